"""A piece of work behind the window: who asked, what comes of it, and the thread that does it.

What is handed in may hold widgets, and those live and die on the window's thread: the thread that
does the work gives everything back, and whoever asked and has gone is not called.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

__all__ = ["Cancelled", "Desk", "DeskThread", "Progress", "Work", "tell"]


class Cancelled(Exception):  # noqa: N818 - nothing went wrong: a person asked to stop
    """Raised inside a job whose cancelling was asked for."""


class Desk(Enum):
    """Which thread does a piece of work."""

    WRITER = "writer"
    READER = "reader"
    WORKER = "worker"


class Progress:
    """What a long job reports to and asks: ``report`` raises Cancelled when it should stop."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()

    def report(self, done: int, total: int) -> None:
        """``done`` of ``total`` steps are behind us."""
        if self._stop.is_set():
            raise Cancelled
        self._tell(done, total)

    def cancel(self) -> None:
        """Ask the job to stop at its next report."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether stopping was asked for."""
        return self._stop.is_set()


@dataclass(eq=False, slots=True)
class Work:
    """A piece of work under way; ``label`` names it in the status bar when it is long."""

    desk: Desk
    job: Callable[[], Any]
    done: Callable[[Any], object] | None
    failed: Callable[[Any], object] | None
    label: str = ""
    slot: str = ""
    progress: Progress | None = None
    steps: tuple[int, int] = (0, 0)
    opens: bool = False
    changes: bool = False
    result: Any = None
    error: BaseException | None = None
    superseded: bool = field(default=False)

    def let_go(self) -> None:
        """Drop whatever was handed in, here and now.

        The thread that did the work may be the last to hold it, and a widget that a callback
        holds must not die there.
        """
        self.job = _nothing
        self.done = self.failed = self.progress = self.result = self.error = None


def _nothing() -> None:
    """There is no more to do."""


class DeskThread(threading.Thread):
    """Takes work from its queue until it is told to stop."""

    def __init__(self, desk: Desk, deliver: Callable[[Work], None]) -> None:
        super().__init__(name=f"backstage-{desk.value}", daemon=True)
        self._deliver = deliver
        self._queue: deque[Work | None] = deque()
        self._ready = threading.Semaphore(0)

    def put(self, work: Work | None) -> None:
        """Line up a piece of work; None ends the thread."""
        self._queue.append(work)
        self._ready.release()

    def run(self) -> None:
        """Do what is lined up, and deliver each piece."""
        while True:
            self._ready.acquire()
            work = self._queue.popleft()
            if work is None:
                return
            if not work.superseded:
                try:
                    work.result = work.job()
                except BaseException as error:  # noqa: BLE001 - carried to the GUI thread whole
                    work.error = error
            self._deliver(work)
            del work


def tell(receiver: Callable[[Any], object] | None, value: Any) -> None:
    """Call back, unless the widget that asked has gone."""
    if receiver is not None and all(map(isValid, _held(receiver))):
        receiver(value)


def _held(receiver: Any) -> Iterator[QObject]:
    """The objects of Qt that a callback speaks to: its own, and those it was made with."""
    parts: list[Any] = [getattr(receiver, "__self__", None)]
    if isinstance(receiver, partial):
        parts += [*receiver.args, *receiver.keywords.values()]
        yield from _held(receiver.func)
    for cell in getattr(receiver, "__closure__", None) or ():
        with suppress(ValueError):  # not filled yet
            parts.append(cell.cell_contents)
    yield from (part for part in parts if isinstance(part, QObject))
