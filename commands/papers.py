"""Commands that print: documents and meeting packs."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.call import PATH, TEXT, Call, Misuse, Whole, command, outside
from commands.root import COMMANDS
from commands.subject_papers import prove_known, subject_of, wanted_of
from models.vocabulary.errors import Refusal

if TYPE_CHECKING:
    from reports.render import Rendered

__all__: list[str] = []

_MOST_IN_A_PACK = 3_000
"""Cases; a meeting that is handed more has nobody who reads them."""


@command(COMMANDS, "print")
@click.argument("document", type=TEXT)
@click.argument("numbers", type=TEXT, nargs=-1)
@click.option("-o", "target", type=PATH, required=True)
@click.option("--masking", type=TEXT, default=None)
@click.option("--draft", is_flag=True)
@click.option("--year", type=Whole(least=1, most=9999), default=None)
@click.option("--copy", type=TEXT, default=None)
def _print(
    call: Call,
    document: str,
    numbers: tuple[str, ...],
    target: str,
    masking: str | None,
    year: int | None,
    copy: str | None,
    *,
    draft: bool,
) -> None:
    """Print a document of cases, or a paper of a vote, topic, project, body or list."""
    from reports import papers
    from services.queries import cases

    if subject_of(document):
        if copy is not None:
            raise Refusal("paper.copies_of_cases", code=document[:40])
        made = _print_subject(call, document, numbers, target, masking, year, draft=draft)
        _say_printed(call, made, target)
        return
    prove_known(document)
    if not numbers:
        raise Misuse("command.missing-argument", name="NUMBERS...")
    with call.register(write=True) as database:
        file = outside(database, Path(target))
        with database.reading() as reading:
            case_ids = [cases.find(reading, number) for number in numbers]
        if copy is not None:
            _, made = papers.issue_copy(database, document, case_ids, file, copy)
        else:
            _, made = papers.issue(database, document, case_ids, file, masking=masking, draft=draft)
    _say_printed(call, made, str(file))


def _print_subject(
    call: Call,
    document: str,
    words: tuple[str, ...],
    target: str,
    masking: str | None,
    year: int | None,
    *,
    draft: bool,
) -> "Rendered":
    from reports.subject_papers import issue_subject_paper

    with call.register(write=True) as database:
        file = outside(database, Path(target))
        with database.reading() as reading:
            wanted = wanted_of(reading, document, words, year)
        return issue_subject_paper(database, document, wanted, file, masking=masking, draft=draft)


def _say_printed(call: Call, made: "Rendered", target: str) -> None:
    value = {
        "pages": made.pages,
        "path": str(made.path or target),
        "missing_glyphs": list(made.missing_glyphs),
    }
    lines = [call.word("printed", path=value["path"], pages=made.pages)]
    if made.missing_glyphs:
        lines.append(call.word("glyphs", glyphs="".join(made.missing_glyphs)))
    call.say(value, lines)


@command(COMMANDS, "pack")
@click.option("--query", type=TEXT, required=True)
@click.option("--title", type=TEXT, default="")
@click.option("--masking", type=TEXT, default=None)
@click.option("-o", "target", type=PATH, required=True)
def _pack(call: Call, query: str, title: str, masking: str | None, target: str) -> None:
    """Print a meeting pack of the cases that QUERY finds."""
    from reports import papers
    from services.queries import cases

    with call.register(write=True) as database:
        file = outside(database, Path(target))
        with database.reading() as reading:
            case_ids = tuple(cases.ids(reading, text=query))
        if len(case_ids) > _MOST_IN_A_PACK:
            raise Refusal("command.too-many-cases", count=len(case_ids), most=_MOST_IN_A_PACK)
        prepared, made = papers.issue(
            database,
            papers.PACK,
            case_ids,
            file,
            masking=masking,
            head=papers.PackHead(title=" ".join(title.split())),
        )
    told = {
        "pages": made.pages,
        "path": str(made.path or file),
        "masked": prepared.masked,
        "uncertain": len(prepared.uncertain),
    }
    call.say(told, [call.word("packed", **told)])
