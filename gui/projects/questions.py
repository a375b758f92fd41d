"""What the pages of joint projects ask the register; each function is one look."""

from dataclasses import dataclass

from services.commands.projects import Place
from services.database import Reading
from services.queries import cases, topics
from services.queries.projects import (
    ProjectLine,
    ProjectLink,
    ProjectWhole,
    project_lines,
    project_whole,
    projects_of_case,
)
from services.queries.projects_effect import PlaceChoice, place_choices
from services.queries.topics import estates_of_cases

__all__ = [
    "Start",
    "case_projects",
    "from_cases",
    "from_nothing",
    "from_topic",
    "newest_project",
    "one_project",
    "places",
    "projects",
]


@dataclass(frozen=True, kw_only=True)
class Start:
    """What a new project begins with, and the projects under way that may take cases instead."""

    title: str = ""
    topic: str = ""
    topic_id: int | None = None
    case_ids: tuple[int, ...] = ()
    places: tuple[Place, ...] = ()
    open_projects: tuple[tuple[int, str], ...] = ()


def projects(reading: Reading, text: str, over: bool) -> tuple[ProjectLine, ...]:
    """The list of projects."""
    return project_lines(reading, text, over=over)


def one_project(reading: Reading, project_id: int) -> ProjectWhole:
    """A project whole."""
    return project_whole(reading, project_id)


def newest_project(reading: Reading) -> ProjectWhole:
    """The project that stands first in the list. Refusal where there is none."""
    lines = project_lines(reading)
    return project_whole(reading, lines[0].id if lines else 0)


def case_projects(reading: Reading, case_id: int) -> tuple[ProjectLink, ...]:
    """The projects of a case."""
    return projects_of_case(reading, case_id)


def places(reading: Reading) -> tuple[PlaceChoice, ...]:
    """Where a project may work."""
    return place_choices(reading)


def from_nothing(reading: Reading) -> Start:
    """A project without cases."""
    del reading
    return Start()


def from_cases(reading: Reading, case_ids: tuple[int, ...]) -> Start:
    """A project from cases: their kind, their estates, and the projects that may take them."""
    lines = cases.lines(reading, list(case_ids))
    kinds = [one.topic for one in lines if one.topic]
    return Start(
        title=lines[0].title if len(lines) == 1 else "",
        topic=max(kinds, key=kinds.count, default=""),
        case_ids=case_ids,
        places=_places(reading, case_ids),
        open_projects=tuple(
            (one.id, f"{one.number} {one.title}") for one in project_lines(reading)
        ),
    )


def from_topic(reading: Reading, topic_id: int) -> Start:
    """A project from an agenda topic, with the topic's cases and its estates."""
    topic = topics.topic_whole(reading, topic_id)
    case_ids = tuple(one.id for one in topic.cases)
    estates = tuple(Place(estate_id=one.estate_id) for one in topic.estates)
    return Start(
        title=topic.line.title,
        topic=topic.line.topic,
        topic_id=topic_id,
        case_ids=case_ids,
        places=estates or _places(reading, case_ids),
    )


def _places(reading: Reading, case_ids: tuple[int, ...]) -> tuple[Place, ...]:
    return tuple(Place(estate_id=one) for one in estates_of_cases(reading, case_ids))
