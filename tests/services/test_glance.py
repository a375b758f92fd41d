"""The first look at a register shows what its list will show, or nothing."""

import sqlite3
from datetime import timedelta

import pytest

from services.folders import DATABASE
from services.glance import glance
from services.queries import cases
from services.queries.case_views import CaseView, Order
from tests import builders


@pytest.fixture
def busy(register):
    for _ in range(3):
        builders.assigned_case(register)
    builders.case(register)
    return register


def first_of(register, most=50):
    with register.reading() as reading:
        return cases.page(reading, view=CaseView.OPEN, order=Order.DUE, limit=most), reading.today


def test_the_first_lines_are_those_of_the_list(busy):
    lines, today = first_of(busy)
    seen = glance(busy.folder, today, 50)
    assert seen is not None
    assert seen.lines == lines
    assert not seen.more


def test_it_says_when_there_are_more(busy):
    lines, today = first_of(busy, 2)
    seen = glance(busy.folder, today, 2)
    assert seen is not None
    assert seen.lines == lines
    assert seen.more


@pytest.mark.parametrize(
    ("due_on", "latest", "code", "shown"),
    [
        (-1, 0, "mediation", False),  # moved over a rest day: another clock may be nearer now
        (-1, -1, "judicial-confirmation", False),  # a right that has ended
        (-1, -1, "mediation", True),  # overdue, and stays so
        (0, 0, "mediation", True),
    ],
)
def test_a_clock_that_may_have_given_way_is_not_shown(busy, due_on, latest, code, shown):
    lines, today = first_of(busy)
    known = lines[0].id
    with sqlite3.connect(busy.folder / DATABASE) as connection:
        connection.execute(
            'UPDATE "case" SET due_on = ?, due_latest_on = ?, due_code = ? WHERE id = ?',
            (*(str(today + timedelta(days=one)) for one in (due_on, latest)), code, known),
        )
    connection.close()
    seen = glance(busy.folder, today, 50)
    assert seen is not None
    line = next(line for line in seen.lines if line.id == known)
    assert (line.due_on is not None) == shown
    assert bool(line.due_code) == shown


@pytest.mark.parametrize("pragma", ["user_version = 99", "application_id = 7"])
def test_a_newer_or_foreign_file_is_left_to_the_opening(busy, pragma):
    _lines, today = first_of(busy)
    with sqlite3.connect(busy.folder / DATABASE) as connection:
        connection.execute(f"PRAGMA {pragma}")
    connection.close()
    assert glance(busy.folder, today, 50) is None


def test_what_is_no_register_shows_nothing(tmp_path, clock):
    today = clock().date()
    assert glance(tmp_path, today, 50) is None
    (tmp_path / DATABASE).write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    assert glance(tmp_path, today, 50) is None
