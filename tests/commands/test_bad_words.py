"""Words on the command line that fit nothing: one sentence, and nothing has changed."""

import json
import os
from pathlib import Path

import pytest

from tests.commands.conftest import PARKING

NUMBERS = (
    "",
    "2025-9999",
    "' OR 1=1 --",
    "../../x",
    "\udcff",
    "x" * 100_000,
    "٢٠٢٥-٠٠٠١",
    "%",
    "*",
)


@pytest.mark.parametrize("number", NUMBERS, ids=lambda text: repr(text[:20]))
@pytest.mark.parametrize(
    "words",
    [
        ("show", "{number}"),
        ("assign", "{number}"),
        ("log", "{number}", "{event}"),
        ("advance", "{number}", "accepted"),
        ("print", "brief", "{number}", "-o", "{out}/x.pdf"),
    ],
    ids=lambda words: words[0],
)
def test_a_number_that_no_case_has_is_named(desk, filled, words, number):
    desk.record()
    before = desk.digest()
    given = [number if word == "{number}" else word for word in words]
    said = desk.refused(*(one if one == number else filled([one])[0] for one in given), "--json")
    assert (said.status, said.out) == (1, "")
    assert len(said.error) < 600
    assert desk.digest() == before


QUERIES = (
    *("'", '"', "(", ")", "*", "a:b", "NEAR(", "AND OR NOT", "-", "^x", "x" * 100_000, "\udcff"),
    *("%", "_", "\\", "' OR 1=1 --", "\u202e", "😀", "　", "\0", "{}", "{facts}", "1" * 5000),
)


@pytest.mark.parametrize("query", QUERIES, ids=lambda text: repr(text[:20]))
def test_whatever_is_searched_for_is_looked_for_and_never_run(desk, query):
    desk.record()
    before = desk.digest()
    for words in (("cases", "--", query), ("history", "--", query)):
        said = desk.run("--register", str(desk.folder), "--lang", "en", "--json", *words)
        assert said.status in {0, 1}
        if said.status:
            assert (said.out, said.error.count("\n")) == ("", 1)
        else:
            json.loads(said.out)
    assert desk.digest() == before


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("advance", "2025-0001", "accepted", "--set", "consent"), 1),
        (("advance", "2025-0001", "accepted", "--set", "=x"), 1),
        (("advance", "2025-0001", "accepted", "--set", "a..b=x"), 1),
        (("advance", "2025-0001", "accepted", "--set", "accepted_on=2026-02-30"), 1),
        (("advance", "2025-0001", "accepted", "--set", "accepted_on=2099-01-01"), 1),
        (("advance", "2025-0001", "accepted", "--set", "accepted_on=9999-12-31"), 1),
        (("advance", "2025-0001", "accepted", "--set", "accepted_on=[]"), 1),
        (("advance", "2025-0001", "accepted", "--set", "accepted_on.x=1"), 1),
        (("advance", "2025-0001", "accepted", "--set", "consent=perhaps"), 1),
        (("advance", "2025-0001", "accepted", "--set", 'consent={"无此人": "agrees"}'), 1),
        (("advance", "2025-0001", "accepted", "--set", 'consent={"李秀芳": 3}'), 1),
        (("advance", "2025-0001", "accepted", "--set", "consent=" + "[" * 5000), 1),
        (("advance", "2025-0001", "accepted", "--set", "consent={" + '"a":{' * 5000), 1),
        (("advance", "2025-0001", "accepted", "--set", "unknown=1"), 1),
        (("advance", "2025-0001", "accepted", "--set", "state=closed"), 1),
        (("advance", "2025-0001", "accepted", "--set", "x=1", "--set", "x=2"), 1),
        (("advance", "2025-0001", "accepted", "--set", "note=" + "x" * 500_000), 1),
        (("advance", "2025-0001", "accepted", "--set", ".".join("a" * 3000) + "=1"), 1),
        (("advance", "2025-0001", "closed"), 1),
        (("advance", "2025-0001", "archived"), 1),
        (("advance", "2025-0001", "ACCEPTED"), 2),
        (("advance", "2025-0001", ""), 2),
        (("advance", "2025-0001"), 2),
        (("assign", "2025-0001", "--to", "无此单位"), 1),
        (("assign", "2025-0001", "--on", "2025-03-05"), 2),
        (("assign", "2025-0001", "--to", "云南中路居委会", "--on", "某日"), 1),
        (("assign", "2025-0001", "--to", "x" * 100_000), 1),
        (("assign", "2025-0001", "--to", "'; DROP TABLE body"), 1),
        (("print", "poem", "2025-0001", "-o", "{out}/x.pdf"), 1),
        (("print", "../../x", "2025-0001", "-o", "{out}/x.pdf"), 1),
        (("print", "x" * 10_000, "2025-0001", "-o", "{out}/x.pdf"), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{out}/x.pdf", "--masking", "none"), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{out}"), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{case}/x.pdf"), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{out}/" + "x" * 300 + ".pdf"), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{out}/x.txt"), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{out}/x"), 1),
        (("print", "case-sheet", "2025-0001", "-o", ""), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{out}/x\0.pdf"), 1),
        (("print", "case-sheet", "2025-0001"), 2),
        (("print", "agreement", "2025-0001", "-o", "{out}/x.pdf"), 1),
        (("pack", "-o", "{out}/x.pdf"), 2),
        (("pack", "--query", "无此词", "-o", "{out}/x.pdf"), 1),
        (("pack", "--query", "车位", "-o", "{out}"), 1),
        (("pack", "--query", "车位", "--masking", "light", "-o", "{out}/x.pdf"), 1),
        (("pack", "--query", "车位", "--title", "x" * 100_000, "-o", "{out}/x.pdf"), 1),
        (("print", "case-sheet", "2025-0001", "--copy", "x" * 10_000, "-o", "{out}/x.pdf"), 1),
        (("export",), 2),
        (("export", "-o", "{out}"), 1),
        (("export", "-o", "{out}/x"), 1),
        (("export", "-o", "{out}/x.doc"), 1),
        (("export", "-o", "{case}/x.csv"), 1),
        (("export", "-o", "{out}/nowhere/deep/\0.csv"), 1),
        (("import", "{case}"), 1),
        (("import", "{ledger}", "--sheet", "二"), 1),
        (("import", "{ledger}", "--map", "facts"), 1),
        (("import", "{ledger}", "--map", "weather=反映内容"), 1),
        (("import", "{ledger}", "--map", "facts=无此列"), 1),
        (("import", "{ledger}", "--map", "facts=" + "x" * 100_000), 1),
        (("import",), 2),
        (("history", "2025-9999"), 1),
        (("history", "--limit", "-1"), 2),
        (("undo", "1"), 1),
        (("undo", "0"), 2),
        (("undo", "99999999999999999999"), 2),
        (("undo", "9223372036854775807"), 1),
        (("undo", "1; DROP TABLE x"), 2),
        (("verify", "x"), 2),
        (("backup", "-o", "{out}"), 1),
        (("backup", "-o", "{case}"), 1),
        (("backup", "-o", "{case}/x.zip"), 1),
        (("backup", "-o", ""), 1),
        (("restore", "{case}", "--to", "{out}/r"), 1),
        (("restore", "{ledger}", "--to", "{out}/r"), 1),
        (("restore", "{out}", "--to", "{out}/r"), 1),
        (("restore", "nowhere.zip", "--to", "{out}/r"), 1),
        (("screens", "{case}"), 1),
        (("screens", "{case}/x"), 1),
        (("screens", "{out}", "--size", "1e9x2"), 2),
        (("screens", "{out}", "--size", "99999x99999"), 2),
        (("screens", "{out}", "--scale", "-1"), 2),
        (("screens", "{out}", "--scale", "inf"), 2),
        (("record",), 2),
        (("record", "{case}", "{case}"), 2),
        (("cases", "--limit", "1e3"), 2),
        (("cases", "--limit", "١"), 2),
        (("show", "--everything"), 2),
        (("", ""), 2),
        (("show\0", "x"), 2),
        (("x" * 10_000,), 2),
        (("--lang", "fr", "cases"), 2),
        (("--register",), 2),
        (("--json",), 2),
    ],
    ids=lambda words: " ".join(words)[:60] if isinstance(words, tuple) else None,
)
def test_words_that_do_not_fit_are_refused(desk, filled, words, status):
    desk.record()
    before = desk.digest()
    there = desk.file(PARKING, "case.json")
    said = desk.refused(*filled(words))
    assert said.status == status
    assert len(said.error) < 600
    if words[0] != "advance":
        assert said.out == ""
    assert desk.digest() == before
    assert json.loads(Path(there).read_text(encoding="utf-8")) == PARKING
    assert not any(Path(filled(["{out}"])[0]).iterdir())


