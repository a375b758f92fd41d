"""The states of a claim and its steps; what suits what, and what is left, in words."""

from dataclasses import replace
from datetime import date

import pytest

from models.vocabulary.clocks import ClockState
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Severity
from models.vocabulary.matching import (
    ClaimFacts,
    ClaimState,
    ListKind,
    claim_clock,
    entries,
    entry,
    findings,
    known_entry,
    list_label,
    move_to,
    moves,
    moves_from,
    state_label,
    waits_for,
)
from models.vocabulary.matching_fit import (
    Listed,
    Suits,
    Use,
    days_words,
    fit,
    hours_words,
    parse_days,
    parse_hours,
    remaining,
)
from models.vocabulary.terms import Satisfaction
from resources import Language

TODAY = date(2026, 11, 25)
ZH, EN = Language.CHINESE, Language.ENGLISH

MEALS = Listed(categories=("elderly",), weekdays=(2, 4), amount=23, unit="人", estate="梧桐里")
HOSPITAL = Listed(categories=("elderly", "health"), weekdays=(2, 4), amount=30, unit="人")
PARKING = Listed(categories=("parking",), begins="19:00", ends="07:30", amount=120, unit="个")


def codes(found):
    return [one.code.partition(".")[2] for one in found]


# The lists and the steps are data


def test_the_three_lists_and_the_states_carry_the_words_of_the_office():
    assert [list_label(kind, ZH) for kind in ListKind] == ["需求清单", "项目清单", "资源清单"]
    words = [state_label(state, ZH) for state in ClaimState]
    assert words == ["待认领", "已认领", "对接", "实施", "完成", "终止"]
    for of in ("lists", "categories", "sources", "urgencies", "levels"):
        assert all(one.zh and one.en for one in entries(of))


def test_an_unknown_word_is_refused_and_an_old_code_still_reads():
    assert entry("categories", "为老").code == "elderly"
    with pytest.raises(Refusal, match="unknown-category"):
        entry("categories", "航天")
    assert known_entry("levels", "gone").zh == "gone"


def test_each_state_leads_to_the_next_and_what_is_under_way_can_be_ended():
    course = [moves_from(state)[0].to for state in ClaimState if not state.over]
    assert course == [
        ClaimState.CLAIMED,
        ClaimState.CONTACT,
        ClaimState.RUNNING,
        ClaimState.DONE,
    ]
    assert all(moves_from(state)[-1].code == "end" for state in ClaimState if not state.over)
    assert moves_from(ClaimState.DONE) == ()
    assert len(moves()) == 8
    with pytest.raises(Refusal, match="no-move"):
        move_to(ClaimState.OPEN, "finish")


def test_a_claim_becomes_a_project_only_when_both_sides_have_confirmed():
    facts = ClaimFacts(state=ClaimState.OPEN, invited_on=TODAY)
    confirm = move_to(ClaimState.OPEN, "confirm")
    assert codes(findings(facts, confirm)) == ["not-confirmed"]
    assert waits_for(facts, ZH) == "待双方确认"
    provider = replace(facts, resource_confirmed_on=TODAY)
    assert waits_for(provider, ZH) == "待需方确认"
    assert codes(findings(provider, confirm)) == ["not-confirmed"]
    assert waits_for(replace(facts, need_confirmed_on=TODAY), EN) == "Provider to confirm"
    assert findings(replace(provider, need_confirmed_on=TODAY), confirm) == ()


def test_nothing_is_finished_without_its_effect_and_nothing_ended_without_a_reason():
    facts = ClaimFacts(state=ClaimState.RUNNING)
    found = findings(facts, move_to(ClaimState.RUNNING, "finish"))
    assert codes(found) == ["no-effect", "no-satisfaction"]
    assert [one.severity for one in found] == [Severity.BLOCK, Severity.WARN]
    good = replace(facts, effect="送餐 23 人", satisfaction=Satisfaction.YES)
    assert findings(good, move_to(ClaimState.RUNNING, "finish")) == ()
    end = move_to(ClaimState.RUNNING, "end")
    assert codes(findings(facts, end)) == ["no-reason"]
    assert findings(replace(facts, note="单位搬迁"), end) == ()


def test_an_invitation_runs_a_week_and_a_project_until_its_date():
    invited = ClaimFacts(state=ClaimState.OPEN, invited_on=date(2026, 11, 22))
    answer = claim_clock(invited, TODAY)
    assert answer is not None
    assert answer.due == date(2026, 11, 29)
    running = replace(invited, state=ClaimState.RUNNING, due_on=date(2026, 11, 24))
    late = claim_clock(running, TODAY)
    assert late is not None
    assert late.state is ClockState.OVERDUE
    assert claim_clock(replace(running, due_on=None), TODAY) is None
    assert claim_clock(replace(running, state=ClaimState.DONE), TODAY) is None


# What suits what


def test_what_agrees_is_said_in_one_phrase():
    found = fit(MEALS, HOSPITAL, TODAY)
    assert found.possible
    assert found.mismatches == ()
    assert found.reasons(ZH) == "类别、日期、数量合"
    assert found.reasons(EN) == "Agree: category, days, amount"


