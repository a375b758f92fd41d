"""Papers to be finished in WPS or Word: the same blocks, in the typefaces an office has."""

import dataclasses
import re
import shutil
import subprocess
import zipfile
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from models.vocabulary.errors import Refusal
from models.vocabulary.masking import MaskLevel
from reports import papers
from reports.catalog import catalog, document
from reports.docx.render import docx_bytes
from reports.forms.case_rows import course_group
from reports.house import styles
from reports.house.flow import FORM_PAGE
from reports.house.grid import room_of
from reports.preview import page_text, pages
from reports.render import render_bytes
from services.sheets.masking import mask
from services.sheets.shapes import Pack, StepRow
from services.sheets.volume import BoundFile
from tests import builders
from tests.reports.plenty import contents

CODES = [entry.code for entry in catalog() if entry.sheet not in {BoundFile, Pack}]
EAST = qn("w:eastAsia")
KNOWN = {"仿宋", "黑体", "宋体", "楷体", "方正小标宋简体"}


def parts_of(content):
    """The body, headers and feet of a file, parsed."""
    opened = docx.Document(BytesIO(content))
    yield opened.element.body
    for section in opened.sections:
        for part in (
            section.header,
            section.first_page_header,
            section.footer,
            section.first_page_footer,
        ):
            yield part._element


def squeezed(text):
    return re.sub(r"[\s（续页）/]", "", text)


def text_of(content):
    return "".join(one.text or "" for part in parts_of(content) for one in part.iter(qn("w:t")))


def printed(code, sheet):
    pdf, _ = render_bytes(document(code), [sheet])
    return "".join(page_text(pdf, index) for index in range(pages(pdf)))


@pytest.mark.parametrize("code", CODES)
def test_everything_that_is_printed_can_be_edited_in_typefaces_of_the_office(
    code, one_of_each, forty
):
    kinds = dict(contents(code, one_of_each, forty))
    for name in ("as it is", "crowded", "rare"):
        sheet = kinds[name]
        content, made = docx_bytes(document(code), [sheet])
        written = text_of(content)
        assert made.pages >= 1
        lost = set(squeezed(printed(code, sheet))) - set(squeezed(written))
        assert lost <= set("0123456789第共页"), name
        if name == "as it is":
            assert_each_run_names_a_chinese_typeface_of_the_office(content)


def assert_each_run_names_a_chinese_typeface_of_the_office(content):
    named = set()
    for part in parts_of(content):
        for run in part.iter(qn("w:r")):
            fonts = run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
            assert fonts is not None
            assert fonts.get(qn("w:hint")) == "eastAsia"
            named.add(fonts.get(EAST))
    assert named <= KNOWN
    assert "仿宋" in named


def test_the_text_is_chinese_and_spaced_as_in_print(one_of_each):
    content, _ = docx_bytes(document("case-sheet"), [one_of_each["case-sheet"]])
    styles = docx.Document(BytesIO(content)).styles
    usual = styles["Normal"].element
    for name in ("w:autoSpaceDE", "w:autoSpaceDN"):
        (setting,) = usual.iter(qn(name))
        assert setting.get(qn("w:val")) == "0"
    (language,) = styles.element.find(qn("w:docDefaults")).iter(qn("w:lang"))
    assert language.get(qn("w:eastAsia")) == "zh-CN"


def test_a_title_is_set_in_xiaobiaosong_and_headings_in_heiti(one_of_each):
    content, _ = docx_bytes(document("agreement"), [one_of_each["agreement"]])
    body = docx.Document(BytesIO(content))
    faces = {
        paragraph.text: paragraph.runs[0]._element.find(f".//{qn('w:rFonts')}").get(EAST)
        for paragraph in body.paragraphs
        if paragraph.text
    }
    assert faces["人民调解协议书"] == "方正小标宋简体"
    assert faces["履行方式、时限："] == "黑体"
    assert faces["　　乙方负管理责任。".strip("　")] == "仿宋"


