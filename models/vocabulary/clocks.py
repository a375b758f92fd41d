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
    Length,
    Moved,
    Operation,
    Passed,
    Prolonged,
    Reckoning,
    Step,
    compute,
    shipped_reckoning,
)
from models.vocabulary.dossier import Dossier, Extension, ObligationFacts, Suspension
from models.vocabulary.terms import (
    AgreementForm,
    CaseKind,
    CaseState,
    Difficulty,
    JudicialState,
)
from resources import Language, phrase

__all__ = ["Clock", "ClockState", "clocks", "failed_on", "rule_clock", "term_clock"]

ENDED = (CaseState.FAILED, CaseState.WITHDRAWN, CaseState.REFUSED, CaseState.TRANSFERRED)
"""States in which the dispute left mediation without an agreement."""


class ClockState(Enum):
    """How a clock stands, in the order lists show it.

    STANDING is a date that still binds or serves the parties of a filed case: nobody is pressed.
    """

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    EXTENDED = "extended"
    RUNNING = "running"
    PAUSED = "paused"
    NOT_STARTED = "not-started"
    STANDING = "standing"
    MISSED = "missed"
    MET = "met"


@dataclass(frozen=True, kw_only=True, slots=True)
class Clock:
    """One deadline of a case.

    ``subject`` tells clocks of one code apart (the number of an obligation, or empty);
    ``due`` is the safe date, ``latest`` the last day after rest days; ``provisional`` marks a
    date that crosses a year without a published calendar; ``steps`` are the computation.
    ``in_force_from`` dates the version of the rule, ``office`` says that the office has set it.
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
    in_force_from: date | None = None
    office: bool = False

    @property
    def over(self) -> bool:
        """Whether the clock has been met, or can no longer be."""
        return self.state in {ClockState.MET, ClockState.MISSED}

    @property
    def presses(self) -> bool:
        """Whether anybody is reminded of it; what may be done presses nobody."""
        return bool(self.alerts)

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
    reckoning: Reckoning

    def rule(self, code: str, on: date, variant: str = "", met_on: date | None = None) -> Deadline:
        """The version of a rule that holds for a clock from ``on`` until ``met_on``."""
        return self.reckoning.rules.named(code, on, variant, until=met_on)

    def clock(
        self,
        rule: Deadline,
        start: date | None,
        course: _Course,
        operations: tuple[Operation, ...] | None = None,
        subject: str = "",
        begin: str = "",
    ) -> Clock:
        """The clock of ``rule`` from ``start``, by default its plain length."""
        if operations is None:
            operations = (Length(rule.length, rule.unit),)
        computed = None
        if start is not None:
            named = begin or rule.variant
            first = f"clock.begin-{rule.code}" + (f"-{named}" if named else "")
            computed = compute(start, operations, self.reckoning.calendar, rule, begin=first)
        state = self._state(rule, computed, course)
        if state is ClockState.RUNNING and any(
            isinstance(one, Moved) and one.line == "extended" for one in operations
        ):
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
            in_force_from=rule.valid_from,
            office=rule.office,
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
        if self.dossier.state is CaseState.ARCHIVED:
            return ClockState.STANDING
        if self.today >= computed.due:
            return ClockState.TODAY
        near = (computed.due - self.today).days <= self.reckoning.rules.soon_days
        return ClockState.SOON if near else ClockState.RUNNING


def clocks(dossier: Dossier, today: date, reckoning: Reckoning | None = None) -> tuple[Clock, ...]:
    """Every clock of the case, the most pressing first.

    Time is counted as the dossier's office counts it unless another ``reckoning`` is given.
    Order: overdue, today, then by date; on one date law before agreement before house rule;
    what has no date or is over comes last. A filed case is read-only but for its note, so the
    office has no open time limit on it any more; what the parties owe each other, or may still
    ask a court for, keeps its date.
    """
    bench = _Bench(dossier=dossier, today=today, reckoning=reckoning or dossier.reckoning)
    found = [*_hotline(bench), *_filing(bench)]
    if dossier.kind is CaseKind.DISPUTE:
        found += [*_platform(bench), *_acceptance(bench), *_mediation(bench), *_agreement(bench)]
        found += _visit_after_failure(bench)
    if dossier.state is CaseState.ARCHIVED:
        found = [one for one in found if one.over or _of_the_parties(one)]
    return tuple(sorted(found, key=_urgency))


_RIGHTS = frozenset({"judicial-confirmation", "enforcement"})
"""What only the parties can do in time (人民调解法 33; 民事诉讼法 250)."""


def _of_the_parties(clock: Clock) -> bool:
    theirs = clock.klass is DeadlineClass.AGREED or clock.code in _RIGHTS
    return theirs and clock.state is ClockState.STANDING


def _urgency(clock: Clock) -> tuple[int, date, int, str, str]:
    group = {ClockState.OVERDUE: 0, ClockState.TODAY: 1}.get(clock.state, 2)
    if clock.over or clock.due is None or clock.state is ClockState.STANDING:
        group = 4 if clock.over else 3
    force = list(DeadlineClass).index(clock.klass)
    return group, clock.due or date.max, force, clock.code, clock.subject


def term_clock(
    started_on: date,
    today: date,
    *,
    ends_on: date | None = None,
    reckoning: Reckoning | None = None,
) -> Clock:
    """The three-year term of a committee's members (人民调解法 9); ``ends_on`` where it was set."""
    known = reckoning or shipped_reckoning()
    bench = _Bench(dossier=Dossier(), today=today, reckoning=known)
    rule = bench.rule("term", started_on)
    operations: tuple[Operation, ...] = (Length(rule.length, rule.unit),)
    if ends_on is not None:
        operations = (Moved(ends_on, "term-set", started_on),)
    return bench.clock(rule, started_on, _Course(), operations)


