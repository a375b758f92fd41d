"""A case comes in: the whole page by keys and the input method, as a practised clerk does it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from models.vocabulary.terms import Attitude, CaseState
from tests import builders
from tests.gui.intake.at_the_counter import FACTS, Key, essentials, recorded, spell, value
from tests.gui.windows import ALT, CONTROL, SHIFT, clipped, commit, compose, nameless


def test_a_practised_clerk_takes_a_case_in_by_keyboard_alone(counter):
    counter.press("1")
    counter.press(Key.Key_2, ALT)
    spell(counter, "lxf")
    counter.press(Key.Key_Return)
    assert counter.focus() == "intake.respondent.name"
    counter.write("赵建明")
    counter.press(Key.Key_Return)
    counter.press(Key.Key_Return)
    spell(counter, "15400007713")
    counter.press(Key.Key_3, ALT)
    spell(counter, "wtl9")
    counter.press(Key.Key_Return)
    counter.write("东侧车位")
    counter.press(Key.Key_Return)
    spell(counter, "11-22")
    counter.press(Key.Key_Return)
    counter.write(FACTS)
    counter.press(Key.Key_Tab)
    counter.write("停止占用；补画车位线")
    counter.press(Key.Key_Return, CONTROL)
    assert counter.focus() != "intake.source"
    case = recorded(counter)
    assert counter.page.title() == case.line.number == "2026-0001"
    assert (case.line.state, case.source) == (CaseState.REGISTERED, "walk-in")
    assert (case.line.topic, case.line.category) == ("parking", "物业纠纷")
    place = case.place
    assert (place.estate, place.building, place.text) == ("梧桐里", "9号楼", "东侧车位")
    assert case.occurred_on == builders.TODAY.replace(day=22)
    assert case.requests == ("停止占用", "补画车位线")
    asks, answers = case.parties
    assert (asks.name, asks.phone) == ("李秀芳", "15400002406")
    assert (answers.name, answers.phone) == ("赵建明", "15400007713")
    assert (asks.attitude, answers.attitude) == (Attitude.AGREES, Attitude.NOT_ASKED)
    with counter.window.backstage.register.reading() as reading:
        from services.queries.directory import people

        assert len(people(reading, "李秀芳")) == 1


def test_nothing_acts_leaves_or_registers_while_the_input_method_composes(counter):
    essentials(counter)
    facts = counter.named("intake.facts")
    facts.setFocus()
    compose(facts, "dui'fang")
    counter.press(Key.Key_Return, CONTROL)
    counter.press(Key.Key_Tab)
    counter.press(Key.Key_1, ALT)
    counter.press(Key.Key_T, ALT)
    assert counter.focus() == "intake.facts"
    assert not counter.page.leave()
    commit(facts, "对方")
    assert "对方" in facts.text()
    counter.press(Key.Key_2, ALT)
    name = counter.named("intake.applicant.name")
    compose(name, "wang")
    counter.press(Key.Key_Return)
    counter.press(Key.Key_Down)
    counter.press(Key.Key_Escape)
    assert counter.focus() == "intake.applicant.name"
    with counter.window.backstage.register.reading() as reading:
        from services.queries.cases import count

        assert count(reading) == 0
    commit(name, "王建国")


def test_what_is_missing_is_counted_and_the_first_of_it_entered(counter):
    counter.press(Key.Key_Return, CONTROL)
    assert counter.focus() == "intake.source"
    said = counter.named("intake.missing").text()
    assert said.startswith("还有 5 处")
    counter.press("1")
    assert counter.named("intake.missing").text().startswith("还有 4 处")
    counter.press(Key.Key_Return, CONTROL)
    assert counter.focus() == "intake.applicant.name"
    assert "匿名" in counter.named("intake.applicant.name").problem()
    essentials(counter)
    assert not any(one.isVisible() for one in [counter.page.footer._missing])


def test_a_case_came_in_at_the_minute_the_office_has(counter):
    assert counter.named("intake.received_at").text() == "11-25 09:00"


def test_a_field_left_empty_is_not_blamed_and_a_wrong_one_is_told_at_once(counter):
    counter.press(Key.Key_Return)
    received = counter.named("intake.received_at")
    received.selectAll()
    received.insert("昨天又昨天")
    counter.press(Key.Key_Return)
    assert received.problem()
    counter.press(Key.Key_2, ALT)
    counter.press(Key.Key_Return)
    assert counter.named("intake.applicant.name").problem() == ""


def test_enter_and_shift_enter_go_through_the_page_and_break_lines_only_in_the_facts(counter):
    counter.press("2")
    counter.press(Key.Key_Return)
    assert counter.focus() == "intake.received_at"
    counter.press(Key.Key_Return)
    assert counter.focus() == "intake.kind"
    counter.press(Key.Key_Return)
    assert counter.focus() == "intake.applicant.name"
    counter.press(Key.Key_Return, SHIFT)
    assert counter.focus() == "intake.kind"
    counter.press(Key.Key_3, ALT)
    counter.press(Key.Key_Return)
    counter.press(Key.Key_Return)
    assert counter.focus() == "intake.facts"
    counter.write("甲")
    counter.press(Key.Key_Return)
    counter.write("乙")
    assert value(counter, "facts") == "甲\n乙"
    counter.press(Key.Key_Tab)
    assert counter.focus() == "intake.claim"
    counter.press(Key.Key_4, ALT)
    assert counter.focus() == "intake.willing"
    counter.press(Key.Key_Return)
    counter.press(Key.Key_Return)
    assert counter.focus() == "intake.save"


def test_an_order_number_is_asked_for_only_where_the_channel_carries_one(counter):
    assert not counter.page.editor.binding("order_number").widget.isVisible()
    counter.press("3")
    order = counter.named("intake.order_number")
    order.setFocus()
    spell(counter, "20261125001")
    counter.press(Key.Key_Return)
    spell(counter, "11-24")
    counter.press(Key.Key_Return)
    counter.press("2")
    essentials_without_source = [
        (Key.Key_2, "王建国"),
        (Key.Key_3, "梧桐里 9号楼"),
    ]
    for key, text in essentials_without_source:
        counter.press(key, ALT)
        counter.write(text)
    counter.named("intake.facts").setFocus()
    counter.write(FACTS)
    counter.press(Key.Key_Return, CONTROL)
    case = recorded(counter)
    assert (case.source, case.order_number, case.order_kind) == (
        "hotline",
        "20261125001",
        "ordinary",
    )
    assert case.order_dispatched_on == builders.TODAY.replace(day=24)


def test_the_case_is_accepted_in_the_same_go_when_the_other_side_agrees(counter):
    essentials(counter)
    counter.named("intake.respondent.name").setFocus()
    counter.write("赵建明")
    counter.press(Key.Key_4, ALT)
    counter.press("2")
    counter.press(Key.Key_Return)
    counter.press("2")
    counter.press(Key.Key_Return, CONTROL)
    assert counter.focus() == "intake.handling"
    assert "拒绝" in counter.page.editor.binding("handling").widget.accessibleDescription()
    counter.press(Key.Key_4, ALT)
    counter.press("1")
    counter.press(Key.Key_Return, CONTROL)
    case = recorded(counter)
    assert (case.line.state, case.accepted_on) == (CaseState.ACCEPTED, builders.TODAY)


def test_an_old_paper_case_is_entered_with_its_day_and_raises_no_alarm(counter):
    essentials(counter)
    counter.named("intake.received_at").setFocus()
    counter.press(Key.Key_A, CONTROL)
    spell(counter, "2025-03-04 09:00")
    counter.press(Key.Key_Return)
    counter.named("intake.respondent.name").setFocus()
    counter.write("赵建明")
    counter.press(Key.Key_4, ALT)
    counter.press("1")
    counter.press(Key.Key_Return)
    counter.press("2")
    counter.press(Key.Key_Return, CONTROL)
    case = recorded(counter)
    assert case.backfilled
    assert case.line.number == "2025-0001"
    assert case.line.registered_on == case.accepted_on == date(2025, 3, 4)
    assert case.line.state is CaseState.ACCEPTED
    assert not any(one.state.value == "overdue" for one in case.next_step.clocks)


def test_the_type_is_suggested_with_its_words_and_the_clerks_own_choice_is_kept(counter):
    counter.press(Key.Key_3, ALT)
    counter.press(Key.Key_Return)
    counter.press(Key.Key_Return)
    counter.write("楼上半夜扔烟头，属于高空抛物。")
    card = counter.page.suggestion_card
    assert card.isVisible()
    assert "高空抛物" in card._because.text()
    counter.press(Key.Key_Tab)
    assert value(counter, "topic") == "falling-objects"
    counter.named("intake.topic").setFocus()
    counter.press("5")
    assert (value(counter, "topic"), value(counter, "category")) == ("neighbours", "邻里纠纷")
    counter.named("intake.facts").setFocus()
    counter.press(Key.Key_Tab)
    assert value(counter, "topic") == "neighbours"
    counter.press(Key.Key_T, ALT)
    assert value(counter, "topic") == "falling-objects"


def test_a_place_the_directory_lacks_is_put_into_it(counter):
    essentials(counter)
    place = counter.named("intake.place")
    place.setFocus()
    place.selectAll()
    counter.write("云栖苑 6号楼")
    assert [row.candidate.title for row in counter.page.candidate_card.rows] == ["云栖苑 6号楼"]
    counter.press(Key.Key_Return, CONTROL)
    assert recorded(counter).place.text == "云栖苑 6号楼"


def test_the_page_stays_for_the_next_case_when_that_was_chosen(counter):
    essentials(counter)
    counter.named("intake.open_after").setFocus()
    counter.press(Key.Key_Space)
    counter.press(Key.Key_Return, CONTROL)
    assert counter.focus() == "intake.source"
    assert value(counter, "facts") is None
    assert "2026-0001" in counter.window.frame.toast.text
    essentials(counter)
    counter.press(Key.Key_Return, CONTROL)
    assert recorded(counter, 2).line.number == "2026-0002"


def test_a_cleared_page_comes_back(counter):
    essentials(counter)
    counter.press(Key.Key_P, ALT)
    counter.write("钱文斌")
    counter.click("intake.clear")
    assert value(counter, "facts") is None
    counter.click("toast.undo")
    assert value(counter, "facts") == FACTS
    assert value(counter, "parties.2.name") == "钱文斌"


def test_a_registration_is_taken_back_from_the_toast(counter):
    essentials(counter)
    counter.press(Key.Key_Return, CONTROL)
    counter.click("toast.undo")
    with counter.window.backstage.register.reading() as reading:
        from services.queries.cases import count

        assert count(reading) == 0


@pytest.mark.parametrize(("size", "lang"), [("1366x694", "zh"), ("1093x614", "en")])
def test_nothing_is_clipped_or_nameless_in_the_dark(open_window, register_folder, size, lang):
    opened = open_window(str(register_folder), size=size, lang=lang, theme="dark")
    page = opened.go("intake")
    assert clipped(page) == []
    assert nameless(page) == []
    assert QApplication.focusWidget() is not None


@pytest.mark.parametrize(("size", "lang"), [("1366x694", "zh"), ("1366x768", "en")])
def test_the_whole_page_is_seen_without_scrolling(open_window, register_folder, size, lang):
    opened = open_window(str(register_folder), size=size, lang=lang)
    page = opened.go("intake")
    assert page._scroll.verticalScrollBar().maximum() == 0
