"""签名件归卷: scans of signed papers are handed in here, and each files itself by its code."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.components import (
    Banner,
    Button,
    ButtonKind,
    Card,
    EmptyAction,
    EmptyState,
    IconMark,
    column,
    empty,
    row,
    scrolled,
    words,
)
from gui.evidence.receiving import Received, Receiving, undo_of
from gui.evidence.scanner import ScannerFolder
from gui.evidence.taking import sources_of
from gui.shell.page import Context, MenuAction, PageWidget
from gui.theme import Role, Token
from models.vocabulary import moments

__all__ = ["ENDINGS", "ScansPage"]

ENDINGS = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp", ".pdf")
"""What a scanner or a telephone writes."""

_MOST = 60
"""Lines kept: what was handed in before stands in the cases."""


@dataclass(slots=True)
class _Line:
    """One file handed in; ``undone`` once its filing was taken back here."""

    told: Received = field(repr=False)
    undone: bool = False


class ScansPage(PageWidget):
    """Opened with the path of a scan, or with nothing; the newest answer stands on top."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._lines: list[_Line] = []
        self._waiting: tuple[Path, ...] = ()
        self.receiving = Receiving(context, self)
        self.receiving.received.connect(self._received)
        self.scanner = ScannerFolder(context, self)
        self.scanner.found.connect(self._offer)
        self._choose_button = Button(
            self.tr("Choose scans…"), ButtonKind.PRIMARY, icon="plus", name="scans.choose"
        )
        self._choose_button.setToolTip("Insert")
        self._choose_button.clicked.connect(self.choose)
        self._lay_out()

    def _lay_out(self) -> None:
        take = Button(
            self.tr("File them by their codes"), ButtonKind.SOFT, name="scans.take", dense=True
        )
        skip = Button(self.tr("Not now"), ButtonKind.LINK, name="scans.skip")
        take.clicked.connect(self._take_waiting)
        skip.clicked.connect(self.scanner.settle)
        self.offer = Banner(" ", " ", tone="info", icon_name="folder-open", actions=(take, skip))
        self.offer.hide()
        first = EmptyAction(self.tr("Choose scans…"), self.choose, icon="plus", name="scans.first")
        nothing = EmptyState(
            "folder-archive",
            self.tr("Nothing handed in yet"),
            self.tr(
                "Drop scans or photos of signed papers on the window, paste one, or choose them. "
                "The code in the lower right corner tells which case each belongs to."
            ),
            (first,),
        )
        inside = QWidget()
        inside.setProperty("surface", "clear")
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addLayout(self._list)
        layout.addStretch(1)
        scroller = scrolled(inside)
        scroller.setObjectName("scans.list")
        scroller.setAccessibleName(self.tr("Papers handed in"))
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(scroller)
        card = Card()
        card.body.addWidget(self.offer)
        card.body.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 14, 24, 16)
        whole.addWidget(card)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Take in the file that was dropped, or the several of them."""
        names = (argument,) if isinstance(argument, str) else argument
        if isinstance(names, (tuple, list)):
            self.receiving.look([Path(str(name)) for name in names])

    def title(self) -> str:
        """What is done here."""
        return self.tr("Signed papers")

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("cases", self.tr("Cases")),)

    def header_actions(self) -> Sequence[Button]:
        """Choose files."""
        return (self._choose_button,)

    def menu_actions(self) -> Sequence[MenuAction]:
        """Choose and paste."""
        return (
            MenuAction(
                key="scans", text=self.tr("Choose scans…"), act=self.choose, menu="file", keys="Ins"
            ),
        )

    def primary_action(self) -> None:
        """Take what the scanner wrote, else choose."""
        if self._waiting:
            self._take_waiting()
        else:
            self.choose()

    def refresh(self, changes: Any) -> None:
        """Lines say what was done, not what is."""
        del changes

    def choose(self) -> None:
        """Ask for scans."""
        pattern = " ".join(f"*{ending}" for ending in ENDINGS)
        files = self.context.dialogs.choose_files(
            self.tr("Signed papers"),
            self.tr("Scans ({0})").format(pattern),
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation),
        )
        self.receiving.look([Path(file) for file in files])

    # What came of it

    def _received(self, received: Sequence[Received]) -> None:
        self._lines = [*map(_Line, reversed(received)), *self._lines][:_MOST]
        self._show()

    def _show(self) -> None:
        empty(self._list)
        for number, line in enumerate(self._lines, 1):
            self._list.addWidget(self._widget(number, line))
        self._stack.setCurrentIndex(1 if self._lines else 0)
        last = self.findChild(Button, "scans.open.1")
        (last or self._choose_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _widget(self, number: int, line: _Line) -> QWidget:
        told = line.told
        icon, token = ("circle-check", Token.OK) if told.ticks else ("triangle-alert", Token.WARN)
        if line.undone:
            icon, token = "undo-2", Token.SECONDARY
        sentence = self.tr("Taken back.") if line.undone else told.sentence
        whole = QWidget()
        layout = row(gap=10)
        layout.addLayout(column(3, IconMark(icon, 16, token), None, gap=0))
        said = column(words(told.name, Role.CARD), words(sentence, wrap=True), gap=2)
        layout.addLayout(said, 1)
        if told.case_id and not line.undone:
            layout.addWidget(self._open_button(number, told), 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(self._undo_button(number, line), 0, Qt.AlignmentFlag.AlignTop)
        whole.setLayout(layout)
        return whole

    def _open_button(self, number: int, told: Received) -> Button:
        verb = self.tr("Open the case")
        button = Button(
            verb, ButtonKind.LINK, name=f"scans.open.{number}", spoken=f"{verb} {told.number}"
        )
        visit = {"id": told.case_id, "tab": "evidence"}
        button.clicked.connect(lambda: self.context.navigate("case", visit))
        return button

    def _undo_button(self, number: int, line: _Line) -> Button:
        verb = self.tr("Undo")
        button = Button(
            verb, ButtonKind.LINK, name=f"scans.undo.{number}", spoken=f"{verb} {line.told.name}"
        )

        def undone(_changes: object) -> None:
            line.undone = True
            self._show()

        button.clicked.connect(undo_of(self.context, line.told.entry, undone))
        return button

    # The scanner's folder

    def _offer(self, files: tuple[Path, ...]) -> None:
        self._waiting = tuple(file for file in files if file.suffix.lower() in ENDINGS)
        count = len(self._waiting)
        self.offer.title.setText(self.tr("%n new file(s) in the scanner folder", "", count))
        self.offer.detail.setText("　".join(file.name for file in self._waiting[:4]))
        self.offer.detail.setVisible(True)
        self.offer.setVisible(bool(self._waiting))

    def _take_waiting(self) -> None:
        files = self._waiting
        self.scanner.settle()
        self.receiving.look(files)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert chooses files, Ctrl+V pastes a picture or files."""
        if event.matches(QKeySequence.StandardKey.Paste):
            now = moments.local(self.context.now())
            name = self.tr("Pasted picture {0}").format(f"{now:%m%d-%H%M%S}")
            mime = QApplication.clipboard().mimeData()
            self.receiving.look(sources_of(mime, f"{name}.png") if mime is not None else ())
        elif event.key() == Qt.Key.Key_Insert:
            self.choose()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the scanner's folder."""
        super().showEvent(event)
        self.scanner.wake(awake=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self.scanner.wake(awake=False)
