"""The files of a record in a few lines: names that open them, and what can be done with each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, empty, row, words
from gui.theme import Role, px
from models.vocabulary.evidence import is_picture
from services.evidence import StoredFile

__all__ = ["FilesBlock"]

_KILO = 1024
_NARROW = 250


class FilesBlock(QWidget):
    """``add`` asks for more; ``shown``, ``copied`` and ``removed`` carry a file.

    ``name`` begins the object names (``lists.files`` gives ``lists.files.add``, ``.open.0`` …).
    """

    add = Signal()
    shown = Signal(object)
    copied = Signal(object)
    removed = Signal(object)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self._name = name
        self._names: list[tuple[Button, str]] = []
        self._sizes: list[QLabel] = []
        self._title = words(self.tr("Files"), Role.CARD)
        self._add = Button(
            self.tr("Add files…"), ButtonKind.LINK, icon="paperclip", name=f"{name}.add"
        )
        self._add.setToolTip(self.tr("Files can be dropped on the page, too"))
        self._add.clicked.connect(self.add)
        self._hint = words("", Role.SECONDARY, wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(4)
        head = row(self._title, gap=8)
        head.addStretch(1)
        head.addWidget(self._add)
        whole.addLayout(head)
        whole.addWidget(self._hint)
        whole.addLayout(self._lines)

    def show_files(self, files: Sequence[StoredFile], hint: str, *, writable: bool) -> None:
        """Show ``files``; while there are none, ``hint`` says which are meant."""
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        self._names, self._sizes = [], []
        empty(self._lines)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint) and not files)
        self._title.setText(f"{self.tr('Files')}  {len(files)}" if files else self.tr("Files"))
        self._add.setVisible(writable)
        for place, file in enumerate(files):
            self._lines.addLayout(self._line(place, file, writable=writable))
        self._elide()
        if had_keyboard:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, place: int, file: StoredFile, *, writable: bool) -> QHBoxLayout:
        name = file.name or file.digest[:12]
        look = Button(
            name,
            ButtonKind.LINK,
            icon="image" if is_picture(file.media) else "file-text",
            name=f"{self._name}.open.{place}",
            spoken=self.tr("Open {0}").format(name),
        )
        look.setToolTip(name)
        look.clicked.connect(lambda: self.shown.emit(file))
        self._names.append((look, name))
        line = row(look, gap=4)
        line.addStretch(1)
        size = _size(file)
        self._sizes.append(size)
        line.addWidget(size)
        copy = self._icon("download", f"copy.{place}", self.tr("Save a copy of {0}").format(name))
        copy.clicked.connect(lambda: self.copied.emit(file))
        line.addWidget(copy)
        if writable:
            off = self._icon("trash-2", f"remove.{place}", self.tr("Take {0} off").format(name))
            off.clicked.connect(lambda: self.removed.emit(file))
            line.addWidget(off)
        return line

    def _icon(self, icon: str, name: str, spoken: str) -> Button:
        made = Button(kind=ButtonKind.BARE, icon=icon, name=f"{self._name}.{name}", spoken=spoken)
        made.setToolTip(spoken)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long names give way to what can be done."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        narrow = self.width() < px(_NARROW)
        for size in self._sizes:
            size.setVisible(not narrow)
        room = max(px(72), self.width() - px(92 if narrow else 142))
        for button, name in self._names:
            metrics = QFontMetrics(button.font())
            button.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room))


def _size(file: StoredFile) -> QLabel:
    """How large it is, in KB or MB as a person reads it."""
    kilo = max(1, round(file.size / _KILO))
    return words(f"{kilo} KB" if kilo < _KILO else f"{kilo / _KILO:.1f} MB", Role.FOOTNOTE)
