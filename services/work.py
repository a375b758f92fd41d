"""A write in progress, and how it ends: derived columns, the search index, one journal entry.

Kept apart from the database, so that a window that only reads loads nothing that writes.
"""

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache, cached_property
from typing import Any, ClassVar, Protocol, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.records import Base, every
from models.records.office import IssuedNumber
from models.records.places import ResidentsCommittee
from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.numbering import (
    CLAIM_PATTERN,
    PROJECT_PATTERN,
    TOPIC_PATTERN,
    VOTE_PATTERN,
    NumberPattern,
)
from services import derived, filed, journal
from services.changes import Changes
from services.prepared import Prepared, Straight

__all__ = ["Command", "Work", "carried_out"]

Row = TypeVar("Row", bound=Base)


class Command(Protocol):
    """A write, named by a verb phrase: frozen data and ``run``.

    ``label`` is the phrase code the journal shows; ``undoable`` is False for what has left the
    office or must not be taken back.
    """

    label: ClassVar[str]
    undoable: ClassVar[bool]

    def run(self, work: "Work") -> Changes:
        """Carry the command out inside ``work``'s transaction."""
        ...


@dataclass(kw_only=True)
class Work:
    """One write in progress: the session, the day, the person, and what they share.

    ``label_params`` fill the journal label's blanks and hold numbers and codes only, never a
    name: the label stays readable after a person's values have been erased. ``takes_back`` are
    the entries this one takes back.
    """

    connection: sa.Connection
    upkeep: derived.Upkeep
    now: datetime
    today: date
    actor: str
    committee_id: int
    new_uid: Callable[[], UUID]
    capture: journal.Capture
    label_params: dict[str, Any] = field(default_factory=dict)
    takes_back: tuple[int, ...] = ()

    @cached_property
    def session(self) -> Session:
        """The records at hand; made when first asked for, so that a bare save needs none."""
        every()  # rows are ordered by what they point at
        session = Session(self.connection, autoflush=False)
        filed.listen(session)
        self.upkeep.listen(session)
        self.capture.listen(session)
        return session

    @cached_property
    def straight(self) -> Straight:
        """The way of the statements that every save runs."""
        return Straight(self.connection)

    def flush(self) -> None:
        """Write what the session still holds."""
        if "session" in vars(self):
            self.session.flush()

    def close(self) -> None:
        """Let the records go; the transaction is the database's to end."""
        if "session" in vars(self):
            self.session.close()

    def remember(self, kind: str, root: int) -> None:
        """Keep what the index holds of an aggregate whose rows are written past the session."""
        self.upkeep.remember(kind, root)

    def settle(self, kind: str, roots: Iterable[int]) -> None:
        """Say of new aggregates that all that is derived of them has been written."""
        self.upkeep.settle(kind, roots)

    def add(self, row: Row) -> Row:
        """Put a new row into the register; its id is known afterwards."""
        self.session.add(row)
        self.session.flush()
        return row

    def insert(self, record: type[Base], **values: Any) -> int:
        """Write a new row at once, past the session (performance.md, 8); its id.

        Nothing may look for the row in the session before it was flushed otherwise.
        """
        return self.capture.insert(self.straight, record, values)

    def uid(self) -> UUID:
        """A new outside name for an aggregate."""
        return self.new_uid()

    def get(
        self,
        kind: type[Row],
        key: int,
        *,
        version: int | None = None,
        changing: Collection[str] | None = None,
    ) -> Row:
        """The row with this id, as the command's author saw it.

        Two people may change different things at once: with ``changing``, the columns about to
        be written, only a change of one of them since ``version`` stands in the way.

        Raises:
            Refusal: ``register.gone`` when it is no longer there, ``register.stale`` when it was
                changed since ``version``.
        """
        row = self.session.get(kind, key)
        if row is None:
            raise Refusal("register.gone")
        current = getattr(row, "version", None)
        if version is None or current is None or current == version:
            return row
        if changing is None or current < version or row.__root__ is None:
            raise Refusal("register.stale")
        changed = journal.changed_lately(
            self.connection, row.__root__[0], row, entries=current - version
        )
        for column in changing:
            if column in changed:
                raise Refusal("register.stale", field=column)
        return row

    def done(self, made: int | None = None) -> Changes:
        """What a command returns; what was touched is filled in from the journal."""
        return Changes(made=made)

    def issue_number(self, series: str, year: int) -> str:
        """The next number of ``series`` for ``year``; it stays issued even if this is undone."""
        return self.issue_numbers(series, year, 1)[0]

    def issue_numbers(self, series: str, year: int, count: int) -> list[str]:
        """The next ``count`` numbers of ``series`` for ``year``, in order."""
        committee = _NUMBERING.first(
            self.straight, committee=self.committee_id, of_series=series, of_year=year
        )
        pattern = _OWN_PATTERNS.get(series) or (
            committee.intake_pattern if series == "intake" else committee.agreement_pattern
        )
        first = int(json.loads(committee.settings).get(f"first_{series}_{year}", 1))
        start = max((committee.last or 0) + 1, first)
        serials = range(start, start + count)
        write = _pattern(pattern).number
        numbers = [write(year=year, serial=one, prefix=committee.prefix) for one in serials]
        for serial, number in zip(serials, numbers, strict=True):
            self.insert(
                IssuedNumber,
                committee_id=self.committee_id,
                series=series,
                year=year,
                serial=serial,
                number=number,
                issued_at=self.now,
            )
        return numbers


