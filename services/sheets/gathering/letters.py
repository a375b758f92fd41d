"""The sheets of what is handed to one person: one for each addressee."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.proceeding import move_named
from models.vocabulary.reference import refusal_reasons
from models.vocabulary.terms import CaseKind, CaseState, PartyRole, PlanState
from models.vocabulary.ways import way_words
from resources import Language, phrase
from services.queries.agreement_rows import ObligationLine
from services.queries.meeting_rows import InvitationLine, PlanLine
from services.sheets.gathering.in_hand import CaseInHand, Occasion
from services.sheets.gathering.people import heads
from services.sheets.gathering.statutory import require_dispute
from services.sheets.gathering.steps import in_effect, last_step, name_of
from services.sheets.gathering.words import chosen, term, unstopped
from services.sheets.letters import (
    MeetingNotice,
    NoticeRow,
    NoticesGiven,
    PowerOfAttorney,
    Receipt,
    RefusalNotice,
    TerminationNotice,
)
from services.sheets.shapes import PartyRow

__all__ = [
    "meeting_notices",
    "notices_given",
    "powers_of_attorney",
    "receipts",
    "refusal_notices",
    "termination_notices",
]


def _addressees(case: CaseInHand, rows: Sequence[PartyRow]) -> tuple[tuple[int, PartyRow], ...]:
    """The parties a letter can reach: all but those still 待查明."""
    del case
    return tuple((place, row) for place, row in enumerate(rows) if not row.is_unidentified)


def _next_plan(case: CaseInHand, occasion: Occasion) -> PlanLine | None:
    """The meeting that parties are asked to: the next one, else one that was not logged yet."""
    coming = case.whole.coming
    ahead = [one for one in coming if _wall(one.starts_at) >= occasion.at]
    return next(iter(ahead), None) or next(reversed(coming), None)


def _wall(moment: datetime) -> datetime:
    return moments.local(moment).replace(tzinfo=None)


def meeting_notices(case: CaseInHand, occasion: Occasion) -> tuple[MeetingNotice, ...]:
    """调解通知书 to each party asked to the planned meeting; to every party while none is planned.

    Raises:
        Refusal: ``paper.not_assigned`` while it is open who mediates, ``paper.nobody_to_tell``.
    """
    require_dispute(case)
    given = case.whole.assignment
    if given is None:
        raise Refusal("paper.not_assigned", number=case.number)
    head, plan = heads(case, occasion), _next_plan(case, occasion)
    hosts = tuple(one.name for one in plan.mediators) if plan is not None else ()
    asked = {one.party_id for one in plan.parties} if plan is not None else None
    return _all(
        case,
        tuple(
            MeetingNotice(
                **head,
                addressee=name_of(party),
                matter=case.whole.line.title,
                at=_wall(plan.starts_at) if plan is not None else None,
                place=plan.room if plan is not None else "",
                mediators=hosts or given.mediators,
                contact=occasion.office.desk_name,
                phone=occasion.office.desk_phone,
            )
            for place, party in _addressees(case, head["parties"])
            if asked is None or case.whole.parties[place].id in asked
        ),
    )


def notices_given(case: CaseInHand, occasion: Occasion) -> tuple[NoticesGiven, ...]:
    """调解通知书送达记录: one of each planned meeting that anybody was told of.

    Also of one that was called off: its notices were given.

    Raises:
        Refusal: ``paper.no_notice_given`` while no notice is on record.
    """
    require_dispute(case)
    told = [(plan, plan.told) for plan in case.whole.plans]
    if not any(given for _, given in told):
        raise Refusal("paper.no_notice_given", number=case.number)
    head = heads(case, occasion)
    return tuple(
        NoticesGiven(
            **head,
            document_on=moments.local_day(plan.starts_at),
            matter=case.whole.line.title,
            at=_wall(plan.starts_at),
            place=plan.room,
            purpose=plan.purpose,
            mediators=tuple(one.name for one in plan.mediators),
            state=_became(plan),
            rows=tuple(_notice(case, head["parties"], one) for one in given),
        )
        for plan, given in told
        if given
    )


def _notice(case: CaseInHand, rows: Sequence[PartyRow], one: InvitationLine) -> NoticeRow:
    """Who was told, by the name the papers use."""
    places = {party.id: place for place, party in enumerate(case.whole.parties)}
    row = rows[places[one.party_id]] if one.party_id in places else None
    return NoticeRow(
        name=name_of(row) if row else one.name,
        role=row.role if row else phrase("form.ng_guest", Language.CHINESE),
        at=_wall(one.told_at) if one.told_at else None,
        means=term(one.told_means) if one.told_means else "",
        note=one.told_note,
    )


def _became(plan: PlanLine) -> str:
    state = term(plan.state)
    if plan.state is not PlanState.CANCELLED or not plan.reason:
        return state
    return phrase("form.ng_called_off", Language.CHINESE, state=state, reason=plan.reason)


def _all(case: CaseInHand, found: tuple[Any, ...]) -> tuple[Any, ...]:
    if not found:
        raise Refusal("paper.nobody_to_tell", number=case.number, field="parties.0.name")
    return found


def _ways(facts: Mapping[str, Any], place: int) -> str:
    """What this party was told of other ways; in one line where it is not known by party."""
    by_party = facts.get("ways") or ()
    if place < len(by_party):
        return "、".join(way_words(str(one)) for one in by_party[place])
    return str(facts.get("ways_told") or "")


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def refusal_notices(case: CaseInHand, occasion: Occasion) -> tuple[RefusalNotice, ...]:
    """不予受理告知书 to every applicant.

    Raises:
        Refusal: ``paper.not_refused`` unless the case was refused, ``paper.nobody_to_tell``.
    """
    require_dispute(case)
    step = last_step(case, "refuse")
    if step is None:
        raise Refusal("paper.not_refused", number=case.number)
    on, facts = step
    head = heads(case, occasion)
    reason = str(facts.get("reason") or "")
    source = next((one.source for one in refusal_reasons() if one.code == reason), "")
    applicant = term(PartyRole.APPLICANT)
    return _all(
        case,
        tuple(
            RefusalNotice(
                **head,
                document_on=on,
                addressee=name_of(party),
                matter=case.whole.line.title,
                requests=case.whole.requests,
                reason=chosen("refusal-reason", reason),
                source=source,
                ways=_ways(facts, place),
                decided_on=on,
                signed_on=_day(facts.get("letter_on")),
            )
            for place, party in _addressees(case, head["parties"])
            if party.role == applicant
        ),
    )


def termination_notices(case: CaseInHand, occasion: Occasion) -> tuple[TerminationNotice, ...]:
    """终止调解告知书 to every party.

    Raises:
        Refusal: ``paper.not_failed`` unless the mediation ended without an agreement.
    """
    require_dispute(case)
    step = last_step(case, "fail")
    if step is None:
        raise Refusal("paper.not_failed", number=case.number)
    on, facts = step
    head = heads(case, occasion)
    field = move_named("fail", CaseState.MEDIATING, CaseKind.DISPUTE).field("reason")
    return _all(
        case,
        tuple(
            TerminationNotice(
                **head,
                document_on=on,
                addressee=name_of(party),
                matter=case.whole.line.title,
                reason=chosen(field.choices, facts.get("reason") or ""),
                ways=_ways(facts, place),
                undisputed=str(facts.get("undisputed_facts") or ""),
                ended_on=on,
            )
            for place, party in _addressees(case, head["parties"])
        ),
    )


def powers_of_attorney(case: CaseInHand, occasion: Occasion) -> tuple[PowerOfAttorney, ...]:
    """授权委托书 of each party that names an agent; where none does, one of each party to fill in.

    Raises:
        Refusal: ``paper.nobody_to_tell``.
    """
    require_dispute(case)
    head = heads(case, occasion)
    named = [row for _, row in _addressees(case, head["parties"]) if not row.is_anonymous]
    with_agent = [row for row in named if row.agent]
    return _all(
        case,
        tuple(
            PowerOfAttorney(
                **head,
                document_on=case.whole.accepted_on or case.whole.line.registered_on,
                principal=row,
                agent=row.agent,
                agent_phone=row.agent_phone,
                agent_relation=row.agent_relation,
                matter=case.whole.line.title,
            )
            for row in with_agent or named
        ),
    )


def receipts(case: CaseInHand, occasion: Occasion) -> tuple[Receipt, ...]:
    """收条: one of each payment on record, and one of what is still owed, its day blank.

    What was done and not paid (a bell moved, a promise kept) has none.

    Raises:
        Refusal: ``paper.no_agreement``, ``paper.not_in_effect``, ``paper.nothing_owed``.
    """
    agreement, _since = in_effect(case, phrase("form.title_receipt", Language.CHINESE))
    head = heads(case, occasion)
    found: list[Receipt] = []
    for promise in agreement.obligations:
        said = {
            **head,
            "payer": promise.debtor,
            "payee": promise.creditor,
            "what": unstopped(promise.what),
            "agreement_number": agreement.number,
            "matter": case.whole.line.title,
        }
        found += [
            Receipt(**said, amount=done.amount_fen, handed_on=done.on)
            for done in case.performances
            if done.obligation_id == promise.id and done.amount_fen
        ]
        if _is_open(promise):
            found.append(Receipt(**said, amount=_owed(promise)))
    if not found:
        raise Refusal("paper.nothing_owed", number=case.number)
    return tuple(found)


def _owed(promise: ObligationLine) -> int | None:
    return promise.amount_fen - promise.paid_fen if promise.amount_fen else None


def _is_open(promise: ObligationLine) -> bool:
    """Whether something is still to be handed over to somebody."""
    return promise.done_on is None and bool(promise.creditor) and (_owed(promise) or 0) > 0
