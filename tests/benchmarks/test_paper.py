"""The bare canvas that paper is measured against puts the very same ink on the page."""

import subprocess
import sys
from pathlib import Path

from benchmarks.harness import fresh
from benchmarks.paper import note_runs
from benchmarks.sheets import case_sheets
from reports import preview

MOST_OFF = 0.001
"""The share of bytes that may differ: places are written with two decimals on one side."""


def _made(side: str, given: str, file: Path) -> bytes:
    subprocess.run(
        [sys.executable, "-m", f"benchmarks.{side}", given, str(file)],
        env=fresh(file.parent),
        check=True,
        capture_output=True,
    )
    return file.read_bytes()


def test_both_sides_print_the_same_pages(tmp_path: Path):
    runs = tmp_path / "runs"
    note_runs(2, runs)
    ours = _made("paper_ours", "2", tmp_path / "ours.pdf")
    bare = _made("paper_bare", str(runs), tmp_path / "bare.pdf")
    assert preview.pages(ours) == preview.pages(bare)
    for page in range(preview.pages(ours)):
        assert sorted(preview.page_text(ours, page)) == sorted(preview.page_text(bare, page))
        mine = preview.page_image(ours, page)
        theirs = preview.page_image(bare, page)
        assert (mine.width, mine.height) == (theirs.width, theirs.height)
        assert mine.rgb.count(0) > 1_000, "an empty page equals any other"
        off = sum(abs(a - b) > 96 for a, b in zip(mine.rgb, theirs.rgb, strict=True))
        assert off <= MOST_OFF * len(mine.rgb)


def test_no_two_sheets_tell_the_same_and_a_second_run_tells_it_again():
    sheets = case_sheets(50)
    assert sheets == case_sheets(50)
    for field in ("facts", "number", "parties", "order_number"):
        assert len({getattr(sheet, field) for sheet in sheets}) == len(sheets), field
