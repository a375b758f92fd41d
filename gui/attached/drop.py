"""Files dropped on a page: whoever owns them is asked whether they are wanted."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from gui.components import DropVeil

__all__ = ["FileDrop"]


class FileDrop(QObject):
    """Makes ``widget`` take files of this computer while ``wanted`` says so; ``take`` gets them."""

    def __init__(
        self,
        widget: QWidget,
        wanted: Callable[[], bool],
        take: Callable[[Sequence[Path]], object],
    ) -> None:
        super().__init__(widget)
        self.veil = DropVeil(widget)
        self._wanted = wanted
        self._take = take
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Welcome files that are wanted, take them where they fall."""
        if event.type() in {QEvent.Type.DragLeave, QEvent.Type.Drop}:
            self.veil.hide()
        if event.type() in {QEvent.Type.DragEnter, QEvent.Type.Drop}:
            assert isinstance(event, QDropEvent)
            files = _files(event.mimeData())
            if files and self._wanted():
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    self._take(files)
                else:
                    self.veil.welcome(self.tr("Let go: kept with this record"))
                return True
        return super().eventFilter(watched, event)


def _files(mime: QMimeData) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
