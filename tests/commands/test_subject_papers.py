"""``print`` of what belongs to no case: by number, by name, by day, by words of a list."""

from pathlib import Path

import pytest

from services import register
from services.commands.lists import AddEntry
from tests.commands.conftest import BODY, Desk

PARTS = [
    {"part": f"1号楼{101 + place}", "area": "100", "owner": owner}
    for place, owner in enumerate(("柳文清", "贺兰芝", "宋以宁"))
]


@pytest.fixture
def shops(desk: Desk) -> Desk:
    """Two shops on the list, one of them closed."""
    with_rows = register.open_register(desk.folder)
    for name, closed in (("老灶台面馆", None), ("百味水果", "2025-03-01")):
        values = {"name": name, "trade": "餐饮", "closed_on": closed}
        with_rows.run(AddEntry(listed="shops", values=values))
    with_rows.close()
    return desk


def test_a_body_is_printed_by_its_name_and_its_work_of_a_year(desk: Desk, tmp_path: Path) -> None:
    for words in (("body-sheet", BODY), ("body-work", BODY, "--year", "2025")):
        out = tmp_path / f"{words[0]}.pdf"
        made = desk("print", *words, "-o", str(out))
        assert (made["pages"], made["missing_glyphs"]) == (1, [])
        assert out.read_bytes().startswith(b"%PDF")
    said = desk.refused("print", "body-sheet", "没有这个", "-o", str(tmp_path / "x.pdf"))
    assert said.status == 1
    assert "没有这个" in said.error


def test_the_meetings_of_an_assembly_are_printed_by_the_number_of_the_vote(
    desk: Desk, tmp_path: Path
) -> None:
    desk("vote", "register", "国贸广场", desk.file(PARTS), "--new")
    vote = {
        "estate": "国贸广场",
        "title": "使用维修资金",
        "questions": [{"words": "修屋面", "matter": "repair-fund"}],
    }
    number = str(desk("vote", "open", desk.file(vote))["number"])
    out = tmp_path / "assembly.docx"
    assert desk("print", "assembly-sheet", number, "-o", str(out))["pages"] >= 1
    assert out.exists()
    for words in (("assembly-sheet", "V1999-01"), ("assembly-sheet",), ("topic-tracking", "T1")):
        assert desk.refused("print", *words, "-o", str(tmp_path / "x.pdf")).status == 1


def test_a_list_is_printed_whole_or_what_words_find_and_a_row_by_itself(
    shops: Desk, tmp_path: Path
) -> None:
    out = str(tmp_path / "shops.pdf")
    assert shops("print", "list-shops", "-o", out)["pages"] == 1
    assert shops("print", "list-shops", "面馆", "-o", out, "--masking", "meeting")["pages"] == 1
    assert shops("print", "list-terms", "-o", out, "--draft")["pages"] == 1
    assert shops.refused("print", "list-shops", "水果", "-o", out).status == 1  # closed
    assert shops("print", "everyday-help", "--year", "2025", "-o", out)["pages"] == 1
    assert shops.refused("print", "record-terms", "-o", out).status == 1
    assert shops.refused("print", "body-minutes", "2025-03-01", "-o", out).status == 1


def test_copies_are_of_cases_and_a_case_must_be_named(desk: Desk, tmp_path: Path) -> None:
    out = str(tmp_path / "x.pdf")
    assert desk.refused("print", "body-sheet", BODY, "--copy", "遗失", "-o", out).status == 1
    assert desk.refused("print", "case-sheet", "-o", out).status == 2
    said = desk.refused("print", "body-shet", BODY, "-o", out)
    assert said.status == 1
    assert "case-sheet" in said.error
    assert "list-…" in said.error
