"""A key in the search of the cases list until its rows are painted, against a plain model.

Ours is the real window: the key goes to the filter, the reader answers, the list paints. The bare
side is the least that could be called a list with a search: the key goes to a plain field, the very
statements of that answer run through the driver, and the same texts are painted in the same rows
and columns of a view of the same size, by a plain model in Python with Qt's delegate.

Processor time of the whole process is compared, of every thread: on a shared machine the clock on
the wall mostly measures how long the threads waited for a core. The second line compares the keys
that take longest on either side, the third is by the clock all the same: what a person sees are
two frames.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.harness import Benchmark, Measured, Outcome, compared
from benchmarks.stock import WORDS, stocked

CASES = 100_000
ROUNDS = 9
GOAL = 0.5
SLOWEST_GOAL = 1.3
FRAMES = 0.033
"""Two frames of a screen, in seconds: a list that follows within them is there at once."""

__all__ = ["KEYSTROKE"]


def _painted() -> Any:
    """Tells when what it is installed on has been painted."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Painted(QObject):
        """Calls what was wanted, once, after the next painting."""

        wanted: Callable[[], object] | None = None

        def want(self, then: Callable[[], object]) -> None:
            self.wanted = then

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint and self.wanted is not None:
                QTimer.singleShot(0, self.wanted)
                self.wanted = None
            return False

    return Painted()


def _type(field: Any, text: str) -> None:
    """Characters as an input method hands them over."""
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtWidgets import QApplication

    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


class _Ours:
    """The window with its list of all cases."""

    def __init__(self, register: Path) -> None:
        from gui.app import create
        from gui.screens import settle

        self.settle: Callable[[], object] = lambda: settle(self.window)
        self.app, self.window = create([str(register), "--lang", "zh", "--size", "1366x768"])
        self.settle()
        self.window.navigate("cases", {"view": "all"})
        self.settle()
        page: Any = self.window.frame.page()
        self.page = page
        self.table: Any = page.table
        self.field: Any = page.bar.field
        self.painted = _painted()
        self.table.viewport().installEventFilter(self.painted)

    def ready(self, word: str) -> None:
        """All but the last character of ``word`` is typed, and everything has come to rest."""
        self.field.clear()
        self.settle()
        if word[:-1]:
            _type(self.field, word[:-1])
        self.settle()

    def key(self, word: str) -> None:
        """The last character, until its rows are painted."""
        from PySide6.QtCore import QEventLoop

        loop = QEventLoop()
        self.painted.wanted = None

        def found(_found: Any) -> None:
            self.painted.want(loop.quit)
            self.table.viewport().update()  # a list that stays the same counts as painted too

        leaving = self.page.listing.found.connect(found)
        _type(self.field, word[-1])
        loop.exec()
        self.page.listing.found.disconnect(leaving)
        assert self.page.listing.ask.text == word

    def texts(self) -> list[list[str]]:
        """What the visible columns of the rows in the list say."""
        model = self.table.keyed()
        shown = self.shown()
        return [
            [model.columns[column].text(row) for column in shown]
            for row in map(model.row_at, range(model.rowCount()))
            if row is not None
        ]

    def shown(self) -> list[int]:
        """The visible columns."""
        return [
            column
            for column in range(self.table.model().columnCount())
            if not self.table.isColumnHidden(column)
        ]

    def statements(self, word: str) -> list[tuple[str, Any]]:
        """What the database is asked when ``word`` has been typed."""
        import sqlalchemy as sa

        from gui.cases.finding import Ask, first
        from services.queries.case_views import CaseView

        asked: list[tuple[str, Any]] = []

        def note(_c: Any, _cursor: Any, statement: str, values: Any, _x: Any, _many: bool) -> None:
            asked.append((statement, values))

        register = self.window.backstage.register
        assert register is not None
        with register.reading() as reading:
            sa.event.listen(sa.Engine, "before_cursor_execute", note)
            first(reading, Ask(text=word, view=CaseView.ALL), register.actor)
            sa.event.remove(sa.Engine, "before_cursor_execute", note)
        return asked


def _model(columns: int) -> Any:
    """A model that holds rows of texts and says nothing else."""
    from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

    class Plain(QAbstractTableModel):
        """Rows of texts."""

        rows: Sequence[Sequence[str]] = ()

        def rowCount(self, _parent: Any = None) -> int:  # noqa: N802 - Qt's name
            return len(self.rows)

        def columnCount(self, _parent: Any = None) -> int:  # noqa: N802 - Qt's name
            return columns

        def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.rows[index.row()][index.column()]
            return None

    return Plain()


