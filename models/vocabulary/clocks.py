"""The clocks of a case: which deadlines run, until when, and how urgent they are.

The safe date (``due``) warns; only the last day after rest days (``latest``) can block.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.vocabulary.completeness import effective_on
from models.vocabulary.deadlines import (
    Computed,
    Deadline,
    DeadlineClass,
    DeadlineRules,
    Length,
    Moved,
    Operation,
    Prolonged,
    Step,
    compute,
    shipped_rules,
)
from models.vocabulary.dossier import Dossier, ObligationFacts, Suspension
from models.vocabulary.terms import AgreementForm, CaseKind, CaseState, Difficulty
from models.vocabulary.working_days import Calendar, china
from resources import Language, phrase

__all__ = ["Clock", "ClockState", "clocks", "term_clock"]

ENDED = (CaseState.FAILED, CaseState.WITHDRAWN, CaseState.REFUSED, CaseState.TRANSFERRED)
"""States in which the dispute left mediation without an agreement."""


class ClockState(Enum):
    """How a clock stands, in the order lists show it."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    EXTENDED = "extended"
    RUNNING = "running"
    PAUSED = "paused"
    NOT_STARTED = "not-started"
    MISSED = "missed"
    MET = "met"


@dataclass(frozen=True, kw_only=True, slots=True)
class Clock:
    """One deadline of a case.

    ``subject`` tells clocks of one code apart (the number of an obligation, or empty);
    ``due`` is the safe date, ``latest`` the last day after rest days; ``provisional`` marks a
    date that crosses a year without a published calendar; ``steps`` are the computation.
    """

    code: str
    klass: DeadlineClass
    subject: str
    start: date | None
    due: date | None
    latest: date | None
    state: ClockState
    provisional: bool
    source: str
    steps: tuple[Step, ...]
    alerts: tuple[int, ...] = ()
    met_on: date | None = None

    def label(self, language: Language) -> str:
        """The name of the deadline, for example 调解期限."""
        return phrase(f"clock.{self.code}", language)

    def days_left(self, today: date) -> int | None:
        """Days until the safe date; negative days since the last day once that has passed."""
        if self.due is None or self.latest is None:
            return None
        if today <= self.latest:
            return max((self.due - today).days, 0)
        return (self.latest - today).days

    def words(self, today: date, language: Language) -> str:
        """What the clock says in a list: 逾期 2 天, 今天到期, 剩 9 天, 11-21 完成."""
        days = self.days_left(today)
        params: dict[str, object] = {
            "days": abs(days or 0),
            "due": f"{self.due:%m-%d}" if self.due else "",
            "met": f"{self.met_on:%m-%d}" if self.met_on else "",
        }
        return phrase(f"clock.state-{self.state.value}", language, **params)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Course:
    """How far a deadline has come: met, resting, or with a date but not yet in force."""

    met_on: date | None = None
    resting: bool = False
    pending: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class _Bench:
    """What every clock of one case is made with."""

    dossier: Dossier
    today: date
    calendar: Calendar
    rules: DeadlineRules

    def clock(
        self,
        rule: Deadline,
        start: date | None,
        course: _Course,
        operations: tuple[Operation, ...] | None = None,
        subject: str = "",
    ) -> Clock:
        """The clock of ``rule`` from ``start``, by default its plain length."""
        if operations is None:
            operations = (Length(rule.length, rule.unit),)
        computed = None
        if start is not None:
            begin = f"clock.begin-{rule.code}" + (f"-{rule.variant}" if rule.variant else "")
            computed = compute(start, operations, self.calendar, rolls=rule.rolls, begin=begin)
        state = self._state(rule, computed, course)
        if state is ClockState.RUNNING and rule.length and isinstance(operations[-1], Moved):
            state = ClockState.EXTENDED
        return Clock(
            code=rule.code,
            klass=rule.klass,
            subject=subject,
            start=None if course.pending else start,
            due=computed.due if computed else None,
            latest=computed.latest if computed else None,
            state=state,
            provisional=computed.provisional if computed else False,
            source=rule.source,
            steps=computed.steps if computed else (),
            alerts=rule.alerts,
            met_on=course.met_on,
        )

    def _state(self, rule: Deadline, computed: Computed | None, course: _Course) -> ClockState:
        """The first word that fits, in the order they win."""
        if computed is None or course.pending:
            return ClockState.NOT_STARTED
        if course.met_on is not None:
            return ClockState.MET if course.met_on <= computed.latest else ClockState.MISSED
        if course.resting:
            return ClockState.PAUSED
        return self._urgency(rule, computed)

    def _urgency(self, rule: Deadline, computed: Computed) -> ClockState:
        """Only the last day after rest days makes overdue; the safe date warns."""
        if self.today > computed.latest:
            over = self.dossier.state in {CaseState.CLOSED, CaseState.ARCHIVED}
            quiet = rule.optional or self.dossier.backfilled or (over and rule.code != "filing")
            return ClockState.MISSED if quiet else ClockState.OVERDUE
        if self.today >= computed.due:
            return ClockState.TODAY
        near = (computed.due - self.today).days <= self.rules.soon_days
        return ClockState.SOON if near else ClockState.RUNNING


