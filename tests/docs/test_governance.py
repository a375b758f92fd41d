"""The page of bodies and mechanisms names what is there, and leaves nothing out."""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from gui.pages import PAGES
from gui.sources import search_sources
from models.records import every
from models.records.lists import RECORDS
from models.vocabulary.lists import declared
from reports.catalog import catalog
from reports.subject_papers import subject_documents
from resources import Language, rules

PAGE = Path(__file__).parents[2] / "docs" / "governance.md"
COLUMNS = ("record", "page", "paper", "due", "search")
ROWS = [
    [re.findall(r"`([^`]+)`", cell) for cell in line.strip("| ").split(" | ")[1:]]
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| row of")
]
NAMED = {name: {one for row in ROWS for one in row[place]} for place, name in enumerate(COLUMNS)}


def rules_of(listed):
    return {f"{listed.code}.{rule.code}" for rule in listed.due}


def known():
    lists = {f"lists:{one.code}" for one in declared()}
    clocks = {row["code"] for row in rules("deadlines")["deadlines"]}
    context: Any = SimpleNamespace(language=Language.CHINESE)
    return {
        "record": {mapper.class_.__name__ for mapper in every().registry.mappers},
        "page": {one.key for one in PAGES} | lists,
        "paper": {one.code for one in (*catalog(), *subject_documents())},
        "due": clocks.union(*map(rules_of, declared())),
        "search": {one.key for one in search_sources(context)},
    }


@pytest.mark.parametrize("column", COLUMNS)
def test_what_it_names_is_there(column):
    assert NAMED[column] - known()[column] == set()


def test_every_row_says_where_it_is_kept_worked_on_printed_and_found():
    assert len(ROWS) == 20
    for cells in ROWS:
        kept, page, paper, _due, search = cells
        assert kept, cells
        assert page, cells
        assert paper, cells
        assert search, cells


def test_no_list_no_paper_and_no_time_limit_of_a_list_is_left_out():
    assert {f"lists:{one.code}" for one in declared()} - NAMED["page"] == set()
    assert {one.code for one in subject_documents()} - NAMED["paper"] == set()
    assert set().union(*map(rules_of, declared())) - NAMED["due"] == set()
    assert {one.__name__ for one in RECORDS.values()} - NAMED["record"] == set()
