"""Measuring two sides in turn."""

import json

import pytest

from benchmarks import run
from benchmarks.harness import Benchmark, Measured, Outcome, paired


class Watch:
    """A clock that only the sides move."""

    def __init__(self):
        self.now = 0.0
        self.calls = ""

    def side(self, name, *durations):
        remaining = list(durations)

        def work():
            self.calls += name
            self.now += remaining.pop(0) if len(remaining) > 1 else remaining[0]

        return work


def test_the_sides_take_turns_and_change_who_begins():
    watch = Watch()
    paired(watch.side("a", 1), watch.side("b", 1), 3, clock=lambda: watch.now)
    assert watch.calls == "ab" + "ab" + "ba" + "ab"


def test_one_disturbed_pair_does_not_move_the_ratio():
    watch = Watch()
    ours = watch.side("a", 3, 3, 300, 3)
    measured = paired(ours, watch.side("b", 2), 3, clock=lambda: watch.now)
    assert measured == Measured(ratio=1.5, ours=3, bare=2, pairs=3)


def test_the_warming_up_does_not_count():
    watch = Watch()
    ours = watch.side("a", 1000, 4)
    assert paired(ours, watch.side("b", 2), 1, clock=lambda: watch.now).ratio == 2


def test_no_pair_is_no_measurement():
    with pytest.raises(ValueError, match="at least one pair"):
        paired(lambda: None, lambda: None, 0)


def outcome(ratio):
    measured = Measured(ratio=ratio, ours=ratio, bare=1, pairs=1)
    return Outcome(name="x", against="bare", measured=measured, goal=2)


@pytest.mark.parametrize(("ratio", "status"), [(1.9, 0), (2.1, 1)])
def test_a_missed_goal_is_told_by_the_exit_status(monkeypatch, tmp_path, capsys, ratio, status):
    monkeypatch.setattr(run, "BENCHMARKS", (Benchmark(name="x", run=lambda _: [outcome(ratio)]),))
    monkeypatch.setattr(run, "RESULT", tmp_path / "build" / "bench.json")
    assert run.main([]) == status
    (written,) = json.loads((tmp_path / "build" / "bench.json").read_text())["benchmarks"]
    assert (written["ratio"], written["kept"]) == (ratio, status == 0)
    assert ("over" in capsys.readouterr().out) is (status == 1)


def test_an_unknown_benchmark_is_wrong_usage(capsys):
    assert run.main(["no such"]) == 2
    assert "ledger" in capsys.readouterr().err
