"""Whatever is spoilt behind the program's back, verifying tells it and where."""

import sqlite3

import pytest

from resources import Language
from services.commands.history import UndoEntry
from services.commands.intake import EditCase
from services.commands.project_files import AttachToDocument
from services.queries import history
from services.verification import Problem, verify
from tests import builders, builders_evidence, builders_projects

_STRAY_NUMBER = (
    "INSERT INTO issued_number (committee_id, series, year, serial, number, issued_at, void_reason)"
    " VALUES (1, 'intake', 2026, 77, '2026-0077', '2026-11-25', '')"
)


@pytest.fixture
def spoil(register, register_folder):
    """Write into the database file behind the program's back; foreign keys are not asked."""
    builders.closed_case(register)
    builders.case(register)

    def write(statement):
        connection = sqlite3.connect(register_folder / "register.sqlite3")
        with connection:
            connection.execute(statement)
        connection.close()

    return write


def test_a_sound_register_has_no_problem(register):
    builders.closed_case(register)
    builders.failed_case(register, builders.Body(id=2, mediators=(1, 2)))
    builders.lead(register)
    builders.closed_matter(register)
    assert verify(register) == ()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("DELETE FROM person WHERE id = 1", "verify.file"),
        ("UPDATE journal_entry SET actor = '某人' WHERE id = 5", "verify.journal"),
        ("UPDATE \"case\" SET number = '2026-9999' WHERE id = 1", "verify.number-not-issued"),
        ("UPDATE issued_number SET voided_at = issued_at WHERE id = 1", "verify.number-not-issued"),
        (_STRAY_NUMBER, "verify.number-unused"),
        ("UPDATE \"case\" SET parties_label = '某人' WHERE id = 2", "verify.derived"),
        ("UPDATE \"case\" SET due_on = '2099-01-01' WHERE id = 2", "verify.derived"),
        ('UPDATE "case" SET search_key = NULL WHERE id = 2', "verify.derived"),
        ("UPDATE person SET name = '钱文斌' WHERE id = 1", "verify.derived"),
        ("UPDATE person SET initials = '' WHERE id = 1", "verify.initials"),
        ("UPDATE \"case\" SET facts = '别的事' WHERE id = 2", "verify.index"),
        ("UPDATE \"case\" SET remarks = '别的话' WHERE id = 2", "verify.row-altered"),
        ("UPDATE case_party SET attitude = 'refuses' WHERE id = 1", "verify.row-altered"),
        ("DELETE FROM contact_detail WHERE id = 1", "verify.row-gone"),
        (
            "INSERT INTO contact_detail (kind, value, person_id) VALUES ('other', '1', 1)",
            "verify.row-untold",
        ),
        ("INSERT INTO case_terms (rowid, terms) VALUES (42, 'g4e00')", "verify.index-stray"),
        (
            "INSERT INTO case_terms (case_terms) VALUES ('delete-all')",
            "verify.index",
        ),
    ],
)
def test_what_was_spoilt_is_told(register, spoil, statement, code):
    spoil(statement)
    found = verify(register)
    assert code in {one.code for one in found}
    for problem in found:
        for language in Language:
            assert problem.sentence(language)


def test_what_was_changed_taken_back_and_done_again_is_as_the_journal_has_it(register):
    case_id = builders.case(register)
    register.run(EditCase(case_id=case_id, values={"remarks": "第一句"}))
    entry = register.run(EditCase(case_id=case_id, values={"remarks": "第二句"})).entry
    back = register.run(UndoEntry(entry_id=entry)).entry
    assert verify(register) == ()
    register.run(UndoEntry(entry_id=back))
    assert verify(register) == ()
    lead = builders.lead(register)
    with register.reading() as reading:
        (made, *_) = history.entries(reading, case_id=lead)
    register.run(UndoEntry(entry_id=made.id))
    assert verify(register) == ()


def test_a_missing_evidence_folder_is_told(register, register_folder):
    (register_folder / "evidence").rmdir()
    assert [one.code for one in verify(register)] == ["verify.no-evidence-folder"]


def test_the_file_of_a_projects_document_is_checked_with_those_of_cases(register):
    project = builders_projects.project(register)
    partner = builders_projects.partner(register, project)
    document = builders_projects.document(register, project, (partner,))
    file = builders_evidence.scan(register).file
    register.run(AttachToDocument(document_id=document, file=file))
    assert verify(register) == ()
    builders_evidence.store(register).place(file.digest).unlink()
    (told,) = verify(register)
    assert (told.code, told.params["number"]) == ("verify.evidence-missing-project", "J2026-01")


def test_many_problems_of_a_kind_are_counted(register, spoil):
    for _ in range(25):
        builders.case(register)
    spoil("UPDATE \"case\" SET parties_label = ''")
    told = [one.code for one in verify(register)]
    assert told.count("verify.derived") == 20
    assert "verify.more-derived" in told


def test_time_passing_is_no_problem(register, clock):
    builders.performing_case(register)
    builders.case(register, place=builders.intake().place)
    clock.tick(days=400)
    assert verify(register) == ()


def test_a_problem_holds_no_name():
    assert "李秀芳" not in repr(Problem(code="verify.index", params={"number": "2026-0001"}))
