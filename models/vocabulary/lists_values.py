"""The values of a declared list: read from what was typed, and told in words again."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from models.vocabulary.errors import Refusal
from models.vocabulary.lists import DeclaredList, FieldType, ListField, Over
from models.vocabulary.money import parse_yuan, write_yuan
from models.vocabulary.paper_dates import parse_date
from models.vocabulary.typed_times import parse_clock, write_clock
from resources import Language, phrase

__all__ = ["LONGEST_LINE", "LONGEST_TEXT", "Values", "empty", "is_over", "take", "usual", "words"]

Values = Mapping[str, Any]
"""By the code of the field: text, date, int (分 for money), bool, code of a choice, or id."""

Reader = Callable[[ListField, Any, date], Any]

LONGEST_LINE: Final = 200
LONGEST_TEXT: Final = 20_000
_MOST: Final = 10**9
_TEXTS: Final = frozenset(
    {FieldType.TEXT, FieldType.LONG, FieldType.PEOPLE, FieldType.FILE, FieldType.HOUR}
)


def empty(field: ListField) -> Any:
    """What a field without a value holds."""
    if field.type is FieldType.CHECK:
        return False
    return "" if field.type in _TEXTS or field.type is FieldType.CHOICE else None


def usual(field: ListField, today: date) -> Any:
    """What the field of a new row begins with."""
    if not field.usual:
        return empty(field)
    return take(field, today if field.usual == "today" else field.usual, today)


def take(field: ListField, given: Any, today: date) -> Any:
    """The value meant by what was typed or given; references are left as they are.

    Raises:
        Refusal: it cannot be read, is out of reach, too long, or lies in the future where the
            field tells of what has happened.
    """
    if given is None or (isinstance(given, str) and not given.strip()):
        return empty(field)
    if field.type.is_reference:
        return given.strip() if isinstance(given, str) else given
    read: Reader = _READERS.get(field.type, _text)
    return read(field, given, today)


def _text(field: ListField, given: Any, _today: date) -> str:
    said = str(given).strip()
    most = LONGEST_TEXT if field.type is FieldType.LONG else LONGEST_LINE
    if len(said) > most:
        raise Refusal("lists.too-long", field=field.code, count=len(said), most=most)
    return said


def _day(field: ListField, given: Any, today: date) -> date:
    try:
        day = given if isinstance(given, date) else parse_date(str(given), today)
    except Refusal as refusal:
        raise Refusal(refusal.code, field=field.code, **refusal.params) from None
    if not field.future and day > today:
        raise Refusal("lists.in-future", field=field.code)
    return day


def _number(field: ListField, given: Any, _today: date) -> int:
    text = str(given).strip()
    if not text.isdecimal() or int(text) > _MOST:
        raise Refusal("lists.no-figure", field=field.code, value=text[:40])
    return int(text)


def _money(field: ListField, given: Any, _today: date) -> int:
    return given if isinstance(given, int) else parse_yuan(str(given), field=field.code)


def _check(_field: ListField, given: Any, _today: date) -> bool:
    return bool(given)


def _hour(field: ListField, given: Any, _today: date) -> str:
    return write_clock(parse_clock(str(given), field=field.code))


def _choice(field: ListField, given: Any, _today: date) -> str:
    said = str(given).strip()
    for one in field.choices:
        if said in {one.code, one.zh} or said.casefold() == one.en.casefold():
            return one.code
    known = "、".join(one.zh for one in field.choices)
    raise Refusal("lists.unknown-choice", field=field.code, value=said[:40], known=known)


_READERS: Final[Mapping[FieldType, Reader]] = {
    FieldType.DATE: _day,
    FieldType.NUMBER: _number,
    FieldType.MONEY: _money,
    FieldType.CHECK: _check,
    FieldType.HOUR: _hour,
    FieldType.CHOICE: _choice,
}


def words(field: ListField, value: Any, language: Language) -> str:
    """A plain value as a person reads it; of a reference the name is told elsewhere."""
    if value is None or value == "" or value is False:
        return ""
    match field.type:
        case FieldType.CHOICE:
            return field.choice(value).label(language)
        case FieldType.CHECK:
            return phrase("lists.yes", language)
        case FieldType.MONEY:
            return write_yuan(value)
        case FieldType.DATE:
            return str(value.isoformat())
    shape = field.shape_zh if language is Language.CHINESE else field.shape_en
    return shape.format(value) if shape else str(value)


def is_over(listed: DeclaredList, values: Values, today: date) -> bool:
    """Whether a row is done with."""
    over: Over | None = listed.over
    if over is None:
        return False
    value = values.get(over.field)
    if over.when == "past":
        return isinstance(value, date) and value < today
    return value not in (None, "", False) if over.when == "set" else value == over.when
