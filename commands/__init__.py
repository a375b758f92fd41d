"""The command line: one short function a command, over services and reports.

Exit status: 0 done; 1 the input was refused; 2 wrong usage; 3 the register cannot be opened.
"""

from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str]) -> int:
    """Run one command, or open the window where there is none; returns the exit status."""
    if not arguments:
        # The window is painted before anything is loaded that it does not need.
        from commands.window import open_window

        return open_window(())
    from commands.root import run

    return run(arguments)
