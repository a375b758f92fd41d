"""Topics by keys: bundled from the list of cases, decided estate by estate, minuted and locked."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from services.commands.topics import ChangeDecision
from services.queries.body_meetings import meeting_lines, meeting_whole
from services.queries.topics import topic_lines
from tests import builders, builders_topics
from tests.gui.desk import accept, dialog, hit, write
from tests.gui.windows import CONTROL, focus_name


def lines(opened):
    with opened.register.reading() as reading:
        return topic_lines(reading)


def type_into(opened, root, name, text, *, chinese=False):
    field = opened.named(name, root)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    if hasattr(field, "selectAll"):
        field.selectAll()
    (write if chinese else hit)(text)
    opened.settle()


@pytest.fixture
def deciding(stocked, open_window):
    """A topic at its estates; 梧桐里's committee has decided on the 23rd and announced nothing."""
    made = {}

    def fill(database):
        topic = builders_topics.topic_at_estates(database)
        builders_topics.action(database, topic)
        made["topic"] = topic

    opened = open_window(str(stocked(fill)))
    opened.go("topic", {"id": made["topic"]})
    return opened


def test_chosen_cases_become_a_topic_and_each_shows_it(stocked, open_window):
    def fill(database):
        builders.association(database)
        builders.case(database)
        builders.case(database, title="梧桐里 6号楼 地锁")

    opened = open_window(str(stocked(fill)))
    page = opened.go("cases", {"view": "open"})
    page.table.setFocus()
    hit("A", CONTROL)
    opened.settle()
    opened.named("cases.bulk.topic").setFocus()
    hit("Space")
    opened.settle()
    form = dialog("topics.bundle")
    type_into(opened, form, "topics.new.title", "夜间停车", chinese=True)
    accept(opened, form)
    (line,) = lines(opened)
    assert (line.title, line.facts.cases) == ("夜间停车", 2)
    assert [one.estate for one in line.facts.estates] == ["梧桐里"]
    assert opened.page.title() == "2026-01"
    with opened.register.reading() as reading:
        from services.queries import cases

        case = cases.page(reading)[0].id
    opened.go("case", {"id": case, "tab": "topics"})
    table = opened.named("case.topics")
    assert table.keyed().index(0, 1).data() == "夜间停车"
    table.setFocus()
    hit("Return")
    opened.settle()
    assert opened.page.title() == "2026-01"


def test_the_caution_always_stands_over_the_estates(deciding):
    assert deciding.named("topic.caution").text() == "联谊会共识不替代业主大会、业委会决定"


def test_in_a_narrow_window_the_next_step_is_put_away_and_comes_by_a_button(deciding):
    opened = deciding
    opened.window.resize(800, 614)
    opened.settle()
    page = opened.page
    assert not page.panel.isVisible()
    assert len(page.panes()) == 2
    opened.named("topic.side").setFocus()
    hit("Space")
    opened.settle()
    assert focus_name() == "topic.next.act"
    assert len(page.panes()) == 3
    opened.window.resize(1366, 768)
    opened.settle()
    assert page.panel.isVisible()
    assert page.side_button not in page.header_actions()


def test_the_next_step_asks_for_each_estate_and_for_its_notice(deciding):
    opened = deciding
    assert focus_name() == "topic.next.act"
    hit("Return", CONTROL)
    opened.settle()
    form = dialog("topic.decision")
    form.editor.binding("outcome").widget.setFocus()
    hit("2")
    type_into(opened, form, "topic.decision.decided_on", "11-23")
    type_into(opened, form, "topic.decision.heads_total", "7")
    type_into(opened, form, "topic.decision.heads_for", "3")
    accept(opened, form)
    assert "没有超过全体委员的半数" in form.editor.binding("heads_for").widget.problem()
    type_into(opened, form, "topic.decision.heads_for", "4")
    accept(opened, form)
    page = opened.page
    assert page.panel.primary.text() == "登记公告…"
    hit("Return", CONTROL)
    opened.settle()
    form = dialog("topic.decision")
    assert focus_name() == "topic.decision.posted_on"
    type_into(opened, form, "topic.decision.posted_on", "11-24")
    type_into(opened, form, "topic.decision.told_on", "11-25")
    accept(opened, form)
    facts = lines(opened)[0].facts.estates[0]
    assert facts.notice_on == date(2026, 11, 25)
    assert page.panel.primary.text() == "登记决定…"


