"""The dialogs that several subjects have: a step with its day, an action item, texts to save."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldSpec
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import day_spec, iso, long_spec, text_spec
from gui.shell.page import Context
from resources import Language
from services.commands.body_meetings import AddAction, ChangeAction
from services.queries.body_meetings import ActionLine

__all__ = ["Said", "action", "saving", "step"]


class _Move(Protocol):
    @property
    def guards(self) -> Container[str]: ...

    def label(self, language: Language) -> str: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """Other words than Save and Saved: the verb of a dialog, and what is said when it is done."""

    verb: str
    done: str


def saving(
    name: str,
    title: str,
    specs: Sequence[FieldSpec],
    shown: Values,
    command: Any,
    said: Said | None = None,
) -> Entry:
    """A dialog that saves, or does what is ``said``."""
    return Entry(
        name=name,
        title=title,
        verb=said.verb if said else QCoreApplication.translate("MatterEntries", "Save"),
        done=said.done if said else QCoreApplication.translate("MatterEntries", "Saved"),
        specs=tuple(specs),
        shown=shown,
        command=command,
    )


def step(
    context: Context, name: str, move: _Move, take: Callable[[date | None, str], Any]
) -> Entry:
    """One step in the life of a matter, with its day and, where one is wanted, the reason.

    ``take(on, note)`` makes the command.
    """
    wants_reason = "reason" in move.guards

    def command(values: Values, _changes: Values, _known: Any) -> Any:
        return take(day_of(values, "on", context.today()), text_of(values, "note"))

    note = (
        QCoreApplication.translate("MatterEntries", "Reason")
        if wants_reason
        else QCoreApplication.translate("MatterEntries", "Note")
    )
    date_label = QCoreApplication.translate("MatterEntries", "Date")
    return Entry(
        name=name,
        title=move.label(context.language),
        verb=move.label(context.language),
        done=QCoreApplication.translate("MatterEntries", "Step taken"),
        specs=(
            day_spec(context, "on", date_label, name, required=True),
            long_spec("note", note, name, rows=3, required=wants_reason),
        ),
        shown={"on": iso(context.today())},
        command=command,
    )


def action(
    context: Context,
    name: str,
    title: str,
    one: ActionLine | None,
    *,
    said: Said | None = None,
    owners: Sequence[str] = (),
    **belongs: int | None,
) -> Entry:
    """An action item, new (``belongs`` says to what) or on record: who does what by when."""

    def command(values: Values, changes: Values, _known: Any) -> AddAction | ChangeAction:
        today = context.today()
        if one is None:
            return AddAction(
                what=text_of(values, "what"),
                owner=text_of(values, "owner"),
                due_on=day_of(values, "due_on", today),
                **belongs,
            )
        given = {
            path: day_of(values, path, today) if path.endswith("_on") else text_of(values, path)
            for path in changes
        }
        return ChangeAction(action_id=one.id, values=given, version=one.version)

    translate = QCoreApplication.translate
    specs = [
        text_spec("what", translate("MatterEntries", "What"), name, required=True),
        text_spec(
            "owner",
            translate("MatterEntries", "By whom"),
            name,
            required=True,
            suggestions=owners,
        ),
        day_spec(context, "due_on", translate("MatterEntries", "Due"), name),
    ]
    shown: dict[str, object] = {}
    if one is not None:
        specs += [
            day_spec(context, "done_on", translate("MatterEntries", "Done on"), name),
            text_spec("result", translate("MatterEntries", "Result"), name),
        ]
        shown = {
            "what": one.what,
            "owner": one.owner,
            "due_on": iso(one.due_on),
            "done_on": iso(one.done_on),
            "result": one.result,
        }
    return saving(name, title, specs, shown, command, said)
