"""What was seen before a case: the same building and topic, the same two persons."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from models.records.cases import Case
from models.vocabulary.intake import PartyDraft, PlaceDraft
from models.vocabulary.recurrence import Recurrence
from resources import Language
from services.database import Database, Reading
from services.queries.recurrence import seen_before
from tests import builders
from tests.conftest import Recording

ZH, EN = Language.CHINESE, Language.ENGLISH
EARLIER = date(2026, 3, 2)
ELSEWHERE = PlaceDraft(estate="梧桐里", building="12号楼")


def strangers() -> tuple[PartyDraft, ...]:
    """Two people nobody has met."""
    return (
        builders.party("钱文斌", id_number="", phone=""),
        builders.respondent("孙桂英", id_number="", phone=""),
    )


def earlier(register: Database, case_id: int) -> Recurrence:
    return builders.read(register, case_id).earlier


def number(register: Database, case_id: int) -> str:
    return builders.read(register, case_id).line.number


def test_the_same_topic_in_the_same_building_was_seen_before(register: Database) -> None:
    first = builders.case(register, registered_on=EARLIER, occurred_on=None)
    second = builders.case(register, parties=strangers())
    assert earlier(register, second) == Recurrence(place=(number(register, first),))
    assert not earlier(register, first)


@pytest.mark.parametrize(
    "other",
    [
        {"topic": "pets"},
        {"place": ELSEWHERE},
        {"topic": "other"},
        {"place": PlaceDraft(text="东门")},
    ],
)
def test_another_topic_or_building_was_not(register: Database, other: dict[str, Any]) -> None:
    builders.case(register, registered_on=EARLIER, occurred_on=None)
    assert not earlier(register, builders.case(register, parties=strangers(), **other))


def test_what_lies_further_back_than_a_year_is_not_told(register: Database) -> None:
    builders.case(register, registered_on=date(2025, 10, 25), occurred_on=None)
    assert not earlier(register, builders.case(register, parties=strangers()))
    just = builders.case(register, registered_on=date(2025, 10, 26), occurred_on=None)
    found = earlier(register, builders.case(register, parties=strangers()))
    assert number(register, just) in found.place


def test_the_same_two_persons_met_before_wherever_and_about_what_it_was(
    register: Database,
) -> None:
    first = builders.case(register, registered_on=EARLIER, occurred_on=None)
    again = _the_same(register, first)
    second = builders.case(register, place=ELSEWHERE, topic="noise", parties=again)
    assert earlier(register, second) == Recurrence(pair=(number(register, first),))
    one_of_them = (again[0], builders.respondent("孙桂英", id_number="", phone=""))
    third = builders.case(register, place=ELSEWHERE, topic="pets", parties=one_of_them)
    assert not earlier(register, third)


def _the_same(register: Database, case_id: int) -> tuple[PartyDraft, ...]:
    known = builders.read(register, case_id).parties
    drafts = (builders.party(), builders.respondent())
    return tuple(
        replace(draft, person_id=one.person_id) for draft, one in zip(drafts, known, strict=True)
    )


def test_it_asks_two_statements(register: Database, queries: Recording) -> None:
    case_id = builders.case(register)
    people = [one.person_id for one in builders.read(register, case_id).parties]
    with register.reading() as reading:
        row = _row(reading, case_id)
        with queries(register) as asked:
            seen_before(reading, row, people)
    assert len(asked) == 2


def _row(reading: Reading, case_id: int) -> Any:
    return reading.connection.execute(sa.select(Case.__table__).where(Case.id == case_id)).one()


def test_it_is_said_in_one_sentence() -> None:
    found = Recurrence(place=("2026-0101", "2026-0007"), pair=("2026-0101",))
    assert found.sentence(ZH) == (
        "12 个月内已有同类案件：同一楼栋同一事项 2026-0101、2026-0007；同一对当事人 2026-0101。"
    )
    assert found.sentence(EN).startswith("Seen before within 12 months: ")
    many = Recurrence(place=tuple(f"2026-{one:04}" for one in range(9)))
    assert many.words(ZH).endswith("等 9 件")
    assert Recurrence().sentence(ZH) == ""
