"""The sheets of the program's own papers: case sheet, summary, brief, meeting pack."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, TypeVar

from models.vocabulary import moments
from models.vocabulary.completeness import effective_on
from models.vocabulary.terms import CaseKind, CaseState, Difficulty
from resources import Language
from services.queries.agreement_rows import FollowUpLine
from services.queries.rows import AssignmentLine
from services.sheets.gathering import course, due, steps
from services.sheets.gathering.in_hand import CaseInHand, Occasion
from services.sheets.gathering.people import door, heads, office_of
from services.sheets.gathering.words import day, said, sentence, term, topic_name
from services.sheets.shapes import Attendee, Brief, CaseSheet, Pack, StepRow, Summary

__all__ = ["brief", "case_sheet", "pack", "summary"]

Row = TypeVar("Row", StepRow, FollowUpLine)

_OVER: Final = frozenset({CaseState.CLOSED, CaseState.ARCHIVED})
_STEPS_OF_A_SUMMARY: Final = 8
"""The last steps are what a meeting asks about; the case sheet has all of them."""


def _registered_at(case: CaseInHand) -> datetime | None:
    """The moment the case came in, unless it was put on record on another day."""
    received = case.whole.received_at
    if received is None or moments.local_day(received) != case.whole.line.registered_on:
        return None
    return moments.local(received).replace(tzinfo=None)


def _presiding_first(assigned: AssignmentLine) -> tuple[str, ...]:
    return tuple(sorted(assigned.mediators, key=lambda name: name != assigned.presiding))


def _confirmation(case: CaseInHand) -> str:
    """司法确认: where it stands, once an agreement is in effect."""
    if effective_on(case.whole.dossier) is None:
        return ""
    state = term(case.whole.dossier.judicial.state)
    standing = steps.applied(case)
    if standing is None:
        return state
    ended = standing.ended_on
    parts = (standing.court, standing.ruling_number, day(ended or standing.applied_on))
    return f"{state}（{'，'.join(part for part in parts if part)}）"


def _next(case: CaseInHand, occasion: Occasion) -> str:
    """The next act with the most pressing deadline behind it."""
    if case.whole.line.state in _OVER:
        return ""
    act = case.whole.next_step.verb(Language.CHINESE)
    deadlines = due.deadline_rows(case, occasion.today)
    if not deadlines:
        return sentence(act)
    first = deadlines[0]
    return sentence(
        said("next-by", act=act, label=first.label, day=day(first.due), state=first.state)
    )


def _last(rows: Sequence[Row]) -> Row | None:
    return rows[-1] if rows else None


def case_sheet(case: CaseInHand, occasion: Occasion) -> CaseSheet:
    """社区治理案件登记表."""
    whole = case.whole
    line, agreement = whole.line, whole.agreement
    assigned, visit = whole.assignment, _last(case.follow_ups)
    return CaseSheet(
        **heads(case, occasion),
        document_on=occasion.today,
        is_dispute=line.kind is CaseKind.DISPUTE,
        title=line.title,
        topic=topic_name(line.topic),
        category=line.category,
        difficulty=term(Difficulty(whole.difficulty)) if whole.difficulty else "",
        state=term(line.state),
        source=course.channel_name(whole.source),
        order_number=whole.order_number,
        registered_on=line.registered_on,
        registered_at=_registered_at(case),
        registered_by=whole.registered_by,
        occurred_on=whole.occurred_on,
        occurred_text=whole.occurred_text,
        estate=whole.place.estate,
        place=door(whole.place),
        facts=whole.facts,
        requests=whole.requests,
        body=assigned.body if assigned else "",
        mediators=_presiding_first(assigned) if assigned else (),
        assigned_on=assigned.on if assigned else None,
        invited=tuple(dict.fromkeys(name for one in whole.meetings for name in one.invited)),
        steps=course.step_rows(case),
        result=course.outcome(case),
        outcome=course.outcome_words(case),
        agreement_form=term(agreement.form) if agreement else "",
        agreement_number=agreement.number if agreement else "",
        terms=agreement.terms if agreement else (),
        obligations=due.obligation_rows(case, occasion.today),
        confirmation=_confirmation(case),
        follow_up=course.visited(visit) if visit else "",
        satisfaction=term(visit.satisfied) if visit and visit.satisfied else "",
        deadlines=due.deadline_rows(case, occasion.today),
        prepared_by=occasion.by,
    )


def summary(case: CaseInHand, occasion: Occasion) -> Summary:
    """案件摘要: what people who decide at a meeting need of one case."""
    whole, line = case.whole, case.whole.line
    return Summary(
        **heads(case, occasion),
        document_on=occasion.today,
        title=line.title,
        topic=topic_name(line.topic),
        category=line.category,
        state=term(line.state),
        estate=whole.place.estate,
        registered_on=line.registered_on,
        body=whole.assignment.body if whole.assignment else "",
        facts=whole.facts,
        requests=whole.requests,
        progress=course.progress(case)[-_STEPS_OF_A_SUMMARY:],
        terms=whole.agreement.terms if whole.agreement else (),
        deadlines=due.deadline_rows(case, occasion.today),
    )


def brief(case: CaseInHand, occasion: Occasion) -> Brief:
    """案件简报: the case in five lines."""
    line = case.whole.line
    last = _last(course.progress(case))
    return Brief(
        **heads(case, occasion),
        document_on=occasion.today,
        title=line.title,
        topic=topic_name(line.topic),
        state=term(line.state),
        estate=case.whole.place.estate,
        facts=case.whole.facts,
        progress=f"{day(last.on)}{last.step}。{last.summary}" if last else "",
        next_step=_next(case, occasion),
    )


def pack(
    cases: Sequence[CaseInHand],
    occasion: Occasion,
    *,
    title: str,
    attendees: Sequence[Attendee] = (),
    meeting_at: datetime | None = None,
    place: str = "",
    note: str = "",
) -> Pack:
    """会议材料 of these cases, in the order given; ``meeting_at`` is the wall clock or aware."""
    if meeting_at is not None and meeting_at.tzinfo is not None:
        meeting_at = moments.local(meeting_at).replace(tzinfo=None)
    return Pack(
        office=office_of(occasion),
        title=title,
        masking="full",
        meeting_at=meeting_at,
        place=place,
        note=note,
        summaries=tuple(summary(case, occasion) for case in cases),
        attendees=tuple(attendees),
        printed_at=occasion.at,
        printed_by=occasion.by,
    )
