"""The command line: one short function a command, over services and reports.

Exit status: 0 done; 1 the input was refused; 2 wrong usage; 3 the register cannot be opened.
"""

import json
import locale
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from models.vocabulary.errors import Refusal, Trouble
from resources import Language, phrase

if TYPE_CHECKING:
    from services.database import Database

__all__ = ["main"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """What every command is called with: where the register is, the language, and the form."""

    location: str
    language: Language
    as_json: bool

    @contextmanager
    def register(self, *, write: bool = False) -> Iterator["Database"]:
        """The register, open for as long as the command needs it."""
        from services import register

        database = register.open_register(self.location, write=write)
        try:
            yield database
        finally:
            database.close()

    def say(self, value: Any, lines: Sequence[str]) -> None:
        """Print the one JSON value, or the lines a person reads."""
        if self.as_json:
            click.echo(json.dumps(value, ensure_ascii=False, default=str))
        else:
            for line in lines:
                click.echo(line)


def _language(chosen: str | None) -> Language:
    if chosen:
        return Language(chosen)
    system = (locale.getlocale()[0] or "").casefold()
    return Language.ENGLISH if system.startswith("en") else Language.CHINESE


@click.group()
@click.option("--register", "location", default="", help="A register folder.")
@click.option("--lang", type=click.Choice(["zh", "en"]), default=None)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def _root(context: click.Context, location: str, lang: str | None, *, as_json: bool) -> None:
    """老娘舅: a register for neighbourhood mediation."""
    if not location:
        from services import register

        location = str(register.default_folder())
    context.obj = Call(location=location, language=_language(lang), as_json=as_json)


@_root.command("new")
@click.argument("path")
@click.option("--committee", default="")
@click.option("--street", default="")
@click.pass_obj
def _new(call: Call, path: str, committee: str, street: str) -> None:
    """Make a register."""
    from services import register
    from services.commands.office import FoundRegister

    database = register.new_register(path, FoundRegister(committee=committee, street=street))
    database.close()
    call.say({"location": str(Path(path).absolute()), "cases": 0}, [str(Path(path).absolute())])


@_root.command("cases")
@click.argument("query", default="")
@click.option("--limit", default=50, type=click.IntRange(1, 100_000))
@click.pass_obj
def _cases(call: Call, query: str, limit: int) -> None:
    """List cases, newest first."""
    from services.queries import cases

    with call.register() as database, database.reading() as reading:
        found = cases.page(reading, text=query, limit=limit)
    value = [
        {
            "number": line.number,
            "title": line.title,
            "topic": line.topic,
            "category": line.category,
            "state": line.state.value,
            "place": line.place,
            "deadline": line.due_on.isoformat() if line.due_on else None,
            "parties": line.parties,
            "handler": line.handler,
        }
        for line in found
    ]
    call.say(value, [f"{line.number}  {line.state.value:<11}{line.title}" for line in found])


@_root.command("history")
@click.argument("number", default="")
@click.pass_obj
def _history(call: Call, number: str) -> None:
    """List the journal, of one case or whole."""
    from services.queries import cases, history

    with call.register() as database, database.reading() as reading:
        case_id = cases.find(reading, number) if number else None
        entries = history.entries(reading, case_id=case_id)
    value = [
        {
            "entry": entry.id,
            "at": entry.at.isoformat(),
            "by": entry.actor,
            "label": phrase(entry.label, call.language, **entry.label_params),
            "rows": entry.rows,
        }
        for entry in entries
    ]
    call.say(value, [f"{row['entry']:>6}  {row['at']:.16}  {row['label']}" for row in value])


@_root.command("undo")
@click.argument("entry", type=int, required=False)
@click.pass_obj
def _undo(call: Call, entry: int | None) -> None:
    """Take an entry of the journal back, the last one by default."""
    from services.commands.history import UndoEntry
    from services.queries import history

    with call.register(write=True) as database:
        if entry is None:
            with database.reading() as reading:
                entry = history.undoable(reading, database.actor)
        if entry is None:
            raise Refusal("journal.nothing")
        changes = database.run(UndoEntry(entry_id=entry))
    call.say({"entry": changes.entry, "undone": entry}, [str(entry)])


@_root.command("backup")
@click.option("-o", "target", default="")
@click.pass_obj
def _backup(call: Call, target: str) -> None:
    """Write a backup."""
    from services import backups

    with call.register() as database:
        folder = database.folder or Path(call.location)
        written = backups.write_backup(
            folder, Path(target) if target else backups.named(folder, database.now)
        )
    value = {"path": str(written.path), "cases": written.cases, "sha256": written.sha256}
    call.say(value, [str(written.path)])


@_root.command("restore")
@click.argument("file")
@click.option("--to", "target", required=True)
@click.pass_obj
def _restore(call: Call, file: str, target: str) -> None:
    """Unpack a backup into a new folder."""
    from services import backups

    written = backups.restore(Path(file), Path(target).absolute())
    value = {"path": str(written.path), "cases": written.cases, "sha256": written.sha256}
    call.say(value, [str(written.path)])


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit status."""
    words = [word for word in arguments if word != "--json"]
    if len(words) != len(arguments):
        words.insert(0, "--json")
    language = _language("en" if "en" in words[:4] else None)
    try:
        _root.main(words, standalone_mode=False)
    except click.UsageError as error:
        click.echo(error.format_message(), err=True)
        return 2
    except click.Abort:
        return 1
    except Refusal as refusal:
        click.echo(refusal.sentence(language), err=True)
        return 1
    except Trouble as trouble:
        click.echo(trouble.sentence(language), err=True)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
