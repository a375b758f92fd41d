"""The obligations of an agreement as rows to type: who, to whom, what, how much, until when."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from gui.cases.agreement_fields import (
    OBLIGATION_FIELDS,
    obligation_path,
    obligation_specs,
    obligation_values,
    rows_in,
)
from gui.cases.instalments import Instalment
from gui.components import Button, ButtonKind, Field, IconMark, row, surface, words
from gui.editing import Binding, Editor
from gui.shell.page import Context
from gui.theme import Role, Token, px
from models.vocabulary.money import write_yuan
from resources import Language, phrase
from services.queries.rows import CaseWhole

__all__ = ["ObligationRows"]

_PLACES = {
    "who": (0, 0, 1),
    "to": (0, 1, 1),
    "what": (0, 2, 3),
    "amount": (1, 0, 1),
    "due_on": (1, 1, 1),
    "manner": (1, 2, 1),
    "place": (1, 3, 1),
    "proof": (1, 4, 1),
}
"""Row, column and span of each field; 当场履行 stands in the head."""

_REPEATED = ("who", "to", "what", "manner", "place", "proof")
"""What a further obligation usually shares with the one before."""


class ObligationRows(QWidget):
    """The rows, kept in the editor of the whole form under the paths that findings name.

    ``changed`` when a row came or went.
    """

    changed = Signal()

    def __init__(self, context: Context, whole: CaseWhole, editor: Editor) -> None:
        super().__init__()
        self._context = context
        self._whole = whole
        self._editor = editor
        self._frames: list[QFrame] = []
        self._deletes: list[Button] = []
        self._locked = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for number in range(1, rows_in(dict.fromkeys(editor.paths())) + 1):
            self._show_row(number)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._frames)

    def add(self, values: Mapping[str, object] | None = None) -> int:
        """One more row, by default with the people and manner of the one before; its number."""
        number = self.count + 1
        if values is None and self.count:
            before = obligation_values(self._editor.values(), self.count)
            values = {name: before[name] for name in _REPEATED if name != "what"}
        for spec in obligation_specs(self._context, self._whole, number):
            self._editor.add(spec)
        self._show_row(number)
        self._editor.restore(_by_path(number, values or {}))
        self.changed.emit()
        return number

    def remove(self, number: int) -> None:
        """Take row ``number`` away; those after it move up."""
        values = self._editor.values()
        kept = [obligation_values(values, n) for n in range(1, self.count + 1) if n != number]
        last = self.count
        for name in OBLIGATION_FIELDS:
            self._editor.remove(obligation_path(last, name))
        frame = self._frames.pop()
        self._deletes.pop()
        self._column.removeWidget(frame)
        frame.hide()
        frame.deleteLater()
        for place, one in enumerate(kept, start=1):
            self._editor.restore(_by_path(place, one))
        self.changed.emit()
        target = min(number, self.count)
        if target:
            self._editor.focus_field(obligation_path(target, "who"))

    def split_up(self, parts: Sequence[Instalment]) -> None:
        """Turn the last obligation into instalments."""
        number = self.count
        pattern = obligation_values(self._editor.values(), number)
        for place, part in enumerate(parts, start=1):
            what = phrase(
                "agreement.clause-part",
                Language.CHINESE,
                what=pattern["what"] or "",
                part=place,
                parts=len(parts),
            )
            filled = {
                **pattern,
                "what": what,
                "amount": write_yuan(part.fen),
                "due_on": part.due_on.isoformat(),
                "on_the_spot": False,
            }
            if place == 1:
                self._editor.restore(_by_path(number, filled))
            else:
                self.add(filled)
        self._editor.focus_field(obligation_path(number, "what"))

    def set_count(self, count: int) -> None:
        """As many rows as kept values need."""
        while self.count < count:
            self.add({})
        while self.count > max(count, 1):
            self.remove(self.count)

    def set_locked(self, locked: bool) -> None:
        """Rows cannot be taken away while the version is locked."""
        self._locked = locked
        for button in self._deletes:
            button.setVisible(not locked)

    def _show_row(self, number: int) -> None:
        frame = surface("sunken")
        spot = self._editor.binding(obligation_path(number, "on_the_spot")).widget
        delete = Button(
            kind=ButtonKind.BARE,
            icon="trash-2",
            name=f"agreement.obligations.{number}.remove",
            spoken=self.tr("Remove obligation {0}").format(number),
        )
        delete.clicked.connect(partial(self.remove, number))
        delete.setVisible(not self._locked)
        title = words(self.tr("Obligation {0}").format(number), Role.STRONG)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 6, 12, 10)
        layout.setSpacing(4)
        layout.addLayout(row(title, None, spot, delete, gap=12))
        layout.addLayout(self._cells(number))
        layout.addWidget(_Problems([self._editor.binding(path) for path in self._paths(number)]))
        self._frames.append(frame)
        self._deletes.append(delete)
        self._column.addWidget(frame)
        self._editor.binding(obligation_path(number, "proof")).next_wanted.connect(self._past_end)

    @staticmethod
    def _paths(number: int) -> list[str]:
        return [obligation_path(number, name) for name in OBLIGATION_FIELDS]

    def _cells(self, number: int) -> QGridLayout:
        """The fields under their labels, in five equal columns."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for name, (line, column, span) in _PLACES.items():
            binding = self._editor.binding(obligation_path(number, name))
            label = words(binding.spec.label, "label")
            label.setBuddy(binding.widget)
            binding.widget.setMinimumWidth(px(72))
            grid.addWidget(label, 2 * line, column, 1, span)
            grid.addWidget(binding.widget, 2 * line + 1, column, 1, span)
        for column in range(5):
            grid.setColumnStretch(column, 1)
        return grid

    def _past_end(self, path: str, forward: bool) -> None:
        """Enter in the last field of the last row begins another."""
        if forward and path == obligation_path(self.count, "proof") and not self._locked:
            self._editor.focus_field(obligation_path(self.add(), "what"))


class _Problems(QWidget):
    """What is wrong in one row, in full width below it: a cell is too narrow for a sentence."""

    def __init__(self, bindings: Sequence[Binding]) -> None:
        super().__init__()
        self._said: dict[str, dict[int, str]] = {"danger": {}, "warn": {}}
        self._lines = {tone: words("", Role.SECONDARY, tone=tone, wrap=True) for tone in self._said}
        self._marks = {
            "danger": IconMark("triangle-alert", 14, Token.DANGER),
            "warn": IconMark("triangle-alert", 14, Token.WARN),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(2)
        for tone, line in self._lines.items():
            beside = row(gap=6)
            beside.addWidget(self._marks[tone], 0, Qt.AlignmentFlag.AlignTop)
            beside.addWidget(line, 1)
            layout.addLayout(beside)
        for place, binding in enumerate(bindings):
            if isinstance(binding.widget, Field):
                binding.widget.problem_changed.connect(partial(self._note, place))
        self._show()

    def _note(self, place: int, sentence: str, severity: str) -> None:
        for known in self._said.values():
            known.pop(place, None)
        if sentence:
            self._said["danger" if severity == "danger" else "warn"][place] = sentence
        self._show()

    def _show(self) -> None:
        for tone, known in self._said.items():
            text = "\n".join(known[place] for place in sorted(known))
            self._lines[tone].setText(text)
            self._lines[tone].setVisible(bool(text))
            self._marks[tone].setVisible(bool(text))
        self.setVisible(any(self._said.values()))


def _by_path(number: int, values: Mapping[str, object]) -> dict[str, object]:
    return {obligation_path(number, name): value for name, value in values.items()}
