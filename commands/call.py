"""What every command is called with, and the kinds of words it takes."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from commands.streams import say_error, say_lines, say_value
from models.vocabulary.errors import Refusal, Trouble, WordedError
from resources import Language, phrase

if TYPE_CHECKING:
    from services.database import Database

    _Type = click.ParamType[Any]
else:
    _Type = click.ParamType  # older versions of the library know no type of a type

__all__ = [
    "PATH",
    "TEXT",
    "Call",
    "Extent",
    "Misuse",
    "NotOpened",
    "Ratio",
    "Stopped",
    "Whole",
    "Word",
    "command",
    "outside",
]

_Run = TypeVar("_Run", bound=Callable[..., None])


class Misuse(click.UsageError):
    """Wrong usage, with a phrase code and its parameters."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class NotOpened(Exception):  # noqa: N818 - it carries a trouble and is no error of ours
    """The register could not be opened; ``trouble`` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.code)
        self.trouble = trouble


class Stopped(Exception):  # noqa: N818 - a refusal already worded
    """The command was refused, and its sentence needed more than one phrase."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


_TOLD = (WordedError, Stopped, click.ClickException, OSError, MemoryError)
"""Failures that have a sentence of their own."""


@dataclass(kw_only=True)
class Call:
    """Where the register is, the language, and whether one JSON value is wanted."""

    location: str
    language: Language
    as_json: bool

    @contextmanager
    def register(self, *, write: bool = False) -> Iterator["Database"]:
        """The register, open for as long as the command needs it.

        Raises:
            NotOpened: missing, locked, damaged, newer, or on a folder that cannot keep one.
        """
        from services import register
        from services.engines import damaged
        from services.stopping import to_the_end

        try:
            database = register.open_register(self.location, write=write)
        except Trouble as trouble:
            raise NotOpened(trouble) from trouble
        except OSError as error:
            reason = error.strerror or type(error).__name__
            system = Trouble("command.system", name=self.location, reason=reason)
            raise NotOpened(system) from error
        database.on_keep(to_the_end)
        try:
            if write:
                self._tell_clock(database)
            yield database
        except _TOLD:
            raise
        except Exception as error:
            if database.folder is not None and _altered(database):
                raise NotOpened(damaged(database.folder)) from error
            raise
        finally:
            database.close()

    def _tell_clock(self, database: "Database") -> None:
        """A clock that stands before the journal is told on standard error; nothing is refused."""
        from services.queries.present import clock_behind

        with database.reading() as reading:
            behind = clock_behind(reading)
        if behind is not None:
            say_error(behind.sentence(self.language))

    def say(self, value: Any, lines: Iterable[str]) -> None:
        """Print the one JSON value, or the lines a person reads."""
        if self.as_json:
            say_value(value)
        else:
            say_lines(lines)

    def word(self, name: str, **params: object) -> str:
        """A phrase of the command line."""
        return phrase(f"command.{name}", self.language, **params)


def outside(database: "Database", target: Path) -> Path:
    """``target``, known not to lie in the register's own folder, where it could destroy it.

    A device or a pipe is not written either: a paper is put in place whole, by a rename, which
    would do away with it.

    Raises:
        Refusal: ``command.inside-register``, ``command.not-file``.
        OSError: the name is a link that leads to itself.
    """
    from services.folders import behind_links

    folder = database.folder
    if target.exists() and not (target.is_file() or target.is_dir()):
        raise Refusal("command.not-file", name=str(target))
    if folder is not None and behind_links(target).is_relative_to(folder.resolve()):
        raise Refusal("command.inside-register", name=str(target))
    return target


def _altered(database: "Database") -> bool:
    """Whether nonsense was read, which looks like a fault of ours; asked only of such a fault."""
    from services.verification import altered

    return altered(database)


def _wants_json(context: click.Context, _option: click.Parameter, value: bool) -> None:
    if value:
        context.find_root().obj.as_json = True


