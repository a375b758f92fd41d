"""What is looked at before a paper is printed: what lacks, what was hidden, what no font draws."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, IconMark, column, empty, row, words
from gui.theme import Role, Token
from models.vocabulary.findings import Severity
from models.vocabulary.masking import MaskLevel
from reports.papers import FILE, Prepared
from resources import Language

__all__ = ["Checks"]

_ICONS = {
    Token.OK: "check",
    Token.WARN: "triangle-alert",
    Token.DANGER: "circle-x",
    Token.SECONDARY: "info",
}

_TONES = {
    Severity.BLOCK: Token.DANGER,
    Severity.WARN: Token.WARN,
    Severity.INFO: Token.SECONDARY,
}


@dataclass(frozen=True, slots=True)
class _Check:
    """One line: its tone, its words, and what can be done about it."""

    tone: Token
    text: str
    verb: str = ""
    act: Callable[[], object] | None = None
    name: str = ""


class Checks(QWidget):
    """打印前检查.

    ``mend`` carries the dotted field of a finding; ``look`` asks for the next uncertain place.
    """

    mend = Signal(str)
    look = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(words(self.tr("Before printing"), Role.CARD))
        whole.addLayout(self._lines)

    def show_nothing(self) -> None:
        """There is no paper to check."""
        empty(self._lines)

    def show_paper(self, paper: Prepared, seen: int) -> None:
        """Show how ``paper`` stands when ``seen`` of its uncertain places were looked at."""
        focused = QApplication.focusWidget()
        held = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        empty(self._lines)
        for check in self._checks(paper, seen):
            button = self._add(check)
            if button is not None and held and check.name == held:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _checks(self, paper: Prepared, seen: int) -> Iterator[_Check]:
        yield from self._contents(paper)
        if paper.masking != MaskLevel.FULL.value:
            hidden = self.tr("%n place(s) hidden", "", paper.masked)
            yield _Check(Token.OK, hidden if paper.masked else self.tr("Nothing had to be hidden"))
            yield from self._uncertain(paper, seen)
        if paper.missing_glyphs:
            rare = "、".join(paper.missing_glyphs[:12])
            told = self.tr("Characters no font here can draw, printed as 〓: {0}")
            yield _Check(Token.WARN, told.format(rare))
        else:
            yield _Check(Token.OK, self.tr("Every character can be drawn"))
        if paper.unlocked:
            told = self.tr("The final print issues the number and locks this version")
            yield _Check(Token.SECONDARY, told)
        if paper.practice:
            yield _Check(Token.SECONDARY, self.tr("Practice register: printed with a watermark"))

    def _contents(self, paper: Prepared) -> Iterator[_Check]:
        for number, one in enumerate(paper.findings, start=1):
            yield _Check(
                _TONES[one.severity],
                one.text(self._language, named=paper.masking == MaskLevel.FULL.value),
                self.tr("Fill in") if one.field else "",
                self._mending(one.field),
                f"print.finding.{number}",
            )
        if not paper.findings and paper.document.code == FILE:
            yield _Check(Token.OK, self.tr("Everything is in the file"))
        if not paper.findings and paper.document.code in {"agreement", "oral-agreement"}:
            yield _Check(Token.OK, self.tr("The contents are complete"))
            yield _Check(Token.WARN, self.tr("Not sealed yet: its place is kept free"))

    def _mending(self, field: str) -> Callable[[], object]:
        def act() -> None:
            self.mend.emit(field)

        return act

    def _uncertain(self, paper: Prepared, seen: int) -> Iterator[_Check]:
        total = len(paper.uncertain)
        if not total:
            return
        if seen < total:
            told = self.tr("%n place(s) to be looked at before printing", "", total - seen)
            yield _Check(Token.WARN, told, self.tr("Next one"), self.look.emit, "print.uncertain")
        else:
            told = self.tr("%n doubtful place(s) looked at", "", total)
            yield _Check(Token.OK, told, self.tr("Again"), self.look.emit, "print.uncertain")

    def _add(self, check: _Check) -> Button | None:
        """Show one line; the button of what can be done."""
        line = QWidget()
        layout = row(gap=8)
        mark = IconMark(_ICONS[check.tone], 15, check.tone)
        layout.addLayout(column(3, mark, None, gap=0))
        layout.addWidget(words(check.text, Role.SECONDARY, tone="text", wrap=True), 1)
        line.setLayout(layout)
        self._lines.addWidget(line)
        if check.act is None or not check.verb:
            return None
        spoken = f"{check.verb}：{check.text}"
        button = Button(check.verb, ButtonKind.LINK, name=check.name, spoken=spoken, dense=True)
        button.clicked.connect(check.act)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button
