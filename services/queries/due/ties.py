"""Mediators who are tied to a party by now."""

from collections.abc import Iterator

from models.vocabulary.clocks import Clock, ClockState
from models.vocabulary.deadlines import DeadlineClass, Reckoning
from services.database import Reading
from services.queries.due.matter import matter
from services.queries.standing_ties import tied_cases
from services.queries.today_rows import DueMatter

__all__ = ["tied"]


def tied(reading: Reading, _known: Reckoning) -> Iterator[DueMatter]:
    """Cases whose mediator has to be replaced today: a tie to a party came up (人民调解法 23)."""
    today = reading.today
    clock = Clock(
        code="recusal",
        klass=DeadlineClass.STATUTORY,
        subject="",
        start=today,
        due=today,
        latest=today,
        state=ClockState.TODAY,
        provisional=False,
        source="人民调解法 第23条",
        steps=(),
    )
    for one in tied_cases(reading):
        yield from matter(
            reading,
            clock,
            page="case",
            argument={"id": one.case_id},
            number=one.number,
            about=one.title,
            owner=one.tie.mediator,
        )
