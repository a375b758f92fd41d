"""The command that pictures every page of the window, without a display."""

from pathlib import Path

import click

from commands.call import PATH, Call, Extent, Ratio, Word, command, outside
from commands.root import COMMANDS
from models.vocabulary.errors import Trouble

__all__: list[str] = []


@command(COMMANDS, "screens")
@click.argument("folder", type=PATH)
@click.option("--theme", type=Word(("light", "dark")), default="light")
@click.option("--size", type=Extent(), default="1366x768")
@click.option("--scale", type=Ratio(1, 4), default="1")
def _screens(call: Call, folder: str, theme: str, size: str, scale: float) -> None:
    """Write a picture of every page into FOLDER."""
    with call.register(write=True) as database:  # the same checks as for every other command
        outside(database, Path(folder))
    try:
        from gui.screens import screens

        taken = screens(
            Path(call.location).expanduser(),
            folder,
            theme=theme,
            size=size,
            scale=scale,
            lang=call.language.value,
        )
    except ImportError as error:
        if error.name is not None and error.name.partition(".")[0] == "gui":
            raise
        reason = str(error).split("\n", maxsplit=1)[0]
        raise Trouble("command.no-window", reason=reason) from error
    call.say([str(one) for one in taken], (str(one) for one in taken))
