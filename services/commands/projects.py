"""Joint projects (联合整治): opened, described, moved along, with their cases and places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.places import Building, Estate
from models.records.projects import JointProject, ProjectCase, ProjectEvent, ProjectPlace
from models.records.topics import AgendaTopic
from models.vocabulary import reference
from models.vocabulary.errors import Refusal
from models.vocabulary.projects import findings, move_to
from services.changes import Changes
from services.commands.matters import (
    LONGEST_LINE,
    LONGEST_TEXT,
    declared,
    hold_up,
    limited,
    not_before_last,
    put_cases,
    set_down,
    take_case_out,
    until_today,
)
from services.project_facts import facts_of
from services.work import Work

__all__ = [
    "AddPlacesToProject",
    "AdvanceProject",
    "ChangeProject",
    "LinkCasesToProject",
    "OpenProject",
    "Place",
    "UnlinkCaseFromProject",
    "open_project",
]

_LINES = frozenset({"title", "place", "station", "station_place", "team"})
_TEXTS = frozenset({"aim", "appraisal"})
_DAYS = frozenset({"starts_on", "ends_on"})
DESCRIBED = _LINES | _TEXTS | _DAYS | {"topic"}
"""What can be written about a project besides its course."""


def open_project(work: Work, project_id: int) -> JointProject:
    """A project that is not over. Refusal ``project.over`` where it is."""
    project = work.get(JointProject, project_id)
    if project.stage.over:
        raise Refusal("project.over")
    work.label_params["number"] = project.number
    return project


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """An estate, or one building of it; ``control`` marks what the others are compared with."""

    estate_id: int
    building_id: int | None = None
    control: bool = False


@dataclass(frozen=True, kw_only=True)
class OpenProject:
    """Open a joint project, from cases, from an agenda topic, or from nothing."""

    label: ClassVar[str] = "history.open-project"
    undoable: ClassVar[bool] = True

    title: str = field(repr=False)
    place: str = field(default="", repr=False)
    aim: str = field(default="", repr=False)
    topic: str = ""
    topic_id: int | None = None
    case_ids: tuple[int, ...] = ()
    places: tuple[Place, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None
    opened_on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write the project with its first event, its cases and its places."""
        on = until_today(work, self.opened_on, "project", "opened_on")
        if self.topic_id is not None:
            work.get(AgendaTopic, self.topic_id)
        written = {
            name: _read(name, getattr(self, name))
            for name in ("title", "place", "aim", "topic", "starts_on", "ends_on")
        }
        project = work.add(
            JointProject(
                uid=work.uid(),
                committee_id=work.committee_id,
                topic_id=self.topic_id,
                number=work.issue_number("project", on.year),
                opened_on=on,
                **written,
            )
        )
        _in_order(project)
        work.label_params["number"] = project.number
        set_down(work, ProjectEvent, project, "open", on)
        put_cases(work, ProjectCase, project.id, self.case_ids, "project", after=False)
        _add_places(work, project, self.places)
        return work.done(project.id)


def _read(name: str, value: Any) -> Any:
    if name in _DAYS:
        return value
    if name == "topic":
        return reference.topic(value).code if value else ""
    said = limited(value, name, LONGEST_TEXT if name in _TEXTS else LONGEST_LINE)
    if name == "title" and not said:
        raise Refusal("project.no-title", field="title")
    return said


def _in_order(project: JointProject) -> None:
    if project.starts_on and project.ends_on and project.ends_on < project.starts_on:
        raise Refusal("project.until-before-from", field="ends_on")


