"""The stages of a case as the stepper shows them: 受理 指派 调查 调解 协议 履行 回访 结案.

调查 and 回访 come from events, they are no states (decisions.md).
"""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from gui.components import Stage, StageState, short_date
from models.vocabulary.completeness import effective_on
from models.vocabulary.terms import CaseKind, CaseState, ContactMeans
from services.queries.rows import CaseWhole

__all__ = ["stages"]

_FRESH = frozenset({CaseState.LEAD, CaseState.REGISTERED})
_IN_MEDIATION = frozenset({CaseState.ASSIGNED, CaseState.MEDIATING, CaseState.SUSPENDED})
_OVER = frozenset({CaseState.CLOSED, CaseState.ARCHIVED})
_UNSETTLED = frozenset(
    {CaseState.FAILED, CaseState.WITHDRAWN, CaseState.REFUSED, CaseState.TRANSFERRED}
)
_SETTLED = frozenset({CaseState.AGREED, CaseState.PERFORMING})


class _Counted(QObject):
    """Words with a number in them; only ``tr`` knows plural forms."""

    def times(self, count: int) -> str:
        """How many meetings."""
        return self.tr("%n time(s)", "", count)


def stages(case: CaseWhole, today: date) -> tuple[Stage, ...]:
    """Where ``case`` stands: done stages with their date or count, the current one, those ahead."""
    if case.line.kind is CaseKind.GOVERNANCE:
        return tuple(_of_a_matter(case, today))
    return tuple(_of_a_dispute(case, today))


def _state(*, done: bool, current: bool) -> StageState:
    if current:
        return StageState.CURRENT
    return StageState.DONE if done else StageState.FUTURE


def _day(day: date | None, today: date) -> str:
    return short_date(day, today) if day is not None else ""


def _of_a_dispute(case: CaseWhole, today: date) -> Iterator[Stage]:
    state = case.line.state
    yield Stage(
        "accept",
        QCoreApplication.translate("Stages", "Accept"),
        _state(done=case.accepted_on is not None, current=state in _FRESH),
        _day(case.accepted_on, today),
    )
    assigned = case.assignment
    yield Stage(
        "assign",
        QCoreApplication.translate("Stages", "Assign"),
        _state(done=assigned is not None, current=state is CaseState.ACCEPTED),
        _day(assigned.on if assigned else None, today),
    )
    visits = [one.at for one in case.contacts if one.means is ContactMeans.VISIT]
    looked = [
        *(one.begun_at for one in case.investigations),
        *visits,
        *(one.at for one in case.contacts),
    ]
    yield Stage(
        "inquire",
        QCoreApplication.translate("Stages", "Inquire"),
        _state(done=bool(looked), current=False),
        _day(looked[0].date() if looked else None, today),
    )
    yield Stage(
        "mediate",
        QCoreApplication.translate("Stages", "Mediate"),
        _state(
            done=bool(case.meetings) or state in _SETTLED,
            current=state in _IN_MEDIATION,
        ),
        _Counted().times(len(case.meetings)) if case.meetings else "",
    )
    yield from _after_mediation(case, today)


def _after_mediation(case: CaseWhole, today: date) -> Iterator[Stage]:
    state = case.line.state
    effective = effective_on(case.dossier)
    unsigned = state is CaseState.AGREED
    yield Stage(
        "agree",
        QCoreApplication.translate("Stages", "Agree"),
        _state(done=effective is not None, current=unsigned),
        QCoreApplication.translate("Stages", "to sign") if unsigned else _day(effective, today),
    )
    promised = case.dossier.agreement.obligations if case.dossier.agreement else ()
    performed = effective is not None and all(one.done for one in promised)
    yield Stage(
        "perform",
        QCoreApplication.translate("Stages", "Perform"),
        _state(done=performed, current=state is CaseState.PERFORMING and not performed),
        f"{sum(one.done for one in promised)}/{len(promised)}" if promised else "",
    )
    visited = case.follow_ups[0].on if case.follow_ups else None
    waits = state is CaseState.PERFORMING and performed
    yield Stage(
        "follow-up",
        QCoreApplication.translate("Stages", "Follow up"),
        _state(done=visited is not None, current=waits and visited is None),
        _day(visited, today),
    )
    ends = state in _UNSETTLED or (waits and visited is not None)
    yield _closing(case, today, current=ends)


def _closing(case: CaseWhole, today: date, *, current: bool) -> Stage:
    return Stage(
        "close",
        QCoreApplication.translate("Stages", "Close case"),
        _state(done=case.line.state in _OVER, current=current),
        _day(case.closed_on, today),
    )


def _of_a_matter(case: CaseWhole, today: date) -> Iterator[Stage]:
    state = case.line.state
    lead = state is CaseState.LEAD
    yield Stage(
        "accept",
        QCoreApplication.translate("Stages", "Register"),
        _state(done=not lead, current=lead),
        "" if lead else _day(case.line.registered_on, today),
    )
    assigned = case.assignment
    yield Stage(
        "assign",
        QCoreApplication.translate("Stages", "Assign"),
        _state(done=assigned is not None, current=state is CaseState.REGISTERED),
        _day(assigned.on if assigned else None, today),
    )
    handling = case.dossier.last_on(CaseState.HANDLING)
    in_hand = state in {CaseState.ASSIGNED, CaseState.HANDLING}
    yield Stage(
        "handle",
        QCoreApplication.translate("Stages", "Handle"),
        _state(done=handling is not None and not in_hand, current=in_hand),
        _day(handling, today),
    )
    yield _closing(case, today, current=False)
