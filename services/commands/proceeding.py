"""The steps of a case's proceeding: one command takes any of them, with its guards.

What was logged may complete a step (a first meeting begins the mediation, a whole agreement is
an agreement reached); :func:`advance_if_ready` takes it then, so that nobody has to say it twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.assignments import AssignedMediator, Assignment
from models.records.bodies import GovernanceBody, Mediator, Membership
from models.records.cases import Case
from models.records.people import Person
from models.vocabulary import bodies, guards
from models.vocabulary.drafts import day_on_record
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.paper_dates import parse_date
from models.vocabulary.proceeding import move, move_named
from models.vocabulary.terms import BodyKind, CaseState
from services.changes import Changes
from services.commands.filing import refuse_taken_volume
from services.commands.logged import short_enough
from services.commands.objections import write_objection
from services.commands.stepping import case_dossier, take_step
from services.database import Reading
from services.queries.assignment import recused
from services.work import Work

__all__ = ["AdvanceCase", "AssignCase", "advance_if_ready"]

_ASSIGNING = frozenset({"assign", "entrust", "reassign"})


@dataclass(frozen=True, kw_only=True)
class AdvanceCase:
    """Take one step of the proceeding.

    ``to`` is the state to reach; ``code`` picks the verb where two lead the same way. ``draft``
    holds the step's fields, as typed or as values.
    """

    label: ClassVar[str] = "history.advance-case"
    undoable: ClassVar[bool] = True

    case_id: int
    to: CaseState | None = None
    code: str = ""
    draft: Mapping[str, object] = field(default_factory=dict, repr=False)
    note: str = field(default="", repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Take the step.

        Raises:
            Held: guards or required fields are in the way; ``findings`` names all of them.
            Refusal: there is no such step from the state the case is in.
        """
        case = work.get(Case, self.case_id, version=self.version)
        dossier = case_dossier(work, case)
        step = (
            move_named(self.code, case.state, case.kind)
            if self.code
            else move(case.state, self.to or case.state, case.kind)
        )
        draft = dict(self.draft)
        if step.code in _ASSIGNING and draft.get("body"):
            on = _day_of_assignment(work, draft)
            if step.code == "reassign":
                reason, asked_by = (str(draft.get(name) or "") for name in ("reason", "asked_by"))
                _object(work, case, asked_by, reason, on)
            _assign_by_name(work, case, draft, on)
            dossier = case_dossier(work, case)
        elif step.code == "reassign" or (step.code in _ASSIGNING and draft.get("mediators")):
            # Names alone are words in the proceeding: nobody would have the case by them.
            raise Refusal("assignment.no-body-named", field="body")
        if step.to_state is CaseState.ARCHIVED:
            refuse_taken_volume(work, draft)
        take_step(work, case, dossier, step, draft, note=self.note)
        return work.done(case.id)


_READY = (
    (CaseState.ASSIGNED, "begin"),
    (CaseState.MEDIATING, "agree"),
    (CaseState.AGREED, "take-effect"),
)
"""The steps that what was logged completes, on the day the log says."""


def advance_if_ready(work: Work, case: Case) -> None:
    """Take the steps that what was just logged has made complete.

    A step with anything in the way is left to a person.
    """
    for state, code in _READY:
        if case.state is not state:
            continue
        dossier = case_dossier(work, case)
        step = move_named(code, case.state, case.kind)
        on = day_on_record(step, dossier)
        if on is None:
            continue
        draft = {step.date_field: on}
        if not guards.blocks(guards.missing(dossier, step, draft, work.today)):
            take_step(work, case, dossier, step, draft)


