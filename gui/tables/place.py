"""Where a list stands, or what is said instead of it."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.components import EmptyState

__all__ = ["ListPlace"]


class ListPlace(QStackedWidget):
    """One of its parts is in view, or a state made for the moment; the one before is let go."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self.state: EmptyState | None = None
        for part in parts:
            self.addWidget(part)

    def say_instead(self, state: EmptyState) -> None:
        """Show ``state`` where the list would stand."""
        if self.state is not None:
            self.removeWidget(self.state)
            self.state.deleteLater()
        self.state = state
        self.addWidget(state)
        self.setCurrentWidget(state)
