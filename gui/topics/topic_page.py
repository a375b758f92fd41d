"""One topic whole: its stages, what was agreed, what each estate decides, what comes next."""

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
from gui.components.clock_popup import explain
from gui.editing.entry import Entry, EntryForm
from gui.shell.page import Context, MenuAction, PageWidget
from gui.theme import px
from gui.topics import action_entries, decision_entries, entries, questions
from gui.topics.cards import (
    ActionsCard,
    BundledCard,
    ConsensusCard,
    EffectBlock,
    EstatesCard,
    TextCard,
)
from gui.topics.head import TopicHead
from gui.topics.projects_card import ProjectsCard
from gui.topics.questions import Choices
from gui.topics.words import act_of, next_words
from models.vocabulary.errors import WordedError
from models.vocabulary.topics import TopicMove, move_to
from services.changes import Changes
from services.commands.body_meetings import ChangeAction, RemoveAction
from services.commands.history import UndoEntry
from services.commands.topics import RemoveEstateFromTopic, UnbundleCase
from services.database import Command
from services.queries.rows import CaseLine
from services.queries.topics import DecisionLine, TopicWhole

__all__ = ["TopicPage"]

_STACKED_BELOW = 860
_SIDE = 300
_LOW_BELOW = 630
_STALE = frozenset({"topic", "action", "meeting", "body", "estate", "case", "project", "vote"})
_TEXTS = ("survey", "consensus", "moral_review", "appraisal", "title")


