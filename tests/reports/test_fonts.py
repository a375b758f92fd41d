import pytest

from reports.house.cut_fonts import common_characters
from reports.house.fonts import CUTS, Face, clean, missing_glyphs, runs, width
from resources import path

RARE = "㛃喆犇𠅤𬭚𫍲𬎆"


def test_every_rare_name_of_the_samples_has_a_glyph():
    assert missing_glyphs(RARE) == ()


@pytest.mark.parametrize("face", Face)
def test_runs_together_are_the_text(face):
    text = f"张{RARE}，13800002406"
    assert "".join(part for _, part in runs(text, face)) == text


def test_a_rare_character_comes_from_another_font_and_the_rest_does_not():
    found = runs("王𬎆明", Face.SONG)
    assert [part for _, part in found] == ["王", "𬎆", "明"]
    assert found[0][0] == found[2][0] != found[1][0]


def test_a_character_no_font_has_is_reported_once_and_printed_as_a_missing_sort():
    assert missing_glyphs("好\U0001f600好\U0001f600") == ("\U0001f600",)
    assert "".join(part for _, part in runs("好\U0001f600", Face.SONG)) == "好〓"


def test_a_chinese_character_is_one_em_wide():
    assert width("调解", Face.SONG, 12) == 24


def test_controls_and_direction_marks_never_reach_the_paper():
    assert clean("张\x00三\u202e\u200b\ufeff\ud800\ufe0f") == "张三"
    assert clean("甲\t乙") == "甲\u3000乙"


def test_the_cuts_hold_what_the_shipped_texts_use():
    codes = common_characters()
    for name in ("form", "paper"):
        text = path(f"phrases/{name}.json").read_text(encoding="utf-8")
        assert set(map(ord, text)) <= codes
    assert set(map(ord, "人民调解协议书，。：；（）0123456789")) <= codes


@pytest.mark.parametrize("file", CUTS)
def test_each_font_ships_whole_with_its_licence(file):
    family = file.split("-")[0]
    assert path(f"fonts/{file}").stat().st_size > 10_000_000
    assert "SIL OPEN FONT LICENSE" in path(f"fonts/OFL-{family}.txt").read_text(encoding="utf-8")
