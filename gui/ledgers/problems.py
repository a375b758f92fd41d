"""What is wrong with the cells of a ledger: a line a cell, the current one in full below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import ChipFace, Tone, column, surface, words
from gui.ledgers.looking import on_screen
from gui.tables import CellKind, Column, KeyedTableModel, Table
from gui.theme import Role
from resources import Language
from services.ledgers.cases import Problem

__all__ = ["ProblemList", "ProblemRow"]


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One problem as it is listed; ``id`` is its place from 1."""

    id: int
    cell: str
    value: str
    reason: str
    fix: str
    skipped: bool


def _columns() -> tuple[Column[ProblemRow], ...]:
    left_out = ChipFace(
        QCoreApplication.translate("ProblemList", "Left out"), Tone.WARN, tinted=True
    )
    taken = ChipFace(QCoreApplication.translate("ProblemList", "Taken in"), Tone.NEUTRAL)
    return (
        Column(
            key="cell",
            title=QCoreApplication.translate("ProblemList", "Cell"),
            text=lambda one: one.cell,
            width=72,
        ),
        Column(
            key="value",
            title=QCoreApplication.translate("ProblemList", "What stands there"),
            text=lambda one: one.value,
            width=168,
            kind=CellKind.QUIET,
            leaves=1,
        ),
        Column(
            key="reason",
            title=QCoreApplication.translate(
                "ProblemList", "What is wrong, and what would be right"
            ),
            text=lambda one: one.reason,
            second=lambda one: one.fix,
            kind=CellKind.TWO_LINES,
            width=220,
            stretch=True,
        ),
        Column(
            key="row",
            title=QCoreApplication.translate("ProblemList", "Row"),
            text=lambda one: (left_out if one.skipped else taken).text,
            chip=lambda one: left_out if one.skipped else taken,
            width=92,
        ),
    )


class ProblemList(QWidget):
    """The problems of one ledger; ``current_changed`` when another one is looked at."""

    current_changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._rows: tuple[ProblemRow, ...] = ()
        self._model: KeyedTableModel[ProblemRow] = KeyedTableModel(
            _columns(), lambda ids, deliver: deliver([self._rows[one - 1] for one in ids]), self
        )
        self.table = Table(
            self._model, name="ledger.problems", spoken=self.tr("Problems"), row_height=48
        )
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self._where = words("", Role.STRONG)
        self._detail = words("", Role.SECONDARY, wrap=True)
        self._value = words("", "label", wrap=True)
        self._foot = surface("footer")
        self._foot.setLayout(
            column(self._where, self._detail, self._value, gap=2, margins=(16, 8, 16, 8))
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.table, 1)
        whole.addWidget(self._foot)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List them; rows that are left out come first."""
        ordered = sorted(problems, key=lambda one: not one.skipped)
        self._rows = tuple(
            ProblemRow(
                id=place,
                cell=one.cell,
                value=on_screen(one.value),
                reason=one.reason_text(self._language),
                fix=one.fix_text(self._language),
                skipped=one.skipped,
            )
            for place, one in enumerate(ordered, start=1)
        )
        self._model.set_ids(())
        self._model.set_ids(range(1, len(self._rows) + 1), self._rows[:64])
        if self._rows:
            self.table.select_id(1)
        self._tell()

    def __len__(self) -> int:
        """How many there are."""
        return len(self._rows)

    def _tell(self, *_rows: object) -> None:
        """The current problem in full."""
        current = self.table.current_id()
        self._foot.setVisible(current is not None)
        if current is None:
            return
        one = self._rows[current - 1]
        self._where.setText(self.tr("Cell {0}").format(one.cell))
        self._detail.setText(f"{one.reason} {one.fix}")
        self._value.setText(self.tr("It says: {0}").format(one.value))
        self._value.setVisible(bool(one.value))
        self.current_changed.emit()
