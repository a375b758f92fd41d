"""The command about how time is counted: the calendar, and next year's notice taken in."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from commands.call import PATH, Call, Whole, command
from commands.root import COMMANDS
from commands.streams import content_of
from models.vocabulary.errors import Refusal

if TYPE_CHECKING:
    from services.queries.clocks import Foreseen, OfficeTime

__all__: list[str] = []

_MOST_BYTES = 200_000


@command(COMMANDS, "calendar")
@click.argument("file", type=PATH, required=False)
@click.option("--year", type=Whole(1900, 2200), default=None)
@click.option("--dry-run", is_flag=True)
def _calendar(call: Call, file: str | None, year: int | None, *, dry_run: bool) -> None:
    """Say until when the calendar is known; take in a holiday notice from FILE, - for input."""
    from services.commands.clocks import AdoptHolidays
    from services.queries.clocks import foresee_notice, office_time

    text = _text(file) if file else ""
    with call.register(write=bool(file) and not dry_run) as database:
        foreseen = None
        if file:
            with database.reading() as reading:
                foreseen = foresee_notice(reading, text, year)
            if not dry_run:
                database.run(AdoptHolidays(notice=text, year=year))
        with database.reading() as reading:
            known = office_time(reading)
    kept = foreseen is not None and not dry_run
    call.say(_value(call, known, foreseen, kept=kept), _lines(call, known, foreseen, kept=kept))


def _text(file: str) -> str:
    content = content_of(file, _MOST_BYTES)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refusal("calendar.notice-no-text", field="notice")


def _value(
    call: Call, known: "OfficeTime", foreseen: "Foreseen | None", *, kept: bool
) -> dict[str, Any]:
    notice = foreseen.notice if foreseen else None
    moved = foreseen.moved if foreseen else ()
    return {
        "known_until": known.known_until.isoformat(),
        "missing": known.missing,
        "years": [one.year for one in known.years],
        "year": notice.year if notice else None,
        "lines": [
            {
                "text": one.text,
                "kind": one.kind.value,
                "meaning": one.meaning(call.language),
                "days": [day.isoformat() for day in one.days],
            }
            for one in (notice.lines if notice else ())
        ],
        "moved": [
            {
                "number": one.number,
                "code": one.code,
                "subject": one.subject,
                "old_due": one.old_due.isoformat(),
                "old_latest": one.old_latest.isoformat(),
                "new_due": one.new_due.isoformat(),
                "new_latest": one.new_latest.isoformat(),
            }
            for one in moved
        ],
        "kept": kept,
    }


def _lines(
    call: Call, known: "OfficeTime", foreseen: "Foreseen | None", *, kept: bool
) -> Iterator[str]:
    if foreseen is not None and foreseen.notice is not None:
        for line in foreseen.notice.lines:
            yield f"{line.text}  →  {line.meaning(call.language)}"
        for one in foreseen.moved:
            dates = f"{one.old_latest} → {one.new_latest}"
            yield f"{one.number}  {one.label(call.language)}  {dates}"
        word = "calendar-kept" if kept else "calendar-foreseen"
        yield call.word(word, year=foreseen.notice.year, count=len(foreseen.moved))
    yield call.word("calendar-known", until=known.known_until)
