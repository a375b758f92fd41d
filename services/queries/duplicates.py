"""Cases that may be the same matter: asked while a new one is being typed (rules.md R-FUP-04).

A new dispute on the same facts is linked, not counted again. What is found is only shown; whether
it is the same matter is a person's word.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case, CaseParty
from models.records.people import Organisation, Person
from models.records.places import Building, Estate
from models.vocabulary.intake import PlaceDraft
from services.database import Reading
from services.queries import cases
from services.queries.case_views import OVER
from services.queries.rows import CaseLine

__all__ = ["open_alike", "similar"]

WITHIN = timedelta(days=90)
"""How far back a case counts as the same matter."""

_MOST_NAMES = 20
_case = Case.__table__


def similar(
    reading: Reading,
    place: PlaceDraft,
    topic: str,
    names: Iterable[str],
    today: date | None = None,
    *,
    but_not: int | None = None,
    limit: int = 5,
) -> tuple[CaseLine, ...]:
    """Cases recorded within 90 days that share at least two of building, topic and a party.

    The most alike come first, then the newest. ``names`` are those of the parties typed so far,
    ``but_not`` the case that is being looked at itself. A place without a building is compared
    by its words.
    """
    since = (today or reading.today) - WITHIN
    typed = [name for name in dict.fromkeys(one.strip() for one in names) if name][:_MOST_NAMES]
    here = _at_place(reading, place, since)
    shared = _with_parties(reading, typed, since)
    weights: dict[int, tuple[int, int]] = {}
    for row in (*here.values(), *shared.values()):
        if row.id != but_not:
            alike = (row.id in here) + (row.id in shared) + bool(topic and row.topic == topic)
            weights[row.id] = (alike, row.search_key)
    wanted = sorted(
        (key for key, (alike, _) in weights.items() if alike > 1),
        key=lambda key: weights[key],
        reverse=True,
    )
    return cases.lines(reading, wanted[:limit]) if wanted else ()


def open_alike(
    reading: Reading, case_id: int, place: PlaceDraft, topic: str, names: Iterable[str]
) -> tuple[str, ...]:
    """The numbers of the open cases that a lead may be the same matter as."""
    found = similar(reading, place, topic, names, but_not=case_id)
    return tuple(one.number for one in found if one.state not in OVER)


_ROW = (_case.c.id, _case.c.topic, _case.c.search_key)


def _at_place(reading: Reading, place: PlaceDraft, since: date) -> dict[int, Any]:
    """The recent cases of the same building; of the same words where no building is named."""
    if place.estate and place.building:
        condition: sa.ColumnElement[bool] = _case.c.building_id.in_(
            sa.select(Building.id)
            .join(Estate, Estate.id == Building.estate_id)
            .where(
                Estate.committee_id == reading.committee_id,
                Estate.name == place.estate.strip(),
                Building.name == place.building.strip(),
            )
        )
    elif place.text.strip():
        condition = _case.c.place_text == place.text.strip()
    else:
        return {}
    return _recent(reading, condition, since)


def _with_parties(reading: Reading, names: Sequence[str], since: date) -> dict[int, Any]:
    """The recent cases one of the names is a party of, whether a person or an organisation."""
    if not names:
        return {}
    named = [
        sa.select(CaseParty.case_id).join(kind, kind.id == key).where(kind.name.in_(names))
        for kind, key in (
            (Person, CaseParty.person_id),
            (Organisation, CaseParty.organisation_id),
        )
    ]
    return _recent(reading, _case.c.id.in_(sa.union_all(*named)), since)


def _recent(reading: Reading, condition: sa.ColumnElement[bool], since: date) -> dict[int, Any]:
    rows = reading.connection.execute(
        sa.select(*_ROW).where(cases.recorded_since(reading, since), condition)
    )
    return {row.id: row for row in rows}
