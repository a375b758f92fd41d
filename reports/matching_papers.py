"""The papers of 双向认领: the three lists, alone or together, the register of claims, results.

They belong to no case and stand in a list of their own (``rules/matching_documents.json``).
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Final

from models.vocabulary.errors import Refusal
from models.vocabulary.masking import MaskLevel
from reports.catalog import Document
from reports.papers import Prepared
from resources import rules
from services.database import Reading
from services.sheets.gathering import matching
from services.sheets.gathering.in_hand import Occasion
from services.sheets.gathering.mentions import texts_of
from services.sheets.masking import mask
from services.sheets.matching import (
    ClaimRegister,
    NeedList,
    ProjectList,
    ProjectResults,
    ResourceList,
)
from services.sheets.shapes import Sheet

__all__ = ["LISTS", "RESULTS", "matching_documents", "prepare_matching_paper"]

LISTS: Final = "matching-lists"
RESULTS: Final = "project-results"
MatchingSheet = NeedList | ResourceList | ProjectList | ClaimRegister | ProjectResults
Gather = Callable[[Reading, int, Occasion], MatchingSheet]


def _needs(reading: Reading, _year: int, occasion: Occasion) -> MatchingSheet:
    return matching.needs(reading, occasion)


def _resources(reading: Reading, _year: int, occasion: Occasion) -> MatchingSheet:
    return matching.resources(reading, occasion)


_GATHER: Final[dict[str, tuple[type, tuple[Gather, ...]]]] = {
    LISTS: (Sheet, (_needs, matching.projects, _resources)),
    "need-list": (NeedList, (_needs,)),
    "resource-list": (ResourceList, (_resources,)),
    "project-list": (ProjectList, (matching.projects,)),
    "claim-register": (ClaimRegister, (matching.claims,)),
    RESULTS: (ProjectResults, (matching.results,)),
}


@cache
def matching_documents() -> tuple[Document, ...]:
    """All of them, in the order in which they are offered."""
    return tuple(
        Document(
            code=row["code"],
            title=row["title"],
            masking=row["masking"],
            sheet=_GATHER[row["code"]][0],
            module="reports.forms.matching_lists",
        )
        for row in rules("matching_documents")["documents"]
    )


def prepare_matching_paper(
    reading: Reading, code: str, year: int | None = None, *, masking: str | None = None
) -> Prepared:
    """Gather and mask a paper of 双向认领; ``year`` is that of the projects, else this one.

    Raises:
        Refusal: a word is unknown.
    """
    entry = next((one for one in matching_documents() if one.code == code), None)
    if entry is None:
        known = "、".join(one.code for one in matching_documents())
        raise Refusal("paper.unknown_document", code=code, known=known)
    levels = {level.value: level for level in MaskLevel}
    level = levels.get(masking or entry.masking)
    if level is None:
        raise Refusal("paper.unknown_masking", masking=masking or "", known="、".join(levels))
    occasion = Occasion.of(reading, printed_at=reading.now, printed_by="")
    occasion = replace(occasion, by=occasion.office.desk_name)
    gathered = [
        gather(reading, year or reading.today.year, occasion) for gather in _GATHER[code][1]
    ]
    made = [mask(sheet, level, matching.people_of(reading, sheet)) for sheet in gathered]
    return Prepared(
        document=entry,
        case_ids=(),
        sheets=tuple(one.sheet for one in made),
        masking=level.value,
        masked=sum(one.count for one in made),
        uncertain=tuple(place for one in made for place in one.uncertain),
        practice=occasion.office.practice,
        missing_glyphs=_missing_glyphs([one.sheet for one in made]),
    )


def _missing_glyphs(sheets: list[MatchingSheet]) -> tuple[str, ...]:
    from reports.house.fonts import missing_glyphs

    every = "".join(text for sheet in sheets for text in texts_of(sheet))
    return missing_glyphs("".join(dict.fromkeys(every)))
