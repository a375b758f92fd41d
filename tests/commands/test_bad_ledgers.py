"""Files that are no ledger, or mean harm: refused by name, nothing half taken in."""

import io
import random
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from tests.commands.conftest import PARKING, Desk

NOISE = random.Random(21).randbytes(40_000)  # noqa: S311 - the same noise every time
SHEET = "xl/worksheets/sheet1.xml"
ENTITIES = "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' if n else '<!ENTITY e0 "ha">' for n in range(11)
)
LAUGHS = (
    f'<?xml version="1.0"?><!DOCTYPE x [{ENTITIES}]><worksheet><sheetData><row r="1">'
    '<c r="A1" t="inlineStr"><is><t>&e10;</t></is></c></row></sheetData></worksheet>'
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>'
    "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&a;</t></is></c></row></sheetData>"
    "</worksheet>"
)


def workbook(rows: list[list[object]]) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("台账")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return made.getvalue()


SOUND = workbook([["反映人", "反映内容"], ["李秀芳", "车位被占。"]])


def with_part(name: str, content: bytes) -> bytes:
    """The sound workbook with one part of it replaced."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(SOUND)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.namelist():
            target.writestr(part, content if part == name else source.read(part))
    return made.getvalue()


def bomb() -> bytes:
    """Sixty-five megabytes of blanks in a few kilobytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
        target.writestr("xl/workbook.xml", "<workbook/>")
        with target.open(SHEET, "w", force_zip64=True) as part:
            for _ in range(65):
                part.write(b" " * 2**20)
    return made.getvalue()


def wide() -> bytes:
    """One cell at the far corner: seventeen thousand million places."""
    cells = "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'/></row>"
    text = cells.replace("'", '"')
    return with_part(SHEET, f"<worksheet><sheetData>{text}</sheetData></worksheet>".encode())


BAD: dict[str, bytes] = {
    "empty.xlsx": b"",
    "blank.csv": b"\n\n\n",
    "noise.xlsx": NOISE,
    "noise.csv": NOISE,
    "noise.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + NOISE,
    "noise.zip.xlsx": b"PK\x03\x04" + NOISE,
    "nulls.csv": bytes(10_000),
    "picture.xlsx": b"\x89PNG\r\n\x1a\n" + NOISE,
    "paper.xlsx": b"%PDF-1.7\n" + NOISE,
    "page.xls": b"<html><table><tr><td>x</td></tr></table></html>",
    "database.xlsx": b"SQLite format 3\0" + bytes(4000),
    "value.json": b'{"facts": "x"}',
    "half.xlsx": SOUND[: len(SOUND) // 2],
    "tail.xlsx": SOUND[200:],
    "archive.xlsx": with_part("xl/workbook.xml", b"<workbook>"),
    "sheet is noise.xlsx": with_part(SHEET, NOISE),
    "sheet is cut.xlsx": with_part(SHEET, b"<worksheet><sheetData><row"),
    "sheet is empty.xlsx": with_part(SHEET, b""),
    "no rows.xlsx": workbook([]),
    "heading only.xlsx": workbook([["反映人", "反映内容"]]),
    "heading only.csv": "反映人,反映内容\n".encode(),
    "one long line.csv": ("长" * 3_000_000).encode(),
    "prose.csv": ("从前有一个故事。\n" * 200).encode(),
    "laughs.xlsx": with_part(SHEET, LAUGHS.encode()),
    "laughs in the strings.xlsx": with_part("xl/sharedStrings.xml", LAUGHS.encode()),
    "outside.xlsx": with_part(SHEET, OUTSIDE.encode()),
    "wide.xlsx": wide(),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_ledger_is_refused_by_name(desk: Desk, tmp_path: Path, name: str):
    file = tmp_path / name
    file.write_bytes(BAD[name])
    before = desk.digest()
    for more in ((), ("--dry-run",)):
        said = desk.refused("import", str(file), *more, "--json")
        assert (said.status, said.out) == (1, "")
        assert name in said.error
    assert desk.digest() == before


def test_a_bomb_is_not_unpacked(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    # The limit is a gigabyte, which would take a test too long to pack.
    monkeypatch.setattr("services.ledgers.inspection.MOST_UNPACKED_BYTES", 64 * 2**20)
    file = tmp_path / "bomb.xlsx"
    file.write_bytes(bomb())
    before = desk.digest()
    said = desk.refused("import", str(file), "--json")
    assert (said.status, said.out) == (1, "")
    assert "bomb.xlsx" in said.error
    assert desk.digest() == before


def test_a_row_that_cannot_be_taken_in_is_named_by_its_cell_and_leaves_nothing(desk, tmp_path):
    rows: list[list[object]] = [
        ["登记日期", "反映人", "联系电话", "反映内容"],
        ["2025-02-30", "李秀芳", "15400002406", "日期不对。"],
        ["9999-12-31", "王建国", "15400002406", "太远。"],
        ["2025-03-03", "孙桂英", "x" * 5000, "电话太长。"],
        ["2025-03-03", "赵\ud7ff\x07建", "15400002406", "响铃。"],
        ["2025-03-03", "=1+1", '=HYPERLINK("http://x")', "=CMD|' /C calc'!A0"],
        ["2025-03-03", "钱文斌", "15400002406", ""],
        ["2025-03-03", "钱文斌", "15400002406", "车位被占。"],
    ]
    file = tmp_path / "台账.xlsx"
    file.write_bytes(workbook(rows))
    before = desk.digest()
    tried = desk("import", str(file), "--dry-run")
    assert desk.digest() == before
    told = desk("import", str(file))
    assert {**told, "batch": None, "dry_run": True} == {**tried, "batch": None}
    assert told["rows"] == told["imported"] + told["skipped"] == 7
    for problem in told["problems"]:
        assert problem["cell"]
        assert problem["reason"]
        assert problem["fix"]
    assert {"A2", "A3"} <= {problem["cell"] for problem in told["problems"]}
    assert len(desk("cases")) == told["imported"]
    assert desk("verify")["ok"]
    desk("undo")
    assert desk("cases") == []
    assert desk("verify")["ok"]


def test_what_is_taken_in_but_kept_aside_is_named_by_its_cell(desk: Desk, tmp_path: Path):
    rows: list[list[object]] = [
        ["标题", "治理事项", "来源", "申请人", "性别", "反映内容"],
        ["长" * 300, "太空垃圾", "鸽子", "李秀芳", "雌", "车位被占。"],
        ["车位", "停车", "来访", "王建国", "男", "车位又被占。"],
    ]
    file = tmp_path / "台账.xlsx"
    file.write_bytes(workbook(rows))
    tried = desk("import", str(file), "--dry-run")
    told = desk("import", str(file))
    assert tried["problems"] == told["problems"]
    assert {one["cell"]: one["skipped"] for one in told["problems"]} == dict.fromkeys(
        ("A2", "B2", "C2", "E2"), False
    )
    remarks = desk.show(desk("cases", "李秀芳")[0]["number"])["remarks"]
    assert all(one in remarks for one in ("长" * 300, "太空垃圾", "鸽子", "雌"))


def test_a_formula_that_was_recorded_is_text_in_what_is_handed_out(desk: Desk, tmp_path: Path):
    desk.record({**PARKING, "facts": "=1+1", "title": '=HYPERLINK("http://x","y")'})
    file = tmp_path / "x.xlsx"
    desk("export", "-o", str(file))
    with zipfile.ZipFile(file) as package:
        content = b"".join(package.read(part) for part in package.namelist())
    assert b"<f>" not in content
    assert b"<hyperlink" not in content
