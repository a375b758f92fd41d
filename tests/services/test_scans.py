"""What comes back from the scanner: read however poor it is, and never taken for another."""

import dataclasses
import io
import shutil
from uuid import UUID

import pytest
from PIL import Image, ImageDraw

from models.vocabulary.errors import Refusal
from models.vocabulary.file_check import FileCheck
from models.vocabulary.paper_codes import PaperCode
from models.vocabulary.terms import CaseState
from resources import Language
from services import register as registers
from services import scans
from services.commands.agreements import SaveAgreement
from services.commands.evidence import RemoveEvidence
from services.commands.history import UndoEntry
from services.commands.scans import FileScan
from services.evidence import EvidenceStore
from services.file_facts import check_of
from services.queries.scans import pages_words, recognise
from services.scans import ScannedPaper
from tests import builders, builders_evidence, builders_scans


@pytest.fixture(scope="module")
def agreement(register_template, tmp_path_factory):
    """A printed agreement: its PDF, and what its code says."""
    folder = shutil.copytree(register_template, tmp_path_factory.mktemp("scans") / "register")
    database = registers.open_register(folder, now=builders.Clock(), new_uid=builders.Uids())
    case = builders.agreed_case(database)
    pdf = builders_scans.printed(database, case)
    code = builders_scans.on_paper(database, case)
    database.close()
    return pdf, code


def file_scan(register, paper, words="协议"):
    stored = EvidenceStore.of(register.folder).take_bytes(
        builders_evidence.picture_bytes(words), "s.jpg"
    )
    return register.run(FileScan(paper=paper, file=stored))


def recognised(register, paper):
    with register.reading() as reading:
        return recognise(reading.connection, paper, "s.jpg")


def checked(register, case) -> FileCheck:
    return check_of(builders.read(register, case), "")


def signed_lines(register, case):
    return [one.code for one in checked(register, case).findings if "signed-copy" in one.code]


# Poor scans

POOR = [
    # dpi, degrees, noise, JPEG quality, faded
    (200, 0, 0, 85, False),
    (150, 0, 0, 85, False),
    (150, 90, 0, 85, False),
    (150, 180, 12, 60, False),
    (150, 270, 12, 40, True),
    (150, 1.5, 12, 40, True),
    (150, -3, 25, 40, True),
    (150, 7, 25, 40, True),
    (150, 33, 12, 40, False),
    (150, -48, 0, 60, False),
    (120, 0, 12, 40, True),
    (120, 2, 25, 40, True),
    (120, 184, 12, 40, True),
    (100, 0, 12, 40, True),
    (100, -2, 12, 40, True),
    (100, 5, 25, 40, True),
    (100, 90, 25, 40, True),
    (90, 0, 0, 60, False),
    (90, 1.5, 12, 40, True),
    (90, -91, 12, 40, True),
]


@pytest.mark.parametrize(("dpi", "angle", "noise", "quality", "faded"), POOR)
def test_a_poor_scan_is_read(agreement, dpi, angle, noise, quality, faded):
    """Down to 90 dots to the inch, on its side or askew, grey, noisy, at JPEG 40."""
    pdf, code = agreement
    page = builders_scans.page(pdf)
    content = builders_scans.jpeg(
        page, dpi=dpi, angle=angle, noise=noise, quality=quality, faded=faded
    )
    assert scans.read(content, "s.jpg") == ScannedPaper(code=code, pages=(1,))


@pytest.mark.parametrize("sort", ["PNG", "TIFF", "BMP", "WEBP", "PDF"])
def test_every_sort_a_scanner_writes_is_read(agreement, sort):
    pdf, code = agreement
    small = builders_scans.page(pdf, dpi=150)
    made = io.BytesIO()
    small.save(made, sort, **({"resolution": 150} if sort == "PDF" else {}))
    assert scans.read(made.getvalue(), f"s.{sort.lower()}").code == code
    assert scans.read(pdf, "s.pdf").code == code  # and the paper itself


def test_a_stain_and_a_staple_on_the_code_do_no_harm(agreement):
    pdf, code = agreement
    page = builders_scans.page(pdf).copy()
    pen = ImageDraw.Draw(page)
    pen.line((2340, 3331, 2372, 3325), fill=60, width=5)
    pen.ellipse((2380, 3400, 2394, 3414), fill=255)
    assert scans.read(builders_scans.jpeg(page), "s.jpg").code == code


