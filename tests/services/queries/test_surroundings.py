"""The conflicts of the hand-written table, planted in a register and found from it again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import pytest

from models.records.bodies import Membership
from models.records.cases import Case, CaseEvent
from models.records.meetings import MediationMeeting, MeetingAttendance
from models.records.people import Person
from models.records.places import Estate
from models.records.topics import TopicCase
from models.vocabulary.intake import PartyDraft, PlaceDraft
from models.vocabulary.terms import CaseState, MeetingResult, PartyRole, RelationKind
from resources import Language
from services.changes import Changes
from services.commands.bodies import AddBody, AddMediator
from services.commands.directory import (
    AddHousehold,
    AddOrganisation,
    AddPerson,
    ChangePerson,
    DeclareRelation,
    door,
)
from services.commands.intake import RecordCase
from services.commands.parties import AddParty
from services.commands.topics import OpenTopic
from services.database import Database
from services.queries.assignment import ties_of
from services.queries.surroundings import OBJECTION
from services.work import Command, Work
from tests import builders

TABLE = Path(__file__).parents[2] / "models/vocabulary/recusal_table.txt"
KIN = {"夫妻", "父子", "母女", "兄弟", "姐妹", "亲属"}


@dataclass(frozen=True)
class Row:
    """A line of the table: names and the ties between them, the end, the sentence."""

    names: tuple[str, ...]
    ties: tuple[str, ...]
    end: str
    sentence: str


def table() -> Iterator[Row]:
    for line in TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            chain, end, sentence = (part.strip() for part in line.split("|"))
            parts = [part.strip() for part in chain.split("=")]
            yield Row(tuple(parts[::2]), tuple(parts[1::2]), end, sentence)


ROWS = tuple(table())


class Planting:
    """One line of the table being put into the register."""

    def __init__(self, work: Work, row: Row, number: int) -> None:
        self.work, self.row = work, row
        self.estate = f"梧桐里{number:03}"
        self.phone = f"13600001{number:03}"
        self.told = {"e": self.estate, "n": "", "l": ""}
        self.people: dict[str, int] = {}
        self.firms: dict[str, int] = {}
        self.linked = 0
        self.case = 0

    def run(self, command: Command) -> int:
        made = command.run(self.work).made
        assert made is not None
        return made

    def person(self, name: str, **more: Any) -> int:
        if name not in self.people:
            self.people[name] = self.run(AddPerson(name=name, **more))
        return self.people[name]

    def firm(self, name: str) -> int:
        if name not in self.firms:
            self.firms[name] = self.run(AddOrganisation(name=name))
        return self.firms[name]

    def record(self, *parties: PartyDraft, **changes: Any) -> int:
        place = PlaceDraft(estate=self.estate, building="9号楼", text="门前")
        draft = builders.intake(parties=parties, place=place, **changes)
        return self.run(RecordCase(draft=draft))

    def number(self, case_id: int) -> str:
        return self.work.get(Case, case_id).number

    def plant(self) -> tuple[int, int]:
        """Put the line on record; answers the mediator's id and the case's."""
        row = self.row
        self.person(row.names[0], phone=self.phone)
        estate_id, _, _ = door(self.work, self.estate, "9号楼", "101")
        assert estate_id is not None
        if row.end == "company":
            company = self.firm(row.names[-1])
            self.work.get(Estate, estate_id).property_company_id = company
        if row.end in {"linked", "heard"}:
            self._link_a_case()
        if row.end.startswith("committee"):
            self._committee()
        if row.end == "agent" and len(row.names) > 1:
            self.person(row.names[-1], phone=self.phone)
        for one, tie, other in zip(row.names, row.ties, row.names[1:], strict=False):
            self._tie(one, tie, other)
        self.case = self._case_at_hand()
        body = self.run(AddBody(kind="studio", name=f"工作室{self.estate}"))
        mediator = self.run(
            AddMediator(body_ids=(body,), person_id=self.people[row.names[0]], role="调解员")
        )
        self._after(mediator)
        return mediator, self.case

    def _tie(self, one: str, tie: str, other: str) -> None:
        if tie in KIN or tie == "申报":
            kind = RelationKind.KINSHIP if tie in KIN else RelationKind.DECLARED
            note = "" if tie in {"亲属", "申报"} else tie
            first, second = self.person(one), self.person(other)
            self.run(DeclareRelation(person_id=first, other_id=second, kind=kind, note=note))
        elif tie == "同户":
            home = AddHousehold(
                estate=f"春晖苑{self.estate[-3:]}", building="1号楼", unit=one, holder=one
            )
            household = self.run(home)
            for name in (one, other):
                self.work.get(Person, self.person(name)).household_id = household
        elif tie == "住":
            home = AddHousehold(estate=self.estate, building=other, unit="604", holder=one)
            self.work.get(Person, self.person(one)).household_id = self.run(home)
        elif tie == "同事":
            for name in (one, other):
                self._works(name, f"福民超市{self.estate}店")
        elif tie == "任职":
            self._works(one, other)
        elif tie in {"对方", "同案", "代理"}:
            self._other_case(one, tie, other)
        elif tie in {"当事人", "代理人"}:
            self._in_linked_case(one, tie)

    def _works(self, name: str, firm: str) -> None:
        self.work.get(Person, self.person(name)).employer_id = self.firm(firm)

    def _party(self, name: str, role: PartyRole, **more: Any) -> PartyDraft:
        if name in self.firms or name in {"东方置业", "和泰物业"}:
            return PartyDraft(role=role, organisation_id=self.firm(name), organisation=True)
        return PartyDraft(role=role, person_id=self.person(name), **more)

    def _other_case(self, one: str, tie: str, other: str) -> None:
        first = self._party(one, PartyRole.APPLICANT)
        second = self._party(other, PartyRole.RESPONDENT)
        if tie == "同案":
            second = replace(second, role=PartyRole.APPLICANT)
        if tie == "代理":
            self.person(one)
            self.work.flush()
            self._has_phone(one)
            acted = {"representative_name": one, "representative_phone": self.phone}
            first = self._party(other, PartyRole.APPLICANT, **acted)
            second = PartyDraft(role=PartyRole.RESPONDENT, description="楼上住户")
        self.told["n"] = self.number(self.record(first, second, topic="noise"))

    def _has_phone(self, name: str) -> None:
        ChangePerson(person_id=self.person(name), phone=self.phone).run(self.work)

    def _link_a_case(self) -> None:
        stranger = PartyDraft(role=PartyRole.APPLICANT, name=f"吴涛{self.estate}")
        self.linked = self.record(stranger, topic="pets")
        self.told["l"] = self.number(self.linked)

    def _in_linked_case(self, one: str, tie: str) -> None:
        draft = self._party(one, PartyRole.RESPONDENT)
        if tie == "代理人":
            self._has_phone(one)
            draft = PartyDraft(
                role=PartyRole.RESPONDENT,
                name=f"周平{self.estate}",
                representative_name=one,
                representative_phone=self.phone,
            )
        AddParty(case_id=self.linked, party=draft).run(self.work)

    def _committee(self) -> None:
        name = f"{self.estate}业主委员会"
        body = self.run(AddBody(kind="owners", name=name))
        sits = self.row.names[-2]
        self.work.add(Membership(body_id=body, person_id=self.person(sits), role="委员"))
        if self.row.end == "committee":
            self.firm(name)

    def _case_at_hand(self) -> int:
        row, last = self.row, self.row.names[-1]
        acted = {"representative_name": last, "representative_phone": self.phone}
        more = acted if row.end == "agent" else {}
        applicant = self._party("李秀芳", PartyRole.APPLICANT, **more)
        respondent = PartyDraft(role=PartyRole.RESPONDENT, description="楼上住户")
        if row.end == "firm":
            respondent = self._party(last, PartyRole.RESPONDENT)
        if row.end == "committee":
            respondent = self._party(f"{self.estate}业主委员会", PartyRole.RESPONDENT)
        topics = {"building-liable": "falling-objects", "building-near": "leak"}
        case_id = self.record(applicant, respondent, topic=topics.get(row.end, "parking"))
        if self.linked:
            association = self.run(AddBody(kind="association", name=f"联谊会{self.estate}"))
            topic = self.run(OpenTopic(body_id=association, title="合并处理", topic="parking"))
            for one in (case_id, self.linked):
                self.work.add(TopicCase(topic_id=topic, case_id=one, on=self.work.today))
        return case_id

    def _after(self, mediator: int) -> None:
        """What is put on record in words: an objection, who was heard."""
        if self.row.end == "objection":
            self._event(OBJECTION, mediators=[mediator], by="李秀芳")
        if self.row.end == "heard":
            meeting = self.work.add(
                MediationMeeting(
                    case_id=self.linked,
                    ordinal=1,
                    held_at=self.work.now,
                    result=MeetingResult.CONTINUE,
                )
            )
            self.work.add(
                MeetingAttendance(
                    case_id=self.linked,
                    meeting_id=meeting.id,
                    name=self.row.names[0],
                    capacity="invitee",
                )
            )

    def _event(self, kind: str, **facts: Any) -> None:
        self.work.add(
            CaseEvent(
                case_id=self.case,
                kind=kind,
                on=self.work.today,
                at=self.work.now,
                actor=self.work.actor,
                state=CaseState.REGISTERED,
                facts=facts,
            )
        )


@dataclass(frozen=True, kw_only=True)
class Plant:
    """The whole table as one entry of the register."""

    label: ClassVar[str] = "history.add-person"
    undoable: ClassVar[bool] = True

    planted: list[tuple[Row, int, int, dict[str, str]]]

    def run(self, work: Work) -> Changes:
        """Plant every line."""
        for number, row in enumerate(ROWS, start=1):
            planting = Planting(work, row, number)
            mediator, case = planting.plant()
            self.planted.append((row, mediator, case, planting.told))
        return work.done()


@pytest.fixture
def planted(register: Database) -> list[tuple[Row, int, int, dict[str, str]]]:
    """Every line of the table with its mediator, its case and what its words leave open."""
    made: list[tuple[Row, int, int, dict[str, str]]] = []
    register.run(Plant(planted=made))
    return made


def test_every_planted_conflict_is_found_with_its_path_and_nothing_else(
    register: Database, planted: list[tuple[Row, int, int, dict[str, str]]]
) -> None:
    wrong = []
    with register.reading() as reading:
        for row, mediator, case, told in planted:
            found = [one.text(Language.CHINESE) for one in ties_of(reading, case, {mediator})]
            wanted = [] if row.sentence == "-" else [row.sentence.format(**told)]
            if found != wanted:
                wrong.append((row.ties, row.end, wanted, found))
    assert wrong == [], wrong[0]


def test_sixty_and_more_are_planted_up_to_three_steps_away() -> None:
    planted = [row for row in ROWS if row.sentence != "-"]
    assert len(planted) >= 60
    assert {len(row.ties) for row in planted} == {0, 1, 2, 3}
