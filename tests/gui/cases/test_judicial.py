"""Judicial confirmation by keys: applied for, answered, put right, seen on the case."""

from gui.cases.agreement_tab import AgreementTab
from gui.cases.course import happenings
from gui.cases.judicial_dialog import go_to_court
from gui.cases.next_panel import next_words
from models.vocabulary.terms import CourtGround, JudicialState
from resources import Language
from services.commands.correction import CorrectEvent
from tests import builders, builders_court
from tests.gui.desk import dialog, hit, named, write
from tests.gui.windows import CONTROL, clipped, focus_name, nameless


def finish(qtbot, desk):
    before = len(desk.toasts)
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: len(desk.toasts) > before)


def test_the_parties_apply_and_the_court_confirms_by_keys(qtbot, desk, window):
    case_id = builders.performing_case(desk.register)
    go_to_court(desk.context, builders.read(desk.register, case_id), window)
    asked = dialog("judicial")
    assert focus_name() == "judicial.ground"
    assert "民事诉讼法" in named(asked, "judicial.why").text()
    hit("Home")
    assert asked.editor.values()["ground"] == CourtGround.DOMICILE.value
    hit("End")
    asked.editor.focus_field("court")
    assert named(asked, "judicial.court").text() == builders_court.COURT
    hit("Return")
    hit("A", CONTROL)
    hit("11-16")
    hit("Return")
    assert asked.editor.values()["signed.1"] == "2026-11-16"
    assert not clipped(asked)
    assert not nameless(asked)
    finish(qtbot, desk)
    (made,) = builders.read(desk.register, case_id).judicial
    assert (made.court, made.applied_on) == (builders_court.COURT, builders_court.APPLIED_ON)
    assert {one.on for one in made.signed} == {builders_court.APPLIED_ON}

    go_to_court(desk.context, builders.read(desk.register, case_id), window)
    answer = dialog("judicial")
    hit("Down")
    assert answer.editor.values()["step"] == "confirmed"
    assert answer.lines["reason"].isHidden()
    hit("Return")
    hit("A", CONTROL)
    hit("11-24")
    hit("Return")
    assert focus_name() == "judicial.ruling_number"
    write(builders_court.RULING)
    hit("Return")
    hit("12-1")
    finish(qtbot, desk)
    (made,) = builders.read(desk.register, case_id).judicial
    assert (made.state, made.ended_on) == (JudicialState.CONFIRMED, builders_court.RULED_ON)
    assert (made.ruling_number, made.perform_by_on) == (builders_court.RULING, builders.DUE_ON)


def test_a_party_who_has_not_signed_and_a_missing_reason_are_said_at_their_fields(
    qtbot, desk, window
):
    case_id = builders.performing_case(desk.register)
    go_to_court(desk.context, builders.read(desk.register, case_id), window)
    asked = dialog("judicial")
    asked.editor.focus_field("signed.1")
    hit("A", CONTROL)
    hit("Delete")
    hit("Return", CONTROL)
    assert "共同申请" in asked.lines["signed.1"].problem()
    asked.done(0)
    desk.register.run(builders_court.application(case_id))
    go_to_court(desk.context, builders.read(desk.register, case_id), window)
    answer = dialog("judicial")
    for _ in range(2):
        hit("Down")
    assert answer.editor.values()["step"] == "rejected"
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: bool(answer.lines["reason"].problem()))
    answer.editor.focus_field("reason")
    write("内容不明确")
    finish(qtbot, desk)
    assert builders.read(desk.register, case_id).judicial[0].reason == "unclear"


def test_the_case_tells_of_it_in_panel_tab_and_course(qtbot, desk):
    case_id = builders.performing_case(desk.register)
    case = builders.read(desk.register, case_id)
    told = next_words(case, builders.TODAY, Language.CHINESE)
    assert [one.field for one in told.demands if not one.met] == ["judicial"]
    tab = AgreementTab(Language.CHINESE)
    qtbot.addWidget(tab)
    tab.resize(900, 700)
    tab.court_wanted.connect(lambda: desk.heard.append("court"))
    tab.paper_wanted.connect(desk.heard.append)
    tab.show()
    tab.show_case(case, builders.TODAY)
    named(tab, "case.judicial").click()
    named(tab, "case.judicial.judicial-application").click()
    assert desk.heard == ["court", "judicial-application"]
    desk.register.run(builders_court.application(case_id))
    values = {"on": "2026-11-12", "ground": "domicile"}
    desk.register.run(CorrectEvent(case_id=case_id, name="judicial", values=values, reason="记错"))
    case = builders.read(desk.register, case_id)
    tab.show_case(case, builders.TODAY)
    assert not clipped(tab)
    titles = [one.title for one in happenings(case, builders.TODAY, Language.CHINESE)]
    assert titles[:2] == ["更正  申请司法确认", "申请司法确认"]
    text = happenings(case, builders.TODAY, Language.CHINESE)[0].text
    assert "调解组织所在地" in text
    assert "当事人住所地" in text
