"""One case whole: its parts in tabs, its next step at the right, and every act on it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.cases.acts import CaseActs, assignable, objectable
from gui.cases.case_content import CaseContent
from gui.cases.case_head import CaseHead
from gui.cases.case_menu import CaseMenu
from gui.cases.case_tabs import CaseTabs, tab_titles
from gui.cases.mending import Mending
from gui.cases.next_panel import next_words
from gui.cases.offers import CaseOffers
from gui.cases.side import Side
from gui.cases.visit import Visit, visit_of
from gui.components import (
    Button,
    ButtonKind,
    ClockFace,
    DropVeil,
    NextStepPanel,
    scrolled,
)
from gui.components.clock_popup import explain
from gui.shell.page import Context, MenuAction, PageWidget, Part
from gui.shell.side import SideSplitter
from gui.theme import px
from models.vocabulary.clocks import Clock
from models.vocabulary.errors import WordedError
from models.vocabulary.file_check import FileCheck
from models.vocabulary.terms import CaseKind, CaseState
from services.database import Reading
from services.file_facts import check_of
from services.queries import history
from services.queries.office import office
from services.queries.rows import CaseWhole, PartyLine
from services.queries.whole import whole

__all__ = ["CasePage"]

_LOW_BELOW = 630
_ALONE_BELOW = 820
_KINDS = frozenset({"case", "person", "organisation", "estate", "body", "mediator"})


class CasePage(PageWidget):
    """Opened with a case's id, or ``{"id": …, "tab": …, "field": …, "act": …}``."""

    min_content_width = 1160

    def __init__(self, context: Context, parts: Sequence[Part] = ()) -> None:
        super().__init__(context)
        self._titles = tab_titles(parts)
        self._case: CaseWhole | None = None
        self._visit: Visit | None = None
        self._menu = CaseMenu(self._titles, self)
        self.head = CaseHead(self._titles, context.language)
        self.tabs = CaseTabs(context, parts)
        self.panel = NextStepPanel(name="case.next")
        self._buttons()
        self._lay_out()
        self.acts = CaseActs(context, self.side, self)
        self.offers = CaseOffers(context, self.acts, self)
        self.mending = Mending(context, self.acts, self.offers, (self.head, self.tabs), self)
        self._connect()

    def _buttons(self) -> None:
        self._side_button = Button(
            kind=ButtonKind.ICON,
            icon="list-checks",
            name="case.side",
            spoken=self.tr("Show or hide the next step"),
        )
        self._side_button.clicked.connect(self._toggle_side)
        self._print_button = Button(
            kind=ButtonKind.ICON, icon="printer", name="case.print", spoken=self.tr("Print…")
        )
        self._print_button.clicked.connect(self._print)
        self._log_button = Button(self.tr("Log progress"), icon="plus", name="case.log")
        self._log_button.setToolTip("Ctrl+T")
        self._log_button.clicked.connect(self._offer_log)

    def _lay_out(self) -> None:
        self.panel.setProperty("surface", "clear")
        scroller = scrolled(self.panel)
        self.side = Side(scroller)
        self._content = CaseContent(self.head, self.tabs)
        self.split = SideSplitter(
            self._content, self.side, self.context, name="case.split", alone=_ALONE_BELOW
        )
        self.split.crossed.connect(self.title_changed)
        whole_page = QVBoxLayout(self)
        whole_page.setContentsMargins(0, 0, 0, 0)
        whole_page.addWidget(self.split)

    def _connect(self) -> None:
        self.head.tab_picked.connect(self.tabs.show_tab)
        self.head.stage_picked.connect(self._stage_picked)
        self.panel.acted.connect(self.primary_action)
        self.panel.field_wanted.connect(self.mend)
        self.panel.other_wanted.connect(self._offer_other_steps)
        self.panel.clock_wanted.connect(self._explain)
        self.panel.file_wanted.connect(self._preview)
        self.acts.agreement_wanted.connect(self._write_agreement)
        self.acts.documents_wanted.connect(self._see_documents)
        self.tabs.party_add.connect(self._on_case(self.mending.add_party))
        self.tabs.party_change.connect(self._change_party)
        self.tabs.log.connect(self._on_case(self.acts.log_progress))
        self.tabs.write.connect(self._on_case(self.acts.write_agreement))
        self.tabs.sign.connect(self._on_case(self.acts.sign))
        self.tabs.perform.connect(self._perform)
        self.tabs.court.connect(self._on_case(self.acts.confirm))
        self.tabs.paper.connect(self._preview)
        self.tabs.documents.field_wanted.connect(self.mend)
        self.tabs.read.connect(self._read)
        self.tabs.course.correct_wanted.connect(self._correct)
        self.tabs.counted.connect(self.head.set_count)
        self.tabs.overview.summary.editing_changed.connect(self._fit_side)
        self.setAcceptDrops(bool(self.tabs.parts))
        self.veil = DropVeil(self)

    # What the shell calls.

    def open(self, argument: object = None) -> None:
        """Show a case; the same one again keeps its place."""
        here = self._case.line.id if self._case is not None else None
        visit = visit_of(argument)
        if visit is None:
            if here is None:
                return
            visit = Visit(case_id=here)
        if visit.case_id != here:
            self.side.close_pane()
            self._content.close_editor()
            self.tabs.overview.summary.close_editor()
            self._fit_side()
            self.head.set_tab("overview")
        self._visit = visit
        self._fetch(visit.case_id)

    def title(self) -> str:
        """The number of the case."""
        return self._case.line.number if self._case is not None else ""

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("cases", self.tr("Cases")),)

    def header_actions(self) -> Sequence[Button]:
        """Print, and log what happened."""
        always = [self._print_button, self._log_button]
        return [self._side_button, *always] if self.split.alone else always

    def menu_actions(self) -> Sequence[MenuAction]:
        """Log, assign, other steps, print, and the tabs."""
        acts = {
            "log": self._on_case(self.acts.log_progress),
            "assign": self._on_case(self.acts.assign),
            "objection": self._on_case(self.acts.object_to),
            "others": self._offer_other_steps,
            "correct": self._on_case(self.mending.offer_corrections),
            "party": self._on_case(self.mending.add_party),
            "edit": self.mending.edit,
            "print": self._print,
            "file": self._bind,
        }
        may = {"any": self._has_case, "assign": self._may_assign, "objection": self._may_object}
        return self._menu.actions(acts, may, self._tab_setter)

    def refresh(self, changes: Any) -> None:
        """Fetch the case again when it, or what it shows, was changed."""
        if not self.isVisible() or self.context.backstage.again("case") or self._case is None:
            return
        others = changes.kinds & (_KINDS - {"case"})
        if others or self._case.line.id in changes.of("case"):
            self._fetch(self._case.line.id)

    def turn_day(self) -> None:
        """The clocks of the case count days."""
        if not self.isVisible() or self.context.backstage.again("case"):
            return
        if self._case is not None:
            self._fetch(self._case.line.id)

    def primary_action(self) -> None:
        """What the pane in hand saves, else the next step."""
        pane = self.side.pane or self._content.editor
        if pane is not None:
            pane.primary_action()
            return
        primary = self.panel.primary
        if self.tabs.primary_action():
            return
        if self._case is None or primary is None or not primary.isEnabled():
            return
        if self._case.next_step.code == "choose":
            self.offers.pop(self.offers.choices(self._case), primary)
        else:
            self.acts.take(self._case, self._case.next_step.code)

    def panes(self) -> Sequence[QWidget]:
        """The head, the tab in view, the next step."""
        parts: list[QWidget] = [self.head, self._content.in_hand]
        return [*parts, self.side] if self.split.side_shown else parts

    def leave(self) -> bool:
        """Keep the field in hand."""
        self.save()
        return True

    def save(self) -> None:
        """Keep the field in hand, and the draft of what is being written."""
        self.tabs.overview.summary.keep()
        self.tabs.save()
        for pane in (self.side.pane, self._content.editor):
            if pane is not None:
                pane.keep()

    def search_keys(self) -> Mapping[str, str]:
        """Keys of this page for the key sheet."""
        return self._menu.keys()

    # Fetching and showing.

    def _fetch(self, case_id: int) -> None:
        self.context.backstage.ask(
            _look, case_id, done=self._arrived, failed=self._missing, slot="case"
        )

    def _arrived(self, told: tuple[CaseWhole, int, FileCheck]) -> None:
        case, entries, check = told
        other = self._case is None or self._case.line.id != case.line.id
        stepping = self._holds_keyboard(self.panel)
        self._case = case
        today = self.context.today()
        if self._content.is_gone():
            self._content.show_file()
            self.split.set_empty(False)
        self.head.show_case(case, today)
        self.head.set_counts(self.tabs.counts(case, entries))
        self.panel.stand_aside(self._content.editor is not None)
        self.panel.show_step(next_words(case, today, self.context.language, check))
        if self.panel.primary is not None:
            self.panel.primary.setToolTip("Ctrl+Enter")
        self.tabs.show_case(case)
        has_file = case.line.kind is CaseKind.DISPUTE and case.line.state is not CaseState.LEAD
        self.tabs.documents.show_file(check, bound=has_file)
        self.title_changed.emit()
        if stepping:  # the button it stood on has been made anew
            self._to_next_step()
        elif other or self._in_hand() is None:
            self._enter()
        self._begin(case)

    def _in_hand(self) -> QWidget | None:
        """What has the keyboard in this window, or will have it when the person comes back."""
        return self.window().focusWidget()

    def _holds_keyboard(self, part: QWidget) -> bool:
        focused = self._in_hand()
        return focused is not None and part.isAncestorOf(focused)

    def _enter(self) -> None:
        """The keyboard begins at the next step, unless something is being typed elsewhere."""
        focused = self._in_hand()
        here = focused is None or self.isAncestorOf(focused)
        if here and self.side.isVisible():
            self._to_next_step()

    def _to_next_step(self) -> None:
        begin = self.panel.way_in()
        if begin is not None:
            begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _missing(self, _error: WordedError) -> None:
        self._case = None
        self._content.show_gone()
        self.split.set_empty(True)
        self.title_changed.emit()

    def _begin(self, case: CaseWhole) -> None:
        """What the visit asked for besides the case, once."""
        visit, self._visit = self._visit, None
        if visit is None:
            return
        if visit.tab:
            self.head.set_tab(visit.tab)
        if visit.field:
            self.mend(visit.field)
        if visit.act:
            self.acts.begin(case, visit.act)

    def _tab_setter(self, key: str) -> Callable[[], None]:
        def choose() -> None:
            self.head.set_tab(key)

        return choose

    def _stage_picked(self, stage: str) -> None:
        self.head.set_tab("agreement" if stage in {"agree", "perform"} else "course")

    def _read(self, key: object) -> None:
        self.head.set_tab("course")
        self.tabs.course.look_at(key)

    # What can be done.

    def mend(self, field: str) -> None:
        """Go to the field a finding names, or open what mends it."""
        if self._case is not None:
            self.mending.go(self._case, field)

    def _has_case(self) -> bool:
        return self._case is not None

    def _may_assign(self) -> bool:
        return self._case is not None and assignable(self._case.line)

    def _may_object(self) -> bool:
        return self._case is not None and objectable(self._case)

    def _on_case(self, act: Callable[[CaseWhole], object]) -> Callable[[], None]:
        """``act`` on whichever case is shown then."""

        def done() -> None:
            if self._case is not None:
                act(self._case)

        return done

    def _perform(self) -> None:
        if self._case is not None and self._case.line.state is CaseState.PERFORMING:
            self.acts.log_performance(self._case)

    def _change_party(self, party: PartyLine) -> None:
        if self._case is not None:
            self.mending.change_party(self._case, party)

    def _print(self) -> None:
        self._preview("case-sheet")

    def _bind(self) -> None:
        self._preview("file")

    def _preview(self, code: str) -> None:
        if self._case is not None:
            wanted = {"case_id": self._case.line.id, "document": code}
            self.context.navigate("papers", wanted)

    def _see_documents(self, _case: object) -> None:
        self.head.set_tab("documents")

    def _toggle_side(self) -> None:
        self.split.toggle()

    def _offer_log(self) -> None:
        if self._case is not None:
            self.offers.pop(self.offers.loggable(self._case), self._log_button)

    def _offer_other_steps(self) -> None:
        if self._case is not None:
            under = self.panel.findChild(QWidget, "case.next.other") or self.panel
            self.offers.pop(self.offers.other_steps(self._case), under)

    def _correct(self, key: object) -> None:
        if self._case is not None:
            self.acts.correct(self._case, key)

    def _write_agreement(self, case: CaseWhole, field: str) -> None:
        """The agreement editor takes the place of the tabs; the next step stays beside it."""
        self._content.close_editor()
        pane = self.acts.agreement_editor(case, self._leave_agreement)
        self._content.open_editor(pane)
        self.panel.stand_aside(True)
        pane.focus_field(field or pane.editor.paths()[0])  # once it stands in the window
        self._fit_side()

    def _leave_agreement(self) -> None:
        """The editor was closed by keys or saved: the keyboard goes on at the next step."""
        self._content.close_editor()
        self.panel.stand_aside(False)
        self._fit_side()
        self._to_next_step()

    def _fit_side(self, *_: object) -> None:
        """What is written in the tabs needs the room of the next step on a narrow page."""
        writing = self._content.editor is not None or self.tabs.overview.summary.editing
        self.split.set_writing(writing)

    def _explain(self, face: ClockFace) -> None:
        if self._case is not None:
            clocks = self._case.next_step.clocks
            explain(face, clocks, self.context, self.panel, self._mending)

    def _mending(self, clock: Clock) -> Callable[[], object] | None:
        return self.mending.of_clock(self._case, clock) if self._case is not None else None

    # Size and keys.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low page has one line of stages."""
        super().resizeEvent(event)
        self.head.set_low(event.size().height() < px(_LOW_BELOW))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """What a part of the case takes may be dropped anywhere on it."""
        key = self.tabs.taker(event.mimeData())
        if key:
            event.acceptProposedAction()
            told = self.tr("Let go: {0} of this case").format(dict(self._titles)[key])
            self.veil.welcome(told)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand it to the part that takes it."""
        self.veil.hide()
        if self._hand_over(event.mimeData()):
            event.acceptProposedAction()

    def _hand_over(self, mime: QMimeData | None) -> bool:
        key = self.tabs.taker(mime)
        if not key or mime is None or self._content.editor is not None:
            return False
        self.head.set_tab(key)
        self.tabs.parts[key].receive(mime)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the pane over the next step; Ctrl+V brings in what a part takes."""
        if event.matches(QKeySequence.StandardKey.Paste) and self._hand_over(
            QApplication.clipboard().mimeData()
        ):
            return
        if event.key() == Qt.Key.Key_Escape and self.side.pane is not None:
            self.side.close_pane()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Everything scrolls."""
        return QSize(px(420), px(240))


def _look(reading: Reading, case_id: int) -> tuple[CaseWhole, int, FileCheck]:
    """A case, the length of its journal and how its file stands, in one look."""
    case = whole(reading, case_id)
    check = check_of(case, office(reading).file_profile)
    return case, history.count(reading, case_id), check
