"""Bodies that take cases on (工作室, 调委会, 协会 …), their mediators and memberships."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from models.records.bodies import GovernanceBody, Mediator, Membership
from models.records.people import Person
from models.vocabulary.errors import Refusal
from services.changes import Changes
from services.commands.directory import AddPerson, required
from services.database import Work

__all__ = ["AddBody", "AddMediator", "EndMembership"]


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
class AddMediator:
    """Engage a person as mediator and make them a member of bodies (人民调解法 13-14)."""

    label: ClassVar[str] = "history.add-mediator"
    undoable: ClassVar[bool] = True

    body_ids: Sequence[int]
    person_id: int | None = None
    person: AddPerson | None = None
    role: str = ""
    full_time: bool = False
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
