"""What lies around a case: who is tied to whom, three steps from its mediators and its parties.

The walk goes out from both ends at once, breadth first: the ties of the mediators, the parties and
those who act for them; then the ties of everybody met so far. So every path of three ties is read
by two rounds, each of them a fixed number of statements over indexes and at most ``width`` people
(``rules/assignment.json``); whatever the size of the register.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from models.records.bodies import GovernanceBody, Membership
from models.records.cases import Case, CaseEvent, CaseParty
from models.records.meetings import MeetingAttendance
from models.records.people import ContactDetail, Organisation, Person
from models.records.places import Household, Unit
from models.vocabulary.recusal import Company, Heard, Objection, Side, Surroundings
from models.vocabulary.recusal_paths import End, Link, Node, Web
from models.vocabulary.terms import BodyKind, PartyRole, RelationKind
from resources import rules
from services.database import Reading
from services.queries import workload
from services.queries.tie_statements import (
    ACTING,
    AGENT_BY_NAME,
    AGENT_BY_PHONE,
    BUNDLES,
    CLIENT,
    COLLEAGUES,
    HAS_AGENT,
    IN_CASES,
    RELATED,
    TOGETHER,
)

__all__ = ["OBJECTION", "surroundings"]

OBJECTION = "objection"
"""The kind of event by which a party's objection to mediators stands in the proceeding."""

_OPPOSED = frozenset({PartyRole.APPLICANT, PartyRole.RESPONDENT})


def surroundings(
    reading: Reading,
    case: Any,
    sides: Sequence[Side],
    companies: Iterable[Company],
    mediators: Collection[int],
) -> Surroundings:
    """The web around a case (``id``, ``topic``, ``building_id``) and these mediators' persons."""
    web = _Gathering(reading, case)
    ends = [*web.of_sides(sides, companies), *web.of_agents()]
    first = {*mediators, *(end.node[1] for end in ends if end.node[0] == "person")}
    web.walk(web.walk(first))
    ends += web.look_at_people()
    ends += web.seats(sides)
    linked = web.linked_cases()
    ends += linked
    return Surroundings(
        web=web.made(),
        ends=tuple(ends),
        heard=tuple(web.heard(linked)),
        objections=tuple(web.objections()),
    )


