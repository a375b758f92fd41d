"""What is handed in is bound as it is, page by page; what cannot be bound is named."""

import io
from pathlib import Path

import pikepdf
import pytest
from pikepdf import StreamDecodeLevel, pdfa

from models.vocabulary.errors import Refusal, Trouble
from reports.house.press import A4
from resources import Language
from services.database import Database
from tests import builders, builders_evidence, builders_marked
from tests.reports.bound import Bind, add, binder, handed_in, holed, pdf, stamped


@pytest.fixture
def bound(register: Database, tmp_path: Path) -> Bind:
    return binder(register, tmp_path)


def test_a_pdf_is_bound_page_by_page_with_what_it_says_and_a_photo_with_its_caption(
    register, bound
):
    case_id = builders.closed_case(register)
    contract = handed_in(
        register, pdf(A4, (A4[1], A4[0])), "合同.pdf", title="租车位合同", provider="物业公司"
    )
    add(register, case_id, contract, builders_evidence.photo(register, title="被占的车位"))
    made = bound(case_id)
    whole = "\n".join(made.pages)
    assert "contract page 1" in whole
    assert "contract page 2" in whole
    told = "".join(whole.split())
    assert "第1项租车位合同物业公司提供" in told
    assert "第1项租车位合同第2页，共2页" in told
    assert "第2项被占的车位2026年" in told
    with pikepdf.open(io.BytesIO(made.content)) as opened:
        assert {tuple(map(float, page.mediabox)) for page in opened.pages} == {
            tuple(map(float, opened.pages[0].mediabox))
        }
        pictures = [page for page in opened.pages if page.get_images()]
        assert len(pictures) == 1
    names = dict(made.outline())
    assert names["人民调解证据材料"] == ["第1项　租车位合同", "第2项　被占的车位"]


def test_a_part_that_is_not_archival_is_bound_all_the_same(register, bound):
    case_id = builders.closed_case(register)
    add(register, case_id, handed_in(register, pdf(A4), "合同.pdf", title="字体没有嵌入的合同"))
    made = bound(case_id)
    assert "contract page 1" in "\n".join(made.pages)
    assert not pdfa.validate_written(io.BytesIO(made.content), "2b").passed


def test_a_seal_laid_over_a_page_is_bound_with_it(register, bound):
    case_id = builders.closed_case(register)
    add(register, case_id, handed_in(register, stamped(pdf(A4)), "电子协议.pdf"))
    whole = "\n".join(bound(case_id).pages)
    assert "contract page 1" in whole
    assert "electronic seal" in whole


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (pdf(A4, encrypt="secret"), "file.encrypted", "密码"),
        (b"%PDF-1.4\nnothing of it", "file.broken", "损坏"),
        (holed(pdf(A4, A4, A4)), "file.broken", "缺页"),
        (pdf(A4, A4)[:-60], "file.broken", "损坏"),
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "file.broken", "损坏"),
    ],
)
def test_a_locked_or_broken_pdf_is_refused_by_its_name(
    register, bound, tmp_path, content, code, said
):
    case_id = builders.closed_case(register)
    add(register, case_id, handed_in(register, content, "银行流水.pdf"))
    with pytest.raises(Refusal) as refused:
        bound(case_id)
    assert refused.value.code == code
    sentence = refused.value.sentence(Language.CHINESE)
    assert "「银行流水.pdf」" in sentence
    assert "《人民调解证据材料》" in sentence
    assert said in sentence
    assert not (tmp_path / "file.pdf").exists()


def test_an_attachment_that_was_altered_on_the_disk_is_never_bound(register, bound):
    case_id = builders.closed_case(register)
    builders_evidence.evidence(register, case_id)
    (line, *_) = builders_evidence.evidence_lines(register, case_id)
    place = builders_evidence.store(register).place(line.digest)
    place.chmod(0o600)
    place.write_bytes(place.read_bytes() + b"!")
    with pytest.raises(Trouble) as refused:
        bound(case_id)
    assert refused.value.code == "evidence.altered"


def test_the_two_sides_of_a_card_share_a_page(register, bound):
    case_id = builders.closed_case(register)
    sides = (
        builders_evidence.photo(register, words, kind="identity", title=words)
        for words in ("正面", "反面")
    )
    add(register, case_id, *sides)
    made = bound(case_id)
    assert dict(made.contents())["当事人身份证明"] == "3"
    (page,) = [text for text in made.squeezed if "正面2026年" in text]
    assert "反面2026年" in page


def test_what_no_paper_can_show_is_told_in_the_file_note(register, bound):
    case_id = builders.closed_case(register)
    add(register, case_id, handed_in(register, b"ID3 sound", "电话.mp3", kind="recording"))
    made = bound(case_id)
    assert "证据第1项“电话”不能印在纸上，另存光盘。" in made.squeezed[-2]
    assert "光盘1张" in made.squeezed[-2]


def test_nothing_a_camera_wrote_is_in_the_bytes_of_the_volume(register, bound):
    case_id = builders.closed_case(register)
    pictures = [
        handed_in(register, builders_marked.FILES[media](), name)
        for media, name in (
            ("image/jpeg", "一.jpg"),
            ("image/png", "二.png"),
            ("image/webp", "三.webp"),
            ("application/pdf", "四.pdf"),
        )
    ]
    add(register, case_id, *pictures)
    made = bound(case_id).content
    assert builders_marked.MARK not in made
    with pikepdf.open(io.BytesIO(made)) as whole:
        streams = [one for one in whole.objects if isinstance(one, pikepdf.Stream)]
        assert sum("/DCTDecode" in str(one.get("/Filter")) for one in streams) >= 3
        for one in streams:
            coded = str(one.get("/Filter")) == "/DCTDecode"  # the JPEG itself, not its pixels
            said = one.read_raw_bytes() if coded else one.read_bytes(StreamDecodeLevel.all)
            assert builders_marked.MARK not in said
