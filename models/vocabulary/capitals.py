"""Money in capital numerals (大写), as papers and findings write it; money.py reads them."""

from typing import Final

__all__ = ["capital_yuan"]

_DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
_UNITS: Final = ("", "拾", "佰", "仟")
_GROUPS: Final = ("", "万", "亿", "万亿")


def _group(number: int) -> str:
    text, is_gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            text += ("零" if is_gap and text else "") + _DIGITS[digit] + _UNITS[place]
            is_gap = False
        else:
            is_gap = True
    return text


def capital_yuan(amount: int) -> str:
    """``amount`` 分 in capital numerals after 支付结算办法 annex 1: 壹仟贰佰元整, 叁元零伍分."""
    yuan, jiao, fen = abs(amount) // 100, abs(amount) // 10 % 10, abs(amount) % 10
    text, place, rest, is_gap = "", 0, yuan, False
    while rest:
        rest, group = divmod(rest, 10000)
        if group:
            is_short = group < 1000 and rest
            joint = "零" if is_gap and text else ""
            text = ("零" if is_short else "") + _group(group) + _GROUPS[place] + joint + text
            is_gap = False
        else:
            is_gap = True
        place += 1
    text = text.replace("零零", "零")
    text = f"{text}元" if text else ("" if jiao or fen else "零元")
    if not (jiao or fen):
        return ("负" if amount < 0 else "") + text + "整"
    if jiao:
        text += f"{_DIGITS[jiao]}角"
    elif text:
        text += "零"
    text += f"{_DIGITS[fen]}分" if fen else "整"
    return ("负" if amount < 0 else "") + text
