"""The documents at the left of the print preview, each with how it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui.components import empty, words
from gui.theme import Role, Token, color, font, px
from reports.papers import Offered
from resources import Language, phrase

__all__ = ["DocumentList", "title_of"]


def title_of(offered: Offered, language: Language) -> str:
    """The title of a document in the language of the window."""
    if language is Language.CHINESE:
        return offered.document.title
    names = {
        "case-sheet": QCoreApplication.translate("DocumentList", "Case sheet"),
        "summary": QCoreApplication.translate("DocumentList", "Case summary"),
        "brief": QCoreApplication.translate("DocumentList", "Case brief"),
    }
    code = offered.document.code
    return names.get(code) or phrase(f"form.title_{code.replace('-', '_')}", language)


class _DocumentRow(QPushButton):
    """Title above, state below; ``walked`` asks for a neighbour (±1)."""

    walked = Signal(int)

    def __init__(self, code: str, title: str, state: str, *, present: bool) -> None:
        super().__init__()
        self.code = code
        self._title = title
        self._state = state
        self._present = present
        self.setObjectName(f"print.document.{code}")
        self.setAccessibleName(f"{title}，{state}")
        self.setProperty("kind", "entry")
        self.setProperty("ring", True)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(px(160), self._tall())

    def minimumSizeHint(self) -> QSize:
        """The words are cut before the list grows."""
        return QSize(px(80), self._tall())

    @staticmethod
    def _tall() -> int:
        lines = (QFontMetricsF(font(role)).height() for role in (Role.STRONG, Role.FOOTNOTE))
        return round(max(px(46), sum(lines) + px(8)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's ground, then title and state."""
        super().paintEvent(event)
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(px(10), px(4), -px(6), -px(4))
        half = box.height() / 2
        upper = QRectF(box.left(), box.top(), box.width(), half)
        lower = QRectF(box.left(), box.top() + half, box.width(), half)
        chosen = self.isChecked()
        ink = Token.TEXT if self._present or chosen else Token.SECONDARY
        self._write(painter, upper, self._title, Role.STRONG if chosen else Role.BODY, ink)
        state = Token.OK if self._present else Token.TERTIARY
        self._write(painter, lower, self._state, Role.FOOTNOTE, state)

    def _write(self, painter: QPainter, box: QRectF, text: str, role: Role, ink: Token) -> None:
        painter.setFont(font(role))
        painter.setPen(color(ink))
        kept = QFontMetricsF(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kept)
        if kept != text:
            self.setToolTip(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ and ↓ walk the list."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.walked.emit(step)


class DocumentList(QScrollArea):
    """What can be printed; ``wanted`` carries the code of the document to be looked at."""

    wanted = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._rows: list[_DocumentRow] = []
        self.setObjectName("print.documents")
        self.setAccessibleName(self.tr("Documents"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._heading = words("", Role.STRONG)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        inner = QWidget()
        inner.setProperty("surface", "surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(10, 14, 10, 12)
        layout.setSpacing(6)
        layout.addWidget(self._heading)
        layout.addLayout(self._list)
        layout.addStretch(1)
        self.setWidget(inner)
        # New rows have their places only once the area knows how high they are.
        self.verticalScrollBar().rangeChanged.connect(self._bring_current)

    def show_documents(self, documents: Sequence[Offered], current: str, cases: int) -> None:
        """Show what is offered of so many cases."""
        focused = any(row.hasFocus() for row in self._rows)
        empty(self._list)
        many = self.tr("Of %n case(s)", "", cases)
        self._heading.setText(self.tr("Documents") if cases == 1 else many)
        self._rows = [self._row(one) for one in documents]
        for row in self._rows:
            self._list.addWidget(row)
        self.set_current(current, focus=focused)

    def _row(self, one: Offered) -> _DocumentRow:
        present = one.refusal is None
        state = self.tr("can be printed") if present else self.tr("not yet")
        if present and one.sheets > 1:
            state = self.tr("%n sheet(s)", "", one.sheets)
        row = _DocumentRow(one.document.code, title_of(one, self._language), state, present=present)
        if one.refusal is not None:
            row.setToolTip(one.refusal.sentence(self._language))
        row.clicked.connect(self._clicked)
        row.walked.connect(self._walk)
        return row

    def set_current(self, code: str, *, focus: bool = False) -> None:
        """Mark the document that is shown."""
        for row in self._rows:
            row.setChecked(row.code == code)
            if row.code == code and focus:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_current()

    def _bring_current(self, _least: int = 0, _most: int = 0) -> None:
        """Scroll to the document that is shown."""
        for row in self._rows:
            if row.isChecked():
                self.ensureWidgetVisible(row)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _DocumentRow):
            self._go(sender)

    def _walk(self, step: int) -> None:
        sender = self.sender()
        if isinstance(sender, _DocumentRow) and sender in self._rows:  # not of the list before
            place = self._rows.index(sender) + step
            if 0 <= place < len(self._rows):
                self._go(self._rows[place])

    def _go(self, row: _DocumentRow) -> None:
        self.set_current(row.code, focus=True)
        self.ensureWidgetVisible(row)
        self.wanted.emit(row.code)
