import pytest

from models.vocabulary.dossier import AssignmentFacts
from models.vocabulary.intake import PlaceDraft
from services import dossiers
from services.commands.bodies import AddBody, AddMediator
from services.commands.directory import AddPerson
from services.database import Database
from tests import builders
from tests.conftest import Recording


def test_the_facts_of_many_cases_are_those_of_each_alone(
    register: Database, queries: Recording
) -> None:
    studio = builders.studio(register)
    ids = [
        builders.lead(register),
        builders.case(register, anonymous=True, parties=(builders.party(""),)),
        builders.assigned_case(register, studio),
        builders.mediating_case(register, studio),
        builders.agreed_case(register, studio),
        builders.oral_case(register, studio),
        builders.closed_case(register, studio),
        builders.failed_case(register, studio),
        builders.handled_matter(register),
    ]
    with register.reading() as reading:
        alone = {one: dossiers.gather(reading.connection, one) for one in ids}
        with queries(register) as asked:
            together = dossiers.gather_all(reading.connection, ids)
    assert together == alone
    assert len(asked) <= 14


def test_a_case_that_is_gone_is_left_out(register: Database) -> None:
    case_id = builders.case(register)
    with register.reading() as reading:
        assert list(dossiers.gather_all(reading.connection, [case_id, 999])) == [case_id]
        assert dossiers.gather(reading.connection, 999) is None
        assert dossiers.gather_all(reading.connection, []) == {}


def test_a_number_of_the_firm_counts_as_a_number(register: Database) -> None:
    firm = builders.respondent("和泰物业", organisation=True, phone="63280011")
    silent = builders.respondent("无名商店", organisation=True, phone="")
    case_id = builders.case(register, parties=(builders.party(phone=""), firm, silent))
    with register.reading() as reading:
        facts = dossiers.gather(reading.connection, case_id)
    assert facts is not None
    assert [one.has_phone for one in facts.parties] == [False, True, False]


@pytest.mark.parametrize(
    ("kind", "parent", "seal"),
    [
        ("studio", "committee", "上级"),
        ("studio", "subdistrict", "上级"),
        ("committee", "subdistrict", "本会"),
        ("subdistrict", None, "本会"),
        ("studio", None, ""),
    ],
)
def test_an_agreement_carries_the_seal_of_the_committee_or_of_the_one_above(
    register: Database, kind: str, parent: str | None, seal: str
) -> None:
    above = builders.run(register, AddBody(kind=parent, name="上级")) if parent else None
    body = builders.run(register, AddBody(kind=kind, name="本会", parent_id=above))
    mediator = builders.run(register, AddMediator(body_ids=(body,), person=AddPerson(name="甲乙")))
    case_id = builders.assigned_case(register, builders.Body(id=body, mediators=(mediator,)))
    with register.reading() as reading:
        facts = dossiers.gather(reading.connection, case_id)
    assert facts is not None
    assert isinstance(facts.assignment, AssignmentFacts)
    assert facts.assignment.committee == seal
    assert facts.assignment.host == "甲乙"


@pytest.mark.parametrize(
    ("place", "address", "away"),
    [("浦东新区张杨路1号", "", True), ("浦东新区张杨路1号", "梧桐里9号楼301", False)],
)
def test_a_dispute_of_another_district_is_told_where_its_place_says_so(
    register: Database, place: str, address: str, away: bool
) -> None:
    builders.case(register)  # its estate is one of ours
    parties = (builders.party(address=address), builders.respondent(address=""))
    case_id = builders.case(register, place=PlaceDraft(text=place), parties=parties)
    with register.reading() as reading:
        facts = dossiers.gather(reading.connection, case_id)
    assert facts is not None
    assert [one.named for one in facts.outside_area] == ["浦东新区"] * away
