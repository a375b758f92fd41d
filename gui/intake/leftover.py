"""The banner that offers back what an earlier stay left unfinished."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Banner, Button, empty
from gui.intake.keeping import Left

__all__ = ["LeftBanner"]


class LeftBanner(QWidget):
    """恢复 or 放弃; takes no room when nothing was left. The signals carry the draft."""

    restore_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._left: Left | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(20, 10, 20, 0)
        self.hide()

    def offer(self, left: Left | None) -> None:
        """Offer ``left``, or nothing."""
        empty(self._whole)
        self._left = left
        self.setVisible(left is not None)
        if left is None:
            return
        restore = Button(self.tr("Restore"), name="intake.restore")
        restore.clicked.connect(self._restore)
        discard = Button(self.tr("Discard"), name="intake.discard")
        discard.clicked.connect(self._discard)
        detail = self.tr("Kept {0}. Nothing has been registered.")
        self._whole.addWidget(
            Banner(
                self.tr("An intake was not finished"),
                detail.format(f"{left.kept_at:%m-%d %H:%M}"),
                icon_name="history",
                actions=[restore, discard],
            )
        )

    def _restore(self) -> None:
        self.restore_wanted.emit(self._left)

    def _discard(self) -> None:
        self.discard_wanted.emit(self._left)
