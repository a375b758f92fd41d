"""The dialogs of a joint project, declared: opening, linking cases, describing, stepping."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldKind, FieldSpec
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import choice_spec, day_spec, iso, long_spec, text_spec
from gui.matters import entries
from gui.matters.entries import Said, saving
from gui.projects.questions import Start
from gui.shell.page import Context
from models.vocabulary import reference
from models.vocabulary.errors import Refusal
from models.vocabulary.projects import ProjectMove
from services.commands.projects import (
    AddPlacesToProject,
    AdvanceProject,
    ChangeProject,
    LinkCasesToProject,
    OpenProject,
    Place,
)
from services.commands.projects_parts import RemoveFromProject
from services.queries.body_meetings import ActionLine
from services.queries.projects import ProjectWhole
from services.queries.projects_effect import PlaceChoice

__all__ = [
    "appraise",
    "describe",
    "link",
    "open_project",
    "place",
    "place_off",
    "station",
    "step",
    "task",
]


def _topics(context: Context) -> list[tuple[object, str]]:
    none = QCoreApplication.translate("ProjectEntries", "no kind of cases")
    return [("", none), *((one.code, one.label(context.language)) for one in reference.topics())]


def _described(context: Context, name: str) -> list[FieldSpec]:
    return [
        text_spec(
            "title", QCoreApplication.translate("ProjectEntries", "Title"), name, required=True
        ),
        text_spec("place", QCoreApplication.translate("ProjectEntries", "Place"), name),
        long_spec("aim", QCoreApplication.translate("ProjectEntries", "Aim"), name, rows=3),
        choice_spec(
            "topic",
            QCoreApplication.translate("ProjectEntries", "Cases of"),
            name,
            _topics(context),
            width=200,
        ),
        day_spec(context, "starts_on", QCoreApplication.translate("ProjectEntries", "From"), name),
        day_spec(context, "ends_on", QCoreApplication.translate("ProjectEntries", "Until"), name),
    ]


def _written(context: Context, values: Values) -> dict[str, Any]:
    today = context.today()
    return {
        "title": text_of(values, "title"),
        "place": text_of(values, "place"),
        "aim": text_of(values, "aim"),
        "topic": text_of(values, "topic"),
        "starts_on": day_of(values, "starts_on", today),
        "ends_on": day_of(values, "ends_on", today),
    }


def open_project(context: Context, start: Start) -> Entry:
    """A new project, from cases, from a topic, or from nothing."""

    def command(values: Values, _changes: Values, _known: Any) -> OpenProject:
        return _opening(context, start, values)

    return Entry(
        name="projects.new",
        title=QCoreApplication.translate("ProjectEntries", "New joint project"),
        verb=QCoreApplication.translate("ProjectEntries", "Open the project"),
        done=QCoreApplication.translate("ProjectEntries", "Project opened"),
        specs=tuple(_described(context, "projects.new")),
        shown={"title": start.title, "topic": start.topic},
        command=command,
    )


def _opening(context: Context, start: Start, values: Values) -> OpenProject:
    return OpenProject(
        **_written(context, values),
        topic_id=start.topic_id,
        case_ids=start.case_ids,
        places=start.places,
    )


def link(context: Context, start: Start) -> Entry:
    """The chosen cases into a project on record, before it or after it, or into a new one."""
    new = QCoreApplication.translate("ProjectEntries", "a new project")

    def command(values: Values, _changes: Values, _known: Any) -> OpenProject | LinkCasesToProject:
        into = values.get("into")
        if isinstance(into, int) and into:
            return LinkCasesToProject(
                project_id=into, case_ids=start.case_ids, after=values.get("side") == "after"
            )
        if not text_of(values, "title"):
            raise Refusal("project.no-title", field="title")
        return _opening(context, start, values)

    title, *rest = _described(context, "projects.new")
    sides = [
        ("before", QCoreApplication.translate("ProjectEntries", "The project came from it")),
        ("after", QCoreApplication.translate("ProjectEntries", "It came after the project")),
    ]
    return Entry(
        name="projects.link",
        title=QCoreApplication.translate("ProjectEntries", "Into a joint project"),
        verb=QCoreApplication.translate("ProjectEntries", "Put into the project"),
        done=QCoreApplication.translate("ProjectEntries", "Put into the project"),
        specs=(
            choice_spec(
                "into",
                QCoreApplication.translate("ProjectEntries", "Into"),
                "projects.link",
                ((0, new), *start.open_projects),
            ),
            choice_spec(
                "side",
                QCoreApplication.translate("ProjectEntries", "The case"),
                "projects.link",
                sides,
                width=220,
            ),
            FieldSpec(path="title", label=title.label, name=title.name),
            *rest,
        ),
        shown={"into": 0, "side": "before", "title": start.title, "topic": start.topic},
        command=command,
    )


def describe(context: Context, project: ProjectWhole) -> Entry:
    """Title, place, aim, kind of cases, dates."""
    line = project.line

    def command(values: Values, changes: Values, _known: Any) -> ChangeProject:
        written = _written(context, values)
        given = {name: written[name] for name in changes}
        return ChangeProject(project_id=line.id, values=given, version=line.version)

    shown = {
        "title": line.title,
        "place": line.place,
        "aim": project.aim,
        "topic": line.topic,
        "starts_on": iso(line.starts_on),
        "ends_on": iso(line.ends_on),
    }
    title = QCoreApplication.translate("ProjectEntries", "Joint project")
    return saving("project.about", title, _described(context, "project.about"), shown, command)


def _texts(
    project: ProjectWhole, name: str, title: str, specs: Sequence[FieldSpec], shown: Values
) -> Entry:
    """A dialog that writes texts of the project itself."""

    def command(_values: Values, changes: Values, _known: Any) -> ChangeProject:
        given = {path: text_of(changes, path) for path in changes}
        return ChangeProject(project_id=project.line.id, values=given, version=project.line.version)

    return saving(name, title, specs, shown, command)


def station(_context: Context, project: ProjectWhole) -> Entry:
    """The joint station and the volunteer team."""
    name = "project.station"
    specs = (
        text_spec("station", QCoreApplication.translate("ProjectEntries", "Joint station"), name),
        text_spec("station_place", QCoreApplication.translate("ProjectEntries", "Where"), name),
        text_spec("team", QCoreApplication.translate("ProjectEntries", "Volunteer team"), name),
    )
    shown = {
        "station": project.station,
        "station_place": project.station_place,
        "team": project.team,
    }
    title = QCoreApplication.translate("ProjectEntries", "Joint station")
    return _texts(project, name, title, specs, shown)


def appraise(_context: Context, project: ProjectWhole) -> Entry:
    """What came of it."""
    title = QCoreApplication.translate("ProjectEntries", "Appraisal")
    spec = FieldSpec(
        path="appraisal",
        label=title,
        name="project.appraisal.text",
        kind=FieldKind.LONG_TEXT,
        rows=8,
        hint=QCoreApplication.translate(
            "ProjectEntries", "What came of it, what did not, what is kept up"
        ),
    )
    return _texts(project, "project.appraisal", title, (spec,), {"appraisal": project.appraisal})


def step(context: Context, project: ProjectWhole, move: ProjectMove) -> Entry:
    """One step in the life of the project."""

    def take(on: date | None, note: str) -> AdvanceProject:
        return AdvanceProject(project_id=project.line.id, move=move.code, on=on, note=note)

    return entries.step(context, "project.step", move, take)


def place(_context: Context, project: ProjectWhole, known: Sequence[PlaceChoice]) -> Entry:
    """Where the project works, or what it is compared with."""
    keys = {f"{one.estate_id}:{one.building_id or ''}": one for one in known}

    def command(values: Values, _changes: Values, _known: Any) -> AddPlacesToProject:
        chosen = keys.get(str(values.get("place")))
        if chosen is None:
            raise Refusal("project.no-place", field="place")
        made = Place(
            estate_id=chosen.estate_id,
            building_id=chosen.building_id,
            control=values.get("side") == "control",
        )
        return AddPlacesToProject(project_id=project.line.id, places=(made,))

    name = "project.place"
    sides = [
        ("place", QCoreApplication.translate("ProjectEntries", "the project works there")),
        ("control", QCoreApplication.translate("ProjectEntries", "to compare with")),
    ]
    specs = (
        choice_spec(
            "place",
            QCoreApplication.translate("ProjectEntries", "Place"),
            name,
            [(key, one.name) for key, one in keys.items()],
        ),
        choice_spec("side", QCoreApplication.translate("ProjectEntries", "As"), name, sides),
    )
    shown = {"place": next(iter(keys), None), "side": "place"}
    title = QCoreApplication.translate("ProjectEntries", "Place where cases are counted")
    return saving(name, title, specs, shown, command)


def place_off(_context: Context, project: ProjectWhole) -> Entry:
    """A place where the project no longer works, or that compares with nothing any more."""

    def command(values: Values, _changes: Values, _known: Any) -> RemoveFromProject:
        chosen = values.get("place")
        if not isinstance(chosen, int):
            raise Refusal("project.no-place", field="place")
        return RemoveFromProject(part="place", part_id=chosen)

    name = "project.place_off"
    compared = QCoreApplication.translate("ProjectCards", "{0} (to compare with)")
    known = [
        (one.id, compared.format(one.name) if one.control else one.name) for one in project.places
    ]
    specs = (
        choice_spec("place", QCoreApplication.translate("ProjectEntries", "Place"), name, known),
    )
    shown = {"place": known[0][0] if known else None}
    said = Said(
        verb=QCoreApplication.translate("ProjectEntries", "Take it off"),
        done=QCoreApplication.translate("ProjectEntries", "Place taken off"),
    )
    title = QCoreApplication.translate("ProjectEntries", "Take a place off")
    return saving(name, title, specs, shown, command, said)


def task(context: Context, project: ProjectWhole, one: ActionLine | None = None) -> Entry:
    """Who does what by when."""
    return entries.action(
        context,
        "project.task",
        QCoreApplication.translate("ProjectEntries", "Task"),
        one,
        owners=[unit.name for unit in project.partners],
        project_id=project.line.id,
    )
