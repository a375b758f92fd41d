import dataclasses
import os
import re
import threading
from typing import Any

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab import rl_config

from models.vocabulary.errors import Refusal, Trouble
from models.vocabulary.masking import MaskLevel
from reports.catalog import catalog, document
from reports.house.press import A4
from reports.preview import find, page_image, page_text, pages
from reports.render import render, render_bytes
from services.sheets.masking import mask
from services.sheets.shapes import PartyRow
from services.sheets.volume import BoundFile

CODES = [entry.code for entry in catalog() if entry.sheet is not BoundFile]


def text_of(pdf):
    return "\n".join(page_text(pdf, index) for index in range(pages(pdf)))


def squeezed(text):
    return re.sub(r"\s", "", text)


def boxes(pdf):
    """The box of every visible character, by page: (left, bottom, right, top)."""
    opened = pypdfium2.PdfDocument(pdf)
    for page in opened:
        text = page.get_textpage()
        yield [
            text.get_charbox(index)
            for index in range(text.count_chars())
            if text.get_text_range(index, 1).strip()
        ]
        text.close()
        page.close()
    opened.close()


def overlapping(found):
    """Pairs of characters that cover more than a quarter of each other."""
    pairs = []
    ordered = sorted(found)
    for place, (left, bottom, right, top) in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other[0] >= right:
                break
            wide = min(right, other[2]) - other[0]
            high = min(top, other[3]) - max(bottom, other[1])
            area = min(
                (right - left) * (top - bottom), (other[2] - other[0]) * (other[3] - other[1])
            )
            if wide > 0 and high > 0 and wide * high > area / 4:
                pairs.append(((left, bottom, right, top), other))
    return pairs


@pytest.fixture
def printed(one_of_each):
    def make(code, **changes):
        sheet = dataclasses.replace(one_of_each[code], **changes)
        return render_bytes(document(code), [sheet])

    return make


@pytest.mark.parametrize("code", CODES)
def test_every_document_carries_its_title_and_its_page_numbers_as_text(code, printed):
    content, made = printed(code)
    text = squeezed(text_of(content))
    own = {"pack": "业委会主任联谊会第七次会议材料", "cover": "调解卷宗", "back": "本卷共23页"}
    assert own.get(code, document(code).title) in text
    for number in range(1, made.pages + 1):
        numbered = f"第{number}页共{made.pages}页" in text
        assert numbered is (code not in {"cover", "contents", "file-note", "back"})


@pytest.mark.parametrize("code", CODES)
def test_nothing_overlaps_and_nothing_leaves_the_paper(code, printed):
    content, _ = printed(code)
    for found in boxes(content):
        assert found
        for left, bottom, right, top in found:
            assert left >= 28 * 72 / 25.4 - 2
            assert right <= A4[0] - 17 * 72 / 25.4
            assert bottom >= 20
            assert top <= A4[1] - 20
        assert overlapping(found) == []


@pytest.mark.parametrize("code", CODES)
def test_fonts_are_embedded_as_subsets_and_no_other_font_is_named(code, printed):
    content, _ = printed(code)
    names = set(re.findall(rb"/BaseFont /(\S+)", content))
    assert names
    assert all(re.match(rb"[A-Z]{6}\+Noto|[A-Z]{6}\+LXGW", name) for name in names)
    assert content.count(b"/FontFile2") >= len(names)
    assert b"Helvetica" not in content


def test_rare_names_copy_out_of_the_paper_as_they_were_typed(printed, parties):
    rare = "㛃喆犇𠅤𬭚𫍲𬎆"
    content, made = printed(
        "agreement", parties=(dataclasses.replace(parties[0], name=rare), parties[1])
    )
    assert rare in squeezed(text_of(content))
    assert made.missing_glyphs == ()


def test_a_character_no_font_has_is_reported_with_the_paper(printed):
    _, made = printed("case-sheet", facts="住户\U0001f600投诉")
    assert made.missing_glyphs == ("\U0001f600",)


@pytest.mark.parametrize("code", ["case-sheet", "agreement", "record", "intake", "application"])
def test_twenty_thousand_characters_go_on_over_the_pages_and_none_is_lost(code, printed):
    facts = "".join(f"第{number}点，住户反映夜间噪声。" for number in range(1, 1300))
    field = "account" if code == "record" else "facts"
    content, made = printed(code, **{field: facts})
    text = squeezed(text_of(content))
    assert made.pages > 10
    assert "（续页）" in text
    for number in (1, 500, 999, 1299):
        assert f"第{number}点" in text
    for found in boxes(content):
        assert all(bottom >= 20 for _, bottom, _, _ in found)


def test_forty_parties_are_named_in_an_annex_and_sign_there(printed):
    crowd = tuple(
        PartyRow(role="申请人", name=f"申甲{number:02d}", address="梧桐里9号楼")
        for number in range(40)
    )
    content, _ = printed("agreement", parties=(*crowd, PartyRow(role="被申请人", name="物业")))
    text = squeezed(text_of(content))
    assert "申请人申甲00等40人，详见附表" in text
    assert all(f"申甲{number:02d}" in text for number in range(40))
    assert all(overlapping(found) == [] for found in boxes(content))


def test_signatures_and_seal_are_never_alone_on_a_page(printed):
    for lines in range(1, 40, 3):
        content, made = printed("agreement", facts="住户反映夜间噪声扰民。\n" * lines)
        last = squeezed(page_text(content, made.pages - 1))
        assert "各存一份" in last or "司法确认" in last
        assert "（印章）" in last


