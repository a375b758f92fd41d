"""The head of a topic: title, stage, tags, the body it belongs to, and the seven stages."""

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
    short_date,
    words,
)
from gui.theme import Role
from gui.topics.words import stage_chip, stages, topic_word
from resources import Language
from services.queries.topics import TopicWhole

__all__ = ["TopicHead"]


class TopicHead(QFrame):
    """What a topic is, at a glance."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("surface", "header")
        self.setAccessibleName(self.tr("Topic"))
        self._language = language
        self._low = False
        self.title = words("", Role.TITLE, wrap=True)
        self.edit = Button(
            kind=ButtonKind.ICON,
            icon="pencil",
            name="topic.title.edit",
            spoken=self.tr("Change the title"),
        )
        self._badges = QWidget()
        self._flow = FlowLayout(self._badges, 8)
        self.stepper = StageStepper()
        self.stepper.setObjectName("topic.stages")
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        self._top.addWidget(self.title, 1)
        self._top.addWidget(self.edit)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(24, 12, 24, 8)
        self._whole.setSpacing(6)
        self._whole.addLayout(self._top)
        self._whole.addWidget(self._badges)
        self._whole.addWidget(self.stepper)

    def show_topic(self, topic: TopicWhole, today: date) -> None:
        """Show ``topic``."""
        line = topic.line
        self.title.setText(line.title)
        self.edit.setVisible(not line.stage.over)
        self.stepper.set_stages(stages(topic, today, self._language))
        empty(self._flow)
        parts: list[QWidget] = [Chip(stage_chip(line.stage, self._language))]
        about = topic_word(line.topic, self._language)
        if about:
            parts.append(Tag(about))
        told = [line.body, line.proposed_by, self.tr("opened {0}")]
        told[2] = told[2].format(short_date(line.opened_on, today))
        if line.ended_on is not None:
            told.append(self.tr("ended {0}").format(short_date(line.ended_on, today)))
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
