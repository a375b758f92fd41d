"""Another calendar, other lengths, another day: which clocks move, and who is told."""

from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa

from models.records.cases import Case
from models.records.office import RegisterProfile
from models.vocabulary.clocks import ClockState
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState, ContactMeans
from resources import Language
from services import register as registers
from services.commands.clocks import AdoptHolidays, SetDeadline, TurnDay
from services.commands.history import UndoEntry
from services.commands.logbook import LogContact
from services.commands.proceeding import AdvanceCase
from services.database import Database
from services.exchange.cases import case_value
from services.queries import cases, clocks, history
from services.queries.case_views import CaseView
from services.turning import ClockChanges
from services.verification import verify
from tests import builders
from tests.builders_vocabulary import NOTICE_2027

LAST_FESTIVAL_DAY = date(2027, 2, 11)
"""A Thursday: without the notice of 2027 a working day like any other."""


def extended(register: Database, new_due_on: date = LAST_FESTIVAL_DAY) -> int:
    case = builders.mediating_case(register)
    longer = {"extended_on": builders.TODAY, "new_due_on": new_due_on, "consent": "all"}
    register.run(AdvanceCase(case_id=case, code="extend", draft=longer))
    return case


def clock(register: Database, case: int, code: str):
    return next(one for one in builders.read(register, case).next_step.clocks if one.code == code)


def row(register: Database, case: int):
    with register.reading() as reading:
        return reading.connection.execute(sa.select(Case.__table__).where(Case.id == case)).one()


def adopted(register: Database, notice: str = NOTICE_2027) -> ClockChanges:
    changes = register.run(AdoptHolidays(notice=notice))
    assert isinstance(changes, ClockChanges)
    return changes


def test_next_years_notice_moves_the_clocks_it_concerns_and_lists_them(register):
    case, other = extended(register), builders.case(register)
    before = clock(register, case, "mediation")
    assert (before.latest, before.provisional) == (LAST_FESTIVAL_DAY, True)
    changes = adopted(register)
    assert [
        (one.number, one.label(Language.CHINESE), one.old_latest, one.new_latest)
        for one in changes.moved
    ] == [("2026-0001", "调解期限", LAST_FESTIVAL_DAY, date(2027, 2, 12))]
    after = clock(register, case, "mediation")
    assert (after.due, after.latest) == (LAST_FESTIVAL_DAY, date(2027, 2, 12))
    assert not after.provisional
    assert after.steps[-1].text(Language.CHINESE) == "末日为春节假期，可顺延（民法典 第203条）"
    assert ("case", case) in changes.touched
    assert ("case", other) not in changes.touched
    assert row(register, case).due_latest_on == date(2027, 2, 12)
    assert verify(register) == ()


def test_it_is_taken_back_with_its_clocks(register):
    case = extended(register)
    changes = adopted(register)
    assert changes.entry is not None
    back = register.run(UndoEntry(entry_id=changes.entry))
    assert ("case", case) in back.touched
    assert clock(register, case, "mediation").latest == LAST_FESTIVAL_DAY
    assert row(register, case).due_latest_on == LAST_FESTIVAL_DAY
    with register.reading() as reading:
        assert clocks.office_time(reading).known_until == date(2026, 12, 31)


def test_what_is_foreseen_is_what_comes(register):
    extended(register)
    with register.reading() as reading:
        foreseen = clocks.foresee_notice(reading, NOTICE_2027)
    assert foreseen.notice is not None
    assert foreseen.notice.year == 2027
    assert foreseen.moved == adopted(register).moved


def test_the_calendar_says_until_when_it_is_known_and_what_it_came_from(register, clock):
    with register.reading() as reading:
        told = clocks.office_time(reading)
    assert (told.known_until, told.missing) == (date(2026, 12, 31), 2027)
    assert (told.years[0].year, told.years[0].off, told.years[0].worked) == (2026, 33, 6)
    adopted(register)
    with register.reading() as reading:
        told = clocks.office_time(reading)
    assert (told.known_until, told.missing) == (date(2027, 12, 31), None)
    newest = told.years[0]
    assert (newest.year, newest.taken_in_on) == (2027, builders.TODAY)
    assert (newest.off, newest.worked) == (27, 5)
    clock.on(date(2027, 10, 31))
    with register.reading() as reading:
        assert clocks.office_time(reading).missing is None
    clock.on(date(2027, 11, 1))
    with register.reading() as reading:
        assert clocks.office_time(reading).missing == 2028


