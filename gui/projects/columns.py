"""The lists of joint projects, declared."""

from PySide6.QtCore import QCoreApplication

from gui.components import short_date
from gui.matters.columns import Today, chip_column, clock_column, number_column
from gui.matters.words import topic_word
from gui.projects.words import partner_chip, signed_words, stage_chip, term, verdict
from gui.tables import CellKind, Column
from models.vocabulary.matching_fit import days_words, hours_words
from models.vocabulary.projects import known_entry
from models.vocabulary.projects_effect import change_words, write_amount
from resources import Language
from services.queries.projects import ProjectLine
from services.queries.projects_effect import IndicatorLine
from services.queries.projects_papers import DocumentLine, PartnerLine
from services.queries.projects_station import ShiftLine, TurnLine, VolunteerLine

__all__ = [
    "document_columns",
    "indicator_columns",
    "partner_columns",
    "project_columns",
    "shift_columns",
    "turn_columns",
    "volunteer_columns",
]


def project_columns(today: Today, language: Language) -> tuple[Column[ProjectLine], ...]:
    """Clock, number, title with its place, topic, stage, dates, who leads, tasks, cases."""
    chinese = language is Language.CHINESE

    return (
        clock_column(today, language),
        number_column(leaves=3),
        Column(
            key="title",
            title=QCoreApplication.translate("Projects", "Project"),
            text=lambda one: one.title,
            second=lambda one: "  ".join(part for part in (one.lead, one.place) if part),
            kind=CellKind.TWO_LINES,
            width=240,
            stretch=True,
        ),
        Column(
            key="topic",
            title=QCoreApplication.translate("Projects", "Cases of"),
            text=lambda one: topic_word(one.topic, language),
            width=98 if chinese else 120,
            leaves=1,
        ),
        chip_column(
            "stage",
            QCoreApplication.translate("Projects", "Stage"),
            lambda one: stage_chip(one.stage, language),
            110 if chinese else 130,
        ),
        Column(
            key="term",
            title=QCoreApplication.translate("Projects", "Trial"),
            text=lambda one: term(one, today()),
            width=126 if chinese else 170,
            leaves=2,
        ),
        Column(
            key="tasks",
            title=QCoreApplication.translate("Projects", "Tasks open"),
            text=lambda one: str(one.facts.open_tasks or ""),
            width=86 if chinese else 106,
            leaves=4,
        ),
        Column(
            key="cases",
            title=QCoreApplication.translate("Projects", "Cases"),
            text=lambda one: str(one.cases or ""),
            width=66,
            leaves=5,
        ),
    )


def indicator_columns(language: Language) -> tuple[Column[IndicatorLine], ...]:
    """The table behind the chart: name and definition, before, after, target, change."""

    def figure(one: IndicatorLine, phase: str) -> str:
        found = getattr(one, phase)
        return f"{found.amount} {one.unit}" if found is not None else "—"

    return (
        Column(
            key="name",
            title=QCoreApplication.translate("Projects", "Indicator"),
            text=lambda one: one.name,
            second=lambda one: "  ".join(filter(None, (one.definition, one.source))),
            kind=CellKind.TWO_LINES,
            width=150,
            stretch=True,
        ),
        Column(
            key="before",
            title=QCoreApplication.translate("Projects", "Before"),
            text=lambda one: figure(one, "before"),
            width=72,
        ),
        Column(
            key="after",
            title=QCoreApplication.translate("Projects", "After"),
            text=lambda one: figure(one, "after"),
            width=72,
        ),
        Column(
            key="target",
            title=QCoreApplication.translate("Projects", "Target"),
            text=lambda one: str(one.target) if one.target is not None else "—",
            width=60,
            leaves=1,
        ),
        Column(
            key="change",
            title=QCoreApplication.translate("Projects", "Change"),
            text=lambda one: change_words(one.change, one.unit, language),
            second=lambda one: verdict(one, language),
            kind=CellKind.TWO_LINES,
            width=150,
        ),
    )