def clocks(
    dossier: Dossier,
    today: date,
    calendar: Calendar | None = None,
    rules: DeadlineRules | None = None,
) -> tuple[Clock, ...]:
    """Every clock of the case, the most pressing first.

    Order: overdue, today, then by date; on one date law before agreement before house rule;
    what has no date or is over comes last.
    """
    bench = _Bench(
        dossier=dossier,
        today=today,
        calendar=calendar or china(),
        rules=rules or shipped_rules(),
    )
    found = [*_hotline(bench), *_filing(bench)]
    if dossier.kind is CaseKind.DISPUTE:
        found += [*_acceptance(bench), *_mediation(bench), *_agreement(bench)]
    return tuple(sorted(found, key=_urgency))


def _urgency(clock: Clock) -> tuple[int, date, int, str, str]:
    over = clock.state in {ClockState.MET, ClockState.MISSED}
    group = {ClockState.OVERDUE: 0, ClockState.TODAY: 1}.get(clock.state, 2)
    if over or clock.due is None:
        group = 4 if over else 3
    force = list(DeadlineClass).index(clock.klass)
    return group, clock.due or date.max, force, clock.code, clock.subject


def term_clock(started_on: date, today: date, calendar: Calendar | None = None) -> Clock:
    """The three-year term of a committee's members (人民调解法 9)."""
    shipped = shipped_rules()
    bench = _Bench(dossier=Dossier(), today=today, calendar=calendar or china(), rules=shipped)
    return bench.clock(shipped.named("term", started_on), started_on, _Course())


def _hotline(bench: _Bench) -> Iterator[Clock]:
    order = bench.dossier.hotline
    if order is not None:
        rule = bench.rules.named("hotline-order", order.dispatched_on, order.kind.value)
        met_on = order.answered_on or bench.dossier.closed_on
        yield bench.clock(rule, order.dispatched_on, _Course(met_on=met_on))


def _acceptance(bench: _Bench) -> Iterator[Clock]:
    dossier = bench.dossier
    if dossier.state is CaseState.LEAD or dossier.registered_on is None:
        return
    decided = dossier.accepted_on or dossier.last_on(*ENDED)
    rule = bench.rules.named("acceptance", dossier.registered_on)
    yield bench.clock(rule, dossier.registered_on, _Course(met_on=decided))


def _mediation(bench: _Bench) -> Iterator[Clock]:
    dossier = bench.dossier
    start = _mediation_start(dossier)
    if start is None:
        return
    rule = bench.rules.named("mediation", start)
    operations = (Length(rule.length, rule.unit), *_interruptions(bench, rule, start))
    settled = None
    if dossier.state not in {CaseState.MEDIATING, CaseState.SUSPENDED}:
        settled = dossier.last_on(CaseState.AGREED, *ENDED)
    resting = dossier.state is CaseState.SUSPENDED and any(
        one.to_on is None and one.reason in rule.stopped_by for one in dossier.suspensions
    )
    yield bench.clock(rule, start, _Course(met_on=settled, resting=resting), operations)


def _mediation_start(dossier: Dossier) -> date | None:
    """Acceptance, or the last day mediation was taken up again after an agreement had effect."""
    start = dossier.accepted_on
    before: CaseState | None = None
    for step in dossier.steps:
        reopened = before in {CaseState.PERFORMING, CaseState.CLOSED}
        if step.state is CaseState.MEDIATING and reopened:
            start = step.on
        before = step.state
    return start


