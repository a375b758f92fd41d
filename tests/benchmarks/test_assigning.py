"""The load after a thousand invented cases: fair to bodies and to mediators alike."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import caseload
from benchmarks.assigning import Load, furthest, of_bodies, of_mediators, simulated
from benchmarks.caseload import Parameters, arrivals


def test_bodies_and_mediators_stay_within_a_tenth_of_their_fair_share():
    load = simulated(20261128)
    assert sum(load.bodies.values()) == 1000
    for strayed, share in (of_bodies(load), of_mediators(load)):
        assert strayed <= 1.10 * share, load
    assert len(load.bodies) == 5
    assert len(load.mediators) == 20


def test_room_in_proportion_gives_a_share_in_proportion():
    limits = (8, 12, 16)
    strayed, share = of_bodies(simulated(7, Parameters(cases=600), limits), limits)
    assert strayed <= 1.10 * share


def test_what_strays_below_counts_like_what_strays_above():
    weights = {0: 1, 1: 1}
    above, share = furthest(Counter({0: 60, 1: 40}), weights)
    assert (above, share) == (60, 50)
    assert furthest(Counter({0: 100}), weights) == (100, 50)
    assert furthest(Load().bodies | Counter({0: 50, 1: 50}), weights) == (50, 50)


def test_the_caseload_knows_nothing_of_the_choice_and_is_the_same_for_the_same_seed():
    tree = ast.parse(Path(str(caseload.__file__)).read_text("utf-8"))
    modules = {one.module for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)}
    assert not any(str(name).startswith(("models", "services", "benchmarks")) for name in modules)
    given = Parameters(cases=50)
    assert list(arrivals(3, given)) == list(arrivals(3, given))
    assert list(arrivals(3, given)) != list(arrivals(4, given))


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_a_mediator_tied_to_a_party_is_given_none_of_those_cases(share):
    """With every case tied to the same one of twenty, he has none and the rest share them."""
    load = simulated(5, Parameters(cases=60, kin=share, mediators=1))
    assert (load.mediators[0] == 0) is (share == 1.0)
