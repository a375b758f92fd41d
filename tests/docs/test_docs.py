"""The pages in docs/ and the README say what is there."""

import re
from pathlib import Path

import pytest

from models.records import every

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
IDENTIFIER = re.compile(r"\b[A-Z][A-Za-z]+\b")


def _nouns():
    """Each line of the page of nouns: the identifiers on it and whether they are kept."""
    for line in (ROOT / "docs" / "nouns.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("|") and line.endswith(("kept |", "planned |")):
            written = " ".join(re.findall(r"`([^`]+)`", line))
            yield set(IDENTIFIER.findall(written)), line.endswith("kept |")


def test_every_record_stands_among_the_nouns():
    kept = set().union(*(names for names, is_kept in _nouns() if is_kept))
    planned = set().union(*(names for names, is_kept in _nouns() if not is_kept))
    records = {mapper.class_.__name__ for mapper in every().registry.mappers}
    assert records - kept == set()
    assert records & planned == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_leads_to_pages_that_are_there(page):
    text = page.read_text(encoding="utf-8")
    targets = [one for one in re.findall(r"\]\(([^)]+)\)", text) if "://" not in one]
    assert [one for one in targets if not (page.parent / one).exists()] == []


def test_every_decision_has_a_number_of_its_own_and_says_it():
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [page.name.partition("-")[0] for page in pages]
    assert numbers == [f"{place:04}" for place in range(1, len(pages) + 1)]
    titles = [page.read_text(encoding="utf-8").splitlines()[0] for page in pages]
    assert [title.split()[1] for title in titles] == numbers
