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
    from commands.root import run

    return run(arguments, alone=alone)


def tell_bug(
    kind: type[BaseException], error: BaseException, _trace: "TracebackType | None"
) -> None:
    """Tell what nobody caught: the places it came through, and nothing anybody typed."""
    if issubclass(kind, KeyboardInterrupt):
        return  # asked to end before a command was begun: no fault, and nothing to be told
    from commands.call import spoken
    from commands.streams import say_error
    from models.vocabulary.errors import trace_of
    from resources import phrase

    for line in trace_of(error).splitlines():
        say_error(line)
    say_error(phrase("command.bug", spoken(sys.argv[1:]), kind=kind.__name__))
