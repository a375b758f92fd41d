"""The papers of 双向认领: the three lists, the slip of a claim, the results of the year."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt

from gui.components import Combo
from gui.preview.subject_page import SubjectPaperPage
from gui.shell.page import Context
from reports.papers import Prepared
from reports.subject_papers import LISTS, prepare_subject_paper, subject_documents
from services.database import Reading

__all__ = ["MatchingPaperPage"]


class MatchingPaperPage(SubjectPaperPage):
    """Opened with the ``document`` wanted, or as it was left."""

    def __init__(self, context: Context) -> None:
        self.document = Combo(
            [(one.code, one.title) for one in subject_documents("matching")],
            name="matching.paper.document",
            spoken=self.tr("Paper"),
        )
        self.document.set_value(LISTS)
        super().__init__(
            context,
            name="matching.paper",
            kinds=frozenset({"need", "resource", "claim", "register", "office"}),
            versions=(("meeting", self.tr("To be posted")), ("full", self.tr("In full"))),
            choices=(self.document,),
        )
        self.document.chosen.connect(self.choose)

    def open(self, argument: object = None) -> None:
        """Show a paper; without an argument the one before."""
        if isinstance(argument, Mapping) and isinstance(argument.get("document"), str):
            self.document.set_value(argument["document"])
        self.choose()
        self.view.leaf.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """Print; what is printed stands in the choice below."""
        return self.tr("Print")

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("matching", self.tr("Two-way matching")),)

    def paper_name(self) -> str:
        """As it stands in the choice."""
        return self.document.currentText()

    def question(self) -> Callable[[Reading], Prepared]:
        """The paper chosen."""
        code, masking = str(self.document.value()), str(self.version.value())

        def prepared(reading: Reading) -> Prepared:
            return prepare_subject_paper(reading, code, masking=masking)

        return prepared
