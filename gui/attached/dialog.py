"""The files of one record in a dialog, where its page has no room for them."""

from functools import partial
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.attached.acts import FileActs
from gui.attached.block import FilesBlock
from gui.attached.drop import FileDrop
from gui.components import Dialog
from gui.shell.page import Context
from gui.theme import px
from services.evidence import StoredFile
from services.queries.attached import files_with

__all__ = ["FilesDialog"]


class FilesDialog(Dialog):
    """Opened on a record named as for AttachFiles; every act is done at once, as on a page."""

    def __init__(
        self,
        context: Context,
        of: str,
        row_id: int,
        *,
        title: str,
        hint: str,
        parent: QWidget,
    ) -> None:
        super().__init__(
            self.tr("Files of {0}").format(title), self.tr("Done"), name="files", parent=parent
        )
        self.finished.connect(self.deleteLater)
        self.cancel.hide()
        self._context = context
        self._of, self._row_id = of, row_id
        self._hint = hint
        self.block = FilesBlock(name="files.kept")
        self.acts = FileActs(context, self)
        self.block.add.connect(partial(self.acts.choose, of, row_id, title))
        self.block.shown.connect(partial(self.acts.show, of, row_id))
        self.block.copied.connect(partial(self.acts.copy, of, row_id))
        self.block.removed.connect(partial(self.acts.remove, of, row_id))
        FileDrop(self, self._writable, partial(self.acts.put, of, row_id))
        self.content.addWidget(self.block)
        self.content.addStretch(1)
        context.backstage.changed.connect(self._load)

    def sizeHint(self) -> QSize:
        """Room for a few files with long names."""
        return super().sizeHint().expandedTo(QSize(px(520), px(320)))

    def start(self) -> None:
        """Open, and ask which files there are."""
        self._show(())
        self.resize(self.sizeHint())
        self.open()
        self.activateWindow()
        self._load()

    def _writable(self) -> bool:
        register = self._context.backstage.register
        return register is not None and register.writable

    def _load(self, _changes: Any = None) -> None:
        self._context.backstage.ask(
            files_with,
            self._of,
            self._row_id,
            done=self._show,
            failed=self._context.dialogs.failure,
            slot="attached.files",
        )

    def _show(self, files: tuple[StoredFile, ...]) -> None:
        self.block.show_files(files, self._hint, writable=self._writable())
