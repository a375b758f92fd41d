"""The form of a body's meeting: when and where, its agenda line by line, who was there."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    Card,
    CheckBox,
    Combo,
    Field,
    TextBox,
    column,
    row,
    rule,
    words,
)
from gui.editing import Editor, Labelled
from gui.shell.page import Context
from gui.theme import Role
from gui.topics import meeting_fields as fields
from gui.topics.questions import Choices
from models.vocabulary.body_meeting_drafts import AgendaDraft, AttendanceDraft, MeetingDraft
from models.vocabulary.body_meetings import known_meeting_kind

__all__ = ["MeetingForm"]

_LABEL = 72


class MeetingForm(QWidget):
    """The fields of one meeting. ``edited`` says that something was typed."""

    edited = Signal()

    def __init__(self, context: Context, known: Choices, draft: MeetingDraft) -> None:
        super().__init__()
        self._context = context
        self._known = known
        self._agenda = list(draft.agenda)
        self._attendance = list(draft.attendance)
        self._inner: QWidget | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._build(fields.shown(draft))
        self._first = self.editor.values()

    # The fields

    def _build(self, shown: Mapping[str, object]) -> None:
        if self._inner is not None:
            self._whole.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget()
        self._inner.setProperty("surface", "clear")
        specs = fields.specs(self._context, self._known, self._agenda, self._attendance)
        self.editor = Editor(specs, parent=self._inner)
        self.editor.show(shown)
        self.editor.edited.connect(self.edited)
        body = QVBoxLayout(self._inner)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(10)
        body.addWidget(self._head())
        body.addWidget(self._agenda_card())
        body.addWidget(self._attendance_card())
        self._whole.addWidget(self._inner)

    def _widget(self, path: str) -> QWidget:
        return self.editor.binding(path).widget

    def _head(self) -> QWidget:
        card = Card(QCoreApplication.translate("MeetingForm", "Meeting"))
        lines = {
            path: Labelled(
                self.editor.binding(path), label_width=24 if path == "ended_at" else _LABEL
            )
            for path in fields.HEAD
        }
        card.body.addLayout(row(lines["kind"], lines["body"], gap=16))
        card.body.addLayout(row(lines["held_at"], lines["ended_at"], None, gap=8))
        card.body.addWidget(lines["place"])
        card.body.addLayout(row(lines["chair"], lines["recorder"], gap=16))
        self._ground = words("", Role.FOOTNOTE, wrap=True)
        card.body.addWidget(self._ground)
        self.editor.binding("kind").edited.connect(self._say_ground)
        self._say_ground()
        return card

    def _say_ground(self) -> None:
        """What the kind of meeting rests on, and that the outcome of 三会 is made public."""
        kind = known_meeting_kind(str(self.editor.binding("kind").value() or ""))
        told = [kind.source]
        if kind.publishes:
            told.append(
                QCoreApplication.translate("MeetingForm", "The outcome is made public afterwards.")
            )
        self._ground.setText("  ".join(filter(None, told)))
        self._ground.setVisible(any(told))

    def _agenda_card(self) -> QWidget:
        card = Card(QCoreApplication.translate("MeetingForm", "Agenda and conclusions"))
        card.set_count(str(len(self._agenda) or ""))
        add = Button(
            QCoreApplication.translate("MeetingForm", "Add an item"),
            ButtonKind.LINK,
            icon="plus",
            name="meeting.agenda.add",
        )
        add.clicked.connect(self.add_item)
        card.title_row.addWidget(add)
        for at in range(len(self._agenda)):
            if at:
                card.body.addWidget(rule())
            card.body.addLayout(self._agenda_row(at))
        return card

    def _agenda_row(self, at: int) -> QVBoxLayout:
        path = f"agenda.{at}"
        head = row(words(f"{at + 1}", Role.STRONG), gap=8)
        head.addWidget(self._widget(f"{path}.at"))
        head.addWidget(self._widget(f"{path}.title"), 1)
        head.addWidget(self._widget(f"{path}.topic"))
        drop = _drop(
            QCoreApplication.translate("MeetingForm", "Take item {0} out").format(at + 1),
            f"meeting.{path}.remove",
        )
        drop.clicked.connect(partial(self._remove, self._agenda, at))
        head.addWidget(drop)
        tail = row(gap=8)
        tail.addWidget(self._widget(f"{path}.conclusion"), 1)
        tail.addWidget(self._widget(f"{path}.carried"), 0, Qt.AlignmentFlag.AlignTop)
        return column(head, tail, gap=6)

    def _attendance_card(self) -> QWidget:
        card = Card(QCoreApplication.translate("MeetingForm", "Who was there"))
        add = Button(
            QCoreApplication.translate("MeetingForm", "Add a person"),
            ButtonKind.LINK,
            icon="plus",
            name="meeting.attendance.add",
        )
        add.clicked.connect(self.add_person)
        card.title_row.addWidget(add)
        for at in range(len(self._attendance)):
            path = f"attendance.{at}"
            line = row(self._widget(f"{path}.name"), gap=8)
            line.addWidget(self._widget(f"{path}.role"), 1)
            line.addWidget(self._widget(f"{path}.present"))
            line.addWidget(self._widget(f"{path}.guest"))
            drop = _drop(
                QCoreApplication.translate("MeetingForm", "Take person {0} out").format(at + 1),
                f"meeting.{path}.remove",
            )
            drop.clicked.connect(partial(self._remove, self._attendance, at))
            line.addWidget(drop)
            card.body.addLayout(line)
        return card

    # Lines come and go

    def add_item(self) -> None:
        """One more item at the end of the agenda, with the keyboard in its title."""
        self._grow(lambda: self._agenda.append(AgendaDraft(title="")))
        self.editor.focus_field(f"agenda.{len(self._agenda) - 1}.title")

    def add_person(self) -> None:
        """One more person, with the keyboard in the name."""
        self._grow(lambda: self._attendance.append(AttendanceDraft(name="")))
        self.editor.focus_field(f"attendance.{len(self._attendance) - 1}.name")

    def _remove(self, lines: list[AgendaDraft] | list[AttendanceDraft], at: int) -> None:
        self._grow(lambda: lines.pop(at))
        last = min(at, len(lines) - 1)
        kind = "agenda" if lines is self._agenda else "attendance"
        self.editor.focus_field(f"{kind}.{last}.{'title' if kind == 'agenda' else 'name'}")

    def _grow(self, change: object) -> None:
        """Take the lines as typed, change them, and draw the form anew."""
        values = self.editor.values()
        self._agenda = [fields.item(values, at) for at in range(len(self._agenda))]
        self._attendance = [fields.person(values, at) for at in range(len(self._attendance))]
        assert callable(change)
        change()
        head = {path: values[path] for path in fields.HEAD}
        self._build({**head, **fields.lines(self._agenda, self._attendance)})
        self.edited.emit()

    # What was typed

    @property
    def dirty(self) -> bool:
        """Whether anything differs from what was shown first."""
        return self.editor.values() != self._first

    def kept(self) -> None:
        """What is shown has been saved."""
        self._first = self.editor.values()
        self.editor.saved()

    def draft(self) -> MeetingDraft:
        """The meeting as typed.

        Raises:
            Refusal: a time cannot be read; it names the field.
        """
        return fields.draft(self.editor.values(), len(self._agenda), len(self._attendance))

    def lock(self) -> None:
        """The minutes are locked: everything can be read, nothing typed."""
        for path in self.editor.paths():
            widget = self._widget(path)
            if isinstance(widget, (Field, TextBox)):
                widget.setReadOnly(True)
            elif isinstance(widget, (Combo, CheckBox)):
                widget.setEnabled(False)
        for button in self.findChildren(Button):
            button.setVisible(False)


def _drop(spoken: str, name: str) -> Button:
    return Button(kind=ButtonKind.ICON, icon="x", name=name, spoken=spoken)
