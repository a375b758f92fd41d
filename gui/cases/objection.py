"""A party who does not want a mediator says so before one is assigned (人民调解法 23)."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.cases.assign_rows import Matter
from gui.editing.entry import Entry, EntryForm, Values, day_of, text_of
from gui.editing.specs import choice_spec, day_spec, text_spec
from gui.shell.page import Context
from services.changes import Changes
from services.commands.objections import ObjectToMediator

__all__ = ["mediators_of", "object_to"]

_NAME = "objection"


def mediators_of(matter: Matter) -> dict[int, str]:
    """Every mediator who could take the case, by id; a name with the first body it sits in."""
    found: dict[int, str] = {}
    for body in matter.bodies.values():
        for one in body.mediators:
            if one.mediator_id:
                found.setdefault(one.mediator_id, f"{one.name}  {body.name}")
    return found


def object_to(
    context: Context,
    matter: Matter,
    recorded: Callable[[Changes], object] | None,
    parent: QWidget,
) -> None:
    """Ask who objects to whom, and put it on record; no reason need be given."""
    EntryForm(context, _entry(context, matter), recorded, parent).start()


def _entry(context: Context, matter: Matter) -> Entry:
    parties = tuple(dict.fromkeys(matter.parties))
    known = mediators_of(matter)

    def command(values: Values, _changes: Values, _known: Any) -> ObjectToMediator:
        chosen = values.get("mediators")
        return ObjectToMediator(
            case_id=matter.line.id,
            party=text_of(values, "party"),
            mediator_ids=(chosen,) if isinstance(chosen, int) and chosen else (),
            reason=text_of(values, "reason"),
            on=day_of(values, "on", context.today()),
        )

    translate = QCoreApplication.translate
    return Entry(
        name=_NAME,
        title=translate("Objection", "A party does not want a mediator"),
        verb=translate("Objection", "Put on record"),
        done=translate("Objection", "Objection recorded"),
        specs=(
            choice_spec(
                "party",
                translate("Objection", "Party"),
                _NAME,
                [(one, one) for one in parties],
            ),
            choice_spec(
                "mediators",
                translate("Objection", "Does not want"),
                _NAME,
                [(0, translate("Objection", "Choose a mediator")), *known.items()],
            ),
            text_spec(
                "reason",
                translate("Objection", "Reason"),
                _NAME,
                hint=translate("Objection", "none needed (Mediation Law 23)"),
            ),
            day_spec(context, "on", translate("Objection", "Said on"), _NAME),
        ),
        shown={
            "party": parties[0] if parties else "",
            "mediators": 0,
            "reason": "",
            "on": context.today().isoformat(),
        },
        command=command,
    )
