"""证据: what was handed in for a case, added by dialog, drag and drop, paste or the scanner."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QStandardPaths, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.backstage import Progress
from gui.components import (
    Banner,
    Button,
    ButtonKind,
    Card,
    DropVeil,
    EmptyAction,
    EmptyState,
    column,
    composing,
    row,
)
from gui.evidence.acts import ItemActs
from gui.evidence.images import thumbnail
from gui.evidence.receiving import Received, undo_of
from gui.evidence.rows import SIDE, EvidenceList
from gui.evidence.scanner import ScannerFolder
from gui.evidence.taking import Taking, sources_of
from gui.evidence.viewer import Viewer
from gui.shell.page import Context, PartWidget
from gui.theme import px
from models.vocabulary import moments
from models.vocabulary.errors import WordedError
from models.vocabulary.evidence import endings, kind
from services.changes import Changes
from services.evidence import EvidenceStore
from services.queries.rows import CaseWhole, EvidenceLine

__all__ = ["EvidenceTab"]

_LIST_WIDE = 250


class EvidenceTab(PartWidget):
    """The list, the item looked at, and everything that can be done with it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._case: CaseWhole | None = None
        self._wanted = 0
        self._pictures: dict[str, QImage] = {}
        self._drawing = False
        self.taking = Taking(context, self)
        self.taking.taken.connect(self._taken)
        self.taking.refused.connect(self._say)
        self.taking.doubtful.connect(self._doubt)
        self.taking.filed.connect(self._filed)
        self.scanner = ScannerFolder(context, self)
        self.scanner.found.connect(self._offer_scans)
        self._scans: tuple[Path, ...] = ()
        self.list = EvidenceList(self._second_line)
        self.viewer = Viewer(context)
        self.acts = ItemActs(context, self, self.viewer, self.list)
        self._make_banners()
        self._make_add()
        self._lay_out()
        self.veil = DropVeil(self)
        self.setAcceptDrops(True)
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self.acts.describe)

    def _make_banners(self) -> None:
        close = Button(self.tr("Close"), ButtonKind.LINK, name="evidence.notice.close")
        self.notice = Banner(self.tr("Not taken in"), " ", actions=(close,))
        close.clicked.connect(self.notice.hide)
        self.notice.hide()
        known = Button(self.tr("Close"), ButtonKind.LINK, name="evidence.doubt.close")
        self.doubt = Banner(self.tr("Not counted as signed"), " ", actions=(known,))
        known.clicked.connect(self.doubt.hide)
        self.doubt.hide()
        take = Button(
            self.tr("Take into this case"), ButtonKind.SOFT, name="evidence.scans.take", dense=True
        )
        skip = Button(self.tr("Not now"), ButtonKind.LINK, name="evidence.scans.skip")
        take.clicked.connect(self._take_scans)
        skip.clicked.connect(self.scanner.settle)
        self.scans = Banner(" ", " ", tone="info", icon_name="folder-open", actions=(take, skip))
        self.scans.hide()

    def _make_add(self) -> None:
        self.add = Button(
            self.tr("Add files…"), ButtonKind.SOFT, icon="plus", name="evidence.add", dense=True
        )
        self.add.setToolTip("Insert")
        self.add.clicked.connect(self._choose)
        self.paste = Button(
            kind=ButtonKind.BARE,
            icon="clipboard-list",
            name="evidence.paste",
            spoken=self.tr("Paste a picture or files"),
        )
        self.paste.setToolTip(self.tr("Paste a picture or files") + "  Ctrl+V")
        self.paste.clicked.connect(self._paste)

    def _lay_out(self) -> None:
        self._left = QWidget()
        self._left.setLayout(column(row(self.add, self.paste, None), self.list, gap=8))
        right = QWidget()
        right.setLayout(column(self.acts.bar, self.viewer, gap=8))
        there = QWidget()
        side_by_side = QHBoxLayout(there)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        side_by_side.setSpacing(14)
        side_by_side.addWidget(self._left)
        side_by_side.addWidget(right, 1)
        choose = EmptyAction(
            self.tr("Add files…"), self._choose, ButtonKind.PRIMARY, "plus", name="evidence.first"
        )
        nothing = EmptyState(
            "paperclip",
            self.tr("No evidence yet"),
            self.tr("Drop photos, scans or other files here, paste a picture, or choose files."),
            (choose,),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(there)
        card = Card()
        card.setAccessibleName(self.tr("Evidence"))
        for part in (self.notice, self.doubt, self.scans):
            card.body.addWidget(part)
        card.body.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 14, 24, 16)
        whole.addWidget(card)

    # What the page tells

    def take(self, record: Any) -> None:
        """The case, as it is now."""
        other = self._case is None or self._case.line.id != record.line.id
        self._case = record
        if other:
            self.notice.hide()
            self.doubt.hide()
            self.viewer.show_item(None)
        self.counted.emit(str(len(record.evidence) or ""))

    def look(self) -> None:
        """Show the items."""
        if self._case is None:
            return
        rows = self._case.evidence
        register = self.context.backstage.register
        may = register is not None and register.writable
        for button in (self.add, self.paste):
            button.setEnabled(may)
        self._stack.setCurrentIndex(1 if rows else 0)
        self.list.show_rows(rows, self._wanted)
        self._wanted = 0
        self.acts.set_case(self._case)
        self._moved()
        self._draw_next()

    def save(self) -> None:
        """Nothing is typed here; an original does not stay open behind another page."""
        self.viewer.hide_original()

    def _moved(self) -> None:
        self.viewer.show_item(self.list.current())
        self.acts.tell()

    def _second_line(self, item: EvidenceLine) -> str:
        parts = [kind(item.kind).label(self.context.language), item.provider]
        return "  ".join(part for part in parts if part)

    # Small pictures, one after another

    def _draw_next(self) -> None:
        register = self.context.backstage.register
        if self._drawing or register is None or self._case is None:
            return
        waiting = (one.file for one in self._case.evidence if one.file.digest not in self._pictures)
        file = next(waiting, None)
        if file is None:
            return
        self._drawing = True
        side = round(px(SIDE) * self.devicePixelRatioF())
        folder = register.folder

        def job(_progress: Progress) -> QImage:
            return thumbnail(EvidenceStore.of(folder), file, side)

        self.context.backstage.render(
            job,
            done=partial(self._drawn, file.digest),
            failed=partial(self._not_drawn, file.digest),
        )

    def _drawn(self, digest: str, image: QImage) -> None:
        self._drawing = False
        self._pictures[digest] = image
        self.list.show_pictures(self._pictures)
        self._draw_next()

    def _not_drawn(self, digest: str, _error: WordedError) -> None:
        """The item shows its icon; looked at, it says why."""
        self._drawn(digest, QImage())

    # Taking in

    def takes(self, mime: QMimeData) -> bool:
        """Files of this computer, or a picture."""
        register = self.context.backstage.register
        if register is None or not register.writable:
            return False
        return any(url.isLocalFile() for url in mime.urls()) or mime.hasImage()

    def receive(self, mime: QMimeData) -> None:
        """Take in what was dropped or pasted."""
        now = moments.local(self.context.now())
        name = self.tr("Pasted picture {0}").format(f"{now:%m%d-%H%M%S}")
        if self._case is not None:
            self.taking.take(self._case, sources_of(mime, f"{name}.png"))

    def _paste(self) -> None:
        mime = QApplication.clipboard().mimeData()
        if mime is not None and self.takes(mime):
            self.receive(mime)
        else:
            self._say((self.tr("There is no picture and no file in the clipboard."),))

    def _choose(self) -> None:
        pattern = " ".join(f"*.{ending}" for ending in endings())
        files = self.context.dialogs.choose_files(
            self.tr("Add evidence"),
            self.tr("Evidence ({0})").format(pattern),
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation),
        )
        if files and self._case is not None:
            self.taking.take(self._case, [Path(file) for file in files])

    def _taken(self, changes: Changes, count: int) -> None:
        self._wanted = changes.made or 0
        self.list.show_rows(self.list.rows(), self._wanted)
        self.acts.toast_undo(self.tr("%n item(s) of evidence added", "", count), changes)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filed(self, received: Sequence[Received]) -> None:
        """Signed papers found their case, this one or another."""
        last = received[-1]
        if self._case is not None and last.case_id == self._case.line.id:
            self._wanted = last.item
            self.list.show_rows(self.list.rows(), self._wanted)
        others = {one.case_id for one in received} - {self._case.line.id if self._case else 0}
        if len(received) == 1:
            self.context.toast(last.sentence, undo_of(self.context, last.entry))
            return
        told = self.tr("%n signed paper(s) filed", "", len(received))
        numbers = "、".join(sorted({one.number for one in received})) if others else ""
        self.context.toast(f"{told}  {numbers}".rstrip(), undo_of(self.context, last.entry))

    def _doubt(self, sentences: Sequence[str]) -> None:
        """What a code on a paper left open; the file itself is here."""
        self.doubt.detail.setText("\n".join(sentences))
        self.doubt.detail.setVisible(True)
        self.doubt.setVisible(True)

    def _say(self, sentences: Sequence[str]) -> None:
        self.doubt.hide()
        shown = "\n".join(sentences)
        self.notice.detail.setText(shown)
        self.notice.setVisible(bool(shown))

    # The scanner's folder

    def _offer_scans(self, files: tuple[Path, ...]) -> None:
        self._scans = files
        self.scans.title.setText(self.tr("%n new file(s) in the scanner folder", "", len(files)))
        self.scans.detail.setText("　".join(file.name for file in files[:4]))
        self.scans.setVisible(bool(files))

    def _take_scans(self) -> None:
        files = self._scans
        self.scanner.settle()
        if self._case is not None:
            self.taking.take(self._case, files)

    # Events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say by a frame that it belongs here."""
        if self.takes(event.mimeData()):
            event.acceptProposedAction()
            self.veil.welcome(self.tr("Let go: evidence of this case"))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it in."""
        self.veil.hide()
        if self.takes(event.mimeData()):
            event.acceptProposedAction()
            self.receive(event.mimeData())

    def event(self, event: QEvent) -> bool:
        """While the keyboard is here, F2 and the like mean the item, not the case."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pasted = event.matches(QKeySequence.StandardKey.Paste)
            if pasted or self.acts.button_of(event) is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert chooses files, Ctrl+V pastes; the rest is done with the item in hand."""
        if composing():
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() == Qt.Key.Key_Insert and self.add.isEnabled():
            self._choose()
        elif not self.acts.key(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the scanner's folder."""
        super().showEvent(event)
        self.scanner.wake(awake=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: watch nothing, hide what was laid open."""
        super().hideEvent(event)
        self.scanner.wake(awake=False)
        self.viewer.hide_original()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list gives way in a narrow page."""
        super().resizeEvent(event)
        self._left.setFixedWidth(min(px(_LIST_WIDE), max(px(150), round(event.size().width() / 3))))
