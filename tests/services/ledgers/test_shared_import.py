"""The developers' real ledgers and texts taken into a register: all of a file, or nothing of it.

They are read where they lie, beside this checkout; nothing of them is copied into the project.
"""

import csv
import json
from pathlib import Path

import pytest
import sqlalchemy as sa

from models.records.cases import Case
from models.records.office import ImportBatch
from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState
from resources import Language
from services.commands.history import UndoEntry
from services.commands.ledger import ImportLedger
from services.ledgers.rows import plan
from services.queries import cases
from services.queries.ledgers import batch, screen
from services.queries.whole import whole
from services.verification import verify

DATA = Path(__file__).parents[4] / "shared" / "data"
LEDGERS = DATA / "ledgers"

pytestmark = pytest.mark.skipif(
    not LEDGERS.is_dir(), reason="the developers' data does not lie beside this checkout"
)

TEXTS = ("complaints_shared.csv", "civil_cases_shared.csv")
"""Narratives of real people's real matters: rows a clerk may want as leads."""

NO_LEDGERS = {
    "ledgers/检验单_sample.xls": "ledger.is-form",
    "complaints_segmented_shared.tsv": "ledger.no-facts-column",
    "near_duplicates_shared.csv": "ledger.no-facts-column",
    "names_shared.csv": "ledger.no-facts-column",
    "estate_names_shared.txt": "ledger.no-heading",
    "category_tree.csv": "ledger.no-facts-column",
    "ledgers/manifest.json": "ledger.not-spreadsheet",
}
"""What lies beside them and holds no matters, with what is said of it."""


def manifest():
    if not LEDGERS.is_dir():
        return []
    listed = json.loads((LEDGERS / "manifest.json").read_text(encoding="utf-8"))
    return [entry for entry in listed if entry["content_sha256"]]


def screened(register, name):
    planned = plan(LEDGERS / name)
    with register.reading() as reading:
        return screen(reading, planned)


def numbers(register, model=Case):
    with register.reading() as reading:
        return reading.connection.execute(sa.select(sa.func.count()).select_from(model)).scalar()


@pytest.mark.parametrize("entry", manifest(), ids=lambda entry: entry["file"])
def test_a_dry_run_names_every_cell_and_writes_nothing(register, entry):
    told = screened(register, entry["file"])
    assert (told.total, told.digest) == (entry["data_rows"], entry["content_sha256"])
    assert told.before is None
    assert (len(told.rows), told.skipped) == (entry["data_rows"], 0)
    for one in told.problems:
        assert one.sheet == entry["sheet"]
        assert one.cell[0].isalpha()
        assert one.cell[-1].isdigit()
        for language in Language:
            assert one.reason_text(language)
            assert one.fix_text(language)
    assert numbers(register) == numbers(register, ImportBatch) == 0


@pytest.mark.parametrize("entry", manifest(), ids=lambda entry: entry["file"])
def test_a_ledger_is_taken_in_known_again_and_taken_back_whole(register, entry):
    before = screened(register, entry["file"])
    done = register.run(ImportLedger(screened=before))
    assert numbers(register) == entry["data_rows"]
    with register.reading() as reading:
        made = batch(reading, done.made)
        ids = sorted(cases.ids(reading))
        kept = reading.connection.execute(sa.select(ImportBatch.content_digest)).scalar_one()
    assert kept == entry["content_sha256"]
    assert (made.rows, made.imported) == (entry["data_rows"], entry["data_rows"])
    assert ids == list(made.case_ids)
    assert verify(register) == ()

    again = screened(register, entry["file"])
    assert again.before == made
    assert (len(again.rows), again.skipped) == (0, entry["data_rows"])
    assert {one.reason for one in again.problems if one.skipped} == {"ledger.taken-in"}

    register.run(UndoEntry(entry_id=done.entry))
    assert numbers(register) == numbers(register, ImportBatch) == 0
    assert screened(register, entry["file"]).before is None
    assert verify(register) == ()
    with register.reading() as reading, pytest.raises(Refusal) as gone:
        batch(reading, done.made)
    assert gone.value.code == "register.gone"


def test_a_lead_keeps_every_word_and_says_what_it_lacks(register):
    told = screened(register, "附件4_shared.xlsx")
    register.run(ImportLedger(screened=told))
    row = told.plan.ledger.rows[0]
    number, user, title, written, text, reply, replied = row.cells
    with register.reading() as reading:
        (case_id,) = cases.ids(reading, text=title)
        case = whole(reading, case_id)
    assert (case.line.state, case.line.title) == (CaseState.LEAD, title)
    kept = "".join((case.facts + case.remarks).split())
    assert "".join(text.split()) in kept
    assert "".join(reply.split()) in kept
    assert case.external_id == number
    assert user in case.parties[0].shown
    assert case.received_at is not None
    at = moments.local(case.received_at)
    assert f"{at.year}/{at.month}/{at.day} {at.hour}:{at:%M:%S}" == written
    assert replied.split()[0].split("/")[0] in case.remarks
    lacking = {one.field for one in case.next_step.missing}
    assert {"topic", "place.text", "source"} <= lacking


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_set_is_taken_in_with_its_columns_guessed(register, name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        rows = sum(1 for _row in csv.reader(file)) - 1
    planned = plan(DATA / name)
    with register.reading() as reading:
        told = screen(reading, planned)
    done = register.run(ImportLedger(screened=told))
    assert told.total == len(told.rows) == numbers(register) == rows
    assert done.made is not None
    assert verify(register) == ()


@pytest.mark.parametrize("name", NO_LEDGERS)
def test_what_is_no_ledger_is_said_to_be_none(register, name):
    with pytest.raises(Refusal) as refused:
        plan(DATA / name)
    assert refused.value.code == NO_LEDGERS[name]
    assert numbers(register) == 0


def test_an_import_that_is_stopped_leaves_nothing(register):
    told = screened(register, "附件4_shared.xlsx")

    def stop(done, _rows):
        if done:
            raise Refusal("ledger.stopped", name=told.plan.ledger.name)

    with pytest.raises(Refusal) as stopped:
        register.run(ImportLedger(screened=told, tell=stop))
    assert stopped.value.code == "ledger.stopped"
    assert numbers(register) == numbers(register, ImportBatch) == 0
    assert verify(register) == ()
    register.run(ImportLedger(screened=told))
    assert numbers(register) == told.total
