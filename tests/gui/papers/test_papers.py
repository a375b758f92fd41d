"""Papers looked at, saved and locked by keys, on a real register."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gui.papers.page import PaperPage
from reports import preview
from services.commands.agreements import LockAgreement
from services.commands.evidence import AddEvidence, EvidenceDraft
from tests import builders, builders_evidence
from tests.gui.desk import Desk, hit, named, write
from tests.gui.windows import clipped, focus_name, nameless, wait_until


@pytest.fixture
def desk(qapp, register, tmp_path):
    made = Desk(register, tmp_path)
    yield made
    made.shut()


@pytest.fixture
def page_of(qtbot, desk):
    """Opens the preview as the shell does, in a window of its own."""

    def open_it(argument):
        page = PaperPage(desk.context)
        desk.backstage.changed.connect(page.refresh)
        qtbot.addWidget(page)
        page.resize(1146, 688)
        page.show()
        page.activateWindow()
        wait_until(page.isActiveWindow)
        page.open(argument)
        settle(desk)
        return page

    return open_it


def settle(desk):
    wait_until(lambda: not desk.backstage.working)


def agreement_of(register, case_id):
    made = builders.read(register, case_id).agreement
    assert made is not None
    return made


def text_of(pdf: bytes) -> str:
    pages = range(preview.pages(pdf))
    return "".join(preview.page_text(pdf, page) for page in pages).replace("\r\n", "")


def save_at(desk, page, path: Path) -> str:
    """Ctrl+Enter as the shell passes it on; the text of the file that came."""
    desk.targets.append(str(path))
    page.primary_action()
    settle(desk)
    return text_of(path.with_suffix(".pdf").read_bytes())


def test_a_case_sheet_for_a_meeting_hides_names_and_the_formal_one_does_not(
    desk, page_of, register, tmp_path
):
    case_id = builders.mediating_case(register)
    names = [one.name for one in builders.read(register, case_id).parties if one.name]
    page = page_of({"case_id": case_id, "document": "case-sheet"})
    assert page.options.version.value() == "meeting"
    hidden = save_at(desk, page, tmp_path / "meeting.pdf")
    assert not any(name in hidden for name in names)
    assert desk.toasts[-1][0].endswith("meeting.pdf")
    page.options.version.setFocus()
    hit("1")
    settle(desk)
    whole = save_at(desk, page, tmp_path / "whole")
    assert all(name in whole for name in names)
    with register.reading() as reading:
        logged = reading.connection.exec_driver_sql("select action, masking from access_record")
        assert [tuple(one) for one in logged] == [("export", "meeting"), ("export", "full")]
    assert clipped(page) == []
    assert nameless(page) == []


def test_arrows_walk_the_documents_and_what_cannot_be_made_says_why(desk, page_of, register):
    page = page_of({"case_id": builders.accepted_case(register), "document": "evidence-list"})
    named(page, "print.document.evidence-list").setFocus()
    hit("Down")
    settle(desk)
    assert focus_name() == "print.document.record"
    assert page.view.count == 0
    assert not page.options.save.isEnabled()
    hit("Up")
    settle(desk)
    assert page.view.count >= 1
    assert page.options.save.isEnabled()


def test_an_agreement_is_locked_and_numbered_before_it_leaves_after_a_question(
    desk, page_of, register, tmp_path
):
    case_id = builders.agreed_case(register)
    page = page_of({"case_id": case_id, "document": "agreement"})
    assert not page.options.version.isEnabled()
    desk.answers.append(False)
    page.primary_action()
    assert not agreement_of(register, case_id).locked
    desk.answers.append(True)
    saved = save_at(desk, page, tmp_path / "agreement.pdf")
    agreement = agreement_of(register, case_id)
    assert agreement.locked
    assert agreement.number in saved
    assert len(desk.questions) == 2


def test_a_lost_signed_page_is_printed_again_as_a_marked_copy(desk, page_of, register, tmp_path):
    case_id = builders.agreed_case(register)
    register.run(LockAgreement(case_id=case_id))
    page = page_of({"case_id": case_id, "document": "agreement"})
    page.options.copy.setFocus()
    write("申请人遗失原件")
    hit("Return")
    settle(desk)
    assert "副本（重印）" in save_at(desk, page, tmp_path / "copy.pdf")
    with register.reading() as reading:
        logged = reading.connection.exec_driver_sql("select action, reason from access_record")
        assert [tuple(one) for one in logged] == [("copy", "申请人遗失原件")]
    assert clipped(page) == []
    assert nameless(page) == []


def test_several_cases_make_one_pdf_of_summaries(desk, page_of, register):
    first, second = builders.case(register), builders.matter(register)
    page = page_of({"case_id": first, "case_ids": [first, second], "document": "summary"})
    assert page.view.count >= 2
    page.view.leaf.setFocus(Qt.FocusReason.OtherFocusReason)
    hit("End")
    settle(desk)
    assert page.view.page == page.view.count - 1


def test_doubtful_places_are_looked_at_before_a_meeting_version_leaves(desk, page_of, register):
    builders.case(register, parties=(builders.party("诸葛文斌"), builders.respondent("司徒国强")))
    case_id = builders.case(register, facts="申请人称诸葛文斌也看见了。")
    page = page_of({"case_id": case_id, "document": "summary"})
    assert not page.options.save.isEnabled()
    page.primary_action()  # refused: no file is asked for
    named(page, "print.uncertain").setFocus()
    hit("Space")
    settle(desk)
    assert any(mark.doubtful for mark in page.view.leaf.marks())
    assert page.options.save.isEnabled()
    assert focus_name() == "print.uncertain"


def test_what_an_agreement_lacks_leads_to_its_field_and_a_draft_can_be_saved(
    desk, page_of, register, tmp_path
):
    lacking = builders.agreement(obligations=(builders.obligation(due_on=None),))
    case_id = builders.agreed_case(register, draft=lacking)
    page = page_of({"case_id": case_id, "document": "agreement"})
    assert page.view.count >= 1
    assert not page.options.save.isEnabled()
    named(page, "print.finding.1").setFocus()
    hit("Space")
    key, argument = desk.visits[-1]
    assert key == "case"
    assert argument["id"] == case_id
    assert argument["field"].startswith("agreement.")
    page.options.draft.setFocus()
    hit("Space")
    settle(desk)
    assert page.options.save.isEnabled()
    save_at(desk, page, tmp_path / "draft.pdf")
    assert not agreement_of(register, case_id).locked


def test_a_paper_is_saved_to_be_finished_in_a_word_processor(desk, page_of, register, tmp_path):
    case_id = builders.mediating_case(register)
    page = page_of({"case_id": case_id, "document": "record"})
    desk.targets.append(str(tmp_path / "记录"))
    named(page, "print.docx").setFocus()
    hit("Space")
    settle(desk)
    assert (tmp_path / "记录.docx").read_bytes()[:2] == b"PK"
    assert desk.toasts[-1][0].endswith("记录.docx")
    with register.reading() as reading:
        logged = reading.connection.exec_driver_sql("select action, document from access_record")
        assert [tuple(one) for one in logged] == [("export", "record")]
    assert clipped(page) == []
    assert nameless(page) == []


def test_the_list_of_documents_comes_to_the_one_that_is_shown(desk, page_of, register):
    case_id = builders.performing_case(register)
    page = page_of({"case_id": case_id, "document": "judicial-application"})
    row = named(page, "print.document.judicial-application")
    wait_until(lambda: page.documents.verticalScrollBar().value() > 0)
    assert not row.visibleRegion().isEmpty()


def test_oral_cases_are_bound_together_and_a_locked_attachment_is_named(desk, page_of, register):
    body = builders.studio(register)
    ids = [builders.oral_case(register, body) for _ in range(2)]
    page = page_of({"case_ids": ids, "document": "file"})
    assert named(page, "print.document.file").isChecked()
    assert page.view.count == 14
    assert page.options.save.isEnabled()
    register.run(
        AddEvidence(
            case_id=ids[0],
            items=(
                EvidenceDraft(
                    file=builders_evidence.store(register).take_bytes(b"%PDF-1.4 torn", "合同.pdf")
                ),
            ),
        )
    )
    page.open({"case_ids": ids, "document": "file"})
    settle(desk)
    assert page.view.count == 0
    assert not page.options.save.isEnabled()
    told = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert any("「合同.pdf」" in text for text in told)
