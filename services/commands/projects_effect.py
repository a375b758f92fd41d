"""What is measured of a joint project, and who helps: indicators with figures, volunteers.

A volunteer is recorded with identity, skills, hours and contact; a minor serves with a guardian's
consent only (上海市志愿服务条例 12, 13).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from models.records.projects import Indicator, IndicatorValue, ProjectVolunteer, VolunteerService
from models.vocabulary import reference
from models.vocabulary.errors import Refusal
from models.vocabulary.projects import entry, is_minor
from models.vocabulary.projects_effect import Direction, parse_amount
from services.changes import Changes
from services.commands.matters import LONGEST_TEXT, declared, until_today
from services.commands.projects import open_project
from services.commands.projects_parts import put, said
from services.work import Work

__all__ = ["LogService", "PutValue", "SaveIndicator", "SaveVolunteer"]

Values = Mapping[str, Any]
_MOST_MINUTES = 24 * 60 * 366


@dataclass(frozen=True, kw_only=True)
class SaveIndicator:
    """What is measured: name, unit, definition, source, direction, target.

    With ``counted``, a code of the topics of cases, its figures are read from the register.
    ``target`` is a figure as it is written (0, 30, 420+), empty for none.
    """

    label: ClassVar[str] = "history.save-indicator"
    undoable: ClassVar[bool] = True

    project_id: int
    values: Values = field(repr=False)
    indicator_id: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values; figures put down by hand keep an indicator from being counted."""
        project = open_project(work, self.project_id)
        known = {"name", "unit", "definition", "source", "direction", "counted", "target"}
        declared(self.values, frozenset(known), "an indicator")
        values = dict(self.values)
        for name in ("name", "unit"):
            if self.indicator_id is None or name in values:
                values[name] = said(values.get(name, ""), name, required=True)
        for name, most in (("definition", LONGEST_TEXT), ("source", 200)):
            if name in values:
                values[name] = said(values[name], name, most=most)
        if "direction" in values:
            values["direction"] = Direction(entry("directions", values["direction"]).code)
        if values.get("counted"):
            values["counted"] = reference.topic(values["counted"]).code
        if "target" in values:
            values |= _target(values["target"])
        return work.done(put(work, Indicator, project, self.indicator_id, values).id)


def _target(typed: str) -> Values:
    if not typed.strip():
        return {"target": None, "target_written": ""}
    amount = parse_amount(typed, field="target")
    return {"target": amount.hundredths, "target_written": amount.written}


@dataclass(frozen=True, kw_only=True)
class PutValue:
    """A figure of an indicator for a period, before or after; ``amount`` as it is written."""

    label: ClassVar[str] = "history.put-value"
    undoable: ClassVar[bool] = True

    indicator_id: int
    phase: str
    amount: str
    from_on: date
    until_on: date
    taken_on: date | None = None
    note: str = field(default="", repr=False)
    value_id: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the figure; a period that is not over yet has none.

        Raises:
            Refusal: it is no figure, its days are out of order, or the indicator is counted.
        """
        indicator = work.get(Indicator, self.indicator_id)
        project = open_project(work, indicator.project_id)
        if indicator.counted:
            raise Refusal("project.is-counted", field="amount")
        if self.until_on < self.from_on:
            raise Refusal("project.until-before-from", field="until_on")
        taken_on = self.taken_on or self.until_on
        for name, day in (("until_on", self.until_on), ("taken_on", taken_on)):
            until_today(work, day, "project", name)
        amount = parse_amount(self.amount)
        row = put(
            work,
            IndicatorValue,
            project,
            self.value_id,
            {
                "indicator_id": indicator.id,
                "phase": entry("phases", self.phase).code,
                "amount": amount.hundredths,
                "qualifier": amount.qualifier,
                "written": amount.written,
                "from_on": self.from_on,
                "until_on": self.until_on,
                "taken_on": taken_on,
                "note": said(self.note, "note"),
            },
        )
        return work.done(row.id)


# Volunteers


@dataclass(frozen=True, kw_only=True)
class SaveVolunteer:
    """A volunteer of the project's team, new or on record."""

    label: ClassVar[str] = "history.save-volunteer"
    undoable: ClassVar[bool] = True

    project_id: int
    values: Values = field(repr=False)
    volunteer_id: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values.

        Raises:
            Refusal: a minor without a guardian's consent (上海市志愿服务条例 13), or days that
                lie ahead.
        """
        project = open_project(work, self.project_id)
        texts = {"name", "identity", "skills", "contact", "guardian"}
        days = {"birth_on", "joined_on", "left_on", "consent_on", "guardian_consent_on"}
        declared(self.values, frozenset(texts | days), "a volunteer")
        values = dict(self.values)
        new = self.volunteer_id is None
        for name in texts & set(values):
            values[name] = said(values[name], name, required=name == "name")
        if new:
            values["name"] = said(values.get("name", ""), "name", required=True)
            values["joined_on"] = values.get("joined_on") or work.today
        row = put(work, ProjectVolunteer, project, self.volunteer_id, values)
        for name in days:
            until_today(work, getattr(row, name), "project", name)
        if row.left_on is not None and row.left_on < row.joined_on:
            raise Refusal("project.until-before-from", field="left_on")
        if is_minor(row.birth_on, row.joined_on):
            if not row.guardian:
                raise Refusal("project.no-guardian", field="guardian")
            if row.guardian_consent_on is None:
                raise Refusal("project.no-guardian-consent", field="guardian_consent_on")
        return work.done(row.id)


@dataclass(frozen=True, kw_only=True)
class LogService:
    """What a volunteer did, was taught or was honoured for (上海市志愿服务条例 21).

    ``minutes`` is 0 for an honour; ``appraisal`` what was said of it.
    """

    label: ClassVar[str] = "history.log-service"
    undoable: ClassVar[bool] = True

    volunteer_ids: tuple[int, ...]
    what: str = field(repr=False)
    on: date | None = None
    minutes: int = 0
    kind: str = "activity"
    appraisal: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write the service of each of them, as one entry."""
        on = until_today(work, self.on, "project")
        kind = entry("services", self.kind).code
        if not self.volunteer_ids:
            raise Refusal("project.no-volunteer", field="volunteer")
        if not 0 <= self.minutes <= _MOST_MINUTES or (kind != "honour" and not self.minutes):
            raise Refusal("project.no-hours", field="minutes")
        last = 0
        for volunteer_id in self.volunteer_ids:
            volunteer = work.get(ProjectVolunteer, volunteer_id)
            project = open_project(work, volunteer.project_id)
            if on < volunteer.joined_on or (volunteer.left_on and on > volunteer.left_on):
                raise Refusal("project.not-serving", field="on")
            values = {
                "volunteer_id": volunteer.id,
                "kind": kind,
                "what": said(self.what, "what", required=True),
                "on": on,
                "minutes": self.minutes,
                "appraisal": said(self.appraisal, "appraisal"),
            }
            last = put(work, VolunteerService, project, None, values).id
        work.label_params["count"] = len(self.volunteer_ids)
        return work.done(last)
