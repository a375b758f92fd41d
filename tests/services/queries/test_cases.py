"""Lists and counts of cases are read from what an index holds."""

import re

import pytest
import sqlalchemy as sa

from models.vocabulary.terms import CaseState
from services.database import Database
from services.queries import cases
from services.queries.case_views import CaseView, Order
from tests import builders
from tests.conftest import Recording


def steps(register: Database, statement: str) -> list[str]:
    """How SQLite carries a statement out, every step in which a case is looked for."""
    blanks = (0,) * statement.count("?")
    with register.reading() as reading:
        plan = reading.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", blanks)
        told = [str(row.detail) for row in plan]
    return [step for step in told if re.match(r"(SEARCH|SCAN) case\b", step)]


@pytest.fixture
def office(register: Database) -> Database:
    """A register with cases in several states, and SQLite's knowledge of them."""
    for _ in range(3):
        builders.case(register)
    builders.mediating_case(register)
    assert register._writer is not None
    with register._writer.connect() as connection:
        connection.execute(sa.text("ANALYZE"))
        connection.commit()
    return register


def test_counting_the_saved_filters_reads_no_case(office: Database, queries: Recording) -> None:
    with queries(office) as asked, office.reading() as reading:
        tally = cases.tally(reading, actor="周慧敏")
    assert tally.of(CaseView.OPEN) == 4
    (counting,) = [statement for statement in asked if "count(*)" in statement]
    counted = steps(office, counting)
    assert len(counted) >= len(CaseView)
    assert [step for step in counted if "COVERING INDEX" not in step] == []


def test_all_open_cases_by_due_day_are_taken_from_the_index_in_its_order(
    office: Database, queries: Recording
) -> None:
    with queries(office) as asked, office.reading() as reading:
        found = cases.ids(reading, view=CaseView.OPEN, order=Order.DUE)
        states = [line.state for line in cases.lines(reading, found)]
    assert len(found) == 4
    assert CaseState.CLOSED not in states
    listing = next(one for one in asked if re.match(r"SELECT \S+id\s+FROM", one))
    (step,) = steps(office, listing)
    assert "COVERING INDEX ix_case_due" in step
