"""A bug of ours: logged with its trace, told in a dialog, both without a word of anybody's data.

Messages of exceptions may hold names or statements with values in them, so the log keeps what kind
of error it was and where, never what it said.
"""

import logging
import sys
from pathlib import Path
from types import TracebackType
from typing import Protocol

from gui.settings import settings_folder
from models.vocabulary.errors import trace_of

__all__ = ["LOG", "TraceFormatter", "keep_log", "watch"]

LOG = "log.txt"
_log = logging.getLogger("gui.crash")
_LARGEST = 1_000_000


class Watched(Protocol):
    """The window that tells about a bug."""

    def tell_bug(self, error: BaseException) -> None:
        """Say that the program has a fault, and where the log lies."""
        ...


class TraceFormatter(logging.Formatter):
    """Time, level, text, and of an exception its kind and place without its message."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """Each file, line and function; then the class of the error."""
        return trace_of(ei[1]) if ei[1] is not None else ""


def keep_log() -> Path:
    """Write the program's log to the settings folder; returns the file."""
    import logging.handlers

    file = settings_folder() / LOG
    root = logging.getLogger()
    if not any(isinstance(h, logging.handlers.RotatingFileHandler) for h in root.handlers):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            handler = logging.handlers.RotatingFileHandler(
                file, maxBytes=_LARGEST, backupCount=1, encoding="utf-8", delay=True
            )
        except OSError:
            return file  # a computer that keeps no settings keeps no log either
        handler.setFormatter(TraceFormatter())
        root.addHandler(handler)
    return file


def watch(window: Watched) -> None:
    """Have every uncaught error logged and told by ``window``."""

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("an error nobody caught", exc_info=(kind, error, trace))
        window.tell_bug(error)

    sys.excepthook = caught
