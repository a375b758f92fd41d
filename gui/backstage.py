"""What happens behind the window: one writer, one reader, one worker for long and drawn things.

The window never waits: it asks, and the answer comes back on the GUI thread. Of several questions
in the same slot only the newest is answered. Qt-free code runs in the threads; signals carry the
results over.
"""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from gui.desks import Cancelled, Desk, DeskThread, Progress, Work, tell
from models.vocabulary.errors import WordedError

__all__ = ["Backstage", "Cancelled", "Desk", "Progress", "Register", "Work"]

_log = logging.getLogger(__name__)

Answer = TypeVar("Answer")


class Register(Protocol):
    """What the window needs of an open register (services.database).

    ``actor`` is the person at the desk; ``folder`` where the register lies; ``writable`` False
    when it was opened for reading only.
    """

    actor: str
    folder: Path | None

    @property
    def writable(self) -> bool:
        """Whether commands can be run."""
        ...

    def run(self, command: Any, /) -> Any:
        """Carry out a command in one transaction and say what changed."""
        ...

    def reading(self) -> AbstractContextManager[Any]:
        """A read transaction."""
        ...

    def close(self) -> None:
        """Give up every connection."""
        ...


class Backstage(QObject):
    """The three desks.

    ``glance`` is what was seen of a register while it is being opened for the first time.

    ``changed`` carries what a command changed; ``busy`` the tuple of work under way each time it
    changes; ``idle`` comes when everything asked for has arrived; ``crashed`` carries an error
    that is a bug of ours.
    """

    changed = Signal(object)
    busy = Signal(object)
    idle = Signal()
    opened = Signal(object)
    crashed = Signal(object)
    _arrived = Signal(object)
    _stepped = Signal(object)

    def __init__(self, register: Register | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._register = register
        self.glance: Any = None
        self._threads: dict[Desk, DeskThread] = {}
        self._under_way: list[Work] = []
        self._waiting: list[Work] = []
        self._slots: dict[str, Work] = {}
        self._closed = False
        self._arrived.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._step, Qt.ConnectionType.QueuedConnection)

    @property
    def register(self) -> Register | None:
        """The open register, None before one is open."""
        return self._register

    @property
    def working(self) -> tuple[Work, ...]:
        """Everything asked for that has not arrived."""
        return tuple(self._under_way)

    def open(
        self,
        opener: Callable[[], Register],
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Any], object] | None = None,
    ) -> None:
        """Run ``opener`` on the writer's thread; what was asked meanwhile waits for it.

        A register that was open is closed when the new one has arrived.
        """
        self._start(Work(Desk.WRITER, opener, done, failed, opens=True))

    def close_register(self) -> None:
        """Let go of the register; unanswered questions about it are dropped."""
        register, self._register = self._register, None
        for work in self._under_way:
            work.superseded = work.superseded or work.desk is not Desk.WORKER
        if register is not None:
            self._start(Work(Desk.WRITER, register.close, None, None))

    def run(
        self,
        command: Any,
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[WordedError], object] | None = None,
    ) -> None:
        """Carry out ``command``; ``done`` gets its Changes, after ``changed`` has gone out."""

        def job() -> Any:
            return self._now().run(command)

        self._start(Work(Desk.WRITER, job, done, failed, changes=True))

    def ask(
        self,
        query: Callable[..., Answer],
        *args: Any,
        done: Callable[[Answer], object],
        failed: Callable[[WordedError], object] | None = None,
        slot: str = "",
    ) -> None:
        """Answer ``query(reading, *args)``; in a named ``slot`` the newest question wins."""

        def job() -> Any:
            with self._now().reading() as reading:
                return query(reading, *args)

        self._start(Work(Desk.READER, job, done, failed, slot=slot))

    def again(self, slot: str) -> bool:
        """Ask once more what is under way in ``slot``, because what it reads has changed.

        False when nothing is: then whoever shows an answer asks for the same again. Without this
        a page would go back to what it shows while it waits for what a person has gone on to.
        """
        work = self._slots.get(slot)
        if work is None or work.desk is not Desk.READER:
            return False
        self._start(Work(Desk.READER, work.job, work.done, work.failed, slot=slot))
        return True

    def render(
        self,
        job: Callable[[Progress], Answer],
        *,
        done: Callable[[Answer], object] | None = None,
        failed: Callable[[WordedError], object] | None = None,
        label: str = "",
        slot: str = "",
    ) -> Progress:
        """Run a long or drawn job; the Progress returned can cancel it.

        ``failed`` is not called for a job that was cancelled or overtaken.
        """
        return self._long(Work(Desk.WORKER, lambda: None, done, failed, label, slot), job)

    def carry_out(
        self,
        make: Callable[[Progress], Any],
        *,
        label: str,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[WordedError], object] | None = None,
    ) -> Progress:
        """Carry out the long command that ``make`` gives; see `run`.

        Cancelling rolls it back: nothing has changed. ``failed`` is called then only when the
        command words the stop itself.
        """

        def job(progress: Progress) -> Any:
            return self._now().run(make(progress))

        work = Work(Desk.WRITER, lambda: None, done, failed, label, changes=True)
        return self._long(work, job)

    def _long(self, work: Work, job: Callable[[Progress], Any]) -> Progress:
        """Start work that tells how far it is and can be cancelled."""

        def tell(so_far: int, total: int) -> None:
            work.steps = (so_far, total)
            self._stepped.emit(work)

        progress = work.progress = Progress(tell)

        def whole() -> Any:
            return job(progress)

        work.job = whole
        self._start(work)
        return progress

    def shut(self, timeout: float = 10.0) -> None:
        """Finish what writes, drop what reads and what is long, end the threads and the register.

        A long command that is dropped has changed nothing.
        """
        if self._closed:
            return
        self._closed = True
        for work in self._under_way:
            work.superseded = work.superseded or work.desk is not Desk.WRITER
            if work.progress is not None:
                work.progress.cancel()
        for thread in self._threads.values():
            thread.put(None)
        for thread in self._threads.values():
            thread.join(timeout)
        opened = [work.result for work in self._under_way if work.opens and work.result]
        for register in [*opened, self._register]:
            if register is not None:
                register.close()
        self._register = None
        for work in self._under_way:
            work.let_go()
        self._under_way.clear()
        self._waiting.clear()
        self._slots.clear()
        self._threads.clear()

    def _now(self) -> Register:
        if self._register is None:
            raise Cancelled
        return self._register

    def _start(self, work: Work) -> None:
        if self._closed:
            return
        if work.slot:
            before = self._slots.get(work.slot)
            if before is not None:
                before.superseded = True
                if before.progress is not None:
                    before.progress.cancel()
            self._slots[work.slot] = work
        self._under_way.append(work)
        opening = any(w.opens for w in self._under_way if w is not work)
        needs = work.desk is not Desk.WORKER and not work.opens
        if needs and self._register is None and opening:
            self._waiting.append(work)
        else:
            self._hand_over(work)
        self.busy.emit(self.working)

    def _hand_over(self, work: Work) -> None:
        thread = self._threads.get(work.desk)
        if thread is None:
            thread = self._threads[work.desk] = DeskThread(work.desk, self._arrived.emit)
            thread.start()
        thread.put(work)

    @Slot(object)
    def _step(self, work: Work) -> None:
        if work in self._under_way:
            self.busy.emit(self.working)

    @Slot(object)
    def _arrive(self, work: Work) -> None:
        try:
            if not self._closed and work in self._under_way:
                self._finish(work)
        finally:
            work.let_go()

    def _finish(self, work: Work) -> None:
        self._under_way.remove(work)
        if self._slots.get(work.slot) is work:
            del self._slots[work.slot]
        try:
            self._answer(work)
        finally:
            self.busy.emit(self.working)
            if not self._under_way:
                self.idle.emit()

    def _answer(self, work: Work) -> None:
        if work.opens:
            self._settle_opening(work)
        if work.error is not None:
            self._fail(work, work.error)
        elif not work.superseded:
            if work.changes:
                self.changed.emit(work.result)
            tell(work.done, work.result)

    def _settle_opening(self, work: Work) -> None:
        waiting, self._waiting = self._waiting, []
        if work.error is None:
            before, self._register = self._register, work.result
            self.glance = None
            if before is not None:
                self._hand_over(Work(Desk.WRITER, before.close, None, None))
            self.opened.emit(work.result)
        for held in waiting:
            self._hand_over(held)

    def _fail(self, work: Work, error: BaseException) -> None:
        if isinstance(error, Cancelled) or (work.superseded and isinstance(error, WordedError)):
            return
        if isinstance(error, WordedError) and work.failed is not None:
            tell(work.failed, error)
            return
        if not isinstance(error, WordedError):
            _log.error("work backstage failed", exc_info=error)
        self.crashed.emit(error)