def rule_clock(
    code: str,
    start: date | None,
    today: date,
    *,
    met_on: date | None = None,
    reckoning: Reckoning | None = None,
) -> Clock:
    """A clock outside a case, by the rule ``code`` from ``start``; not begun where that is None."""
    known = reckoning or shipped_reckoning()
    bench = _Bench(dossier=Dossier(), today=today, reckoning=known)
    rule = bench.rule(code, start or today, met_on=met_on)
    return bench.clock(rule, start, _Course(met_on=met_on))


def _hotline(bench: _Bench) -> Iterator[Clock]:
    order = bench.dossier.hotline
    if order is not None:
        met_on = order.answered_on or bench.dossier.closed_on
        rule = bench.rule("hotline-order", order.dispatched_on, order.kind.value, met_on)
        yield bench.clock(rule, order.dispatched_on, _Course(met_on=met_on))


def _platform(bench: _Bench) -> Iterator[Clock]:
    order = bench.dossier.platform
    if order is not None:
        rule = bench.rule("platform-contact", order.applied_on, met_on=order.contacted_on)
        yield bench.clock(rule, order.applied_on, _Course(met_on=order.contacted_on))


def _acceptance(bench: _Bench) -> Iterator[Clock]:
    dossier = bench.dossier
    if dossier.state is CaseState.LEAD or dossier.registered_on is None:
        return
    decided = dossier.accepted_on or dossier.last_on(*ENDED)
    rule = bench.rule("acceptance", dossier.registered_on, met_on=decided)
    yield bench.clock(rule, dossier.registered_on, _Course(met_on=decided))


def _mediation(bench: _Bench) -> Iterator[Clock]:
    dossier = bench.dossier
    start = _mediation_start(dossier)
    if start is None:
        return
    settled = None
    if dossier.state not in {CaseState.MEDIATING, CaseState.SUSPENDED}:
        settled = dossier.last_on(CaseState.AGREED, *ENDED)
    rule = bench.rule("mediation", start, met_on=settled)
    operations = (Length(rule.length, rule.unit), *_interruptions(bench, rule, start))
    resting = dossier.state is CaseState.SUSPENDED and any(
        one.to_on is None and one.reason in rule.stopped_by for one in dossier.suspensions
    )
    clock = bench.clock(rule, start, _Course(met_on=settled, resting=resting), operations)
    rests = [one.code for one in clock.steps if one.code.startswith("clock.step-suspended")]
    if resting and rests[-1:] == ["clock.step-suspended-late"]:
        clock = bench.clock(rule, start, _Course(met_on=settled), operations)
    yield clock


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
    since = [one for one in bench.dossier.extensions if one.agreed_on >= start]
    cuts = sorted(one.agreed_on for one in since if one.valid)
    timed = [(one.agreed_on, 0, _extended(one)) for one in since]
    for rest in bench.dossier.suspensions:
        pieces = _pieces(rest, start, cuts, bench.today)
        if rest.reason in rule.stopped_by:
            timed += [
                (begin, 1, Prolonged((end - begin).days, begin, end)) for begin, end in pieces
            ]
        elif rest.to_on is None or rest.to_on >= start:
            timed.append((max(rest.from_on, start), 1, _counts(rest)))
    for _, _, operation in sorted(timed, key=lambda entry: entry[:2]):
        yield operation


