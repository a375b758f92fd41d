import csv
from datetime import date, timedelta
from pathlib import Path

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.errors import Refusal
from models.vocabulary.working_days import add_months, china, read_calendar

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "data"
KNOWN = st.dates(date(2020, 1, 1), date(2026, 12, 31))
ANY = st.dates(date(2000, 1, 1), date(2090, 1, 1))


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("which", "works", "why"),
    [
        ("2026-01-01", False, "元旦"),
        ("2026-01-02", False, "元旦 on a Friday"),
        ("2026-01-04", True, "a worked Sunday"),
        ("2026-02-14", True, "a worked Saturday before 春节"),
        ("2026-02-16", False, "春节 on a Monday"),
        ("2026-02-23", False, "last day of 春节"),
        ("2026-02-24", True, "first day after 春节"),
        ("2026-02-28", True, "a worked Saturday after 春节"),
        ("2026-03-01", False, "an ordinary Sunday"),
        ("2026-05-09", True, "a worked Saturday after 劳动节"),
        ("2026-09-20", True, "a worked Sunday before 国庆"),
        ("2026-10-07", False, "last day of 国庆"),
        ("2026-10-08", True, "first day after 国庆"),
        ("2026-10-10", True, "a worked Saturday after 国庆"),
        ("2026-11-24", True, "an ordinary Tuesday"),
        ("2020-02-03", True, "the Monday the long 春节 of 2020 ended before"),
    ],
)
def test_a_day_rests_or_works_as_announced(which: str, works: bool, why: str) -> None:
    assert china().is_working_day(day(which)) is works, why
    assert china().is_rest_day(day(which)) is not works, why


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2026-11-24", 3, "2026-11-27"),
        ("2026-11-27", 1, "2026-11-30"),  # Friday: the weekend is not counted
        ("2026-02-13", 1, "2026-02-14"),  # the Saturday is worked
        ("2026-02-13", 3, "2026-02-25"),  # 14, then 春节 15 to 23, 24, 25
        ("2026-02-27", 1, "2026-02-28"),
        ("2026-02-27", 3, "2026-03-03"),
        ("2026-04-30", 3, "2026-05-08"),  # 6, 7, 8: 劳动节 ends on the 5th
        ("2026-04-30", 5, "2026-05-11"),  # 9 is worked, 10 rests
        ("2026-09-30", 1, "2026-10-08"),
        ("2026-09-30", 3, "2026-10-10"),
        ("2026-09-18", 1, "2026-09-20"),
        ("2026-01-01", 1, "2026-01-04"),
        ("2026-11-24", 0, "2026-11-24"),
        ("2026-11-28", 1, "2026-11-30"),  # a Saturday start
    ],
)
def test_working_days_are_counted_after_the_first_day(start: str, days: int, end: str) -> None:
    counted = china().add_working_days(day(start), days)
    assert (counted.on, counted.provisional) == (day(end), False)


@pytest.mark.parametrize(
    ("last", "rolled"),
    [
        ("2026-11-28", "2026-11-30"),
        ("2026-11-29", "2026-11-30"),
        ("2026-11-27", "2026-11-27"),
        ("2026-10-01", "2026-10-08"),
        ("2026-02-15", "2026-02-24"),
        ("2026-02-28", "2026-02-28"),
        ("2026-02-14", "2026-02-14"),
        ("2026-09-26", "2026-09-28"),
        ("2026-05-05", "2026-05-06"),
    ],
)
def test_a_last_day_on_a_rest_day_moves_to_the_day_after(last: str, rolled: str) -> None:
    assert china().next_working_day(day(last)).on == day(rolled)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-01-30", 1, "2024-02-29"),
        ("2026-01-28", 1, "2026-02-28"),
        ("2026-03-31", 1, "2026-04-30"),
        ("2026-04-30", 1, "2026-05-30"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2026-08-15", 1, "2026-09-15"),
    ],
)
def test_a_month_ends_on_the_same_day_number_or_the_month_end(
    start: str, months: int, end: str
) -> None:
    assert add_months(day(start), months) == day(end)


def test_a_year_without_a_published_calendar_is_provisional() -> None:
    assert china().next_working_day(date(2027, 1, 4)).provisional
    assert china().add_working_days(date(2026, 12, 30), 2).provisional
    assert not china().add_working_days(date(2026, 12, 30), 1).provisional
    assert not china().knows(date(2027, 1, 1))
    assert china().name_of(date(2026, 10, 2)) == "国庆节"


@given(KNOWN)
def test_the_calendar_agrees_with_the_published_package(any_day: date) -> None:
    assert china().is_working_day(any_day) is chinese_calendar.is_workday(any_day)


@given(ANY, st.integers(0, 60))
def test_adding_working_days_passes_over_exactly_that_many(start: date, days: int) -> None:
    end = china().add_working_days(start, days).on
    between = [start + timedelta(n) for n in range(1, (end - start).days + 1)]
    assert sum(china().is_working_day(one) for one in between) == days


@given(ANY, st.integers(0, 240))
def test_counted_months_never_leave_their_month(start: date, months: int) -> None:
    end = add_months(start, months)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or (end + timedelta(1)).day == 1


@given(ANY)
def test_a_rolled_day_is_the_first_working_day(any_day: date) -> None:
    rolled = china().next_working_day(any_day).on
    assert china().is_working_day(rolled)
    skipped = [any_day + timedelta(n) for n in range((rolled - any_day).days)]
    assert not any(china().is_working_day(one) for one in skipped)


def test_the_shipped_calendar_is_the_agreed_column_of_the_three_sources() -> None:
    source = SHARED / "holidays_2020_2026.csv"
    if not source.exists():
        pytest.skip("the shared data lies beside the project only on a developer's machine")
    with source.open(encoding="utf-8") as rows:
        agreed = {date.fromisoformat(row["date"]): row["agreed"] for row in csv.DictReader(rows)}
    assert {one for one, word in agreed.items() if word == "off"} == set(china().rest)
    assert {one for one, word in agreed.items() if word == "work"} == set(china().work)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"years": [2026]}',
        '{"years": [2026], "days": {"2027-01-01": {"name": "元旦", "rest": true}}}',
        '{"years": [2026], "days": {"2026-13-01": {"name": "元旦", "rest": true}}}',
        '{"years": [2026], "days": {"2026-01-01": {"name": "元旦", "rest": "yes"}}}',
    ],
)
def test_a_damaged_calendar_is_refused(content: str, tmp_path: Path) -> None:
    file = tmp_path / "china.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        read_calendar(file)
    assert refused.value.code == "clock.calendar-damaged"
