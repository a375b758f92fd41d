import csv
import json
from datetime import date, datetime

import pytest
from python_calamine import CalamineWorkbook

from models.vocabulary.errors import Refusal, Trouble
from reports.ledger import ENDINGS, write_ledger

COLUMNS = ("编号", "当事人", "金额", "登记日", "时间")
ROWS = (
    ("2026-0001", "张立国", 1200.5, date(2026, 3, 7), datetime(2026, 3, 7, 14, 30)),  # noqa: DTZ001
    ("2026-0002", '=HYPERLINK("http://x")', -3, None, None),
    ("2026-0003", "王㛃𬭚 <b>&\x07", None, None, None),
)


def read_csv(file):
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def test_a_spreadsheet_holds_texts_numbers_and_days(tmp_path):
    file = tmp_path / "ledger.xlsx"
    assert write_ledger(file, COLUMNS, iter(ROWS)) == 3
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    assert rows[0] == list(COLUMNS)
    assert rows[1][:4] == ["2026-0001", "张立国", 1200.5, date(2026, 3, 7)]
    assert rows[2][1] == '=HYPERLINK("http://x")'
    assert rows[3][1] == "王㛃𬭚 <b>&"


def test_a_csv_file_opens_in_excel_and_runs_no_formula(tmp_path):
    file = tmp_path / "ledger.csv"
    assert write_ledger(file, COLUMNS, ROWS) == 3
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = read_csv(file)
    assert rows[1] == ["2026-0001", "张立国", "1200.5", "2026-03-07", "2026-03-07 14:30"]
    assert rows[2][1] == '\'=HYPERLINK("http://x")'
    assert rows[2][2] == "-3"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", " =", "\n="])
def test_no_typed_text_begins_a_csv_cell_like_a_formula(start, tmp_path):
    file = tmp_path / "ledger.csv"
    write_ledger(file, ("甲",), [(start + "1+1",)])
    assert read_csv(file)[1][0].startswith("'")


def test_json_keeps_the_columns_as_keys(tmp_path):
    file = tmp_path / "ledger.json"
    assert write_ledger(file, COLUMNS, ROWS) == 3
    read = json.loads(file.read_text(encoding="utf-8"))
    assert read[0]["登记日"] == "2026-03-07"
    assert read[1]["金额"] == -3
    assert read[2]["登记日"] is None


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_empty_ledger_is_a_good_file(ending, tmp_path):
    file = tmp_path / f"ledger{ending}"
    assert write_ledger(file, COLUMNS, ()) == 0
    assert file.stat().st_size > 0


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(Refusal, match=r"paper\.unknown_ending"):
        write_ledger(tmp_path / "ledger.doc", COLUMNS, ROWS)


@pytest.mark.parametrize("ending", ENDINGS)
def test_rows_that_fail_midway_leave_the_old_file(ending, tmp_path):
    file = tmp_path / f"ledger{ending}"
    file.write_bytes(b"before")

    def rows():
        yield ROWS[0]
        raise OSError(5, "Input/output error")

    with pytest.raises(Trouble, match=r"paper\.unwritable"):
        write_ledger(file, COLUMNS, rows())
    assert file.read_bytes() == b"before"
    assert len(list(tmp_path.iterdir())) == 1
