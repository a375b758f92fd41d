"""双向认领 as it is listed: the three lists, what suits a line, and the year in figures.

Every function asks a fixed number of statements.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.records.matching import Claim, ClaimEvent, Need, Resource
from models.records.places import Estate
from models.vocabulary.errors import Refusal
from models.vocabulary.matching import ClaimState, Side, claim_clock
from models.vocabulary.matching_fit import Use, fit, remaining
from services.attached import files_of
from services.claim_facts import claim_facts, uses_of
from services.database import Reading
from services.queries.matching_rows import (
    ClaimEventLine,
    ClaimLine,
    ClaimWhole,
    Match,
    NeedLine,
    ResourceLine,
)
from services.queries.matching_year import within
from services.reckoning import reckoning

__all__ = [
    "ClaimEventLine",
    "ClaimLine",
    "ClaimWhole",
    "Match",
    "NeedLine",
    "ResourceLine",
    "claim_lines",
    "claim_whole",
    "matches",
    "need_lines",
    "resource_lines",
]


# Lists


def _counts(column: Any) -> Any:
    return (
        sa.select(sa.func.count())
        .where(column[0] == column[1], Claim.state != ClaimState.ENDED)
        .scalar_subquery()
        .label("claims")
    )


def _day_tuple(digits: str) -> tuple[int, ...]:
    return tuple(int(one) for one in digits)


def _columns(row: Any, *left_out: str) -> dict[str, Any]:
    return {name: value for name, value in row._asdict().items() if name not in left_out}


def need_lines(
    reading: Reading,
    typed: str = "",
    *,
    category: str = "",
    closed: bool = False,
    ids: Sequence[int] | None = None,
) -> tuple[NeedLine, ...]:
    """The needs, newest first; of the open list unless ``closed``. One statement."""
    table: Any = Need.__table__
    left_out = {"uid", "committee_id"}
    asked = (
        sa.select(
            *(one for one in table.c if one.name not in left_out),
            sa.func.coalesce(Estate.name, "").label("estate"),
            _counts((Claim.need_id, Need.id)),
        )
        .outerjoin(Estate, Estate.id == Need.estate_id)
        .where(Need.committee_id == reading.committee_id)
        .order_by(Need.raised_on.desc(), Need.id.desc())
    )
    if ids is not None:
        asked = asked.where(Need.id.in_(ids))
    elif not closed:
        asked = asked.where(Need.closed_on.is_(None))
    if category:
        asked = asked.where(Need.category == category)
    for word in typed.split():
        asked = asked.where(_holds(word, Need.title, Need.asker, Need.detail, Estate.name))
    return tuple(
        NeedLine(**_columns(row, "weekdays"), weekdays=_day_tuple(row.weekdays))
        for row in reading.connection.execute(asked)
    )


def resource_lines(
    reading: Reading,
    typed: str = "",
    *,
    category: str = "",
    closed: bool = False,
    ids: Sequence[int] | None = None,
) -> tuple[ResourceLine, ...]:
    """The resources, newest first, with what is left of each. Two statements."""
    table: Any = Resource.__table__
    left_out = {"uid", "committee_id"}
    asked = (
        sa.select(
            *(one for one in table.c if one.name not in left_out),
            sa.func.coalesce(Estate.name, "").label("estate"),
            _counts((Claim.resource_id, Resource.id)),
        )
        .outerjoin(Estate, Estate.id == Resource.estate_id)
        .where(Resource.committee_id == reading.committee_id)
        .order_by(Resource.listed_on.desc(), Resource.id.desc())
    )
    if ids is not None:
        asked = asked.where(Resource.id.in_(ids))
    elif not closed:
        asked = asked.where(Resource.closed_on.is_(None))
    for word in typed.split():
        words = (Resource.provider, Resource.what, Resource.condition, Estate.name)
        asked = asked.where(_holds(word, *words))
    uses = uses_of(reading.connection, ids)
    found = (_resource_line(row, uses.get(row.id, [])) for row in reading.connection.execute(asked))
    return tuple(one for one in found if not category or category in one.categories)


def _resource_line(row: Any, uses: list[Use]) -> ResourceLine:
    return ResourceLine(
        **_columns(row, "weekdays", "categories"),
        weekdays=_day_tuple(row.weekdays),
        categories=tuple(row.categories),
        left=remaining(row.amount, uses, spent=row.spent),
    )


def _holds(word: str, *columns: Any) -> Any:
    """Whether one of the columns holds the word, taken literally."""
    return sa.or_(*(column.icontains(word, autoescape=True) for column in columns))


def claim_lines(
    reading: Reading,
    typed: str = "",
    *,
    category: str = "",
    over: bool | None = False,
    year: int | None = None,
    ended: int | None = None,
    invited: int | None = None,
    ids: Sequence[int] | None = None,
) -> tuple[ClaimLine, ...]:
    """The claims, newest first. One statement, with the calendar one more.

    ``over`` of None takes all, whatever their state; ``year`` the year's list: what both sides
    confirmed in it; ``ended`` what was finished or ended in a year, ``invited`` what
    was sent in one.
    """
    asked = _claims().where(Claim.committee_id == reading.committee_id)
    if ids is not None:
        asked = asked.where(Claim.id.in_(ids))
    elif year is not None:
        asked = asked.where(within(Claim.claimed_on, year))
    elif ended is not None:
        asked = asked.where(within(Claim.ended_on, ended))
    elif invited is not None:
        asked = asked.where(within(Claim.invited_on, invited))
    elif over is not None:
        states = [state for state in ClaimState if state.over is over]
        asked = asked.where(Claim.state.in_(states))
    if category:
        asked = asked.where(Need.category == category)
    for word in typed.split():
        asked = asked.where(
            _holds(word, Claim.name, Claim.number, Need.asker, Resource.provider, Resource.what)
        )
    known = reckoning(reading.connection)
    return tuple(
        _claim_line(row, reading.today, known) for row in reading.connection.execute(asked)
    )


def _claims() -> Any:
    table: Any = Claim.__table__
    return (
        sa.select(
            *(one for one in table.c if one.name not in {"uid", "committee_id"}),
            Need.title.label("need"),
            Need.asker,
            Need.category,
            Resource.provider,
            Resource.what,
            Resource.unit,
        )
        .join(Need, Need.id == Claim.need_id)
        .join(Resource, Resource.id == Claim.resource_id)
        .order_by(Claim.invited_on.desc(), Claim.id.desc())
    )


_FACTS = (
    *("state", "need_confirmed_on", "resource_confirmed_on", "invited_on", "due_on"),
    *("ended_on", "effect", "satisfaction"),
)


def _claim_line(row: Any, today: date, known: Any) -> ClaimLine:
    facts = claim_facts(row)
    clock = claim_clock(facts, today, known)
    told = _columns(row, "files", *_FACTS)
    return ClaimLine(**told, facts=facts, clock=clock, files=files_of(row.files))


def claim_whole(reading: Reading, claim_id: int) -> ClaimWhole:
    """One claim with its course. Refusal ``register.gone`` where there is none."""
    lines = claim_lines(reading, ids=(claim_id,))
    if not lines:
        raise Refusal("register.gone")
    events = reading.connection.execute(
        sa.select(
            ClaimEvent.step, ClaimEvent.state, ClaimEvent.on, ClaimEvent.actor, ClaimEvent.note
        )
        .where(ClaimEvent.claim_id == claim_id)
        .order_by(ClaimEvent.id)
    )
    told = tuple(ClaimEventLine(**one._asdict()) for one in events)
    return ClaimWhole(line=lines[0], events=told)


# Matching


def matches(
    reading: Reading, side: Side, entry_id: int, *, every: bool = False
) -> tuple[Match, ...]:
    """What the other list has for a line, the best first; with ``every`` of all categories."""
    if side is Side.NEED:
        needs, resources = need_lines(reading, ids=(entry_id,)), resource_lines(reading)
    else:
        needs, resources = need_lines(reading), resource_lines(reading, ids=(entry_id,))
    joined = {
        (row.need_id, row.resource_id)
        for row in reading.connection.execute(
            sa.select(Claim.need_id, Claim.resource_id).where(
                Claim.state.not_in([state for state in ClaimState if state.over]),
                (Claim.need_id if side is Side.NEED else Claim.resource_id) == entry_id,
            )
        )
    }
    found = [
        Match(
            side=side,
            need=need,
            resource=resource,
            fit=fit(need.listed, resource.listed, reading.today),
            claimed=(need.id, resource.id) in joined,
        )
        for need in needs
        for resource in resources
        if every or need.category in resource.categories
    ]
    return tuple(sorted(found, key=lambda one: one.fit.rank))
