"""The papers of topics and meetings: minutes 会议纪要 and the tracking table 议题跟踪表."""

from collections.abc import Mapping, Sequence
from typing import Any

from gui.preview.subject_page import SubjectPaperPage
from gui.shell.page import Context
from reports.subject_papers import MINUTES, TRACKING

__all__ = ["BodyPaperPage"]


class BodyPaperPage(SubjectPaperPage):
    """Opened with ``topic_id`` or ``topic_ids``, or with ``meeting_id``."""

    def __init__(self, context: Context) -> None:
        self._code = TRACKING
        self._keys: tuple[int, ...] = ()
        super().__init__(
            context,
            name="topics.paper",
            kinds=frozenset({"topic", "meeting", "action", "register", "office"}),
            versions=(
                ("meeting", self.tr("For a meeting")),
                ("anonymous", self.tr("Anonymous")),
                ("full", self.tr("In full")),
            ),
        )

    def take(self, argument: Mapping[str, Any]) -> None:
        """The minutes of a meeting, or the tracking table of topics."""
        meeting, topic = argument.get("meeting_id"), argument.get("topic_id")
        topics = tuple(argument.get("topic_ids") or ())
        if isinstance(meeting, int):
            self._code, self._keys = MINUTES, (meeting,)
        elif isinstance(topic, int):
            self._code, self._keys = TRACKING, (topic,)
        elif topics:
            self._code, self._keys = TRACKING, topics

    def code(self) -> str:
        """Minutes or tracking table."""
        return self._code

    def keys(self) -> tuple[int, ...]:
        """The meeting, or the topics."""
        return self._keys

    def title(self) -> str:
        """Print, and what."""
        return self.tr("Print {0}").format(self.paper_name())

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("topics", self.tr("Topics")),)

    def draft_note(self) -> str:
        """Minutes print as a draft until the meeting is closed."""
        return self.tr("Draft: the minutes are not locked")
