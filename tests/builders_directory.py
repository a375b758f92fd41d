"""People, organisations, estates and bodies of the directory, each in one line."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from models.vocabulary.terms import (
    RelationKind,
)
from services.commands.bodies import AddBody, AddMediator
from services.commands.directory import (
    AddEstate,
    AddHousehold,
    AddOrganisation,
    AddPerson,
    DeclareRelation,
)
from services.database import Database
from tests.builders_ground import run


def person(database: Database, name: str = "钱文斌", **particulars: Any) -> int:
    """A person in the directory."""
    return run(database, AddPerson(name=name, **particulars))


def organisation(database: Database, name: str = "和泰物业服务有限公司", **more: Any) -> int:
    """An organisation in the directory."""
    return run(database, AddOrganisation(name=name, **more))


def estate(database: Database, name: str = "润和公寓", **more: Any) -> int:
    """An estate with two buildings."""
    return run(database, AddEstate(name=name, **{"buildings": ("1号楼", "3号楼"), **more}))


def household(database: Database, **more: Any) -> int:
    """A household behind a door of 梧桐里."""
    door = {"estate": "梧桐里", "building": "9号楼", "unit": "301", "holder": "李秀芳"}
    return run(database, AddHousehold(**{**door, **more}))


def relation(database: Database, one: int, other: int, **more: Any) -> int:
    """Two people declared to be kin."""
    return run(
        database,
        DeclareRelation(person_id=one, other_id=other, **{"kind": RelationKind.KINSHIP, **more}),
    )


@dataclass(frozen=True, kw_only=True)
class Body:
    """A body with its mediators: ``id`` of the body, ``mediators`` their ids."""

    id: int
    mediators: tuple[int, ...] = ()


def committee(database: Database, name: str = "梧桐里居民区人民调解委员会") -> Body:
    """The people's mediation committee, whose seal the agreements carry."""
    return Body(id=run(database, AddBody(kind="committee", name=name)))


def studio(
    database: Database,
    name: str = "老陈调解工作室",
    mediators: tuple[str, ...] = ("陈国良", "马建平"),
    **more: Any,
) -> Body:
    """A mediation studio under a committee, with two mediators."""
    parent = more.pop("parent_id", None) or committee(database).id
    body = run(
        database,
        AddBody(
            kind="studio",
            name=name,
            parent_id=parent,
            **{"specialties": ("parking", "neighbours"), **more},
        ),
    )
    return Body(id=body, mediators=tuple(mediator(database, body, one) for one in mediators))


def association(database: Database, name: str = "业委会主任联谊会", **more: Any) -> Body:
    """The owners'-committee directors' association, with one member who takes matters on."""
    body = run(database, AddBody(kind="association", name=name, serves_street=True, **more))
    return Body(id=body, mediators=(mediator(database, body, "吴涛", role="秘书长"),))


def mediator(database: Database, body_id: int, name: str = "沈玉珍", **more: Any) -> int:
    """A mediator who belongs to a body."""
    joined = {"engaged_on": date(2021, 3, 1), "role": "调解员", **more}
    return run(database, AddMediator(body_ids=(body_id,), person=AddPerson(name=name), **joined))
