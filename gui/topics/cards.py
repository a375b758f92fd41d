"""The cards of a topic's page: consensus, estates, cases, action items, texts, effect, members."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    IconMark,
    column,
    empty,
    row,
    rule,
    short_date,
    words,
)
from gui.matters.cards import TextCard
from gui.matters.columns import action_columns, case_columns
from gui.matters.words import topic_word
from gui.shell.page import Context
from gui.tables.list_card import ListCard
from gui.theme import Role, Token
from gui.topics.columns import decision_columns
from models.vocabulary import moments
from models.vocabulary.body_meetings import known_meeting_kind
from models.vocabulary.typed_times import write_moment
from resources import Language, phrase
from services.queries.topic_rows import DecisionLine, TopicMeeting, TopicWhole

__all__ = [
    "ActionsCard",
    "BundledCard",
    "ConsensusCard",
    "EffectBlock",
    "EstatesCard",
]


def votes_on(one: DecisionLine) -> bool:
    """Whether the owners vote on it, or have."""
    return one.vote is not None or one.facts.decider == "owners-assembly"


class EstatesCard(ListCard):
    """各小区决定, under the line that the consensus replaces none of them.

    ``vote_wanted`` carries the decision whose vote is to be begun or opened.
    """

    vote_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(
            QCoreApplication.translate("TopicCards", "Each estate decides"),
            decision_columns(context.today, context.language),
            name="topic.estates",
            add=QCoreApplication.translate("TopicCards", "Name an estate"),
            nothing=QCoreApplication.translate("TopicCards", "No estate is named yet."),
            row_height=48,
        )
        self.caution = words(
            phrase("topic.consensus-is-no-decision", context.language), Role.SECONDARY, wrap=True
        )
        self.caution.setObjectName("topic.caution")
        said = row(IconMark("scale", 14, Token.SECONDARY), gap=6)
        said.addWidget(self.caution, 1)
        self.body.insertLayout(0, said)
        self.vote = self.link(
            QCoreApplication.translate("TopicCards", "Owners' vote…"),
            icon="square-check",
            name="topic.estates.vote",
        )
        self.vote.clicked.connect(self._want_vote)

    def show_topic(self, topic: TopicWhole) -> None:
        """Show the estates."""
        total = len(topic.estates)
        self.set_count(f"{topic.line.decided}/{total}" if total else "")
        self.fill(topic.estates, editable=not topic.line.stage.over)
        self.vote.setVisible(any(votes_on(one) for one in topic.estates))

    def _want_vote(self) -> None:
        """Of the estate looked at, else of the first whose owners vote."""
        one = self.current()
        if one is None or not votes_on(one):
            one = next((line for line in self.rows.held.values() if votes_on(line)), None)
        if one is not None:
            self.vote_wanted.emit(one)


class BundledCard(ListCard):
    """归集的案件: Enter opens the case, Delete is the button that takes it out."""

    removed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(
            QCoreApplication.translate("TopicCards", "Bundled cases"),
            case_columns(context.language),
            name="topic.cases",
            add=QCoreApplication.translate("TopicCards", "Add cases"),
            nothing=QCoreApplication.translate(
                "TopicCards", "Choose cases in the list of cases and put them into this topic."
            ),
        )
        self.take_out = self.link(
            QCoreApplication.translate("TopicCards", "Take out"),
            name="topic.cases.remove",
        )
        self.take_out.clicked.connect(self._take_out)

    def show_topic(self, topic: TopicWhole) -> None:
        """Show the cases."""
        self.set_count(CountOfCases().cases(len(topic.cases)) if topic.cases else "")
        editable = not topic.line.stage.over
        self.fill(topic.cases, editable=editable)
        self.take_out.setVisible(editable and bool(topic.cases))

    def _take_out(self) -> None:
        line = self.current()
        if line is not None:
            self.removed.emit(line)


class CountOfCases(QObject):
    """Words with a number; only ``tr`` knows plural forms."""

    def cases(self, count: int) -> str:
        """How many cases."""
        return self.tr("%n case(s)", "", count)


class ActionsCard(ListCard):
    """行动项: Enter changes the one looked at, the button says that it is done today."""

    finished = Signal(object)

    def __init__(self, context: Context, name: str = "topic.actions") -> None:
        super().__init__(
            QCoreApplication.translate("TopicCards", "Action items"),
            action_columns(
                QCoreApplication.translate("Topics", "Action item"),
                context.today,
                context.language,
            ),
            name=name,
            add=QCoreApplication.translate("TopicCards", "Add an item"),
            nothing=QCoreApplication.translate("TopicCards", "Nobody has been given anything yet."),
            row_height=48,
        )
        self.done = self.link(
            QCoreApplication.translate("TopicCards", "Done today"),
            icon="check",
            name=f"{name}.done",
        )
        self.done.clicked.connect(self._finish)

    def show_actions(self, actions: Sequence[Any], *, editable: bool) -> None:
        """Show the items."""
        done = sum(one.done_on is not None for one in actions)
        self.set_count(f"{done}/{len(actions)}" if actions else "")
        self.fill(actions, editable=editable)
        self.done.setVisible(any(one.done_on is None for one in actions))

    def _finish(self) -> None:
        item = self.current()
        if item is not None and item.done_on is None:
            self.finished.emit(item)


class ConsensusCard(TextCard):
    """会议与共识: the meetings that took the topic up, and what they agreed."""

    opened = Signal(object)
    meet = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(
            "topic.consensus",
            QCoreApplication.translate("TopicCards", "Meetings and consensus"),
            QCoreApplication.translate("TopicCards", "No consensus is on record yet."),
            sunken=True,
        )
        self._context = context
        self.record = Button(
            QCoreApplication.translate("TopicCards", "Record a meeting"),
            ButtonKind.LINK,
            icon="plus",
            name="topic.meeting.add",
        )
        self.record.clicked.connect(self.meet)
        self.title_row.addWidget(self.record)
        self._meetings = column(gap=6)
        self.body.insertLayout(0, self._meetings)

    def show_topic(self, topic: TopicWhole) -> None:
        """Show the meetings, the newest first, and the consensus."""
        editable = not topic.line.stage.over
        self.show_text(topic.consensus, editable=editable)
        self.record.setVisible(editable)
        empty(self._meetings)
        for one in reversed(topic.meetings[-3:]):
            self._meetings.addLayout(self._meeting(one))

    def _meeting(self, one: TopicMeeting) -> Any:
        today, language = self._context.today(), self._context.language
        kind = known_meeting_kind(one.kind).label(language)
        name = QCoreApplication.translate("Topics", "{0} no. {1}").format(kind, one.ordinal)
        when = write_moment(moments.local(one.held_at), today)
        head = words(f"{when}  {one.place}".rstrip(), Role.STRONG, wrap=True)
        there = QCoreApplication.translate("TopicCards", "{0} of {1} came").format(
            one.present, one.members
        )
        if one.guests:
            listed = ("、" if language is Language.CHINESE else ", ").join(one.guests)
            there += QCoreApplication.translate("TopicCards", "; attending: {0}").format(listed)
        open_it = Button(name, ButtonKind.NORMAL, name=f"topic.meeting.{one.id}", dense=True)
        open_it.setProperty("meeting", one.id)
        open_it.clicked.connect(self._open)
        said = column(head, words(there, Role.SECONDARY, wrap=True), gap=2)
        made = row(gap=12)
        made.addLayout(said, 1)
        made.addWidget(open_it, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _open(self) -> None:
        self.opened.emit(self.sender().property("meeting"))


class EffectBlock(QWidget):
    """成效 and 参与成员 under the next step."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(16, 4, 16, 12)
        self._body.setSpacing(6)
        self.setAccessibleName(QCoreApplication.translate("TopicCards", "Effect and members"))

    def show_topic(self, topic: TopicWhole) -> None:
        """Show new cases before and after, and who belongs to the body."""
        empty(self._body)
        self._body.addWidget(rule())
        self._body.addWidget(words(QCoreApplication.translate("TopicCards", "Effect"), Role.CARD))
        if topic.effect is None:
            self._body.addWidget(
                words(
                    QCoreApplication.translate(
                        "TopicCards",
                        "New cases before and after are counted in equal periods once the topic"
                        " is carried out.",
                    ),
                    Role.SECONDARY,
                    wrap=True,
                )
            )
        else:
            self._effect(topic)
        if topic.members:
            self._body.addWidget(rule())
            self._body.addWidget(
                words(QCoreApplication.translate("TopicCards", "Members"), Role.CARD)
            )
        for one in topic.members:
            line = row(words(one.name), gap=10)
            line.addWidget(words(one.role, Role.SECONDARY, wrap=True), 1)
            self._body.addLayout(line)
        self._body.addStretch(1)

    def _effect(self, topic: TopicWhole) -> None:
        effect, today = topic.effect, self._context.today()
        assert effect is not None
        about = topic_word(topic.line.topic, self._context.language)
        new = QCoreApplication.translate("TopicCards", "New cases: {0}").format(about)
        self._body.addWidget(words(new, Role.SECONDARY, wrap=True))
        better = effect.after < effect.before
        after = words(str(effect.after), Role.FIGURE, tone="ok" if better else "")
        figures = row(
            words(str(effect.before), Role.FIGURE),
            IconMark("chevron-right", 16, Token.SECONDARY),
            after,
            None,
        )
        figures.setSpacing(8)
        self._body.addLayout(figures)
        span = QCoreApplication.translate("TopicCards", "{0} days each before and from {1}")
        self._body.addWidget(
            words(
                span.format(effect.days, short_date(effect.turn_on, today)),
                Role.SECONDARY,
                wrap=True,
            )
        )
