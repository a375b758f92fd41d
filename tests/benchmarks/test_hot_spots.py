"""A register in which nothing gathers stays quiet; what was planted is found."""

import ast
from pathlib import Path

import pytest

from benchmarks import office_years
from benchmarks.hot_spots import QUARRELSOME, SOWN, false_alarms, missed
from benchmarks.office_years import Parameters, Planted, happenings


def test_at_most_five_in_a_hundred_quiet_registers_raise_an_alarm():
    assert false_alarms(80) <= 4


def test_persons_who_quarrel_with_everybody_raise_none():
    assert false_alarms(60, QUARRELSOME) <= 3


@pytest.mark.parametrize("cases", [20, 60])
def test_an_office_with_few_cases_stays_quiet_too(cases):
    assert false_alarms(60, Parameters(cases=cases)) <= 3


@pytest.mark.parametrize("sown", SOWN, ids=lambda one: one.name)
def test_what_was_planted_is_found(sown):
    assert missed(sown, 15) <= 15 * sown.goal + 2


def test_a_small_excess_is_not_found_and_nobody_says_it_would_be():
    small = SOWN[1]
    two = type(small)(
        name="two more", planted=(Planted(cases=2, building=7),), axes=small.axes, goal=1.0
    )
    assert missed(two, 10) >= 8


def test_the_office_knows_nothing_of_the_look_and_is_the_same_for_the_same_seed():
    tree = ast.parse(Path(str(office_years.__file__)).read_text("utf-8"))
    modules = {one.module for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)}
    assert not any(str(name).startswith(("models", "services", "benchmarks")) for name in modules)
    given = Parameters(cases=40)
    assert list(happenings(3, given)) == list(happenings(3, given))
    assert list(happenings(3, given)) != list(happenings(4, given))
    extra = list(happenings(3, given, [Planted(cases=5, building=2)]))
    assert [one.building for one in extra[40:]] == [2] * 5
    assert all(one.ago < 90 for one in extra[40:])
