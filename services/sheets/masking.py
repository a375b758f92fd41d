"""Masking a sheet: a sheet goes in, a sheet comes out, and what was hidden never reaches a layout.

Every text field is treated as it declares (``privacy.py``); a new field that declares nothing is
masked as prose. The parties of the sheet are the known people of its texts, their addresses the
known places.
"""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from models.vocabulary.masking import (
    KnownName,
    KnownPlace,
    Masker,
    MaskLevel,
    Spot,
    anonymous_aliases,
    is_ordinary_place,
    party_alias,
)
from resources import Language, phrase
from services.sheets.privacy import Treatment, treatment_of
from services.sheets.shapes import Pack, PartyRow, Sheet

__all__ = ["Masked", "Place", "mask"]

_STANDING: Final = ("masked_mediator", "masked_handler", "masked_guest", "masked_staff")

AnySheet = TypeVar("AnySheet", bound="Sheet | Pack")


@dataclass(frozen=True, slots=True)
class Place:
    """A spot of a masked text: the dotted field it stands in, the masked text, the spot."""

    field: str
    text: str = dataclasses.field(repr=False)
    spot: Spot


@dataclass(frozen=True, slots=True)
class Masked(Generic[AnySheet]):
    """A masked sheet with what was ``replaced`` in its texts and what a person should look at.

    ``emptied`` counts the values that were left out whole (telephones, numbers, addresses).
    """

    sheet: AnySheet
    replaced: tuple[Place, ...]
    uncertain: tuple[Place, ...]
    emptied: int

    @property
    def count(self) -> int:
        """How many places were masked in all."""
        return len(self.replaced) + self.emptied


def mask(
    sheet: AnySheet,
    level: MaskLevel,
    people: Sequence[KnownName] = (),
    places: Sequence[KnownPlace] = (),
) -> Masked[AnySheet]:
    """``sheet`` as it may be read at ``level``.

    ``people`` and ``places`` are known besides the sheet's own parties and addresses (witnesses,
    callers, mediators of the case). A full sheet is given back as it is; a sheet that was masked
    before is masked again and can only lose. Each summary of a pack is masked by its own
    parties; the declared attendees stay (decisions.md, Guards, clocks, printing).
    """
    if level is MaskLevel.FULL:
        return Masked(sheet, (), (), 0)
    work = _Work(level, tuple(people), tuple(places))
    return Masked(work.sheet(sheet, ""), tuple(work.replaced), tuple(work.uncertain), work.emptied)


def _aliases(parties: Sequence[PartyRow], level: MaskLevel) -> tuple[str, ...]:
    """What each party is called: its label or 甲方, 乙方; at ``anonymous`` 张某 for a person."""
    named = tuple(
        party.label or party_alias(place, _role(party, parties))
        for place, party in enumerate(parties)
    )
    if level is not MaskLevel.ANONYMOUS:
        return named
    somebody = [party.name if _is_named_person(party) else "" for party in parties]
    known = iter(anonymous_aliases([name for name in somebody if name]))
    return tuple(
        next(known) if name else alias for name, alias in zip(somebody, named, strict=True)
    )


def _is_named_person(party: PartyRow) -> bool:
    return bool(party.name) and not party.is_organisation and not party.is_unidentified


def _role(party: PartyRow, parties: Sequence[PartyRow]) -> str:
    """甲方 and 乙方 fit two parties; of more, each carries the word for its role."""
    return party.role if len(parties) > 2 else ""


def _helper(word: str) -> str:
    return phrase(f"form.{word}", Language.CHINESE)


def _known_people(parties: Sequence[PartyRow], aliases: Sequence[str]) -> Iterator[KnownName]:
    for party, alias in zip(parties, aliases, strict=True):
        if party.name:
            yield KnownName(name=party.name, alias=alias, is_person=not party.is_organisation)
        for name, word in (
            (party.legal_representative, "masked_representative"),
            (party.agent, "masked_agent"),
            (party.guardian, "masked_guardian"),
        ):
            if name:
                yield KnownName(name=name, alias=alias + _helper(word))


def _staff(sheet: Any) -> Iterator[KnownName]:
    """Mediators, recorder and the office's people, where the sheet names them."""
    handler = "masked_mediator" if getattr(sheet, "is_dispute", True) else "masked_handler"
    for field_name, word in (("mediators", handler), ("invited", "masked_guest")):
        for name in getattr(sheet, field_name, ()):
            yield KnownName(name=name, alias=_helper(word), is_person=field_name == "mediators")
    for field_name in ("recorder", "registered_by", "assigned_by", "prepared_by", "reviewed_by"):
        name = getattr(sheet, field_name, "")
        if name:
            yield KnownName(name=name, alias=_helper("masked_staff"))


