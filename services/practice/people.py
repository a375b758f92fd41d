"""The invented people of the practice estate: names, doors, numbers that can belong to nobody.

ID and credit codes use a region code that was never assigned, with a right check digit; mobile
numbers begin with 154 and landlines with 021-000, which no carrier gives out. So a number that
leaves the practice register by mistake reaches no one.
"""

import random
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from stdnum.cn import ric, uscc

from models.vocabulary.intake import PartyDraft
from models.vocabulary.terms import PartyRole, Sex
from services.commands.directory import AddPerson

__all__ = ["Door", "Invention", "Resident"]

_REGION = "319901"
_RARE_EVERY = 14


@dataclass(frozen=True, slots=True)
class Door:
    """A door of the practice estate, by its names."""

    estate: str
    building: str
    unit: str

    @property
    def address(self) -> str:
        """The door as an address line."""
        return f"{self.estate}{self.building}{self.unit}{'室' if self.unit[-1:].isdigit() else ''}"


@dataclass(kw_only=True, slots=True)
class Resident:
    """Somebody who lives behind a door; ``person_id`` once the directory holds them."""

    name: str = field(repr=False)
    sex: Sex
    born_on: date
    id_number: str = field(repr=False)
    phone: str = field(repr=False)
    occupation: str
    ethnicity: str
    door: Door
    person_id: int | None = None

    def party(self, role: PartyRole, **more: Any) -> PartyDraft:
        """The resident as a party: picked from the directory, or typed in whole."""
        if self.person_id is not None:
            return PartyDraft(role=role, person_id=self.person_id, name=self.name, **more)
        return PartyDraft(
            role=role,
            name=self.name,
            sex=self.sex,
            ethnicity=self.ethnicity,
            birth_on=self.born_on,
            id_number=self.id_number,
            occupation=self.occupation,
            phone=self.phone,
            address=self.door.address,
            **more,
        )

    def entry(self, household_id: int | None = None) -> AddPerson:
        """The resident as an entry of the directory."""
        return AddPerson(
            name=self.name,
            sex=self.sex,
            ethnicity=self.ethnicity,
            birth_on=self.born_on,
            id_number=self.id_number,
            occupation=self.occupation,
            phone=self.phone,
            address=self.door.address,
            household_id=household_id,
        )


class Invention:
    """Invents people one after the other; no name and no number comes twice."""

    def __init__(self, words: dict[str, Any], chance: random.Random, *, today: date) -> None:
        self._words = words
        self._chance = chance
        self._today = today
        self._names: set[str] = {
            member["name"] for body in words["bodies"] for member in body["members"]
        }
        self._rare = list(words["rare_names"])
        self._made = 0

    def resident(self, door: Door, *, age: int | None = None, **given: Any) -> Resident:
        """Somebody behind ``door``; ``given`` may fix ``name``, ``sex`` and ``born``."""
        self._made += 1
        name, sex, ethnicity = self._identity(given)
        years = (
            age if age is not None else self._chance.choice((28, 34, 41, 47, 55, 62, 66, 71, 78))
        )
        year = given.get("born") or self._today.year - years - 1
        born = date(year, self._chance.randint(1, 12), self._chance.randint(1, 28))
        occupation = "学生" if years < 18 else self._chance.choice(self._words["occupations"])
        return Resident(
            name=name,
            sex=sex,
            born_on=born,
            id_number=self._id_number(born, sex),
            phone=self._phone(),
            occupation=occupation,
            ethnicity=ethnicity,
            door=door,
        )

    def _identity(self, given: dict[str, Any]) -> tuple[str, Sex, str]:
        if "name" in given:
            self._names.add(given["name"])
            return given["name"], Sex(given["sex"]), "汉族"
        if self._rare and self._made % _RARE_EVERY == 0:
            rare = self._rare.pop(0)
            return rare["name"], Sex(rare["sex"]), rare.get("ethnicity", "汉族")
        while True:
            sex = self._chance.choice((Sex.FEMALE, Sex.MALE))
            name = self._chance.choice(self._words["surnames"]) + self._chance.choice(
                self._words["given"][sex.value]
            )
            if name not in self._names:
                self._names.add(name)
                return name, sex, "汉族"

    def _id_number(self, born: date, sex: Sex) -> str:
        turn = (self._made * 2 + (sex is Sex.MALE)) % 1000
        known = f"{_REGION}{born:%Y%m%d}{turn:03d}"
        return known + str(ric.calc_check_digit(f"{known}0"))

    def _phone(self) -> str:
        return f"154{self._made:04d}{self._chance.randint(1000, 9999)}"

    def credit_code(self) -> str:
        """A unified social credit code of nobody."""
        self._made += 1
        known = f"91{_REGION}MA{self._made:07d}"
        return known + str(uscc.calc_check_digit(known))

    def landline(self) -> str:
        """A Shanghai landline nobody has."""
        self._made += 1
        return f"021-000{self._made % 100_000:05d}"
