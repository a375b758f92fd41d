from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.house.fonts import Face, clean
from reports.house.lines import NO_END, NO_START, breakable, paragraph, paragraphs

PROSE = st.text(
    st.sampled_from(
        "调解委员会当事人自愿平等，。、；：“”（）《》1234567890.,元年月日……——abcXYZ ¥%"
    ),
    min_size=1,
    max_size=300,
)


@given(PROSE, st.integers(8, 40))
def test_no_character_is_lost_or_doubled_by_line_breaking(text, ems):
    lines = paragraph(text, Face.SONG, 12, 12.0 * ems)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")


@given(PROSE, st.integers(8, 40))
def test_no_line_is_wider_than_its_column(text, ems):
    for line in paragraph(text, Face.SONG, 12, 12.0 * ems, 24):
        stretched = line.width + line.stretch * max(0, len(line.text) - 1)
        assert line.indent + stretched <= 12.0 * ems + 0.01


@given(PROSE, st.integers(8, 40))
def test_a_break_against_the_rules_happens_only_when_a_line_has_no_other(text, ems):
    lines = paragraph(text, Face.SONG, 12, 12.0 * ems)
    for line, after in pairwise(lines):
        if not breakable(line.text[-1], after.text[0]):
            inside = pairwise(line.text)
            assert not any(breakable(left, right) for left, right in inside)


@pytest.mark.parametrize("sign", sorted("，。：；、）》”"))
def test_a_line_of_ordinary_prose_never_begins_with_a_closing_mark(sign):
    text = ("经调解委员会主持双方自愿达成协议" + sign) * 30
    for ems in range(10, 37):
        for line in paragraph(text, Face.SONG, 12, 12.0 * ems):
            assert line.text[0] not in NO_START
            assert line.text[-1] not in NO_END


def test_a_number_is_never_cut_in_two():
    text = "维修费人民币3,860.50元由乙方于2026年12月20日前付至账户6222021001116245702" * 5
    for ems in range(14, 37):
        broken = paragraph(text, Face.SONG, 12, 12.0 * ems)
        for line, after in pairwise(broken):
            assert not (line.text[-1].isdigit() and after.text[0].isdigit())


def test_a_word_longer_than_the_line_is_cut_rather_than_let_run_over():
    lines = paragraph("8" * 200, Face.SONG, 12, 120.0)
    assert len(lines) > 1
    assert all(line.width <= 120.01 for line in lines)


def test_line_breaks_typed_by_people_begin_new_paragraphs():
    lines = paragraphs("问：何时停车？\r\n\r\n答：晚上。\u2028完", Face.SONG, 12, 400, 24)
    assert [line.text for line in lines] == ["问：何时停车？", "答：晚上。", "完"]
    assert {line.indent for line in lines} == {24.0}


@given(st.text(max_size=200))
def test_any_text_whatever_can_be_set(text):
    for line in paragraphs(text, Face.SONG, 12, 200.0, 24):
        assert "\n" not in line.text
    assert clean(clean(text)) == clean(text)


def test_a_blank_left_behind_does_not_put_a_closing_mark_at_the_beginning():
    lines = paragraph("00X““““” ”", Face.SONG, 12, 12.0 * 8)
    assert [line.text[0] for line in lines] == ["0", "“"]
