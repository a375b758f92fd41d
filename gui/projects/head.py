"""The head of a project: title, stage, dates, who leads, what it came from."""

from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    Chip,
    FlowLayout,
    StageStepper,
    Tag,
    empty,
    words,
)
from gui.projects.words import stage_chip, stages, term, topic_word
from gui.theme import Role
from resources import Language
from services.queries.projects import ProjectWhole

__all__ = ["ProjectHead"]


class ProjectHead(QFrame):
    """What a project is, at a glance; ``topic`` leads to the agenda topic it was started from."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("surface", "header")
        self.setAccessibleName(self.tr("Joint project"))
        self._language = language
        self._low = False
        self.title = words("", Role.TITLE, wrap=True)
        self.edit = Button(
            kind=ButtonKind.ICON,
            icon="pencil",
            name="project.about.edit",
            spoken=self.tr("Change the project"),
        )
        self.topic = Button("", ButtonKind.LINK, name="project.topic")
        self._badges = QWidget()
        self._flow = FlowLayout(self._badges, 8)
        self.stepper = StageStepper()
        self.stepper.setObjectName("project.stages")
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        self._top.addWidget(self.title, 1)
        self._top.addWidget(self.topic)
        self._top.addWidget(self.edit)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(24, 12, 24, 8)
        self._whole.setSpacing(6)
        self._whole.addLayout(self._top)
        self._whole.addWidget(self._badges)
        self._whole.addWidget(self.stepper)

    def show_project(self, project: ProjectWhole, today: date) -> None:
        """Show ``project``."""
        line = project.line
        self.title.setText(line.title)
        self.edit.setVisible(not line.stage.over)
        self.topic.setVisible(project.topic_id is not None)
        self.topic.setText(self.tr("Topic {0}").format(project.topic_number))
        self.topic.setAccessibleName(f"{self.topic.text()} {project.topic_title}")
        self.stepper.set_stages(stages(project, today, self._language))
        empty(self._flow)
        parts: list[QWidget] = [Chip(stage_chip(line.stage, self._language))]
        about = topic_word(line.topic, self._language)
        if about:
            parts.append(Tag(about))
        told = [
            self.tr("led by {0}").format(line.lead) if line.lead else "",
            line.place,
            term(line, today),
            self.tr("from %n case(s)", "", line.cases) if line.cases else "",
        ]
        for text in filter(None, told):
            meta = words(text, Role.SECONDARY)
            meta.setFixedHeight(meta.sizeHint().height() + 4)
            parts.append(meta)
        for part in parts:
            self._flow.addWidget(part)
        self._badges.updateGeometry()

    def set_low(self, low: bool) -> None:
        """In a low window the stages are a few words beside the title."""
        if low is not self._low:
            self._low = low
            self.stepper.set_compact(low)
            if low:
                self._top.insertWidget(1, self.stepper)
            else:
                self._whole.addWidget(self.stepper)
