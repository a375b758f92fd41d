"""Files dropped on the window go to the page that takes them, whichever page is in view."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from gui.shell.page import Page

__all__ = ["Dropping"]


class Dropping(QObject):
    """``dropped`` carries a page's key and the path of the file. Anything else is not accepted."""

    dropped = Signal(str, str)

    def __init__(self, window: QWidget, pages: Sequence[Page]) -> None:
        super().__init__(window)
        self._takers = {ending: page.key for page in pages for ending in page.takes}
        self._window = window
        window.setAcceptDrops(True)

    def listen(self) -> None:
        """Begin."""
        self._window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Accept one file with a known ending."""
        if event.type() not in {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}:
            return False
        if not isinstance(event, QDropEvent):
            return False
        path = _one_file(event)
        key = self._takers.get(Path(path).suffix.lower()) if path else None
        if key is None:
            event.ignore()
            return True
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.dropped.emit(key, path)
        return True


def _one_file(event: QDropEvent) -> str:
    """The path of the only file that is dragged, empty for anything else."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""
