"""Putting right what was recorded wrong: by a dated entry with its reason, never by overwriting.

The event that was wrong stays as it was written; the correction names it and says what is right.
Rows that hold a day of their own (a meeting, a signature) are brought to it, and the correction
keeps what stood there. Every deadline is computed anew; what moved is kept with the correction.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.agreements import AgreementSignature, FollowUp, Obligation, Performance
from models.records.cases import Case, CaseEvent, Contact
from models.records.investigations import Investigation
from models.records.meetings import MediationMeeting
from models.vocabulary import moments
from models.vocabulary.clocks import Clock, clocks
from models.vocabulary.completeness import effective_on
from models.vocabulary.corrections import clock_changes, correctable, in_order
from models.vocabulary.drafts import read_field
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.proceeding import Field
from models.vocabulary.terms import AgreementForm, CaseState
from resources import Language, phrase
from services.changes import Changes
from services.commands import judicial, meetings
from services.commands.stepping import (
    case_dossier,
    latest_agreement,
    plain,
    told_ways,
    write_dates,
)
from services.corrected import CORRECTION, Standing, standing
from services.work import Work

__all__ = ["CorrectEvent", "checked_reason", "write_correction"]


@dataclass(frozen=True, kw_only=True)
class CorrectEvent:
    """Correct the day or the facts of a past event of the proceeding, for a reason.

    ``values`` holds ``on`` (the right day) and fields of the event's step, as typed or as values.
    What was recorded as the same thing goes with it: the step a meeting made, the effect of a
    signature. The event is named by its id, or by ``name``: the newest of a kind (``meeting``) or
    of a step (``accept``).
    """

    label: ClassVar[str] = "history.correct-event"
    undoable: ClassVar[bool] = True

    case_id: int
    event_id: int | None = None
    name: str = ""
    values: Mapping[str, object] = field(repr=False)
    reason: str = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the correction and all that follows from it; its event is what was made.

        Raises:
            Refusal: no reason, nothing that differs, a day out of order, or an event that can
                not be corrected.
        """
        case = work.get(Case, self.case_id, version=self.version)
        events = _standing(work, case.id)
        event = next((one for one in reversed(events) if self._means(one)), None)
        if event is None:
            raise Refusal("correction.no-event", field="event", number=case.number)
        reason = checked_reason(self.reason)
        dossier = case_dossier(work, case)
        before = clocks(dossier, work.today)
        now = self._read(work, case, event)
        days = {event.id: now["on"]} if "on" in now else {}
        if "on" in now:
            days |= dict(_going_along(work, case, events, event, now["on"]))
            _refuse_disorder(events, days, work.today)
        made = _write(work, case, event, now, reason)
        for other in events:
            if other.id in days and other is not event:
                _write(work, case, other, {"on": days[other.id]}, reason)
        if event.kind == "judicial":
            judicial.put_right(work, case, event.facts, now)
        if event.kind == "meeting":
            meetings.put_right(work, case, event.facts, now)
        self._follow(work, case, events, event, days)
        _keep_moved(work, case, made, before)
        work.label_params["number"] = case.number
        return work.done(made.id)

    def _means(self, event: Standing) -> bool:
        if self.event_id is not None:
            return event.id == self.event_id
        return self.name == (event.facts.get("step") if event.kind == "step" else event.kind)

    def _read(self, work: Work, case: Case, event: Standing) -> dict[str, Any]:
        """The values that differ from what stands."""
        code = str(event.facts.get("step", ""))
        known = {one.name: one for one in correctable(event.kind, code, event.state, case.kind)}
        if not known:
            raise Refusal("correction.not-this", field="event", number=case.number)
        dossier = case_dossier(work, case)
        found: dict[str, Any] = {}
        for name, value in self.values.items():
            asked = known.get(name)
            if asked is None:
                names = ", ".join(known)
                raise Refusal("move.unknown-field", field=name, name=name, known=names)
            empty = value is None or value == ""
            if empty and asked.required:
                raise Refusal("correction.empty", field=name)
            read = None if empty else read_field(asked, value, dossier, work.today)
            if plain(read) != _stands(event, asked):
                found[name] = read
        if not found:
            raise Refusal("correction.nothing", field=next(iter(self.values), "on"))
        if isinstance(found.get("ways_told"), tuple):
            found |= told_ways(found["ways_told"], dossier)
        return found

    def _follow(
        self,
        work: Work,
        case: Case,
        events: list[Standing],
        event: Standing,
        days: Mapping[int, date],
    ) -> None:
        """Bring the rows and the legal dates of the case to what is right."""
        for one in events:
            if one.id in days:
                _write_row(work, case, one, days[one.id])
        work.session.flush()
        now = _standing(work, case.id)
        _renew_dates(case, now)
        told = next((one.facts.get("rights_notice_on") for one in now if one.id == event.id), None)
        if told:
            case.rights_notice_on = date.fromisoformat(str(told))
        _renew_effect(work, case)


