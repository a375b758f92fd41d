"""Hot spots by keys: from the day's page to what gathers, to its cases, to a topic of them."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.components import Bars
from models.vocabulary.hot_spots import Verdict
from models.vocabulary.intake import PlaceDraft
from services.queries.topics import topic_lines, topic_whole
from tests import builders
from tests.gui.desk import dialog, hit
from tests.gui.filled import filled
from tests.gui.windows import CONTROL, clipped, nameless


def gathering(database):
    """Twenty cases spread over two years and four buildings; seven about dogs of late in one."""
    builders.association(database)
    for turn in range(20):
        day = builders.TODAY - timedelta(days=100 + 30 * turn)
        case(database, day, f"{turn % 4 + 1}号楼", turn, "noise" if turn % 2 else "parking")
    for turn in range(7):
        case(database, builders.TODAY - timedelta(days=4 + 9 * turn), "9号楼", 20 + turn, "pets")
    return {}


def case(database, day, building, turn, topic):
    builders.case(
        database,
        registered_on=day,
        occurred_on=None,
        topic=topic,
        title=f"梧桐里 {building} 第{turn}件",
        place=PlaceDraft(estate="梧桐里", building=building),
        parties=(
            builders.party(f"钱文{turn}", id_number="", phone=""),
            builders.respondent(f"孙桂{turn}", id_number="", phone=""),
        ),
    )


@pytest.fixture
def opened(open_window, register_folder, clock):
    place, _made = filled(register_folder, clock, gathering)
    return open_window(place)


def test_a_hot_building_is_marked_on_the_day_and_a_click_opens_what_it_is(opened):
    opened.go("today")
    chart = opened.page.hot.findChild(Bars)
    assert "梧桐里 9号楼 7 +7  热点" in chart.accessibleDescription()
    assert "1号楼" not in chart.accessibleDescription()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    opened.settle()
    page = opened.page
    assert page.said.text().startswith("近 90 天 7 件")
    assert page._shown.building == "9号楼"
    assert page._shown.spot.verdict is Verdict.HOT
    assert len(page.cases.keyed().ids()) == 7
    assert clipped(opened.window) == []
    assert nameless(opened.window) == []


def test_its_cases_open_in_the_list_and_the_filter_comes_off(opened):
    opened.go("hot-spots")
    opened.page.table.setFocus()
    hit("Return")
    opened.settle()
    assert opened.named("cases.batch").text() == "来自 梧桐里 9号楼 不文明养宠"
    assert len(opened.page.listing.model.ids()) == 7
    opened.click("cases.batch")
    opened.settle()
    assert len(opened.page.listing.model.ids()) == 27


def test_it_becomes_a_topic_with_its_cases_by_two_keys(opened):
    opened.go("hot-spots")
    opened.page.table.setFocus()
    hit("Return", CONTROL)
    opened.settle()
    form = dialog("topics.bundle")
    form.activateWindow()
    hit("Return", CONTROL)
    opened.settle()
    with opened.register.reading() as reading:
        (line,) = topic_lines(reading)
        topic = topic_whole(reading, line.id)
    assert line.title == "梧桐里 9号楼 不文明养宠"
    assert len(topic.cases) == 7


def test_an_office_without_cases_says_that_nothing_gathers(open_window, register_folder):
    opened = open_window(str(register_folder))
    opened.go("topics")
    opened.click("topics.hot")
    opened.settle()
    assert opened.named("hot.empty.cases").isVisible()
