"""双向认领 on the practice estate: needs and resources, a project done, one running, one invited.

Written once the two years have gone by, each step under its own day.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from models.vocabulary.matching import Side
from services.commands.claims import (
    AdvanceClaims,
    ChangeClaim,
    ConfirmClaims,
    InviteClaims,
    Pair,
)
from services.commands.matching import AddNeed, AddResource, NeedDraft, ResourceDraft
from services.work import Command

__all__ = ["match"]

Make = Callable[[Command], int]


def match(words: Mapping[str, Any], make: Make, anchor: date) -> None:
    """Put the lists and the claims of ``words`` down; days are counted back from ``anchor``."""

    def day(back: int) -> date:
        return anchor - timedelta(days=back)

    needs = [make(AddNeed(draft=_need(row, day(row["raised"])))) for row in words["needs"]]
    resources = [
        make(AddResource(draft=_resource(row, day(row["listed"])))) for row in words["resources"]
    ]
    for row in words["claims"]:
        pair = Pair(
            need_id=needs[row["need"]],
            resource_id=resources[row["resource"]],
            quantity=row["quantity"],
            name=row["name"],
        )
        side = Side(row["by"])
        due = day(row["due"]) if "due" in row else None
        invited = InviteClaims(
            pairs=(pair,), invited_by=side, confirmed=True, due_on=due, on=day(row["invited"])
        )
        _carry(row, make(invited), side, make, day)


def _need(row: Mapping[str, Any], on: date) -> NeedDraft:
    told = {name: value for name, value in row.items() if name != "raised"}
    return NeedDraft(**{**told, "weekdays": tuple(row.get("weekdays", ())), "raised_on": on})


def _resource(row: Mapping[str, Any], on: date) -> ResourceDraft:
    told = {name: value for name, value in row.items() if name != "listed"}
    return ResourceDraft(
        **{
            **told,
            "categories": tuple(row["categories"]),
            "weekdays": tuple(row.get("weekdays", ())),
            "listed_on": on,
        }
    )


def _carry(
    row: Mapping[str, Any], claim: int, side: Side, make: Make, day: Callable[[int], date]
) -> None:
    """The other side confirms, and the project goes its way."""
    if "both" in row:
        other = Side.RESOURCE if side is Side.NEED else Side.NEED
        make(ConfirmClaims(claim_ids=(claim,), sides=(other,), on=day(row["both"])))
    if "budget_fen" in row:
        make(ChangeClaim(claim_id=claim, values={"budget_fen": row["budget_fen"]}))
    for move, back in row.get("moves", ()):
        result = {name: row[name] for name in ("effect", "served", "satisfaction") if name in row}
        values = result if move == "finish" else {}
        make(AdvanceClaims(claim_ids=(claim,), move=move, on=day(back), values=values))
