"""From a case number to paper: gather, mask, check, render, and put the print on the access log.

Preparing needs a look at the register; rendering what was prepared needs none, so that the window
prepares on its reader and draws on its worker. ``issue`` does the whole way at once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.intake import LONGEST
from models.vocabulary.masking import MaskLevel
from reports.catalog import FILE, PACK, Document, catalog, document
from reports.house.handed_out import try_writing, write_whole
from reports.masked_papers import level_of, masked, masked_pack
from reports.readiness import found, to_be_locked, undrawable
from reports.render import Rendered, render, render_bytes
from reports.versions import bare, printed_sheets
from resources import Language, phrase
from services.commands.agreements import LockAgreement
from services.commands.office import RecordAccess
from services.database import Database, Reading
from services.sheets import gathering
from services.sheets.gathering import CaseInHand, Occasion
from services.sheets.masking import Place
from services.sheets.shapes import Attendee, Pack, Sheet
from services.shelf import whole_volumes

__all__ = [
    "EDITABLE",
    "FILE",
    "PACK",
    "Offered",
    "PackHead",
    "Prepared",
    "access",
    "bytes_of",
    "copied",
    "docx_of",
    "issue",
    "issue_copy",
    "locks",
    "offered",
    "prepare",
    "write",
]

PRINTABLE: Final = ".pdf"
EDITABLE: Final = ".docx"
"""The ending of a paper that can be finished in a word processor."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PackHead:
    """What a meeting pack says of its meeting; ``meeting_at`` is the wall clock or aware."""

    title: str = ""
    attendees: tuple[Attendee, ...] = ()
    meeting_at: datetime | None = None
    place: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Prepared:
    """A paper ready to be drawn; everything a person is asked before it is printed.

    ``masked`` counts the hidden places, ``uncertain`` are those a person should look at.
    ``findings`` is what the contents lack; ``unlocked`` the cases whose agreement, or register
    sheet of an oral one, would be printed finally for the first time. ``copy`` is why a lost page
    is printed again: such a print is marked 副本. ``missing_glyphs`` no shipped font can draw: they
    print as 〓.
    """

    document: Document
    case_ids: tuple[int, ...]
    sheets: tuple[Sheet | Pack, ...] = field(repr=False)
    masking: str
    masked: int = 0
    uncertain: tuple[Place, ...] = field(default=(), repr=False)
    findings: tuple[Finding, ...] = ()
    unlocked: tuple[int, ...] = ()
    draft: bool = False
    practice: bool = False
    copy: str = field(default="", repr=False)
    missing_glyphs: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[Finding, ...]:
        """What holds back a final print; a draft stays possible."""
        return tuple(one for one in self.findings if one.severity is Severity.BLOCK)


@dataclass(frozen=True, kw_only=True, slots=True)
class Offered:
    """A document of a case: how many sheets it has, or why it cannot be made yet."""

    document: Document
    sheets: int
    refusal: Refusal | None = None


def offered(reading: Reading, case_id: int) -> tuple[Offered, ...]:
    """Every document of one case in the order of the catalog; meeting packs are no case's."""
    case = gathering.take(reading, case_id)
    occasion = Occasion.of(reading, printed_at=reading.now, printed_by="")
    return tuple(_offered(case, entry, occasion) for entry in catalog() if entry.code != PACK)


def _offered(case: CaseInHand, entry: Document, occasion: Occasion) -> Offered:
    try:
        if entry.code == FILE:  # it can be bound as soon as it has a cover
            return Offered(document=entry, sheets=len(gathering.sheets_of(case, "cover", occasion)))
        sheets = gathering.sheets_of(case, entry.code, occasion)
    except Refusal as refusal:
        return Offered(document=entry, sheets=0, refusal=refusal)
    return Offered(document=entry, sheets=len(sheets))


