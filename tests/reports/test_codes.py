"""The code on the edge of each page: what bears one, where it stands, what it says."""

import io

import pikepdf
import pypdfium2
import pytest
import sqlalchemy as sa
import zxingcpp

from models.records.papers import PrintedPaper
from models.vocabulary.paper_codes import PaperCode
from reports import papers
from reports.house.flow import MM
from reports.house.press import A4
from services.commands.agreements import MarkSealed, SaveAgreement
from services.sheets.digests import digest_of
from tests import builders


def codes(pdf, dpi=150):
    """What each page of a PDF says at its edge."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
        texts = [one.text for one in zxingcpp.read_barcodes(picture)]
        found.append([PaperCode.of(text) for text in texts])
        page.close()
    return found


def prepared(register, code, case, **options):
    with register.reading() as reading:
        return papers.prepare(reading, code, [case], **options)


def on_record(register):
    with register.reading() as reading:
        rows = reading.connection.execute(
            sa.select(PrintedPaper.document, PrintedPaper.part, PrintedPaper.version)
        )
        return [tuple(row) for row in rows]


def test_every_page_of_a_file_paper_tells_which_page_of_which_version_it_is(register):
    case = builders.mediating_case(register)
    register.run(builders.meeting(case, account="双方各执一词。" * 900))
    pdf, made = papers.bytes_of(prepared(register, "record", case, meeting=2))
    found = codes(pdf)
    assert made.pages > 2
    assert [[one.page for one in page] for page in found] == [[n + 1] for n in range(made.pages)]
    assert {one.pages for page in found for one in page} == {made.pages}
    assert {one.document for page in found for one in page} == {"record"}
    assert len({one.paper for page in found for one in page}) == 1


def test_drafts_masked_papers_and_lists_of_several_cases_bear_none(register):
    case = builders.agreed_case(register)
    for code, options in (
        ("agreement", {"draft": True}),
        ("case-sheet", {"masking": "meeting"}),
        ("summary", {"masking": "anonymous"}),
        ("brief", {"masking": "full"}),
        ("file", {"draft": True}),
    ):
        paper = prepared(register, code, case, **options)
        pdf, _ = papers.bytes_of(paper)
        assert not any(codes(pdf)), (code, options)
        assert papers.access(paper).printed == ()


def test_the_code_stands_in_the_same_corner_of_every_paper_and_nothing_under_it(register):
    """13 mm wide, 5 mm from both edges; 2 mm around it stay white."""
    case = builders.agreed_case(register)
    for code in ("application", "intake", "notice-of-rights", "record", "agreement", "cover"):
        pdf, _ = papers.bytes_of(prepared(register, code, case))
        page = pypdfium2.PdfDocument(pdf)[0]
        dots = 4 * 72 / 25.4
        picture = page.render(scale=dots / 72 * 25.4, grayscale=True).to_pil()
        scale = picture.width / A4[0] * MM
        left, top = round((210 - 18) * scale), round((297 - 18) * scale)
        wide = round(13 * scale)
        dark = picture.point(lambda value: 255 * (value < 128))
        around = dark.crop((left - round(2 * scale), top - round(2 * scale), *picture.size))
        inner = dark.crop((left - 1, top - 1, left + wide + 1, top + wide + 1))
        assert around.histogram()[255] == inner.histogram()[255] > 0, code


def test_a_bound_file_keeps_the_codes_of_its_papers(register):
    case = builders.agreed_case(register)
    alone = {code: prepared(register, code, case) for code in ("record", "agreement")}
    expected = {page[0].paper for one in alone.values() for page in codes(papers.bytes_of(one)[0])}
    file = prepared(register, "file", case)
    pdf, _ = papers.bytes_of(file)
    found = codes(pdf)
    assert expected <= {one.paper for page in found for one in page}
    assert [len(page) for page in (found[0], found[1], found[-2], found[-1])] == [0, 0, 0, 0]
    with pikepdf.open(io.BytesIO(pdf)) as whole:
        assert whole.open_metadata().pdfa_status == "2B"


def test_a_version_goes_on_record_when_it_is_printed_and_only_once(register, tmp_path):
    case = builders.agreed_case(register)
    for _ in range(2):
        papers.issue(register, "agreement", [case], tmp_path / "a.pdf")
    assert on_record(register) == [("agreement", 1, 1)]
    papers.issue(register, "record", [case], tmp_path / "r.pdf")
    assert on_record(register)[1:] == [("record", 1, 1), ("record", 2, 1)]


def test_another_text_is_the_next_version_and_the_days_of_signing_are_none(register, tmp_path):
    case = builders.agreed_case(register)
    papers.issue(register, "agreement", [case], tmp_path / "a.pdf")
    register.run(MarkSealed(case_id=case))
    papers.issue(register, "agreement", [case], tmp_path / "a.pdf")
    assert on_record(register) == [("agreement", 1, 1)]
    draft = builders.agreement(liability="另议")
    register.run(SaveAgreement(case_id=case, draft=draft))
    papers.issue(register, "agreement", [case], tmp_path / "a.pdf")
    assert on_record(register) == [("agreement", 1, 1), ("agreement", 1, 2)]
    ((found,),) = codes((tmp_path / "a.pdf").read_bytes())
    assert found.version == 2


def test_what_can_still_be_edited_bears_no_code_and_is_no_version(register, tmp_path):
    case = builders.agreed_case(register)
    papers.issue(register, "record", [case], tmp_path / "r.docx")
    assert on_record(register) == []


@pytest.mark.parametrize("name", ["printed_at", "printed_by"])
def test_the_moment_of_printing_is_no_part_of_the_text(register, name):
    import dataclasses

    case = builders.agreed_case(register)
    (sheet,) = prepared(register, "agreement", case).sheets
    assert digest_of(dataclasses.replace(sheet, **{name: None})) == digest_of(sheet)
    assert digest_of(dataclasses.replace(sheet, facts="另一回事")) != digest_of(sheet)
