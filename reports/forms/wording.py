"""Days, ages and money as they stand on paper (forms.md 2.2)."""

from datetime import date, datetime

from models.vocabulary.capitals import capital_yuan
from reports.house.words import word

__all__ = [
    "age_on",
    "clock_span",
    "day",
    "joined",
    "moment",
    "money",
    "or_none",
    "plain_money",
]


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
