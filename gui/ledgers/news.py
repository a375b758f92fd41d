"""What stands above the problems: the counts, and what is under way or has come of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from gui.components import (
    Banner,
    Button,
    ButtonKind,
    IconMark,
    column,
    empty,
    row,
    words,
)
from gui.theme import Role, Token

__all__ = ["Counts", "Done", "News", "Running"]


class Counts(QFrame):
    """Rows, cases they make, rows left out, cells to look at: figure above, word below."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "surface")
        self._line = row(gap=32, margins=(16, 12, 16, 4))
        self.setLayout(self._line)

    def show_counts(self, counts: Sequence[tuple[str, str]]) -> None:
        """Show (figure, word) pairs."""
        empty(self._line)
        for figure, word in counts:
            self._line.addLayout(column(words(figure, Role.FIGURE), words(word, "label"), gap=0))
        self._line.addStretch(1)
        self.setAccessibleName("  ".join(f"{figure} {word}" for figure, word in counts))


class Running(QFrame):
    """An import or its taking back is under way: how far, and a way to stop it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "next")
        self._what = words("", Role.STRONG)
        self._count = words("", "label")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far it is"))
        self.stop = Button(self.tr("Stop"), name="ledger.stop")
        line = row(self._what, self._count, None, self.stop, gap=12)
        self.setLayout(column(line, self._bar, gap=8, margins=(16, 10, 16, 12)))

    def begin(self, what: str, *, stoppable: bool) -> None:
        """Say what runs."""
        self._what.setText(what)
        self.stop.setVisible(stoppable)
        self.show_step(0, 0)

    def show_step(self, done: int, total: int) -> None:
        """``done`` of ``total`` rows; none known yet makes the bar move by itself."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(self.tr("{0} of {1} rows").format(done, total) if total else "")


class Done(QFrame):
    """The cases are in: see them, or take them back."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "next")
        self._title = words("", Role.PANEL)
        self._line = words("", Role.SECONDARY, wrap=True)
        self.show_cases = Button(
            self.tr("Show these cases"), ButtonKind.PRIMARY, name="ledger.show"
        )
        self.undo = Button(self.tr("Undo this import"), icon="undo-2", name="ledger.undo")
        mark = IconMark("circle-check", 24, Token.OK)
        line = row(gap=14, margins=(16, 12, 16, 12))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        buttons = row(self.show_cases, self.undo, None)
        line.addLayout(column(self._title, self._line, 4, buttons, gap=2), 1)
        self.setLayout(line)

    def tell(self, title: str, line: str) -> None:
        """Say what came of it."""
        self._title.setText(title)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self.setAccessibleName(f"{title} {line}".strip())


class News(QWidget):
    """At most one thing at a time, with room around it; nothing takes no room.

    ``stop_wanted``, ``show_wanted`` and ``undo_wanted`` are its buttons.
    """

    stop_wanted = Signal()
    show_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.running = Running()
        self.done = Done()
        self._banner: Banner | None = None
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(16, 12, 16, 12)
        for part in (self.running, self.done):
            self._room.addWidget(part)
        self.running.stop.clicked.connect(self.stop_wanted)
        self.done.show_cases.clicked.connect(self.show_wanted)
        self.done.undo.clicked.connect(self.undo_wanted)
        self.clear()

    def clear(self) -> None:
        """Nothing to say."""
        self._only(None)

    def run(self, what: str, *, stoppable: bool = True) -> None:
        """Something is under way."""
        self.running.begin(what, stoppable=stoppable)
        self._only(self.running)

    def finish(self, title: str, line: str) -> None:
        """The import is done."""
        self.done.tell(title, line)
        self._only(self.done)

    def say(self, title: str, detail: str = "", *, tone: str = "warn") -> None:
        """A condition: what is in the way, or what should be known before."""
        icon = "info" if tone == "info" else "triangle-alert"
        banner = Banner(title, detail, tone=tone, icon_name=icon)
        banner.title.setWordWrap(True)
        self._only(banner)

    def _only(self, shown: QWidget | None) -> None:
        if self._banner is not None:
            self._room.removeWidget(self._banner)
            self._banner.deleteLater()
        self._banner = shown if isinstance(shown, Banner) else None
        if self._banner is not None:
            self._room.addWidget(self._banner)
        for part in (self.running, self.done):
            part.setVisible(part is shown)
        self.setVisible(shown is not None)

    @property
    def said(self) -> str:
        """The words of the banner, empty when there is none."""
        return self._banner.accessibleName() if self._banner is not None else ""
