"""The sheets that make papers a file 卷宗: cover, contents, file note, back, closing report.

Whoever binds a file gives the entries, pages and notes in; printed alone they hold what the
register knows, and the rest is filled in by hand.
"""

from dataclasses import dataclass
from datetime import date

from models.vocabulary.evidence import is_pdf
from services.evidence import EvidenceStore, StoredFile
from services.sheets.privacy import official, personal, private
from services.sheets.shapes import ObligationRow, Sheet

__all__ = [
    "Attachment",
    "Back",
    "BoundFile",
    "ClosingReport",
    "Contents",
    "ContentsRow",
    "Cover",
    "FileNote",
    "FilePart",
    "NoteRow",
]


@dataclass(frozen=True, kw_only=True)
class Cover(Sheet):
    """卷宗封面 (forms.md 3.1).

    ``volume_number`` is the 卷号; ``kept`` is ``short``, ``long`` or ``permanent``, empty while it
    is not decided (rules.md R-ARC-02); ``begun_on`` and ``ended_on`` are acceptance and the end
    of the mediation.
    """

    volume_name: str = ""
    volume_number: str = official()
    mediators: tuple[str, ...] = private(())
    begun_on: date | None = None
    ended_on: date | None = None
    filed_by: str = private()
    filed_on: date | None = None
    kept: str = official()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ContentsRow:
    """One document of a volume: its title, its pages as printed (``3-5``), a remark."""

    title: str = official()
    pages: str = official()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Contents(Sheet):
    """卷内目录 (forms.md 3.2)."""

    volume_number: str = official()
    rows: tuple[ContentsRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NoteRow:
    """One dated entry of the file note."""

    on: date | None = None
    text: str = ""
    by: str = personal()


@dataclass(frozen=True, kw_only=True)
class FileNote(Sheet):
    """卷宗情况说明 (forms.md 3.14): what is missing, damaged, moved, and how much there is.

    ``pages``, ``photos`` and ``discs`` are None while nobody counted them.
    """

    volume_number: str = official()
    notes: tuple[NoteRow, ...] = ()
    pages: int | None = None
    photos: int | None = None
    discs: int | None = None
    filed_by: str = private()
    filed_on: date | None = None
    checked_by: str = private()
    checked_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Back(Sheet):
    """封底 (forms.md 3.15); ``pages`` None leaves their number to be written by hand."""

    volume_number: str = official()
    pages: int | None = None


@dataclass(frozen=True, kw_only=True)
class ClosingReport(Sheet):
    """人民调解结案报告表 (forms.md 3.16).

    ``origin`` is ``application``, ``initiative``, ``police``, ``court`` or ``government``, empty
    for a channel the form has no box for; ``source`` is the channel in words.
    ``result`` is the official word for the outcome, ``outcome`` what was done in the clerk's own
    words; ``filed_on`` is the day of filing, blank before it.
    """

    volume_number: str = official()
    filed_on: date | None = None
    handlers: tuple[str, ...] = private(())
    accepted_on: date | None = None
    closed_on: date | None = None
    origin: str = official()
    source: str = official()
    order_number: str = private()
    facts: str = ""
    result: str = official()
    outcome: str = ""
    agreement: str = official()
    terms: tuple[str, ...] = ()
    obligations: tuple[ObligationRow, ...] = ()
    follow_up: str = ""


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """One thing handed in, as its page names it; ``file`` says where its bytes lie.

    ``place`` is its number in the list of evidence, 0 for what that list does not hold.
    """

    place: int = 0
    kind: str = official()
    title: str = ""
    provider: str = personal()
    received_on: date | None = None
    file: StoredFile

    @property
    def is_pdf(self) -> bool:
        """Whether it is a PDF, bound page by page; else it is a picture on a page of its own."""
        return is_pdf(self.file.media)


@dataclass(frozen=True, kw_only=True)
class FilePart:
    """One row of the contents: a paper (``code``) with its sheets, or material alone.

    ``attachments`` follow the sheets; ``paired`` puts two pictures on a page, as the two sides of
    a card. ``number`` is the intake number of its case.
    """

    kind: str = official()
    title: str = official()
    code: str = official()
    sheets: tuple[Sheet, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    paired: bool = False
    number: str = official()


@dataclass(frozen=True, kw_only=True)
class BoundFile(Sheet):
    """卷: everything one file holds, of one case or of several (forms.md 1).

    Contents, file note and back are given without page numbers and counts: those are known when
    the file is bound. ``numbers`` are the intake numbers of its cases, ``discs`` how many things
    no paper can show. ``store`` is where the attachments are read from.
    """

    cover: Cover
    contents: Contents
    parts: tuple[FilePart, ...]
    file_note: FileNote
    back: Back
    numbers: tuple[str, ...] = official(())
    discs: int = 0
    store: EvidenceStore | None = None
