"""A ballot put on record by keyboard: door, Enter, one key a question, Enter."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from gui.components import DateField, Field, Tone, column, paint_chip, row, surface, words
from gui.components.badges import Painted
from gui.components.faces import ChipFace
from gui.components.paint import chip_size
from gui.editing import day_field
from gui.editing.suggestions import Suggestions
from gui.shell.page import Context
from gui.theme import Role, Token, color, font, px
from models.vocabulary.areas import write_area
from models.vocabulary.ballot_entry import (
    REST,
    VOID,
    Sent,
    invalid_reasons,
    keys_of,
    one_ballot,
    read_keys,
)
from models.vocabulary.errors import Refusal
from models.vocabulary.votes import Answer
from resources import Language, phrase
from services.commands.ballots import RecordBallots, ReturnedBallot
from services.queries.vote_rows import BallotLine, VoteWhole

__all__ = ["BallotEntry"]

_ROW = 24
_FEWEST, _MOST = 4, 6
_TONES = {Answer.FOR: Tone.OK, Answer.AGAINST: Tone.DANGER, Answer.ABSTAINED: Tone.NEUTRAL}


class AnswerSheet(Painted):
    """The questions of the ballot with what was typed for each."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._questions: tuple[tuple[int, str], ...] = ()
        self._answers: tuple[Answer, ...] = ()
        self._begun = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_answers(
        self, questions: tuple[tuple[int, str], ...], answers: tuple[Answer, ...], *, begun: bool
    ) -> None:
        """Show the answers given so far; the next question to answer is lit once ``begun``."""
        self._questions, self._answers, self._begun = questions, answers, begun
        said = [
            f"{number} {text} {self._word(answers[place])}"
            for place, (number, text) in enumerate(questions)
            if place < len(answers)
        ]
        self.setAccessibleName("；".join(said) or self.tr("No answer typed yet"))
        self.updateGeometry()
        self.update()

    def _word(self, answer: Answer) -> str:
        return phrase(f"vote.answer-{answer.value}", self._language)

    def sizeHint(self) -> QSize:
        """A line a question."""
        return QSize(px(240), px(_ROW) * max(1, len(self._questions)))

    def minimumSizeHint(self) -> QSize:
        """Words are cut."""
        return QSize(px(160), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Number, words, answer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = px(_ROW)
        metrics = QFontMetricsF(font(Role.BODY))
        for place, (number, text) in enumerate(self._questions):
            box = QRectF(0, place * high, self.width(), high)
            if self._begun and place == len(self._answers):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color(Token.SELECTED))
                painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 4, 4)
            painter.setFont(font(Role.BODY))
            painter.setPen(color(Token.TEXT))
            room = box.adjusted(px(6), 0, -px(86), 0)
            said = metrics.elidedText(
                f"{number}  {text}", Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)
            if place < len(self._answers):
                answer = self._answers[place]
                face = ChipFace(self._word(answer), _TONES[answer])
                size = chip_size(face)
                left = box.right() - size.width() - px(2)
                paint_chip(painter, QRectF(left, box.top(), size.width(), high), face)


