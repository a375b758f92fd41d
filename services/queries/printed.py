"""What was printed of a case, and which version of a paper is the one on record."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from models.records.papers import PrintedPaper
from models.vocabulary import moments
from models.vocabulary.paper_codes import PaperCode, short_digest
from resources import Language, phrase, rules
from services.queries.printed_rows import PrintedLine, ScannedPages

__all__ = [
    "Doubt",
    "counts",
    "doubt_of",
    "in_force",
    "of_case",
    "title_of",
]


def of_case(connection: sa.Connection, case_id: int) -> tuple[PrintedLine, ...]:
    """Every version of every paper of a case that was printed, in the order of printing."""
    table = PrintedPaper.__table__
    wanted = [table.c[name] for name in PrintedLine.__dataclass_fields__]
    rows = connection.execute(
        sa.select(*wanted).where(table.c.case_id == case_id).order_by(table.c.id)
    )
    return tuple(PrintedLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def in_force(printed: Iterable[PrintedLine], document: str, part: int) -> PrintedLine | None:
    """The version of a paper that was printed last, None for one that never was."""
    found = None
    for one in printed:
        if (one.document, one.part) == (document, part):
            found = one
    return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Doubt:
    """Why a paper is not the one on record: a phrase ``code`` and what fills its blanks."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


def doubt_of(
    printed: Sequence[PrintedLine], code: PaperCode, edition: int
) -> tuple[PrintedLine | None, Doubt | None]:
    """The print a code is of, and in what it differs from what is on record; None for nothing.

    ``edition`` is that of the case's agreement, 0 where there is none.
    """
    its = (
        one
        for one in printed
        if (one.document, one.version) == (code.document, code.version)
        and short_digest(one.digest) == code.digest
    )
    found = next(its, None)
    if found is None:
        return None, Doubt(code="scan.not-on-record")
    newest = in_force(printed, found.document, found.part)
    if newest is not None and newest != found:
        day = moments.local_day(newest.printed_at).isoformat()
        return found, Doubt(code="scan.older", params={"newest": newest.version, "day": day})
    if found.edition and found.edition != edition:
        return found, Doubt(code="scan.rewritten")
    return found, None


def counts(printed: Sequence[PrintedLine], scan: ScannedPages, edition: int) -> bool:
    """Whether pages that were filed are still of the version on record."""
    newest = in_force(printed, scan.document, scan.part)
    if newest is None or not scan.part:
        return False
    return newest.version == scan.version and newest.edition in {0, edition}


def title_of(document: str, language: Language) -> str:
    """The title of a document as people read it."""
    if language is Language.ENGLISH:
        own = document in {"case-sheet", "summary"}
        name = f"scan.{document}" if own else f"form.title_{document.replace('-', '_')}"
        return phrase(name, language)
    rows = rules("documents")["documents"]
    return next((str(row["title"]) for row in rows if row["code"] == document), document)
