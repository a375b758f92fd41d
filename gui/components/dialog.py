"""The base of every dialog (ui.md 8): title, content that scrolls, footer that never does."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.components.buttons import Button, ButtonKind
from gui.components.inputs import composing
from gui.components.layouts import scrolled, surface, words
from gui.theme import Role, px

__all__ = ["Dialog", "confirm"]

_LARGEST = QSize(920, 684)


class Dialog(QDialog):
    """Fits 1093×614 by inner scroll. Fill ``content``; Ctrl+Enter or the verb calls ``accept``.

    Esc cancels and asks first only when ``dirty`` says that something typed is not yet kept. The
    keyboard returns to what opened it.
    """

    def __init__(
        self,
        title: str,
        verb: str,
        *,
        name: str = "dialog",
        danger: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opener = QApplication.focusWidget()
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._heading = words(title, Role.PANEL, wrap=True)
        self._heading.setContentsMargins(20, 12, 20, 8)
        whole.addWidget(self._heading)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        self.content: QVBoxLayout = QVBoxLayout(inner)
        self.content.setContentsMargins(20, 4, 20, 12)
        self.content.setSpacing(10)
        self.scroller = scrolled(inner)
        whole.addWidget(self.scroller, 1)
        self._foot = surface("foot")
        self.footer: QHBoxLayout = QHBoxLayout(self._foot)
        self.footer.setContentsMargins(20, 10, 20, 10)
        self.footer.addStretch(1)
        self.cancel = Button(self.tr("Cancel"), name=f"{name}.cancel")
        self.cancel.clicked.connect(self.reject)
        kind = ButtonKind.DANGER if danger else ButtonKind.PRIMARY
        self.verb = Button(verb, kind, name=f"{name}.accept")
        self.verb.clicked.connect(self.accept)
        self.verb.setToolTip("Ctrl+Enter")
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.verb)
        whole.addWidget(self._foot)

    def dirty(self) -> bool:
        """Whether something typed would be lost; subclasses know."""
        return False

    def setVisible(self, visible: bool) -> None:
        """Shown as large as it wants to be: Qt would cut it to two thirds of the screen."""
        if visible and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.resize(self.sizeHint())
        super().setVisible(visible)

    def sizeHint(self) -> QSize:
        """As large as the content wants and :meth:`largest` lets it be."""
        inner, most = self.scroller.widget().sizeHint(), self.largest()
        wide = min(max(px(420), inner.width() + 24), most.width())
        tall = inner.height()
        if self.content.hasHeightForWidth():
            tall = self.content.totalHeightForWidth(wide)
        tall += self._heading.heightForWidth(wide) + self._foot.sizeHint().height()
        return QSize(wide, tall + 4).boundedTo(most)

    @staticmethod
    def largest() -> QSize:
        """920×684 at 标准, larger with larger text, and within the screen.

        With its title that stands above a task bar at 1366×768.
        """
        most = QSize(px(_LARGEST.width()), px(_LARGEST.height()))
        screen = QGuiApplication.primaryScreen()
        return most.boundedTo(screen.availableSize() - QSize(24, 48)) if screen else most

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is the verb; nothing acts while composing."""
        if composing():
            return
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.verb.isEnabled():
                self.verb.click()
            else:
                focused = self.focusWidget()
                if isinstance(focused, Button):
                    focused.click()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Close without the verb, asking first when something typed would be lost."""
        if self.dirty() and not confirm(
            self,
            self.tr("Discard what was typed?"),
            self.tr("It has not been saved."),
            self.tr("Discard input"),
        ):
            return
        super().reject()
        self._give_back()

    def accept(self) -> None:
        """Close with the verb done."""
        super().accept()
        self._give_back()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's cross is Esc."""
        event.ignore()
        self.reject()

    def _give_back(self) -> None:
        from shiboken6 import isValid

        if self._opener is not None and isValid(self._opener) and self._opener.isVisible():
            self._opener.setFocus(Qt.FocusReason.OtherFocusReason)


def confirm(
    parent: QWidget | None, title: str, consequence: str, verb: str, lines: Sequence[str] = ()
) -> bool:
    """Ask before what cannot be undone: name the object and the consequence; True when wanted."""
    dialog = Dialog(title, verb, name="confirm", danger=True, parent=parent)
    for line in (consequence, *lines):
        dialog.content.addWidget(words(line, wrap=True))
    dialog.content.addStretch(1)
    dialog.cancel.setFocus()
    answer = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return answer
