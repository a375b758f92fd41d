"""A mediation meeting planned by keys: what it clashes with, who is told, moved and called off."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.cases.plan_pane import PlanPane
from models.vocabulary import moments
from models.vocabulary.terms import NoticeMeans, PlanState
from tests import builders, builders_meetings
from tests.gui.desk import hit, named, write
from tests.gui.windows import CONTROL, clipped, focus_name, nameless, wait_until


@pytest.fixture
def open_pane(qtbot, desk):
    kept = []

    def open_it(case_id, plan=None):
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        pane = PlanPane(desk.context, builders.read(desk.register, case_id), plan)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(pane)
        window.resize(440, 560)
        window.show()
        window.activateWindow()
        wait_until(window.isActiveWindow)
        pane.editor.focus_field("starts_at")
        pane.finished.connect(desk.heard.append)
        settle(desk)
        return pane

    return open_it


def settle(desk):
    wait_until(lambda: not desk.backstage.working)


def texts(pane):
    return [one.text() for one in pane.findChildren(QLabel) if one.text() and not one.isHidden()]


def clock(moment):
    return f"{moments.local(moment):%m-%d %H:%M}"


def test_a_meeting_is_planned_by_keys_and_its_notices_are_looked_at(desk, open_pane):
    studio = builders.studio(desk.register)
    other = builders_meetings.plan(
        desk.register, builders.assigned_case(desk.register, studio), room="物业会议室"
    )
    case_id = builders.assigned_case(desk.register, studio)
    pane = open_pane(case_id)
    hit("A", CONTROL)
    write("明天14:30")
    hit("Tab")
    assert focus_name() == "plan.minutes"
    hit("A", CONTROL)
    hit("90")
    hit("Tab")
    write("物业会议室")
    hit("Tab")
    number = builders.read(desk.register, other.case_id).line.number
    taken = f"14:00–15:00 物业会议室已由案件 {number} 使用"
    busy = f"调解员陈国良 14:00–15:00 在案件 {number} 有调解会"
    wait_until(lambda: {taken, busy} <= set(texts(pane)))
    assert focus_name() == "plan.mediators.0"
    hit("Space")
    settle(desk)
    wait_until(lambda: taken in texts(pane) and busy not in texts(pane))
    assert nameless(pane) == []
    assert clipped(pane) == []
    hit("Return", CONTROL)
    settle(desk)
    (plan,) = builders_meetings.plans(desk.register, case_id)
    assert (clock(plan.starts_at), plan.minutes, plan.room) == ("11-26 14:30", 90, "物业会议室")
    assert [one.name for one in plan.mediators] == ["马建平"]
    assert [one.name for one in plan.parties] == ["李秀芳", "赵建明"]
    assert desk.heard == [True]
    assert desk.visits == [("papers", {"case_id": case_id, "document": "notice-of-meeting"})]


def test_who_was_told_is_said_with_one_key_and_goes_to_the_calendar(desk, open_pane, tmp_path):
    plan = builders_meetings.plan(desk.register)
    pane = open_pane(plan.case_id, plan)
    named(pane, "plan.means").setFocus()
    hit("1")
    named(pane, "plan.told.1").setFocus()
    hit("Space")
    settle(desk)
    (now,) = builders_meetings.plans(desk.register, plan.case_id)
    assert [one.told_means for one in now.parties] == [None, NoticeMeans.HANDED]
    assert desk.toasts[-1][0] == "已登记通知"
    wait_until(lambda: texts(pane).count("尚未通知") == 1)
    target = tmp_path / "调解会.ics"
    desk.targets.append(str(target))
    named(pane, "plan.calendar").setFocus()
    hit("Space")
    settle(desk)
    assert b"BEGIN:VEVENT" in target.read_bytes()
    assert "李秀芳" not in target.read_text(encoding="utf-8")


def test_it_is_moved_and_called_off_only_with_a_reason(desk, open_pane):
    plan = builders_meetings.plan(desk.register)
    pane = open_pane(plan.case_id, plan)
    hit("A", CONTROL)
    write("11-30 9:00")
    hit("Tab")
    named(pane, "plan.save").setFocus()
    hit("Space")
    settle(desk)
    assert focus_name() == "plan.reason"
    assert "原因" in pane.lines["reason"].problem()
    write("调解员有会")
    hit("Tab")
    named(pane, "plan.save").setFocus()
    hit("Space")
    settle(desk)
    (moved,) = builders_meetings.plans(desk.register, plan.case_id)
    assert (moments.local_day(moved.starts_at), moved.reason) == (date(2026, 11, 30), "调解员有会")
    pane = open_pane(plan.case_id, moved)
    pane.editor.restore({"reason": "自行和解"})
    named(pane, "plan.cancel").setFocus()
    hit("Space")
    settle(desk)
    (off,) = builders_meetings.plans(desk.register, plan.case_id)
    assert (off.state, off.reason) == (PlanState.CANCELLED, "自行和解")


def test_what_was_typed_of_a_new_meeting_is_there_again(desk, open_pane):
    case_id = builders.assigned_case(desk.register)
    pane = open_pane(case_id)
    named(pane, "plan.room").setFocus()
    write("物业会议室")
    hit("Tab")
    pane.close_pane()
    assert desk.heard == [False]
    again = open_pane(case_id)
    assert named(again, "plan.room").text() == "物业会议室"
