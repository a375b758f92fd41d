"""Names are found by the initials a clerk types, whatever their characters usually sound like."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, pinyin

from models.vocabulary.readings import (
    every_initials,
    full_reading,
    initials,
    split_name,
    surname_readings,
)

NAMES = Path(__file__).parents[3].parent / "shared" / "data" / "names_shared.csv"


@pytest.mark.parametrize(
    ("name", "accepted"),
    [
        ("单晓明", "sxm"),
        ("单晓明", "dxm"),
        ("仇世华", "qsh"),
        ("曾国藩", "zgf"),
        ("万俟公言", "mqgy"),
        ("尉迟恭", "ycg"),
        ("欧阳小明", "oyxm"),
        ("区伟", "ow"),
        ("乐嘉明", "yjm"),
        ("乐嘉明", "ljm"),
        ("阿不都·热合曼", "abdrhm"),
    ],
)
def test_a_person_is_found_by_these_initials(name, accepted):
    assert accepted in initials(name)


@pytest.mark.parametrize(
    ("place", "accepted"),
    [("梧桐里", "wtl"), ("长乐路", "cll"), ("重庆公寓", "cqgy"), ("K2区", "k2q"), ("停车", "tc")],
)
def test_a_place_or_topic_is_read_as_a_phrase(place, accepted):
    assert accepted in initials(place, is_person=False)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("欧阳小明", ("欧阳", "小明")),
        ("欧阳", ("欧", "阳")),
        ("王", ("王", "")),
        ("张小三", ("张", "小三")),
    ],
)
def test_a_compound_surname_is_one_only_before_a_given_name(name, parts):
    assert split_name(name) == parts


@pytest.mark.parametrize(
    "place",
    ["重庆路", "长宁", "梧桐里", "行知银行", "乐乐音乐", "重建长乐路桥", "张国良", "人民广场"],
)
def test_a_place_without_a_phrase_is_read_as_the_reading_library_reads_it(place):
    whole = " ".join(reading for (reading,) in pinyin(place, style=Style.NORMAL))
    assert full_reading(place, is_person=False) == whole


def test_the_sort_key_reads_the_surname_as_a_surname():
    assert full_reading("单晓明") == "shan xiao ming"
    assert full_reading("万俟公言") == "mo qi gong yan"
    assert full_reading("重庆路", is_person=False) == "chong qing lu"


def test_an_unreadable_character_ends_the_spelling():
    assert initials("□□") == frozenset()
    assert "y" in initials("元□□")


@pytest.mark.skipif(not NAMES.exists(), reason="the shared names are not beside the project")
def test_every_real_name_is_found_by_its_initials():
    with NAMES.open(encoding="utf-8", newline="") as file:
        readable = [row for row in csv.DictReader(file) if row["initials"]]
    missed = [row["name"] for row in readable if row["initials"] not in initials(row["name"])]
    assert len(readable) > 2500
    assert missed == []


def test_the_table_holds_only_plain_syllables():
    for surname, readings in surname_readings().items():
        for reading in readings:
            assert len(reading.split()) == len(surname)
            assert reading.replace(" ", "").isascii()


def test_the_reading_library_is_not_loaded_before_it_is_needed():
    code = "import sys, models.vocabulary.search_terms; sys.exit('pypinyin' in sys.modules)"
    root = Path(__file__).parents[3]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root, timeout=60)


@given(st.text(alphabet="单曾重庆长乐行朝解盖盛查区参仇万俟欧阳强宁家园号A7 ·○", max_size=6))
def test_every_spelling_is_that_of_a_person_and_that_of_a_place(name):
    assert every_initials(name) == initials(name) | initials(name, is_person=False)


@given(st.text(max_size=12), st.booleans())
def test_any_text_has_plain_spellings(name, is_person):
    for spelled in initials(name, is_person=is_person):
        assert spelled
        assert spelled == spelled.lower()
    full_reading(name, is_person=is_person)
