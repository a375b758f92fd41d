"""Chances against whole-number arithmetic, and the count of comparisons that can alarm at all."""

from fractions import Fraction
from math import comb, isclose

import pytest

from models.vocabulary.chance import Draw, Share, comparisons


@pytest.mark.parametrize(
    "urn", [(20, 5, 6), (300, 60, 12), (300, 60, 1), (40, 39, 38), (7, 0, 3), (2000, 500, 90)]
)
def test_drawing_from_an_urn_is_right_to_nine_digits(urn):
    population, marked, drawn = urn
    draw = Draw(population=population, marked=marked, drawn=drawn)
    for count in range(min(marked, drawn) + 1):
        exact = Fraction(
            sum(
                comb(marked, one) * comb(population - marked, drawn - one)
                for one in range(count, min(marked, drawn) + 1)
            ),
            comb(population, drawn),
        )
        assert isclose(draw.at_least(count), exact, rel_tol=1e-8, abs_tol=1e-12)
    assert draw.least_chance == pytest.approx(draw.at_least(draw.most))
    assert draw.at_least(draw.most + 1) == 0.0


@pytest.mark.parametrize(("drawn", "part", "whole"), [(12, 30, 120), (1, 1, 2), (200, 7, 600)])
def test_falling_by_share_is_right_to_nine_digits(drawn, part, whole):
    share, odds = Share(drawn=drawn, part=part, whole=whole), Fraction(part, whole)
    for count in range(drawn + 1):
        exact = sum(
            comb(drawn, one) * odds**one * (1 - odds) ** (drawn - one)
            for one in range(count, drawn + 1)
        )
        assert isclose(share.at_least(count), exact, rel_tol=1e-8, abs_tol=1e-12)
    assert share.expected == float(drawn * odds)


def test_a_hundred_thousand_cases_are_no_trouble():
    draw = Draw(population=100_000, marked=14_000, drawn=9_000)
    assert draw.at_least(1_260) == pytest.approx(0.5, abs=0.02)
    assert 0 < draw.at_least(1_500) < 1e-12


def test_a_comparison_that_can_never_alarm_is_none():
    # Ten could reach one in ten thousand, a thousand others never better than one in fifty.
    assert comparisons([(0.0001, 10), (0.02, 1000)], 0.05) == 10
    assert comparisons([(0.02, 1000)], 0.05) == 3  # 0.05/3 < 0.02: none is left to compare
    assert comparisons([], 0.05) == 1
    assert comparisons([(0.0, 400)], 0.05) == 400


def test_the_count_of_comparisons_is_the_smallest_that_answers_for_all_it_admits():
    least = [(0.05 / (1 + one % 37), 1 + one % 3) for one in range(200)]
    found = comparisons(least, 0.05)

    def admitted(count):
        return sum(times for chance, times in least if chance <= 0.05 / count)

    assert admitted(found) <= found
    assert all(admitted(fewer) > fewer for fewer in range(1, found))
