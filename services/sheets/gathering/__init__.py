"""From the register to sheets: what each document says, gathered in one look.

``gather`` makes the sheets of one document of one case, ``pack`` those of a meeting; ``known``
tells masking whose names may stand in their texts. Whoever makes several documents of a case
takes it in hand once (``take``) and makes them from that.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from models.vocabulary.errors import Refusal
from services.database import Reading
from services.evidence import EvidenceStore
from services.sheets.digests import coded
from services.sheets.gathering import (
    correspondence,
    course_papers,
    letters,
    own,
    statutory,
    steps,
    volume,
)
from services.sheets.gathering.bound import bound_file
from services.sheets.gathering.in_hand import CaseInHand, Occasion, take
from services.sheets.gathering.mentions import NameIndex, mentioned, stranger, texts_of
from services.sheets.gathering.own import pack as pack_of
from services.sheets.gathering.people import Known, known_of
from services.sheets.shapes import Attendee, Pack, Sheet
from services.sheets.volume import BoundFile

__all__ = [
    "CaseInHand",
    "Known",
    "NameIndex",
    "Occasion",
    "bind",
    "gather",
    "known",
    "known_of",
    "mentioned",
    "pack",
    "pack_of",
    "sheets_of",
    "stranger",
    "take",
    "texts_of",
]

_ONE: Final[Mapping[str, Callable[[CaseInHand, Occasion], Sheet]]] = {
    "case-sheet": own.case_sheet,
    "summary": own.summary,
    "brief": own.brief,
    "intake": statutory.intake,
    "application": statutory.application,
    "agreement": statutory.agreement,
    "oral-agreement": statutory.oral_agreement,
    "notice-of-rights": steps.rights_notice,
    "evidence-list": steps.evidence_list,
    "judicial-application": steps.judicial_application,
    "judicial-list": steps.judicial_list,
    "referral-letter": correspondence.referral_letter,
    "referral-reply": correspondence.referral_reply,
    "invitation-consent": correspondence.invitation_consent,
    "mediation-proof": steps.mediation_proof,
    "assignment-slip": steps.assignment_slip,
    "party-list": steps.party_list,
    "closing-report": volume.closing_report,
    "cover": volume.cover,
    "contents": volume.contents,
    "file-note": volume.file_note,
    "back": volume.back,
}
"""Documents of which a case has one."""
_SEVERAL: Final[Mapping[str, Callable[[CaseInHand, Occasion], tuple[Sheet, ...]]]] = {
    "follow-up": steps.follow_ups,
    "investigation": steps.investigation,
    "notice-of-meeting": letters.meeting_notices,
    "notices-given": letters.notices_given,
    "invitation": correspondence.invitations,
    "notice-of-refusal": letters.refusal_notices,
    "notice-of-termination": letters.termination_notices,
    "extension-consent": course_papers.extension_consents,
    "mediator-change": course_papers.mediator_changes,
    "notice-to-perform": course_papers.performance_reminders,
    "power-of-attorney": letters.powers_of_attorney,
    "receipt": letters.receipts,
}
"""Documents with a sheet for each visit, addressee or obligation."""
_RECORD: Final = "record"


def sheets_of(
    case: CaseInHand, code: str, occasion: Occasion, meeting: int | None = None
) -> tuple[Sheet, ...]:
    """The sheets of document ``code`` for a case in hand, each with its code; as :func:`gather`."""
    made = _made(case, code, occasion, meeting)
    agreement = case.whole.agreement
    edition = agreement.edition if agreement is not None else 0
    return coded(made, code, case.whole.uid, case.whole.printed, edition)


def _made(
    case: CaseInHand, code: str, occasion: Occasion, meeting: int | None
) -> tuple[Sheet, ...]:
    if code == _RECORD:
        return statutory.records(case, occasion, meeting)
    if code in _SEVERAL:
        return _SEVERAL[code](case, occasion)
    if code not in _ONE:
        known = "、".join((*_ONE, *_SEVERAL, _RECORD))
        raise Refusal("paper.unknown_document", code=code, known=known)
    return (_ONE[code](case, occasion),)


def bind(reading: Reading, cases: Sequence[CaseInHand], occasion: Occasion) -> BoundFile:
    """The file 卷 of these cases, in the order of the office's profile.

    Raises:
        Refusal: as :func:`services.sheets.gathering.bound.bound_file`.
    """

    def sheets(case: CaseInHand, code: str) -> tuple[Sheet, ...]:
        return sheets_of(case, code, occasion)

    store = EvidenceStore(reading.folder) if reading.folder is not None else None
    return bound_file(cases, occasion, sheets, store)


def gather(
    reading: Reading,
    code: str,
    case_id: int,
    *,
    printed_at: datetime,
    printed_by: str,
    meeting: int | None = None,
) -> tuple[Sheet, ...]:
    """The full sheets of document ``code`` for one case, not masked yet.

    ``printed_at`` is an aware moment. A record has one sheet for each mediation meeting; with
    ``meeting`` (its ordinal in the case, from 1) only that one's.

    Raises:
        Refusal: the case is gone, or the paper cannot be made: a governance matter or a lead has
            no mediation papers, no meeting was held, there is no agreement or one of the other
            form, nobody named applies.
    """
    occasion = Occasion.of(reading, printed_at=printed_at, printed_by=printed_by)
    return sheets_of(take(reading, case_id), code, occasion, meeting)


def pack(
    reading: Reading,
    case_ids: Sequence[int],
    *,
    title: str,
    attendees: Sequence[Attendee] = (),
    meeting_at: datetime | None = None,
    place: str = "",
    note: str = "",
    printed_at: datetime,
    printed_by: str,
) -> Pack:
    """会议材料 of these cases in the order given, not masked yet.

    Raises:
        Refusal: a case is gone.
    """
    return pack_of(
        [take(reading, case_id) for case_id in case_ids],
        Occasion.of(reading, printed_at=printed_at, printed_by=printed_by),
        title=title,
        attendees=attendees,
        meeting_at=meeting_at,
        place=place,
        note=note,
    )


def known(reading: Reading, case_id: int) -> Known:
    """Whom and what masking must know of a case beside its parties and their addresses.

    Mediators, the desk, recorders, invited participants, people who were called or visited, a
    caller who asked not to be named, and the door where it happened.
    """
    occasion = Occasion.of(reading, printed_at=reading.now, printed_by="")
    return known_of(take(reading, case_id), occasion)
