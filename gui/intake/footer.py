"""The foot of the intake page: what is kept, what is missing, the verb."""

from datetime import datetime

from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.components import Button, ButtonKind, CheckBox, KeyHint, row, words
from gui.theme import Role, px

__all__ = ["IntakeFooter"]

_HINTS_FROM = 1160


class IntakeFooter(QFrame):
    """Always in view. The buttons are connected by the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "footer")
        self._kept = words("", Role.SECONDARY)
        self._missing = words("", Role.STRONG, tone="danger")
        self._missing.setObjectName("intake.missing")
        self._missing.hide()
        self._hints = QWidget()
        self._hints.setLayout(
            row(
                words(self.tr("Next"), "label"),
                KeyHint("Enter"),
                words(self.tr("Back"), "label"),
                KeyHint("Shift Enter"),
            )
        )
        self.open_after = CheckBox(self.tr("Then open the case"), name="intake.open_after")
        self.clear = Button(self.tr("Clear"), ButtonKind.GHOST, name="intake.clear")
        self.save = Button(self.tr("Register"), ButtonKind.PRIMARY, name="intake.save")
        self.save.setToolTip("Ctrl+Enter")
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 8, 20, 8)
        line.setSpacing(12)
        line.addWidget(self._kept)
        line.addWidget(self._missing)
        line.addStretch(1)
        for part in (self._hints, self.open_after, self.clear, self.save):
            line.addWidget(part)
        line.addWidget(KeyHint("Ctrl Enter"))

    def show_kept(self, at: datetime | None) -> None:
        """草稿已存本机 14:31:58; nothing when there is no draft."""
        said = self.tr("Draft kept on this computer {0}").format(f"{at:%H:%M:%S}") if at else ""
        self._kept.setText(said)

    def show_trouble(self) -> None:
        """The draft cannot be written; what is typed is still here."""
        self._kept.setText(self.tr("The draft cannot be kept on this computer"))

    def show_missing(self, fields: list[str]) -> None:
        """还有 2 处: what is still in the way, also said aloud."""
        self._missing.setVisible(bool(fields))
        self._kept.setVisible(not fields)
        if not fields:
            return
        said = self.tr("%n left to mend", "", len(fields)) + "  " + "  ".join(fields[:4])
        if said != self._missing.text():
            self._missing.setText(said)
            event = QAccessibleEvent(self._missing, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The key hints give way first."""
        super().resizeEvent(event)
        self._hints.setVisible(self.width() >= px(_HINTS_FROM) and not self._missing.isVisible())
