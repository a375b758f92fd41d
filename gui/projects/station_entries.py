"""The dialogs of the joint station: shifts, the roster, volunteers and what they did."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import choice_spec, day_spec, iso, text_spec
from gui.matters.entries import saving
from gui.projects.entry_fields import count_of, keys_of, terms
from gui.shell.page import Context
from models.vocabulary.errors import Refusal
from models.vocabulary.matching_fit import days_words, parse_days
from models.vocabulary.projects_effect import parse_amount
from services.commands.projects_effect import LogService, SaveVolunteer
from services.commands.projects_parts import SaveDuty, SaveShift
from services.queries.projects import ProjectWhole
from services.queries.projects_station import ShiftLine, TurnLine, VolunteerLine

__all__ = ["duty", "service", "shift", "volunteer"]


def shift(_context: Context, project: ProjectWhole, one: ShiftLine | None = None) -> Entry:
    """A shift of the station."""
    name = "project.shift"

    def command(values: Values, _changes: Values, _known: Any) -> SaveShift:
        given = {path: text_of(values, path) for path in ("name", "begins", "ends")}
        return SaveShift(project_id=project.line.id, shift_id=one.id if one else None, values=given)

    specs = (
        text_spec(
            "name", QCoreApplication.translate("ProjectEntries", "Shift"), name, required=True
        ),
        text_spec(
            "begins", QCoreApplication.translate("ProjectEntries", "Begins"), name, hint="7:00"
        ),
        text_spec("ends", QCoreApplication.translate("ProjectEntries", "Ends"), name, hint="11:00"),
    )
    shown = {"name": one.name, "begins": one.begins, "ends": one.ends} if one else {}
    title = QCoreApplication.translate("ProjectEntries", "Shift")
    return saving(name, title, specs, shown, command)


def duty(context: Context, project: ProjectWhole, one: TurnLine | None = None) -> Entry:
    """Which unit staffs which shift on which days."""
    name, today = "project.duty", context.today()

    def command(values: Values, _changes: Values, _known: Any) -> SaveDuty:
        given: dict[str, Any] = {
            "shift_id": values.get("shift_id"),
            "partner_id": values.get("partner_id"),
            "people": count_of(values, "people"),
            "weekdays": parse_days(text_of(values, "weekdays")),
            "names": text_of(values, "names"),
            "until_on": day_of(values, "until_on", today),
        }
        from_on = day_of(values, "from_on", today)
        if from_on is not None:
            given["from_on"] = from_on
        return SaveDuty(project_id=project.line.id, turn_id=one.id if one else None, values=given)

    shifts = [(part.id, part.name) for part in project.shifts]
    units = [(part.id, part.name) for part in project.partners]
    specs = (
        choice_spec(
            "shift_id", QCoreApplication.translate("ProjectEntries", "Shift"), name, shifts
        ),
        choice_spec(
            "partner_id", QCoreApplication.translate("ProjectEntries", "Unit"), name, units
        ),
        text_spec("people", QCoreApplication.translate("ProjectEntries", "People"), name, width=90),
        text_spec(
            "weekdays",
            QCoreApplication.translate("ProjectEntries", "Days"),
            name,
            hint=QCoreApplication.translate("ProjectEntries", "Mon, Wed; empty for every day"),
        ),
        text_spec("names", QCoreApplication.translate("ProjectEntries", "On duty"), name),
        day_spec(context, "from_on", QCoreApplication.translate("ProjectEntries", "From"), name),
        day_spec(context, "until_on", QCoreApplication.translate("ProjectEntries", "Until"), name),
    )
    shown: dict[str, object] = {
        "shift_id": shifts[0][0] if shifts else None,
        "partner_id": units[0][0] if units else None,
        "people": "1",
    }
    if one is not None:
        shown = {
            "shift_id": one.shift_id,
            "partner_id": one.partner_id,
            "people": str(one.people),
            "weekdays": days_words(one.weekdays, context.language) if one.weekdays else "",
            "names": one.names,
            "from_on": one.from_on.isoformat(),
            "until_on": iso(one.until_on),
        }
    title = QCoreApplication.translate("ProjectEntries", "Turn of the roster")
    return saving(name, title, specs, shown, command)


def volunteer(context: Context, project: ProjectWhole, one: VolunteerLine | None = None) -> Entry:
    """Who helps, with consent to be named and, for a minor, the guardian's."""
    name, today = "project.volunteer", context.today()
    texts = ("name", "identity", "skills", "contact", "guardian")
    days = ("birth_on", "joined_on", "left_on", "consent_on", "guardian_consent_on")

    def command(values: Values, changes: Values, _known: Any) -> SaveVolunteer:
        paths = {*texts, *days} if one is None else set(changes)
        given = {
            path: text_of(values, path) if path in texts else day_of(values, path, today)
            for path in paths
        }
        return SaveVolunteer(
            project_id=project.line.id, volunteer_id=one.id if one else None, values=given
        )

    labels = {
        "name": QCoreApplication.translate("ProjectEntries", "Name"),
        "identity": QCoreApplication.translate("ProjectEntries", "Identity"),
        "birth_on": QCoreApplication.translate("ProjectEntries", "Born on"),
        "skills": QCoreApplication.translate("ProjectEntries", "Skills"),
        "contact": QCoreApplication.translate("ProjectEntries", "Contact"),
        "joined_on": QCoreApplication.translate("ProjectEntries", "Joined on"),
        "consent_on": QCoreApplication.translate("ProjectEntries", "Agrees to be named"),
        "guardian": QCoreApplication.translate("ProjectEntries", "Guardian"),
        "guardian_consent_on": QCoreApplication.translate("ProjectEntries", "Guardian agreed"),
        "left_on": QCoreApplication.translate("ProjectEntries", "Left on"),
    }
    specs = tuple(
        day_spec(context, path, label, name)
        if path in days
        else text_spec(path, label, name, required=path == "name")
        for path, label in labels.items()
    )
    shown: dict[str, object] = {"joined_on": today.isoformat()}
    if one is not None:
        shown = {path: getattr(one, path) for path in texts}
        for path in days:
            day = getattr(one, path)
            shown[path] = day.isoformat() if day else None
    title = QCoreApplication.translate("ProjectEntries", "Volunteer")
    return saving(name, title, specs, shown, command)


