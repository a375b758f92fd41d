"""Lists of a million rows: all ids, a cache of the rows in view, sorting and filtering in SQL.

No fetchMore and no proxy (performance.md 2, 5, 6): the row count is known, the rows come by page.
"""

from array import array
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.tables.columns import CellKind, Column

__all__ = ["Keyed", "KeyedTableModel"]

_Index = QModelIndex | QPersistentModelIndex
_PAGE = 64
_PAGES_KEPT = 64


class Keyed(Protocol):
    """A row that knows its id."""

    @property
    def id(self) -> int:
        """The record's id."""
        ...


Row = TypeVar("Row", bound=Keyed)


class KeyedTableModel(QAbstractTableModel, Generic[Row]):
    """Ids and a page cache of frozen rows.

    ``fetch_rows(ids, deliver)`` asks for the rows of ``ids`` and calls ``deliver(rows)`` now or
    later on the GUI thread, in any order. An id that does not come back is a deleted record: its
    line stays, greyed, until the next ``set_ids``.
    """

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch_rows: Callable[[Sequence[int], Callable[[Sequence[Row]], None]], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._fetch = fetch_rows
        self._ids: array[int] = array("q")
        self._rows: dict[int, Row | None] = {}
        self._asked: dict[int, None] = {}
        self._generation = 0

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """The declared columns."""
        return self._columns

    def set_ids(self, ids: Sequence[int], rows: Sequence[Row] = ()) -> None:
        """Show ``ids`` in this order; ``rows`` already fetched are taken into the cache.

        When the old ids are the beginning of the new ones (the first page by key, then all of
        them) the list grows without a reset, so position and selection stay.
        """
        new = ids if isinstance(ids, array) else array("q", ids)
        old = len(self._ids)
        if 0 < old <= len(new) and new[:old] == self._ids:
            if len(new) > old:
                self.beginInsertRows(QModelIndex(), old, len(new) - 1)
                self._ids = new
                self.endInsertRows()
            self.take(rows)
            return
        self.beginResetModel()
        self._ids = new
        self._forget()
        for row in rows:
            self._rows[row.id] = row
        self.endResetModel()

    def _forget(self) -> None:
        self._generation += 1
        self._rows.clear()
        self._asked.clear()

    def ids(self) -> Sequence[int]:
        """All ids in order; do not modify."""
        return self._ids

    def id_at(self, row: int) -> int:
        """The id of line ``row``."""
        return self._ids[row]

    def row_of(self, id_: int) -> int:
        """The line of ``id_``, -1 when it is not in the list."""
        try:
            return self._ids.index(id_)
        except ValueError:
            return -1

    def row_at(self, row: int) -> Row | None:
        """The cached row of line ``row``; asks for its page when it is not here."""
        id_ = self._ids[row]
        found = self._rows.get(id_)
        if found is None and id_ not in self._rows:
            self._ask(row)
            found = self._rows.get(id_)
        return found

    def loaded(self, row: int) -> bool:
        """Whether line ``row`` is known (present or known to be deleted)."""
        return self._ids[row] in self._rows

    def stale(self, ids: Sequence[int] = ()) -> None:
        """Forget the rows of ``ids`` (all when empty) and fetch them again when looked at."""
        if ids:
            for id_ in ids:
                self._rows.pop(id_, None)
        else:
            self._forget()
        self._touch_all()

    def _touch_all(self) -> None:
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _ask(self, row: int) -> None:
        page = row // _PAGE
        if page in self._asked:
            return
        self._asked[page] = None
        wanted = self._ids[page * _PAGE : (page + 1) * _PAGE]
        generation = self._generation

        def deliver(rows: Sequence[Row]) -> None:
            if generation == self._generation:
                self._asked.pop(page, None)
                self._keep(page, wanted, rows)

        self._fetch(tuple(wanted), deliver)

    def _keep(self, page: int, wanted: Sequence[int], rows: Sequence[Row]) -> None:
        if len(self._rows) > _PAGE * _PAGES_KEPT:
            self._rows.clear()
        for id_ in wanted:
            self._rows[id_] = None
        for row in rows:
            self._rows[row.id] = row
        first = page * _PAGE
        last = min(first + len(wanted), len(self._ids)) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))

    def take(self, rows: Sequence[Row]) -> None:
        """Put fetched rows into the cache and repaint them."""
        if rows:
            for row in rows:
                self._rows[row.id] = row
            self._touch_all()

    def rowCount(self, parent: _Index | None = None) -> int:
        """One line an id."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index | None = None) -> int:
        """As declared."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words only; the delegate paints from the row itself."""
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        row = self.row_at(index.row())
        if row is None:
            return self.tr("deleted") if index.column() == 0 and self.loaded(index.row()) else ""
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            clock = column.clock(row) if column.clock else None
            if clock is not None:
                return clock.spoken
            return "，".join(filter(None, column.lines(row)))
        return column.text(row)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Titles."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                figures = self._columns[section].kind is CellKind.NUMBER
                side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None
