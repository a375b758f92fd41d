"""Places as they are listed and searched: estates, their buildings, the doors behind them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from models.records.people import Organisation
from models.records.places import Building, Estate, Unit
from models.vocabulary import pinyin
from models.vocabulary.search_terms import fold
from services.database import Reading

__all__ = ["EstateLine", "PlaceHit", "estates", "places"]


@dataclass(frozen=True, kw_only=True, slots=True)
class EstateLine:
    """An estate with the names of its buildings, and the company that serves it."""

    id: int
    name: str
    address: str
    property_company: str
    version: int
    buildings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceHit:
    """A place found, down to the part that was typed."""

    estate: str
    building: str
    unit: str
    label: str


def estates(reading: Reading) -> tuple[EstateLine, ...]:
    """The estates of the office with their buildings, both as a person would count them."""
    connection = reading.connection
    houses: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(
        sa.select(Building.estate_id, Building.name)
        .join(Estate, Estate.id == Building.estate_id)
        .where(Estate.committee_id == reading.committee_id)
    ):
        houses[row.estate_id].append(row.name)
    rows = connection.execute(
        sa.select(
            Estate.id,
            Estate.name,
            Estate.address,
            sa.func.coalesce(Organisation.name, "").label("property_company"),
            Estate.version,
        )
        .outerjoin(Organisation, Organisation.id == Estate.property_company_id)
        .where(Estate.committee_id == reading.committee_id)
        .order_by(Estate.name, Estate.id)
    )
    return tuple(
        EstateLine(**row._mapping, buildings=tuple(sorted(houses[row.id], key=_counted)))  # noqa: SLF001 - SQLAlchemy's name
        for row in rows
    )


def _counted(name: str) -> tuple[tuple[int, int, str], ...]:
    """9号楼 comes before 12号楼."""
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part)
        for part in re.split(r"(\d+)", name)
        if part
    )


_PARTS = re.compile(r"\d+[a-z]?|[^\W\d_]+")


def places(reading: Reading, text: str, limit: int = 8) -> tuple[PlaceHit, ...]:
    """Estates, buildings and doors: 梧桐里9号楼301, 梧桐 9 301, wtl9-3 all find the same door.

    An estate is found by any part of its name or by its initials; then the first number is the
    building and the second the door, each by its beginning.
    """
    typed = fold(text).replace(" ", "")
    if not typed or limit < 1:
        return ()
    hits: list[PlaceHit] = []
    found = [
        (row, rest)
        for row in _estate_names(reading)
        if (rest := _rest(row.name, row.initials or "", typed)) is not None
    ]
    found.sort(key=lambda pair: (not pair[0].name.startswith(typed), pair[0].name))
    for row, rest in found:
        if not rest:
            hits.append(PlaceHit(estate=row.name, building="", unit="", label=row.name))
    hits += _doors(reading, found, limit)
    return tuple(hits[:limit])


def _estate_names(reading: Reading) -> Sequence[Any]:
    return reading.connection.execute(
        sa.select(Estate.id, Estate.name, Estate.initials)
        .where(Estate.committee_id == reading.committee_id)
        .order_by(Estate.name, Estate.id)
    ).all()


def _rest(name: str, initials: str, typed: str) -> list[str] | None:
    """The numbers typed after what names the estate; None when it names another."""
    folded = fold(name).replace(" ", "")
    if typed.startswith(folded):
        return _numbers(typed.removeprefix(folded))
    parts = _PARTS.findall(typed)
    if not parts:
        return None
    head = parts[0]
    if head[0].isdigit():
        return [head, *_numbers("".join(parts[1:]))] if _all_numbers(typed) else None
    spelled = head.isascii() and any(
        f" {letters}" in initials for letters in (head, _letters(head))
    )
    return _numbers(typed[typed.index(head) + len(head) :]) if spelled or head in folded else None


def _letters(head: str) -> str:
    """The initials of pinyin spelled out (wutong for wt); what is none stays."""
    letters = pinyin.first_letters(head)
    return letters if 1 < len(letters) < len(head) else head


def _all_numbers(typed: str) -> bool:
    return not any(part.isascii() and part[0].isalpha() for part in _PARTS.findall(typed))


def _numbers(text: str) -> list[str]:
    return [part for part in _PARTS.findall(text) if part[0].isdigit()]


def _doors(reading: Reading, found: Iterable[tuple[Any, list[str]]], limit: int) -> list[PlaceHit]:
    """The buildings and doors behind the numbers that were typed."""
    wanted = {row.id: (row.name, rest) for row, rest in found}
    if not wanted:
        return []
    houses = reading.connection.execute(
        sa.select(Building.id, Building.estate_id, Building.name).where(
            Building.estate_id.in_(list(wanted))
        )
    ).all()
    kept = [
        row
        for row in sorted(houses, key=lambda row: _counted(row.name))
        if _begins(row.name, wanted[row.estate_id][1], 0)
    ]
    kept.sort(key=lambda row: list(wanted).index(row.estate_id))
    deep = [row for row in kept if len(wanted[row.estate_id][1]) > 1]
    doors: dict[int, list[str]] = defaultdict(list)
    if deep:
        for door in reading.connection.execute(
            sa.select(Unit.building_id, Unit.name).where(
                Unit.building_id.in_([one.id for one in deep[:limit]])
            )
        ):
            doors[door.building_id].append(door.name)
    hits = []
    for row in kept:
        estate, rest = wanted[row.estate_id]
        if len(rest) < 2:
            hits.append(_place(estate, row.name, ""))
        hits += [
            _place(estate, row.name, unit)
            for unit in sorted(doors[row.id], key=_counted)
            if _begins(unit, rest, 1)
        ]
    return hits


def _begins(name: str, rest: Sequence[str], index: int) -> bool:
    """Whether the number at ``index`` begins the number of a building or door."""
    if len(rest) <= index:
        return True
    number = "".join(_numbers(fold(name)))
    last = index == len(rest) - 1
    return number.startswith(rest[index]) if last else number == rest[index]


def _place(estate: str, building: str, unit: str) -> PlaceHit:
    label = " ".join(part for part in (estate, building, unit) if part)
    return PlaceHit(estate=estate, building=building, unit=unit, label=label)
