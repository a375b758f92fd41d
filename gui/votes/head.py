"""The head of a vote: title, state, estate, kind, form, the day planned."""

from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, Chip, FlowLayout, empty, short_date, words
from gui.theme import Role
from gui.votes.words import state_chip
from models.vocabulary.vote_steps import vote_kind
from resources import Language
from services.queries.vote_rows import VoteWhole

__all__ = ["VoteHead"]


class VoteHead(QFrame):
    """What a vote is, at a glance."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("surface", "header")
        self.setAccessibleName(self.tr("Vote"))
        self._language = language
        self.title = words("", Role.TITLE, wrap=True)
        self.edit = Button(
            kind=ButtonKind.ICON,
            icon="pencil",
            name="vote.about.edit",
            spoken=self.tr("Change the vote and how it counts"),
        )
        badges = QWidget()
        self._badges = badges
        self._flow = FlowLayout(badges, 8)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.title, 1)
        top.addWidget(self.edit)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 12, 24, 8)
        whole.setSpacing(6)
        whole.addLayout(top)
        whole.addWidget(badges)

    def show_vote(self, vote: VoteWhole, today: date) -> None:
        """Show ``vote``."""
        line = vote.line
        self.title.setText(line.title)
        empty(self._flow)
        told = [
            line.estate,
            vote_kind(line.kind).label(self._language),
            self.tr("in writing") if vote.written else self.tr("at a meeting"),
        ]
        if vote.seats:
            told.append(self.tr("%n seat(s)", "", vote.seats))
        if line.planned_on is not None:
            told.append(self.tr("planned for {0}").format(short_date(line.planned_on, today)))
        if line.counted_on is not None:
            told.append(self.tr("counted on {0}").format(short_date(line.counted_on, today)))
        self._flow.addWidget(Chip(state_chip(line)))
        for text in told:
            meta = words(text, Role.SECONDARY)
            meta.setFixedHeight(meta.sizeHint().height() + 4)
            self._flow.addWidget(meta)
        self._badges.updateGeometry()
