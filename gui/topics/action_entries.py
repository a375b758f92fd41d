"""The dialog of an action item: who does what by when, and when it was done."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import day_spec, iso, text_spec
from gui.shell.page import Context
from services.commands.body_meetings import AddAction, ChangeAction
from services.queries.body_meetings import ActionLine

__all__ = ["action"]


def action(
    context: Context, topic_id: int | None, one: ActionLine | None = None, meeting_id: int = 0
) -> Entry:
    """An action item, new or on record."""

    def command(values: Values, changes: Values, _known: Any) -> AddAction | ChangeAction:
        today = context.today()
        if one is None:
            return AddAction(
                what=text_of(values, "what"),
                owner=text_of(values, "owner"),
                due_on=day_of(values, "due_on", today),
                topic_id=topic_id,
                meeting_id=meeting_id or None,
            )
        days = {"due_on", "done_on"}
        given = {
            path: day_of(values, path, today) if path in days else text_of(values, path)
            for path in changes
        }
        return ChangeAction(action_id=one.id, values=given, version=one.version)

    specs = [
        text_spec(
            "what",
            QCoreApplication.translate("TopicEntries", "What"),
            "topic.action",
            required=True,
        ),
        text_spec(
            "owner",
            QCoreApplication.translate("TopicEntries", "By whom"),
            "topic.action",
            required=True,
        ),
        day_spec(
            context,
            "due_on",
            QCoreApplication.translate("TopicEntries", "Due"),
            "topic.action",
        ),
    ]
    shown: dict[str, object] = {}
    if one is not None:
        specs += [
            day_spec(
                context,
                "done_on",
                QCoreApplication.translate("TopicEntries", "Done on"),
                "topic.action",
            ),
            text_spec(
                "result", QCoreApplication.translate("TopicEntries", "Result"), "topic.action"
            ),
        ]
        shown = {
            "what": one.what,
            "owner": one.owner,
            "due_on": iso(one.due_on),
            "done_on": iso(one.done_on),
            "result": one.result,
        }
    return Entry(
        name="topic.action",
        title=QCoreApplication.translate("TopicEntries", "Action item"),
        verb=QCoreApplication.translate("TopicEntries", "Save the action item"),
        done=QCoreApplication.translate("TopicEntries", "Action item saved"),
        specs=tuple(specs),
        shown=shown,
        command=command,
    )
