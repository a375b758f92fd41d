"""The outside of the program: what stands where, what is printed, and what the status says."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.commands.conftest import BODY, LIGHTS, OFFICE, PARKING


def test_a_new_register_is_made_where_nothing_is(run, tmp_path):
    folder = tmp_path / "中文 目录" / "register"
    said = run("new", str(folder), *OFFICE, "--json")
    assert (said.status, said.value) == (0, {"location": str(folder), "cases": 0})
    again = run("--lang", "en", "new", str(folder), *OFFICE)
    assert again.status == 1
    assert "already holds a register" in again.error


def test_a_register_needs_no_names_to_begin_with(run, tmp_path):
    folder = str(tmp_path / "register")
    assert run("new", folder).status == 0
    case = tmp_path / "case.json"
    case.write_text(json.dumps(PARKING), encoding="utf-8")
    assert run("--register", folder, "record", str(case)).status == 0
    assert json.loads(run("--register", folder, "--json", "assign", "2025-0001").out)


def test_the_codes_of_a_known_committee_come_from_the_division_table(desk):
    (entry,) = desk("history")
    assert (entry["entry"], entry["by"]) == (1, "周慧敏")
    assert desk("assign", desk.record())[0]["body"] == BODY


def test_json_may_stand_before_or_behind_the_command(desk):
    number = desk.record()
    words = ("--register", str(desk.folder))
    before = desk.run("--json", *words, "show", number)
    behind = desk.run(*words, "show", number, "--json")
    assert before.value == behind.value
    # A word behind a bare -- is a value, never an option.
    assert desk.run(*words, "cases", "--", "--json").out == ""


def test_a_list_is_taken_in_as_one_entry_or_not_at_all(desk):
    two = desk("record", desk.file([PARKING, LIGHTS]))
    assert two == [{"number": "2025-0001"}, {"number": "2025-0002"}]
    assert desk("history")[0]["label"] in {"登记 2 件案件", "2 cases recorded"}
    before = desk.digest()
    wrong = {**PARKING, "place": {}}
    said = desk.refused("record", desk.file([PARKING, wrong]))
    assert "[1].place" in said.error
    assert desk.digest() == before


def test_standard_input_is_read_for_a_dash(desk, monkeypatch, tmp_path):
    file = tmp_path / "in.json"
    file.write_text(json.dumps(PARKING, ensure_ascii=False), encoding="utf-8")
    with file.open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert desk("record", "-") == [{"number": "2025-0001"}]


def test_cases_are_found_by_words_and_by_initials(desk):
    parking = desk.record()
    desk.record(LIGHTS)
    assert [line["number"] for line in desk("cases")] == ["2025-0002", "2025-0001"]
    assert [line["number"] for line in desk("cases", "占用")] == [parking]
    assert [line["number"] for line in desk("cases", "lxf")] == [parking]
    assert [line["number"] for line in desk("cases", "wtl 9号")] == [parking]
    assert desk("cases", "无此词") == []
    assert len(desk("cases", "--limit", "1")) == 1
    (line,) = desk("cases", parking)
    assert set(line) == {
        *("number", "title", "topic", "category", "state", "place"),
        *("deadline", "parties", "handler"),
    }
    assert (line["state"], line["parties"]) == ("registered", "李秀芳、王建国")


def test_an_entry_is_taken_back_and_put_again(desk):
    number = desk.record()
    (taken,) = desk("undo")
    assert desk("cases") == []
    assert taken["rows"] > 3
    assert desk.refused("show", number).status == 1
    (put,) = desk("undo", str(taken["entry"]))
    assert [line["number"] for line in desk("cases")] == [number]
    labels = [entry["entry"] for entry in desk("history")]
    assert labels[:2] == [put["entry"], taken["entry"]]
    assert desk("history", number)[0]["entry"] == put["entry"]


def test_a_backup_comes_back_whole_in_a_new_folder(desk, tmp_path):
    number = desk.record()
    file = tmp_path / "copy.zip"
    made = desk("backup", "-o", str(file))
    assert (made["path"], made["cases"]) == (str(file), 1)
    assert len(made["sha256"]) == 64
    assert Path(desk("backup")["path"]).is_file()
    back = desk("restore", str(file), "--to", str(tmp_path / "again"))
    assert (back["cases"], back["sha256"]) == (1, made["sha256"])
    shown = desk.run("--register", str(tmp_path / "again"), "--json", "show", number)
    assert shown.value == desk.show(number)
    assert desk.refused("restore", str(file), "--to", str(tmp_path / "again")).status == 1


def test_a_sound_register_is_said_to_be_sound(desk):
    desk.record()
    desk("undo")
    assert desk("verify") == {"ok": True, "problems": []}


def test_what_was_altered_behind_the_programs_back_is_found(desk):
    desk.record()
    connection = sqlite3.connect(desk.folder / "register.sqlite3")
    with connection:
        connection.execute("UPDATE journal_entry SET actor = '某人' WHERE id = 2")
    connection.close()
    said = desk.refused("verify", "--json")
    assert said.status == 1
    assert said.value["ok"] is False
    assert any("journal" in problem for problem in said.value["problems"])


def test_every_page_is_pictured(desk, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    desk.record()
    before = desk.digest()
    drawn = desk("screens", str(tmp_path / "out"), "--theme", "dark", "--size", "1366x768")
    assert len(drawn) > 5
    assert all(Path(one).read_bytes().startswith(b"\x89PNG") for one in drawn)
    assert desk.digest() == before


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_a_list_is_handed_out_by_its_ending(desk, tmp_path, ending):
    desk.record()
    desk.record(LIGHTS)
    file = tmp_path / f"台账.{ending}"
    assert desk("export", "-o", str(file))["rows"] == 2
    assert desk("export", "-o", str(file), "--query", "车位")["rows"] == 1
    assert file.stat().st_size > 100
    if ending == "json":
        (row,) = json.loads(file.read_text(encoding="utf-8"))
        assert (row["number"], row["applicant.name"]) == ("2025-0001", "李秀芳")
        assert row["registered_on"] == "2025-03-03"


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_was_handed_out_can_be_taken_in_elsewhere(desk, run, tmp_path, ending):
    desk.record()
    desk.record(LIGHTS)
    file = tmp_path / f"台账.{ending}"
    desk("export", "-o", str(file))
    again = desk("import", str(file))
    assert (again["imported"], again["skipped"]) == (0, 2)
    other = str(tmp_path / "other")
    run("new", other, *OFFICE)
    taken = run("--register", other, "--json", "import", str(file)).value
    assert (taken["rows"], taken["imported"], taken["problems"]) == (2, 2, [])
    listed = run("--register", other, "--json", "cases", "车位").value
    assert [line["topic"] for line in listed] == ["parking"]
    case = run("--register", other, "--json", "show", listed[0]["number"]).value
    mine = desk.show("2025-0001")
    same = ("title", "topic", "source", "category", "facts", "claim", "occurred_on")
    assert {key: case[key] for key in same} == {key: mine[key] for key in same}
    particulars = ("name", "gender", "id_number", "phone", "address")
    for theirs, ours in zip(case["parties"], mine["parties"], strict=True):
        assert [theirs[key] for key in particulars] == [ours[key] for key in particulars]
    assert case["external_id"] == "2025-0001"


def test_a_paper_and_a_pack_are_printed(desk, tmp_path):
    number = desk.record()
    sheet = tmp_path / "sheet.pdf"
    made = desk("print", "case-sheet", number, "-o", str(sheet))
    assert (made["pages"], made["path"], made["missing_glyphs"]) == (1, str(sheet), [])
    assert sheet.read_bytes().startswith(b"%PDF")
    editable = tmp_path / "sheet.docx"
    desk("print", "cover", number, "-o", str(editable))
    assert editable.read_bytes().startswith(b"PK")
    pack = tmp_path / "pack.pdf"
    told = desk("pack", "--query", "车位", "--title", "十一月例会", "-o", str(pack))
    assert told["pages"] > 1
    assert told["masked"] > 0
    assert isinstance(told["uncertain"], int)
    assert pack.read_bytes().startswith(b"%PDF")


def test_a_paper_is_never_written_over_the_register(desk):
    number = desk.record()
    before = desk.digest()
    database = desk.folder / "register.sqlite3"
    said = desk.refused("print", "case-sheet", number, "-o", str(database))
    assert "inside the register" in said.error
    desk.refused("export", "-o", str(desk.folder / "x.csv"))
    assert desk.digest() == before


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("bogus",), 2),
        (("--bogus", "cases"), 2),
        (("cases", "--bogus"), 2),
        (("show",), 2),
        (("show", "1", "2"), 2),
        (("cases", "--limit", "0"), 2),
        (("cases", "--limit", "many"), 2),
        (("cases", "--limit", "9" * 40), 2),
        (("advance", "2025-0001", "flying"), 2),
        (("undo", "minus-one"), 2),
        (("restore", "x.zip"), 2),
        (("print", "case-sheet", "-o", "x.pdf"), 2),
        (("statistics",), 2),
        (("screens",), 2),
        (("screens", "x", "--size", "0x0"), 2),
        (("screens", "x", "--size", "wide"), 2),
        (("screens", "x", "--scale", "nan"), 2),
        (("screens", "x", "--theme", "sepia"), 2),
        (("show", "2025-9999"), 1),
        (("undo", "99"), 1),
        (("undo",), 1),
        (("advance", "2025-9999", "accepted"), 1),
        (("record", "nowhere.json"), 1),
        (("import", "nowhere.xlsx"), 1),
        (("restore", "nowhere.zip", "--to", "x"), 1),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_in_both_languages(desk, words, status):
    before = desk.digest()
    for lang in ("zh", "en"):
        said = desk.refused(*words, lang=lang)
        assert said.status == status
        assert said.out == ""
        chinese = any("\u4e00" <= character <= "\u9fff" for character in said.error)
        assert chinese is (lang == "zh")
    assert desk.digest() == before


@pytest.mark.parametrize(
    "words",
    [
        ("cases",),
        ("show", "1"),
        ("assign", "1"),
        ("advance", "1", "closed"),
        ("history",),
        ("undo",),
        ("verify",),
        ("backup",),
        ("screens", "x"),
        ("export", "-o", "x.csv"),
        ("print", "brief", "1", "-o", "x.pdf"),
        ("pack", "--query", "x", "-o", "x.pdf"),
    ],
)
def test_without_a_register_every_command_says_so(run, tmp_path, words):
    said = run("--lang", "en", "--register", str(tmp_path / "nothing"), *words)
    assert said.status == 3
    assert "There is no register" in said.error
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_register_names_its_newest_backup(desk):
    desk.record()
    backup = desk("backup")["path"]
    (desk.folder / "register.sqlite3").write_bytes(b"\x00" * 4096)
    said = desk.refused("cases")
    assert said.status == 3
    assert backup in said.error


def test_a_foreign_database_is_left_as_it_is(desk):
    file = desk.folder / "register.sqlite3"
    file.unlink()
    for companion in desk.folder.glob("register.sqlite3-*"):
        companion.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE song (name TEXT)")
    connection.commit()
    connection.close()
    content = file.read_bytes()
    said = desk.refused("record", desk.file(PARKING))
    assert said.status == 3
    assert "another program" in said.error
    assert file.read_bytes() == content


def test_a_server_is_no_place_for_this_version(run):
    said = run("--lang", "en", "--register", "postgresql+psycopg://office/register", "cases")
    assert said.status == 3


def test_help_lists_every_command_of_the_spine(run):
    told = run("--help")
    assert told.status == 0
    for name in (
        *("new", "record", "cases", "show", "assign", "log", "advance", "print", "pack"),
        *("import", "export", "history", "undo", "verify", "backup", "restore", "screens"),
    ):
        assert f"\n  {name} " in told.out
