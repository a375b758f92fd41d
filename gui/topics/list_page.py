"""议题: the topics under way and done, and the meetings of the bodies, in two lists of one page."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from gui.components import Button, ButtonKind, EmptyAction, EmptyState
from gui.matters.list_page import Listed, MatterListPage
from gui.shell.page import Context, MenuAction
from gui.topics import entries, questions
from gui.topics.columns import meeting_columns, topic_columns
from gui.topics.questions import Choices

__all__ = ["TopicsPage"]

_STALE = frozenset({"topic", "action", "meeting", "body", "estate", "case", "register", "office"})


class TopicsPage(MatterListPage):
    """Opened as it was left, or with ``{"case_ids": […]}`` to put cases into a topic."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Listed(
                key="topics",
                title=self.tr("Topics"),
                columns=topic_columns(context.today, context.language),
                question=questions.topics,
                page="topic",
            ),
            Listed(
                key="meetings",
                title=self.tr("Meetings"),
                columns=meeting_columns(context.today, context.language),
                question=questions.meetings,
                page="meeting",
                searched=False,
            ),
            name="topics",
            kinds=_STALE,
            new=self.tr("New topic"),
            search=(self.tr("Search topics"), self.tr("Title, number, body or proposer")),
            with_over=True,
        )
        self.hot_button = Button(self.tr("Hot spots"), icon="chart-column", name="topics.hot")
        self.hot_button.clicked.connect(self._hot_spots)
        self.meet_button = Button(
            self.tr("Record a meeting"), icon="pen-line", name="topics.new_meeting"
        )
        self.meet_button.clicked.connect(self.new_meeting)

    def header_actions(self) -> Sequence[Button]:
        """Where cases gather, a meeting, a topic."""
        return (self.hot_button, self.meet_button, self.new_button)

    def menu_actions(self) -> Sequence[MenuAction]:
        """The same, by name; the tracking table."""
        return (
            *super().menu_actions(),
            MenuAction(
                key="meet", text=self.tr("Record a meeting"), act=self.new_meeting, menu="edit"
            ),
            MenuAction(
                key="hot", text=self.tr("Where cases gather"), act=self._hot_spots, menu="view"
            ),
            MenuAction(
                key="print",
                text=self.tr("Print the tracking table…"),
                act=self._print,
                menu="file",
                keys="Ctrl+P",
                enabled=lambda: bool(self.rows["topics"].held),
            ),
        )

    def primary_action(self) -> None:
        """Ctrl+Enter: what the list in view is of."""
        if self.listed.key == "meetings":
            self.new_meeting()
        else:
            self.begin()

    def nothing_yet(self, listed: Listed) -> EmptyState:
        """No meeting, or no topic."""
        if listed.key == "meetings":
            return EmptyState(
                "message-square-text",
                self.tr("No meeting is on record yet"),
                self.tr("Hearings, coordination, appraisal, joint and association meetings."),
                (
                    EmptyAction(
                        self.tr("Record a meeting"),
                        self.new_meeting,
                        ButtonKind.PRIMARY,
                        name="topics.record_meeting",
                    ),
                ),
            )
        return EmptyState(
            "message-square-text",
            self.tr("No topic is under way"),
            self.tr("Choose cases of a kind in the list of cases and make them a topic."),
            (
                EmptyAction(
                    self.tr("New topic"), self.begin, ButtonKind.PRIMARY, name="topics.begin"
                ),
                EmptyAction(
                    self.tr("To the cases"),
                    partial(self.context.navigate, "cases"),
                    name="topics.to_cases",
                ),
            ),
        )

    # Making

    def begin(self) -> None:
        """Ask what it is about."""
        self.ask_first(questions.choices, then=self._new_topic)

    def begin_with(self, argument: Mapping[str, Any]) -> bool:
        """Ask which topic takes the cases."""
        case_ids = tuple(argument.get("case_ids") or ())
        if case_ids:
            title = str(argument.get("title", ""))
            self.ask_first(questions.bundling, case_ids, title, then=self._bundle)
        return bool(case_ids)

    def _new_topic(self, known: Choices) -> None:
        self.start(entries.open_topic(self.context, known))

    def _bundle(self, known: Choices) -> None:
        self.start(entries.bundle(self.context, known))

    def new_meeting(self) -> None:
        """A page of its own."""
        self.context.navigate("meeting", {"new": True})

    def _print(self) -> None:
        """The tracking table of the topics in view."""
        self.context.navigate("topic-papers", {"topic_ids": list(self.rows["topics"].held)})

    def _hot_spots(self) -> None:
        self.context.navigate("hot-spots")
