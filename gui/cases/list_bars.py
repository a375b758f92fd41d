"""What stands above and below the list of cases: search and filters, acts on chosen rows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from gui.cases.columns import order_name, view_name
from gui.cases.finding import FIRST, Ask
from gui.components import Button, ButtonKind, Combo, Field, IconMark, KeyHint, words
from gui.theme import Role, Token, icon, px, theme
from services.queries.case_views import CaseView, Order

__all__ = ["BulkBar", "FindBar"]


class FindBar(QWidget):
    """Search, the saved filter in force, how initials were read, the count, the order.

    ``asked`` carries an :class:`Ask` each time another list is wanted; while the input method
    composes the composition is already searched for.
    """

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Search and filters"))
        self._ask = Ask()
        self._narrow = False
        self._counts: Mapping[CaseView, int] = {}
        self.field = Field(
            name="cases.filter",
            spoken=self.tr("Search cases"),
            hint=self.tr("Name, building, number or initials"),
            icon_name="search",
        )
        self.field.setMinimumWidth(px(150))
        self.field.setMaximumWidth(px(260))
        self.field.query_changed.connect(self._typed)
        self._clear = self.field.addAction(
            icon("x", 16, Token.TERTIARY), QLineEdit.ActionPosition.TrailingPosition
        )
        self._clear.setToolTip(self.tr("Clear (Esc)"))
        self._clear.triggered.connect(self.field.clear)
        self._clear.setVisible(False)
        self.views = Combo(name="cases.view", spoken=self.tr("Saved filter"), width=178)
        self.views.chosen.connect(self._view_chosen)
        self.token = Button(kind=ButtonKind.SOFT, icon="x", name="cases.token", dense=True)
        self.token.setProperty("kind", "filter")
        self.token.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.token.clicked.connect(self._token_removed)
        self.batch = Button(kind=ButtonKind.SOFT, icon="x", name="cases.batch", dense=True)
        self.batch.setProperty("kind", "filter")
        self.batch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.batch.clicked.connect(self._batch_removed)
        self.filters = Button(
            self.tr("Filter"), ButtonKind.GHOST, icon="funnel", name="cases.views", dense=True
        )
        self.filters.clicked.connect(self._offer_views)
        self._meaning = words("", Role.FOOTNOTE)
        self._meaning.setMinimumWidth(0)
        self._meaning.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._count = words("", "label")
        self.order = Button("", ButtonKind.GHOST, name="cases.order", dense=True)
        self.order.clicked.connect(self._offer_orders)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 12, 8)
        layout.setSpacing(8)
        for part in (self.views, self.field, self.token, self.batch, self.filters):
            layout.addWidget(part)
        layout.addWidget(self._meaning, 1)
        layout.addWidget(self._count)
        layout.addWidget(self.order)
        layout.setStretchFactor(self.field, 3)
        theme().changed.connect(self._scale)
        self._show()

    @property
    def ask(self) -> Ask:
        """The list wanted at present."""
        return self._ask

    def set_ask(self, ask: Ask) -> None:
        """Show what is asked without asking again."""
        self._ask = ask
        if self.field.query_text() != ask.text:
            self.field.setText(ask.text)
        self._show()

    def set_narrow(self, narrow: bool) -> None:
        """The saved filters as a combo instead of a token."""
        self._narrow = narrow
        self._show()

    def set_counts(self, counts: Mapping[CaseView, int]) -> None:
        """How many cases each saved filter holds."""
        self._counts = counts
        self._show()

    def show_count(self, count: int, *, known: bool) -> None:
        """``count`` cases, or more than the first page when it is not known yet."""
        text = self.tr("%n case(s)", "", count) if known else self.tr("{0}+ cases").format(FIRST)
        self._count.setText(text)

    def show_order(self, order: Order) -> None:
        """How the list in view is sorted."""
        self.order.setText(order_name(order))
        self.order.setAccessibleName(self.tr("Sorted: {0}").format(order_name(order)))

    def show_meanings(self, meanings: Sequence[tuple[str, str]]) -> None:
        """How initials were read, as tc → 停车."""
        read = "   ".join(f"{letters} → {meant}" for letters, meant in meanings)
        text = self.tr("Initials  {0}").format(read) if read else ""
        self._meaning.setText(text)
        self._meaning.setToolTip(text)

    def clear(self) -> bool:
        """Empty the search; False when it was empty."""
        if not self.field.text():
            return False
        self.field.clear()
        return True

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._want(replace(self._ask, text=text))

    def _view_chosen(self, view: object) -> None:
        if isinstance(view, CaseView):
            self._want(replace(self._ask, view=view, order=None))

    def _token_removed(self) -> None:
        self._want(replace(self._ask, view=CaseView.ALL, order=None))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _batch_removed(self) -> None:
        self._want(replace(self._ask, batch=None, name="", order=None))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def want_order(self, order: Order | None) -> None:
        """Sort in another way."""
        self._want(replace(self._ask, order=order))

    def _want(self, ask: Ask) -> None:
        if ask != self._ask:
            only_text = replace(self._ask, text=ask.text) == ask
            self._ask = ask
            if not only_text:  # a key in the search changes nothing else here
                self._show()
            self.asked.emit(ask)

    def _show(self) -> None:
        self._clear.setVisible(bool(self.field.text()))
        view = self._ask.view
        self.views.set_choices([(one, self._counted(one)) for one in CaseView])
        self.views.set_value(view)
        self.views.setVisible(self._narrow)
        self.token.setText(view_name(view))
        self.token.setAccessibleName(self.tr("Remove the filter {0}").format(view_name(view)))
        self.token.setToolTip(self.token.accessibleName())
        self.token.setVisible(not self._narrow and view is not CaseView.ALL)
        self.filters.setVisible(not self._narrow)
        from_ledger = self.tr("From {0}").format(_short(self._ask.name))
        self.batch.setText(from_ledger)
        self.batch.setAccessibleName(self.tr("Remove the filter {0}").format(from_ledger))
        self.batch.setToolTip(self._ask.name)
        self.batch.setVisible(self._ask.batch is not None)

    def _counted(self, view: CaseView) -> str:
        count = self._counts.get(view)
        return view_name(view) if count is None else f"{view_name(view)}  {count}"

    def _offer_views(self) -> None:
        menu = QMenu(self)
        self._choices(menu, [(one, self._counted(one)) for one in CaseView], self._ask.view)
        self._pop(menu, self.filters)

    def _offer_orders(self) -> None:
        menu = QMenu(self)
        self._choices(menu, [(one, order_name(one)) for one in Order], self._ask.order)
        self._pop(menu, self.order)

    def _choices(self, menu: QMenu, choices: Sequence[tuple[object, str]], chosen: object) -> None:
        group = QActionGroup(menu)
        for value, text in choices:
            action = QAction(text, menu)
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(value is chosen)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(self._picked)

    def _pop(self, menu: QMenu, under: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))

    def _picked(self, action: QAction) -> None:
        value = action.data()
        if isinstance(value, CaseView):
            self._view_chosen(value)
        elif isinstance(value, Order):
            self.want_order(value)

    def _scale(self) -> None:
        self._clear.setIcon(icon("x", 16, Token.TERTIARY))
        self.field.setMinimumWidth(px(150))
        self.field.setMaximumWidth(px(260))

    def minimumSizeHint(self) -> QSize:
        """The meaning gives way first."""
        return QSize(px(420), px(50))


_LONGEST_NAME = 18


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


class BulkBar(QFrame):
    """What can be done with the chosen rows; shown while any is chosen."""

    assign_wanted = Signal()
    print_wanted = Signal()
    pack_wanted = Signal()
    topic_wanted = Signal()
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "bulk")
        self.setAccessibleName(self.tr("Chosen cases"))
        self._count = words("", Role.STRONG)
        self.assign = Button(self.tr("Assign…"), icon="user", name="cases.bulk.assign")
        self.assign.clicked.connect(self.assign_wanted)
        self.print = Button(self.tr("Print summaries"), icon="printer", name="cases.bulk.print")
        self.print.clicked.connect(self.print_wanted)
        self.pack = Button(self.tr("Meeting pack…"), icon="file-text", name="cases.bulk.pack")
        self.pack.clicked.connect(self.pack_wanted)
        self.topic = Button(self.tr("Topic…"), name="cases.bulk.topic")
        self.topic.clicked.connect(self.topic_wanted)
        cancel = Button(self.tr("Clear"), ButtonKind.GHOST, name="cases.bulk.clear")
        cancel.setAccessibleName(self.tr("Choose none"))
        cancel.clicked.connect(self.cleared)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 12, 6)
        layout.setSpacing(8)
        layout.addWidget(IconMark("square-check", 18, Token.ACCENT))
        layout.addWidget(self._count)
        layout.addSpacing(8)
        for part in (self.topic, self.assign, self.print, self.pack):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(cancel)
        layout.addWidget(KeyHint("Esc"))
        self.hide()

    def show_count(self, count: int) -> None:
        """``count`` rows are chosen; none hides the bar."""
        self._count.setText(self.tr("%n chosen", "", count))
        self.setVisible(count > 0)
