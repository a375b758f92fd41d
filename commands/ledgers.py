"""Commands that take a ledger in and hand a list out."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.call import PATH, TEXT, Call, Whole, command, outside
from commands.root import COMMANDS
from models.vocabulary import moments
from resources import Language, phrase

if TYPE_CHECKING:
    from services.queries.ledgers import Batch

__all__: list[str] = []


@command(COMMANDS, "import")
@click.argument("file", type=PATH)
@click.option("--sheet", type=TEXT, default=None)
@click.option("--heading-row", type=Whole(1, 1_048_576), default=None)
@click.option("--map", "pairs", type=TEXT, multiple=True, metavar="FIELD=HEADER")
@click.option("--dry-run", is_flag=True)
def _import(
    call: Call,
    file: str,
    sheet: str | None,
    heading_row: int | None,
    pairs: tuple[str, ...],
    *,
    dry_run: bool,
) -> None:
    """Take in an Excel, WPS or CSV ledger as leads, whole or not at all."""
    from services.commands.ledger import ImportLedger
    from services.ledgers.rows import plan
    from services.queries.ledgers import screen

    planned = plan(Path(file), sheet, pairs, heading_row=heading_row)
    batch = None
    with call.register(write=not dry_run) as database:
        with database.reading() as reading:
            screened = screen(reading, planned)
        if not dry_run and screened.rows:
            batch = database.run(ImportLedger(screened=screened)).made
    told = {"rows": screened.total, "imported": len(screened.rows), "skipped": screened.skipped}
    problems = [
        {
            "sheet": one.sheet,
            "cell": one.cell,
            "value": one.value,
            "reason": one.reason_text(call.language),
            "fix": one.fix_text(call.language),
            "skipped": one.skipped,
        }
        for one in screened.problems
    ]
    value = {
        **told,
        "problems": problems,
        "batch": batch,
        "batch_before": screened.before.id if screened.before is not None else None,
        "digest": screened.digest,
        "dry_run": dry_run,
    }
    call.say(value, _report(call, told, problems, screened.before, dry_run=dry_run))


def _report(
    call: Call,
    told: dict[str, int],
    problems: list[dict[str, object]],
    before: "Batch | None",
    *,
    dry_run: bool,
) -> Iterator[str]:
    if before is not None:
        day = moments.local_day(before.at)
        yield phrase(
            "ledger.taken-in-before", call.language, on=day, batch=before.id, cases=before.imported
        )
    yield call.word("would-import" if dry_run else "imported", **told)
    blank = "" if call.language is Language.CHINESE else " "
    for one in problems:
        mark = "×" if one["skipped"] else "·"
        yield f"{mark} {one['sheet']} {one['cell']}  {one['reason']}{blank}{one['fix']}"


@command(COMMANDS, "export")
@click.option("-o", "target", type=PATH, required=True)
@click.option("--query", type=TEXT, default="")
def _export(call: Call, target: str, query: str) -> None:
    """Write cases to a spreadsheet or to JSON."""
    from reports.ledger import write_ledger
    from services.commands.office import RecordAccess
    from services.exporting import table
    from services.queries import cases

    file = Path(target)
    with call.register(write=True) as database:
        outside(database, file)
        with database.reading() as reading:
            case_ids = tuple(cases.ids(reading, text=query))
            listed = table(reading, case_ids, words=file.suffix.lower() != ".json")
            entry = RecordAccess(action="export", masking="full", case_ids=case_ids)
            rows = write_ledger(file, listed.columns, listed.rows, kept=lambda: database.run(entry))
    call.say({"rows": rows, "path": target}, [call.word("exported", path=target, rows=rows)])
