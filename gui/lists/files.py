"""The files kept with the row in view: its block and its page do with them what was asked."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from gui.attached import FileActs, FileDrop, FilesBlock
from gui.shell.page import Context, PageWidget
from services.queries.lists import EntryRow

__all__ = ["RowFiles"]


class RowFiles(QObject):
    """Joins the block of files to what can be done; files dropped on the page are of the row.

    ``current`` is the row in view, None for none.
    """

    def __init__(
        self,
        context: Context,
        page: PageWidget,
        block: FilesBlock,
        current: Callable[[], EntryRow | None],
    ) -> None:
        super().__init__(page)
        self._context = context
        self._current = current
        self.acts = FileActs(context, page)
        block.add.connect(self.add)
        block.shown.connect(partial(self._with_row, self.acts.show))
        block.copied.connect(partial(self._with_row, self.acts.copy))
        block.removed.connect(partial(self._with_row, self.acts.remove))
        FileDrop(page, self._takes, partial(self._with_row, self.acts.put))

    def writable(self) -> bool:
        """Whether files can be put with a row."""
        register = self._context.backstage.register
        return register is not None and register.writable

    def _takes(self) -> bool:
        entry = self._current()
        return self.writable() and entry is not None and entry.listed.carries_files

    def _with_row(self, act: Callable[[str, int, Any], object], what: Any) -> None:
        entry = self._current()
        if entry is not None:
            act(entry.listed.code, entry.id, what)

    def add(self) -> None:
        """Ask which files go with the row in view."""
        entry = self._current()
        if entry is not None and self._takes():
            self.acts.choose(entry.listed.code, entry.id, entry.title(self._context.language))
