"""Private notes: kept apart, taken back by undo, and nowhere else: not in print, search or log."""

import json
import logging
import sqlite3
import zipfile
from contextlib import suppress
from dataclasses import astuple

import pytest

from commands import main
from gui.lists.export import cells, heads
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.lists import declared
from models.vocabulary.masking import MaskLevel
from models.vocabulary.statements import draft_account
from reports import catalog, papers, preview
from reports.calendars import write_calendar
from reports.ledger import write_ledger
from reports.subject_papers import prepare_subject_paper, subject_documents
from resources import Language
from services import backups, exchange
from services import register as registers
from services.commands.evidence import AddEvidence
from services.commands.history import UndoEntry
from services.commands.notes import AddNote, ChangeNote, RemoveNote
from services.queries import cases, history, lists, meeting_plans, notes
from services.queries.meeting_calendar import calendar_entries
from services.verification import verify
from tests import builders, builders_court, builders_evidence, builders_lists, builders_meetings

MARK = "密语麒麟七零三"
"""Words that stand nowhere but in a private note."""


def words(register, case):
    with register.reading() as reading:
        return [one.words for one in notes.of_case(reading, case)]


def test_notes_are_written_changed_and_removed_newest_first(register):
    case = builders.case(register)
    first = builders.run(register, AddNote(case_id=case, words="  李阿姨其实只想要个道歉。\n"))
    builders.run(register, AddNote(case_id=case, words="底线两百元"))
    assert words(register, case) == ["底线两百元", "李阿姨其实只想要个道歉。"]
    register.run(ChangeNote(note_id=first, words="只要道歉"))
    assert words(register, case) == ["底线两百元", "只要道歉"]
    register.run(RemoveNote(note_id=first))
    assert words(register, case) == ["底线两百元"]
    with register.reading() as reading:
        assert notes.count(reading, case) == 1
        (line,) = notes.of_case(reading, case)
    assert line.author == "周慧敏"
    assert "底线" not in repr(line)


def test_undo_brings_back_words_the_journal_has_never_read(register):
    case = builders.case(register)
    note = builders.run(register, AddNote(case_id=case, words="一"))
    changed = register.run(ChangeNote(note_id=note, words="二"))
    removed = register.run(RemoveNote(note_id=note))
    register.run(UndoEntry(entry_id=removed.entry))
    assert words(register, case) == ["二"]
    register.run(UndoEntry(entry_id=changed.entry))
    assert words(register, case) == ["一"]
    assert verify(register) == ()


def test_the_same_words_again_are_no_change(register):
    note = builders.run(register, AddNote(case_id=builders.case(register), words="一"))
    assert register.run(ChangeNote(note_id=note, words=" 一 ")).entry is None


@pytest.mark.parametrize(
    ("said", "code"), [(" \n", "note.empty"), ("长" * 20_001, "note.too-long")]
)
def test_a_note_that_says_nothing_or_a_book_is_refused(register, said, code):
    with pytest.raises(Refusal) as caught:
        register.run(AddNote(case_id=builders.case(register), words=said))
    assert caught.value.code == code
    assert "长长" not in caught.value.sentence(Language.CHINESE)


def test_words_spoilt_behind_the_programs_back_are_told_without_them(register):
    builders.run(register, AddNote(case_id=builders.case(register), words=MARK))
    connection = sqlite3.connect(register.folder / "register.sqlite3")
    with connection:
        connection.execute("UPDATE private_text SET words = words || '！'")
    connection.close()
    (problem,) = verify(register)
    assert problem.code == "verify.note"
    assert MARK not in problem.sentence(Language.CHINESE)


# Nowhere else


@pytest.fixture
def noted(register):
    """A case that has every paper, with a private note that was changed once; its id."""
    body = builders.studio(register)
    case = builders.closed_case(register, body)
    register.run(AddEvidence(case_id=case, items=(builders_evidence.photo(register),)))
    note = builders.run(register, AddNote(case_id=case, words=f"先前的{MARK}"))
    register.run(ChangeNote(note_id=note, words=f"{MARK}：赵建明私下愿意让步"))
    assert MARK in words(register, case)[0]
    return case


@pytest.mark.parametrize("level", MaskLevel, ids=lambda one: one.value)
def test_no_paper_says_it(register, noted, level):
    """Every document of the catalog, a pack too; those that refuse do not say it either."""
    made, refused = [], []
    for document in catalog.catalog():
        try:
            with register.reading() as reading:
                paper = papers.prepare(
                    reading, document.code, (noted,), masking=level.value, draft=True
                )
        except WordedError as error:
            refused.append(f"{error!r} {error.sentence(Language.CHINESE)}")
            continue
        assert not any(MARK in f"{sheet!r}{astuple(sheet)}" for sheet in paper.sheets)
        pdf, rendered = papers.bytes_of(paper)
        assert not any(MARK in preview.page_text(pdf, page) for page in range(rendered.pages))
        made.append(document.code)
    assert not any(MARK in one for one in refused)
    assert len(made) >= (6 if level is MaskLevel.FULL else 3)


