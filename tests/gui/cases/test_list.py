"""The list of cases: found while typing, walked by keys, kept in its place."""

import pytest
from PySide6.QtCore import QSize, Qt

from gui.cases.finding import Ask, emptiness, first, meanings
from models.vocabulary.intake import PlaceDraft
from services.commands.intake import EditCase, RecordCase
from services.queries.case_views import CaseView, Order
from tests import builders
from tests.gui.filled import cases, filled, street
from tests.gui.windows import CONTROL, SHIFT, clipped, commit, compose, nameless, wait_until

ACTOR = "周慧敏"


@pytest.fixture
def desk(open_window, register_folder, clock):
    """The list of a small street, with its cases' ids."""
    place, made = filled(register_folder, clock, street)
    opened = open_window(place)
    opened.go("cases")
    opened.made = made
    return opened


def titles(opened):
    model = opened.page.listing.model
    return [model.row_at(row).title for row in range(model.rowCount())]


def count_words(opened):
    return opened.page.bar._count.text()


# What is asked (no window)


def test_the_first_page_is_what_is_due_first(register):
    late = builders.mediating_case(register, builders.studio(register))
    cases(register, 3, registered_on=builders.TODAY)
    with register.reading() as reading:
        found = first(reading, Ask(), ACTOR)
    assert found.order is Order.DUE
    assert found.whole
    assert found.ids[0] == late
    assert [row.id for row in found.rows] == list(found.ids)


def test_more_than_a_page_is_counted_later(register):
    cases(register, 60)
    with register.reading() as reading:
        found = first(reading, Ask(), ACTOR)
    assert len(found.ids) == 50
    assert not found.whole


def test_few_matches_are_sorted_by_deadline_and_many_by_date(register, monkeypatch):
    cases(register, 6)
    with register.reading() as reading:
        assert first(reading, Ask(text="车位"), ACTOR).order is Order.DUE
        monkeypatch.setattr("gui.cases.finding._FEW", 3)
        many = first(reading, Ask(text="车位"), ACTOR)
        assert many.order is Order.NEWEST
        assert not many.whole
        chosen = first(reading, Ask(text="车位", order=Order.NUMBER), ACTOR)
    assert chosen.order is Order.NUMBER
    assert [row.number for row in chosen.rows] == sorted(row.number for row in chosen.rows)


def test_an_empty_list_knows_which_filter_hides_the_cases(register):
    builders.closed_case(register, builders.studio(register))
    with register.reading() as reading:
        why = emptiness(reading, Ask(text="车位", view=CaseView.OPEN), ACTOR)
    assert (why.total, why.without_view, why.without_text, why.coming) == (1, 1, 0, None)


def test_initials_are_read_from_the_rows_they_found(register):
    builders.case(register)
    with register.reading() as reading:
        found = first(reading, Ask(text="tc wtl lxf"), ACTOR)
    assert meanings("tc wtl lxf 2026", found.rows) == (
        ("tc", "停车"),
        ("wtl", "梧桐里"),
        ("lxf", "李秀芳"),
    )


# By keys


def test_typing_finds_at_once(desk):
    desk.press(Qt.Key.Key_F, CONTROL)
    assert desk.focus() == "cases.filter"
    desk.write("犬吠")
    assert titles(desk) == ["润和公寓 3号楼 犬吠扰民"]
    assert count_words(desk) == "1 件"


def test_composing_already_finds_and_nothing_acts_meanwhile(desk):
    field = desk.page.bar.field
    desk.press(Qt.Key.Key_F, CONTROL)
    compose(field, "rh'gy")
    desk.settle()
    assert titles(desk) == ["润和公寓 3号楼 犬吠扰民"]
    assert field.text() == ""
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Return)
    assert desk.focus() == "cases.filter"
    assert desk.page.title() == ""
    compose(field, "")
    commit(field, "润和")
    desk.settle()
    assert titles(desk) == ["润和公寓 3号楼 犬吠扰民"]


def test_the_line_says_how_initials_were_read(desk):
    desk.page.bar.field.setFocus()
    desk.write("bwm rhgy")
    assert "rhgy → 润和公寓" in desk.page.bar._meaning.text()
    assert "润和公寓" in desk.page.table.rows.lines.matches


def test_arrows_move_the_preview_follows_and_enter_opens(desk):
    assert desk.focus() == "cases.table"
    before = desk.page.table.current_id()
    desk.press(Qt.Key.Key_Down)
    now = desk.page.table.current_id()
    assert now != before
    assert desk.page.preview.case.line.id == now
    desk.press(Qt.Key.Key_Return)
    assert desk.page.title() == desk.page._case.line.number
    assert desk.page._case.line.id == now


def test_escape_goes_one_level_each_time(desk):
    page = desk.page
    page.bar.field.setFocus()
    desk.write("梧桐")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    assert not page.bulk.isHidden()
    desk.press(Qt.Key.Key_Escape)
    assert page.table.selected_count() == 0
    assert page.bulk.isHidden()
    assert page.bar.field.text() == "梧桐"
    desk.press(Qt.Key.Key_Escape)
    assert page.bar.field.text() == ""
    desk.press(Qt.Key.Key_Escape)
    assert page.side.isHidden()


def test_space_and_shift_choose_rows_for_the_bulk_bar(desk):
    page = desk.page
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Down, SHIFT)
    assert page.table.selected_count() == 2
    assert page.bulk._count.text() == "已选 2 件"
    desk.press(Qt.Key.Key_A, CONTROL)
    assert page.table.selected_count() == page.table.keyed().rowCount()