class _Gathering:
    """Links and names while they are read."""

    def __init__(self, reading: Reading, case: Any) -> None:
        self._connection = reading.connection
        self._reading = reading
        self._case = case
        self._rules = rules("assignment")
        self._links: set[Link] = set()
        self._names: dict[Node, str] = {}
        self._people: set[int] = set()
        self._same: dict[Node, Node] = {}
        self._firms: dict[str, Node] = {}

    def made(self) -> Web:
        """The web as far as it was read."""
        return Web(self._links, self._names, self._same)

    # Where a path may end

    def of_sides(self, sides: Sequence[Side], companies: Iterable[Company]) -> Iterator[End]:
        """The parties, and the property companies of their homes and of the place."""
        for side in sides:
            role = side.role.value
            if side.person is not None and side.person.id is not None:
                yield End(node=("person", side.person.id), code="party", role=role, party=side.name)
                self._people.add(side.person.id)
            if side.organisation_id is not None:
                firm = self._firm(side.organisation_id, side.organisation)
                yield End(node=firm, code="party", role=role, party=side.name)
        served = [company for side in sides for company in side.companies]
        for company in dict.fromkeys((*served, *companies)):
            firm = self._firm(company.id, company.name)
            yield End(node=firm, code="company", place=company.estate)

    def _firm(self, key: int, name: str) -> Node:
        node = ("organisation", key)
        self._names[node] = name
        return self._firms.setdefault(name, node) if name else node

    def of_agents(self) -> Iterator[End]:
        """Who acts for a party, where name and telephone say which person that is."""
        rows = self._connection.execute(
            sa.select(
                CaseParty.role,
                sa.func.coalesce(CLIENT.name, Organisation.name, "").label("party"),
                Person.id.label("agent"),
            )
            .select_from(CaseParty)
            .join(Person, AGENT_BY_NAME)
            .join(ContactDetail, AGENT_BY_PHONE)
            .outerjoin(CLIENT, CLIENT.id == CaseParty.person_id)
            .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
            .where(
                CaseParty.case_id == self._case.id,
                HAS_AGENT,
                Person.committee_id == self._reading.committee_id,
            )
            .order_by(CaseParty.position, Person.id)
        )
        for row in rows:
            self._people.add(row.agent)
            role = row.role.value
            yield End(node=("person", row.agent), code="agent", role=role, party=row.party)

    # The walk

    def walk(self, people: Collection[int]) -> set[int]:
        """Read every tie of these people; answers whom they lead to, at most ``width``."""
        width = int(self._rules["width"])
        wanted = sorted(people)[:width]
        if not wanted:
            return set()
        self._people.update(wanted)
        given = {"ids": wanted, "case": self._case.id, "most": self._rules["most_colleagues"]}
        found: list[Link] = []
        for statement in (RELATED, TOGETHER, COLLEAGUES, IN_CASES, ACTING):
            found += map(self._tied, self._connection.execute(statement, given))
        met = {link.other[1] for link in found if link.other[0] == "person"} - self._people
        self._people.update(sorted(met)[:width])
        self._links.update(
            link for link in found if link.other[0] != "person" or link.other[1] in self._people
        )
        return met & self._people

    def _tied(self, row: Any) -> Link:
        """One tie as it was read."""
        theirs: Node = ("person", row.theirs)
        if row.tie == "in-case" and row.firm is not None:
            theirs = ("organisation", row.firm)
            self._names.setdefault(theirs, row.told_firm)
        return Link(one=("person", row.mine), other=theirs, code=_code(row), told=_told(row))

    def look_at_people(self) -> list[End]:
        """Names of everybody met, where they work and live; the same number is one person."""
        known = {row.code: row for row in self._reach_of_building()}
        rows = self._connection.execute(
            sa.select(
                Person.id,
                Person.name,
                Person.id_number,
                Person.employer_id,
                Organisation.name.label("employer"),
                Unit.building_id,
            )
            .outerjoin(Organisation, Organisation.id == Person.employer_id)
            .outerjoin(Household, Household.id == Person.household_id)
            .outerjoin(Unit, Unit.id == Household.unit_id)
            .where(Person.id.in_(sorted(self._people)))
            .order_by(Person.id)
        )
        numbered: dict[str, Node] = {}
        building = next((one.node for one in known.values()), None)
        for row in rows:
            node: Node = ("person", row.id)
            self._names[node] = row.name
            if row.id_number:
                self._same[node] = numbered.setdefault(row.id_number.upper(), node)
            firm = self._firms.get(row.employer or "")
            if firm is not None:
                self._links.add(Link(one=node, other=firm, code="employer"))
            if building is not None and row.building_id == building[1]:
                self._links.add(Link(one=node, other=building, code="resident"))
        return list(known.values())

    def _reach_of_building(self) -> Iterator[End]:
        """The building of the case, where the rule says that living in it is a tie."""
        for row in self._rules["same_building"]:
            if row["topic"] == self._case.topic and self._case.building_id is not None:
                node: Node = ("building", self._case.building_id)
                self._names[node] = self._case.building or ""
                yield End(node=node, code=row["end"])

    def seats(self, sides: Sequence[Side]) -> list[End]:
        """The owners' committees that are a party or answer for the place, and who sits on them."""
        rows = self._connection.execute(
            sa.select(Membership.person_id, Membership.role, GovernanceBody.id, GovernanceBody.name)
            .join(GovernanceBody, GovernanceBody.id == Membership.body_id)
            .where(
                Membership.person_id.in_(sorted(self._people)),
                GovernanceBody.kind == BodyKind.OWNERS.value,
                workload.in_office(self._reading),
            )
            .order_by(Membership.id)
        )
        ends: dict[Node, End] = {}
        for row in rows:
            node: Node = ("body", row.id)
            concerned = _concerned(node, row.name, sides)
            if concerned is None:
                continue
            ends[node] = concerned
            self._names[node] = row.name
            person: Node = ("person", row.person_id)
            self._links.add(Link(one=person, other=node, code="seat", told=row.role))
        return list(ends.values())

    # Other cases

    def linked_cases(self) -> list[End]:
        """The cases bundled with this one into a topic or a joint project, and who is in them."""
        linked = sa.union(
            *(
                sa.select(table.case_id.label("id"))
                .join(mine, theirs == ours)
                .where(mine.case_id == self._case.id, table.case_id != self._case.id)
                for table, mine, theirs, ours in BUNDLES
            )
        ).subquery()
        agent = aliased(Person)
        rows = self._connection.execute(
            sa.select(
                Case.id,
                Case.number,
                CaseParty.person_id,
                CaseParty.role,
                agent.id.label("agent"),
            )
            .join(linked, linked.c.id == Case.id)
            .join(CaseParty, CaseParty.case_id == Case.id)
            .outerjoin(
                agent,
                sa.and_(
                    HAS_AGENT,
                    agent.name == CaseParty.representative_name,
                    sa.exists().where(
                        ContactDetail.person_id == agent.id,
                        ContactDetail.value == CaseParty.representative_phone,
                    ),
                ),
            )
            .order_by(Case.id, CaseParty.position)
        )
        ends: dict[Node, End] = {}
        for row in rows:
            node: Node = ("case", row.id)
            self._names[node] = row.number
            ends.setdefault(node, End(node=node, code="linked-case"))
            for key, code in ((row.person_id, "linked-party"), (row.agent, "linked-agent")):
                if key in self._people:
                    self._links.add(Link(one=("person", key), other=node, code=code))
        return list(ends.values())

    def heard(self, linked: Iterable[End]) -> Iterator[Heard]:
        """The names of those who were heard in this case and the linked ones (人民调解法 20)."""
        rows = self._connection.execute(
            sa.select(MeetingAttendance.name, Case.number)
            .join(Case, Case.id == MeetingAttendance.case_id)
            .where(
                MeetingAttendance.case_id.in_([end.node[1] for end in linked]),
                MeetingAttendance.capacity == "invitee",
            )
            .distinct()
            .order_by(Case.number, MeetingAttendance.name)
        )
        for row in rows:
            yield Heard(name=row.name, number=row.number)

    def objections(self) -> Iterator[Objection]:
        """The mediators whom a party of this case does not want (人民调解法 23)."""
        rows = self._connection.execute(
            sa.select(CaseEvent.facts)
            .where(CaseEvent.case_id == self._case.id, CaseEvent.kind == OBJECTION)
            .order_by(CaseEvent.id)
        )
        for row in rows:
            for mediator_id in row.facts["mediators"]:
                yield Objection(mediator_id=mediator_id, party=row.facts["by"])


def _concerned(node: Node, name: str, sides: Sequence[Side]) -> End | None:
    """How a committee is concerned: as a party before as the committee of a place."""
    for side in sides:
        if side.organisation and side.organisation == name:
            return End(node=node, code="committee", role=side.role.value, party=name)
    estate = next((side.estate for side in sides if side.estate and side.estate in name), "")
    return End(node=node, code="committee-place", place=estate) if estate else None


def _code(row: Any) -> str:
    if row.tie == "relation":
        kin = row.kind is RelationKind.KINSHIP
        return "kinship" if kin else "declared"
    if row.tie == "in-case":
        return "opponents" if {row.role, row.their_role} == _OPPOSED else "fellow-parties"
    return str(row.tie)


_LONGEST = 12


def _told(row: Any) -> str:
    """The tie more closely; a long note stays in the directory."""
    told = row.told or ""
    return told if row.tie != "relation" or len(told) <= _LONGEST else ""
