"""What is due on a case in words: its deadlines, and who owes what."""

from datetime import date
from typing import Final

from models.vocabulary.clocks import Clock, ClockState
from models.vocabulary.completeness import effective_on
from models.vocabulary.terms import ObligationState
from resources import Language
from services.queries.agreement_rows import ObligationLine
from services.sheets.gathering.in_hand import CaseInHand
from services.sheets.gathering.words import close, said, term, unstopped
from services.sheets.shapes import DeadlineRow, DoneRow, ObligationRow

__all__ = ["deadline_rows", "obligation_rows"]

_RUNNING: Final = frozenset(
    {
        ClockState.OVERDUE,
        ClockState.TODAY,
        ClockState.SOON,
        ClockState.EXTENDED,
        ClockState.RUNNING,
        ClockState.PAUSED,
    }
)


def _clock_label(clock: Clock, promises: int) -> str:
    name = clock.label(Language.CHINESE)
    if clock.code == "obligation" and promises > 1:
        return said("clock-of", label=name, subject=clock.subject)
    return name


def deadline_rows(case: CaseInHand, today: date) -> tuple[DeadlineRow, ...]:
    """期限提示: the clocks that run, the most pressing first."""
    agreement = case.whole.agreement
    promises = len(agreement.obligations) if agreement else 0
    return tuple(
        DeadlineRow(
            label=close(_clock_label(clock, promises)),
            due=clock.due,
            latest=clock.latest,
            state=close(clock.words(today, Language.CHINESE)),
            source=clock.source,
        )
        for clock in case.whole.next_step.clocks
        if clock.due is not None and clock.presses and clock.state in _RUNNING
    )


def _obligation_state(
    case: CaseInHand, row: ObligationLine, today: date, *, in_effect: bool
) -> str:
    """How far it had come on ``today``: what was done later is not said of that day."""
    if row.done_on is not None and row.done_on <= today:
        return term(ObligationState.PERFORMED)
    if any(one.amount for one in _done(case, row, today)):
        return term(ObligationState.PARTLY)
    if in_effect and row.due_on is not None and row.due_on < today:
        return term(ObligationState.OVERDUE)
    return term(ObligationState.NOT_DUE) if in_effect else ""


def _done(case: CaseInHand, row: ObligationLine, today: date) -> tuple[DoneRow, ...]:
    """What was performed of it until ``today``."""
    found = (
        DoneRow(on=one.on, amount=one.amount_fen)
        for one in case.performances
        if one.obligation_id == row.id and one.on <= today
    )
    return tuple(sorted(found, key=lambda one: one.on))


def _latest(case: CaseInHand, row: ObligationLine) -> date | None:
    """The last day it could lawfully be performed on: rest days at the end move it."""
    clocks = case.whole.next_step.clocks
    own = (one for one in clocks if (one.code, one.subject) == ("obligation", str(row.ordinal)))
    return next((one.latest for one in own), None)


def _row(
    case: CaseInHand, row: ObligationLine, agreed_on: date, today: date, *, in_effect: bool
) -> ObligationRow:
    latest = _latest(case, row) if in_effect else None
    done_on = row.done_on if row.done_on is not None and row.done_on <= today else None
    late = ((done_on or today) - latest).days if latest is not None else 0
    return ObligationRow(
        who=row.debtor,
        to=row.creditor,
        what=unstopped(row.what),
        amount=row.amount_fen or None,
        due=agreed_on if row.on_the_spot else row.due_on,
        is_on_the_spot=row.on_the_spot,
        manner=unstopped(row.manner),
        place=unstopped(row.place),
        proof=unstopped(row.proof),
        state=_obligation_state(case, row, today, in_effect=in_effect),
        done=_done(case, row, today),
        done_on=done_on,
        latest=latest,
        days_late=max(0, late),
    )


def obligation_rows(case: CaseInHand, today: date) -> tuple[ObligationRow, ...]:
    """The promises of the agreement and how far each had come on ``today``."""
    agreement = case.whole.agreement
    if agreement is None:
        return ()
    in_effect = effective_on(case.whole.dossier) is not None
    return tuple(
        _row(case, row, agreement.agreed_on, today, in_effect=in_effect)
        for row in agreement.obligations
    )