def test_a_click_on_a_head_sorts_by_its_index(desk):
    page = desk.page
    page.table.sort_wanted.emit(Order.NUMBER.value, False)
    desk.settle()
    numbers = [page.listing.model.row_at(row).number for row in range(len(titles(desk)))]
    assert numbers == sorted(numbers)
    assert page.bar.order.text() == "案号 ↑"
    page.table.sort_wanted.emit(Order.NUMBER.value, True)
    desk.settle()
    assert page.bar.order.text() == "最新在前"


def test_the_saved_filter_is_a_token_and_taking_it_away_shows_all(desk):
    page = desk.page
    assert page.bar.token.text() == "全部在办"
    open_ones = len(titles(desk))
    desk.click("cases.token")
    assert len(titles(desk)) == open_ones + 1
    assert page.entry() == "all"


def test_a_visit_asks_for_a_saved_filter_or_words(desk):
    desk.go("cases", {"view": "closed"})
    assert len(titles(desk)) == 1
    assert desk.page.entry() == "closed"
    desk.go("cases", {"text": "犬吠"})
    assert titles(desk) == ["润和公寓 3号楼 犬吠扰民"]
    assert desk.page.bar.field.text() == "犬吠"


def test_the_assign_button_is_there_for_what_can_be_assigned(desk):
    page = desk.page
    page.table.select_id(desk.made["accepted"])
    desk.settle()
    assert desk.named("cases.assign").isEnabled()
    page.table.select_id(desk.made["performing"])
    desk.settle()
    assert page.preview.assign_button.isHidden()


# Long lists


@pytest.fixture
def long_list(open_window, register_folder, clock):
    place, made = filled(register_folder, clock, lambda database: cases(database, 130))
    opened = open_window(place)
    opened.go("cases")
    opened.made = made
    return opened


def test_all_ids_follow_the_first_page_without_moving_it(long_list):
    assert count_words(long_list) == "130 件"
    assert long_list.page.table.keyed().rowCount() == 130


def test_the_list_keeps_its_place_after_an_edit(long_list):
    page = long_list.page
    long_list.press(Qt.Key.Key_End)
    here = page.table.current_id()
    scrolled = page.table.verticalScrollBar().value()
    assert scrolled > 0
    page.context.backstage.run(EditCase(case_id=here, values={"title": "改过的案由"}))
    long_list.settle()
    assert page.table.current_id() == here
    assert abs(page.table.verticalScrollBar().value() - scrolled) <= 40
    assert page.listing.model.row_at(page.listing.model.row_of(here)).title == "改过的案由"
    assert page.preview.case.line.title == "改过的案由"


def test_a_new_case_appears_and_the_chosen_rows_stay_chosen(long_list):
    page = long_list.page
    long_list.press(Qt.Key.Key_Space)
    chosen = page.table.selected_ids()
    page.context.backstage.run(RecordCase(draft=builders.intake()))
    long_list.settle()
    assert page.table.keyed().rowCount() == 131
    assert page.table.selected_ids() == chosen


# Nothing to show


def test_an_empty_register_offers_the_first_intake(opened):
    opened.go("cases")
    assert opened.named("cases.empty.new").text() == "新登记"


def test_a_search_without_result_offers_the_filter_to_remove(desk):
    desk.page.bar.field.setFocus()
    desk.write("车位")
    assert len(titles(desk)) > 0
    desk.go("cases", {"view": "unassigned", "text": "噪声"})
    assert titles(desk) == []
    assert desk.named("cases.empty.view").text() == "去掉「待指派」，有 1 件"
    desk.click("cases.empty.view")
    assert titles(desk) == ["江畔新苑 7号楼 装修噪声"]
    desk.page.bar.field.setFocus()
    desk.write("没有的词")
    desk.click("cases.empty.text")
    assert desk.page.bar.field.text() == ""
    assert len(titles(desk)) == 7


def test_a_filter_that_holds_nothing_says_what_comes_next(desk):
    desk.go("cases", {"view": "today"})
    if titles(desk):
        pytest.skip("something is due on the day of the tests")
    assert desk.page._nothing.accessibleName().startswith("今天没有到期案件 下一项")


# Look


@pytest.mark.parametrize(("size", "lang"), [("1366x768", "zh"), ("1093x614", "en")])
def test_nothing_is_cut_and_everything_has_a_name(open_window, register_folder, clock, lang, size):
    place, _made = filled(register_folder, clock, street)
    opened = open_window(place, lang=lang, size=size)
    opened.go("cases")
    opened.press(Qt.Key.Key_Space)
    assert clipped(opened.page) == []
    assert nameless(opened.page) == []


def test_a_narrow_page_has_a_combo_and_shows_the_preview_on_demand(desk):
    page = desk.page
    desk.window.resize(QSize(840, 560))
    desk.settle()
    assert page.side.isHidden()
    assert not page.bar.views.isHidden()
    assert page.bar.views.currentText().startswith("全部在办")
    page.toggle_preview()
    desk.settle()
    assert page.preview.case is not None
    assert clipped(page) == []


def test_the_list_is_read_again_when_it_is_seen_again(desk):
    page = desk.page
    desk.go("case", desk.made["fresh"])
    place = PlaceDraft(estate="梧桐里", building="1号楼")
    page.context.backstage.run(
        EditCase(case_id=desk.made["fresh"], values={"title": "另一个案由", "place": place})
    )
    desk.settle()
    desk.go("cases")
    wait_until(lambda: "另一个案由" in titles(desk))
