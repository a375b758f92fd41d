"""The life of a joint project, and what may be said of its figures."""

from datetime import date

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Severity
from models.vocabulary.projects import (
    COURSE,
    ProjectFacts,
    ProjectStage,
    findings,
    is_minor,
    move_to,
    moves,
    moves_from,
    next_step,
    project_clock,
    project_stage_label,
)
from models.vocabulary.projects_effect import (
    Amount,
    Counts,
    Direction,
    Measure,
    Qualifier,
    Span,
    Verdict,
    change,
    change_words,
    counted_spans,
    parse_amount,
    span_after,
    verdict,
    verdict_words,
    write_amount,
)
from resources import Language, phrase

ZH = Language.CHINESE
QUARTER = Span(date(2026, 8, 1), date(2026, 10, 31))
BEFORE = Span(date(2026, 5, 1), date(2026, 7, 31))


def measured(before, after, *, first=BEFORE, second=QUARTER, direction=Direction.FEWER):
    figures = [
        None if one is None else Measure(amount=parse_amount(one), span=span)
        for one, span in ((before, first), (after, second))
    ]
    return change(figures[0], figures[1], direction)


# The course


def test_the_stages_follow_each_other_and_end():
    words = [project_stage_label(one, ZH) for one in COURSE]
    assert words == ["筹备", "试运行", "评估", "长效管理"]
    assert move_to(ProjectStage.APPRAISAL, "return").to is ProjectStage.TRIAL
    assert {one.code for one in moves_from(ProjectStage.LASTING)} == {"finish", "return", "drop"}
    with pytest.raises(Refusal, match="no-move"):
        move_to(ProjectStage.PREPARING, "finish")


def test_a_trial_begins_with_two_units_and_its_dates():
    facts = ProjectFacts(stage=ProjectStage.PREPARING, partners=1)
    step = next_step(facts)
    assert step.blocked
    blocking = [one.code for one in step.missing if one.severity is Severity.BLOCK]
    assert blocking == ["project.no-partners", "project.no-term"]
    assert {one.code for one in step.missing} >= {"project.no-agreement", "project.no-station"}
    assert next_step(ProjectFacts(stage=ProjectStage.DONE)).move is None


def test_every_word_of_the_course_is_there():
    facts = ProjectFacts(stage=ProjectStage.PREPARING, unsigned=1, unmeasured=2, open_tasks=3)
    for move in moves():
        for language in Language:
            assert move.label(language)
            assert move.why(language)
            assert all(one.text(language) for one in findings(facts, move))
            assert all(phrase(f"project.guard-{name}", language) for name in move.guards)


def test_the_end_is_waited_for_while_the_trial_runs():
    facts = ProjectFacts(stage=ProjectStage.TRIAL, ends_on=date(2026, 12, 31))
    clock = project_clock(facts, date(2026, 12, 29))
    assert clock is not None
    assert clock.days_left(date(2026, 12, 29)) == 2
    assert project_clock(ProjectFacts(stage=ProjectStage.LASTING), date(2026, 12, 29)) is None


def test_a_minor_comes_of_age_on_the_eighteenth_birthday():
    born = date(2008, 11, 25)
    assert is_minor(born, date(2026, 11, 24))
    assert not is_minor(born, date(2026, 11, 25))
    assert not is_minor(None, date(2026, 11, 25))


# Figures as they are written


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("58", Amount(5800)),
        ("1,200", Amount(120_000)),
        ("58.5", Amount(5850)),
        ("420+", Amount(42_000, Qualifier.AT_LEAST, "420+")),
        ("４２０＋", Amount(42_000, Qualifier.AT_LEAST, "420+")),
        ("420多", Amount(42_000, Qualifier.AT_LEAST, "420多")),
        ("约30", Amount(3000, Qualifier.ABOUT, "约30")),
        ("不超过 5", Amount(500, Qualifier.AT_MOST, "不超过5")),
    ],
)
def test_a_figure_is_kept_as_it_was_written(typed, amount):
    assert parse_amount(typed) == amount


@pytest.mark.parametrize("typed", ["", "很多", "-3", "1.234", "1e5", "4,2"])
def test_what_is_no_figure_is_refused_at_its_field(typed):
    with pytest.raises(Refusal, match="no-figure") as refused:
        parse_amount(typed, field="target")
    assert refused.value.field == "target"


