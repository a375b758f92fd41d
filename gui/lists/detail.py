"""The right of the lists: one row whole, what is due and doubtful of it, its files, its acts."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from gui.attached.block import FilesBlock
from gui.components import Button, ButtonKind, ClockBadge, FlowLayout, empty, row, rule, words
from gui.components.details import DetailPane
from gui.lists.columns import clock_of, hidden, screened
from gui.lists.questions import Beside
from gui.theme import Role
from models.vocabulary import moments
from models.vocabulary.lists import DeclaredList, ListField, declared
from models.vocabulary.masking.screen import mask_phone
from resources import Language, phrase
from services.queries.lists import EntryRow

__all__ = ["EntryDetail"]


class EntryDetail(DetailPane):
    """One row of a list.

    ``change``, ``remove`` and ``print_record`` ask for it; ``add_to`` carries the list and the
    field by which a new row of it would point at this one.
    """

    change = Signal()
    remove = Signal()
    print_record = Signal()
    add_to = Signal(str, str)

    def __init__(self, language: Language) -> None:
        super().__init__(2, name="lists.detail")
        self._language = language
        self._facts, self._past = self.parts
        self.files = FilesBlock(name="lists.files")
        self.files.hide()
        self.whole.insertWidget(1, self.files)

    def clear(self) -> None:
        """Show nothing."""
        super().clear()
        self.files.hide()

    def show_entry(self, entry: EntryRow, today: date, *, writable: bool) -> None:
        """Show one row; files can be put with it while the register is ``writable``."""
        super().clear()
        self._facts.addWidget(words(self._title(entry), Role.PANEL, wrap=True))
        for one in entry.dues:
            face = clock_of(one, today, self._language)
            line = row(ClockBadge(face), words(one.rule.label(self._language), wrap=True), gap=8)
            self._facts.addLayout(line)
        for finding in entry.findings:
            said = words(finding.text(self._language), Role.SECONDARY, tone="warn", wrap=True)
            said.setToolTip(finding.source)
            self._facts.addWidget(said)
        if entry.dues or entry.findings:
            self._facts.addWidget(rule())
        for field in entry.listed.fields:
            said_of = entry.word(field.code, self._language)
            if said_of:
                self._facts.addLayout(self._fact(field, said_of))
        for count in entry.listed.counts:
            figure = entry.word(count.code, self._language)
            self._facts.addLayout(self.fact(count.label(self._language), figure or "—"))
        self._facts.addSpacing(4)
        self._facts.addLayout(self._buttons(entry.listed))
        if entry.listed.carries_files:
            hint = entry.listed.files(self._language)
            self.files.show_files(entry.files, hint, writable=writable)
        self.files.setVisible(entry.listed.carries_files)

    def _title(self, entry: EntryRow) -> str:
        parts = []
        for code in entry.listed.title:
            said = entry.word(code, self._language)
            field = entry.listed.field(code)
            parts.append(screened(field, said) if hidden(field) else said)
        return " ".join(filter(None, parts))

    def _fact(self, field: ListField, said: str) -> QHBoxLayout:
        label = field.label(self._language)
        if hidden(field):
            masked = screened(field, said)
            return self.secret(label, said, masked, name=f"lists.reveal.{field.code}")
        return self.fact(label, said)

    def _buttons(self, listed: DeclaredList) -> FlowLayout:
        flow = FlowLayout(gap=8)
        change = Button(self.tr("Change"), ButtonKind.SOFT, name="lists.change")
        change.clicked.connect(self.change)
        flow.addWidget(change)
        if listed.paper.record:
            paper = Button(
                self.tr("Print it"), ButtonKind.SOFT, icon="printer", name="lists.print_record"
            )
            paper.clicked.connect(self.print_record)
            flow.addWidget(paper)
        for other in declared():
            for one in other.fields:
                if one.of == listed.code:
                    flow.addWidget(self._adder(other, one.code))
        remove = Button(self.tr("Remove"), ButtonKind.LINK, name="lists.remove")
        remove.setProperty("tone", "danger")
        remove.clicked.connect(self.remove)
        flow.addWidget(remove)
        return flow

    def _adder(self, other: DeclaredList, by: str) -> Button:
        chinese = self._language is Language.CHINESE
        what = other.entry_zh if chinese else other.entry_en
        made = Button(
            self.tr("New: {0}").format(what),
            ButtonKind.LINK,
            icon="plus",
            name=f"lists.add.{other.code}",
        )
        made.clicked.connect(lambda: self.add_to.emit(other.code, by))
        return made

    def show_beside(self, told: Beside) -> None:
        """Show how to reach the people of the row, and who changed it last."""
        empty(self._past)
        for name, number in told.phones:
            label = self.tr("Phone")
            shown = f"{name} {mask_phone(number)}"
            line = self.secret(label, f"{name} {number}", shown, name="lists.reveal.person")
            self._past.addLayout(line)
        if told.history:
            self._past.addWidget(rule())
        for one in told.history:
            at = f"{moments.local(one.at):%Y-%m-%d %H:%M}"
            said = phrase(one.label, self._language, **one.label_params)
            self._past.addWidget(words(f"{at} {one.actor} {said}", Role.FOOTNOTE, wrap=True))
