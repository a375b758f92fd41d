"""From the register to the papers of bodies: minutes of a meeting, the tracking table of topics."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

import sqlalchemy as sa

from models.records.cases import CaseParty
from models.records.people import Person
from models.records.topics import TopicCase
from models.vocabulary import moments
from models.vocabulary.body_meetings import known_meeting_kind
from models.vocabulary.masking import KnownName
from models.vocabulary.topics import DecisionFacts, decider, stage_label
from resources import Language, phrase
from services.database import Reading
from services.queries.body_meetings import ActionLine, meeting_whole
from services.queries.topic_rows import DecisionLine, TopicWhole
from services.queries.topics import topic_whole
from services.sheets.gathering.in_hand import Occasion
from services.sheets.gathering.mentions import mentioned, stranger, texts_of
from services.sheets.gathering.people import office_of
from services.sheets.topics import (
    ActionRow,
    AgendaRow,
    AttendanceRow,
    BodyMinutes,
    EstateRow,
    TopicRow,
    TopicTracking,
)

__all__ = ["minutes", "people_of", "tracking"]

_ZH = Language.CHINESE


def minutes(reading: Reading, meeting_id: int, occasion: Occasion) -> BodyMinutes:
    """The minutes of a meeting. Refusal ``register.gone`` where there is none."""
    meeting = meeting_whole(reading, meeting_id)
    draft = meeting.draft
    kind = known_meeting_kind(draft.kind)
    concerns = any(one.topic_id is not None for one in draft.agenda)
    return BodyMinutes(
        office=office_of(occasion),
        printed_at=occasion.at,
        printed_by=occasion.by,
        heading=phrase("form.minutes-of-association", _ZH)
        if kind.code == "association"
        else phrase("form.minutes-of", _ZH, kind=kind.zh),
        body=meeting.body,
        kind=kind.zh,
        ordinal=meeting.ordinal,
        held_at=_wall(draft.held_at),
        ended_at=_wall(draft.ended_at),
        venue=draft.place,
        chair=draft.chair,
        recorder=draft.recorder,
        attendance=tuple(
            AttendanceRow(name=one.name, role=one.role, is_guest=one.guest, is_present=one.present)
            for one in draft.attendance
        ),
        agenda=tuple(
            AgendaRow(at=one.at, title=one.title, conclusion=one.conclusion, is_carried=one.carried)
            for one in draft.agenda
        ),
        actions=tuple(map(_action, meeting.actions)),
        caution=_caution() if concerns else "",
        is_open=meeting.closed_at is None,
    )


def _wall(moment: datetime | None) -> datetime | None:
    return moments.local(moment).replace(tzinfo=None) if moment is not None else None


def _caution() -> str:
    return phrase("topic.consensus-is-no-decision", _ZH)


def _action(one: ActionLine) -> ActionRow:
    return ActionRow(what=one.what, owner=one.owner, due_on=one.due_on, done_on=one.done_on)


def tracking(reading: Reading, topic_ids: Sequence[int], occasion: Occasion) -> TopicTracking:
    """The tracking table of these topics, in the order given."""
    topics = [topic_whole(reading, one) for one in topic_ids]
    return TopicTracking(
        office=office_of(occasion),
        printed_at=occasion.at,
        printed_by=occasion.by,
        topics=tuple(map(_topic, topics)),
        caution=_caution(),
    )


def _topic(topic: TopicWhole) -> TopicRow:
    line = topic.line
    return TopicRow(
        number=line.number,
        title=line.title,
        body=line.body,
        proposed_by=line.proposed_by,
        conclusion=topic.consensus,
        stage=stage_label(line.stage, _ZH),
        due_on=line.clock.due if line.clock is not None else None,
        cases=len(topic.cases),
        estates=tuple(map(_estate, topic.estates)),
        actions=tuple(map(_action, topic.actions)),
    )


def _outcome(facts: DecisionFacts) -> str:
    return "not-needed" if facts.decider == "not-needed" else facts.outcome.value


def _estate(one: DecisionLine) -> EstateRow:
    facts = one.facts
    due: date | None = one.clock.due if one.clock is not None and not one.clock.over else None
    return EstateRow(
        estate=facts.estate,
        decider=decider(facts.decider).zh,
        has_decider=decider(facts.decider).decides,
        outcome=phrase(f"topic.outcome-{_outcome(facts)}", _ZH),
        decided_on=facts.decided_on,
        due_on=due,
        progress=one.progress,
    )


def people_of(reading: Reading, sheet: BodyMinutes | TopicTracking) -> tuple[KnownName, ...]:
    """Whom masking must know: the parties of every case in a topic, and who else is named."""
    named = {one.name for one in _parties(reading)}
    return (*_parties(reading), *mentioned(reading, texts_of(sheet), named))


def _parties(reading: Reading) -> Iterator[KnownName]:
    """The people who are parties of any case that is bundled into a topic of the office."""
    rows = reading.connection.execute(
        sa.select(Person.name)
        .join(CaseParty, CaseParty.person_id == Person.id)
        .join(TopicCase, TopicCase.case_id == CaseParty.case_id)
        .where(Person.committee_id == reading.committee_id, Person.name != "")
        .distinct()
        .order_by(Person.name)
    )
    return (stranger(row.name) for row in rows)