@dataclass(frozen=True, kw_only=True)
class ChangeProject:
    """Write what is said of a project: title, place, aim, dates, station, team, appraisal."""

    label: ClassVar[str] = "history.change-project"
    undoable: ClassVar[bool] = True

    project_id: int
    values: Mapping[str, Any] = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values that differ."""
        declared(self.values, DESCRIBED, "a joint project")
        open_project(work, self.project_id)
        project = work.get(
            JointProject, self.project_id, version=self.version, changing=self.values
        )
        for name, value in self.values.items():
            setattr(project, name, _read(name, value))
        _in_order(project)
        return work.done(project.id)


@dataclass(frozen=True, kw_only=True)
class AdvanceProject:
    """Take one step in the life of a project; ``move`` is its code, ``note`` the reason."""

    label: ClassVar[str] = "history.advance-project"
    undoable: ClassVar[bool] = True

    project_id: int
    move: str
    on: date | None = None
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write the step.

        Raises:
            Refusal: a guard blocks it, or its day is out of order.
        """
        project = open_project(work, self.project_id)
        move, on = move_to(project.stage, self.move), until_today(work, self.on, "project")
        not_before_last(work, ProjectEvent, project.id, on, "project")
        facts = facts_of(work.connection, (project.id,), work.today)[project.id]
        hold_up(findings(replace(facts, note=self.note), move))
        project.stage = move.to
        project.ended_on = on if move.to.over else None
        note = limited(self.note, "note", LONGEST_TEXT)
        set_down(work, ProjectEvent, project, move.code, on, note)
        return work.done(project.id)


# Cases


@dataclass(frozen=True, kw_only=True)
class LinkCasesToProject:
    """Say which cases a project came from, or with ``after`` which came after it.

    A project that is over still takes cases that came after it.
    """

    label: ClassVar[str] = "history.link-cases-to-project"
    undoable: ClassVar[bool] = True

    project_id: int
    case_ids: tuple[int, ...]
    after: bool = False

    def run(self, work: Work) -> Changes:
        """Write the links; a case that is there already is refused."""
        if self.after:
            project = work.get(JointProject, self.project_id)
            work.label_params["number"] = project.number
        else:
            project = open_project(work, self.project_id)
        if not self.case_ids:
            raise Refusal("project.no-chosen-case", field="cases")
        work.label_params["count"] = put_cases(
            work, ProjectCase, project.id, self.case_ids, "project", after=self.after
        )
        return work.done(project.id)


@dataclass(frozen=True, kw_only=True)
class UnlinkCaseFromProject:
    """Take a case off a project."""

    label: ClassVar[str] = "history.unlink-case-from-project"
    undoable: ClassVar[bool] = True

    project_id: int
    case_id: int

    def run(self, work: Work) -> Changes:
        """Remove the link; undo puts it back."""
        project = work.get(JointProject, self.project_id)
        work.label_params["number"] = project.number
        take_case_out(work, ProjectCase, project.id, self.case_id)
        return work.done(project.id)


# Places


@dataclass(frozen=True, kw_only=True)
class AddPlacesToProject:
    """Name the places a project works in, or those it is compared with."""

    label: ClassVar[str] = "history.add-places-to-project"
    undoable: ClassVar[bool] = True

    project_id: int
    places: tuple[Place, ...]

    def run(self, work: Work) -> Changes:
        """Write the places; one that is there already, or holds one that is, is refused."""
        project = open_project(work, self.project_id)
        if not self.places:
            raise Refusal("project.no-place", field="place")
        _add_places(work, project, self.places)
        return work.done(project.id)


def _add_places(work: Work, project: JointProject, places: Iterable[Place]) -> None:
    """A case must not be counted twice, nor on both sides: no place may hold another."""
    there = [
        (row.estate_id, row.building_id)
        for row in work.session.scalars(
            sa.select(ProjectPlace).where(ProjectPlace.project_id == project.id)
        )
    ]
    for place in places:
        estate = work.get(Estate, place.estate_id)
        if place.building_id is not None:
            building = work.get(Building, place.building_id)
            if building.estate_id != estate.id:
                raise Refusal("project.no-place", field="place")
        for estate_id, building_id in there:
            same = building_id is None or place.building_id in {None, building_id}
            if estate_id == estate.id and same:
                raise Refusal("project.place-there", field="place", place=estate.name)
        there.append((estate.id, place.building_id))
        work.add(
            ProjectPlace(
                project_id=project.id,
                estate_id=estate.id,
                building_id=place.building_id,
                control=place.control,
            )
        )
