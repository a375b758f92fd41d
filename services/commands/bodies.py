"""Bodies that take cases on (工作室, 调委会, 协会 …), their mediators and memberships."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.assignments import Assignment
from models.records.bodies import GovernanceBody, Mediator, Membership
from models.records.cases import Case
from models.records.lists_place import RotaLine
from models.records.people import Person
from models.vocabulary.duty import DUTY_TASKS, DutyTime
from models.vocabulary.errors import Refusal
from services.changes import Changes
from services.commands.directory import AddPerson, required
from services.queries.workload import IN_HAND
from services.work import Work

__all__ = ["MOST_STARS", "AddBody", "AddMediator", "ChangeBody", "ChangeMember", "EndMembership"]

_MOST_AT_ONCE = 99
MOST_STARS = 5
"""The highest level a studio is rated."""


@dataclass(frozen=True, kw_only=True)
class AddBody:
    """Put a body that takes cases on into the directory (studio, committee, association …)."""

    label: ClassVar[str] = "history.add-body"
    undoable: ClassVar[bool] = True

    kind: str
    name: str
    parent_id: int | None = None
    serves_street: bool = False
    specialties: tuple[str, ...] = ()
    load_limit: int = 8
    place: str = ""
    phone: str = ""
    founded_on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write the body."""
        body = work.add(
            GovernanceBody(
                uid=work.uid(),
                committee_id=work.committee_id,
                kind=self.kind,
                name=required(self.name, "name"),
                parent_id=self.parent_id,
                serves_street=self.serves_street,
                specialties=list(self.specialties),
                load_limit=self.load_limit,
                place=self.place,
                phone=self.phone,
                founded_on=self.founded_on,
            )
        )
        return work.done(body.id)


@dataclass(frozen=True, kw_only=True)
class ChangeBody:
    """Write other facts of a body; what it is (its kind) stays.

    ``values`` by column: name, parent_id, serves_street, specialties (codes of topics),
    load_limit, place, phone, founded_on, ended_on, star, sponsor. One that ended takes no more
    cases.
    """

    label: ClassVar[str] = "history.change-body"
    undoable: ClassVar[bool] = True

    body_id: int
    values: Mapping[str, Any] = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Check and write what differs.

        Raises:
            Refusal: ``directory.…`` at the field: no name, a limit or stars that are none, its own
                parent, an end before the beginning or with cases still in hand.
        """
        body = work.get(GovernanceBody, self.body_id, version=self.version, changing=self.values)
        values = {name: _fact(name, given) for name, given in self.values.items()}
        _prove_parent(work, body, values.get("parent_id", body.parent_id))
        founded, ended = (values.get(name, getattr(body, name)) for name in _DAYS)
        if founded is not None and ended is not None and ended < founded:
            raise Refusal("directory.ends-before-start", field="ended_on")
        if "ended_on" in values and ended is not None and ended <= work.today:
            _prove_free(work, body)
        for name, value in values.items():
            if getattr(body, name) != value:
                setattr(body, name, value)
        return work.done(body.id)


_DAYS = ("founded_on", "ended_on")
_FACTS = frozenset(
    {
        "name",
        "parent_id",
        "serves_street",
        "specialties",
        "load_limit",
        "place",
        "phone",
        "star",
        "sponsor",
    }
    | set(_DAYS)
)


def _fact(name: str, given: Any) -> Any:
    """A fact as its column holds it."""
    if name not in _FACTS:
        raise Refusal("lists.unknown-field", field=name[:40], value=name[:40])
    if name == "name":
        return required(given, "name")
    if name == "load_limit" and not 1 <= given <= _MOST_AT_ONCE:
        raise Refusal("directory.load-limit", field=name, most=_MOST_AT_ONCE)
    if name == "star" and given is not None and not 1 <= given <= MOST_STARS:
        raise Refusal("directory.stars", field=name, most=MOST_STARS)
    return list(given) if name == "specialties" else given


def _prove_parent(work: Work, body: GovernanceBody, parent_id: int | None) -> None:
    """No body stands under itself, whatever lies between."""
    above, seen = parent_id, {body.id}
    while above is not None:
        if above in seen:
            raise Refusal("directory.own-parent", field="parent_id")
        seen.add(above)
        above = work.get(GovernanceBody, above).parent_id


def _prove_free(work: Work, body: GovernanceBody) -> None:
    """Who ends has handed over its cases."""
    count = work.session.scalar(
        sa.select(sa.func.count())
        .select_from(Assignment)
        .join(Case, Case.id == Assignment.case_id)
        .where(
            Assignment.body_id == body.id,
            Assignment.ended_on.is_(None),
            Case.state.in_(IN_HAND),
        )
    )
    if count:
        raise Refusal("directory.has-cases", field="ended_on", count=count)


@dataclass(frozen=True, kw_only=True)
class AddMediator:
    """Engage a person as mediator and make them a member of bodies (人民调解法 13-14)."""

    label: ClassVar[str] = "history.add-mediator"
    undoable: ClassVar[bool] = True

    body_ids: Sequence[int]
    person_id: int | None = None
    person: AddPerson | None = None
    role: str = ""
    full_time: bool = False
    load_limit: int | None = None
    engaged_on: date | None = None
    from_on: date | None = None
    until_on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write mediator and memberships; a person under 18 is refused (人民调解法 14)."""
        if self.person is not None:
            person = work.get(Person, self.person.write(work))
        elif self.person_id is not None:
            person = work.get(Person, self.person_id)
        else:
            raise Refusal("directory.no-name", field="name")
        if person.birth_on is not None and _age(person.birth_on, work.today) < 18:
            raise Refusal("directory.minor-mediator", field="birth_on")
        mediator = work.add(
            Mediator(
                uid=work.uid(),
                committee_id=work.committee_id,
                person_id=person.id,
                full_time=self.full_time,
                load_limit=_limit(self.load_limit),
                engaged_on=self.engaged_on,
            )
        )
        for body_id in self.body_ids:
            work.get(GovernanceBody, body_id)
            work.add(
                Membership(
                    body_id=body_id,
                    person_id=person.id,
                    mediator_id=mediator.id,
                    role=self.role,
                    from_on=self.from_on or self.engaged_on,
                    until_on=self.until_on,
                )
            )
        return work.done(mediator.id)


