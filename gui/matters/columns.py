"""Columns that the lists of several subjects have, declared once."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from gui.components import ChipFace, ClockFace, clock_face
from gui.components.case_look import clock_of, state_chip
from gui.tables import CellKind, Column
from models.vocabulary.clocks import Clock
from resources import Language
from services.queries.body_meetings import ActionLine
from services.queries.rows import CaseLine

__all__ = [
    "Today",
    "action_columns",
    "case_columns",
    "chip_column",
    "clock_column",
    "link_columns",
    "number_column",
]

Row = TypeVar("Row")
Today = Callable[[], date]


def _own_clock(one: Any) -> Clock | None:
    clock: Clock | None = one.clock
    return clock


def clock_column(
    today: Today, language: Language, *, chinese: int = 118, english: int = 146
) -> Column[Any]:
    """The deadline of a row (its ``clock``, None for none), as wide as the language needs."""

    def face(one: Any) -> ClockFace | None:
        clock = _own_clock(one)
        return clock_of(clock, today(), language) if clock else None

    def text(one: Any) -> str:
        clock = _own_clock(one)
        return clock.words(today(), language) if clock else ""

    return Column(
        key="clock",
        title=QCoreApplication.translate("MatterColumns", "Deadline"),
        text=text,
        clock=face,
        kind=CellKind.CLOCK,
        width=chinese if language is Language.CHINESE else english,
    )


def number_column(width: int = 92, leaves: int = 0) -> Column[Any]:
    """The number a matter has in its series."""
    return Column(
        key="number",
        title=QCoreApplication.translate("MatterColumns", "Number"),
        text=lambda one: one.number,
        kind=CellKind.QUIET,
        width=width,
        leaves=leaves,
    )


def chip_column(key: str, title: str, chip: Callable[[Row], ChipFace], width: int) -> Column[Row]:
    """A chip, read aloud by its words."""
    return Column(
        key=key,
        title=title,
        text=lambda one: chip(one).text,
        chip=chip,
        kind=CellKind.CHIP,
        width=width,
    )


def link_columns(
    title: str,
    stage: str,
    chip: Callable[[Any], ChipFace],
    *,
    second: Callable[[Any], str] | None = None,
    width: int = 140,
) -> tuple[Column[Any], ...]:
    """A few matters beside another record: number, ``title`` over a ``second`` line, ``stage``."""
    return (
        number_column(),
        Column(
            key="title",
            title=title,
            text=lambda one: one.title,
            second=second,
            kind=CellKind.TWO_LINES if second else CellKind.TEXT,
            width=200 if second else 140,
            stretch=True,
        ),
        chip_column("stage", stage, chip, width),
    )


def case_columns(language: Language) -> tuple[Column[CaseLine], ...]:
    """Number, matter, state."""
    chinese = language is Language.CHINESE
    return (
        Column(
            key="number",
            title=QCoreApplication.translate("MatterColumns", "Case number"),
            text=lambda one: one.number,
            kind=CellKind.QUIET,
            width=92 if chinese else 108,
        ),
        Column(
            key="title",
            title=QCoreApplication.translate("MatterColumns", "Matter"),
            text=lambda one: one.title,
            width=140,
            stretch=True,
        ),
        chip_column(
            "state",
            QCoreApplication.translate("MatterColumns", "State"),
            lambda one: state_chip(one.state, language),
            96 if chinese else 128,
        ),
    )


def action_columns(title: str, today: Today, language: Language) -> tuple[Column[ActionLine], ...]:
    """``title`` over who does it and what came of it; until when, or when it was done."""

    def when(one: ActionLine) -> str:
        if one.due_on is None and one.done_on is None:
            return QCoreApplication.translate("MatterColumns", "no date")
        return one.clock.words(today(), language)

    def clock(one: ActionLine) -> ClockFace | None:
        if one.done_on is None and one.due_on is None:
            return None
        face = clock_of(one.clock, today(), language)
        if one.done_on is None:
            return face
        return clock_face(
            kind=face.kind, due=one.due_on, today=today(), name=face.name, met_on=one.done_on
        )

    return (
        Column(
            key="what",
            title=title,
            text=lambda one: one.what,
            second=lambda one: "  ".join(filter(None, (one.owner, one.result))),
            kind=CellKind.TWO_LINES,
            width=160,
            stretch=True,
        ),
        Column(
            key="due",
            title=QCoreApplication.translate("MatterColumns", "Due"),
            text=when,
            clock=clock,
            kind=CellKind.CLOCK,
            width=124 if language is Language.CHINESE else 150,
        ),
    )
