"""Commands about a register as a whole: made, undone, checked, backed up, restored."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.call import PATH, TEXT, Call, Stopped, Whole, command, outside
from commands.root import COMMANDS
from commands.streams import say_error
from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import DeskRole, label
from resources import Language, phrase

if TYPE_CHECKING:
    from services.database import Database
    from services.queries.rows import EntryLine

__all__: list[str] = []


@command(COMMANDS, "new")
@click.argument("path", type=PATH)
@click.option("--committee", type=TEXT, default="")
@click.option("--street", type=TEXT, default="")
@click.option("--desk", type=TEXT, default="")
@click.option("--practice", is_flag=True)
def _new(call: Call, path: str, committee: str, street: str, desk: str, *, practice: bool) -> None:
    """Make a register."""
    if practice:
        from services.practice import make

        database = make(path)
    else:
        database = _found(path, committee, street, desk)
    try:
        cases = _count(database)
    finally:
        database.close()
    location = str(Path(path).expanduser().absolute())
    call.say(
        {"location": location, "cases": cases},
        [call.word("made", location=location, cases=cases)],
    )


def _found(path: str, committee: str, street: str, desk: str) -> "Database":
    """A register of a committee of the division table, or of one that is not in it."""
    from models.vocabulary.divisions import find
    from services.commands.office import FoundRegister
    from services.register import new_register

    known = find(street.strip(), committee.strip()) if committee.strip() else None
    return new_register(
        path,
        FoundRegister(
            committee=committee.strip() or phrase("office.this-committee", Language.CHINESE),
            street=street.strip() or (known.street.name if known else ""),
            committee_code=known.code if known else "",
            street_code=known.street.code if known else "",
            desk_name=desk.strip() or label(DeskRole.CLERK, Language.CHINESE),
            mediator=desk.strip() or phrase("office.duty-mediator", Language.CHINESE),
        ),
    )


def _count(database: "Database") -> int:
    from services.queries import cases

    with database.reading() as reading:
        return cases.count(reading)


def _entry_value(entry: "EntryLine", language: Language) -> dict[str, Any]:
    return {
        "entry": entry.id,
        "at": moments.local(entry.at).isoformat(),
        "by": entry.actor,
        "label": entry.words(language),
        "rows": entry.rows,
    }


@command(COMMANDS, "history")
@click.argument("number", type=TEXT, default="")
@click.option("--limit", type=Whole(1, 1_000_000), default=200)
def _history(call: Call, number: str, limit: int) -> None:
    """List the journal, of one case or whole."""
    from services.queries import cases, history

    with call.register() as database, database.reading() as reading:
        case_id = cases.find(reading, number) if number else None
        entries = history.entries(reading, case_id=case_id, limit=limit)
    value = [_entry_value(entry, call.language) for entry in entries]
    call.say(value, (f"{row['entry']:>6}  {row['at']:.16}  {row['label']}" for row in value))


@command(COMMANDS, "undo")
@click.argument("entry", type=Whole(), required=False)
@click.option("--together", is_flag=True)
def _undo(call: Call, entry: int | None, *, together: bool) -> None:
    """Take an entry of the journal back, the last one by default."""
    from services.commands.history import UndoEntry
    from services.queries import history

    with call.register(write=True) as database:
        if entry is None:
            with database.reading() as reading:
                entry = history.undoable(reading, database.actor)
        if entry is None:
            raise Refusal("journal.nothing")
        try:
            changes = database.run(UndoEntry(entry_id=entry, together=together))
        except Refusal as refusal:
            if refusal.code != "journal.later-entries":
                raise
            raise Stopped(call.word("later-entries", **refusal.params)) from refusal
        assert changes.entry is not None  # an undo always writes its own
        with database.reading() as reading:
            line = history.entry(reading, changes.entry)
    call.say(
        [_entry_value(line, call.language)],
        [call.word("undone", undone=entry, entry=line.id)],
    )


@command(COMMANDS, "verify")
def _verify(call: Call) -> None:
    """Check the database, the journal, the numbers and the search index."""
    from services import verification

    with call.register() as database:
        problems = verification.verify(database)
    told = [problem.sentence(call.language) for problem in problems]
    call.say({"ok": not told, "problems": told}, told or [call.word("sound")])
    if told:
        first = re.split(r"。|\. |\.$", told[0])[0]  # what to do about it is said once
        raise Stopped(call.word("not-sound", count=len(told), first=first))


@command(COMMANDS, "backup")
@click.option("-o", "target", type=PATH, default=None)
def _backup(call: Call, target: str | None) -> None:
    """Write a backup."""
    from services import backups, folders
    from services.backing_up import by_hand

    if target == "-":
        raise Refusal("backup.no-output")
    with call.register() as database:
        assert database.folder is not None  # a register of this version lies in a folder
        usual = backups.named(database.folder, database.now)
        file = Path(target) if target else usual
        if folders.behind_links(file).parent != usual.resolve().parent:
            outside(database, file)
        written = by_hand(database.folder, file, database.now)
    for trouble in written.troubles:
        say_error(trouble.sentence(call.language))
    _say_backup(call, written.backup.path, written.backup.cases, written.backup.sha256)


@command(COMMANDS, "restore")
@click.argument("file", type=PATH)
@click.option("--to", "target", type=PATH, required=True)
def _restore(call: Call, file: str, target: str) -> None:
    """Unpack a backup into a new folder."""
    from services import backups

    written = backups.restore(Path(file), Path(target).expanduser().absolute())
    _say_backup(call, written.path, written.cases, written.sha256)


def _say_backup(call: Call, path: Path, cases: int, sha256: str) -> None:
    call.say(
        {"path": str(path), "cases": cases, "sha256": sha256},
        [call.word("backed-up", path=path, cases=cases)],
    )
