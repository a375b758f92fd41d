"""The head of a project: title, stage, dates, who leads, what it came from."""

from datetime import date

from gui.components import Button, ButtonKind
from gui.matters.head import MatterHead
from gui.matters.words import topic_word
from gui.projects.words import stage_chip, stages, term
from resources import Language
from services.queries.projects import ProjectWhole

__all__ = ["ProjectHead"]


class ProjectHead(MatterHead):
    """What a project is, at a glance; ``topic`` leads to the agenda topic it was started from."""

    def __init__(self, language: Language) -> None:
        topic = Button("", ButtonKind.LINK, name="project.topic")
        super().__init__(
            self.tr("Joint project"),
            edit=("project.about.edit", self.tr("Change the project")),
            stages="project.stages",
            links=(topic,),
        )
        self.topic = topic
        self._language = language

    def show_project(self, project: ProjectWhole, today: date) -> None:
        """Show ``project``."""
        line, language = project.line, self._language
        self.edit.setVisible(not line.stage.over)
        self.topic.setVisible(project.topic_id is not None)
        self.topic.setText(self.tr("Topic {0}").format(project.topic_number))
        self.topic.setAccessibleName(f"{self.topic.text()} {project.topic_title}")
        self.show_stages(stages(project, today, language))
        told = (
            self.tr("led by {0}").format(line.lead) if line.lead else "",
            line.place,
            term(line, today),
            self.tr("from %n case(s)", "", line.cases) if line.cases else "",
        )
        about = topic_word(line.topic, language)
        self.tell(line.title, stage_chip(line.stage, language), told, about=about)
