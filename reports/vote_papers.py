"""The papers of owners' votes: the ballots, the count sheet and the notice of the result.

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
from services.sheets.shapes import Sheet
from services.sheets.votes import BallotPaper, CountSheet, ResultNotice

__all__ = ["BALLOT", "COUNT", "NOTICE", "issue_vote_paper", "prepare_vote_paper", "vote_documents"]

BALLOT: Final = "ballot"
COUNT: Final = "count-sheet"
NOTICE: Final = "result-notice"
_SHEETS: Final[dict[str, type]] = {
    BALLOT: BallotPaper,
    COUNT: CountSheet,
    NOTICE: ResultNotice,
}


@cache
def vote_documents() -> tuple[Document, ...]:
    """All of them, in the order in which they are offered."""
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
    """Gather a paper of a vote; ballots are a sheet for each owner.

    A count that is not closed can only be a draft. A ballot goes to its owner and the others are
    public in the estate, so that none is ever masked.

    Raises:
        Refusal: the document is unknown, the vote is gone or asks nothing, or its ballots are not
            made out.
    """
    entry = next((one for one in vote_documents() if one.code == code), None)
    if entry is None:
        known = "、".join(one.code for one in vote_documents())
        raise Refusal("paper.unknown_document", code=code, known=known)
    occasion = Occasion.of(reading, printed_at=reading.now, printed_by="")
    occasion = replace(occasion, by=occasion.office.desk_name)
    sheets: tuple[Sheet, ...]
    draft = False
    if code == BALLOT:
        sheets = votes.ballot_papers(reading, vote_id, occasion)
    else:
        gather = votes.count_sheet if code == COUNT else votes.result_notice
        sheet = gather(reading, vote_id, occasion)
        if not sheet.questions:
            raise Refusal("vote.no-questions", field="questions")
        sheets, draft = (sheet,), sheet.is_open
    return Prepared(
        document=entry,
        case_ids=(),
        sheets=sheets,
        masking=entry.masking,
        draft=draft,
        practice=occasion.office.practice,
        missing_glyphs=_missing_glyphs(sheets),
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


def _missing_glyphs(sheets: tuple[Sheet, ...]) -> tuple[str, ...]:
    from reports.house.fonts import missing_glyphs

    return missing_glyphs("".join(dict.fromkeys("".join(texts_of(sheets)))))