class _Plain:
    """A field over a view of the size of ours, with Qt's own model and delegate."""

    def __init__(self, ours: _Ours, register: Path) -> None:
        from PySide6.QtWidgets import QLineEdit, QTableView, QVBoxLayout, QWidget

        from benchmarks.register import bare_connection
        from services.folders import DATABASE

        self.ours = ours
        shown = ours.shown()
        self.model = _model(len(shown))
        self.view = view = QTableView()
        view.setModel(self.model)
        view.setFont(ours.table.font())
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(
            ours.table.verticalHeader().defaultSectionSize()
        )
        for place, column in enumerate(shown):
            view.setColumnWidth(place, ours.table.columnWidth(column))
        view.setFixedSize(ours.table.size())
        self.field = QLineEdit()
        self.window = QWidget()
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.field)
        layout.addWidget(view)
        self.painted = _painted()
        view.viewport().installEventFilter(self.painted)
        self.connection = bare_connection(register / DATABASE)
        self.answers: dict[str, tuple[list[tuple[str, Any]], list[list[str]]]] = {}
        for word in WORDS:
            ours.ready(word)
            ours.key(word)
            self.answers[word] = ours.statements(word), ours.texts()
        self.field.textChanged.connect(self._look)
        self.window.show()
        ours.settle()

    def ready(self, word: str) -> None:
        """All but the last character of ``word`` is typed, on both sides, and all is at rest."""
        self.field.setText(word[:-1])
        self.ours.ready(word)

    def key(self, word: str) -> None:
        """The last character, until its rows are painted."""
        from PySide6.QtCore import QEventLoop

        loop = QEventLoop()
        _type(self.field, word[-1])
        self.painted.want(loop.quit)
        self.view.viewport().update()  # as on our side
        loop.exec()
        assert self.field.text() == word

    def _look(self, word: str) -> None:
        if word not in self.answers:
            return
        statements, texts = self.answers[word]
        self.connection.execute("BEGIN")
        for statement, values in statements:
            self.connection.execute(statement, values).fetchall()
        self.connection.execute("COMMIT")
        self.model.beginResetModel()
        self.model.rows = texts
        self.model.endResetModel()


def _slowest(taken: Sequence[float]) -> float:
    """The 95th of a hundred."""
    return sorted(taken)[-(len(taken) // 20) - 1]


def _told(register: Path, rounds: int) -> tuple[Measured, Measured, Measured]:
    """Both sides in this process, by the median and by the 95th of a hundred; ours by the clock."""
    import gc
    import time

    ours = _Ours(register)
    plain = _Plain(ours, register)
    waited: list[float] = []
    spent: tuple[list[float], list[float]] = ([], [])
    turns = [iter(WORDS * (rounds + 1)), iter(WORDS * (rounds + 1))]

    def timed(key: Callable[[str], None], word: str) -> float:
        plain.ready(word)
        gc.collect()
        begun, clock = time.process_time(), time.perf_counter()
        key(word)
        took = time.process_time() - begun
        if key == ours.key:
            waited.append(time.perf_counter() - clock)
        spent[key != ours.key].append(took)
        return took

    taken = compared(
        lambda: timed(ours.key, next(turns[0])),
        lambda: timed(plain.key, next(turns[1])),
        rounds * len(WORDS),
    )
    mine, theirs, seen = map(_slowest, (*spent, waited))
    pairs = len(waited)
    return (
        taken,
        Measured(ratio=mine / theirs, ours=mine, bare=theirs, pairs=pairs),
        Measured(ratio=seen / FRAMES, ours=seen, bare=FRAMES, pairs=pairs),
    )


def run(pairs: int) -> Sequence[Outcome]:
    """Three lines, measured in a fresh process."""
    with tempfile.TemporaryDirectory() as scratch:
        register = stocked(Path(scratch) / "register", CASES)
        told = subprocess.run(
            [sys.executable, "-m", "benchmarks.keystroke", str(register), str(pairs)],
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "LAONIANGJIU_SETTINGS_DIR": str(Path(scratch) / "settings"),
            },
            check=True,
            capture_output=True,
            text=True,
        )
        taken, slowest, seen = (Measured(**one) for one in json.loads(told.stdout.splitlines()[-1]))
    return [
        Outcome(
            name=f"key to painted rows, {CASES:,} (processor)",
            against="the same SQL and rows, plain field, model and delegate",
            measured=taken,
            goal=GOAL,
        ),
        Outcome(
            name="key to painted rows, p95 (processor)",
            against="p95 of the same",
            measured=slowest,
            goal=SLOWEST_GOAL,
        ),
        Outcome(
            name="key to painted rows, p95 (clock)",
            against="two frames, 33 ms",
            measured=seen,
            goal=1.0,
        ),
    ]


KEYSTROKE = Benchmark(name="keystroke", run=run)
"""Typing in the search of the list."""

if __name__ == "__main__":
    from dataclasses import asdict

    lines = _told(Path(sys.argv[1]), int(sys.argv[2]))
    print(json.dumps([asdict(one) for one in lines]), flush=True)
    os._exit(0)
