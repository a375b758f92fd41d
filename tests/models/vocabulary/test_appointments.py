from datetime import date, datetime

from models.vocabulary.appointments import (
    Appointment,
    Sitting,
    clashes,
    last_good_day,
    plan_findings,
)
from models.vocabulary.clocks import clocks
from models.vocabulary.dossier import CaseStep, Dossier
from models.vocabulary.findings import Severity
from models.vocabulary.moments import SHANGHAI
from models.vocabulary.terms import CaseState
from resources import Language

TODAY = date(2026, 11, 25)
RUNNING = clocks(
    Dossier(
        state=CaseState.MEDIATING,
        registered_on=date(2026, 11, 1),
        accepted_on=date(2026, 11, 2),
        steps=(CaseStep(state=CaseState.MEDIATING, on=date(2026, 11, 3)),),
    ),
    TODAY,
)
"""A case whose month of mediation ends on Wednesday the second of December."""


def at(month, day, hour=14, minute=0):
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


def said(moment, others=(), running=RUNNING):
    found = clashes(moment, running, others, Language.CHINESE)
    return [one.text(Language.CHINESE) for one in found]


def test_a_day_within_the_period_fits():
    assert said(at(12, 1)) == []


def test_the_last_day_and_what_comes_after_are_said():
    assert said(at(12, 2)) == ["与调解期限同日"]
    assert said(at(12, 3)) == ["晚于调解期限 12-02"]


def test_another_meeting_at_that_hour_weighs_more_than_one_that_day():
    others = (
        Appointment(number="2026-0007", on=date(2026, 12, 1)),
        Appointment(number="2026-0008", on=date(2026, 12, 1), at=at(12, 1, 9)),
        Appointment(number="2026-0009", on=date(2026, 12, 1), at=at(12, 1, 14, 30)),
        Appointment(number="2026-0010", on=date(2026, 11, 30), at=at(11, 30)),
    )
    assert said(at(12, 1), others) == [
        "14:30 另有 2026-0009 的调解会",
        "当天另有 2026-0007 的首次调解会",
        "当天 09:00 另有 2026-0008 的调解会",
    ]
    found = clashes(at(12, 1), RUNNING, others, Language.ENGLISH)
    assert [one.severity for one in found].count(Severity.WARN) == 1


def test_a_rest_day_is_named():
    assert said(at(11, 28)) == ["2026-11-28 是休息日"]


def test_without_a_running_period_nothing_is_late():
    assert said(at(12, 24), running=()) == []
    assert last_good_day((), TODAY) is None


def test_the_last_good_day_is_a_working_day_before_the_end():
    assert last_good_day(RUNNING, TODAY) == date(2026, 12, 1)
    assert last_good_day(RUNNING, date(2026, 12, 1)) is None


def sitting(moment, minutes=60, number="2026-0007", **changes):
    return Sitting(number=number, starts_at=moment, minutes=minutes, **changes)


def spoken(plan, *others):
    found = plan_findings(plan, RUNNING, others, Language.CHINESE)
    return [(one.severity.value, one.text(Language.CHINESE)) for one in found]


def test_meetings_that_touch_do_not_clash_and_a_common_minute_does():
    plan = sitting(at(12, 1), room="调解室")
    before = sitting(at(12, 1, 13), number="2026-0008", room="调解室")
    after = sitting(at(12, 1, 15), number="2026-0009", room="调解室")
    assert spoken(plan, before, after) == []
    longer = sitting(at(12, 1, 13), 61, number="2026-0008", room="调解室")
    assert spoken(plan, longer) == [("warn", "13:00–14:01 调解室已由案件 2026-0008 使用")]


def test_no_room_is_no_common_room_and_the_same_case_blocks():
    plan = sitting(at(12, 1))
    assert spoken(plan, sitting(at(12, 1), number="2026-0008")) == []
    assert spoken(plan, sitting(at(12, 1, 14), 5)) == [
        ("block", "本案 2026-0007 已约在 14:00–14:05 调解")
    ]


def test_a_holiday_is_named_and_a_worked_weekend_is_no_rest_day():
    running = ()
    day = datetime(2026, 10, 2, 14, tzinfo=SHANGHAI)
    (found,) = plan_findings(sitting(day), running, (), Language.CHINESE)
    assert found.code == "appointment.holiday"
    assert found.text(Language.CHINESE).startswith("2026-10-02 是")
    worked = datetime(2026, 10, 10, 14, tzinfo=SHANGHAI)
    assert plan_findings(sitting(worked), running, (), Language.CHINESE) == ()
