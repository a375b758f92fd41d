"""What comes up after a case was given: the office is told on the case and on the day's page."""

import pytest

from models.vocabulary.terms import PartyRole, RelationKind
from resources import Language
from services.commands.parties import AddParty
from services.commands.proceeding import AssignCase
from services.database import Database
from services.queries import assignment, directory
from services.queries.standing_ties import tied_cases
from services.queries.today import today
from services.queries.today_rows import DueGroup, DueMatter
from tests import builders

ZH = Language.CHINESE


def person_of(register: Database, name: str) -> int:
    with register.reading() as reading:
        return directory.people(reading, name)[0].id


def findings(register: Database, case_id: int) -> list[str]:
    found = builders.read(register, case_id).next_step.missing
    return [one.text(ZH) for one in found if one.field == "mediators"]


def on_the_desk(register: Database) -> list[str]:
    with register.reading() as reading:
        lines = today(reading, "周慧敏").due
    return [
        f"{one.number} {one.title(ZH)} {one.owner}"
        for one in lines
        if isinstance(one, DueMatter) and one.clock.code == "recusal"
    ]


@pytest.fixture
def given(register: Database) -> int:
    """A case that 陈国良 has, with nothing against it."""
    studio = builders.studio(register, mediators=("陈国良",))
    case_id = builders.assigned_case(register, studio)
    assert findings(register, case_id) == []
    assert on_the_desk(register) == []
    return case_id


def test_a_relation_recorded_later_is_told_on_the_case_and_on_the_desk(
    register: Database, given: int
) -> None:
    builders.relation(register, person_of(register, "陈国良"), person_of(register, "李秀芳"))
    assert findings(register, given) == ["陈国良须回避：与申请人李秀芳是亲属（名册关系）"]
    number = builders.read(register, given).line.number
    assert on_the_desk(register) == [f"{number} 调解员与当事人有利害关系，须更换 陈国良"]
    with register.reading() as reading:
        line = next(one for one in today(reading, "").due if isinstance(one, DueMatter))
    assert (line.page, line.argument, line.group) == ("case", {"id": given}, DueGroup.TODAY)
    for language in Language:
        assert line.title(language)
        assert line.verb(language)


def test_a_party_added_later_is_checked(register: Database, given: int) -> None:
    wife = builders.person(register, "沈玉珍")
    builders.relation(register, person_of(register, "陈国良"), wife, note="夫妻")
    assert findings(register, given) == []
    party = builders.party("沈玉珍", PartyRole.THIRD_PARTY, person_id=wife, id_number="")
    register.run(AddParty(case_id=given, party=party))
    (told,) = findings(register, given)
    assert "沈玉珍是亲属" in told


def test_a_tie_over_another_raises_no_alarm(register: Database, given: int) -> None:
    wife = builders.person(register, "沈玉珍")
    builders.relation(register, person_of(register, "陈国良"), wife, note="夫妻")
    builders.relation(register, wife, person_of(register, "李秀芳"))
    assert findings(register, given) == []
    assert on_the_desk(register) == []


def test_whoever_replaces_him_ends_it(register: Database, given: int) -> None:
    builders.relation(register, person_of(register, "陈国良"), person_of(register, "李秀芳"))
    other = builders.studio(register, "玉珍调解工作室", ("沈玉珍",))
    register.run(AssignCase(case_id=given, body_id=other.id, replace_reason="应当回避"))
    assert findings(register, given) == []
    assert on_the_desk(register) == []


def test_what_a_supervisor_passed_over_is_not_asked_again_but_a_new_tie_is(
    register: Database,
) -> None:
    studio = builders.studio(register, mediators=("陈国良",))
    case_id = builders.accepted_case(register)
    chen, li = person_of(register, "陈国良"), person_of(register, "李秀芳")
    builders.relation(register, chen, li)
    with register.reading() as reading:
        proposal = assignment.proposal(reading, case_id, studio.id)
    register.run(
        AssignCase(
            case_id=case_id,
            body_id=studio.id,
            mediator_ids=studio.mediators,
            override_by="周慧敏",
            override_reason="双方书面同意",
            reasons=proposal.kept(studio.mediators),
        )
    )
    assert findings(register, case_id) == []
    builders.relation(register, chen, person_of(register, "赵建明"), kind=RelationKind.DECLARED)
    assert findings(register, case_id) == ["陈国良须回避：已申报与被申请人赵建明有利害关系"]


def test_an_old_paper_case_and_a_closed_one_raise_no_alarm(register: Database) -> None:
    studio = builders.studio(register, mediators=("陈国良",))
    closed = builders.closed_case(register, studio)
    builders.relation(register, person_of(register, "陈国良"), person_of(register, "李秀芳"))
    assert findings(register, closed) == []
    with register.reading() as reading:
        assert tied_cases(reading) == ()
