"""What belongs to a joint project: partners, documents, the station's shifts and turns.

Each is saved by one command, new or on record; what is taken away comes back by undo.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.base import Base
from models.records.people import Organisation
from models.records.projects import (
    DocumentParty,
    DutyShift,
    DutyTurn,
    Indicator,
    IndicatorValue,
    JointProject,
    ProjectDocument,
    ProjectPartner,
    ProjectPlace,
    ProjectVolunteer,
    VolunteerService,
)
from models.vocabulary.errors import Refusal
from models.vocabulary.matching_fit import parse_hours
from models.vocabulary.projects import entry
from services.changes import Changes
from services.commands.matters import (
    LONGEST_LINE,
    LONGEST_TEXT,
    declared,
    limited,
    until_today,
)
from services.commands.projects import open_project
from services.work import Work

__all__ = [
    "RemoveFromProject",
    "SaveDocument",
    "SaveDuty",
    "SavePartner",
    "SaveShift",
    "SignDocument",
    "put",
    "said",
]

Values = Mapping[str, Any]
_MOST_PEOPLE = 999


def said(value: str, name: str, *, required: bool = False, most: int = LONGEST_LINE) -> str:
    """A text without blanks around it. Refusal ``project.no-…`` for one that must be given."""
    written = limited(value or "", name, most)
    if required and not written:
        raise Refusal(f"project.no-{name.replace('_', '-')}", field=name)
    return written


def put(
    work: Work, kind: type[Base], project: JointProject, key: int | None, values: Values
) -> Any:
    """A new row of the project, or its row ``key`` with the values written."""
    if key is None:
        return work.add(kind(project_id=project.id, **values))
    row: Any = work.get(kind, key)
    if row.project_id != project.id:
        raise Refusal("register.gone")
    for name, value in values.items():
        setattr(row, name, value)
    return row


def _one_of(work: Work, kind: type[Base], project: JointProject, key: Any, field: str) -> Any:
    row: Any = work.session.get(kind, key) if isinstance(key, int) else None
    if row is None or row.project_id != project.id:
        raise Refusal(f"project.no-{field.removesuffix('_id')}", field=field)
    return row


# Partners


@dataclass(frozen=True, kw_only=True)
class SavePartner:
    """A unit of the project: name, what it undertakes, contact, whether it leads."""

    label: ClassVar[str] = "history.save-partner"
    undoable: ClassVar[bool] = True

    project_id: int
    values: Values = field(repr=False)
    partner_id: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values; one unit leads, so a new leader takes over from the last."""
        project = open_project(work, self.project_id)
        known = frozenset({"name", "organisation_id", "undertakes", "contact", "lead"})
        declared(self.values, known, "a partner")
        values = dict(self.values)
        if self.partner_id is None or "name" in values:
            values["name"] = said(values.get("name", ""), "name", required=True)
            self._check_name(work, project, values["name"])
        for name in ("undertakes", "contact"):
            if name in values:
                values[name] = said(values[name], name)
        if values.get("organisation_id") is not None:
            work.get(Organisation, values["organisation_id"])
        if values.get("lead"):
            for other in _rows(work, ProjectPartner, project):
                other.lead = False
        return work.done(put(work, ProjectPartner, project, self.partner_id, values).id)

    def _check_name(self, work: Work, project: JointProject, name: str) -> None:
        for other in _rows(work, ProjectPartner, project):
            if other.name == name and other.id != self.partner_id:
                raise Refusal("project.partner-there", field="name")


def _rows(work: Work, kind: Any, project: JointProject) -> Sequence[Any]:
    return work.session.scalars(
        sa.select(kind).where(kind.project_id == project.id).order_by(kind.id)
    ).all()


# Documents


