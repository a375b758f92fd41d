"""The fields of a mediation meeting, what they hold at first, and the command they make."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from gui.cases.entry import stock
from gui.editing import FieldKind, FieldSpec, clock_check, iso_moment, moment_field
from gui.shell.page import Context
from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.statements import draft_account
from models.vocabulary.terms import MeetingResult
from models.vocabulary.typed_times import parse_clock
from services.commands.meetings import LogMeeting
from services.queries.meeting_rows import PlanLine
from services.queries.rows import CaseWhole, PartyLine

__all__ = [
    "USUAL",
    "meeting_command",
    "meeting_shown",
    "meeting_specs",
    "moment_of",
    "named_parties",
    "plan_to_hold",
]

USUAL = time(14)
"""The hour of a meeting when only its day is typed."""
_OPEN, _CLOSED = "open", "closed"


def named_parties(whole: CaseWhole) -> Sequence[PartyLine]:
    """The parties who can be ticked as present: those whose name is known."""
    return [party for party in whole.parties if party.name]


def meeting_specs(context: Context, whole: CaseWhole) -> Iterator[FieldSpec]:
    """The fields in the order of the keyboard."""
    moment = moment_field(context.today, context.language, usual=USUAL)
    yield FieldSpec(
        path="held_at",
        label=QCoreApplication.translate("MeetingPane", "Time"),
        name="meeting.held_at",
        kind=FieldKind.MOMENT,
        width=150,
        required=True,
        **moment,
    )
    yield FieldSpec(
        path="ended_at",
        label=QCoreApplication.translate("MeetingPane", "to"),
        name="meeting.ended_at",
        width=84,
        check=clock_check(context.language),
    )
    yield FieldSpec(
        path="place",
        label=QCoreApplication.translate("MeetingPane", "Place"),
        name="meeting.place",
        suggestions=[*(one.place for one in whole.meetings), *stock("place")],
    )
    for index, party in enumerate(named_parties(whole)):
        yield FieldSpec(
            path=f"attended.{index}",
            label=party.name,
            name=f"meeting.attended.{index}",
            kind=FieldKind.CHECK,
        )
    yield from _talk(whole)
    yield FieldSpec(
        path="next_at",
        label=QCoreApplication.translate("MeetingPane", "Next"),
        name="meeting.next_at",
        kind=FieldKind.MOMENT,
        width=150,
        hint=QCoreApplication.translate("MeetingPane", "tomorrow 14:00"),
        **moment,
    )


def _talk(whole: CaseWhole) -> Iterator[FieldSpec]:
    yield FieldSpec(
        path="invited",
        label=QCoreApplication.translate("MeetingPane", "Invited"),
        name="meeting.invited",
        suggestions=[name for one in whole.meetings for name in one.invited],
        many=True,
        hint=QCoreApplication.translate("MeetingPane", "Others who took part, separated by 、"),
    )
    yield FieldSpec(
        path="consented",
        label=QCoreApplication.translate("MeetingPane", "Consent"),
        name="meeting.consented",
        kind=FieldKind.CHECK,
        hint=QCoreApplication.translate("MeetingPane", "Every party consents to the invitation"),
    )
    yield FieldSpec(
        path="rights_told",
        label=QCoreApplication.translate("MeetingPane", "Told"),
        name="meeting.rights_told",
        kind=FieldKind.CHECK,
        hint=QCoreApplication.translate("MeetingPane", "Rights and effect of mediation were told"),
    )
    yield FieldSpec(
        path="public",
        label=QCoreApplication.translate("MeetingPane", "Doors"),
        name="meeting.public",
        kind=FieldKind.SEGMENTS,
        choices=[
            (_OPEN, QCoreApplication.translate("MeetingPane", "Open to the public")),
            (_CLOSED, QCoreApplication.translate("MeetingPane", "In private")),
        ],
    )
    yield FieldSpec(
        path="objected",
        label=QCoreApplication.translate("MeetingPane", "Asked"),
        name="meeting.objected",
        kind=FieldKind.CHECK,
        hint=QCoreApplication.translate("MeetingPane", "A party asked for closed doors"),
    )
    yield FieldSpec(
        path="account",
        label=QCoreApplication.translate("MeetingPane", "Account"),
        name="meeting.account",
        kind=FieldKind.LONG_TEXT,
        rows=6,
        required=True,
        suggestions=stock("account"),
    )
    yield FieldSpec(
        path="result",
        label=QCoreApplication.translate("MeetingPane", "Result"),
        name="meeting.result",
        kind=FieldKind.SEGMENTS,
        required=True,
        choices=[
            (
                MeetingResult.AGREED.value,
                QCoreApplication.translate("MeetingPane", "Agreed"),
            ),
            (
                MeetingResult.CONTINUE.value,
                QCoreApplication.translate("MeetingPane", "Not yet, meet again"),
            ),
            (
                MeetingResult.ENDED.value,
                QCoreApplication.translate("MeetingPane", "Ended"),
            ),
        ],
    )


def plan_to_hold(context: Context, whole: CaseWhole) -> PlanLine | None:
    """The planned meeting that is logged now: the last of today or before, else none."""
    today = context.today()
    due = [one for one in whole.coming if moments.local_day(one.starts_at) <= today]
    return due[-1] if due else None


def meeting_shown(context: Context, whole: CaseWhole) -> dict[str, object]:
    """The meeting as it was planned, else this half hour; everybody was there.

    What was said and is not in a record yet is the draft of the account. The doors are as they
    were at the last meeting: a party who asked for them to be closed need not ask again.
    """
    now = context.minute()
    last = whole.meetings[-1] if whole.meetings else None
    plan = plan_to_hold(context, whole)
    held = now.replace(minute=now.minute // 30 * 30)
    asked = None
    shown: dict[str, object] = {"place": last.place if last is not None else None}
    if plan is not None:
        held = moments.local(plan.starts_at) if plan.starts_at <= now else held
        shown["place"] = plan.room or shown["place"]
        shown["invited"] = "、".join(one.name for one in plan.others)
        asked = {one.party_id for one in plan.parties}
    shown["held_at"] = held.isoformat()
    shown["rights_told"] = whole.rights_notice_on is not None
    if last is not None and last.public is not None:
        shown |= {"public": _OPEN if last.public else _CLOSED, "objected": last.objected}
    account = draft_account(one for one in whole.statements if one.meeting_id is None)
    if account:
        shown["account"] = account
    return shown | {
        f"attended.{index}": asked is None or party.id in asked
        for index, party in enumerate(named_parties(whole))
    }


def moment_of(values: Mapping[str, object], path: str) -> datetime | None:
    """The moment typed at ``path``; a Refusal there for what is none."""
    value = values[path]
    if not value:
        return None
    moment = iso_moment(value)
    if moment is None:
        raise Refusal("moment.unreadable-typed", field=path, value=str(value)[:40])
    return moment


def meeting_command(
    values: Mapping[str, object],
    held: datetime,
    whole: CaseWhole,
    plan_id: int | None = None,
) -> LogMeeting:
    """The command that logs the meeting as typed.

    Raises:
        Refusal: a time cannot be read; it names the field.
    """
    result = MeetingResult(values["result"])
    typed = str(values["invited"] or "").replace("，", "、").replace(",", "、").split("、")
    guests = [name.strip() for name in typed if name.strip()]
    present = (
        party.name
        for index, party in enumerate(named_parties(whole))
        if values[f"attended.{index}"]
    )
    return LogMeeting(
        case_id=whole.line.id,
        held_at=held,
        ended_at=_end(held, str(values["ended_at"] or "")),
        place=str(values["place"] or ""),
        attended=(*present, *guests),
        consented=bool(values["consented"]) if guests else None,
        rights_told=bool(values["rights_told"]),
        public=values["public"] == _OPEN if values["public"] else None,
        objected=bool(values["objected"]) if values["public"] else False,
        account=str(values["account"] or ""),
        result=result,
        next_at=moment_of(values, "next_at") if result is MeetingResult.CONTINUE else None,
        plan_id=plan_id,
        version=whole.line.version,
    )


def _end(held: datetime, typed: str) -> datetime | None:
    """The end of the meeting; after an evening an hour before its beginning is past midnight."""
    if not typed:
        return None
    start = moments.local(held)
    end = datetime.combine(start.date(), parse_clock(typed, field="ended_at"), start.tzinfo)
    return end + timedelta(days=1) if end < start and start.hour >= 18 else end
