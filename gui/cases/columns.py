"""The columns of the list of cases, declared once."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from gui.components.case_look import line_clock, state_chip
from gui.tables import CellKind, Column
from models.vocabulary import reference
from models.vocabulary.terms import label
from resources import Language
from services.queries.case_views import CaseView, Order
from services.queries.rows import CaseLine

__all__ = ["case_columns", "handler_name", "order_name", "view_name"]


def view_name(view: CaseView) -> str:
    """The name of a saved filter."""
    names = {
        CaseView.OPEN: QCoreApplication.translate("Cases", "All open"),
        CaseView.MINE: QCoreApplication.translate("Cases", "Mine"),
        CaseView.OVERDUE: QCoreApplication.translate("Cases", "Overdue"),
        CaseView.TODAY: QCoreApplication.translate("Cases", "Due today"),
        CaseView.WEEK: QCoreApplication.translate("Cases", "Due in seven days"),
        CaseView.UNASSIGNED: QCoreApplication.translate("Cases", "To be assigned"),
        CaseView.CONFIRMATION: QCoreApplication.translate("Cases", "Judicial confirmation"),
        CaseView.CLOSED: QCoreApplication.translate("Cases", "Closed"),
        CaseView.ALL: QCoreApplication.translate("Cases", "All cases"),
    }
    return names[view]


def order_name(order: Order) -> str:
    """How a list is sorted, with an arrow."""
    names = {
        Order.DUE: QCoreApplication.translate("Cases", "Deadline ↑"),
        Order.NEWEST: QCoreApplication.translate("Cases", "Newest first"),
        Order.OLDEST: QCoreApplication.translate("Cases", "Oldest first"),
        Order.NUMBER: QCoreApplication.translate("Cases", "Number ↑"),
    }
    return names[order]


def handler_name(row: CaseLine) -> str:
    """Who handles a case, in one name: the presiding mediator, else the body."""
    body, _, people = row.handler.partition(" ")
    return people.partition(" ")[0] or body


def case_columns(language: Language, today: Callable[[], date]) -> tuple[Column[CaseLine], ...]:
    """Deadline, number, matter, topic, state, handler; ``today`` is asked at every paint."""
    english = language is Language.ENGLISH

    def clock_words(row: CaseLine) -> str:
        face = line_clock(row, today(), language)
        return face.words if face else "—"

    def topic(row: CaseLine) -> str:
        return reference.topic(row.topic).label(language) if row.topic else "—"

    return (
        Column(
            key="clock",
            title=QCoreApplication.translate("Cases", "Deadline"),
            text=clock_words,
            clock=lambda row: line_clock(row, today(), language),
            kind=CellKind.QUIET,
            width=150 if english else 112,
            sort=Order.DUE.value,
        ),
        Column(
            key="number",
            title=QCoreApplication.translate("Cases", "Number"),
            text=lambda row: row.number,
            kind=CellKind.QUIET,
            width=94,
            sort=Order.NUMBER.value,
            leaves=3,
        ),
        Column(
            key="title",
            title=QCoreApplication.translate("Cases", "Matter"),
            text=lambda row: row.title,
            width=240,
            stretch=True,
        ),
        Column(
            key="topic",
            title=QCoreApplication.translate("Cases", "Type"),
            text=topic,
            kind=CellKind.QUIET,
            width=124 if english else 94,
            leaves=1,
        ),
        Column(
            key="state",
            title=QCoreApplication.translate("Cases", "Status"),
            text=lambda row: label(row.state, language),
            chip=lambda row: state_chip(row.state, language),
            width=148 if english else 108,
        ),
        Column(
            key="handler",
            title=QCoreApplication.translate("Cases", "Handler"),
            text=lambda row: handler_name(row) or "—",
            kind=CellKind.QUIET,
            width=108,
            leaves=2,
        ),
    )
