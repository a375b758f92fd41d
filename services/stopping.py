"""Being asked to stop: a command is broken off anywhere until something is kept.

From there on it goes to its end and answers: who is told that it was stopped may rely on it that
nothing has changed. Only a command listens; a window closes in its own way.
"""

import _thread
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any, ClassVar, Final

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

__all__ = [
    "StopAsked",
    "broken_off",
    "leave_off",
    "pause",
    "piece_by_piece",
    "stoppable",
    "to_the_end",
    "undisturbed",
]


class StopAsked(BaseException):
    """The person or the system wants the command to end."""


_SIGNALS: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
_IMPATIENT: Final = 3
"""So many times asked, a command that has not ended is broken off wherever it is."""


_AGAIN: Final = 0.02
"""Seconds until it is asked again, where it could not be heard."""


class _Hearing:
    """How often and by which signal it was asked, and what was done before we listened."""

    listening = False
    asked = 0
    again = False
    last = 0
    deaf = 0
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
    _Hearing.asked, _Hearing.again, _Hearing.deaf = 0, False, 0
    _Hearing.too_late, _Hearing.in_pieces = False, False
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    for one in _SIGNALS:
        act = signal.getsignal(one)
        if act is not None and act is not signal.SIG_IGN:
            _Hearing.before[one] = act
            signal.signal(one, _hear)
    sys.unraisablehook, unheard = _unheard, sys.unraisablehook
    _Hearing.listening = True
    try:
        yield
    finally:
        _Hearing.listening = False
        sys.unraisablehook = unheard
        for one in _Hearing.before if alone else ():
            signal.signal(one, signal.SIG_IGN)
        if not alone:
            leave_off()


def leave_off() -> None:
    """Listen no more: what is asked is again the system's affair (a window is opened)."""
    _Hearing.listening = False
    while _Hearing.before:
        signal.signal(*_Hearing.before.popitem())


def to_the_end() -> None:
    """Say that something is about to be kept: from here on the command is not broken off.

    What a window keeps beside (its daily backup, in a thread of its own) is not the command's.

    Raises:
        StopAsked: it was asked for before, and a library that was at work has kept that to itself.
    """
    if threading.current_thread() is threading.main_thread():
        pause()
        _Hearing.too_late = True


def broken_off() -> bool:
    """Whether the command was asked to end before anything was kept, whatever it fails with."""
    return bool(_Hearing.asked) and not _Hearing.too_late


def piece_by_piece() -> None:
    """Be broken off at a :func:`pause` only: the work is done by somebody (Qt) who would not."""
    _Hearing.in_pieces = True


def pause() -> None:
    """Between two pieces: end here if that was asked for.

    Raises:
        StopAsked: it was.
    """
    if _Hearing.listening and broken_off():
        raise StopAsked


@contextmanager
def undisturbed() -> Iterator[None]:
    """Do whole what is done here; what is asked meanwhile is heard at its end.

    Raises:
        StopAsked: it was asked for meanwhile.
    """
    with _Deaf():
        yield
    pause()


class _Deaf:
    """What is asked inside is counted and not heard."""

    def __enter__(self) -> None:
        _Hearing.deaf += 1

    def __exit__(self, *_failure: object) -> None:
        _Hearing.deaf -= 1


def _hear(number: int, frame: FrameType | None) -> None:
    again, _Hearing.again = _Hearing.again, False
    if not again:
        _Hearing.asked += 1
        _Hearing.last = number
    if _Hearing.deaf or (_Hearing.in_pieces and _Hearing.asked < _IMPATIENT):
        return
    if _Hearing.too_late or not (again or _Hearing.asked in {1, _IMPATIENT}):
        return
    if _importing(frame):
        _ask_again()
        return
    raise StopAsked


def _importing(frame: FrameType | None) -> bool:
    """Whether a module is being imported: one that is written in C may take the process down."""
    while frame is not None:
        if frame.f_code.co_filename == "<frozen importlib._bootstrap>":
            return True
        frame = frame.f_back
    return False


def _unheard(failure: "UnraisableHookArgs") -> None:
    """Ask again, where it was asked while something was cleared away.

    There Python lets nothing through: it prints the places, and the command would go on.
    """
    if failure.exc_type is StopAsked:
        _ask_again()
    else:
        sys.__unraisablehook__(failure)


def _ask_again() -> None:
    """Ask once more a little later."""

    def ask() -> None:
        if not _Hearing.listening:
            return
        _Hearing.again = True
        main = threading.main_thread().ident
        if sys.platform == "win32" or main is None:
            _thread.interrupt_main(signal.Signals(_Hearing.last))
        else:
            signal.pthread_kill(main, _Hearing.last)  # it may be waiting for somebody

    asking = threading.Timer(_AGAIN, ask)
    asking.daemon = True
    with _Deaf():
        asking.start()
