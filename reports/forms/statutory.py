"""What the ministry's papers share: who is named, who signs, which wording is the district's."""

from collections.abc import Sequence

from models.vocabulary.wordings import wording as known_wording
from reports.forms.party_block import sides
from reports.house.words import word
from services.sheets.shapes import Office, PartyRow, Sheet

__all__ = ["masked_mark", "named", "names_of_sides", "wording"]


def wording(office: Office, code: str, /, **params: object) -> str:
    """A sentence of ``rules/paper_wordings.json``, or the office's own in its place."""
    return known_wording(code).fill(dict(office.wordings).get(code, ""), params)


def named(party: PartyRow) -> str:
    """The name, or on a masked paper the label that stands for it."""
    if party.is_anonymous:
        return party.role + word("anonymous_caller")
    return party.name or party.label or party.role


def names_of_sides(parties: Sequence[PartyRow]) -> list[str]:
    """「张某」 or 「张某等3人」 for each side."""
    return [
        named(side[0])
        if len(side) == 1
        else word("and_others", name=named(side[0]), count=len(side))
        for side in sides(parties).values()
    ]


def masked_mark(sheet: Sheet) -> str:
    """Statutory papers bear a mark only when they are masked copies."""
    return "" if sheet.masking == "full" else word(f"mark_{sheet.masking}")