def _limit(given: int | None) -> int | None:
    """How many open cases at once; None where there is no limit."""
    if given is not None and not 0 <= given <= _MOST_AT_ONCE:
        raise Refusal("directory.load-limit", field="load_limit", most=_MOST_AT_ONCE)
    return given or None


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


@dataclass(frozen=True, kw_only=True)
class EndMembership:
    """Let a membership end on a day, which is its last."""

    label: ClassVar[str] = "history.end-membership"
    undoable: ClassVar[bool] = True

    membership_id: int
    until_on: date

    def run(self, work: Work) -> Changes:
        """Write the last day; it cannot lie before the first."""
        membership = work.get(Membership, self.membership_id)
        if membership.from_on is not None and self.until_on < membership.from_on:
            raise Refusal("directory.ends-before-start", field="until_on")
        membership.until_on = self.until_on
        return work.done(membership.id)


@dataclass(frozen=True, kw_only=True)
class ChangeMember:
    """When a member of a body is on duty, and how much of the work the mediator takes.

    ``duty`` takes the place of the member's turns on the rota (值班表) from today, None leaves
    them. ``load_limit`` is how many open cases at once, 0 for no limit of their own, None leaves
    it; it and ``full_time`` are of a mediator and hold in every body. ``version`` is the
    mediator's as read.
    """

    label: ClassVar[str] = "history.change-member"
    undoable: ClassVar[bool] = True

    membership_id: int
    duty: tuple[DutyTime, ...] | None = None
    load_limit: int | None = None
    full_time: bool | None = None
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write what is other; turns that stay as they are keep their place and their note.

        Raises:
            Refusal: ``directory.load-limit`` for a number nobody takes at once,
                ``directory.no-mediator`` where the member is none.
        """
        membership = work.get(Membership, self.membership_id)
        if self.load_limit is not None or self.full_time is not None:
            self._change_mediator(work, membership)
        if self.duty is not None:
            _keep_rota(work, membership, set(self.duty))
        return work.done(membership.id)

    def _change_mediator(self, work: Work, membership: Membership) -> None:
        if membership.mediator_id is None:
            raise Refusal("directory.no-mediator", field="load_limit")
        mediator = work.get(Mediator, membership.mediator_id, version=self.version)
        if self.load_limit is not None:
            mediator.load_limit = _limit(self.load_limit)
        if self.full_time is not None:
            mediator.full_time = self.full_time


def _keep_rota(work: Work, membership: Membership, wanted: set[DutyTime]) -> None:
    """End the turns that are no longer wanted yesterday, and add those that are new from today."""
    rows = work.session.scalars(
        sa.select(RotaLine).where(
            RotaLine.body_id == membership.body_id,
            RotaLine.person_id == membership.person_id,
            RotaLine.task.in_(DUTY_TASKS),
            sa.or_(RotaLine.until_on.is_(None), RotaLine.until_on >= work.today),
        )
    ).all()
    kept = set()
    for row in rows:
        turn = DutyTime(weekday=int(row.weekday), begins=row.begins, ends=row.ends)
        if turn in wanted:
            kept.add(turn)
        elif row.from_on is not None and row.from_on >= work.today:
            work.session.delete(row)
        else:
            row.until_on = work.today - timedelta(days=1)
    for turn in sorted(wanted - kept):
        work.add(
            RotaLine(
                uid=work.uid(),
                committee_id=work.committee_id,
                body_id=membership.body_id,
                person_id=membership.person_id,
                weekday=str(turn.weekday),
                begins=turn.begins,
                ends=turn.ends,
                task="duty",
                from_on=work.today,
            )
        )
