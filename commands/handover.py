"""The command that hands over the open cases of a mediator who leaves."""

from typing import TYPE_CHECKING, Any

import click

from commands.call import TEXT, Call, command
from commands.root import COMMANDS
from models.vocabulary.errors import Refusal
from resources import Language, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.queries.handover import Receiver, Transferable

__all__: list[str] = []


@command(COMMANDS, "hand-over")
@click.argument("person", type=TEXT)
@click.option("--to", "receiver", type=TEXT, default="")
@click.option("--reason", type=TEXT, default="")
def _hand_over(call: Call, person: str, receiver: str, reason: str) -> None:
    """Show the open cases of a mediator who leaves; with --to hand them over in one act."""
    from services.commands.handover import HandOver
    from services.queries import handover

    with call.register(write=bool(receiver)) as database:
        with database.reading() as reading:
            known = handover.handlers(reading)
            giver = next((one for one in known if one.name == person.strip()), None)
            if giver is None:
                names = "、".join(one.name for one in known) or "-"
                raise Refusal("handover.unknown-person", name=person[:60], known=names)
            to = _receiver(handover.receivers(reading, giver.mediator_id), receiver)
            offered = handover.preview(reading, giver.mediator_id, to)
        going = [one for one in offered if one.free]
        if to is not None:
            database.run(
                HandOver(
                    mediator_id=giver.mediator_id,
                    case_ids=tuple(one.line.id for one in going),
                    to_body_id=to.body_id,
                    to_mediator_id=to.mediator_id,
                    reason=reason,
                )
            )
    value = [_transferable(one, call.language, done=to is not None) for one in offered]
    call.say(value, [f"{one['number']}  {one['title']}  {one['why']}".rstrip() for one in value])


def _receiver(known: "Sequence[Receiver]", wanted: str) -> "Receiver | None":
    if not wanted:
        return None
    for one in known:
        if wanted.strip() in {one.shown, one.mediator or one.body}:
            return one
    names = "、".join(one.shown for one in known)[:300] or "-"
    raise Refusal("handover.unknown-receiver", field="to", name=wanted[:60], known=names)


def _transferable(one: "Transferable", language: Language, *, done: bool) -> dict[str, Any]:
    against = one.recusal.text(language) if one.recusal is not None else ""
    if one.unfit:
        against = phrase("handover.unfit", language)
    return {
        "number": one.line.number,
        "title": one.line.title,
        "state": one.line.state.value,
        "handed_over": done and one.free,
        "why": against,
    }
