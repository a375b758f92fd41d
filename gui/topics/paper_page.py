"""The papers of topics and meetings: minutes 会议纪要 and the tracking table 议题跟踪表."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt

from gui.preview.subject_page import SubjectPaperPage
from gui.shell.page import Context
from reports.papers import Prepared
from reports.subject_papers import (
    MINUTES,
    TRACKING,
    Wanted,
    prepare_subject_paper,
    subject_documents,
)
from services.database import Reading

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

    def open(self, argument: object = None) -> None:
        """Show a paper; without an argument the one before."""
        if isinstance(argument, Mapping):
            meeting, topic = argument.get("meeting_id"), argument.get("topic_id")
            topics = tuple(argument.get("topic_ids") or ())
            if isinstance(meeting, int):
                self._code, self._keys = MINUTES, (meeting,)
            elif isinstance(topic, int):
                self._code, self._keys = TRACKING, (topic,)
            elif topics:
                self._code, self._keys = TRACKING, topics
        self.choose()
        self.view.leaf.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """Print, and what."""
        return self.tr("Print {0}").format(self.paper_name())

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("topics", self.tr("Topics")),)

    def paper_name(self) -> str:
        """As the paper is titled."""
        return next(one.title for one in subject_documents("topics") if one.code == self._code)

    def question(self) -> Callable[[Reading], Prepared]:
        """The paper of the topics or the meeting."""
        code, masking = self._code, str(self.version.value())

        wanted = Wanted(keys=self._keys)

        def prepared(reading: Reading) -> Prepared:
            return prepare_subject_paper(reading, code, wanted, masking=masking)

        return prepared

    def draft_note(self) -> str:
        """Minutes print as a draft until the meeting is closed."""
        return self.tr("Draft: the minutes are not locked")
