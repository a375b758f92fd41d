"""案件: the list with its search, the bar of acts on chosen rows, and the preview beside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.cases.acts import CaseActs, assignable
from gui.cases.finding import Ask, Emptiness, Found, whole
from gui.cases.list_bars import BulkBar, FindBar
from gui.cases.listing import Listing
from gui.cases.nothing import WaysOn, nothing
from gui.cases.preview import Preview
from gui.cases.side import Side
from gui.components import Button, EmptyState, surface
from gui.shell.page import Context, MenuAction, PageWidget
from gui.shell.side import SideSplitter
from gui.tables import Table
from gui.theme import px
from services.queries.case_views import CaseView, Order, Tally
from services.queries.rows import CaseWhole

__all__ = ["CasesPage"]

_COMBO_BELOW = 1080
_ALONE_BELOW = 800
_DENSITIES = (32, 38, 46)


class CasesPage(PageWidget):
    """The list of cases. Opened with a saved filter, ``{"view": …, "text": …}``, or nothing."""

    min_content_width = 1100

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._stale = True
        self.bar = FindBar()
        self.bar.asked.connect(self._asked)
        self.bar.field.installEventFilter(self)
        self.listing = Listing(context, self)
        self.listing.found.connect(self._found)
        self.listing.counted.connect(self._counted)
        self.listing.understood.connect(self._understood)
        self.listing.empty.connect(self._explained)
        self.listing.tallied.connect(self._tallied)
        self.table = Table(
            self.listing.model,
            name="cases.table",
            spoken=self.tr("Cases"),
            row_height=self._density(),
            checks=True,
        )
        self.table.set_widths(context.settings.current.widths.get("cases.table", {}))
        self.table.opened.connect(self._open_case)
        self.table.looked_at.connect(self._look_at)
        self.table.selection_ids_changed.connect(self._chosen)
        self.table.sort_wanted.connect(self._sort)
        self.table.columns_changed.connect(self._keep_widths)
        self.bulk = BulkBar()
        self.bulk.assign_wanted.connect(self._assign_chosen)
        self.bulk.print_wanted.connect(self._print_chosen)
        self.bulk.pack_wanted.connect(self._pack_chosen)
        self.bulk.topic_wanted.connect(self._topic_chosen)
        self.bulk.cleared.connect(self.table.clearSelection)
        self.preview = Preview(context.language)
        self.preview.open_wanted.connect(self._open_case)
        self.preview.log_wanted.connect(self._log_current)
        self.preview.assign_wanted.connect(self._assign_current)
        self.preview.close_wanted.connect(self.toggle_preview)
        self.side = Side(self.preview)
        self._acts = CaseActs(context, self.side, self)
        self._acts.agreement_wanted.connect(self._write_agreement)
        self._import = Button(self.tr("Import…"), icon="file-spreadsheet", name="cases.import")
        self._import.setAccessibleName(self.tr("Import a ledger…"))
        self._import.setToolTip("Ctrl+O")
        self._import.clicked.connect(self._import_ledger)
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._nothing: EmptyState | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        content = surface("surface")
        left = QVBoxLayout(content)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.bar)
        left.addWidget(self._body, 1)
        left.addWidget(self.bulk)
        self._content = content
        self.split = SideSplitter(
            content, self.side, self.context, name="cases.split", alone=_ALONE_BELOW
        )
        self.split.opened.connect(self._look)
        whole_page = QVBoxLayout(self)
        whole_page.setContentsMargins(0, 0, 0, 0)
        whole_page.addWidget(self.split)

    # What the shell calls.

    def open(self, argument: object = None) -> None:
        """Show the list as it was, or the saved filter or words asked for."""
        ask = _ask_of(argument)
        if ask is not None and ask != self.bar.ask:
            self.bar.set_ask(ask)
            self._stale = True
        if self._stale:
            self._asked(self.bar.ask)
            self.listing.tally()
        if isinstance(argument, Mapping) and "hand_over" in argument:
            self._hand_over(int(argument["hand_over"]))
        elif not self.bar.ask.text:
            self._body.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)
        self.title_changed.emit()

    def _hand_over(self, mediator_id: int | None = None) -> None:
        """Give the open cases of who leaves to somebody else."""
        from gui.cases.handover_dialog import hand_over

        hand_over(self.context, self, mediator_id)

    def entry(self) -> str:
        """The saved filter in force is lit in the navigation."""
        return self.bar.ask.view.value if not self.bar.ask.text else ""

    def header_actions(self) -> Sequence[Button]:
        """Import a ledger."""
        return (self._import,)

    def menu_actions(self) -> Sequence[MenuAction]:
        """Assign, log, preview, density."""
        sizes = (
            self.tr("Dense rows"),
            self.tr("Usual rows"),
            self.tr("Wide rows"),
        )
        return (
            MenuAction(
                key="assign",
                text=self.tr("Assign…"),
                act=self._assign_current,
                keys="Ctrl+G",
                enabled=self._may_assign,
            ),
            MenuAction(
                key="log",
                text=self.tr("Log progress"),
                act=self._log_current,
                keys="Ctrl+T",
                enabled=lambda: self.preview.case is not None,
            ),
            MenuAction(
                key="scans",
                text=self.tr("File signed papers…"),
                act=lambda: self.context.navigate("scans"),
                menu="file",
            ),
            MenuAction(
                key="print",
                text=self.tr("Print the case sheet…"),
                act=self._print_current,
                keys="Ctrl+P",
                enabled=lambda: self.table.current_id() is not None,
            ),
            MenuAction(
                key="hand-over",
                text=self.tr("Hand over the cases of who leaves…"),
                act=self._hand_over,
            ),
            MenuAction(
                key="preview",
                text=self.tr("Preview beside the list"),
                act=self.toggle_preview,
                menu="view",
            ),
            *(
                MenuAction(
                    key=f"rows.{size}", text=text, act=self._density_setter(size), menu="view"
                )
                for size, text in zip(_DENSITIES, sizes, strict=True)
            ),
        )

    def refresh(self, changes: Any) -> None:
        """Fetch again what is shown; the list keeps its place."""
        touched = changes.of("case")
        if not changes.kinds & {"case", "person", "organisation", "estate", "body"}:
            return
        self._stale = True
        if self.isVisible():
            self._stale = False
            self.listing.load_again(tuple(touched))
            self._look_at(self.table.current_id())

    def turn_day(self) -> None:
        """Every line counts days, and what is in view may be another choice."""
        self._stale = True
        if self.isVisible():
            self._stale = False
            self.listing.load_again(tuple(self.listing.model.ids()))
            self._look_at(self.table.current_id())

    def primary_action(self) -> None:
        """What the pane in hand saves, else open the current case."""
        if self.side.pane is not None:
            self.side.pane.primary_action()
            return
        current = self.table.current_id()
        if current is not None:
            self._open_case(current)

    def leave(self) -> bool:
        """Keep the draft of what is being written."""
        self.save()
        return True

    def save(self) -> None:
        """Keep the draft of what is being written."""
        if self.side.pane is not None:
            self.side.pane.keep()

    def focus_search(self) -> bool:
        """The search of this list."""
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()
        return True

    def panes(self) -> Sequence[QWidget]:
        """List, then search, then the side when it is shown."""
        parts: list[QWidget] = [self._body.currentWidget(), self.bar]
        if self.split.side_shown:
            parts.append(self.side)
        return parts

    def search_keys(self) -> Mapping[str, str]:
        """Keys of this page for the key sheet."""
        return {
            "Ctrl+G": self.tr("Assign…"),
            "Ctrl+T": self.tr("Log progress"),
            "Ctrl+P": self.tr("Print the case sheet…"),
        }

    # What the list says.

    def _asked(self, ask: Ask) -> None:
        self._stale = self.context.backstage.register is None
        before = self.listing.ask
        self.listing.load(ask)
        if replace(before, text=ask.text) != ask:
            self.title_changed.emit()

    def _found(self, found: Found) -> None:
        self.bar.show_order(found.order)
        self.table.show_sorted(found.order.value, descending=found.order is Order.NEWEST)
        self.table.set_matches(found.ask.text.split())
        self.bar.show_meanings(())

    def _counted(self, count: int, known: bool) -> None:
        self.bar.show_count(count, known=known)
        if count:
            self._body.setCurrentWidget(self.table)
        else:
            self.preview.clear()

    def _understood(self, read: Sequence[tuple[str, str]]) -> None:
        self.bar.show_meanings(read)
        words = self.listing.ask.text.split()
        self.table.set_matches([*words, *(meant for _letters, meant in read)])

    def _tallied(self, tally: Tally) -> None:
        self.bar.set_counts(tally.counts)

    def _explained(self, why: Emptiness) -> None:
        if self._nothing is not None:
            self._body.removeWidget(self._nothing)
            self._nothing.deleteLater()
        ways = WaysOn(
            new_case=self._new_case,
            import_ledger=self._import_ledger,
            all_open=self._all_open,
            drop_view=self._drop_view,
            clear_text=self.bar.field.clear,
        )
        self._nothing = nothing(self.listing.ask, why, ways)
        self._body.addWidget(self._nothing)
        self._body.setCurrentWidget(self._nothing)

    def _new_case(self) -> None:
        self.context.navigate("intake")

    def _import_ledger(self) -> None:
        self.context.navigate("ledger")

    def _all_open(self) -> None:
        self.bar.set_ask(Ask())
        self._asked(self.bar.ask)

    def _drop_view(self) -> None:
        self.bar.set_ask(replace(self.bar.ask, view=CaseView.ALL, order=None))
        self._asked(self.bar.ask)

    # The preview.

    def _look_at(self, case_id: int | None) -> None:
        if case_id is None:
            self.preview.clear()
            return
        if self.split.side_shown:
            self.context.backstage.ask(
                whole, case_id, done=self._looked, failed=self._gone, slot="cases.preview"
            )

    def _looked(self, case: CaseWhole) -> None:
        if case.line.id == self.table.current_id():
            self.preview.show_case(case, self.context.today())

    def _gone(self, _error: object) -> None:
        self.preview.clear()

    def _look(self) -> None:
        self._look_at(self.table.current_id())

    def toggle_preview(self) -> None:
        """Show or hide the preview."""
        self.split.toggle()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Acts.

    def _open_case(self, case_id: int) -> None:
        self.context.navigate("case", case_id)

    def _log_current(self) -> None:
        if self.preview.case is not None:
            self._acts.log_progress(self.preview.case)

    def _write_agreement(self, case: CaseWhole, _field: str) -> None:
        self.context.navigate("case", {"id": case.line.id, "act": "agreement"})

    def _assign_current(self) -> None:
        if self.table.selected_count() > 1:
            self._assign_chosen()
        elif self.preview.case is not None and self._may_assign():
            self._acts.assign(self.preview.case)

    def _may_assign(self) -> bool:
        return self.preview.case is not None and assignable(self.preview.case.line)

    def _assign_chosen(self) -> None:
        self._acts.assign_round(self.table.selected_ids())

    def _print_current(self) -> None:
        current = self.table.current_id()
        if current is not None:
            self.context.navigate("papers", {"case_id": current, "document": "case-sheet"})

    def _print_chosen(self) -> None:
        chosen = self.table.selected_ids()
        self.context.navigate(
            "papers", {"case_id": chosen[0], "case_ids": chosen, "document": "summary"}
        )

    def _pack_chosen(self) -> None:
        self.context.navigate("packs", {"case_ids": self.table.selected_ids()})

    def _topic_chosen(self) -> None:
        self.context.navigate("topics", {"case_ids": self.table.selected_ids()})

    def _chosen(self) -> None:
        self.bulk.show_count(self.table.selected_count())

    def _sort(self, sort: str, descending: bool) -> None:
        order = Order(sort)
        if order is Order.NUMBER and descending:
            order = Order.NEWEST
        self.bar.want_order(order)

    # Look and keys.

    def _density(self) -> int:
        return int(self.context.settings.current.choices.get("cases.rows", "38"))

    def _density_setter(self, size: int) -> Callable[[], None]:
        def choose() -> None:
            choices = {**self.context.settings.current.choices, "cases.rows": str(size)}
            self.context.settings.remember(choices=choices)
            self.table.set_row_height(size)

        return choose

    def _keep_widths(self) -> None:
        widths = {**self.context.settings.current.widths, "cases.table": self.table.widths()}
        self.context.settings.remember(widths=widths)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the search: Down and Enter go to the list, Esc clears, then leaves."""
        if watched is self.bar.field and isinstance(event, QKeyEvent):
            pressed = event.type() is QEvent.Type.KeyPress
            if pressed and not self.bar.field.composing():
                return self._search_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _search_key(self, key: Qt.Key) -> bool:
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if key == Qt.Key.Key_Escape:
            if not self.bar.clear():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, one level each: the search, the chosen rows, the pane, the preview."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.side.pane is not None:
            self.side.close_pane()
        elif self.bar.clear():
            pass
        elif self.table.selected_count():
            self.table.clearSelection()
        elif self.split.side_shown:
            self.toggle_preview()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has a combo of filters."""
        super().resizeEvent(event)
        self.bar.set_narrow(event.size().width() < px(_COMBO_BELOW))

    def minimumSizeHint(self) -> QSize:
        """The list can be very narrow."""
        return QSize(px(420), px(240))


def _ask_of(argument: object) -> Ask | None:
    """What a visit asks for: a saved filter by value, or words, or both."""
    if isinstance(argument, CaseView):
        return Ask(view=argument)
    if isinstance(argument, str):
        return Ask(view=CaseView(argument))
    if isinstance(argument, Mapping):
        text = str(argument.get("text", ""))
        usual = CaseView.ALL if text else CaseView.OPEN
        batch = argument.get("batch")
        return Ask(
            text=text,
            view=CaseView(argument.get("view", usual)),
            batch=batch if isinstance(batch, range | frozenset) else None,
            name=str(argument.get("name", "")),
        )
    return None
