"""The fields of a planned mediation meeting, what they hold at first, and the draft they make."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from gui.cases.entry import stock
from gui.cases.meeting_fields import USUAL, moment_of, named_parties
from gui.editing import FieldKind, FieldSpec, moment_field
from gui.shell.page import Context
from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.plan_drafts import USUAL_MINUTES, PlanChange, PlanDraft
from services.queries.meeting_rows import PlanLine
from services.queries.rows import CaseWhole

__all__ = ["hosts", "plan_changes", "plan_draft", "plan_shown", "plan_specs"]


def hosts(whole: CaseWhole, plan: PlanLine | None) -> Sequence[str]:
    """The mediators who can hold the meeting: those assigned, and those planned before."""
    assigned = whole.assignment.mediators if whole.assignment is not None else ()
    planned = tuple(one.name for one in plan.mediators) if plan is not None else ()
    return list(dict.fromkeys((*assigned, *planned)))


def plan_specs(context: Context, whole: CaseWhole, plan: PlanLine | None) -> Iterator[FieldSpec]:
    """The fields in the order of the keyboard."""
    rooms = [*(one.room for one in whole.plans), *(one.place for one in whole.meetings)]
    yield FieldSpec(
        path="starts_at",
        label=QCoreApplication.translate("PlanPane", "Time"),
        name="plan.starts_at",
        kind=FieldKind.MOMENT,
        width=150,
        required=True,
        hint=QCoreApplication.translate("PlanPane", "tomorrow 14:00"),
        **moment_field(context.today, context.language, usual=USUAL),
    )
    yield FieldSpec(
        path="minutes",
        label=QCoreApplication.translate("PlanPane", "Minutes"),
        name="plan.minutes",
        width=64,
    )
    yield FieldSpec(
        path="room",
        label=QCoreApplication.translate("PlanPane", "Room"),
        name="plan.room",
        suggestions=list(dict.fromkeys((*filter(None, rooms), *stock("place")))),
    )
    for index, name in enumerate(hosts(whole, plan)):
        path = f"mediators.{index}"
        yield FieldSpec(path=path, label=name, name=f"plan.{path}", kind=FieldKind.CHECK)
    for index, party in enumerate(named_parties(whole)):
        path = f"parties.{index}"
        yield FieldSpec(path=path, label=party.name, name=f"plan.{path}", kind=FieldKind.CHECK)
    yield FieldSpec(
        path="invited",
        label=QCoreApplication.translate("PlanPane", "Invited"),
        name="plan.invited",
        many=True,
        suggestions=[name for one in whole.meetings for name in one.invited],
        hint=QCoreApplication.translate("PlanPane", "Others who are to come, separated by 、"),
    )
    yield FieldSpec(
        path="purpose",
        label=QCoreApplication.translate("PlanPane", "Purpose"),
        name="plan.purpose",
        suggestions=[*whole.requests, *([whole.issues] if whole.issues else [])],
    )
    if plan is not None:
        yield FieldSpec(
            path="reason",
            label=QCoreApplication.translate("PlanPane", "Reason"),
            name="plan.reason",
            hint=QCoreApplication.translate(
                "PlanPane", "Why it is moved or called off; another time or room needs it"
            ),
        )


def plan_shown(context: Context, whole: CaseWhole, plan: PlanLine | None) -> dict[str, object]:
    """The meeting as planned; a new one is of everybody, where the last was held."""
    if plan is None:
        last = whole.meetings[-1] if whole.meetings else None
        shown: dict[str, object] = {
            "starts_at": _usual(context).isoformat(),
            "minutes": str(USUAL_MINUTES),
            "room": last.place if last is not None else None,
        }
        asked, holding = None, None
    else:
        shown = {
            "starts_at": moments.local(plan.starts_at).isoformat(),
            "minutes": str(plan.minutes),
            "room": plan.room,
            "invited": "、".join(one.name for one in plan.others),
            "purpose": plan.purpose,
        }
        asked = {one.party_id for one in plan.parties}
        holding = {one.name for one in plan.mediators}
    for index, name in enumerate(hosts(whole, plan)):
        shown[f"mediators.{index}"] = holding is None or name in holding
    for index, party in enumerate(named_parties(whole)):
        shown[f"parties.{index}"] = asked is None or party.id in asked
    return shown


def _usual(context: Context) -> datetime:
    """The usual hour of the next day."""
    tomorrow = context.minute() + timedelta(days=1)
    return datetime.combine(tomorrow.date(), USUAL, tomorrow.tzinfo)


def plan_draft(
    values: Mapping[str, object], whole: CaseWhole, plan: PlanLine | None
) -> PlanDraft | None:
    """The meeting as typed; None while its time is not.

    Raises:
        Refusal: a time or a length cannot be read; it names the field.
    """
    starts_at = moment_of(values, "starts_at")
    if starts_at is None:
        return None
    guests = str(values["invited"] or "").replace("，", "、").replace(",", "、").split("、")
    names = hosts(whole, plan)
    return PlanDraft(
        starts_at=starts_at,
        minutes=_minutes(values["minutes"]),
        room=str(values["room"] or ""),
        purpose=str(values["purpose"] or ""),
        mediator_names=tuple(
            name for index, name in enumerate(names) if values[f"mediators.{index}"]
        ),
        party_ids=tuple(
            party.id
            for index, party in enumerate(named_parties(whole))
            if values[f"parties.{index}"]
        ),
        others=tuple(name.strip() for name in guests if name.strip()),
    )


def _minutes(typed: object) -> int:
    said = str(typed or "").strip()
    if not said:
        return USUAL_MINUTES
    try:
        return int(said)
    except ValueError:
        raise Refusal("plan.unreadable-length", field="minutes", value=said[:20]) from None


def plan_changes(draft: PlanDraft) -> PlanChange:
    """A meeting that is planned already, as it is typed now."""
    return PlanChange(
        starts_at=draft.starts_at,
        minutes=draft.minutes,
        room=draft.room,
        purpose=draft.purpose,
        mediator_names=draft.mediator_names,
        party_ids=draft.party_ids,
        others=draft.others,
    )
