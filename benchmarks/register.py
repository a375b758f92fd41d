"""The register against bare SQL: saving an intake, a page of the list, the search, the index.

The bare side of a save carries out the very statements that the save wrote, recorded on a copy of
the register, through the driver alone: same rows, journal entry and index entry, same fsync.
"""

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.harness import Benchmark, Measured, Outcome, paired
from benchmarks.stock import ANCHOR, NARRATIVE, WORDS, stocked

CASES = 100_000
SAVES = 60
"""Saves are short, so the median of many is taken whatever number of pairs is asked for."""

READS = 10
"""Reads in a row on each side: one alone is shorter than what a sweep of the memory costs it.

They fetch from memory alone, so the processor's time is taken: the clock on the wall would count
what else this machine does. A save waits for the disk, and is measured by the clock.
"""

Statement = tuple[str, Any]


def _clock() -> Callable[[], datetime]:
    """A clock that ticks a second at each look, the same in every copy of the register."""
    moment = datetime.combine(ANCHOR, datetime.min.time(), UTC)
    ticks = iter(range(1, 10_000_000))
    return lambda: moment + timedelta(seconds=next(ticks))


@contextmanager
def _opened(folder: Path) -> Iterator[Any]:
    from services import register

    database = register.open_register(folder, now=_clock())
    try:
        yield database
    finally:
        database.close()


def _draft(serial: int) -> Any:
    from models.vocabulary.intake import IntakeDraft, PartyDraft, PlaceDraft
    from models.vocabulary.terms import PartyRole

    return IntakeDraft(
        source="walk-in",
        topic="parking",
        facts=f"{NARRATIVE}第{serial}次来访。",
        requests=("停止占用车位",),
        place=PlaceDraft(estate="梧桐里", building=f"{serial % 30 + 1}号楼", unit=f"{serial}01"),
        parties=(
            PartyDraft(
                role=PartyRole.APPLICANT,
                name=f"李秀{serial}",
                phone=f"139****{serial:04d}",
                address="梧桐里 9号楼 301",
            ),
            PartyDraft(role=PartyRole.RESPONDENT, name=f"赵建{serial}"),
        ),
    )


def _recorded(folder: Path, saves: int) -> list[list[Statement]]:
    """The statements that write, of each of the saves, as the driver was handed them."""
    import sqlalchemy as sa

    from services.commands.intake import RecordCase

    recorded: list[list[Statement]] = []

    def note(_c: Any, _cursor: Any, statement: str, values: Any, _x: Any, _many: bool) -> None:
        # Rows written by one INSERT with many VALUES come as one tuple, others as a list of rows.
        if statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            recorded[-1].append((statement, values if isinstance(values, list) else [values]))

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        with _opened(folder) as database:
            for serial in range(saves):
                recorded.append([])
                database.run(RecordCase(draft=_draft(serial)))
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)
    return recorded


def bare_connection(file: Path) -> sqlite3.Connection:
    """The driver alone on a register's database, with what the program sets."""
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA secure_delete = ON")
    return connection


def _saving(stock: Path) -> Measured:
    """Saves on one copy of the register against the same statements on another."""
    from services import register
    from services.commands.intake import RecordCase

    with tempfile.TemporaryDirectory() as scratch:
        copies = [Path(scratch) / name for name in ("noted", "ours", "bare")]
        for copy in copies:
            shutil.copytree(stock, copy)
        noted = iter(_recorded(copies[0], SAVES + 1))
        typed = iter([RecordCase(draft=_draft(serial)) for serial in range(SAVES + 1)])
        driver = bare_connection(copies[2] / register.DATABASE)
        with _opened(copies[1]) as database:

            def ours() -> None:
                database.run(next(typed))

            def bare() -> None:
                driver.execute("BEGIN IMMEDIATE")
                for statement, batches in next(noted):
                    for values in batches:
                        driver.execute(statement, values)
                driver.execute("COMMIT")

            measured = paired(ours, bare, SAVES)
        driver.close()
    return measured


def _reads(
    query: Callable[[Any], Any], database: Any, file: Path, *, times: int = READS
) -> tuple[Any, Any]:
    """``query`` through the program, and the same statements through the driver alone."""
    import sqlalchemy as sa

    statements: list[Statement] = []

    def note(_c: Any, _cursor: Any, statement: str, values: Any, _x: Any, _many: bool) -> None:
        if statement != "BEGIN":
            statements.append((statement, values))

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    with database.reading() as reading:
        query(reading)
    sa.event.remove(sa.Engine, "before_cursor_execute", note)
    connection = bare_connection(file)
    connection.execute("PRAGMA query_only = ON")

    def ours() -> None:
        for _ in range(times):
            with database.reading() as reading:
                query(reading)

    def bare() -> None:
        for _ in range(times):
            connection.execute("BEGIN")
            for statement, values in statements:
                connection.execute(statement, values).fetchall()
            connection.execute("COMMIT")

    return ours, bare


def _read(
    query: Callable[[Any], Any], database: Any, file: Path, pairs: int, *, times: int = READS
) -> Measured:
    ours, bare = _reads(query, database, file, times=times)
    return paired(ours, bare, pairs, clock=time.process_time)


def _index_share(file: Path) -> Measured:
    """Bytes of the search index against bytes of the table of cases."""
    connection = sqlite3.connect(file)
    sizes = dict(
        connection.execute("SELECT name, SUM(pgsize) FROM dbstat GROUP BY name").fetchall()
    )
    connection.close()
    index = sum(size for name, size in sizes.items() if name.startswith("case_terms")) / 2**20
    table = sizes["case"] / 2**20
    return Measured(ratio=index / table, ours=index, bare=table, pairs=1)


def run(pairs: int) -> Sequence[Outcome]:
    """Saving, listing, searching, and the size of the index, at 100,000 cases."""
    from services import register
    from services.queries import cases
    from services.queries.case_views import CaseView, Order

    with tempfile.TemporaryDirectory() as scratch:
        stock = stocked(Path(scratch) / "stock", CASES)
        file = stock / register.DATABASE
        saving = _saving(stock)
        with _opened(stock) as database:
            listing = _read(
                lambda reading: cases.page(reading, view=CaseView.OPEN, order=Order.DUE),
                database,
                file,
                max(pairs, 31),
            )
            searching = _read(
                lambda reading: [cases.page(reading, text=word) for word in WORDS],
                database,
                file,
                max(pairs, 31),
            )
            sorting = _read(
                lambda reading: cases.ids(reading, order=Order.NUMBER),
                database,
                file,
                pairs,
                times=1,
            )
        size = _index_share(file)
    return [
        Outcome(name="save an intake", against="the same rows, bare", measured=saving, goal=2.0),
        Outcome(
            name=f"list page of 50 of {CASES:,} (processor)",
            against="the same SQL, bare",
            measured=listing,
            goal=2.0,
        ),
        Outcome(
            name=f"{len(WORDS)} searches, {CASES:,} (processor)",
            against="the same SQL, bare",
            measured=searching,
            goal=2.0,
        ),
        Outcome(
            name=f"sort click, {CASES:,} ids (processor)",
            against="reading the ids by the index",
            measured=sorting,
            goal=1.3,
        ),
        Outcome(
            name="search index", against="the table of cases", measured=size, goal=0.75, unit="MB"
        ),
    ]


REGISTER = Benchmark(name="register", run=run)
"""Saving, listing and searching."""
