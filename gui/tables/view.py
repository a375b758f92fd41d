"""The view of every list: fixed rows, selection by id, columns that leave when it is narrow."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip

from gui.tables.columns import CellKind
from gui.tables.delegate import RowDelegate
from gui.tables.lines import Spread
from gui.tables.model import KeyedTableModel
from gui.theme import Role, Token, color, font, px, theme

__all__ = ["Table"]

_Index = QModelIndex | QPersistentModelIndex
_EXTENDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_PREVIEW_MS = 120
_SELECTION_KEPT = 1000
_BESIDE_WORDS = {CellKind.CHIP: 45, CellKind.CLOCK: 51}
"""What a cell needs besides its words; 16 where it is words alone."""


class _Head(QHeaderView):
    """Column titles; the first stands over its cells, right of the check marks."""

    def __init__(self, table: "Table") -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """The section, moved by the width of the marks where there are any."""
        if self._table.rows.checks and logical == self._table.first_column():
            marks = QRect(rect.left(), rect.top(), px(34), rect.height())
            painter.fillRect(marks, color(Token.SURFACE))
            painter.fillRect(marks.adjusted(0, rect.height() - 1, 0, 0), color(Token.LINE2))
            rect = rect.adjusted(px(34), 0, 0, 0)
        super().paintSection(painter, rect, logical)


class Table(QTableView):
    """A list of records.

    ``opened`` carries the id a person opened (Enter, click on the current row twice),
    ``looked_at`` the id that has been current for 120 ms, ``selection_ids_changed`` that the
    selection is another, ``sort_wanted`` a column's sort key and whether descending.
    """

    opened = Signal(object)
    looked_at = Signal(object)
    selection_ids_changed = Signal()
    sort_wanted = Signal(str, bool)
    columns_changed = Signal()

    def __init__(
        self,
        model: KeyedTableModel[Any],
        *,
        name: str,
        spoken: str,
        row_height: int = 38,
        checks: bool = False,
    ) -> None:
        super().__init__()
        self._keyed = model
        self._row_height = row_height
        self._hovered = -1
        self._kept: tuple[list[int], int, int] = ([], -1, 0)
        self._restoring = False
        self._widths: dict[str, int] = {}
        self._hidden: set[str] = set()
        self._sorted = ("", False)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.rows = RowDelegate(self)
        self.rows.checks = checks
        self.setItemDelegate(self.rows)
        self.setHorizontalHeader(_Head(self))
        self._plain_look()
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PREVIEW_MS)
        self._later.timeout.connect(self._look)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.activated.connect(self._activated)
        head = self.horizontalHeader()
        head.sectionResized.connect(self._resized)
        head.sectionClicked.connect(self._head_clicked)
        theme().changed.connect(self._scale)
        self._scale()

    def _plain_look(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setMinimumSectionSize(px(48))

    def keyed(self) -> KeyedTableModel[Any]:
        """The model."""
        return self._keyed

    def hovered_row(self) -> int:
        """The line under the mouse, -1 for none."""
        return self._hovered

    def first_column(self) -> int:
        """The first visible column, which carries the focus bar and the check mark."""
        return next((i for i in range(len(self._keyed.columns)) if not self.isColumnHidden(i)), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whole lines at once; a delegate of another kind is asked cell by cell."""
        if type(self.rows) is not RowDelegate:
            super().paintEvent(event)
            return
        dirty = event.rect()
        row, last = self.rowAt(dirty.top()), self._keyed.rowCount() - 1
        if row < 0:
            return
        painter = QPainter(self.viewport())
        height, top = self.rowHeight(row), self.rowViewportPosition(row)
        left, width = -self.horizontalOffset(), self.horizontalHeader().length()
        chosen = self._chosen_lines(row, row + dirty.height() // height + 2)
        current, spread = self.currentIndex().row(), self._spread()
        focused, marked = self.hasFocus(), self.rows.checks
        while row <= last and top <= dirty.bottom():
            line = QRect(left, top, width, height)
            here = row == current
            self.rows.lines.ground(
                painter,
                line,
                chosen=row in chosen or (marked and here),
                hovered=row == self._hovered,
                here=here and focused,
            )
            if marked:
                self.rows.lines.mark(painter, line, chosen=row in chosen)
            self._paint_line(painter, line, row, spread)
            row, top = row + 1, top + height

    def _paint_line(
        self, painter: QPainter, line: QRect, row: int, spread: tuple[Spread, ...]
    ) -> None:
        found = self._keyed.row_at(row)
        if found is not None:
            self.rows.lines.words(painter, line, found, spread)
        elif spread and self._keyed.loaded(row):
            box = QRectF(spread[0].left, line.top(), spread[0].width, line.height())
            self.rows.lines.text(painter, box, self.tr("deleted"), Role.BODY, Token.TERTIARY)

    def _spread(self) -> tuple[Spread, ...]:
        """The visible columns with the room of their words."""
        first, gap = self.first_column(), px(8)
        found = []
        for index, column in enumerate(self._keyed.columns):
            if not self.isColumnHidden(index):
                before = px(42) if self.rows.checks and index == first else gap
                left = self.columnViewportPosition(index) + before
                found.append(Spread(column, left, self.columnWidth(index) - before - gap))
        return tuple(found)

    def _chosen_lines(self, first: int, last: int) -> set[int]:
        """The selected lines from ``first`` to ``last``."""
        chosen: set[int] = set()
        for part in self._selected_ranges():
            chosen.update(range(max(first, part.top()), min(last, part.bottom()) + 1))
        return chosen

    def set_row_height(self, height: int) -> None:
        """Density: 32, 38 or 46 (two-line rows 46 to 52) at 标准."""
        self._row_height = height
        self._scale()

    def set_matches(self, words: Sequence[str]) -> None:
        """Underline these words in text cells."""
        if self.rows.set_matches(words):
            self.viewport().update()

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Remembered widths by column key, at 标准."""
        self._widths = dict(widths)
        self._scale()

    def widths(self) -> dict[str, int]:
        """The widths a person has set, by column key, at 标准."""
        return dict(self._widths)

    def set_hidden(self, keys: Sequence[str]) -> None:
        """Columns a person has hidden."""
        self._hidden = set(keys)
        self._fit()

    def show_sorted(self, sort: str, *, descending: bool) -> None:
        """Mark the head of the column the list is sorted by."""
        if self._sorted == (sort, descending) and self.horizontalHeader().isSortIndicatorShown():
            return
        self._sorted = (sort, descending)
        head = self.horizontalHeader()
        for index, column in enumerate(self._keyed.columns):
            if column.sort and column.sort == sort:
                # Qt draws a rising order with an arrow that points down; people read ↑ as rising.
                rising, falling = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
                head.setSortIndicatorShown(True)
                head.setSortIndicator(index, falling if descending else rising)
                return
        head.setSortIndicatorShown(False)

    def current_id(self) -> int | None:
        """The id of the current row."""
        index = self.currentIndex()
        return self._keyed.id_at(index.row()) if index.isValid() else None

    def selected_count(self) -> int:
        """How many rows are selected, without listing them."""
        return sum(part.height() for part in self._selected_ranges())

    def selected_ids(self) -> list[int]:
        """The ids of the selected rows, in list order."""
        ids = self._keyed.ids()
        return [ids[row] for row in self._selected_rows()]

    def _selected_ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [part for part in selection.toList() if part.left() == 0]

    def _selected_rows(self) -> Iterator[int]:
        for part in sorted(self._selected_ranges(), key=QItemSelectionRange.top):
            yield from range(part.top(), part.bottom() + 1)

    def select_id(self, id_: int) -> bool:
        """Make ``id_`` the current row and scroll to it; False when it is not in the list."""
        row = self._keyed.row_of(id_)
        if row < 0:
            return False
        if self.rows.checks:
            flags = QItemSelectionModel.SelectionFlag
            here = self._keyed.index(row, self.first_column())
            self.selectionModel().setCurrentIndex(here, flags.NoUpdate)
        else:
            self.selectRow(row)
        self.scrollTo(self._keyed.index(row, self.first_column()))
        return True

    def _remember(self) -> None:
        ids = self._keyed.ids()
        chosen = [ids[row] for row in islice(self._selected_rows(), _SELECTION_KEPT)]
        current = self.current_id()
        top = self.rowAt(0)
        offset = (self.currentIndex().row() - top) if current is not None else 0
        self._kept = (chosen, -1 if current is None else current, offset)
        self._restoring = True

    def _restore(self) -> None:
        chosen, current, offset = self._kept
        last = self._keyed.columnCount() - 1
        selection = QItemSelection()
        for id_ in chosen:
            row = self._keyed.row_of(id_)
            if row >= 0:
                selection.select(self._keyed.index(row, 0), self._keyed.index(row, last))
        row = self._keyed.row_of(current)
        flags = QItemSelectionModel.SelectionFlag
        if row >= 0:
            self.selectionModel().setCurrentIndex(
                self._keyed.index(row, self.first_column()), flags.NoUpdate
            )
            top = max(0, row - offset)
            place = QAbstractItemView.ScrollHint.PositionAtTop
            self.scrollTo(self._keyed.index(top, self.first_column()), place)
        elif self._keyed.rowCount():
            self.selectionModel().setCurrentIndex(
                self._keyed.index(0, self.first_column()), flags.NoUpdate
            )
        self.selectionModel().select(selection, flags.ClearAndSelect)
        self._restoring = False
        self._hovered = -1
        self._later.start()
        self.selection_ids_changed.emit()

    def _current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if not self._restoring:
            self._later.start()
        self.viewport().update()

    def _selection_changed(self) -> None:
        if not self._restoring:
            self.selection_ids_changed.emit()

    def _look(self) -> None:
        self.looked_at.emit(self.current_id())

    def _activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._keyed.id_at(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Space toggles; Home and End go to the ends; Esc clears a selection first."""
        key = event.key()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        none = plain == Qt.KeyboardModifier.NoModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            current = self.current_id()
            if none and current is not None:
                self.opened.emit(current)
            else:
                event.ignore()
            return
        if key == Qt.Key.Key_Space and none and self.currentIndex().isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(self.currentIndex(), flags.Toggle | flags.Rows)
            return
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End} and none and self._keyed.rowCount():
            last = self._keyed.rowCount() - 1 if key == Qt.Key.Key_End else 0
            self.select_id(self._keyed.id_at(last))
            return
        if key == Qt.Key.Key_Escape and self.selected_count() > (0 if self.rows.checks else 1):
            self.clearSelection()
            return
        super().keyPressEvent(event)

    def selectionCommand(
        self, index: _Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """With check marks, moving and clicking choose nothing: Space, Shift and the mark do."""
        flags = QItemSelectionModel.SelectionFlag
        if self.rows.checks:
            if isinstance(event, QMouseEvent) and not event.modifiers():
                pressed = event.type() is QEvent.Type.MouseButtonPress
                marked = pressed and self._on_mark(index, event.position().x())
                return flags.Toggle | flags.Rows if marked else flags.NoUpdate
            if isinstance(event, QKeyEvent) and not event.modifiers() & _EXTENDING:
                return flags.NoUpdate
        return super().selectionCommand(index, event)

    def _on_mark(self, index: _Index, x: float) -> bool:
        first = self.first_column()
        return index.column() == first and x < self.columnViewportPosition(first) + px(34)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The hovered line."""
        self._hover(self.rowAt(int(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No line is hovered."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """A tooltip for what is cut."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            QToolTip.showText(event.globalPos(), self.cut_words(index), self)
            return True
        return super().viewportEvent(event)

    def cut_words(self, index: _Index) -> str:
        """The whole words of a cell that shows a part of them, empty where nothing is cut."""
        row = self._keyed.row_at(index.row()) if index.isValid() else None
        if row is None:
            return ""
        column = self._keyed.columns[index.column()]
        lines = column.lines(row)
        marks = 34 if self.rows.checks and index.column() == self.first_column() else 0
        beside = px(marks + _BESIDE_WORDS.get(column.kind, 16))
        room = self.columnWidth(index.column()) - beside
        roles = (Role.BODY, Role.SECONDARY)
        wide = [
            QFontMetrics(font(role)).horizontalAdvance(line)
            for line, role in zip(lines, roles, strict=False)
        ]
        return "\n".join(filter(None, lines)) if max(wide) > room else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns leave or stretch."""
        super().resizeEvent(event)
        self._fit()

    def _scale(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(self._row_height))
        self._fit()

    def _resized(self, section: int, old: int, new: int) -> None:
        if not self._restoring and old and new and not self.signalsBlocked():
            column = self._keyed.columns[section]
            if not column.stretch:
                self._widths[column.key] = round(new * 100 / theme().percent)
                self.columns_changed.emit()

    def _head_clicked(self, section: int) -> None:
        column = self._keyed.columns[section]
        if column.sort:
            before, descending = self._sorted
            self.sort_wanted.emit(column.sort, not descending if before == column.sort else False)
        else:
            sort, descending = self._sorted
            self._sorted = ("", False)  # the head has moved its arrow already
            self.show_sorted(sort, descending=descending)

    def _fit(self) -> None:
        columns = self._keyed.columns
        wide = {c.key: px(self._widths.get(c.key, c.width)) for c in columns}
        if self.rows.checks and columns:
            wide[columns[0].key] += px(34)
        gone = set(self._hidden)
        room = self.viewport().width()
        for column in sorted((c for c in columns if c.leaves), key=lambda c: c.leaves):
            if sum(w for key, w in wide.items() if key not in gone) <= room:
                break
            gone.add(column.key)
        rest = room - sum(wide[c.key] for c in columns if c.key not in gone and not c.stretch)
        head = self.horizontalHeader()
        blocked = head.blockSignals(True)
        for index, column in enumerate(columns):
            self.setColumnHidden(index, column.key in gone)
            wanted = max(wide[column.key], rest) if column.stretch else wide[column.key]
            self.setColumnWidth(index, wanted)
        head.blockSignals(blocked)
        self.updateGeometries()
        self.viewport().update()
        head.viewport().update()
