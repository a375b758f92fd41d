"""The page of one matter whole: head, parts in two columns, and beside them what comes next.

Topics, votes and joint projects stand on it; a subject says what it asks, shows and does.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.components import (
    Button,
    ButtonKind,
    ClockFace,
    EmptyState,
    NextStep,
    NextStepPanel,
    column,
    scrolled,
)
from gui.components.clock_popup import explain
from gui.editing.entry import Entry, EntryForm, say_done
from gui.matters.head import MatterHead
from gui.shell.page import Context, PageWidget
from gui.shell.side import SidePane, SideSplitter
from gui.theme import px
from models.vocabulary.clocks import Clock
from models.vocabulary.errors import WordedError
from services.database import Reading
from services.work import Command

__all__ = ["MatterPage", "Other"]

_STACKED_BELOW = 860
_ALONE_BELOW = 820
_LOW_BELOW = 630

Other = tuple[str, Callable[[], object]]
"""Something else that can be done instead of the next step: its words, and the act."""


class _Line(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def number(self) -> str: ...


class _Whole(Protocol):
    @property
    def line(self) -> _Line: ...


WholeT = TypeVar("WholeT", bound=_Whole)


class _File(QFrame):
    """Head and cards of a matter. ``resized`` says that there is other room for them."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "win")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say so."""
        super().resizeEvent(event)
        self.resized.emit()


