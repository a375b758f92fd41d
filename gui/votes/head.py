"""The head of a vote: title, state, estate, kind, form, the day planned."""

from datetime import date

from gui.components import short_date
from gui.matters.head import MatterHead
from gui.votes.words import state_chip
from models.vocabulary.vote_steps import vote_kind
from resources import Language
from services.queries.vote_rows import VoteWhole

__all__ = ["VoteHead"]


class VoteHead(MatterHead):
    """What a vote is, at a glance."""

    def __init__(self, language: Language) -> None:
        super().__init__(
            self.tr("Vote"),
            edit=("vote.about.edit", self.tr("Change the vote and how it counts")),
        )
        self._language = language

    def show_vote(self, vote: VoteWhole, today: date) -> None:
        """Show ``vote``."""
        line = vote.line
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
        self.tell(line.title, state_chip(line), told)
