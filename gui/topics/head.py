"""The head of a topic: title, stage, tags, the body it belongs to, and the seven stages."""

from datetime import date

from gui.components import short_date
from gui.matters.head import MatterHead
from gui.matters.words import topic_word
from gui.topics.words import stage_chip, stages
from resources import Language
from services.queries.topic_rows import TopicWhole

__all__ = ["TopicHead"]


class TopicHead(MatterHead):
    """What a topic is, at a glance."""

    def __init__(self, language: Language) -> None:
        super().__init__(
            self.tr("Topic"),
            edit=("topic.title.edit", self.tr("Change the title")),
            stages="topic.stages",
        )
        self._language = language

    def show_topic(self, topic: TopicWhole, today: date) -> None:
        """Show ``topic``."""
        line, language = topic.line, self._language
        self.edit.setVisible(not line.stage.over)
        self.show_stages(stages(topic, today, language))
        told = [
            line.body,
            line.proposed_by,
            self.tr("opened {0}").format(short_date(line.opened_on, today)),
        ]
        if line.ended_on is not None:
            told.append(self.tr("ended {0}").format(short_date(line.ended_on, today)))
        about = topic_word(line.topic, language)
        self.tell(line.title, stage_chip(line.stage, language), told, about=about)
