"""``vote``: owners' votes and elections, from the register of parts to the printed result."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.call import PATH, TEXT, Call, command, outside
from commands.root import COMMANDS
from commands.streams import content_of
from models.vocabulary.areas import write_area
from models.vocabulary.errors import Refusal

if TYPE_CHECKING:
    from services.database import Database
    from services.queries.vote_rows import VoteWhole
    from services.work import Command

__all__: list[str] = []


_SHEETS = frozenset({".xlsx", ".xls", ".xlsm", ".ods", ".et", ".csv"})
"""Endings of files that are read as a spreadsheet; every other is JSON."""


@COMMANDS.group("vote", cls=type(COMMANDS))
def _vote() -> None:
    """Hold an owners' vote: register, open, log, count, print."""


def _read(file: str) -> Any:
    from services import exchange

    return exchange.parse(content_of(file, exchange.MOST_BYTES), file)


def _run(database: "Database", ready: "Command") -> int | None:
    """Carry out a command; what it refuses is said by its place in the JSON."""
    from services import exchange

    try:
        return database.run(ready).made
    except Refusal as refusal:
        if not refusal.field:
            raise
        raise exchange.Located(refusal, exchange.path_of(refusal.field)) from refusal


@command(_vote, "register")
@click.argument("estate", type=TEXT)
@click.argument("file", type=PATH)
@click.option("--new", is_flag=True)
def _register(call: Call, estate: str, file: str, *, new: bool) -> None:
    """Put an estate's parts and owners on record from a spreadsheet or JSON (- reads it)."""
    from services.commands.exclusive_parts import RegisterParts
    from services.exchange.votes import parts
    from services.ledgers.exclusive_parts import read_parts
    from services.queries.votes import estate_register

    sheet = Path(file).suffix.lower() in _SHEETS
    lines = read_parts(Path(file)) if sheet else parts(_read(file))
    with call.register(write=True) as database:
        estate_id = 0 if new else _estate(database, estate)
        ready = RegisterParts(estate_id=estate_id, parts=lines, new_estate=estate)
        estate_id = _run(database, ready) or estate_id
        with database.reading() as reading:
            kept = estate_register(reading, estate_id)
    told = {"parts": len(kept.parts), "heads": kept.heads, "area": write_area(kept.area)}
    findings = [
        {"code": one.code, "text": one.text(call.language), "source": one.source}
        for one in kept.findings
    ]
    call.say(
        {"estate": kept.estate, **told, "findings": findings},
        [
            call.word("vote-registered", estate=kept.estate, **told),
            *(f"- {one['text']}" for one in findings),
        ],
    )


def _estate(database: "Database", name: str) -> int:
    from services.queries.votes import find_estate

    with database.reading() as reading:
        return find_estate(reading, name)


@command(_vote, "open")
@click.argument("file", type=PATH)
def _open(call: Call, file: str) -> None:
    """Open a vote or an election from JSON; - reads standard input."""
    from services.commands.votes import OpenVote
    from services.exchange.votes import vote_draft
    from services.queries.votes import vote_whole

    draft = vote_draft(_read(file))
    with call.register(write=True) as database:
        opened = OpenVote(
            estate_id=_estate(database, draft.estate),
            title=draft.title,
            kind=draft.kind,
            questions=draft.questions,
            values=draft.values,
        )
        vote_id = _run(database, opened)
        assert vote_id is not None  # opening makes one
        with database.reading() as reading:
            number = vote_whole(reading, vote_id).line.number
    call.say({"number": number}, [call.word("recorded", number=number)])


@command(_vote, "list")
def _list(call: Call) -> None:
    """List the votes, those not counted yet first."""
    from services.exchange.votes import line_value
    from services.queries.votes import vote_lines

    with call.register() as database, database.reading() as reading:
        lines = vote_lines(reading)
    call.say(
        [line_value(one) for one in lines],
        (f"{one.number}  {one.estate}  {one.title}  {one.returned}/{one.sent}" for one in lines),
    )


@command(_vote, "log")
@click.argument("number", type=TEXT)
@click.argument("file", type=PATH)
def _log(call: Call, number: str, file: str) -> None:
    """Put ballots, steps, the count or changes of a vote on record from JSON."""
    from services.exchange.votes import vote_event
    from services.queries.votes import find_vote, vote_whole

    value = _read(file)
    vote_event(0, value)  # what is wrong with it is said before the register is asked for
    with call.register(write=True) as database:
        with database.reading() as reading:
            vote_id = find_vote(reading, number)
        _run(database, vote_event(vote_id, value))
        with database.reading() as reading:
            line = vote_whole(reading, vote_id).line
    told = {"number": line.number, "sent": line.sent, "returned": line.returned}
    counted = line.counted_on.isoformat() if line.counted_on is not None else None
    call.say({**told, "counted_on": counted}, [call.word("vote-logged", **told)])


@command(_vote, "count")
@click.argument("number", type=TEXT)
def _count(call: Call, number: str) -> None:
    """Count a vote as it stands, by heads and by area, with its steps and findings."""
    from services.exchange.votes import vote_value
    from services.queries.votes import find_vote, vote_whole

    with call.register() as database, database.reading() as reading:
        vote = vote_whole(reading, find_vote(reading, number))
    call.say(vote_value(vote, call.language), _count_lines(call, vote))


def _count_lines(call: Call, vote: "VoteWhole") -> Iterator[str]:
    line, sums = vote.line, vote.sums
    yield f"{line.number}  {line.estate}  {line.title}"
    yield call.word(
        "vote-ballots",
        sent=sums.sent[0],
        returned=sums.returned[0],
        valid=sums.valid[0],
        invalid=sums.invalid[0],
    )
    for one in vote.questions:
        won = one.result.elected if one.result is not None else one.count.passed
        heads, area = one.count.heads.tally, one.count.area.tally
        yield call.word(
            "vote-question",
            position=one.position,
            words=one.words,
            heads=f"{heads.in_favour}/{heads.took_part}/{heads.total}",
            area="/".join(map(write_area, (area.in_favour, area.took_part, area.total))),
            mark="✓" if won else "×",
        )
    for found in vote.findings:
        yield f"- {found.text(call.language)}"


@command(_vote, "print")
@click.argument("document", type=TEXT)
@click.argument("number", type=TEXT)
@click.option("-o", "target", type=PATH, required=True)
def _print(call: Call, document: str, number: str, target: str) -> None:
    """Print the ballots (ballot), the count-sheet or the result-notice of a vote."""
    from reports.subject_papers import Wanted, issue_subject_paper
    from services.queries.votes import find_vote

    with call.register(write=True) as database:
        file = outside(database, Path(target))
        with database.reading() as reading:
            vote_id = find_vote(reading, number)
        made = issue_subject_paper(database, document, Wanted(keys=(vote_id,)), file)
    value = {
        "pages": made.pages,
        "path": str(made.path or file),
        "missing_glyphs": list(made.missing_glyphs),
    }
    call.say(value, [call.word("printed", path=value["path"], pages=made.pages)])
