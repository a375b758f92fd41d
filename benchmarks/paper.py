"""Paper against a bare canvas that draws the same glyph runs with the same fonts.

Every figure is one fresh process, because the first sheet of a day pays for fonts and imports and
a second one in the same process would not. Processor time is compared, as for the window.
"""

import json
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from benchmarks.harness import Benchmark, Measured, Outcome, compared, fresh
from benchmarks.sheets import case_sheets

MANY = 1_000
MEETING = 200
SOME = 100


def _measured(scratch: Path, what: str, module: str, *arguments: str) -> float:
    """Run one side and read the figure it prints."""
    told = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{module}", *arguments],
        env=fresh(scratch),
        check=True,
        capture_output=True,
        text=True,
    )
    return float(json.loads(told.stdout)[what])


def note_runs(count: int, file: Path) -> None:
    """Write down what the pages of ``count`` sheets show, and where the fonts lie."""
    from reportlab.pdfbase import pdfmetrics

    from reports.catalog import document
    from reports.render import traced

    pages = [
        (
            [astuple(run) for run in page.runs],
            [astuple(stroke) for stroke in page.strokes],
            [astuple(block) for block in page.blocks],
        )
        for page in traced(document("case-sheet"), case_sheets(count))
    ]
    names = {text[2] for texts, _, _ in pages for text in texts}
    fonts = {name: pdfmetrics.getFont(name).face.filename for name in names}
    file.write_bytes(pickle.dumps((fonts, pages)))


def _paper(count: int, scratch: Path, pairs: int) -> Measured:
    runs, file = scratch / f"{count}.runs", str(scratch / "made.pdf")
    note_runs(count, runs)

    def ours() -> float:
        return _measured(scratch, "seconds", "paper_ours", f"{count}", file)

    def bare() -> float:
        return _measured(scratch, "seconds", "paper_bare", str(runs), file)

    ours()
    bare()
    return compared(ours, bare, pairs)


def run(pairs: int) -> Sequence[Outcome]:
    """One sheet with nothing warm, two packs in one file each, and the memory they need."""
    against = "a bare canvas with the same glyph runs"
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        file = str(scratch / "made.pdf")
        return [
            Outcome(
                name="one sheet, nothing warm",
                against=against,
                measured=_paper(1, scratch, pairs),
                goal=1.5,
            ),
            Outcome(
                name=f"{MEETING} sheets in one file",
                against=against,
                measured=_paper(MEETING, scratch, min(pairs, 3)),
                goal=3.0,
            ),
            Outcome(
                name=f"{MANY:,} sheets in one file",
                against=against,
                measured=_paper(MANY, scratch, min(pairs, 3)),
                goal=1.5,
            ),
            Outcome(
                name=f"memory of {MANY:,} sheets",
                against=f"{SOME} sheets",
                measured=compared(
                    lambda: _measured(scratch, "memory", "paper_ours", f"{MANY}", file),
                    lambda: _measured(scratch, "memory", "paper_ours", f"{SOME}", file),
                    1,
                ),
                goal=2.0,
                unit="MB",
            ),
        ]


PAPER = Benchmark(name="paper", run=run)
"""One sheet, many sheets, memory."""
