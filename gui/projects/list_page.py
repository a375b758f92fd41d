"""联合整治: the projects under way and done."""

from collections.abc import Mapping
from typing import Any

from gui.components import ButtonKind, EmptyAction, EmptyState
from gui.matters.list_page import Listed, MatterListPage
from gui.projects import entries, questions
from gui.projects.columns import project_columns
from gui.projects.questions import Start
from gui.shell.page import Context

__all__ = ["ProjectsPage"]

_STALE = frozenset({"project", "action", "register", "office"})


class ProjectsPage(MatterListPage):
    """Opened as it was left, or to begin something.

    ``{"case_ids": […]}`` puts cases into a project, ``{"topic_id": …}`` starts one from an agenda
    topic.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Listed(
                key="table",
                title=self.tr("Joint projects"),
                columns=project_columns(context.today, context.language),
                question=questions.projects,
                page="project",
            ),
            name="projects",
            kinds=_STALE,
            new=self.tr("New joint project"),
            search=(self.tr("Search joint projects"), self.tr("Title, number, place or unit")),
            with_over=True,
        )

    def nothing_yet(self, listed: Listed) -> EmptyState:
        """No project."""
        del listed
        return EmptyState(
            "waypoints",
            self.tr("No joint project is under way"),
            self.tr("Several units, one agreement, a station, and figures before and after."),
            (
                EmptyAction(
                    self.tr("New joint project"),
                    self.begin,
                    ButtonKind.PRIMARY,
                    name="projects.begin",
                ),
            ),
        )

    # Making

    def begin(self) -> None:
        """A project of nothing yet."""
        self.ask_first(questions.from_nothing, then=self._new)

    def begin_with(self, argument: Mapping[str, Any]) -> bool:
        """Cases ask which project takes them, a topic becomes one."""
        case_ids, topic_id = argument.get("case_ids"), argument.get("topic_id")
        if case_ids:
            self.ask_first(questions.from_cases, tuple(case_ids), then=self._link)
        elif isinstance(topic_id, int):
            self.ask_first(questions.from_topic, topic_id, then=self._new)
        else:
            return False
        return True

    def _new(self, start: Start) -> None:
        self.start(entries.open_project(self.context, start))

    def _link(self, start: Start) -> None:
        self.start(entries.link(self.context, start))
