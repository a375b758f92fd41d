"""Planned meetings as an iCalendar file (RFC 5545), for the calendar on a phone or a desk."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from models.vocabulary.errors import Refusal
from reports.house.handed_out import put_in_place
from resources import Language, phrase
from services.queries.meeting_calendar import CalendarEntry

__all__ = ["ENDING", "write_calendar"]

ENDING: Final = ".ics"


def write_calendar(
    destination: Path,
    entries: Sequence[CalendarEntry],
    language: Language,
    written_at: datetime,
    *,
    kept: Callable[[], object] | None = None,
) -> None:
    """Write the meetings to ``destination``; times are in UTC, which every calendar turns local.

    ``kept`` as in :func:`reports.house.handed_out.put_in_place`.
    Refusal ``paper.unknown_ending``; Trouble ``paper.unwritable``.
    """
    if destination.suffix.lower() != ENDING:
        raise Refusal("paper.unknown_ending", ending=destination.suffix or destination.name)
    content = _calendar(entries, language, written_at)
    with put_in_place(destination, kept=kept) as file:
        file.write_bytes(content)


def _calendar(entries: Sequence[CalendarEntry], language: Language, written_at: datetime) -> bytes:
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//Laoniangjiu//Laoniangjiu//{language.value.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for one in entries:
        event = icalendar.Event()
        event.add("uid", one.uid)
        event.add("dtstamp", written_at.astimezone(UTC))
        event.add("sequence", one.sequence)
        event.add("dtstart", one.starts_at.astimezone(UTC))
        event.add("dtend", one.ends_at.astimezone(UTC))
        event.add("summary", phrase("plan.calendar-summary", language, number=one.number))
        if one.room:
            event.add("location", one.room)
        about = "\n".join(_about(one, language))
        if about:
            event.add("description", about)
        event.add("class", "PRIVATE")
        event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _about(one: CalendarEntry, language: Language) -> Iterator[str]:
    """What was asked for beyond number and room; nothing where nothing was."""
    comma = "、" if language is Language.CHINESE else ", "
    if one.title:
        yield one.title
    if one.purpose:
        yield one.purpose
    for name in ("mediators", "parties", "others"):
        people = getattr(one, name)
        if people:
            yield phrase(f"plan.calendar-{name}", language, names=comma.join(people))