def test_no_search_history_list_or_case_says_it(register, noted):
    with register.reading() as reading:
        assert cases.page(reading, text=MARK) == ()
        assert cases.page(reading, text="麒麟") == ()
        case = builders.read(register, noted)
        told = [
            repr(history.entries(reading)),
            repr(history.entries(reading, case_id=noted)),
            repr(case),
            json.dumps(exchange.case_value(case, Language.CHINESE), ensure_ascii=False),
        ]
    assert not any(MARK in one for one in told)


def says(file):
    content = file.read_bytes()
    if file.suffix == ".xlsx":
        with zipfile.ZipFile(file) as packed:
            content = b"".join(packed.read(name) for name in packed.namelist())
    assert content
    written = (MARK.encode(), MARK.encode("unicode-escape"), MARK.encode("utf-16-le"))
    return any(one in content for one in written)


def test_no_command_error_or_log_says_it(register, noted, register_folder, tmp_path, capfd, caplog):
    number = builders.read(register, noted).line.number
    register.close()
    said = []
    with caplog.at_level(logging.DEBUG):
        for call in (
            ("show", number),
            ("cases", MARK),
            ("history",),
            ("history", number),
            ("verify",),
            ("check-file", number),
            ("backup",),
            ("export", "-o", str(tmp_path / "全部.csv")),
            ("export", "-o", str(tmp_path / "全部.json")),
            ("export", "-o", str(tmp_path / "全部.xlsx")),
        ):
            main(("--register", str(register_folder), *call, "--json"))
            main(("--register", str(register_folder), "--lang", "zh", *call))
            told = capfd.readouterr()
            said += [told.out, told.err]
    assert any(number in one for one in said)
    assert not any(MARK in one for one in said)
    assert MARK not in caplog.text
    caplog.clear()
    for ending in ("csv", "json", "xlsx"):
        assert not says(tmp_path / f"全部.{ending}")
    listed = [one.path for one in backups.kept(register_folder)]
    assert listed
    for path in listed:
        with zipfile.ZipFile(path) as packed:
            assert MARK not in " ".join(packed.namelist())
            assert MARK not in packed.read("contents.json").decode()
    registers.open_register(register_folder).close()


def every_paper(register, case):
    """The sheets of each document that can be made of the case, with what stands in their codes."""
    made = {}
    with register.reading() as reading:
        for document in catalog.catalog():
            if document.code == papers.FILE:  # bound of the others
                continue
            with suppress(WordedError):
                made[document.code] = papers.prepare(reading, document.code, (case,)).sheets
    return made


def test_no_paper_nor_its_code_changes_by_a_word_when_a_note_is_written(register):
    planned = builders_meetings.plan(register).case_id
    builders_meetings.said(register, planned, "车位一直被占。", "愿意商量。")
    register.run(builders.investigation(planned))
    court = builders_court.confirmed_case(register)
    before = {case: every_paper(register, case) for case in (planned, court)}
    assert {"notice-of-meeting", "investigation", "assignment-slip"} <= set(before[planned])
    assert {"judicial-application", "judicial-list", "mediation-proof"} <= set(before[court])
    assert before[court]["mediation-proof"][0].coded is not None, "a code stands on it"
    for case in (planned, court):
        register.run(AddNote(case_id=case, words=f"{MARK}：各让一步"))
        assert every_paper(register, case) == before[case]


def test_no_calendar_and_no_note_of_a_meeting_says_it(register, tmp_path):
    case = builders_meetings.plan(register).case_id
    builders_meetings.said(register, case, "愿意商量。")
    register.run(AddNote(case_id=case, words=f"{MARK}：各让一步"))
    with register.reading() as reading:
        said = meeting_plans.statements(reading, case)
        plans = meeting_plans.plans(reading, case)
        entries = calendar_entries(reading, case_id=case, details=True)
    for told in (said, plans, entries):
        assert not any(MARK in str(astuple(one)) for one in told)
    assert MARK not in draft_account(said)
    write_calendar(tmp_path / "调解会.ics", entries, Language.CHINESE, builders.at(builders.TODAY))
    assert not says(tmp_path / "调解会.ics")


def test_no_list_its_paper_or_its_export_says_it(register, tmp_path):
    builders_lists.practice(register)
    case = builders.mediating_case(register)
    register.run(AddNote(case_id=case, words=f"{MARK}：各让一步"))
    with register.reading() as reading:
        for listed in declared():
            rows = lists.entries(reading, listed.code)
            told = [tuple(cells(listed, row)) for row in rows]
            write_ledger(tmp_path / "名册.csv", heads(listed), told)
            assert not says(tmp_path / "名册.csv")
        for document in subject_documents():
            with suppress(WordedError):
                paper = prepare_subject_paper(reading, document.code, masking="full")
                assert not any(MARK in str(astuple(sheet)) for sheet in paper.sheets)


def test_the_database_holds_it_in_one_table_only(register, noted):
    register.close()
    connection = sqlite3.connect(register.folder / "register.sqlite3")
    found = set()
    tables = [
        row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    for table in tables:
        for row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - our own tables
            if MARK in str(row):
                found.add(table)
    connection.close()
    assert found == {"private_text"}


def test_no_command_shows_it_when_it_is_shown():
    for command in (AddNote(case_id=1, words=MARK), ChangeNote(note_id=1, words=MARK)):
        assert MARK not in repr(command)
