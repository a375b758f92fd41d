from services.database import Database
from services.queries import assignment
from services.queries.assignment import Verdict
from tests import builders


def proposals(register: Database, case_id: int) -> dict[str, assignment.Proposal]:
    with register.reading() as reading:
        return {one.body: one for one in assignment.propose(reading, case_id)}


def test_a_parking_dispute_is_offered_to_the_studio_and_never_to_the_association(
    register: Database,
) -> None:
    builders.studio(register)
    builders.association(register)
    case_id = builders.accepted_case(register)
    found = proposals(register, case_id)
    assert next(iter(found)) == "老陈调解工作室"
    studio = found["老陈调解工作室"]
    assert studio.verdict is Verdict.RECOMMENDED
    assert [one.name for one in studio.mediators] == ["陈国良", "马建平"]
    assert [one.presides for one in studio.mediators] == [True, False]
    association = found["业委会主任联谊会"]
    assert association.verdict is Verdict.EXCLUDED


def test_a_governance_matter_is_offered_to_the_association(register: Database) -> None:
    builders.studio(register)
    builders.association(register)
    found = proposals(register, builders.matter(register))
    assert found["业委会主任联谊会"].verdict is Verdict.RECOMMENDED
    assert found["老陈调解工作室"].verdict is Verdict.EXCLUDED
