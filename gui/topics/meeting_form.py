"""The form of a body's meeting: when and where, its agenda line by line, who was there."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
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
from gui.editing import (
    Editor,
    FieldKind,
    FieldSpec,
    Labelled,
    clock_check,
    iso_moment,
    moment_field,
)
from gui.shell.page import Context
from gui.theme import Role
from gui.topics.questions import Choices
from models.vocabulary import moments
from models.vocabulary.body_meetings import known_meeting_kind, meeting_kinds
from models.vocabulary.errors import Refusal
from models.vocabulary.typed_times import parse_clock, write_clock
from services.commands.body_meetings import AgendaDraft, AttendanceDraft, MeetingDraft

__all__ = ["MeetingForm"]

_USUAL = time(14)
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
        self._build(_shown(draft, context))
        self._first = self.editor.values()

    # The fields

    def _build(self, shown: Mapping[str, object]) -> None:
        if self._inner is not None:
            self._whole.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget()
        self._inner.setProperty("surface", "clear")
        self.editor = Editor(tuple(self._specs()), parent=self._inner)
        self.editor.show(shown)
        self.editor.edited.connect(self.edited)
        body = QVBoxLayout(self._inner)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(10)
        body.addWidget(self._head())
        body.addWidget(self._agenda_card())
        body.addWidget(self._attendance_card())
        self._whole.addWidget(self._inner)

    def _specs(self) -> Sequence[FieldSpec]:
        return (
            *_head_specs(self._context, self._known),
            *(one for at in range(len(self._agenda)) for one in self._agenda_specs(at)),
            *(one for at in range(len(self._attendance)) for one in _attendance_specs(at)),
        )

    def _agenda_specs(self, at: int) -> Sequence[FieldSpec]:
        none = QCoreApplication.translate("MeetingForm", "no topic")
        return (
            FieldSpec(
                path=f"agenda.{at}.at",
                label=QCoreApplication.translate("MeetingForm", "Time of item {0}").format(at + 1),
                name=f"meeting.agenda.{at}.at",
                hint="14:00",
                width=74,
                check=clock_check(self._context.language),
            ),
            FieldSpec(
                path=f"agenda.{at}.title",
                label=QCoreApplication.translate("MeetingForm", "Item {0}").format(at + 1),
                name=f"meeting.agenda.{at}.title",
                hint=QCoreApplication.translate("MeetingForm", "What is talked about"),
            ),
            FieldSpec(
                path=f"agenda.{at}.topic",
                label=QCoreApplication.translate("MeetingForm", "Topic of item {0}").format(at + 1),
                name=f"meeting.agenda.{at}.topic",
                kind=FieldKind.CHOICE,
                choices=((0, none), *self._topics(at)),
                width=190,
            ),
            FieldSpec(
                path=f"agenda.{at}.conclusion",
                label=QCoreApplication.translate("MeetingForm", "Conclusion of item {0}").format(
                    at + 1
                ),
                name=f"meeting.agenda.{at}.conclusion",
                kind=FieldKind.LONG_TEXT,
                rows=2,
                hint=QCoreApplication.translate("MeetingForm", "What was concluded"),
            ),
            FieldSpec(
                path=f"agenda.{at}.carried",
                label=QCoreApplication.translate("MeetingForm", "Carry item {0} over").format(
                    at + 1
                ),
                name=f"meeting.agenda.{at}.carried",
                kind=FieldKind.CHECK,
                hint=QCoreApplication.translate("MeetingForm", "comes up again"),
            ),
        )

    def _topics(self, at: int) -> Sequence[tuple[int, str]]:
        """Topics under way, and the one of this item where it is over."""
        listed = dict(self._known.open_topics)
        mine = self._agenda[at].topic_id
        if mine is not None and mine not in listed:
            listed[mine] = self._agenda[at].title
        return tuple(listed.items())

    def _widget(self, path: str) -> QWidget:
        return self.editor.binding(path).widget

    def _head(self) -> QWidget:
        card = Card(QCoreApplication.translate("MeetingForm", "Meeting"))
        lines = {
            path: Labelled(
                self.editor.binding(path), label_width=24 if path == "ended_at" else _LABEL
            )
            for path in _HEAD
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
        self._agenda = [_item(values, at) for at in range(len(self._agenda))]
        self._attendance = [_person(values, at) for at in range(len(self._attendance))]
        assert callable(change)
        change()
        head = {path: values[path] for path in _HEAD}
        self._build({**head, **_lines(self._agenda, self._attendance)})
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
        values = self.editor.values()
        held = _held(values)
        body = values["body"]
        if not isinstance(body, int):
            raise Refusal("topic.not-a-body", field="body")
        return MeetingDraft(
            body_id=body,
            kind=str(values["kind"] or ""),
            held_at=held,
            ended_at=_end(held, str(values["ended_at"] or "")),
            place=str(values["place"] or ""),
            chair=str(values["chair"] or ""),
            recorder=str(values["recorder"] or ""),
            agenda=tuple(_item(values, at) for at in range(len(self._agenda))),
            attendance=tuple(
                one
                for one in (_person(values, at) for at in range(len(self._attendance)))
                if one.name
            ),
        )

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


_HEAD = ("kind", "body", "held_at", "ended_at", "place", "chair", "recorder")


def _drop(spoken: str, name: str) -> Button:
    return Button(kind=ButtonKind.ICON, icon="x", name=name, spoken=spoken)


def _head_specs(context: Context, known: Choices) -> Sequence[FieldSpec]:
    def said(path: str, label: str, **more: object) -> FieldSpec:
        return FieldSpec(path=path, label=label, name=f"meeting.{path}", **more)  # type: ignore[arg-type]

    return (
        said(
            "kind",
            QCoreApplication.translate("MeetingForm", "Kind"),
            kind=FieldKind.CHOICE,
            choices=[(one.code, one.label(context.language)) for one in meeting_kinds()],
        ),
        said(
            "body",
            QCoreApplication.translate("MeetingForm", "Body"),
            kind=FieldKind.CHOICE,
            choices=known.bodies,
        ),
        FieldSpec(
            path="held_at",
            label=QCoreApplication.translate("MeetingForm", "Time"),
            name="meeting.held_at",
            kind=FieldKind.MOMENT,
            width=150,
            required=True,
            **moment_field(context.today, context.language, usual=_USUAL),
        ),
        said(
            "ended_at",
            QCoreApplication.translate("MeetingForm", "to"),
            width=84,
            check=clock_check(context.language),
        ),
        said("place", QCoreApplication.translate("MeetingForm", "Place")),
        said("chair", QCoreApplication.translate("MeetingForm", "Chair")),
        said("recorder", QCoreApplication.translate("MeetingForm", "Recorder")),
    )


def _attendance_specs(at: int) -> Sequence[FieldSpec]:
    path = f"attendance.{at}"
    return (
        FieldSpec(
            path=f"{path}.name",
            label=QCoreApplication.translate("MeetingForm", "Name of person {0}").format(at + 1),
            name=f"meeting.{path}.name",
            hint=QCoreApplication.translate("MeetingForm", "Name"),
            width=120,
        ),
        FieldSpec(
            path=f"{path}.role",
            label=QCoreApplication.translate("MeetingForm", "For whom person {0} came").format(
                at + 1
            ),
            name=f"meeting.{path}.role",
            hint=QCoreApplication.translate("MeetingForm", "Committee, unit or office"),
        ),
        FieldSpec(
            path=f"{path}.present",
            label=QCoreApplication.translate("MeetingForm", "Person {0} came").format(at + 1),
            name=f"meeting.{path}.present",
            kind=FieldKind.CHECK,
            hint=QCoreApplication.translate("MeetingForm", "came"),
        ),
        FieldSpec(
            path=f"{path}.guest",
            label=QCoreApplication.translate("MeetingForm", "Person {0} is a guest").format(at + 1),
            name=f"meeting.{path}.guest",
            kind=FieldKind.CHECK,
            hint=QCoreApplication.translate("MeetingForm", "guest"),
        ),
    )


def _shown(draft: MeetingDraft, context: Context) -> dict[str, object]:
    del context
    held = moments.local(draft.held_at)
    ended = moments.local(draft.ended_at) if draft.ended_at else None
    return {
        "kind": draft.kind,
        "body": draft.body_id,
        "held_at": held.isoformat(),
        "ended_at": write_clock(ended) if ended else None,
        "place": draft.place,
        "chair": draft.chair,
        "recorder": draft.recorder,
        **_lines(draft.agenda, draft.attendance),
    }


def _lines(
    agenda: Sequence[AgendaDraft], attendance: Sequence[AttendanceDraft]
) -> dict[str, object]:
    shown: dict[str, object] = {}
    for at, one in enumerate(agenda):
        shown |= {
            f"agenda.{at}.at": one.at,
            f"agenda.{at}.title": one.title,
            f"agenda.{at}.topic": one.topic_id or 0,
            f"agenda.{at}.conclusion": one.conclusion,
            f"agenda.{at}.carried": one.carried,
        }
    for at, person in enumerate(attendance):
        shown |= {
            f"attendance.{at}.name": person.name,
            f"attendance.{at}.role": person.role,
            f"attendance.{at}.present": person.present,
            f"attendance.{at}.guest": person.guest,
        }
    return shown


def _item(values: Mapping[str, object], at: int) -> AgendaDraft:
    path = f"agenda.{at}"
    typed = str(values[f"{path}.at"] or "")
    try:
        hour = write_clock(parse_clock(typed)) if typed else ""
    except Refusal:
        hour = typed
    topic = values[f"{path}.topic"]
    return AgendaDraft(
        title=str(values[f"{path}.title"] or ""),
        at=hour,
        topic_id=topic if isinstance(topic, int) and topic else None,
        conclusion=str(values[f"{path}.conclusion"] or ""),
        carried=bool(values[f"{path}.carried"]),
    )


def _person(values: Mapping[str, object], at: int) -> AttendanceDraft:
    path = f"attendance.{at}"
    return AttendanceDraft(
        name=str(values[f"{path}.name"] or ""),
        role=str(values[f"{path}.role"] or ""),
        present=bool(values[f"{path}.present"]),
        guest=bool(values[f"{path}.guest"]),
    )


def _held(values: Mapping[str, object]) -> datetime:
    value = values["held_at"]
    moment = iso_moment(value) if value else None
    if moment is None:
        raise Refusal("moment.unreadable-typed", field="held_at", value=str(value or "")[:40])
    return moment


def _end(held: datetime, typed: str) -> datetime | None:
    """The end of the meeting, on the day it began; an evening may reach past midnight."""
    if not typed:
        return None
    start = moments.local(held)
    end = datetime.combine(start.date(), parse_clock(typed, field="ended_at"), start.tzinfo)
    return end + timedelta(days=1) if end < start and start.hour >= 18 else end
