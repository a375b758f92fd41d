"""The papers of a joint project: before and after, brief, roster, documents, volunteers."""

from gui.preview.chosen_page import ChosenPaperPage
from gui.shell.page import Context
from reports.subject_papers import EFFECT
from services.database import Reading
from services.queries.projects import project_lines

__all__ = ["ProjectPaperPage"]


class ProjectPaperPage(ChosenPaperPage):
    """Opened with the ``id`` of a project and the ``document`` wanted; else of the newest."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            subject="projects",
            first=EFFECT,
            back=(("projects", self.tr("Joint projects")),),
            kinds=frozenset({"project", "action", "case", "register", "office"}),
            versions=(
                ("meeting", self.tr("For a meeting")),
                ("anonymous", self.tr("Anonymous")),
                ("full", self.tr("In full")),
            ),
            newest=_newest,
        )


def _newest(reading: Reading) -> tuple[int, ...]:
    return tuple(one.id for one in project_lines(reading)[:1])