class MatterPage(PageWidget, Generic[WholeT]):
    """Opened with ``{"id": …}``, or ``{"newest": True}``; ``whole`` is the matter in view.

    ``name`` begins the object names and is the slot of its question, ``one`` and ``newest`` are
    that question, ``kinds`` what must change for it to be asked again; ``listed`` leads back to the
    list (page and words), ``gone`` is the icon and the sentence for a matter that is no more.
    """

    min_content_width = 1300

    def __init__(
        self,
        context: Context,
        head: MatterHead,
        *,
        name: str,
        one: Callable[[Reading, int], WholeT],
        newest: Callable[[Reading], WholeT],
        kinds: frozenset[str],
        listed: tuple[str, str],
        gone: tuple[str, str],
    ) -> None:
        super().__init__(context)
        self.whole: WholeT | None = None
        self.head = head
        self.panel = NextStepPanel(name=f"{name}.next")
        self._name = name
        self._one = one
        self._newest = newest
        self._kinds = kinds
        self._listed = listed
        self._gone = EmptyState(*gone)
        self.side_button = Button(
            kind=ButtonKind.ICON,
            icon="list-checks",
            name=f"{name}.side",
            spoken=self.tr("Show or hide the next step"),
        )
        self.side_button.clicked.connect(self._toggle_side)
        self.panel.acted.connect(self.primary_action)
        self.panel.field_wanted.connect(self.mend)
        self.panel.other_wanted.connect(self._offer_others)
        self.panel.clock_wanted.connect(self._explain)

    # What a subject says

    def show_whole(self, whole: WholeT) -> None:
        """Fill head and cards."""
        raise NotImplementedError

    def next_step(self, whole: WholeT) -> NextStep:
        """What the panel says."""
        raise NotImplementedError

    def mend(self, field: str) -> None:
        """Open what fills the gap a finding names."""
        raise NotImplementedError

    def at_rest(self) -> QWidget:
        """Where the keyboard begins when nothing is left to do."""
        raise NotImplementedError

    def acts(self) -> Sequence[Button]:
        """The buttons of the header."""
        raise NotImplementedError

    def others(self, whole: WholeT) -> Iterable[Other]:
        """What can be done besides the next step."""
        raise NotImplementedError

    def clocks(self, whole: WholeT) -> Iterable[Clock | None]:
        """The clocks that the panel may name."""
        raise NotImplementedError

    def is_open(self) -> bool:
        """Whether anything can still be done."""
        return self.whole is not None

    # What it looks like

    def lay_out(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        *,
        shares: tuple[int, int] = (1, 1),
        under: QWidget | None = None,
    ) -> None:
        """Put the cards into two columns that share the width; ``under`` follows the next step."""
        inner = _clear()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(24, 14, 24, 16)
        self._columns.setSpacing(12)
        self._halves = (column(*left, None, gap=10), column(*right, None, gap=10))
        for half, share in zip(self._halves, shares, strict=True):
            self._columns.addLayout(half, share)
        self._scroller = _scroller(inner, self.head.accessibleName())
        self._side = self._next_to(under)
        self._file = _File()
        down = _alone(self._file)
        down.addWidget(self.head)
        down.addWidget(self._scroller, 1)
        self._file.resized.connect(self._fit)
        self.split = SideSplitter(
            self._file,
            SidePane(self._side),
            self.context,
            name=f"{self._name}.split",
            alone=_ALONE_BELOW,
        )
        self.split.crossed.connect(self.title_changed)
        self._content = QStackedWidget()
        self._content.addWidget(self.split)
        self._content.addWidget(self._gone)
        _alone(self).addWidget(self._content)

    def _next_to(self, under: QWidget | None) -> QScrollArea:
        inner = _clear()
        below = _alone(inner)
        below.addWidget(self.panel)
        if under is not None:
            below.addWidget(under, 1)
        else:
            below.addStretch(1)
        return _scroller(inner, self.tr("Next step"))

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show a matter; the same one again keeps its place."""
        if isinstance(argument, Mapping) and argument.get("newest"):
            self._ask(self._newest)
            return
        wanted = argument.get("id") if isinstance(argument, Mapping) else argument
        if isinstance(wanted, int):
            self._ask(self._one, wanted)
        else:
            self._again()

    def title(self) -> str:
        """Its number."""
        return self.whole.line.number if self.whole is not None else ""

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (self._listed,)

    def header_actions(self) -> Sequence[Button]:
        """What the subject offers; before it what brings the side, where that is put away."""
        return (self.side_button, *self.acts()) if self.split.alone else self.acts()

    def refresh(self, changes: Any) -> None:
        """Ask again when something it shows was changed."""
        if self.isVisible() and changes.kinds & self._kinds:
            self._again()

    def turn_day(self) -> None:
        """Its clocks count days."""
        if self.isVisible():
            self._again()

    def panes(self) -> Sequence[QWidget]:
        """The head, the parts, the next step."""
        parts: tuple[QWidget, ...] = (self.head, self._scroller)
        return (*parts, self._side) if self.split.side_shown else parts

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {"Ctrl+Enter": self.tr("Do what comes next"), "Ctrl+P": self.tr("Print…")}

    # Fetching and showing

    def _again(self) -> None:
        if not self.context.backstage.again(self._name) and self.whole is not None:
            self._ask(self._one, self.whole.line.id)

    def _ask(self, question: Callable[..., WholeT], *key: int) -> None:
        self.context.backstage.ask(
            question, *key, done=self._arrived, failed=self._missing, slot=self._name
        )

    def _arrived(self, whole: WholeT) -> None:
        other = self.whole is None or self.whole.line.id != whole.line.id
        focused = QApplication.focusWidget()
        stepping = focused is not None and self.panel.isAncestorOf(focused)
        self.whole = whole
        self._content.setCurrentWidget(self.split)
        self.panel.show_step(self.next_step(whole))
        self.show_whole(whole)
        self._fit()
        if self.panel.primary is not None:
            self.panel.primary.setToolTip("Ctrl+Enter")
        self.title_changed.emit()
        if other or stepping or QApplication.focusWidget() is None:
            self._enter()

    def _enter(self) -> None:
        """The keyboard begins at the next step; where none is in view, where a subject says."""
        if QApplication.activeModalWidget() is None:
            primary = self.panel.primary if self.split.side_shown else None
            first = primary or self.at_rest()
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _missing(self, _error: WordedError) -> None:
        self.whole = None
        self._content.setCurrentWidget(self._gone)
        self.title_changed.emit()

    # Acts

    def start(self, entry: Entry, at: str = "") -> None:
        """Open a dialog, at a field where one is named; the page is told by the change itself."""
        EntryForm(self.context, entry, parent=self.window()).start(at)

    def run(self, command: Command, said: str) -> None:
        """Do it at once, say so, and offer to take it back."""
        done = partial(say_done, self.context, said)
        self.context.backstage.run(command, done=done, failed=self.context.dialogs.failure)

    def ask_first(self, question: Callable[..., Any], act: Callable[[Any], None]) -> None:
        """Ask what a dialog offers, then open it."""
        self.context.backstage.ask(
            question,
            done=act,
            failed=self.context.dialogs.failure,
            slot=f"{self._name}.first",
        )

    def open_case(self, case_id: object) -> None:
        """Go to a case."""
        self.context.navigate("case", {"id": case_id})

    def _offer_others(self) -> None:
        if self.whole is None or not self.is_open():
            return
        menu = QMenu(self)
        menu.setObjectName(f"{self._name}.others")
        for text, act in self.others(self.whole):
            action = QAction(text, menu)
            action.triggered.connect(act)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        under = self.panel.primary or self.panel
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def _explain(self, face: object) -> None:
        """The computation of a clock in the panel, line by line."""
        if self.whole is not None and isinstance(face, ClockFace):
            running = [one for one in self.clocks(self.whole) if one is not None]
            explain(face, running, self.context, self.panel)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the stages are words."""
        super().resizeEvent(event)
        self.head.set_low(event.size().height() < px(_LOW_BELOW))

    def _toggle_side(self) -> None:
        self.split.toggle()
        if self.split.side_shown:
            self._enter()

    def _fit(self) -> None:
        """Cards stand side by side where there is room: longer words take more."""
        margins = self._columns.contentsMargins()
        taken = margins.left() + margins.right() + self._columns.spacing()
        least = taken + sum(half.minimumSize().width() for half in self._halves)
        stacked = self._file.width() < max(px(_STACKED_BELOW), least)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if stacked else across)

    def minimumSizeHint(self) -> QSize:
        """Every part scrolls."""
        return QSize(px(480), px(320))


def _clear() -> QWidget:
    made = QWidget()
    made.setProperty("surface", "clear")
    return made


def _alone(parent: QWidget) -> QVBoxLayout:
    made = QVBoxLayout(parent)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(0)
    return made


def _scroller(inner: QWidget, spoken: str) -> QScrollArea:
    made = scrolled(inner)
    made.setAccessibleName(spoken)
    return made