# What is none of ours, or two of them


def damaged(agreement):
    pdf, _ = agreement
    return builders_scans.jpeg(builders_scans.page(pdf))[:4_000]


def two_on_a_page(agreement):
    pdf, _ = agreement
    left = builders_scans.page(pdf, dpi=150)
    both = Image.new("L", (left.width * 2, left.height), 255)
    both.paste(left, (0, 0))
    both.paste(other_paper(), (left.width, 0))
    return builders_scans.jpeg(both, dpi=300)


def other_paper():
    """A page with the code of another paper."""
    code = PaperCode(case_uid=UUID(int=7), document="record", version=1, digest=5)
    sheet = Image.new("L", (1240, 1754), 255)
    sheet.paste(builders_scans.coded(code.text), (1100, 1600))
    return sheet


def two_papers(agreement):
    pdf, _ = agreement
    made = io.BytesIO()
    first = builders_scans.page(pdf, dpi=150)
    first.save(made, "TIFF", save_all=True, append_images=[other_paper()])
    return made.getvalue()


def stained(agreement):
    pdf, _ = agreement
    page = builders_scans.page(pdf).copy()
    ImageDraw.Draw(page).rectangle((2330, 3360, 2400, 3440), fill=0)
    return builders_scans.jpeg(page)


def empty_page(_agreement):
    return builders_scans.jpeg(Image.new("L", (2480, 3508), 255))


def somebody_elses(_agreement):
    return builders_scans.jpeg(builders_scans.foreign(), dpi=300)


def huge(_agreement):
    made = io.BytesIO()
    Image.new("1", (20_000, 5_001), 1).save(made, "PNG")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (empty_page, "s.jpg", "scan.no-code"),
        (somebody_elses, "s.jpg", "scan.foreign"),
        (stained, "s.jpg", "scan.spoiled"),
        (two_on_a_page, "s.jpg", "scan.two-codes"),
        (two_papers, "s.tif", "scan.two-papers"),
        (damaged, "s.jpg", "evidence.broken-picture"),
        (huge, "s.png", "evidence.too-many-pixels"),
        (lambda _: b"%PDF-1.7 half", "s.pdf", "scan.broken-pdf"),
        (lambda _: b"hello", "s.txt", "scan.no-picture"),
        (lambda _: b"", "s.jpg", "evidence.empty"),
    ],
)
def test_what_cannot_be_filed_says_why_in_one_sentence(agreement, content, name, code):
    with pytest.raises(Refusal) as caught:
        scans.read(content(agreement), name)
    assert caught.value.code == code
    for language in Language:
        assert name in caught.value.sentence(language)


def test_the_paper_of_another_register_is_not_filed(register):
    builders.agreed_case(register)
    code = builders_scans.on_paper(register, 1)
    stranger = dataclasses.replace(code, case_uid=UUID(int=1))
    with pytest.raises(Refusal, match=r"scan\.other-register"):
        file_scan(register, builders_scans.scanned(stranger))
    assert builders_evidence.evidence_lines(register, 1) == ()


# Filed, and ticked or not


def test_a_signed_paper_files_itself_and_ticks_the_file_check(register):
    case = builders.agreed_case(register)
    builders_scans.printed(register, case)
    before = checked(register, case)
    assert "agreement" not in before.signed
    assert signed_lines(register, case) == ["file.no-signed-copy"]

    paper = builders_scans.scanned(builders_scans.on_paper(register, case))
    found = recognised(register, paper)
    assert found.ticks
    done = file_scan(register, paper)

    (item,) = builders_evidence.evidence_lines(register, case)
    assert (item.kind, item.title) == ("signed-copy", "人民调解协议书（签名件）")
    after = checked(register, case)
    assert after.signed == {"agreement"}
    assert after.score == before.score + 1

    register.run(UndoEntry(entry_id=done.entry))
    assert builders_evidence.evidence_lines(register, case) == ()
    assert checked(register, case) == before


