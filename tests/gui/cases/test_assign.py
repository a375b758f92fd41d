"""Assigning by keys: the way of a tie is told, and a supervisor decides by name and reason."""

from PySide6.QtWidgets import QLabel, QWidget

from gui.cases.assign_dialog import assign
from services.queries import directory
from tests import builders
from tests.gui.desk import dialog, hit, write
from tests.gui.windows import CONTROL, clipped, focus_name, nameless


def person_of(register, name):
    with register.reading() as reading:
        return directory.people(reading, name)[0].id


def opened(qtbot, desk, window, case_id):
    assign(desk.context, case_id, window)
    qtbot.waitUntil(lambda: window.findChild(QWidget, "assign.candidates") is not None)
    return dialog("assign")


def said(form):
    return "\n".join(one.text() for one in form.findChildren(QLabel) if one.isVisible())


def test_the_way_of_a_tie_is_told_and_a_supervisor_decides_by_name_and_reason(qtbot, desk, window):
    register = desk.register
    studio = builders.studio(register, mediators=("陈国良",))
    case_id = builders.accepted_case(register)
    wife = builders.person(register, "沈玉珍")
    chen, li = person_of(register, "陈国良"), person_of(register, "李秀芳")
    zhao = person_of(register, "赵建明")
    builders.relation(register, chen, wife, note="夫妻")
    builders.relation(register, wife, li, note="姐妹")
    builders.relation(register, chen, zhao, note="兄弟")
    form = opened(qtbot, desk, window, case_id)
    assert "陈国良—（夫妻）—沈玉珍—（姐妹）—李秀芳（申请人）" in said(form)
    assert "与被申请人赵建明是亲属" in said(form)
    assert not form.verb.isEnabled()
    form.override.click()
    qtbot.waitUntil(lambda: focus_name() == "assign.override_by")
    assert not nameless(form)
    assert not clipped(form)
    hit("Return", CONTROL)
    assert builders.read(register, case_id).assignment is None
    assert focus_name() == "assign.override_by"
    write("周慧敏")
    hit("Return", CONTROL)
    assert focus_name() == "assign.reason"
    write("双方书面同意")
    before = len(desk.toasts)
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: len(desk.toasts) > before)
    whole = builders.read(register, case_id)
    assert whole.dossier.assignment.conflict_by == "周慧敏"
    assert whole.assignment is not None
    assert whole.assignment.override_reason == "双方书面同意"
    assert whole.assignment.mediators == ("陈国良",)
    assert studio.mediators


def test_who_asked_for_another_mediator_is_held_as_an_objection(qtbot, desk, window):
    register = desk.register
    studio = builders.studio(register)
    builders.studio(register, "玉珍调解工作室", ("沈玉珍",))
    case_id = builders.assigned_case(register, studio)
    form = opened(qtbot, desk, window, case_id)
    form.editor.focus_field("replace_reason")
    write("不信任")
    form.editor.focus_field("asked_by")
    for _ in range(2):
        hit("Down")
    assert form.editor.values()["asked_by"] == "赵建明"
    assert not clipped(form)
    before = len(desk.toasts)
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: len(desk.toasts) > before)
    kinds = [one.kind for one in builders.read(register, case_id).events]
    assert "objection" in kinds


def test_a_party_says_before_the_assignment_whom_it_does_not_want(qtbot, desk, window):
    """人民调解法 23: the candidates are compared again at once, no reason need be given."""
    register = desk.register
    builders.studio(register, mediators=("陈国良",))
    other = builders.studio(register, "玉珍调解工作室", ("沈玉珍",))
    case_id = builders.accepted_case(register)
    form = opened(qtbot, desk, window, case_id)
    form.table.select_id(other.id)
    assert form.verb.isEnabled()
    (box,) = form.people.boxes()
    qtbot.waitUntil(box.isVisible)
    walked = []
    for _ in range(3):
        hit("Tab")
        walked.append(focus_name())
    assert walked == ["assign.rules", box.objectName(), "assign.chosen_by"]
    form.object.click()
    asked = dialog("objection")
    assert not clipped(asked)
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: "没有写明对哪位调解员提出异议" in said(asked))
    asked.editor.binding("party").widget.set_value("赵建明")
    asked.editor.binding("mediators").widget.set_value(other.mediators[0])
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: "沈玉珍须回避：赵建明要求更换" in said(form))
    assert not form.verb.isEnabled()
    told = [one.facts for one in builders.read(register, case_id).events if one.kind == "objection"]
    assert told == [{"mediators": [other.mediators[0]], "by": "赵建明"}]
