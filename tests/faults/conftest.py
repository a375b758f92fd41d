"""The desk of the command line, for the faults of its disk."""

from tests.commands.conftest import desk, desk_template, run

__all__ = ["desk", "desk_template", "run"]
