"""The two families of failure a person can do something about.

Both carry a phrase code and parameters and are worded only at the edge, so that the window and
the command line say the same sentence in the person's language. Everything else that goes wrong
is a bug of ours and is left to be raised as what it is.
"""

from resources import Language, phrase

_LONGEST = 240
_STOP = {Language.CHINESE: "。", Language.ENGLISH: "."}
_STOPS = (*_STOP.values(), "！", "？", "!", "?")
"""What ends a sentence; a finding that is raised alone has none, for it stands in lists."""

__all__ = ["Refusal", "Trouble", "WordedError", "trace_of"]


class WordedError(Exception):
    """A failure with a sentence: ``code`` names it, ``params`` fill its blanks.

    Parameters hold what the sentence needs and never go to a log (they may hold names).
    """

    def __init__(self, code: str, /, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def sentence(self, language: Language) -> str:
        """Where, what, why and what would be right, in one sentence with its full stop."""
        told = {name: _short(value) for name, value in self.params.items()}
        said = phrase(self.code, language, **told)
        return said if said.endswith(_STOPS) else said + _STOP[language]


def _short(value: object) -> object:
    """A text of somebody else's, no longer than a sentence can carry; both its ends are kept."""
    if not isinstance(value, str) or len(value) <= _LONGEST:
        return value
    return f"{value[: _LONGEST - 80]}…{value[-79:]}"


class Refusal(WordedError):  # noqa: N818 - the house names its two families so
    """What was asked is against a rule or malformed; the person can mend it.

    ``field`` is the dotted draft field the mending happens in (``parties.0.name``), empty when
    there is none.
    """

    def __init__(self, code: str, /, *, field: str = "", **params: object) -> None:
        super().__init__(code, **params)
        self.field = field


class Trouble(WordedError):  # noqa: N818 - the house names its two families so
    """The world does not play along: disk, lock, printer, a damaged or newer file."""


def trace_of(error: BaseException) -> str:
    """Where a bug of ours came up: each file, line and function, and the class of the error.

    Never its message, which may hold names or statements with values in them.
    """
    import traceback

    lines: list[str] = []
    here: BaseException | None = error
    while here is not None:
        frames = traceback.extract_tb(here.__traceback__)
        lines += [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        lines.append(type(here).__name__)
        here = here.__cause__ or here.__context__
    return "\n".join(lines)
