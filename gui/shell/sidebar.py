"""The navigation: a sidebar of 196 with words, or a rail of 56 with icons (ui.md 3)."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.components import words
from gui.shell.page import Page
from gui.theme import Role, Token, color, draw_icon, font, mark, px, theme
from resources import Language

__all__ = ["NavEntry", "Sidebar"]


class NavEntry(QPushButton):
    """One entry: icon, words, badge; in the rail the icon alone with a tooltip."""

    def __init__(self, page: Page, title: str) -> None:
        super().__init__()
        self.page = page
        self._title = title
        self._badge = ""
        self._rail = False
        self.setObjectName(f"nav.{page.key}")
        self.setProperty("kind", "nav")
        self.setProperty("ring", True)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self._speak()

    def set_badge(self, badge: str) -> None:
        """Show a count."""
        self._badge = badge
        self._speak()
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Icon alone, or with words."""
        self._rail = rail
        self._speak()
        self.updateGeometry()

    def _speak(self) -> None:
        keys = f"Ctrl+{self.page.order}" if self.page.order else ""
        spoken = f"{self._title} {self._badge}".strip()
        self.setAccessibleName(spoken)
        self.setToolTip(f"{self._title}  {keys}".strip() if self._rail else keys)

    def sizeHint(self) -> QSize:
        """34 high; 40 in the rail."""
        return QSize(px(40) if self._rail else px(170), px(40) if self._rail else px(34))

    def minimumSizeHint(self) -> QSize:
        """As wide as the rail."""
        return QSize(px(40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's ground, then icon, words and badge."""
        super().paintEvent(event)
        painter = QPainter(self)
        chosen = self.isChecked()
        ink = Token.TEXT if chosen else Token.SECONDARY
        side = px(20 if self._rail else 18)
        left = (self.width() - side) / 2 if self._rail else px(10)
        box = QRectF(left, (self.height() - side) / 2, side, side)
        draw_icon(painter, box, self.page.icon, Token.ACCENT if chosen else ink)
        if self._rail:
            return
        middle = Qt.AlignmentFlag.AlignVCenter
        words_box = QRectF(self.rect()).adjusted(px(38), 0, -px(8), 0)
        painter.setFont(font(Role.FOOTNOTE))
        painter.setPen(color(Token.TERTIARY))
        painter.drawText(words_box, middle | Qt.AlignmentFlag.AlignRight, self._badge)
        role = Role.STRONG if chosen else Role.BODY
        badge = QFontMetricsF(font(Role.FOOTNOTE)).horizontalAdvance(self._badge)
        room = words_box.width() - badge - px(6)
        text = QFontMetricsF(font(role)).elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font(role))
        painter.setPen(color(Token.TEXT))
        painter.drawText(words_box, middle, text)


class Sidebar(QFrame):
    """All entries; ``wanted`` carries a page's key."""

    wanted = Signal(str)

    def __init__(
        self, pages: Sequence[Page], titles: Mapping[str, str], language: Language
    ) -> None:
        super().__init__()
        self.setProperty("surface", "sidebar")
        self.setAccessibleName(self.tr("Navigation"))
        self._rail = False
        self._wide = 196 if language is Language.CHINESE else 220
        self._entries: dict[str, NavEntry] = {}
        self._mark = QLabel()
        self._name = words(self.tr("Laoniangjiu"), Role.PANEL)
        self._motto = words(self.tr("Community casework"), Role.FOOTNOTE)
        self._names = QWidget()
        names = QVBoxLayout(self._names)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._motto)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 0, 12)
        head.setSpacing(10)
        head.addWidget(self._mark)
        head.addWidget(self._names, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 8)
        layout.setSpacing(2)
        layout.addLayout(head)
        shown = sorted((p for p in pages if p.order > 0), key=lambda p: p.order)
        for page in shown:
            if page.order == 9:
                layout.addStretch(1)
            entry = NavEntry(page, titles[page.key])
            entry.clicked.connect(self._clicked)
            layout.addWidget(entry)
            self._entries[page.key] = entry
        if not any(page.order == 9 for page in shown):
            layout.addStretch(1)
        theme().changed.connect(self._scale)
        self._scale()

    @property
    def rail(self) -> bool:
        """Whether only icons are shown."""
        return self._rail

    def full_width(self) -> int:
        """The width with words."""
        return px(self._wide)

    def set_rail(self, rail: bool) -> None:
        """Icons alone, or with words."""
        if rail != self._rail:
            self._rail = rail
            self._scale()

    def set_current(self, key: str) -> None:
        """Light the entry of ``key``."""
        for name, entry in self._entries.items():
            entry.setChecked(name == key)

    def set_badge(self, key: str, badge: str) -> None:
        """Show a count beside an entry."""
        if key in self._entries:
            self._entries[key].set_badge(badge)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, NavEntry):
            sender.setChecked(True)
            self.wanted.emit(sender.page.key)

    def _scale(self) -> None:
        self.setFixedWidth(px(56) if self._rail else self.full_width())
        self._names.setVisible(not self._rail)
        self._mark.setPixmap(mark(30))
        for entry in self._entries.values():
            entry.set_rail(self._rail)
