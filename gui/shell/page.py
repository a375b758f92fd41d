"""What a page is to the shell, and what the shell is to a page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QMimeData, Signal
from PySide6.QtWidgets import QWidget

from gui.backstage import Backstage
from gui.components import Button
from gui.settings import SettingsFile
from models.vocabulary import moments
from models.vocabulary.errors import WordedError
from resources import Language

__all__ = [
    "Context",
    "Dialogs",
    "Entry",
    "MenuAction",
    "Page",
    "PageWidget",
    "Part",
    "PartWidget",
    "SearchHit",
    "SearchSource",
    "titles_of",
]


class Dialogs(Protocol):
    """Questions and news that stop the person."""

    def confirm(self, title: str, consequence: str, verb: str) -> bool:
        """Ask before what cannot be undone."""
        ...

    def failure(self, error: WordedError) -> None:
        """Say a refusal or trouble that belongs to no field."""
        ...

    def choose_folder(self, title: str, start: str = "") -> str:
        """A folder of this computer, empty when none was chosen."""
        ...

    def choose_file(self, title: str, pattern: str, start: str = "") -> str:
        """A file to read, empty when none was chosen."""
        ...

    def choose_files(self, title: str, pattern: str, start: str = "") -> Sequence[str]:
        """Files to read, none when none was chosen."""
        ...

    def choose_target(self, title: str, pattern: str, start: str = "") -> str:
        """A file to write, empty when none was chosen."""
        ...


@dataclass(frozen=True, kw_only=True)
class SearchHit:
    """One answer of the global search: where it leads."""

    text: str
    detail: str = ""
    icon: str = "folder"
    page: str = ""
    argument: object = None


@dataclass(frozen=True, kw_only=True)
class SearchSource:
    """A kind of thing the global search finds.

    ``ask(text, deliver)`` delivers hits, now or later.
    """

    key: str
    title: str
    ask: Callable[[str, Callable[[Sequence[SearchHit]], None]], object]


@dataclass(frozen=True, kw_only=True)
class Context:
    """What the shell hands to every page.

    ``navigate(key, argument=None)`` shows a page; ``toast(text, undo=None)`` says that something
    was done; ``set_badge(key, text)`` writes beside a navigation entry (``cases``) or a row under
    it (``cases.open``); ``look_for_backup()`` tells the status bar that there is a new one;
    ``undo()`` takes back one's own last command.
    """

    backstage: Backstage
    settings: SettingsFile
    language: Language
    navigate: Callable[..., None]
    toast: Callable[..., None]
    dialogs: Dialogs
    today: Callable[[], date]
    set_badge: Callable[[str, str], None]
    set_saved: Callable[[str], None]
    offer_search: Callable[[SearchSource], None]
    show_banner: Callable[[QWidget | None], None]
    open_register: Callable[[str], None]
    adopt_register: Callable[[Callable[[], Any]], None]
    undo: Callable[[], None]
    look_for_backup: Callable[[], None] = lambda: None
    now: Callable[[], datetime] = moments.now

    def minute(self) -> datetime:
        """The present minute, as the office's wall clock shows it."""
        return moments.local(self.now()).replace(second=0, microsecond=0)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An indented row under a page's navigation entry: the page, opened with ``argument``.

    ``title`` is translated in the context ``Pages``. ``urgent`` shows its count in the colour of
    what is late. Its badge is set under the key ``<page>.<key>``.
    """

    key: str
    title: str
    argument: object
    urgent: bool = False


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page as it is declared: made when first visited.

    ``title`` is a marked source string translated in the context ``Pages``. ``order`` 1 to 8 is
    its Ctrl+digit; 9 stands at the bottom; one between two digits has the key that ``shortcut``
    names; 0 is in no navigation (a detail page) and ``under`` names the page whose entry is lit.
    ``first_run`` marks the page shown without a register, ``creates`` the one that 新登记 opens.
    ``entries`` are the rows under its navigation entry; ``badges(reading, actor)`` counts what
    stands beside them (badge key → count) and is asked on the worker when the register
    is opened and after it was changed. ``left_behind(folder)`` says whether an earlier stay on this
    page left something unfinished for
    the register there. ``early`` marks a page that has something to show while the register is
    still being opened. ``takes`` are the endings of files that open it, with their path, when they
    are dropped on the window (several at once where it ``takes_many``); Ctrl+O asks the first such
    page to choose one.
    """

    key: str
    title: str
    icon: str
    make: Callable[[Context], "PageWidget"]
    order: float = 0
    shortcut: str = ""
    under: str = ""
    first_run: bool = False
    creates: bool = False
    entries: tuple[Entry, ...] = ()
    badges: Callable[[Any, str], Mapping[str, int]] | None = None
    left_behind: Callable[[Path], bool] | None = None
    early: bool = False
    takes: tuple[str, ...] = ()
    takes_many: bool = False

    @property
    def keys(self) -> str:
        """Its shortcut or its Ctrl+digit as Qt writes it, empty for none."""
        if self.shortcut:
            return self.shortcut
        return f"Ctrl+{self.order:.0f}" if self.order and self.order % 1 == 0 else ""

    def row_of(self, argument: object) -> str:
        """The key of the row that opens the page with ``argument``, empty for none."""
        found = (row.key for row in self.entries if row.argument == argument)
        return next(found, "") if argument is not None else ""


