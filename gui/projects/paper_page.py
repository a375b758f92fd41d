"""The papers of a joint project: before and after, brief, roster, documents, volunteers."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt

from gui.components import Combo
from gui.preview.subject_page import SubjectPaperPage
from gui.shell.page import Context
from reports.papers import Prepared
from reports.subject_papers import EFFECT, Wanted, prepare_subject_paper, subject_documents
from services.database import Reading
from services.queries.projects import project_lines

__all__ = ["ProjectPaperPage"]


class ProjectPaperPage(SubjectPaperPage):
    """Opened with the ``id`` of a project and the ``document`` wanted."""

    def __init__(self, context: Context) -> None:
        self._key = 0
        self.document = Combo(
            [(one.code, one.title) for one in subject_documents("projects")],
            name="projects.paper.document",
            spoken=self.tr("Paper"),
        )
        self.document.set_value(EFFECT)
        super().__init__(
            context,
            name="projects.paper",
            kinds=frozenset({"project", "action", "case", "register", "office"}),
            versions=(
                ("meeting", self.tr("For a meeting")),
                ("anonymous", self.tr("Anonymous")),
                ("full", self.tr("In full")),
            ),
            choices=(self.document,),
        )
        self.document.chosen.connect(self.choose)

    def open(self, argument: object = None) -> None:
        """Show a paper; without an argument the one before."""
        if isinstance(argument, Mapping):
            if isinstance(argument.get("id"), int):
                self._key = argument["id"]
            if isinstance(argument.get("document"), str):
                self.document.set_value(argument["document"])
        self.choose()
        self.view.leaf.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """Print; what is printed stands in the choice below."""
        return self.tr("Print")

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("projects", self.tr("Joint projects")),)

    def paper_name(self) -> str:
        """As it stands in the choice."""
        return self.document.currentText()

    def question(self) -> Callable[[Reading], Prepared]:
        """The paper chosen, of the project; without one, of the newest."""
        code, masking = str(self.document.value()), str(self.version.value())
        key = self._key

        def prepared(reading: Reading) -> Prepared:
            keys = (key,) if key else _newest(reading)
            return prepare_subject_paper(reading, code, Wanted(keys=keys), masking=masking)

        return prepared


def _newest(reading: Reading) -> tuple[int, ...]:
    return tuple(one.id for one in project_lines(reading)[:1])
