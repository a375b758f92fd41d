"""The search index finds what a plain scan finds, and no input breaks it."""

import csv
import functools
import random
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.vocabulary.search_terms import Query, fold, index_terms, query

COMPLAINTS = Path(__file__).parents[3].parent / "shared" / "data" / "complaints_shared.csv"


class Index:
    """A real contentless FTS5 table, as the register keeps it."""

    def __init__(self, rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        self.rows = rows
        self.connection = sqlite3.connect(":memory:")
        self.connection.execute(
            "CREATE VIRTUAL TABLE terms USING fts5(body, content='', detail=none,"
            " tokenize=\"unicode61 tokenchars '_'\")"
        )
        self.connection.executemany(
            "INSERT INTO terms(rowid, body) VALUES (?, ?)",
            [(i, " ".join(index_terms([text], named))) for i, (text, named) in enumerate(rows)],
        )

    def find(self, asked: Query) -> set[int]:
        expression = asked.match_expression()
        if not expression:
            return set(range(len(self.rows)))
        found = self.connection.execute("SELECT rowid FROM terms WHERE terms MATCH ?", [expression])
        return {i for (i,) in found if asked.verifies(self.rows[i][0])}


def scan(rows: Sequence[tuple[str, Sequence[str]]], word: str) -> set[int]:
    asked = fold(word)
    return {i for i, (text, _) in enumerate(rows) if asked in folded(text)}


folded = functools.cache(fold)


NAMES = ("单晓明", "万俟公言", "欧阳小明", "张建国", "李𬭚", "曾繁星")
PLACES = ("梧桐里", "龙泉园路", "K2区", "重庆公寓")


def invented(rng: random.Random) -> tuple[str, Sequence[str]]:
    pool = "楼上楼下漏水噪音停车位物业狗叫高空抛物的了在是我们业主反映晚上阳台雨棚，。、𬭚𠅤犇"
    body = "".join(rng.choices(pool, k=rng.randint(20, 60)))
    day = f"{rng.randint(2019, 2026)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    number = f"2026-{rng.randint(1, 9999):04}"
    phone = f"1{rng.randint(3, 9)}{rng.randint(0, 10**9 - 1):09}"
    named = (rng.choice(NAMES), rng.choice(PLACES))
    text = f"{number} {body} {rng.randint(1, 30)}号楼{rng.randint(101, 1805)}室\n{day}\n{phone}\n"
    return text + "\n".join(named), named


@pytest.fixture(scope="module")
def drawn() -> Index:
    rng = random.Random(20260101)  # noqa: S311 - a fixed sample, nothing secret
    return Index([invented(rng) for _ in range(400)])


def test_every_word_of_one_to_four_characters_is_found_as_a_scan_finds_it(drawn):
    rng = random.Random(7)  # noqa: S311 - a fixed sample, nothing secret
    for _ in range(500):
        text = rng.choice(drawn.rows)[0]
        start = rng.randrange(len(text) - 4)
        word = text[start : start + rng.randint(1, 4)]
        if any(c.isspace() for c in word) or not query(word).words:
            continue
        hits = drawn.find(query(word))
        assert scan(drawn.rows, word) <= hits, word
        if not word.isascii() or word.isdigit():  # letters may be initials as well
            assert hits == scan(drawn.rows, word), word


def test_long_words_are_found_exactly(drawn):
    rng = random.Random(8)  # noqa: S311 - a fixed sample, nothing secret
    for _ in range(200):
        text = rng.choice(drawn.rows)[0]
        start = rng.randrange(len(text) - 20)
        word = text[start : start + rng.randint(5, 20)].split("\n")[0].split(" ")[0]
        if query(word).words:
            assert drawn.find(query(word)) == scan(drawn.rows, word), word


@pytest.mark.skipif(not COMPLAINTS.exists(), reason="the shared texts are not beside the project")
def test_words_of_real_messages_are_found_as_a_scan_finds_them():
    csv.field_size_limit(10**7)
    with COMPLAINTS.open(encoding="utf-8", newline="") as file:
        texts = [row["title"] + "\n" + row["text"] for row in csv.DictReader(file)]
    rng = random.Random(9)  # noqa: S311 - a fixed sample, nothing secret
    index = Index([(text, ()) for text in rng.sample(texts, 250)])
    for _ in range(500):
        text = rng.choice(index.rows)[0]
        start = rng.randrange(max(len(text) - 4, 1))
        word = text[start : start + rng.randint(1, 4)].strip()
        if any(c.isspace() for c in word) or not query(word).words:
            continue
        assert index.find(query(word)) == scan(index.rows, word), word


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("0163", True),
        ("2026-01", True),
        ("163", True),
        ("2026-0163", True),
        ("２０２６－０１６３", True),
        ("2026-0164", False),
        ("停车", True),
        ("停车 王敏", True),
        ("停车 王强", False),
        ("tc", False),
        ("wtl", True),
        ("w't'l", True),
        ("wt", True),
        ("tl", False),
        ("WM", True),
        ("sxm", True),
        ("dxm", True),
        ("沪A", True),
        ("沪a·12", False),
        ("a12345", True),
        ("a1245", False),
        ("𬭚", True),
    ],
)
def test_a_case_is_found_by_what_a_clerk_types(typed, found):
    index = Index(
        [
            (
                "2026-0163\n梧桐里东侧停车位被占，车牌沪A12345\n王敏\n单晓明\n李𬭚",
                ("梧桐里", "王敏", "单晓明", "李𬭚"),
            )
        ]
    )
    assert (index.find(query(typed)) == {0}) is found


def test_initials_of_all_accepted_readings_find_the_name(drawn):
    for name, spelled in [
        ("单晓明", "sxm"),
        ("万俟公言", "mqgy"),
        ("曾繁星", "zfx"),
        ("重庆公寓", "cqgy"),
    ]:
        expected = {i for i, (_, named) in enumerate(drawn.rows) if name in named}
        for end in range(1, len(spelled) + 1):
            assert expected <= drawn.find(query(spelled[:end])), spelled[:end]


def test_dots_alone_ask_for_nothing():
    assert query("，。 -- ……").match_expression() == ""
    assert query("   ").words == ()


EMPTY = Index([("楼上漏水", ())])


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200) | st.text(alphabet="\"'*():^+-{}ANDORNEAR \t\x00tc1停", max_size=60))
def test_any_input_is_a_valid_query(typed):
    EMPTY.find(query(typed))


@settings(max_examples=10, deadline=None)
@given(st.text(min_size=1, max_size=6))
def test_ten_thousand_characters_are_a_valid_query(piece):
    EMPTY.find(query((piece * 10_000)[:10_000]))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=3))
def test_tokens_survive_the_tokenizer(text, named):
    for token in index_terms([text], named):
        assert token.isascii()
        assert token.lower() == token
        assert token.replace("_", "").isalnum()


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="停车位2026-ab. 楼，", max_size=30), st.data())
def test_what_a_text_holds_is_found(text, data):
    index = Index([(text, ())])
    plain = fold(text)
    if not plain:
        return
    start = data.draw(st.integers(0, len(plain) - 1))
    word = plain[start : start + data.draw(st.integers(1, 8))]
    assert index.find(query(word)) == {0}
