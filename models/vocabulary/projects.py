"""The life of a joint project (联合整治): its stages, what each step asks for, and its clock.

Stages, steps with their guards, kinds of documents and the words for them are data
(``resources/rules/projects.json``). What came of a project is the business of
:mod:`models.vocabulary.projects_effect`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache

from models.vocabulary.clocks import Clock, rule_clock
from models.vocabulary.deadlines import Reckoning
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.reference import Term
from resources import Language, rules

__all__ = [
    "COURSE",
    "ProjectFacts",
    "ProjectMove",
    "ProjectStage",
    "ProjectStep",
    "entries",
    "entry",
    "findings",
    "is_minor",
    "known_entry",
    "move_to",
    "moves",
    "moves_from",
    "next_step",
    "project_clock",
    "project_stage_label",
    "suggestions",
]


class ProjectStage(Enum):
    """Where a joint project stands; its words are data."""

    PREPARING = "preparing"
    TRIAL = "trial"
    APPRAISAL = "appraisal"
    LASTING = "lasting"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def over(self) -> bool:
        """Whether nothing more is done in the project."""
        return self in {ProjectStage.DONE, ProjectStage.DROPPED}


COURSE = tuple(stage for stage in ProjectStage if not stage.over)
"""The stages in their order, as the stepper shows them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ProjectMove(Term):
    """A step from one stage to the next; ``guards`` maps the name of a guard to its weight."""

    start: ProjectStage
    to: ProjectStage
    why_zh: str
    why_en: str
    guards: Mapping[str, Severity]
    source: str

    def why(self, language: Language) -> str:
        """One sentence that says why this step comes next."""
        return self.why_zh if language is Language.CHINESE else self.why_en


@dataclass(frozen=True, kw_only=True, slots=True)
class ProjectFacts:
    """What the guards of a project look at.

    ``agreements`` are signed agreements and memoranda, ``unsigned`` the signatures that are
    missing on documents; ``shifts`` those of the joint station, ``indicators`` all of them,
    ``unmeasured`` those without a figure after. ``note`` is what is said with the step.
    """

    stage: ProjectStage
    partners: int = 0
    agreements: int = 0
    unsigned: int = 0
    station: bool = False
    shifts: int = 0
    indicators: int = 0
    unmeasured: int = 0
    tasks: int = 0
    open_tasks: int = 0
    appraisal: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    ended_on: date | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ProjectStep:
    """What the next-step panel of a project says.

    ``move`` is None once the project is over; ``missing`` is what it lacks, ``satisfied`` the
    names of guards that found nothing, ``others`` the steps a person may take instead.
    """

    move: ProjectMove | None
    missing: tuple[Finding, ...] = ()
    satisfied: tuple[str, ...] = ()
    others: tuple[ProjectMove, ...] = ()

    @property
    def blocked(self) -> bool:
        """Whether something stands in the way of the step."""
        return any(one.severity is Severity.BLOCK for one in self.missing)


@cache
def _stages() -> Mapping[ProjectStage, Term]:
    found = {ProjectStage(row["code"]): Term(**row) for row in rules("projects")["stages"]}
    if set(found) != set(ProjectStage):
        message = "projects.json does not name every stage"
        raise ValueError(message)
    return found


def project_stage_label(stage: ProjectStage, language: Language) -> str:
    """The word for a stage."""
    return _stages()[stage].label(language)


@cache
def entries(of: str) -> tuple[Term, ...]:
    """A reference list of projects: ``documents directions phases services``, in order."""
    return tuple(Term(**row) for row in rules("projects")[of])


_SINGULAR = {
    "documents": "document",
    "directions": "direction",
    "phases": "phase",
    "services": "service",
}


def entry(of: str, code: str) -> Term:
    """The row of a reference list with this code or Chinese word.

    Raises:
        Refusal: ``project.unknown-…`` when there is none.
    """
    for one in entries(of):
        if code in {one.code, one.zh}:
            return one
    raise Refusal(f"project.unknown-{_SINGULAR[of]}", field=_SINGULAR[of], value=code[:40])


def known_entry(of: str, code: str) -> Term:
    """The row with this code; a code that is no longer in the list stands for itself."""
    listed = {one.code: one for one in entries(of)}
    return listed.get(code) or Term(code=code, zh=code, en=code)


def suggestions(of: str) -> tuple[str, ...]:
    """Words offered while typing: the ``sources`` of figures, the ``units`` they are in."""
    return tuple(rules("projects")[of])