def _known_places(sheet: Sheet, level: MaskLevel) -> Iterator[KnownPlace]:
    estate = getattr(sheet, "estate", "")
    if estate and level is MaskLevel.ANONYMOUS:
        yield KnownPlace(text=estate, replacement=_helper("masked_estate"))
    somewhere = _helper("masked_place")
    for party in sheet.parties:
        if party.address:
            community = party.community if level is MaskLevel.MEETING else ""
            yield KnownPlace(text=party.address, replacement=community or somewhere)
    place = getattr(sheet, "place", "")
    if not is_ordinary_place(place):
        # Prose says 「梧桐里12号楼」: the estate stands there already, only the building goes.
        yield KnownPlace(text=place, replacement=somewhere)


class _Work:
    """One masking under way: its level and what it has found so far."""

    def __init__(
        self, level: MaskLevel, people: tuple[KnownName, ...], places: tuple[KnownPlace, ...]
    ) -> None:
        self.level = level
        self.people = people
        self.places = places
        self.replaced: list[Place] = []
        self.uncertain: list[Place] = []
        self.emptied = 0

    def sheet(self, sheet: AnySheet, where: str) -> AnySheet:
        """A sheet or pack with everything in it treated."""
        people, places = list(self.people), list(self.places)
        changed: dict[str, Any] = {"masking": self.level.value}
        aliases: tuple[str, ...] = ()
        if isinstance(sheet, Sheet):
            aliases = _aliases(sheet.parties, self.level)
            people += [*_known_people(sheet.parties, aliases), *_staff(sheet)]
            places += _known_places(sheet, self.level)
            changed["parties"] = tuple(
                dataclasses.replace(party, label=alias)
                for party, alias in zip(sheet.parties, aliases, strict=True)
            )
        masker = Masker(self.level, people, places)
        # What already stands for a person stays, so that masking twice is masking once.
        names = {word: word for word in map(_helper, _STANDING)}
        names |= {alias: alias for alias in aliases}
        names |= {known.name: known.alias for known in people}
        prepared = dataclasses.replace(sheet, **changed)
        treated: AnySheet = self._treated(prepared, masker, names, where)
        return treated

    def _treated(self, value: Any, masker: Masker, names: dict[str, str], where: str) -> Any:
        changed = {}
        for declared in dataclasses.fields(value):
            old = getattr(value, declared.name)
            path = f"{where}.{declared.name}" if where else declared.name
            new = self._field(old, treatment_of(declared), (masker, names), path)
            if new is not old:
                changed[declared.name] = new
        return dataclasses.replace(value, **changed) if changed else value

    def _field(
        self, old: Any, treatment: Treatment, by: tuple[Masker, dict[str, str]], path: str
    ) -> Any:
        if treatment is Treatment.PRIVATE:
            return self._emptied(old)
        if isinstance(old, tuple):
            parts = (self._field(v, treatment, by, f"{path}.{i}") for i, v in enumerate(old))
            return tuple(parts)
        if dataclasses.is_dataclass(old):
            return (
                self.sheet(old, path) if isinstance(old, Sheet) else self._treated(old, *by, path)
            )
        if isinstance(old, str) and old:
            return self._text(old, treatment, by, path)
        return old

    def _text(
        self, old: str, treatment: Treatment, by: tuple[Masker, dict[str, str]], path: str
    ) -> str:
        match treatment:
            case Treatment.PERSONAL:
                return self._name(old, by[1], path)
            case Treatment.PROSE:
                return self._prose(old, by[0], path)
            case Treatment.LOCAL if self.level is MaskLevel.ANONYMOUS:
                self.emptied += 1
                return ""
            case _:
                return old

    def _emptied(self, old: Any) -> Any:
        if old in ("", None, ()):
            return old
        self.emptied += len(old) if isinstance(old, tuple) else 1
        return () if isinstance(old, tuple) else "" if isinstance(old, str) else None

    def _name(self, old: str, names: dict[str, str], path: str) -> str:
        """A party's own row keeps its label alone; elsewhere a known name becomes its alias."""
        self.emptied += 1
        if path.startswith("parties.") or ".parties." in path:
            return ""
        return names.get(old, "")

    def _prose(self, old: str, masker: Masker, path: str) -> str:
        made = masker.text(old)
        self.replaced += [Place(path, made.text, spot) for spot in made.replaced]
        self.uncertain += [Place(path, made.text, spot) for spot in made.uncertain]
        return made.text
