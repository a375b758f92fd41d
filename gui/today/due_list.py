"""What is due, grouped and sorted: a line says the clock, the act, the case, the owner, the verb.

Enter runs the verb, → opens the case, topic, vote or project (ui.md 12, 1).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.components import ClockFace, paint_clock
from gui.components.case_look import clock_of
from gui.components.paint import clock_size
from gui.theme import Role, Token, color, font, px, theme
from resources import Language, phrase
from services.queries.today_rows import DueGroup, DueLine, DueMatter

__all__ = ["DueList", "DueRow", "Heading", "due_rows"]

_Index = QModelIndex | QPersistentModelIndex
_ROW = 50
_HEAD = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """The head of a group with the number of its cases."""

    text: str
    count: int
    late: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class DueRow:
    """One line as it is drawn; ``page`` opened with ``argument`` shows what it is about.

    ``act`` is the argument that begins the verb at once, the same where the page itself does.
    """

    page: str
    argument: object
    act: object
    clock: ClockFace
    title: str
    about: str
    owner: str
    verb: str
    strong: bool

    @property
    def spoken(self) -> str:
        """The line as it is read aloud: deadline, act, case, owner, verb."""
        return "，".join(
            part
            for part in (self.clock.spoken, self.title, self.about, self.owner, self.verb)
            if part
        )


def due_rows(
    lines: Sequence[DueLine | DueMatter],
    count: Callable[[DueGroup], int],
    today: date,
    language: Language,
) -> tuple[Heading | DueRow, ...]:
    """The lines under their headings; a group without lines has none."""
    rows: list[Heading | DueRow] = []
    group: DueGroup | None = None
    for line in lines:
        if line.group is not group:
            group = line.group
            late = group is DueGroup.OVERDUE
            rows.append(Heading(text=group.label(language), count=count(group), late=late))
        rows.append(_row(line, today, language))
    return tuple(rows)


def _row(line: DueLine | DueMatter, today: date, language: Language) -> DueRow:
    if isinstance(line, DueMatter):
        return DueRow(
            page=line.page,
            argument=line.argument,
            act=line.argument,
            clock=clock_of(line.clock, today, language),
            title=line.title(language),
            about=f"{line.number}  {line.about}".strip(),
            owner=line.owner,
            verb=line.verb(language),
            strong=line.group is not DueGroup.WEEK,
        )
    case = line.line
    body, _, people = case.handler.partition(" ")
    return DueRow(
        page="case",
        argument=case.id,
        act={"id": case.id, "act": "next"},
        clock=clock_of(line.clock, today, language),
        title=line.title(language),
        about=f"{case.number}  {case.title or case.place}",
        owner=people.partition(" ")[0] or body,
        verb=phrase(f"move.do-{line.act}", language),
        strong=line.group is not DueGroup.WEEK,
    )


def _same(one: Heading | DueRow, other: DueRow) -> bool:
    return isinstance(one, DueRow) and (one.page, one.argument) == (other.page, other.argument)


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Heading | DueRow, ...] = ()

    def replace(self, rows: Sequence[Heading | DueRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self.rows[index.row()]
        if isinstance(row, Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{row.text} {row.count}" if isinstance(row, Heading) else row.spoken
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, DueRow):
            return f"{row.title}\n{row.about}"
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: "DueList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        heading = isinstance(self._view.row_at(index), Heading)
        return QSize(px(300), px(_HEAD if heading else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._view.row_at(index)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # a member the stubs leave out
        state = option.state  # type: ignore[attr-defined]  # a member the stubs leave out
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._heading(painter, rect, row)
        else:
            over = bool(state & QStyle.StateFlag.State_MouseOver)
            here = self._view.hasFocus() and self._view.currentIndex() == index
            self._line(painter, rect, row, lit=over or here, here=here)
        painter.restore()

    @staticmethod
    def _heading(painter: QPainter, rect: QRectF, row: Heading) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        words = rect.adjusted(px(4), px(4), 0, 0)
        painter.setFont(font(Role.STRONG))
        painter.setPen(color(Token.DANGER if row.late else Token.TEXT))
        painter.drawText(words, middle, row.text)
        wide = QFontMetricsF(font(Role.STRONG)).horizontalAdvance(row.text)
        painter.setFont(font(Role.SECONDARY))
        painter.setPen(color(Token.TERTIARY))
        painter.drawText(words.adjusted(wide + px(8), 0, 0, 0), middle, str(row.count))

    def _line(self, painter: QPainter, rect: QRectF, row: DueRow, *, lit: bool, here: bool) -> None:
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(Token.HOVER))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        clock_width = self._view.clock_width()
        paint_clock(painter, rect.adjusted(px(4), 0, 0, 0), row.clock)
        verb = self._view.verb_rect(rect)
        self._verb(painter, verb, row.verb, lit=lit)
        owner_width = self._view.owner_width()
        owner = QRectF(verb.left() - px(12) - owner_width, rect.top(), owner_width, rect.height())
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        _draw(painter, owner, row.owner, Role.SECONDARY, Token.SECONDARY, right)
        left = rect.left() + clock_width + px(14)
        room = owner.left() - px(12) - left
        role = Role.STRONG if row.strong else Role.BODY
        half = rect.height() / 2
        upper = QRectF(left, rect.top() + px(4), room, half - px(3))
        lower = QRectF(left, rect.top() + half, room, half - px(5))
        _draw(painter, upper, row.title, role, Token.TEXT)
        _draw(painter, lower, row.about, Role.SECONDARY, Token.SECONDARY)
        if here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color(Token.ACCENT), 2))
            painter.drawRoundedRect(rect.adjusted(1, 2, -1, -2), 6, 6)

    @staticmethod
    def _verb(painter: QPainter, box: QRectF, text: str, *, lit: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(Token.ACCENT if lit else Token.ACCENT_SOFT))
        painter.drawRoundedRect(box, 6, 6)
        ink = Token.ON_ACCENT if lit else Token.ACCENT
        role = Role.SECONDARY
        _draw(painter, box, text, role, ink, Qt.AlignmentFlag.AlignCenter)


def _draw(
    painter: QPainter,
    box: QRectF,
    text: str,
    role: Role,
    ink: Token,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    painter.setFont(font(role))
    painter.setPen(color(ink))
    cut = QFontMetricsF(font(role)).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
    painter.drawText(box, align, cut)


class DueList(QListView):
    """The day's lines, as high as they are: the page around it scrolls.

    ``acted`` carries the line whose verb was run, ``opened`` the one to be opened.
    """

    acted = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setObjectName("today.due")
        self.setAccessibleName(self.tr("Due"))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme().changed.connect(self._fit)
        self.show_rows(())

    def show_rows(self, rows: Sequence[Heading | DueRow]) -> None:
        """Show ``rows``; what was current stays so."""
        before = self.current_row()
        self._model.replace(rows)
        self._fit()
        places = [i for i, row in enumerate(rows) if isinstance(row, DueRow)]
        kept = [i for i in places if before is not None and _same(rows[i], before)]
        if places:
            self.setCurrentIndex(self._model.index((kept or places)[0], 0))

    def rows(self) -> tuple[Heading | DueRow, ...]:
        """What is shown."""
        return self._model.rows

    def row_at(self, index: _Index) -> Heading | DueRow:
        """The row of an index."""
        return self._model.rows[index.row()]

    def current_row(self) -> DueRow | None:
        """The line the keyboard stands on."""
        index = self.currentIndex()
        row = self._model.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, DueRow) else None

    def clock_width(self) -> float:
        """The column of clocks, as wide as the widest."""
        clocks = [row.clock for row in self._model.rows if isinstance(row, DueRow)]
        return max((clock_size(one).width() for one in clocks), default=px(100)) + px(8)

    def owner_width(self) -> float:
        """The column of owners; it goes when the list is narrow."""
        return px(76) if self.width() >= px(560) else 0.0

    def verb_rect(self, rect: QRectF) -> QRectF:
        """Where the verb of the row in ``rect`` stands; all are as wide as the widest."""
        metrics = QFontMetricsF(font(Role.SECONDARY))
        verbs = [row.verb for row in self._model.rows if isinstance(row, DueRow)]
        widest = max((metrics.horizontalAdvance(verb) for verb in verbs), default=0.0)
        wide = max(px(72), widest + px(22))
        high = px(28)
        return QRectF(rect.right() - px(6) - wide, rect.center().y() - high / 2, wide, high)

    def _fit(self) -> None:
        heads = sum(isinstance(row, Heading) for row in self._model.rows)
        lines = len(self._model.rows) - heads
        self.setFixedHeight(heads * px(_HEAD) + lines * px(_ROW) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter runs the verb, → opens what the line is about."""
        row = self.current_row()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row is not None and plain:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.acted.emit(row)
                return
            if event.key() == Qt.Key.Key_Right:
                self.opened.emit(row)
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the verb runs it, one beside it opens what the line is about."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        row = self.row_at(index)
        if isinstance(row, DueRow):
            on_verb = self.verb_rect(QRectF(self.visualRect(index))).contains(event.position())
            (self.acted if on_verb else self.opened).emit(row)

    def leaveEvent(self, event: QEvent) -> None:
        """No line is lit any more."""
        super().leaveEvent(event)
        self.viewport().update()
