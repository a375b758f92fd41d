"""联合整治 of a topic: the joint projects started from it, and the button for one more."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.components import ChipFace, Tone
from gui.matters.columns import link_columns
from gui.shell.page import Context
from gui.tables.list_card import ListCard
from gui.topics import questions
from models.vocabulary.projects import project_stage_label
from resources import Language
from services.queries.projects import ProjectLink
from services.queries.topic_rows import TopicWhole

__all__ = ["ProjectsCard"]


def _chip(one: ProjectLink, language: Language) -> ChipFace:
    tone = Tone.NEUTRAL if one.stage.over else Tone.INFO
    return ChipFace(project_stage_label(one.stage, language), tone)


class ProjectsCard(ListCard):
    """Asks for itself; Enter opens a project, the link in the title starts one."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            QCoreApplication.translate("Topics", "Joint projects"),
            link_columns(
                QCoreApplication.translate("Topics", "Joint project"),
                QCoreApplication.translate("Topics", "Stage"),
                lambda one: _chip(one, context.language),
                width=110,
            ),
            name="topic.projects",
            add=QCoreApplication.translate("Topics", "Start a joint project"),
            nothing=QCoreApplication.translate("Topics", "None was started from this topic."),
        )
        self._context = context
        self._topic_id = 0
        self._editable = False
        self.added.connect(self._new)
        self.opened.connect(self._open)

    def show_topic(self, topic: TopicWhole) -> None:
        """Ask for the projects of ``topic``."""
        self._topic_id, self._editable = topic.line.id, not topic.line.stage.over
        self._context.backstage.ask(
            questions.topic_projects, topic.line.id, done=self._fill, slot="topic.projects"
        )

    def _fill(self, rows: Sequence[ProjectLink]) -> None:
        self.fill(rows, editable=self._editable)

    def _new(self) -> None:
        self._context.navigate("projects", {"topic_id": self._topic_id})

    def _open(self, project_id: object) -> None:
        self._context.navigate("project", {"id": project_id})
