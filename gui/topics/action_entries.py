"""The dialog of an action item: who does what by when, and when it was done."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldSpec
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.shell.page import Context
from gui.topics.entry_fields import day_spec
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
        FieldSpec(
            path="what",
            label=QCoreApplication.translate("TopicEntries", "What"),
            name="topic.action.what",
            required=True,
        ),
        FieldSpec(
            path="owner",
            label=QCoreApplication.translate("TopicEntries", "By whom"),
            name="topic.action.owner",
            required=True,
        ),
        day_spec(
            context,
            "due_on",
            QCoreApplication.translate("TopicEntries", "Due"),
            "topic.action.due_on",
        ),
    ]
    shown: dict[str, object] = {}
    if one is not None:
        specs += [
            day_spec(
                context,
                "done_on",
                QCoreApplication.translate("TopicEntries", "Done on"),
                "topic.action.done_on",
            ),
            FieldSpec(
                path="result",
                label=QCoreApplication.translate("TopicEntries", "Result"),
                name="topic.action.result",
            ),
        ]
        shown = {
            "what": one.what,
            "owner": one.owner,
            "due_on": one.due_on.isoformat() if one.due_on else None,
            "done_on": one.done_on.isoformat() if one.done_on else None,
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
