"""What the invented desk does once a case comes to an end: agreed, performed, closed, filed."""

from dataclasses import replace

from models.vocabulary.lawfulness import points
from models.vocabulary.terms import CaseKind, CaseState, CourtStep, Performed, Satisfaction
from services.commands.agreements import (
    LockAgreement,
    MarkSealed,
    SaveAgreement,
    SignAgreement,
    SignAsMediator,
)
from services.commands.judicial import ApplyForConfirmation, RecordCourtStep
from services.commands.logbook import LogFollowUp, LogLawfulness, LogPerformance
from services.practice.affairs import Affair
from services.practice.desk import Desk, act
from services.practice.stories import words
from services.practice.timetable import Step
from services.queries.judicial import courts
from services.queries.whole import agreement, parties

__all__: list[str] = []


@act("agree")
def _agree(desk: Desk, affair: Affair, step: Step) -> None:
    draft = affair.tale.agreement(step.on, "居委会", unfinished=step.more.get("unfinished", False))
    if "due" in step.more:
        dues = [desk.day(offset) for offset in step.more["due"]]
        promises = zip(draft.obligations, dues, strict=True)
        draft = replace(draft, obligations=tuple(replace(one, due_on=due) for one, due in promises))
    desk.run(SaveAgreement(case_id=affair.case_id, draft=draft))


@act("lock")
def _lock(desk: Desk, affair: Affair, step: Step) -> None:
    if desk.hearings.recent(step):
        seen = tuple(one.code for one in points())
        desk.run(LogLawfulness(case_id=affair.case_id, points=seen, on=step.on))
    desk.run(LockAgreement(case_id=affair.case_id))


@act("sign")
def _sign(desk: Desk, affair: Affair, step: Step) -> None:
    with desk.database.reading() as reading:
        signing = parties(reading, affair.case_id)
    for party in signing:
        desk.run(SignAgreement(case_id=affair.case_id, party_id=party.id, on=step.on))
    desk.run(SignAsMediator(case_id=affair.case_id, mediator=affair.host, on=step.on))
    desk.run(MarkSealed(case_id=affair.case_id, on=step.on))


@act("perform")
def _perform(desk: Desk, affair: Affair, step: Step) -> None:
    number, amount = step.more["obligation"], None
    if "part" in step.more:
        with desk.database.reading() as reading:
            whole_agreement = agreement(reading, affair.case_id, parties(reading, affair.case_id))
        promised = whole_agreement.obligations[number - 1].amount_fen if whole_agreement else None
        amount = int((promised or 0) * step.more["part"]) or None
    desk.run(
        LogPerformance(case_id=affair.case_id, obligation=number, on=step.on, amount_fen=amount)
    )


@act("apply")
def _apply(desk: Desk, affair: Affair, step: Step) -> None:
    """All parties ask the court where the committee is to confirm what they agreed."""
    with desk.database.reading() as reading:
        chosen = courts(reading, affair.source, ())[-1]
    desk.run(
        ApplyForConfirmation(
            case_id=affair.case_id,
            court=next(iter(chosen.courts), words("disputes")["court"]["name"]),
            ground=chosen.ground.code,
            applied_on=step.on,
            everyone=True,
        )
    )


@act("court")
def _court(desk: Desk, affair: Affair, step: Step) -> None:
    ruled = CourtStep(step.more["step"]) is CourtStep.CONFIRMED
    number = words("disputes")["court"]["ruling"].format(year=step.on.year)
    desk.run(
        RecordCourtStep(
            case_id=affair.case_id,
            step=CourtStep(step.more["step"]),
            on=step.on,
            ruling_number=number if ruled else "",
            perform_by_on=desk.day(step.more["by"]) if "by" in step.more else None,
        )
    )


@act("follow-up")
def _follow_up(desk: Desk, affair: Affair, step: Step) -> None:
    content = desk.chance.random() < 0.8
    desk.run(
        LogFollowUp(
            case_id=affair.case_id,
            on=step.on,
            performed=Performed(step.more["performed"]) if "performed" in step.more else None,
            satisfied=Satisfaction.YES if content else Satisfaction.PARTLY,
            note=desk.chance.choice(words("disputes")["follow_ups"]),
        )
    )


@act("close")
def _close(desk: Desk, affair: Affair, step: Step) -> None:
    draft: dict[str, object] = {"closed_on": step.on}
    if affair.kind is CaseKind.GOVERNANCE:
        draft["outcome"] = affair.story.outcome
    if step.more.get("told"):
        draft["ways_told"] = words("disputes")["ways"]
    desk.advance(affair, draft, to=CaseState.CLOSED)


@act("archive")
def _archive(desk: Desk, affair: Affair, step: Step) -> None:
    by = desk.directory.words["desk_name"]
    draft = {"filed_on": step.on, "retention": "short", "compiled_by": by}
    desk.advance(affair, draft, to=CaseState.ARCHIVED)
