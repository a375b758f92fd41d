"""Columns are declared, then interpreted by one delegate."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from gui.components.faces import ChipFace, ClockFace

__all__ = ["CellKind", "Column"]

Row = TypeVar("Row")


class CellKind(Enum):
    """How a cell is drawn."""

    TEXT = "text"
    QUIET = "quiet"
    NUMBER = "number"
    CLOCK = "clock"
    CHIP = "chip"
    TWO_LINES = "two-lines"


@dataclass(frozen=True, kw_only=True)
class Column(Generic[Row]):
    """One column of a list.

    ``text`` is what is read aloud, copied and elided with a tooltip; ``clock``, ``chip`` and
    ``second`` feed the kinds that need them. ``width`` is at 标准; one column may ``stretch``.
    ``sort`` is the key a click on the head asks SQL for, empty when no index serves it.
    ``leaves`` orders which column goes first in a narrow window (1 goes first, 0 stays).
    """

    key: str
    title: str
    text: Callable[[Row], str]
    width: int = 120
    kind: CellKind = CellKind.TEXT
    clock: Callable[[Row], ClockFace | None] | None = None
    chip: Callable[[Row], ChipFace | None] | None = None
    second: Callable[[Row], str] | None = None
    stretch: bool = False
    sort: str = ""
    leaves: int = 0

    def lines(self, row: Row) -> tuple[str, ...]:
        """The words of the cell, those of its second line too."""
        return (self.text(row), self.second(row)) if self.second else (self.text(row),)
