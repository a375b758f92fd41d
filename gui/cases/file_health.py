"""卷宗体检: how healthy the file of a case is, what it lacks, and the key that binds it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.cases.lacking import cited
from gui.components import (
    Button,
    ButtonKind,
    Card,
    Chip,
    ChipFace,
    IconMark,
    Tone,
    column,
    empty,
    row,
    scrolled,
    words,
)
from gui.theme import Role, Token, px
from models.vocabulary.file_check import FileCheck
from models.vocabulary.findings import Finding, Severity
from resources import Language

__all__ = ["FileHealth"]

_LOOKS = {
    Severity.BLOCK: ("circle-x", Token.DANGER),
    Severity.WARN: ("triangle-alert", Token.WARN),
    Severity.INFO: ("info", Token.SECONDARY),
}
_TALLEST = 168
"""Points of the list before it scrolls: the papers below stay in view."""
_FAIR = 80


class FileHealth(Card):
    """The score, a line for each finding, and 装订卷宗.

    ``field_wanted`` carries the dotted field of a finding, ``bind_wanted`` asks for the file.
    """

    field_wanted = Signal(str)
    bind_wanted = Signal()

    def __init__(self, language: Language) -> None:
        title = self.tr("File check")
        super().__init__(title)
        self._language = language
        self.score = Chip(ChipFace("", Tone.NEUTRAL))
        self.bind = Button(self.tr("Bind the file…"), icon="folder-archive", name="case.file.bind")
        self.bind.setToolTip("Ctrl+Shift+P")
        self.bind.clicked.connect(self.bind_wanted)
        self.title_row.insertWidget(1, self.score)
        self.title_row.addWidget(self.bind)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._lines)
        layout.addStretch(1)
        self._inner = inner
        self.list = scrolled(inner)
        self.list.setObjectName("case.file.findings")
        self.list.setAccessibleName(title)
        self.body.addWidget(self.list)

    def show_check(self, check: FileCheck) -> None:
        """Show what was found; the worst stands first."""
        tone = Tone.OK if check.score >= _FAIR else Tone.WARN
        told = self.tr("{0} of 100").format(check.score)
        self.score.set_face(ChipFace(told, Tone.DANGER if check.blocks else tone))
        empty(self._lines)
        for number, finding in enumerate(check.findings, start=1):
            self._lines.addWidget(self._line(number, finding))
        if not check.findings:
            self._lines.addWidget(words(self.tr("Everything is in the file"), Role.SECONDARY))
        self._fit(len(check.findings) or 1)

    def _fit(self, lines: int) -> None:
        """As high as the lines need, but no higher than leaves room for the papers."""
        wanted = lines * px(28) + px(4)
        self.list.setFixedHeight(min(wanted, px(_TALLEST)))

    def _line(self, number: int, finding: Finding) -> QWidget:
        icon, token = _LOOKS[finding.severity]
        line = QWidget()
        layout = row(gap=8)
        layout.addLayout(column(3, IconMark(icon, 15, token), None, gap=0))
        text = cited(finding, self._language)
        layout.addWidget(words(text, Role.SECONDARY, tone="text", wrap=True), 1)
        if finding.field:
            verb = self.tr("Fill in")
            button = Button(
                verb,
                ButtonKind.LINK,
                name=f"case.file.finding.{number}",
                spoken=f"{verb}：{text}",
                dense=True,
            )
            button.clicked.connect(partial(self.field_wanted.emit, finding.field))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line.setLayout(layout)
        return line
