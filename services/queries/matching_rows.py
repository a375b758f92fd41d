"""The rows of 双向认领: lines of the three lists, the course of a claim, what suits a line."""

from dataclasses import dataclass, field
from datetime import date

from models.vocabulary.clocks import Clock
from models.vocabulary.matching import ClaimFacts, ClaimState, Side
from models.vocabulary.matching_fit import Fit, Listed
from services.evidence import StoredFile

__all__ = ["ClaimEventLine", "ClaimLine", "ClaimWhole", "Match", "NeedLine", "ResourceLine"]


@dataclass(frozen=True, kw_only=True, slots=True)
class NeedLine:
    """A line of the list of needs; ``claims`` counts those under way or done on it."""

    id: int
    title: str = field(repr=False)
    asker: str = field(repr=False)
    category: str
    detail: str = field(repr=False)
    people: int
    amount: int
    unit: str
    weekdays: tuple[int, ...]
    begins: str
    ends: str
    estate_id: int | None
    estate: str
    urgency: str
    source: str
    contact: str = field(repr=False)
    raised_on: date
    until_on: date | None
    closed_on: date | None
    version: int
    claims: int

    @property
    def listed(self) -> Listed:
        """The line as matching looks at it."""
        return Listed(
            categories=(self.category,),
            weekdays=self.weekdays,
            begins=self.begins,
            ends=self.ends,
            estate=self.estate,
            amount=self.amount or None,
            unit=self.unit,
            until_on=self.until_on,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class ResourceLine:
    """A line of the list of resources; ``left`` is what is left of it, None for no limit."""

    id: int
    provider: str = field(repr=False)
    organisation_id: int | None
    what: str = field(repr=False)
    categories: tuple[str, ...]
    amount: int
    unit: str
    spent: bool
    left: int | None
    weekdays: tuple[int, ...]
    begins: str
    ends: str
    estate_id: int | None
    estate: str
    condition: str = field(repr=False)
    contact: str = field(repr=False)
    listed_on: date
    from_on: date | None
    until_on: date | None
    closed_on: date | None
    version: int
    claims: int

    @property
    def listed(self) -> Listed:
        """The line as matching looks at it."""
        return Listed(
            categories=self.categories,
            weekdays=self.weekdays,
            begins=self.begins,
            ends=self.ends,
            estate=self.estate,
            amount=self.left,
            unit=self.unit,
            from_on=self.from_on,
            until_on=self.until_on,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimLine:
    """A claim in the list of projects; ``clock`` is None where nothing is waited for.

    ``files`` are kept with it: photos of what it brought about.
    """

    id: int
    number: str
    name: str = field(repr=False)
    level: str
    need_id: int
    need: str = field(repr=False)
    asker: str = field(repr=False)
    resource_id: int
    provider: str = field(repr=False)
    what: str = field(repr=False)
    category: str
    quantity: int
    unit: str
    invited_by: Side
    claimed_on: date | None
    starts_on: date | None
    budget_fen: int | None
    served: int
    version: int
    facts: ClaimFacts = field(repr=False)
    clock: Clock | None
    files: tuple[StoredFile, ...] = field(default=(), repr=False)

    @property
    def state(self) -> ClaimState:
        """Where it stands."""
        return self.facts.state


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimEventLine:
    """One step in the course of a claim."""

    step: str
    state: ClaimState
    on: date
    actor: str = field(repr=False)
    note: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimWhole:
    """A claim with its course."""

    line: ClaimLine
    events: tuple[ClaimEventLine, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Match:
    """A line of the other list with how it suits; ``claimed`` where both are in one project."""

    side: Side
    need: NeedLine
    resource: ResourceLine
    fit: Fit
    claimed: bool