@dataclass(frozen=True, kw_only=True)
class SaveDocument:
    """An agreement, a memorandum, duty rules: kind, title, parties, the day it carries.

    ``parties`` are ids of partners. Who becomes a party of a document that carries a day has not
    signed by that: signatures are put down one by one (:class:`SignDocument`), except that a new
    document with a day was signed by all its parties on it unless ``signed`` says by whom.
    """

    label: ClassVar[str] = "history.save-project-document"
    undoable: ClassVar[bool] = True

    project_id: int
    values: Values = field(repr=False)
    parties: tuple[int, ...] | None = None
    signed: tuple[int, ...] | None = None
    document_id: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the document and its parties; a partner that has signed stays a party."""
        project = open_project(work, self.project_id)
        known = frozenset({"kind", "title", "signed_on", "until_on", "summary"})
        declared(self.values, known, "a document")
        values = dict(self.values)
        new = self.document_id is None
        if new or "kind" in values:
            values["kind"] = entry("documents", values.get("kind", "agreement")).code
        if new or "title" in values:
            values["title"] = said(values.get("title", ""), "title", required=True)
        if "summary" in values:
            values["summary"] = said(values["summary"], "summary", most=LONGEST_TEXT)
        row = put(work, ProjectDocument, project, self.document_id, values)
        until_today(work, row.signed_on, "project", "signed_on")
        if row.signed_on and row.until_on and row.until_on < row.signed_on:
            raise Refusal("project.until-before-from", field="until_on")
        if self.parties is not None:
            self._parties(work, project, row, new=new)
        return work.done(row.id)

    def _parties(
        self, work: Work, project: JointProject, document: ProjectDocument, *, new: bool
    ) -> None:
        there = {one.partner_id: one for one in _parties_of(work, document.id)}
        wanted = dict.fromkeys(self.parties or ())
        for partner_id, party in there.items():
            if partner_id not in wanted:
                if party.signed_on is not None:
                    raise Refusal("project.party-has-signed", field="parties")
                work.session.delete(party)
        signed = set(wanted if self.signed is None else self.signed)
        for partner_id in wanted:
            if partner_id in there:
                continue
            partner = _one_of(work, ProjectPartner, project, partner_id, "partner_id")
            on = document.signed_on if new and partner.id in signed else None
            work.add(
                DocumentParty(
                    project_id=project.id,
                    document_id=document.id,
                    partner_id=partner.id,
                    signed_on=on,
                )
            )


def _parties_of(work: Work, document_id: int) -> Sequence[DocumentParty]:
    return work.session.scalars(
        sa.select(DocumentParty).where(DocumentParty.document_id == document_id)
    ).all()


@dataclass(frozen=True, kw_only=True)
class SignDocument:
    """Parties sign a document on a day, all that have not where none is named.

    The document carries the day its last party signed, unless it carries one already.
    """

    label: ClassVar[str] = "history.sign-project-document"
    undoable: ClassVar[bool] = True

    document_id: int
    partner_ids: tuple[int, ...] = ()
    on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write the day each signed."""
        document = work.get(ProjectDocument, self.document_id)
        open_project(work, document.project_id)
        on = until_today(work, self.on, "project")
        parties = _parties_of(work, document.id)
        waiting = [one for one in parties if one.signed_on is None]
        if self.partner_ids:
            waiting = [one for one in waiting if one.partner_id in self.partner_ids]
        if not waiting:
            raise Refusal("project.nobody-to-sign", field="partner")
        for one in waiting:
            one.signed_on = on
        if document.signed_on is None and all(one.signed_on for one in parties):
            document.signed_on = on
        return work.done(document.id)


# The joint station


