"""The command that files signed papers by the code on their pages."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.call import PATH, Call, Stopped, command
from commands.root import COMMANDS
from models.vocabulary.errors import Refusal

if TYPE_CHECKING:
    from services.database import Database

__all__: list[str] = []


@command(COMMANDS, "scan")
@click.argument("files", type=PATH, nargs=-1, required=True)
def _scan(call: Call, files: tuple[str, ...]) -> None:
    """File scans or photos of signed papers in their cases, each by the code on its pages."""
    told: list[dict[str, Any]] = []
    with call.register(write=True) as database:
        for name in files:
            try:
                told.append(_filed(call, database, Path(name)))
            except Refusal as refusal:
                sentence = refusal.sentence(call.language)
                if len(files) == 1:
                    raise
                told.append({**_NOTHING, "file": name, "code": refusal.code, "sentence": sentence})
    call.say(told, [str(one["sentence"]) for one in told])
    if not any(one["filed"] for one in told):
        raise Stopped(call.word("nothing-filed", count=len(files)))


_NOTHING: dict[str, Any] = {
    "file": "",
    "number": None,
    "document": None,
    "version": None,
    "pages": [],
    "of": None,
    "filed": False,
    "ticked": False,
    "code": "",
    "entry": None,
}
"""What is told of a file that was not filed; ``code`` says why."""


def _filed(call: Call, database: "Database", file: Path) -> dict[str, Any]:
    """One file put into its case, and what came of it."""
    from services.commands.scans import FileScan
    from services.evidence import EvidenceStore
    from services.queries.scans import recognise
    from services.scans import content_of, read

    content = content_of(file)
    paper = read(content, file.name)
    with database.reading() as reading:
        found = recognise(reading.connection, paper, file.name)
    stored = EvidenceStore.of(database.folder).take_bytes(content, file.name)
    entry = database.run(FileScan(paper=paper, file=stored)).entry
    return {
        "file": str(file),
        "number": found.number,
        "document": found.scan.document,
        "version": found.scan.version,
        "pages": list(found.scan.pages),
        "of": found.scan.of,
        "filed": True,
        "ticked": found.ticks,
        "code": found.doubt.code if found.doubt is not None else "",
        "entry": entry,
        "sentence": found.sentence(call.language),
    }
