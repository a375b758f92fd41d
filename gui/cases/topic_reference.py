"""参考: the law on a case's topic, who else answers for it, what belongs on record (ui.md 12)."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from gui.components import Dialog, column, rule, words
from gui.theme import Role, px
from models.vocabulary import reference
from models.vocabulary.topic_law import Article, OtherBody, TopicLaw
from resources import Language

__all__ = ["TopicReference"]


class TopicReference(Dialog):
    """Read before the parties sit down; nothing in it is changed here."""

    def __init__(self, law: TopicLaw, language: Language, parent: QWidget | None = None) -> None:
        titled = QCoreApplication.translate("TopicReference", "The law on {0}")
        title = titled.format(reference.topic(law.topic).label(language))
        close = QCoreApplication.translate("TopicReference", "Close")
        super().__init__(title, close, name="case.reference", parent=parent)
        self._language = language
        self.cancel.hide()
        self.content.setSpacing(12)
        for one in law.law:
            said = _readable(words(self._marked(one), wrap=True))
            self.content.addLayout(column(_readable(self._cited(one)), said, gap=2))
        self._part(self.tr("Others who answer for it"), map(self._marked, law.others))
        self._part(self.tr("Worth recording"), [law.worth_recording(language)])
        self.content.addWidget(rule())
        warning = self.tr("Check the text in force before you rely on it.")
        self.content.addWidget(words(warning, Role.FOOTNOTE, wrap=True))
        self.content.addStretch(1)
        self.setMinimumWidth(px(640))
        self.verb.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Tall enough for the wrapped lines, as far as the screen has room."""
        hint = super().sizeHint()
        wide = max(hint.width(), self.minimumWidth())
        screen = QGuiApplication.primaryScreen()
        needed = self.content.totalHeightForWidth(wide - px(24)) + px(120)
        room = screen.availableSize().height() - px(48) if screen else needed
        return QSize(wide, min(max(hint.height(), needed), room))

    def _cited(self, article: Article) -> QLabel:
        """The law and its articles, with the text that was read."""
        text = article.title
        if article.text_of:
            text += "  " + self.tr("(text of {0})").format(article.text_of)
        return words(text, Role.STRONG, wrap=True)

    def _marked(self, said: Article | OtherBody) -> str:
        """The words, with a mark where they were only reported."""
        text = said.text(self._language)
        return text if said.certain else text + "  " + self.tr("(not checked)")

    def _part(self, title: str, lines: Iterable[str]) -> None:
        told = [_readable(words(line, wrap=True)) for line in lines]
        self.content.addWidget(rule())
        self.content.addLayout(column(words(title, "label"), *told, gap=4))


def _readable(label: QLabel) -> QLabel:
    """Can be marked and copied into a paper."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
