"""One vote whole: what is asked, the steps with their clocks, owners and ballots, the next step."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from gui.components import Button, ButtonKind, NextStep
from gui.components.clock_popup import ClockPopup
from gui.matters.page import MatterPage, Other
from gui.shell.page import Context, MenuAction
from gui.votes import entries, question_entries, questions, step_entries
from gui.votes.cards import BallotsCard, NotaryCard, QuestionsCard, StepsCard, TopicCard
from gui.votes.head import VoteHead
from gui.votes.words import next_words
from models.vocabulary.clocks import Clock
from models.vocabulary.vote_course import VoteAct
from models.vocabulary.vote_steps import COUNTED, vote_kind
from services.commands.votes import TakeVoteStep
from services.queries.decision_votes import TopicDecision
from services.queries.vote_rows import VoteWhole

__all__ = ["VotePage"]

_STALE = frozenset({"vote", "estate", "topic"})


class VotePage(MatterPage[VoteWhole]):
    """Opened with ``{"id": …}``, or ``{"newest": True}``."""

    head: VoteHead

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            VoteHead(context.language),
            name="vote",
            one=questions.one_vote,
            newest=questions.newest_vote,
            kinds=_STALE,
            listed=("votes", self.tr("Votes and elections")),
            gone=("square-check", self.tr("This vote is no longer in the register")),
        )
        self.questions = QuestionsCard(context)
        self.steps = StepsCard(context)
        self.ballots = BallotsCard()
        self.notary = NotaryCard()
        self.topic = TopicCard()
        self._print_button = Button(
            kind=ButtonKind.ICON, icon="printer", name="vote.print", spoken=self.tr("Print…")
        )
        self._print_button.clicked.connect(self._print)
        self.lay_out((self.questions, self.ballots, self.notary), (self.topic, self.steps))
        self._connect()

    def _connect(self) -> None:
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

    def acts(self) -> Sequence[Button]:
        """Print."""
        return (self._print_button,)

    def menu_actions(self) -> Sequence[MenuAction]:
        """Everything that can be done here, by name."""

        def action(key: str, text: str, act: Callable[[], object], keys: str = "") -> MenuAction:
            return MenuAction(key=key, text=text, act=act, keys=keys, enabled=self.is_open)

        return (
            *(action(key, text, act) for key, text, act in self._others()),
            MenuAction(key="print", text=self.tr("Print…"), act=self._print, keys="Ctrl+P"),
        )

    def primary_action(self) -> None:
        """What comes next."""
        vote = self.whole
        if vote is None:
            return
        acts: Mapping[VoteAct, Callable[[], None]] = {
            VoteAct.ASK: self._list_first,
            VoteAct.REGISTER: self._register,
            VoteAct.SEND: self._send,
            VoteAct.RETURN: self._record,
            VoteAct.COUNT: self._close,
            VoteAct.STEP: self._next_step,
        }
        act = acts.get(vote.line.next.act)
        if act is not None:
            act()

    # What the page shows

    def show_whole(self, whole: VoteWhole) -> None:
        """Fill head and cards."""
        self.head.show_vote(whole, self.context.today())
        for card in (self.questions, self.steps, self.ballots, self.notary, self.topic):
            card.show_vote(whole)

    def next_step(self, whole: VoteWhole) -> NextStep:
        """In words."""
        return next_words(whole, self.context.today(), self.context.language)

    def at_rest(self) -> QWidget:
        """Of a vote that is over, its steps."""
        return self.steps.table

    def others(self, whole: VoteWhole) -> Iterable[Other]:
        """What the menu offers too."""
        del whole
        return [(text, act) for _key, text, act in self._others()]

    def clocks(self, whole: VoteWhole) -> Iterable[Clock | None]:
        """Of the vote, of its steps."""
        yield whole.line.clock
        yield from (one.clock for one in whole.steps)

    # Acts

    def mend(self, field: str) -> None:
        """Open what fills the gap a finding names."""
        vote = self.whole
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
        vote = self.whole
        assert vote is not None  # its finding was shown
        waiting = next((one for one in vote.steps if one.step.code == code), None)
        if waiting is not None and waiting.step.waits and waiting.on is None:
            self._describe("planned_on")
        elif waiting is not None:
            self.start(step_entries.step(self.context, vote, waiting))

    def _others(self) -> Sequence[tuple[str, str, Callable[[], object]]]:
        """What can be done besides the next step."""
        vote = self.whole
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
            ("decides", self.tr("Choose the topic it decides on"), self._choose_topic),
            ("register", self.tr("Register of parts and owners"), self._register),
            ("send", self.tr("Send the ballots"), self._send),
            ("record", self.tr("Record ballots"), self._record),
            ("close", self.tr("Close the count"), self._close),
            ("unstep", self.tr("Take the day of the step off"), self._untake),
        )

    def _describe(self, at: object = "") -> None:
        if self.whole is not None:
            field = at if isinstance(at, str) else ""
            self.start(entries.describe(self.context, self.whole), field)

    def _list_first(self) -> None:
        """An election begins with its candidates, a vote with its matter."""
        if self.whole is not None and vote_kind(self.whole.line.kind).election:
            self._add_candidate()
        else:
            self._add_motion()

    def _add_motion(self) -> None:
        if self.whole is not None:
            self.start(question_entries.motion_entry(self.context, self.whole))

    def _add_candidate(self) -> None:
        if self.whole is not None:
            self.start(question_entries.candidate(self.context, self.whole))

    def _change_question(self, position: object) -> None:
        vote, one = self.whole, self.questions.row(position)
        if vote is None or one is None:
            return
        make = question_entries.candidate if one.candidate else question_entries.motion_entry
        self.start(make(self.context, vote, one))

    def _remove_question(self) -> None:
        vote, one = self.whole, self.questions.current()
        if vote is not None and one is not None:
            said = self.tr("No. {0} taken off the ballot").format(one.position)
            self.run(question_entries.without(vote, one), said)

    def _next_step(self) -> None:
        vote = self.whole
        if vote is None or vote.line.next.step is None:
            return
        code = vote.line.next.step.code
        found = next(one for one in vote.steps if one.step.code == code)
        self.start(step_entries.step(self.context, vote, found))

    def _open_step(self, key: object) -> None:
        vote, one = self.whole, self.steps.row(key)
        if vote is None or one is None:
            return
        if one.step.code == COUNTED:
            self._close()
        else:
            self.start(step_entries.step(self.context, vote, one))

    def _untake(self) -> None:
        """The day of the step looked at goes; undo puts it back."""
        vote, one = self.whole, self.steps.current()
        if vote is not None and one is not None and one.on is not None:
            command = TakeVoteStep(vote_id=vote.line.id, step=one.step.code, on=None)
            self.run(command, self.tr("Day taken off"))

    def _send(self) -> None:
        if self.whole is not None:
            self.start(step_entries.send(self.context, self.whole))

    def _close(self) -> None:
        if self.whole is not None:
            self.start(step_entries.close_count(self.context, self.whole))

    def _notary(self) -> None:
        if self.whole is not None:
            self.start(entries.notary(self.context, self.whole))

    def _register(self) -> None:
        if self.whole is not None:
            line = self.whole.line
            self.context.navigate("vote-register", {"estate": line.estate_id, "vote": line.id})

    def _record(self) -> None:
        if self.whole is not None:
            self.context.navigate("vote-ballots", {"id": self.whole.line.id})

    def _open_topic(self) -> None:
        if self.whole is not None and self.whole.topic is not None:
            self.context.navigate("topic", {"id": self.whole.topic.id})

    def _choose_topic(self) -> None:
        """Of the topics on which the owners of this estate decide."""
        vote = self.whole
        if vote is None:
            return

        def start(known: Sequence[TopicDecision]) -> None:
            if known or vote.topic is not None:
                self.start(entries.decides_on(self.context, vote, known))
            else:
                self.context.toast(self.tr("No topic waits for a decision of these owners"))

        self.ask_first(partial(questions.decisions, estate_id=vote.line.estate_id), start)

    def _explain_step(self, clock: object) -> None:
        if isinstance(clock, Clock):
            today, language = self.context.today(), self.context.language
            popup = ClockPopup(clock, today, language, self.steps)
            popup.open_under(self.steps.explain)

    def _print(self) -> None:
        if self.whole is not None:
            self.context.navigate("vote-papers", {"id": self.whole.line.id})
