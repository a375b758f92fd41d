import json
import shutil
from typing import Final

import pytest

from reports.house import kept_faces
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


READ: Final = frozenset({"_pos", "_pdfScale", "glyphPos", "glyphToChar"})
"""Where the reader stood, and what is kept in another shape."""


def test_what_is_kept_of_a_cut_is_what_reportlab_reads_out_of_it(tmp_path):
    cut = tmp_path / CUTS[0]
    shutil.copy(path(f"built/{CUTS[0]}"), cut)
    kept_faces.keep(cut)
    plain = kept_faces.KeptFace.__base__(str(cut))
    kept = kept_faces.KeptFace(str(cut))
    assert vars(kept).keys() | READ == vars(plain).keys() | READ
    for name in vars(plain).keys() - READ:
        assert getattr(kept, name) == getattr(plain, name), name
    assert list(kept.glyphPos) == plain.glyphPos
    assert kept.glyphToChar == plain.glyphToChar
    assert kept._pdfScale(7) == plain._pdfScale(7)
    subset = [*range(32, 127), *map(ord, "人民调解协议书")]
    assert kept.makeSubset(subset) == plain.makeSubset(subset)


@pytest.mark.parametrize("change", ["size", "reader"])
def test_what_was_kept_of_another_font_or_by_another_reader_is_read_anew(tmp_path, change):
    cut = tmp_path / CUTS[0]
    shutil.copy(path(f"built/{CUTS[0]}"), cut)
    kept_faces.keep(cut)
    beside = cut.with_suffix(".kept")
    line, _, numbers = beside.read_bytes().partition(b"\n")
    told = json.loads(line)
    told |= {change: 0, "ascent": -1}
    beside.write_bytes(json.dumps(told).encode() + b"\n" + numbers)
    assert kept_faces.KeptFace(str(cut)).ascent > 0


@pytest.mark.parametrize("file", CUTS)
def test_each_font_ships_whole_with_its_licence(file):
    family = file.split("-")[0]
    assert path(f"fonts/{file}").stat().st_size > 10_000_000
    assert "SIL OPEN FONT LICENSE" in path(f"fonts/OFL-{family}.txt").read_text(encoding="utf-8")
