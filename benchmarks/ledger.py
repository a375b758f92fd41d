"""A ledger on its way in, against the bare reader and the bare database.

Reading: the bare side reads every cell of the same sheet with calamine and drops it; ours inspects
the file, finds the heading, turns each cell into text and each row into a case draft. The whole
import: the bare side reads the same cells, writes the very rows that ours leaves with the driver
alone, cuts the index terms of each case and writes them, all in one transaction; ours also looks
for rows taken in before, numbers the cases and keeps the journal.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.harness import Benchmark, Measured, Outcome, paired
from benchmarks.register import bare_connection

if TYPE_CHECKING:
    from services.search import Indexed

ROWS = 20_000
"""Enough for the time a row to be steady; 100,000 rows take five times as long on either side."""

HEADING = (
    "编号", "来源", "标题", "来电时间", "反映内容", "地点",
    "申请人", "联系电话", "被申请人", "治理事项", "调解员", "备注",
)  # fmt: skip
READING_GOAL = 5.0
"""No goal of its own: it watches that reading does not grow."""

TABLES = ("person", "organisation", "contact_detail", "case", "case_party", "case_event")

NARRATIVE = "楼上住户每晚十点以后仍在客厅跑跳，孩子拍球，多次上门沟通无果，希望居委会组织调解。"


def write_ledger(path: Path, rows: int) -> None:
    """An invented ledger with narratives of about 120 characters."""
    import xlsxwriter

    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("台账")
        sheet.write_row(0, 0, HEADING)
        for number in range(1, rows + 1):
            day = f"2026/{number % 12 + 1}/{number % 28 + 1} 11:25:05"
            place = f"梧桐里{number % 30 + 1}号{number % 900 + 101}室"
            cells = (
                f"L{number:06}", "12345", f"夜间噪音第{number}件", day, f"{NARRATIVE * 3}{number}",
                place, f"甲{number}", f"138****{number % 10_000:04}", f"乙{number}", "噪音",
                "调解员甲", f"第{number}行",
            )  # fmt: skip
            sheet.write_row(number, 0, cells)


def run(pairs: int) -> Sequence[Outcome]:
    """Reading alone, and the whole import."""
    from python_calamine import CalamineWorkbook

    from services.ledgers.rows import plan

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.xlsx"
        write_ledger(path, ROWS)

        def ours() -> None:
            assert len(plan(path).cases) == ROWS

        def bare() -> None:
            assert len(CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()) > ROWS

        return [
            Outcome(
                name=f"ledger of {ROWS:,} rows: read and drafted",
                against="calamine reading the same cells",
                measured=paired(ours, bare, pairs),
                goal=READING_GOAL,
            ),
            Outcome(
                name=f"ledger of {ROWS:,} rows: taken in",
                against="calamine, raw insert and index",
                measured=_taking_in(path, Path(folder), min(pairs, 3)),
                goal=2.0,
            ),
        ]


def _taking_in(ledger: Path, scratch: Path, pairs: int) -> Measured:
    """The whole import into an empty register against its bare parts."""
    from python_calamine import CalamineWorkbook

    from services import register
    from services.commands.ledger import ImportLedger
    from services.commands.office import FoundRegister
    from services.folders import DATABASE
    from services.ledgers.rows import plan
    from services.queries.ledgers import screen

    empty = scratch / "empty"
    register.new_register(
        empty, FoundRegister(committee="梧桐里居委会", street="半淞园路街道")
    ).close()
    fresh = _copies(empty, scratch)

    def ours() -> Path:
        folder = next(fresh)
        with closing(register.open_register(folder)) as opened:
            with opened.reading() as reading:
                screened = screen(reading, plan(ledger))
            opened.run(ImportLedger(screened=screened))
        return folder

    made, indexed = _rows_of(ours() / DATABASE)

    def bare() -> None:
        CalamineWorkbook.from_path(ledger).get_sheet_by_index(0).to_python()
        with closing(bare_connection(next(fresh) / DATABASE)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            for statement, rows in made:
                connection.executemany(statement, rows)
            entries = ((row.key, row.terms()) for row in indexed)
            connection.executemany("INSERT INTO case_terms (rowid, terms) VALUES (?, ?)", entries)
            connection.execute("COMMIT")

    return paired(ours, bare, pairs)


def _copies(folder: Path, scratch: Path) -> Iterator[Path]:
    """Copies of a register folder, each made when it is asked for; the one before is dropped."""
    before: Path | None = None
    serial = 0
    while True:
        if before is not None:
            shutil.rmtree(before)
        serial += 1
        before = Path(shutil.copytree(folder, scratch / f"copy-{serial}"))
        yield before


_Statement = tuple[str, list[tuple[Any, ...]]]


def _rows_of(file: Path) -> tuple[list[_Statement], list["Indexed"]]:
    """What an import left: its tables as statements of the driver, and what the index is cut of."""
    from services import search

    found: list[_Statement] = []
    with closing(sqlite3.connect(file)) as connection:
        for table in TABLES:
            cursor = connection.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - our own names
            names = ", ".join(f'"{one[0]}"' for one in cursor.description)
            blanks = ", ".join("?" * len(cursor.description))
            insert = f'INSERT INTO "{table}" ({names}) VALUES ({blanks})'  # noqa: S608 - as above
            found.append((insert, cursor.fetchall()))
        connection.row_factory = _as_object
        rows = [search.indexed(row) for row in connection.execute('SELECT * FROM "case"')]
    return found, [row for row in rows if row is not None]


def _as_object(cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> Any:
    from types import SimpleNamespace

    return SimpleNamespace(
        **{one[0]: value for one, value in zip(cursor.description, row, strict=True)}
    )


LEDGER = Benchmark(name="ledger", run=run)
