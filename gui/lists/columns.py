"""The columns of a list, made from its declaration: what falls due, its fields, its figures."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.components import ChipFace, ClockFace, Tone, clock_face
from gui.components.faces import ClockKind
from gui.tables import CellKind, Column
from models.vocabulary.findings import Severity
from models.vocabulary.lists import Count, DeclaredList, FieldType, ListField, Privacy
from models.vocabulary.lists_due import Due
from models.vocabulary.masking.screen import mask_name, mask_phone
from resources import Language
from services.queries.lists import EntryRow

__all__ = ["clock_of", "columns", "hidden", "screened"]

Today = Callable[[], date]
_STRETCHES = frozenset({FieldType.TEXT, FieldType.LONG, FieldType.ORGANISATION, FieldType.BODY})


def hidden(field: ListField) -> bool:
    """Whether the field is masked on the screen until it is revealed."""
    return field.privacy in {Privacy.HIDDEN, Privacy.WITHHELD}


def screened(field: ListField, text: str) -> str:
    """What a list shows of a field that is masked on the screen."""
    if not hidden(field) or not text:
        return text
    if field.type is FieldType.PERSON:
        return mask_name(text)
    digits = sum(one.isdigit() for one in text)
    return mask_phone(text) if digits > 6 else "*" * min(len(text), 6)


def columns(listed: DeclaredList, today: Today, language: Language) -> tuple[Column[Any], ...]:
    """The clock first, then the fields and figures that have a width, then doubts and files.

    How many files a row has is the first to give way in a narrow window; its first field stays.
    """
    every: tuple[ListField | Count, ...] = (*listed.fields, *listed.counts)
    shown = [one for one in every if one.width]
    widest = max(
        (one for one in shown if isinstance(one, ListField) and one.type in _STRETCHES),
        key=lambda one: one.width,
        default=None,
    )
    made = [_clock(today, language)] if listed.due else []
    last = len(shown) - 1 + listed.carries_files
    made += [
        _column(one, language, stretch=one is widest, leaves=last - place + 1 if place else 0)
        for place, one in enumerate(shown)
    ]
    if any(one.severity is not Severity.BLOCK for one in listed.checks):
        made.append(_doubts(language))
    if listed.carries_files:
        made.append(_files())
    return tuple(made)


def _column(
    one: ListField | Count, language: Language, *, stretch: bool, leaves: int
) -> Column[Any]:
    def text(row: EntryRow) -> str:
        said = row.word(one.code, language)
        return screened(one, said) if isinstance(one, ListField) else said

    return Column(
        key=one.code,
        title=one.label(language),
        text=text,
        kind=CellKind.QUIET if isinstance(one, Count) else CellKind.TEXT,
        width=one.width if language is Language.CHINESE else round(one.width * 1.1),
        stretch=stretch,
        leaves=0 if stretch else leaves,
    )


def _clock(today: Today, language: Language) -> Column[Any]:
    def face(row: EntryRow) -> ClockFace | None:
        return clock_of(row.due, today(), language) if row.due else None

    def text(row: EntryRow) -> str:
        shown = face(row)
        return f"{shown.name} {shown.words}" if shown else ""

    return Column(
        key="due",
        title=QCoreApplication.translate("Lists", "Due"),
        text=text,
        clock=face,
        kind=CellKind.CLOCK,
        width=126 if language is Language.CHINESE else 146,
    )


def _doubts(language: Language) -> Column[Any]:
    def face(row: EntryRow) -> ChipFace | None:
        if not row.findings:
            return None
        return _look_at()

    def text(row: EntryRow) -> str:
        return " ".join(one.text(language) for one in row.findings)

    return Column(
        key="doubts",
        title=QCoreApplication.translate("Lists", "Notes"),
        text=text,
        chip=face,
        kind=CellKind.CHIP,
        width=88,
    )


def _files() -> Column[Any]:
    def text(row: EntryRow) -> str:
        return str(len(row.files) or "")

    return Column(
        key="files",
        title=QCoreApplication.translate("Lists", "Files"),
        text=text,
        kind=CellKind.QUIET,
        width=56,
        leaves=1,
    )


def _look_at() -> ChipFace:
    return _chip(QCoreApplication.translate("Lists", "check"))


@lru_cache(maxsize=4)
def _chip(text: str) -> ChipFace:
    return ChipFace(text, Tone.WARN, True)


@lru_cache(maxsize=512)
def _face(kind: str, name: str, due_on: date, start: date, today: date) -> ClockFace:
    """One face for all rows that say the same, drawn once."""
    return clock_face(kind=ClockKind(kind), due=due_on, today=today, name=name, start=start)


def clock_of(due: Due, today: date, language: Language) -> ClockFace:
    """What falls due, as it is shown."""
    return _face(due.rule.klass.value, due.rule.label(language), due.due_on, due.start, today)
