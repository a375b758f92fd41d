"""How the intake form is set: sections with a title at the left, rows of several fields."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.components import (
    CheckBox,
    Combo,
    Field,
    FlowLayout,
    IconMark,
    KeyHint,
    TextBox,
    column,
    restyle,
    row,
    words,
)
from gui.editing import Binding
from gui.theme import Role, Token, font, px, theme

__all__ = ["GAP", "FieldRow", "Paired", "Section", "starred", "widest"]

GAP = 8
_ROW_GAP = 6
_UNBOUND = 16_777_215
_MARKED = (Field, TextBox, Combo)


def starred(text: str, *, required: bool) -> QWidget:
    """A label, with a red star when the field must be filled."""
    made = QWidget()
    label = words(text, "label")
    parts: list[QWidget] = [label]
    if required:
        parts.append(words("*", "label", tone="danger"))
    line = row(*parts, None, gap=2)
    made.setLayout(line)
    return made


class Paired(QWidget):
    """A further field of a row with its own label before it; choices in it may wrap."""

    def __init__(self, binding: Binding) -> None:
        super().__init__()
        label = words(binding.spec.label, "label")
        label.setBuddy(binding.widget)
        self.setLayout(row(label, binding.widget, gap=GAP))
        self.setProperty("lead", GAP)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Maximum)
        self.setSizePolicy(policy)


class FieldRow(QWidget):
    """One label, then fields side by side that wrap when it is narrow, then what is wrong.

    ``parts`` stand in the row; the problems of ``bindings`` are said under it, the first of them
    that has one.
    """

    def __init__(
        self, label: str, parts: Sequence[QWidget], bindings: Sequence[Binding], *, wide: bool
    ) -> None:
        super().__init__()
        self._bindings = tuple(bindings)
        self.grows = isinstance(bindings[0].widget, TextBox)
        self._problems: dict[str, tuple[str, str]] = {}
        self._label = starred(label, required=any(one.spec.required for one in bindings[:1]))
        self._mark = IconMark("triangle-alert", 14, Token.DANGER)
        self._sentence = words("", Role.SECONDARY, tone="danger", wrap=True)
        self._below = QWidget()
        below = row(self._mark, gap=6)
        below.addWidget(self._sentence, 1)
        self._below.setLayout(below)
        self._below.hide()
        field: QWidget
        if wide:
            field = parts[0]
        else:
            field = QWidget()
            flow = FlowLayout(field, _ROW_GAP)
            for part in parts:
                if isinstance(part, CheckBox):
                    part.setMinimumHeight(px(34))  # in line with the inputs beside it
                flow.addWidget(part)
            policy = field.sizePolicy()
            policy.setHeightForWidth(True)
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
            field.setSizePolicy(policy)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._label, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, 0, 1)
        grid.addWidget(self._below, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        for binding in self._bindings:
            self._listen(binding)

    def _listen(self, binding: Binding) -> None:
        path = binding.spec.path

        def heard(sentence: str, severity: str) -> None:
            self._problems[path] = (sentence, severity)
            self._say()

        if isinstance(binding.widget, _MARKED):
            binding.widget.problem_changed.connect(heard)
        else:
            binding.problem_changed.connect(heard)

    def set_label_width(self, width: int) -> None:
        """All labels of the form end at one edge."""
        self._label.setFixedWidth(width)
        self._label.setContentsMargins(0, px(7), 0, 0)

    def problem(self) -> str:
        """The sentence under the row."""
        return self._sentence.text() if self._below.isVisibleTo(self) else ""

    def _say(self) -> None:
        found = [one for one in self._problems.values() if one[0]]
        found.sort(key=lambda one: one[1] != "danger")
        self._below.setVisible(bool(found))
        if not found:
            self._sentence.setText("")
            return
        sentence, severity = found[0]
        tone = Token.WARN if severity == "warn" else Token.DANGER
        self._sentence.setText(sentence)
        self._sentence.setProperty("tone", severity)
        self._mark.set_look("triangle-alert", tone)
        restyle(self._sentence)


class Section(QWidget):
    """A part of the form: its title and the key that jumps to it, then its rows."""

    def __init__(self, title: str, keys: str, rows: Sequence[QWidget]) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.title: QLabel = words(title, Role.CARD)
        self._aside = QWidget()
        self.aside: QVBoxLayout = column(gap=4)
        head = row(self.title, None)
        self.aside.addLayout(head)
        if keys:
            self.aside.addLayout(row(KeyHint(keys), None))
        self.aside.addStretch(1)
        self.aside.setContentsMargins(0, px(6), 0, 0)
        self._aside.setLayout(self.aside)
        self.rows: QVBoxLayout = column(gap=_ROW_GAP)
        for one in rows:
            self.rows.addWidget(one, 1 if isinstance(one, FieldRow) and one.grows else 0)
        self._slack = not any(isinstance(one, FieldRow) and one.grows for one in rows)
        if self._slack:
            self.rows.addStretch(0)  # what the title needs more goes below the rows
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(GAP)
        self._whole.addWidget(self._aside)
        self._whole.addLayout(self.rows, 1)

    def add_row(self, one: QWidget) -> None:
        """One more row, below the others."""
        self.rows.insertWidget(self.rows.count() - self._slack, one)

    def set_widths(self, aside: int, label: int) -> None:
        """One left edge for titles, one for labels, one for fields.

        Without room for titles at the left (``aside`` 0) they stand above their rows.
        """
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._whole.setDirection(across if aside else down)
        self.aside.setDirection(down if aside else across)
        self._aside.setMinimumWidth(aside)
        self._aside.setMaximumWidth(aside or _UNBOUND)
        for index in range(self.rows.count()):
            item = self.rows.itemAt(index)
            widget = item.widget() if item else None
            if isinstance(widget, FieldRow):
                widget.set_label_width(label)


def widest(texts: Sequence[str], role: Role, least: int, most: int) -> int:
    """The width the widest of ``texts`` takes, between two bounds at 标准."""
    metrics = QFontMetrics(font(role))
    found = max((metrics.horizontalAdvance(text) for text in texts), default=0) + 6
    scale = theme().percent / 100
    return max(round(least * scale), min(found, round(most * scale)))
