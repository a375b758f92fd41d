"""The window against an empty one of the same Qt: start, first list, memory.

Every figure is one fresh process that says what it took. Processor time is compared, not the clock
on the wall: it is what the office PC has to find, and it drifts less on a shared machine.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.harness import Benchmark, Outcome, compared
from benchmarks.stock import stocked

CASES = 100_000
FEW = 1_000


def _measured(script: str, what: str, *arguments: str) -> float:
    """Run one of the scripts below and read the figure it prints last."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return float(json.loads(told.stdout.splitlines()[-1])[what])


_FIGURES = """
import json, os, time
def say():
    pages = int(open("/proc/self/statm").read().split()[1])
    memory = pages * os.sysconf("SC_PAGE_SIZE") / 2**20
    print(json.dumps({"seconds": time.process_time(), "memory": memory}), flush=True)
    os._exit(0)
"""

EMPTY = (
    _FIGURES
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, say)
app = QApplication([])
app.setStyle("Fusion")
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""
)

SHELL = (
    _FIGURES
    + """
import sys
from gui.app import create
app, window = create([sys.argv[1], "--lang", "zh", "--size", "1366x768"])
heavy = {"sqlalchemy", "alembic", "reportlab", "openpyxl", "pypinyin"} & set(sys.modules)
assert sys.argv[2:] or not heavy, heavy
say()
"""
)

LIST = (
    _FIGURES
    + """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTableView
from gui.app import create
app, window = create([sys.argv[1], "--lang", "zh", "--size", "1366x768"])
def filled():
    table = window.findChild(QTableView, "cases.table")
    if table is None:
        window.navigate("cases")
        return
    if table.model().rowCount():
        table.viewport().repaint()
        say()
window.idle.connect(filled)
window.navigate("cases")
QTimer.singleShot(60_000, lambda: os._exit(3))
app.exec()
"""
)


def _against_empty(name: str, goal: float, script: str, register: Path, pairs: int) -> Outcome:
    def ours() -> float:
        return _measured(script, "seconds", str(register))

    def bare() -> float:
        return _measured(EMPTY, "seconds")

    return Outcome(
        name=name, against="an empty QMainWindow", measured=compared(ours, bare, pairs), goal=goal
    )


def _memory(register: Path, pairs: int) -> Outcome:
    ours: Callable[[], float] = lambda: _measured(LIST, "memory", str(register))  # noqa: E731 - one figure a side
    bare: Callable[[], float] = lambda: _measured(EMPTY, "memory")  # noqa: E731 - as above
    return Outcome(
        name=f"memory of the window, {CASES:,} cases",
        against="an empty QMainWindow",
        measured=compared(ours, bare, pairs),
        goal=2.5,
        unit="MB",
    )


def run(pairs: int) -> Sequence[Outcome]:
    """First painted shell, first filled list at few and at many cases, memory."""
    with tempfile.TemporaryDirectory() as scratch:
        few = stocked(Path(scratch) / "few", FEW)
        many = stocked(Path(scratch) / "many", CASES)
        os.environ["LAONIANGJIU_SETTINGS_DIR"] = str(Path(scratch) / "settings")
        try:
            return [
                _against_empty("first painted shell", 2.0, SHELL, many, pairs),
                _against_empty(f"list filled, {FEW:,} cases", 4.5, LIST, few, pairs),
                _against_empty(f"list filled, {CASES:,} cases", 4.5, LIST, many, pairs),
                _memory(many, pairs),
            ]
        finally:
            del os.environ["LAONIANGJIU_SETTINGS_DIR"]


WINDOW = Benchmark(name="window", run=run)
"""Start-up and memory."""
