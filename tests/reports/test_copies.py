"""A lost signed page is printed again: every page says that it is a copy, and the log says why."""

import pypdfium2
import pytest
import sqlalchemy as sa

from models.records.office import AccessRecord
from models.vocabulary.errors import Refusal
from reports import papers
from services.commands.agreements import LockAgreement
from tests import builders


def texts_of(file):
    opened = pypdfium2.PdfDocument(file)
    try:
        return [page.get_textpage().get_text_range() for page in opened]
    finally:
        opened.close()


def test_a_copy_of_a_signed_agreement_is_marked_on_every_page_and_logged(register, tmp_path):
    case = builders.agreed_case(register)
    register.run(LockAgreement(case_id=case))
    for command in builders.signing(case):
        register.run(command)
    original, again = tmp_path / "原件.pdf", tmp_path / "副本.pdf"
    papers.issue(register, "agreement", [case], original)
    assert not any("副本" in text for text in texts_of(original))
    _, made = papers.issue_copy(register, "agreement", [case], again, "申请人遗失原件")
    pages = texts_of(again)
    assert made.pages == len(pages)
    assert all("副本（重印） 2026-11-25" in text for text in pages)
    with register.reading() as reading:
        rows = reading.connection.execute(
            sa.select(AccessRecord.action, AccessRecord.reason).order_by(AccessRecord.id)
        ).all()
    assert [tuple(row) for row in rows] == [("print", ""), ("copy", "申请人遗失原件")]


def test_what_was_never_printed_for_signature_has_no_copy(register, tmp_path):
    case = builders.agreed_case(register)
    for reason, code in (("遗失", "no_original"), (" ", "copy_reason")):
        with pytest.raises(Refusal, match=code):
            papers.issue_copy(register, "agreement", [case], tmp_path / "副本.pdf", reason)
    agreement = builders.read(register, case).agreement
    assert agreement is not None
    assert not agreement.locked
    assert not (tmp_path / "副本.pdf").exists()
