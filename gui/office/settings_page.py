"""设置: sections on the left with a search, one in view; what is changed is in force at once."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.components import Field, rule, scrolled, surface, words
from gui.office.backup_section import BackupSection
from gui.office.calendar_section import CalendarSection
from gui.office.clauses_section import ClausesSection
from gui.office.deadlines_section import DeadlinesSection
from gui.office.office_section import OfficeSection
from gui.office.register_section import RegisterSection
from gui.office.scanner_section import ScannerSection
from gui.office.section import Section
from gui.office.sections import AboutSection, KeysSection, LookSection
from gui.office.wordings_section import WordingsSection
from gui.shell.page import Context, PageWidget
from gui.shell.sidebar import NavRow
from gui.theme import Role, px, theme

__all__ = ["SettingsPage"]

_SECTIONS: tuple[type[Section], ...] = (
    LookSection,
    KeysSection,
    OfficeSection,
    ScannerSection,
    CalendarSection,
    DeadlinesSection,
    WordingsSection,
    ClausesSection,
    BackupSection,
    RegisterSection,
    AboutSection,
)

_BEGIN_GROUPS = frozenset({"office", "backup", "about"})
"""The look; the office and its rules; the register; the program."""


class SettingsPage(PageWidget):
    """Opened with the key of a section, or with the one seen last."""

    min_content_width = 1000

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._sections = {made.key: made for made in (kind(context) for kind in _SECTIONS)}
        self._areas: dict[str, QScrollArea] = {}
        self._rows: dict[str, NavRow] = {}
        self._current = ""
        self.search = Field(
            name="settings.search",
            spoken=self.tr("Find a setting"),
            hint=self.tr("Find a setting"),
            icon_name="search",
        )
        self.search.query_changed.connect(self._filter)
        inner = surface("surface")
        listing = QVBoxLayout(inner)
        listing.setContentsMargins(14, 16, 14, 14)
        listing.setSpacing(2)
        listing.addWidget(self.search)
        listing.addSpacing(8)
        self._stack = QStackedWidget()
        for key, section in self._sections.items():
            if key in _BEGIN_GROUPS:
                listing.addSpacing(8)
            entry = NavRow(key, section.title(), kind="nav", indent=12)
            entry.setObjectName(f"settings.{key}")
            entry.clicked.connect(self._clicked)
            entry.installEventFilter(self)
            listing.addWidget(entry)
            self._rows[key] = entry
            self._areas[key] = _area(section)
            self._stack.addWidget(self._areas[key])
        listing.addStretch(1)
        self._list = scrolled(inner)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._list)
        whole.addWidget(rule("upright"))
        whole.addWidget(self._stack, 1)
        theme().changed.connect(self._scale)
        self._scale()

    def open(self, argument: object = None) -> None:
        """Show a section and fetch what it shows."""
        asked = str(argument) if argument in self._sections else self._current
        self.show_section(asked or next(iter(self._sections)))

    def show_section(self, key: str) -> None:
        """Bring one section into view."""
        self._current = key
        for name, entry in self._rows.items():
            entry.setChecked(name == key)
        self._list.ensureWidgetVisible(self._rows[key])
        self._stack.setCurrentWidget(self._areas[key])
        self._sections[key].enter()

    def refresh(self, changes: Any) -> None:
        """The section in view decides what is stale."""
        self._sections[self._current or next(iter(self._sections))].refresh(changes)

    def panes(self) -> Sequence[QWidget]:
        """The list, then the section."""
        return (self._list, self._stack)

    def focus_search(self) -> bool:
        """Ctrl+F searches the settings."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def leave(self) -> bool:
        """A field that is being edited is left first, and so kept."""
        focused = self.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        return True

    def save(self) -> None:
        """Ctrl+S keeps the field being edited."""
        self.leave()

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, NavRow):
            self.show_section(sender.key)

    def _filter(self, typed: str) -> None:
        asked = typed.strip().casefold()
        found = [key for key, one in self._sections.items() if asked in one.all_words().casefold()]
        for key, entry in self._rows.items():
            entry.setVisible(key in found)
        if asked and found and self._current not in found:
            self.show_section(found[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑ and ↓ walk the list."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        shown = [entry for entry in self._rows.values() if not entry.isHidden()]
        if step is None or watched not in shown:
            return False
        place = max(0, min(len(shown) - 1, shown.index(watched) + step))
        shown[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self._list.ensureWidgetVisible(shown[place])
        self.show_section(shown[place].key)
        return True

    def _scale(self) -> None:
        self._list.setFixedWidth(px(190))


def _area(section: Section) -> QScrollArea:
    inner = QWidget()
    inner.setProperty("surface", "clear")
    layout = QVBoxLayout(inner)
    layout.setContentsMargins(24, 20, 24, 24)
    layout.setSpacing(12)
    layout.addWidget(words(section.title(), Role.HEADER))
    layout.addWidget(section)
    layout.addStretch(1)
    return scrolled(inner)
