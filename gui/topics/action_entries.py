"""The dialog of an action item: who does what by when, and when it was done."""

from PySide6.QtCore import QCoreApplication

from gui.editing.entry import Entry
from gui.matters import entries
from gui.matters.entries import Said
from gui.shell.page import Context
from services.queries.body_meetings import ActionLine

__all__ = ["action"]


def action(
    context: Context,
    topic_id: int | None,
    one: ActionLine | None = None,
    meeting_id: int | None = None,
) -> Entry:
    """An action item of a topic or a meeting, new or on record."""
    return entries.action(
        context,
        "topic.action",
        QCoreApplication.translate("TopicEntries", "Action item"),
        one,
        said=Said(
            verb=QCoreApplication.translate("TopicEntries", "Save the action item"),
            done=QCoreApplication.translate("TopicEntries", "Action item saved"),
        ),
        topic_id=topic_id,
        meeting_id=meeting_id,
    )
