"""Who must not mediate a case, and whose ties to it should be looked at first.

The Law lists no grounds (人民调解法 19 and 23 let any party refuse a mediator), so the working list
is that of 特邀调解规定 15: being a party or near relative, an interest, another relation that may
affect fairness. What the register knows for certain excludes; a likeness of names only warns,
because two people may share a name.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from models.vocabulary.doors import same_door
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.recusal_facts import (
    Company,
    Heard,
    Individual,
    MediatorFacts,
    Objection,
    Side,
    Surroundings,
    Tie,
)
from models.vocabulary.recusal_paths import Path, paths
from models.vocabulary.recusal_words import worded
from models.vocabulary.terms import RelationKind
from resources import Language, phrase, rules

__all__ = [
    "Company",
    "Heard",
    "Individual",
    "MediatorFacts",
    "Objection",
    "Recusal",
    "Side",
    "Surroundings",
    "Tie",
    "recusals",
]


class _TieFound(Finding):
    """A finding whose words are a tie's."""

    __slots__ = ()

    def text(self, language: Language, *, named: bool = True) -> str:
        if not named:
            return phrase("guard.conflict", language)
        return worded(self.code, self.params, language)


@dataclass(frozen=True, kw_only=True, slots=True)
class Recusal:
    """A tie between a mediator and a party: BLOCK excludes, WARN asks for a look."""

    mediator_id: int
    mediator: str = field(repr=False)
    severity: Severity
    code: str
    params: Mapping[str, object] = field(default_factory=dict, repr=False)
    source: str = ""

    @property
    def excludes(self) -> bool:
        """Whether the mediator must not take the case."""
        return self.severity is Severity.BLOCK

    @property
    def finding(self) -> Finding:
        """The tie as what a check of the case found; mended by giving the case to another."""
        return _TieFound(
            code=self.code,
            severity=Severity.WARN,
            field="mediators",
            source=self.source,
            params={"mediator": self.mediator, **self.params},
        )

    def text(self, language: Language) -> str:
        """The sentence shown to a person: who, the tie, and to whom."""
        return worded(self.code, {"mediator": self.mediator, **self.params}, language)


@cache
def _grounds() -> Mapping[str, tuple[Severity, str]]:
    return {
        row["code"]: (Severity(row["severity"]), row["source"])
        for row in rules("assignment")["recusals"]
    }


def recusals(
    mediator: MediatorFacts,
    sides: Iterable[Side],
    companies: Iterable[Company] = (),
    around: Surroundings | None = None,
) -> tuple[Recusal, ...]:
    """Every tie between ``mediator`` and the case, what excludes first.

    ``companies`` are the property companies of the place the case is about, ``around`` is what
    lies further off. A party that a certain tie excludes already is not asked about likenesses of
    names or ties over others; a seat on an owners' committee and the
    property company are told once, whichever parties they concern.
    """
    found: dict[tuple[str, ...], Recusal] = {}
    served = tuple(companies)
    beyond = around or Surroundings()
    ways = _ways(mediator, beyond)
    agents = {(one.role, one.party) for one in beyond.ends if one.code == "agent"}
    for side in sides:
        ties = list(_certain(mediator, side, served)) or list(_doubtful(mediator, side))
        for name, params in ties:
            if name in _BY_NAME_OF_AGENT and (side.role.value, side.name) in agents:
                continue
            told: dict[str, object] = {"role": side.role.value, "party": side.name, **params}
            body = params.get("body") or params.get("estate")
            whom = (str(body),) if body else (side.role.value, side.name)
            found.setdefault((name, *whom), _recusal(mediator, name, told))
    for key in tuple(found):
        if key[0] == "committee-party":  # it is not asked about as the committee of the place
            found.pop(("owners-committee", *key[1:]), None)
    excluded = {
        (str(one.params["role"]), str(one.params["party"]))
        for one in found.values()
        if one.excludes
    }
    rest = (*_said_or_heard(mediator, beyond), *_further(mediator, ways, excluded))
    return tuple(sorted((*found.values(), *rest), key=lambda one: not one.excludes))


def _recusal(mediator: MediatorFacts, name: str, params: Mapping[str, object]) -> Recusal:
    severity, source = _grounds()[f"recusal-{name}"]
    return Recusal(
        mediator_id=mediator.id,
        mediator=mediator.person.name,
        severity=severity,
        code=f"assignment.recusal-{name}",
        params=params,
        source=source,
    )


# What lies further off

_BY_NAME_OF_AGENT = frozenset({"agent", "agent-relative"})
"""Likenesses that are no question any more once it is known which person acts."""
_TOLD_DIRECTLY = frozenset({"kinship", "declared", "household", "colleague", "employer", "seat"})
"""Ties that are told in words of their own where they lead straight to the case."""


def _ways(mediator: MediatorFacts, around: Surroundings) -> tuple[Path, ...]:
    if mediator.person.id is None:
        return ()
    return paths(around.web, ("person", mediator.person.id), around.ends)


def _excluding(path: Path) -> bool:
    return path.severity is Severity.BLOCK


