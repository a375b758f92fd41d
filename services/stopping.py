"""Being asked to stop: a command is broken off anywhere until something is kept.

From there on it goes to its end and answers: who is told that it was stopped may rely on it that
nothing has changed. Only a command listens; a window closes in its own way.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, ClassVar, Final

__all__ = ["StopAsked", "leave_off", "pause", "piece_by_piece", "stoppable", "to_the_end"]


class StopAsked(BaseException):
    """The person or the system wants the command to end."""


_SIGNALS: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
_IMPATIENT: Final = 3
"""So many times asked, a command that has not ended is broken off wherever it is."""


class _Hearing:
    """How often it was asked, whether it is too late, and what was done before we listened."""

    asked = 0
    too_late = False
    in_pieces = False
    before: ClassVar[dict[signal.Signals, Any]] = {}


@contextmanager
def stoppable(*, alone: bool = False) -> Iterator[None]:
    """Be broken off by :class:`StopAsked` when asked to, until :func:`to_the_end`.

    What the system was told to ignore (a job in the background, ``nohup``) stays ignored. Outside
    the main thread nothing can be heard. ``alone``: the process ends with what is done here, and
    while it tidies up it hears nothing.
    """
    _Hearing.asked, _Hearing.too_late, _Hearing.in_pieces = 0, False, False
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    for one in _SIGNALS:
        act = signal.getsignal(one)
        if act is not None and act is not signal.SIG_IGN:
            _Hearing.before[one] = act
            signal.signal(one, _hear)
    try:
        yield
    finally:
        for one in _Hearing.before if alone else ():
            signal.signal(one, signal.SIG_IGN)
        if not alone:
            leave_off()


def leave_off() -> None:
    """Listen no more: what is asked is again the system's affair (a window is opened)."""
    while _Hearing.before:
        signal.signal(*_Hearing.before.popitem())


def to_the_end() -> None:
    """Say that something is about to be kept: from here on the command is not broken off.

    What a window keeps beside (its daily backup, in a thread of its own) is not the command's.
    """
    if threading.current_thread() is threading.main_thread():
        _Hearing.too_late = True


def piece_by_piece() -> None:
    """Be broken off at a :func:`pause` only: the work is done by somebody (Qt) who would not."""
    _Hearing.in_pieces = True


def pause() -> None:
    """Between two pieces: end here if that was asked for.

    Raises:
        StopAsked: it was.
    """
    if _Hearing.asked and not _Hearing.too_late:
        raise StopAsked


def _hear(_number: int, _frame: FrameType | None) -> None:
    _Hearing.asked += 1
    if _Hearing.in_pieces and _Hearing.asked < _IMPATIENT:
        return
    if not _Hearing.too_late and _Hearing.asked in {1, _IMPATIENT}:
        raise StopAsked
