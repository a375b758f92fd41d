"""The navigation: a sidebar of 196 with words, or a rail of 56 with icons (ui.md 3)."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.components import words
from gui.shell.page import Entry, Page
from gui.theme import Role, Token, color, draw_icon, font, mark, px, theme
from resources import Language

__all__ = ["NavEntry", "NavRow", "Sidebar"]


class NavRow(QPushButton):
    """One row of words and a badge; ``key`` is what it stands for."""

    def __init__(
        self,
        key: str,
        title: str,
        *,
        kind: str = "subnav",
        urgent: bool = False,
        indent: int = 38,
    ) -> None:
        super().__init__()
        self._indent = indent
        self.key = key
        self._title = title
        self._badge = ""
        self._urgent = urgent
        self.setObjectName(f"nav.{key}")
        self.setProperty("kind", kind)
        self.setProperty("ring", True)
        self.setCheckable(True)
        self._speak()

    def set_title(self, title: str) -> None:
        """Other words."""
        self._title = title
        self._speak()
        self.update()

    def set_badge(self, badge: str) -> None:
        """Show a count."""
        self._badge = badge
        self._speak()
        self.update()

    def _speak(self) -> None:
        self.setAccessibleName(f"{self._title} {self._badge}".strip())

    def sizeHint(self) -> QSize:
        """30 high."""
        return QSize(px(170), px(30))

    def minimumSizeHint(self) -> QSize:
        """The words are cut before the sidebar grows."""
        return QSize(px(36), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's ground, then words and badge."""
        super().paintEvent(event)
        painter = QPainter(self)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        box = QRectF(self.rect()).adjusted(px(self._indent), 0, -px(10), 0)
        late = self._urgent and self._badge not in {"", "0"}
        badge_role = Role.STRONG if late else Role.SECONDARY
        painter.setFont(font(badge_role))
        painter.setPen(color(Token.DANGER if late else Token.TERTIARY))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, self._badge)
        role = Role.STRONG if self.isChecked() else Role.BODY
        badge = QFontMetricsF(font(badge_role)).horizontalAdvance(self._badge)
        room = box.width() - badge - px(6)
        text = QFontMetricsF(font(role)).elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font(role))
        painter.setPen(color(Token.TEXT))
        painter.drawText(box, middle, text)


class NavEntry(NavRow):
    """One page: icon, words, badge; in the rail the icon alone with a tooltip."""

    def __init__(self, key: str, title: str, icon_name: str, keys: str = "") -> None:
        self._rail = False
        self._icon_name = icon_name
        self._keys = keys
        super().__init__(key, title, kind="nav")

    def set_rail(self, rail: bool) -> None:
        """Icon alone, or with words."""
        self._rail = rail
        self._speak()
        self.updateGeometry()

    def _speak(self) -> None:
        super()._speak()
        self.setToolTip(f"{self._title}  {self._keys}".strip() if self._rail else self._keys)

    def sizeHint(self) -> QSize:
        """34 high; 40 in the rail."""
        return QSize(px(40) if self._rail else px(170), px(40) if self._rail else px(34))

    def minimumSizeHint(self) -> QSize:
        """In a low window the entries stand closer, so that all of them do."""
        return QSize(px(36), px(34))

    def _paint_words(self, painter: QPainter) -> None:
        ink = Token.ACCENT if self.isChecked() else Token.SECONDARY
        side = px(20 if self._rail else 18)
        left = (self.width() - side) / 2 if self._rail else px(10)
        box = QRectF(left, (self.height() - side) / 2, side, side)
        draw_icon(painter, box, self._icon_name, ink)
        if not self._rail:
            super()._paint_words(painter)


