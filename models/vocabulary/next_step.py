"""The next step of a case: never blank, with its reason, its ground and what is still missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from models.vocabulary import judicial
from models.vocabulary.clocks import Clock, ClockState, clocks, failed_on
from models.vocabulary.dossier import Dossier
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.grades import grade_suggestion
from models.vocabulary.guards import missing, satisfied
from models.vocabulary.proceeding import Move, move_named, moves_from
from models.vocabulary.terms import Attitude, CaseKind, CaseState, MeetingResult
from resources import Language, phrase

__all__ = ["NextStep", "next_step"]


@dataclass(frozen=True, kw_only=True, slots=True)
class NextStep:
    """What the next-step panel says.

    ``code`` names the act (``accept``), ``move`` the step it takes, None where the act is
    something to put on record (a meeting, a performance) or where a person must choose among
    ``others``. ``missing`` are the ties that arose since the case was assigned and the findings of
    that step, ``satisfied`` the names of its guards
    that found nothing; ``clocks`` are sorted, the most pressing first. ``offers`` are what may be
    done besides (司法确认): rights, never demands.
    """

    code: str
    move: Move | None
    source: str
    missing: tuple[Finding, ...]
    satisfied: tuple[str, ...]
    others: tuple[Move, ...]
    clocks: tuple[Clock, ...]
    offers: tuple[Finding, ...] = ()

    def verb(self, language: Language) -> str:
        """The act as a verb phrase."""
        return phrase(f"move.{self.code}", language)

    def why(self, language: Language) -> str:
        """One sentence that says why this act comes next."""
        return phrase(f"move.why-{self.code}", language)


def next_step(dossier: Dossier, today: date) -> NextStep:
    """The act that comes next for a case in any state."""
    running = clocks(dossier, today)
    code = _code(dossier, running)
    open_moves = moves_from(dossier.state, dossier.kind)
    besides = (
        *judicial.offers(dossier, running),
        *_visits(dossier, running),
        *grade_suggestion(dossier),
    )
    if not any(one.code == code for one in open_moves):
        return NextStep(
            code=code,
            move=None,
            source=_ACTS.get(code, ""),
            missing=dossier.assignment.arisen,
            satisfied=(),
            others=open_moves,
            clocks=running,
            offers=besides,
        )
    primary = move_named(code, dossier.state, dossier.kind)
    return NextStep(
        code=code,
        move=primary,
        source=primary.source,
        missing=(*dossier.assignment.arisen, *missing(dossier, primary, {}, today)),
        satisfied=satisfied(dossier, primary, today),
        others=tuple(one for one in open_moves if one is not primary),
        clocks=running,
        offers=besides,
    )


def _visits(dossier: Dossier, running: tuple[Clock, ...]) -> Iterator[Finding]:
    """That who found no agreement may be visited, until the file is put away."""
    failed = failed_on(dossier)
    seen = any(one.on >= failed for one in dossier.follow_ups) if failed else True
    if seen or dossier.backfilled or dossier.state is CaseState.ARCHIVED:
        return
    clock = next((one for one in running if one.code == "follow-up" and one.due), None)
    if clock is not None:
        yield Finding(
            code="guard.visit-after-failure",
            severity=Severity.INFO,
            field="follow_ups",
            source=clock.source,
            params={"day": clock.due},
        )


def _code(dossier: Dossier, running: tuple[Clock, ...]) -> str:
    if dossier.state is CaseState.ASSIGNED:
        return "begin" if dossier.kind is CaseKind.DISPUTE else "handle"
    if dossier.state is CaseState.REGISTERED:
        return _after_registration(dossier)
    if dossier.state is CaseState.MEDIATING:
        return _in_mediation(dossier, running)
    if dossier.state is CaseState.PERFORMING:
        return _in_performance(dossier)
    return _USUAL[dossier.state]


def _after_registration(dossier: Dossier) -> str:
    if dossier.kind is CaseKind.GOVERNANCE:
        return "entrust"
    refused = any(party.attitude is Attitude.REFUSES for party in dossier.parties)
    return "refuse" if refused else "accept"


def _in_mediation(dossier: Dossier, running: tuple[Clock, ...]) -> str:
    """A meeting until one is held; then what it led to; a person chooses once time is up."""
    last = dossier.meetings[-1].result if dossier.meetings else None
    drafted = dossier.agreement is not None and dossier.agreement.agreed_on is not None
    if last is MeetingResult.AGREED or drafted:
        return "agree"
    if last is MeetingResult.ENDED:
        return "fail"
    over = any(one.code == "mediation" and one.state is ClockState.OVERDUE for one in running)
    return "choose" if over else "hold-meeting"


def _in_performance(dossier: Dossier) -> str:
    obligations = dossier.agreement.obligations if dossier.agreement else ()
    if not all(one.done for one in obligations) and dossier.remedies_told_on is None:
        return "record-performance"
    return "close-performed" if dossier.follow_ups else "follow-up"


_USUAL: Mapping[CaseState, str] = {
    CaseState.LEAD: "register",
    CaseState.ACCEPTED: "assign",
    CaseState.HANDLING: "close-handled",
    CaseState.SUSPENDED: "resume",
    CaseState.AGREED: "take-effect",
    CaseState.FAILED: "close-unsettled",
    CaseState.WITHDRAWN: "close-unsettled",
    CaseState.REFUSED: "close-unsettled",
    CaseState.TRANSFERRED: "close-unsettled",
    CaseState.CLOSED: "archive",
    CaseState.ARCHIVED: "archived",
}
"""The act that follows a state whatever else is known."""

_ACTS: Mapping[str, str] = {
    "hold-meeting": "人民调解法 第22、27条",
    "record-performance": "人民调解法 第31条",
    "follow-up": "人民调解法 第31条",
    "choose": "人民调解工作若干规定 第33条",
    "archive": "人民调解法 第27条",
    "archived": "人民调解法 第27条",
}
"""Acts that are no step of the proceeding, with their ground."""
