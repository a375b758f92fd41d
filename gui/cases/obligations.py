"""协议与义务: who owes what until when, and how much of it is done."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from gui.cases.course import money
from gui.components import Button, ButtonKind, Card, ChipFace, ClockFace, Tone, words
from gui.components.case_look import clock_of
from gui.tables import CellKind, Column, KeyedTableModel, Table
from gui.theme import Role, px, theme
from models.vocabulary.clocks import Clock
from models.vocabulary.terms import ObligationState, label
from resources import Language
from services.queries.agreement_rows import ObligationLine
from services.queries.rows import CaseWhole

__all__ = ["ObligationsCard", "obligation_state"]

_Clocks = Mapping[str, Clock]
_ROW = 48
_HEAD = 32
_LOOKS = {
    ObligationState.PERFORMED: (Tone.OK, False),
    ObligationState.PARTLY: (Tone.WARN, True),
    ObligationState.OVERDUE: (Tone.DANGER, True),
    ObligationState.NOT_DUE: (Tone.NEUTRAL, False),
}


def obligation_state(one: ObligationLine, today: date) -> ObligationState:
    """Where a promise stands on ``today``."""
    if one.done_on is not None:
        return ObligationState.PERFORMED
    if one.due_on is not None and one.due_on < today:
        return ObligationState.OVERDUE
    return ObligationState.PARTLY if one.paid_fen else ObligationState.NOT_DUE


class _Rows:
    """The obligations on show, with their clocks by ordinal."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.today = date.min
        self.clocks: _Clocks = {}

    def clock(self, one: ObligationLine) -> ClockFace | None:
        """The clock of one promise; None where it has no day."""
        known = self.clocks.get(str(one.ordinal))
        if known is None or known.due is None:
            return None
        return clock_of(known, self.today, self.language)

    def day(self, one: ObligationLine) -> str:
        """The day, or why there is none."""
        if one.on_the_spot:
            return QCoreApplication.translate("Obligations", "on the spot")
        return one.due_on.isoformat() if one.due_on else "—"

    def missing(self, one: ObligationLine) -> ChipFace | None:
        """A day that is missing has to be filled in."""
        if one.on_the_spot or one.due_on is not None:
            return None
        return ChipFace(QCoreApplication.translate("Obligations", "no date"), Tone.DANGER, True)

    def state(self, one: ObligationLine) -> ChipFace:
        """Where it stands."""
        state = obligation_state(one, self.today)
        tone, tinted = _LOOKS[state]
        return ChipFace(label(state, self.language), tone, tinted)


def _owed(one: ObligationLine) -> str:
    if not one.creditor:
        return one.debtor
    return f"{one.debtor} → {one.creditor}"


def _amount(one: ObligationLine) -> str:
    if one.amount_fen is None:
        return "—"
    if 0 < one.paid_fen < one.amount_fen:
        return f"{money(one.paid_fen)} / {money(one.amount_fen)}"
    return money(one.amount_fen)


def _columns(rows: _Rows) -> tuple[Column[ObligationLine], ...]:
    return (
        Column(
            key="what",
            title=QCoreApplication.translate("Obligations", "Obligation"),
            text=lambda one: one.what or "—",
            second=_owed,
            kind=CellKind.TWO_LINES,
            width=130,
            stretch=True,
        ),
        Column(
            key="amount",
            title=QCoreApplication.translate("Obligations", "Amount (yuan)"),
            text=_amount,
            width=104 if rows.language is Language.CHINESE else 124,
        ),
        Column(
            key="due",
            title=QCoreApplication.translate("Obligations", "Due"),
            text=rows.day,
            clock=rows.clock,
            chip=rows.missing,
            width=122 if rows.language is Language.CHINESE else 136,
        ),
        Column(
            key="state",
            title=QCoreApplication.translate("Obligations", "Status"),
            text=lambda one: rows.state(one).text,
            chip=rows.state,
            width=96 if rows.language is Language.CHINESE else 140,
            leaves=1,
        ),
    )


class _Short(Table):
    """A table as high as its rows: it stands in a card and the page scrolls."""

    def sizeHint(self) -> QSize:
        """Head and rows."""
        rows = max(1, self.keyed().rowCount())
        return QSize(px(360), px(_HEAD) + rows * px(_ROW) + 4)

    def minimumSizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(px(240), self.sizeHint().height())


class ObligationsCard(Card):
    """The obligations with their sum. ``picked`` carries one a person opened."""

    picked = Signal(object)
    edit_wanted = Signal()

    def __init__(self, language: Language, *, name: str = "case.obligations") -> None:
        super().__init__(" ")
        self.set_title(self.tr("Agreement and obligations"))
        self._rows = _Rows(language)
        self._lines: tuple[ObligationLine, ...] = ()
        self._sum = words("", "label")
        self.edit_link = Button(self.tr("Edit"), ButtonKind.LINK, name=f"{name}.edit")
        self.edit_link.clicked.connect(self.edit_wanted)
        self.title_row.addWidget(self._sum)
        self.title_row.addWidget(self.edit_link)
        self.model: KeyedTableModel[ObligationLine] = KeyedTableModel(
            _columns(self._rows), self._deliver, self
        )
        self.table = _Short(self.model, name=name, spoken=self.tr("Obligations"), row_height=_ROW)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.table.opened.connect(self._opened)
        self._none = words("", Role.SECONDARY, wrap=True)
        self.body.addWidget(self.table)
        self.body.addWidget(self._none)
        self.body.addStretch(1)
        theme().changed.connect(self.table.updateGeometry)

    def show_case(self, case: CaseWhole, today: date, *, editable: bool) -> None:
        """Show what was promised in ``case``."""
        agreement = case.agreement
        self._lines = agreement.obligations if agreement is not None else ()
        self._rows.today = today
        self._rows.clocks = {
            one.subject: one for one in case.next_step.clocks if one.code == "obligation"
        }
        self.model.set_ids([one.id for one in self._lines], self._lines)
        self.model.take(self._lines)
        self.table.updateGeometry()
        amounts = [one.amount_fen for one in self._lines if one.amount_fen is not None]
        total = self.tr("{0} yuan in all").format(money(sum(amounts)))
        self._sum.setText(total if amounts else "")
        self.edit_link.setVisible(editable)
        self.edit_link.setText(self.tr("Edit") if agreement else self.tr("Write the agreement"))
        self.table.setVisible(bool(self._lines))
        self._none.setVisible(not self._lines)
        nothing = (
            self.tr("No agreement yet.") if agreement is None else self.tr("No obligation yet.")
        )
        self._none.setText(nothing)

    def _deliver(
        self, _ids: Sequence[int], deliver: Callable[[Sequence[ObligationLine]], None]
    ) -> None:
        """Every row is in hand already."""
        deliver(self._lines)

    def _opened(self, row_id: int) -> None:
        one = next((line for line in self._lines if line.id == row_id), None)
        if one is not None:
            self.picked.emit(one)
