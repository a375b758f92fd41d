"""The papers of bodies that deliberate: minutes of a meeting, the tracking table of topics.

They belong to no case and stand in a list of their own (``rules/body_documents.json``); what is
prepared here is drawn and written as any other paper (:mod:`reports.papers`).
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from models.vocabulary.errors import Refusal
from models.vocabulary.masking import MaskLevel
from reports.catalog import Document
from reports.papers import Prepared
from resources import rules
from services.database import Reading
from services.sheets.gathering import topics
from services.sheets.gathering.in_hand import Occasion
from services.sheets.gathering.mentions import texts_of
from services.sheets.masking import mask
from services.sheets.topics import BodyMinutes, TopicTracking

__all__ = ["MINUTES", "TRACKING", "body_documents", "prepare_body_paper"]

MINUTES: Final = "body-minutes"
TRACKING: Final = "topic-tracking"
_SHEETS: Final[dict[str, type]] = {MINUTES: BodyMinutes, TRACKING: TopicTracking}


@cache
def body_documents() -> tuple[Document, ...]:
    """Both, in the order in which they are offered."""
    return tuple(
        Document(
            code=row["code"],
            title=row["title"],
            masking=row["masking"],
            sheet=_SHEETS[row["code"]],
            module=f"reports.forms.{row['code'].replace('-', '_')}",
        )
        for row in rules("body_documents")["documents"]
    )


def prepare_body_paper(
    reading: Reading, code: str, keys: Sequence[int], *, masking: str | None = None
) -> Prepared:
    """Gather and mask a paper of a meeting (its id) or of topics (their ids).

    Minutes that are not locked yet can only be a draft.

    Raises:
        Refusal: nothing was chosen, a word is unknown, or the record is gone.
    """
    entry = next((one for one in body_documents() if one.code == code), None)
    if entry is None:
        known = "、".join(one.code for one in body_documents())
        raise Refusal("paper.unknown_document", code=code, known=known)
    if not keys:
        raise Refusal("topic.nothing-to-print")
    levels = {level.value: level for level in MaskLevel}
    level = levels.get(masking or entry.masking)
    if level is None:
        raise Refusal("paper.unknown_masking", masking=masking or "", known="、".join(levels))
    occasion = Occasion.of(reading, printed_at=reading.now, printed_by="")
    occasion = replace(occasion, by=occasion.office.desk_name)
    sheet: BodyMinutes | TopicTracking
    if code == MINUTES:
        sheet = topics.minutes(reading, keys[0], occasion)
    else:
        sheet = topics.tracking(reading, keys, occasion)
    made = mask(sheet, level, topics.people_of(reading, sheet))
    return Prepared(
        document=entry,
        case_ids=(),
        sheets=(made.sheet,),
        masking=level.value,
        masked=made.count,
        uncertain=made.uncertain,
        draft=isinstance(sheet, BodyMinutes) and sheet.is_open,
        practice=occasion.office.practice,
        missing_glyphs=_missing_glyphs(made.sheet),
    )


def _missing_glyphs(sheet: BodyMinutes | TopicTracking) -> tuple[str, ...]:
    from reports.house.fonts import missing_glyphs

    return missing_glyphs("".join(dict.fromkeys("".join(texts_of(sheet)))))
