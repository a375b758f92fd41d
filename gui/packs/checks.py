"""What is looked at before a pack leaves: what was hidden, what is doubtful, what prints as 〓."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, IconMark, empty, row, words
from gui.theme import Role, Token
from models.vocabulary.masking import MaskLevel
from reports.papers import Prepared

__all__ = ["PackChecks"]

_Line = tuple[str, Token, str]


class PackChecks(QWidget):
    """``look`` asks for the next doubtful place."""

    look = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._text = words("", Role.SECONDARY, tone="text", wrap=True)
        self._mark = IconMark("triangle-alert", 15, Token.WARN)
        self.walk = Button("", ButtonKind.LINK, name="packs.uncertain", dense=True)
        self.walk.clicked.connect(self.look)
        self._doubt = QWidget()
        line = row(self._mark, gap=8)
        line.addWidget(self._text, 1)
        line.addWidget(self.walk)
        self._doubt.setLayout(line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(self._lines)
        whole.addWidget(self._doubt)
        self.show_paper(None, 0)

    def show_paper(self, paper: Prepared | None, seen: int) -> None:
        """Say how ``paper`` stands when ``seen`` of its doubtful places were looked at."""
        empty(self._lines)
        for icon, tone, text in self._told(paper) if paper is not None else ():
            line = row(IconMark(icon, 15, tone), gap=8)
            line.addWidget(words(text, Role.SECONDARY, tone="text", wrap=True), 1)
            self._lines.addLayout(line)
        total = len(paper.uncertain) if paper is not None else 0
        self._doubt.setVisible(bool(total))
        if not total:
            return
        if seen < total:
            self._mark.set_look("triangle-alert", Token.WARN)
            self._text.setText(self.tr("%n place(s) to be looked at", "", total - seen))
            self.walk.setText(self.tr("Next one"))
        else:
            self._mark.set_look("check", Token.OK)
            self._text.setText(self.tr("%n doubtful place(s) looked at", "", total))
            self.walk.setText(self.tr("Again"))
        self.walk.setAccessibleName(f"{self.walk.text()}：{self._text.text()}")

    def _told(self, paper: Prepared) -> Iterator[_Line]:
        if paper.masking == MaskLevel.FULL.value:
            yield "triangle-alert", Token.WARN, self.tr("Names and numbers are printed in full")
        elif paper.masked:
            yield "eye-off", Token.ACCENT, self.tr("%n place(s) hidden", "", paper.masked)
        else:
            yield "check", Token.OK, self.tr("Nothing had to be hidden")
        if paper.missing_glyphs:
            told = self.tr("Characters no font here can draw, printed as 〓: {0}")
            rare = "、".join(paper.missing_glyphs[:12])
            yield "triangle-alert", Token.WARN, told.format(rare)
        if paper.practice:
            yield "info", Token.SECONDARY, self.tr("Practice register: printed with a watermark")