class BallotEntry(QWidget):
    """The fields of one ballot.

    ``recorded`` carries the command of a ballot to put on record; ``looked_up`` the number of the
    ballot whose door was typed, 0 for none.
    """

    recorded = Signal(object)
    looked_up = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._vote: VoteWhole | None = None
        self._ballot: BallotLine | None = None
        self.room = Field(
            name="ballots.room",
            spoken=self.tr("Door or name"),
            hint=self.tr("1-101"),
            width=130,
        )
        self.answers = Field(
            name="ballots.answers", spoken=self.tr("Keys of the answers"), width=130
        )
        self.reason = Field(
            name="ballots.reason",
            spoken=self.tr("Why it is void"),
            hint=self.tr("Alt+↓"),
            width=190,
        )
        Suggestions(self.reason, invalid_reasons())
        typed = day_field(context.today, context.language)
        self.day = DateField(
            parse=typed["parse"],
            write=typed["write"],
            name="ballots.on",
            spoken=self.tr("Came back on"),
            width=130,
        )
        self.day.set_day(context.today())
        self.who = words("", Role.SECONDARY, wrap=True)
        self.problem = words("", Role.SECONDARY, tone="danger", wrap=True)
        self.problem.setObjectName("ballots.problem")
        self.sheet = AnswerSheet(context.language)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        def labelled(text: str, field: QWidget) -> QWidget:
            made = QWidget()
            label = words(text, "label")
            label.setFixedWidth(px(64))
            made.setLayout(row(label, field, None, gap=8))
            return made

        self._void = labelled(self.tr("Void"), self.reason)
        self._void.hide()
        keys = self.tr("1 for  2 against  3 abstained  0 rest alike  9 void")
        left = column(
            labelled(self.tr("Back on"), self.day),
            labelled(self.tr("Door"), self.room),
            labelled(self.tr("Keys"), self.answers),
            self._void,
            words(keys, Role.FOOTNOTE, wrap=True),
            gap=6,
        )
        left.addStretch(1)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(px(280))
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = surface("surface")
        inner.setLayout(column(self.sheet, None, gap=0))
        scroller.setWidget(inner)
        self._scroller = scroller
        self.who.setText(self._what_first())
        right = column(self.who, scroller, self.problem, gap=6)
        right.addStretch(1)
        whole = row(gap=16, margins=(16, 12, 16, 12))
        whole.addWidget(side)
        whole.addLayout(right, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.room.next_wanted.connect(self._room_entered)
        self.room.textEdited.connect(self._forget)
        self.answers.next_wanted.connect(self._answers_entered)
        self.answers.textChanged.connect(self._typed)
        self.reason.next_wanted.connect(self._reason_entered)
        self.day.next_wanted.connect(self._to_room)
        for field in (self.answers, self.reason):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc goes back to the door; nothing was recorded."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.clear()
            return True
        return super().eventFilter(watched, event)

    # What is shown

    def show_vote(self, vote: VoteWhole) -> None:
        """The ballots that can be recorded; what is being typed stays."""
        self._vote = vote
        counted = vote.line.counted_on is not None
        for field in (self.room, self.answers, self.reason, self.day):
            field.setEnabled(not counted)
        if counted:
            self.who.setText(self.tr("The count is closed. Undo it to change a ballot."))
        elif self._ballot is None:
            self.who.setText(self._what_first())
        self._typed()

    def clear(self) -> None:
        """The next ballot."""
        self._ballot = None
        for field in (self.room, self.answers, self.reason):
            field.setText("")
        self._void.hide()
        self.who.setText(self._what_first())
        self._say("")
        self.room.setFocus(Qt.FocusReason.OtherFocusReason)
        self.looked_up.emit(0)

    def take(self, position: int) -> None:
        """Put a ballot of the list into the fields, to be recorded or corrected."""
        vote = self._vote
        if vote is None or vote.line.counted_on is not None:
            return
        ballot = next((one for one in vote.ballots if one.position == position), None)
        if ballot is not None:
            self.room.setText(ballot.parts[0])
            self._found(ballot)

    def _what_first(self) -> str:
        return self.tr("Type a door and press Enter: the ballot and its owner stand here.")

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)

    def _questions(self) -> tuple[tuple[int, str], ...]:
        vote = self._vote
        return tuple((one.position, one.words) for one in vote.questions) if vote else ()

    def _forget(self) -> None:
        self._ballot = None
        self.who.setText(self._what_first())
        self._say("")

    def _typed(self) -> None:
        """Show what the keys say so far; a wrong key is told at once."""
        questions = self._questions()
        self._scroller.setFixedHeight(px(_ROW * min(max(len(questions), _FEWEST), _MOST)))
        said = self.answers.text().strip()
        self._void.setVisible(said == VOID)
        answers: tuple[Answer, ...] = ()
        if said and said != VOID:
            places = [number for number, _ in questions]
            wanted = places if REST in said else places[: len(said)]
            try:
                answers = tuple(read_keys(said, wanted).values())
                self._say("")
            except Refusal as refusal:
                self._say(refusal.sentence(self._context.language))
        self.sheet.show_answers(questions, answers, begun=self._ballot is not None)
        lit = px(_ROW) * min(len(answers), max(0, len(questions) - 1))
        self._scroller.ensureVisible(0, lit + px(_ROW), 0, px(_ROW))

    # Keys

    def _to_room(self, _forward: bool) -> None:
        self.room.setFocus(Qt.FocusReason.TabFocusReason)

    def _room_entered(self, forward: bool) -> None:
        vote = self._vote
        if vote is None:
            return
        if not forward:
            self.day.setFocus(Qt.FocusReason.BacktabFocusReason)
            return
        sent = (
            Sent(position=one.position, owner=one.owner, parts=one.parts) for one in vote.ballots
        )
        try:
            found = one_ballot(self.room.text(), sent)
        except Refusal as refusal:
            self._say(refusal.sentence(self._context.language))
            self.looked_up.emit(0)
            return
        self._found(next(one for one in vote.ballots if one.position == found.position))

    def _found(self, ballot: BallotLine) -> None:
        self._ballot = ballot
        owner = (
            self.tr("{0} (developer)").format(ballot.owner) if ballot.developer else ballot.owner
        )
        told = self.tr("Ballot {0}  {1}  {2}  {3} m²").format(
            ballot.position, owner, "、".join(ballot.parts), write_area(ballot.area)
        )
        questions = [number for number, _ in self._questions()]
        if ballot.returned_on is not None:
            told += self.tr("  recorded before: it will be replaced")
        self.who.setText(told)
        self._say("")
        before = keys_of(ballot.answers, questions) if ballot.valid else ""
        self.answers.setText(VOID if ballot.invalid_reason else before)
        self.reason.setText(ballot.invalid_reason)
        self.answers.setFocus(Qt.FocusReason.TabFocusReason)
        self.answers.selectAll()
        self.looked_up.emit(ballot.position)

    def _answers_entered(self, forward: bool) -> None:
        if not forward:
            self._to_room(forward)
            return
        if self._ballot is None:
            self._room_entered(forward)
            return
        if self.answers.text().strip() == VOID:
            self.reason.setFocus(Qt.FocusReason.TabFocusReason)
            return
        try:
            answers = read_keys(self.answers.text(), [number for number, _ in self._questions()])
        except Refusal as refusal:
            self._say(refusal.sentence(self._context.language))
            return
        self._record(answers, "")

    def _reason_entered(self, forward: bool) -> None:
        if not forward:
            self.answers.setFocus(Qt.FocusReason.BacktabFocusReason)
            return
        reason = self.reason.text().strip()
        if not reason:
            self._say(Refusal("vote.no-reason", field="reason").sentence(self._context.language))
            return
        self._record({}, reason)

    def _record(self, answers: Mapping[int, Answer], reason: str) -> None:
        vote, ballot = self._vote, self._ballot
        if vote is None or ballot is None:
            return
        day = self.day.day()
        if day is None:
            self._say(self.tr("“{0}” is no day. Write it as 11-26.").format(self.day.text()))
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        returned = ReturnedBallot(
            position=ballot.position, on=day, answers=answers, invalid_reason=reason
        )
        self.clear()
        self._say(self._too_many(ballot, answers))
        self.recorded.emit(RecordBallots(vote_id=vote.line.id, returned=(returned,)))

    def _too_many(self, ballot: BallotLine, answers: Mapping[int, Answer]) -> str:
        """That more candidates were chosen than there are seats: recorded, but to be looked at."""
        vote = self._vote
        assert vote is not None  # its ballot was recorded
        chosen = sum(answers.get(one.position) is Answer.FOR for one in vote.candidates)
        if not vote.seats or chosen <= vote.seats:
            return ""
        return phrase(
            "vote.too-many-chosen",
            self._context.language,
            position=ballot.position,
            chosen=chosen,
            seats=vote.seats,
        )

    def refused(self, sentence: str) -> None:
        """A ballot could not be recorded: say why."""
        self._say(sentence)
