"""Gathering the facts of cases from their rows, for guards, clocks and completeness.

Works on a connection with Core selects, made once: it runs inside every write of a case (for the
clock the list shows), behind the next-step panel, and for all the lines of a page together, with
the same number of statements for thirty cases as for one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from models.vocabulary import bodies, clocks, moments
from models.vocabulary.deadlines import Reckoning
from models.vocabulary.dossier import (
    AssignmentFacts,
    CaseStep,
    Dossier,
    FollowUpFacts,
    HotlineFacts,
    InviteeFacts,
    MeetingFacts,
    PlatformFacts,
)
from models.vocabulary.judicial import CONFIRMATION
from models.vocabulary.terms import (
    CaseKind,
    CaseState,
    ConflictCheck,
    Difficulty,
    HotlineKind,
    Urgency,
)
from services import agreement_facts, corrected, event_facts, facts, party_facts
from services.reckoning import reckoning

__all__ = ["gather", "gather_all", "pressing", "pressing_all"]

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
    "due_latest_on": None,
    "due_code": "",
    "due_class": "",
    "due_start_on": None,
    "confirm_by_on": None,
}
_PLATFORM = "platform"
"""The channel whose applicants must be reached at once (R-ACC-08)."""


def gather(connection: sa.Connection, case_id: int) -> Dossier | None:
    """The facts of the case with this id; None when it is not in the register.

    Whether it is ours to take is asked while it waits for acceptance.
    """
    found = gather_all(connection, (case_id,)).get(case_id)
    if (
        found is None
        or found.state is not CaseState.REGISTERED
        or found.kind is CaseKind.GOVERNANCE
    ):
        return found
    from services.area_facts import outside

    return replace(found, outside_area=outside(connection, case_id))


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
        (one for one in found if one.due is not None and one.presses and one.state in _RUNNING),
        None,
    )
    open_until = {"confirm_by_on": _confirm_by(dossier, found)}
    if running is None:
        return {**_NOT_PRESSED, **open_until}
    return {
        "due_on": running.due,
        "due_latest_on": running.latest,
        "due_code": running.code,
        "due_class": running.klass.value,
        "due_start_on": running.start,
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
        "possible_offence": row.urgency is Urgency.DANGER,
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
    parties = party_facts.parties(connection, rows, ids)
    recorded = facts.grouped(connection.execute(facts.EVENTS, {"ids": ids}))
    events = {key: corrected.standing(recorded[key]) for key in ids}
    handled = () if timed else connection.execute(facts.ASSIGNMENTS, {"ids": ids})
    assignments = facts.grouped(handled)
    meetings = dict.fromkeys(ids, ()) if timed else _meetings(connection, ids)
    agreements = agreement_facts.agreements(connection, ids, parties)
    confirmations = agreement_facts.confirmations(connection, agreements)
    follow_ups = facts.grouped(connection.execute(facts.FOLLOW_UPS, {"ids": ids}))
    platform = _platform(connection, rows)
    known = reckoning(connection)
    found = {}
    for row in rows:
        said = event_facts.said(events[row.id])
        agreement = agreements.get(row.id)
        if agreement is not None and agreement.version <= agreement_facts.set_aside(events[row.id]):
            agreement = None
        if agreement is not None and (seen := event_facts.looked_at(events[row.id])):
            agreement = replace(agreement, looked_at=seen)
        found[row.id] = Dossier(
            **_own_facts(row),
            parties=parties[row.id],
            ways_told=str(said.get("ways_told", "")),
            ways=tuple(tuple(one) for one in said.get("ways", ())),
            archived_on=event_facts.archived_on(row, events[row.id]),
            reported_on=event_facts.last_of(events[row.id], event_facts.REPORT),
            reminded_on=event_facts.last_of(events[row.id], event_facts.REMINDER),
            remedies_told_on=event_facts.last_of(
                events[row.id], event_facts.REMINDER, "remedies_told"
            ),
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
            suspensions=tuple(event_facts.suspensions(events[row.id])),
            extensions=tuple(event_facts.extensions(events[row.id])),
            judicial=agreement_facts.judicial(confirmations.get(row.id), agreement),
            platform=platform.get(row.id),
            reckoning=known,
        )
    return found


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None


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
        invitees[row.meeting_id].append(InviteeFacts(name=row.name, consented=row.consented))
    found: dict[int, tuple[MeetingFacts, ...]] = dict.fromkeys(ids, ())
    for row in connection.execute(facts.MEETINGS, {"ids": ids}):
        found[row.case_id] += (
            MeetingFacts(
                held_on=moments.local_day(row.held_at),
                result=row.result,
                has_record=bool(row.account),
                rights_told=row.rights_told,
                public=bool(row.public),
                objected=row.objected,
                invitees=tuple(invitees[row.id]),
                next_on=moments.local_day(row.next_at) if row.next_at else None,
            ),
        )
    return found