@dataclass(frozen=True, kw_only=True)
class SaveShift:
    """A shift of the joint station: name, from, until. Over midnight ends before it begins."""

    label: ClassVar[str] = "history.save-shift"
    undoable: ClassVar[bool] = True

    project_id: int
    values: Values = field(repr=False)
    shift_id: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values; both hours are wanted."""
        project = open_project(work, self.project_id)
        declared(self.values, frozenset({"name", "begins", "ends"}), "a shift")
        values = dict(self.values)
        if self.shift_id is None or "name" in values:
            values["name"] = said(values.get("name", ""), "name", required=True)
        if self.shift_id is None or {"begins", "ends"} & set(values):
            begins, ends = parse_hours(values.get("begins", ""), values.get("ends", ""))
            if not begins:
                raise Refusal("project.no-begins", field="begins")
            values |= {"begins": begins, "ends": ends}
        return work.done(put(work, DutyShift, project, self.shift_id, values).id)


@dataclass(frozen=True, kw_only=True)
class SaveDuty:
    """A turn of the roster: which unit staffs which shift, with how many, on which days.

    ``weekdays`` are ISO days, none for every day; ``names`` those on duty where they are known.
    """

    label: ClassVar[str] = "history.save-duty"
    undoable: ClassVar[bool] = True

    project_id: int
    values: Values = field(repr=False)
    turn_id: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the turn; from the first day of the trial where no day is given."""
        project = open_project(work, self.project_id)
        known = {"shift_id", "partner_id", "people", "weekdays", "names", "from_on", "until_on"}
        declared(self.values, frozenset(known), "a turn")
        values = dict(self.values)
        new = self.turn_id is None
        if new or "shift_id" in values:
            _one_of(work, DutyShift, project, values.get("shift_id"), "shift_id")
        if new or "partner_id" in values:
            _one_of(work, ProjectPartner, project, values.get("partner_id"), "partner_id")
        if not 0 < values.get("people", 1) <= _MOST_PEOPLE:
            raise Refusal("project.people-out-of-range", field="people", most=_MOST_PEOPLE)
        if "weekdays" in values:
            values["weekdays"] = "".join(map(str, sorted(set(values["weekdays"]))))
        if "names" in values:
            values["names"] = said(values["names"], "names")
        if new:
            values["from_on"] = values.get("from_on") or project.starts_on or work.today
        row = put(work, DutyTurn, project, self.turn_id, values)
        if row.until_on is not None and row.until_on < row.from_on:
            raise Refusal("project.until-before-from", field="until_on")
        return work.done(row.id)


# Taking away

_Holds = Callable[[Work, Any], bool]


def _used(*columns: Any) -> _Holds:
    """Whether a row is named by one of these columns."""

    def used(work: Work, row: Any) -> bool:
        return any(
            work.session.scalar(sa.select(column).where(column == row.id).limit(1)) is not None
            for column in columns
        )

    return used


_PARTS: Mapping[str, tuple[type[Any], _Holds]] = {
    "partner": (ProjectPartner, _used(DocumentParty.partner_id, DutyTurn.partner_id)),
    "document": (ProjectDocument, _used()),
    "shift": (DutyShift, _used(DutyTurn.shift_id)),
    "duty": (DutyTurn, _used()),
    "place": (ProjectPlace, _used()),
    "volunteer": (ProjectVolunteer, _used(VolunteerService.volunteer_id)),
    "service": (VolunteerService, _used()),
    "indicator": (Indicator, _used(IndicatorValue.indicator_id)),
    "value": (IndicatorValue, _used()),
}


@dataclass(frozen=True, kw_only=True)
class RemoveFromProject:
    """Take a part off a project.

    ``part`` is ``partner``, ``document``, ``shift``, ``duty``, ``place``, ``volunteer``,
    ``service``, ``indicator`` or ``value``.
    """

    label: ClassVar[str] = "history.remove-from-project"
    undoable: ClassVar[bool] = True

    part: str
    part_id: int

    def run(self, work: Work) -> Changes:
        """Remove the row; what others name must be let go by them first."""
        kind, used = _PARTS[self.part]
        row = work.get(kind, self.part_id)
        open_project(work, row.project_id)
        if used(work, row):
            raise Refusal(f"project.{self.part}-in-use")
        if self.part == "document":
            for party in _parties_of(work, row.id):
                work.session.delete(party)
            work.flush()
        work.session.delete(row)
        return work.done()
