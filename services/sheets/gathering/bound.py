"""卷: the papers of one case or of several in the order of the office's profile, ready to bind."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from models.vocabulary.errors import Refusal
from models.vocabulary.evidence import kinds as evidence_kinds
from models.vocabulary.file_profiles import (
    SIGNED,
    FileProfile,
    ProfileRow,
    may_share,
)
from resources import Language, phrase
from services.evidence import EvidenceStore
from services.file_facts import is_on_paper, part_of, present
from services.queries.printed import title_of
from services.queries.rows import EvidenceLine
from services.sheets.correspondence import Invitation
from services.sheets.gathering import volume
from services.sheets.gathering.in_hand import CaseInHand, Occasion
from services.sheets.gathering.people import heads
from services.sheets.gathering.statutory import require_dispute
from services.sheets.letters import PowerOfAttorney, Receipt
from services.sheets.shapes import Sheet
from services.sheets.volume import Attachment, BoundFile, FilePart, NoteRow

__all__ = ["bound_file"]

Gather = Callable[[CaseInHand, str], tuple[Sheet, ...]]
_ENDS: Final = frozenset({"file-note", "back"})
_PAIRED: Final = "identity"
_LISTED: Final = "evidence"


def bound_file(
    cases: Sequence[CaseInHand], occasion: Occasion, gather: Gather, store: EvidenceStore | None
) -> BoundFile:
    """The file of ``cases``, one or several; ``gather`` makes the sheets of a paper.

    Raises:
        Refusal: a case has no such papers (:func:`require_dispute`), or several are to share a
            file of which one is neither simple nor settled orally (``file.not-shared``).
    """
    for case in cases:
        require_dispute(case)
    apart = [case.number for case in cases if not may_share(case.whole.dossier)]
    if len(cases) > 1 and apart:
        raise Refusal("file.not-shared", numbers="、".join(apart))
    first = cases[0]
    order = volume.order_of(first, occasion)
    cover = volume.cover(first, occasion)
    if len(cases) > 1:
        cover = replace(cover, **_cover_of_all(cases, occasion))
    note = volume.file_note(first, occasion)
    discs = tuple(row for case in cases for row in _disc_notes(case))
    notes = (*(row for case in cases for row in volume.notes(case)), *discs)
    return BoundFile(
        **heads(first, occasion),
        cover=cover,
        contents=replace(volume.contents(first, occasion), rows=()),
        parts=tuple(part for case in cases for part in _parts(case, order, gather)),
        file_note=replace(note, notes=notes),
        back=volume.back(first, occasion),
        numbers=tuple(case.number for case in cases),
        discs=len(discs),
        store=store,
    )


def _cover_of_all(cases: Sequence[CaseInHand], occasion: Occasion) -> dict[str, Any]:
    """Name, people and days of a cover over several cases."""
    covers = [volume.cover(case, occasion) for case in cases]
    begun = [one.begun_on for one in covers if one.begun_on is not None]
    ended = [one.ended_on for one in covers if one.ended_on is not None]
    name = phrase("form.cv_several", Language.CHINESE, name=covers[0].volume_name, count=len(cases))
    return {
        "volume_name": name,
        "mediators": tuple(dict.fromkeys(who for one in covers for who in one.mediators)),
        "begun_on": min(begun, default=None),
        "ended_on": max(ended, default=None) if len(ended) == len(covers) else None,
        "note": "、".join(case.number for case in cases),
    }


def _parts(case: CaseInHand, order: FileProfile, gather: Gather) -> Iterator[FilePart]:
    """The documents of one case in the order of the profile, cover and ends left out."""
    there, places = present(case.whole), _places(case)
    for row in order.rows:
        if row.kind in _ENDS:
            continue
        papers = [
            part
            for code in row.papers
            for part in _signed(
                code, tuple(_of(case, code, gather)) if code in there else (), _scans(case, code)
            )
        ]
        material = tuple(
            _attachment(one, places.get(one.id, 0))
            for one in case.whole.evidence
            if _lies_in(row, one, order)
        )
        if material and papers:
            papers[-1] = replace(papers[-1], attachments=(*papers[-1].attachments, *material))
        elif material:
            papers = [FilePart(kind=row.kind, title=row.zh, attachments=material)]
        yield from (
            replace(one, kind=row.kind, paired=row.kind == _PAIRED, number=case.number)
            for one in papers
        )


def _of(case: CaseInHand, code: str, gather: Gather) -> Iterator[FilePart]:
    """The document or documents of one paper."""
    title = title_of(code, Language.CHINESE)
    sheets = tuple(sheet for sheet in gather(case, code) if _is_filled(sheet))
    if code in volume.EACH and len(sheets) > 1:
        for place, sheet in enumerate(sheets, 1):
            words = phrase("form.ct_nth", Language.CHINESE, title=title, place=place)
            yield FilePart(title=words, code=code, sheets=(sheet,))
    elif sheets:
        yield FilePart(title=title, code=code, sheets=sheets)


def _scans(case: CaseInHand, code: str) -> tuple[EvidenceLine, ...]:
    """The signed copies of one paper."""
    return tuple(
        one
        for one in case.whole.evidence
        if part_of(one) == SIGNED
        and is_on_paper(one)
        and one.scan is not None
        and one.scan.document == code
    )


def _signed(
    code: str, parts: tuple[FilePart, ...], scans: tuple[EvidenceLine, ...]
) -> Iterator[FilePart]:
    """The documents of one paper, each with its signed copies behind it.

    A paper filled in by hand, of which the register knows nothing more, has its copies alone.
    """
    if scans and not parts:
        title = title_of(code, Language.CHINESE)
        yield FilePart(title=title, attachments=tuple(_attachment(one, 0) for one in scans))
        return
    for place, part in enumerate(parts, 1):
        mine = tuple(_attachment(one, 0) for one in scans if _place_of(one, len(parts)) == place)
        yield replace(part, attachments=mine) if mine else part


def _place_of(one: EvidenceLine, count: int) -> int:
    """Behind which of ``count`` documents a signed copy lies, from 1; in doubt behind the last."""
    part = one.scan.part if one.scan is not None else 0
    return part if 1 <= part <= count else count


def _is_filled(sheet: Sheet) -> bool:
    """Blank receipts and mandates are printed to be filled in, not to be bound."""
    if isinstance(sheet, Receipt):
        return sheet.handed_on is not None
    if isinstance(sheet, PowerOfAttorney):
        return bool(sheet.agent)
    if isinstance(sheet, Invitation):
        return sheet.sent_on is not None
    return True


def _lies_in(row: ProfileRow, one: EvidenceLine, order: FileProfile) -> bool:
    """Whether this row binds it; signed copies without a row of theirs lie with the evidence."""
    part = part_of(one)
    if part == SIGNED and one.scan is not None:
        if any(one.scan.document in other.papers for other in order.rows):
            return False
        part = _LISTED
    return bool(row.material) and row.holds(part) and is_on_paper(one)


def _places(case: CaseInHand) -> dict[int, int]:
    """The number of each item in the list of evidence, by its id; the others are not listed."""
    listed = (one for one in case.whole.evidence if part_of(one) == _LISTED)
    return {one.id: place for place, one in enumerate(listed, 1)}


def _named(one: EvidenceLine) -> tuple[str, str]:
    """The word for its kind, and what it is called."""
    kind = next((known.zh for known in evidence_kinds() if known.code == one.kind), one.kind)
    return kind, one.title or kind


def _attachment(one: EvidenceLine, place: int) -> Attachment:
    return Attachment(
        place=place,
        kind=_named(one)[0],
        title=one.title,
        provider=one.provider,
        received_on=one.received_on,
        file=one.file,
    )


def _disc_notes(case: CaseInHand) -> Iterator[NoteRow]:
    """What cannot be put on paper is told in the file note (forms.md 3.14)."""
    places = _places(case)
    for one in case.whole.evidence:
        if not is_on_paper(one):
            code = "form.fn_disc" if one.id in places else "form.fn_disc_other"
            said = {"place": places.get(one.id, 0), "title": _named(one)[1]}
            yield NoteRow(on=one.received_on, text=phrase(code, Language.CHINESE, **said))
