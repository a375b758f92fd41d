"""The joint projects a case led to or came after, as a tab of its page."""

from PySide6.QtCore import QCoreApplication

from gui.matters.case_part import CaseMatters, Joined
from gui.matters.columns import link_columns
from gui.projects import questions
from gui.projects.words import stage_chip
from gui.shell.page import Context
from services.queries.projects import ProjectLink

__all__ = ["CaseProjects"]


def _side(one: ProjectLink) -> str:
    """On which side of the project the case stands."""
    if one.after:
        return QCoreApplication.translate("Projects", "this case came after it")
    return QCoreApplication.translate("Projects", "the project came from this case")


class CaseProjects(CaseMatters):
    """Enter opens a project; the button puts the case into one."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Joined(
                title=self.tr("Joint projects of this case"),
                put=self.tr("Put into a joint project…"),
                nothing=self.tr("This case is in no joint project"),
                hint=self.tr("What several units must clear up together becomes a joint project."),
                icon="waypoints",
                page="project",
                list_page="projects",
            ),
            link_columns(
                QCoreApplication.translate("Projects", "Project"),
                QCoreApplication.translate("Projects", "Stage"),
                lambda one: stage_chip(one.stage, context.language),
                second=_side,
            ),
            name="case.projects",
            kind="project",
            question=questions.case_projects,
        )
