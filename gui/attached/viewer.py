"""A file looked at in the window: its picture or its pages, or that it has neither."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.backstage import Progress
from gui.components import Dialog, EmptyState
from gui.preview.pictures import PictureView, Seen, seen
from gui.shell.page import Context
from gui.theme import px
from models.vocabulary.errors import WordedError
from models.vocabulary.evidence import is_pdf, is_picture
from services.evidence import EvidenceStore, StoredFile

if TYPE_CHECKING:
    from gui.preview import PaperView

__all__ = ["FileDialog"]


class FileDialog(Dialog):
    """Shows one file; ``copy_wanted`` asks for a copy outside of the register."""

    copy_wanted = Signal()

    def __init__(self, context: Context, file: StoredFile, parent: QWidget) -> None:
        super().__init__(
            file.name or file.digest[:12],
            self.tr("Save a copy…"),
            name="attached",
            parent=parent,
        )
        self.finished.connect(self.deleteLater)
        self.cancel.setText(self.tr("Close"))
        self._context = context
        self._file = file
        self.picture = PictureView(name="attached.picture")
        self.picture.setAccessibleName(file.name)
        self.picture.room_changed.connect(self._ask_picture)
        self.pages: PaperView | None = None
        self._stack = QStackedWidget()
        self._stack.setMinimumSize(px(480), px(320))
        self._stack.addWidget(self.picture)
        self.content.addWidget(self._stack, 1)

    def sizeHint(self) -> QSize:
        """A page wants room."""
        room = self.screen().availableSize() - QSize(24, 48)
        return super().sizeHint().expandedTo(QSize(px(760), px(600))).boundedTo(room)

    def start(self) -> None:
        """Open, and ask the worker for what is shown."""
        self.resize(self.sizeHint())
        self.open()
        self.activateWindow()
        if is_pdf(self._file.media):
            self._ask_pages()
        elif not is_picture(self._file.media):
            self._say(
                "file-text",
                self.tr("This file has no preview"),
                self.tr("Save a copy to open it with another program."),
            )
        self.cancel.setFocus()

    def accept(self) -> None:
        """Close, then ask where the copy goes."""
        super().accept()
        self.copy_wanted.emit()

    def _ask_picture(self) -> None:
        register, file = self._context.backstage.register, self._file
        if register is None or not is_picture(file.media) or not self.isVisible():
            return
        wide, high = self.picture.room()

        def job(_progress: Progress) -> Seen:
            return seen(EvidenceStore.of(register.folder), file, wide, high)

        self._context.backstage.render(
            job, done=self._arrived, failed=self._failed, slot="attached.view"
        )

    def _arrived(self, made: Seen) -> None:
        self.picture.show_image(made.image)

    def _ask_pages(self) -> None:
        from gui.preview import PaperView

        register, file = self._context.backstage.register, self._file
        if register is None:
            return
        pages = PaperView(self._context.backstage, name="attached.paper")
        pages.search.hide()
        pages.failed.connect(self._failed)
        self.pages = pages
        self._stack.addWidget(pages)
        self._stack.setCurrentWidget(pages)

        def job(_progress: Progress) -> bytes:
            return EvidenceStore.of(register.folder).read(file)

        self._context.backstage.render(
            job, done=pages.show_pdf, failed=self._failed, slot="attached.view"
        )

    def _failed(self, error: WordedError) -> None:
        told = error.sentence(self._context.language)
        self._say("file-warning", self.tr("This file cannot be shown"), told)

    def _say(self, icon: str, title: str, line: str) -> None:
        said = EmptyState(icon, title, line)
        self._stack.addWidget(said)
        self._stack.setCurrentWidget(said)
