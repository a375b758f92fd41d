"""One case in words: its stages, its course, its papers, its panel; without a window."""

from datetime import timedelta

import pytest

from gui.cases.course import happenings
from gui.cases.documents import all_papers, papers
from gui.cases.next_panel import next_words, verb_of
from gui.cases.obligations import obligation_state
from gui.cases.stages import stages
from gui.components import StageState
from models.vocabulary.terms import ContactMeans, ObligationState
from resources import Language
from services.commands.logbook import LogContact
from tests import builders
from tests.builders import TODAY

CHINESE = Language.CHINESE


def marks(case):
    return "".join(
        {StageState.DONE: "✓", StageState.CURRENT: "●", StageState.FUTURE: "○"}[one.state]
        for one in stages(case, TODAY)
    )


@pytest.mark.parametrize(
    ("make", "shown"),
    [
        (builders.case, "●○○○○○○○"),
        (builders.accepted_case, "✓●○○○○○○"),
        (builders.assigned_case, "✓✓○●○○○○"),
        (builders.mediating_case, "✓✓○●○○○○"),
        (builders.agreed_case, "✓✓○✓●○○○"),
        (builders.performing_case, "✓✓○✓✓●○○"),
        (builders.closed_case, "✓✓○✓✓✓✓✓"),
        (builders.failed_case, "✓✓○✓○○○●"),
        (builders.matter, "✓●○○"),
        (builders.handled_matter, "✓✓●○"),
        (builders.closed_matter, "✓✓✓✓"),
    ],
)
def test_the_stages_say_where_a_case_stands(register, make, shown):
    assert marks(builders.read(register, make(register))) == shown


def test_a_visit_before_mediation_is_the_inquiry(register):
    case_id = builders.assigned_case(register)
    visit = builders.at(builders.ASSIGNED_ON + timedelta(days=1), 10)
    register.run(LogContact(case_id=case_id, at=visit, means=ContactMeans.VISIT, note="看了车位"))
    inquiry = stages(builders.read(register, case_id), TODAY)[2]
    assert (inquiry.state, inquiry.note) == (StageState.DONE, "10-29")


def test_what_happened_reads_newest_first_with_the_signatures_as_one(register):
    told = happenings(builders.read(register, builders.performing_case(register)), TODAY, CHINESE)
    assert [one.title for one in told] == [
        "协议生效",
        "签名盖章",
        "达成协议",
        "协议内容已登记",
        "第 2 次调解会：达成协议",
        "开始调解",
        "第 1 次调解会：有待继续调解",
        "指派",
        "受理",
        "登记",
    ]
    assert told[1].line == "2 方当事人签名  调解员签名  加盖印章"
    assert told[0].strong


def test_a_planned_meeting_stands_first_and_dashed(register):
    case_id = builders.assigned_case(register)
    register.run(builders.meeting(case_id, next_at=builders.at(TODAY + timedelta(days=2), 14)))
    first = happenings(builders.read(register, case_id), TODAY, CHINESE)[0]
    assert first.planned
    assert (first.when, first.title) == ("11-27", "第 2 次调解会（计划）")


def test_the_papers_of_a_case_say_what_they_wait_for(register):
    fresh = builders.read(register, builders.case(register))
    assert [one.words for one in papers(fresh, CHINESE)] == ["可打印", "待调解", "待达成协议"]
    done = builders.read(register, builders.performing_case(register))
    assert [one.words for one in papers(done, CHINESE)] == ["可打印", "2 份", "已签署"]
    oral = builders.read(register, builders.oral_case(register))
    codes = {one.code for one in all_papers(oral, CHINESE)}
    assert "oral-agreement" in codes
    assert "agreement" not in codes
    matter = builders.read(register, builders.matter(register))
    assert [one.code for one in papers(matter, CHINESE)] == [
        "case-sheet",
        "summary",
        "brief",
        "assignment-slip",
    ]
    assert papers(matter, CHINESE)[-1].words == "待指派"


def test_the_panel_names_act_ground_demands_and_clocks(register):
    told = next_words(builders.read(register, builders.agreed_case(register)), TODAY, CHINESE)
    assert told.act == "登记签署和盖章"
    assert told.ground == "人民调解法 第29、30条"
    # Looked at, printed, three signatures, the seal.
    assert [one.met for one in told.demands] == [False] * 6
    assert told.verb == "登记签名盖章"
    assert told.enabled
    assert told.clocks[0].name.startswith("协议签署")
    assert told.files_title == "必备 3/3"


def test_a_filed_case_presses_nobody_and_still_says_until_when_the_court_may_be_asked(register):
    case = builders.read(register, builders.filed_case(register))
    assert case.line.due_on is None
    told = next_words(case, TODAY, CHINESE)
    assert told.clock is None
    assert [(one.name, one.words) for one in told.clocks] == [("司法确认 12-10", "不再催办")]


@pytest.mark.parametrize(
    ("make", "verb"),
    [
        (builders.lead, "转为登记"),
        (builders.case, "受理"),
        (builders.accepted_case, "指派…"),
        (builders.assigned_case, "开始调解"),
        (builders.performing_case, "登记履行"),
        (builders.closed_case, "归档"),
        (builders.failed_case, "结案"),
        (builders.matter, "指定单位…"),
        (builders.handled_matter, "办结"),
    ],
)
def test_the_panel_is_never_blank(register, make, verb):
    case = builders.read(register, make(register))
    assert verb_of(case, CHINESE) == verb
    assert next_words(case, TODAY, CHINESE).why


def test_an_obligation_says_where_it_stands(register):
    case = builders.read(register, builders.performing_case(register))
    assert case.agreement is not None
    (promise,) = case.agreement.obligations
    assert obligation_state(promise, TODAY) is ObligationState.NOT_DUE
    assert obligation_state(promise, TODAY + timedelta(days=30)) is ObligationState.OVERDUE
    done = builders.read(register, builders.closed_case(register))
    assert done.agreement is not None
    assert obligation_state(done.agreement.obligations[0], TODAY) is ObligationState.PERFORMED