def service(context: Context, project: ProjectWhole, one: VolunteerLine | None = None) -> Entry:
    """What volunteers did, were taught, or were honoured for."""
    name = "project.service"
    known = [(person.id, person.name) for person in project.volunteers if not person.left_on]

    def command(values: Values, _changes: Values, _known: Any) -> LogService:
        typed = text_of(values, "hours")
        try:
            hours = parse_amount(typed, field="hours").hundredths if typed else 0
        except Refusal as refusal:
            raise Refusal("project.no-hours", field="hours") from refusal
        return LogService(
            volunteer_ids=keys_of(values, "volunteers", known),
            kind=text_of(values, "kind"),
            what=text_of(values, "what"),
            on=day_of(values, "on", context.today()),
            minutes=hours * 60 // 100,
            appraisal=text_of(values, "appraisal"),
        )

    specs = (
        text_spec(
            "volunteers",
            QCoreApplication.translate("ProjectEntries", "Volunteers"),
            name,
            suggestions=[person for _, person in known],
            many=True,
            required=True,
        ),
        choice_spec(
            "kind",
            QCoreApplication.translate("ProjectEntries", "Kind"),
            name,
            terms(context, "services"),
            width=160,
        ),
        text_spec(
            "what", QCoreApplication.translate("ProjectEntries", "What"), name, required=True
        ),
        day_spec(
            context,
            "on",
            QCoreApplication.translate("ProjectEntries", "Date"),
            name,
            required=True,
        ),
        text_spec(
            "hours",
            QCoreApplication.translate("ProjectEntries", "Hours"),
            name,
            hint=QCoreApplication.translate("ProjectEntries", "2 or 1.5"),
            width=120,
        ),
        text_spec("appraisal", QCoreApplication.translate("ProjectEntries", "Appraisal"), name),
    )
    shown = {
        "volunteers": one.name if one else "、".join(person for _, person in known),
        "kind": "activity",
        "on": context.today().isoformat(),
    }
    title = QCoreApplication.translate("ProjectEntries", "Service of volunteers")
    return saving(name, title, specs, shown, command)
