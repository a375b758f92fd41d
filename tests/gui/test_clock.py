"""The window has one clock, the one it was given: its day and its minute can never disagree."""

from pathlib import Path

GUI = Path(__file__).parents[2] / "gui"


def test_no_part_of_the_window_asks_a_clock_of_its_own():
    asking = ("moments.now()", "datetime.now(", "date.today()", "currentDate", "currentTime")
    found = [
        f"{file.relative_to(GUI)}: {clock}"
        for file in sorted(GUI.rglob("*.py"))
        for clock in asking
        if clock in file.read_text(encoding="utf-8")
    ]
    assert found == []
