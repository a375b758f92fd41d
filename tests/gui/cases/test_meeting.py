"""A mediation meeting logged by keys: its fields, its clashes, its draft, what it leads to."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.cases.course import happenings
from gui.cases.meeting_fields import meeting_shown
from gui.cases.meeting_pane import MeetingPane
from models.vocabulary import moments
from models.vocabulary.terms import CaseState, MeetingResult
from resources import Language
from tests import builders, builders_meetings
from tests.gui.desk import dialog, hit, named, write
from tests.gui.windows import CONTROL, clipped, compose, focus_name, nameless, wait_until

TOMORROW = date(2026, 11, 26)


@pytest.fixture
def open_pane(qtbot, desk):
    """Opens the pane on a case in a window as narrow as the side of a page."""

    kept = []

    def open_it(case_id):
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        pane = MeetingPane(desk.context, builders.read(desk.register, case_id))
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(pane)
        window.resize(440, 560)
        window.show()
        window.activateWindow()
        wait_until(window.isActiveWindow)
        pane.editor.focus_field("held_at")
        pane.finished.connect(desk.heard.append)
        wait_until(lambda: not desk.backstage.working)
        return pane

    return open_it


def meetings(desk, case_id):
    return builders.read(desk.register, case_id).meetings


def clock(moment):
    assert moment is not None
    return f"{moments.local(moment):%m-%d %H:%M}"


def settle(desk):
    wait_until(lambda: not desk.backstage.working)


def test_a_first_meeting_is_logged_by_keys_and_begins_the_mediation(desk, open_pane):
    case_id = builders.assigned_case(desk.register)
    pane = open_pane(case_id)
    hit("A", CONTROL)
    hit("11-20 14:00")
    hit("Return")
    assert focus_name() == "meeting.ended_at"
    hit("15:30")
    hit("Return")
    write("调解室")
    hit("Tab")
    assert focus_name() == "meeting.attended.0"
    hit("Tab")
    hit("Space")  # the respondent did not come
    named(pane, "meeting.rights_told").setFocus()
    hit("Space")
    hit("Tab")
    assert focus_name() == "meeting.public"
    hit("1")
    hit("Tab")
    assert focus_name() == "meeting.objected"
    hit("Tab")
    assert focus_name() == "meeting.account"
    write("申请人陈述了停车情况。")
    hit("Tab")
    named(pane, "meeting.result").setFocus()
    hit("2")
    hit("Return")
    assert focus_name() == "meeting.next_at"
    write("明天下午两点半")
    hit("Tab")
    assert named(pane, "meeting.next_at").text() == "11-26 14:30"
    named(pane, "meeting.save").setFocus()
    hit("Space")
    settle(desk)
    case = builders.read(desk.register, case_id)
    assert case.line.state is CaseState.MEDIATING
    (meeting,) = case.meetings
    assert clock(meeting.held_at) == "11-20 14:00"
    assert clock(meeting.ended_at) == "11-20 15:30"
    assert meeting.attended == ("李秀芳",)
    assert meeting.place == "调解室"
    assert meeting.rights_told
    assert meeting.result is MeetingResult.CONTINUE
    assert clock(meeting.next_at) == "11-26 14:30"
    assert desk.heard == [MeetingResult.CONTINUE]
    assert desk.visits == []


def test_ctrl_enter_saves_and_goes_to_the_record(desk, open_pane):
    case_id = builders.mediating_case(desk.register)
    pane = open_pane(case_id)
    named(pane, "meeting.account").setFocus()
    write("双方达成一致。")
    named(pane, "meeting.result").setFocus()
    hit("1")
    hit("Return", CONTROL)
    settle(desk)
    assert desk.heard == [MeetingResult.AGREED]
    assert desk.visits == [("papers", {"case_id": case_id, "document": "record", "meeting": 2})]
    assert meetings(desk, case_id)[1].result is MeetingResult.AGREED


def test_all_that_is_missing_is_said_at_once_and_the_keyboard_goes_to_the_first(desk, open_pane):
    case_id = builders.assigned_case(desk.register)
    pane = open_pane(case_id)
    hit("Return", CONTROL)
    assert focus_name() == "meeting.rights_told"
    for path in ("rights_told", "account", "result"):
        assert pane.lines[path].problem()
    hit("Space")
    hit("Return", CONTROL)
    assert focus_name() == "meeting.account"
    write("商量停车。")
    assert not pane.lines["account"].problem()
    hit("Return", CONTROL)
    assert focus_name() == "meeting.result"
    assert meetings(desk, case_id) == ()


def test_a_guest_needs_the_consent_of_every_party(desk, open_pane):
    case_id = builders.mediating_case(desk.register)
    pane = open_pane(case_id)
    assert not pane.lines["consented"].isVisible()
    named(pane, "meeting.invited").setFocus()
    write("吴涛、和泰物业")
    assert pane.lines["consented"].isVisible()
    named(pane, "meeting.account").setFocus()
    write("物业到场说明。")
    named(pane, "meeting.result").setFocus()
    hit("2")
    hit("Return", CONTROL)
    assert focus_name() == "meeting.consented"
    assert "各方同意" in pane.lines["consented"].problem()
    hit("Space")
    hit("Return", CONTROL)
    settle(desk)
    assert meetings(desk, case_id)[1].invited == ("吴涛", "和泰物业")
    whole = builders.read(desk.register, case_id)
    assert [one.consented for one in whole.dossier.meetings[1].invitees] == [True, True]


def test_the_doors_are_closed_at_the_wish_of_a_party_and_stay_so(desk, open_pane):
    """人民调解法 23: a party may ask that the mediation is not public."""
    case_id = builders.mediating_case(desk.register)
    pane = open_pane(case_id)
    assert not pane.lines["objected"].isVisible()
    named(pane, "meeting.public").setFocus()
    hit("1")
    named(pane, "meeting.objected").setFocus()
    hit("Space")
    named(pane, "meeting.account").setFocus()
    write("双方说明了家中情况。")
    named(pane, "meeting.result").setFocus()
    hit("2")
    hit("Return", CONTROL)
    settle(desk)
    assert "不公开" in pane.lines["public"].problem()
    named(pane, "meeting.public").setFocus()
    hit("2")
    hit("Return", CONTROL)
    settle(desk)
    held = meetings(desk, case_id)[1]
    assert (held.public, held.objected) == (False, True)
    whole = builders.read(desk.register, case_id)
    told = happenings(whole, desk.register.today, Language.CHINESE)
    assert any("应当事人要求，不公开进行" in one.text for one in told)
    shown = meeting_shown(desk.context, builders.read(desk.register, case_id))
    assert (shown["public"], shown["objected"]) == ("closed", True)


def test_the_next_date_is_held_against_the_deadline_and_a_better_day_is_offered(desk, open_pane):
    pane = open_pane(builders.mediating_case(desk.register))
    named(pane, "meeting.result").setFocus()
    hit("2")
    named(pane, "meeting.next_at").setFocus()
    hit("11-27 9:00")
    hit("Tab")
    assert pane.lines["next_at"].problem() == "与调解期限同日"
    named(pane, "meeting.take_day").setFocus()
    hit("Space")
    assert named(pane, "meeting.next_at").text() == "11-26 09:00"
    assert pane.lines["next_at"].problem() == ""


def test_the_next_date_is_held_against_other_meetings(desk, open_pane):
    other = builders.mediating_case(desk.register)
    number = builders.read(desk.register, other).line.number
    desk.register.run(builders.meeting(other, next_at=builders.at(TOMORROW, 14)))
    studio = builders.studio(desk.register, "沈玉珍调解工作室", ("沈玉珍",), parent_id=1)
    pane = open_pane(builders.mediating_case(desk.register, studio))
    named(pane, "meeting.result").setFocus()
    hit("2")
    named(pane, "meeting.next_at").setFocus()
    hit("11-26 14:30")
    hit("Tab")
    assert pane.lines["next_at"].problem() == f"14:00 另有 {number} 的调解会"


def test_a_meeting_that_ends_the_mediation_leads_to_the_step_that_ends_the_case(desk, open_pane):
    case_id = builders.mediating_case(desk.register)
    pane = open_pane(case_id)
    named(pane, "meeting.account").setFocus()
    write("双方各执一词，不愿再谈。")
    named(pane, "meeting.result").setFocus()
    hit("3")
    named(pane, "meeting.save").click()
    settle(desk)
    step = dialog("step")
    assert step.move_taken.code == "fail"
    step.editor.focus_field("reason")
    hit("Down")
    hit("Tab")
    write("已告知可以向人民法院起诉。")
    named(step, "step.ways_told.same").click()
    hit("Return", CONTROL)
    settle(desk)
    assert builders.read(desk.register, case_id).line.state is CaseState.FAILED


def test_what_was_typed_is_offered_back_after_a_kill(desk, open_pane):
    case_id = builders.mediating_case(desk.register)
    pane = open_pane(case_id)
    named(pane, "meeting.account").setFocus()
    write("写到一半停电了")
    pane.keep()
    again = open_pane(case_id)
    assert named(again, "meeting.account").text() == "写到一半停电了"
    named(again, "meeting.discard").setFocus()
    hit("Space")
    assert named(again, "meeting.account").text() == ""
    assert named(open_pane(case_id), "meeting.account").text() == ""


def test_escape_closes_and_keeps_the_draft_but_not_while_composing(desk, open_pane):
    case_id = builders.mediating_case(desk.register)
    pane = open_pane(case_id)
    account = named(pane, "meeting.account")
    account.setFocus()
    write("先记一笔")
    compose(account, "ni'hao")
    hit("Escape")
    hit("Return", CONTROL)
    assert desk.heard == []
    compose(account, "")
    hit("Escape")
    assert desk.heard == [None]
    assert named(open_pane(case_id), "meeting.account").text() == "先记一笔"


def test_a_meeting_of_tomorrow_is_refused_at_its_time(desk, open_pane):
    pane = open_pane(builders.mediating_case(desk.register))
    hit("A", CONTROL)
    write("明天 9:00")
    named(pane, "meeting.account").setFocus()
    write("还没开")
    named(pane, "meeting.result").setFocus()
    hit("2")
    hit("Return", CONTROL)
    settle(desk)
    assert "2026-11-26" in pane.lines["held_at"].problem()
    assert focus_name() == "meeting.held_at"
    assert named(pane, "meeting.save").isEnabled()


def test_stock_phrases_are_put_where_the_cursor_is(desk, open_pane):
    pane = open_pane(builders.mediating_case(desk.register))
    named(pane, "meeting.phrases").setFocus()
    hit("Space")
    offer = named(pane, "meeting.account").findChild(object, "suggestions")
    assert offer.menu.isVisible()
    offer.menu.actions()[3].trigger()
    offer.menu.close()
    assert named(pane, "meeting.account").text() == "双方对事实无争议。"


def test_nothing_is_clipped_and_everything_has_a_name(desk, open_pane):
    pane = open_pane(builders.mediating_case(desk.register))
    pane.editor.restore({"result": "continue", "next_at": "2026-11-27T14:00", "invited": "吴涛"})
    pane.settle()
    QApplication.processEvents()
    assert clipped(pane) == []
    assert nameless(pane) == []


def test_the_log_starts_from_the_plan_and_from_what_was_said(desk, open_pane, clock):
    case_id = builders.assigned_case(desk.register)
    party = builders.read(desk.register, case_id).parties[1]
    plan = builders_meetings.plan(
        desk.register,
        case_id,
        on=builders.TODAY,
        hour=10,
        room="物业会议室",
        party_ids=(party.id,),
        others=("吴涛",),
    )
    clock.on(builders.TODAY, 11)
    builders_meetings.said(desk.register, case_id, "车位一直被占")
    pane = open_pane(case_id)
    assert named(pane, "meeting.held_at").text() == "11-25 10:00"
    assert named(pane, "meeting.place").text() == "物业会议室"
    assert named(pane, "meeting.invited").text() == "吴涛"
    assert not named(pane, "meeting.attended.0").isChecked()
    assert named(pane, "meeting.attended.1").isChecked()
    assert named(pane, "meeting.account").toPlainText() == "李秀芳（事实）：车位一直被占。"
    pane.editor.restore({"consented": True, "rights_told": True, "result": "continue"})
    named(pane, "meeting.save").setFocus()
    hit("Space")
    settle(desk)
    (held,) = meetings(desk, case_id)
    assert held.attended == ("赵建明", "吴涛")
    (done,) = builders_meetings.plans(desk.register, case_id)
    assert (done.id, done.meeting_id) == (plan.id, held.id)
