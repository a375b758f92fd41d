"""Money as it is typed and read on papers; kept as whole 分 everywhere else.

Capitals (大写) are written by capitals.py; here they are read, so that a figure and the
capitals beside it can be compared (figures, capitals and the sum of instalments must agree).
"""

import re
from dataclasses import dataclass

from models.vocabulary.errors import Refusal

__all__ = ["LARGEST_FEN", "Claimed", "capitals_fen", "claims", "parse_yuan", "write_yuan"]

LARGEST_FEN = 10**13
"""A thousand 亿 yuan: what is above is a slip of the finger."""

_WIDTHS = str.maketrans("０１２３４５６７８９．，￥　", "0123456789.,¥ ")
_FIGURE = re.compile(r"(?:人民币)?\s*¥?\s*(\d[\d,]*)(?:\.(\d{1,2}))?\s*(万)?\s*元?整?")
_TEN_THOUSANDS = re.compile(r"(?:人民币)?\s*¥?\s*(\d[\d,]*)\.(\d{1,6})\s*万\s*元?整?")
_DIGITS = {word: digit for digit, word in enumerate("零壹贰叁肆伍陆柒捌玖")}
_DIGITS |= {word: digit for digit, word in enumerate("〇一二三四五六七八九")} | {"两": 2}
_SMALL = {"拾": 10, "佰": 100, "仟": 1000, "十": 10, "百": 100, "千": 1000}
_CAPITAL = (
    r"[零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元圆](?:[零壹贰叁肆伍陆柒捌玖]角)?"
    r"零?(?:[壹贰叁肆伍陆柒捌玖]分)?整?"
)
_CLAIM = re.compile(
    rf"(?:¥\s*)?(\d[\d,]*(?:\.\d{{1,2}})?)\s*元?(?:[（(]\s*(?:大写)?[:：]?\s*(?:人民币)?"
    rf"(?P<capital>{_CAPITAL})\s*[）)])?"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Claimed:
    """An amount named in a text, in 分; ``capital_fen`` what its capitals say, None without."""

    figure_fen: int
    capital_fen: int | None


def parse_yuan(typed: str, *, field: str = "") -> int:
    """The 分 meant by ``1500``, ``1,500.00 元``, ``1.5万`` or ``壹仟伍佰元整``.

    Raises:
        Refusal: ``amount.unreadable`` or ``amount.too-large``.
    """
    text = typed.strip().translate(_WIDTHS)
    fen: int | None
    if found := _TEN_THOUSANDS.fullmatch(text):
        places = found[2].ljust(6, "0")
        fen = _whole(found[1]) * 10**6 + int(places)
    elif found := _FIGURE.fullmatch(text):
        fen = _whole(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))
        fen *= 10**4 if found[3] else 1
    else:
        fen = capitals_fen(text.removeprefix("人民币"))
    if fen is None:
        raise Refusal("amount.unreadable", field=field, value=typed[:40])
    if fen > LARGEST_FEN:
        raise Refusal("amount.too-large", field=field, value=typed[:40])
    return fen


def _whole(figure: str) -> int:
    return int(figure.replace(",", ""))


def write_yuan(fen: int) -> str:
    """``1,500.00``."""
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100:,}.{abs(fen) % 100:02d}"


def capitals_fen(text: str) -> int | None:
    """The 分 that capital numerals say (叁仟元整, 伍元零捌分), None when they are none."""
    body = text.removesuffix("整")
    if not re.fullmatch(
        r"[零〇壹贰叁肆伍陆柒捌玖一二三四五六七八九两十百千拾佰仟万亿元圆角分]+", body
    ):
        return None
    yuan, mark, rest = re.sub("圆", "元", body).partition("元")
    if not mark and ("角" in body or "分" in body):
        yuan, rest = "", body
    elif not mark:
        return None
    whole = _number(yuan)
    small = re.fullmatch(r"(?:(.)角)?零?(?:(.)分)?", rest)
    if whole is None or small is None or (yuan == "" and rest == ""):
        return None
    return whole * 100 + _DIGITS.get(small[1] or "零", 0) * 10 + _DIGITS.get(small[2] or "零", 0)


def _number(word: str) -> int | None:
    """A whole number in Chinese numerals; None when its parts do not fit together."""
    total, section, digit = 0, 0, 0
    for character in word:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _SMALL:
            section += (digit or (1 if not section else 0)) * _SMALL[character]
            digit = 0
        elif character == "万":
            total, section, digit = total + (section + digit) * 10**4, 0, 0
        elif character == "亿":
            total, section, digit = (total + section + digit) * 10**8, 0, 0
        else:
            return None
    return total + section + digit


def claims(text: str) -> tuple[Claimed, ...]:
    """The amounts of money a text names, each with the capitals written beside it."""
    found = []
    for match in _CLAIM.finditer(text.translate(_WIDTHS)):
        capital = match["capital"]
        if capital is None and "元" not in match[0]:
            continue
        figure, _, decimals = match[1].partition(".")
        fen = _whole(figure) * 100 + int(decimals.ljust(2, "0") or 0)
        found.append(
            Claimed(figure_fen=fen, capital_fen=capitals_fen(capital) if capital else None)
        )
    return tuple(found)
