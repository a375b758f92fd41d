"""The papers of a body of the directory: what it is, and its work in a year."""

from gui.directory import questions
from gui.preview.chosen_page import ChosenPaperPage
from gui.shell.page import Context
from reports.subject_papers import BODY, BODY_WORK

__all__ = ["DirectoryPaperPage"]

_KINDS = frozenset({"body", "mediator", "person", "case", "rota-line", "register", "office"})


class DirectoryPaperPage(ChosenPaperPage):
    """Opened with the ``id`` of a body and the ``document`` wanted, or as it was left."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            subject="bodies",
            first=BODY,
            back=(("directory", self.tr("Directory")),),
            kinds=_KINDS,
            versions=(("full", self.tr("In full")),),
            newest=questions.first_body,
            yearly=frozenset({BODY_WORK}),
        )
