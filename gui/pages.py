"""Which pages there are, in the order of the navigation: each made when it is first visited."""

import importlib
from collections.abc import Callable
from pathlib import Path

from gui.shell.page import Context, Entry, Page, PageWidget, Part, PartWidget
from gui.sources import case_counts, matching_counts, project_counts, topic_counts, vote_counts
from gui.translation import QT_TRANSLATE_NOOP

__all__ = ["PAGES"]


def _lazy(module: str, name: str, parts: tuple[Part, ...] = ()) -> Callable[[Context], PageWidget]:
    """A page made when it is first visited, from ``module``, with the tabs others bring to it."""

    def make(context: Context) -> PageWidget:
        page = getattr(importlib.import_module(module), name)
        made: PageWidget = page(context, parts) if parts else page(context)
        return made

    return make


def _part(module: str, name: str) -> Callable[[Context], PartWidget]:
    """A part made with its page, from ``module``."""

    def make(context: Context) -> PartWidget:
        made: PartWidget = getattr(importlib.import_module(module), name)(context)
        return made

    return make


_CASE_PARTS = (
    Part(
        key="evidence",
        title=QT_TRANSLATE_NOOP("Pages", "Evidence"),
        make=_part("gui.evidence.tab", "EvidenceTab"),
        after="agreement",
    ),
    Part(
        key="topics",
        title=QT_TRANSLATE_NOOP("Pages", "Topics"),
        make=_part("gui.topics.case_part", "CaseTopics"),
    ),
    Part(
        key="projects",
        title=QT_TRANSLATE_NOOP("Pages", "Joint projects"),
        make=_part("gui.projects.case_part", "CaseProjects"),
    ),
    Part(
        key="notes",
        title=QT_TRANSLATE_NOOP("Pages", "Private notes"),
        make=_part("gui.notes.tab", "NotesTab"),
    ),
)
"""What stands on a case besides its own tabs."""


_CASE_ROWS = (
    Entry(key="open", title=QT_TRANSLATE_NOOP("Pages", "All open"), argument={"view": "open"}),
    Entry(key="mine", title=QT_TRANSLATE_NOOP("Pages", "In my hands"), argument={"view": "mine"}),
    Entry(
        key="overdue",
        title=QT_TRANSLATE_NOOP("Pages", "Overdue"),
        argument={"view": "overdue"},
        urgent=True,
    ),
    Entry(key="week", title=QT_TRANSLATE_NOOP("Pages", "Due this week"), argument={"view": "week"}),
    Entry(
        key="unassigned",
        title=QT_TRANSLATE_NOOP("Pages", "To be assigned"),
        argument={"view": "unassigned"},
    ),
    Entry(
        key="confirmation",
        title=QT_TRANSLATE_NOOP("Pages", "Confirmation window"),
        argument={"view": "confirmation"},
    ),
)


def _intake_left(folder: Path) -> bool:
    from gui.intake.places import left_behind

    return left_behind(folder)


