from datetime import date, timedelta
from pathlib import Path
from typing import Any

from models.vocabulary.clocks import ClockState
from models.vocabulary.intake import PlaceDraft
from models.vocabulary.moments import SHANGHAI
from models.vocabulary.plan_drafts import PlanChange
from models.vocabulary.terms import CaseState, MeetingResult
from resources import Language, phrase, rules
from services import register as registers
from services.commands.agreements import SaveAgreement
from services.commands.clocks import TurnDay
from services.commands.meeting_plans import CancelPlannedMeeting, MoveMeeting, RecordMeetingNotice
from services.commands.proceeding import AdvanceCase
from services.database import Database
from services.queries import cases
from services.queries.case_views import CaseView
from services.queries.today import today
from services.queries.today_rows import COUNTED, DueGroup, DueLine, Today
from tests import builders, builders_meetings
from tests.conftest import Recording

ZH, EN = Language.CHINESE, Language.ENGLISH
ACTOR = "周慧敏"


def desk(register: Database, actor: str = ACTOR, **asked: Any) -> Today:
    with register.reading() as reading:
        return today(reading, actor, **asked)


def accepted(register: Database, on: date, **changes: Any) -> int:
    """A dispute whose month runs from ``on``."""
    before = {"registered_on": on - timedelta(days=1), "occurred_on": None, **changes}
    case_id = builders.case(register, **before)
    return builders.advance(register, case_id, CaseState.ACCEPTED, accepted_on=on, consent="all")


def only(look: Today) -> DueLine:
    (line,) = cases_due(look)
    return line


def cases_due(look: Today) -> list[DueLine]:
    return [one for one in look.due if isinstance(one, DueLine)]


def test_an_empty_office_has_an_empty_day(register: Database) -> None:
    look = desk(register)
    assert look.due == ()
    assert [look.tally.of(view) for view in COUNTED] == [0] * 6
    assert len(look.weeks) == 12
    assert [len(look.hot), len(look.stages), len(look.meetings)] == [0, 0, 0]


# What is due


def test_a_month_that_is_over_asks_for_an_extension_or_an_end(
    register: Database, clock: builders.Clock
) -> None:
    builders.mediating_case(register)
    clock.on(date(2026, 11, 30))
    line = only(desk(register))
    assert line.group is DueGroup.OVERDUE
    assert line.clock.state is ClockState.OVERDUE
    assert line.title(ZH) == "调解期限已过，需延期或者终结"
    assert line.act == "choose"
    assert line.verb(ZH).startswith("请选择")


def test_what_ends_today_is_today_and_what_ends_within_seven_days_this_week(
    register: Database,
) -> None:
    accepted(register, date(2026, 10, 26))
    accepted(register, date(2026, 10, 25))
    accepted(register, date(2026, 11, 2))
    accepted(register, date(2026, 11, 3))
    look = desk(register)
    assert [(one.group, one.line.due_on) for one in cases_due(look)] == [
        (DueGroup.TODAY, date(2026, 11, 25)),
        (DueGroup.WEEK, date(2026, 11, 26)),
        (DueGroup.WEEK, date(2026, 12, 2)),
    ]
    assert [look.count(group) for group in DueGroup] == [0, 1, 2]
    assert {one.act for one in cases_due(look)} == {"assign"}


def test_a_last_day_on_a_rest_day_is_not_over_before_the_next_working_day_ends(
    register: Database, clock: builders.Clock
) -> None:
    accepted(register, date(2026, 10, 21))  # the month ends on Saturday, 21 November
    for day, group in (
        (date(2026, 11, 21), DueGroup.TODAY),
        (date(2026, 11, 22), DueGroup.TODAY),
        (date(2026, 11, 23), DueGroup.TODAY),
        (date(2026, 11, 24), DueGroup.OVERDUE),
    ):
        clock.on(day)
        look = desk(register)
        assert only(look).group is group
        assert look.count(group) == 1
        over = only(look).clock.state is ClockState.OVERDUE
        assert over is (group is DueGroup.OVERDUE)