@pytest.mark.parametrize(
    ("change", "suits", "sentence"),
    [
        ({"categories": ("legal",)}, Suits.CLASHES, "类别不合：需求为为老，资源为法律"),
        ({"weekdays": (6, 7)}, Suits.CLASHES, "日期不合：需求为周二、四，资源为周末"),
        ({"weekdays": (2, 5)}, Suits.PARTLY, "日期部分合：需求为周二、四，仅周二"),
        ({"estate": "润和公寓"}, Suits.PARTLY, "不在同一小区：需求在梧桐里，资源在润和公寓"),
        ({"amount": 8}, Suits.PARTLY, "数量不够：需求 23 人，资源余 8 人"),
        ({"amount": 0}, Suits.CLASHES, "资源已经没有余量"),
        (
            {"until_on": date(2026, 11, 24)},
            Suits.CLASHES,
            "资源不在有效期内（2026-11-24）",
        ),
        ({"from_on": date(2026, 12, 1)}, Suits.CLASHES, "资源不在有效期内（2026-12-01）"),
    ],
)
def test_what_does_not_agree_is_said_with_both_values(change, suits, sentence):
    (point,) = fit(MEALS, replace(HOSPITAL, **change), TODAY).mismatches
    assert (point.suits, point.text(ZH)) == (suits, sentence)
    assert point.text(EN)


@pytest.mark.parametrize(
    ("begins", "ends", "suits"),
    [
        ("18:00", "08:00", Suits.FITS),
        ("", "", Suits.FITS),
        ("22:00", "06:00", Suits.PARTLY),
        ("08:00", "18:00", Suits.CLASHES),
        ("07:30", "19:00", Suits.CLASHES),
        ("07:29", "19:00", Suits.PARTLY),
    ],
)
def test_hours_over_midnight_are_compared_minute_by_minute(begins, ends, suits):
    garage = Listed(categories=("parking",), begins=begins, ends=ends)
    (hours,) = (one for one in fit(PARKING, garage, TODAY).points if one.aspect == "hours")
    assert hours.suits is suits
    if suits is Suits.PARTLY and begins == "22:00":
        assert hours.text(ZH) == "时段部分合：需求为19:00–7:30，资源为22:00–6:00"


def test_an_offer_that_ends_before_the_need_does_is_said():
    need = replace(MEALS, until_on=date(2026, 12, 31))
    (point,) = fit(need, replace(HOSPITAL, until_on=date(2026, 12, 15)), TODAY).mismatches
    assert point.text(ZH) == "资源到 2026-12-15 为止，需求要到 2026-12-31"
    assert fit(need, replace(HOSPITAL, until_on=date(2027, 1, 1)), TODAY).mismatches == ()


def test_what_counts_differently_is_not_compared():
    meals = replace(HOSPITAL, amount=8, unit="场")
    assert fit(MEALS, meals, TODAY).mismatches == ()


def test_the_better_match_comes_first():
    ways = [
        replace(HOSPITAL, weekdays=(6, 7)),
        replace(HOSPITAL, amount=8),
        HOSPITAL,
        replace(HOSPITAL, categories=("legal",), weekdays=(6,)),
    ]
    ordered = sorted(ways, key=lambda one: fit(MEALS, one, TODAY).rank)
    assert ordered == [ways[2], ways[1], ways[0], ways[3]]


# What is left


@pytest.mark.parametrize(
    ("amount", "uses", "spent", "left"),
    [
        (120, (), False, 120),
        (120, ((ClaimState.OPEN, 40), (ClaimState.RUNNING, 46)), False, 34),
        (120, ((ClaimState.DONE, 40), (ClaimState.ENDED, 46)), False, 120),
        (12, ((ClaimState.DONE, 4), (ClaimState.ENDED, 4)), True, 8),
        (12, ((ClaimState.RUNNING, 20),), True, 0),
        (0, ((ClaimState.RUNNING, 20),), False, None),
    ],
)
def test_an_invitation_reserves_and_only_what_is_spent_stays_taken(amount, uses, spent, left):
    taken = [Use(state=state, quantity=quantity) for state, quantity in uses]
    assert remaining(amount, taken, spent=spent) == left


# As it is typed


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("周二、四", (2, 4)),
        ("每周二、周四", (2, 4)),
        ("星期六日", (6, 7)),
        ("工作日", (1, 2, 3, 4, 5)),
        ("Tue, Thu", (2, 4)),
        ("2 4", (2, 4)),
        ("每天", ()),
        ("", ()),
    ],
)
def test_days_are_read_as_they_are_typed(typed, days):
    assert parse_days(typed) == days
    assert parse_days(days_words(days, ZH)) == days
    assert parse_days(days_words(days, EN)) == days


def test_a_day_that_is_none_is_refused():
    with pytest.raises(Refusal, match="not-a-day"):
        parse_days("周八")


def test_hours_are_given_both_or_not_at_all():
    assert parse_hours("19:00", "7:30") == ("19:00", "07:30")
    assert parse_hours("下午2点", "17:00") == ("14:00", "17:00")
    assert parse_hours("", " ") == ("", "")
    assert hours_words("19:00", "07:30") == "19:00–7:30"
    assert hours_words("", "") == ""
    with pytest.raises(Refusal, match="half-hours"):
        parse_hours("19:00", "")
