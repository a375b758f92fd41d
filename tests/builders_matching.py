"""双向认领 in one line, made only through commands.

The usual need are the meals and company of 23 old people of 梧桐里, Tuesdays and Thursdays; the
usual resource is the hospital's team of volunteers on the same days.
"""

from datetime import date
from typing import Any

from models.vocabulary.matching import Side
from services.commands.claims import AdvanceClaims, ConfirmClaims, InviteClaims, Pair
from services.commands.matching import AddNeed, AddResource, NeedDraft, ResourceDraft
from services.database import Database
from services.queries.matching import ClaimLine, claim_whole
from tests import builders

RAISED_ON = date(2026, 11, 16)
INVITED_ON = date(2026, 11, 18)
BOTH = (Side.NEED, Side.RESOURCE)


def need_draft(**changes: Any) -> NeedDraft:
    """Meals and company for old people who live alone."""
    values: dict[str, Any] = {
        "title": "独居老人送餐、陪诊",
        "asker": "梧桐里居委会",
        "category": "elderly",
        "people": 23,
        "amount": 23,
        "unit": "人",
        "weekdays": (2, 4),
        "source": "visit",
        "raised_on": RAISED_ON,
        **changes,
    }
    return NeedDraft(**values)


def resource_draft(**changes: Any) -> ResourceDraft:
    """The hospital's volunteers."""
    values: dict[str, Any] = {
        "provider": "仁和医院志愿服务队",
        "what": "陪诊、义诊",
        "categories": ("elderly", "health"),
        "amount": 30,
        "unit": "人",
        "weekdays": (2, 4),
        "condition": "提前三天预约",
        "listed_on": RAISED_ON,
        **changes,
    }
    return ResourceDraft(**values)


def need(database: Database, **changes: Any) -> int:
    """A need on the list."""
    return builders.run(database, AddNeed(draft=need_draft(**changes)))


def resource(database: Database, **changes: Any) -> int:
    """A resource on the list."""
    return builders.run(database, AddResource(draft=resource_draft(**changes)))


def invited(
    database: Database, need_id: int | None = None, resource_id: int | None = None, **more: Any
) -> int:
    """An invitation that both sides have still to confirm."""
    pair = Pair(
        need_id=need_id or need(database),
        resource_id=resource_id or resource(database),
        quantity=more.pop("quantity", None),
    )
    return builders.run(database, InviteClaims(pairs=(pair,), **{"on": INVITED_ON, **more}))


def claimed(database: Database, *ids: int, **more: Any) -> int:
    """A project: both sides have confirmed."""
    claim = invited(database, *ids, **more)
    database.run(ConfirmClaims(claim_ids=(claim,), sides=BOTH, on=INVITED_ON))
    return claim


def running(database: Database, *ids: int, **more: Any) -> int:
    """A project that is carried out."""
    claim = claimed(database, *ids, **more)
    for move in ("contact", "carry-out"):
        database.run(AdvanceClaims(claim_ids=(claim,), move=move, on=INVITED_ON))
    return claim


def done(database: Database, *ids: int, **more: Any) -> int:
    """A finished project whose asker is satisfied."""
    claim = running(database, *ids, **more)
    values = {"effect": "陪诊 12 次，送餐 180 份。", "satisfaction": "yes", "served": 23}
    database.run(AdvanceClaims(claim_ids=(claim,), move="finish", values=values))
    return claim


def read(database: Database, claim_id: int) -> ClaimLine:
    """The claim as its list reads it."""
    with database.reading() as reading:
        return claim_whole(reading, claim_id).line