def test_a_house_rule_does_not_move_over_rest_days(
    register: Database, clock: builders.Clock
) -> None:
    clock.on(date(2026, 11, 20))
    case_id = builders.mediating_case(register)
    agreed = builders.agreement(agreed_on=date(2026, 11, 14))
    register.run(builders.meeting(case_id, date(2026, 11, 14), result=MeetingResult.AGREED))
    register.run(SaveAgreement(case_id=case_id, draft=agreed))
    clock.on(date(2026, 11, 23))  # seven days ended on Saturday
    line = only(desk(register))
    assert line.group is DueGroup.OVERDUE
    assert line.title(ZH) == "协议未签署"
    assert line.act == "take-effect"


def test_an_instalment_says_what_and_how_much(register: Database, clock: builders.Clock) -> None:
    builders.performing_case(register)
    line = only(desk(register))
    assert line.group is DueGroup.WEEK
    assert line.title(ZH) == "支付车位占用补偿，1,500.00 元应到账"
    assert line.act == "record-performance"
    clock.on(date(2026, 12, 2))
    assert only(desk(register)).title(ZH) == "支付车位占用补偿，1,500.00 元未到账"
    assert "1,500.00" in only(desk(register)).title(EN)


def test_a_right_that_has_lapsed_gives_way_to_the_next_clock(
    register: Database, clock: builders.Clock
) -> None:
    case_id = builders.mediating_case(register)
    register.run(builders.meeting(case_id, builders.AGREED_ON, result=MeetingResult.AGREED))
    late = builders.obligation(due_on=date(2027, 1, 5))
    register.run(SaveAgreement(case_id=case_id, draft=builders.agreement(obligations=(late,))))
    for command in builders.signing(case_id):
        register.run(command)
    clock.on(date(2026, 12, 10))  # thirty days after the agreement took effect
    assert only(desk(register)).title(ZH) == "可以共同申请司法确认"
    assert desk(register).tally.of(CaseView.CONFIRMATION) == 1
    clock.on(date(2027, 1, 4))
    assert desk(register).due == ()
    turned = register.run(TurnDay())
    assert turned.of("case") == {case_id}
    assert turned.entry is None
    assert only(desk(register)).line.due_code == "obligation"
    assert register.run(TurnDay()).touched == frozenset()


def test_opening_the_register_turns_the_day(
    register: Database, register_folder: Path, clock: builders.Clock
) -> None:
    late = builders.agreement(obligations=(builders.obligation(due_on=date(2027, 1, 5)),))
    case_id = builders.agreed_case(register, draft=late)
    for command in builders.signing(case_id):
        register.run(command)
    register.close()
    clock.on(date(2027, 1, 4))
    again = registers.open_register(register_folder, now=clock)
    try:
        assert only(desk(again)).line.due_code == "obligation"
    finally:
        again.close()


def test_an_order_of_the_hotline_is_answered_in_five_working_days(register: Database) -> None:
    builders.case(
        register,
        source="hotline",
        registered_on=date(2026, 11, 24),
        order_number="SH20261124001",
        order_dispatched_on=date(2026, 11, 20),
        order_kind="ordinary",
    )
    line = only(desk(register))
    assert line.clock.code in {"hotline-order", "acceptance"}
    assert line.act == "accept"


def test_law_comes_before_agreement_and_agreement_before_the_house_on_one_day(
    register: Database,
) -> None:
    builders.performing_case(register)  # 1 December, agreed
    accepted(register, date(2026, 11, 1))  # 1 December, law
    classes = [one.line.due_class for one in cases_due(desk(register))]
    assert classes == ["statutory", "agreed"]


def test_an_old_backlog_does_not_push_today_off_the_page(
    register: Database, clock: builders.Clock
) -> None:
    for _ in range(6):
        accepted(register, date(2026, 10, 5))
    accepted(register, date(2026, 10, 25))
    accepted(register, date(2026, 10, 28))
    look = desk(register, limit=4)
    assert [one.group for one in look.due] == [
        DueGroup.OVERDUE,
        DueGroup.OVERDUE,
        DueGroup.TODAY,
        DueGroup.WEEK,
    ]
    assert look.count(DueGroup.OVERDUE) == 6
    assert len(desk(register, limit=30).due) == 8


