"""The pane at the right of a cases page: what stands there, and what may take its place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from gui.shell.side import SidePane

if TYPE_CHECKING:
    from gui.cases.form_pane import FormPane

__all__ = ["Side"]


class Side(SidePane):
    """The side pane: ``rest`` is always there, another pane (a meeting to log) goes over it."""

    def __init__(self, rest: QWidget) -> None:
        stack = QStackedWidget()
        super().__init__(stack)
        stack.addWidget(rest)
        self._stack = stack
        self._pane: FormPane | None = None
        self._opener: QWidget | None = None

    @property
    def written_in(self) -> bool:
        """Whether a pane lies over the rest."""
        return self._pane is not None

    @property
    def pane(self) -> "FormPane | None":
        """The pane over the rest, None when there is none."""
        return self._pane

    def show_pane(self, pane: "FormPane") -> None:
        """Put ``pane`` over the rest with the keyboard in its first field."""
        self.close_pane()
        self._opener = QApplication.focusWidget()
        self._pane = pane
        self._stack.addWidget(pane)
        self._stack.setCurrentWidget(pane)
        self.changed.emit()
        pane.editor.focus_field(pane.editor.paths()[0])

    def close_pane(self) -> None:
        """Take the pane away, show the rest, and give the keyboard back."""
        pane, self._pane = self._pane, None
        if pane is None:
            return
        pane.keep()
        self._stack.removeWidget(pane)
        pane.hide()
        pane.deleteLater()
        self.changed.emit()
        opener, self._opener = self._opener, None
        if opener is not None and isValid(opener) and opener.isVisible():
            opener.setFocus(Qt.FocusReason.OtherFocusReason)
