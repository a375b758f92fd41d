"""The sheets of a joint project: before and after, brief, roster, documents, volunteers.

Units are known in the area: they stay in a paper for a meeting and go from an anonymous one. Who
is on duty by name is on a full roster only. The list of volunteers names nobody who has not agreed
to it (上海市志愿服务条例 12): it holds no name to begin with.
"""

from dataclasses import dataclass
from datetime import date

from services.sheets.privacy import local, official, private
from services.sheets.shapes import Sheet

__all__ = [
    "DocumentCatalog",
    "DocumentRow",
    "DutyDayRow",
    "DutyRoster",
    "EffectRow",
    "EffectTable",
    "PartnerRow",
    "ProjectBrief",
    "ServiceRow",
    "ShiftRow",
    "TaskRow",
    "VolunteerCertificate",
    "VolunteerList",
    "VolunteerRow",
]


@dataclass(frozen=True, kw_only=True)
class EffectRow:
    """An indicator before and after, in words as they print; ``verdict`` is of counted cases.

    ``before_at``, ``after_at`` and ``target_at`` are where the marks of the chart stand, in
    hundredths of the unit, None for no mark.
    """

    name: str = ""
    unit: str = official()
    definition: str = ""
    source: str = official()
    before: str = official()
    after: str = official()
    target: str = official()
    change: str = official()
    verdict: str = official()
    before_span: str = official()
    after_span: str = official()
    before_at: int | None = None
    after_at: int | None = None
    target_at: int | None = None


@dataclass(frozen=True, kw_only=True)
class _OfProject(Sheet):
    """What every paper of a project has at its head."""

    title: str = ""
    place: str = local()
    lead: str = local()
    starts_on: date | None = None
    ends_on: date | None = None
    stage: str = official()


@dataclass(frozen=True, kw_only=True)
class EffectTable(_OfProject):
    """整治成效对照表 (governance.md 1.6); ``recurrence`` is the sentence of what came again."""

    rows: tuple[EffectRow, ...] = ()
    places: str = local()
    controls: str = local()
    recurrence: str = official()
    appraisal: str = ""


@dataclass(frozen=True, kw_only=True)
class PartnerRow:
    """A unit, what it undertakes, and whether it has signed."""

    name: str = local()
    undertakes: str = ""
    is_lead: bool = False
    signed: str = official()


@dataclass(frozen=True, kw_only=True)
class TaskRow:
    """Who does what by when."""

    what: str = ""
    owner: str = local()
    due_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ProjectBrief(EffectTable):
    """项目简报: what it is for, who takes part, what came of it so far, what is to be done."""

    aim: str = ""
    partners: tuple[PartnerRow, ...] = ()
    tasks: tuple[TaskRow, ...] = ()
    cases: int = 0
    volunteers: int = 0
    minutes: int = 0


@dataclass(frozen=True, kw_only=True)
class ShiftRow:
    """A shift as the head of a column."""

    name: str = official()
    hours: str = official()


@dataclass(frozen=True, kw_only=True)
class DutyTurnRow:
    """A unit on duty with its people; ``names`` only on a full roster."""

    unit: str = local()
    people: int = 0
    names: str = private()


@dataclass(frozen=True, kw_only=True)
class DutyDayRow:
    """A day with the turns of each shift, in the order of the shifts."""

    day: date
    turns: tuple[tuple[DutyTurnRow, ...], ...] = ()


@dataclass(frozen=True, kw_only=True)
class DutyRoster(_OfProject):
    """联勤排班表 of one week."""

    station: str = official()
    station_place: str = local()
    shifts: tuple[ShiftRow, ...] = ()
    days: tuple[DutyDayRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DocumentRow:
    """A document with its parties and those that have still to sign."""

    kind: str = official()
    title: str = ""
    signed_on: date | None = None
    until_on: date | None = None
    parties: str = local()
    waiting: str = local()


@dataclass(frozen=True, kw_only=True)
class DocumentCatalog(_OfProject):
    """协议/备忘录目录 (governance.md 1.6)."""

    rows: tuple[DocumentRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class VolunteerRow:
    """A volunteer who agreed to be named; minutes of service, how often, how many honours."""

    name: str = official()
    identity: str = official()
    skills: str = official()
    minutes: int = 0
    times: int = 0
    honours: int = 0


@dataclass(frozen=True, kw_only=True)
class VolunteerList(_OfProject):
    """志愿者名册: those who agreed, the others as a number with their hours together."""

    team: str = official()
    rows: tuple[VolunteerRow, ...] = ()
    unnamed: int = 0
    unnamed_minutes: int = 0
    source: str = official()


@dataclass(frozen=True, kw_only=True)
class ServiceRow:
    """What a volunteer did, was taught or was honoured for; minutes, 0 for an honour."""

    on: date
    kind: str = official()
    what: str = official()
    minutes: int = 0
    appraisal: str = official()


@dataclass(frozen=True, kw_only=True)
class VolunteerCertificate(_OfProject):
    """志愿服务记录证明: given to the volunteer, true to the record and free (条例 21).

    ``rows`` in the order of the days. Service and training are counted apart, in minutes; the
    first and the last day are those of either.
    """

    team: str = official()
    name: str = official()
    identity: str = official()
    rows: tuple[ServiceRow, ...] = ()
    first_on: date | None = None
    last_on: date | None = None
    times: int = 0
    minutes: int = 0
    trainings: int = 0
    training_minutes: int = 0
    honours: int = 0
    source: str = official()
