"""The command that hands planned meetings to a calendar."""

from pathlib import Path

import click

from commands.call import PATH, TEXT, Call, Misuse, command, outside
from commands.root import COMMANDS

__all__: list[str] = []


@command(COMMANDS, "calendar-out")
@click.argument("number", type=TEXT, required=False)
@click.option("-o", "target", type=PATH, required=True)
@click.option("--mediator", type=TEXT, default="")
@click.option("--details", is_flag=True)
def _calendar_out(
    call: Call, number: str | None, target: str, mediator: str, *, details: bool
) -> None:
    """Write planned meetings, of a case, a mediator or all, to an iCalendar file."""
    from reports.calendars import write_calendar
    from services.commands.office import RecordAccess
    from services.queries import cases
    from services.queries.meeting_calendar import calendar_entries, mediator_named

    if number and mediator:
        raise Misuse("command.one-of", first="NUMBER", second="--mediator")
    file = Path(target)
    with call.register(write=True) as database:
        outside(database, file)
        with database.reading() as reading:
            entries = calendar_entries(
                reading,
                case_id=cases.find(reading, number) if number else None,
                mediator_id=mediator_named(reading, mediator) if mediator else None,
                details=details,
            )
            entry = RecordAccess(
                action="export",
                document="calendar",
                masking="full" if details else "anonymous",
                case_ids=tuple(dict.fromkeys(one.case_id for one in entries)),
            )
            write_calendar(
                file, entries, call.language, reading.now, kept=lambda: database.run(entry)
            )
    told = {
        "meetings": sum(not one.cancelled for one in entries),
        "cancelled": sum(one.cancelled for one in entries),
        "path": target,
    }
    call.say(told, [call.word("calendar-written", **told)])