def _extended(one: Extension) -> Operation:
    """A new date where every party agreed to it; else a line that says it was not so."""
    if one.valid:
        return Moved(one.new_due_on, "extended", one.agreed_on)
    params = {"agreed_on": one.agreed_on, "new_due_on": one.new_due_on}
    return Passed("extended-without-consent", params)


def _counts(rest: Suspension) -> Operation:
    return Passed("suspended-counts", {"from_on": rest.from_on, "reason": rest.reason})


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
        rule = bench.rule("signing", agreed, met_on=effective)
        yield bench.clock(rule, agreed, _Course(met_on=effective))
    for one in agreement.obligations:
        yield _obligation(bench, one, agreed, effective)
    judicial = dossier.judicial
    rule = bench.rule("judicial-confirmation", effective or agreed, met_on=judicial.applied_on)
    yield bench.clock(rule, effective, _Course(met_on=judicial.applied_on))
    yield from _follow_up(bench, agreed, effective)
    yield from _enforcement(bench)


def _enforcement(bench: _Bench) -> Iterator[Clock]:
    """From the last day for performance in the ruling, else from the ruling (民事诉讼法 250)."""
    judicial = bench.dossier.judicial
    start, begin = judicial.perform_by_on, ""
    if start is None and judicial.state is JudicialState.CONFIRMED:
        start, begin = judicial.ruled_on, "ruling"
    if start is not None:
        asked = judicial.enforcement_applied_on
        rule = bench.rule("enforcement", start, met_on=asked)
        yield bench.clock(rule, start, _Course(met_on=asked), begin=begin)


def _obligation(bench: _Bench, one: ObligationFacts, agreed: date, effective: date | None) -> Clock:
    rule = bench.rule("obligation", agreed)
    due = agreed if one.on_the_spot else one.due_on
    moved = () if due is None else (Moved(due, "agreed-date", agreed),)
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
    first, second = ([*sorted(visit.on for visit in dossier.follow_ups), None, None])[:2]
    rule = bench.rule("follow-up", effective or agreed, variant, first)
    yield bench.clock(rule, start, _Course(met_on=first))
    if dossier.difficulty is Difficulty.COMPLEX and effective is not None:
        rule = bench.rule("follow-up", effective, "again", second)
        yield bench.clock(rule, effective, _Course(met_on=second), subject="2")


def _visit_after_failure(bench: _Bench) -> Iterator[Clock]:
    """Who found no agreement is visited too, where the office does so; it may lapse."""
    failed = failed_on(bench.dossier)
    if failed is not None:
        visits = (one.on for one in bench.dossier.follow_ups if one.on >= failed)
        met_on = min(visits, default=None)
        rule = bench.rule("follow-up", failed, "after-failure", met_on)
        yield bench.clock(rule, failed, _Course(met_on=met_on))


def failed_on(dossier: Dossier) -> date | None:
    """The day mediation failed, of a case that came to nothing else since."""
    ends = [one for one in dossier.steps if one.state not in {CaseState.CLOSED, CaseState.ARCHIVED}]
    return ends[-1].on if ends and ends[-1].state is CaseState.FAILED else None


def _filing(bench: _Bench) -> Iterator[Clock]:
    closed = bench.dossier.closed_on
    if closed is not None and bench.dossier.state in {CaseState.CLOSED, CaseState.ARCHIVED}:
        filed = bench.dossier.archived_on
        rule = bench.rule("filing", closed, met_on=filed)
        yield bench.clock(rule, closed, _Course(met_on=filed))
