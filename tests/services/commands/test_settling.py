"""A simple case from the counter to the closed file in one go."""

from dataclasses import replace

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import AgreementForm, CaseState
from services.commands.history import UndoEntry
from tests import builders


def steps(register, case):
    """Each step with its day, in the order it was put on record."""
    events = builders.read(register, case).events
    return [(one.state, one.on) for one in events if one.kind == "step"]


def test_every_step_is_written_with_its_own_day_in_one_entry(register):
    case = builders.case(register)
    command = builders.settlement(register, case)
    entry = register.run(command).entry
    same, next_day = builders.REGISTERED_ON, builders.ACCEPTED_ON
    assert steps(register, case) == [
        (CaseState.REGISTERED, same),
        (CaseState.ACCEPTED, same),
        (CaseState.ASSIGNED, same),
        (CaseState.MEDIATING, same),
        (CaseState.AGREED, same),
        (CaseState.PERFORMING, same),
        (CaseState.CLOSED, next_day),
    ]
    whole = builders.read(register, case)
    assert whole.agreement is not None
    assert whole.agreement.obligations[0].done_on == same
    assert whole.agreement.effective_on == same
    assert [one.on for one in whole.follow_ups] == [next_day]

    register.run(UndoEntry(entry_id=entry))
    assert steps(register, case) == [(CaseState.REGISTERED, same)]
    assert builders.read(register, case).agreement is None


def test_a_written_agreement_is_signed_and_sealed_on_the_way(register):
    case = builders.accepted_case(register)
    oral = builders.settlement(register, case)
    assert oral.assignment is not None
    on = builders.ACCEPTED_ON
    written = replace(oral.agreement, form=AgreementForm.WRITTEN, agreed_on=on)
    register.run(
        replace(
            oral,
            assignment=replace(oral.assignment, on=on),
            meeting=builders.meeting(case, on),
            agreement=written,
            signed_on=on,
            mediator="陈国良",
            performed_on=on,
        )
    )
    whole = builders.read(register, case)
    assert whole.line.state is CaseState.CLOSED
    assert whole.agreement is not None
    assert [one.on for one in whole.agreement.signatures] == [on, on]
    assert whole.agreement.sealed_on == on


@pytest.mark.parametrize(
    ("left", "state"),
    [
        ({"performed_on": None, "follow_up": None, "closed_on": None}, CaseState.PERFORMING),
        ({"closed_on": None}, CaseState.PERFORMING),
    ],
)
def test_the_way_ends_where_something_is_open(register, left, state):
    case = builders.case(register)
    register.run(replace(builders.settlement(register, case), **left))
    assert builders.read(register, case).line.state is state


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"assignment": None}, "no-mediator"),
        ({"performed_on": None}, "obligation-open"),
        ({"accepted_on": builders.TODAY}, "date-before-previous"),
    ],
)
def test_what_is_in_the_way_leaves_everything_as_it_was(register, wrong, code):
    case = builders.case(register)
    with pytest.raises(Refusal, match=code):
        register.run(replace(builders.settlement(register, case), **wrong))
    assert steps(register, case) == [(CaseState.REGISTERED, builders.REGISTERED_ON)]


def test_untold_rights_stop_it_at_the_meeting(register):
    case = builders.case(register)
    command = builders.settlement(register, case)
    untold = replace(command, meeting=replace(command.meeting, rights_told=False))
    with pytest.raises(Refusal, match="rights-not-told"):
        register.run(untold)


def test_a_case_in_performance_is_past_it(register):
    case = builders.performing_case(register)
    with pytest.raises(Refusal, match="not-from-here"):
        register.run(builders.settlement(register, case, body=builders.Body(id=2)))