@cache
def moves() -> tuple[ProjectMove, ...]:
    """Every step, with ``*`` and ``previous`` written out."""
    found: list[ProjectMove] = []
    for row in rules("projects")["moves"]:
        for start in COURSE if row["from"] == "*" else (ProjectStage(row["from"]),):
            if row["to"] != "previous":
                to = ProjectStage(row["to"])
            elif start is COURSE[0]:
                continue
            else:
                to = COURSE[COURSE.index(start) - 1]
            words = {name: row[name] for name in ("code", "zh", "en", "why_zh", "why_en", "source")}
            guards = {one["name"]: Severity(one["severity"]) for one in row["guards"]}
            found.append(ProjectMove(**words, start=start, to=to, guards=guards))
    unknown = {name for one in found for name in one.guards} - set(_GUARDS)
    if unknown:
        message = f"projects.json names unknown guards: {sorted(unknown)}"
        raise ValueError(message)
    return tuple(found)


def moves_from(stage: ProjectStage) -> tuple[ProjectMove, ...]:
    """The steps that lead out of a stage: the next one first, then going back or ending it."""
    return tuple(one for one in moves() if one.start is stage)


def move_to(stage: ProjectStage, code: str) -> ProjectMove:
    """The step with this code from ``stage``. Refusal ``project.no-move`` when there is none."""
    for one in moves_from(stage):
        if one.code == code:
            return one
    raise Refusal("project.no-move", field="move", value=code[:40])


# Guards

_Guard = tuple[Callable[[ProjectFacts], int], str, str]


def _missing_dates(facts: ProjectFacts) -> int:
    return sum(day is None for day in (facts.starts_on, facts.ends_on))


_GUARDS: Mapping[str, _Guard] = {
    "partners": (lambda facts: int(facts.partners < 2), "no-partners", "partners"),
    "term": (_missing_dates, "no-term", "starts_on"),
    "agreement": (lambda facts: int(not facts.agreements), "no-agreement", "documents"),
    "signed": (lambda facts: facts.unsigned, "unsigned", "documents"),
    "station": (lambda facts: int(not facts.shifts), "no-station", "station"),
    "indicators": (lambda facts: int(not facts.indicators), "no-indicators", "indicators"),
    "measured": (lambda facts: facts.unmeasured, "unmeasured", "indicators"),
    "tasks-done": (lambda facts: facts.open_tasks, "tasks-open", "tasks"),
    "appraisal": (lambda facts: int(not facts.appraisal.strip()), "no-appraisal", "appraisal"),
    "reason": (lambda facts: int(not facts.note.strip()), "no-reason", "note"),
}
"""By name: how much is missing, what is said then, and the field that mends it."""


def findings(facts: ProjectFacts, move: ProjectMove) -> tuple[Finding, ...]:
    """What the step still lacks, what blocks it first."""
    found = sorted(_missing(facts, move), key=lambda one: one.severity is not Severity.BLOCK)
    return tuple(found)


def _missing(facts: ProjectFacts, move: ProjectMove) -> Iterator[Finding]:
    for name, severity in move.guards.items():
        lacks, code, field = _GUARDS[name]
        count = lacks(facts)
        if count:
            yield Finding(
                code=f"project.{code}",
                severity=severity,
                field=field,
                source=move.source,
                params={"count": count},
            )


def next_step(facts: ProjectFacts) -> ProjectStep:
    """The step that comes next for a project in any stage."""
    if facts.stage.over:
        return ProjectStep(move=None)
    move, *others = moves_from(facts.stage)
    missing = findings(facts, move)
    return ProjectStep(
        move=move,
        missing=missing,
        satisfied=tuple(name for name in move.guards if not _GUARDS[name][0](facts)),
        others=tuple(others),
    )


def project_clock(
    facts: ProjectFacts, today: date, reckoning: Reckoning | None = None
) -> Clock | None:
    """The clock of the end date while the project is on trial or prepared; None without one."""
    if facts.stage not in {ProjectStage.PREPARING, ProjectStage.TRIAL} or facts.ends_on is None:
        return None
    return rule_clock("project-end", facts.ends_on, today, reckoning=reckoning)


def is_minor(birth_on: date | None, on: date) -> bool:
    """Whether a person born on a day is under age ``on`` another (上海市志愿服务条例 13).

    A birthday that is not known does not make a minor.
    """
    if birth_on is None:
        return False
    years = on.year - birth_on.year - ((on.month, on.day) < (birth_on.month, birth_on.day))
    return years < int(rules("projects")["adult_age"])
