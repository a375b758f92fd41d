"""The rows of the list of cases as the driver gives them, made into lines."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from models.vocabulary.terms import CaseKind, CaseState
from services.queries.rows import CaseLine

__all__ = ["in_lines"]


class _Days(dict[Any, date | None]):
    """The days of rows as the driver gives them: a list shows the same few again and again."""

    def __missing__(self, stored: Any) -> date | None:
        if len(self) > _DAYS_KEPT:
            self.clear()
        day = date.fromisoformat(stored) if isinstance(stored, str) else stored
        self[stored] = day
        return day


_DAYS_KEPT = 1 << 14
_days = _Days()
_kinds = {kind.value: kind for kind in CaseKind}
_states = {state.value: state for state in CaseState}


def in_lines(rows: Iterable[Sequence[Any]]) -> Iterator[CaseLine]:
    """The lines of rows that the driver gave, with the columns of :class:`CaseLine` in order."""
    days, kinds, states, make = _days, _kinds, _states, CaseLine._make
    for (
        key, number, title, kind, state, topic, category, place, parties, handler,
        registered, due, due_latest_on, due_code, due_class, due_start_on, version,
    ) in rows:  # fmt: skip
        yield make(
            (
                key, number, title, kinds[kind], states[state], topic, category, place, parties,
                handler, days[registered], days[due], days[due_latest_on], due_code, due_class,
                days[due_start_on], version,
            )
        )  # fmt: skip
