"""The parties of cases as far as rules ask: who they are, how reached, who acts for them."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from models.vocabulary.dossier import PartyFacts
from services import facts

__all__ = ["is_mandated", "parties"]

_BY_LAW = frozenset({"statutory_agent", "guardian"})


def parties(
    connection: sa.Connection, cases: Sequence[Any], ids: Sequence[int]
) -> Mapping[int, tuple[PartyFacts, ...]]:
    """The parties of each of ``cases`` (their rows, ``ids`` their ids), in their order."""
    rows = facts.grouped(connection.execute(facts.PARTIES, {"ids": ids}))
    reached = _reached(connection, [party for group in rows.values() for party in group])
    return {
        case.id: tuple(
            PartyFacts(
                index=index,
                role=party.role,
                name=party.name,
                unidentified=party.person_id is None and party.organisation_id is None,
                organisation=party.organisation_id is not None,
                birth_on=party.birth_on,
                incapable=party.incapable,
                has_agent=party.representative_kind in _BY_LAW,
                attitude=party.attitude,
                has_identity=bool(party.identity),
                has_address=bool(party.address),
                has_phone=not reached.isdisjoint(
                    (("person", party.person_id), ("organisation", party.organisation_id))
                ),
                has_representative=bool(party.representative_name or party.legal_representative),
                has_proxy=is_mandated(party),
                anonymous=case.anonymous and index == 0,
            )
            for index, party in enumerate(rows[case.id])
        )
        for case in cases
    }


def is_mandated(party: Any) -> bool:
    """Whether somebody acts for a party by a mandate (授权委托书).

    Guardians and legal representatives act by law (民法典 23, 34, 61) and need none.
    """
    name = party.representative_name
    by_law = party.representative_kind in _BY_LAW or name == party.legal_representative
    return bool(name) and not by_law


def _reached(connection: sa.Connection, parties: Sequence[Any]) -> set[tuple[str, int]]:
    """Who of the parties has a telephone number or another way to be reached on record."""
    found: set[tuple[str, int]] = set()
    for kind, statement in (
        ("person", facts.PEOPLE_REACHED),
        ("organisation", facts.FIRMS_REACHED),
    ):
        ids = {getattr(party, f"{kind}_id") for party in parties} - {None}
        if ids:
            reached = connection.execute(statement, {"ids": sorted(ids)}).scalars()
            found |= {(kind, key) for key in reached if key is not None}
    return found
