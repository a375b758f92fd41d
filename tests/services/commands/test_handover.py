"""Whoever leaves hands over everything open in one act, and it is taken back in one."""

from dataclasses import replace

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState
from services.commands.handover import HandOver
from services.commands.history import UndoEntry
from services.queries import handover
from tests import builders


@pytest.fixture
def body(register):
    return builders.studio(register)


def handlers_of(register, case):
    given = builders.read(register, case).assignment
    assert given is not None
    return given.mediators, given.presiding


def leave(register, body, cases, **changes):
    command = HandOver(
        mediator_id=body.mediators[0],
        case_ids=tuple(cases),
        to_body_id=body.id,
        to_mediator_id=builders.mediator(register, body.id),
        reason="调离岗位",
    )
    return register.run(replace(command, **changes))


def test_cases_in_every_state_go_to_the_heir_and_come_back_by_one_undo(register, body):
    made = (
        builders.assigned_case,
        builders.mediating_case,
        builders.agreed_case,
        builders.performing_case,
        builders.failed_case,
    )
    cases = [make(register, body) for make in made]
    before = [builders.read(register, case).line.state for case in cases]
    entry = leave(register, body, cases).entry
    for case, state in zip(cases, before, strict=True):
        assert handlers_of(register, case) == (("沈玉珍", "马建平"), "沈玉珍")
        assert builders.read(register, case).line.state is state
    last = builders.read(register, cases[1]).events[-1]
    assert (last.facts["step"], last.facts["reason"]) == ("reassign", "调离岗位")
    register.run(UndoEntry(entry_id=entry))
    assert all(handlers_of(register, case)[1] == "陈国良" for case in cases)


def test_a_matter_goes_on_with_another_body(register):
    first = builders.association(register)
    matter = builders.handled_matter(register, first)
    second = builders.association(register, "业委会主任联谊会二组")
    command = HandOver(
        mediator_id=first.mediators[0], case_ids=(matter,), to_body_id=second.id, reason="换届"
    )
    register.run(command)
    whole = builders.read(register, matter)
    assert whole.assignment is not None
    assert whole.assignment.body == "业委会主任联谊会二组"
    assert whole.line.state is CaseState.HANDLING


def test_the_preview_lists_open_cases_with_the_check_of_conflicts(register, body):
    near = builders.mediating_case(register, body)
    closed = builders.closed_case(register, body)
    kin = builders.mediator(register, body.id, "赵明远")
    with register.reading() as reading:
        receivers = handover.receivers(reading, body.mediators[0])
        heir = next(one for one in receivers if one.mediator_id == kin)
    person = builders.read(register, near).parties[1].person_id
    assert person is not None
    builders.relation(register, person, _person_of(register, kin))
    with register.reading() as reading:
        (line,) = handover.preview(reading, body.mediators[0], heir)
        assert {one.in_hand for one in handover.handlers(reading)} == {1}
    assert line.line.id == near != closed
    assert line.recusal is not None
    assert not line.free
    with pytest.raises(Refusal, match=r"handover\.recused") as refused:
        leave(register, body, [near], to_mediator_id=kin)
    assert refused.value.params["number"] == line.line.number
    assert handlers_of(register, near)[1] == "陈国良"


def _person_of(register, mediator_id):
    import sqlalchemy as sa

    from models.records.bodies import Mediator

    with register.reading() as reading:
        return reading.connection.execute(
            sa.select(Mediator.person_id).where(Mediator.id == mediator_id)
        ).scalar_one()


def test_what_cannot_be_handed_over_is_refused_whole(register, body):
    open_case, closed = (
        builders.mediating_case(register, body),
        builders.closed_case(register, body),
    )
    for changes, code in (
        ({"case_ids": (open_case, closed)}, "not-theirs"),
        ({"case_ids": ()}, "no-case"),
        ({"reason": " "}, "no-reason"),
        ({"to_mediator_id": body.mediators[0]}, "same-person"),
    ):
        with pytest.raises(Refusal, match=code):
            leave(register, body, [open_case], **changes)
    assert handlers_of(register, open_case)[1] == "陈国良"