def test_a_holiday_arranged_anew_replaces_that_holiday_alone(register):
    case = extended(register, date(2026, 12, 31))
    line = "2026年部分节假日安排的补充通知\n元旦：1月1日（周四）至2日（周五）放假调休，共2天。"
    adopted(register, line)
    with register.reading() as reading:
        year = next(one for one in clocks.office_time(reading).years if one.year == 2026)
    names = [one.name for one in year.days.values()]
    assert names.count("元旦") == 2
    assert names.count("国庆节") == 9
    assert clock(register, case, "mediation").due == date(2026, 12, 31)
    adopted(register, "2026年部分节假日安排的补充通知\n元旦：1月1日（周四）放假1天，不调休。")
    with register.reading() as reading:
        year = next(one for one in clocks.office_time(reading).years if one.year == 2026)
    assert [one.name for one in year.days.values()].count("元旦") == 1


@pytest.mark.parametrize(
    ("notice", "code"),
    [
        ("关于2027年部分节假日安排的通知\n元旦：1月1日放假。", "notice-partial"),
        (NOTICE_2027.replace("2027", "2029"), "notice-weekday"),
        ("关于2029年部分节假日安排的通知\n元旦：1月1日放假。", "notice-gap"),
        ("关于2019年部分节假日安排的通知\n元旦：1月1日放假。", "notice-past"),
        ("关于2026年部分节假日安排的通知\n清明节：4月4日至6日放假，共3天。", "notice-same"),
        ("天气很好", "notice-no-year"),
    ],
)
def test_a_notice_that_cannot_be_taken_in_changes_nothing(register, notice, code):
    for act in (
        lambda: adopted(register, notice),
        lambda: _foreseen(register, notice),
    ):
        with pytest.raises(Refusal) as refused:
            act()
        assert refused.value.code == f"calendar.{code}"
        assert refused.value.field == "notice"
        assert all(refused.value.sentence(language) for language in Language)
    with register.reading() as reading:
        assert all(one.taken_in_on is None for one in clocks.office_time(reading).years)


def _foreseen(register: Database, notice: str) -> None:
    with register.reading() as reading:
        clocks.foresee_notice(reading, notice)


def test_a_length_the_office_sets_holds_for_open_clocks_and_is_listed(register):
    fresh = builders.case(register, registered_on=date(2026, 11, 24))
    decided = builders.accepted_case(register)
    assert row(register, fresh).due_on == date(2026, 11, 27)
    with register.reading() as reading:
        foreseen = clocks.foresee_length(reading, "acceptance", "", 5)
    changes = register.run(SetDeadline(code="acceptance", length=5))
    assert changes.moved == foreseen.moved
    assert [(one.number, one.old_due, one.new_due) for one in changes.moved] == [
        ("2026-0001", date(2026, 11, 27), date(2026, 12, 1))
    ]
    assert row(register, fresh).due_on == date(2026, 12, 1)
    assert clock(register, fresh, "acceptance").office
    assert not clock(register, decided, "acceptance").office
    assert verify(register) == ()
    with register.reading() as reading:
        entry = history.entry(reading, changes.entry)
        rule = next(one for one in clocks.office_time(reading).rules if one.code == "acceptance")
    assert entry.label_params["count"] == 1
    assert (rule.length, rule.office, rule.valid_from) == (5, True, builders.TODAY)


def test_the_same_day_it_may_be_set_again(register, clock):
    case = builders.case(register, registered_on=date(2026, 11, 24))
    register.run(SetDeadline(code="acceptance", length=5))
    register.run(SetDeadline(code="acceptance", length=3))
    assert row(register, case).due_on == date(2026, 11, 27)
    clock.tick(days=1)
    register.run(SetDeadline(code="acceptance", length=4))
    assert row(register, case).due_on == date(2026, 11, 30)


def test_what_stops_the_period_of_mediation_is_the_offices_to_say(register):
    case = builders.mediating_case(register)
    rest = {"suspended_on": date(2026, 11, 10), "reason": "illness"}
    register.run(AdvanceCase(case_id=case, to=CaseState.SUSPENDED, draft=rest))
    assert clock(register, case, "mediation").due == date(2026, 12, 12)
    changes = register.run(SetDeadline(code="mediation", length=1, stopped_by=("appraisal",)))
    assert [(one.old_due, one.new_due) for one in changes.moved] == [
        (date(2026, 12, 12), date(2026, 11, 27))
    ]


