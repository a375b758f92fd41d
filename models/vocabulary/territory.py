"""Whether a dispute lies in the area of the committee that is asked to mediate it.

The committee of the parties' homes or units, or of the place of the dispute, is the one to ask
(人民调解工作若干规定 21, 人民调解委员会组织条例 7). Only words that name another place count as
elsewhere: a road nobody knows says nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from models.vocabulary.divisions import divisions, streets
from resources import rules

__all__ = ["Address", "Elsewhere", "Territory", "elsewhere"]

_SHORTEST = 2
"""Characters: a town of two (唐镇) may be the end of another word."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Territory:
    """The area of a residents' committee: its names, and the names and addresses of its estates."""

    committee: str
    street: str
    district: str
    estates: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """Where somebody lives or has their unit; ``number`` is the party's, from 1."""

    number: int
    party: str = field(default="", repr=False)
    text: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Elsewhere:
    """What was read that lies elsewhere: the place (``number`` 0) or a party's address.

    ``named`` is the district, street, committee or province its ``text`` names.
    """

    number: int = 0
    party: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    named: str = ""


def elsewhere(place: str, addresses: Iterable[Address], home: Territory) -> tuple[Elsewhere, ...]:
    """What says that the dispute is another committee's; empty where anything says it is ours.

    A place that names another area does, and where the place names none, the addresses of all
    the parties who have one. One party who lives here, or a place here, is enough to be asked.
    """
    lived = tuple(one for one in addresses if one.text.strip())
    if _is_here(place, home) or any(_is_here(one.text, home) for one in lived):
        return ()
    if named := _named(place, home):
        return (Elsewhere(text=place.strip(), named=named),)
    found = tuple(
        Elsewhere(number=one.number, party=one.party, text=one.text.strip(), named=named)
        for one in lived
        if (named := _named(one.text, home))
    )
    return found if len(found) == len(lived) else ()


def _is_here(text: str, home: Territory) -> bool:
    return any(name and name in text for name in (*home.estates, home.committee))


def _named(text: str, home: Territory) -> str:
    """The area other than ours that ``text`` names; empty for none."""
    told, known = text.strip(), rules("territory")
    begin = next((one for one in known["elsewhere"] if told.startswith(one)), "")
    if begin:
        return str(begin)
    city = str(known["city"])
    rest = told.removeprefix(f"{city}市").removeprefix(city)
    districts = dict.fromkeys(one.district for one in streets())
    district = next((one for one in districts if rest.startswith(one)), "")
    if district and home.district and district != home.district:
        return district
    names = [one.name for one in streets() if one.name in told and len(one.name) > _SHORTEST]
    if names and home.street not in names:
        return names[0]
    return _other_committee(told, known["committee_words"])


def _other_committee(text: str, words: Sequence[str]) -> str:
    if not any(word in text for word in words):
        return ""
    return next((one.name for one in divisions() if one.name in text), "")
