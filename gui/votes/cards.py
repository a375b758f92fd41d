"""The cards of a vote's page: what is asked, steps, register and ballots, notary, the topic."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, Card, Chip, column, empty, row, rule, words
from gui.shell.page import Context
from gui.tables.list_card import ListCard
from gui.theme import Role, px
from gui.votes.bars import CountBar, bar_face
from gui.votes.columns import question_columns, step_columns
from gui.votes.words import question_chip
from models.vocabulary.areas import write_area
from models.vocabulary.vote_steps import vote_kind
from resources import Language
from services.queries.vote_rows import QuestionLine, VoteWhole

__all__ = [
    "BallotsCard",
    "CountPanel",
    "NotaryCard",
    "QuestionsCard",
    "StepsCard",
    "TopicCard",
    "question_block",
]


def question_block(vote: VoteWhole, one: QuestionLine, language: Language) -> QVBoxLayout:
    """A question with its verdict and its two bars."""
    title = words(f"{one.position}  {one.words}", Role.STRONG, wrap=True)
    head = row(gap=8)
    head.addWidget(title, 1)
    head.addWidget(Chip(question_chip(vote, one, language)), 0, Qt.AlignmentFlag.AlignTop)
    return column(
        head,
        CountBar(bar_face(one.count.area, area=True)),
        CountBar(bar_face(one.count.heads, area=False)),
        gap=4,
    )


class QuestionsCard(ListCard):
    """表决事项和候选人; below, the bars of the one looked at."""

    candidate_wanted = Signal()
    removed = Signal()

    def __init__(self, context: Context) -> None:
        self._vote: VoteWhole | None = None
        self._language = context.language
        super().__init__(
            QCoreApplication.translate("VoteCards", "On the ballot"),
            question_columns(self._shown, context.language),
            name="vote.questions",
            add=QCoreApplication.translate("VoteCards", "Add a matter"),
            nothing=QCoreApplication.translate("VoteCards", "Nothing is asked yet."),
            row_height=48,
        )
        self.candidate = Button(
            QCoreApplication.translate("VoteCards", "Add a candidate"),
            ButtonKind.LINK,
            icon="user-plus",
            name="vote.questions.candidate",
        )
        self.candidate.clicked.connect(self.candidate_wanted)
        self.take_off = self.link(
            QCoreApplication.translate("VoteCards", "Take off"), name="vote.questions.remove"
        )
        self.take_off.clicked.connect(self.removed)
        self.title_row.addWidget(self.candidate)
        self._bars = QVBoxLayout()
        self._bars.setContentsMargins(0, 4, 0, 0)
        self.body.addLayout(self._bars)
        self.table.looked_at.connect(self._look)

    def _shown(self) -> VoteWhole:
        assert self._vote is not None  # columns are asked for rows of a vote in view
        return self._vote

    def show_vote(self, vote: VoteWhole) -> None:
        """Show what is asked."""
        self._vote = vote
        editable = not vote.ballots and vote.line.counted_on is None
        self.set_count(str(len(vote.questions)) if vote.questions else "")
        self.fill(vote.questions, editable=editable)
        self.candidate.setVisible(editable and vote_kind(vote.line.kind).election)
        self.take_off.setVisible(editable and bool(vote.questions))
        if vote.questions and self.current() is None:
            self.table.select_id(vote.questions[0].position)
        self._look()

    def _look(self, _key: object = None) -> None:
        empty(self._bars)
        one = self.current()
        if self._vote is None or one is None or not self._vote.ballots:
            return
        self._bars.addLayout(question_block(self._vote, one, self._language))


class StepsCard(ListCard):
    """步骤: each with its day, its clock and its article."""

    explained = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(
            QCoreApplication.translate("VoteCards", "Steps"),
            step_columns(context.today, context.language),
            name="vote.steps",
            add="",
            nothing="",
            row_height=46,
        )
        self.explain = Button(
            QCoreApplication.translate("VoteCards", "Why this day"),
            ButtonKind.LINK,
            name="vote.steps.explain",
        )
        self.explain.clicked.connect(self._explain)
        self.title_row.addWidget(self.explain)

    def show_vote(self, vote: VoteWhole) -> None:
        """Show the steps of its kind."""
        done = sum(one.on is not None for one in vote.steps)
        self.set_count(f"{done}/{len(vote.steps)}")
        self.fill(vote.steps, editable=False)
        self.explain.setVisible(any(one.clock is not None for one in vote.steps))

    def _explain(self) -> None:
        one = self.current()
        if one is not None and one.clock is not None:
            self.explained.emit(one.clock)


class _LinesCard(Card):
    """A card of labelled lines with links in its title."""

    def __init__(self, title: str, links: Sequence[Button]) -> None:
        super().__init__(title)
        for one in links:
            self.title_row.addWidget(one)
        self._lines = column(gap=4)
        self.body.addLayout(self._lines)

    def show_lines(self, lines: Sequence[tuple[str, str]], nothing: str) -> None:
        """Show pairs of label and text; those without a text are left out."""
        empty(self._lines)
        shown = [one for one in lines if one[1]]
        for label, text in shown:
            name = words(label, "label")
            name.setMinimumWidth(px(76))
            name.setContentsMargins(0, 2, 0, 0)
            line = row(gap=8)
            line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(words(text, wrap=True), 1)
            self._lines.addLayout(line)
        if not shown:
            self._lines.addWidget(words(nothing, Role.SECONDARY, wrap=True))


def _both(pair: tuple[int, int]) -> str:
    told = QCoreApplication.translate("VoteCards", "{0}  ({1} m²)")
    return told.format(pair[0], write_area(pair[1]))


class BallotsCard(_LinesCard):
    """业主名册与表决票: the register's sums, and how many are out, back, valid, void."""

    def __init__(self) -> None:
        self.parts = Button(
            QCoreApplication.translate("VoteCards", "Register of owners"),
            ButtonKind.LINK,
            name="vote.register",
        )
        self.entry = Button(
            QCoreApplication.translate("VoteCards", "Record ballots"),
            ButtonKind.LINK,
            icon="pen-line",
            name="vote.ballots",
        )
        super().__init__(
            QCoreApplication.translate("VoteCards", "Owners and ballots"), (self.parts, self.entry)
        )

    def show_vote(self, vote: VoteWhole) -> None:
        """Show the sums."""
        sums = vote.sums
        self.entry.setVisible(bool(vote.ballots))
        reasons = "、".join(f"{reason} {many}" for reason, many in sums.reasons)
        out = QCoreApplication.translate("VoteCards", "Sent")
        self.show_lines(
            (
                (
                    QCoreApplication.translate("VoteCards", "Parts"),
                    str(vote.parts) if vote.parts else "",
                ),
                (out, _both(sums.sent) if vote.ballots else ""),
                (
                    QCoreApplication.translate("VoteCards", "Back"),
                    _both(sums.returned) if vote.ballots else "",
                ),
                (
                    QCoreApplication.translate("VoteCards", "Valid"),
                    _both(sums.valid) if vote.ballots else "",
                ),
                (
                    QCoreApplication.translate("VoteCards", "Void"),
                    f"{_both(sums.invalid)}  {reasons}".rstrip() if sums.invalid[0] else "",
                ),
            ),
            QCoreApplication.translate("VoteCards", "No part and no owner is registered yet."),
        )