def prepare(
    reading: Reading,
    code: str,
    case_ids: Sequence[int],
    *,
    masking: str | None = None,
    draft: bool = False,
    meeting: int | None = None,
    head: PackHead | None = None,
    printed_at: datetime | None = None,
    printed_by: str | None = None,
) -> Prepared:
    """Gather and mask document ``code`` of these cases, and check it.

    A file that is put away is its whole volume: cases that share it are bound with it.

    ``masking`` is a word of contract.md, by default the document's own; ``meeting`` picks one
    mediation meeting for its record; ``head`` is a pack's. The moment and the person at the desk
    are the register's unless they are given.

    Raises:
        Refusal: no case was given, a word is unknown, a statutory paper was asked for masked, or
            the paper cannot be made yet (:func:`services.sheets.gathering.gather`).
    """
    entry = document(code)
    level = level_of(entry, masking)
    if not case_ids:
        raise Refusal("paper.no_cases")
    occasion = Occasion.of(reading, printed_at=printed_at or reading.now, printed_by="")
    occasion = replace(occasion, by=occasion.office.desk_name if printed_by is None else printed_by)
    if code == FILE:
        case_ids = whole_volumes(reading.connection, reading.committee_id, case_ids)
    cases = [gathering.take(reading, case_id) for case_id in case_ids]
    sheets: tuple[Sheet | Pack, ...]
    places: tuple[Place, ...] = ()
    count = 0
    if code == FILE:
        sheets = (gathering.bind(reading, cases, occasion),)
    elif code == PACK:
        pack = _pack(cases, occasion, head or PackHead())
        sheets, places, count = masked_pack(reading, cases, pack, occasion, level)
    else:
        gathered = [gathering.sheets_of(case, code, occasion, meeting) for case in cases]
        sheets, places, count = masked(reading, cases, gathered, occasion, level)
    if draft or entry.joined or level is not MaskLevel.FULL:
        sheets = tuple(bare(one) if isinstance(one, Sheet) else one for one in sheets)
    return Prepared(
        document=entry,
        case_ids=tuple(case_ids),
        sheets=sheets,
        masking=level.value,
        masked=count,
        uncertain=places,
        findings=found(code, cases, occasion),
        unlocked=() if draft else to_be_locked(code, cases),
        draft=draft,
        practice=occasion.office.practice,
        missing_glyphs=undrawable(gathering.texts_of(tuple(sheets))),
    )


def _pack(cases: Sequence[CaseInHand], occasion: Occasion, head: PackHead) -> Pack:
    for path, most in (("title", "title"), ("place", "place"), ("note", "requests")):
        _refuse_long(path, getattr(head, path), LONGEST[most])
    return gathering.pack_of(
        cases,
        occasion,
        title=head.title or document(PACK).title,
        attendees=head.attendees,
        meeting_at=head.meeting_at,
        place=head.place,
        note=head.note,
    )


def _refuse_long(path: str, typed: str, most: int) -> None:
    """Refuse what no page was made for, before it is laid out line by line."""
    if len(typed) > most:
        raise Refusal("paper.too_long", field=path, count=len(typed), most=most)


def _refuse_unfinished(prepared: Prepared) -> None:
    if prepared.missing and not prepared.draft:
        first = prepared.sheets[0]
        texts = dict.fromkeys(one.text(Language.CHINESE).rstrip("。") for one in prepared.missing)
        raise Refusal(
            "paper.incomplete",
            field=prepared.missing[0].field,
            number=first.number if isinstance(first, Sheet) else "",
            title=prepared.document.title,
            missing="；".join(texts),
        )


def bytes_of(prepared: Prepared) -> tuple[bytes, Rendered]:
    """The PDF and what came out.

    Raises:
        Refusal: ``paper.incomplete`` for a final print whose contents are not whole.
    """
    _refuse_unfinished(prepared)
    return render_bytes(
        prepared.document,
        prepared.sheets,
        draft=prepared.draft,
        practice=prepared.practice,
        mark=mark_of(prepared),
    )


def mark_of(prepared: Prepared) -> str:
    """The mark at the head of each page of a copy, with the day it was made; else nothing."""
    first = prepared.sheets[0] if prepared.sheets else None
    if not prepared.copy or first is None:
        return ""
    at = first.printed_at
    day = moments.local_day(at).isoformat() if at is not None else ""
    return phrase("paper.copy_mark", Language.CHINESE, day=day).strip()


def copied(prepared: Prepared, reason: str) -> Prepared:
    """The same paper as a marked copy of one that was lost (副本).

    Raises:
        Refusal: there is no reason, or the original was never printed for signature.
    """
    if not reason.strip():
        raise Refusal("paper.copy_reason", field="copy")
    _refuse_long("copy", reason, LONGEST["short"])
    if prepared.unlocked or prepared.draft:
        raise Refusal("paper.no_original", field="copy", title=prepared.document.title)
    return replace(prepared, copy=reason.strip())


