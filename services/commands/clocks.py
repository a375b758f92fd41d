"""What moves clocks without a step of a case: the turn of a day, a calendar, other lengths."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.cases import Case
from models.records.reckoning import CalendarYear, DeadlineLength
from models.vocabulary.deadlines import Reckoning
from services import reckoning
from services.changes import Changes
from services.overtaken import counted_otherwise, overtaken
from services.turning import ClockChanges, MovedClock, moved, turn, turn_all
from services.work import Work

__all__ = ["AdoptHolidays", "SetDeadline", "TurnDay"]

_case: Any = Case.__table__


@dataclass(frozen=True, kw_only=True)
class TurnDay:
    """Let clocks that time has changed give way to the next clock of their case.

    A case shows its most pressing clock. One that is never overdue (the window for judicial
    confirmation) simply ends, and one whose last day has moved over rest days may be overtaken;
    until something is put on record of the case nothing else would bring the next one forward.
    When the program brings another calendar or other rules, every open case is looked at. Only
    derived columns change, so no entry of the journal is made.
    """

    label: ClassVar[str] = "history.turn-day"
    undoable: ClassVar[bool] = False

    def run(self, work: Work) -> Changes:
        """Work out the clock of each such case anew."""
        connection, today = work.connection, work.today
        if counted_otherwise(connection):
            turned = turn_all(connection, today)
        else:
            turned = turn(connection, today, overtaken(connection, work.committee_id, today))
        return Changes(touched=frozenset(("case", case_id) for case_id in turned))


@dataclass(frozen=True, kw_only=True)
class AdoptHolidays:
    """Take in the State Council's notice of a year's holidays, or of one holiday arranged anew.

    ``notice`` is its text as pasted; ``year`` is needed only where the text names none. Every
    open clock is counted anew; the changes say which ones moved.
    """

    label: ClassVar[str] = "history.adopt-holidays"
    undoable: ClassVar[bool] = True

    notice: str = field(repr=False)
    year: int | None = None

    def run(self, work: Work) -> Changes:
        """Keep the year's special days.

        Raises:
            Refusal: the notice cannot be understood, leaves a year out, or changes nothing.
        """
        from models.vocabulary.holiday_notice import read_notice  # once a year

        notice = read_notice(self.notice, self.year)
        before = reckoning.reckoning(work.connection)
        days = reckoning.days_after(before.calendar, notice)
        row = work.session.scalar(
            sa.select(CalendarYear).where(
                CalendarYear.committee_id == work.committee_id, CalendarYear.year == notice.year
            )
        )
        if row is None:
            row = CalendarYear(uid=work.uid(), committee_id=work.committee_id, year=notice.year)
            work.session.add(row)
        row.days = {
            day.isoformat(): {"name": one.name, "rest": one.rest}
            for day, one in sorted(days.items())
        }
        row.notice, row.number, row.issued_on = self.notice, notice.number, notice.issued_on
        row.adopted_on = work.today
        found = _moved(work, before)
        work.label_params |= {"year": notice.year, "count": len(found)}
        return ClockChanges(made=row.id, moved=found)


@dataclass(frozen=True, kw_only=True)
class SetDeadline:
    """Set how long a time limit is in this office, from today for every clock still running.

    ``stopped_by`` are the reasons of a suspension that do not count, by value; None leaves them.
    """

    label: ClassVar[str] = "history.set-deadline"
    undoable: ClassVar[bool] = True

    code: str
    length: int
    variant: str = ""
    stopped_by: tuple[str, ...] | None = None

    def run(self, work: Work) -> Changes:
        """Keep the length.

        Raises:
            Refusal: the law sets this one, it is out of bounds, or it is so already.
        """
        before = reckoning.reckoning(work.connection)
        one = reckoning.wished(
            before, work.today, self.code, self.variant, self.length, self.stopped_by
        )
        row = work.session.scalar(
            sa.select(DeadlineLength).where(
                DeadlineLength.committee_id == work.committee_id,
                DeadlineLength.code == self.code,
                DeadlineLength.variant == self.variant,
                DeadlineLength.from_on == work.today,
            )
        )
        if row is None:
            row = DeadlineLength(
                uid=work.uid(),
                committee_id=work.committee_id,
                code=one.code,
                variant=one.variant,
                from_on=one.from_on,
                length=one.length,
            )
            work.session.add(row)
        row.length = one.length
        row.stopped_by = sorted(reason.value for reason in one.stopped_by)
        found = _moved(work, before)
        work.label_params |= {"code": self.code, "length": self.length, "count": len(found)}
        return ClockChanges(made=row.id, moved=found)


def _moved(work: Work, before: Reckoning) -> tuple[MovedClock, ...]:
    """The clocks that what has just been written puts on other days."""
    work.flush()
    reckoning.forget(work.connection)
    after = reckoning.reckoning(work.connection)
    return moved(work.connection, work.committee_id, work.today, before, after)
