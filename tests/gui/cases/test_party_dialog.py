"""What is known of a party, by keys: here that somebody cannot act alone, and who acts by law."""

from PySide6.QtWidgets import QWidget

from gui.cases.party_dialog import change_party
from tests import builders
from tests.gui.desk import dialog, hit, write
from tests.gui.windows import CONTROL, clipped, nameless


def test_who_cannot_act_alone_is_marked_and_the_guardian_named(qtbot, desk):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 760)
    with qtbot.waitExposed(window):
        window.show()
    case_id = builders.mediating_case(desk.register)
    case = builders.read(desk.register, case_id)
    change_party(desk.context, case, case.parties[0], window, "incapable")
    form = dialog("party")
    assert not clipped(form)
    assert not nameless(form)
    hit("Space")
    form.editor.focus_field("representative_name")
    write("孙桂英")
    form.editor.focus_field("representative_kind")
    hit("3")
    before = len(desk.toasts)
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: len(desk.toasts) > before)
    party = builders.read(desk.register, case_id).parties[0]
    assert party.incapable
    assert (party.representative_name, party.representative_kind) == ("孙桂英", "guardian")
