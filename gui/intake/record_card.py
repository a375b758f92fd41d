"""宜记明: what of the facts is worth writing down for the topic at hand."""

from gui.components import Card, words
from models.vocabulary.topic_law import topic_law
from resources import Language

__all__ = ["RecordCard"]


class RecordCard(Card):
    """Reminds while the facts are typed; seen only for a topic that has such a list."""

    def __init__(self, language: Language) -> None:
        super().__init__(" ")
        self.setObjectName("intake.worthRecording")
        self._language = language
        self._line = words("", wrap=True)
        self.set_title(self.tr("Worth recording"))
        self.body.addWidget(self._line)
        self.hide()

    def show_topic(self, topic: str) -> None:
        """Tell what is worth recording of a matter of this topic (its code)."""
        law = topic_law(topic)
        self._line.setText(law.worth_recording(self._language) if law else "")
        self.setVisible(law is not None)
