"""The papers of a vote: the ballots, the count sheet, the notice of the result."""

from gui.preview.chosen_page import ChosenPaperPage
from gui.shell.page import Context
from reports.subject_papers import COUNT

__all__ = ["VotePaperPage"]


class VotePaperPage(ChosenPaperPage):
    """Opened with the ``id`` of a vote and the ``document`` wanted, or as it was left."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            subject="votes",
            first=COUNT,
            back=(("votes", self.tr("Votes and elections")), ("vote", self.tr("Vote"))),
            kinds=frozenset({"vote", "register", "office"}),
            versions=(("full", self.tr("In full")),),
        )

    def draft_note(self) -> str:
        """Sums print as a draft until the count is closed."""
        return self.tr("Draft: the count is not closed")
