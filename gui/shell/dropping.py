"""Files dropped on the window go to the page that takes them, whichever page is in view."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from gui.shell.page import Page

if TYPE_CHECKING:
    from gui.components import DropVeil

__all__ = ["Dropping"]


class Dropping(QObject):
    """``dropped`` carries a page's key and the path of the file, or the paths of several.

    Several go together only to a page that takes many. Anything else is not accepted.
    """

    dropped = Signal(str, object)

    def __init__(self, window: QWidget, pages: Sequence[Page]) -> None:
        super().__init__(window)
        self._takers = {ending: page for page in pages for ending in page.takes}
        self._window = window
        self.veil: DropVeil | None = None
        window.setAcceptDrops(True)

    def listen(self) -> None:
        """Begin."""
        self._window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Accept files with a known ending, and say over the window where they go."""
        if event.type() in {QEvent.Type.DragLeave, QEvent.Type.Drop} and self.veil is not None:
            self.veil.hide()
        if event.type() not in {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}:
            return False
        if not isinstance(event, QDropEvent):
            return False
        paths = _files(event)
        takers = {self._takers.get(Path(path).suffix.lower()) for path in paths}
        page = takers.pop() if len(takers) == 1 else None
        if page is None or (len(paths) > 1 and not page.takes_many):
            event.ignore()
            return True
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.dropped.emit(page.key, paths[0] if len(paths) == 1 else paths)
        elif event.type() is QEvent.Type.DragEnter:
            self._welcome(page)
        return True

    def _welcome(self, page: Page) -> None:
        from gui.components import DropVeil

        self.veil = self.veil or DropVeil(self._window)
        title = QCoreApplication.translate("Pages", page.title)
        self.veil.welcome(self.tr("Let go: {0}").format(title))


def _files(event: QDropEvent) -> tuple[str, ...]:
    """The paths of what is dragged, none where something else than files of this computer is."""
    urls = event.mimeData().urls()
    return (
        tuple(one.toLocalFile() for one in urls) if all(one.isLocalFile() for one in urls) else ()
    )