def _interruptions(bench: _Bench, rule: Deadline, start: date) -> Iterator[Operation]:
    """Suspensions and extensions since ``start`` in the order of time.

    An extension puts a new date in the place of everything before it, so a suspension that
    spans it is cut there: only its days after the new date was agreed lengthen the new date.
    """
    valid = [one for one in bench.dossier.extensions if one.valid and one.agreed_on >= start]
    cuts = sorted(one.agreed_on for one in valid)
    timed: list[tuple[date, int, Operation]] = [
        (one.agreed_on, 0, Moved(one.new_due_on, "clock.step-extended", one.agreed_on))
        for one in valid
    ]
    for rest in bench.dossier.suspensions:
        if rest.reason in rule.stopped_by:
            for begin, end in _pieces(rest, start, cuts, bench.today):
                timed.append((begin, 1, Prolonged((end - begin).days, begin, end)))
    for _, _, operation in sorted(timed, key=lambda entry: entry[:2]):
        yield operation


def _pieces(
    rest: Suspension, start: date, cuts: list[date], today: date
) -> Iterator[tuple[date, date]]:
    begin, end = max(rest.from_on, start), rest.to_on or max(today, rest.from_on)
    for cut in [*(cut for cut in cuts if begin < cut < end), end]:
        if begin < cut:
            yield begin, cut
        begin = max(begin, cut)


def _agreement(bench: _Bench) -> Iterator[Clock]:
    dossier = bench.dossier
    agreement = dossier.agreement
    if agreement is None or agreement.agreed_on is None:
        return
    agreed, effective = agreement.agreed_on, effective_on(dossier)
    if effective is None and dossier.state in {CaseState.MEDIATING, CaseState.SUSPENDED}:
        return  # sent back to mediation unsigned: nothing of it counts
    if agreement.form is AgreementForm.WRITTEN:
        rule = bench.rules.named("signing", agreed)
        yield bench.clock(rule, agreed, _Course(met_on=effective))
    for one in agreement.obligations:
        yield _obligation(bench, one, agreed, effective)
    judicial = dossier.judicial
    rule = bench.rules.named("judicial-confirmation", effective or agreed)
    yield bench.clock(rule, effective, _Course(met_on=judicial.applied_on))
    yield from _follow_up(bench, agreed, effective)
    if judicial.perform_by is not None:
        rule = bench.rules.named("enforcement", judicial.perform_by)
        course = _Course(met_on=judicial.enforcement_applied_on)
        yield bench.clock(rule, judicial.perform_by, course)


def _obligation(bench: _Bench, one: ObligationFacts, agreed: date, effective: date | None) -> Clock:
    rule = bench.rules.named("obligation", agreed)
    due = agreed if one.on_the_spot else one.due_on
    moved = () if due is None else (Moved(due, "clock.step-agreed-date", agreed),)
    course = _Course(met_on=one.performed_on if one.done else None, pending=effective is None)
    return bench.clock(
        rule, (effective or agreed) if moved else None, course, moved, str(one.number)
    )


def _follow_up(bench: _Bench, agreed: date, effective: date | None) -> Iterator[Clock]:
    """The first visit follows the earliest obligation, or else the effect of the agreement."""
    dossier = bench.dossier
    agreement = dossier.agreement
    dues = [one.due_on for one in agreement.obligations if one.due_on] if agreement else []
    variant = "after-due" if dues else "after-effect"
    start = None if effective is None else max(effective, min(dues, default=effective))
    visits = sorted(visit.on for visit in dossier.follow_ups)
    rule = bench.rules.named("follow-up", effective or agreed, variant)
    yield bench.clock(rule, start, _Course(met_on=visits[0] if visits else None))
    if dossier.difficulty is Difficulty.COMPLEX and effective is not None:
        rule = bench.rules.named("follow-up", effective, "again")
        second = visits[1] if len(visits) > 1 else None
        yield bench.clock(rule, effective, _Course(met_on=second), subject="2")


def _filing(bench: _Bench) -> Iterator[Clock]:
    closed = bench.dossier.closed_on
    if closed is not None and bench.dossier.state in {CaseState.CLOSED, CaseState.ARCHIVED}:
        rule = bench.rules.named("filing", closed)
        yield bench.clock(rule, closed, _Course(met_on=bench.dossier.archived_on))
