"""The answers of the global search: groups under the box, ↑↓ Enter Esc, ``>`` for commands.

It never takes the keyboard from the box, so composing goes on undisturbed.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.components import Field, words
from gui.shell.answers import Answers, Command
from gui.shell.page import SearchHit, SearchSource
from gui.theme import Role, Token, color, draw_icon, font, px

__all__ = ["SearchPopup"]

_SHOWN = 8
_Index = QModelIndex | QPersistentModelIndex


_DETAIL = Qt.ItemDataRole.UserRole + 1


class _HitDelegate(QStyledItemDelegate):
    """Words to the left, what kind of thing to the right; heads of groups in quiet words."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """A head is lower than an answer."""
        head = index.data(Qt.ItemDataRole.UserRole) is None
        return QSize(px(200), px(26 if head else 34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, icon, words, detail."""
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # a member the stubs leave out
        state = option.state  # type: ignore[attr-defined]  # a member the stubs leave out
        head = index.data(Qt.ItemDataRole.UserRole) is None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected and not head:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(Token.SELECTED))
            painter.drawRoundedRect(rect, 6, 6)
        box = rect.adjusted(px(10), 0, -px(10), 0)
        if head:
            self._write(painter, box, str(index.data()), Role.SECONDARY, Token.TERTIARY)
            painter.restore()
            return
        place = QRectF(box.left(), box.center().y() - px(8), px(16), px(16))
        name = str(index.data(Qt.ItemDataRole.DecorationRole) or "chevron-right")
        draw_icon(painter, place, name, Token.SECONDARY)
        box.setLeft(box.left() + px(26))
        detail = str(index.data(_DETAIL) or "")
        taken = QFontMetricsF(font(Role.SECONDARY)).horizontalAdvance(detail)
        self._write(painter, box, detail, Role.SECONDARY, Token.TERTIARY, right=True)
        box.setRight(box.right() - taken - px(12))
        self._write(painter, box, str(index.data()), Role.BODY, Token.TEXT)
        painter.restore()

    @staticmethod
    def _write(
        painter: QPainter,
        box: QRectF,
        text: str,
        role: Role,
        ink: Token,
        *,
        right: bool = False,
    ) -> None:
        painter.setFont(font(role))
        painter.setPen(color(ink))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetricsF(font(role)).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, shown)


class SearchPopup(QFrame):
    """Shown under the box while it holds text; what is chosen is told by ``answers``."""

    def __init__(self, box: Field, parent: QWidget, answers: Answers) -> None:
        super().__init__(parent)
        self._box = box
        self._answers = answers
        self._asked = 0
        self._found: dict[str, tuple[str, Sequence[SearchHit]]] = {}
        self.setProperty("surface", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Search results"))
        self._list.setItemDelegate(_HitDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._take)
        self._note = words("", Role.FOOTNOTE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        self._note.setContentsMargins(10, 0, 10, 0)
        layout.addWidget(self._list)
        layout.addWidget(self._note)
        self.hide()

    def shown(self) -> list[str]:
        """The answers in view, as they are read aloud; heads are left out."""
        items = [self._list.item(row) for row in range(self._list.count()) if self._can(row)]
        return [str(item.data(Qt.ItemDataRole.AccessibleTextRole)) for item in items]

    def ask(self, query: str) -> None:
        """Look for ``query`` everywhere; without one the list goes."""
        self._asked += 1
        self._found.clear()
        text = query.strip()
        if not text:
            self.hide()
            return
        if text.startswith(">"):
            self._show_commands(text[1:].strip().casefold())
            return
        turn = self._asked
        for source in self._answers.sources:
            source.ask(text, self._receiver(turn, source))
        self._fill()

    def _receiver(self, turn: int, source: SearchSource) -> Callable[[Sequence[SearchHit]], None]:
        def receive(hits: Sequence[SearchHit]) -> None:
            if turn == self._asked:
                self._found[source.key] = (source.title, hits)
                self._fill()

        return receive

    def _show_commands(self, text: str) -> None:
        self._list.clear()
        for command in self._answers.commands():
            if text in command.text.casefold():
                self._add(command.text, command.keys, "chevron-right", command)
        self._present()

    def _fill(self) -> None:
        self._list.clear()
        for source in self._answers.sources:
            title, hits = self._found.get(source.key, ("", ()))
            if hits:
                head = QListWidgetItem(title)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                self._list.addItem(head)
            for hit in hits[:_SHOWN]:
                self._add(hit.text, hit.detail, hit.icon, hit)
        self._present()

    def _add(self, text: str, detail: str, icon_name: str, chosen: object) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.DecorationRole, icon_name)
        item.setData(_DETAIL, detail)
        item.setData(Qt.ItemDataRole.UserRole, chosen)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text} {detail}".strip())
        self._list.addItem(item)

    def _present(self) -> None:
        rows = [i for i in range(self._list.count()) if self._can(i)]
        waiting = not rows and len(self._found) < len(self._answers.sources)
        nothing = "" if rows or waiting else self.tr("Nothing found. > searches commands")
        self._note.setText(nothing or self.tr("Enter opens, Esc closes"))
        if rows:
            self._list.setCurrentRow(rows[0])
        window = self.parentWidget()
        assert window is not None
        under = self._box.mapTo(window, QPoint(0, self._box.height() + 4))
        width = max(px(360), self._box.width())
        rows_high = sum(self._list.sizeHintForRow(i) for i in range(self._list.count()))
        self._list.setVisible(self._list.count() > 0)
        self._list.setFixedHeight(min(px(380), rows_high + 2))
        note_high = self._note.sizeHint().height() + px(18)
        height = note_high + (self._list.height() if self._list.count() else 0)
        left = min(under.x(), window.width() - width - 8)
        self.setGeometry(max(8, left), under.y(), width, height)
        self.show()
        self.raise_()

    def _can(self, row: int) -> bool:
        return self._list.item(row).data(Qt.ItemDataRole.UserRole) is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the box that belong to the answers."""
        if event.type() is QEvent.Type.FocusOut:
            self.hide()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if self._box.composing():
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if not self.isVisible():
            return False
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            item = self._list.currentItem()
            if item is not None:
                self._take(item)
            return True
        return False

    def _escape(self) -> bool:
        """Close the answers, then clear the box; one level each."""
        if self.isVisible():
            self.hide()
            return True
        if self._box.text():
            self._box.clear()
            return True
        return False

    def _step(self, step: int) -> None:
        row = self._list.currentRow() + step
        while 0 <= row < self._list.count() and not self._can(row):
            row += step
        if 0 <= row < self._list.count():
            self._list.setCurrentRow(row)

    def _take(self, item: QListWidgetItem) -> None:
        chosen = item.data(Qt.ItemDataRole.UserRole)
        self.hide()
        self._box.clear()
        if isinstance(chosen, Command):
            chosen.act()
        elif isinstance(chosen, SearchHit):
            self._answers.picked.emit(chosen)
