"""The papers of owners' votes: the count sheet and the notice of the result.

They belong to no case and stand in a list of their own (``rules/vote_documents.json``); what is
prepared here is drawn and written as any other paper (:mod:`reports.papers`).
"""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from models.vocabulary.errors import Refusal
from reports.catalog import Document
from reports.papers import Prepared, access, write
from reports.render import Rendered
from resources import rules
from services.database import Database, Reading
from services.sheets.gathering import votes
from services.sheets.gathering.in_hand import Occasion
from services.sheets.gathering.mentions import texts_of
from services.sheets.votes import CountSheet, ResultNotice

__all__ = ["COUNT", "NOTICE", "issue_vote_paper", "prepare_vote_paper", "vote_documents"]

COUNT: Final = "count-sheet"
NOTICE: Final = "result-notice"
_SHEETS: Final[dict[str, type]] = {COUNT: CountSheet, NOTICE: ResultNotice}


@cache
def vote_documents() -> tuple[Document, ...]:
    """Both, in the order in which they are offered."""
    return tuple(
        Document(
            code=row["code"],
            title=row["title"],
            masking=row["masking"],
            sheet=_SHEETS[row["code"]],
            module=f"reports.forms.{row['code'].replace('-', '_')}",
        )
        for row in rules("vote_documents")["documents"]
    )


def prepare_vote_paper(reading: Reading, code: str, vote_id: int) -> Prepared:
    """Gather a paper of a vote. One that is not counted yet can only be a draft.

    They are public in the estate, so that they are never masked.

    Raises:
        Refusal: the document is unknown, the vote is gone, or it asks nothing.
    """
    entry = next((one for one in vote_documents() if one.code == code), None)
    if entry is None:
        known = "、".join(one.code for one in vote_documents())
        raise Refusal("paper.unknown_document", code=code, known=known)
    occasion = Occasion.of(reading, printed_at=reading.now, printed_by="")
    occasion = replace(occasion, by=occasion.office.desk_name)
    gather = votes.count_sheet if code == COUNT else votes.result_notice
    sheet = gather(reading, vote_id, occasion)
    if not sheet.questions:
        raise Refusal("vote.no-questions", field="questions")
    return Prepared(
        document=entry,
        case_ids=(),
        sheets=(sheet,),
        masking=entry.masking,
        draft=sheet.is_open,
        practice=occasion.office.practice,
        missing_glyphs=_missing_glyphs(sheet),
    )


def issue_vote_paper(database: Database, code: str, vote_id: int, path: Path) -> Rendered:
    """Prepare, write and put the print on the access log.

    Raises:
        Refusal, Trouble: as :func:`prepare_vote_paper` and :func:`reports.papers.write`.
    """
    with database.reading() as reading:
        prepared = prepare_vote_paper(reading, code, vote_id)
    made = write(prepared, path)
    database.run(access(prepared))
    return made


def _missing_glyphs(sheet: CountSheet | ResultNotice) -> tuple[str, ...]:
    from reports.house.fonts import missing_glyphs

    return missing_glyphs("".join(dict.fromkeys("".join(texts_of(sheet)))))