def test_figures_are_written_without_decimals_they_do_not_have():
    assert [write_amount(one) for one in (0, 5850, 120_000, 5)] == ["0", "58.5", "1,200", "0.05"]


# Before and after


def test_complaints_to_zero_in_equal_quarters_are_all_of_them():
    found = measured("27", "0")
    assert (found.code, found.difference, found.tenths, found.better) == (
        "percent",
        -2700,
        -1000,
        True,
    )
    assert change_words(found, "件", ZH) == "减少 27 件（−100%）"


def test_periods_of_different_length_give_no_difference_and_no_share():
    found = measured("27", "4", second=Span(date(2026, 10, 1), date(2026, 10, 30)))
    assert (found.code, found.difference, found.tenths) == ("unequal", None, None)
    assert change_words(found, "件", ZH) == "前后时段不等长，不比较"


def test_a_quarter_is_as_long_as_a_quarter():
    second, third = (
        Span(date(2026, 4, 1), date(2026, 6, 30)),
        Span(date(2026, 7, 1), date(2026, 9, 30)),
    )
    assert (second.days, third.days) == (91, 92)
    assert second.equals(third)
    assert not Span(date(2026, 4, 2), date(2026, 6, 30)).equals(third)
    assert Span(date(2026, 1, 10), date(2026, 1, 19)).equals(
        Span(date(2026, 3, 1), date(2026, 3, 10))
    )


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        (None, "58", "no-before"),
        ("36", None, "no-after"),
        ("500", "420+", "bound"),
        ("0", "3", "difference"),
    ],
)
def test_no_share_is_made_where_none_can_be(before, after, code):
    found = measured(before, after)
    assert (found.code, found.tenths) == (code, None)
    assert change_words(found, "个", ZH)


def test_a_share_is_rounded_half_away_from_zero():
    assert measured("2000", "1999").tenths == -1  # 0.05 % is 0.1 %
    assert measured("30", "40", direction=Direction.MORE).tenths == 333
    assert measured("30", "40", direction=Direction.MORE).better


# Counted in the register


def test_the_equal_periods_meet_at_the_first_day():
    spans = counted_spans(QUARTER.first, QUARTER.last, date(2026, 9, 1))
    assert spans is not None
    before, after = spans
    assert (after.days, before.days) == (32, 32)
    assert (before.last, after.last) == (date(2026, 7, 31), date(2026, 9, 1))
    assert counted_spans(QUARTER.first, None, date(2026, 7, 31)) is None
    assert span_after(QUARTER.last, 92, QUARTER.last) is None
    assert span_after(QUARTER.last, 92, date(2027, 3, 1)) == Span(
        date(2026, 11, 1), date(2027, 1, 31)
    )


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (Counts(before=0, after=0), Verdict.TOO_FEW),
        (Counts(before=5, after=0), Verdict.TOO_FEW),  # 1 of 16 by chance
        (Counts(before=6, after=0), Verdict.FEWER),  # 1 of 32
        (Counts(before=3, after=14), Verdict.MORE),
        (Counts(before=12, after=9), Verdict.TOO_FEW),
        (
            Counts(before=30, after=5, control_before=20, control_after=19),
            Verdict.FEWER_THAN_CONTROL,
        ),
        (Counts(before=30, after=5, control_before=30, control_after=5), Verdict.LIKE_CONTROL),
        (Counts(before=30, after=5, control_before=1, control_after=1), Verdict.CONTROL_TOO_FEW),
        (Counts(before=9, after=30, control_before=30, control_after=9), Verdict.MORE_THAN_CONTROL),
        (Counts(before=3, after=2, control_before=3, control_after=3), Verdict.TOO_FEW),
    ],
)
def test_counts_say_only_what_chance_does_not(counts, said):
    assert verdict(counts) is said
    assert all(verdict_words(said, language) for language in Language)


def test_what_is_the_same_is_called_clearly_changed_one_time_in_twenty_at_most():
    """Of all ways in which up to forty equal cases may fall, weighed by how often they do."""
    from math import comb

    for total in range(1, 41):
        alarms = sum(
            comb(total, after)
            for after in range(total + 1)
            if verdict(Counts(before=total - after, after=after)) is not Verdict.TOO_FEW
        )
        assert alarms * 20 <= 1 << total
