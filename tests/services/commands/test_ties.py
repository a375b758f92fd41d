"""What ties a person to others is kept in the directory, and recusal finds it the same day."""

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import RelationKind
from services.commands.directory import AddPerson, ChangeEstate, DeclareRelation
from services.commands.ties import ChangeOrganisation, ChangeTies, RemoveRelation
from services.queries import directory
from services.queries.assignment import propose
from services.queries.person_ties import ties_of_person
from services.queries.places import estates
from tests import builders


@pytest.fixture
def body(register):
    return builders.studio(register)


def ties(register, person):
    with register.reading() as reading:
        return ties_of_person(reading, person)


def recused(register, case_id, body):
    """The codes of the ties that keep mediators of the body from the case."""
    with register.reading() as reading:
        proposal = next(one for one in propose(reading, case_id) if one.body_id == body.id)
    return {one.code for one in proposal.recusals}


def people(register, case_id, body):
    with register.reading() as reading:
        mediator = directory.memberships(reading, body.id)[0].person_id
    party = builders.read(register, case_id).parties[0].person_id
    assert party is not None
    return mediator, party


def test_whoever_lives_behind_a_door_is_one_household_with_the_party_there(register, body):
    case_id = builders.accepted_case(register)
    mediator, party = people(register, case_id, body)
    assert recused(register, case_id, body) == set()
    for person in (mediator, party):
        register.run(ChangeTies(person_id=person, home=("梧桐里", "9号楼", "301")))
    told = ties(register, mediator)
    assert told.home == ("梧桐里", "9号楼", "301")
    assert told.together == (directory_name(register, party),)
    assert any("household" in code for code in recused(register, case_id, body))
    register.run(ChangeTies(person_id=mediator, home=("", "", "")))
    assert ties(register, mediator).home == ("", "", "")
    assert recused(register, case_id, body) == set()
    with pytest.raises(Refusal, match="no-door"):
        register.run(ChangeTies(person_id=mediator, home=("梧桐里", "9号楼", "")))


def directory_name(register, person):
    with register.reading() as reading:
        return next(one.name for one in directory.latest_people(reading, 50) if one.id == person)


def test_a_relation_is_declared_with_somebody_new_and_taken_off_again(register, body):
    person = builders.person(register, "沈玉珍")
    register.run(
        DeclareRelation(
            person_id=person, other=AddPerson(name="陈国良"), kind=RelationKind.KINSHIP, note="夫妻"
        )
    )
    (relation,) = ties(register, person).relations
    assert (relation.other, relation.kind, relation.note) == (
        "陈国良",
        RelationKind.KINSHIP,
        "夫妻",
    )
    (back,) = ties(register, relation.other_id).relations
    assert back.other == "沈玉珍"
    register.run(RemoveRelation(relation_id=relation.id))
    assert ties(register, person).relations == ()
    with pytest.raises(Refusal, match="no-name"):
        register.run(DeclareRelation(person_id=person, kind=RelationKind.KINSHIP))


def test_who_works_for_the_property_company_of_the_estate_is_kept_from_its_cases(register, body):
    case_id = builders.accepted_case(register)
    mediator, _ = people(register, case_id, body)
    with register.reading() as reading:
        estate = next(one for one in estates(reading) if one.name == "梧桐里")
    company = "安澜物业"
    register.run(ChangeEstate(estate_id=estate.id, property_company=company, buildings=("21号楼",)))
    register.run(ChangeTies(person_id=mediator, employer=company))
    assert ties(register, mediator).employer == company
    with register.reading() as reading:
        changed = next(one for one in estates(reading) if one.id == estate.id)
    assert changed.property_company == company
    assert "21号楼" in changed.buildings
    assert set(estate.buildings) < set(changed.buildings)
    assert recused(register, case_id, body)
    register.run(ChangeTies(person_id=mediator, employer=""))
    assert recused(register, case_id, body) == set()


def test_an_organisation_is_changed_where_it_stands(register):
    firm = builders.organisation(register)
    register.run(
        ChangeOrganisation(organisation_id=firm, values={"name": "和泰物业", "phone": "63000000"})
    )
    with register.reading() as reading:
        (told,) = directory.organisations(reading, "和泰物业")
    assert (told.id, told.phone) == (firm, "63000000")
    register.run(ChangeOrganisation(organisation_id=firm, values={"phone": ""}))
    for values in ({"name": " "}, {"seal": "x"}):
        with pytest.raises(Refusal):
            register.run(ChangeOrganisation(organisation_id=firm, values=values))
