"""Blackening: boxes drawn over a picture by mouse or keys; what lies under them is destroyed."""

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.backstage import Progress
from gui.components import Button, Dialog, IconMark, row, words
from gui.preview.pictures import Seen
from gui.shell.page import Context
from gui.theme import Role, Token, color, px
from models.vocabulary.errors import WordedError
from services import pictures
from services.commands.evidence import BlackenEvidence
from services.evidence import EvidenceStore, StoredFile
from services.pictures import Box
from services.queries.rows import EvidenceLine

__all__ = ["BlackenDialog"]

_STEP = 0.02
"""How far an arrow moves a box, of the picture's longer side."""

_SMALLEST = 4
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class _Canvas(QWidget):
    """The picture and its boxes, in pixels of the whole picture; ``changed`` when they change.

    N adds a box, arrows move it, Shift+arrows size it, Space goes to the next, Del removes it.
    """

    changed = Signal()

    def __init__(self, shown: Seen) -> None:
        super().__init__()
        self._shown = shown
        self.boxes: list[QRectF] = []
        self._at = -1
        self._from: QPointF | None = None
        self.setObjectName("blacken.picture")
        self.setAccessibleName(self.tr("Picture to black out"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(px(320), px(220))

    def sizeHint(self) -> QSize:
        """As the picture is shown."""
        return self._shown.image.size().boundedTo(QSize(px(820), px(440)))

    def _place(self) -> tuple[QRectF, float]:
        """Where the picture lies, and how many of its pixels are one of the screen's."""
        wide, high = self._shown.whole
        scale = max(wide / max(1, self.width()), high / max(1, self.height()))
        where = QRectF(0, 0, wide / scale, high / scale)
        where.moveCenter(QRectF(self.rect()).center())
        return where, scale

    def _in_picture(self, point: QPointF) -> QPointF:
        where, scale = self._place()
        wide, high = self._shown.whole
        inside = (point - where.topLeft()) * scale
        return QPointF(min(max(inside.x(), 0), wide), min(max(inside.y(), 0), high))

    def add(self) -> None:
        """A box in the middle, to be moved by arrows."""
        wide, high = self._shown.whole
        box = QRectF(0, 0, wide / 5, high / 5)
        box.moveCenter(QPointF(wide / 2, high / 2))
        self._keep(box)

    def remove(self) -> None:
        """Take the box in hand away."""
        if 0 <= self._at < len(self.boxes):
            del self.boxes[self._at]
            self._at = len(self.boxes) - 1
            self._tell()

    def _keep(self, box: QRectF) -> None:
        self.boxes.append(box)
        self._at = len(self.boxes) - 1
        self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A box begins."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = self._in_picture(event.position())
            self._keep(QRectF(self._from, self._from))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The box grows."""
        if self._from is not None:
            to = self._in_picture(event.position())
            self.boxes[self._at] = QRectF(self._from, to).normalized()
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """The box is there, unless it was a slip."""
        if self._from is None:
            return
        self._from = None
        box = self.boxes[self._at]
        if box.width() < _SMALLEST or box.height() < _SMALLEST:
            self.remove()
        else:
            self._tell()

    def event(self, event: QEvent) -> bool:
        """The keys of the boxes belong to the picture while it has the keyboard."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            known = {Qt.Key.Key_N, Qt.Key.Key_Space, Qt.Key.Key_Delete, *_ARROWS}
            if event.key() in known:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Boxes by keys."""
        key = Qt.Key(event.key())
        acts = {
            Qt.Key.Key_N: self.add,
            Qt.Key.Key_Insert: self.add,
            Qt.Key.Key_Delete: self.remove,
            Qt.Key.Key_Backspace: self.remove,
            Qt.Key.Key_Space: self._next,
        }
        if key in acts:
            acts[key]()
        elif key in _ARROWS and self.boxes:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._nudge(*_ARROWS[key], sizing=shift)
        else:
            super().keyPressEvent(event)

    def _next(self) -> None:
        if self.boxes:
            self._at = (self._at + 1) % len(self.boxes)
            self.update()

    def _nudge(self, across: int, down: int, *, sizing: bool) -> None:
        step = max(self._shown.whole) * _STEP
        box = QRectF(self.boxes[self._at])
        if sizing:
            box.setWidth(max(step, box.width() + across * step))
            box.setHeight(max(step, box.height() + down * step))
        else:
            box.translate(across * step, down * step)
        self.boxes[self._at] = box
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, the boxes, the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), color(Token.SUNKEN))
        where, scale = self._place()
        painter.drawImage(where, self._shown.image)
        for place, box in enumerate(self.boxes):
            left, top = where.left() + box.left() / scale, where.top() + box.top() / scale
            drawn = QRectF(left, top, box.width() / scale, box.height() / scale)
            painter.fillRect(drawn, Qt.GlobalColor.black)
            if place == self._at:
                painter.setPen(QPen(color(Token.WARN), 2))
                painter.drawRect(drawn)
        if self.hasFocus():
            painter.setPen(QPen(color(Token.ACCENT), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))


class BlackenDialog(Dialog):
    """Draw boxes; the verb destroys what lies under them in the picture that is shown.

    The original is kept apart and from then on needs a reason (PermitOriginal).
    """

    def __init__(self, context: Context, item: EvidenceLine, shown: Seen, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("BlackenDialog", "Black out parts of the picture"),
            QCoreApplication.translate("BlackenDialog", "Black out"),
            name="blacken",
            parent=parent,
        )
        self.finished.connect(self.deleteLater)
        self._context = context
        self._item = item
        self._running = False
        self.canvas = _Canvas(shown)
        self.canvas.changed.connect(self._count)
        self.content.addWidget(self.canvas, 1)
        add = Button(self.tr("Add a box"), icon="plus", name="blacken.add", dense=True)
        add.clicked.connect(self._add)
        self._remove = Button(
            self.tr("Remove the box"), icon="trash-2", name="blacken.remove", dense=True
        )
        self._remove.clicked.connect(self.canvas.remove)
        self._counted = words("", "label")
        self.content.addLayout(row(add, self._remove, self._counted, None))
        hint = self.tr(
            "Draw with the mouse, or: N adds a box, arrows move it, Shift+arrows size it,"
            " Space goes to the next, Del removes it."
        )
        self.content.addWidget(words(hint, Role.FOOTNOTE, wrap=True))
        consequence = self.tr(
            "Every print and export shows the blacked out picture from then on, without the"
            " camera's data. The original is kept and shown only for a reason on the access log."
            " This cannot be undone."
        )
        told = row(IconMark("triangle-alert", 16, Token.WARN), gap=8)
        told.addWidget(words(consequence, Role.SECONDARY, wrap=True), 1)
        self.content.addLayout(told)
        self.notice = words("", Role.SECONDARY, tone="danger", wrap=True)
        self.notice.hide()
        self.content.addWidget(self.notice)
        self._count()

    def _add(self) -> None:
        self.canvas.add()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        boxes = len(self.canvas.boxes)
        self.verb.setEnabled(bool(boxes))
        self._remove.setEnabled(bool(boxes))
        self._counted.setText(self.tr("%n box(es)", "", boxes) if boxes else "")

    def start(self) -> None:
        """Open with the keyboard on the picture."""
        self.open()
        self.activateWindow()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def dirty(self) -> bool:
        """Whether boxes were drawn."""
        return bool(self.canvas.boxes)

    def accept(self) -> None:
        """Make the blackened picture on the worker, then put it on record."""
        register = self._context.backstage.register
        if self._running or register is None or not self.canvas.boxes:
            return
        self._running = True
        self.verb.set_busy(self.tr("Blacking out…"))
        boxes = [_box(one) for one in self.canvas.boxes]
        item = self._item

        def job(_progress: Progress) -> StoredFile:
            store = EvidenceStore.of(register.folder)
            made = pictures.blackened(store.read(item.file), boxes, name=item.file.name)
            return store.take_bytes(made, item.file.name)

        self._context.backstage.render(
            job, done=self._record, failed=self._refused, label=self.tr("Blacking out")
        )

    def _record(self, shown: StoredFile) -> None:
        command = BlackenEvidence(evidence_id=self._item.id, shown=shown)
        self._context.backstage.run(command, done=self._done, failed=self._refused)

    def _done(self, _changes: object) -> None:
        self._running = False
        self.canvas.boxes.clear()
        super().accept()
        told = self.tr("Evidence {0} was blacked out").format(self._item.position)
        self._context.toast(told)

    def _refused(self, error: WordedError) -> None:
        self._running = False
        self.verb.set_busy()
        self.notice.setText(error.sentence(self._context.language))
        self.notice.show()

    def reject(self) -> None:
        """Esc: not while it is being made."""
        if not self._running:
            super().reject()


def _box(box: QRectF) -> Box:
    """Whole pixels, outwards: nothing at an edge shines through."""
    outer = box.normalized().toAlignedRect()
    return Box(outer.left(), outer.top(), outer.right() + 1, outer.bottom() + 1)