@dataclass(frozen=True, kw_only=True)
class AssignCase:
    """Give a case to a body and its mediators, or replace them.

    Without ``mediator_ids`` the first two of the body whom no recusal excludes take it.
    ``reasons`` is the explanation that was shown; where recusal excludes a mediator who was named
    a supervisor must decide, ``override_by`` by name and ``override_reason`` why (an old paper
    case states what was). ``chosen_by`` is ``office`` or ``parties`` (人民调解法 19); ``asked_by``
    the party who asked for the replacement, whose objection is held from then on (人民调解法 23);
    ``note`` why the office chose as it did.
    """

    label: ClassVar[str] = "history.assign-case"
    undoable: ClassVar[bool] = True

    case_id: int
    body_id: int
    mediator_ids: tuple[int, ...] = ()
    presiding_id: int | None = None
    on: date | None = None
    chosen_by: str = "office"
    conflict: str = "clear"
    override_reason: str = ""
    override_by: str = field(default="", repr=False)
    replace_reason: str = ""
    asked_by: str = field(default="", repr=False)
    reasons: tuple[Mapping[str, Any], ...] = ()
    note: str = field(default="", repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the assignment and take the step it makes.

        Raises:
            Refusal: the body takes no such case, a mediator must be recused, or an override
                lacks the supervisor or the reason.
        """
        case = work.get(Case, self.case_id, version=self.version)
        _well_said(self)
        _object(work, case, self.asked_by, self.replace_reason, self.on or work.today)
        _open_assignment(work, case, self, self.on or work.today)
        dossier = case_dossier(work, case)
        code = {
            CaseState.ACCEPTED: "assign",
            CaseState.REGISTERED: "entrust",
        }.get(case.state, "reassign")
        draft: dict[str, object] = {
            "assigned_on": self.on or work.today,
            "how_chosen": self.chosen_by,
            "conflict": "overridden" if self.override_reason else self.conflict,
            "conflict_reason": self.override_reason.strip(),
            "conflict_by": self.override_by.strip(),
        }
        if code == "reassign":
            draft |= {"reason": self.replace_reason, "asked_by": self.asked_by.strip()}
        step = move_named(code, case.state, case.kind)
        take_step(work, case, dossier, step, draft, note=self.note)
        return work.done(case.id)


_CHOOSERS = frozenset({"office", "parties"})


def _well_said(command: AssignCase) -> None:
    """Refuse a chooser there is not, and an override without its supervisor or its reason."""
    if command.chosen_by not in _CHOOSERS:
        raise Refusal("assignment.no-such-chooser", field="chosen_by", name=command.chosen_by[:60])
    by, reason = command.override_by.strip(), command.override_reason.strip()
    if reason and not by:
        raise Refusal("assignment.no-supervisor", field="override_by")
    if by and not reason:
        raise Refusal("assignment.no-override-reason", field="override_reason")
    for name in ("override_by", "override_reason", "replace_reason", "note"):
        most = LONGEST["name"] if name == "override_by" else LONGEST["remarks"]
        short_enough(getattr(command, name), name, most)


def _object(work: Work, case: Case, asked_by: str, reason: str, on: date) -> None:
    """Hold it against who has the case now that a party asked for others (人民调解法 23)."""
    if not asked_by:
        return
    having = tuple(
        work.session.scalars(
            sa.select(AssignedMediator.mediator_id)
            .join(Assignment, Assignment.id == AssignedMediator.assignment_id)
            .where(Assignment.case_id == case.id, Assignment.ended_on.is_(None))
            .order_by(AssignedMediator.id)
        )
    )
    write_objection(work, case, having, asked_by, reason=reason, on=on)
    work.flush()


def _open_assignment(work: Work, case: Case, command: AssignCase, on: date) -> None:
    body = work.get(GovernanceBody, command.body_id)
    if not bodies.known_kind(body.kind).takes(case.kind):
        association = body.kind == BodyKind.ASSOCIATION.value
        code = "guard.association-mediates" if association else "assignment.unfit-body"
        raise Refusal(code, field="body", name=body.name)
    mediator_ids = _able_mediators(work, case, body, command)
    for earlier in work.session.scalars(
        sa.select(Assignment).where(Assignment.case_id == case.id, Assignment.ended_on.is_(None))
    ):
        earlier.ended_on, earlier.end_reason = on, command.replace_reason
    assignment = work.add(
        Assignment(
            case_id=case.id,
            body_id=command.body_id,
            on=on,
            actor=work.actor,
            chosen_by=command.chosen_by,
            override_reason=command.override_reason,
            reasons=[dict(reason) for reason in command.reasons],
        )
    )
    named = command.presiding_id in mediator_ids
    presiding = command.presiding_id if named else next(iter(mediator_ids), None)
    for mediator_id in mediator_ids:
        work.get(Mediator, mediator_id)
        work.add(
            AssignedMediator(
                case_id=case.id,
                assignment_id=assignment.id,
                mediator_id=mediator_id,
                presides=mediator_id == presiding,
            )
        )


_USUAL_MEDIATORS = 2


def _able_mediators(
    work: Work, case: Case, body: GovernanceBody, command: AssignCase
) -> tuple[int, ...]:
    """Who takes the case: those named, else the first two of the body nothing speaks against."""
    named = command.mediator_ids
    wanted = named or _standing_mediators(work, body.id)
    if not wanted or command.override_reason.strip() or case.backfilled:
        return named or wanted[:_USUAL_MEDIATORS]
    out = recused(
        Reading(
            connection=work.connection,
            today=work.today,
            now=work.now,
            committee_id=work.committee_id,
        ),
        case.id,
    )
    able = tuple(one for one in wanted if one not in out)
    if not able or (named and able != named):
        first = next(out[one] for one in wanted if one in out)
        raise Refusal("assignment.recused", field="mediators", mediator=first.mediator)
    return able if named else able[:_USUAL_MEDIATORS]


def _standing_mediators(work: Work, body_id: int) -> tuple[int, ...]:
    """The mediators of a body on this day, in the order they joined it."""
    return tuple(
        work.session.scalars(
            sa.select(Membership.mediator_id)
            .where(
                Membership.body_id == body_id,
                Membership.mediator_id.is_not(None),
                sa.or_(Membership.until_on.is_(None), Membership.until_on >= work.today),
            )
            .order_by(Membership.id)
        )
    )


def _day_of_assignment(work: Work, draft: Mapping[str, object]) -> date:
    on = draft.get("assigned_on") or work.today
    return on if isinstance(on, date) else parse_date(str(on), work.today)


def _assign_by_name(work: Work, case: Case, draft: dict[str, object], on: date) -> None:
    """Turn names typed on the command line into an assignment; unknown names are refused."""
    name = str(draft.pop("body"))
    draft.pop("body_kind", None)
    body = work.session.scalar(
        sa.select(GovernanceBody).where(
            GovernanceBody.committee_id == work.committee_id, GovernanceBody.name == name
        )
    )
    if body is None:
        raise Refusal("assignment.unknown-body", field="body", name=name[:60])
    wanted = draft.pop("mediators", ()) or ()
    names = wanted.replace("、", ",").split(",") if isinstance(wanted, str) else list(wanted)  # type: ignore[call-overload]
    mediators = []
    for person in names:
        found = work.session.scalar(
            sa.select(Mediator.id)
            .join(Person, Person.id == Mediator.person_id)
            .where(Person.name == str(person).strip())
        )
        if found is None:
            raise Refusal("assignment.unknown-mediator", field="mediators", name=str(person)[:60])
        mediators.append(found)
    host = str(draft.pop("host", "")).strip()
    presiding = (
        key for name, key in zip(names, mediators, strict=True) if str(name).strip() == host
    )
    command = AssignCase(
        case_id=case.id,
        body_id=body.id,
        mediator_ids=tuple(mediators),
        presiding_id=next(presiding, None),
        chosen_by=str(draft.get("how_chosen") or "office"),
        override_reason=str(draft.get("conflict_reason") or ""),
        override_by=str(draft.get("conflict_by") or ""),
        replace_reason=str(draft.get("reason") or ""),
    )
    _well_said(command)
    _open_assignment(work, case, command, on)
