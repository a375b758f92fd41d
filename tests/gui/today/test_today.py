"""工作台: what is due, done with one key; counts that open their lists."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from gui.today.due_list import DueRow, Heading, due_rows
from models.vocabulary.terms import MeetingResult
from resources import Language
from services.commands.intake import RecordCase
from services.queries.today import today
from services.queries.today_rows import DueGroup
from tests import builders, builders_topics, builders_votes
from tests.builders import TODAY
from tests.gui.desk import hit
from tests.gui.filled import filled, street
from tests.gui.windows import NONE, clipped, focus_name, nameless

ACTOR = "周慧敏"


def busy(database):
    """A street with something overdue, something this week, and a meeting tomorrow."""
    made = street(database)
    body = builders.studio(database, "玉珍姐妹调解室", ("沈玉珍",), parent_id=1)
    made["met"] = builders.assigned_case(database, body, title="梧桐里 2号楼 车位转租")
    database.run(
        builders.meeting(
            made["met"],
            on=TODAY - timedelta(days=1),
            result=MeetingResult.CONTINUE,
            next_at=builders.at(TODAY + timedelta(days=1), 14),
        )
    )
    return made


@pytest.fixture
def desk(open_window, register_folder, clock):
    place, made = filled(register_folder, clock, busy)
    opened = open_window(place)
    opened.go("today")
    opened.made = made
    return opened


def lines(page):
    return [row for row in page.due.rows() if isinstance(row, DueRow)]


def go_to(page, line):
    page.due.setCurrentIndex(page.due.model().index(page.due.rows().index(line), 0))


def test_lines_stand_under_their_headings(register):
    busy(register)
    with register.reading() as reading:
        day = today(reading, ACTOR)
    rows = due_rows(day.due, day.count, TODAY, Language.CHINESE)
    headings = [row for row in rows if isinstance(row, Heading)]
    assert [one.text for one in headings] == [
        group.label(Language.CHINESE)
        for group in DueGroup
        if any(line.group is group for line in day.due)
    ]
    assert isinstance(rows[0], Heading)
    first = next(row for row in rows if isinstance(row, DueRow))
    assert first.verb
    assert first.verb in first.spoken
    assert first.about in first.spoken


def test_the_page_begins_on_the_most_pressing_line(desk):
    assert desk.focus() == "today.due"
    assert desk.page.due.current_row() == lines(desk.page)[0]


def test_enter_begins_the_verb_of_the_line(desk, monkeypatch):
    visits = []
    page = desk.page
    monkeypatch.setattr(type(page), "_act", lambda _page, line: visits.append(line))
    page.due.acted.disconnect()
    page.due.acted.connect(page._act)
    desk.press(Qt.Key.Key_Down)
    current = page.due.current_row()
    desk.press(Qt.Key.Key_Return)
    assert visits == [current]


def test_right_opens_the_case_of_the_line(desk):
    current = desk.page.due.current_row().argument
    desk.press(Qt.Key.Key_Right)
    assert desk.page._case.line.id == current


def test_a_click_on_the_verb_is_not_a_click_on_the_case(desk):
    page, list_ = desk.page, desk.page.due
    acted: list[DueRow] = []
    opened: list[DueRow] = []
    list_.acted.disconnect()
    list_.opened.disconnect()
    list_.acted.connect(acted.append)
    list_.opened.connect(opened.append)
    place = next(i for i, row in enumerate(list_.rows()) if isinstance(row, DueRow))
    rect = list_.visualRect(list_.model().index(place, 0))
    verb = list_.verb_rect(QRectF(rect)).center().toPoint()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(list_.viewport(), left, NONE, verb)
    QTest.mouseClick(list_.viewport(), left, NONE, QPoint(rect.left() + 200, verb.y()))
    first = lines(page)[0].argument
    assert [one.argument for one in (*acted, *opened)] == [first, first]


def test_each_count_opens_its_list(desk):
    overdue = desk.named("today.count.overdue")
    count = int(overdue.accessibleName().rpartition(" ")[2])
    overdue.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.page.entry() == "overdue"
    assert desk.page.listing.model.rowCount() == count


def test_a_planned_meeting_is_announced_and_opens_its_case(desk):
    link = desk.named(f"today.meeting.{desk.made['met']}")
    assert link.accessibleName().startswith("打开案件")
    link.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.page._case.line.id == desk.made["met"]


def test_only_mine_and_everybody_s(desk):
    page = desk.page
    assert page.scope.text() == "只看我的"
    desk.click("today.scope")
    assert page.scope.text() == "看全部"
    desk.click("today.scope")
    assert page.scope.text() == "只看我的"


def test_the_day_is_looked_at_again_after_a_change(desk):
    page = desk.page
    before = page._today.tally.counts
    page.context.backstage.run(RecordCase(draft=builders.intake()))
    desk.settle()
    assert page._today.tally.counts != before


def test_an_empty_register_offers_the_first_intake(opened):
    opened.go("today")
    assert opened.named("today.empty.new").text() == "新登记"
    assert focus_name() == "today.empty.new"
    hit("Tab")
    assert focus_name() == "today.empty.import"
    assert clipped(opened.page) == []


def test_a_day_without_deadlines_says_so(open_window, register_folder, clock):
    def quiet(database):
        builders.closed_matter(database)

    place, _made = filled(register_folder, clock, quiet)
    opened = open_window(place)
    opened.go("today")
    assert opened.named("today.empty.open").isVisible()


@pytest.mark.parametrize(
    ("lang", "size"), [("zh", "1440x900"), ("en", "1093x614"), ("zh", "840x470")]
)
def test_nothing_is_cut_and_everything_has_a_name(open_window, register_folder, clock, lang, size):
    place, _made = filled(register_folder, clock, busy)
    opened = open_window(place, lang=lang, size=size)
    opened.go("today")
    assert clipped(opened.page) == []
    assert nameless(opened.page) == []


def test_an_action_item_and_a_step_of_a_vote_stand_beside_the_cases_and_open_their_pages(
    open_window, register_folder, clock
):
    def fill(database):
        topic = builders_topics.topic_at_estates(database)
        builders_topics.action(database, topic, due_on=TODAY)
        return topic, builders_votes.counted_election(database)

    place, (topic, vote) = filled(register_folder, clock, fill)
    desk = open_window(place)
    page = desk.go("today")
    about = {row.page: row for row in lines(page)}
    assert about["topic"].title == "行动项应办完"
    assert about["vote"].title == "表决结果应公告"
    total = sum(row.count for row in page.due.rows() if isinstance(row, Heading))
    assert total == len(lines(page))
    go_to(page, about["topic"])
    desk.press(Qt.Key.Key_Right)
    assert desk.page.whole.line.id == topic
    page = desk.go("today")
    go_to(page, about["vote"])
    desk.press(Qt.Key.Key_Return)
    assert desk.page.whole.line.id == vote
    assert desk.focus() == "vote.next.act"