class TopicPage(PageWidget):
    """Opened with ``{"id": …}``, or ``{"newest": True}``."""

    min_content_width = 1300

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._topic: TopicWhole | None = None
        self.head = TopicHead(context.language)
        self.panel = NextStepPanel(name="topic.next")
        self.effect = EffectBlock(context)
        self.consensus = ConsensusCard(context)
        self.estates = EstatesCard(context)
        self.survey = TextCard(
            "survey", self.tr("Survey"), self.tr("How each estate stands is not written down yet.")
        )
        self.moral = TextCard(
            "moral_review",
            self.tr("Moral review stand"),
            self.tr("Persuade first, then review in public; nobody's personal particulars."),
        )
        self.appraisal = TextCard(
            "appraisal", self.tr("Appraisal"), self.tr("What came of it is not written down yet.")
        )
        self.cases = BundledCard(context)
        self.todo = ActionsCard(context)
        self.projects = ProjectsCard(context)
        self._print_button = Button(
            kind=ButtonKind.ICON, icon="printer", name="topic.print", spoken=self.tr("Print…")
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
        left = column(self.consensus, self.estates, self.survey, self.moral, self.appraisal, gap=10)
        left.addStretch(1)
        right = column(self.cases, self.todo, self.projects, gap=10)
        right.addStretch(1)
        self._columns.addLayout(left, 5)
        self._columns.addLayout(right, 4)
        self._scroller = _scroller(inner)
        self._scroller.setAccessibleName(self.tr("Topic"))
        beside = surface("surface")
        beside.setFixedWidth(px(_SIDE))
        side = QWidget()
        side.setProperty("surface", "clear")
        below = QVBoxLayout(side)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.panel)
        below.addWidget(self.effect, 1)
        self.side = _scroller(side)
        self.side.setAccessibleName(self.tr("Next step"))
        framed = QVBoxLayout(beside)
        framed.setContentsMargins(0, 0, 0, 0)
        framed.addWidget(self.side)
        self._beside = beside
        file = surface("win")
        down = QVBoxLayout(file)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.head)
        down.addWidget(self._scroller, 1)
        whole = QWidget()
        across = row(gap=0)
        across.addWidget(file, 1)
        across.addWidget(beside)
        whole.setLayout(across)
        self._whole = whole
        self._gone = EmptyState(
            "message-square-text", self.tr("This topic is no longer in the register")
        )
        self._content = QStackedWidget()
        self._content.addWidget(whole)
        self._content.addWidget(self._gone)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._content)

    def _connect(self) -> None:
        self.panel.acted.connect(self.primary_action)
        self.panel.field_wanted.connect(self.mend)
        self.panel.other_wanted.connect(self._offer_others)
        self.panel.clock_wanted.connect(self._explain)
        self.head.edit.clicked.connect(partial(self._describe, "title"))
        for card in (self.survey, self.moral, self.appraisal, self.consensus):
            card.wanted.connect(self._describe)
        self.consensus.opened.connect(self._open_meeting)
        self.consensus.meet.connect(self._meet)
        self.estates.added.connect(self._add_estate)
        self.estates.opened.connect(self._decide)
        self.estates.vote_wanted.connect(self._vote_on)
        self.cases.added.connect(self._add_cases)
        self.cases.opened.connect(self._open_case)
        self.cases.removed.connect(self._take_out)
        self.todo.added.connect(self._add_action)
        self.todo.opened.connect(self._change_action)
        self.todo.finished.connect(self._finish_action)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show a topic; the same one again keeps its place."""
        if isinstance(argument, Mapping) and argument.get("newest"):
            self._fetch()
            return
        wanted = argument.get("id") if isinstance(argument, Mapping) else argument
        if not isinstance(wanted, int):
            if self._topic is None:
                return
            wanted = self._topic.line.id
        self._fetch(wanted)

    def title(self) -> str:
        """The number of the topic."""
        return self._topic.line.number if self._topic is not None else ""

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("topics", self.tr("Topics")),)

    def header_actions(self) -> Sequence[Button]:
        """Print."""
        return (self._print_button,)

    def menu_actions(self) -> Sequence[MenuAction]:
        """Everything that can be done here, by name."""

        def action(key: str, text: str, act: Callable[[], object], keys: str = "") -> MenuAction:
            return MenuAction(key=key, text=text, act=act, keys=keys, enabled=self._open_topic)

        return (
            action("meet", self.tr("Record a meeting"), self._meet),
            action("estate", self.tr("Name an estate"), self._add_estate),
            action("unname", self.tr("Take the estate off the topic"), self._remove_estate),
            action("act", self.tr("Add an action item"), self._add_action),
            action("unact", self.tr("Take the action item away"), self._remove_action),
            action("cases", self.tr("Add cases"), self._add_cases),
            action("survey", self.tr("Write the survey"), partial(self._describe, "survey")),
            action(
                "consensus", self.tr("Write the consensus"), partial(self._describe, "consensus")
            ),
            action("moral", self.tr("Moral review stand"), partial(self._describe, "moral_review")),
            action(
                "appraisal", self.tr("Write the appraisal"), partial(self._describe, "appraisal")
            ),
            action("others", self.tr("Take another step…"), self._offer_others),
            MenuAction(key="print", text=self.tr("Print…"), act=self._print, keys="Ctrl+P"),
        )

    def refresh(self, changes: Any) -> None:
        """Fetch the topic again when something it shows was changed."""
        if self._topic is not None and self.isVisible() and changes.kinds & _STALE:
            self._fetch(self._topic.line.id)

    def turn_day(self) -> None:
        """Its clocks count days."""
        if self._topic is not None and self.isVisible():
            self._fetch(self._topic.line.id)

    def primary_action(self) -> None:
        """The next step, or what it still lacks."""
        topic = self._topic
        if topic is None or topic.next_step.move is None:
            return
        act = act_of(topic)
        if act.move:
            self._step(topic.next_step.move)
        elif act.decision_id:
            self._decide(act.decision_id)
        else:
            self.mend(act.field)

    def panes(self) -> Sequence[QWidget]:
        """The head, the parts, the next step."""
        return (self.head, self._scroller, self.side)

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {"Ctrl+Enter": self.tr("Do what comes next"), "Ctrl+P": self.tr("Print…")}

    # Fetching and showing

    def _fetch(self, topic_id: int | None = None) -> None:
        ask: Callable[..., TopicWhole] = questions.newest_topic
        arguments: tuple[int, ...] = ()
        if topic_id is not None:
            ask, arguments = questions.one_topic, (topic_id,)
        self.context.backstage.ask(
            ask, *arguments, done=self._arrived, failed=self._missing, slot="topic"
        )

    def _arrived(self, topic: TopicWhole) -> None:
        other = self._topic is None or self._topic.line.id != topic.line.id
        focused = QApplication.focusWidget()
        stepping = focused is not None and self.panel.isAncestorOf(focused)
        self._topic = topic
        self._content.setCurrentWidget(self._whole)
        today, language = self.context.today(), self.context.language
        editable = not topic.line.stage.over
        self.head.show_topic(topic, today)
        self.panel.show_step(next_words(topic, today, language))
        self.effect.show_topic(topic)
        self.consensus.show_topic(topic)
        self.estates.show_topic(topic)
        self.survey.show_text(topic.survey, editable=editable)
        self.moral.show_text(topic.moral_review, editable=editable)
        self.appraisal.show_text(topic.appraisal, editable=editable)
        self.cases.show_topic(topic)
        self.todo.show_actions(topic.actions, editable=editable)
        self.projects.show_topic(topic)
        if self.panel.primary is not None:
            self.panel.primary.setToolTip("Ctrl+Enter")
        self.title_changed.emit()
        if other or stepping or QApplication.focusWidget() is None:
            self._enter()

    def _enter(self) -> None:
        """The keyboard begins at the next step; of a topic that is over, in its cases."""
        if QApplication.activeModalWidget() is not None:
            return
        first = self.panel.primary or self.cases.table
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _missing(self, _error: WordedError) -> None:
        self._topic = None
        self._content.setCurrentWidget(self._gone)
        self.title_changed.emit()

    def _open_topic(self) -> bool:
        return self._topic is not None and not self._topic.line.stage.over

    # Acts

    def mend(self, field: str) -> None:
        """Open what fills the gap a finding names."""
        if field in _TEXTS:
            self._describe(field)
        elif field == "meeting":
            self._meet()
        elif field == "actions":
            self._mend_actions()
        elif field == "cases":
            self._add_cases()
        elif field == "estates":
            self._mend_estates()

    def _mend_actions(self) -> None:
        """Go to the items that are open; where there is none, add one."""
        if self._topic is not None and self._topic.actions:
            self.todo.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._add_action()

    def _mend_estates(self) -> None:
        if self._topic is None:
            return
        act = act_of(self._topic)
        if act.decision_id:
            self._decide(act.decision_id)
        else:
            self._add_estate()

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

    def _with_choices(self, act: Callable[[Choices], None]) -> None:
        self.context.backstage.ask(
            questions.choices, done=act, failed=self.context.dialogs.failure, slot="topic.choices"
        )

    def _describe(self, field: str) -> None:
        if self._topic is not None and self._open_topic():
            self._start(entries.describe(self.context, self._topic, field))

    def _step(self, move: TopicMove) -> None:
        if self._topic is not None:
            self._start(entries.step(self.context, self._topic, move))

    def _offer_others(self) -> None:
        if self._topic is None or not self._open_topic():
            return
        menu = QMenu(self)
        menu.setObjectName("topic.others")
        stage = self._topic.line.stage
        for move in self._topic.next_step.others:
            action = QAction(f"{move.label(self.context.language)}…", menu)
            action.triggered.connect(partial(self._step, move_to(stage, move.code)))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        under = self.panel.primary or self.panel
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
        first = menu.actions()[0] if menu.actions() else None
        if first is not None:
            menu.setActiveAction(first)

    def _add_estate(self) -> None:
        if self._open_topic():
            self._with_choices(self._name_estate)

    def _name_estate(self, known: Choices) -> None:
        if self._topic is not None:
            self._start(decision_entries.add_estate(self.context, self._topic, known))

    def _decide(self, decision_id: object) -> None:
        one = self.estates.row(decision_id)
        if one is not None and self._open_topic():
            self._start(
                decision_entries.decision(self.context, one), decision_entries.first_gap(one)
            )

    def _remove_estate(self) -> None:
        one = self.estates.current()
        if one is not None:
            said = self.tr("{0} taken off the topic").format(one.facts.estate)
            self._run(RemoveEstateFromTopic(decision_id=one.id), said)

    def _vote_on(self, one: object) -> None:
        """The vote the estate decides by, or a new one on its decision."""
        if not isinstance(one, DecisionLine):
            return
        if one.vote is not None:
            self.context.navigate("vote", {"id": one.vote.id})
        else:
            self.context.navigate("votes", {"decision": one.id})

    def _add_cases(self) -> None:
        """The list of cases chooses; its bar puts them into a topic."""
        self.context.navigate("cases", {"view": "open"})
        self.context.toast(self.tr("Choose cases with Space, then “Topic…” below"))

    def _open_case(self, case_id: object) -> None:
        self.context.navigate("case", {"id": case_id})

    def _take_out(self, line: object) -> None:
        if isinstance(line, CaseLine) and self._topic is not None:
            said = self.tr("Case {0} taken out").format(line.number)
            self._run(UnbundleCase(topic_id=self._topic.line.id, case_id=line.id), said)

    def _add_action(self) -> None:
        if self._topic is not None and self._open_topic():
            self._start(action_entries.action(self.context, self._topic.line.id))

    def _change_action(self, action_id: object) -> None:
        one = self.todo.row(action_id)
        if one is not None and self._topic is not None:
            self._start(action_entries.action(self.context, self._topic.line.id, one))

    def _remove_action(self) -> None:
        one = self.todo.current()
        if one is not None:
            self._run(RemoveAction(action_id=one.id), self.tr("Action item taken away"))

    def _finish_action(self, one: Any) -> None:
        values = {"done_on": self.context.today()}
        command = ChangeAction(action_id=one.id, values=values, version=one.version)
        self._run(command, self.tr("Action item done"))

    def _explain(self, face: object) -> None:
        """The computation of the clock in the panel, line by line."""
        topic = self._topic
        if topic is not None and isinstance(face, ClockFace):
            running = [
                *(one.clock for one in topic.estates),
                *(one.clock for one in topic.actions),
                topic.line.clock,
            ]
            explain(face, [one for one in running if one is not None], self.context, self.panel)

    def _meet(self) -> None:
        if self._topic is not None:
            line = self._topic.line
            self.context.navigate(
                "meeting",
                {"new": True, "body": line.body_id, "topic": line.id, "title": line.title},
            )

    def _open_meeting(self, meeting_id: object) -> None:
        self.context.navigate("meeting", {"id": meeting_id})

    def _print(self) -> None:
        if self._topic is not None:
            self.context.navigate(
                "topic-papers", {"topic_id": self._topic.line.id, "document": "topic-tracking"}
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards stand side by side where there is room; in a low window the stages are words."""
        super().resizeEvent(event)
        self._beside.setFixedWidth(px(_SIDE))
        room = event.size().width() - px(_SIDE)
        stacked = room < px(_STACKED_BELOW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if stacked else across)
        self.head.set_low(event.size().height() < px(_LOW_BELOW))

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
