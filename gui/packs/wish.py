"""What pack is wanted, and what the reader answers to it; Qt-free."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from models.vocabulary.masking import MaskLevel
from reports import papers
from reports.papers import PackHead, Prepared
from services.database import Reading
from services.queries import cases
from services.queries.rows import CaseLine
from services.sheets.masking import Place
from services.sheets.shapes import Attendee

__all__ = ["PackWish", "attendees_of", "candidates", "prepared", "words_at"]

_AROUND = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class PackWish:
    """The cases of a pack in their order, its head as typed, and how much it shows."""

    case_ids: tuple[int, ...] = ()
    title: str = ""
    meeting_at: datetime | None = None
    place: str = ""
    attendees: str = field(default="", repr=False)
    masking: str = MaskLevel.MEETING.value


def attendees_of(text: str) -> tuple[Attendee, ...]:
    """One a line: name, then body or firm, then post, with spaces between."""
    found = []
    for line in text.splitlines():
        name, unit, post = [*line.split(maxsplit=2), "", "", ""][:3]
        if name:
            found.append(Attendee(name=name, unit=unit, post=post))
    return tuple(found)


def prepared(reading: Reading, wish: PackWish) -> Prepared:
    """The pack as it is wanted, masked before it is laid out.

    Raises:
        Refusal: as :func:`reports.papers.prepare`.
    """
    head = PackHead(
        title=wish.title,
        attendees=attendees_of(wish.attendees),
        meeting_at=wish.meeting_at,
        place=wish.place,
    )
    return papers.prepare(reading, papers.PACK, wish.case_ids, masking=wish.masking, head=head)


def candidates(
    reading: Reading, text: str, taken: Sequence[int], limit: int = 6
) -> tuple[CaseLine, ...]:
    """The newest cases a text finds that are not in the pack yet."""
    found = cases.page(reading, text=text, limit=limit + len(taken))
    return tuple(line for line in found if line.id not in taken)[:limit]


def words_at(place: Place) -> tuple[str, ...]:
    """What to look for on the page, the longest surroundings first."""
    start, end = place.spot.start, place.spot.end
    reaches = (_AROUND, _AROUND // 2, 1, 0)
    found = (place.text[max(0, start - reach) : end + reach].strip() for reach in reaches)
    return tuple(dict.fromkeys(text for text in found if text))
