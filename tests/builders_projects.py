"""Joint projects in one line, made only through commands.

The usual one cleans up around an invented hospital: five units, a trial quarter from 1 August to
31 October, a station in two shifts, 420+ stalls removed, 58 persons persuaded, complaints to zero.
"""

from datetime import date
from typing import Any

from services.commands.body_meetings import AddAction
from services.commands.projects import AdvanceProject, ChangeProject, OpenProject, Place
from services.commands.projects_effect import (
    LogService,
    PutValue,
    SaveIndicator,
    SaveVolunteer,
)
from services.commands.projects_parts import SaveDocument, SaveDuty, SavePartner, SaveShift
from services.database import Database
from services.queries.projects import ProjectWhole, project_whole
from tests import builders

OPENED_ON = date(2026, 7, 20)
SIGNED_ON = date(2026, 7, 28)
STARTS_ON = date(2026, 8, 1)
ENDS_ON = date(2026, 10, 31)
UNITS = (
    ("江畔路街道", "统筹、联勤站场地"),
    ("仁和医院保卫处", "院内秩序、指引"),
    ("城管中队", "无照摊点"),
    ("交警三中队", "违停、接送通道"),
)


def project(database: Database, **changes: Any) -> int:
    """A project just opened, with its dates, without anything else."""
    values: dict[str, Any] = {
        "title": "仁和医院周边环境整治",
        "place": "仁和医院东门、北侧道路",
        "aim": "清理无照摊点，疏导停车，让求医的人走得通。",
        "topic": "noise",
        "starts_on": STARTS_ON,
        "ends_on": ENDS_ON,
        "opened_on": OPENED_ON,
        **changes,
    }
    return builders.run(database, OpenProject(**values))


def read(database: Database, project_id: int) -> ProjectWhole:
    """The project as its page reads it."""
    with database.reading() as reading:
        return project_whole(reading, project_id)


def say(database: Database, project_id: int, **values: Any) -> int:
    """Write what is said of a project."""
    database.run(ChangeProject(project_id=project_id, values=values))
    return project_id


def advance(database: Database, project_id: int, move: str, on: date = STARTS_ON) -> int:
    """Take a step."""
    database.run(AdvanceProject(project_id=project_id, move=move, on=on))
    return project_id


def partner(database: Database, project_id: int, name: str = "城管中队", **more: Any) -> int:
    """A unit of the project."""
    values = {"name": name, "undertakes": "无照摊点", **more}
    return builders.run(database, SavePartner(project_id=project_id, values=values))


def document(
    database: Database, project_id: int, parties: tuple[int, ...] = (), **more: Any
) -> int:
    """The agreement, signed by all its parties."""
    values = {"kind": "agreement", "title": "共建协议", "signed_on": SIGNED_ON, **more}
    command = SaveDocument(project_id=project_id, values=values, parties=parties)
    return builders.run(database, command)


def shift(database: Database, project_id: int, name: str = "早班", **more: Any) -> int:
    """A shift of the station."""
    values = {"name": name, "begins": "7:00", "ends": "11:00", **more}
    return builders.run(database, SaveShift(project_id=project_id, values=values))


def duty(database: Database, project_id: int, shift_id: int, partner_id: int, **more: Any) -> int:
    """A turn of the roster: two people on workdays."""
    values = {
        "shift_id": shift_id,
        "partner_id": partner_id,
        "people": 2,
        "weekdays": (1, 2, 3, 4, 5),
        **more,
    }
    return builders.run(database, SaveDuty(project_id=project_id, values=values))


def indicator(database: Database, project_id: int, **more: Any) -> int:
    """What is measured; complaints to the hotline unless it is said otherwise."""
    values = {
        "name": "12345 投诉",
        "unit": "件",
        "definition": "点位内的投诉类工单",
        "source": "12345 热线工单",
        "target": "0",
        **more,
    }
    return builders.run(database, SaveIndicator(project_id=project_id, values=values))


def value(database: Database, indicator_id: int, phase: str, amount: str, **more: Any) -> int:
    """A figure of the quarter before the trial, or of the trial."""
    spans = {
        "before": (date(2026, 5, 1), date(2026, 7, 31)),
        "after": (STARTS_ON, ENDS_ON),
    }
    first, last = spans[phase]
    values: dict[str, Any] = {"from_on": first, "until_on": last, **more}
    command = PutValue(indicator_id=indicator_id, phase=phase, amount=amount, **values)
    return builders.run(database, command)


def volunteer(database: Database, project_id: int, name: str = "唐月华", **more: Any) -> int:
    """A volunteer of the team who agreed to be named."""
    values = {
        "name": name,
        "identity": "居民",
        "birth_on": date(1975, 3, 4),
        "skills": "导医",
        "contact": "15400005501",
        "joined_on": STARTS_ON,
        "consent_on": STARTS_ON,
        **more,
    }
    return builders.run(database, SaveVolunteer(project_id=project_id, values=values))


def service(database: Database, volunteer_id: int, **more: Any) -> int:
    """Three hours at the gate."""
    values: dict[str, Any] = {"what": "东门导医", "on": date(2026, 9, 2), "minutes": 180, **more}
    return builders.run(database, LogService(volunteer_ids=(volunteer_id,), **values))


def task(database: Database, project_id: int, **more: Any) -> int:
    """Something to be done in the project."""
    values: dict[str, Any] = {
        "what": "北侧接送临停 8 位划线",
        "owner": "交警三中队",
        "due_on": date(2026, 12, 1),
        "project_id": project_id,
        **more,
    }
    return builders.run(database, AddAction(**values))


def place(database: Database, name: str = "梧桐里", *, control: bool = False) -> Place:
    """An estate as a place of a project, or as what it is compared with."""
    return Place(estate_id=builders.estate(database, name), control=control)


def at_work(database: Database, **changes: Any) -> int:
    """The usual project, its trial over and measured, not appraised yet."""
    made = project(database, **changes)
    units = [
        partner(database, made, name, undertakes=undertakes, lead=not turn)
        for turn, (name, undertakes) in enumerate(UNITS)
    ]
    document(database, made, tuple(units))
    say(database, made, station="东门联勤工作站", station_place="东门岗亭旁", team="彩虹之家")
    early = shift(database, made)
    late = shift(database, made, "晚班", begins="16:00", ends="20:00")
    duty(database, made, early, units[2])
    duty(database, made, late, units[3], weekdays=(), people=1)
    for name, unit, target, before, after in (
        ("无照摊点清理", "个", "400", None, "420+"),
        ("流浪乞讨人员劝离", "人", "", None, "58"),
        ("12345 投诉", "件", "0", "27", "0"),
    ):
        more = {} if name.startswith("1") else {"direction": "more"}
        found = indicator(database, made, name=name, unit=unit, target=target, **more)
        if before is not None:
            value(database, found, "before", before)
        value(database, found, "after", after)
    task(database, made)
    return advance(database, made, "begin")
