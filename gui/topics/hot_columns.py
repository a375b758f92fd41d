"""The list of hot spots, declared: what cases gather around, how many, what the test says."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from gui.components import ChipFace, Tone
from gui.tables import CellKind, Column
from models.vocabulary.hot_spots import Verdict
from resources import Language
from services.queries.hot_spots import SpotLine

__all__ = ["SpotRow", "hot_columns", "verdict_chip"]


@dataclass(frozen=True, kw_only=True, slots=True)
class SpotRow:
    """A line of the list; ``id`` is its place in it."""

    id: int
    line: SpotLine = field(repr=False)


def verdict_chip(verdict: Verdict, language: Language) -> ChipFace:
    """What the test says, as a chip: only a hot spot is tinted."""
    tone = {Verdict.HOT: Tone.DANGER, Verdict.USUAL: Tone.OK, Verdict.TOO_FEW: Tone.NEUTRAL}
    return ChipFace(verdict.label(language), tone[verdict], verdict is Verdict.HOT)


def hot_columns(language: Language) -> tuple[Column[SpotRow], ...]:
    """What, how many, how many were to be expected, the verdict."""
    chinese = language is Language.CHINESE
    return (
        Column(
            key="title",
            title=QCoreApplication.translate("HotSpots", "Where cases gather"),
            text=lambda one: one.line.title(language),
            second=lambda one: one.line.spot.axis.label(language),
            kind=CellKind.TWO_LINES,
            width=220,
            stretch=True,
        ),
        Column(
            key="observed",
            title=QCoreApplication.translate("HotSpots", "Cases"),
            text=lambda one: str(one.line.spot.observed),
            kind=CellKind.NUMBER,
            width=68,
        ),
        Column(
            key="expected",
            title=QCoreApplication.translate("HotSpots", "Expected"),
            text=lambda one: f"{one.line.spot.expected:.1f}",
            kind=CellKind.NUMBER,
            width=76 if chinese else 92,
            leaves=1,
        ),
        Column(
            key="verdict",
            title=QCoreApplication.translate("HotSpots", "The test says"),
            text=lambda one: one.line.spot.verdict.label(language),
            chip=lambda one: verdict_chip(one.line.spot.verdict, language),
            kind=CellKind.CHIP,
            width=112 if chinese else 132,
        ),
    )
