"""What was written on paper first and is put on record afterwards, each thing under its own day."""

from tests.commands.conftest import BODY
from tests.commands.test_day import AGREEMENT, MEETING, accepted, steps


def test_a_case_assigned_on_the_screen_after_its_meeting_goes_on_all_the_same(desk):
    number = accepted(desk)
    desk("assign", number, "--to", BODY)  # today, long after the meeting
    assert desk.log(number, **MEETING)["state"] == "mediating"
    assert desk.log(number, **AGREEMENT)["state"] == "agreed"
    for party in ("李秀芳", "王建国"):
        desk.log(number, type="signature", party=party, on="2025-03-12")
    desk.log(number, type="mediator-signature", mediator="周慧敏", on="2025-03-12")
    assert desk.log(number, type="seal", on="2025-03-13")["state"] == "performing"
    case = desk.show(number)
    assert [on for _, on, *_ in steps(case)][3:] == ["2025-03-11", "2025-03-11", "2025-03-13"]
    assert case["agreement"]["effective_on"] == "2025-03-13"


def test_a_step_nothing_is_on_record_for_still_follows_the_one_before_it(desk):
    number = accepted(desk)
    desk("assign", number, "--to", BODY, "--on", "2025-03-08")
    said = desk.refused(
        "advance", number, "mediating", "--set", "mediating_on=2025-03-07", "--json"
    )
    assert "guard.date-before-previous" in said.value["missing"]
    late = desk.refused("assign", number, "--to", BODY, "--on", "2025-03-01", "--reason", "更换")
    assert "2025-03-08" in late.error


def test_the_day_of_an_assignment_can_be_given(desk):
    number = accepted(desk)
    desk("assign", number, "--to", BODY, "--on", "2025-03-05")
    assert desk.show(number)["assignment"]["on"] == "2025-03-05"


def test_a_step_that_a_log_has_taken_is_not_taken_twice(desk):
    number = accepted(desk)
    desk("assign", number, "--to", BODY, "--on", "2025-03-05")
    assert desk("advance", number, "assigned")["state"] == "assigned"
    desk.log(number, **MEETING)
    before = desk.digest()
    assert desk("advance", number, "mediating") == {"state": "mediating", "missing": []}
    same_day = ("--set", "mediating_on=2025-03-11")
    assert desk("advance", number, "mediating", *same_day)["state"] == "mediating"
    said = desk.refused("advance", number, "mediating", "--set", "mediating_on=2025-03-12")
    assert "2025-03-11" in said.error
    assert desk.digest() == before


def test_who_has_the_case_already_is_replaced_for_a_reason(desk):
    number = accepted(desk)
    desk("assign", number, "--to", BODY)
    before = desk.digest()
    assert "--reason" in desk.refused("assign", number, "--to", BODY).error
    assert desk.digest() == before
    desk("assign", number, "--to", BODY, "--reason", "原调解员出差")
