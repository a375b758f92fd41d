"""A list that is held whole: few enough rows that the page asked for all of them at once."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject

from gui.tables.columns import Column
from gui.tables.model import Keyed, KeyedTableModel

__all__ = ["HeldRows"]

Row = TypeVar("Row", bound=Keyed)


class HeldRows(KeyedTableModel[Row]):
    """Rows by their ids; ``held`` are those shown, in their order."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(columns, self._give, parent)
        self.held: Mapping[int, Row] = {}

    def _give(self, ids: Sequence[int], deliver: Callable[[Sequence[Row]], None]) -> None:
        deliver([self.held[one] for one in ids if one in self.held])

    def hold(self, rows: Sequence[Row]) -> None:
        """Show ``rows`` in place of those before."""
        self.held = {one.id: one for one in rows}
        self.set_ids(list(self.held), rows)

    def of(self, key: object) -> Row | None:
        """The row with this id, None where there is none."""
        return self.held.get(key) if isinstance(key, int) else None
