"""The cases of a pack in their order: found and added, moved with Alt+↑↓, taken out with Delete."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, FindField, row, words
from gui.packs.wish import candidates
from gui.shell.page import Context
from gui.tables import CellKind, Column, KeyedTableModel, Table
from gui.theme import Role, px
from models.vocabulary import reference
from models.vocabulary.terms import label
from resources import Language
from services.queries import cases
from services.queries.rows import CaseLine

__all__ = ["ChosenCases"]

_ROW = 46
_FEWEST, _MOST = 0, 5
"""How many lines the list of chosen cases is high; an empty pack says so beside it."""


def _columns(language: Language) -> tuple[Column[CaseLine], ...]:
    """One column: what it is about, below it number, topic and state."""

    def second(line: CaseLine) -> str:
        topic = reference.topic(line.topic).label(language) if line.topic else ""
        return " · ".join(
            part for part in (line.number, topic, label(line.state, language)) if part
        )

    return (
        Column(
            key="case",
            title=QCoreApplication.translate("ChosenCases", "Case"),
            text=lambda line: line.title,
            second=second,
            kind=CellKind.TWO_LINES,
            width=180,
            stretch=True,
        ),
    )


class _CaseTable(Table):
    """A list of a few cases, as high as it has lines. ``keys`` acts on keys it does not know."""

    def __init__(
        self, model: KeyedTableModel[CaseLine], *, name: str, spoken: str, least: int, most: int
    ) -> None:
        self._least, self._most = least, most
        self.act: Callable[[QKeyEvent], bool] = lambda _event: False
        super().__init__(model, name=name, spoken=spoken, row_height=_ROW)
        self.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.horizontalHeader().hide()
        model.modelReset.connect(self.fit)
        model.rowsInserted.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height of the lines, within bounds."""
        lines = max(self._least, min(self._most, self.keyed().rowCount()))
        self.setFixedHeight(lines * px(_ROW) + 2 if lines else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The owner's keys first."""
        if not self.act(event):
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Narrow panes cut the words."""
        return QSize(px(120), px(_ROW))


class ChosenCases(QWidget):
    """``changed`` says that other cases stand in the pack, or in another order."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._ids: list[int] = []
        columns = _columns(context.language)
        self._model: KeyedTableModel[CaseLine] = KeyedTableModel(columns, self._fetch, self)
        self._found: KeyedTableModel[CaseLine] = KeyedTableModel(columns, self._fetch, self)
        self.search = FindField(
            name="packs.add",
            spoken=self.tr("Add a case"),
            hint=self.tr("Add: person, building, number or initials"),
            width=0,
            icon="plus",
        )
        self.offered = _CaseTable(
            self._found, name="packs.offered", spoken=self.tr("Cases found"), least=0, most=4
        )
        self.table = _CaseTable(
            self._model,
            name="packs.cases",
            spoken=self.tr("Cases of the pack"),
            least=_FEWEST,
            most=_MOST,
        )
        self._nothing = words("", Role.FOOTNOTE, wrap=True)
        self._count = words("", "label")
        self._compose()
        self._connect()
        self._tell()

    def _compose(self) -> None:
        self.up = self._tool("arrow-up", "up", self.tr("Move up"), "Alt+↑")
        self.down = self._tool("arrow-down", "down", self.tr("Move down"), "Alt+↓")
        self.out = self._tool("x", "remove", self.tr("Take out of the pack"), "Delete")
        title = row(words(self.tr("Cases"), Role.CARD), self._count, None, gap=8)
        for button in (self.up, self.down, self.out):
            title.addWidget(button)
        title.setSpacing(4)
        self.offered.hide()
        self._nothing.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(title)
        whole.addWidget(self.table)
        whole.addWidget(self.search)
        whole.addWidget(self.offered)
        whole.addWidget(self._nothing)

    def _tool(self, icon: str, suffix: str, spoken: str, keys: str) -> Button:
        made = Button(kind=ButtonKind.BARE, icon=icon, name=f"packs.{suffix}", spoken=spoken)
        made.setToolTip(f"{spoken}  {keys}")
        return made

    def _connect(self) -> None:
        self.table.act = self._table_key
        self.offered.act = self._offered_key
        self.up.clicked.connect(lambda: self.move_current(-1))
        self.down.clicked.connect(lambda: self.move_current(1))
        self.out.clicked.connect(self.remove_current)
        self.table.opened.connect(self._open)
        self.table.selection_ids_changed.connect(self._tell)
        self.offered.opened.connect(self.add)
        self.offered.clicked.connect(lambda index: self.add(self._found.id_at(index.row())))
        self.search.wanted.connect(self._ask)
        self.search.next_wanted.connect(self._take_first)

    # What is chosen

    def ids(self) -> tuple[int, ...]:
        """The cases in the order of the pack."""
        return tuple(self._ids)

    def show_ids(self, ids: Sequence[int]) -> None:
        """Put these cases into the pack in this order."""
        wanted = list(dict.fromkeys(ids))
        if wanted == self._ids:
            return
        current = self.table.current_id()
        self._ids = wanted
        self._model.set_ids(wanted)
        if wanted:
            self.table.select_id(current if current in wanted else wanted[0])
        self._tell()
        self.changed.emit()

    def stale(self, ids: Sequence[int]) -> None:
        """These cases were changed."""
        self._model.stale(ids)

    def add(self, case_id: object) -> None:
        """Put one more case at the end."""
        if isinstance(case_id, int) and case_id not in self._ids:
            self.show_ids([*self._ids, case_id])
            self.table.select_id(case_id)
        self.search.clear()
        self._show_found(())
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_current(self, step: int) -> None:
        """The current case up or down; it stays the current one."""
        current = self.table.current_id()
        if current is None:
            return
        at = self._ids.index(current)
        to = at + step
        if 0 <= to < len(self._ids):
            order = list(self._ids)
            order.insert(to, order.pop(at))
            self.show_ids(order)
            self.table.select_id(current)
            self._tell()

    def remove_current(self) -> None:
        """Take the current case out; the next one is current."""
        current = self.table.current_id()
        if current is None:
            return
        at = self._ids.index(current)
        rest = [one for one in self._ids if one != current]
        self.show_ids(rest)
        if rest:
            self.table.select_id(rest[min(at, len(rest) - 1)])

    def _fetch(self, ids: Sequence[int], deliver: Callable[[Sequence[CaseLine]], None]) -> None:
        self._context.backstage.ask(cases.lines, ids, done=deliver)

    def _open(self, case_id: object) -> None:
        self._context.navigate("case", case_id)

    def _tell(self) -> None:
        current = self.table.current_id()
        at = self._ids.index(current) if current in self._ids else -1
        self._count.setText(str(len(self._ids)) if self._ids else "")
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < len(self._ids) - 1)
        self.out.setEnabled(at >= 0)

    # Finding

    def _ask(self) -> None:
        text = self.search.sought()
        if not text:
            self._show_found(())
            return
        self._context.backstage.ask(
            candidates, text, self.ids(), done=self._show_found, slot="packs.find"
        )

    def _show_found(self, lines: Sequence[CaseLine]) -> None:
        self._found.set_ids([line.id for line in lines], lines)
        self.offered.fit()
        self.offered.setVisible(bool(lines))
        missed = bool(self.search.sought()) and not lines
        self._nothing.setText(self.tr("No further case is found by this") if missed else "")
        self._nothing.setVisible(missed)
        if lines:
            self.offered.select_id(lines[0].id)

    def _take_first(self, forward: bool) -> None:
        if not forward:
            return
        if self.search.waiting():
            self.search.settle()
            self._ask()
        elif self._found.ids():
            self.add(self._found.id_at(0))

    def _table_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(step)
            return True
        if key == Qt.Key.Key_Delete:
            self.remove_current()
            return True
        return False

    def _offered_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() == Qt.Key.Key_Up and self.offered.currentIndex().row() == 0:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↓ in the field goes to what was found."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus() and self.offered.isVisible():
            self.offered.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)
