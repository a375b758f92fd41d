"""Fields are declared, then made into inputs, each bound to a path of the draft."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from html import escape

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.components import CheckBox, Combo, DateField, Field, IconMark, Segmented, TextBox, words
from gui.editing.suggestions import Suggestions
from gui.theme import Role, Token, color, px, theme

__all__ = ["Aligned", "Binding", "FieldKind", "FieldSpec", "Labelled", "bind", "iso_day"]


class FieldKind(Enum):
    """Which input a field gets."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    DATE = "date"
    MOMENT = "moment"
    CHOICE = "choice"
    SEGMENTS = "segments"
    CHECK = "check"


def iso_day(text: str) -> date | None:
    """A day typed as 2026-11-26; what is none gives None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _iso_moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


@dataclass(frozen=True, kw_only=True)
class FieldSpec:
    """One declared field.

    ``path`` is the dotted draft field, the same that findings and refusals name; ``name`` the
    fixed object name. ``width`` is at 标准, 0 takes the room there is; a date or a moment takes
    its usual width at 0, the room at -1. ``parse`` and ``write`` serve dates and moments (see
    :mod:`gui.editing.times`). ``suggestions`` are offered by Alt+↓ in a text; with ``many`` they
    are put side by side. ``check`` says what is wrong with a
    value, asked when the field is left. One that is ``seldom`` wanted is passed by with Enter;
    Tab goes to it.
    """

    path: str
    label: str
    name: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = False
    hint: str = ""
    width: int = 0
    rows: int = 3
    icon: str = ""
    choices: Sequence[tuple[object, str]] = ()
    editable: bool = False
    suggestions: Sequence[str] = ()
    many: bool = False
    seldom: bool = False
    parse: Callable[[str], date | None] = iso_day
    write: Callable[[date], str] = date.isoformat
    check: Callable[[object], str] | None = None


class Binding(QObject):
    """One input and its field: ``edited`` while it changes, ``settled`` when it was left."""

    edited = Signal(str)
    settled = Signal(str)
    next_wanted = Signal(str, bool)
    problem_changed = Signal(str, str)

    def __init__(self, spec: FieldSpec, widget: QWidget) -> None:
        super().__init__(widget)
        self.spec = spec
        self.widget = widget

    def value(self) -> object:
        """The value as the draft keeps it: text, ISO date, choice or bool; None when empty."""
        widget = self.widget
        if isinstance(widget, DateField):
            day = widget.day()
            return day.isoformat() if day else (widget.text().strip() or None)
        if isinstance(widget, (Field, TextBox)):
            return widget.text().strip() or None
        if isinstance(widget, (Combo, Segmented)):
            return widget.value()
        if isinstance(widget, CheckBox):
            return widget.isChecked()
        raise TypeError(type(widget).__name__)

    def show_value(self, value: object) -> None:
        """Show ``value`` without counting as an edit."""
        widget = self.widget
        widget.blockSignals(True)
        if isinstance(widget, DateField):
            text = value.isoformat() if isinstance(value, date) else str(value or "")
            day = _iso_moment(text) if self.spec.kind is FieldKind.MOMENT else iso_day(text)
            if day is None:
                widget.setText(text)
            else:
                widget.set_day(day)
        elif isinstance(widget, (Field, TextBox)):
            widget.setText("" if value is None else str(value))
        elif isinstance(widget, (Combo, Segmented)):
            widget.set_value(value)
        elif isinstance(widget, CheckBox):
            widget.setChecked(bool(value))
        widget.blockSignals(False)
        widget.update()

    def composing(self) -> bool:
        """Whether the input method holds uncommitted text in this field."""
        return isinstance(self.widget, (Field, TextBox)) and self.widget.composing()

    def set_problem(self, sentence: str, severity: str = "danger") -> None:
        """Show a problem under the field."""
        if isinstance(self.widget, (Field, TextBox, Combo)):
            self.widget.set_problem(sentence, severity)
        else:
            self.widget.setAccessibleDescription(sentence)
            self.problem_changed.emit(sentence, severity)

    def _edited(self) -> None:
        self.edited.emit(self.spec.path)

    def _settled(self) -> None:
        self.settled.emit(self.spec.path)

    def _changed(self) -> None:
        self._edited()
        self._settled()

    def _next(self, forward: bool) -> None:
        self.next_wanted.emit(self.spec.path, forward)

    def connect_widget(self) -> None:
        """Listen to the input."""
        widget = self.widget
        if isinstance(widget, Field):
            widget.textChanged.connect(self._edited)
            widget.left.connect(self._settled)
            widget.next_wanted.connect(self._next)
        elif isinstance(widget, TextBox):
            widget.textChanged.connect(self._edited)
            widget.left.connect(self._settled)
        elif isinstance(widget, Combo):
            widget.chosen.connect(self._changed)
            widget.next_wanted.connect(self._next)
        elif isinstance(widget, Segmented):
            widget.changed.connect(self._changed)
            widget.next_wanted.connect(self._next)
        elif isinstance(widget, CheckBox):
            widget.clicked.connect(self._changed)
            widget.next_wanted.connect(self._next)


def bind(spec: FieldSpec) -> Binding:
    """Make the input that ``spec`` declares."""
    spoken = spec.label
    widget: QWidget
    match spec.kind:
        case FieldKind.LONG_TEXT:
            widget = TextBox(name=spec.name, spoken=spoken, hint=spec.hint, rows=spec.rows)
        case FieldKind.DATE | FieldKind.MOMENT:
            widget = DateField(
                parse=spec.parse,
                write=spec.write,
                name=spec.name,
                spoken=spoken,
                hint=spec.hint,
                width=max(0, spec.width or (150 if spec.kind is FieldKind.DATE else 170)),
            )
        case FieldKind.CHOICE:
            widget = Combo(
                spec.choices,
                name=spec.name,
                spoken=spoken,
                editable=spec.editable,
                width=spec.width,
            )
        case FieldKind.SEGMENTS:
            widget = Segmented(spec.choices, name=spec.name, spoken=spoken)
        case FieldKind.CHECK:
            widget = CheckBox(spec.hint or spec.label, name=spec.name, spoken=spoken)
            widget.setMinimumHeight(px(34))  # in line with its label and the inputs around it
        case FieldKind.TEXT:
            widget = Field(
                name=spec.name,
                spoken=spoken,
                hint=spec.hint,
                icon_name=spec.icon,
                width=spec.width,
            )
    if spec.suggestions and isinstance(widget, (Field, TextBox)):
        Suggestions(widget, spec.suggestions, many=spec.many)
    binding = Binding(spec, widget)
    binding.connect_widget()
    return binding


class Labelled(QWidget):
    """An input with its label beside it (above when ``above``) and its problem below it.

    Labels beside are ``label_width`` at 标准, so that the inputs under one another share an edge;
    0 is as wide as the words, for an input that follows another in its row.
    """

    def __init__(self, binding: Binding, *, label_width: int = 84, above: bool = False) -> None:
        super().__init__()
        spec = binding.spec
        self._spoken = spec.label
        alone = spec.kind is FieldKind.CHECK and spec.hint in {"", spec.label}
        self.label: QLabel = words("" if alone else spec.label, "label")  # the box says it itself
        if spec.required and not alone:
            self._star()
            theme().changed.connect(self._star)
        self.label.setBuddy(binding.widget)
        self._mark = IconMark("triangle-alert", 14, Token.DANGER)
        self._message = words("", Role.SECONDARY, tone="danger", wrap=True)
        problem = QHBoxLayout()
        problem.setSpacing(6)
        problem.addWidget(self._mark)
        problem.addWidget(self._message, 1)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(3)
        line = QHBoxLayout()
        line.setSpacing(8)
        if spec.width or spec.kind in {FieldKind.CHECK, FieldKind.DATE, FieldKind.MOMENT}:
            line.addWidget(binding.widget)
            line.addStretch(1)
        else:
            line.addWidget(binding.widget, 1)
        inner.addLayout(line)
        inner.addLayout(problem)
        whole = QVBoxLayout(self) if above else QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4 if above else 8)
        self._label_width = 0 if above else label_width
        if not above:
            self.label.setWordWrap(bool(label_width))
            theme().changed.connect(self._scale)
            self._scale()
        whole.addWidget(self.label)
        if not above:
            whole.setAlignment(self.label, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(inner, 1)
        self.show_problem("", "danger")
        # Inputs that can be marked tell it themselves, whoever marked them.
        if isinstance(binding.widget, (Field, TextBox, Combo)):
            binding.widget.problem_changed.connect(self.show_problem)
        else:
            binding.problem_changed.connect(self.show_problem)

    def _star(self) -> None:
        """A red star behind the label of what must be filled."""
        star = f'<span style="color: {color(Token.DANGER).name()}">*</span>'
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setText(f"{escape(self._spoken)} {star}")

    def _scale(self) -> None:
        if self._label_width:
            self.label.setFixedWidth(px(self._label_width))
        self.label.setContentsMargins(0, px(7), 0, 0)

    def show_problem(self, sentence: str, severity: str) -> None:
        """The sentence under the field; an empty one takes no room."""
        self._mark.setVisible(bool(sentence))
        self._message.setVisible(bool(sentence))
        self._message.setText(sentence)
        self._message.setProperty("tone", severity)
        self._mark.set_look("triangle-alert", Token.WARN if severity == "warn" else Token.DANGER)
        self._message.style().unpolish(self._message)
        self._message.style().polish(self._message)

    def problem(self) -> str:
        """The sentence shown."""
        return self._message.text()


class Aligned(QWidget):
    """What is no single input, among :class:`Labelled` ones: its label and edge are theirs.

    ``part`` stands where the inputs stand, below one another where it wraps.
    """

    def __init__(self, title: str, part: QWidget, *, label_width: int) -> None:
        super().__init__()
        self._label = words(title, "label")
        self._label_width = label_width
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(part, 1)
        theme().changed.connect(self._scale)
        self._scale()

    def _scale(self) -> None:
        self._label.setFixedWidth(px(self._label_width))
        self._label.setContentsMargins(0, px(7), 0, 0)
