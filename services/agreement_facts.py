"""What was agreed in cases, as far as rules ask: the newest version, its promises, the court."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from models.vocabulary import moments
from models.vocabulary.dossier import (
    AgreementFacts,
    JudicialFacts,
    ObligationFacts,
    PartyFacts,
)
from models.vocabulary.terms import JudicialState
from services import facts

if TYPE_CHECKING:
    from datetime import date

__all__ = ["agreements", "confirmations", "judicial", "set_aside"]

_CAME_TO_NOTHING = frozenset({JudicialState.WITHDRAWN, JudicialState.NOT_ACCEPTED})


def agreements(
    connection: sa.Connection, ids: Sequence[int], parties: Mapping[int, tuple[PartyFacts, ...]]
) -> Mapping[int, AgreementFacts]:
    """The newest edition of each case's agreement."""
    newest = {row.case_id: row for row in connection.execute(facts.AGREEMENTS, {"ids": ids})}
    if not newest:
        return {}
    keys = [row.id for row in newest.values()]
    signed: dict[int, dict[int, date]] = defaultdict(dict)
    for row in connection.execute(facts.SIGNATURES, {"ids": keys}):
        signed[row.agreement_id][row.position] = row.on
    positions = facts.grouped(connection.execute(facts.POSITIONS, {"ids": list(newest)}))
    obligations = _obligations(connection, newest, keys)
    return {
        case_id: AgreementFacts(
            form=row.form,
            version=row.edition,
            agreed_on=row.agreed_on,
            facts=row.facts,
            issues=row.issues,
            liability=row.liability,
            clauses=tuple(row.terms),
            obligations=obligations[row.id],
            signed_on=tuple(signed[row.id].get(one.position) for one in positions[case_id])[
                : len(parties[case_id])
            ],
            mediator_signed_on=row.mediator_signed_on,
            sealed_on=row.sealed_on,
            printed_on=moments.local_day(row.locked_at) if row.locked_at else None,
        )
        for case_id, row in newest.items()
    }


def _obligations(
    connection: sa.Connection, agreements: Mapping[int, Any], keys: Sequence[int]
) -> Mapping[int, tuple[ObligationFacts, ...]]:
    done = {
        part.obligation_id: part.amount
        for part in connection.execute(facts.PERFORMED, {"ids": list(agreements)})
    }
    found: dict[int, tuple[ObligationFacts, ...]] = dict.fromkeys(keys, ())
    for row in connection.execute(facts.OBLIGATIONS, {"ids": keys}):
        agreement = agreements[row.case_id]
        found[row.agreement_id] += (
            ObligationFacts(
                number=row.ordinal,
                who=row.debtor,
                to=row.creditor,
                what=row.what,
                amount_fen=row.amount_fen or 0,
                due_on=row.due_on,
                on_the_spot=row.on_the_spot,
                manner=row.manner or agreement.manner,
                place=row.place or agreement.place,
                performed_on=row.done_on,
                amount_done_fen=done.get(row.id) or 0,
            ),
        )
    return found


def confirmations(
    connection: sa.Connection, agreements: Mapping[int, AgreementFacts]
) -> Mapping[int, Any]:
    """The newest application for judicial confirmation of each case that has an agreement."""
    if not agreements:
        return {}
    rows = connection.execute(facts.JUDICIAL, {"ids": list(agreements)})
    return {row.case_id: row for row in rows}


def judicial(row: Any, agreement: AgreementFacts | None) -> JudicialFacts:
    """Where the confirmation stands; one that came to nothing leaves the right open.

    An application that was withdrawn or not accepted, or one about an older version of the
    agreement, is still told of, but the thirty days run as if it had not been made.
    """
    if row is None:
        return JudicialFacts()
    ours = agreement is not None and agreement.version == row.edition
    if not ours or row.state in _CAME_TO_NOTHING:
        return JudicialFacts(state=row.state)
    return JudicialFacts(
        state=row.state,
        applied_on=row.applied_on,
        ruled_on=row.ended_on,
        perform_by_on=row.perform_by_on,
        enforcement_applied_on=row.enforcement_on,
    )


def set_aside(events: Iterable[Any]) -> int:
    """The newest edition of the agreement that a new mediation has set aside; 0 for none.

    It counts again when the case goes back to performance, and is past once another is agreed on.
    """
    aside = 0
    for event in events:
        code = event.facts.get("step") if event.kind == "step" else ""
        if code in {"mediate-again", "reopen"}:
            aside = int(event.facts.get("edition", 0))
        elif code == "reopen-performance":
            aside = 0
    return aside
