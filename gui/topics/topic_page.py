"""One topic whole: its stages, what was agreed, what each estate decides, what comes next."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.components import Button, ButtonKind, NextStep
from gui.matters.cards import TextCard
from gui.matters.page import MatterPage, Other
from gui.shell.page import Context, MenuAction
from gui.topics import action_entries, decision_entries, entries, questions
from gui.topics.cards import (
    ActionsCard,
    BundledCard,
    ConsensusCard,
    EffectBlock,
    EstatesCard,
)
from gui.topics.head import TopicHead
from gui.topics.projects_card import ProjectsCard
from gui.topics.questions import Choices
from gui.topics.words import act_of, next_words
from models.vocabulary.clocks import Clock
from models.vocabulary.topics import TopicMove, move_to
from services.commands.body_meetings import ChangeAction, RemoveAction
from services.commands.topics import RemoveEstateFromTopic, UnbundleCase
from services.queries.rows import CaseLine
from services.queries.topic_rows import DecisionLine, TopicWhole

__all__ = ["TopicPage"]

_STALE = frozenset({"topic", "action", "meeting", "body", "estate", "case", "project", "vote"})
_TEXTS = ("survey", "consensus", "moral_review", "appraisal", "title")


class TopicPage(MatterPage[TopicWhole]):
    """Opened with ``{"id": …}``, or ``{"newest": True}``."""

    head: TopicHead

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            TopicHead(context.language),
            name="topic",
            one=questions.one_topic,
            newest=questions.newest_topic,
            kinds=_STALE,
            listed=("topics", self.tr("Topics")),
            gone=("message-square-text", self.tr("This topic is no longer in the register")),
        )
        self.effect = EffectBlock(context)
        self.consensus = ConsensusCard(context)
        self.estates = EstatesCard(context)
        self.survey = TextCard(
            "topic.survey",
            self.tr("Survey"),
            self.tr("How each estate stands is not written down yet."),
        )
        self.moral = TextCard(
            "topic.moral_review",
            self.tr("Moral review stand"),
            self.tr("Persuade first, then review in public; nobody's personal particulars."),
        )
        self.appraisal = TextCard(
            "topic.appraisal",
            self.tr("Appraisal"),
            self.tr("What came of it is not written down yet."),
        )
        self.cases = BundledCard(context)
        self.todo = ActionsCard(context)
        self.projects = ProjectsCard(context)
        self._print_button = Button(
            kind=ButtonKind.ICON, icon="printer", name="topic.print", spoken=self.tr("Print…")
        )
        self._print_button.clicked.connect(self._print)
        self.lay_out(
            (self.consensus, self.estates, self.survey, self.moral, self.appraisal),
            (self.cases, self.todo, self.projects),
            shares=(5, 4),
            under=self.effect,
        )
        self._connect()

    def _connect(self) -> None:
        self.head.edit.clicked.connect(partial(self._describe, "title"))
        for card, field in (
            (self.survey, "survey"),
            (self.moral, "moral_review"),
            (self.appraisal, "appraisal"),
            (self.consensus, "consensus"),
        ):
            card.wanted.connect(partial(self._describe, field))
        self.consensus.opened.connect(self._open_meeting)
        self.consensus.meet.connect(self._meet)
        self.estates.added.connect(self._add_estate)
        self.estates.opened.connect(self._decide)
        self.estates.vote_wanted.connect(self._vote_on)
        self.cases.added.connect(self._add_cases)
        self.cases.opened.connect(self.open_case)
        self.cases.removed.connect(self._take_out)
        self.todo.added.connect(self._add_action)
        self.todo.opened.connect(self._change_action)
        self.todo.finished.connect(self._finish_action)

    # What the shell calls

    def acts(self) -> Sequence[Button]:
        """Print."""
        return (self._print_button,)

    def menu_actions(self) -> Sequence[MenuAction]:
        """Everything that can be done here, by name."""

        def action(key: str, text: str, act: Callable[[], object], keys: str = "") -> MenuAction:
            return MenuAction(key=key, text=text, act=act, keys=keys, enabled=self.is_open)

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

    def primary_action(self) -> None:
        """The next step, or what it still lacks."""
        topic = self.whole
        if topic is None or topic.next_step.move is None:
            return
        act = act_of(topic)
        if act.move:
            self._step(topic.next_step.move)
        elif act.decision_id:
            self._decide(act.decision_id)
        else:
            self.mend(act.field)

    # What the page shows

    def show_whole(self, whole: TopicWhole) -> None:
        """Fill head and cards."""
        editable = self.is_open()
        self.head.show_topic(whole, self.context.today())
        self.effect.show_topic(whole)
        self.consensus.show_topic(whole)
        self.estates.show_topic(whole)
        self.survey.show_text(whole.survey, editable=editable)
        self.moral.show_text(whole.moral_review, editable=editable)
        self.appraisal.show_text(whole.appraisal, editable=editable)
        self.cases.show_topic(whole)
        self.todo.show_actions(whole.actions, editable=editable)
        self.projects.show_topic(whole)

    def next_step(self, whole: TopicWhole) -> NextStep:
        """In words."""
        return next_words(whole, self.context.today(), self.context.language)

    def at_rest(self) -> QWidget:
        """Of a topic that is over, its cases."""
        return self.cases.table

    def others(self, whole: TopicWhole) -> Iterable[Other]:
        """The other steps that lead on from here."""
        for move in whole.next_step.others:
            known = move_to(whole.line.stage, move.code)
            yield f"{move.label(self.context.language)}…", partial(self._step, known)

    def clocks(self, whole: TopicWhole) -> Iterable[Clock | None]:
        """Of estates, of action items, of the topic."""
        yield from (one.clock for one in whole.estates)
        yield from (one.clock for one in whole.actions)
        yield whole.line.clock

    def is_open(self) -> bool:
        """Until it is done or dropped."""
        return self.whole is not None and not self.whole.line.stage.over

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
        if self.whole is not None and self.whole.actions:
            self.todo.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._add_action()

    def _mend_estates(self) -> None:
        if self.whole is None:
            return
        act = act_of(self.whole)
        if act.decision_id:
            self._decide(act.decision_id)
        else:
            self._add_estate()

    def _describe(self, field: str) -> None:
        if self.whole is not None and self.is_open():
            self.start(entries.describe(self.context, self.whole, field))

    def _step(self, move: TopicMove) -> None:
        if self.whole is not None:
            self.start(entries.step(self.context, self.whole, move))

    def _add_estate(self) -> None:
        if self.is_open():
            self.ask_first(questions.choices, self._name_estate)

    def _name_estate(self, known: Choices) -> None:
        if self.whole is not None:
            self.start(decision_entries.add_estate(self.context, self.whole, known))

    def _decide(self, decision_id: object) -> None:
        one = self.estates.row(decision_id)
        if one is not None and self.is_open():
            self.start(
                decision_entries.decision(self.context, one), decision_entries.first_gap(one)
            )

    def _remove_estate(self) -> None:
        one = self.estates.current()
        if one is not None:
            said = self.tr("{0} taken off the topic").format(one.facts.estate)
            self.run(RemoveEstateFromTopic(decision_id=one.id), said)

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

    def _take_out(self, line: object) -> None:
        if isinstance(line, CaseLine) and self.whole is not None:
            said = self.tr("Case {0} taken out").format(line.number)
            self.run(UnbundleCase(topic_id=self.whole.line.id, case_id=line.id), said)

    def _add_action(self) -> None:
        if self.whole is not None and self.is_open():
            self.start(action_entries.action(self.context, self.whole.line.id))

    def _change_action(self, action_id: object) -> None:
        one = self.todo.row(action_id)
        if one is not None and self.whole is not None:
            self.start(action_entries.action(self.context, self.whole.line.id, one))

    def _remove_action(self) -> None:
        one = self.todo.current()
        if one is not None:
            self.run(RemoveAction(action_id=one.id), self.tr("Action item taken away"))

    def _finish_action(self, one: Any) -> None:
        values = {"done_on": self.context.today()}
        command = ChangeAction(action_id=one.id, values=values, version=one.version)
        self.run(command, self.tr("Action item done"))

    def _meet(self) -> None:
        if self.whole is not None:
            line = self.whole.line
            self.context.navigate(
                "meeting",
                {"new": True, "body": line.body_id, "topic": line.id, "title": line.title},
            )

    def _open_meeting(self, meeting_id: object) -> None:
        self.context.navigate("meeting", {"id": meeting_id})

    def _print(self) -> None:
        if self.whole is not None:
            self.context.navigate(
                "topic-papers", {"topic_id": self.whole.line.id, "document": "topic-tracking"}
            )
