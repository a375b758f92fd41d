"""Whose paper a scan is: the case its code names, and whether it is the version on record."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from models.records.agreements import Agreement
from models.records.cases import Case
from models.records.evidence import Evidence
from models.vocabulary.errors import Refusal
from resources import Language, phrase
from services.queries.printed import Doubt, doubt_of, of_case, title_of
from services.queries.printed_rows import ScannedPages
from services.scans import ScannedPaper

__all__ = ["Recognised", "already_there", "pages_words", "recognise"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Recognised:
    """A scan with its case; ``doubt`` says in what it differs from what is on record."""

    case_id: int
    number: str
    scan: ScannedPages
    doubt: Doubt | None = None

    @property
    def ticks(self) -> bool:
        """Whether it counts as the signed paper: the version on record, with its last page."""
        return self.doubt is None and self.scan.is_signed

    def sentence(self, language: Language) -> str:
        """What came of it, said when it has been filed."""
        told: dict[str, Any] = {
            "title": title_of(self.scan.document, language),
            "number": self.number,
            "version": self.scan.version,
            "pages": pages_words(self.scan.pages, language),
            "of": self.scan.of,
        }
        if self.doubt is not None:
            return phrase(self.doubt.code, language, **told, **self.doubt.params)
        return phrase("scan.filed" if self.scan.is_signed else "scan.filed-part", language, **told)


def pages_words(pages: tuple[int, ...], language: Language) -> str:
    """Pages as ``1、3-5``."""
    mark = "、" if language is Language.CHINESE else ", "
    return mark.join(_runs(pages))


def _runs(pages: tuple[int, ...]) -> Iterator[str]:
    start = last = 0
    for page in (*pages, 0):
        if start and page != last + 1:
            yield str(start) if start == last else f"{start}-{last}"
            start = 0
        start = start or page
        last = page


def recognise(connection: sa.Connection, paper: ScannedPaper, name: str) -> Recognised:
    """The case a scanned paper belongs to; ``name`` is the file's.

    Raises:
        Refusal: ``scan.other-register`` when no case here has the uid of its code.
    """
    code = paper.code
    case = connection.execute(
        sa.select(Case.id, Case.number).where(Case.uid == code.case_uid)
    ).first()
    if case is None:
        title = title_of(code.document, Language.CHINESE)
        raise Refusal("scan.other-register", field="file", name=name, title=title)
    edition = connection.scalar(
        sa.select(sa.func.max(Agreement.edition)).where(Agreement.case_id == case.id)
    )
    found, doubt = doubt_of(of_case(connection, case.id), code, edition or 0)
    scan = ScannedPages(
        document=code.document,
        part=found.part if found is not None and doubt is None else 0,
        version=code.version,
        pages=paper.pages,
        of=code.pages,
    )
    return Recognised(case_id=case.id, number=case.number, scan=scan, doubt=doubt)


def already_there(connection: sa.Connection, case_id: int, digest: str) -> int | None:
    """The place of the item of a case that is this very file, None for a new one."""
    found: int | None = connection.scalar(
        sa.select(Evidence.position).where(Evidence.case_id == case_id, Evidence.digest == digest)
    )
    return found
