"""One vote whole: what is asked, the steps with their clocks, owners and ballots, the next step."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.components import (
    Button,
    ButtonKind,
    ClockFace,
    EmptyState,
    NextStepPanel,
    column,
    row,
    surface,
)
from gui.components.clock_popup import ClockPopup, explain
from gui.editing.entry import Entry, EntryForm
from gui.shell.page import Context, MenuAction, PageWidget
from gui.theme import px
from gui.votes import entries, question_entries, questions, step_entries
from gui.votes.cards import BallotsCard, NotaryCard, QuestionsCard, StepsCard, TopicCard
from gui.votes.head import VoteHead
from gui.votes.words import next_words
from models.vocabulary.clocks import Clock
from models.vocabulary.errors import WordedError
from models.vocabulary.vote_course import VoteAct
from models.vocabulary.vote_steps import COUNTED, vote_kind
from services.changes import Changes
from services.commands.history import UndoEntry
from services.commands.votes import TakeVoteStep
from services.database import Command
from services.queries.vote_rows import VoteWhole

__all__ = ["VotePage"]

_STACKED_BELOW = 860
_SIDE = 300
_STALE = frozenset({"vote", "estate", "topic"})


class VotePage(PageWidget):
    """Opened with ``{"id": …}``, or ``{"newest": True}``."""

    min_content_width = 1300

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._vote: VoteWhole | None = None
        self.head = VoteHead(context.language)
        self.panel = NextStepPanel(name="vote.next")
        self.questions = QuestionsCard(context)
        self.steps = StepsCard(context)
        self.ballots = BallotsCard()
        self.notary = NotaryCard()
        self.topic = TopicCard()
        self._print_button = Button(
            kind=ButtonKind.ICON, icon="printer", name="vote.print", spoken=self.tr("Print…")
        )
        self._print_button.clicked.connect(self._print)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("surface", "clear")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(24, 14, 24, 16)
        self._columns.setSpacing(12)
        left = column(self.questions, self.ballots, self.notary, gap=10)
        left.addStretch(1)
        right = column(self.topic, self.steps, gap=10)
        right.addStretch(1)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        self._scroller = _scroller(inner)
        self._scroller.setAccessibleName(self.tr("Vote"))
        self.side = _scroller(self.panel)
        self.side.setAccessibleName(self.tr("Next step"))
        self._beside = surface("surface")
        self._beside.setFixedWidth(px(_SIDE))
        framed = QVBoxLayout(self._beside)
        framed.setContentsMargins(0, 0, 0, 0)
        framed.addWidget(self.side)
        file = surface("win")
        down = QVBoxLayout(file)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.head)
        down.addWidget(self._scroller, 1)
        self._whole = QWidget()
        across = row(gap=0)
        across.addWidget(file, 1)
        across.addWidget(self._beside)
        self._whole.setLayout(across)
        self._gone = EmptyState("square-check", self.tr("This vote is no longer in the register"))
        self._content = QStackedWidget()
        self._content.addWidget(self._whole)
        self._content.addWidget(self._gone)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._content)

    def _connect(self) -> None:
        self.panel.acted.connect(self.primary_action)
        self.panel.field_wanted.connect(self.mend)
        self.panel.other_wanted.connect(self._offer_others)
        self.panel.clock_wanted.connect(self._explain)
        self.head.edit.clicked.connect(self._describe)
        self.questions.added.connect(self._add_motion)
        self.questions.candidate_wanted.connect(self._add_candidate)
        self.questions.opened.connect(self._change_question)
        self.questions.removed.connect(self._remove_question)
        self.steps.opened.connect(self._open_step)
        self.steps.explained.connect(self._explain_step)
        self.ballots.parts.clicked.connect(self._register)
        self.ballots.entry.clicked.connect(self._record)
        self.notary.edit.clicked.connect(self._notary)
        self.topic.open.clicked.connect(self._open_topic)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show a vote; the same one again keeps its place."""
        if isinstance(argument, Mapping) and argument.get("newest"):
            self._fetch()
            return
        wanted = argument.get("id") if isinstance(argument, Mapping) else argument
        if not isinstance(wanted, int):
            if self._vote is None:
                return
            wanted = self._vote.line.id
        self._fetch(wanted)

    def title(self) -> str:
        """The number of the vote."""
        return self._vote.line.number if self._vote is not None else ""

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("votes", self.tr("Votes and elections")),)

    def header_actions(self) -> Sequence[Button]:
        """Print."""
        return (self._print_button,)

    def menu_actions(self) -> Sequence[MenuAction]:
        """Everything that can be done here, by name."""

        def action(key: str, text: str, act: Callable[[], object], keys: str = "") -> MenuAction:
            return MenuAction(key=key, text=text, act=act, keys=keys, enabled=self._is_open)

        return (
            *(action(key, text, act) for key, text, act in self._others()),
            MenuAction(key="print", text=self.tr("Print…"), act=self._print, keys="Ctrl+P"),
        )

    def refresh(self, changes: Any) -> None:
        """Fetch the vote again when something it shows was changed."""
        if self._vote is not None and self.isVisible() and changes.kinds & _STALE:
            self._fetch(self._vote.line.id)

    def turn_day(self) -> None:
        """Its clocks count days."""
        if self._vote is not None and self.isVisible():
            self._fetch(self._vote.line.id)

    def primary_action(self) -> None:
        """What comes next."""
        vote = self._vote
        if vote is None:
            return
        acts: Mapping[VoteAct, Callable[[], None]] = {
            VoteAct.ASK: self._ask,
            VoteAct.REGISTER: self._register,
            VoteAct.SEND: self._send,
            VoteAct.RETURN: self._record,
            VoteAct.COUNT: self._close,
            VoteAct.STEP: self._next_step,
        }
        act = acts.get(vote.line.next.act)
        if act is not None:
            act()

    def panes(self) -> Sequence[QWidget]:
        """The head, the parts, the next step."""
        return (self.head, self._scroller, self.side)

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {"Ctrl+Enter": self.tr("Do what comes next"), "Ctrl+P": self.tr("Print…")}

    # Fetching and showing

    def _fetch(self, vote_id: int | None = None) -> None:
        ask: Callable[..., VoteWhole] = questions.newest_vote
        arguments: tuple[int, ...] = ()
        if vote_id is not None:
            ask, arguments = questions.one_vote, (vote_id,)
        self.context.backstage.ask(
            ask, *arguments, done=self._arrived, failed=self._missing, slot="vote"
        )

    def _arrived(self, vote: VoteWhole) -> None:
        other = self._vote is None or self._vote.line.id != vote.line.id
        focused = QApplication.focusWidget()
        stepping = focused is not None and self.panel.isAncestorOf(focused)
        self._vote = vote
        self._content.setCurrentWidget(self._whole)
        today, language = self.context.today(), self.context.language
        self.head.show_vote(vote, today)
        self.panel.show_step(next_words(vote, today, language))
        for card in (self.questions, self.steps, self.ballots, self.notary, self.topic):
            card.show_vote(vote)
        if self.panel.primary is not None:
            self.panel.primary.setToolTip("Ctrl+Enter")
        self.title_changed.emit()
        if other or stepping or QApplication.focusWidget() is None:
            self._enter()

    def _enter(self) -> None:
        """The keyboard begins at the next step; of a vote that is over, in its steps."""
        if QApplication.activeModalWidget() is not None:
            return
        first = self.panel.primary or self.steps.table
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _missing(self, _error: WordedError) -> None:
        self._vote = None
        self._content.setCurrentWidget(self._gone)
        self.title_changed.emit()

    def _is_open(self) -> bool:
        return self._vote is not None

    # Acts

    def mend(self, field: str) -> None:
        """Open what fills the gap a finding names."""
        vote = self._vote
        kind, _, rest = field.partition(".")
        if vote is None:
            return
        if kind == "questions" and rest:
            self._change_question(int(rest.partition(".")[0]) + 1)
        elif kind == "steps":
            self._mend_step(rest)
        elif kind == "ballots":
            self.context.navigate("vote-ballots", {"id": vote.line.id, "ballot": int(rest)})
        else:
            self._describe()

    def _mend_step(self, code: str) -> None:
        """A step that waits for another's day is put right by planning another day."""
        vote = self._vote
        assert vote is not None  # its finding was shown
        waiting = next((one for one in vote.steps if one.step.code == code), None)
        if waiting is not None and waiting.step.waits and waiting.on is None:
            self._describe("planned_on")
        elif waiting is not None:
            self._start(step_entries.step(self.context, vote, waiting))

    def _start(self, entry: Entry, at: str = "") -> None:
        EntryForm(self.context, entry, self._recorded, self.window()).start(at)

    def _recorded(self, _changes: Changes) -> None:
        """The page is told by the change itself."""

    def _run(self, command: Command, said: str) -> None:
        self.context.backstage.run(
            command, done=partial(self._told, said), failed=self.context.dialogs.failure
        )

    def _told(self, said: str, changes: Changes) -> None:
        back = None
        if changes.entry is not None:
            undo = UndoEntry(entry_id=changes.entry)
            back = partial(self.context.backstage.run, undo, failed=self.context.dialogs.failure)
        self.context.toast(said, back)

    def _others(self) -> Sequence[tuple[str, str, Callable[[], object]]]:
        """What can be done besides the next step."""
        vote = self._vote
        election = vote is not None and vote_kind(vote.line.kind).election
        found: list[tuple[str, str, Callable[[], object]]] = [
            ("about", self.tr("Change the vote and how it counts"), self._describe),
            ("motion", self.tr("Add a matter"), self._add_motion),
        ]
        if election:
            found.append(("candidate", self.tr("Add a candidate"), self._add_candidate))
        return (
            *found,
            ("notary", self.tr("Notary and counters"), self._notary),
            ("register", self.tr("Register of parts and owners"), self._register),
            ("send", self.tr("Send the ballots"), self._send),
            ("record", self.tr("Record ballots"), self._record),
            ("close", self.tr("Close the count"), self._close),
            ("unstep", self.tr("Take the day of the step off"), self._untake),
        )

    def _offer_others(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("vote.others")
        for _key, text, act in self._others():
            action = QAction(text, menu)
            action.triggered.connect(act)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        under = self.panel.primary or self.panel
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _describe(self, at: object = "") -> None:
        if self._vote is not None:
            field = at if isinstance(at, str) else ""
            self._start(entries.describe(self.context, self._vote), field)

    def _ask(self) -> None:
        """An election begins with its candidates, a vote with its matter."""
        if self._vote is not None and vote_kind(self._vote.line.kind).election:
            self._add_candidate()
        else:
            self._add_motion()

    def _add_motion(self) -> None:
        if self._vote is not None:
            self._start(question_entries.motion_entry(self.context, self._vote))

    def _add_candidate(self) -> None:
        if self._vote is not None:
            self._start(question_entries.candidate(self.context, self._vote))

    def _change_question(self, position: object) -> None:
        vote, one = self._vote, self.questions.row(position)
        if vote is None or one is None:
            return
        make = question_entries.candidate if one.candidate else question_entries.motion_entry
        self._start(make(self.context, vote, one))

    def _remove_question(self) -> None:
        vote, one = self._vote, self.questions.current()
        if vote is not None and one is not None:
            said = self.tr("No. {0} taken off the ballot").format(one.position)
            self._run(question_entries.without(vote, one), said)

    def _next_step(self) -> None:
        vote = self._vote
        if vote is None or vote.line.next.step is None:
            return
        code = vote.line.next.step.code
        found = next(one for one in vote.steps if one.step.code == code)
        self._start(step_entries.step(self.context, vote, found))

    def _open_step(self, key: object) -> None:
        vote, one = self._vote, self.steps.row(key)
        if vote is None or one is None:
            return
        if one.step.code == COUNTED:
            self._close()
        else:
            self._start(step_entries.step(self.context, vote, one))

    def _untake(self) -> None:
        """The day of the step looked at goes; undo puts it back."""
        vote, one = self._vote, self.steps.current()
        if vote is not None and one is not None and one.on is not None:
            command = TakeVoteStep(vote_id=vote.line.id, step=one.step.code, on=None)
            self._run(command, self.tr("Day taken off"))

    def _send(self) -> None:
        if self._vote is not None:
            self._start(step_entries.send(self.context, self._vote))

    def _close(self) -> None:
        if self._vote is not None:
            self._start(step_entries.close_count(self.context, self._vote))

    def _notary(self) -> None:
        if self._vote is not None:
            self._start(entries.notary(self.context, self._vote))

    def _register(self) -> None:
        if self._vote is not None:
            line = self._vote.line
            self.context.navigate("vote-register", {"estate": line.estate_id, "vote": line.id})

    def _record(self) -> None:
        if self._vote is not None:
            self.context.navigate("vote-ballots", {"id": self._vote.line.id})

    def _open_topic(self) -> None:
        if self._vote is not None and self._vote.topic is not None:
            self.context.navigate("topic", {"id": self._vote.topic.id})

    def _explain(self, face: object) -> None:
        """The computation of a clock in the panel, line by line."""
        if self._vote is not None and isinstance(face, ClockFace):
            running = [self._vote.line.clock, *(one.clock for one in self._vote.steps)]
            explain(face, [one for one in running if one is not None], self.context, self.panel)

    def _explain_step(self, clock: object) -> None:
        if isinstance(clock, Clock):
            today, language = self.context.today(), self.context.language
            popup = ClockPopup(clock, today, language, self.steps)
            popup.open_under(self.steps.explain)

    def _print(self) -> None:
        if self._vote is not None:
            self.context.navigate("vote-papers", {"id": self._vote.line.id})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards stand side by side where there is room."""
        super().resizeEvent(event)
        self._beside.setFixedWidth(px(_SIDE))
        stacked = event.size().width() - px(_SIDE) < px(_STACKED_BELOW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if stacked else across)

    def minimumSizeHint(self) -> QSize:
        """Every part scrolls."""
        return QSize(px(640), px(360))


def _scroller(inner: QWidget) -> QScrollArea:
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inner)
    return made
