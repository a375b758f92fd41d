"""The command line: one short function a command, over services and reports.

Exit status: 0 done; 1 the input was refused; 2 wrong usage; 3 the register cannot be opened.
"""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["main", "tell_bug"]


def main(arguments: Sequence[str], *, alone: bool = False) -> int:
    """Run one command, or open the window where there is none; returns the exit status.

    ``alone`` says that the process ends with it.
    """
    if not arguments:
        # The window is painted before anything is loaded that it does not need.
        from commands.window import open_window

        return open_window(())
    try:
        from commands.root import run
    except ModuleNotFoundError as error:
        return _no_package(error, arguments)

    return run(arguments, alone=alone)


def _no_package(error: ModuleNotFoundError, arguments: Sequence[str]) -> int:
    """Say which Python has the packages: the one that was asked has not."""
    package = (error.name or "").partition(".")[0]
    if package in {"commands", "services", "models", "resources"}:
        raise error
    from commands.languages import spoken
    from commands.streams import say_error, settle_streams
    from resources import phrase

    python = r".venv\Scripts\python" if sys.platform == "win32" else ".venv/bin/python"
    settle_streams()
    say_error(phrase("command.no-package", spoken(arguments), package=package, python=python))
    return 1


def tell_bug(
    kind: type[BaseException], error: BaseException, _trace: "TracebackType | None"
) -> None:
    """Tell what nobody caught: the places it came through, and nothing anybody typed."""
    if issubclass(kind, KeyboardInterrupt):
        return  # asked to end before a command was begun: no fault, and nothing to be told
    from commands.languages import spoken
    from commands.streams import say_error
    from models.vocabulary.errors import trace_of
    from resources import phrase

    for line in trace_of(error).splitlines():
        say_error(line)
    say_error(phrase("command.bug", spoken(sys.argv[1:]), kind=kind.__name__))
