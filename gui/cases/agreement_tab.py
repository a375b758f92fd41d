"""协议与义务 in full: what was agreed, who owes what, who signed when."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.cases.judicial_card import JudicialCard
from gui.cases.obligations import ObligationsCard
from gui.components import (
    Button,
    ButtonKind,
    Card,
    EmptyAction,
    EmptyState,
    IconMark,
    column,
    row,
    words,
)
from gui.theme import Role, Token, px
from models.vocabulary.terms import AgreementForm, CaseState, label
from resources import Language
from services.queries.agreement_rows import AgreementLine
from services.queries.rows import CaseWhole

__all__ = ["AgreementTab"]

_BETWEEN = 24 + 10 + 24
_WRITES = frozenset({CaseState.MEDIATING, CaseState.AGREED})


class AgreementTab(QScrollArea):
    """``write_wanted``, ``sign_wanted``, ``perform_wanted``, ``court_wanted``: the editor of each.

    ``paper_wanted`` carries the code of a paper to be looked at.
    """

    write_wanted = Signal()
    sign_wanted = Signal()
    perform_wanted = Signal()
    court_wanted = Signal()
    paper_wanted = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._inner: QWidget | None = None
        self._below: QBoxLayout | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Agreement and obligations"))

    def show_case(self, case: CaseWhole, today: date) -> None:
        """Show the agreement of ``case``, or what leads to one."""
        inner = QWidget()
        inner.setProperty("surface", "clear")
        body = QVBoxLayout(inner)
        body.setContentsMargins(24, 14, 24, 16)
        body.setSpacing(10)
        self._below = None  # it goes with what was shown before
        writes = case.line.state in _WRITES
        if case.agreement is None:
            body.addWidget(self._nothing(writes=writes), 1)
        else:
            self._fill(body, case, case.agreement, today, writes=writes)
        if self._inner is not None:
            self._inner.hide()
        self._inner = inner
        self.setWidget(inner)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The signatures stand under the text where there is no room beside it."""
        if self._below is None or self._inner is None:
            return
        cards = self._inner.findChildren(Card)
        beside = [one for one in cards if self._below.indexOf(one) >= 0]
        least = sum(one.minimumSizeHint().width() for one in beside) + _BETWEEN
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._below.setDirection(down if least > self.viewport().width() else across)

    def _nothing(self, *, writes: bool) -> EmptyState:
        actions = []
        if writes:
            write = self.tr("Write the agreement")
            actions.append(
                EmptyAction(
                    write,
                    self.write_wanted.emit,
                    ButtonKind.PRIMARY,
                    "pencil",
                    name="agreement.write",
                )
            )
        line = "" if writes else self.tr("It is written once the parties agree in mediation.")
        return EmptyState("handshake", self.tr("No agreement yet"), line, actions)

    def _fill(
        self,
        body: QVBoxLayout,
        case: CaseWhole,
        agreement: AgreementLine,
        today: date,
        *,
        writes: bool,
    ) -> None:
        obligations = ObligationsCard(self._language, name="case.promises")
        obligations.show_case(case, today, editable=writes)
        obligations.edit_wanted.connect(self.write_wanted)
        obligations.picked.connect(self._picked)
        body.addWidget(obligations)
        below = row(gap=10)
        below.addWidget(self._text(agreement), 3)
        below.addWidget(self._signatures(case, agreement), 2)
        body.addLayout(below)
        self._below = below
        if case.judicial or case.courts:
            court = JudicialCard(case, self._language)
            court.wanted.connect(self.court_wanted)
            court.paper_wanted.connect(self.paper_wanted)
            body.addWidget(court)
        body.addStretch(1)

    def _picked(self, _obligation: object) -> None:
        self.perform_wanted.emit()

    def _text(self, agreement: AgreementLine) -> Card:
        card = Card(" ")
        card.set_title(label(agreement.form, self._language))
        if agreement.number:
            card.title_row.addWidget(words(agreement.number, "label"))
        for title, text in self._parts(agreement):
            card.body.addLayout(column(words(title, "label"), words(text, wrap=True), gap=2))
        card.body.addStretch(1)
        return card

    def _parts(self, agreement: AgreementLine) -> Iterator[tuple[str, str]]:
        yield self.tr("Agreed on"), agreement.agreed_on.isoformat()
        terms = [f"{number}. {text}" for number, text in enumerate(agreement.terms, start=1)]
        for title, text in (
            (self.tr("Facts"), agreement.facts),
            (self.tr("Issues"), agreement.issues),
            (self.tr("Responsibility"), agreement.liability),
            (self.tr("Terms"), "\n".join(terms)),
        ):
            if text:
                yield title, text

    def _signatures(self, case: CaseWhole, agreement: AgreementLine) -> Card:
        card = Card(" ")
        card.set_title(self.tr("Signatures and seal"))
        if agreement.form is AgreementForm.ORAL:
            told = self.tr("An oral agreement binds from the day it was reached.")
            card.body.addWidget(words(told, Role.SECONDARY, wrap=True))
        else:
            if case.line.state is CaseState.AGREED:
                sign = Button(self.tr("Log"), ButtonKind.LINK, name="case.sign")
                sign.setAccessibleName(self.tr("Log signatures and seal"))
                sign.clicked.connect(self.sign_wanted)
                card.title_row.addWidget(sign)
            for name, day in self._signed(agreement):
                mark = IconMark(
                    "check" if day else "circle", 16, Token.OK if day else Token.TERTIARY
                )
                when = day.isoformat() if day else self.tr("not yet")
                line = row(mark, gap=8)
                line.addWidget(words(name, wrap=True), 1)
                line.addWidget(words(when, Role.SECONDARY, tone="" if day else "ter"))
                card.body.addLayout(line)
        if agreement.effective_on is not None:
            told = self.tr("In effect from {0}").format(agreement.effective_on.isoformat())
            card.body.addWidget(words(told, Role.SECONDARY, tone="ok"))
        card.body.addStretch(1)
        card.setMinimumWidth(px(240))
        return card

    def _signed(self, agreement: AgreementLine) -> Iterator[tuple[str, date | None]]:
        for one in agreement.signatures:
            yield one.name, one.on
        mediator = self.tr("Mediator {0}").format(agreement.mediator_name).rstrip()
        yield mediator, agreement.mediator_signed_on
        yield self.tr("Seal of the committee"), agreement.sealed_on