@pytest.mark.parametrize("hostile", ["<b>甲</b>", "a & b < c", "&lt;", "%s {0} {name}", "(\\) Tj"])
def test_hostile_text_stands_on_paper_letter_for_letter(hostile, printed):
    content, _ = printed("case-sheet", facts=hostile, title=hostile)
    assert squeezed(text_of(content)).count(squeezed(hostile)) >= 2


@given(facts=st.text(max_size=400))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_text_whatever_breaks_a_paper(facts, printed):
    content, _ = printed("record", account=facts)
    assert pages(content) >= 1


def test_a_masked_paper_shows_no_name_number_room_or_signature_row(case_sheet):
    masked = mask(case_sheet, MaskLevel.MEETING).sheet
    content, _ = render_bytes(document("case-sheet"), [masked])
    text = squeezed(text_of(content))
    secrets = (
        "张立国", "王㛃喆", "陈敏", "李和平", "13800002406", "310101188003012413", "101室", "604室",
        "签名", "印章",
    )  # fmt: skip
    for secret in secrets:
        assert secret not in text
        assert secret.encode("utf-16-be") not in content
    assert "会议用已脱敏" in text


def test_a_full_case_sheet_says_it_is_confidential_and_who_printed_it(printed):
    content, _ = printed("case-sheet")
    text = squeezed(text_of(content))
    assert "内部资料注意保密" in text
    assert "陈敏打印于2026年11月26日14时32分" in text


def test_draft_and_practice_lie_under_every_page(case_sheet):
    long = dataclasses.replace(case_sheet, facts="夜间噪声。" * 900)
    told: tuple[tuple[dict[str, Any], str], ...]
    told = (({"draft": True}, "草稿"), ({"practice": True}, "演示"))
    for options, mark in told:
        content, made = render_bytes(document("case-sheet"), [long], **options)
        assert made.pages > 1
        for index in range(made.pages):
            assert mark in squeezed(page_text(content, index))


def test_several_sheets_in_one_file_are_numbered_each_for_itself(case_sheet):
    content, made = render_bytes(document("case-sheet"), [case_sheet] * 3)
    assert made.pages % 3 == 0
    assert squeezed(text_of(content)).count("第1页") == 3


def test_the_contents_of_a_pack_tell_the_true_pages(pack):
    content, made = render_bytes(document("pack"), [pack])
    contents = squeezed(page_text(content, 1))
    for place in range(1, 8):
        hit = next(hit for hit in find(content, f"案件{place}") if hit.page > 1)
        assert f"案件{place}2026-0163梧桐里高空抛物损车纠纷{hit.page + 1}" in contents
    assert f"签到表{made.pages}" in contents


def test_the_outline_names_each_sheet_and_the_file_names_no_party(case_sheet):
    content, _ = render_bytes(document("case-sheet"), [case_sheet])
    opened = pypdfium2.PdfDocument(content)
    assert [mark.get_title() for mark in opened.get_toc()] == ["2026-0163　12号楼高空抛物损车纠纷"]
    facts = opened.get_metadata_dict()
    opened.close()
    assert facts["Title"] == "社区治理案件登记表"
    assert "张立国" not in " ".join(facts.values())
    assert b"/Lang (zh-CN)" in content


def test_the_same_sheet_gives_the_same_bytes(case_sheet, monkeypatch):
    monkeypatch.setattr(rl_config, "invariant", 1)
    first, _ = render_bytes(document("case-sheet"), [case_sheet])
    again, _ = render_bytes(document("case-sheet"), [case_sheet])
    assert first == again


def test_a_sheet_of_another_kind_is_refused(agreement):
    with pytest.raises(Refusal, match=r"paper\.wrong_sheet"):
        render_bytes(document("case-sheet"), [agreement])
    with pytest.raises(Refusal, match=r"paper\.unknown_document"):
        document("novel")


def test_a_paper_is_written_whole_or_not_at_all(case_sheet, tmp_path, monkeypatch):
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"before")

    def refuse(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(Trouble, match=r"paper\.unwritable"):
        render(document("case-sheet"), [case_sheet], target)
    assert target.read_bytes() == b"before"
    assert [file.name for file in tmp_path.iterdir()] == ["sheet.pdf"]


def test_a_paper_lands_at_its_destination(case_sheet, tmp_path):
    made = render(document("case-sheet"), [case_sheet], tmp_path / "sheet.pdf")
    assert made.path == tmp_path / "sheet.pdf"
    assert pages((tmp_path / "sheet.pdf").read_bytes()) == made.pages


def test_a_page_becomes_a_picture_of_its_size(printed):
    content, _ = printed("brief")
    image = page_image(content, 0, 72)
    assert (image.width, image.height) == (596, 842)
    assert len(image.rgb) == image.stride * image.height
    assert image.rgb.count(b"\xff") < len(image.rgb)


def test_pages_may_be_asked_for_from_several_threads(printed):
    content, _ = printed("brief")
    seen = []
    threads = [
        threading.Thread(target=lambda: seen.append(len(page_image(content, 0, 30).rgb)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(seen)) == 1
    assert len(seen) == 4


def test_what_is_no_pdf_is_trouble_with_a_sentence():
    with pytest.raises(Trouble, match=r"paper\.unreadable"):
        pages(b"no paper")
    assert find(b"no paper", "") == ()


@pytest.mark.parametrize(
    ("doors", "said"),
    [
        ("open", "本次调解公开进行。"),
        ("closed", "。本次调解不公开进行。"),
        ("closed_on_request", "应当事人要求，本次调解不公开进行。"),
    ],
)
def test_the_record_says_whether_the_doors_were_open(printed, doors, said):
    """人民调解法 23; where nobody has said, the paper says nothing."""
    content, _ = printed("record", doors=doors)
    assert said in squeezed(text_of(content))
    silent, _ = printed("record")
    assert "公开" not in squeezed(text_of(silent))