def checked_reason(text: str) -> str:
    """The reason of a correction or handover.

    Raises:
        Refusal: there is none, or it is too long.
    """
    reason = text.strip()
    if not reason:
        raise Refusal("correction.no-reason", field="reason")
    if len(reason) > LONGEST["remarks"]:
        raise Refusal("intake.too-long", field="reason", count=len(reason), most=LONGEST["remarks"])
    return reason


def _standing(work: Work, case_id: int) -> list[Standing]:
    work.session.flush()
    rows = work.session.scalars(
        sa.select(CaseEvent).where(CaseEvent.case_id == case_id).order_by(CaseEvent.id)
    )
    return standing(rows)


def _stands(event: Standing, asked: Field) -> Any:
    if asked.name == "on":
        return event.on.isoformat()
    name = "ways" if asked.name == "ways_told" and event.facts.get("ways") else asked.name
    return event.facts.get(name)


def _going_along(
    work: Work, case: Case, events: list[Standing], event: Standing, on: date
) -> Iterator[tuple[int, date]]:
    """The events that record the same thing as ``event`` on the same wrong day."""
    code = str(event.facts.get("step", ""))
    agreement = latest_agreement(work, case.id)
    oral = agreement is not None and agreement.form is AgreementForm.ORAL
    along: set[str] = set()
    if event.kind == "meeting":
        along = {"begin"}
    elif event.kind == "agreement" or code == "agree":
        along = {"agree", "agreement"} | ({"take-effect"} if oral else set())
    for other in events:
        name = str(other.facts.get("step", "")) if other.kind == "step" else other.kind
        if other.id != event.id and other.on == event.on and name in along:
            yield other.id, on


def _refuse_disorder(events: list[Standing], days: Mapping[int, date], today: date) -> None:
    late = next((day for day in days.values() if day > today), None)
    if late is not None:
        raise Refusal("guard.date-in-future", field="on", day=late.isoformat())
    in_order([(one.id, one.on) for one in events if one.kind == "step"], days)


def _write(
    work: Work, case: Case, event: Standing, now: Mapping[str, Any], reason: str
) -> CaseEvent:
    """The correcting entry of one event."""
    was = {name: event.facts.get(name) for name in now if name != "on"}
    if "on" in now:
        was["on"] = event.on.isoformat()
    return write_correction(
        work,
        case,
        reason,
        corrects_id=event.id,
        of=event.kind,
        was=was,
        now={name: plain(value) for name, value in now.items()},
    )


def write_correction(
    work: Work, case: Case, reason: str, *, corrects_id: int | None = None, **facts: Any
) -> CaseEvent:
    """Put a correcting entry of this day into the proceeding."""
    return work.add(
        CaseEvent(
            case_id=case.id,
            kind=CORRECTION,
            on=work.today,
            at=work.now,
            actor=work.actor,
            state=case.state,
            note=reason,
            facts=facts,
            corrects_id=corrects_id,
        )
    )


def _keep_moved(work: Work, case: Case, made: CaseEvent, before: tuple[Clock, ...]) -> None:
    """Keep with the correction which deadlines it has moved, old and new."""
    after = clocks(case_dossier(work, case), work.today)
    moved = [
        [one.code, one.subject, plain(one.was), plain(one.now)]
        for one in clock_changes(before, after)
    ]
    made.facts = {**made.facts, "clocks": moved}


