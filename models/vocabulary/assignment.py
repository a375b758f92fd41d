"""Who should take a case, and why: a pure comparison of the bodies that could.

First who may: a dispute goes to a mediation committee or studio only (人民调解法 7-8), a governance
matter to the association or a body of the place, and a mediator with a tie to a party is left out
before anything is weighed. Then territory, specialty, workload and the days until the deadline;
their weights are a dated file, ``resources/rules/assignment.json``. Nobody sees a score: each
factor says what it found. The same input gives the same order.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.vocabulary import bodies
from models.vocabulary.bodies import Basis
from models.vocabulary.proposals import (
    AssignmentRules,
    Candidate,
    CaseAtHand,
    Factor,
    MediatorLine,
    Proposal,
    Reason,
    Verdict,
    shipped_rules,
)
from models.vocabulary.recusal import MediatorFacts, Recusal, recusals
from models.vocabulary.terms import BodyKind, CaseKind, Difficulty

__all__ = [
    "AssignmentRules",
    "Candidate",
    "CaseAtHand",
    "Factor",
    "MediatorLine",
    "Proposal",
    "Reason",
    "Recusal",
    "Verdict",
    "propose",
    "shipped_rules",
]


def propose(
    case: CaseAtHand, candidates: Iterable[Candidate], factors: AssignmentRules | None = None
) -> tuple[Proposal, ...]:
    """Every candidate compared, best first, excluded last.

    At most one is recommended: the best that may take the case, has room, and has a mediator with
    room whom nothing speaks against. What the parties chose comes first unless recusal forbids it.
    """
    weighed = factors or shipped_rules()
    known = tuple(candidates)
    shares = _fair_shares(case, known)
    compared = [_compare(case, one, shares.get(one.body_id), weighed) for one in known]
    compared.sort(key=lambda one: one.rank)
    return tuple(_proposal(one, first=index == 0) for index, one in enumerate(compared))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Compared:
    """A candidate on the way to its proposal."""

    candidate: Candidate
    chosen: bool
    excluded: bool
    able: tuple[MediatorLine, ...]
    most: int
    warned: bool
    spent: bool
    reasons: tuple[Reason, ...]
    recusals: tuple[Recusal, ...]

    @property
    def doubtful(self) -> bool:
        """Whether it is possible but should not be recommended."""
        full = self.candidate.used >= self.candidate.limit or self.spent
        full = full and not self.candidate.current
        return not self.chosen and (full or self.warned or self.candidate.replaced)

    @property
    def rank(self) -> tuple[bool, bool, bool, int, float, float, int]:
        one = self.candidate
        most = max(one.limit, 1)
        score = sum(reason.weight for reason in self.reasons)
        return (
            self.excluded,
            not self.chosen,
            self.doubtful,
            -score,
            one.used / most,
            one.taken / most,
            one.body_id,
        )


def _compare(
    case: CaseAtHand, candidate: Candidate, fair: float | None, factors: AssignmentRules
) -> _Compared:
    found = tuple(
        tie
        for one in candidate.mediators
        for tie in recusals(one, case.sides, case.companies, case.around)
    )
    out = {tie.mediator_id for tie in found if tie.excludes}
    doubted = {tie.mediator_id for tie in found} - out
    able = sorted(
        (one for one in candidate.mediators if one.id not in out),
        key=lambda one: (
            one.id in doubted,
            one.full,
            _leaves(one, case),
            one.open_cases,
            one.taken,
            one.id,
        ),
    )
    barred = tuple(_barred(case, candidate, bool(able), factors))
    reasons = (
        *barred,
        *_reasons(case, candidate, fair, factors),
        *_own_workload(able[:1], factors),
        *_availability(case, able[:1], factors),
    )
    elsewhere = any(one.code == "assignment.territory-elsewhere" for one in reasons)
    return _Compared(
        candidate=candidate,
        chosen=candidate.body_id == case.chosen_body_id,
        excluded=bool(barred) or elsewhere,
        able=tuple(
            MediatorLine(id=one.id, name=one.person.name, presides=index == 0)
            for index, one in enumerate(able)
        ),
        most=factors.mediators,
        warned=bool(able) and able[0].id in doubted,
        spent=bool(able) and able[0].full,
        reasons=reasons,
        recusals=tuple(sorted(found, key=lambda tie: not tie.excludes)),
    )


def _proposal(compared: _Compared, *, first: bool) -> Proposal:
    one = compared.candidate
    if compared.excluded:
        verdict = Verdict.EXCLUDED
    elif first and not compared.doubtful:
        verdict = Verdict.RECOMMENDED
    else:
        verdict = Verdict.POSSIBLE
    able = () if compared.excluded else compared.able
    return Proposal(
        body_id=one.body_id,
        body=one.body,
        body_kind=one.kind,
        mediators=able[: compared.most],
        others=able[compared.most :],
        verdict=verdict,
        reasons=compared.reasons,
        recusals=compared.recusals,
        used=one.used,
        limit=one.limit,
        serves_street=one.serves_street,
    )


def _barred(
    case: CaseAtHand, candidate: Candidate, able: bool, factors: AssignmentRules
) -> Iterator[Reason]:
    """What keeps a body from taking the case at all."""
    kind = bodies.known_kind(candidate.kind)
    if not kind.takes(case.kind):
        yield factors.reason(_unfit(kind), kind=kind.code)
    elif case.kind is CaseKind.DISPUTE and not candidate.mediators:
        yield factors.reason("kind-no-mediator")
    elif candidate.mediators and not able:
        yield factors.reason("kind-all-recused")


def _unfit(kind: bodies.KindOfBody) -> str:
    if kind.disputes:
        return "kind-mediates-only"
    if not kind.matters:
        return "kind-reviews"
    association = kind.law is BodyKind.ASSOCIATION
    return "kind-association" if association else "kind-no-mediation"


def _reasons(
    case: CaseAtHand, candidate: Candidate, fair: float | None, factors: AssignmentRules
) -> Iterator[Reason]:
    if candidate.body_id == case.chosen_body_id:
        yield factors.reason("choice-parties")
    if candidate.current:
        yield factors.reason("choice-current")
    elif candidate.replaced:
        yield factors.reason("choice-replaced")
    yield from _territory(case, candidate, factors)
    yield from _specialty(case, candidate, factors)
    yield from _workload(candidate, fair, factors)


# Territory

_HOUSE = re.compile(r"(\d+)\s*(?:号楼|号|幢|栋|座|弄)")


def _territory(
    case: CaseAtHand, candidate: Candidate, factors: AssignmentRules
) -> Iterator[Reason]:
    """First the place itself, then this committee, then the street (若干规定 21)."""
    kind = bodies.known_kind(candidate.kind)
    placed = kind.basis is Basis.PLACE and not candidate.serves_street and case.estate
    place, here = _answers_for(case, candidate) if placed else ("", False)
    if place:
        yield factors.reason("territory-place" if here else "territory-elsewhere", place=place)
    elif candidate.serves_street:
        yield factors.reason("territory-street")
        if case.difficulty == Difficulty.COMPLEX.value:
            yield factors.reason("territory-difficult")
    else:
        yield factors.reason("territory-committee")


def _answers_for(case: CaseAtHand, candidate: Candidate) -> tuple[str, bool]:
    """The place a body of a place answers for, as its name or seat says, and whether it is here.

    A property company answers for the estates it serves, whatever it is called; a building
    committee for its building. Nothing is said of a body that names no estate.
    """
    if any(_same_firm(candidate.body, one.name) for one in case.companies):
        return case.estate, True
    said = f"{candidate.body} {candidate.place}"
    known = {case.estate, *case.estates} - {""}
    named = sorted(known, key=lambda name: (-len(name), name))
    estate = next((one for one in named if one in said), "")
    houses = _HOUSE.findall(said.replace(estate, "", 1)) if candidate.kind == "building" else []
    wanted = _HOUSE.findall(case.building) or re.findall(r"\d+", case.building)
    here = estate == case.estate and (not houses or not wanted or wanted[0] in houses)
    return (f"{estate}{houses[0]}号楼" if estate and houses else estate), here


def _same_firm(body: str, company: str) -> bool:
    return bool(body) and (body in company or company in body)


# Specialty


def _specialty(
    case: CaseAtHand, candidate: Candidate, factors: AssignmentRules
) -> Iterator[Reason]:
    """What it is good at by its own account, and what it has shown."""
    if case.topic in candidate.specialties:
        yield factors.reason("specialty-topic", topic=case.topic)
    told: dict[str, object] = {
        "topic": case.topic,
        "months": factors.record_months,
        "closed": candidate.closed,
    }
    if case.topic and candidate.closed and case.kind is CaseKind.GOVERNANCE:
        yield factors.reason("specialty-handled", candidate.closed >= factors.least_closed, **told)
    elif case.topic and candidate.closed >= factors.least_closed:
        share = candidate.agreed / candidate.closed
        yield factors.reason("specialty-record", share, **told, agreed=candidate.agreed)
    elif case.topic and candidate.closed:
        yield factors.reason("specialty-few", **told)
    if case.topic not in candidate.specialties:
        if candidate.specialties:
            yield factors.reason("specialty-other", topics=candidate.specialties)
        elif not candidate.closed:
            yield factors.reason("specialty-none")


# Workload


def _workload(
    candidate: Candidate, fair: float | None, factors: AssignmentRules
) -> Iterator[Reason]:
    """What it has in hand against what it can carry, and whether it took more than its share."""
    told = {"used": candidate.used, "limit": candidate.limit}
    if candidate.used >= candidate.limit:
        yield factors.reason("workload-full", **told)
    else:
        yield factors.reason("workload-free", 1 - candidate.used / candidate.limit, **told)
    if fair is None:
        return
    over = (candidate.taken - fair) / max(fair, factors.least_share)
    share = factors.reason(
        "workload-share",
        max(over, 0.0),
        months=factors.share_months,
        taken=candidate.taken,
        fair=round(fair),
    )
    if share.weight:
        yield share


def _own_workload(presiding: Sequence[MediatorFacts], factors: AssignmentRules) -> Iterator[Reason]:
    """What who would preside has in hand against a limit of their own, where there is one."""
    for one in presiding:
        if one.limit is not None:
            code = "workload-own-full" if one.full else "workload-own"
            yield factors.reason(code, used=one.open_cases, limit=one.limit)


def _leaves(mediator: MediatorFacts, case: CaseAtHand) -> bool:
    """Whether the membership ends before the deadline."""
    until, due = mediator.until_on, case.due_on
    return until is not None and due is not None and until < due


def _availability(
    case: CaseAtHand, presiding: Sequence[MediatorFacts], factors: AssignmentRules
) -> Iterator[Reason]:
    """Whether who would preside is there before the deadline, and how many meetings stand."""
    days = case.days_left
    for one in presiding if days else ():
        told = {"days": days, "planned": one.planned}
        if _leaves(one, case):
            until = f"{one.until_on:%Y-%m-%d}"
            yield factors.reason("availability-leaves", **told, until=until)
        else:
            free = max(0.0, 1 - one.planned / (days or 1))
            yield factors.reason("availability-days", free, **told)


def _fair_shares(case: CaseAtHand, candidates: Sequence[Candidate]) -> Mapping[int, float]:
    """What each body would have taken if all had taken as much of what they can carry.

    Bodies of the street are shared with other committees and are compared among themselves.
    """
    shares: dict[int, float] = {}
    for street in (False, True):
        pool = [
            one
            for one in candidates
            if one.serves_street is street and bodies.known_kind(one.kind).takes(case.kind)
        ]
        taken, limits = sum(one.taken for one in pool), sum(max(one.limit, 0) for one in pool)
        for one in pool:
            shares[one.body_id] = taken * max(one.limit, 0) / limits if limits else 0.0
    return shares
