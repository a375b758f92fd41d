"""The register's database: the only committer, the one way to read.

A write is a command run by :meth:`Database.run`: one transaction, one journal entry, with the
derived columns and the search index brought up to date inside it (:mod:`services.work`). A read
happens inside :meth:`Database.reading`, on a connection of its own, and returns frozen rows.
"""

import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.records.office import RegisterProfile
from models.vocabulary import moments
from models.vocabulary.errors import Trouble
from services.engines import worded

if TYPE_CHECKING:
    from services.changes import Changes
    from services.work import Command

__all__ = ["Database", "Reading"]

_register_profile = RegisterProfile.__table__


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


class _Uncollected:
    """No search for cycles of garbage meanwhile: what a write makes is kept until its end.

    Nobody who waits for the register should wait for that, and an import makes millions of rows.
    """

    __slots__ = ("_was_on",)

    def __enter__(self) -> None:
        self._was_on = gc.isenabled()
        gc.disable()

    def __exit__(self, *_failure: object) -> None:
        if self._was_on:
            gc.enable()


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
        self._keeping: Callable[[], None] | None = None
        with self._reader.connect() as connection:
            row = connection.execute(
                sa.select(_register_profile.c.committee_id, _register_profile.c.desk_name)
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

    def run(self, command: "Command") -> "Changes":
        """Carry out ``command`` as one transaction and one journal entry.

        Raises:
            Refusal: the command was against a rule; nothing has changed.
            Trouble: the register is open for reading only, or the disk does not play along.
        """
        if self._writer is None:
            raise Trouble("register.read-only")
        with self._turn, worded(self.folder), _Uncollected():
            connection = self._written_on
            if connection is None or connection.closed or connection.invalidated:
                # Kept from one command to the next: fetching one costs as much as a statement.
                connection = self._written_on = self._writer.connect()
            with connection.begin():
                changes = self._carry_out(command, connection)
                if self._keeping is not None:
                    self._keeping()
                return changes

    def _carry_out(self, command: "Command", connection: sa.Connection) -> "Changes":
        from services.work import carried_out  # what writes is loaded when something is written

        changes, work = carried_out(
            command,
            connection,
            now=self._now(),
            actor=self.actor,
            committee_id=self.committee_id,
            new_uid=self._new_uid,
        )
        if not self.committee_id and changes.entry is not None:
            self.committee_id, self.actor = work.committee_id, work.actor
        return changes

    def on_close(self, act: Callable[[], None]) -> None:
        """Have ``act`` done when the database is closed (a lock let go, a folder removed)."""
        self._closing.append(act)

    def on_keep(self, act: Callable[[], None]) -> None:
        """Have ``act`` done each time a command is about to be kept."""
        self._keeping = act

    def close(self) -> None:
        """Let go of the files and the lock."""
        self._reader.dispose()
        if self._written_on is not None:
            self._written_on.close()
        if self._writer is not None:
            self._writer.dispose()
        while self._closing:
            self._closing.pop()()