def test_taking_the_scan_off_the_case_takes_the_tick_with_it(register):
    case = builders.agreed_case(register)
    builders_scans.printed(register, case)
    paper = builders_scans.scanned(builders_scans.on_paper(register, case))
    item = file_scan(register, paper).made
    register.run(RemoveEvidence(evidence_ids=(item,)))
    assert signed_lines(register, case) == ["file.no-signed-copy"]


def test_what_was_printed_before_it_was_changed_is_kept_and_ticks_nothing(register):
    """The agreement written anew, printed or not: what was signed is the version before."""
    case = builders.agreed_case(register)
    builders_scans.printed(register, case)
    old = builders_scans.scanned(builders_scans.on_paper(register, case))
    register.run(SaveAgreement(case_id=case, draft=builders.agreement(liability="另议")))

    found = recognised(register, old)
    assert (found.doubt.code, found.ticks) == ("scan.rewritten", False)
    builders_scans.printed(register, case)
    found = recognised(register, old)
    assert (found.doubt.code, found.doubt.params["newest"]) == ("scan.older", 2)
    for language in Language:
        assert "2026-0001" in found.sentence(language)

    file_scan(register, old)
    assert len(builders_evidence.evidence_lines(register, case)) == 1
    assert checked(register, case).signed == frozenset()
    assert "file.no-signed-copy" in signed_lines(register, case)


def test_a_signed_copy_counts_no_longer_once_another_version_was_printed(register):
    case = builders.agreed_case(register)
    builders_scans.printed(register, case)
    file_scan(register, builders_scans.scanned(builders_scans.on_paper(register, case)))
    assert checked(register, case).signed == {"agreement"}
    register.run(SaveAgreement(case_id=case, draft=builders.agreement(liability="另议")))
    assert checked(register, case).signed == frozenset()


def test_a_print_that_is_not_on_record_is_kept_and_ticks_nothing(register):
    case = builders.agreed_case(register)
    paper = builders_scans.scanned(builders_scans.on_paper(register, case))
    assert recognised(register, paper).doubt.code == "scan.not-on-record"
    file_scan(register, paper)
    assert checked(register, case).signed == frozenset()


def test_a_page_without_the_signatures_ticks_nothing_until_they_come(register):
    case = builders.agreed_case(register)
    builders_scans.printed(register, case)
    code = dataclasses.replace(builders_scans.on_paper(register, case), pages=3)
    first, last = builders_scans.scanned(code, 1), builders_scans.scanned(code, 3)
    assert "3" in recognised(register, first).sentence(Language.CHINESE)
    file_scan(register, first, "第一页")
    assert checked(register, case).signed == frozenset()
    file_scan(register, last, "第三页")
    assert checked(register, case).signed == {"agreement"}
    assert signed_lines(register, case) == ["file.signed-copy-lacks"]
    file_scan(register, builders_scans.scanned(code, 2), "第二页")
    assert signed_lines(register, case) == []


def test_a_paper_filled_in_by_hand_has_its_place_in_the_file_by_its_scan(register):
    """The investigation record is printed blank: only the scan says that there is one."""
    case = builders.mediating_case(register)
    builders_scans.printed(register, case, "investigation")
    paper = builders_scans.scanned(builders_scans.on_paper(register, case, "investigation"))
    file_scan(register, paper)
    assert "investigation" in checked(register, case).signed


def test_the_same_file_is_filed_once_and_a_filed_case_takes_nothing(register):
    case = builders.agreed_case(register)
    builders_scans.printed(register, case)
    paper = builders_scans.scanned(builders_scans.on_paper(register, case))
    file_scan(register, paper)
    with pytest.raises(Refusal, match=r"scan\.already"):
        file_scan(register, paper)

    closed = builders.filed_case(register)
    assert builders.read(register, closed).line.state is CaseState.ARCHIVED
    late = builders_scans.scanned(builders_scans.on_paper(register, closed))
    with pytest.raises(Refusal, match=r"case\.filed"):
        file_scan(register, late, "迟到")


@pytest.mark.parametrize(
    ("pages", "words"), [((1,), "1"), ((1, 2, 3), "1-3"), ((1, 3, 4, 9), "1、3-4、9")]
)
def test_pages_are_told_in_runs(pages, words):
    assert pages_words(pages, Language.CHINESE) == words