def test_tables_that_join_are_one_and_a_label_spans_its_rows(one_of_each):
    content, _ = docx_bytes(document("case-sheet"), [one_of_each["case-sheet"]])
    (table,) = docx.Document(BytesIO(content)).tables
    text = [cell.text for row in table.rows for cell in row.cells]
    assert "办理过程" in text
    assert "单位（印章）" in {one.replace("\n", "") for one in text}
    assert sum(1 for one in table._tbl.iter(qn("w:vMerge"))) == 3


def test_a_list_repeats_its_head_and_continued_pages_are_signed(one_of_each, forty):
    crowded = dict(contents("notice-of-rights", one_of_each, forty))["crowded"]
    content, made = docx_bytes(document("notice-of-rights"), [crowded])
    assert made.pages > 1
    opened = docx.Document(BytesIO(content))
    assert sum(1 for _ in opened.element.body.iter(qn("w:tblHeader"))) == 1
    foot = "".join(one.text for one in opened.sections[0].footer.paragraphs)
    assert foot.startswith("当事人：")
    head = "".join(one.text for one in opened.sections[0].header.paragraphs)
    assert head == "人民调解当事人权利义务告知书（续页）"
    assert "（续页）" not in "".join(
        one.text for one in opened.sections[0].first_page_header.paragraphs
    )


def test_signatures_stay_with_the_last_of_the_text(one_of_each):
    content, _ = docx_bytes(document("receipt"), [one_of_each["receipt"]])
    table = docx.Document(BytesIO(content)).tables[-1]
    assert table._tbl.find(f".//{qn('w:cantSplit')}") is not None
    assert table._tbl.find(f".//{qn('w:keepNext')}") is not None


def test_a_long_account_leaves_no_page_before_it_empty_and_the_seal_follows_its_signatures(
    one_of_each,
):
    """A word processor moves a kept paragraph as a whole, and breaks at air that is not kept."""
    long = "双方各自说明了停车情况，同意商量错时停放的办法。" * 60
    content, _ = docx_bytes(
        document("record"), [dataclasses.replace(one_of_each["record"], account=long)]
    )
    (told,) = (one for one in docx.Document(BytesIO(content)).paragraphs if one.text == long)
    assert not told.paragraph_format.keep_with_next
    content, _ = docx_bytes(document("agreement"), [one_of_each["agreement"]])
    body = docx.Document(BytesIO(content)).element.body
    *_, signatures, air, seal, last = body.xpath("./w:p | ./w:tbl")
    assert [one.tag for one in (signatures, seal)] == [qn("w:tbl")] * 2
    assert air.xpath("./w:pPr/w:keepNext")
    assert last.xpath("./w:pPr/w:spacing/@w:line") == ["20"]  # a point high, in twentieths


def test_a_short_row_is_not_parted_and_a_long_one_may_be(one_of_each):
    sheet = dataclasses.replace(one_of_each["case-sheet"], facts="双方各自说明了情况。" * 90)
    content, _ = docx_bytes(document("case-sheet"), [sheet])
    (table,) = docx.Document(BytesIO(content)).tables
    whole = {row.cells[0].text: bool(row._tr.xpath("./w:trPr/w:cantSplit")) for row in table.rows}
    assert whole["案件编号"]
    assert not whole["简要情况"]


def test_several_sheets_are_sections_of_their_own(one_of_each):
    letter = one_of_each["notice-of-meeting"]
    second = dataclasses.replace(letter, addressee="王㛃喆")
    content, _ = docx_bytes(document("notice-of-meeting"), [letter, second])
    opened = docx.Document(BytesIO(content))
    assert len(opened.sections) == 2
    fields = [one.text for part in parts_of(content) for one in part.iter(qn("w:instrText"))]
    assert set(fields) == {"PAGE", "SECTIONPAGES"}
    assert len(list(opened.element.iter(qn("w:pgNumType")))) == 2


@pytest.mark.parametrize(
    "hostile",
    ["<b>甲</b>", "a & b < c", "&lt;", "{{ name }}", "甲\x00\ufffe\ud800乙", "𠅤𬭚", "]]>"],
)
def test_hostile_text_is_written_letter_for_letter(hostile, one_of_each):
    sheet = dataclasses.replace(one_of_each["record"], account=hostile)
    content, _ = docx_bytes(document("record"), [sheet])
    kept = hostile.replace("\x00", "").replace("\ufffe", "〓").replace("\ud800", "")
    assert kept in text_of(content)


