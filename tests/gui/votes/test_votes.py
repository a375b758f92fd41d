"""Votes in the window: begun from a topic, put right, taken back, empty, full and small."""

from datetime import date

from PySide6.QtCore import Qt

from models.vocabulary.votes import Answer
from services.commands.ballots import RecordBallots
from services.queries.votes import vote_whole
from tests import builders_topics, builders_votes
from tests.builders_votes import returned
from tests.gui.desk import accept, dialog, hit, write
from tests.gui.windows import CONTROL, clipped, focus_name, nameless

Key = Qt.Key


def whole(opened, vote):
    with opened.register.reading() as reading:
        return vote_whole(reading, vote)


def filled(stocked, open_window, fill):
    made = []
    opened = open_window(str(stocked(lambda database: made.append(fill(database)))))
    return opened, made[0]


def test_an_office_without_votes_says_what_they_are_for_and_begins_one(opened):
    page = opened.go("votes")
    assert "业主共同决定的事项" in page.place.state.line.text()
    assert page.entry() == ""
    opened.go("vote-ballots")
    assert opened.page._content.currentWidget() is opened.page._nothing
    opened.go("votes")
    hit("Return", CONTROL)
    opened.settle()  # no estate is known yet: the directory is shown
    assert opened.page.choice.value() == "estates"


def test_a_decision_of_the_assembly_is_voted_on_from_its_topic(stocked, open_window):
    opened, topic = filled(stocked, open_window, builders_topics.topic_at_estates)
    page = opened.go("topic", {"id": topic})
    opened.click("topic.estates.vote")
    form = dialog("votes.new")
    assert form.editor.values()["title"] == page.whole.line.title
    accept(opened, form)
    page = opened.page
    vote = whole(opened, page.whole.line.id)
    assert [(one.words, one.matter) for one in vote.questions] == [("夜间停车位错时共享", "rules")]
    assert (vote.topic.id, page.topic.isVisible()) == (topic, True)
    opened.click("vote.topic")
    line = opened.page.whole.estates[1]
    assert line.vote.id == vote.line.id
    opened.click("topic.estates.vote")
    page = opened.page
    assert page.whole.line.id == vote.line.id
    for chosen in (0, line.id):  # taken off the topic, and put on it again
        page._choose_topic()
        opened.settle()
        form = dialog("vote.decides")
        form.editor.binding("decision").widget.set_value(chosen)
        accept(opened, form)
        kept = whole(opened, vote.line.id)
        assert (kept.topic.decision_id if kept.topic else 0) == chosen


def test_what_is_wrong_is_one_sentence_and_leads_to_its_field(stocked, open_window):
    def fill(database):
        questions = (builders_votes.candidate("柳文清", conditions=()),)
        estate = builders_votes.estate(database)
        return builders_votes.vote(
            database,
            estate,
            title="选举",
            kind="first-election",
            questions=questions,
            values={"seats": 4},
        )

    opened, vote = filled(stocked, open_window, fill)
    page = opened.go("vote", {"id": vote})
    texts = [one.text for one in page.panel._step.demands]
    assert "柳文清：还有 5 项条件未核对" in texts
    assert any("应为单数" in one for one in texts)
    page.mend("seats")
    form = dialog("vote.about")
    form.editor.focus_field("own_rule")
    form.editor.binding("silent").widget.set_value("majority")
    form.editor.note_edit("silent")
    form.editor.focus_field("seats")
    hit("A", CONTROL)
    write("五")
    accept(opened, form)
    assert "不是" in form.editor.binding("seats").widget.problem()
    hit("A", CONTROL)
    hit("5")
    accept(opened, form)
    assert "须有议事规则的依据" in form.editor.binding("own_rule").widget.problem()
    form.editor.focus_field("own_rule")
    write("议事规则第十二条")
    accept(opened, form)
    known = whole(opened, vote)
    assert (known.seats, known.silent, known.own_rule) == (5, "majority", "议事规则第十二条")
    page.mend("questions.0.conditions")
    form = dialog("vote.candidate")
    assert not form.editor.values()["condition.owner"]
    form.done(0)