def command(group: click.Group, name: str) -> Callable[[_Run], click.Command]:
    """Put a function among the commands; ``--json`` may stand behind its name too."""

    def put(run: _Run) -> click.Command:
        told = click.option(
            "--json", is_flag=True, expose_value=False, is_eager=True, callback=_wants_json
        )(run)
        from commands.manual import Told

        made: click.Command = group.command(name, cls=Told)(click.pass_obj(told))
        return made

    return put


class _Text(_Type):
    """A text typed on the command line, fit to be looked for and to be kept."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        del param, ctx
        try:  # where the system was told no encoding, its bytes come through undecoded
            whole = os.fsencode(str(value)).decode("utf-8")
        except UnicodeError:
            whole = str(value).encode("utf-8", "replace").decode("utf-8")
        return "".join(one if one >= " " or one in "\n\t" else " " for one in whole)


class _Path(_Type):
    """The name of a file or folder as the system writes it."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        del param, ctx
        if not value or "\0" in str(value):
            raise Refusal("command.bad-path", name=str(value).replace("\0", "?"))
        return str(value)


TEXT = _Text()
PATH = _Path()


class Word(_Type):
    """One word of a list: the members of an enum, or the keys of a mapping."""

    name = "word"

    def __init__(self, known: type[Enum] | Mapping[str, Any] | Iterable[str]) -> None:
        if isinstance(known, type):
            self._known: Mapping[str, Any] = {str(one.value): one for one in known}
        else:
            self._known = known if isinstance(known, Mapping) else {one: one for one in known}

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """What the word stands for.

        Raises:
            Misuse: it is not on the list.
        """
        del ctx
        if value in self._known.values():
            return value
        if value not in self._known:
            raise Misuse(
                "command.not-among",
                name=_shown(param),
                value=_short(value),
                known=", ".join(self._known),
            )
        return self._known[value]


class Whole(_Type):
    """A whole number between two others."""

    name = "number"

    def __init__(self, least: int = 1, most: int = 2**63 - 1) -> None:
        self._least, self._most = least, most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number.

        Raises:
            Misuse: it is none, or not between the two.
        """
        del ctx
        digits = str(value)
        plain = digits.isascii() and digits.isdecimal() and len(digits) < 20
        if not plain or not self._least <= int(digits) <= self._most:
            raise Misuse(
                "command.not-whole",
                name=_shown(param),
                value=_short(digits),
                least=self._least,
                most=self._most,
            )
        return int(digits)


class Extent(_Type):
    """A width and a height in pixels, ``1366x768``."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The size, written without leading zeros.

        Raises:
            Misuse: it is none, or no screen has it.
        """
        del ctx
        sides = str(value).split("x")
        plain = len(sides) == 2 and all(one.isascii() and one.isdecimal() for one in sides)
        if not plain or not all(len(one) < 6 and 320 <= int(one) <= 7680 for one in sides):
            raise Misuse("command.not-size", name=_shown(param), value=_short(value))
        return "x".join(str(int(one)) for one in sides)


class Ratio(_Type):
    """A number between two others, with decimals or without."""

    name = "ratio"

    def __init__(self, least: int, most: int) -> None:
        self._least, self._most = least, most

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The number.

        Raises:
            Misuse: it is none, or not between the two.
        """
        del ctx
        written = str(value)
        plain = re.fullmatch(r"\d{1,4}(\.\d{1,4})?", written, re.ASCII)
        if not plain or not self._least <= float(written) <= self._most:
            raise Misuse(
                "command.not-ratio",
                name=_shown(param),
                value=_short(value),
                least=self._least,
                most=self._most,
            )
        return float(written)


def _shown(param: click.Parameter | None) -> str:
    if param is None:
        return ""
    return param.opts[-1] if isinstance(param, click.Option) else param.human_readable_name


def _short(value: object) -> str:
    text = str(value).encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= 40 else f"{text[:40]}…"