def test_a_masked_sheet_stays_masked_and_the_file_names_no_party(one_of_each):
    masked = mask(one_of_each["case-sheet"], MaskLevel.MEETING).sheet
    content, _ = docx_bytes(document("case-sheet"), [masked])
    with zipfile.ZipFile(BytesIO(content)) as opened:
        whole = b"".join(opened.read(name) for name in opened.namelist()).decode("utf-8", "ignore")
    for secret in ("张立国", "王㛃喆", "13800002406", "310101188003012413", "604室", "python-docx"):
        assert secret not in whole
    assert "会议用　已脱敏" in whole


def test_draft_and_practice_are_named_on_every_page(one_of_each):
    told: tuple[tuple[dict[str, Any], str], ...]
    told = (({"draft": True}, "草　稿"), ({"practice": True}, "演　示"))
    for options, mark in told:
        content, _ = docx_bytes(document("agreement"), [one_of_each["agreement"]], **options)
        (section,) = docx.Document(BytesIO(content)).sections
        for part in (section.header, section.first_page_header):
            assert part.paragraphs[0].text == mark


def test_a_copy_of_a_lost_page_is_marked_in_docx_too(register, tmp_path):
    case_id = builders.agreed_case(register)
    papers.issue(register, "agreement", [case_id], tmp_path / "first.pdf")
    with register.reading() as reading:
        copy = papers.copied(papers.prepare(reading, "agreement", [case_id]), "原件遗失")
    content, _ = papers.docx_of(copy)
    (section,) = docx.Document(BytesIO(content)).sections
    assert section.first_page_header.paragraphs[0].text == papers.mark_of(copy)
    assert "副本" in papers.mark_of(copy)


def test_a_pack_is_saved_as_pdf_only(one_of_each):
    with pytest.raises(Refusal, match=r"paper\.no_docx"):
        docx_bytes(document("pack"), [one_of_each["pack"]])


def test_the_ending_of_the_name_decides_and_the_agreement_is_locked_first(register, tmp_path):
    case_id = builders.agreed_case(register)
    file = tmp_path / "协议.docx"
    _, made = papers.issue(register, "agreement", [case_id], file)
    assert made.path == file
    assert "（2026）梧桐人调字第001号" in text_of(file.read_bytes())
    agreement = builders.read(register, case_id).agreement
    assert agreement is not None
    assert agreement.locked


def test_an_unfinished_agreement_is_a_draft_in_docx_too(register, tmp_path):
    lacking = builders.agreement(obligations=(builders.obligation(due_on=None),))
    case_id = builders.agreed_case(register, draft=lacking)
    with pytest.raises(Refusal, match=r"paper\.incomplete"):
        papers.issue(register, "agreement", [case_id], tmp_path / "a.docx")
    papers.issue(register, "agreement", [case_id], tmp_path / "a.docx", draft=True)
    assert "草　稿" in text_of((tmp_path / "a.docx").read_bytes())


def test_a_day_stays_on_one_line_where_a_word_processor_sets_wider_digits():
    """Without 仿宋 its digits are those of a serif face: .64 of the size instead of .5."""
    step = StepRow(on=date(2026, 12, 28), step="登记")
    cell = course_group("cs_steps", [step]).rows[0].cells[0]
    size = styles.CELL.size
    assert 8 * 0.64 * size + 3 * size <= room_of(cell.share / 16, FORM_PAGE.width)


@pytest.mark.slow
def test_a_word_processor_opens_every_form(one_of_each, tmp_path):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed on this machine")
    own = {}
    for code in CODES:
        content, made = docx_bytes(document(code), [one_of_each[code]])
        (tmp_path / f"{code}.docx").write_bytes(content)
        own[code] = made.pages
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
         "--outdir", str(tmp_path), *map(str, sorted(tmp_path.glob("*.docx")))],
        check=True, capture_output=True, timeout=110,
    )  # fmt: skip
    for code in CODES:
        assert pages((tmp_path / f"{code}.pdf").read_bytes()) == own[code], code
