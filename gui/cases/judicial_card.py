"""司法确认 in the agreement's tab: where it stands, every application, its papers."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from gui.cases.judicial_dialog import confirmable
from gui.components import Button, ButtonKind, Card, FlowLayout, column, row, words
from gui.theme import Role, px
from models.vocabulary.judicial import reason_words
from models.vocabulary.terms import JudicialState, label
from resources import Language, phrase
from services.queries.judicial_rows import JudicialLine
from services.queries.rows import CaseWhole

__all__ = ["JudicialCard"]

_PAPERS = ("judicial-application", "judicial-list", "mediation-proof")


class JudicialCard(Card):
    """``wanted`` asks for the dialog of what comes next, ``paper_wanted`` carries a document."""

    wanted = Signal()
    paper_wanted = Signal(str)

    def __init__(self, case: CaseWhole, language: Language) -> None:
        super().__init__(" ")
        self._language = language
        self.set_title(self.tr("Judicial confirmation"))
        state = case.dossier.judicial.state
        self.title_row.addWidget(words(label(state, language), "label"))
        if confirmable(case):
            applied = case.dossier.judicial.applied_on is not None
            text = self.tr("Log the answer…") if applied else self.tr("Apply…")
            act = Button(text, ButtonKind.SOFT, icon="gavel", name="case.judicial", dense=True)
            act.clicked.connect(self.wanted)
            self.title_row.addWidget(act)
        for one in case.next_step.offers:
            self.body.addWidget(words(one.text(language), Role.SECONDARY, wrap=True))
        for application in reversed(case.judicial):
            self.body.addLayout(self._told(application, case))
        if not case.judicial:
            for choice in case.courts:
                self.body.addWidget(
                    words(
                        f"{choice.ground.why(language)}（{choice.ground.source}）",
                        "label",
                        wrap=True,
                    )
                )
        self._add_papers()

    def _told(self, one: JudicialLine, case: CaseWhole) -> QVBoxLayout:
        """One application: its court and what became of it, line by line."""
        told = column(
            words(f"{one.applied_on.isoformat()}  {one.court}", Role.STRONG, wrap=True), gap=2
        )
        for title, text in self._parts(one, case):
            name = words(title, "label")
            name.setMinimumWidth(px(96))
            line = row(name, gap=8)
            line.addWidget(words(text, wrap=True), 1)
            told.addLayout(line)
        return told

    def _parts(self, one: JudicialLine, case: CaseWhole) -> Iterator[tuple[str, str]]:
        yield self.tr("Why this court"), label(one.ground, self._language)
        signed = "、".join(f"{who.name} {who.on.isoformat()}" for who in one.signed)
        yield self.tr("Signed by"), signed
        if case.agreement is not None and one.edition != case.agreement.edition:
            yield self.tr("Version of the agreement"), str(one.edition)
        if one.filed_on is not None:
            yield self.tr("Filed on"), one.filed_on.isoformat()
        if one.ended_on is not None:
            number = one.ruling_number
            told = (label(one.state, self._language), one.ended_on.isoformat(), number)
            yield self.tr("Outcome"), "  ".join(part for part in told if part)
        if one.reason:
            yield (
                phrase("move.field-reason", self._language),
                reason_words(one.reason, self._language),
            )
        if one.perform_by_on is not None and one.state is JudicialState.CONFIRMED:
            yield self.tr("Perform by (ruling)"), one.perform_by_on.isoformat()
        if one.enforcement_on is not None:
            yield self.tr("Enforcement applied for"), one.enforcement_on.isoformat()

    def _add_papers(self) -> None:
        links = FlowLayout(gap=12)
        for code in _PAPERS:
            name = f"form.title_{code.replace('-', '_')}"
            link = Button(
                phrase(name, self._language),
                ButtonKind.LINK,
                icon="file-text",
                name=f"case.judicial.{code}",
            )
            link.clicked.connect(partial(self.paper_wanted.emit, code))
            links.addWidget(link)
        self.body.addLayout(links)
