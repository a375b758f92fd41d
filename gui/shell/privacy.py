"""The privacy screen (Ctrl+Shift+M): a visitor at the counter sees nothing of what is open."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, row, words
from gui.theme import Role, mark

__all__ = ["PrivacyScreen"]


class PrivacyScreen(QFrame):
    """Covers its parent and takes the keyboard; ``covered`` says whether. What is typed stays."""

    covered = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "win")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Privacy screen"))
        self._before: QWidget | None = None
        picture = QLabel()
        picture.setPixmap(mark(56))
        self._show = Button(
            self.tr("Show again"), ButtonKind.PRIMARY, icon="eye", name="privacy.show"
        )
        self._show.setToolTip("Ctrl+Shift+M")
        self._show.clicked.connect(self.lift)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addLayout(row(None, picture, None))
        layout.addLayout(row(None, words(self.tr("The screen is covered"), Role.PANEL), None))
        hint = words(self.tr("Nothing is lost; work goes on where it stopped"), Role.SECONDARY)
        layout.addLayout(row(None, hint, None))
        layout.addSpacing(4)
        layout.addLayout(row(None, self._show, None))
        layout.addStretch(1)
        self.hide()

    def cover(self) -> None:
        """Hide everything."""
        parent = self.parentWidget()
        assert parent is not None
        parent.installEventFilter(self)
        self._before = parent.window().focusWidget()
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._show.setFocus(Qt.FocusReason.OtherFocusReason)
        self.covered.emit(True)

    def lift(self) -> None:
        """Show everything again, with the keyboard where it was."""
        from shiboken6 import isValid

        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.covered.emit(False)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is covered."""
        parent = self.parentWidget()
        if event.type() is QEvent.Type.Resize and parent is not None:
            self.setGeometry(parent.rect())
        return False

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Tab does not reach what is covered."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key goes through."""
        event.accept()