def test_only_mine_keeps_what_i_handle(register: Database) -> None:
    studio = builders.studio(register)
    builders.mediating_case(register, studio)
    assert len(desk(register, "陈国良", mine=True).due) == 1
    assert desk(register, "何美芬", mine=True).due == ()
    assert len(desk(register, "何美芬").due) == 1


def test_a_closed_case_and_an_old_paper_case_raise_no_alarm(register: Database) -> None:
    builders.closed_case(register)
    old = date(2026, 3, 2)
    builders.case(register, backfilled=True, registered_on=old, occurred_on=None)
    assert desk(register).due == ()


def test_the_counts_are_those_of_the_saved_filters(register: Database) -> None:
    accepted(register, date(2026, 10, 5))
    accepted(register, date(2026, 10, 25))
    builders.performing_case(register)
    builders.matter(register)
    look = desk(register)
    with register.reading() as reading:
        for view in CaseView:
            listed = cases.ids(reading, view=view, actor=ACTOR)
            assert (
                look.tally.of(view) == len(listed) == cases.count(reading, view=view, actor=ACTOR)
            )
    assert [look.tally.of(view) for view in COUNTED] == [1, 1, 2, 3, 4, 1]


# Figures


def test_twelve_weeks_end_with_this_one(register: Database, clock: builders.Clock) -> None:
    builders.case(register, registered_on=date(2026, 11, 22), occurred_on=None)  # a Sunday
    builders.case(register, registered_on=date(2026, 11, 23))  # a Monday
    builders.case(register, registered_on=date(2026, 9, 7), occurred_on=None)
    builders.case(register, registered_on=date(2026, 9, 6), occurred_on=None)
    builders.closed_case(register)
    weeks = {one.monday: (one.opened, one.closed) for one in desk(register).weeks}
    assert next(iter(weeks)) == date(2026, 9, 7)
    assert list(weeks)[-1] == date(2026, 11, 23)
    assert weeks[date(2026, 11, 23)] == (1, 1)
    assert weeks[date(2026, 11, 16)] == (1, 0)
    assert weeks[date(2026, 10, 26)] == (1, 0)
    assert weeks[date(2026, 9, 7)] == (1, 0)
    assert sum(opened for opened, _ in weeks.values()) == 4


def test_hot_spots_are_told_by_topic_with_the_ninety_days_before(register: Database) -> None:
    def happened(building: str, topic: str, on: date, times: int = 1) -> None:
        for _ in range(times):
            builders.case(
                register,
                place=PlaceDraft(estate="梧桐里", building=building),
                topic=topic,
                registered_on=on,
                occurred_on=None,
            )

    first = builders.TODAY - timedelta(days=89)
    happened("12号楼", "parking", builders.TODAY, 3)
    happened("12号楼", "pets", first)
    happened("12号楼", "pets", first - timedelta(days=1))
    happened("9号楼", "leak", builders.TODAY, 2)
    happened("9号楼", "leak", first - timedelta(days=90), 5)
    happened("3号楼", "noise", first - timedelta(days=91))
    hot = desk(register).hot
    assert [(one.building, one.total, one.before, one.change) for one in hot] == [
        ("12号楼", 4, 1, 3),
        ("9号楼", 2, 5, -3),
    ]
    assert hot[0].topics == {"parking": 3, "pets": 1}
    assert hot[0].estate == "梧桐里"


def test_five_hot_spots_are_enough_and_a_place_without_a_building_is_none(
    register: Database,
) -> None:
    for number in range(7):
        place = PlaceDraft(estate="梧桐里", building=f"{number}号楼")
        builders.case(register, place=place)
    builders.case(register, place=PlaceDraft(text="弄堂口"))
    assert len(desk(register).hot) == 5


def test_stages_count_the_open_cases_of_all_and_mine(register: Database) -> None:
    studio = builders.studio(register)
    builders.case(register)
    builders.mediating_case(register, studio)
    builders.mediating_case(register, studio)
    builders.closed_case(register, studio)
    stages = [(one.state, one.count, one.mine) for one in desk(register, "陈国良").stages]
    assert stages == [(CaseState.REGISTERED, 1, 0), (CaseState.MEDIATING, 2, 2)]


