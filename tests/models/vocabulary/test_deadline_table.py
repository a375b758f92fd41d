"""The deadlines of rules.md 2.3 by a table worked out by hand from the published calendars.

Each line of ``deadline_table.txt`` is a case. ``~`` before the last day marks a year whose calendar
is not published; an empty last day is the safe date. What happened since: ``rest A..B`` mediation
rested, ``longer A>B`` on A all agreed on B, ``refused A>B`` not all did, ``by A`` the day set by
agreement. An oracle of a few lines, which knows the holidays by its own list and uses no code of
the program, counts each line again.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.vocabulary.clocks import Clock, clocks, term_clock
from models.vocabulary.dossier import (
    Dossier,
    Extension,
    HotlineFacts,
    JudicialFacts,
    PlatformFacts,
    Suspension,
)
from models.vocabulary.terms import Attitude, CaseState, Difficulty, HotlineKind
from tests.builders_vocabulary import agreement, dossier, matter, obligation, signed

TABLE = Path(__file__).with_name("deadline_table.txt")

TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Line:
    rule: str
    start: date
    since: tuple[tuple[str, date, date], ...]
    due: date
    latest: date
    unknown: bool
    note: str


def _lines() -> Iterator[Line]:
    for row in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        rule, start, since, due, latest, note = (cell.strip() for cell in row.split("|"))
        acts = re.findall(r"(rest|longer|refused|by) (\S{10})(?:(?:\.\.|>)(\S{10}))?", since)
        yield Line(
            rule,
            day(start),
            tuple((act, day(one), day(other or one)) for act, one, other in acts),
            day(due),
            day(latest.removeprefix("~") or due),
            latest.startswith("~"),
            note,
        )


def day(text: str) -> date:
    return date.fromisoformat(text)


LINES = tuple(_lines())


# The clock of a line, as the program counts it


def _extensions(line: Line) -> tuple[Extension, ...]:
    said = {"longer": Attitude.AGREES, "refused": Attitude.NOT_ASKED}
    return tuple(
        Extension(agreed_on=one, new_due_on=other, consents=(Attitude.AGREES, said[act]))
        for act, one, other in line.since
        if act in said
    )


def _mediating(line: Line) -> Dossier:
    rests = (Suspension(from_on=a, to_on=b) for act, a, b in line.since if act == "rest")
    return dossier(
        CaseState.MEDIATING,
        accepted_on=line.start,
        suspensions=tuple(rests),
        extensions=_extensions(line),
    )


def _settled(line: Line) -> Dossier:
    promises = tuple(obligation(due_on=one) for act, one, _ in line.since if act == "by")
    return dossier(
        CaseState.PERFORMING,
        difficulty=Difficulty.COMPLEX,
        agreement=signed(line.start, agreed_on=line.start, obligations=promises),
    )


def _ordered(kind: HotlineKind) -> Callable[[Line], Dossier]:
    return lambda line: matter(hotline=HotlineFacts(dispatched_on=line.start, kind=kind))


def _confirmed(line: Line) -> Dossier:
    ruling = JudicialFacts(applied_on=line.start, perform_by_on=line.start)
    return dossier(CaseState.PERFORMING, agreement=signed(line.start), judicial=ruling)


CASES: dict[str, Callable[[Line], Dossier]] = {
    "mediation": _mediating,
    "acceptance": lambda line: dossier(registered_on=line.start),
    "platform": lambda line: dossier(platform=PlatformFacts(applied_on=line.start)),
    "signing": lambda line: dossier(CaseState.AGREED, agreement=agreement(agreed_on=line.start)),
    "enforcement": _confirmed,
    "filing": lambda line: dossier(CaseState.CLOSED, closed_on=line.start),
    "hotline-1": _ordered(HotlineKind.CONTACT),
    "hotline-5": _ordered(HotlineKind.ORDINARY),
    "hotline-15": _ordered(HotlineKind.COMPLEX),
}


CODES = {
    "judicial": ("judicial-confirmation", ""),
    "platform": ("platform-contact", ""),
    "obligation": ("obligation", "1"),
    "visit-due": ("follow-up", ""),
    "visit-effect": ("follow-up", ""),
    "visit-again": ("follow-up", "2"),
    **{f"hotline-{many}": ("hotline-order", "") for many in (1, 5, 15)},
}


def _clock(line: Line) -> Clock:
    if line.rule == "term":
        return term_clock(line.start, TODAY)
    key = CODES.get(line.rule, (line.rule, ""))
    found = clocks(CASES.get(line.rule, _settled)(line), TODAY)
    return next(one for one in found if (one.code, one.subject) == key)


@pytest.mark.parametrize("line", LINES, ids=lambda one: f"{one.rule} {one.start} {one.note}")
def test_a_deadline_falls_where_the_table_says(line: Line) -> None:
    found = _clock(line)
    assert (found.due, found.latest) == (line.due, line.latest), line.note
    assert found.provisional is line.unknown, line.note
    assert found.steps[-1].value == line.latest
    assert all(step.source for step in found.steps)


def test_the_table_is_long_and_has_every_kind_of_deadline() -> None:
    assert len(LINES) >= 150
    assert len({(one.rule, one.start, one.since) for one in LINES}) == len(LINES)
    assert {one.rule for one in LINES} == {
        *("acceptance", "platform", "mediation", "signing", "obligation", "judicial"),
        *("visit-due", "visit-effect", "visit-again", "enforcement", "filing", "term"),
        *("hotline-1", "hotline-5", "hotline-15"),
    }


# The oracle

OFF = """
2022-12-31..2023-01-02 2023-01-21..2023-01-27 2023-04-05..2023-04-05 2023-04-29..2023-05-03
2023-06-22..2023-06-24 2023-09-29..2023-10-06 2024-01-01..2024-01-01 2024-02-10..2024-02-17
2024-04-04..2024-04-06 2024-05-01..2024-05-05 2024-06-10..2024-06-10 2024-09-15..2024-09-17
2024-10-01..2024-10-07 2025-01-01..2025-01-01 2025-01-28..2025-02-04 2025-04-04..2025-04-06
2025-05-01..2025-05-05 2025-05-31..2025-06-02 2025-10-01..2025-10-08 2026-01-01..2026-01-03
2026-02-15..2026-02-23 2026-04-04..2026-04-06 2026-05-01..2026-05-05 2026-06-19..2026-06-21
2026-09-25..2026-09-27 2026-10-01..2026-10-07
"""
WORKED = """
2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08 2024-02-04 2024-02-18
2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12 2025-01-26 2025-02-08 2025-04-27
2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10
"""


def _rests(one: date) -> bool:
    if one.isoformat() in WORKED:
        return False
    spans = (span.split("..") for span in OFF.split())
    return one.weekday() > 4 or any(a <= one.isoformat() <= b for a, b in spans)


def _month_later(one: date, many: int) -> date:
    first = one.replace(day=1)
    for _ in range(many):
        first += timedelta(days=calendar.monthrange(first.year, first.month)[1])
    return first.replace(day=min(one.day, calendar.monthrange(first.year, first.month)[1]))


def _worked(one: date, many: int) -> date:
    while many:
        one += timedelta(days=1)
        many -= not _rests(one)
    return one


def _open(one: date) -> date:
    while _rests(one):
        one += timedelta(days=1)
    return one


def _oracle(line: Line) -> tuple[date, date]:
    start, days = line.start, timedelta
    by = next((one for act, one, _ in line.since if act == "by"), start)
    plain = {
        "judicial": start + days(30),
        "signing": start + days(7),
        "obligation": by,
        "visit-due": by + days(7),
        "visit-effect": start + days(30),
        "visit-again": _month_later(start, 3),
        "enforcement": _month_later(start, 24),
        "filing": start + days(90),
        "term": _month_later(start, 36),
        "mediation": _month_later(start, 1),
    }
    worked = {"acceptance": 3, "platform": 1, "hotline-1": 1, "hotline-5": 5, "hotline-15": 15}
    due = plain[line.rule] if line.rule in plain else _worked(start, worked[line.rule])
    moves = [(other, one) for act, one, other in line.since if act == "longer" and one >= start]
    agreed = max((one for _, one in moves), default=start)
    due = next((other for other, one in moves if one == agreed), due)
    for act, one, other in line.since:
        if act == "rest" and one <= _open(due):
            due += max(other - max(one, agreed), days(0))
    still = line.rule in {"signing", "visit-due", "visit-effect", "visit-again", "filing", "term"}
    return due, due if still else _open(due)


@pytest.mark.parametrize("line", LINES, ids=lambda one: f"{one.rule} {one.start} {one.note}")
def test_the_table_says_what_the_oracle_counts(line: Line) -> None:
    assert _oracle(line) == (line.due, line.latest), line.note
