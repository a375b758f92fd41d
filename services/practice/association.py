"""Topics of the directors' association on the practice estate, and the meetings that took them up.

Written once the two years have gone by, each step under its own day: one topic is done, one
waits for its estates, one for its meeting.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from models.records.bodies import Membership
from models.records.cases import Case
from models.records.people import Person
from models.records.places import Estate
from models.vocabulary.body_meeting_drafts import AgendaDraft, AttendanceDraft, MeetingDraft
from services.commands.bodies import AddBody
from services.commands.body_meetings import AddAction, ChangeAction, CloseMeeting, SaveMeeting
from services.commands.lists import AddEntry, ChangeEntry
from services.commands.topics import (
    AddEstateToTopic,
    AdvanceTopic,
    ChangeDecision,
    ChangeTopic,
    OpenTopic,
)
from services.database import Database
from services.practice.timetable import moment
from services.queries.topics import topic_whole
from services.work import Command

__all__ = ["deliberate", "take_seats"]


def deliberate(
    database: Database,
    body_id: int,
    words: Mapping[str, Any],
    make: Callable[[Command], int],
    anchor: date,
) -> None:
    """Put the topics of ``words`` into the register; days are counted back from ``anchor``."""
    for estate in words["committees"]:
        make(AddBody(kind="owners", name=f"{estate}业委会"))
    association = _Association(database, body_id, words, make, anchor)
    for row in words["topics"]:
        association.take_up(row)


def take_seats(
    database: Database,
    body_id: int,
    words: Mapping[str, Any],
    make: Callable[[Command], int],
    anchor: date,
) -> None:
    """Give each owners' committee its seat in the association, and the seat its deputy."""
    with database.reading() as reading:
        asked = (
            sa.select(Person.name, Membership.id).join(Person).where(Membership.body_id == body_id)
        )
        there = {row.name: row.id for row in reading.connection.execute(asked)}
    for row in words["seats"]:
        seat = {"seat_of_id": row["committee"]}
        joined = {"body_id": body_id, "from_on": anchor - timedelta(days=row["from"]), **seat}
        holder, deputy = row["holder"], row["deputy"]
        if holder in there:
            make(ChangeEntry(listed="members", entry_id=there[holder], values=seat))
        else:
            make(AddEntry(listed="members", values=joined | {"person_id": holder, "role": "成员"}))
        values = joined | {"person_id": deputy, "role": "副代表", "deputy": True}
        make(AddEntry(listed="members", values=values))


class _Association:
    """One body that deliberates, step by step."""

    def __init__(
        self,
        database: Database,
        body_id: int,
        words: Mapping[str, Any],
        make: Callable[[Command], int],
        anchor: date,
    ) -> None:
        self._database = database
        self._body_id = body_id
        self._words = words
        self._make = make
        self._anchor = anchor
        with database.reading() as reading:
            rows = reading.connection.execute(sa.select(Estate.name, Estate.id)).all()
        self._estates: dict[str, int] = {row.name: row.id for row in rows}

    def _day(self, back: int) -> date:
        return self._anchor - timedelta(days=back)

    def _cases(self, row: Mapping[str, Any]) -> tuple[int, ...]:
        """The last cases of the topic's kind that came in before it was opened."""
        with self._database.reading() as reading:
            found = reading.connection.scalars(
                sa.select(Case.id)
                .where(Case.topic == row["topic"], Case.registered_on <= self._day(row["opened"]))
                .order_by(Case.registered_on.desc(), Case.id.desc())
                .limit(row["cases"])
            ).all()
        return tuple(sorted(found))

    def take_up(self, row: Mapping[str, Any]) -> None:
        """A topic as far as its words go."""
        topic = self._make(
            OpenTopic(
                body_id=self._body_id,
                title=row["title"],
                topic=row["topic"],
                proposed_by=row["proposed_by"],
                case_ids=self._cases(row),
                opened_on=self._day(row["opened"]),
            )
        )
        for estate in row["estates"]:
            matter = row.get("matters", {}).get(estate, row["matter"])
            self._make(
                AddEstateToTopic(topic_id=topic, estate_id=self._estates[estate], matter=matter)
            )
        self._step(topic, "survey", row["survey_on"] + 3)
        self._say(topic, survey=row["survey"])
        self._step(topic, "deliberate", row["survey_on"])
        if "meeting" in row:
            self._agree(topic, row)

    def _agree(self, topic: int, row: Mapping[str, Any]) -> None:
        self._meet(topic, row)
        self._say(topic, consensus=row["consensus"], moral_review=row.get("moral_review", ""))
        self._step(topic, "agree", row["meeting"]["days"])
        self._step(topic, "ask-estates", row["meeting"]["days"])
        for action in row["actions"]:
            self._act(topic, action)
        for decision in row["decisions"]:
            self._decide(topic, decision)
        if "executed" in row:
            self._step(topic, "execute", row["executed"])
            self._step(topic, "appraise", row["appraised"])
            self._say(topic, appraisal=row["appraisal"])
            self._step(topic, "finish", row["ended"])

    def _step(self, topic: int, move: str, back: int) -> None:
        self._make(AdvanceTopic(topic_id=topic, move=move, on=self._day(back)))

    def _say(self, topic: int, **values: str) -> None:
        self._make(ChangeTopic(topic_id=topic, values=values))

    def _meet(self, topic: int, row: Mapping[str, Any]) -> None:
        day = self._day(row["meeting"]["days"])
        made = self._make(
            SaveMeeting(
                draft=MeetingDraft(
                    body_id=self._body_id,
                    kind="association",
                    held_at=moment(day, 14),
                    ended_at=moment(day, 15),
                    place=self._words["place"],
                    chair=self._words["attendance"][0]["name"],
                    recorder=self._database.actor,
                    agenda=(
                        AgendaDraft(
                            title=row["title"],
                            at="14:00",
                            topic_id=topic,
                            conclusion=row["meeting"]["conclusion"],
                        ),
                    ),
                    attendance=tuple(
                        AttendanceDraft(
                            name=one["name"], role=one["role"], guest=one.get("guest", False)
                        )
                        for one in self._words["attendance"]
                    ),
                )
            )
        )
        self._make(CloseMeeting(meeting_id=made))

    def _act(self, topic: int, row: Mapping[str, Any]) -> None:
        item = self._make(
            AddAction(
                topic_id=topic,
                what=row["what"],
                owner=row["owner"],
                due_on=self._day(row["due"]),
            )
        )
        if "done" in row:
            values = {"done_on": self._day(row["done"]), "result": row["result"]}
            self._make(ChangeAction(action_id=item, values=values))

    def _decide(self, topic: int, row: Mapping[str, Any]) -> None:
        with self._database.reading() as reading:
            estates = topic_whole(reading, topic).estates
        decision = next(one for one in estates if one.facts.estate == row["estate"])
        values: dict[str, Any] = {"progress": row["progress"]}
        if "planned" in row:
            values["planned_on"] = self._day(row["planned"])
        if "decided" in row:
            values |= {
                "outcome": "adopted",
                "decided_on": self._day(row["decided"]),
                "heads_total": row["members"],
                "heads_for": row["signed"],
            }
        for name, column in (("posted", "posted_on"), ("told", "told_on")):
            if name in row:
                values[column] = self._day(row[name])
        self._make(ChangeDecision(decision_id=decision.id, values=values))
