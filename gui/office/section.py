"""What every section of the settings is."""

from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.shell.page import Context

__all__ = ["Section"]


class Section(QWidget):
    """One page of the settings: ``key`` names it, ``body`` takes its cards."""

    key = ""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)

    def title(self) -> str:
        """Its words in the list and above it."""
        raise NotImplementedError

    def enter(self) -> None:
        """Be shown: fetch what is shown."""

    def refresh(self, changes: Any) -> None:
        """A command changed the register."""

    def all_words(self) -> str:
        """What the search of the settings looks in: the title and every label."""
        labels = [label.text() for label in self.findChildren(QLabel)]
        return " ".join([self.title(), *labels])
