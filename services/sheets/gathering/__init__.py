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
from services.sheets.gathering import own, statutory
from services.sheets.gathering.in_hand import CaseInHand, Occasion, take
from services.sheets.gathering.mentions import NameIndex, mentioned, stranger, texts_of
from services.sheets.gathering.own import pack as pack_of
from services.sheets.gathering.people import Known, known_of
from services.sheets.shapes import Attendee, Pack, Sheet

__all__ = [
    "CaseInHand",
    "Known",
    "NameIndex",
    "Occasion",
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

_SHEETS: Final[Mapping[str, Callable[[CaseInHand, Occasion], Sheet]]] = {
    "case-sheet": own.case_sheet,
    "summary": own.summary,
    "brief": own.brief,
    "intake": statutory.intake,
    "application": statutory.application,
    "agreement": statutory.agreement,
    "oral-agreement": statutory.oral_agreement,
}
_RECORD: Final = "record"


def sheets_of(
    case: CaseInHand, code: str, occasion: Occasion, meeting: int | None = None
) -> tuple[Sheet, ...]:
    """The sheets of document ``code`` for a case in hand; as :func:`gather`."""
    if code == _RECORD:
        return statutory.records(case, occasion, meeting)
    if code not in _SHEETS:
        raise Refusal("paper.unknown_document", code=code, known="、".join((*_SHEETS, _RECORD)))
    return (_SHEETS[code](case, occasion),)


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