def test_an_item_is_done_with_one_button_and_undone(deciding):
    opened = deciding
    opened.named("topic.actions.done").setFocus()
    hit("Space")
    opened.settle()
    assert lines(opened)[0].facts.open_actions == 0
    opened.window.undoing.undo()
    opened.settle()
    assert lines(opened)[0].facts.open_actions == 1


def test_a_meeting_is_minuted_and_locked_by_keys(stocked, open_window, monkeypatch):
    def fill(database):
        body = builders.association(database).id
        builders_topics.topic(database, body)

    opened = open_window(str(stocked(fill)))
    opened.go("topics")
    opened.named("topics.new_meeting").setFocus()
    hit("Space")
    opened.settle()
    page = opened.page
    type_into(opened, page, "meeting.held_at", "11-24 14:00")
    type_into(opened, page, "meeting.agenda.0.title", "停车", chinese=True)
    type_into(opened, page, "meeting.agenda.0.conclusion", "错时停放。", chinese=True)
    opened.named("meeting.agenda.add").setFocus()
    hit("Space")
    opened.settle()
    assert focus_name() == "meeting.agenda.1.title"
    write("养宠")
    hit("Return", CONTROL)
    opened.settle()
    with opened.register.reading() as reading:
        (line,) = meeting_lines(reading)
        draft = meeting_whole(reading, line.id).draft
    assert [one.title for one in draft.agenda] == ["停车", "养宠"]
    assert [one.name for one in draft.attendance] == ["吴涛"]
    monkeypatch.setattr(page.context.dialogs, "confirm", lambda *_: True)
    opened.named("meeting.close").setFocus()
    hit("Space")
    opened.settle()
    assert "第 2 项缺结论" in page.notice.text()
    carried = opened.named("meeting.agenda.1.carried")
    carried.setFocus()
    hit("Space")
    opened.named("meeting.close").setFocus()
    hit("Space")
    opened.settle()
    with opened.register.reading() as reading:
        assert meeting_lines(reading)[0].closed
    assert opened.named("meeting.agenda.0.title").isReadOnly()
    opened.go("meeting", {"new": True})
    assert opened.named("meeting.agenda.0.title").text() == "养宠"


def test_the_list_finds_by_words_and_leaves_finished_topics_out(stocked, open_window):
    def fill(database):
        from services.commands.topics import AdvanceTopic

        body = builders.association(database).id
        first = builders_topics.topic(database, body)
        database.run(AdvanceTopic(topic_id=first, move="drop", note="并入他题"))
        builders_topics.topic(database, body, title="文明养宠", topic="pets")

    opened = open_window(str(stocked(fill)))
    page = opened.go("topics")
    assert page.table.keyed().rowCount() == 1
    page.focus_search()
    write("停车")
    opened.settle()
    assert page.table.keyed().index(0, 2).data() == "夜间停车位错时共享"


def test_the_clock_in_the_panel_says_how_it_was_counted(deciding):
    opened = deciding
    topic = lines(opened)[0].id
    with opened.register.reading() as reading:
        from services.queries.topics import topic_whole

        wutong = topic_whole(reading, topic).estates[0].id
    values = {"outcome": "adopted", "decided_on": date(2026, 11, 25), "heads_total": 7}
    opened.window.backstage.run(
        ChangeDecision(decision_id=wutong, values={**values, "heads_for": 5})
    )
    opened.settle()
    opened.named("topic.next.clock").setFocus()
    hit("Space")
    popup = opened.named("case.clock", opened.page)
    told = " ".join(one.text() for one in popup.findChildren(QLabel))
    assert "业委会作出决定" in told
    assert "2026-11-28" in told
    assert "2026-11-30" in told
    assert "上海市住宅物业管理规定 第26条" in told
    popup.close()


def test_a_hearing_says_that_its_outcome_is_made_public(stocked, open_window, monkeypatch):
    opened = open_window(str(stocked(builders.association)))
    page = opened.go("meeting", {"new": True, "kind": "hearing"})
    told = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert any("第16、17条" in one and one.endswith("会后公布结果。") for one in told)
    monkeypatch.setattr(page.context.dialogs, "confirm", lambda *_: True)  # it is not kept
    kind = opened.named("meeting.kind")
    kind.setFocus()
    hit("Home")
    opened.settle()
    told = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert not any("会后公布结果。" in one for one in told)
