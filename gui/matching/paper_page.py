"""The papers of 双向认领: the three lists, the slip of a claim, the results of the year."""

from gui.preview.chosen_page import ChosenPaperPage
from gui.shell.page import Context
from reports.subject_papers import LISTS, RESULTS

__all__ = ["MatchingPaperPage"]

_YEARLY = frozenset({LISTS, RESULTS, "project-list", "claim-register"})


class MatchingPaperPage(ChosenPaperPage):
    """Opened with the ``document`` wanted, or as it was left."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            subject="matching",
            first=LISTS,
            back=(("matching", self.tr("Two-way matching")),),
            kinds=frozenset({"need", "resource", "claim", "register", "office"}),
            versions=(("meeting", self.tr("To be posted")), ("full", self.tr("In full"))),
            yearly=_YEARLY,
        )
