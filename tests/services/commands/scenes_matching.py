"""The scenes of 双向认领, for the one test that takes every command through do, undo, redo."""

from collections.abc import Callable

from models.vocabulary.matching import Side
from services.commands.claims import (
    AdvanceClaims,
    ChangeClaim,
    ConfirmClaims,
    InviteClaims,
    Pair,
)
from services.commands.matching import (
    AddNeed,
    AddResource,
    ChangeNeed,
    ChangeResource,
    TakeOffList,
)
from services.database import Database
from services.work import Command
from tests import builders, builders_matching


def _change_need(register: Database) -> Command:
    values = {"people": 30, "weekdays": (1, 3, 5), "begins": "9:00", "ends": "11:00"}
    return ChangeNeed(need_id=builders_matching.need(register), values=values)


def _change_resource(register: Database) -> Command:
    values = {"categories": ("elderly",), "amount": 8, "contact": "李秀芳 15400001234"}
    return ChangeResource(resource_id=builders_matching.resource(register), values=values)


def _invite(register: Database) -> Command:
    need = builders_matching.need(register)
    pairs = tuple(
        Pair(need_id=need, resource_id=builders_matching.resource(register)) for _ in range(2)
    )
    return InviteClaims(pairs=pairs, confirmed=True)


def _advance(register: Database) -> Command:
    values = {"effect": "李秀芳等人满意", "satisfaction": "yes", "served": 23}
    claim = builders_matching.running(register)
    return AdvanceClaims(claim_ids=(claim,), move="finish", values=values)


MATCHING: dict[type, Callable[[Database], Command]] = {
    AddNeed: lambda _: AddNeed(draft=builders_matching.need_draft(asker="李秀芳")),
    AddResource: lambda _: AddResource(draft=builders_matching.resource_draft(provider="赵建明")),
    ChangeNeed: _change_need,
    ChangeResource: _change_resource,
    TakeOffList: lambda register: TakeOffList(
        side=Side.RESOURCE, entry_id=builders_matching.resource(register)
    ),
    InviteClaims: _invite,
    ConfirmClaims: lambda register: ConfirmClaims(
        claim_ids=(builders_matching.invited(register),), sides=builders_matching.BOTH
    ),
    AdvanceClaims: _advance,
    ChangeClaim: lambda register: ChangeClaim(
        claim_id=builders_matching.claimed(register),
        values={"name": "陪诊", "budget_fen": 300_000, "due_on": builders.DUE_ON},
    ),
}
