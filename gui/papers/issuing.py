"""A paper leaves the office: locked if it is to be signed, written or printed, and logged."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.backstage import Backstage, Progress
from gui.papers.wish import Wish, as_wished
from gui.preview import PrintOrder, print_job
from models.vocabulary.errors import WordedError
from reports import papers
from reports.papers import Prepared

__all__ = ["Issuing", "to_file", "to_printer"]

Way = Callable[[Prepared, Progress], int]
"""Sends a paper out and says how many pages it has."""


def to_file(path: Path) -> Way:
    """The PDF (or the .docx, by the ending) at ``path``, whole or not at all."""

    def write(paper: Prepared, _progress: Progress) -> int:
        return papers.write(paper, path).pages

    return write


def to_printer(order: PrintOrder) -> Way:
    """To a printer, as ordered."""

    def send(paper: Prepared, progress: Progress) -> int:
        pdf, _made = papers.bytes_of(paper)
        return print_job(pdf, order)(progress)

    return send


@dataclass(frozen=True, kw_only=True, slots=True)
class _Task:
    """What is under way; ``action`` is the word of the access log (print, export).

    An ``editable`` paper bears no code, and no version of it goes on record.
    """

    wish: Wish
    way: Way
    action: str
    label: str
    done: Callable[[int], object]
    editable: bool = False


class Issuing(QObject):
    """One paper at a time.

    The number of an agreement is issued before it is drawn, so that it stands on the paper.
    ``failed`` carries why no paper came out.
    """

    failed = Signal(object)

    def __init__(self, backstage: Backstage, parent: QObject) -> None:
        super().__init__(parent)
        self._backstage = backstage
        self._task: _Task | None = None
        self._locks: list[Any] = []

    @property
    def busy(self) -> bool:
        """Whether a paper is on its way."""
        return self._task is not None

    def issue(
        self,
        paper: Prepared,
        wish: Wish,
        way: Way,
        *,
        action: str,
        label: str,
        done: Callable[[int], object],
        editable: bool = False,
    ) -> None:
        """Send out ``paper`` as it was looked at; ``done`` gets the pages.

        What is printed for signature is locked before and prepared again.
        """
        self._task = _Task(
            wish=wish, way=way, action=action, label=label, done=done, editable=editable
        )
        self._locks = list(papers.locks(paper))
        if self._locks:
            self._next_lock()
        else:
            self._send(paper)

    def _next_lock(self, _changes: Any = None) -> None:
        if self._locks:
            self._backstage.run(self._locks.pop(0), done=self._next_lock, failed=self._fail)
        elif self._task is not None:
            # Prepared again: the number that was issued stands on the paper.
            self._backstage.ask(
                as_wished, self._task.wish, done=self._send, failed=self._fail, slot="print.issue"
            )

    def _send(self, paper: Prepared) -> None:
        task = self._task
        if task is None:
            return

        def job(progress: Progress) -> int:
            return task.way(paper, progress)

        def sent(pages: int) -> None:
            self._log(paper, pages)

        self._backstage.render(job, done=sent, failed=self._fail, label=task.label)

    def _log(self, paper: Prepared, pages: int) -> None:
        task = self._task
        if task is None:
            return

        def logged(_changes: Any) -> None:
            self._task = None
            task.done(pages)

        access = papers.access(paper, task.action, editable=task.editable)
        self._backstage.run(access, done=logged, failed=self._fail)

    def _fail(self, error: WordedError) -> None:
        self._task = None
        self.failed.emit(error)