class NotaryCard(_LinesCard):
    """公证与计票人员."""

    def __init__(self) -> None:
        self.edit = Button(
            QCoreApplication.translate("VoteCards", "Change"),
            ButtonKind.LINK,
            icon="pencil",
            name="vote.notary.edit",
        )
        super().__init__(
            QCoreApplication.translate("VoteCards", "Notary and counters"), (self.edit,)
        )
        self.edit.setAccessibleName(QCoreApplication.translate("VoteCards", "Change the notary"))

    def show_vote(self, vote: VoteWhole) -> None:
        """Show who witnesses and who counts."""
        self.show_lines(
            (
                (
                    QCoreApplication.translate("VoteCards", "Notary"),
                    "  ".join(filter(None, (vote.notary_office, vote.notary, vote.notarised))),
                ),
                (QCoreApplication.translate("VoteCards", "Certificate"), vote.certificate_number),
                (QCoreApplication.translate("VoteCards", "Calls"), vote.callers),
                (QCoreApplication.translate("VoteCards", "Counts"), vote.tellers),
                (QCoreApplication.translate("VoteCards", "Supervises"), vote.supervisors),
            ),
            QCoreApplication.translate("VoteCards", "Nobody is named yet."),
        )


class TopicCard(_LinesCard):
    """The topic whose estate decides by this vote."""

    def __init__(self) -> None:
        self.open = Button(
            QCoreApplication.translate("VoteCards", "Open the topic"),
            ButtonKind.LINK,
            name="vote.topic",
        )
        super().__init__(QCoreApplication.translate("VoteCards", "Decides on"), (self.open,))

    def show_vote(self, vote: VoteWhole) -> None:
        """Show the topic; hidden where there is none."""
        topic = vote.topic
        self.setVisible(topic is not None)
        if topic is None:
            return
        decided = ""
        if topic.decided_on is not None:
            decided = topic.decided_on.isoformat()
        self.show_lines(
            (
                (topic.number, topic.title),
                (QCoreApplication.translate("VoteCards", "Decided"), decided),
            ),
            "",
        )


class CountPanel(QWidget):
    """Every question with its bars, one under another."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setProperty("surface", "surface")
        self.setAccessibleName(QCoreApplication.translate("VoteCards", "Count as it stands"))
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(16, 12, 16, 12)
        self._body.setSpacing(10)

    def show_vote(self, vote: VoteWhole) -> None:
        """Show the count as it stands."""
        empty(self._body)
        sums = vote.sums
        told = QCoreApplication.translate("VoteCards", "{0} of {1} back, {2} valid, {3} void")
        said = told.format(sums.returned[0], sums.sent[0], sums.valid[0], sums.invalid[0])
        self._body.addWidget(words(vote.line.title, Role.CARD, wrap=True))
        self._body.addWidget(words(said))
        legend = QCoreApplication.translate(
            "VoteCards",
            "Pale: took part; dark: in favour. The upper mark is the turn-out needed, the lower one"
            " the approval; figures are what there is / what is needed.",
        )
        self._body.addWidget(words(legend, Role.FOOTNOTE, wrap=True))
        for one in vote.questions:
            self._body.addWidget(rule())
            self._body.addLayout(question_block(vote, one, self._language))
        self._body.addStretch(1)
