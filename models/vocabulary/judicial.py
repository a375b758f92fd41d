"""司法确认: which court the parties may ask, what it may answer, and what may be done next.

All parties apply together within 30 days of effect (人民调解法 33; 民事诉讼法 205). Which court and
the grounds of its answers are data (``resources/rules/judicial.json``): the law has renumbered
them before.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from models.vocabulary.clocks import Clock, ClockState
from models.vocabulary.completeness import LAW_33, effective_on
from models.vocabulary.dossier import Dossier
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.proceeding import Field, FieldKind
from models.vocabulary.terms import CaseState, CourtGround, CourtStep, JudicialState
from resources import Language, rules

__all__ = [
    "CONFIRMATION",
    "CourtChoice",
    "Ground",
    "Reason",
    "asked_of",
    "court_named",
    "grounds",
    "may_follow",
    "offers",
    "open_grounds",
    "reached",
    "reason_code",
    "reason_words",
    "reasons",
]

CONFIRMATION = "judicial-confirmation"
"""The code of the clock of the thirty days."""

_ENFORCEMENT = "enforcement"
_OVER = frozenset({ClockState.MISSED, ClockState.MET})


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """Why a court may be asked, as the law has it; ``zh`` and ``en`` say it in a sentence."""

    code: CourtGround
    zh: str
    en: str
    source: str

    def why(self, language: Language) -> str:
        """One sentence: why this court may be asked."""
        return self.zh if language is Language.CHINESE else self.en


@dataclass(frozen=True, kw_only=True, slots=True)
class CourtChoice:
    """A court that may be asked: on what ground, and the names that may be meant.

    ``courts`` only help typing; none is known for a court that invited the mediation.
    """

    ground: Ground
    courts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """Why a court did not accept an application, or rejected it."""

    code: str
    zh: str
    en: str
    source: str

    def label(self, language: Language) -> str:
        """The reason as the law words it."""
        return self.zh if language is Language.CHINESE else self.en


@cache
def grounds() -> tuple[Ground, ...]:
    """Every ground on which a court may be asked."""
    return tuple(
        Ground(**{**row, "code": CourtGround(row["code"])}) for row in rules("judicial")["grounds"]
    )


def open_grounds(source: str) -> tuple[Ground, ...]:
    """The grounds open to a case that came in by the channel ``source`` (民事诉讼法 205).

    The court that invited the mediation is the one to ask; without one, the basic court of a
    party's domicile, of the thing, or of the mediation organisation.
    """
    invited = source in rules("judicial")["inviting_channels"]
    return tuple(one for one in grounds() if (one.code is CourtGround.INVITING) is invited)


def court_named(district: str) -> str:
    """The name of the basic court of a district of the city; empty for none."""
    return str(rules("judicial")["court"]).format(district=district) if district else ""


@cache
def reasons(step: CourtStep) -> tuple[Reason, ...]:
    """The reasons the law knows for this answer of the court; none where it needs none."""
    lists = {CourtStep.NOT_ACCEPTED: "not_accepted", CourtStep.REJECTED: "rejected"}
    rows = rules("judicial")[lists[step]] if step in lists else ()
    return tuple(Reason(**row) for row in rows)


def _known_reasons() -> Iterator[Reason]:
    for step in (CourtStep.NOT_ACCEPTED, CourtStep.REJECTED):
        yield from reasons(step)


def reason_code(said: str) -> str:
    """The code of a reason the law knows; any other stays in the words used."""
    said = said.strip()
    known = (one for one in _known_reasons() if said in {one.code, one.zh, one.en})
    return next((one.code for one in known), said)


def reason_words(code: str, language: Language) -> str:
    """A reason in words."""
    return next((one.label(language) for one in _known_reasons() if one.code == code), code)


_FOLLOW: Mapping[JudicialState, frozenset[CourtStep]] = {
    JudicialState.APPLIED: frozenset(CourtStep) - {CourtStep.ENFORCEMENT},
    JudicialState.FILED: frozenset({CourtStep.CONFIRMED, CourtStep.REJECTED, CourtStep.WITHDRAWN}),
    JudicialState.CONFIRMED: frozenset({CourtStep.ENFORCEMENT}),
}


def may_follow(state: JudicialState) -> tuple[CourtStep, ...]:
    """What may be put on record next of an application that stands where ``state`` says."""
    return tuple(one for one in CourtStep if one in _FOLLOW.get(state, ()))


def reached(step: CourtStep) -> JudicialState:
    """Where an application stands after ``step``; enforcement leaves it confirmed."""
    if step is CourtStep.ENFORCEMENT:
        return JudicialState.CONFIRMED
    return JudicialState(step.value)


_ASKED: Mapping[str, tuple[Field, ...]] = {
    "applied": (
        Field(name="court", kind=FieldKind.TEXT, required=True),
        Field(name="ground", kind=FieldKind.CHOICE, required=True, choices="court-ground"),
    ),
    "not-accepted": (Field(name="reason", kind=FieldKind.TEXT, required=True),),
    "confirmed": (
        Field(name="ruling_number", kind=FieldKind.TEXT),
        Field(name="perform_by_on", kind=FieldKind.DATE, future=True),
    ),
    "rejected": (
        Field(name="reason", kind=FieldKind.TEXT, required=True),
        Field(name="ruling_number", kind=FieldKind.TEXT),
    ),
}


def asked_of(step: str) -> tuple[Field, ...]:
    """What is kept of a step besides its day: ``applied``, or the value of a court's step."""
    return _ASKED.get(step, ())