def _renew_dates(case: Case, events: list[Standing]) -> None:
    """The legal dates of the case anew: what the steps write, in their order."""
    before: CaseState | None = None
    for one in events:
        if one.kind != "step":
            continue
        if not one.facts.get("step"):
            case.registered_on = one.on
        elif one.state is not before:
            write_dates(case, one.state, one.on)
        before = one.state


def _write_row(work: Work, case: Case, event: Standing, on: date) -> None:
    """The row that an event logged, brought to its right day."""
    row: Any
    match event.kind:
        case "meeting":
            row = work.get(MediationMeeting, int(event.facts["meeting"]))
            row.held_at = _moved(row.held_at, on)
            row.ended_at = _moved(row.ended_at, on) if row.ended_at else None
            if case.rights_notice_on == event.on:
                case.rights_notice_on = on
        case "investigation":
            row = work.get(Investigation, int(event.facts["investigation"]))
            row.begun_at = _moved(row.begun_at, on)
            row.ended_at = _moved(row.ended_at, on) if row.ended_at else None
            row.signed_on = max(on, row.signed_on) if row.signed_on else None
        case "contact":
            row = work.get(Contact, int(event.facts["contact"]))
            row.at = _moved(row.at, on)
        case "performance":
            _move_performance(work, case, event, on)
        case "follow-up":
            row = work.session.scalar(
                sa.select(FollowUp).where(FollowUp.case_id == case.id, FollowUp.on == event.on)
            )
            if row is not None:
                row.on = on
        case "agreement" | "signature" | "mediator-signature" | "seal":
            _move_agreement(work, case, event, on)


def _moved(moment: datetime, on: date) -> datetime:
    """The same time of day on another day of the office."""
    local = moments.local(moment)
    return local.replace(year=on.year, month=on.month, day=on.day)


def _move_performance(work: Work, case: Case, event: Standing, on: date) -> None:
    done = work.session.execute(
        sa.select(Performance, Obligation)
        .join(Obligation, Obligation.id == Performance.obligation_id)
        .where(
            Performance.case_id == case.id,
            Performance.on == event.on,
            Obligation.ordinal == int(event.facts["obligation"]),
        )
        .order_by(Performance.id)
    ).first()
    if done is None:
        return
    performance, obligation = done
    performance.on = on
    if obligation.done_on == event.on:
        obligation.done_on = on


def _move_agreement(work: Work, case: Case, event: Standing, on: date) -> None:
    agreement = latest_agreement(work, case.id)
    if agreement is None or agreement.id != event.facts.get("agreement"):
        raise Refusal("correction.older-edition", field="event", number=case.number)
    if event.kind == "agreement":
        agreement.agreed_on = on
    elif event.kind == "seal":
        agreement.sealed_on = on
    elif event.kind == "mediator-signature":
        agreement.mediator_signed_on = on
    else:
        wanted = [
            AgreementSignature.agreement_id == agreement.id,
            AgreementSignature.on == event.on,
        ]
        if event.facts.get("party"):
            wanted.append(AgreementSignature.party_id == int(event.facts["party"]))
        rows = work.session.scalars(sa.select(AgreementSignature).where(*wanted)).all()
        if len(rows) != 1:
            raise Refusal("correction.which-party", field="event", number=case.number)
        rows[0].on = on
    days = [agreement.sealed_on, agreement.mediator_signed_on]
    if any(day is not None and day < agreement.agreed_on for day in days):
        raise Refusal("correction.too-early", field="on", limit=agreement.agreed_on.isoformat())


def _renew_effect(work: Work, case: Case) -> None:
    """The day of effect anew from the signatures, and the step that records it with it."""
    agreement = latest_agreement(work, case.id)
    if agreement is None or agreement.effective_on is None:
        return
    effective = effective_on(case_dossier(work, case))
    if effective is None or effective == agreement.effective_on:
        return
    was, agreement.effective_on = agreement.effective_on, effective
    events = _standing(work, case.id)
    step = next(
        (
            one
            for one in events
            if one.kind == "step" and one.facts.get("step") == "take-effect" and one.on == was
        ),
        None,
    )
    if step is not None:
        days = {step.id: effective}
        in_order([(one.id, one.on) for one in events if one.kind == "step"], days)
        reason = phrase("correction.effect", Language.CHINESE)
        _write(work, case, step, {"on": effective}, reason)
