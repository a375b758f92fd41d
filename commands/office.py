"""The office's own particulars from the command line: shown, and changed."""

from typing import TYPE_CHECKING, Any

import click

from commands.call import TEXT, Call, Misuse, command
from commands.root import COMMANDS

if TYPE_CHECKING:
    from services.queries.rows import Office

__all__: list[str] = []


@command(COMMANDS, "office")
@click.option("--seal-name", type=TEXT, default=None)
@click.option("--prefix", type=TEXT, default=None)
@click.option("--intake-pattern", type=TEXT, default=None)
@click.option("--agreement-pattern", type=TEXT, default=None)
@click.option("--desk", "desk_name", type=TEXT, default=None)
@click.option("--phone", "desk_phone", type=TEXT, default=None)
@click.option("--file-profile", type=TEXT, default=None)
def _office(call: Call, **typed: str | None) -> None:
    """Show the office's own particulars; with options change them first."""
    from services.commands.office import ChangeOffice
    from services.queries.office import office

    given: dict[str, Any] = {
        name: value.strip() for name, value in typed.items() if value is not None
    }
    if given.get("desk_name") == "":
        raise Misuse("command.missing-value", name="--desk")
    with call.register(write=bool(given)) as database:
        if given:
            database.run(ChangeOffice(**given))
        with database.reading() as reading:
            known = office(reading)
    value = _value(known)
    call.say(value, call.word("office", **value).split("\n"))


def _value(known: "Office") -> dict[str, Any]:
    return {
        "committee": known.committee,
        "committee_code": known.committee_code,
        "street": known.street,
        "street_code": known.street_code,
        "seal_name": known.seal_name,
        "prefix": known.prefix,
        "intake_pattern": known.intake_pattern,
        "agreement_pattern": known.agreement_pattern,
        "desk": known.desk_name,
        "phone": known.desk_phone,
        "file_profile": known.file_profile,
        "practice": known.practice,
        "made_on": known.made_on.isoformat(),
    }
