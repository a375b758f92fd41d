"""The real ledgers among the developers' data: nothing of them may be lost."""

import json
from pathlib import Path

import pytest

from models.vocabulary.errors import Refusal
from resources import Language
from services.ledgers.reading import content_digest, read
from services.ledgers.rows import plan

LEDGERS = Path(__file__).parents[4] / "shared" / "data" / "ledgers"

pytestmark = pytest.mark.skipif(
    not LEDGERS.is_dir(), reason="the developers' data does not lie beside this checkout"
)


def manifest():
    if not LEDGERS.is_dir():
        return []
    listed = json.loads((LEDGERS / "manifest.json").read_text(encoding="utf-8"))
    return [entry for entry in listed if entry["content_sha256"]]


@pytest.mark.parametrize("entry", manifest(), ids=lambda entry: entry["file"])
def test_no_cell_of_a_ledger_is_lost(entry):
    ledger = read(LEDGERS / entry["file"])
    assert ledger.heading_row == entry["header_row"]
    assert list(ledger.columns) == entry["columns"]
    assert len(ledger.rows) == entry["data_rows"]
    assert ledger.sheet == entry["sheet"]
    assert content_digest(ledger) == entry["content_sha256"]


@pytest.mark.parametrize("entry", manifest(), ids=lambda entry: entry["file"])
def test_every_message_becomes_a_case(entry):
    planned = plan(LEDGERS / entry["file"])
    assert len(planned.cases) == entry["data_rows"]
    assert planned.skipped == 0
    assert not any(problem.skipped for problem in planned.problems)
    assert planned.digest == entry["content_sha256"]
    assert all(case.external_id and case.facts and case.title for case in planned.cases)


def test_a_text_date_and_a_narrative_padded_by_a_web_form_are_understood():
    first = plan(LEDGERS / "附件3_shared.xlsx").cases[0]
    assert first.external_id == "188006"
    assert str(first.received_at) == "2019-02-28 11:25:05"
    assert first.facts.startswith("座落在A市A3区联丰路")
    assert first.remarks == ("反对数：0", "点赞数：0")


def test_the_same_rows_from_excel_and_from_csv_are_the_same_cases():
    excel = plan(LEDGERS / "市长信箱_shared.xlsx")
    csv = plan(LEDGERS / "市长信箱_shared.gb18030.csv")
    assert [case.fingerprint for case in excel.cases] == [case.fingerprint for case in csv.cases]
    assert [case.received_at for case in excel.cases] == [case.received_at for case in csv.cases]
    assert sum(case.received_at is not None for case in excel.cases) > 400


def test_a_message_without_text_is_taken_in_by_its_title_and_named():
    (problem,) = plan(LEDGERS / "市长信箱_shared.xlsx").problems
    assert (problem.sheet, problem.cell, problem.value) == ("市长信箱", "D42", "-")
    assert problem.reason == "ledger.facts-from-title"
    assert "标题" in problem.reason_text(Language.CHINESE)
    assert "补写" in problem.fix_text(Language.CHINESE)


@pytest.mark.parametrize("sheet", [None, "检验单", "路侧绿化 (2)", "中间交工证书", "评定表"])
def test_a_filled_form_is_called_a_form(sheet):
    with pytest.raises(Refusal) as refused:
        read(LEDGERS / "检验单_sample.xls", sheet)
    assert refused.value.code == "ledger.is-form"
    assert "单据" in refused.value.sentence(Language.CHINESE)


def test_the_empty_sheet_of_a_form_has_no_rows():
    with pytest.raises(Refusal) as refused:
        read(LEDGERS / "检验单_sample.xls", "Sheet1")
    assert refused.value.code == "ledger.no-rows"
