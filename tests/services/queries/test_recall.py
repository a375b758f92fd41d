"""The search finds what a reading of every case finds, and nothing else."""

import random
import re

import sqlalchemy as sa

from benchmarks.stock import stocked
from models.records.cases import Case
from models.vocabulary.search_terms import fold
from services import register as registers
from services import search
from services.queries import cases
from tests import builders

CASES = 600
WORDS = 500
MISSING = ("停东", "zq9", "口口", "2099-1", "蠢蠢欲动")

_PART = re.compile(r"[^\W_]+")


def drawn(texts: list[str], chance: random.Random) -> list[str]:
    """Words of one to four neighbouring characters, as they stand in the cases."""
    words = set(MISSING)
    while len(words) < WORDS:
        part = chance.choice(_PART.findall(chance.choice(texts)))
        start = chance.randrange(len(part))
        words.add(part[start : start + chance.randint(1, 4)])
    return sorted(words)


def test_five_hundred_drawn_words_find_what_a_scan_finds(tmp_path):
    folder = stocked(tmp_path / "register", CASES)
    database = registers.open_register(folder, now=builders.Clock())
    try:
        with database.reading() as reading:
            rows = reading.connection.execute(sa.select(Case.__table__.c.id, *search.COLUMNS)).all()
            texts = {row.id: fold(search.searched_text(row)) for row in rows}
            words = drawn(list(texts.values()), random.Random(7))  # noqa: S311 - invented content
            for word in words:
                exact = {key for key, text in texts.items() if word in text}
                found = set(cases.ids(reading, text=word))
                if word.isascii() and not word.isdigit():
                    # Letters are asked for as initials too.
                    assert exact <= found, word
                else:
                    assert found == exact, word
    finally:
        database.close()
    assert len(words) == WORDS
