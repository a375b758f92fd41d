"""The districts, streets and residents' committees of Shanghai, as official statistics code them.

The first-run form offers them instead of asking a person to type. Huangpu stands first because the
program was made for its committees; the other districts follow by code. Codes are text: they are
names in digits, never numbers.
"""

import csv
from dataclasses import dataclass
from functools import cache

from resources import text

__all__ = [
    "HUANGPU",
    "Division",
    "Street",
    "committees",
    "district_named",
    "district_of",
    "divisions",
    "find",
    "streets",
    "usual_prefix",
    "usual_seal_name",
]

HUANGPU = "310101"
"""The code of Huangpu District, which every list begins with."""

_COMMITTEE_ENDINGS = (
    "社区居民委员会",
    "社区居委会",
    "居民委员会",
    "村民委员会",
    "居委会",
    "村委会",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Street:
    """One street or town (街道, 镇), the office a residents' committee belongs to."""

    district_code: str
    district: str
    code: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Division:
    """One residents' or villagers' committee (居委会, 村委会) under its street.

    ``code`` has 12 digits; its first nine are the street's and its first six the district's.
    """

    street: Street
    code: str
    name: str


@cache
def divisions() -> tuple[Division, ...]:
    """Every committee of the city, Huangpu first, then by code."""
    known: dict[str, Street] = {}
    found = []
    for row in csv.DictReader(text("divisions/shanghai.csv").splitlines()):
        street = known.setdefault(
            row["street_code"],
            Street(
                district_code=row["district_code"],
                district=row["district"],
                code=row["street_code"],
                name=row["street"],
            ),
        )
        found.append(Division(street=street, code=row["committee_code"], name=row["committee"]))
    return tuple(sorted(found, key=lambda one: (one.street.district_code != HUANGPU, one.code)))


@cache
def streets() -> tuple[Street, ...]:
    """Every street and town once, in the order of `divisions`."""
    return tuple(dict.fromkeys(division.street for division in divisions()))


@cache
def committees(street_code: str) -> tuple[Division, ...]:
    """The committees of one street by code; none for a code nobody has."""
    return tuple(one for one in divisions() if one.street.code == street_code)


@cache
def _districts() -> dict[str, str]:
    """Name of each district by the first six digits of its codes."""
    return {one.district_code: one.district for one in streets()}


def district_of(code: str, street: str = "") -> str:
    """The district a street's or committee's ``code`` lies in, else the one that has ``street``.

    Empty for a code nobody has and a street that is in no district or in several.
    """
    named = {one.district for one in streets() if street and _is_street(street, one)}
    return _districts().get(code[:6]) or (named.pop() if len(named) == 1 else "")


def district_named(address: str) -> str:
    """The district of the city that an address names, empty when it names none."""
    return next((name for name in _districts().values() if name in address), "")


def find(street: str, committee: str) -> Division | None:
    """The committee called ``committee`` in ``street``, as people write the two names.

    Either may be a code. A name may lack its ending (南京东路 for 南京东路街道) or carry the full
    one (云南中路居民委员会 for 云南中路居委会); an empty street leaves the committee's name to
    decide. 271 names occur more than once in the city: of several matches the one in Huangpu is
    meant; where that still leaves more than one, the answer is None rather than a guess.
    """
    named = [one for one in divisions() if _means(committee, one.code, one.name)]
    there = [one for one in named if not street or _is_street(street, one.street)]
    at_home = [one for one in there if one.street.district_code == HUANGPU]
    for candidates in (at_home, there):
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            return None
    return None


def usual_seal_name(street: str, committee: str) -> str:
    """The usual full name of a committee's people's mediation committee, as cut in its seal."""
    return f"{street}{_stem(committee)}居民区人民调解委员会"


def usual_prefix(committee: str) -> str:
    """The usual 字头 of the agreement numbers: the committee's own name."""
    return _stem(committee)


def _is_street(said: str, street: Street) -> bool:
    said = said.strip().removeprefix("上海市").removeprefix(street.district)
    return said in {street.code, street.name, street.name.removesuffix("街道")}


def _means(said: str, code: str, name: str) -> bool:
    said = said.strip()
    return said in {code, name} or (said != "" and _stem(said) == _stem(name))


def _stem(name: str) -> str:
    for ending in _COMMITTEE_ENDINGS:
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name
