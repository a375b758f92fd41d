"""A place as a person types it, read into estate, building, door and the rest in words.

梧桐里9号楼301 东侧车位 and 梧桐里 9-301 东侧车位 are the same door. What the directory does not
know stays in words, so that a slip of the finger makes no new building.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from models.vocabulary.intake import PlaceDraft

__all__ = ["KnownEstate", "new_place", "place_text", "read_place"]


class KnownEstate(Protocol):
    """An estate of the directory with the names of its buildings."""

    @property
    def name(self) -> str:
        """The estate's name."""
        ...

    @property
    def buildings(self) -> Sequence[str]:
        """The names of its buildings."""
        ...


_HOUSE = re.compile(r"\s*(\d+[A-Za-z]?)\s*(?:号楼|号|幢|栋|座|楼)?")
_DOOR = re.compile(r"[\s\-－—–]*(\d{3,4}[A-Za-z]?)(?:\s*室)?(?![\d年月日元米平号弄路])")
_LOOSE = " \t\u3000-－—–,，、。;；"
_NEW = re.compile(r"([\u3400-\u9fff]{1,12}[^\d\s路街道巷弄村段])\s*(\d+\s*(?:号楼|幢|栋|座))")


def read_place(text: str, known: Iterable[KnownEstate]) -> PlaceDraft:
    """The place meant by ``text``, as far as the directory knows it."""
    typed = text.strip()
    named = [one for one in known if one.name and typed.startswith(one.name)]
    if not named:
        return PlaceDraft(text=typed)
    estate = max(named, key=lambda one: len(one.name))
    rest = typed.removeprefix(estate.name).lstrip(_LOOSE)
    building, rest = _house(rest, estate.buildings)
    unit = ""
    if building and (door := _DOOR.match(rest)):
        unit, rest = door[1], rest[door.end() :]
    return PlaceDraft(
        estate=estate.name, building=building, unit=unit, text=rest.strip().lstrip(_LOOSE)
    )


def _house(rest: str, buildings: Sequence[str]) -> tuple[str, str]:
    """The building that ``rest`` begins with, and what follows it."""
    for name in sorted(buildings, key=len, reverse=True):
        if rest.startswith(name):
            return name, rest.removeprefix(name)
    typed = _HOUSE.match(rest)
    if typed is not None:
        for name in buildings:
            if "".join(re.findall(r"\d+[A-Za-z]?", name)).casefold() == typed[1].casefold():
                return name, rest[typed.end() :]
    return "", rest


def new_place(text: str, known: Iterable[KnownEstate]) -> PlaceDraft | None:
    """The estate and building that ``text`` names plainly and the directory does not have yet.

    None when there is nothing new in it, or when it is no estate but a road or a lane.
    """
    typed = text.strip()
    estates = {one.name: one for one in known}
    found = _NEW.match(typed)
    if found is None:
        return None
    estate, building = found[1], "".join(found[2].split())
    there = estates.get(estate)
    if there is not None and building in there.buildings:
        return None
    rest, unit = typed[found.end() :], ""
    if door := _DOOR.match(rest):
        unit, rest = door[1], rest[door.end() :]
    return PlaceDraft(estate=estate, building=building, unit=unit, text=rest.strip().lstrip(_LOOSE))


def place_text(place: PlaceDraft) -> str:
    """The parts as one line, as they are typed."""
    return " ".join(part for part in (place.estate, place.building, place.unit, place.text) if part)