def docx_of(prepared: Prepared) -> tuple[bytes, Rendered]:
    """The paper to be finished in WPS or Word, with the pages it has in print.

    Raises:
        Refusal: ``paper.incomplete`` as :func:`bytes_of`, ``paper.no_docx`` for a meeting pack.
    """
    from reports.docx.render import docx_bytes

    _refuse_unfinished(prepared)
    sheets, draft, practice = prepared.sheets, prepared.draft, prepared.practice
    mark = mark_of(prepared)
    return docx_bytes(prepared.document, sheets, draft=draft, practice=practice, mark=mark)


def ending_of(path: Path) -> str:
    """How the name of a paper's file ends: ``.pdf`` or ``.docx``.

    Raises:
        Refusal: ``paper.paper_ending``, for a name that would say another kind of file.
    """
    ending = path.suffix.lower()
    if ending not in {PRINTABLE, EDITABLE}:
        raise Refusal("paper.paper_ending", field="path", ending=ending or path.name[-40:])
    return ending


def write(prepared: Prepared, path: Path, *, kept: Callable[[], object] | None = None) -> Rendered:
    """The paper at ``path``, whole or not at all: a PDF, or a .docx if its name ends so.

    ``kept`` is done when the paper is whole and before anybody finds it.

    Raises:
        Refusal: as :func:`bytes_of`, :func:`docx_of` and :func:`ending_of`.
        Trouble: ``paper.unwritable`` when the folder or the disk refuses.
    """
    if ending_of(path) == EDITABLE:
        content, made = docx_of(prepared)
        write_whole(path, content, kept=kept)
        return replace(made, path=path)
    _refuse_unfinished(prepared)
    return render(
        prepared.document,
        prepared.sheets,
        path,
        draft=prepared.draft,
        practice=prepared.practice,
        mark=mark_of(prepared),
        kept=kept,
    )


def locks(prepared: Prepared) -> tuple[LockAgreement, ...]:
    """The commands to run before a final print, each issuing a 协议书编号; prepare again then.

    Empty for a draft, for a version locked before, and while contents are missing.
    """
    if prepared.draft or prepared.missing:
        return ()
    return tuple(LockAgreement(case_id=case_id) for case_id in prepared.unlocked)


def access(prepared: Prepared, action: str = "print", *, editable: bool = False) -> RecordAccess:
    """The command that puts this print (or ``export``) on the access log.

    With it the version of each paper goes on record; of an ``editable`` one, which bears no code
    because its text can still be changed, none does.
    """
    return RecordAccess(
        action="copy" if prepared.copy else action,
        reason=prepared.copy,
        document=prepared.document.code,
        masking=prepared.masking,
        case_ids=prepared.case_ids,
        printed=() if editable else printed_sheets(prepared.sheets),
    )


def issue(
    database: Database,
    code: str,
    case_ids: Sequence[int],
    path: Path,
    *,
    masking: str | None = None,
    draft: bool = False,
    meeting: int | None = None,
    head: PackHead | None = None,
    action: str = "print",
) -> tuple[Prepared, Rendered]:
    """The whole way: prepare, lock what is printed for signature, write, log the access.

    The number of an agreement is issued before it is drawn, so that it stands on the paper.

    Raises:
        Refusal, Trouble: as :func:`prepare` and :func:`write`; then no paper was written, and no
            number was issued for it.
    """

    def prepared() -> Prepared:
        with database.reading() as reading:
            return prepare(
                reading,
                code,
                case_ids,
                masking=masking,
                draft=draft,
                meeting=meeting,
                head=head,
            )

    paper = prepared()
    _refuse_unfinished(paper)
    ending_of(path)
    commands = locks(paper)
    if commands:
        try_writing(path)
    for command in commands:
        database.run(command)
    if commands:
        paper = prepared()
    entry = access(paper, action, editable=path.suffix.lower() == EDITABLE)
    return paper, write(paper, path, kept=partial(database.run, entry))


def issue_copy(
    database: Database, code: str, case_ids: Sequence[int], path: Path, reason: str
) -> tuple[Prepared, Rendered]:
    """Print a lost paper again: nothing is locked, every page is marked, the log says why.

    Raises:
        Refusal, Trouble: as :func:`prepare`, :func:`copied` and :func:`write`.
    """
    with database.reading() as reading:
        paper = copied(prepare(reading, code, case_ids), reason)
    entry = access(paper, editable=path.suffix.lower() == EDITABLE)
    return paper, write(paper, path, kept=partial(database.run, entry))
