"""The dialogs of what belongs to a project: partners, papers, indicators and their figures."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import check_spec, choice_spec, day_spec, iso, long_spec, text_spec
from gui.matters.entries import saving
from gui.projects.entry_fields import keys_of, terms
from gui.shell.page import Context
from models.vocabulary import reference
from models.vocabulary.errors import Refusal
from models.vocabulary.projects import suggestions
from models.vocabulary.projects_effect import parse_amount
from services.commands.projects_effect import PutValue, SaveIndicator
from services.commands.projects_parts import (
    SaveDocument,
    SavePartner,
    SignDocument,
)
from services.queries.projects import ProjectWhole
from services.queries.projects_effect import IndicatorLine
from services.queries.projects_papers import DocumentLine, PartnerLine

__all__ = [
    "document",
    "figure",
    "indicator",
    "partner",
    "sign",
]


def partner(_context: Context, project: ProjectWhole, one: PartnerLine | None = None) -> Entry:
    """A unit: name, what it undertakes, contact, whether it leads."""
    name = "project.partner"

    def command(values: Values, _changes: Values, _known: Any) -> SavePartner:
        given = {path: text_of(values, path) for path in ("name", "undertakes", "contact")}
        return SavePartner(
            project_id=project.line.id,
            partner_id=one.id if one else None,
            values={**given, "lead": bool(values.get("lead"))},
        )

    specs = (
        text_spec(
            "name", QCoreApplication.translate("ProjectEntries", "Unit"), name, required=True
        ),
        text_spec("undertakes", QCoreApplication.translate("ProjectEntries", "Undertakes"), name),
        text_spec("contact", QCoreApplication.translate("ProjectEntries", "Contact"), name),
        check_spec("lead", QCoreApplication.translate("ProjectEntries", "It leads"), name),
    )
    shown: dict[str, object] = {"lead": not project.partners}
    if one is not None:
        shown = {
            "name": one.name,
            "undertakes": one.undertakes,
            "contact": one.contact,
            "lead": one.lead,
        }
    title = QCoreApplication.translate("ProjectEntries", "Partner")
    return saving(name, title, specs, shown, command)


def document(context: Context, project: ProjectWhole, one: DocumentLine | None = None) -> Entry:
    """An agreement or memorandum with its parties."""
    name, today = "project.document", context.today()
    units = [(unit.id, unit.name) for unit in project.partners]

    def command(values: Values, _changes: Values, _known: Any) -> SaveDocument:
        return SaveDocument(
            project_id=project.line.id,
            document_id=one.id if one else None,
            values={
                "kind": text_of(values, "kind"),
                "title": text_of(values, "title"),
                "signed_on": day_of(values, "signed_on", today),
                "until_on": day_of(values, "until_on", today),
                "summary": text_of(values, "summary"),
            },
            parties=keys_of(values, "parties", units),
        )

    specs = (
        choice_spec(
            "kind",
            QCoreApplication.translate("ProjectEntries", "Kind"),
            name,
            terms(context, "documents"),
            width=200,
        ),
        text_spec(
            "title", QCoreApplication.translate("ProjectEntries", "Title"), name, required=True
        ),
        text_spec(
            "parties",
            QCoreApplication.translate("ProjectEntries", "Parties"),
            name,
            suggestions=[unit for _, unit in units],
            many=True,
        ),
        day_spec(
            context, "signed_on", QCoreApplication.translate("ProjectEntries", "Signed on"), name
        ),
        day_spec(
            context, "until_on", QCoreApplication.translate("ProjectEntries", "Valid until"), name
        ),
        long_spec("summary", QCoreApplication.translate("ProjectEntries", "Content"), name, rows=4),
    )
    shown: dict[str, object] = {
        "kind": "agreement" if not project.documents else "memorandum",
        "parties": "、".join(unit for _, unit in units),
    }
    if one is not None:
        shown = {
            "kind": one.kind,
            "title": one.title,
            "parties": "、".join(party.name for party in one.parties),
            "signed_on": iso(one.signed_on),
            "until_on": iso(one.until_on),
            "summary": one.summary,
        }
    title = QCoreApplication.translate("ProjectEntries", "Document")
    return saving(name, title, specs, shown, command)


def sign(context: Context, one: DocumentLine) -> Entry:
    """Who signed on which day."""
    name = "project.sign"
    waiting = [(party.partner_id, party.name) for party in one.parties if not party.signed_on]

    def command(values: Values, _changes: Values, _known: Any) -> SignDocument:
        return SignDocument(
            document_id=one.id,
            partner_ids=keys_of(values, "parties", waiting),
            on=day_of(values, "on", context.today()),
        )

    specs = (
        text_spec(
            "parties",
            QCoreApplication.translate("ProjectEntries", "Signed by"),
            name,
            suggestions=[unit for _, unit in waiting],
            many=True,
            required=True,
        ),
        day_spec(
            context,
            "on",
            QCoreApplication.translate("ProjectEntries", "Date"),
            name,
            required=True,
        ),
    )
    shown = {
        "parties": "、".join(unit for _, unit in waiting),
        "on": context.today().isoformat(),
    }
    title = QCoreApplication.translate("ProjectEntries", "Signatures")
    return saving(name, title, specs, shown, command)


# Figures


def indicator(context: Context, project: ProjectWhole, one: IndicatorLine | None = None) -> Entry:
    """What is measured, how, from where; by hand or counted in the register."""
    name = "project.indicator"
    paths = ("name", "unit", "definition", "source", "direction", "counted", "target")

    def command(values: Values, _changes: Values, _known: Any) -> SaveIndicator:
        given = {path: text_of(values, path) for path in paths}
        return SaveIndicator(
            project_id=project.line.id, indicator_id=one.id if one else None, values=given
        )

    by_hand = QCoreApplication.translate("ProjectEntries", "figures put down by hand")
    cases_of = QCoreApplication.translate("ProjectEntries", "new cases of the register: {0}")
    counted = [
        (term.code, cases_of.format(term.label(context.language))) for term in reference.topics()
    ]
    specs = (
        text_spec(
            "name", QCoreApplication.translate("ProjectEntries", "Indicator"), name, required=True
        ),
        text_spec(
            "unit",
            QCoreApplication.translate("ProjectEntries", "Unit of count"),
            name,
            required=True,
            suggestions=suggestions("units"),
            width=120,
        ),
        text_spec("definition", QCoreApplication.translate("ProjectEntries", "Definition"), name),
        text_spec(
            "source",
            QCoreApplication.translate("ProjectEntries", "Source"),
            name,
            suggestions=suggestions("sources"),
        ),
        choice_spec(
            "direction",
            QCoreApplication.translate("ProjectEntries", "Wanted"),
            name,
            terms(context, "directions"),
            width=200,
        ),
        choice_spec(
            "counted",
            QCoreApplication.translate("ProjectEntries", "Figures"),
            name,
            [("", by_hand), *counted],
        ),
        text_spec(
            "target", QCoreApplication.translate("ProjectEntries", "Target"), name, width=120
        ),
    )
    shown: dict[str, object] = {"direction": "fewer", "counted": ""}
    if one is not None:
        shown = {
            "name": one.name,
            "unit": one.unit,
            "definition": one.definition,
            "source": one.source,
            "direction": one.direction.value,
            "counted": one.counted,
            "target": str(one.target) if one.target is not None else "",
        }
    title = QCoreApplication.translate("ProjectEntries", "Indicator")
    return saving(name, title, specs, shown, command)


def figure(context: Context, project: ProjectWhole, indicator_id: int | None = None) -> Entry:
    """A figure of an indicator for a period; the trial's own period stands ready."""
    name, today = "project.value", context.today()

    def command(values: Values, _changes: Values, _known: Any) -> PutValue:
        days = {path: day_of(values, path, today) for path in ("from_on", "until_on")}
        for path, day in days.items():
            if day is None:
                raise Refusal("project.no-day", field=path)
        chosen = values.get("indicator")
        if not isinstance(chosen, int):
            raise Refusal("project.no-name", field="indicator")
        parse_amount(text_of(values, "amount"))
        assert days["from_on"] is not None
        assert days["until_on"] is not None
        return PutValue(
            indicator_id=chosen,
            phase=text_of(values, "phase"),
            amount=text_of(values, "amount"),
            from_on=days["from_on"],
            until_on=days["until_on"],
            taken_on=day_of(values, "taken_on", today),
            note=text_of(values, "note"),
        )

    by_hand = [(one.id, one.name) for one in project.indicators if not one.counted]
    wanted = next((one for one in project.indicators if one.id == indicator_id), None)
    lacking = next((one for one in project.indicators if not one.counted and not one.after), None)
    first = wanted if wanted is not None and not wanted.counted else lacking
    line = project.line
    specs = (
        choice_spec(
            "indicator", QCoreApplication.translate("ProjectEntries", "Indicator"), name, by_hand
        ),
        choice_spec(
            "phase",
            QCoreApplication.translate("ProjectEntries", "Phase"),
            name,
            terms(context, "phases"),
            width=160,
        ),
        text_spec(
            "amount",
            QCoreApplication.translate("ProjectEntries", "Figure"),
            name,
            required=True,
            hint=QCoreApplication.translate("ProjectEntries", "58, 58.5, 420+"),
            width=160,
        ),
        day_spec(context, "from_on", QCoreApplication.translate("ProjectEntries", "From"), name),
        day_spec(context, "until_on", QCoreApplication.translate("ProjectEntries", "Until"), name),
        day_spec(
            context, "taken_on", QCoreApplication.translate("ProjectEntries", "Taken on"), name
        ),
        text_spec("note", QCoreApplication.translate("ProjectEntries", "Note"), name),
    )
    last = min(line.ends_on, today) if line.ends_on else None
    shown = {
        "indicator": first.id if first else (by_hand[0][0] if by_hand else None),
        "phase": "after",
        "from_on": iso(line.starts_on),
        "until_on": last.isoformat() if last else None,
    }
    title = QCoreApplication.translate("ProjectEntries", "Figure of an indicator")
    return saving(name, title, specs, shown, command)
