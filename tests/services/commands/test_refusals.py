"""What a clerk may not do is refused with its reason, and leaves everything as it was."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState
from resources import Language
from services import register as registers
from services.commands.agreements import AgreementDraft, SaveAgreement, SignAsMediator
from services.commands.bodies import AddMediator
from services.commands.correspondence import RecordInvitation
from services.commands.directory import AddEstate, AddPerson
from services.commands.logbook import LogContact, LogFollowUp, LogPerformance, LogReport
from services.commands.meeting_plans import CancelPlannedMeeting
from services.commands.objections import ObjectToMediator
from services.commands.parties import RemoveParty
from services.commands.proceeding import AssignCase
from services.database import Database
from services.queries import history
from services.work import Command
from tests import builders
from tests.conftest import Uids

TOMORROW = builders.TODAY + timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Office:
    """A register with a case at each stretch of the way, which nothing here changes."""

    register: Database
    body: builders.Body
    cases: dict[CaseState, int]

    def case(self, state: str) -> int:
        """The case that stands there."""
        return self.cases[CaseState(state)]


@pytest.fixture(scope="module")
def office(register_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("refusals") / "register"
    shutil.copytree(register_template, folder)
    with closing(registers.open_register(folder, now=builders.Clock(), new_uid=Uids())) as register:
        body = builders.studio(register)
        made = {
            CaseState.REGISTERED: builders.case(register),
            CaseState.ACCEPTED: builders.accepted_case(register),
            CaseState.MEDIATING: builders.mediating_case(register, body),
            CaseState.AGREED: builders.agreed_case(register, body),
            CaseState.PERFORMING: builders.performing_case(register, body),
            CaseState.CLOSED: builders.closed_case(register, body),
        }
        yield Office(register=register, body=body, cases=made)


def assign(office: Office, **changes: str) -> AssignCase:
    return AssignCase(case_id=office.case("accepted"), body_id=office.body.id, **changes)  # type: ignore[arg-type]


def save(office: Office, state: str, draft: AgreementDraft | None = None) -> SaveAgreement:
    return SaveAgreement(case_id=office.case(state), draft=draft or builders.agreement())


def first_party(office: Office, state: str) -> int:
    return builders.read(office.register, office.case(state)).parties[0].id


NOT_NOW: dict[str, Callable[[Office], Command]] = {
    "log.not-agreeing": lambda office: save(office, "accepted"),
    "log.no-visit-yet": lambda office: LogFollowUp(case_id=office.case("accepted")),
    "case.party-in-proceeding": lambda office: RemoveParty(
        party_id=first_party(office, "mediating")
    ),
    "assignment.objection-too-late": lambda office: ObjectToMediator(
        case_id=office.case("closed"), party="李秀芳", mediator_ids=office.body.mediators[:1]
    ),
    "plan.none-open": lambda office: CancelPlannedMeeting(
        case_id=office.case("mediating"), reason="改期"
    ),
}
"""Steps that the case is not at."""

WRONGLY_SAID: dict[str, Callable[[Office], Command]] = {
    "log.future": lambda office: save(office, "mediating", builders.agreement(agreed_on=TOMORROW)),
    "log.nothing-agreed": lambda office: save(
        office, "mediating", builders.agreement(terms=(), obligations=())
    ),
    "log.negative-amount": lambda office: save(
        office,
        "mediating",
        builders.agreement(obligations=(builders.obligation(amount_fen=-1),)),
    ),
    "log.next-before-this": lambda office: replace(
        builders.meeting(office.case("mediating")),
        next_at=builders.meeting(office.case("mediating")).held_at,
    ),
    "log.party-as-mediator": lambda office: SignAsMediator(
        case_id=office.case("agreed"), mediator="李秀芳"
    ),
    "log.empty-contact": lambda office: LogContact(case_id=office.case("registered"), note=" "),
    "log.reported-to-nobody": lambda office: LogReport(case_id=office.case("accepted"), to=" "),
    "log.unknown-answer": lambda office: RecordInvitation(
        case_id=office.case("mediating"), name="楼组长", answer="perhaps"
    ),
    "assignment.objection-to-nobody": lambda office: ObjectToMediator(
        case_id=office.case("accepted"), party="李秀芳"
    ),
    "assignment.no-such-chooser": lambda office: assign(office, chosen_by="police"),
    "assignment.no-supervisor": lambda office: assign(office, override_reason="无他人可派"),
    "assignment.no-override-reason": lambda office: assign(office, override_by="王主任"),
    "directory.minor-mediator": lambda office: AddMediator(
        body_ids=(office.body.id,), person=AddPerson(name="小周", birth_on=date(2008, 11, 26))
    ),
    "directory.estate-exists": lambda _office: AddEstate(name="梧桐里"),
}
"""What is said so that it cannot be meant."""


@pytest.mark.parametrize("code", [*NOT_NOW, *WRONGLY_SAID])
def test_it_is_refused_in_both_languages_and_nothing_is_written(office: Office, code: str) -> None:
    command = {**NOT_NOW, **WRONGLY_SAID}[code](office)
    with office.register.reading() as reading:
        before = history.entries(reading, limit=1)
    with pytest.raises(Refusal) as refused:
        office.register.run(command)
    assert refused.value.code == code
    assert all(refused.value.sentence(language) for language in Language)
    with office.register.reading() as reading:
        assert history.entries(reading, limit=1) == before


def test_a_payment_of_nothing_is_none(office: Office) -> None:
    for amount in (0, -1):
        with pytest.raises(Refusal) as refused:
            office.register.run(
                LogPerformance(case_id=office.case("performing"), obligation=1, amount_fen=amount)
            )
        assert (refused.value.code, refused.value.field) == ("log.negative-amount", "amount")


def test_who_is_eighteen_today_may_be_a_mediator(register: Database) -> None:
    """人民调解法 14: the day one comes of age counts."""
    body = builders.studio(register)
    person = AddPerson(name="小周", birth_on=date(2008, 11, 25))
    assert register.run(AddMediator(body_ids=(body.id,), person=person)).made
