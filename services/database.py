"""The register's database: the only committer, the one way to read.

A write is a command run by :meth:`Database.run`: one transaction, one journal entry, with the
derived columns and the search index brought up to date inside it. A read happens inside
:meth:`Database.reading`, on a connection of its own, and returns frozen rows.
"""

import json
import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.records import Base, every
from models.records.office import IssuedNumber, RegisterProfile
from models.records.places import ResidentsCommittee
from models.vocabulary import moments
from models.vocabulary.errors import Refusal, Trouble
from models.vocabulary.numbering import (
    CLAIM_PATTERN,
    PROJECT_PATTERN,
    TOPIC_PATTERN,
    VOTE_PATTERN,
    NumberPattern,
)
from services import derived, filed, journal
from services.changes import Changes
from services.engines import worded
from services.prepared import Prepared

__all__ = ["Command", "Database", "Reading", "Work"]

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


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One consistent look at the register. Never leaves :meth:`Database.reading`.

    ``connection`` is for Core selects, which lists use (performance.md, 8). ``folder`` is the
    register folder, None for a register that is none: where the files of its evidence lie.
    """

    connection: sa.Connection
    today: date
    now: datetime
    committee_id: int
    folder: Path | None = None

    @cached_property
    def session(self) -> Session:
        """For the few reads that want records; made when first asked for."""
        return Session(self.connection, autoflush=False)


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
        return self.capture.insert(self.connection, record, values)

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
            self.connection, committee=self.committee_id, of_series=series, of_year=year
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


class Database:
    """A register's database while it is open.

    ``actor`` is the named local person whom every entry carries. ``now`` and ``new_uid`` are
    given in so that the practice estate and the tests are the same every time. ``folder`` is the
    register folder the database lies in.
    """

    def __init__(
        self,
        writer: sa.Engine | None,
        reader: sa.Engine,
        *,
        now: Callable[[], datetime] = moments.now,
        new_uid: Callable[[], UUID] | None = None,
        folder: Path | None = None,
    ) -> None:
        self.folder = folder
        self._writer = writer
        self._reader = reader
        self._now = now
        self._new_uid = new_uid or (lambda: moments.uuid7(self._now()))
        self._turn = threading.RLock()
        self._written_on: sa.Connection | None = None
        self._closing: list[Callable[[], None]] = []
        with self._reader.connect() as connection:
            row = connection.execute(
                sa.select(RegisterProfile.committee_id, RegisterProfile.desk_name)
            ).first()
        self.committee_id = row.committee_id if row else 0
        self.actor = row.desk_name if row else ""

    @property
    def writable(self) -> bool:
        """Whether this program holds the register's lock."""
        return self._writer is not None

    @property
    def now(self) -> datetime:
        """The present moment, in UTC."""
        return self._now()

    @property
    def today(self) -> date:
        """The office's day."""
        return moments.local_day(self._now())

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """A consistent look at the register; nothing read leaves as a live record."""
        now = self._now()
        with worded(self.folder), self._reader.begin() as connection:
            reading = Reading(
                connection=connection,
                today=moments.local_day(now),
                now=now,
                committee_id=self.committee_id,
                folder=self.folder,
            )
            try:
                yield reading
            finally:
                if "session" in vars(reading):
                    reading.session.close()

    def run(self, command: Command) -> Changes:
        """Carry out ``command`` as one transaction and one journal entry.

        Raises:
            Refusal: the command was against a rule; nothing has changed.
            Trouble: the register is open for reading only, or the disk does not play along.
        """
        if self._writer is None:
            raise Trouble("register.read-only")
        with self._turn, worded(self.folder):
            connection = self._written_on
            if connection is None or connection.closed or connection.invalidated:
                # Kept from one command to the next: fetching one costs as much as a statement.
                connection = self._written_on = self._writer.connect()
            with connection.begin():
                return self._carry_out(command, connection)

    def _carry_out(self, command: Command, connection: sa.Connection) -> Changes:
        now = self._now()
        capture = journal.Capture()
        today = moments.local_day(now)
        upkeep = derived.Upkeep(connection, today=today)
        work = Work(
            connection=connection,
            upkeep=upkeep,
            now=now,
            today=today,
            actor=self.actor,
            committee_id=self.committee_id,
            new_uid=self._new_uid,
            capture=capture,
        )
        try:
            changes = command.run(work)
            work.flush()
        finally:
            work.close()
        if not capture.rows:
            return changes
        upkeep.finish(capture.touched)
        entry = journal.write(
            connection,
            capture,
            committee_id=work.committee_id,
            at=now,
            actor=work.actor,
            command=type(command).__name__,
            label=(command.label, work.label_params),
            undoable=command.undoable,
            takes_back=work.takes_back,
        )
        if not self.committee_id:
            self.committee_id, self.actor = work.committee_id, work.actor
        turned = {("case", case_id) for case_id in upkeep.turned}
        return replace(changes, touched=frozenset(capture.touched | turned), entry=entry)

    def on_close(self, act: Callable[[], None]) -> None:
        """Have ``act`` done when the database is closed (a lock let go, a folder removed)."""
        self._closing.append(act)

    def close(self) -> None:
        """Let go of the files and the lock."""
        self._reader.dispose()
        if self._written_on is not None:
            self._written_on.close()
        if self._writer is not None:
            self._writer.dispose()
        while self._closing:
            self._closing.pop()()
