"""A card with a short list: Enter opens a row, the link in its title adds one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from gui.components import Button, ButtonKind, Card, words
from gui.tables.columns import Column
from gui.tables.few import FewRows
from gui.tables.held import HeldRows
from gui.theme import Role

__all__ = ["ListCard"]


class ListCard(Card):
    """``opened`` carries a row's id, ``added`` asks for one more; ``add`` empty offers none."""

    opened = Signal(object)
    added = Signal()

    def __init__(
        self,
        title: str,
        columns: Sequence[Column[Any]],
        *,
        name: str,
        add: str,
        nothing: str,
        row_height: int = 38,
    ) -> None:
        super().__init__(title)
        self.add = Button(add, ButtonKind.LINK, icon="plus", name=f"{name}.add")
        self.add.clicked.connect(self.added)
        self.add.setVisible(False)
        self.rows: HeldRows[Any] = HeldRows(columns, self)
        self.table = FewRows(self.rows, name=name, spoken=title, row_height=row_height)
        self.table.opened.connect(self.opened)
        self._nothing = words(nothing, Role.SECONDARY, wrap=True)
        self.title_row.addWidget(self.add)
        self.body.addWidget(self.table)
        self.body.addWidget(self._nothing)

    def link(self, text: str, *, name: str, icon: str = "") -> Button:
        """One more button in the title, before the one that adds."""
        made = Button(text, ButtonKind.LINK, icon=icon, name=name)
        self.title_row.insertWidget(self.title_row.count() - 1, made)
        return made

    def told(self) -> QLabel:
        """A line under the title for more than a count; hidden while nothing is said."""
        made = words("", Role.SECONDARY, wrap=True)
        made.hide()
        self.body.insertWidget(0, made)
        return made

    def fill(self, rows: Sequence[Any], *, editable: bool) -> None:
        """Show ``rows``."""
        self.rows.hold(rows)
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.add.setVisible(editable and bool(self.add.text()))

    def current(self) -> Any:
        """The row the keyboard is on, None where there is none."""
        return self.rows.of(self.table.current_id())

    def row(self, key: object) -> Any:
        """The row with this id."""
        return self.rows.of(key)
