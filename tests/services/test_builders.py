"""The builders themselves: each makes what it says, so that every other test may trust it."""

import pytest

from models.vocabulary.terms import CaseState
from tests import builders, builders_court


@pytest.mark.parametrize(
    ("build", "state"),
    [
        (builders.lead, CaseState.LEAD),
        (builders.case, CaseState.REGISTERED),
        (builders.matter, CaseState.REGISTERED),
        (builders.accepted_case, CaseState.ACCEPTED),
        (builders.assigned_case, CaseState.ASSIGNED),
        (builders.mediating_case, CaseState.MEDIATING),
        (builders.agreed_case, CaseState.AGREED),
        (builders.oral_case, CaseState.PERFORMING),
        (builders.performing_case, CaseState.PERFORMING),
        (builders_court.confirming_case, CaseState.PERFORMING),
        (builders_court.confirmed_case, CaseState.PERFORMING),
        (builders.closed_case, CaseState.CLOSED),
        (builders.failed_case, CaseState.FAILED),
        (builders.handled_matter, CaseState.HANDLING),
        (builders.closed_matter, CaseState.CLOSED),
    ],
)
def test_a_builder_reaches_the_state_it_is_named_for(register, build, state):
    assert builders.read(register, build(register)).line.state is state


def test_the_directory_is_built_through_commands(register):
    builders.studio(register)
    builders.association(register)
    builders.estate(register)
    builders.household(register)
    builders.organisation(register)
    one, other = builders.person(register), builders.person(register, "钱小红")
    assert builders.relation(register, one, other)
