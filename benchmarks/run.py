"""Runs the benchmarks and prints them as ratios: ``python -m benchmarks.run [NAME …]``.

Writes ``build/bench.json`` and exits 1 when a goal is missed. The variable ``BENCH_PAIRS`` sets the
number of pairs.
"""

import json
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.assigning import ASSIGNING
from benchmarks.harness import Benchmark, Outcome
from benchmarks.hot_spots import HOT_SPOTS
from benchmarks.keystroke import KEYSTROKE
from benchmarks.ledger import LEDGER
from benchmarks.paper import PAPER
from benchmarks.register import REGISTER
from benchmarks.window import WINDOW

BENCHMARKS: tuple[Benchmark, ...] = (
    WINDOW,
    REGISTER,
    KEYSTROKE,
    LEDGER,
    PAPER,
    ASSIGNING,
    HOT_SPOTS,
)
"""Every benchmark, in the order of the table."""

PAIRS = 7
RESULT = Path("build/bench.json")


def main(names: Sequence[str]) -> int:
    """Runs those named, all when none is, and answers the exit status."""
    unknown = sorted(set(names) - {benchmark.name for benchmark in BENCHMARKS})
    if unknown:
        known = ", ".join(benchmark.name for benchmark in BENCHMARKS)
        print(f"There is no benchmark {', '.join(unknown)}. There are: {known}.", file=sys.stderr)
        return 2
    pairs = int(os.environ.get("BENCH_PAIRS", PAIRS))
    outcomes: list[Outcome] = []
    print(f"{'':44}{'ratio':>8}{'goal':>8}{'ours':>10}{'bare':>10}")
    for benchmark in BENCHMARKS:
        if names and benchmark.name not in names:
            continue
        for outcome in benchmark.run(pairs):
            outcomes.append(outcome)
            print(line(outcome), flush=True)
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(report(outcomes), ensure_ascii=False, indent=2) + "\n", "utf-8")
    return 0 if all(outcome.kept for outcome in outcomes) else 1


def line(outcome: Outcome) -> str:
    """One line of the table; a missed goal is marked."""
    measured = outcome.measured
    verdict = "" if outcome.kept else "  over"
    return (
        f"{outcome.name:44}{measured.ratio:>8.2f}{outcome.goal:>8.2f}"
        f"{_amount(measured.ours, outcome.unit)}{_amount(measured.bare, outcome.unit)}{verdict}"
    )


def _amount(value: float, unit: str) -> str:
    if unit == "s" and value < 1:
        return f"{value * 1000:>8.2f}ms"
    return f"{value:>{10 - len(unit)}.2f}{unit}"


def report(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """What ``build/bench.json`` holds; the machine is named by kind only."""
    return {
        "python": platform.python_version(),
        "system": platform.system(),
        "machine": platform.machine(),
        "processors": os.cpu_count(),
        "benchmarks": [
            {
                "name": outcome.name,
                "against": outcome.against,
                "ratio": round(outcome.measured.ratio, 3),
                "goal": outcome.goal,
                "kept": outcome.kept,
                "unit": outcome.unit,
                "ours": round(outcome.measured.ours, 6),
                "bare": round(outcome.measured.bare, 6),
                "pairs": outcome.measured.pairs,
            }
            for outcome in outcomes
        ],
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
