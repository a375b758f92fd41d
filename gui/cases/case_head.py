"""The head of a case: title, status, tags, who handles it, its stages and its tabs."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from gui.cases.stages import stages
from gui.components import Chip, FlowLayout, StageStepper, Tag, Tone, empty, short_date, words
from gui.components.case_look import state_chip
from gui.theme import Role
from models.vocabulary import reference
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseKind, Difficulty, Urgency, label
from resources import Language
from services.queries.rows import CaseWhole

__all__ = ["CaseHead"]


class CaseHead(QFrame):
    """``stage_picked`` carries a stage's key, ``tab_picked`` the key of a tab."""

    stage_picked = Signal(str)
    tab_picked = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]], language: Language) -> None:
        super().__init__()
        self.setProperty("surface", "header")
        self.setAccessibleName(self.tr("Case"))
        self._language = language
        self._low = False
        self._titles = dict(tabs)
        self.title = words("", Role.TITLE, wrap=True)
        self._badges = QWidget()
        self._flow = FlowLayout(self._badges, 8)
        self.stepper = StageStepper()
        self.stepper.setObjectName("case.stages")
        self.stepper.picked.connect(self.stage_picked)
        self.tabs = QTabBar()
        self.tabs.setObjectName("case.tabs")
        self.tabs.setAccessibleName(self.tr("Parts of the case"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        for key, text in tabs:
            self.tabs.setTabData(self.tabs.addTab(text), key)
        self.tabs.currentChanged.connect(self._tab_changed)
        self._top = QHBoxLayout()
        self._top.setSpacing(16)
        self._top.addWidget(self.title, 1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(24, 12, 24, 0)
        self._whole.setSpacing(6)
        self._whole.addLayout(self._top)
        for part in (self._badges, self.stepper, self.tabs):
            self._whole.addWidget(part)

    def show_case(self, case: CaseWhole, today: date) -> None:
        """Show ``case``."""
        self.title.setText(case.line.title)
        self.stepper.set_stages(stages(case, today))
        empty(self._flow)
        for part in self._parts(case, today):
            self._flow.addWidget(part)
        self._badges.updateGeometry()

    def _parts(self, case: CaseWhole, today: date) -> list[QWidget]:
        line, language = case.line, self._language
        parts: list[QWidget] = [Chip(state_chip(line.state, language))]
        topic = reference.topic(line.topic).label(language) if line.topic else ""
        governance = line.kind is CaseKind.GOVERNANCE
        sort = label(line.kind, language) if governance else _category(line.category, language)
        parts += [Tag(text) for text in dict.fromkeys((topic, sort)) if text]
        if case.urgency is not Urgency.ORDINARY:
            parts.append(Tag(label(case.urgency, language), Tone.DANGER))
        if case.difficulty:
            parts.append(Tag(label(Difficulty(case.difficulty), language)))
        for text in self._meta(case, today):
            meta = words(text, Role.SECONDARY)
            meta.setFixedHeight(meta.sizeHint().height() + 4)
            parts.append(meta)
        return parts

    def _meta(self, case: CaseWhole, today: date) -> list[str]:
        told = []
        if case.assignment is not None:
            people = "、".join(case.assignment.mediators)
            told.append(self.tr("Handler {0}").format(f"{case.assignment.body} {people}".rstrip()))
        if case.accepted_on is not None:
            told.append(self.tr("accepted {0}").format(short_date(case.accepted_on, today)))
        elif case.line.registered_on is not None:
            told.append(
                self.tr("registered {0}").format(short_date(case.line.registered_on, today))
            )
        if case.source:
            source = reference.channel(case.source).label(self._language)
            told.append(f"{source} {case.order_number}".rstrip())
        return told

    def set_low(self, low: bool) -> None:
        """In a low window the stages are a few words beside the title."""
        if low is not self._low:
            self._low = low
            self.stepper.set_compact(low)
            if low:
                self._top.addWidget(self.stepper)
            else:
                self._whole.insertWidget(2, self.stepper)
        self._whole.setContentsMargins(24, 8 if low else 12, 24, 0)
        self._whole.setSpacing(4 if low else 6)

    def set_counts(self, counts: dict[str, str]) -> None:
        """Counts beside the words of the tabs."""
        for key, count in counts.items():
            self.set_count(key, count)

    def set_count(self, key: str, count: str) -> None:
        """The count of one tab."""
        for index in range(self.tabs.count()):
            if self.tabs.tabData(index) == key:
                self.tabs.setTabText(index, f"{self._titles[key]}  {count}".rstrip())

    def set_tab(self, key: str) -> None:
        """Show the tab as chosen."""
        for index in range(self.tabs.count()):
            if self.tabs.tabData(index) == key:
                self.tabs.setCurrentIndex(index)

    def _tab_changed(self, index: int) -> None:
        if index >= 0:
            self.tab_picked.emit(str(self.tabs.tabData(index)))


def _category(name: str, language: Language) -> str:
    """An official category in the language of the window; a local one as it was typed."""
    try:
        return reference.category_named(name).label(language)
    except Refusal:
        return name
