"""What the rules look at of claims, needs and resources: read by commands and by lists."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from models.records.matching import Claim, Resource
from models.vocabulary.matching import ClaimFacts
from models.vocabulary.matching_fit import Use, remaining

__all__ = ["claim_facts", "left_of", "uses_of"]


def claim_facts(row: Any) -> ClaimFacts:
    """The facts of a claim, from its record or from a row with its columns."""
    return ClaimFacts(
        state=row.state,
        need_confirmed_on=row.need_confirmed_on,
        resource_confirmed_on=row.resource_confirmed_on,
        invited_on=row.invited_on,
        due_on=row.due_on,
        ended_on=row.ended_on,
        effect=row.effect,
        satisfaction=row.satisfaction,
    )


def uses_of(
    connection: sa.Connection, resource_ids: Sequence[int] | None = None
) -> Mapping[int, list[Use]]:
    """What the claims take of each resource (of all of them: None); one statement."""
    asked = sa.select(Claim.resource_id, Claim.state, Claim.quantity)
    if resource_ids is not None:
        asked = asked.where(Claim.resource_id.in_(resource_ids))
    found: defaultdict[int, list[Use]] = defaultdict(list)
    for row in connection.execute(asked):
        found[row.resource_id].append(Use(state=row.state, quantity=row.quantity))
    return found


def left_of(connection: sa.Connection, resource_ids: Sequence[int]) -> Mapping[int, int | None]:
    """What is left of each resource; None where it has no limit. Two statements."""
    uses = uses_of(connection, resource_ids)
    return {
        row.id: remaining(row.amount, uses[row.id], spent=row.spent)
        for row in connection.execute(
            sa.select(Resource.id, Resource.amount, Resource.spent).where(
                Resource.id.in_(resource_ids)
            )
        )
    }