class Sidebar(QFrame):
    """All entries. ``wanted`` carries a page's key, ``entry_wanted`` also a row under it."""

    wanted = Signal(str)
    entry_wanted = Signal(str, object)
    person_wanted = Signal()

    def __init__(
        self, pages: Sequence[Page], titles: Mapping[str, str], language: Language
    ) -> None:
        super().__init__()
        self.setProperty("surface", "sidebar")
        self.setAccessibleName(self.tr("Navigation"))
        self._rail = False
        self._current = ""
        self._wide = 196 if language is Language.CHINESE else 220
        self._entries: dict[str, NavEntry] = {}
        self._rows: dict[str, NavRow] = {}
        self._declared: dict[str, tuple[str, Entry]] = {}
        self._mark = QLabel()
        self._person = NavEntry("person", "", "user")
        self._person.setCheckable(False)
        self._person.clicked.connect(self.person_wanted)
        self._person.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 8)
        layout.setSpacing(2)
        layout.addLayout(self._head())
        shown = sorted((p for p in pages if p.order > 0), key=lambda p: p.order)
        for page in shown:
            if page.order == 9:
                layout.addStretch(1)
            self._list(page, titles, layout)
        if not any(page.order == 9 for page in shown):
            layout.addStretch(1)
        layout.addWidget(self._person)
        theme().changed.connect(self._scale)
        self._scale()

    def _head(self) -> QHBoxLayout:
        self._names = QWidget()
        names = QVBoxLayout(self._names)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(words(self.tr("Laoniangjiu"), Role.PANEL))
        names.addWidget(words(self.tr("Community casework"), Role.FOOTNOTE))
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 0, 12)
        head.setSpacing(10)
        head.addWidget(self._mark)
        head.addWidget(self._names, 1)
        return head

    def _list(self, page: Page, titles: Mapping[str, str], layout: QVBoxLayout) -> None:
        entry = NavEntry(page.key, titles[page.key], page.icon, page.keys)
        entry.clicked.connect(self._clicked)
        layout.addWidget(entry)
        self._entries[page.key] = entry
        for row in page.entries:
            key = f"{page.key}.{row.key}"
            made = NavRow(key, titles[key], urgent=row.urgent)
            made.clicked.connect(self._row_clicked)
            made.hide()
            layout.addWidget(made)
            self._rows[key] = made
            self._declared[key] = (page.key, row)

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

    def set_current(self, key: str, entry: str = "") -> None:
        """Light the entry of ``key``, or the row ``entry`` under it."""
        self._current = key
        lit = f"{key}.{entry}" if f"{key}.{entry}" in self._rows else ""
        for name, made in self._entries.items():
            made.setChecked(name == key and (not lit or self._rail))
        for name, row in self._rows.items():
            row.setChecked(name == lit)
        self._show_rows()

    def set_badge(self, key: str, badge: str) -> None:
        """Show a count beside an entry, or a row under it (``page.row``)."""
        row = self._entries.get(key) or self._rows.get(key)
        if row is not None:
            row.set_badge(badge)

    def set_person(self, name: str) -> None:
        """Who sits at the desk."""
        self._person.set_title(name)
        self._person.setVisible(bool(name))

    def _show_rows(self) -> None:
        """Those of the page in view; in a low window none, so that nothing is cut."""
        mine = [row for key, row in self._rows.items() if self._declared[key][0] == self._current]
        for row in self._rows.values():
            row.setVisible(not self._rail and row in mine)
        layout = self.layout()
        if self._rail or not mine or layout is None:
            return
        layout.invalidate()
        if layout.minimumSize().height() > self.height():
            for row in mine:
                row.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for the rows now, or none any more."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._show_rows()

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, NavEntry):
            sender.setChecked(sender.key == self._current)
            self.wanted.emit(sender.key)

    def _row_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, NavRow):
            page, entry = self._declared[sender.key]
            sender.setChecked(not sender.isChecked())
            self.entry_wanted.emit(page, entry.argument)

    def _scale(self) -> None:
        self.setFixedWidth(px(56) if self._rail else self.full_width())
        self._names.setVisible(not self._rail)
        self._mark.setPixmap(mark(30))
        for entry in (*self._entries.values(), self._person):
            entry.set_rail(self._rail)
        self._show_rows()