_OWN_PATTERNS = {
    "topic": TOPIC_PATTERN.text,
    "claim": CLAIM_PATTERN.text,
    "project": PROJECT_PATTERN.text,
    "vote": VOTE_PATTERN.text,
}
"""Series that are written in one way everywhere."""


@cache
def _pattern(text: str) -> NumberPattern:
    return NumberPattern(text)


_LAST_SERIAL = sa.select(sa.func.max(IssuedNumber.serial)).where(
    IssuedNumber.committee_id == sa.bindparam("committee"),
    IssuedNumber.series == sa.bindparam("of_series"),
    IssuedNumber.year == sa.bindparam("of_year"),
)

_NUMBERING = Prepared(
    sa.select(
        ResidentsCommittee.intake_pattern,
        ResidentsCommittee.agreement_pattern,
        ResidentsCommittee.prefix,
        sa.cast(ResidentsCommittee.settings, sa.Text).label("settings"),
        _LAST_SERIAL.scalar_subquery().label("last"),
    ).where(ResidentsCommittee.id == sa.bindparam("committee"))
)
"""How the numbers of a series are written, and the last one given out."""


def carried_out(
    command: Command,
    connection: sa.Connection,
    *,
    now: datetime,
    actor: str,
    committee_id: int,
    new_uid: Callable[[], UUID],
) -> tuple[Changes, Work]:
    """Carry ``command`` out inside the transaction of ``connection``.

    Returns:
        What it changed, and the work as the command left it: a register's first command says who
        its committee and its person are.
    """
    capture = journal.Capture()
    today = moments.local_day(now)
    upkeep = derived.Upkeep(connection, today=today)
    work = Work(
        connection=connection,
        upkeep=upkeep,
        now=now,
        today=today,
        actor=actor,
        committee_id=committee_id,
        new_uid=new_uid,
        capture=capture,
    )
    try:
        changes = command.run(work)
        work.flush()
    finally:
        work.close()
    if not capture.rows:
        return changes, work
    upkeep.finish(capture.touched)
    entry = journal.write(
        work.straight,
        capture,
        committee_id=work.committee_id,
        at=now,
        actor=work.actor,
        command=type(command).__name__,
        label=(command.label, work.label_params),
        undoable=command.undoable,
        takes_back=work.takes_back,
    )
    turned = {("case", case_id) for case_id in upkeep.turned}
    return replace(changes, touched=frozenset(capture.touched | turned), entry=entry), work
