"""One item looked at: its picture or its pages, and what is known of it in a few lines."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.backstage import Progress
from gui.components import Banner, Button, ButtonKind, EmptyState, words
from gui.preview.pictures import PictureView, Seen, seen
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary import moments
from models.vocabulary.errors import WordedError
from models.vocabulary.evidence import is_pdf, is_picture, kind
from models.vocabulary.terms import label
from services.database import Reading
from services.evidence import EvidenceStore, StoredFile
from services.queries import evidence
from services.queries.rows import EvidenceLine
from services.queries.scans import pages_words

if TYPE_CHECKING:
    from datetime import datetime

    from gui.preview import PaperView

__all__ = ["HIDES_MS", "Viewer"]

HIDES_MS = 30_000
"""An original hides again after so long (decisions.md)."""

_DEBOUNCE_MS = 80


class Viewer(QWidget):
    """Shows one item; ``camera`` is when the camera says the picture in view was taken."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._item: EvidenceLine | None = None
        self._original: StoredFile | None = None
        self.camera: datetime | None = None
        self.seen: Seen | None = None
        self.title = words("", Role.PANEL, wrap=True)
        self.line = words("", Role.SECONDARY, wrap=True)
        self.proves = words("", wrap=True)
        self.picture = PictureView(name="evidence.picture")
        self._pages: PaperView | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.picture)
        self._instead: QWidget | None = None
        self._hide = Button(self.tr("Hide"), ButtonKind.LINK, name="evidence.hide")
        self._hide.clicked.connect(self.hide_original)
        self.banner = Banner(
            self.tr("The original is shown"),
            self.tr("It stands on the access log and hides after 30 seconds."),
            icon_name="eye",
            actions=(self._hide,),
        )
        self.banner.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        for part in (self.title, self.line, self.proves, self.banner):
            whole.addWidget(part)
        whole.addWidget(self._stack, 1)
        self._later = self._timer(_DEBOUNCE_MS, self._ask)
        self._hiding = self._timer(HIDES_MS, self.hide_original)
        self.picture.room_changed.connect(self._resized)

    def _timer(self, milliseconds: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    @property
    def pages(self) -> "PaperView":
        """The pages of a PDF; made for the first one, for it loads the library that draws them."""
        if self._pages is None:
            from gui.preview import PaperView

            self._pages = PaperView(self._context.backstage, name="evidence.paper")
            self._pages.search.hide()
            self._pages.failed.connect(self._failed)
            self._stack.addWidget(self._pages)
        return self._pages

    # What is shown

    def show_item(self, item: EvidenceLine | None) -> None:
        """Look at ``item``; the same one keeps its picture."""
        before, self._item = self._item, item
        if item is None:
            self._clear()
            return
        self.title.setText(f"{item.position}. {item.title}")
        self.line.setText("　".join(self._facts(item)))
        self.proves.setText(item.proves)
        self.proves.setVisible(bool(item.proves))
        if before is None or (before.id, before.file) != (item.id, item.file):
            self._forget_original()
            self.camera, self.seen = None, None
            self.picture.show_image(QImage())
            self._ask()

    def _clear(self) -> None:
        self._forget_original()
        self.camera, self.seen = None, None
        self.picture.show_image(QImage())

    def _facts(self, item: EvidenceLine) -> Iterator[str]:
        language = self._context.language
        yield kind(item.kind).label(language)
        yield label(item.form, language)
        if item.copies:
            yield self.tr("%n copy(ies)", "", item.copies)
        if item.pages:
            yield self.tr("%n page(s)", "", item.pages)
        if item.provider:
            yield self.tr("from {0}").format(item.provider)
        if item.taken_by or item.taken_at:
            at = f"{moments.local(item.taken_at):%Y-%m-%d %H:%M}" if item.taken_at else ""
            yield self.tr("taken {0}").format(f"{at} {item.taken_by}".strip())
        received = f"{item.received_on.isoformat()} {item.received_by}".strip()
        yield self.tr("received {0}").format(received)
        if item.scan is not None:
            pages = pages_words(item.scan.pages, language)
            told = self.tr("version {0}, page {1} of {2}")
            yield told.format(item.scan.version, pages, item.scan.of)
            if not item.scan.part:
                yield self.tr("not the version on record")
        if item.sealed:
            yield self.tr("blacked out")
        if item.remarks:
            yield item.remarks

    def _file(self) -> StoredFile | None:
        if self._original is not None:
            return self._original
        return self._item.file if self._item is not None else None

    def _resized(self) -> None:
        if self._stack.currentWidget() is self.picture and self._item is not None:
            self._later.start()

    def _ask(self) -> None:
        """Ask the worker for the picture or the pages of the item in view."""
        file, register = self._file(), self._context.backstage.register
        if file is None or register is None:
            return
        folder = register.folder
        if is_picture(file.media):
            self._show_part(self.picture)
            wide, high = self.picture.room()

            def look(_progress: Progress) -> tuple[StoredFile, Seen | bytes]:
                return file, seen(EvidenceStore.of(folder), file, wide, high)

            job: Callable[[Progress], tuple[StoredFile, Seen | bytes]] = look
        elif is_pdf(file.media):

            def read(_progress: Progress) -> tuple[StoredFile, Seen | bytes]:
                return file, EvidenceStore.of(folder).read(file)

            job = read
        else:
            self._show_instead(
                "file-text",
                self.tr("This file has no preview"),
                self.tr("Save a copy to open it with another program."),
            )
            return
        self._context.backstage.render(
            job, done=self._arrived, failed=self._failed, slot="evidence.view"
        )

    def _arrived(self, told: tuple[StoredFile, Seen | bytes]) -> None:
        file, made = told
        if file != self._file():
            return
        if isinstance(made, bytes):
            self._show_part(self.pages)
            self.pages.show_pdf(made)
            return
        self.seen = made
        if self._original is None:
            self.camera = made.at
        self._show_part(self.picture)
        if self._item is not None:
            self.picture.setAccessibleName(self._item.title)
        self.picture.show_image(made.image)

    def _failed(self, error: WordedError) -> None:
        told = error.sentence(self._context.language)
        self._show_instead("file-warning", self.tr("This file cannot be shown"), told)

    def _show_part(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)

    def _show_instead(self, icon: str, title: str, line: str) -> None:
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.deleteLater()
        self._instead = EmptyState(icon, title, line)
        self._stack.addWidget(self._instead)
        self._stack.setCurrentWidget(self._instead)

    # The original

    def show_original(self) -> None:
        """A permission was put on the access log: fetch the original and show it for a while."""
        if self._item is None:
            return
        self._context.backstage.ask(
            _original,
            self._item.id,
            done=self._lay_open,
            failed=self._context.dialogs.failure,
            slot="evidence.original",
        )

    def _lay_open(self, told: tuple[int, StoredFile]) -> None:
        key, file = told
        if self._item is None or self._item.id != key:
            return
        self._original = file
        self.banner.show()
        self._hiding.start()
        self._ask()

    def hide_original(self) -> None:
        """Show the blackened picture again."""
        if self._original is not None:
            self._forget_original()
            self.picture.show_image(QImage())
            self._ask()

    def _forget_original(self) -> None:
        self._original = None
        self._hiding.stop()
        self.banner.hide()


def _original(reading: Reading, evidence_id: int) -> tuple[int, StoredFile]:
    return evidence_id, evidence.original(reading, evidence_id)
