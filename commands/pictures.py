"""The command that pictures every page of the window, without a display."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from commands.call import PATH, Call, Extent, Ratio, Word, command, outside
from commands.root import COMMANDS
from models.vocabulary.errors import Trouble
from services.scratch import scratch_in
from services.stopping import pause, piece_by_piece, to_the_end

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

        piece_by_piece()
        with _whole(Path(folder)) as making:
            taken = screens(
                Path(call.location).expanduser(),
                making,
                theme=theme,
                size=size,
                scale=scale,
                lang=call.language.value,
                between=pause,
            )
            pause()
    except ImportError as error:
        if error.name is not None and error.name.partition(".")[0] == "gui":
            raise
        reason = str(error).split("\n", maxsplit=1)[0]
        raise Trouble("command.no-window", reason=reason) from error
    put = [str(Path(folder) / one.name) for one in taken]
    call.say(put, put)


@contextmanager
def _whole(folder: Path) -> Iterator[Path]:
    """A place to make what will lie in ``folder``; all of it is put there at the end, or nothing.

    Raises:
        Trouble: ``register.no-write``: the folder takes no files.
    """
    there = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    try:
        with scratch_in(there) as making:
            yield making
            to_the_end()
            folder.mkdir(parents=True, exist_ok=True)
            for made in sorted(making.iterdir()):
                made.replace(folder / made.name)
    except OSError as error:
        raise Trouble("register.no-write", path=str(folder)) from error
