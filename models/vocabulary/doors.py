"""Doors: whether two addresses are the same one, and which lie above, below and beside one.

``梧桐里9号楼301室``, ``梧桐里 9-301`` and ``上海市黄浦区梧桐里９号楼301`` are one door. An address
that ends at the building names many doors, and one that names no estate or road could be anywhere:
neither says who lives together.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from resources import rules

__all__ = ["Spot", "Where", "around", "same_door", "spot_of"]

_BUILDING = re.compile(r"(?<=[0-9a-z])(?:号楼|号|幢|栋|座)|[-—–#]")
_STREET_OFFICE = re.compile(r"^[^\W\d]{2,6}街道")
_NAMED = re.compile(r"^[^\W\d_]{2}")


def door(address: str) -> str:
    """The address as it is compared; empty when it does not name one door of one house."""
    text = "".join(unicodedata.normalize("NFKC", address).casefold().split())
    text = "".join(character for character in text if character not in "，,。.（）()、；;：:")
    for prefix in rules("assignment")["address_prefixes"]:
        text = text.removeprefix(prefix)
    text = _STREET_OFFICE.sub("", text)
    parts = _BUILDING.split(text.removesuffix("室"))
    return "#".join(parts) if len(parts) > 1 and parts[-1] and _NAMED.match(parts[0]) else ""


def same_door(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether any of the addresses of one person is the same door as any of another's."""
    known = {door(address) for address in some} - {""}
    return not known.isdisjoint(door(address) for address in others)


class Where(Enum):
    """How a door lies to another of its building."""

    ABOVE = "above"
    BELOW = "below"
    BESIDE = "beside"


class Spot(NamedTuple):
    """Floor and stack of a door: 1204 is the fourth of the twelfth floor."""

    floor: int
    stack: int


_NUMBERED = re.compile(r"(\d{1,2})(\d{2})室?")


def spot_of(name: str) -> Spot | None:
    """Floor and stack as the number of the door tells them; None for 底楼, 亭子间 and the like."""
    found = _NUMBERED.fullmatch(unicodedata.normalize("NFKC", name).strip())
    if found is None or not int(found[1]) or not int(found[2]):
        return None
    return Spot(int(found[1]), int(found[2]))


def around(spot: Spot) -> Iterator[tuple[Where, Spot]]:
    """The doors that touch one: above, below, and on both sides of its floor."""
    yield Where.ABOVE, spot._replace(floor=spot.floor + 1)
    if spot.floor > 1:
        yield Where.BELOW, spot._replace(floor=spot.floor - 1)
    if spot.stack > 1:
        yield Where.BESIDE, spot._replace(stack=spot.stack - 1)
    yield Where.BESIDE, spot._replace(stack=spot.stack + 1)
