"""JSON text as values, with everything refused that would not survive the way into a register."""

import json
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from models.vocabulary.errors import Refusal

__all__ = ["MOST_BYTES", "parse"]

MOST_BYTES: Final = 64 * 2**20
"""Some ten thousand cases with long accounts; what is larger is not written by hand."""

_MARKS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


def parse(content: bytes, name: str) -> Any:
    """The value that ``content`` says; ``name`` is what a sentence calls the file.

    Numbers with decimals come as :class:`decimal.Decimal`, so that an amount is exact. Refuses
    what is too large, not UTF-8 (a byte order mark may say UTF-16), not JSON, nested too deeply,
    NaN and Infinity, numbers nobody can keep, and a key that stands twice.
    """
    if len(content) > MOST_BYTES:
        raise Refusal("exchange.too-large", name=name, most=MOST_BYTES // 2**20)
    text = _decoded(content, name)
    if not text.strip():
        raise Refusal("exchange.blank", name=name)
    try:
        return json.loads(
            text,
            parse_constant=lambda word: _no_number(word, name),
            parse_float=lambda digits: _decimal(digits, name),
            parse_int=lambda digits: _whole(digits, name),
            object_pairs_hook=lambda pairs: _object(pairs, name),
        )
    except json.JSONDecodeError as error:
        raise Refusal(
            "exchange.not-json", name=name, line=error.lineno, column=error.colno
        ) from error
    except RecursionError as error:
        raise Refusal("exchange.too-deep", name=name) from error


def _decoded(content: bytes, name: str) -> str:
    encoding = next((known for mark, known in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refusal("exchange.not-utf8", name=name, position=error.start + 1) from error


def _no_number(word: str, name: str) -> Any:
    raise Refusal("exchange.no-number", name=name, value=word[:40])


def _decimal(digits: str, name: str) -> Decimal:
    try:
        return Decimal(digits)
    except InvalidOperation:
        raise Refusal("exchange.no-number", name=name, value=digits[:40]) from None


def _whole(digits: str, name: str) -> int:
    try:
        return int(digits)
    except ValueError:  # Python reads no more than 4,300 digits
        raise Refusal("exchange.no-number", name=name, value=f"{digits[:40]}…") from None


def _object(pairs: Sequence[tuple[str, Any]], name: str) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise Refusal("exchange.twice", name=name, key=twice[:40])
    return members
