"""What topics, votes and projects share, looked at without any of them."""

from types import SimpleNamespace
from typing import Any

import pytest

from gui.components import StageState
from gui.editing.entry import say_done
from gui.editing.specs import choice_spec, iso
from gui.matters.words import course, demands, runs, topic_word
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.projects import COURSE, project_stage_label
from models.vocabulary.topics import action_clock
from resources import Language
from services.changes import Changes
from services.commands.matters import declared, hold_up
from tests.builders import TODAY

ZH = Language.CHINESE
LACKING = Finding(code="project.no-title", severity=Severity.BLOCK, field="title")
DOUBTED = Finding(code="project.no-title", severity=Severity.WARN, field="title")


def test_a_course_says_the_day_of_what_it_has_come_to_and_nothing_of_what_lies_ahead():
    found = course(COURSE, 1, lambda one: project_stage_label(one, ZH), lambda _one: "11-26")
    assert [one.state for one in found][:3] == [
        StageState.DONE,
        StageState.CURRENT,
        StageState.FUTURE,
    ]
    assert [one.note for one in found][:3] == ["11-26", "11-26", ""]
    over = course(COURSE, len(COURSE), lambda one: one.value, lambda _one: "")
    assert {one.state for one in over} == {StageState.DONE}


def test_a_kind_of_cases_that_is_no_longer_listed_stands_for_itself():
    assert "停车" in topic_word("parking", ZH)
    assert topic_word("dropped-last-year", ZH) == "dropped-last-year"
    assert topic_word("", ZH) == ""


def test_a_step_says_first_what_it_lacks_then_what_it_has():
    step = SimpleNamespace(missing=(LACKING,), satisfied=("partners",))
    lacks, has = demands(step, "project", ZH)
    assert (lacks.met, lacks.field) == (False, "title")
    assert (has.met, has.text) == (True, "已有参与单位")


def test_a_clock_that_is_met_says_nothing_any_more():
    assert runs(action_clock(TODAY, None, TODAY))
    assert not runs(action_clock(TODAY, TODAY, TODAY))
    assert not runs(None)


def test_only_what_blocks_holds_a_step_up():
    hold_up([DOUBTED])
    with pytest.raises(Refusal) as refused:
        hold_up([DOUBTED, LACKING])
    assert (refused.value.code, refused.value.field) == ("project.no-title", "title")


def test_a_field_nobody_declared_is_named():
    declared(["title"], frozenset({"title", "place"}), "a project")
    with pytest.raises(ValueError, match=r"a project has no field \['name'\]"):
        declared(["name"], frozenset({"title"}), "a project")


def test_a_field_is_named_after_its_dialog():
    spec = choice_spec("kind", "类型", "votes.new", [("vote", "表决")])
    assert (spec.name, spec.path) == ("votes.new.kind", "kind")
    assert (iso(TODAY), iso(None)) == (TODAY.isoformat(), None)


def test_what_left_no_entry_cannot_be_taken_back():
    told: list[tuple[str, object]] = []
    context: Any = SimpleNamespace(toast=lambda said, back: told.append((said, back)))
    say_done(context, "已保存", Changes())
    assert told == [("已保存", None)]
