"""A parking case from the counter to the closed file, in the window, by keyboard alone."""

import pytest

from models.vocabulary.terms import CaseState, MeetingResult
from reports import papers, preview
from tests import builders
from tests.gui.filled import filled
from tests.gui.windows import CONTROL, focus_name
from tests.journeys import main_job
from tests.journeys.main_job import Clerk, Key


def office(database):
    builders.estate(database, "梧桐里", buildings=("9号楼",))
    builders.studio(database)


@pytest.fixture
def clerk(open_window, register_folder, clock):
    place, _ = filled(register_folder, clock, office)
    return Clerk(open_window(place))


def test_a_parking_case_goes_from_the_counter_to_the_closed_file(clerk, tmp_path):
    case_id = main_job.record_case(clerk)
    assert clerk.whole(case_id).line.state is CaseState.REGISTERED
    main_job.accept_case(clerk)
    main_job.assign_case(clerk)
    case = clerk.whole(case_id)
    assert case.line.state is CaseState.ASSIGNED
    assert case.assignment.reasons
    main_job.hold_meeting(clerk)
    case = clerk.whole(case_id)
    assert case.line.state is CaseState.MEDIATING
    assert case.meetings[0].result is MeetingResult.AGREED
    main_job.write_agreement(clerk)
    assert focus_name() == "case.next.act", "the keyboard goes on at the next step"
    case = clerk.whole(case_id)
    assert case.line.state is CaseState.AGREED
    assert [one.amount_fen for one in case.agreement.obligations] == [300_00]
    main_job.sign_agreement(clerk)
    assert clerk.whole(case_id).agreement.effective_on == builders.TODAY
    main_job.close_case(clerk)
    case = clerk.whole(case_id)
    assert case.line.state is CaseState.CLOSED
    steps = [event.state.value for event in case.events if event.kind == "step"]
    way = "registered accepted assigned mediating agreed performing closed"
    assert steps == way.split()
    assert all(event.actor == "周慧敏" and event.on == builders.TODAY for event in case.events)
    for code in ("case-sheet", "intake", "record", "agreement"):
        _prepared, made = papers.issue(
            clerk.opened.register, code, [case_id], tmp_path / f"{code}.pdf"
        )
        assert made.pages >= 1
        assert not made.missing_glyphs
    sheet = (tmp_path / "case-sheet.pdf").read_bytes()
    text = "".join(preview.page_text(sheet, page) for page in range(preview.pages(sheet)))
    assert "李秀芳" not in text
    assert "停止占用车位" in text.replace("\r\n", "")


def test_the_last_step_is_taken_back_and_put_again_by_keys(clerk):
    case_id = main_job.record_case(clerk)
    main_job.accept_case(clerk)
    clerk.key(Key.Key_Z, CONTROL)
    assert clerk.whole(case_id).line.state is CaseState.REGISTERED
    clerk.key(Key.Key_Y, CONTROL)
    assert clerk.whole(case_id).line.state is CaseState.ACCEPTED
