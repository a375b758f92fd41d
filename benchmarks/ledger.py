"""Reading a ledger and drafting its cases, against the bare reader.

The bare side reads every cell of the same sheet with calamine and drops it. Ours inspects the
file, finds the heading, turns each cell into text and each row into a case draft.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.harness import Benchmark, Outcome, paired

ROWS = 20_000
"""Enough for the time a row to be steady; 100,000 rows take five times as long on either side."""

HEADING = (
    "编号", "来源", "标题", "来电时间", "反映内容", "地点",
    "申请人", "联系电话", "被申请人", "治理事项", "调解员", "备注",
)  # fmt: skip
# The goal is one for the whole import: 2 x (bare reading + raw insert + index build). Until that is
# measured, this line only watches that reading does not grow.
GOAL = 5.0

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
    """One line: plan of an import against the bare reading."""
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
                goal=GOAL,
            )
        ]


LEDGER = Benchmark(name="ledger", run=run)
