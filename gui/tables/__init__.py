"""Lists: declared columns, ids with a page cache, one delegate, one view."""

from gui.tables.columns import CellKind, Column
from gui.tables.delegate import RowDelegate
from gui.tables.held import HeldRows
from gui.tables.model import Keyed, KeyedTableModel
from gui.tables.place import ListPlace
from gui.tables.view import Table

__all__ = [
    "CellKind",
    "Column",
    "HeldRows",
    "Keyed",
    "KeyedTableModel",
    "ListPlace",
    "RowDelegate",
    "Table",
]
