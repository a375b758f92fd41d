"""What surrounds the pages: sidebar, header, banner, status bar, toast, answers, privacy screen."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.components import Banner, Button, ButtonKind, FocusRing, Toast
from gui.shell.answers import Answers
from gui.shell.header import Header
from gui.shell.page import Page, PageWidget
from gui.shell.privacy import PrivacyScreen
from gui.shell.sidebar import Sidebar
from gui.shell.status import StatusBar
from gui.theme import px
from resources import Language

__all__ = ["Frame"]

_RAIL_BELOW = 1200
_LOW_BELOW = 700


class _Stack(QStackedWidget):
    """The pages; none makes the window larger than it is."""

    def minimumSizeHint(self) -> QSize:
        """Pages scroll."""
        return QSize(0, 0)


class Frame(QWidget):
    """The whole content of the window, without behaviour: the window connects it."""

    def __init__(
        self, pages: Sequence[Page], titles: Mapping[str, str], language: Language
    ) -> None:
        super().__init__()
        self.setProperty("surface", "win")
        self.sidebar = Sidebar(pages, titles, language)
        self.header = Header()
        self.status = StatusBar()
        self.stack = _Stack()
        self._forced: bool | None = None
        self._wanted = 0
        self._banner: QWidget | None = None
        self._warning: QWidget | None = None
        self._banners = QVBoxLayout()
        self._banners.setContentsMargins(px(20), px(12), px(20), 0)
        self._banner_box = QWidget()
        self._banner_box.setLayout(self._banners)
        self._banner_box.hide()
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        for part in (self.header, self._banner_box):
            beside.addWidget(part)
        beside.addWidget(self.stack, 1)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.sidebar)
        upper.addLayout(beside, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(self.status)
        self.toast = Toast(self)
        self.answers = Answers(self.header.search, self)
        self.privacy = PrivacyScreen(self)
        self.ring = FocusRing(self)

    def show_bare(self, bare: bool) -> None:
        """Without navigation, for the first run."""
        for part in (self.sidebar, self.header, self.status):
            part.setVisible(not bare)

    def show_banner(self, banner: QWidget | None) -> None:
        """A continuing condition over the pages; None takes it away."""
        self._banner = self._instead(self._banner, banner)

    def warn(self, sentence: str) -> None:
        """A banner about the computer itself, over whatever a page has to say; "" takes it away."""
        banner = None
        if sentence:
            close = self._closing("warning.close")
            banner = Banner("", sentence, actions=[close])
            banner.title.hide()
            close.clicked.connect(lambda: self.warn(""))
        self._warning = self._instead(self._warning, banner)

    def _instead(self, old: QWidget | None, new: QWidget | None) -> QWidget | None:
        if old is not None:
            self._banners.removeWidget(old)
            old.hide()
            old.deleteLater()
        if new is not None:
            self._banners.addWidget(new)
            new.show()
        self._banner_box.setVisible(self._banners.count() > 0)
        return new

    def _closing(self, name: str) -> Button:
        return Button(kind=ButtonKind.BARE, icon="x", spoken=self.tr("Close"), name=name)

    def offer(self, title: str, detail: str, verb: str, act: Callable[[], object]) -> None:
        """A banner with one way on; it goes when that is taken, or when it is closed."""
        accept = Button(verb, name="banner.accept")
        close = self._closing("banner.close")
        banner = Banner(title, detail, tone="info", icon_name="pencil", actions=[accept, close])
        accept.clicked.connect(lambda: self.show_banner(None))
        accept.clicked.connect(act)
        close.clicked.connect(lambda: self.show_banner(None))
        self.show_banner(banner)

    def page(self) -> PageWidget | None:
        """The page in view."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, PageWidget) else None

    def show_page(self, page: PageWidget, *, forced: bool | None) -> None:
        """Bring ``page`` into view; ``forced`` is the person's own choice of rail."""
        if self.stack.indexOf(page) < 0:
            page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            self.stack.addWidget(page)
        self._wanted = page.min_content_width
        self._forced = forced
        self.fit()
        self.stack.setCurrentWidget(page)

    def fit(self) -> None:
        """Sidebar or rail, high or low header, by the size of the window (ui.md 3)."""
        width = self.width()
        cramped = width - self.sidebar.full_width() < px(self._wanted) or width < _RAIL_BELOW
        self.sidebar.set_rail(cramped if self._forced is None else self._forced)
        self.header.set_low(self.height() < _LOW_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit."""
        super().resizeEvent(event)
        self.fit()
