"""Topics and meetings in one line, made only through commands.

The usual topic is the parking of three estates: 梧桐里 has an owners' committee, 润和公寓 must ask
its assembly, 南弄坊 has no committee.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from models.vocabulary.body_meeting_drafts import AgendaDraft, AttendanceDraft, MeetingDraft
from services.commands.bodies import AddBody
from services.commands.body_meetings import AddAction, CloseMeeting, SaveMeeting
from services.commands.topics import AddEstateToTopic, AdvanceTopic, ChangeTopic, OpenTopic
from services.database import Database
from services.queries.topic_rows import TopicWhole
from services.queries.topics import topic_whole
from tests import builders

GATHERED_ON = date(2026, 11, 2)
SURVEYED_ON = date(2026, 11, 5)
MET_ON = date(2026, 11, 20)
CONSENSUS = "一、夜间错时停放。\n二、不再私装地锁。"


def owners(database: Database, name: str = "梧桐里业委会") -> int:
    """An owners' committee in the directory."""
    return builders.run(database, AddBody(kind="owners", name=name))


def topic(database: Database, body_id: int | None = None, **changes: Any) -> int:
    """A topic of the directors' association, just opened, without a case."""
    values: dict[str, Any] = {
        "body_id": body_id or builders.association(database).id,
        "title": "夜间停车位错时共享",
        "topic": "parking",
        "proposed_by": "梧桐里业委会",
        "opened_on": GATHERED_ON,
        **changes,
    }
    return builders.run(database, OpenTopic(**values))


def read(database: Database, topic_id: int) -> TopicWhole:
    """The topic as its page reads it."""
    with database.reading() as reading:
        return topic_whole(reading, topic_id)


def say(database: Database, topic_id: int, **values: str) -> int:
    """Write what is said about a topic."""
    database.run(ChangeTopic(topic_id=topic_id, values=values))
    return topic_id


def advance(database: Database, topic_id: int, move: str, on: date = MET_ON) -> int:
    """Take a step."""
    database.run(AdvanceTopic(topic_id=topic_id, move=move, on=on))
    return topic_id


def meeting_draft(body_id: int, topic_id: int | None = None, **changes: Any) -> MeetingDraft:
    """The association's meeting of the twentieth: one topic, three who came, one excused."""
    draft = MeetingDraft(
        body_id=body_id,
        kind="association",
        held_at=builders.at(MET_ON, 14),
        ended_at=builders.at(MET_ON, 15, 30),
        place="居委会三楼议事厅",
        chair="顾振华",
        recorder="周慧敏",
        agenda=(
            AgendaDraft(
                title="夜间停车位错时共享",
                at="14:00",
                topic_id=topic_id,
                conclusion="同意错时共享，交各小区决定。",
            ),
        ),
        attendance=(
            AttendanceDraft(name="顾振华", role="梧桐里业委会主任"),
            AttendanceDraft(name="许佩兰", role="润和公寓业委会主任"),
            AttendanceDraft(name="冯志远", role="江畔新苑业委会主任", present=False),
            AttendanceDraft(name="孙伟", role="居民区党总支", guest=True),
        ),
    )
    return replace(draft, **changes)


def meeting(database: Database, body_id: int, topic_id: int | None = None, **changes: Any) -> int:
    """A meeting on record, its minutes still open."""
    draft = meeting_draft(body_id, topic_id, **changes)
    return builders.run(database, SaveMeeting(draft=draft))


def closed_meeting(database: Database, body_id: int, topic_id: int | None = None) -> int:
    """A meeting whose minutes are locked."""
    made = meeting(database, body_id, topic_id)
    database.run(CloseMeeting(meeting_id=made))
    return made


def action(database: Database, topic_id: int | None, **changes: Any) -> int:
    """An action item of the topic."""
    values: dict[str, Any] = {
        "what": "与商务楼签错时停车备忘录",
        "owner": "街道城运中心",
        "due_on": date(2026, 12, 2),
        "topic_id": topic_id,
        **changes,
    }
    return builders.run(database, AddAction(**values))


def topic_before_estates(database: Database, **changes: Any) -> int:
    """A topic with three estates that have still to decide: its consensus is on record."""
    body = builders.association(database)
    owners(database)
    owners(database, "润和公寓业主委员会")
    case_id = builders.case(database)
    with database.reading() as reading:
        wutong = builders.estate_of(reading, case_id)
    topic_id = topic(database, body.id, case_ids=(case_id,), **changes)
    estates = (
        (wutong, "carry-out"),
        (builders.estate(database, "润和公寓"), "rules"),
        (builders.estate(database, "南弄坊", buildings=("1号",)), "carry-out"),
    )
    for estate_id, matter in estates:
        database.run(AddEstateToTopic(topic_id=topic_id, estate_id=estate_id, matter=matter))
    advance(database, topic_id, "survey", SURVEYED_ON)
    say(database, topic_id, survey="四个小区夜间缺位 213 个，商务楼夜间空位 120 个。")
    advance(database, topic_id, "deliberate", SURVEYED_ON)
    closed_meeting(database, body.id, topic_id)
    say(database, topic_id, consensus=CONSENSUS)
    return advance(database, topic_id, "agree")


def topic_at_estates(database: Database, **changes: Any) -> int:
    """The same topic, handed to its estates."""
    return advance(database, topic_before_estates(database, **changes), "ask-estates")
