"""What a comparison of bodies reads and gives: the case, the candidates, the explained proposals.

The comparison itself is :func:`models.vocabulary.assignment.propose`.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cache

from models.vocabulary import bodies, reference
from models.vocabulary.errors import Refusal
from models.vocabulary.recusal import Company, MediatorFacts, Recusal, Side, Surroundings
from models.vocabulary.recusal_words import worded
from models.vocabulary.terms import CaseKind
from resources import Language, phrase, rules

__all__ = [
    "AssignmentRules",
    "Candidate",
    "CaseAtHand",
    "Factor",
    "MediatorLine",
    "Proposal",
    "Reason",
    "Verdict",
    "shipped_rules",
]


class Verdict(Enum):
    """What the comparison says of a body."""

    RECOMMENDED = "recommended"
    POSSIBLE = "possible"
    EXCLUDED = "excluded"

    def label(self, language: Language) -> str:
        """推荐, 可选 or 不可选."""
        return phrase(f"assignment.verdict-{self.value}", language)


class Factor(Enum):
    """What a reason speaks of; KIND only ever excludes, RECUSAL is told beside the reasons."""

    KIND = "kind"
    CHOICE = "choice"
    TERRITORY = "territory"
    SPECIALTY = "specialty"
    WORKLOAD = "workload"
    AVAILABILITY = "availability"
    RECUSAL = "recusal"

    def label(self, language: Language) -> str:
        """The word above the column."""
        return phrase(f"assignment.factor-{self.value}", language)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """One thing that speaks for a body (a positive ``weight``), against it, or neither."""

    factor: Factor
    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    weight: int = 0
    source: str = ""

    def text(self, language: Language) -> str:
        """The words shown to a person; codes of reference lists become their labels."""
        if self.factor is Factor.RECUSAL:
            return worded(self.code, self.params, language)
        params = dict(self.params)
        for name, value in self.params.items():
            if name == "topic":
                params[name] = _topic(str(value), language)
            elif name == "topics" and isinstance(value, list | tuple):
                comma = "、" if language is Language.CHINESE else ", "
                params[name] = comma.join(_topic(str(code), language) for code in value)
            elif name == "kind":
                params[name] = bodies.known_kind(str(value)).label(language)
        return phrase(self.code, language, **params)


def _topic(code: str, language: Language) -> str:
    """The label of a topic; a specialty typed in an office's own words stands for itself."""
    try:
        return reference.topic(code).label(language)
    except Refusal:
        return code


@dataclass(frozen=True, kw_only=True, slots=True)
class MediatorLine:
    """A mediator of a proposal; exactly one of those proposed presides (调解主持人)."""

    id: int
    name: str = field(repr=False)
    presides: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A body with what is known of it.

    ``used`` is what it has in hand and ``limit`` what it can carry; ``taken`` what it was given
    within the months of the fair share; ``closed`` and ``agreed`` count the cases of the topic at
    hand that it ended within the months of the record. ``current`` handles the case now,
    ``replaced`` once did.
    """

    body_id: int
    body: str
    kind: str
    place: str = ""
    serves_street: bool = False
    specialties: tuple[str, ...] = ()
    used: int = 0
    limit: int = 8
    taken: int = 0
    closed: int = 0
    agreed: int = 0
    mediators: tuple[MediatorFacts, ...] = ()
    current: bool = False
    replaced: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseAtHand:
    """The case as far as the choice of a body asks.

    ``estates`` are the names of every estate of the register, so that a body of another place is
    known for one; ``companies`` the property companies of the place. ``chosen_body_id`` is the
    body the parties chose (人民调解法 19). ``around`` is the web of ties about the case. ``today``
    and ``due_on`` say how long there is until its deadline.
    """

    kind: CaseKind = CaseKind.DISPUTE
    topic: str = ""
    difficulty: str = ""
    estate: str = ""
    building: str = ""
    estates: tuple[str, ...] = ()
    sides: tuple[Side, ...] = ()
    companies: tuple[Company, ...] = ()
    around: Surroundings | None = None
    chosen_body_id: int | None = None
    today: date | None = None
    due_on: date | None = None

    @property
    def days_left(self) -> int | None:
        """The days until the deadline, the last one included; None where there is none ahead."""
        if self.today is None or self.due_on is None or self.due_on < self.today:
            return None
        return (self.due_on - self.today).days + 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """A body compared: who of it would take the case, the verdict, and everything that led there.

    ``mediators`` are those proposed, the presiding one first; ``others`` may take it as well.
    """

    body_id: int
    body: str
    body_kind: str
    mediators: tuple[MediatorLine, ...]
    others: tuple[MediatorLine, ...]
    verdict: Verdict
    reasons: tuple[Reason, ...]
    recusals: tuple[Recusal, ...]
    used: int
    limit: int
    serves_street: bool = False

    def of(self, factor: Factor) -> tuple[Reason, ...]:
        """The reasons of one factor, the plainest first."""
        return tuple(one for one in self.reasons if one.factor is factor)

    @property
    def score(self) -> int:
        """The weights together; they order the proposals and are not shown."""
        return sum(one.weight for one in self.reasons)

    def kept(self, mediators: Collection[int] | None = None) -> tuple[Mapping[str, object], ...]:
        """The reasons as an assignment keeps them: what was shown when the choice was made.

        Last comes what ties those of ``mediators`` (those proposed) to the case, or that nothing
        does.
        """
        named = {one.id for one in self.mediators} if mediators is None else set(mediators)
        return tuple(
            {
                "factor": one.factor.value,
                "code": one.code,
                "params": dict(one.params),
                "weight": one.weight,
            }
            for one in (*self.reasons, *self._checked(named))
        )

    def _checked(self, mediators: Collection[int]) -> Iterator[Reason]:
        """What the check for recusal found of these mediators, as reasons."""
        ties = [one for one in self.recusals if one.mediator_id in mediators]
        for one in ties:
            told = {"mediator": one.mediator, **one.params}
            yield Reason(factor=Factor.RECUSAL, code=one.code, params=told, source=one.source)
        if mediators and not ties:
            yield Reason(factor=Factor.RECUSAL, code="assignment.no-recusal-kept")


@dataclass(frozen=True, kw_only=True, slots=True)
class AssignmentRules:
    """The factors' weights with their sources, and the spans they look back over (months).

    ``least_closed`` ended cases make a rate worth naming; a fair share smaller than
    ``least_share`` is taken for that many, so that one case more is no imbalance; of a body at
    most ``mediators`` are proposed.
    """

    version: str
    source: str
    record_months: int
    share_months: int
    least_closed: int
    least_share: int
    mediators: int
    weights: Mapping[str, tuple[Factor, int, str]]

    def reason(self, name: str, part: float = 1.0, /, **params: object) -> Reason:
        """The reason ``name`` at ``part`` of its weight."""
        factor, weight, source = self.weights[name]
        return Reason(
            factor=factor,
            code=f"assignment.{name}",
            params=params,
            weight=round(weight * part),
            source=source,
        )


@cache
def shipped_rules() -> AssignmentRules:
    """The factors as they ship."""
    told = rules("assignment")
    plain = {
        name: told[name]
        for name in (
            "version",
            "source",
            "record_months",
            "share_months",
            "least_closed",
            "least_share",
            "mediators",
        )
    }
    weights = {
        row["code"]: (Factor(row["factor"]), int(row["weight"]), str(row["source"]))
        for row in told["weights"]
    }
    return AssignmentRules(**plain, weights=weights)
