"""The scenes of topics, meetings of bodies and action items, for the test of every command."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from services.commands.body_meetings import (
    AddAction,
    ChangeAction,
    CloseMeeting,
    RemoveAction,
    SaveMeeting,
)
from services.commands.topics import (
    AddEstateToTopic,
    AdvanceTopic,
    BundleCases,
    ChangeDecision,
    ChangeTopic,
    OpenTopic,
    RemoveEstateFromTopic,
    UnbundleCase,
)
from services.database import Database
from services.work import Command
from tests import builders, builders_topics


def _open_topic(register: Database) -> Command:
    case = builders.case(register)
    with register.reading() as reading:
        estate = builders.estate_of(reading, case)
    return OpenTopic(
        body_id=builders.association(register).id,
        title="李秀芳家门前停车",
        topic="parking",
        case_ids=(case,),
        estate_ids=(estate,),
    )


def _change_topic(register: Database) -> Command:
    values = {"title": "错时停车", "survey": "赵建明等十一户反映。", "topic": ""}
    return ChangeTopic(topic_id=builders_topics.topic(register), values=values)


def _advance_topic(register: Database) -> Command:
    return AdvanceTopic(topic_id=builders_topics.topic(register), move="drop", note="李秀芳撤回")


def _bundle(register: Database) -> Command:
    topic = builders_topics.topic(register)
    return BundleCases(topic_id=topic, case_ids=(builders.case(register), builders.lead(register)))


def _unbundle(register: Database) -> Command:
    case = builders.case(register)
    topic = builders_topics.topic(register, case_ids=(case,))
    return UnbundleCase(topic_id=topic, case_id=case)


def _add_estate_to_topic(register: Database) -> Command:
    topic = builders_topics.topic(register)
    return AddEstateToTopic(topic_id=topic, estate_id=builders.estate(register), matter="rules")


def _change_decision(register: Database) -> Command:
    topic = builders_topics.topic_at_estates(register)
    wutong = builders_topics.read(register, topic).estates[0]
    values = {
        "outcome": "adopted",
        "decided_on": builders_topics.MET_ON,
        "heads_total": 7,
        "heads_for": 5,
        "posted_on": date(2026, 11, 21),
        "progress": "赵建明等五人签字",
    }
    return ChangeDecision(decision_id=wutong.id, values=values)


def _remove_estate_from_topic(register: Database) -> Command:
    topic = builders_topics.topic_before_estates(register)
    return RemoveEstateFromTopic(decision_id=builders_topics.read(register, topic).estates[1].id)


def _save_meeting(register: Database) -> Command:
    """A meeting that is changed: lines are added, changed and taken away."""
    body = builders.association(register).id
    topic = builders_topics.topic(register, body)
    before = builders_topics.meeting(register, body, topic)
    draft = builders_topics.meeting_draft(body, topic)
    agenda = (draft.agenda[0], replace(draft.agenda[0], title="宠物", topic_id=None))
    changed = replace(draft, agenda=agenda, attendance=draft.attendance[:2])
    return SaveMeeting(draft=changed, meeting_id=before)


def _close_meeting(register: Database) -> Command:
    body = builders.association(register).id
    return CloseMeeting(meeting_id=builders_topics.meeting(register, body))


def _add_action(register: Database) -> Command:
    body = builders.association(register).id
    topic = builders_topics.topic(register, body)
    meeting = builders_topics.meeting(register, body, topic)
    return AddAction(what="联系李秀芳", owner="赵建明", topic_id=topic, meeting_id=meeting)


def _change_action(register: Database) -> Command:
    action = builders_topics.action(register, builders_topics.topic(register))
    return ChangeAction(action_id=action, values={"done_on": builders.TODAY, "result": "已签"})


def _remove_action(register: Database) -> Command:
    return RemoveAction(action_id=builders_topics.action(register, builders_topics.topic(register)))


TOPICS: dict[type, Callable[[Database], Command]] = {
    OpenTopic: _open_topic,
    ChangeTopic: _change_topic,
    AdvanceTopic: _advance_topic,
    BundleCases: _bundle,
    UnbundleCase: _unbundle,
    AddEstateToTopic: _add_estate_to_topic,
    ChangeDecision: _change_decision,
    RemoveEstateFromTopic: _remove_estate_from_topic,
    SaveMeeting: _save_meeting,
    CloseMeeting: _close_meeting,
    AddAction: _add_action,
    ChangeAction: _change_action,
    RemoveAction: _remove_action,
}