PAGES = (
    Page(
        key="welcome",
        title=QT_TRANSLATE_NOOP("Pages", "Welcome"),
        icon="house",
        make=_lazy("gui.office.welcome_page", "WelcomePage"),
        first_run=True,
    ),
    Page(
        key="today",
        title=QT_TRANSLATE_NOOP("Pages", "Today"),
        icon="house",
        make=_lazy("gui.today.page", "TodayPage"),
        order=1,
        early=True,
    ),
    Page(
        key="cases",
        title=QT_TRANSLATE_NOOP("Pages", "Cases"),
        icon="folder",
        make=_lazy("gui.cases.list_page", "CasesPage"),
        order=2,
        early=True,
        entries=_CASE_ROWS,
        badges=case_counts,
    ),
    Page(
        key="case",
        title=QT_TRANSLATE_NOOP("Pages", "Case"),
        icon="folder",
        make=_lazy("gui.cases.case_page", "CasePage", _CASE_PARTS),
        under="cases",
    ),
    Page(
        key="statements",
        title=QT_TRANSLATE_NOOP("Pages", "What is said"),
        icon="message-square-text",
        make=_lazy("gui.cases.statements_page", "StatementsPage"),
        under="cases",
    ),
    Page(
        key="intake",
        title=QT_TRANSLATE_NOOP("Pages", "New intake"),
        icon="plus",
        make=_lazy("gui.intake.page", "IntakePage"),
        under="cases",
        creates=True,
        left_behind=_intake_left,
    ),
    Page(
        key="papers",
        title=QT_TRANSLATE_NOOP("Pages", "Papers"),
        icon="printer",
        make=_lazy("gui.papers.page", "PaperPage"),
        under="cases",
    ),
    Page(
        key="ledger",
        title=QT_TRANSLATE_NOOP("Pages", "Import a ledger"),
        icon="file-spreadsheet",
        make=_lazy("gui.ledgers.page", "LedgerPage"),
        under="cases",
        takes=(".xlsx", ".xls", ".ods", ".csv", ".tsv"),
    ),
    Page(
        key="scans",
        title=QT_TRANSLATE_NOOP("Pages", "Signed papers"),
        icon="folder-archive",
        make=_lazy("gui.evidence.scans_page", "ScansPage"),
        under="cases",
        takes=(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp", ".pdf"),
        takes_many=True,
    ),
    Page(
        key="topics",
        title=QT_TRANSLATE_NOOP("Pages", "Topics"),
        icon="message-square-text",
        make=_lazy("gui.topics.list_page", "TopicsPage"),
        order=3,
        badges=topic_counts,
    ),
    Page(
        key="hot-spots",
        title=QT_TRANSLATE_NOOP("Pages", "Hot spots"),
        icon="chart-column",
        make=_lazy("gui.topics.hot_page", "HotSpotsPage"),
        under="topics",
    ),
    Page(
        key="topic",
        title=QT_TRANSLATE_NOOP("Pages", "Topic"),
        icon="message-square-text",
        make=_lazy("gui.topics.topic_page", "TopicPage"),
        under="topics",
    ),
    Page(
        key="meeting",
        title=QT_TRANSLATE_NOOP("Pages", "Meeting"),
        icon="message-square-text",
        make=_lazy("gui.topics.meeting_page", "MeetingPage"),
        under="topics",
    ),
    Page(
        key="topic-papers",
        title=QT_TRANSLATE_NOOP("Pages", "Papers"),
        icon="printer",
        make=_lazy("gui.topics.paper_page", "BodyPaperPage"),
        under="topics",
    ),
    Page(
        key="votes",
        title=QT_TRANSLATE_NOOP("Pages", "Votes"),
        icon="square-check",
        make=_lazy("gui.votes.list_page", "VotesPage"),
        order=3.5,
        shortcut="F7",
        badges=vote_counts,
    ),
    Page(
        key="vote",
        title=QT_TRANSLATE_NOOP("Pages", "Vote"),
        icon="square-check",
        make=_lazy("gui.votes.vote_page", "VotePage"),
        under="votes",
    ),
    Page(
        key="vote-ballots",
        title=QT_TRANSLATE_NOOP("Pages", "Ballots"),
        icon="square-check",
        make=_lazy("gui.votes.ballots_page", "BallotsPage"),
        under="votes",
    ),
    Page(
        key="vote-register",
        title=QT_TRANSLATE_NOOP("Pages", "Register of owners"),
        icon="square-check",
        make=_lazy("gui.votes.register_page", "PartsPage"),
        under="votes",
    ),
    Page(
        key="vote-papers",
        title=QT_TRANSLATE_NOOP("Pages", "Papers"),
        icon="printer",
        make=_lazy("gui.votes.paper_page", "VotePaperPage"),
        under="votes",
    ),
    Page(
        key="projects",
        title=QT_TRANSLATE_NOOP("Pages", "Joint projects"),
        icon="waypoints",
        make=_lazy("gui.projects.list_page", "ProjectsPage"),
        order=4,
        badges=project_counts,
    ),
    Page(
        key="project",
        title=QT_TRANSLATE_NOOP("Pages", "Joint project"),
        icon="waypoints",
        make=_lazy("gui.projects.project_page", "ProjectPage"),
        under="projects",
    ),
    Page(
        key="project-papers",
        title=QT_TRANSLATE_NOOP("Pages", "Papers"),
        icon="printer",
        make=_lazy("gui.projects.paper_page", "ProjectPaperPage"),
        under="projects",
    ),
    Page(
        key="matching",
        title=QT_TRANSLATE_NOOP("Pages", "Two-way matching"),
        icon="arrow-left-right",
        make=_lazy("gui.matching.page", "MatchingPage"),
        order=5,
        badges=matching_counts,
    ),
    Page(
        key="matching-papers",
        title=QT_TRANSLATE_NOOP("Pages", "Papers"),
        icon="printer",
        make=_lazy("gui.matching.paper_page", "MatchingPaperPage"),
        under="matching",
    ),
    Page(
        key="packs",
        title=QT_TRANSLATE_NOOP("Pages", "Meeting packs"),
        icon="file-text",
        make=_lazy("gui.packs.page", "PacksPage"),
        order=6,
    ),
    Page(
        key="lists",
        title=QT_TRANSLATE_NOOP("Pages", "Lists"),
        icon="clipboard-list",
        make=_lazy("gui.lists.page", "ListsPage"),
        order=7.5,
        shortcut="F8",
    ),
    Page(
        key="list-papers",
        title=QT_TRANSLATE_NOOP("Pages", "Papers"),
        icon="printer",
        make=_lazy("gui.lists.paper_page", "ListPaperPage"),
        under="lists",
    ),
    Page(
        key="directory",
        title=QT_TRANSLATE_NOOP("Pages", "Directory"),
        icon="book",
        make=_lazy("gui.directory.page", "DirectoryPage"),
        order=8,
    ),
    Page(
        key="body-papers",
        title=QT_TRANSLATE_NOOP("Pages", "Papers"),
        icon="printer",
        make=_lazy("gui.directory.paper_page", "DirectoryPaperPage"),
        under="directory",
    ),
    Page(
        key="settings",
        title=QT_TRANSLATE_NOOP("Pages", "Settings"),
        icon="settings",
        make=_lazy("gui.office.settings_page", "SettingsPage"),
        order=9,
    ),
)
"""Every page, in the order of the navigation."""