def _further(
    mediator: MediatorFacts, ways: Iterable[Path], excluded: Collection[tuple[str, str]]
) -> Iterator[Recusal]:
    """Ties over others, and those straight ones that only the web knows."""
    for path in ways:
        end, steps = path.end, path.steps
        straight = len(steps) == 1 and steps[0].code in _TOLD_DIRECTLY and end.code != "agent"
        if straight or (end.code == "party" and (end.role, end.party) in excluded):
            continue
        told = [{"code": one.code, "told": one.told, "name": one.name} for one in steps]
        params = {"origin": path.origin, "path": told, "end": end.code}
        yield Recusal(
            mediator_id=mediator.id,
            mediator=mediator.person.name,
            severity=path.severity,
            code=f"assignment.recusal-path{'' if _excluding(path) else '-far'}",
            params={**params, "role": end.role, "party": end.party, "place": end.place},
            source=path.source,
        )


def _said_or_heard(mediator: MediatorFacts, around: Surroundings) -> Iterator[Recusal]:
    """An objection, the mediator's own part in the case, a name heard in a linked case."""
    for one in around.objections:
        if one.mediator_id == mediator.id:
            yield _recusal(mediator, "objection", {"party": one.party})
    for end in around.ends:
        acts = end.code == "agent" and mediator.person.id is not None
        if acts and around.web.node(("person", mediator.person.id or 0)) == around.web.node(
            end.node
        ):
            yield _recusal(mediator, "acting", {"role": end.role, "party": end.party})
    for heard in around.heard:
        if heard.name and heard.name == mediator.person.name:
            yield _recusal(mediator, "heard", {"number": heard.number})


_Ground = tuple[str, dict[str, object]]


def _certain(mediator: MediatorFacts, side: Side, served: tuple[Company, ...]) -> Iterator[_Ground]:
    """What the register knows: it excludes."""
    person = mediator.person
    if side.person is not None:
        yield from _between(mediator, side.person)
    if side.organisation and _employed_by(person, side.organisation_id, side.organisation):
        yield "employer", {"employer": side.organisation}
        return
    if side.organisation and side.organisation in mediator.owners_committees:
        yield "committee-party", {"body": side.organisation}
        return
    for company in dict.fromkeys((*side.companies, *served)):
        if _employed_by(person, company.id, company.name):
            yield "property-company", {"employer": company.name, "estate": company.estate}
            return


def _between(mediator: MediatorFacts, party: Individual) -> Iterator[_Ground]:
    person = mediator.person
    if person.id is not None and person.id == party.id:
        yield "self", {}
        return
    if _same_number(person, party):
        yield "same-number", {}
        return
    for tie in mediator.ties:
        if _same(tie.other, party):
            yield ("kinship" if tie.kind is RelationKind.KINSHIP else "declared"), {}
    together = person.household_id is not None and person.household_id == party.household_id
    if together or any(_same(one, party) for one in mediator.housemates):
        yield "household", {}
    elif same_door(person.addresses, party.addresses) and not _apart(person, party):
        yield "address", {}


def _doubtful(mediator: MediatorFacts, side: Side) -> Iterator[_Ground]:
    """What may be a coincidence: it warns."""
    person, party = mediator.person, side.person
    if party is not None:
        yield from _alike(mediator, party)
    yield from _acting(mediator, side)
    if side.person is None and len(person.name) > 1 and person.name in side.description:
        yield "mentioned", {}
    for committee in mediator.owners_committees:
        if side.estate and side.estate in committee:
            yield "owners-committee", {"body": committee}
            return


def _alike(mediator: MediatorFacts, party: Individual) -> Iterator[_Ground]:
    person = mediator.person
    if _namesake(person, party):
        yield "namesake", {}
    if any(_namesake(tie.other, party) for tie in mediator.ties):
        yield "relative-namesake", {}
    elif any(_namesake(one, party) for one in mediator.housemates):
        yield "housemate-namesake", {}
    if _apart(person, party) and same_door(person.addresses, party.addresses):
        yield "door", {}
    if party.employer and _employed_by(person, party.employer_id, party.employer):
        yield "colleague", {"employer": party.employer}


def _acting(mediator: MediatorFacts, side: Side) -> Iterator[_Ground]:
    """Those who act for a party are known by name only."""
    near = {tie.other.name for tie in mediator.ties} | {one.name for one in mediator.housemates}
    for name, ground in ((side.agent, "agent"), (side.legal_representative, "representative")):
        if name and name == mediator.person.name:
            yield ground, {"name": name}
        elif name and name in near:
            yield f"{ground}-relative", {"name": name}


def _same_number(one: Individual, other: Individual) -> bool:
    return bool(one.id_number) and one.id_number.upper() == other.id_number.upper()


def _same(one: Individual, other: Individual) -> bool:
    """Whether both are certainly one person, even if the directory holds him twice."""
    return (one.id is not None and one.id == other.id) or _same_number(one, other)


def _namesake(one: Individual, other: Individual) -> bool:
    """Whether both may be one person: the name is the same and no number tells them apart."""
    told_apart = one.id_number and other.id_number and not _same_number(one, other)
    return bool(one.name) and one.name == other.name and not told_apart


def _apart(one: Individual, other: Individual) -> bool:
    """Whether both are registered, in households of their own."""
    known = one.household_id is not None and other.household_id is not None
    return known and one.household_id != other.household_id


def _employed_by(person: Individual, employer_id: int | None, employer: str) -> bool:
    """Whether the person works there; the registered name of a firm stands for the firm."""
    if person.employer_id is not None and person.employer_id == employer_id:
        return True
    return bool(person.employer) and person.employer == employer
