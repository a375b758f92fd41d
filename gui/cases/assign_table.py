"""The table of candidates: a radio mark, ticks for what speaks for a body, a bar for its load."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from gui.cases.assign_rows import MOST, CandidateRow, columns
from gui.components.paint import paint_radio
from gui.tables import Column, KeyedTableModel, RowDelegate, Table
from gui.theme import Role, Token, color, draw_icon, px
from resources import Language
from services.queries.assignment import Factor

__all__ = ["CandidateTable"]

_Index = QModelIndex | QPersistentModelIndex
_ROW = 46
_BUSY = 0.8


class _CandidateDelegate(RowDelegate):
    """Paints the cells that say more than words."""

    def _cell(
        self, painter: QPainter, rect: QRectF, model: KeyedTableModel[Any], index: _Index
    ) -> None:
        row = model.row_at(index.row())
        if not isinstance(row, CandidateRow):
            return
        column: Column[Any] = model.columns[index.column()]
        match column.key:
            case "body":
                self._body(painter, rect, row, column, self._is_current(index))
            case "territory":
                self._ticked(painter, rect, column.text(row), row, Factor.TERRITORY)
            case "specialty":
                self._two_lines(painter, rect, row, column)
            case "load":
                self._load(painter, rect, row)
            case "recusal":
                self._recusal(painter, rect, row, column.text(row))
            case _:
                super()._cell(painter, rect, model, index)

    def _is_current(self, index: _Index) -> bool:
        view: Any = self.parent()
        return bool(view.currentIndex().row() == index.row())

    def _body(
        self, painter: QPainter, rect: QRectF, row: CandidateRow, column: Column[Any], chosen: bool
    ) -> None:
        mark = QRectF(rect.left() + px(4), rect.top(), px(16), rect.height())
        paint_radio(painter, mark, chosen=chosen, enabled=not row.barred)
        ink = Token.TERTIARY if row.excluded else Token.TEXT
        words = rect.adjusted(px(34), 0, 0, 0)
        role = Role.STRONG if chosen else Role.BODY
        if not row.people:
            self._text(painter, words, column.text(row), role, ink)
            return
        top, below = _halves(words)
        self._text(painter, top, column.text(row), role, ink)
        self._text(painter, below, row.people, Role.SECONDARY, Token.SECONDARY)

    def _ticked(
        self, painter: QPainter, rect: QRectF, text: str, row: CandidateRow, factor: Factor
    ) -> None:
        weight = sum(one.weight for one in row.proposal.of(factor))
        if weight > 0 and not row.excluded:
            side = px(14)
            box = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
            draw_icon(painter, box, "check", Token.OK)
            rect = rect.adjusted(px(20), 0, 0, 0)
        ink = Token.SECONDARY if row.excluded else Token.TEXT
        self._text(painter, rect, text, Role.BODY, ink)

    def _two_lines(
        self, painter: QPainter, rect: QRectF, row: CandidateRow, column: Column[Any]
    ) -> None:
        second = column.second(row) if column.second else ""
        if not second:
            self._ticked(painter, rect, column.text(row), row, Factor.SPECIALTY)
            return
        top, below = _halves(rect)
        weight = sum(one.weight for one in row.proposal.of(Factor.SPECIALTY))
        self._ticked(painter, top, column.text(row), row, Factor.SPECIALTY)
        shift = px(20) if weight > 0 and not row.excluded else 0
        below = below.adjusted(shift, 0, 0, 0)
        self._text(painter, below, second, Role.SECONDARY, Token.SECONDARY)

    def _load(self, painter: QPainter, rect: QRectF, row: CandidateRow) -> None:
        one = row.proposal
        share = min(1.0, one.used / one.limit) if one.limit else 1.0
        bar = QRectF(rect.left(), rect.center().y() - px(3), px(48), px(6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(Token.LINE))
        painter.drawRoundedRect(bar, 3, 3)
        tone = Token.CHART3 if row.excluded else Token.CHART1
        if share >= _BUSY and not row.excluded:
            tone = Token.CHART4
        painter.setBrush(color(tone))
        if share:
            filled = QRectF(bar.left(), bar.top(), max(px(6), bar.width() * share), bar.height())
            painter.drawRoundedRect(filled, 3, 3)
        words = rect.adjusted(px(56), 0, 0, 0)
        ink = Token.SECONDARY if row.excluded else Token.TEXT
        self._text(painter, words, f"{one.used}/{one.limit}", Role.BODY, ink)

    def _recusal(self, painter: QPainter, rect: QRectF, row: CandidateRow, text: str) -> None:
        found = row.proposal.recusals
        if not found:
            self._text(painter, rect, text, Role.BODY, Token.TEXT)
            return
        out = any(one.excludes for one in found)
        ink = Token.DANGER if out else Token.WARN
        side = px(14)
        box = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
        draw_icon(painter, box, "x" if out else "triangle-alert", ink)
        self._text(painter, rect.adjusted(px(20), 0, 0, 0), text, Role.STRONG, ink)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Rows are of one height."""
        return QSize(px(80), px(_ROW))


def _halves(rect: QRectF) -> tuple[QRectF, QRectF]:
    half = rect.height() / 2
    top = QRectF(rect.left(), rect.top() + px(3), rect.width(), half - px(3))
    return top, QRectF(rect.left(), rect.top() + half, rect.width(), half - px(4))


class CandidateTable(Table):
    """``assign.candidates``: the current row is the choice; as high as its rows."""

    def __init__(self, language: Language, spoken: str) -> None:
        self._model: KeyedTableModel[CandidateRow] = KeyedTableModel(
            columns(language), lambda _ids, deliver: deliver(())
        )
        super().__init__(self._model, name="assign.candidates", spoken=spoken, row_height=_ROW)
        self.rows = _CandidateDelegate(self)
        self.setItemDelegate(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setMinimumSectionSize(px(40))

    def show_candidates(self, shown: list[CandidateRow], chosen: int) -> None:
        """Show the candidates with ``chosen`` (a body's id) as the choice."""
        self._model.set_ids([row.id for row in shown], shown)
        self._model.take(shown)
        self.select_id(chosen)
        self._settle_height()

    def chosen(self) -> CandidateRow | None:
        """The candidate that is chosen."""
        index = self.currentIndex()
        row = self._model.row_at(index.row()) if index.isValid() else None
        return row if isinstance(row, CandidateRow) else None

    def _settle_height(self) -> None:
        rows = min(MOST, max(1, self._model.rowCount()))
        self.setFixedHeight(px(33) + rows * px(_ROW) + 2)
