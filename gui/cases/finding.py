"""Which cases a list shows: what was asked, and the questions that answer it.

The first page comes by key at once, all ids after it from the worker (performance.md 6 and 7).
The questions run behind the window, so they load what answers them there: the page is made before
the database layer is.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.vocabulary import reference, search_terms
from models.vocabulary.readings import initials
from resources import Language
from services.queries.case_views import CaseView, Order, Tally
from services.queries.rows import CaseLine, CaseWhole

if TYPE_CHECKING:
    from services.database import Reading
    from services.glance import Glance

__all__ = [
    "FIRST",
    "Ask",
    "Emptiness",
    "Found",
    "at_a_glance",
    "emptiness",
    "every",
    "first",
    "lines",
    "meanings",
    "tally",
    "whole",
]

FIRST = 50
"""The rows of a first page; with more than these the count reads 50+ until it is known."""

_FEW = 100
"""So many matches of a word are sorted by deadline at once; more come newest first, which costs
no sorting (performance.md 5)."""

_UNTIMED = frozenset({CaseView.CLOSED, CaseView.ALL})


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """What a list is asked for; ``order`` None leaves it to the list.

    ``batch`` keeps the cases of one import, or chosen ones, by their ids; ``name`` is that of the
    file, or of what they were chosen by.
    """

    text: str = ""
    view: CaseView = CaseView.OPEN
    order: Order | None = None
    batch: range | frozenset[int] | None = None
    name: str = ""

    @property
    def usual_order(self) -> Order:
        """The order of this list when nobody chose one: what is due first, else the newest."""
        return Order.NEWEST if self.view in _UNTIMED else Order.DUE


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """The first page: ``ids`` with their ``rows``; ``whole`` when there are no further ones."""

    ask: Ask
    order: Order
    ids: "array[int]"
    rows: tuple[CaseLine, ...]
    whole: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Emptiness:
    """Why a list is empty: how many cases there are at all, and without one of the filters.

    ``coming`` is the case that is due next.
    """

    total: int
    without_view: int
    without_text: int
    coming: CaseLine | None


def at_a_glance(seen: "Glance") -> Found:
    """The first page of the open cases as it was seen before the register was open."""
    ids = array("q", [line.id for line in seen.lines])
    return Found(ask=Ask(), order=Order.DUE, ids=ids, rows=seen.lines, whole=not seen.more)


def first(reading: "Reading", ask: Ask, actor: str) -> Found:
    """The first page of a list, fast whatever the register holds."""
    from services.queries import cases

    asked = bool(ask.text.strip())
    order = ask.order or ask.usual_order
    if ask.batch is not None:
        return _page(reading, ask, order, every(reading, ask, order, actor), whole=True)
    if asked and ask.order is None:
        return _first_by_words(reading, ask, actor)
    limit = None if asked and order is not Order.NEWEST else FIRST + 1
    found = cases.ids(reading, text=ask.text, view=ask.view, order=order, actor=actor, limit=limit)
    whole = limit is None or len(found) <= FIRST
    return _page(reading, ask, order, found if limit is None else found[:FIRST], whole=whole)


def _first_by_words(reading: "Reading", ask: Ask, actor: str) -> Found:
    from services.queries import cases

    newest = cases.ids(
        reading, text=ask.text, view=ask.view, order=Order.NEWEST, actor=actor, limit=_FEW + 1
    )
    if len(newest) > _FEW:
        return _page(reading, ask, Order.NEWEST, newest[:FIRST], whole=False)
    arranged = cases.arrange(reading, newest, ask.usual_order)
    return _page(reading, ask, ask.usual_order, array("q", arranged), whole=True)


def _page(reading: "Reading", ask: Ask, order: Order, found: "array[int]", *, whole: bool) -> Found:
    from services.queries import cases

    rows = cases.lines(reading, found[:FIRST])
    return Found(ask=ask, order=order, ids=found, rows=rows, whole=whole)


def every(reading: "Reading", ask: Ask, order: Order, actor: str) -> "array[int]":
    """Every id of the list in ``order``."""
    from services.queries import cases

    found = cases.ids(reading, text=ask.text, view=ask.view, order=order, actor=actor)
    return found if ask.batch is None else array("q", [one for one in found if one in ask.batch])


def emptiness(reading: "Reading", ask: Ask, actor: str) -> Emptiness:
    """Why the list of ``ask`` is empty; each count stops at the first page."""
    from services.queries import cases

    def many(text: str, view: CaseView) -> int:
        return len(cases.ids(reading, text=text, view=view, actor=actor, limit=FIRST))

    asked = bool(ask.text.strip())
    total = many("", CaseView.ALL)
    coming = cases.page(reading, view=CaseView.OPEN, order=Order.DUE, actor=actor, limit=1)
    return Emptiness(
        total=total,
        without_view=many(ask.text, CaseView.ALL) if asked else total,
        without_text=many("", ask.view) if asked else 0,
        coming=next((row for row in coming if row.due_on is not None), None),
    )


def meanings(text: str, rows: Sequence[CaseLine]) -> tuple[tuple[str, str], ...]:
    """How words typed as pinyin initials were read: (``tc``, 停车), from the rows they found.

    Loads the readings, so it is asked on the worker only.
    """
    found: list[tuple[str, str]] = []
    for word in search_terms.query(text).words:
        if not word.initials:
            continue
        if any(word.text in search_terms.fold(f"{row.title} {row.number}") for row in rows):
            continue
        read = next((meant for row in rows for meant in _read_as(word.text, row)), "")
        if read:
            found.append((word.text, read))
    return tuple(found)


def _read_as(letters: str, row: CaseLine) -> Iterator[str]:
    """The beginnings of names of ``row`` that the letters are initials of."""
    topic = reference.topic(row.topic).label(Language.CHINESE) if row.topic else ""
    people = [*row.parties.split("、"), *row.handler.split()]
    for name, is_person in (
        (topic, False),
        *((place, False) for place in row.place.split()),
        *((person, True) for person in people),
    ):
        if name and any(spelled.startswith(letters) for spelled in _spellings(name, is_person)):
            yield name[: len(letters)]


def _spellings(name: str, is_person: bool) -> frozenset[str]:
    return frozenset(initials(name, is_person=is_person))


def lines(reading: "Reading", ids: Sequence[int]) -> tuple[CaseLine, ...]:
    """The lines of the cases with these ids."""
    from services.queries import cases

    return cases.lines(reading, ids)


def tally(reading: "Reading", actor: str) -> Tally:
    """The counts of the saved filters."""
    from services.queries import cases

    return cases.tally(reading, actor=actor)


def whole(reading: "Reading", case_id: int) -> CaseWhole:
    """Everything the preview shows of a case.

    Raises:
        Refusal: ``register.gone`` when it is not in the register.
    """
    from services.queries.whole import whole

    return whole(reading, case_id)
