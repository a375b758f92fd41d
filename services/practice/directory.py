"""The directory of the practice estate: estates, organisations, bodies, mediators, residents."""

import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from models.vocabulary.terms import RelationKind
from services.commands.bodies import AddBody, AddMediator, ChangeBody
from services.commands.directory import (
    AddEstate,
    AddHousehold,
    AddOrganisation,
    ChangeEstate,
    DeclareRelation,
)
from services.practice.people import Door, Invention, Resident
from services.work import Command

__all__ = ["Directory", "Engaged", "Make"]

Make = Callable[[Command], int]
"""Runs a command and returns the id of what it made."""

_HOUSEHOLDS = 44


@dataclass(frozen=True, kw_only=True, slots=True)
class Engaged:
    """A mediator of a body: the capacity, and the person behind it."""

    mediator_id: int
    person_id: int
    name: str = field(repr=False)


class Directory:
    """Everything in the directory, by the codes the stories use; made entry by entry."""

    def __init__(
        self, words: dict[str, Any], chance: random.Random, make: Make, anchor: date
    ) -> None:
        self.words = words
        self.names = {one["code"]: str(one["name"]) for one in words["organisations"]}
        self._anchor = anchor
        self._make = make
        self._chance = chance
        self._households: dict[Door, int] = {}
        self.invention = Invention(words, chance, today=anchor)
        self.organisations = {
            row["code"]: self._organisation(row) for row in words["organisations"]
        }
        for row in words["estates"]:
            estate = make(
                AddEstate(
                    name=row["name"], address=row["address"], buildings=tuple(row["buildings"])
                )
            )
            company = self.names[row["company"]]
            make(ChangeEstate(estate_id=estate, property_company=company))
        self.bodies: dict[str, int] = {}
        self.mediators: dict[str, list[Engaged]] = defaultdict(list)
        for row in words["bodies"]:
            self._body(row)
        for row in words["former_members"]:
            self._engage(row["body"], row, until_on=anchor - timedelta(days=row["until"]))
        self.known = {row["resident"]["name"]: self._kin(row) for row in words["kin"]}
        self.residents = self._residents()

    def estate(self, name: str) -> dict[str, Any]:
        """The words of one estate."""
        return next(dict(one) for one in self.words["estates"] if one["name"] == name)

    def company(self, estate: str) -> str:
        """The code of the property company of an estate."""
        return str(self.estate(estate)["company"])

    def _organisation(self, row: dict[str, Any]) -> int:
        return self._make(
            AddOrganisation(
                name=row["name"],
                uscc=self.invention.credit_code(),
                legal_representative=row["representative"],
                representative_post=row["post"],
                phone=self.invention.landline(),
                address=row["address"],
            )
        )

    def _body(self, row: dict[str, Any]) -> None:
        self.bodies[row["code"]] = self._make(
            AddBody(
                kind=row["kind"],
                name=row["name"],
                parent_id=self.bodies.get(row.get("parent", "")),
                serves_street=row.get("serves_street", False),
                specialties=tuple(row["specialties"]),
                load_limit=row["load_limit"],
                place=row["place"],
                founded_on=date.fromisoformat(row["founded_on"]),
            )
        )
        if "star" in row:
            rated = {"star": row["star"]}
            self._make(ChangeBody(body_id=self.bodies[row["code"]], values=rated))
        for member in row["members"]:
            self._engage(row["code"], member)

    def _engage(self, body: str, row: dict[str, Any], until_on: date | None = None) -> None:
        door = Door(*row["door"]) if "door" in row else None
        person_id = self._enter(self._someone(row, door))
        mediator_id = self._make(
            AddMediator(
                body_ids=(self.bodies[body],),
                person_id=person_id,
                role=row["role"],
                full_time=row.get("full_time", False),
                load_limit=row.get("load_limit"),
                engaged_on=date(row["engaged"], 3, 1),
                until_on=until_on,
            )
        )
        if until_on is None:
            engaged = Engaged(mediator_id=mediator_id, person_id=person_id, name=row["name"])
            self.mediators[body].append(engaged)

    def _someone(self, row: dict[str, Any], door: Door | None) -> Resident:
        return self.invention.resident(
            door or Door("", "", ""), name=row["name"], sex=row["sex"], born=row["born"]
        )

    def _enter(self, resident: Resident) -> int:
        """Put a resident into the directory, in the household behind the door."""
        door = resident.door
        if door.estate and door not in self._households:
            self._households[door] = self._make(
                AddHousehold(
                    estate=door.estate,
                    building=door.building,
                    unit=door.unit,
                    holder=resident.name,
                )
            )
        resident.person_id = self._make(resident.entry(self._households.get(door)))
        return resident.person_id

    def _kin(self, row: dict[str, Any]) -> Resident:
        """A resident who is kin of a mediator, for whom recusal speaks."""
        resident = self._someone(row["resident"], Door(*row["resident"]["door"]))
        mediator = next(
            one
            for engaged in self.mediators.values()
            for one in engaged
            if one.name == row["mediator"]
        )
        self._make(
            DeclareRelation(
                person_id=self._enter(resident),
                other_id=mediator.person_id,
                kind=RelationKind.KINSHIP,
                note=row["note"],
            )
        )
        return resident

    def _residents(self) -> dict[tuple[str, str], list[Resident]]:
        """Households the office knows before any case; most have a second grown member."""
        found: dict[tuple[str, str], list[Resident]] = defaultdict(list)
        doors = [
            Door(estate["name"], building, unit)
            for estate in self.words["estates"]
            for building in estate["buildings"]
            for unit in estate["doors"]
        ]
        for door in self._chance.sample(doors, _HOUSEHOLDS):
            if door in self._households:
                continue
            holder = self.invention.resident(door)
            self._enter(holder)
            if self._chance.random() < 0.6:
                self._enter(self.invention.resident(door))
            found[door.estate, door.building].append(holder)
        return dict(found)