def titles_of(pages: Iterable[Page]) -> dict[str, str]:
    """The words of pages (by key) and of their rows (``page.row``) in the language in force."""
    titles = {}
    for page in pages:
        titles[page.key] = QCoreApplication.translate("Pages", page.title)
        for row in page.entries:
            titles[f"{page.key}.{row.key}"] = QCoreApplication.translate("Pages", row.title)
    return titles


@dataclass(frozen=True, kw_only=True)
class MenuAction:
    """One command of a page for the menu bar and the command search.

    ``menu`` is file, edit, case, view, tools or help; ``keys`` the shortcut as Qt writes it.
    """

    key: str
    text: str
    act: Callable[[], object]
    menu: str = "case"
    keys: str = ""
    enabled: Callable[[], bool] | None = None


class PageWidget(QWidget):
    """The base of every page. Override what the page needs; the shell calls it.

    Emit ``title_changed`` when ``title()`` or the header actions are others.
    """

    title_changed = Signal()
    min_content_width = 1000

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setProperty("surface", "win")

    def open(self, argument: object = None) -> None:
        """Be shown, with what was asked for (a case id, a filter); called at every visit."""

    def title(self) -> str:
        """The header's words; the page's declared title when empty."""
        return ""

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb before the title: (page key, words)."""
        return ()

    def subtitle(self) -> str:
        """Meta words beside the title."""
        return ""

    def entry(self) -> str:
        """The key of the navigation row under this page that is lit, empty for none."""
        return ""

    def header_actions(self) -> Sequence[Button]:
        """Up to three buttons for the header; at most one is primary."""
        return ()

    def menu_actions(self) -> Sequence[MenuAction]:
        """The page's commands."""
        return ()

    def refresh(self, changes: Any) -> None:
        """A command changed the register: fetch again what is shown and stale."""

    def turn_day(self) -> None:
        """Another day has begun while the window stood open: show again what counts days."""

    def primary_action(self) -> None:
        """Ctrl+Enter."""

    def focus_search(self) -> bool:
        """Ctrl+F: move to the search of this list; False when there is none."""
        return False

    def panes(self) -> Sequence[QWidget]:
        """The panes F6 goes round, in order; the page itself when it has one."""
        return (self,)

    def choose(self) -> None:
        """Ctrl+O on the page that takes files: ask for one."""

    def leave(self) -> bool:
        """Another page is wanted: keep drafts; False stays."""
        return True

    def save(self) -> None:
        """Ctrl+S: keep everything typed now."""

    def search_keys(self) -> Mapping[str, str]:
        """Further keys for the key sheet: keys → what they do."""
        return {}


class PartWidget(QWidget):
    """A part of a page that another package brings: ``counted`` carries the count beside its title.

    The page and the part know each other only by this; they are joined where pages are declared.
    """

    counted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def take(self, record: Any) -> None:
        """The page shows another record, or the same one changed: cheap, called out of view too."""

    def look(self) -> None:
        """Be looked at: show what was taken last."""

    def takes(self, mime: QMimeData) -> bool:
        """Whether something dragged over the page or pasted into it belongs here."""
        del mime
        return False

    def receive(self, mime: QMimeData) -> None:
        """Something :meth:`takes` said yes to was dropped or pasted."""

    def primary_action(self) -> bool:
        """Ctrl+Enter while the keyboard is here; False leaves it to the page."""
        return False

    def save(self) -> None:
        """Keep everything typed now."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A tab that another package brings to a page, made with the page.

    ``title`` is a marked source string translated in the context ``Pages``; ``after`` is the key
    of the tab it stands behind, the last where there is none of that key.
    """

    key: str
    title: str
    make: Callable[[Context], PartWidget]
    after: str = ""

    def words(self) -> str:
        """The title in the language in force."""
        return QCoreApplication.translate("Pages", self.title)
