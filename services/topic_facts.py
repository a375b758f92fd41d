"""What the guards of a topic look at, read for many topics at once: by commands and by lists."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from models.records.body_meetings import AgendaItem, Meeting
from models.records.places import Estate
from models.records.topics import ActionItem, AgendaTopic, EstateDecision, TopicCase
from models.vocabulary.topic_guards import TopicFacts
from models.vocabulary.topics import DecisionFacts
from services.reckoning import reckoning

__all__ = ["decision_facts", "decisions_of", "facts_of"]

_COUNTS = ("heads_total", "heads_part", "heads_for", "area_total", "area_part", "area_for")
_DAYS = ("planned_on", "decided_on", "posted_on", "told_on")


def decision_facts(row: Any, estate: str) -> DecisionFacts:
    """The facts of a row of ``estate_decision``, or of the record itself."""
    names = ("decider", "matter", "outcome", *_DAYS, *_COUNTS)
    return DecisionFacts(estate=estate, **{name: getattr(row, name) for name in names})


def decisions_of(connection: sa.Connection, topic_ids: Sequence[int]) -> Mapping[int, list[Any]]:
    """The rows of the estates of each topic with the estate's name, in the order they came."""
    found: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(
        sa.select(*EstateDecision.__table__.c, Estate.name.label("estate"))
        .join(Estate, Estate.id == EstateDecision.estate_id)
        .where(EstateDecision.topic_id.in_(topic_ids))
        .order_by(EstateDecision.id)
    ):
        found[row.topic_id].append(row)
    return found


def facts_of(connection: sa.Connection, topic_ids: Sequence[int]) -> Mapping[int, TopicFacts]:
    """The facts of these topics; five statements, however many there are."""
    known = reckoning(connection)
    decisions = decisions_of(connection, topic_ids)
    cases = {
        row.topic_id: row.cases
        for row in connection.execute(
            sa.select(TopicCase.topic_id, sa.func.count().label("cases"))
            .where(TopicCase.topic_id.in_(topic_ids))
            .group_by(TopicCase.topic_id)
        )
    }
    held = {
        row.topic_id: row
        for row in connection.execute(
            sa.select(
                AgendaItem.topic_id,
                sa.func.count(sa.distinct(Meeting.id)).label("meetings"),
                sa.func.count(
                    sa.distinct(sa.case((Meeting.closed_at.is_(None), Meeting.id)))
                ).label("open"),
            )
            .join(Meeting, Meeting.id == AgendaItem.meeting_id)
            .where(AgendaItem.topic_id.in_(topic_ids))
            .group_by(AgendaItem.topic_id)
        )
    }
    actions = {
        row.topic_id: row
        for row in connection.execute(
            sa.select(
                ActionItem.topic_id,
                sa.func.count().label("all"),
                sa.func.sum(sa.case((ActionItem.done_on.is_(None), 1), else_=0)).label("open"),
            )
            .where(ActionItem.topic_id.in_(topic_ids))
            .group_by(ActionItem.topic_id)
        )
    }
    return {
        row.id: TopicFacts(
            stage=row.stage,
            cases=cases.get(row.id, 0),
            survey=row.survey,
            consensus=row.consensus,
            appraisal=row.appraisal,
            meetings=held[row.id].meetings if row.id in held else 0,
            open_minutes=held[row.id].open if row.id in held else 0,
            actions=actions[row.id].all if row.id in actions else 0,
            open_actions=actions[row.id].open if row.id in actions else 0,
            estates=tuple(decision_facts(one, one.estate) for one in decisions[row.id]),
            reckoning=known,
        )
        for row in connection.execute(
            sa.select(
                AgendaTopic.id,
                AgendaTopic.stage,
                AgendaTopic.survey,
                AgendaTopic.consensus,
                AgendaTopic.appraisal,
            ).where(AgendaTopic.id.in_(topic_ids))
        )
    }