# Meetings


def test_the_next_meeting_is_the_one_last_agreed_on(
    register: Database, clock: builders.Clock
) -> None:
    case_id = builders.assigned_case(register)
    plan = builders.at(date(2026, 11, 26), 14)
    register.run(builders.meeting(case_id, date(2026, 11, 2), next_at=plan))
    (ahead,) = desk(register).meetings
    assert (ahead.case_id, ahead.on) == (case_id, date(2026, 11, 26))
    assert ahead.at is not None
    assert ahead.at.astimezone(SHANGHAI).hour == 14
    clock.on(date(2026, 11, 27))
    assert desk(register).meetings == ()
    register.run(builders.meeting(case_id, date(2026, 11, 26)))
    assert desk(register).meetings == ()


def test_a_first_meeting_named_when_mediation_began_is_ahead(register: Database) -> None:
    case_id = builders.assigned_case(register)
    register.run(
        AdvanceCase(
            case_id=case_id,
            to=CaseState.MEDIATING,
            draft={
                "mediating_on": date(2026, 11, 20),
                "rights_notice_on": date(2026, 11, 20),
                "first_meeting_on": date(2026, 11, 25),
            },
        )
    )
    (ahead,) = desk(register).meetings
    assert (ahead.on, ahead.at) == (date(2026, 11, 25), None)
    register.run(builders.meeting(case_id, date(2026, 11, 23)))
    assert desk(register).meetings == ()


def test_meetings_ahead_stand_in_the_order_of_time(register: Database) -> None:
    studio = builders.studio(register)
    ids = []
    for day in (30, 26, 28):
        case_id = builders.assigned_case(register, studio)
        plan = builders.at(date(2026, 11, day), 9)
        register.run(builders.meeting(case_id, date(2026, 11, 2), next_at=plan))
        ids.append(case_id)
    assert [one.case_id for one in desk(register).meetings] == [ids[1], ids[2], ids[0]]


def test_a_planned_meeting_stands_with_its_room_and_who_was_told(register: Database) -> None:
    case_id = builders.assigned_case(register)
    plan = builders_meetings.plan(register, case_id)
    register.run(RecordMeetingNotice(plan_id=plan.id, invitation_ids=(plan.parties[0].id,)))
    (ahead,) = desk(register).meetings
    assert (ahead.on, ahead.room) == (builders_meetings.PLANNED_ON, builders_meetings.ROOM)
    assert (ahead.told, ahead.invited) == (1, 2)
    later = PlanChange(starts_at=builders.at(date(2026, 11, 30), 9))
    register.run(MoveMeeting(plan_id=plan.id, changes=later, reason="调解员有会"))
    assert [(one.on, one.told) for one in desk(register).meetings] == [(date(2026, 11, 30), 0)]
    register.run(CancelPlannedMeeting(plan_id=plan.id, reason="双方自行和解"))
    assert desk(register).meetings == ()


# Words, statements


def test_every_clock_has_its_words_for_due_and_overdue() -> None:
    for row in rules("deadlines")["deadlines"]:
        if row["code"] == "term":
            continue
        names = [f"due-{row['code']}"] + ([] if row["optional"] else [f"overdue-{row['code']}"])
        for name in names:
            for language in Language:
                assert phrase(f"today.{name}", language, what="x")
    for group in DueGroup:
        assert group.label(ZH) != group.label(EN)


def test_it_asks_as_many_statements_for_ten_lines_as_for_one(
    register: Database, queries: Recording
) -> None:
    studio = builders.studio(register)

    def asked() -> int:
        with register.reading() as reading, queries(register) as statements:
            today(reading, ACTOR)
        return len(statements)

    builders.mediating_case(register, studio)
    builders.performing_case(register, studio)
    few = asked()
    for _ in range(4):
        builders.mediating_case(register, studio)
        builders.performing_case(register, studio)
    assert asked() == few
    assert few <= 36
