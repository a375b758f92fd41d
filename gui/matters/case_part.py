"""The matters a case is in, as a tab of its page: a few rows, and the button for one more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from gui.components import Button, Card, EmptyAction, EmptyState
from gui.shell.page import Context, PartWidget
from gui.tables import Column, HeldRows
from gui.tables.few import FewRows

__all__ = ["CaseMatters", "Joined"]


@dataclass(frozen=True, kw_only=True)
class Joined:
    """What a tab says: its title, the words of its button, and a line for a case in none of them.

    ``page`` opens a row; ``list_page`` is opened with the case to put it into one.
    """

    title: str
    put: str
    nothing: str
    hint: str
    icon: str
    page: str
    list_page: str


class CaseMatters(PartWidget):
    """Enter opens a row; the button puts the case into one.

    ``name`` begins the object names and is the slot of the ``question``; a change of ``kind`` asks
    it again.
    """

    def __init__(
        self,
        context: Context,
        joined: Joined,
        columns: Sequence[Column[Any]],
        *,
        name: str,
        kind: str,
        question: Callable[..., Sequence[Any]],
    ) -> None:
        super().__init__(context)
        self._joined = joined
        self._name = name
        self._kind = kind
        self._question = question
        self._case_id: int | None = None
        self.card = Card(joined.title)
        self.add = Button(joined.put, icon="plus", name=f"{name}.add")
        self.add.clicked.connect(self._put)
        self.card.title_row.addWidget(self.add)
        self.rows: HeldRows[Any] = HeldRows(columns, self)
        self.table = FewRows(self.rows, name=name, spoken=joined.title, row_height=48)
        self.table.opened.connect(self._opened)
        start = EmptyAction(joined.put, self._put, name=f"{name}.start")
        self._nothing = EmptyState(joined.icon, joined.nothing, joined.hint, (start,))
        self.card.body.addWidget(self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 14, 24, 16)
        whole.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self._nothing, 1)
        self.card.hide()
        context.backstage.changed.connect(self._stale)

    def take(self, record: Any) -> None:
        """Another case, or the same one changed."""
        self._case_id = record.line.id
        self._ask()

    def _stale(self, changes: Any) -> None:
        if self._case_id is not None and self._kind in changes.kinds:
            self._ask()

    def _ask(self) -> None:
        self.context.backstage.ask(self._question, self._case_id, done=self._fill, slot=self._name)

    def _fill(self, rows: Sequence[Any]) -> None:
        self.rows.hold(rows)
        self.card.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.counted.emit(str(len(rows)) if rows else "")

    def _opened(self, record_id: object) -> None:
        self.context.navigate(self._joined.page, {"id": record_id})

    def _put(self) -> None:
        if self._case_id is not None:
            self.context.navigate(self._joined.list_page, {"case_ids": [self._case_id]})
