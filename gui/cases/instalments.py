"""Splitting an amount into instalments: the total, how many, the first day, one every month."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from gui.cases.agreement_fields import amount_check
from gui.components import Button, ButtonKind, row, words
from gui.editing import Editor, FieldKind, FieldSpec, Labelled, day_field, iso_day
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.errors import Refusal
from models.vocabulary.money import parse_yuan, write_yuan
from models.vocabulary.working_days import add_months
from resources import phrase

__all__ = ["Instalment", "Instalments", "split"]

_MOST = 36


@dataclass(frozen=True, slots=True)
class Instalment:
    """One part: ``fen`` in 分, and its day."""

    fen: int
    due_on: date


def split(total_fen: int, parts: int, first: date) -> tuple[Instalment, ...]:
    """Equal parts in whole 分, one a month; the last one takes what does not divide."""
    each = total_fen // parts // 100 * 100 or total_fen // parts
    amounts = [each] * (parts - 1)
    return tuple(
        Instalment(fen, add_months(first, place))
        for place, fen in enumerate([*amounts, total_fen - sum(amounts)])
    )


class Instalments(QFrame):
    """``wanted`` carries the parts; ``compare`` holds the total typed here against the sum."""

    wanted = Signal(object)
    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        self._context = context
        self.editor = Editor(self._specs(), parent=self)
        self.editor.edited.connect(self._edited)
        self._problem = words("", Role.SECONDARY, tone="warn", wrap=True)
        self._problem.hide()
        self._split = Button(
            self.tr("Split up"), ButtonKind.SOFT, name="agreement.split", dense=True
        )
        self._split.clicked.connect(self._wanted)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        for column, path in enumerate(self.editor.paths()):
            grid.addWidget(Labelled(self.editor.binding(path), above=True), 0, column)
        grid.setColumnStretch(3, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(6)
        layout.addLayout(grid)
        layout.addWidget(self._problem)
        layout.addLayout(row(self._split, None))

    def _specs(self) -> tuple[FieldSpec, ...]:
        return (
            FieldSpec(
                path="total",
                label=self.tr("Total (yuan)"),
                name="agreement.total",
                width=130,
                check=amount_check(self._context.language),
            ),
            FieldSpec(path="parts", label=self.tr("Instalments"), name="agreement.parts", width=80),
            FieldSpec(
                path="first",
                label=self.tr("First on, then monthly"),
                name="agreement.first_due",
                kind=FieldKind.DATE,
                **day_field(self._context.today, self._context.language),
            ),
        )

    def begin(self, sum_fen: int) -> None:
        """Start with what the obligations come to."""
        if not self.editor.values()["total"] and sum_fen:
            self.editor.restore({"total": write_yuan(sum_fen)})
        if not self.editor.values()["parts"]:
            self.editor.restore({"parts": "2"})
        self.editor.focus_field("total")

    def _total(self) -> int | None:
        try:
            return parse_yuan(str(self.editor.values()["total"] or ""), field="total")
        except Refusal:
            return None

    def _edited(self, _path: str) -> None:
        self.edited.emit()

    def compare(self, sum_fen: int) -> None:
        """Say when the parts do not come to the total."""
        total = self._total()
        said = ""
        if total is not None and sum_fen and total != sum_fen:
            said = phrase(
                "amount.total-differs",
                self._context.language,
                total=write_yuan(total),
                sum=write_yuan(sum_fen),
            )
        self._problem.setText(said)
        self._problem.setVisible(bool(said))

    def _wanted(self) -> None:
        values, total = self.editor.values(), self._total()
        parts = str(values["parts"] or "")
        first = iso_day(str(values["first"] or ""))
        if not total:
            self.editor.show_problem("total", self.tr("Type the total"))
            self.editor.focus_field("total")
        elif not parts.isdecimal() or not 2 <= int(parts) <= _MOST:
            self.editor.show_problem("parts", self.tr("2 to {0}").format(_MOST))
            self.editor.focus_field("parts")
        elif first is None:
            self.editor.show_problem("first", self.tr("Type the first day"))
            self.editor.focus_field("first")
        else:
            self.wanted.emit(split(total, int(parts), first))