def partner_columns() -> tuple[Column[PartnerLine], ...]:
    """The unit with what it undertakes, its contact, whether it signed."""
    leads = QCoreApplication.translate("Projects", "leads")
    return (
        Column(
            key="name",
            title=QCoreApplication.translate("Projects", "Unit and what it undertakes"),
            text=lambda one: one.name,
            second=lambda one: "  ".join(
                filter(None, (leads if one.lead else "", one.undertakes or "—"))
            ),
            kind=CellKind.TWO_LINES,
            width=150,
            stretch=True,
        ),
        Column(
            key="contact",
            title=QCoreApplication.translate("Projects", "Contact"),
            text=lambda one: one.contact,
            width=100,
            leaves=1,
        ),
        chip_column("signed", QCoreApplication.translate("Projects", "Signed"), partner_chip, 96),
    )


def _kind_and_file(one: DocumentLine, language: Language) -> str:
    kind = known_entry("documents", one.kind).label(language)
    if one.file is None:
        return kind
    attached = QCoreApplication.translate("Projects", "file attached")
    return f"{kind}  {attached}"


def document_columns(today: Today, language: Language) -> tuple[Column[DocumentLine], ...]:
    """Title with its kind, and who signed."""
    return (
        Column(
            key="title",
            title=QCoreApplication.translate("Projects", "Document"),
            text=lambda one: one.title,
            second=lambda one: _kind_and_file(one, language),
            kind=CellKind.TWO_LINES,
            width=140,
            stretch=True,
        ),
        Column(
            key="signed",
            title=QCoreApplication.translate("Projects", "Signed"),
            text=lambda one: signed_words(one, today(), language),
            width=170,
        ),
    )


def shift_columns() -> tuple[Column[ShiftLine], ...]:
    """Name and hours."""
    return (
        Column(
            key="name",
            title=QCoreApplication.translate("Projects", "Shift"),
            text=lambda one: one.name,
            width=100,
            stretch=True,
        ),
        Column(
            key="hours",
            title=QCoreApplication.translate("Projects", "Hours"),
            text=lambda one: hours_words(one.begins, one.ends),
            width=120,
        ),
    )


def turn_columns(language: Language) -> tuple[Column[TurnLine], ...]:
    """Which shift, which unit with how many, on which days."""
    return (
        Column(
            key="shift",
            title=QCoreApplication.translate("Projects", "Shift"),
            text=lambda one: one.shift,
            width=76,
        ),
        Column(
            key="unit",
            title=QCoreApplication.translate("Projects", "Unit"),
            text=lambda one: one.partner,
            second=lambda one: one.names,
            kind=CellKind.TWO_LINES,
            width=120,
            stretch=True,
        ),
        Column(
            key="people",
            title=QCoreApplication.translate("Projects", "People"),
            text=lambda one: str(one.people),
            width=66,
        ),
        Column(
            key="days",
            title=QCoreApplication.translate("Projects", "Days"),
            text=lambda one: days_words(one.weekdays, language),
            width=104,
        ),
    )


def volunteer_columns(today: Today) -> tuple[Column[VolunteerLine], ...]:
    """Name with identity and skills, hours, whether the name may be printed."""

    def printed(one: VolunteerLine) -> str:
        if one.named:
            return QCoreApplication.translate("Projects", "agreed")
        return QCoreApplication.translate("Projects", "not printed")

    def minor(one: VolunteerLine) -> str:
        if not one.minor:
            return ""
        return QCoreApplication.translate("Projects", "minor, guardian agreed {0}").format(
            short_date(one.guardian_consent_on, today()) if one.guardian_consent_on else "—"
        )

    return (
        Column(
            key="name",
            title=QCoreApplication.translate("Projects", "Volunteer"),
            text=lambda one: one.name,
            second=lambda one: "  ".join(filter(None, (one.identity, one.skills, minor(one)))),
            kind=CellKind.TWO_LINES,
            width=140,
            stretch=True,
        ),
        Column(
            key="hours",
            title=QCoreApplication.translate("Projects", "Hours"),
            text=lambda one: write_amount(one.minutes * 100 // 60) if one.minutes else "",
            width=66,
        ),
        Column(
            key="named",
            title=QCoreApplication.translate("Projects", "Name"),
            text=printed,
            kind=CellKind.QUIET,
            width=96,
        ),
    )
