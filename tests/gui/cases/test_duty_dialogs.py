"""An agreement is checked, performance urged, a danger reported by keys; the course tells it."""

import pytest
from PySide6.QtWidgets import QWidget

from gui.cases.acts import CaseActs
from gui.cases.course import happenings
from gui.cases.offers import CaseOffers
from gui.cases.side import Side
from models.vocabulary.terms import Urgency
from resources import Language
from tests import builders
from tests.gui.desk import dialog, hit, write
from tests.gui.windows import CONTROL, clipped, focus_name, nameless


@pytest.fixture
def acts(qtbot, desk):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 640)
    with qtbot.waitExposed(window):
        window.show()
    return CaseActs(desk.context, Side(QWidget(window)), window)


def offered(desk, acts, case):
    made = CaseOffers(desk.context, acts, acts.parent())
    return {one.key: one for one in made.loggable(case)}


def newest(desk, case_id):
    case = builders.read(desk.register, case_id)
    told = happenings(case, desk.register.today, Language.CHINESE)
    return next(one for one in told if one.key == f"event.{case.events[-1].id}")


def finish(qtbot, desk):
    before = len(desk.toasts)
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: len(desk.toasts) > before)
    return desk.toasts[-1][0]


def test_an_agreement_is_looked_at_from_where_it_is_missed(qtbot, desk, acts):
    case_id = builders.agreed_case(desk.register)
    case = builders.read(desk.register, case_id)
    assert "lawfulness" in offered(desk, acts, case)
    assert acts.mend(case, "lawfulness")
    form = dialog("lawfulness")
    assert not clipped(form)
    assert not nameless(form)
    for point in ("voluntary", "clear"):
        form.editor.focus_field(point)
        hit("Space")
    assert "协议合法性核对已登记" in finish(qtbot, desk)
    told = newest(desk, case_id)
    assert (told.title, told.line) == ("核对合法性", "自愿真实、内容明确")


def test_performance_is_urged_from_the_menu(qtbot, desk, acts):
    case_id = builders.performing_case(desk.register)
    offered(desk, acts, builders.read(desk.register, case_id))["reminder"].act()
    form = dialog("reminder")
    assert focus_name() == "reminder.on"
    assert not clipped(form)
    assert not nameless(form)
    form.editor.focus_field("remedies_told")
    hit("Space")
    form.editor.focus_field("note")
    write("电话催促两次")
    assert "督促履行已登记" in finish(qtbot, desk)
    told = newest(desk, case_id)
    assert told.title == "督促履行"
    assert told.line == "已告知可以向人民法院起诉  电话催促两次"


def test_a_danger_is_reported_from_where_it_is_missed(qtbot, desk, acts):
    plain = builders.read(desk.register, builders.case(desk.register))
    assert "report" not in offered(desk, acts, plain)
    case_id = builders.case(desk.register, urgency=Urgency.DANGER)
    case = builders.read(desk.register, case_id)
    assert "report" in offered(desk, acts, case)
    assert acts.mend(case, "reported_on")
    form = dialog("report")
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: bool(form.lines["to"].problem()))
    form.editor.focus_field("to")
    write("梧桐路派出所")
    finish(qtbot, desk)
    assert (newest(desk, case_id).title, newest(desk, case_id).line) == (
        "报告有关部门",
        "梧桐路派出所",
    )