@pytest.mark.parametrize("option", ["--committee", "--street", "--desk"])
@pytest.mark.parametrize("name", ["长" * 500, "一\n二"], ids=["long", "two lines"])
def test_a_name_that_no_paper_can_head_makes_no_register(run, tmp_path, option, name):
    said = run("--lang", "en", "new", str(tmp_path / "register"), option, name, "--json")
    assert (said.status, said.out, said.error.count("\n")) == (1, "", 1)
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("practice", [(), ("--practice",)])
@pytest.mark.parametrize(
    "place", ["{case}", "{case}/x", "", "x\0y", "{out}/" + "x" * 300, "postgresql://x/y", "/proc/x"]
)
def test_a_register_is_not_made_where_it_cannot_be(desk, filled, place, practice):
    said = desk.run("--lang", "en", "new", *filled([place]), *practice, "--json")
    assert (said.status, said.out, said.error.count("\n")) == (1, "", 1)
    assert not any(Path(filled(["{out}"])[0]).iterdir())


@pytest.mark.parametrize(
    "words",
    [
        ("print", "case-sheet", "2025-0001"),
        ("pack", "--query", "车位"),
        ("export",),
        ("backup",),
    ],
    ids=lambda words: words[0],
)
def test_a_pipe_is_never_replaced_by_a_paper(desk, tmp_path, words):
    desk.record()
    before = desk.digest()
    pipe = tmp_path / "x.csv"
    os.mkfifo(pipe)
    assert desk.refused(*words, "-o", str(pipe)).status == 1
    assert pipe.is_fifo()
    assert desk.digest() == before
