"""What the bodies and their mediators have to do: in hand, lately given, still ahead of them."""

from datetime import timedelta

import pytest

from services.commands.bodies import EndMembership
from services.commands.proceeding import AssignCase
from services.database import Database
from services.queries import assignment, directory, workload
from tests import builders, builders_meetings

DAY = timedelta(days=1)


@pytest.fixture
def reassigned(register: Database) -> tuple[builders.Body, builders.Body]:
    """Two studios: a case was taken from the first and given to the second."""
    first = builders.studio(register)
    second = builders.studio(register, "玉珍调解工作室", ("沈玉珍",))
    case = builders.assigned_case(register, first)
    register.run(AssignCase(case_id=case, body_id=second.id, replace_reason="当事人要求更换"))
    return first, second


def test_a_case_is_in_hand_where_it_was_given_last(
    register: Database, reassigned: tuple[builders.Body, builders.Body]
) -> None:
    _, second = reassigned
    with register.reading() as reading:
        load = workload.in_hand(reading)
    assert load.bodies == {second.id: 1}
    assert load.mediators == dict.fromkeys(second.mediators, 1)


def test_what_was_given_on_the_first_day_asked_about_counts(
    register: Database, reassigned: tuple[builders.Body, builders.Body]
) -> None:
    _, second = reassigned
    with register.reading() as reading:
        since_today = workload.taken(reading, builders.TODAY)
        since_tomorrow = workload.taken(reading, builders.TODAY + DAY)
    assert (since_today.bodies, since_tomorrow.bodies) == ({second.id: 1}, {})


def test_the_meetings_of_the_last_day_asked_about_are_ahead_too(register: Database) -> None:
    builders_meetings.plan(register)
    with register.reading() as reading:
        assert set(workload.planned(reading, builders_meetings.PLANNED_ON).values()) == {1}
        assert workload.planned(reading, builders_meetings.PLANNED_ON - DAY) == {}
        assert workload.planned(reading, None) == {}


@pytest.mark.parametrize(("ended", "there"), [(0, 2), (-1, 1)])
def test_a_membership_holds_on_its_last_day(register: Database, ended: int, there: int) -> None:
    studio = builders.studio(register)
    with register.reading() as reading:
        first = directory.memberships(reading, studio.id)[0]
    register.run(EndMembership(membership_id=first.id, until_on=builders.TODAY + ended * DAY))
    case = builders.accepted_case(register)
    with register.reading() as reading:
        (found,) = (one for one in assignment.propose(reading, case) if one.body_id == studio.id)
    assert len(found.mediators) == there
