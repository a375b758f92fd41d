"""The scenes of joint projects, for the one test that takes every command through do and undo."""

from collections.abc import Callable

from services.commands.project_files import AttachToDocument
from services.commands.projects import (
    AddPlacesToProject,
    AdvanceProject,
    ChangeProject,
    LinkCasesToProject,
    OpenProject,
    Place,
    UnlinkCaseFromProject,
)
from services.commands.projects_effect import LogService, PutValue, SaveIndicator, SaveVolunteer
from services.commands.projects_parts import (
    RemoveFromProject,
    SaveDocument,
    SaveDuty,
    SavePartner,
    SaveShift,
    SignDocument,
)
from services.database import Database
from services.work import Command
from tests import builders, builders_evidence, builders_projects


def _open(register: Database) -> Command:
    case = builders.case(register)
    with register.reading() as reading:
        estate = builders.estate_of(reading, case)
    return OpenProject(
        title="李秀芳家门前", case_ids=(case,), places=(Place(estate_id=estate),), topic="noise"
    )


def _unlink(register: Database) -> Command:
    case = builders.case(register)
    project = builders_projects.project(register, case_ids=(case,))
    return UnlinkCaseFromProject(project_id=project, case_id=case)


def _document(register: Database) -> Command:
    project = builders_projects.project(register)
    partner = builders_projects.partner(register, project)
    values = {"kind": "memorandum", "title": "李秀芳备忘录", "summary": "赵建明等"}
    return SaveDocument(project_id=project, values=values, parties=(partner,))


def _sign(register: Database) -> Command:
    project = builders_projects.project(register)
    partner = builders_projects.partner(register, project)
    made = builders_projects.document(register, project, (partner,), signed_on=None)
    return SignDocument(document_id=made)


def _duty(register: Database) -> Command:
    project = builders_projects.project(register)
    values = {
        "shift_id": builders_projects.shift(register, project),
        "partner_id": builders_projects.partner(register, project),
        "names": "李秀芳、赵建明",
    }
    return SaveDuty(project_id=project, values=values)


def _volunteer(register: Database) -> Command:
    project = builders_projects.project(register)
    values = {"name": "李秀芳", "contact": "15400001234"}
    return SaveVolunteer(project_id=project, values=values)


def _service(register: Database) -> Command:
    project = builders_projects.project(register)
    made = builders_projects.volunteer(register, project)
    return LogService(volunteer_ids=(made,), what="陪赵建明看病", minutes=90)


def _value(register: Database) -> Command:
    made = builders_projects.indicator(register, builders_projects.project(register))
    days = (builders_projects.STARTS_ON, builders_projects.ENDS_ON)
    return PutValue(
        indicator_id=made,
        phase="after",
        amount="420+",
        from_on=days[0],
        until_on=days[1],
        note="李秀芳报",
    )


def _attach(register: Database) -> Command:
    project = builders_projects.project(register)
    partner = builders_projects.partner(register, project)
    document = builders_projects.document(register, project, (partner,))
    return AttachToDocument(document_id=document, file=builders_evidence.scan(register).file)


def _remove(register: Database) -> Command:
    project = builders_projects.project(register)
    partner = builders_projects.partner(register, project)
    document = builders_projects.document(register, project, (partner,))
    return RemoveFromProject(part="document", part_id=document)


PROJECTS: dict[type, Callable[[Database], Command]] = {
    OpenProject: _open,
    AttachToDocument: _attach,
    ChangeProject: lambda register: ChangeProject(
        project_id=builders_projects.project(register),
        values={"title": "李秀芳家门前", "station": "联勤站", "topic": ""},
    ),
    AdvanceProject: lambda register: AdvanceProject(
        project_id=builders_projects.project(register), move="drop", note="李秀芳撤回"
    ),
    LinkCasesToProject: lambda register: LinkCasesToProject(
        project_id=builders_projects.project(register),
        case_ids=(builders.case(register),),
        after=True,
    ),
    UnlinkCaseFromProject: _unlink,
    AddPlacesToProject: lambda register: AddPlacesToProject(
        project_id=builders_projects.project(register),
        places=(builders_projects.place(register, control=True),),
    ),
    SavePartner: lambda register: SavePartner(
        project_id=builders_projects.project(register),
        values={"name": "城管中队", "contact": "李秀芳 15400001234", "lead": True},
    ),
    SaveDocument: _document,
    SignDocument: _sign,
    SaveShift: lambda register: SaveShift(
        project_id=builders_projects.project(register),
        values={"name": "早班", "begins": "7:00", "ends": "11:00"},
    ),
    SaveDuty: _duty,
    RemoveFromProject: _remove,
    SaveIndicator: lambda register: SaveIndicator(
        project_id=builders_projects.project(register),
        values={"name": "投诉", "unit": "件", "definition": "赵建明投诉", "target": "0"},
    ),
    PutValue: _value,
    SaveVolunteer: _volunteer,
    LogService: _service,
}
