"""What the shell asks the register for without knowing it: counts beside the navigation, answers.

Each is a few lines; the queries themselves live in services.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.shell.page import Context, SearchHit, SearchSource
from resources import Language

__all__ = [
    "case_counts",
    "matching_counts",
    "project_counts",
    "search_sources",
    "topic_counts",
    "vote_counts",
]

_SHOWN = 6
Query = Callable[[Any, str], Sequence[SearchHit]]
Deliver = Callable[[Sequence[SearchHit]], None]


def case_counts(reading: Any, actor: str) -> Mapping[str, int]:
    """The counts of the saved filters of 案件."""
    from services.queries import cases
    from services.queries.case_views import CaseView

    tally = cases.tally(reading, actor=actor)
    counts = {f"cases.{view.value}": tally.of(view) for view in CaseView}
    return {"cases": tally.of(CaseView.OPEN), **counts}


def topic_counts(reading: Any, actor: str) -> Mapping[str, int]:
    """How many topics are under way."""
    del actor
    if not _keeps(reading, "agenda_topic"):
        return {"topics": 0}
    from services.queries import topics

    return {"topics": topics.open_count(reading)}


def matching_counts(reading: Any, actor: str) -> Mapping[str, int]:
    """How many needs wait for a match."""
    del actor
    if not _keeps(reading, "need"):
        return {"matching": 0}
    from services.queries import matching_found

    return {"matching": matching_found.unmatched(reading)}


def project_counts(reading: Any, actor: str) -> Mapping[str, int]:
    """How many joint projects are under way."""
    del actor
    if not _keeps(reading, "joint_project"):
        return {"projects": 0}
    from services.queries import projects

    return {"projects": projects.open_count(reading)}


def vote_counts(reading: Any, actor: str) -> Mapping[str, int]:
    """How many votes and elections are under way."""
    del actor
    if not _keeps(reading, "owners_vote"):
        return {"votes": 0}
    from services.queries import votes

    return {"votes": votes.open_votes(reading)}


def _keeps(reading: Any, table: str) -> bool:
    """Whether the register ever held such a row: else what reads them need not be loaded."""
    from services.kept import kept_tables

    return table in kept_tables(reading.connection)


def search_sources(context: Context) -> Sequence[SearchSource]:
    """Cases, people, bodies and places, topics, votes, projects, matching and declared lists."""
    translate, language = QCoreApplication.translate, context.language
    queries: tuple[tuple[str, str, Query], ...] = (
        ("cases", translate("Sources", "Cases"), _cases),
        ("people", translate("Sources", "People"), _people),
        ("directory", translate("Sources", "Directory"), partial(_directory, language=language)),
        ("topics", translate("Sources", "Topics"), _topics),
        ("votes", translate("Sources", "Votes"), _votes),
        ("projects", translate("Sources", "Joint projects"), _projects),
        ("matching", translate("Sources", "Two-way matching"), _matching),
        ("lists", translate("Sources", "Lists"), partial(_lists, language=language)),
    )
    return tuple(
        SearchSource(key=key, title=title, ask=_asker(context, query, f"search.{key}"))
        for key, title, query in queries
    )


def _asker(context: Context, query: Query, slot: str) -> Callable[[str, Deliver], object]:
    def ask(text: str, deliver: Deliver) -> None:
        if context.backstage.register is None:
            deliver(())
        else:
            context.backstage.ask(query, text, done=deliver, slot=slot)

    return ask


def _cases(reading: Any, text: str) -> Sequence[SearchHit]:
    from services.queries import cases

    return tuple(
        SearchHit(
            text=line.title or line.place,
            detail=line.number,
            icon="folder",
            page="case",
            argument=line.id,
        )
        for line in cases.page(reading, text=text, limit=_SHOWN)
    )


def _people(reading: Any, text: str) -> Sequence[SearchHit]:
    from services.queries import directory

    return tuple(
        SearchHit(
            text=person.name,
            detail=person.detail,
            icon="user",
            page="cases",
            argument={"text": person.name},
        )
        for person in directory.people(reading, text, limit=_SHOWN)
    )


def _directory(reading: Any, text: str, *, language: Language) -> Sequence[SearchHit]:
    """Bodies, estates and organisations, each shown in the directory."""
    from models.vocabulary.bodies import known_kind
    from services.queries import directory

    return tuple(
        SearchHit(
            text=one.name,
            detail=known_kind(one.kind).label(language) if one.kind else "",
            icon=_ICONS[one.section],
            page="directory",
            argument={"section": one.section, "id": one.id},
        )
        for one in directory.found(reading, text, limit=_SHOWN)
    )


_ICONS = {"bodies": "handshake", "estates": "building-2", "organisations": "building"}


def _numbered(lines: Iterable[Any], icon: str, page: str) -> Sequence[SearchHit]:
    """Matters with a number, each on a page of its own."""
    return tuple(
        SearchHit(
            text=line.title, detail=line.number, icon=icon, page=page, argument={"id": line.id}
        )
        for line in lines
    )


def _topics(reading: Any, text: str) -> Sequence[SearchHit]:
    from services.queries import topics

    found = topics.found(reading, text, limit=_SHOWN)
    return _numbered(found, "message-square-text", "topic")


def _votes(reading: Any, text: str) -> Sequence[SearchHit]:
    from services.queries import votes

    found = votes.vote_lines(reading, text=text, limit=_SHOWN)
    return _numbered(found, "square-check", "vote")


def _projects(reading: Any, text: str) -> Sequence[SearchHit]:
    from services.queries import projects

    return _numbered(projects.found(reading, text, limit=_SHOWN), "waypoints", "project")


def _matching(reading: Any, text: str) -> Sequence[SearchHit]:
    from services.queries import matching_found

    return tuple(
        SearchHit(
            text=line.text,
            detail=line.detail,
            icon="arrow-left-right",
            page="matching",
            argument={"side": line.kind.value, "id": line.id, "over": line.over},
        )
        for line in matching_found.found(reading, text, limit=_SHOWN)
    )


def _lists(reading: Any, text: str, *, language: Language) -> Sequence[SearchHit]:
    from services.queries import lists

    return tuple(
        SearchHit(
            text=line.text,
            detail=line.listed.label(language),
            icon="clipboard-list",
            page="lists",
            argument={"list": line.listed.code, "id": line.id, "over": line.over},
        )
        for line in lists.found(reading, text, limit=_SHOWN)
    )
