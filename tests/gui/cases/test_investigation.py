"""An investigation logged by keys in the side pane, and read in the course."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.cases.course import happenings
from gui.cases.investigation_pane import InvestigationPane
from gui.cases.stages import stages
from resources import Language
from tests import builders
from tests.gui.desk import hit, named, write
from tests.gui.windows import CONTROL, clipped, focus_name, nameless, wait_until


def test_who_was_asked_is_logged_by_keys_and_its_paper_opens(qtbot, desk):
    case_id = builders.assigned_case(desk.register)
    window = QWidget()
    qtbot.addWidget(window)
    pane = InvestigationPane(desk.context, builders.read(desk.register, case_id))
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(pane)
    window.resize(440, 560)
    window.show()
    window.activateWindow()
    wait_until(window.isActiveWindow)
    pane.finished.connect(desk.heard.append)
    assert not clipped(pane)
    assert not nameless(pane)
    pane.editor.focus_field("asked")
    hit("Return", CONTROL)
    wait_until(lambda: not pane.running)
    assert focus_name() == "investigation.asked"
    write("钱文斌")
    hit("Return")
    assert focus_name() == "investigation.relation"
    pane.editor.focus_field("answers")
    write("问：谁停在那里？\n答：晚上常见赵建明的车。")
    pane.editor.focus_field("investigators")
    assert named(pane, "investigation.investigators").text() == "陈国良"
    hit("Return")
    pane.editor.focus_field("signed_on")
    hit("11-25")
    hit("Return", CONTROL)
    wait_until(lambda: bool(desk.heard))
    assert desk.visits == [("papers", {"case_id": case_id, "document": "investigation"})]
    case = builders.read(desk.register, case_id)
    (made,) = case.investigations
    assert (made.asked, made.recorder, made.confirmed) == ("钱文斌", "马建平", False)
    assert [one.answer for one in made.answers] == ["晚上常见赵建明的车。"]
    told = happenings(case, builders.TODAY, Language.CHINESE)[0]
    assert told.title == "调查  钱文斌"
    assert "答：晚上常见赵建明的车。" in told.text
    inquired = next(one for one in stages(case, builders.TODAY) if one.key == "inquire")
    assert inquired.state.value == "done"
