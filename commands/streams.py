"""What goes in and out of a command: files read whole, and streams that never break a sentence."""

import codecs
import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from models.vocabulary.errors import Refusal, Trouble

__all__ = ["content_of", "say_error", "say_lines", "say_value", "settle_streams"]


def settle_streams() -> None:
    """Let every character through: what a terminal cannot show, it is shown the number of.

    A stream that is said to know ASCII alone is one that nobody told its encoding.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            untold = codecs.lookup(stream.encoding).name == "ascii"
            reconfigure(encoding="utf-8" if untold else None, errors="backslashreplace")


def forget_output() -> None:
    """Send the rest nowhere: whoever read our output has left (``cases | head``)."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # a stream without a file has nothing left to flush
        return


def say_value(value: Any) -> None:
    """The one JSON value; in ASCII where the stream knows no other characters.

    Raises:
        Trouble: ``command.no-answer``: the output takes nothing.
    """
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    text = json.dumps(value, ensure_ascii=not encoding.startswith("utf"))
    _answer(text.encode("utf-8", "backslashreplace").decode("utf-8"))


def say_lines(lines: Iterable[str]) -> None:
    """What a person reads.

    Raises:
        Trouble: ``command.no-answer``: the output takes nothing.
    """
    for line in lines:
        _answer(line)


def _answer(text: str) -> None:
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        raise
    except OSError as error:  # what the command has kept is kept: this is no refusal of it
        reason = error.strerror or type(error).__name__
        raise Trouble("command.no-answer", reason=reason) from error


def say_error(sentence: str) -> None:
    """One sentence, on one line, whatever names it repeats; the status tells it where none fits."""
    with suppress(OSError):
        _write(sys.stderr, " ".join(sentence.split()))


def _write(stream: TextIO | None, line: str) -> None:
    """A line, at once; nowhere where the stream was closed before we began."""
    if stream is None:
        return
    with suppress(UnicodeError):  # the name of a file may come in bytes the system did not decode
        line = line.encode("utf-8", "surrogateescape").decode("utf-8")
    stream.write(f"{line}\n")
    stream.flush()


def content_of(name: str, most: int) -> bytes:
    """The content of a file, or of standard input for ``-``; one byte more than ``most`` at most.

    Raises:
        Refusal: ``command.…`` when there is no such file or it cannot be read.
    """
    if name == "-":
        handed = getattr(sys.stdin, "buffer", None)
        return b"" if handed is None else bytes(handed.read(most + 1))
    path = Path(name)
    try:
        if path.is_dir():
            raise Refusal("command.is-folder", field="file", name=name)
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError as error:
        raise Refusal("command.no-file", field="file", name=name) from error
    except OSError as error:
        raise Refusal(
            "command.unreadable", field="file", name=name, reason=error.strerror or ""
        ) from error
