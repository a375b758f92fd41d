"""Days, ages and money as they stand on paper (forms.md 2.2)."""

from datetime import date, datetime
from typing import Final

from reports.house.words import word

__all__ = [
    "age_on",
    "capital_yuan",
    "clock_span",
    "day",
    "joined",
    "moment",
    "money",
    "or_none",
    "plain_money",
]

_DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
_UNITS: Final = ("", "拾", "佰", "仟")
_GROUPS: Final = ("", "万", "亿", "万亿")


def day(on: date | None) -> str:
    """「2026年3月7日」 in Arabic numerals without leading zeros, or blanks to fill by hand."""
    if on is None:
        return word("blank_day")
    return f"{on.year}年{on.month}月{on.day}日"


def moment(at: datetime | None) -> str:
    """「2026年3月7日14时30分」."""
    if at is None:
        return word("blank_day")
    return f"{day(at.date())}{at.hour}时{at.minute:02d}分"


def clock_span(begun: datetime | None, ended: datetime | None) -> str:
    """「2026年3月7日14时30分至16时10分」, the second day named only when it is another."""
    if begun is None or ended is None:
        return moment(begun)
    until = f"{ended.hour}时{ended.minute:02d}分"
    if ended.date() != begun.date():
        until = moment(ended)
    return f"{moment(begun)}至{until}"


def age_on(birth_on: date | None, at: date | None) -> str:
    """Completed years at the day of the paper; empty when one of the two is unknown."""
    if birth_on is None or at is None or at < birth_on:
        return ""
    had_birthday = (at.month, at.day) >= (birth_on.month, birth_on.day)
    return str(at.year - birth_on.year - (0 if had_birthday else 1))


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


def _figure(amount: int) -> str:
    sign = "-" if amount < 0 else ""
    return f"{sign}{abs(amount) // 100:,}.{abs(amount) % 100:02d}"


def money(amount: int) -> str:
    """「人民币1,200.00元（大写：壹仟贰佰元整）」 from 分."""
    return word("money", figure=_figure(amount), capitals=capital_yuan(amount))


def plain_money(amount: int) -> str:
    """「1,200.00元」 from 分, where no capitals are asked for."""
    return word("plain_money", figure=_figure(amount))


def joined(*parts: str, by: str = "　") -> str:
    """The parts that are not empty, side by side."""
    return by.join(part for part in parts if part)


def or_none(text: str) -> str:
    """``text``, or 「无」: an empty field is struck, so that nothing is added later."""
    return text or word("none")
