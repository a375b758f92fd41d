"""The papers of a vote: the ballots, the count sheet, the notice of the result."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt

from gui.components import Combo
from gui.preview.subject_page import SubjectPaperPage
from gui.shell.page import Context
from reports.papers import Prepared
from reports.subject_papers import COUNT, Wanted, prepare_subject_paper, subject_documents
from services.database import Reading

__all__ = ["VotePaperPage"]


class VotePaperPage(SubjectPaperPage):
    """Opened with the ``id`` of a vote and the ``document`` wanted, or as it was left."""

    def __init__(self, context: Context) -> None:
        self._vote_id = 0
        self.document = Combo(
            [(one.code, one.title) for one in subject_documents("votes")],
            name="votes.paper.document",
            spoken=self.tr("Paper"),
        )
        self.document.set_value(COUNT)
        super().__init__(
            context,
            name="votes.paper",
            kinds=frozenset({"vote", "register", "office"}),
            versions=(("full", self.tr("In full")),),
            choices=(self.document,),
        )
        self.document.chosen.connect(self.choose)

    def open(self, argument: object = None) -> None:
        """Show a paper; without an argument the one before."""
        if isinstance(argument, Mapping):
            if isinstance(argument.get("id"), int):
                self._vote_id = argument["id"]
            if isinstance(argument.get("document"), str):
                self.document.set_value(argument["document"])
        self.choose()
        self.view.leaf.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """Print; what is printed stands in the choice below."""
        return self.tr("Print")

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("votes", self.tr("Votes and elections")), ("vote", self.tr("Vote")))

    def paper_name(self) -> str:
        """As it stands in the choice."""
        return self.document.currentText()

    def question(self) -> Callable[[Reading], Prepared]:
        """The paper chosen, of the vote."""
        code, wanted = str(self.document.value()), Wanted(keys=(self._vote_id,))

        def prepared(reading: Reading) -> Prepared:
            return prepare_subject_paper(reading, code, wanted)

        return prepared

    def draft_note(self) -> str:
        """Sums print as a draft until the count is closed."""
        return self.tr("Draft: the count is not closed")
