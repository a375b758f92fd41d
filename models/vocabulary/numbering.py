"""Number patterns: how the intake, agreement and volume numbers of an office are written.

A pattern is typed by an office (``（{year}）{prefix}人调字第{serial:03d}号``), so it is checked
before it is kept and only ever fills the known blanks.
"""

import re
from dataclasses import dataclass
from string import Formatter

from models.vocabulary.errors import Refusal

__all__ = [
    "AGREEMENT_PATTERN",
    "CLAIM_PATTERN",
    "INTAKE_PATTERN",
    "PROJECT_PATTERN",
    "TOPIC_PATTERN",
    "VOTE_PATTERN",
    "NumberPattern",
]

_BLANKS = frozenset({"year", "prefix", "serial", "kind"})
_WIDTH = re.compile(r"0?[1-9]d|")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class NumberPattern:
    """A checked pattern; a malformed one is a Refusal with field ``number_pattern``.

    It must contain ``{serial}`` (with an optional width such as ``:03d``) and ``{year}``,
    because the series restarts each year; ``{prefix}`` is the 字头 and ``{kind}`` a word.
    """

    text: str

    def __post_init__(self) -> None:
        blanks = [name for name, _, _ in self._blanks()]
        if len(self.text) > _LONGEST:
            raise self._refusal("too-long", longest=_LONGEST)
        for name, width, conversion in self._blanks():
            if name not in _BLANKS:
                raise self._refusal("unknown-blank", name=name)
            allowed = _WIDTH.fullmatch(width) if name == "serial" else not width
            if conversion or not allowed:
                raise self._refusal("bad-width", name=name)
        if blanks.count("serial") != 1 or blanks.count("year") != 1:
            raise self._refusal("needs-year-and-serial")

    def _blanks(self) -> list[tuple[str, str, str]]:
        try:
            parts = list(Formatter().parse(self.text))
        except ValueError:
            raise self._refusal("unbalanced") from None
        return [
            (name, spec or "", conversion or "")
            for _, name, spec, conversion in parts
            if name is not None
        ]

    def _refusal(self, code: str, **params: object) -> Refusal:
        return Refusal(f"numbering.{code}", field="number_pattern", **params)

    def number(self, *, year: int, serial: int, prefix: str = "", kind: str = "") -> str:
        """The number with this serial; serials count from 1."""
        if serial < 1:
            raise self._refusal("serial-from-one")
        return self.text.format(year=year, serial=serial, prefix=prefix, kind=kind)


INTAKE_PATTERN = NumberPattern("{year}-{serial:04d}")
"""The number of every record from its first saving, in ASCII, as the command line takes it."""

AGREEMENT_PATTERN = NumberPattern("（{year}）{prefix}人调字第{serial:03d}号")
"""The usual form of the agreement and volume numbers (forms.md 2.4)."""

TOPIC_PATTERN = NumberPattern("{year}-{serial:02d}")
"""The number of an agenda topic (议题), counted by the year."""

PROJECT_PATTERN = NumberPattern("J{year}-{serial:02d}")
"""The number of a joint project (联合整治), counted by the year."""

CLAIM_PATTERN = NumberPattern("认领{year}-{serial:04d}")
"""The number of a claim (双向认领), counted by the year."""

VOTE_PATTERN = NumberPattern("V{year}-{serial:02d}")
"""The number of an owners' vote (业主表决), counted by the year."""
