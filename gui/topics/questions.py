"""What the pages of topics ask the register; each function is one look."""

from dataclasses import dataclass

from models.vocabulary.bodies import known_kind
from services.database import Reading
from services.queries import cases, directory, places
from services.queries.body_meetings import (
    CarryOver,
    MeetingLine,
    MeetingWhole,
    carry_over,
    meeting_lines,
    meeting_whole,
)
from services.queries.hot_spots import HotLook, hot_look
from services.queries.projects import ProjectLink, projects_of_topic
from services.queries.rows import CaseLine
from services.queries.topic_rows import TopicLine, TopicLink, TopicWhole
from services.queries.topics import estates_of_cases, topic_lines, topic_whole, topics_of_case

__all__ = [
    "DELIBERATE",
    "Choices",
    "MeetingStart",
    "bundling",
    "case_lines",
    "case_topics",
    "choices",
    "hot_spots",
    "meetings",
    "new_meeting",
    "newest_meeting",
    "newest_topic",
    "one_meeting",
    "one_topic",
    "topic_projects",
    "topics",
]

DELIBERATE = ("association", "council", "patch", "street-frontage", "lane", "building", "residents")
"""The kinds of bodies that take topics up, the association first."""


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What a dialog offers: bodies that deliberate, estates, topics under way.

    ``title`` and ``topic`` are those of the first case that was chosen, ``estate_ids`` the
    estates the chosen cases lie in.
    """

    bodies: tuple[tuple[int, str], ...]
    estates: tuple[tuple[int, str], ...]
    open_topics: tuple[tuple[int, str], ...]
    case_ids: tuple[int, ...] = ()
    title: str = ""
    topic: str = ""
    estate_ids: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MeetingStart:
    """What a new meeting begins with; ``meeting`` instead for one on record."""

    choices: Choices
    over: CarryOver | None = None
    meeting: MeetingWhole | None = None


def topics(reading: Reading, text: str, over: bool) -> tuple[TopicLine, ...]:
    """The list of topics."""
    return topic_lines(reading, text, over=over)


def meetings(reading: Reading) -> tuple[MeetingLine, ...]:
    """The list of meetings."""
    return meeting_lines(reading)


def one_topic(reading: Reading, topic_id: int) -> TopicWhole:
    """A topic whole."""
    return topic_whole(reading, topic_id)


def topic_projects(reading: Reading, topic_id: int) -> tuple[ProjectLink, ...]:
    """The joint projects that were started from a topic."""
    return projects_of_topic(reading, topic_id)


def newest_topic(reading: Reading) -> TopicWhole:
    """The topic that stands first in the list. Refusal where there is none."""
    lines = topic_lines(reading)
    return topic_whole(reading, lines[0].id if lines else 0)


def newest_meeting(reading: Reading) -> MeetingStart:
    """The meeting held last, else a new one."""
    lines = meeting_lines(reading)
    return one_meeting(reading, lines[0].id) if lines else new_meeting(reading, None)


def hot_spots(reading: Reading) -> HotLook:
    """Where cases gather."""
    return hot_look(reading)


def case_lines(reading: Reading, case_ids: tuple[int, ...]) -> tuple[CaseLine, ...]:
    """The lines of these cases, in that order."""
    return cases.lines(reading, case_ids)


def case_topics(reading: Reading, case_id: int) -> tuple[TopicLink, ...]:
    """The topics a case is in."""
    return topics_of_case(reading, case_id)


def choices(reading: Reading) -> Choices:
    """What every dialog of topics offers."""
    bodies = [one for one in directory.bodies(reading) if known_kind(one.kind).code in DELIBERATE]
    bodies.sort(key=lambda one: DELIBERATE.index(known_kind(one.kind).code))
    return Choices(
        bodies=tuple((one.id, one.name) for one in bodies),
        estates=tuple((one.id, one.name) for one in places.estates(reading)),
        open_topics=tuple(
            (one.id, f"{one.number} {one.title}") for one in topic_lines(reading, over=False)
        ),
    )


def bundling(reading: Reading, case_ids: tuple[int, ...], title: str = "") -> Choices:
    """The choices with what the chosen cases say about themselves.

    ``title`` is what they have in common, where it is known.
    """
    known = choices(reading)
    lines = cases.lines(reading, list(case_ids))
    kinds = [one.topic for one in lines if one.topic]
    return Choices(
        bodies=known.bodies,
        estates=known.estates,
        open_topics=known.open_topics,
        case_ids=tuple(case_ids),
        title=lines[0].title if len(lines) == 1 else title,
        topic=max(kinds, key=kinds.count, default=""),
        estate_ids=estates_of_cases(reading, case_ids),
    )


def new_meeting(reading: Reading, body_id: int | None) -> MeetingStart:
    """A meeting of a body (the first that deliberates where none is given)."""
    known = choices(reading)
    chosen = body_id or next((key for key, _ in known.bodies), None)
    return MeetingStart(
        choices=known, over=carry_over(reading, chosen) if chosen is not None else None
    )


def one_meeting(reading: Reading, meeting_id: int) -> MeetingStart:
    """A meeting on record."""
    meeting = meeting_whole(reading, meeting_id)
    return MeetingStart(
        choices=choices(reading),
        over=carry_over(reading, meeting.draft.body_id),
        meeting=meeting,
    )