def test_every_part_of_a_vote_can_be_changed_and_taken_back(stocked, open_window):
    opened, vote = filled(stocked, open_window, builders_votes.vote)
    page = opened.go("vote", {"id": vote})
    opened.click("vote.questions.remove")
    assert whole(opened, vote).questions == ()
    opened.click("toast.undo")
    assert len(whole(opened, vote).questions) == 1
    page._open_step(1)
    form = dialog("vote.step")
    form.editor.focus_field("on")
    hit("A", CONTROL)
    write("2026-12-31")
    accept(opened, form)
    assert "在今天之后" in form.editor.binding("on").widget.problem()
    hit("A", CONTROL)
    write("11-24")
    accept(opened, form)
    assert whole(opened, vote).on("notified") == date(2026, 11, 24)
    page.steps.table.select_id(1)
    page._untake()
    opened.settle()
    assert whole(opened, vote).on("notified") is None
    opened.click("toast.undo")
    assert whole(opened, vote).on("notified") == date(2026, 11, 24)


def test_the_register_is_put_right_door_by_door(stocked, open_window):
    opened, estate = filled(stocked, open_window, builders_votes.estate)
    page = opened.go("vote-register", {"estate": estate})
    assert "同名不同人的，请加区分" in page.notes.text()
    page.table.select_id(next(key for key, one in page.rows.held.items() if one.code == "2号楼103"))
    page._change(page.table.current_id())
    form = dialog("parts.part")
    form.editor.focus_field("area")
    hit("A", CONTROL)
    write("八十")
    accept(opened, form)
    assert "无法识别" in form.editor.binding("area").widget.problem()
    hit("A", CONTROL)
    write("80.00")
    form.editor.focus_field("mark")
    write("弟")
    accept(opened, form)
    assert page.sums.text() == "专有部分 14 处　计票 12 人　1400.00 ㎡"
    page.table.select_id(next(key for key, one in page.rows.held.items() if one.code == "1号楼101"))
    opened.click("parts.remove")
    assert page._known.register.heads == 11
    opened.click("toast.undo")
    assert page._known.register.heads == 12


def test_a_ballot_is_corrected_looked_for_and_taken_back(stocked, open_window):
    opened, vote = filled(stocked, open_window, builders_votes.held_election)
    page = opened.go("vote-ballots", {"id": vote, "ballot": 10})
    assert page.table.current_id() == 10
    page._correct(10)
    assert focus_name() == "ballots.answers"
    assert page.fields.reason.text() == "未签名"
    assert "再录即覆盖" in page.fields.who.text()
    hit("A", CONTROL)
    hit("1111")
    hit("Return")
    opened.settle()
    assert "还有 3 项没有输入" in page.fields.problem.text()
    hit("112")
    hit("Return")
    opened.settle()
    assert whole(opened, vote).ballots[9].answer(1) is Answer.FOR
    page._correct(10)
    hit("A", CONTROL)
    hit("10")
    hit("Return")
    opened.settle()
    assert "同意的候选人有 6 人，多于应选 5 人" in page.fields.problem.text()
    page.table.select_id(10)
    opened.click("ballots.take_back")
    assert whole(opened, vote).ballots[9].returned_on is None
    page.view.choose(1)
    opened.settle()
    assert sorted(page.rows.held) == [10, 11]
    page.fields.room.setFocus()
    write("909")
    hit("Return")
    assert "没有「909」的表决票" in page.fields.problem.text()


def test_a_ballot_for_too_many_is_told_and_a_closed_count_is_locked(stocked, open_window):
    def fill(database):
        vote = builders_votes.held_election(database)
        chosen = dict.fromkeys(range(1, 8), Answer.FOR)
        database.run(RecordBallots(vote_id=vote, returned=(returned(11, chosen),)))
        return vote

    opened, vote = filled(stocked, open_window, fill)
    page = opened.go("vote", {"id": vote})
    told = next(one for one in page.panel._step.demands if "多于应选" in one.text)
    page.mend(told.field)
    opened.settle()
    assert opened.page.table.current_id() == 11
    hit("Return", CONTROL)
    opened.settle()
    accept(opened, dialog("vote.close"))
    assert whole(opened, vote).line.counted_on is not None
    page = opened.go("vote-ballots", {"id": vote})
    assert not page.fields.room.isEnabled()
    assert not page.close_button.isEnabled()
    opened.go("vote-papers", {"id": vote, "document": "result-notice"})
    assert opened.page.paper_name() == "结果公告"
    assert opened.page.save_button.isEnabled()


def test_an_election_stands_on_a_small_screen_with_large_words(stocked, open_window):
    made = []
    folder = stocked(lambda database: made.append(builders_votes.held_election(database)))
    opened = open_window(str(folder), "--text-size", "130", "--theme", "dark", size="1093x614")
    for key in ("votes", "vote", "vote-ballots", "vote-register", "vote-papers"):
        page = opened.go(key, {"id": made[0]} if key != "votes" else None)
        assert clipped(page) == [], key
        assert nameless(page) == [], key