def offers(dossier: Dossier, running: Sequence[Clock]) -> tuple[Finding, ...]:
    """What may be done about the confirmation now: a right or a wait, never a demand."""
    if dossier.state not in {CaseState.PERFORMING, CaseState.CLOSED}:
        return ()
    if dossier.agreement is None or effective_on(dossier) is None or dossier.backfilled:
        return ()
    return tuple(_offers(dossier, running))


def _offers(dossier: Dossier, running: Sequence[Clock]) -> Iterator[Finding]:
    judicial = dossier.judicial
    match judicial.state:
        case _ if judicial.applied_on is None:
            day = _open_until(running, CONFIRMATION)
            if day is not None:
                yield _offer("may-apply", LAW_33, day=day)
                yield from _doubts(dossier)
        case JudicialState.APPLIED:
            yield _offer("await-filing", "民诉法解释（2022）第355条", day=judicial.applied_on)
        case JudicialState.FILED:
            yield _offer("await-ruling", "民事诉讼法（2023）第187条")
        case JudicialState.REJECTED:
            yield _offer("rejected-next", LAW_33, "agreement")
        case JudicialState.CONFIRMED:
            promised = dossier.agreement.obligations if dossier.agreement else ()
            day = _open_until(running, _ENFORCEMENT)
            if day is not None and not all(one.done for one in promised):
                yield _offer("may-enforce", "民事诉讼法（2023）第206、250条", day=day)


def _doubts(dossier: Dossier) -> Iterator[Finding]:
    """What the agreement says that a court may not take an application for (民诉法解释 355)."""
    told = "\n".join(dossier.agreement.clauses) if dossier.agreement else ""
    for row in rules("judicial")["doubts"]:
        word = next((one for one in row["words"] if one in told), "")
        if word:
            yield Finding(
                code=f"judicial.doubt-{row['code']}",
                severity=Severity.WARN,
                field="judicial",
                source=row["source"],
                params={"word": word},
            )


def _open_until(running: Iterable[Clock], code: str) -> date | None:
    """The safe date of a right that has not lapsed."""
    open_ones = (one for one in running if one.code == code and one.state not in _OVER)
    return next((one.due for one in open_ones), None)


def _offer(code: str, source: str, field: str = "judicial", **params: object) -> Finding:
    return Finding(
        code=f"judicial.{code}",
        severity=Severity.INFO,
        field=field,
        source=source,
        params=params,
    )
