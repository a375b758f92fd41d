"""The dialogs of a claim: inviting, confirming, the next step, its particulars, ending it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldSpec
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import check_spec, day_spec, iso, long_spec, segments_spec, text_spec
from gui.matching.entries import whole_of
from gui.shell.page import Context
from models.vocabulary.errors import Refusal
from models.vocabulary.matching import ClaimMove, ClaimState, Side, entries, moves_from
from models.vocabulary.money import parse_yuan, write_yuan
from models.vocabulary.terms import Satisfaction
from resources import phrase
from services.commands.claims import AdvanceClaims, ChangeClaim, ConfirmClaims, InviteClaims, Pair
from services.queries.matching import ClaimLine

__all__ = ["change", "end", "invite", "next_step"]


def invite(context: Context, side: Side, entry_id: int, chosen: Sequence[int]) -> Entry:
    """Invitations from one line of a list to the chosen ones of the other."""

    def command(values: Values, _changes: Values, _known: Any) -> InviteClaims:
        quantity = whole_of(values, "quantity") or None
        pairs = tuple(
            Pair(
                need_id=entry_id if side is Side.NEED else other,
                resource_id=other if side is Side.NEED else entry_id,
                quantity=quantity,
            )
            for other in chosen
        )
        return InviteClaims(
            pairs=pairs,
            invited_by=side,
            confirmed=bool(values.get("confirmed")),
            level=text_of(values, "level"),
            due_on=day_of(values, "due_on", context.today()),
        )

    name = "matching.invite"
    asks = side is Side.NEED
    return Entry(
        name=name,
        title=QCoreApplication.translate("MatchingSteps", "Invite to a claim"),
        verb=QCoreApplication.translate("MatchingSteps", "Send"),
        done=QCoreApplication.translate(
            "MatchingSteps", "Invited; it becomes a project when both sides have confirmed"
        ),
        specs=(
            text_spec(
                "quantity",
                QCoreApplication.translate("MatchingSteps", "How much"),
                name,
                hint=QCoreApplication.translate("MatchingSteps", "as much as is needed and left"),
                width=260,
            ),
            day_spec(
                context,
                "due_on",
                QCoreApplication.translate("MatchingSteps", "To be done by"),
                name,
            ),
            segments_spec(
                "level",
                QCoreApplication.translate("MatchingSteps", "Level"),
                name,
                _levels(context),
            ),
            check_spec(
                "confirmed",
                QCoreApplication.translate("MatchingSteps", "Confirmed"),
                name,
                hint=QCoreApplication.translate("MatchingSteps", "Who asks has confirmed already")
                if asks
                else QCoreApplication.translate(
                    "MatchingSteps", "Who provides has confirmed already"
                ),
            ),
        ),
        shown={"level": "area"},
        command=command,
    )


def _levels(context: Context) -> list[tuple[object, str]]:
    return [(one.code, one.label(context.language)) for one in entries("levels")]


def next_step(context: Context, line: ClaimLine) -> Entry | None:
    """What comes next for a claim; None where nothing does."""
    if line.state.over:
        return None
    if line.state is ClaimState.OPEN:
        return _confirm(context, line)
    return _step(context, line, moves_from(line.state)[0])


def end(context: Context, line: ClaimLine) -> Entry:
    """End a claim, with the reason."""
    return _step(context, line, moves_from(line.state)[-1])


def _on(context: Context) -> FieldSpec:
    label = QCoreApplication.translate("MatchingSteps", "Date")
    return day_spec(context, "on", label, "matching.step", required=True)


def _confirm(context: Context, line: ClaimLine) -> Entry:
    """Who confirms: what is still missing, both at once first."""
    words = {
        Side.NEED: QCoreApplication.translate("MatchingSteps", "who asks"),
        Side.RESOURCE: QCoreApplication.translate("MatchingSteps", "who provides"),
    }
    missing = [
        side
        for side, day in (
            (Side.NEED, line.facts.need_confirmed_on),
            (Side.RESOURCE, line.facts.resource_confirmed_on),
        )
        if day is None
    ]
    choices: list[tuple[object, str]] = [(side.value, words[side]) for side in missing]
    if len(missing) > 1:
        choices.insert(0, ("both", QCoreApplication.translate("MatchingSteps", "both")))

    def command(values: Values, _changes: Values, _known: Any) -> ConfirmClaims:
        said = text_of(values, "sides")
        sides = tuple(missing) if said == "both" else (Side(said),)
        on = day_of(values, "on", context.today())
        return ConfirmClaims(claim_ids=(line.id,), sides=sides, on=on)

    return Entry(
        name="matching.confirm",
        title=QCoreApplication.translate("MatchingSteps", "Confirm the claim"),
        verb=QCoreApplication.translate("MatchingSteps", "Confirm"),
        done=QCoreApplication.translate("MatchingSteps", "Confirmed"),
        specs=(
            segments_spec(
                "sides",
                QCoreApplication.translate("MatchingSteps", "Confirmed by"),
                "matching.confirm",
                choices,
            ),
            _on(context),
        ),
        shown={"sides": choices[0][0], "on": context.today().isoformat()},
        command=command,
    )


def _step(context: Context, line: ClaimLine, move: ClaimMove) -> Entry:
    finishes, reason = "effect" in move.guards, "reason" in move.guards

    def command(values: Values, _changes: Values, _known: Any) -> AdvanceClaims:
        return AdvanceClaims(
            claim_ids=(line.id,),
            move=move.code,
            on=day_of(values, "on", context.today()),
            note=text_of(values, "note"),
            values=_result_of(values) if finishes else {},
        )

    label = (
        QCoreApplication.translate("MatchingSteps", "Reason")
        if reason
        else QCoreApplication.translate("MatchingSteps", "Note")
    )
    note = long_spec("note", label, "matching.step", required=reason)
    return Entry(
        name="matching.step",
        title=move.label(context.language),
        verb=move.label(context.language),
        done=QCoreApplication.translate("MatchingSteps", "Step taken"),
        specs=(_on(context), *(_result_specs(context) if finishes else ()), note),
        shown={"on": context.today().isoformat(), **_result_shown(line)},
        command=command,
    )


# What came of it


def _result_specs(context: Context) -> tuple[FieldSpec, ...]:
    said = [
        (one.value, phrase(f"term.satisfaction-{one.value}", context.language))
        for one in Satisfaction
    ]
    return (
        long_spec("effect", QCoreApplication.translate("MatchingSteps", "Effect"), "matching.step"),
        text_spec(
            "served",
            QCoreApplication.translate("MatchingSteps", "People reached"),
            "matching.step",
            width=90,
        ),
        segments_spec(
            "satisfaction",
            QCoreApplication.translate("MatchingSteps", "Satisfied"),
            "matching.step",
            said,
        ),
    )


def _result_of(values: Values) -> dict[str, Any]:
    return {
        "effect": text_of(values, "effect"),
        "served": whole_of(values, "served"),
        "satisfaction": values.get("satisfaction"),
    }


def _result_shown(line: ClaimLine) -> dict[str, object]:
    said = line.facts.satisfaction
    return {
        "effect": line.facts.effect,
        "served": str(line.served or ""),
        "satisfaction": said.value if said else None,
    }


def change(context: Context, line: ClaimLine) -> Entry:
    """Name, level, budget, term and result of a claim."""

    def command(values: Values, changes: Values, _known: Any) -> ChangeClaim:
        given = {
            "name": text_of(values, "name"),
            "level": text_of(values, "level"),
            "quantity": whole_of(values, "quantity"),
            "budget_fen": _budget_of(values),
            "starts_on": day_of(values, "starts_on", context.today()),
            "due_on": day_of(values, "due_on", context.today()),
            **_result_of(values),
        }
        names = {"budget": "budget_fen"}
        changed = {names.get(path, path) for path in changes}
        told = {name: value for name, value in given.items() if name in changed}
        return ChangeClaim(claim_id=line.id, values=told, version=line.version)

    return Entry(
        name="matching.change",
        title=line.number,
        verb=QCoreApplication.translate("MatchingSteps", "Save"),
        done=QCoreApplication.translate("MatchingSteps", "Saved"),
        specs=(*_change_specs(context), *_result_specs(context)),
        shown={
            "name": line.name,
            "level": line.level,
            "quantity": str(line.quantity or ""),
            "budget": write_yuan(line.budget_fen) if line.budget_fen is not None else "",
            "starts_on": iso(line.starts_on),
            "due_on": iso(line.facts.due_on),
            **_result_shown(line),
        },
        command=command,
    )


def _budget_of(values: Values) -> int | None:
    typed = text_of(values, "budget")
    try:
        return parse_yuan(typed, field="budget") if typed else None
    except Refusal as refusal:
        raise Refusal(refusal.code, field="budget", **refusal.params) from None


def _change_specs(context: Context) -> tuple[FieldSpec, ...]:
    name = "matching.change"
    return (
        text_spec(
            "name", QCoreApplication.translate("MatchingSteps", "Project"), name, required=True
        ),
        segments_spec(
            "level", QCoreApplication.translate("MatchingSteps", "Level"), name, _levels(context)
        ),
        text_spec(
            "quantity", QCoreApplication.translate("MatchingSteps", "How much"), name, width=90
        ),
        text_spec(
            "budget", QCoreApplication.translate("MatchingSteps", "Budget (yuan)"), name, width=140
        ),
        day_spec(
            context,
            "starts_on",
            QCoreApplication.translate("MatchingSteps", "Begins"),
            name,
        ),
        day_spec(
            context,
            "due_on",
            QCoreApplication.translate("MatchingSteps", "To be done by"),
            name,
        ),
    )
