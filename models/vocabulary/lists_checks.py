"""What must hold of a row of a declared list: one small test for each kind of check.

A test answers with what the sentence about it wants to know, or None where the row is as it
should be. What has not been entered yet is not held against a row.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.lists import Check, DeclaredList
from models.vocabulary.lists_values import Values
from models.vocabulary.working_days import add_months

__all__ = ["findings", "prove"]

Told = Mapping[str, object] | None
_NOTHING: Final = (None, "", False)


def findings(listed: DeclaredList, values: Values) -> tuple[Finding, ...]:
    """What is doubtful about a row; ``values`` hold its counted figures too."""
    return tuple(_found(listed, values, Severity.WARN))


def prove(listed: DeclaredList, values: Values) -> None:
    """Refuse a row that lacks what it must have, or that cannot be.

    Raises:
        Refusal: at the field that mends it.
    """
    for field in listed.fields:
        if field.required and values.get(field.code) in (None, ""):
            raise Refusal("lists.missing", field=field.code)
    if listed.term:
        begin, end = (values.get(name) for name in listed.term)
        if begin and end and end < begin:
            raise Refusal("lists.until-before-from", field=listed.term[1])
    for one in _found(listed, values, Severity.BLOCK):
        raise Refusal(one.code, field=one.field, **one.params)


def _found(listed: DeclaredList, values: Values, severity: Severity) -> Iterator[Finding]:
    for check in listed.checks:
        if check.severity is not severity or check.kind in ELSEWHERE:
            continue
        if any(values.get(name) not in codes for name, codes in check.only.items()):
            continue
        told = _TESTS[check.kind](check, values)
        if told is not None:
            yield Finding(
                code=check.code,
                severity=check.severity,
                field=check.field,
                source=check.source,
                params=told,
            )


ELSEWHERE: Final = frozenset({"room", "seat"})
"""Checks that look at other rows: the register makes them (``services.commands.lists``)."""


def _pair(check: Check, values: Values) -> tuple[Any, Any]:
    return values.get(check.field), values.get(check.other)


def _years(check: Check, values: Values) -> Told:
    """A term of so many years, the last day being the one before or that of the same date."""
    until, since = _pair(check, values)
    if not (isinstance(until, date) and isinstance(since, date)):
        return None
    shortest = add_months(since, 12 * check.least)
    longest = add_months(since, 12 * check.most)
    if (shortest - until).days <= 1 and until <= longest:
        return None
    return {"least": check.least, "most": check.most}


def _odd(check: Check, values: Values) -> Told:
    count = values.get(check.field)
    if not count or (count % 2 and count >= check.least) or str(count) in check.values:
        return None
    return {"count": count, "least": check.least}


def _equals(check: Check, values: Values) -> Told:
    said, counted = _pair(check, values)
    if not said or not counted or said == counted:
        return None
    return {"said": said, "counted": counted}


def _majority(check: Check, values: Values) -> Told:
    part, whole = _pair(check, values)
    if part is None or not whole or 2 * part > whole:
        return None
    return {"part": part, "whole": whole, "least": whole // 2 + 1}


def _half(check: Check, values: Values) -> Told:
    part, whole = _pair(check, values)
    if part is None or not whole or 2 * part >= whole:
        return None
    return {"part": part, "whole": whole, "least": (whole + 1) // 2}


def _not_more(check: Check, values: Values) -> Told:
    part, whole = _pair(check, values)
    return None if part is None or whole is None or part <= whole else {"whole": whole}


def _within(check: Check, values: Values) -> Told:
    later, earlier = _pair(check, values)
    if not (isinstance(later, date) and isinstance(earlier, date)):
        return None
    days = (later - earlier).days
    return None if days <= check.most else {"days": days, "most": check.most}


def _later(check: Check, values: Values) -> Told:
    end, begin = _pair(check, values)
    return None if not end or not begin or begin < end else {"begin": begin}


def _needs(check: Check, values: Values) -> Told:
    """Where ``other`` is filled, ``field`` must be too, with one of ``values`` if there are any."""
    said, asks = _pair(check, values)
    if asks in _NOTHING:
        return None
    held = said in check.values if check.values else said not in _NOTHING
    return None if held else {}


def _range(check: Check, values: Values) -> Told:
    count = values.get(check.field)
    if count is None or check.least <= count <= check.most:
        return None
    return {"count": count, "least": check.least, "most": check.most}


def _peopled(check: Check, values: Values) -> Told:
    """A range that holds once there is anybody at all."""
    return _range(check, values) if values.get(check.field) else None


def _most(check: Check, values: Values) -> Told:
    count = values.get(check.field) or 0
    if check.least <= count <= check.most:
        return None
    return {"count": count, "least": check.least, "most": check.most}


_TESTS: Final[Mapping[str, Callable[[Check, Values], Told]]] = {
    "years": _years,
    "odd": _odd,
    "equals": _equals,
    "majority": _majority,
    "half": _half,
    "not-more": _not_more,
    "within": _within,
    "later": _later,
    "needs": _needs,
    "range": _range,
    "most": _most,
    "peopled": _peopled,
}
KINDS: Final = ELSEWHERE | frozenset(_TESTS)
"""Every kind of check a declaration may name."""
