"""The joint station of a project: shifts, who staffs them on which day, volunteers with hours."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import sqlalchemy as sa

from models.records.projects import (
    DutyShift,
    DutyTurn,
    ProjectPartner,
    ProjectVolunteer,
    VolunteerService,
)
from models.vocabulary.projects import is_minor
from services.database import Reading

__all__ = [
    "DutyDay",
    "ServiceLine",
    "ShiftLine",
    "TurnLine",
    "VolunteerLine",
    "roster",
    "services_of",
    "shifts_of",
    "turns_of",
    "volunteers_of",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class ShiftLine:
    """A shift of the station, ``HH:MM`` to ``HH:MM``."""

    id: int
    name: str
    begins: str
    ends: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TurnLine:
    """A unit on a shift; ``weekdays`` are ISO days, none for every day."""

    id: int
    shift_id: int
    shift: str
    partner_id: int
    partner: str
    people: int
    weekdays: tuple[int, ...]
    names: str = field(repr=False)
    from_on: date
    until_on: date | None

    def covers(self, day: date) -> bool:
        """Whether the unit is on duty on ``day``."""
        if day < self.from_on or (self.until_on is not None and day > self.until_on):
            return False
        return not self.weekdays or day.isoweekday() in self.weekdays


@dataclass(frozen=True, kw_only=True, slots=True)
class DutyDay:
    """One day of the roster: the turns of each shift, by its id; a shift nobody staffs has none."""

    day: date
    turns: Mapping[int, tuple[TurnLine, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class VolunteerLine:
    """A volunteer with the hours served.

    ``named`` says whether the name may leave the office: the volunteer agreed to it, and so did
    the guardian of a minor (上海市志愿服务条例 12, 13). ``minutes`` counts activities and
    training, ``honours`` the honours.
    """

    id: int
    name: str = field(repr=False)
    identity: str
    birth_on: date | None = field(repr=False)
    skills: str
    contact: str = field(repr=False)
    joined_on: date
    left_on: date | None
    consent_on: date | None
    guardian: str = field(repr=False)
    guardian_consent_on: date | None
    minor: bool
    minutes: int
    times: int
    honours: int

    @property
    def certified(self) -> bool:
        """Whether something is on record that a certificate can say (条例 21)."""
        return self.times > 0 or self.honours > 0

    @property
    def named(self) -> bool:
        """Whether the name may be printed for others."""
        if self.consent_on is None:
            return False
        return not self.minor or self.guardian_consent_on is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceLine:
    """One service, training or honour of a volunteer."""

    id: int
    volunteer_id: int
    kind: str
    what: str = field(repr=False)
    on: date
    minutes: int
    appraisal: str = field(repr=False)


def shifts_of(reading: Reading, project_id: int) -> tuple[ShiftLine, ...]:
    """The shifts in the order of the day."""
    rows = reading.connection.execute(
        sa.select(DutyShift.id, DutyShift.name, DutyShift.begins, DutyShift.ends)
        .where(DutyShift.project_id == project_id)
        .order_by(DutyShift.begins, DutyShift.id)
    )
    return tuple(ShiftLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def turns_of(reading: Reading, project_id: int) -> tuple[TurnLine, ...]:
    """The turns of the roster, by shift and unit."""
    rows = reading.connection.execute(
        sa.select(
            DutyTurn.id,
            DutyTurn.shift_id,
            DutyShift.name.label("shift"),
            DutyTurn.partner_id,
            ProjectPartner.name.label("partner"),
            DutyTurn.people,
            DutyTurn.weekdays,
            DutyTurn.names,
            DutyTurn.from_on,
            DutyTurn.until_on,
        )
        .join(DutyShift, DutyShift.id == DutyTurn.shift_id)
        .join(ProjectPartner, ProjectPartner.id == DutyTurn.partner_id)
        .where(DutyTurn.project_id == project_id)
        .order_by(DutyShift.begins, DutyShift.id, DutyTurn.partner_id, DutyTurn.id)
    )
    return tuple(
        TurnLine(**{**row._mapping, "weekdays": tuple(map(int, row.weekdays))})  # noqa: SLF001 - SQLAlchemy's name
        for row in rows
    )


def roster(turns: Sequence[TurnLine], first: date, days: int = 7) -> tuple[DutyDay, ...]:
    """Who is on duty on each of ``days`` days from ``first``."""
    found = []
    for day in (first + timedelta(days=one) for one in range(days)):
        on_duty: defaultdict[int, list[TurnLine]] = defaultdict(list)
        for turn in turns:
            if turn.covers(day):
                on_duty[turn.shift_id].append(turn)
        found.append(
            DutyDay(day=day, turns={shift: tuple(rows) for shift, rows in on_duty.items()})
        )
    return tuple(found)


def volunteers_of(reading: Reading, project_id: int) -> tuple[VolunteerLine, ...]:
    """The volunteers of a project with their hours, those who left last."""
    done = sa.func.coalesce
    honour = VolunteerService.kind == "honour"
    rows = reading.connection.execute(
        sa.select(
            ProjectVolunteer.id,
            ProjectVolunteer.name,
            ProjectVolunteer.identity,
            ProjectVolunteer.birth_on,
            ProjectVolunteer.skills,
            ProjectVolunteer.contact,
            ProjectVolunteer.joined_on,
            ProjectVolunteer.left_on,
            ProjectVolunteer.consent_on,
            ProjectVolunteer.guardian,
            ProjectVolunteer.guardian_consent_on,
            done(sa.func.sum(VolunteerService.minutes), 0).label("minutes"),
            sa.func.count(sa.case((sa.not_(honour), 1))).label("times"),
            sa.func.count(sa.case((honour, 1))).label("honours"),
        )
        .outerjoin(VolunteerService, VolunteerService.volunteer_id == ProjectVolunteer.id)
        .where(ProjectVolunteer.project_id == project_id)
        .group_by(ProjectVolunteer.id)
        .order_by(ProjectVolunteer.left_on.is_not(None), ProjectVolunteer.id)
    )
    return tuple(
        VolunteerLine(**row._mapping, minor=is_minor(row.birth_on, reading.today))  # noqa: SLF001 - SQLAlchemy's name
        for row in rows
    )


def services_of(reading: Reading, volunteer_id: int) -> tuple[ServiceLine, ...]:
    """What a volunteer did, was taught and was honoured for, the newest first."""
    rows = reading.connection.execute(
        sa.select(
            VolunteerService.id,
            VolunteerService.volunteer_id,
            VolunteerService.kind,
            VolunteerService.what,
            VolunteerService.on,
            VolunteerService.minutes,
            VolunteerService.appraisal,
        )
        .where(VolunteerService.volunteer_id == volunteer_id)
        .order_by(VolunteerService.on.desc(), VolunteerService.id.desc())
    )
    return tuple(ServiceLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name
