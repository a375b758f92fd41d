"""The pane at the right of a list: one record in labelled lines, secrets masked until asked for.

What is masked on the screen is shown for 30 seconds when the eye beside it is pressed
(decisions.md).
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from gui.components.buttons import Button, ButtonKind
from gui.components.layouts import empty, row, words
from gui.theme import px

__all__ = ["DetailPane", "labelled"]

_REVEALED_MS = 30_000
_LABELS, _LABELS_MOST = 72, 120
"""How wide the column of labels is, and may become for a longer one."""


class DetailPane(QScrollArea):
    """``parts`` are stacked from the top; a page fills them and empties them with ``clear``."""

    def __init__(self, parts: int, *, name: str, gap: int = 8) -> None:
        super().__init__()
        self._masked: list[tuple[QLabel, str, str]] = []
        self._labels: list[QLabel] = []
        self._hide = QTimer(self)
        self._hide.setSingleShot(True)
        self._hide.setInterval(_REVEALED_MS)
        self._hide.timeout.connect(self._mask)
        inner = QWidget()
        inner.setProperty("surface", "surface")
        self.whole: QVBoxLayout = QVBoxLayout(inner)
        self.whole.setContentsMargins(16, 16, 16, 12)
        self.whole.setSpacing(10)
        self.parts: list[QVBoxLayout] = []
        for _ in range(parts):
            part = QVBoxLayout()
            part.setSpacing(gap if not self.parts else 4)
            self.parts.append(part)
            self.whole.addLayout(part)
        self.whole.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Details"))

    def clear(self) -> None:
        """Show nothing."""
        self._hide.stop()
        self._masked = []
        self._labels = []
        for part in self.parts:
            empty(part)

    def fact(self, label: str, said: str) -> QHBoxLayout:
        """A labelled value."""
        value = words(said, wrap=True)
        value.setAccessibleName(f"{label} {said}")
        line = labelled(label, value)
        named = line.itemAt(0).widget()
        assert isinstance(named, QLabel)
        self._labels = [one for one in self._labels if isValid(one)]
        self._labels.append(named)
        edge = max(one.sizeHint().width() for one in self._labels)
        for one in self._labels:
            one.setMinimumWidth(min(max(edge, px(_LABELS)), px(_LABELS_MOST)))
        return line

    def secret(self, label: str, said: str, masked: str, *, name: str) -> QHBoxLayout:
        """A value that is masked until the eye beside it, called ``name``, is pressed."""
        line = self.fact(label, masked)
        value = line.itemAt(1).widget()
        assert isinstance(value, QLabel)
        self._masked.append((value, said, masked))
        eye = Button(
            kind=ButtonKind.BARE,
            icon="eye",
            name=name,
            spoken=self.tr("Show {0} for 30 seconds").format(label),
        )
        eye.clicked.connect(self._reveal)
        line.addWidget(eye)
        return line

    def _reveal(self) -> None:
        for label, said, _ in self._masked:
            label.setText(said)
        self._hide.start()

    def _mask(self) -> None:
        for label, _, masked in self._masked:
            label.setText(masked)


def labelled(label: str, value: QLabel) -> QHBoxLayout:
    """A value behind its label, at the edge all labels of a pane share."""
    said = words(label, "label")
    said.setMinimumWidth(px(_LABELS))
    said.setContentsMargins(0, 2, 0, 0)
    line = row(gap=8)
    line.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(value, 1)
    return line
