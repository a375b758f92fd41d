"""Opening ledgers, and saying clearly why a file is none."""

import os
import zipfile
from datetime import datetime, time, timedelta

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.vocabulary.errors import Refusal, WordedError
from resources import Language
from services.ledgers import inspection
from services.ledgers.reading import read
from services.ledgers.rows import plan
from services.ledgers.workbooks import cell_text

HEADING = ("编号", "标题", "反映内容")
ROW = ("1", "漏水", "楼上漏水")


def workbook(path, sheets):
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, cells in enumerate(rows):
                sheet.write_row(number, 0, cells)
    return path


def refusal(path, sheet=None):
    with pytest.raises(Refusal) as refused:
        read(path, sheet)
    for language in Language:
        assert path.name in refused.value.sentence(language) or sheet
    return refused.value.code


def outcome(path):
    """The rows of the ledger, or the sentence that refuses it: anything else is a crash."""
    try:
        return plan(path).ledger.rows
    except WordedError as refused:
        return refused.sentence(Language.CHINESE)


def repacked(source, target, changes):
    """The package with some parts replaced."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, changes.get(part, old.read(part)))
    return target


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "ledger.empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "ledger.is-pdf"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "ledger.is-picture"),
        (b"Rar!\x1a\x07\x01\x00", "ledger.is-archive"),
        (b"SQLite format 3\x00" + bytes(80), "ledger.is-database"),
        (b"{\\rtf1\\ansi}", "ledger.is-text"),
        (b"\xef\xbb\xbf <html><table><tr><td>x</td></tr></table>", "ledger.is-markup"),
        (b'<?xml version="1.0"?><Workbook/>', "ledger.is-markup"),
        (bytes(range(256)) * 8, "ledger.not-spreadsheet"),
        (b"\xff\xfe\x00\xd8\x00\xd8a", "ledger.not-spreadsheet"),
        (b"PK\x03\x04 and nothing else", "ledger.damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "ledger.not-spreadsheet"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "ledger.protected",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + bytes(600),
            "ledger.damaged",
        ),
        ("今天没有下雨\n明天也许会下\n".encode(), "ledger.no-heading"),
        ("编号,标题,反映内容\n".encode(), "ledger.no-rows"),
        (b"\n\n\n", "ledger.no-heading"),
    ],
)
def test_what_is_no_ledger_is_called_what_it_is(tmp_path, content, code):
    path = tmp_path / "台账.xlsx"
    path.write_bytes(content)
    assert refusal(path) == code


def test_a_missing_file_and_a_folder(tmp_path):
    assert refusal(tmp_path / "没有.xlsx") == "ledger.missing"
    assert refusal(tmp_path) == "ledger.is-folder"
    (tmp_path / "a.csv").write_text("x")
    assert refusal(tmp_path / "a.csv" / "b.csv") == "ledger.missing"


def test_a_pipe_is_not_waited_for(tmp_path):
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "台账.csv")
    assert refusal(tmp_path / "台账.csv") == "ledger.empty"


def test_another_kind_of_package_is_no_spreadsheet(tmp_path):
    path = tmp_path / "文书.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w:document/>")
    assert refusal(path) == "ledger.not-spreadsheet"


def test_a_protected_open_document(tmp_path):
    path = tmp_path / "台账.ods"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", b"\x00\x01")
        package.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    assert refusal(path) == "ledger.protected"


def test_a_sheet_that_is_not_there_is_answered_with_those_that_are(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"一月": [HEADING, ROW], "二月": [HEADING, ROW]})
    with pytest.raises(Refusal) as refused:
        read(path, "三月")
    assert refused.value.code == "ledger.unknown-sheet"
    assert "一月、二月" in refused.value.sentence(Language.CHINESE)


def test_a_csv_file_has_no_sheets(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("编号,标题,反映内容\n1,a,b\n")
    assert refusal(path, "一月") == "ledger.csv-has-no-sheets"


def test_the_first_sheet_with_a_heading_is_read_and_the_others_are_named(tmp_path):
    path = workbook(
        tmp_path / "a.xlsx",
        {
            "说明": [("本表由各居民区填写，每月五日前报街道。",)],
            "台账": [HEADING, ROW],
            "旧": [HEADING, ROW],
        },
    )
    ledger = read(path)
    assert ledger.sheet == "台账"
    assert ledger.unread == ("说明", "旧")
    assert read(path, "旧").sheet == "旧"


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_titles_and_blank_rows_above_the_heading_are_passed_over(tmp_path, ending):
    """Whatever the ending says: office programs save the new kind under the old name."""
    title = ("2026年居民区矛盾纠纷台账",)
    path = workbook(tmp_path / f"a.{ending}", {"台账": [title, (), HEADING, ROW, (), ROW]})
    ledger = read(path)
    assert ledger.heading_row == 3
    assert [row.number for row in ledger.rows] == [4, 6]
    assert ledger.address(ledger.rows[1], 2) == "C6"


def test_a_heading_of_two_storeys_is_read_as_one(tmp_path):
    path = tmp_path / "台账.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("台账")
        sheet.merge_range("A1:F1", "矛盾纠纷排查登记表")
        sheet.merge_range("A2:A3", "编号")
        sheet.merge_range("B2:C2", "申请人")
        sheet.merge_range("D2:E2", "被申请人")
        sheet.merge_range("F2:F3", "简要情况")
        sheet.write_row("B3", ["姓名", "联系电话", "姓名", "地址"])
        sheet.write_row("A4", ["1", "张三", "138****0000", "李四", "302室", "楼上漏水"])
    ledger = read(path)
    assert ledger.columns == (
        "编号", "申请人姓名", "申请人联系电话", "被申请人姓名", "被申请人地址", "简要情况",
    )  # fmt: skip
    assert [row.number for row in ledger.rows] == [4]
    (case,) = plan(path).cases
    assert (case.applicant.name, case.applicant.phone) == ("张三", "138****0000")
    assert (case.respondent.name, case.respondent.address) == ("李四", "302室")


def test_a_sheet_under_another_name_in_the_package_is_measured_too(tmp_path):
    plain = workbook(tmp_path / "plain.xlsx", {"台账": [HEADING, ROW]})
    with zipfile.ZipFile(plain) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    rels = "xl/_rels/workbook.xml.rels"
    sheet = parts.pop("xl/worksheets/sheet1.xml")
    parts[rels] = parts[rels].replace(b"worksheets/sheet1.xml", b"worksheets/sheet1.dat")
    parts["xl/worksheets/sheet1.dat"] = sheet.replace(b'r="A1"', b'r="XFD1048576"')
    path = tmp_path / "hidden.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert refusal(path) == "ledger.too-many-cells"


def test_headings_nobody_knows_can_still_be_mapped(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"台账": [("甲项", "乙项"), ("1", "楼上漏水")]})
    assert read(path).columns == ("甲项", "乙项")
    with pytest.raises(Refusal) as refused:
        plan(path)
    assert refused.value.code == "ledger.no-facts-column"
    assert "甲项、乙项" in refused.value.sentence(Language.CHINESE)
    assert plan(path, None, ["facts=乙项"]).cases[0].facts == "楼上漏水"


def test_what_somebody_wrote_is_not_told_as_a_heading(tmp_path):
    story = "楼上王建国家漏水，电话 15400002406，已经漏了三天，物业一直没有来看过"
    path = workbook(tmp_path / "a.xlsx", {"台账": [("甲项", "乙项"), ("1", story), ("2", "噪音")]})
    with pytest.raises(Refusal) as refused:
        plan(path, heading_row=2)
    assert refused.value.code == "ledger.no-facts-column"
    assert "漏了三天" not in refused.value.sentence(Language.CHINESE)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";", "，", "|"])
def test_csv_in_the_encodings_and_separators_of_offices(tmp_path, encoding, separator):
    text = "\r\n".join(separator.join(cells) for cells in (HEADING, ROW, ROW))
    path = tmp_path / "台账.csv"
    path.write_bytes(text.encode(encoding))
    ledger = read(path)
    assert ledger.columns == HEADING
    assert [row.cells for row in ledger.rows] == [ROW, ROW]


def test_a_rare_name_survives_gb18030(tmp_path):
    path = tmp_path / "台账.csv"
    path.write_bytes("编号,申请人,反映内容\n1,𠅤㛃,𬭚\n".encode("gb18030"))
    assert read(path).rows[0].cells == ("1", "𠅤㛃", "𬭚")


def test_a_narrative_over_several_lines_is_one_row(tmp_path):
    path = tmp_path / "台账.csv"
    path.write_text('sep=;\n编号;反映内容\n1;"第一行\n第二行；有,逗号"\n2;x\n', encoding="utf-8")
    ledger = read(path)
    assert ledger.rows[0].cells == ("1", "第一行\n第二行；有,逗号")
    assert [row.number for row in ledger.rows] == [2, 3]


def test_a_stray_value_far_away_is_refused_before_memory_is_asked_for(tmp_path):
    path = tmp_path / "台账.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("台账")
        sheet.write_row(0, 0, HEADING)
        sheet.write("XFD1048576", "x")
    assert refusal(path) == "ledger.too-many-cells"


@pytest.mark.parametrize(
    "reference", ["r='XFD1048576'", 'r = "XFD1048576"', '\tr="XFD1048576"', '\n r\n=\n"XFD1048576"']
)
def test_no_way_of_writing_a_reference_hides_it(tmp_path, reference):
    plain = workbook(tmp_path / "plain.xlsx", {"台账": [HEADING, ROW]})
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(plain) as package:
        text = package.read(part).decode()
    far = text.replace('r="A1"', reference)
    path = repacked(plain, tmp_path / "far.xlsx", {part: far})
    assert refusal(path) == "ledger.too-many-cells"


def ods(path, body):
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
        f"<office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", "<manifest:manifest/>")
    return path


def ods_row(cells):
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    written = "".join(map(cell.format, cells))
    return f"<table:table-row>{written}</table:table-row>"


def test_an_open_document_with_the_usual_empty_rest(tmp_path):
    rest = (
        '<table:table-row table:number-rows-repeated="1048500">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    body = f'<table:table table:name="台账">{ods_row(HEADING)}{ods_row(ROW)}{rest}</table:table>'
    assert [row.cells for row in read(ods(tmp_path / "台账.ods", body)).rows] == [ROW]


def test_an_open_document_that_repeats_a_value_a_million_times(tmp_path):
    body = (
        f'<table:table table:name="台账">{ods_row(HEADING)}'
        '<table:table-row table:number-rows-repeated="1000000">'
        '<table:table-cell office:value-type="string" table:number-columns-repeated="16000">'
        "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert refusal(ods(tmp_path / "台账.ods", body)) == "ledger.too-many-cells"


def test_a_package_that_unpacks_to_more_than_it_may(tmp_path, monkeypatch):
    path = workbook(tmp_path / "台账.xlsx", {"台账": [HEADING, *[ROW] * 500]})
    monkeypatch.setattr(inspection, "MOST_UNPACKED_BYTES", 10_000)
    assert refusal(path) == "ledger.too-large"
    monkeypatch.setattr(inspection, "MOST_BYTES", 1_000)
    assert refusal(path) == "ledger.too-large"


def test_values_become_text_without_loss():
    assert cell_text(188006.0) == "188006"
    assert cell_text(1.5) == "1.5"
    assert cell_text(True) == "TRUE"
    assert cell_text(None) == ""
    assert cell_text(datetime(2026, 3, 7)) == "2026-03-07"  # noqa: DTZ001 - as a cell has it
    assert cell_text(datetime(2026, 3, 7, 9, 5, 0, 999_000)) == "2026-03-07 09:05:01"  # noqa: DTZ001
    assert cell_text(time(9, 5)) == "09:05:00"
    assert cell_text(timedelta(hours=30)) == "1 day, 6:00:00"


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=400))
def test_no_bytes_whatever_break_the_reader(tmp_path, content):
    path = tmp_path / "任意.xlsx"
    path.write_bytes(content)
    assert outcome(path)


@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_no_damage_to_a_workbook_breaks_the_reader(tmp_path, data):
    sound = tmp_path / "sound.xlsx"
    if not sound.exists():
        workbook(sound, {"台账": [HEADING, *[ROW] * 3]})
    with zipfile.ZipFile(sound) as package:
        part = data.draw(st.sampled_from(sorted(package.namelist())))
        content = bytearray(package.read(part))
    for position, byte in data.draw(
        st.lists(
            st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), min_size=1, max_size=8
        )
    ):
        content[position] = byte
    path = repacked(sound, tmp_path / "damaged.xlsx", {part: bytes(content)})
    assert outcome(path)
