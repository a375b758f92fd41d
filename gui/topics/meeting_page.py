"""A body's meeting: recorded, changed until its minutes are locked, printed."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Banner, Button, ButtonKind, EmptyState, empty, scrolled, words
from gui.editing.entry import EntryForm, say_done
from gui.shell.page import Context, MenuAction, PageWidget
from gui.theme import Role
from gui.topics import action_entries, questions
from gui.topics.cards import ActionsCard
from gui.topics.meeting_form import MeetingForm
from gui.topics.questions import MeetingStart
from models.vocabulary import moments
from models.vocabulary.body_meeting_drafts import AgendaDraft, MeetingDraft
from models.vocabulary.body_meetings import known_meeting_kind
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.moments import SHANGHAI
from models.vocabulary.typed_times import write_moment
from services.changes import Changes
from services.commands.body_meetings import ChangeAction, CloseMeeting, SaveMeeting

if TYPE_CHECKING:
    from services.queries.body_meetings import MeetingWhole

__all__ = ["MeetingPage"]

_HOUR = 14


class MeetingPage(PageWidget):
    """Opened with ``{"id": …}``, ``{"newest": True}``, or ``{"new": True}`` and for which topic."""

    min_content_width = 1000

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._meeting: MeetingWhole | None = None
        self._start: MeetingStart | None = None
        self._wanted: Mapping[str, Any] = {}
        self._running = False
        self.form: MeetingForm | None = None
        self.save_button = Button(
            self.tr("Save"), ButtonKind.PRIMARY, icon="check", name="meeting.save"
        )
        self.save_button.setToolTip("Ctrl+Enter")
        self.save_button.clicked.connect(self.primary_action)
        self.close_button = Button(self.tr("Close and lock…"), icon="lock", name="meeting.close")
        self.close_button.clicked.connect(self._close)
        self.print_button = Button(
            kind=ButtonKind.ICON, icon="printer", name="meeting.print", spoken=self.tr("Print…")
        )
        self.print_button.clicked.connect(self._print)
        self.notice = words("", Role.SECONDARY, tone="danger", wrap=True)
        self.notice.setObjectName("meeting.notice")
        self.todo = ActionsCard(context, name="meeting.actions")
        self.todo.added.connect(self._add_action)
        self.todo.opened.connect(self._change_action)
        self.todo.finished.connect(self._finish_action)
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("surface", "clear")
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(24, 14, 24, 16)
        self._body.setSpacing(10)
        self._top = QVBoxLayout()
        self._place = QVBoxLayout()
        self._body.addLayout(self._top)
        self._body.addWidget(self.notice)
        self._body.addLayout(self._place)
        self._body.addWidget(self.todo)
        self._body.addStretch(1)
        self.notice.hide()
        self._scroller = scrolled(inner)
        self._scroller.setAccessibleName(self.tr("Meeting"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroller)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show a meeting on record, or begin a new one with what was left over."""
        if not isinstance(argument, Mapping):
            if self._start is None:
                argument = {"new": True}
            else:
                return
        self._wanted = argument
        if argument.get("new"):
            self._ask(questions.new_meeting, argument.get("body"))
        elif argument.get("newest"):
            self._ask(questions.newest_meeting)
        else:
            self._ask(questions.one_meeting, argument["id"])

    def title(self) -> str:
        """Which meeting it is."""
        if self._meeting is None:
            return self.tr("New meeting")
        kind = known_meeting_kind(self._meeting.draft.kind).label(self.context.language)
        return self.tr("{0} no. {1}").format(kind, self._meeting.ordinal)

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("topics", self.tr("Topics")),)

    def header_actions(self) -> Sequence[Button]:
        """Print, lock, save."""
        if self._meeting is None:
            return (self.save_button,)
        if self._meeting.closed_at is not None:
            return (self.print_button,)
        return (self.print_button, self.close_button, self.save_button)

    def menu_actions(self) -> Sequence[MenuAction]:
        """The same, by name, and the lines of the form."""

        def action(key: str, text: str, act: Callable[[], object], keys: str = "") -> MenuAction:
            return MenuAction(key=key, text=text, act=act, keys=keys, enabled=self._open_minutes)

        return (
            action("item", self.tr("Add an item to the agenda"), self._add_item),
            action("person", self.tr("Add a person who was there"), self._add_person),
            action("act", self.tr("Add an action item"), self._add_action),
            action("close", self.tr("Close and lock…"), self._close),
            MenuAction(key="print", text=self.tr("Print…"), act=self._print, keys="Ctrl+P"),
        )

    def primary_action(self) -> None:
        """Ctrl+Enter saves."""
        self._save()

    def save(self) -> None:
        """Ctrl+S saves what was typed."""
        if self.form is not None and self.form.dirty:
            self._save()

    def leave(self) -> bool:
        """A meeting on record is kept as typed; a new one is asked about."""
        if self.form is None or not self.form.dirty or not self._open_minutes():
            return True
        if self._meeting is not None:
            self._save()
            return True
        return self.context.dialogs.confirm(
            self.tr("Leave the new meeting?"),
            self.tr("It has not been saved."),
            self.tr("Discard input"),
        )

    def refresh(self, changes: Any) -> None:
        """Its action items, or the meeting itself, were changed."""
        if not self.isVisible() or self.context.backstage.again("meeting"):
            return
        if self._meeting is None:
            return
        if changes.kinds & {"action", "meeting", "topic"} and not self._running:
            self._ask(questions.one_meeting, self._meeting.id)

    def panes(self) -> Sequence[QWidget]:
        """One pane."""
        return (self._scroller,)

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {"Ctrl+Enter": self.tr("Save"), "Ctrl+P": self.tr("Print…")}

    # Showing

    def _ask(self, question: Callable[..., MeetingStart], *key: object) -> None:
        self.context.backstage.ask(
            question, *key, done=self._arrived, failed=self._missing, slot="meeting"
        )

    def _arrived(self, start: MeetingStart) -> None:
        same = (
            self._meeting is not None
            and start.meeting is not None
            and self._meeting.id == start.meeting.id
        )
        typing = same and self.form is not None and self.form.dirty
        self._start, self._meeting = start, start.meeting
        self._say("")
        if not start.choices.bodies:
            self._no_body()
            return
        if not typing:
            self._show_form(start)
        self._show_actions(start)
        self._show_lock()
        self.title_changed.emit()
        if not same and self.form is not None:
            self.form.editor.focus_field("held_at")

    def _show_form(self, start: MeetingStart) -> None:
        empty(self._place)
        draft = start.meeting.draft if start.meeting is not None else self._begin(start)
        self.form = MeetingForm(self.context, start.choices, draft)
        self._place.addWidget(self.form)
        if start.meeting is not None and start.meeting.closed_at is not None:
            self.form.lock()

    def _begin(self, start: MeetingStart) -> MeetingDraft:
        """Today, with what the last meeting left over, and the topic it is called for."""
        over, wanted = start.over, self._wanted
        agenda = list(over.agenda) if over is not None else []
        topic = wanted.get("topic")
        if isinstance(topic, int) and all(one.topic_id != topic for one in agenda):
            agenda.insert(0, AgendaDraft(title=str(wanted.get("title", "")), topic_id=topic))
        today = self.context.today()
        body = wanted.get("body") or start.choices.bodies[0][0]
        return MeetingDraft(
            body_id=int(body),
            kind=str(wanted.get("kind") or "association"),
            held_at=datetime(today.year, today.month, today.day, _HOUR, tzinfo=SHANGHAI),
            agenda=tuple(agenda) or (AgendaDraft(title=""),),
            attendance=over.attendance if over is not None else (),
        )

    def _show_actions(self, start: MeetingStart) -> None:
        """Items of this meeting, and what is still open of the body's earlier ones."""
        own = start.meeting.actions if start.meeting is not None else ()
        there = {one.id for one in own}
        locked = start.meeting is not None and start.meeting.closed_at is not None
        left = () if locked or start.over is None else start.over.actions
        every = (*own, *(one for one in left if one.id not in there))
        self.todo.show_actions(every, editable=start.meeting is not None and not locked)
        self.todo.setVisible(bool(every) or start.meeting is not None)

    def _show_lock(self) -> None:
        empty(self._top)
        meeting = self._meeting
        if meeting is None or meeting.closed_at is None:
            return
        when = write_moment(moments.local(meeting.closed_at), self.context.today())
        said = self.tr("The minutes are locked since {0}.").format(when)
        more = self.tr("A correction is put on record in the next meeting.")
        self._top.addWidget(Banner(said, more, tone="info", icon_name="lock"))

    def _no_body(self) -> None:
        empty(self._place)
        self.form = None
        self.todo.hide()
        self._place.addWidget(
            EmptyState(
                "users",
                self.tr("No body is in the directory that holds meetings"),
                self.tr("Put the directors' association or a council into the directory first."),
            )
        )
        self.title_changed.emit()

    def _missing(self, error: WordedError) -> None:
        self._say(error.sentence(self.context.language))

    def _say(self, sentence: str) -> None:
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    def _open_minutes(self) -> bool:
        return self._start is not None and (
            self._meeting is None or self._meeting.closed_at is None
        )

    # Acts

    def _save(self, then: Callable[[Changes], object] | None = None) -> None:
        if self.form is None or self._running or not self._open_minutes():
            return
        try:
            draft = self.form.draft()
        except Refusal as refusal:
            self._refused(refusal)
            return
        meeting = self._meeting
        command = SaveMeeting(
            draft=draft,
            meeting_id=meeting.id if meeting is not None else None,
            version=meeting.version if meeting is not None else None,
        )
        self._running = True
        self._say("")
        self.context.backstage.run(command, done=partial(self._saved, then), failed=self._refused)

    def _saved(self, then: Callable[[Changes], object] | None, changes: Changes) -> None:
        self._running = False
        if self.form is not None:
            self.form.kept()
        if then is not None:
            then(changes)
            return
        say_done(self.context, self.tr("Meeting saved"), changes)
        if self._meeting is None and changes.made is not None:
            self._wanted = {"id": changes.made}
        key = self._meeting.id if self._meeting is not None else changes.made
        self._ask(questions.one_meeting, key)

    def _refused(self, error: WordedError) -> None:
        self._running = False
        language = self.context.language
        self._say(error.sentence(language))
        if isinstance(error, Refusal) and self.form is not None:
            self.form.editor.show_refusal(error, language)

    def _close(self) -> None:
        """Save, ask, lock."""
        if self._meeting is None or not self._open_minutes():
            return
        if self.form is not None and self.form.dirty:
            self._save(lambda _changes: self._confirm_close())
        else:
            self._confirm_close()

    def _confirm_close(self) -> None:
        meeting = self._meeting
        if meeting is None or not self.context.dialogs.confirm(
            self.tr("Lock the minutes of {0}?").format(self.title()),
            self.tr("Agenda, attendance and conclusions can no longer be changed, nor undone."),
            self.tr("Lock the minutes"),
        ):
            return
        self._running = True
        self.context.backstage.run(
            CloseMeeting(meeting_id=meeting.id), done=self._closed, failed=self._refused
        )

    def _closed(self, _changes: Changes) -> None:
        self._running = False
        self.context.toast(self.tr("Minutes locked"), None)
        if self._meeting is not None:
            self._ask(questions.one_meeting, self._meeting.id)

    def _add_item(self) -> None:
        if self.form is not None:
            self.form.add_item()

    def _add_person(self) -> None:
        if self.form is not None:
            self.form.add_person()

    def _add_action(self) -> None:
        if self._meeting is None:
            return
        topics = [one.topic_id for one in self._meeting.draft.agenda if one.topic_id]
        topic = topics[0] if len(set(topics)) == 1 else None
        entry = action_entries.action(self.context, topic, meeting_id=self._meeting.id)
        EntryForm(self.context, entry, parent=self.window()).start()

    def _change_action(self, action_id: object) -> None:
        one = self.todo.row(action_id)
        if one is not None:
            entry = action_entries.action(self.context, one.topic_id, one)
            EntryForm(self.context, entry, parent=self.window()).start()

    def _finish_action(self, one: Any) -> None:
        command = ChangeAction(
            action_id=one.id, values={"done_on": self.context.today()}, version=one.version
        )
        self.context.backstage.run(command, failed=self.context.dialogs.failure)

    def _print(self) -> None:
        if self._meeting is not None:
            self.context.navigate(
                "topic-papers", {"meeting_id": self._meeting.id, "document": "body-minutes"}
            )

    def minimumSizeHint(self) -> QSize:
        """It scrolls."""
        return QSize(640, 360)
