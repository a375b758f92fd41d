"""Gathering the facts of cases from their rows, for guards, clocks and completeness.

Works on a connection with Core selects, made once: it runs inside every write of a case (for the
clock the list shows), behind the next-step panel, and for all the lines of a page together, with
the same number of statements for thirty cases as for one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from models.vocabulary import bodies, clocks, moments
from models.vocabulary.deadlines import Reckoning
from models.vocabulary.dossier import (
    AgreementFacts,
    AssignmentFacts,
    CaseStep,
    Dossier,
    Extension,
    FollowUpFacts,
    HotlineFacts,
    InviteeFacts,
    JudicialFacts,
    MeetingFacts,
    ObligationFacts,
    PartyFacts,
    PlatformFacts,
    Suspension,
)
from models.vocabulary.judicial import CONFIRMATION
from models.vocabulary.terms import (
    Attitude,
    CaseState,
    ConflictCheck,
    Difficulty,
    HotlineKind,
    JudicialState,
    SuspensionReason,
    Urgency,
)
from services import corrected, facts
from services.reckoning import reckoning

__all__ = ["gather", "gather_all", "is_mandated", "pressing", "pressing_all"]

_RUNNING = frozenset(
    {
        clocks.ClockState.OVERDUE,
        clocks.ClockState.TODAY,
        clocks.ClockState.SOON,
        clocks.ClockState.EXTENDED,
        clocks.ClockState.RUNNING,
    }
)
_PRESSED = frozenset({Urgency.ESCALATING, Urgency.DANGER})
_FRESH = frozenset({CaseState.LEAD, CaseState.REGISTERED})
_OVER = frozenset({CaseState.CLOSED, CaseState.ARCHIVED})
_NOT_PRESSED: Mapping[str, Any] = {
    "due_on": None,
    "due_latest": None,
    "due_code": "",
    "due_class": "",
    "due_start": None,
    "confirm_by": None,
}
_CAME_TO_NOTHING = frozenset({JudicialState.WITHDRAWN, JudicialState.NOT_ACCEPTED})
_BY_LAW = frozenset({"statutory_agent", "guardian"})
_PLATFORM = "platform"
"""The channel whose applicants must be reached at once (R-ACC-08)."""


def gather(connection: sa.Connection, case_id: int) -> Dossier | None:
    """The facts of the case with this id; None when it is not in the register."""
    return gather_all(connection, (case_id,)).get(case_id)


def gather_all(connection: sa.Connection, case_ids: Sequence[int]) -> Mapping[int, Dossier]:
    """The facts of the cases with these ids; one that is not in the register is left out."""
    rows = connection.execute(facts.CASES, {"ids": case_ids}).all()
    return _dossiers(connection, rows)


def pressing(connection: sa.Connection, row: Any, today: date) -> dict[str, Any]:
    """The derived columns of the most pressing clock of a case row."""
    if row.state in _OVER:
        return dict(_NOT_PRESSED)
    if row.state in _FRESH and row.source != _PLATFORM:
        known = reckoning(connection)
        return dict(_of_fresh(known, today, **_own_times(row)))
    if row.id is None:  # about to be written: nothing else is known of it
        return _most_pressing(_new_on_platform(connection, row, today), today)
    return _most_pressing(_dossiers(connection, (row,), timed=True)[row.id], today)


def pressing_all(
    connection: sa.Connection, rows: Sequence[Any], today: date
) -> Mapping[int, dict[str, Any]]:
    """The same for many case rows, with one set of statements."""
    running = [row for row in rows if row.state not in _OVER]
    known = _dossiers(connection, running, timed=True)
    over: dict[int, dict[str, Any]] = {row.id: dict(_NOT_PRESSED) for row in rows}
    return over | {row.id: _most_pressing(known[row.id], today) for row in running}


def _new_on_platform(connection: sa.Connection, row: Any, today: date) -> Dossier:
    known = reckoning(connection)
    platform = PlatformFacts(applied_on=_applied_on(row, today))
    return Dossier(**_own_times(row), platform=platform, reckoning=known)


@lru_cache(maxsize=256)
def _of_fresh(known: Reckoning, today: date, **times: Any) -> Mapping[str, Any]:
    """The clock of a case of which only its own row speaks; on one day many have the same."""
    return _most_pressing(Dossier(**times, reckoning=known), today)


def _most_pressing(dossier: Dossier, today: date) -> dict[str, Any]:
    found = clocks.clocks(dossier, today)
    running = next(
        (clock for clock in found if clock.due is not None and clock.state in _RUNNING), None
    )
    open_until = {"confirm_by": _confirm_by(dossier, found)}
    if running is None:
        return {**_NOT_PRESSED, **open_until}
    return {
        "due_on": running.due,
        "due_latest": running.latest,
        "due_code": running.code,
        "due_class": running.klass.value,
        "due_start": running.start,
        **open_until,
    }


def _confirm_by(dossier: Dossier, found: Iterable[clocks.Clock]) -> date | None:
    """The last day of a joint application while the agreement is performed and none was made."""
    if dossier.state is not CaseState.PERFORMING:
        return None
    right = next((one for one in found if one.code == CONFIRMATION), None)
    return right.latest if right is not None and right.met_on is None else None


def _own_times(row: Any) -> dict[str, Any]:
    """What the case row itself says of times; the clocks of a fresh case ask for nothing more."""
    return {
        "kind": row.kind,
        "state": row.state,
        "backfilled": row.backfilled,
        "registered_on": row.registered_on,
        "accepted_on": row.accepted_on,
        "closed_on": row.closed_on,
        "hotline": _hotline(row),
    }


def _own_facts(row: Any) -> dict[str, Any]:
    """What the case row itself says."""
    return {
        **_own_times(row),
        "source": row.source,
        "topic": row.topic,
        "category": row.category,
        "place": row.place_label or row.place_text or ("#" if row.estate_id else ""),
        "facts": row.facts,
        "requests": "\n".join(row.requests),
        "difficulty": Difficulty(row.difficulty) if row.difficulty else None,
        "rights_notice_on": row.rights_notice_on,
        "escalating": row.urgency in _PRESSED,
    }


def _dossiers(
    connection: sa.Connection, rows: Sequence[Any], *, timed: bool = False
) -> Mapping[int, Dossier]:
    """One set of statements for all the rows; what one case lacks is simply absent.

    ``timed`` leaves out who handles the case and the meetings: no clock asks for them.
    """
    ids = [row.id for row in rows]
    if not ids:
        return {}
    parties = _parties(connection, rows, ids)
    recorded = _grouped(connection.execute(facts.EVENTS, {"ids": ids}))
    events = {key: corrected.standing(recorded[key]) for key in ids}
    handled = () if timed else connection.execute(facts.ASSIGNMENTS, {"ids": ids})
    assignments = _grouped(handled)
    meetings = dict.fromkeys(ids, ()) if timed else _meetings(connection, ids)
    agreements = _agreements(connection, ids, parties)
    confirmations = _confirmations(connection, agreements)
    follow_ups = _grouped(connection.execute(facts.FOLLOW_UPS, {"ids": ids}))
    platform = _platform(connection, rows)
    known = reckoning(connection)
    found = {}
    for row in rows:
        said = _said(events[row.id])
        agreement = agreements.get(row.id)
        if agreement is not None and agreement.version <= _set_aside(events[row.id]):
            agreement = None
        found[row.id] = Dossier(
            **_own_facts(row),
            parties=parties[row.id],
            ways_told=str(said.get("ways_told", "")),
            ways=tuple(tuple(one) for one in said.get("ways", ())),
            archived_on=_archived_on(row, events[row.id]),
            possible_offence=said.get("possible_offence") == "yes",
            reported_on=_day(said.get("reported_on")),
            reminded_on=_day(said.get("reminded_on")),
            remedies_told_on=_day(said.get("remedies_told_on")),
            steps=tuple(
                CaseStep(state=event.state, on=event.on)
                for event in events[row.id]
                if event.kind == "step"
            ),
            assignment=_assignment(assignments[row.id], said),
            meetings=meetings[row.id],
            agreement=agreement,
            follow_ups=tuple(
                FollowUpFacts(on=one.on, performed=one.performed, satisfied=one.satisfied)
                for one in follow_ups[row.id]
            ),
            suspensions=tuple(_suspensions(events[row.id])),
            extensions=tuple(_extensions(events[row.id])),
            judicial=_judicial(confirmations.get(row.id), agreement),
            platform=platform.get(row.id),
            reckoning=known,
        )
    return found


def _grouped(rows: Iterable[Any]) -> Mapping[int, list[Any]]:
    """The rows by their case, in their order; no rows for a case that has none."""
    groups: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        groups[row.case_id].append(row)
    return groups


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def _said(events: Iterable[Any]) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for event in events:
        said.update(event.facts or {})
    return said


def _parties(
    connection: sa.Connection, cases: Sequence[Any], ids: Sequence[int]
) -> Mapping[int, tuple[PartyFacts, ...]]:
    rows = _grouped(connection.execute(facts.PARTIES, {"ids": ids}))
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


def _hotline(row: Any) -> HotlineFacts | None:
    if row.order_dispatched_on is None:
        return None
    return HotlineFacts(
        dispatched_on=row.order_dispatched_on,
        kind=HotlineKind(row.order_kind or "ordinary"),
        answered_on=row.closed_on,
    )


def _applied_on(row: Any, today: date) -> date:
    """The day an application came in over the platform."""
    if row.received_at is not None:
        return moments.local_day(row.received_at)
    registered: date | None = row.registered_on
    return registered or today


def _platform(connection: sa.Connection, rows: Sequence[Any]) -> Mapping[int, PlatformFacts]:
    """The platform's applications among these cases; asked only where there are any.

    A party was reached when a contact or an attitude is on record, at the latest by acceptance.
    """
    applied = {row.id: row for row in rows if row.source == _PLATFORM}
    if not applied:
        return {}
    reached: dict[int, list[date]] = defaultdict(list)
    for case_id, at in connection.execute(facts.CONTACTED, {"ids": sorted(applied)}):
        reached[case_id].append(moments.local_day(at))
    for case_id, on in connection.execute(facts.ATTITUDES, {"ids": sorted(applied)}):
        reached[case_id] += [on] if on else []
    found = {}
    for case_id, row in applied.items():
        days = [*reached[case_id], *([row.accepted_on] if row.accepted_on else [])]
        came = _applied_on(row, row.registered_on)
        found[case_id] = PlatformFacts(applied_on=came, contacted_on=min(days, default=None))
    return found


def _assignment(rows: Sequence[Any], said: dict[str, Any]) -> AssignmentFacts:
    """Who has the case; an agreement carries the seal of the body, or of the one it is under."""
    if not rows:
        return AssignmentFacts()
    body = rows[0]
    sealed = bodies.known_kind(body.kind).seals_agreements
    conflict = said.get("conflict")
    return AssignmentFacts(
        body=body.body,
        body_kind=bodies.body_kind(body.kind),
        committee=body.body if sealed else body.parent or "",
        mediators=tuple(row.mediator for row in rows if row.mediator),
        host=next((row.mediator for row in rows if row.presides), ""),
        conflict=ConflictCheck(conflict) if conflict else None,
        conflict_reason=str(said.get("conflict_reason", "")),
        conflict_by=str(said.get("conflict_by", "")),
    )


def _meetings(
    connection: sa.Connection, ids: Sequence[int]
) -> Mapping[int, tuple[MeetingFacts, ...]]:
    invitees = defaultdict(list)
    for row in connection.execute(facts.INVITEES, {"ids": ids}):
        invitees[row.meeting_id].append(InviteeFacts(name=row.name, consented=True))
    found: dict[int, tuple[MeetingFacts, ...]] = dict.fromkeys(ids, ())
    for row in connection.execute(facts.MEETINGS, {"ids": ids}):
        found[row.case_id] += (
            MeetingFacts(
                held_on=moments.local_day(row.held_at),
                result=row.result,
                has_record=bool(row.account),
                rights_told=row.rights_told,
                invitees=tuple(invitees[row.id]),
                next_on=moments.local_day(row.next_at) if row.next_at else None,
            ),
        )
    return found


def _agreements(
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
    positions = _grouped(connection.execute(facts.POSITIONS, {"ids": list(newest)}))
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


def _confirmations(
    connection: sa.Connection, agreements: Mapping[int, AgreementFacts]
) -> Mapping[int, Any]:
    """The newest application for judicial confirmation of each case that has an agreement."""
    if not agreements:
        return {}
    rows = connection.execute(facts.JUDICIAL, {"ids": list(agreements)})
    return {row.case_id: row for row in rows}


def _judicial(row: Any, agreement: AgreementFacts | None) -> JudicialFacts:
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
        perform_by=row.perform_by,
        enforcement_applied_on=row.enforcement_on,
    )


def _set_aside(events: Iterable[Any]) -> int:
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


def _archived_on(row: Any, events: Iterable[Any]) -> date | None:
    if row.state is not CaseState.ARCHIVED:
        return None
    filed = (one.on for one in events if one.kind == "step" and one.state is CaseState.ARCHIVED)
    return next(filed, None)


def _suspensions(events: Iterable[Any]) -> Iterable[Suspension]:
    """Each rest of the mediation: begun by a step to *suspended*, ended by the step out of it.

    What is said while it rests (an extension, another mediator) leaves it resting.
    """
    begun: Any = None
    for event in events:
        if event.kind != "step" or (begun and event.state is CaseState.SUSPENDED):
            continue
        if begun is not None:
            yield _suspension(begun, event.on)
            begun = None
        if event.state is CaseState.SUSPENDED:
            begun = event
    if begun is not None:
        yield _suspension(begun, None)


def _suspension(begun: Any, until: date | None) -> Suspension:
    known = {member.value: member for member in SuspensionReason}
    reason = known.get(str(begun.facts.get("reason", "")), SuspensionReason.OTHER)
    return Suspension(from_on=begun.on, to_on=until, reason=reason)


def _extensions(events: Iterable[Any]) -> Iterable[Extension]:
    for event in events:
        new_due = event.facts.get("new_due_on")
        if new_due:
            yield Extension(
                agreed_on=event.on,
                new_due_on=date.fromisoformat(new_due),
                consents=tuple(Attitude(one) for one in event.facts.get("consent", ())),
            )
