"""The field a list is searched by: it waits until the typing pauses."""

from PySide6.QtCore import Qt, QTimer, Signal

from gui.components.inputs import Field

__all__ = ["FindField"]

_FIND_MS = 120


class FindField(Field):
    """``wanted`` says that the rows are to be looked for; the list then asks and calls ``settle``.

    What is being composed is searched for as if it stood there already.
    """

    wanted = Signal()

    def __init__(
        self, *, name: str, spoken: str, hint: str = "", width: int = 230, icon: str = "search"
    ) -> None:
        super().__init__(name=name, spoken=spoken, hint=hint, icon_name=icon, width=width)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_FIND_MS)
        self._pause.timeout.connect(self.wanted)
        self.query_changed.connect(self._pause.start)

    def sought(self) -> str:
        """What is looked for, empty for everything."""
        return self.query_text().strip()

    def waiting(self) -> bool:
        """Whether something was typed that nobody has looked for yet."""
        return self._pause.isActive()

    def settle(self) -> None:
        """It is being looked for: wait no longer."""
        self._pause.stop()

    def forget(self) -> None:
        """Empty it without looking for anything."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)

    def take_keyboard(self) -> None:
        """Ctrl+F: the next word typed takes the place of the last."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
