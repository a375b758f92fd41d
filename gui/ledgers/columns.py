"""The columns of a ledger one under another: heading, a sample, and what the column means."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from gui.components import Combo, Painted, empty
from gui.ledgers.looking import on_screen
from gui.ledgers.meanings import choices
from gui.theme import Role, Token, color, font, px
from services.ledgers.columns import Field, letters
from services.ledgers.reading import Ledger

__all__ = ["ColumnMeanings"]

_SAMPLES = 20
_LONGEST_SAMPLE = 60


class _Heading(Painted):
    """The letters of a column, its heading, and below what stands in it; cut with a tooltip."""

    def __init__(self, letter: str, heading: str, sample: str) -> None:
        super().__init__()
        self._letter, self._heading, self._sample = letter, heading or letter, sample
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{letter} {heading} {sample}".strip())
        self.setToolTip(f"{heading}\n{sample}".strip())

    def natural_size(self) -> QSizeF:
        """Two lines."""
        return QSizeF(px(120), px(40))

    def minimumSizeHint(self) -> QSize:
        """The words are cut where there is little room."""
        return QSize(px(80), px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Letters at the left, two lines beside them."""
        painter = QPainter(self)
        half = self.height() / 2
        self._draw(
            painter, QRectF(0, 0, px(26), half), self._letter, Role.SECONDARY, Token.TERTIARY
        )
        beside = QRectF(px(28), 0, self.width() - px(30), half)
        self._draw(painter, beside, self._heading, Role.STRONG, Token.TEXT)
        below = beside.translated(0, half)
        self._draw(painter, below, self._sample, Role.SECONDARY, Token.SECONDARY)

    @staticmethod
    def _draw(painter: QPainter, box: QRectF, text: str, role: Role, ink: Token) -> None:
        shown = QFontMetricsF(font(role)).elidedText(
            text, Qt.TextElideMode.ElideRight, box.width() + 1
        )
        painter.setFont(font(role))
        painter.setPen(color(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class ColumnMeanings(QWidget):
    """``changed`` when a person gave a column another meaning.

    A meaning belongs to one column: given to another, the one that had it becomes a remark.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What the columns mean"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._combos: list[Combo] = []

    def show_columns(self, ledger: Ledger, meanings: Sequence[Field | None]) -> None:
        """Show the columns of ``ledger``, each with its meaning."""
        empty(self._grid)
        self._combos = []
        offered = choices()
        for index, meaning in enumerate(meanings):
            heading = ledger.columns[index]
            combo = Combo(
                offered,
                name=f"ledger.column.{index + 1}",
                spoken=self.tr("What column {0} means").format(heading or letters(index)),
                width=168,
            )
            combo.set_value(meaning)
            combo.chosen.connect(self._chosen)
            combo.next_wanted.connect(self._step)
            self._combos.append(combo)
            self._grid.addWidget(
                _Heading(letters(index), heading, _sample(ledger, index)), index, 0
            )
            self._grid.addWidget(combo, index, 1)
            combo.show()  # at once, so that it can take the keyboard

    def show_meanings(self, meanings: Sequence[Field | None]) -> None:
        """Show other meanings of the same columns; the keyboard stays where it is."""
        for combo, meaning in zip(self._combos, meanings, strict=True):
            combo.set_value(meaning)

    def meanings(self) -> tuple[Field | None, ...]:
        """What each column means."""
        values = (combo.value() for combo in self._combos)
        return tuple(value if isinstance(value, Field) else None for value in values)

    def first(self) -> QWidget | None:
        """The meaning of the first column, None without columns."""
        return self._combos[0] if self._combos else None

    def _chosen(self, value: object) -> None:
        here = self.sender()
        for combo in self._combos:
            if value is not None and combo is not here and combo.value() is value:
                combo.set_value(None)
        self.changed.emit()

    def _step(self, forward: bool) -> None:
        """Enter goes on, as Tab does."""
        self.focusNextPrevChild(forward)


def _sample(ledger: Ledger, column: int) -> str:
    """The first thing that stands in a column, as a screen may show it."""
    for row in ledger.rows[:_SAMPLES]:
        value = row.cells[column].strip() if column < len(row.cells) else ""
        if value:
            return on_screen(value[: _LONGEST_SAMPLE * 2])[:_LONGEST_SAMPLE]
    return ""
