"""What recusal looks at: the people of a case, its mediators, and what lies around them."""

from dataclasses import dataclass, field
from datetime import date

from models.vocabulary.recusal_paths import End, Web
from models.vocabulary.terms import PartyRole, RelationKind

__all__ = [
    "Company",
    "Heard",
    "Individual",
    "MediatorFacts",
    "Objection",
    "Side",
    "Surroundings",
    "Tie",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Individual:
    """A person as far as fairness asks.

    ``addresses`` are every way their door is written (the directory's own and the person's);
    ``id`` is None for someone who is only a name.
    """

    id: int | None = None
    name: str = field(default="", repr=False)
    id_number: str = field(default="", repr=False)
    household_id: int | None = None
    addresses: tuple[str, ...] = field(default=(), repr=False)
    employer_id: int | None = None
    employer: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tie:
    """A relation on record between a mediator and another person."""

    other: Individual
    kind: RelationKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Company:
    """A property company and the estate it serves."""

    id: int
    name: str = field(repr=False)
    estate: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """A party of the case and who acts for it; neither person nor organisation is 待查明."""

    role: PartyRole = PartyRole.APPLICANT
    person: Individual | None = None
    organisation_id: int | None = None
    organisation: str = field(default="", repr=False)
    legal_representative: str = field(default="", repr=False)
    agent: str = field(default="", repr=False)
    description: str = field(default="", repr=False)
    companies: tuple[Company, ...] = ()
    estate: str = ""

    @property
    def name(self) -> str:
        """What the party is called."""
        return (self.person.name if self.person else self.organisation) or self.description


@dataclass(frozen=True, kw_only=True, slots=True)
class MediatorFacts:
    """A mediator as far as fairness and fair shares ask.

    ``housemates`` are those registered in the same household; ``owners_committees`` the names of
    the owners' committees he or she sits on; ``open_cases`` what is in hand now, ``taken`` what
    was given within the months of the fair share, ``planned`` the meetings before the deadline of
    the case at hand; ``limit`` is how many open cases he or she takes at once, None for no limit
    of their own; ``until_on`` is the last day of the membership.
    """

    id: int
    person: Individual
    ties: tuple[Tie, ...] = ()
    housemates: tuple[Individual, ...] = ()
    owners_committees: tuple[str, ...] = field(default=(), repr=False)
    open_cases: int = 0
    limit: int | None = None
    taken: int = 0
    planned: int = 0
    until_on: date | None = None

    @property
    def full(self) -> bool:
        """Whether what is in hand has come to the mediator's own limit."""
        return self.limit is not None and self.open_cases >= self.limit


@dataclass(frozen=True, kw_only=True, slots=True)
class Objection:
    """A party does not want this mediator in this case (人民调解法 23)."""

    mediator_id: int
    party: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """Somebody who was heard in a meeting of a linked case, known by name only."""

    name: str = field(repr=False)
    number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Surroundings:
    """What lies around a case: who is tied to whom, and where a tie reaches the case."""

    web: Web = field(default_factory=Web)
    ends: tuple[End, ...] = ()
    heard: tuple[Heard, ...] = ()
    objections: tuple[Objection, ...] = ()
