"""Terms, and what else the law or an agreement dates in the declared lists."""

from collections.abc import Iterator

from models.vocabulary.clocks import Clock, ClockState
from models.vocabulary.deadlines import DeadlineClass, Reckoning
from services.database import Reading
from services.queries import lists
from services.queries.due.matter import matter
from services.queries.today_rows import DueMatter

__all__ = ["DATED", "listed"]

DATED = frozenset(DeadlineClass) - {DeadlineClass.INTERNAL}


def listed(reading: Reading, _known: Reckoning) -> Iterator[DueMatter]:
    """Terms of bodies and what else the law or an agreement dates in the declared lists.

    What a list only reminds of by a rule of the house stays with that list.
    """
    for one in lists.due(reading, classes=DATED):
        late = one.due_on < reading.today
        state = ClockState.OVERDUE if late else ClockState.RUNNING
        if one.due_on == reading.today:
            state = ClockState.TODAY
        clock = Clock(
            code="list-due",
            klass=one.klass,
            subject="",
            start=one.start,
            due=one.due_on,
            latest=one.due_on,
            state=state,
            provisional=False,
            source=one.source,
            steps=(),
        )
        yield from matter(
            reading,
            clock,
            page="lists",
            argument={"list": one.listed.code, "id": one.entry_id},
            number="",
            about=one.text,
            said=one.rule,
        )
