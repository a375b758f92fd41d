"""The scenes of the directory and of bodies, for the test of every command."""

from collections.abc import Callable
from datetime import date

from models.vocabulary.duty import DutyTime
from models.vocabulary.terms import (
    RelationKind,
    Sex,
)
from services.commands.bodies import (
    AddBody,
    AddMediator,
    ChangeBody,
    ChangeMember,
    EndMembership,
)
from services.commands.directory import (
    AddEstate,
    AddHousehold,
    AddOrganisation,
    AddPerson,
    ChangeEstate,
    ChangePerson,
    DeclareRelation,
)
from services.commands.ties import ChangeOrganisation, ChangeTies, RemoveRelation
from services.database import Database
from services.work import Command
from tests import builders


def _change_body(register: Database) -> Command:
    values = {"name": "李秀芳调解室", "star": 4, "founded_on": date(2009, 5, 8), "place": "田子坊"}
    return ChangeBody(body_id=builders.studio(register).id, values=values)


def _change_estate(register: Database) -> Command:
    case = builders.case(register)
    with register.reading() as reading:
        estate = builders.estate_of(reading, case)
    return ChangeEstate(estate_id=estate, name="梧桐新里", address="梧桐里路100弄")


def _change_person(register: Database) -> Command:
    person = builders.read(register, builders.case(register)).parties[0].person_id
    assert person is not None
    return ChangePerson(person_id=person, name="李秀芬", phone="15400009999", address="搬走")


def _add_mediator(register: Database) -> Command:
    body = builders.committee(register).id
    return AddMediator(body_ids=(body,), person=AddPerson(name="沈玉珍"), role="调解员")


def _declare(register: Database) -> Command:
    one, other = builders.person(register), builders.person(register, "钱小红")
    return DeclareRelation(person_id=one, other_id=other, kind=RelationKind.KINSHIP)


def _change_ties(register: Database) -> Command:
    person = builders.person(register, "李秀芳")
    return ChangeTies(
        person_id=person, home=("梧桐里", "9号楼", "301"), employer="和泰物业服务有限公司"
    )


def _remove_relation(register: Database) -> Command:
    one, other = builders.person(register), builders.person(register, "钱小红")
    return RemoveRelation(relation_id=builders.relation(register, one, other))


def _change_organisation(register: Database) -> Command:
    firm = builders.organisation(register)
    values = {"name": "和泰物业", "phone": "021-00000009", "legal_representative": "李秀芳"}
    return ChangeOrganisation(organisation_id=firm, values=values)


def _end_membership(register: Database) -> Command:
    builders.studio(register)
    return EndMembership(membership_id=1, until_on=date(2026, 11, 1))


def _change_member(register: Database) -> Command:
    builders.studio(register)
    duty = (DutyTime(weekday=1, begins="09:00", ends="11:30"),)
    return ChangeMember(membership_id=1, duty=duty, load_limit=5, full_time=True)


DIRECTORY: dict[type, Callable[[Database], Command]] = {
    AddEstate: lambda _: AddEstate(
        name="润和公寓", address="和畅路38号", buildings=("1号楼", "3号楼")
    ),
    AddHousehold: lambda _: AddHousehold(
        estate="梧桐里", building="9号楼", unit="301", holder="李秀芳"
    ),
    AddPerson: lambda _: AddPerson(
        name="欧阳思敏", sex=Sex.FEMALE, phone="15400001111", birth_on=date(1990, 1, 2)
    ),
    AddOrganisation: lambda _: AddOrganisation(name="和泰物业服务有限公司", phone="021-00000001"),
    AddBody: lambda _: AddBody(kind="studio", name="老陈调解工作室", specialties=("parking",)),
    ChangeBody: _change_body,
    ChangeEstate: _change_estate,
    ChangePerson: _change_person,
    AddMediator: _add_mediator,
    DeclareRelation: _declare,
    ChangeTies: _change_ties,
    RemoveRelation: _remove_relation,
    ChangeOrganisation: _change_organisation,
    EndMembership: _end_membership,
    ChangeMember: _change_member,
}
