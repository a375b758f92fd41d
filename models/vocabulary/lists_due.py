"""What of a declared list falls due, and when: counted from its dates by its declaration.

The day shown is the safe one: a list reminds and never blocks, so a last day on a rest day is
not moved on (民法典 203 would allow it).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from models.vocabulary.lists import DeclaredList, DueRule
from models.vocabulary.lists_values import Values, is_over
from models.vocabulary.working_days import add_months

__all__ = ["Due", "dues", "pressing"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """One thing that falls due: by which rule, from which day it is counted, until when."""

    rule: DueRule
    start: date
    due_on: date

    def is_near(self, today: date) -> bool:
        """Whether it is late, or within the days in which it is reminded of."""
        return (self.due_on - today).days <= self.rule.soon


def dues(
    listed: DeclaredList, values: Values, today: date, *, newest: Collection[str] = ()
) -> tuple[Due, ...]:
    """What a row still waits for, the first day first.

    ``values`` hold its counted figures too; ``newest`` are the codes of the rules by which only
    the newest row of each body (or matter) counts and this row is that one.
    """
    if is_over(listed, values, today):
        return ()
    return tuple(sorted(_running(listed, values, newest), key=lambda one: one.due_on))


def _running(listed: DeclaredList, values: Values, newest: Collection[str]) -> Iterator[Due]:
    for rule in listed.due:
        if rule.newest and rule.code not in newest:
            continue
        if rule.met and values.get(rule.met) not in (None, "", False):
            continue
        if any(values.get(name) not in codes for name, codes in rule.only.items()):
            continue
        start = values.get(rule.field)
        if start is None and rule.otherwise:
            start = values.get(rule.otherwise)
        if isinstance(start, date):
            due_on = add_months(start, rule.months) if rule.months else start
            due_on += timedelta(days=rule.days)
            yield Due(rule=rule, start=min(start, due_on), due_on=due_on)


def pressing(found: Collection[Due]) -> Due | None:
    """The first of what falls due; None when nothing does."""
    return min(found, key=lambda one: one.due_on, default=None)
