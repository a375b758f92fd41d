from datetime import date

import pytest

from models.vocabulary.clocks import Clock, ClockState
from models.vocabulary.corrections import start_entry
from models.vocabulary.deadlines import DeadlineClass
from models.vocabulary.terms import CaseState

DAY, OTHER = date(2026, 11, 9), date(2026, 11, 10)
ENTRIES = (
    (1, "step", CaseState.REGISTERED, date(2026, 10, 26)),
    (2, "step", CaseState.ACCEPTED, date(2026, 10, 27)),
    (3, "meeting", CaseState.MEDIATING, DAY),
    (4, "agreement", CaseState.AGREED, DAY),
    (5, "step", CaseState.AGREED, DAY),
    (6, "signature", CaseState.AGREED, DAY),
    (7, "signature", CaseState.AGREED, OTHER),
    (8, "seal", CaseState.AGREED, OTHER),
    (9, "step", CaseState.CLOSED, date(2026, 12, 1)),
)


@pytest.mark.parametrize(
    ("code", "start", "entry"),
    [
        ("acceptance", date(2026, 10, 26), 1),
        ("mediation", date(2026, 10, 27), 2),
        ("mediation", date(2026, 10, 28), None),
        ("signing", DAY, 4),
        ("judicial-confirmation", OTHER, 8),  # the seal came with the last signature
        ("obligation", DAY, 6),
        ("filing", date(2026, 12, 1), 9),
        ("filing", None, None),
        ("hotline-order", date(2026, 10, 26), None),
        ("enforcement", date(2026, 12, 31), None),  # the ruling names the day
    ],
)
def test_a_clock_starts_with_the_entry_of_its_first_day(
    code: str, start: date | None, entry: int | None
) -> None:
    clock = Clock(
        code=code,
        klass=DeadlineClass.STATUTORY,
        subject="",
        start=start,
        due=None,
        latest=None,
        state=ClockState.RUNNING,
        provisional=False,
        source="",
        steps=(),
    )
    assert start_entry(clock, ENTRIES) == entry
