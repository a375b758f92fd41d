"""The tabs of a case: each shows it when it is looked at, and says what was asked for in it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QMimeData, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.cases.agreement_tab import AgreementTab
from gui.cases.course import happenings
from gui.cases.course_tab import CourseTab
from gui.cases.documents import DocumentsTab, all_papers
from gui.cases.overview import Overview
from gui.cases.parties import PartiesCard
from gui.cases.trail import TrailTab
from gui.components import scrolled
from gui.shell.page import Context, Part, PartWidget
from services.queries.rows import CaseWhole

__all__ = ["CaseTabs", "tab_titles"]


def tab_titles(parts: Sequence[Part] = ()) -> tuple[tuple[str, str], ...]:
    """The tabs in their order, those that other packages bring among them: key and words."""
    titles = list(_own_titles())
    for part in parts:
        keys = [key for key, _ in titles]
        place = keys.index(part.after) + 1 if part.after in keys else len(keys)
        titles.insert(place, (part.key, part.words()))
    return tuple(titles)


def _own_titles() -> tuple[tuple[str, str], ...]:
    return (
        ("overview", QCoreApplication.translate("CaseTabs", "Overview")),
        ("parties", QCoreApplication.translate("CaseTabs", "Parties")),
        ("course", QCoreApplication.translate("CaseTabs", "Progress")),
        ("agreement", QCoreApplication.translate("CaseTabs", "Agreement and obligations")),
        ("documents", QCoreApplication.translate("CaseTabs", "Documents")),
        ("trail", QCoreApplication.translate("CaseTabs", "Trail")),
    )


class CaseTabs(QStackedWidget):
    """All parts of one case.

    Signals name what a person asked for: ``party_add``, ``party_change`` (a party and a field),
    ``log``, ``write`` (the agreement), ``sign``, ``perform``, ``paper`` (a document's code),
    ``read`` (the key of a happening). ``counted`` carries the key of a part and its count.
    """

    party_add = Signal()
    party_change = Signal(object, str)
    log = Signal()
    write = Signal()
    sign = Signal()
    perform = Signal()
    court = Signal()
    paper = Signal(str)
    read = Signal(object)
    counted = Signal(str, str)

    def __init__(self, context: Context, parts: Sequence[Part] = ()) -> None:
        super().__init__()
        self._context = context
        self._case: CaseWhole | None = None
        self._stale: set[str] = set()
        language = context.language
        self.overview = Overview(context)
        self.parties = PartiesCard(context, full=True)
        self.course = CourseTab(language)
        self.agreement = AgreementTab(language)
        self.documents = DocumentsTab(language)
        self.journal = TrailTab(context)
        self._tabs: dict[str, QWidget] = {
            "overview": self.overview,
            "parties": _scrolled(self.parties),
            "course": self.course,
            "agreement": self.agreement,
            "documents": self.documents,
            "trail": self.journal,
        }
        self.parts: Mapping[str, PartWidget] = {part.key: part.make(context) for part in parts}
        self._tabs.update(self.parts)
        for widget in self._tabs.values():
            self.addWidget(widget)
        self._connect()

    def _connect(self) -> None:
        for parties in (self.overview.parties, self.parties):
            parties.add_wanted.connect(self.party_add)
            parties.change_wanted.connect(self.party_change)
        for log_wanted in (self.overview.course.log_wanted, self.course.log_wanted):
            log_wanted.connect(self.log)
        self.overview.course.picked.connect(self.read)
        self.overview.obligations.edit_wanted.connect(self.write)
        self.overview.obligations.picked.connect(self._picked)
        self.agreement.write_wanted.connect(self.write)
        self.agreement.sign_wanted.connect(self.sign)
        self.agreement.perform_wanted.connect(self.perform)
        self.agreement.court_wanted.connect(self.court)
        self.agreement.paper_wanted.connect(self.paper)
        self.documents.wanted.connect(self.paper)
        for key, part in self.parts.items():
            part.counted.connect(partial(self.counted.emit, key))

    def _picked(self, _obligation: object) -> None:
        self.perform.emit()

    def show_case(self, case: CaseWhole) -> None:
        """Show ``case`` in the tab in view; the others follow when they are looked at."""
        self._case = case
        self._stale = set(self._tabs)
        for part in self.parts.values():
            part.take(case)
        self._freshen()

    def show_tab(self, key: str) -> None:
        """Bring a tab into view."""
        self.setCurrentWidget(self._tabs[key])
        self._freshen()

    def _freshen(self) -> None:
        key = next(key for key, widget in self._tabs.items() if widget is self.currentWidget())
        if self._case is None or key not in self._stale:
            return
        self._stale.discard(key)
        self._show(key, self._case, self._context.today())

    def _show(self, key: str, case: CaseWhole, today: date) -> None:
        match key:
            case "overview":
                self.overview.show_case(case, today)
            case "parties":
                self.parties.show_case(case)
            case "course":
                self.course.show_case(case, today)
            case "agreement":
                self.agreement.show_case(case, today)
            case "documents":
                self.documents.show_case(case)
            case "trail":
                self.journal.load(case.line.id)
            case _:
                self.parts[key].look()

    def primary_action(self) -> bool:
        """Ctrl+Enter in the part that has the keyboard; False when there is none or it needs it."""
        part, focused = self.currentWidget(), QApplication.focusWidget()
        if not isinstance(part, PartWidget) or focused is None:
            return False
        return part.isAncestorOf(focused) and part.primary_action()

    def taker(self, mime: QMimeData | None) -> str:
        """The key of the part that something dragged or pasted belongs to, empty for none."""
        if mime is None or self._case is None:
            return ""
        return next((key for key, part in self.parts.items() if part.takes(mime)), "")

    def save(self) -> None:
        """Keep what was typed in the parts."""
        for part in self.parts.values():
            part.save()

    def counts(self, case: CaseWhole, entries: int) -> dict[str, str]:
        """The counts beside the tabs' words; ``entries`` is the length of the journal."""
        return {key: str(count or "") for key, count in self._counted(case, entries)}

    def _counted(self, case: CaseWhole, entries: int) -> Iterator[tuple[str, int]]:
        today, language = self._context.today(), self._context.language
        yield "parties", len(case.parties)
        yield "course", len(happenings(case, today, language))
        yield "agreement", len(case.agreement.obligations) if case.agreement is not None else 0
        yield "documents", sum(one.present for one in all_papers(case, language))
        yield "trail", entries


def _scrolled(card: QWidget) -> QScrollArea:
    inner = QWidget()
    inner.setProperty("surface", "clear")
    layout = QVBoxLayout(inner)
    layout.setContentsMargins(24, 14, 24, 16)
    layout.addWidget(card)
    layout.addStretch(1)
    return scrolled(inner)