def test_a_longer_time_for_filing_moves_closed_cases_too(register):
    builders.closed_case(register)
    changes = register.run(SetDeadline(code="filing", length=120))
    assert [(one.code, one.old_due, one.new_due) for one in changes.moved] == [
        ("filing", date(2027, 2, 21), date(2027, 3, 23))
    ]


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"length": 3}, "length-same"),
        ({"length": 0}, "length-outside"),
        ({"length": 400}, "length-outside"),
        ({"code": "mediation", "length": 2}, "length-by-law"),
        ({"code": "judicial-confirmation", "length": 60}, "length-by-law"),
        ({"code": "nothing"}, "length-unknown"),
        ({"code": "mediation", "length": 1, "stopped_by": ("lunch",)}, "reason-unknown"),
    ],
)
def test_what_is_not_the_offices_to_set_is_refused(register, wish, code):
    with pytest.raises(Refusal) as refused:
        register.run(replace(SetDeadline(code="acceptance", length=4), **wish))
    assert refused.value.code == f"clock.{code}"


def test_the_calendar_of_a_new_program_counts_every_open_case_anew(
    register, register_folder, clock
):
    case = builders.case(register, registered_on=date(2026, 11, 24))
    with register._writer.begin() as connection:
        connection.execute(sa.update(RegisterProfile).values(clock_basis="an older program"))
        connection.execute(sa.update(Case).values(due_on=date(2026, 12, 24)))
    register.close()
    again = registers.open_register(register_folder, now=clock)
    assert row(again, case).due_on == date(2026, 11, 27)
    assert again.run(TurnDay()).touched == frozenset()
    again.close()


def test_a_last_day_moved_over_rest_days_is_due_until_it_is_over(register, clock):
    case = extended(register, date(2026, 11, 28))
    clock.on(date(2026, 11, 28))
    assert register.run(TurnDay()).touched == frozenset()
    assert row(register, case).due_code == "mediation"
    with register.reading() as reading:
        (line,) = cases.lines(reading, [case])
        assert cases.ids(reading, view=CaseView.TODAY).tolist() == [case]
    assert line.due_latest_on == date(2026, 11, 30)
    clock.on(date(2026, 12, 1))
    with register.reading() as reading:
        assert cases.ids(reading, view=CaseView.OVERDUE).tolist() == [case]


def test_a_platform_case_presses_until_a_party_was_reached(register):
    case = builders.case(register, source="platform", registered_on=builders.TODAY)
    told = row(register, case)
    assert (told.due_code, told.due_on) == ("platform-contact", date(2026, 11, 26))
    register.run(
        LogContact(
            case_id=case,
            at=builders.at(builders.TODAY, 15),
            means=ContactMeans.PHONE,
            whom="申请人",
        )
    )
    reached = clock(register, case, "platform-contact")
    assert reached.met_on == builders.TODAY
    assert row(register, case).due_code == "acceptance"
    assert verify(register) == ()


def test_a_case_is_shown_with_the_article_of_every_line(register):
    case = extended(register)
    adopted(register)
    shown = case_value(builders.read(register, case), Language.CHINESE)
    mediation = next(one for one in shown["clocks"] if one["code"] == "mediation")
    assert mediation["steps"][-1] == {
        "text": "末日为春节假期，可顺延（民法典 第203条）",
        "date": "2027-02-12",
        "source": "民法典 第203条",
    }
    assert (mediation["in_force_from"], mediation["set_by_office"]) == ("2002-11-01", False)


def test_the_terms_of_a_mediation_committee_run_out(register):
    body = builders.committee(register)
    builders.mediator(register, body.id, "沈玉珍", from_on=date(2023, 12, 20))
    builders.mediator(register, body.id, "陈国良", from_on=date(2024, 2, 29))
    builders.mediator(register, body.id, "马建平", engaged_on=date(2021, 3, 1))
    with register.reading() as reading:
        found = clocks.terms(reading)
    assert [(one.person, one.clock.due) for one in found] == [
        ("马建平", date(2024, 3, 1)),
        ("沈玉珍", date(2026, 12, 20)),
        ("陈国良", date(2027, 2, 28)),
    ]
    assert found[0].clock.state is ClockState.OVERDUE
    assert found[1].clock.alerts == (60,)


def test_a_page_of_lines_asks_once_how_time_is_counted(register, queries):
    for _ in range(3):
        builders.case(register)
    with register.reading() as reading, queries(register) as asked:
        for _ in range(3):
            cases.page(reading, view=CaseView.WEEK)
    assert sum("calendar_year" in one for one in asked) == 1
