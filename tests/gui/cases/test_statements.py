"""What is said in a meeting, noted by keys: two digits, the words, Enter; large lines; undo."""

import pytest
from PySide6.QtWidgets import QLabel

from gui.cases.statements_page import StatementsPage
from models.vocabulary.terms import StatementKind
from services.commands.history import UndoEntry
from tests import builders, builders_meetings
from tests.gui.desk import hit, named, write
from tests.gui.windows import CONTROL, clipped, compose, focus_name, nameless, wait_until


@pytest.fixture
def open_page(qtbot, desk):
    def open_it(case_id):
        page = StatementsPage(desk.context)
        qtbot.addWidget(page)
        desk.backstage.changed.connect(page.refresh)
        page.resize(1037, 500)
        page.show()
        page.activateWindow()
        wait_until(page.isActiveWindow)
        page.open({"id": case_id})
        settle(desk)
        return page

    return open_it


def settle(desk):
    wait_until(lambda: not desk.backstage.working)


def said(desk, case_id):
    with desk.register.reading() as reading:
        from services.queries.meeting_plans import statements

        return [(one.speaker, one.kind, one.words) for one in statements(reading, case_id)]


def shown(page):
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def at_segment(page, name):
    return page.focusWidget() is not None and named(page, name).isAncestorOf(page.focusWidget())


def test_two_digits_words_and_enter_note_a_line_and_the_next_begins(desk, open_page):
    case_id = builders.assigned_case(desk.register)
    page = open_page(case_id)
    wait_until(lambda: at_segment(page, "statements.speaker"))
    hit("2")
    wait_until(lambda: at_segment(page, "statements.kind"))
    hit("3")
    assert focus_name() == "statements.words"
    write("每晚八点后让出")
    hit("Return")
    settle(desk)
    assert said(desk, case_id) == [("赵建明", StatementKind.PROPOSAL, "每晚八点后让出")]
    wait_until(lambda: at_segment(page, "statements.speaker"))
    hit("3")
    hit("4")
    write("记下了")
    hit("Return")
    settle(desk)
    assert said(desk, case_id)[1] == ("陈国良", StatementKind.ANSWER, "记下了")
    wait_until(lambda: {"每晚八点后让出", "记下了"} <= set(shown(page)))
    assert nameless(page) == []
    assert clipped(page) == []


def test_nothing_is_noted_while_composing_or_without_speaker_and_words(desk, open_page):
    case_id = builders.assigned_case(desk.register)
    page = open_page(case_id)
    named(page, "statements.words").setFocus()
    write("愿意商量")
    hit("Return")
    assert named(page, "statements.notice").text() == "请选择谁在发言"
    hit("1")
    hit("2")
    compose(named(page, "statements.words"), "hao")
    hit("Return")
    settle(desk)
    assert said(desk, case_id) == []
    compose(named(page, "statements.words"), "")
    hit("Return")
    settle(desk)
    assert said(desk, case_id) == [("李秀芳", StatementKind.FACT, "愿意商量")]


def test_a_line_is_changed_struck_out_and_taken_back(desk, open_page):
    case_id = builders.assigned_case(desk.register)
    first, second = builders_meetings.said(desk.register, case_id, "车位被占", "愿意商量")
    page = open_page(case_id)
    named(page, f"statements.change.{first}").setFocus()
    hit("Space")
    assert named(page, "statements.words").text() == "车位被占"
    hit("A", CONTROL)
    write("车位被占十一次")
    hit("Return")
    settle(desk)
    assert said(desk, case_id)[0] == ("李秀芳", StatementKind.FACT, "车位被占十一次")
    named(page, f"statements.strike.{second}").setFocus()
    hit("Space")
    settle(desk)
    assert len(said(desk, case_id)) == 1
    text, undo = desk.toasts[-1]
    assert text == "已删去"
    undo()
    settle(desk)
    assert len(said(desk, case_id)) == 2


def test_undo_takes_the_last_line_off_the_page(desk, open_page):
    case_id = builders.assigned_case(desk.register)
    page = open_page(case_id)
    done = desk.register.run(builders_meetings.statement(case_id, "说错了"))
    page.refresh(done)
    settle(desk)
    wait_until(lambda: "说错了" in shown(page))
    desk.backstage.run(UndoEntry(entry_id=done.entry))
    settle(desk)
    assert said(desk, case_id) == []
    wait_until(lambda: "说错了" not in shown(page))


def test_what_is_on_the_line_outlives_the_page_and_the_meeting_ends_in_its_log(desk, open_page):
    case_id = builders.assigned_case(desk.register)
    page = open_page(case_id)
    hit("1")
    hit("1")
    write("是不是固定车位")
    page.leave()
    again = open_page(case_id)
    assert named(again, "statements.words").text() == "是不是固定车位"
    hit("Return")
    settle(desk)
    assert said(desk, case_id) == [("李秀芳", StatementKind.ISSUE, "是不是固定车位")]
    again.primary_action()
    assert desk.visits == [("case", {"id": case_id, "act": "meet"})]
    assert page.context is again.context
