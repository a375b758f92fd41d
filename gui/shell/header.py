"""The header of 54: breadcrumb and title, global search, the page's buttons, 新登记."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from gui.components import Button, ButtonKind, Field, IconMark, KeyHint, Tag, Tone, empty, words
from gui.theme import Role, Token, px, theme

__all__ = ["Header"]

_SEARCH = 120


class Header(QFrame):
    """``trail_wanted`` carries the page key of a breadcrumb that was clicked."""

    trail_wanted = Signal(str)
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "header")
        self.setAccessibleName(self.tr("Header"))
        self._low = False
        self._row = QHBoxLayout(self)
        self._row.setSpacing(10)
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(6)
        self.title = words("", Role.HEADER)
        self.subtitle = words("", Role.SECONDARY)
        self.practice = Tag(self.tr("Practice"), Tone.WARN)
        self.practice.setToolTip(self.tr("Everything here is invented"))
        self.practice.hide()
        self.search = Field(
            name="globalSearch",
            spoken=self.tr("Search everything"),
            icon_name="search",
        )
        self.search.setFixedWidth(px(_SEARCH))
        self._key = KeyHint("Ctrl K", self.search)
        self.new_case = Button(
            self.tr("New intake"),
            ButtonKind.PRIMARY,
            icon="plus",
            name="newCase",
        )
        self.new_case.setToolTip("Ctrl+N")
        self.new_case.clicked.connect(self.new_wanted)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._row.addLayout(self._crumbs)
        self._row.addWidget(self.title)
        self._row.addWidget(self.subtitle)
        self._row.addWidget(self.practice)
        self._row.addStretch(1)
        self._row.addWidget(self.search)
        self._row.addLayout(self._actions)
        self._row.addWidget(self.new_case)
        theme().changed.connect(self._scale)
        self._scale()

    def show_place(self, trail: Sequence[tuple[str, str]], title: str, subtitle: str) -> None:
        """Where we are."""
        empty(self._crumbs)
        for key, text in trail:
            crumb = Button(text, ButtonKind.LINK, name=f"header.{key}")
            crumb.setProperty("page", key)
            crumb.clicked.connect(self._crumb_clicked)
            for part in (crumb, IconMark("chevron-right", 14, Token.TERTIARY)):
                self._crumbs.addWidget(part)
                part.show()  # at once, for what is hidden takes no room when the rest is fitted
        self._trail, self._title, self._subtitle = tuple(trail), title, subtitle
        self._fitted = None
        self._say(self.title, title)
        self._say(self.subtitle, subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def show_actions(self, buttons: Sequence[Button]) -> None:
        """The page's buttons; a primary one among them takes the place of 新登记."""
        while self._actions.count():
            item = self._actions.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()  # first: a window of its own must not keep the keyboard
                widget.setParent(None)
        for button in buttons:
            self._actions.addWidget(button)
            button.show()
        self._buttons = tuple(buttons)
        self._own_primary = any(_is_primary(button) for button in buttons)
        self.new_case.setVisible(self._new_offered and not self._own_primary)

    _fitted: object = None
    _trail: Sequence[tuple[str, str]] = ()
    _title = _subtitle = ""
    _buttons: Sequence[Button] = ()
    _key_fits = True
    _own_primary = False
    _new_offered = False

    def offer_new(self, offered: bool) -> None:
        """Show 新登记 when there is an intake page."""
        self._new_offered = offered
        self.new_case.setVisible(offered and not self._own_primary)

    def set_low(self, low: bool) -> None:
        """48 high in a low window."""
        if low != self._low:
            self._low = low
            self._scale()

    def _crumb_clicked(self) -> None:
        self.trail_wanted.emit(str(self.sender().property("page")))

    def _scale(self) -> None:
        self.setFixedHeight(px(48 if self._low else 54))
        self._row.setContentsMargins(px(20), 0, px(20), 0)
        self._fit()

    def _fit(self) -> None:
        """Where the room ends the search gives way, then words of buttons, then our place."""
        asked = self._asked()
        if asked != self._fitted:  # setting the same again would ask for the layout again
            self._fitted = asked
            for button in self._buttons:
                button.set_short(False)
            self._say(self.subtitle, self._subtitle)
            self._say(self.title, self._title)
            for button in self._buttons:
                if not _is_primary(button) and self._over() > 0:
                    button.set_short(True)
            self._say(self.subtitle, self._subtitle, self._over())
            self._say(self.title, self._title, self._over())
            self._fit_search()
        self._key.setVisible(self._key_fits and not self.search.text())

    def _asked(self) -> object:
        """All that decides who gets how much room."""
        shown = (self.practice.isHidden(), self.new_case.isHidden())
        buttons = tuple((button.text(), button.isHidden()) for button in self._buttons)
        return (self.width(), px(100), self._trail, self._title, self._subtitle, shown, buttons)

    def _others(self) -> int:
        """The width of everything but the search."""
        for part in (self._crumbs, self._actions, self._row):
            part.invalidate()
        return self._row.sizeHint().width() - self.search.minimumWidth()

    def _over(self) -> int:
        """By how much the smallest search would not fit."""
        return self._others() + px(_SEARCH) - self.width()

    @staticmethod
    def _say(label: QLabel, whole: str, over: int = 0) -> None:
        """Words of our place, less ``over`` pixels: what is cut ends in … and is told in whole."""
        said = whole
        if over > 0:
            room = max(0, label.sizeHint().width() - over)
            said = label.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        label.setText(said)
        label.setToolTip(whole if said != whole else "")
        label.setAccessibleName(whole)

    def _fit_search(self) -> None:
        room = self.width() - self._others()
        room = min(px(300), max(px(_SEARCH), min(self.width() // 4, room)))
        size, height = self._key.sizeHint(), px(34)
        full = self.tr("Search people, buildings, numbers")
        needs = QFontMetrics(self.search.font()).horizontalAdvance(full)
        short = needs + size.width() + px(64) > room
        said = self.tr("Search") if short else full
        wide = QFontMetrics(self.search.font()).horizontalAdvance(said)
        self._key_fits = wide + size.width() + px(44) <= room
        self.search.setFixedWidth(room)
        self.search.setTextMargins(-6, 0, size.width() if self._key_fits else 0, 0)
        self.search.setPlaceholderText(said)
        left = room - size.width() - px(10)
        self._key.setGeometry(left, (height - size.height()) // 2, size.width(), size.height())

    def event(self, event: QEvent) -> bool:
        """Another title or other buttons leave other room for the search."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The search gives way first."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The words of our place are cut by the window, never the other way round."""
        return QSize(px(320), px(48))


def _is_primary(button: Button) -> bool:
    return bool(button.property("kind") == ButtonKind.PRIMARY.value)
