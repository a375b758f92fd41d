"""A mediator whom a party does not want, and the supervisor who decides otherwise."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState
from resources import Language
from services.commands.objections import ObjectToMediator
from services.commands.proceeding import AdvanceCase, AssignCase
from services.database import Database
from services.exchange import logged
from services.queries import assignment, directory
from tests import builders

ZH = Language.CHINESE
STUDIO = "老陈调解工作室"


def told(register: Database, case_id: int) -> list[str]:
    with register.reading() as reading:
        found = assignment.propose(reading, case_id)
    return [tie.text(ZH) for one in found for tie in one.recusals]


def person_of(register: Database, name: str) -> int:
    with register.reading() as reading:
        return directory.people(reading, name)[0].id


def test_an_objection_is_held_before_anybody_was_given_the_case(register: Database) -> None:
    studio = builders.studio(register)
    case_id = builders.accepted_case(register)
    said = {"type": "objection", "party": "赵建明", "mediator": "陈国良", "note": "曾为其邻居代理"}
    event = logged(case_id, said)
    assert isinstance(event, ObjectToMediator)
    register.run(event)
    assert told(register, case_id) == ["陈国良须回避：赵建明要求更换"]
    with pytest.raises(Refusal, match=r"assignment\.recused"):
        register.run(
            AssignCase(case_id=case_id, body_id=studio.id, mediator_ids=studio.mediators[:1])
        )
    register.run(AssignCase(case_id=case_id, body_id=studio.id))
    given = builders.read(register, case_id).assignment
    assert given is not None
    assert given.mediators == ("马建平",)


def test_a_replacement_that_a_party_asked_for_is_an_objection(register: Database) -> None:
    studio, other = builders.studio(register), builders.studio(register, "玉珍工作室", ("沈玉珍",))
    case_id = builders.assigned_case(register, studio)
    register.run(
        AssignCase(case_id=case_id, body_id=other.id, replace_reason="不信任", asked_by="赵建明")
    )
    whole = builders.read(register, case_id)
    assert [one.note for one in whole.events if one.kind == "objection"] == ["不信任"]
    found = told(register, case_id)
    assert set(found) == {"陈国良须回避：赵建明要求更换", "马建平须回避：赵建明要求更换"}


def test_a_replacement_typed_on_the_command_line_is_an_objection_too(register: Database) -> None:
    studio = builders.studio(register)
    builders.studio(register, "玉珍工作室", ("沈玉珍",))
    case_id = builders.assigned_case(register, studio)
    typed = {"body": "玉珍工作室", "reason": "不信任", "assigned_on": "2026-11-20"}
    stranger = AdvanceCase(
        case_id=case_id, to=CaseState.ASSIGNED, draft={**typed, "asked_by": "钱文斌"}
    )
    with pytest.raises(Refusal, match=r"assignment\.objection-of-nobody"):
        register.run(stranger)
    register.run(replace(stranger, draft={**typed, "asked_by": "赵建明"}))
    whole = builders.read(register, case_id)
    (said,) = [one for one in whole.events if one.kind == "objection"]
    assert (said.note, said.on) == ("不信任", date(2026, 11, 20))
    found = told(register, case_id)
    assert set(found) == {"陈国良须回避：赵建明要求更换", "马建平须回避：赵建明要求更换"}


def test_the_choice_of_the_parties_is_recorded(register: Database) -> None:
    studio = builders.studio(register)
    case_id = builders.accepted_case(register)
    register.run(AssignCase(case_id=case_id, body_id=studio.id, chosen_by="parties"))
    given = builders.read(register, case_id).assignment
    assert given is not None
    assert given.chosen_by == "parties"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"override_reason": "仅有一名调解员"}, "override_by"),
        ({"override_reason": "仅有一名调解员", "override_by": "  "}, "override_by"),
        ({"override_by": "周慧敏"}, "override_reason"),
        ({"override_by": "周慧敏", "override_reason": " \n "}, "override_reason"),
        ({"override_by": "周" * 101, "override_reason": "仅有一名"}, "override_by"),
        ({"override_by": "周慧敏", "override_reason": "长" * 100_001}, "override_reason"),
        ({"chosen_by": "lottery"}, "chosen_by"),
        ({"chosen_by": ""}, "chosen_by"),
        ({"note": "长" * 100_001}, "note"),
        ({"asked_by": "钱文斌"}, "party"),
        ({"asked_by": "赵建明"}, "mediators"),
        ({"on": date(2026, 11, 26)}, "assigned_on"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    register: Database, values: dict[str, Any], field: str
) -> None:
    studio = builders.studio(register)
    case_id = builders.accepted_case(register)
    with pytest.raises(Refusal) as refused:
        register.run(AssignCase(case_id=case_id, body_id=studio.id, **values))
    assert refused.value.field == field
    for language in Language:
        assert refused.value.sentence(language)
    assert builders.read(register, case_id).line.state is CaseState.ACCEPTED


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"party": "钱文斌"}, "party"),
        ({"party": ""}, "party"),
        ({"mediator": "无此人"}, "mediator"),
        ({"mediator": ""}, "mediators"),
        ({"on": date(2026, 11, 26)}, "on"),
        ({"reason": "长" * 100_001}, "reason"),
    ],
)
def test_an_objection_names_a_party_and_a_mediator(
    register: Database, values: dict[str, Any], field: str
) -> None:
    builders.studio(register)
    case_id = builders.accepted_case(register)
    said = {"party": "赵建明", "mediator": "陈国良", **values}
    with pytest.raises(Refusal) as refused:
        register.run(ObjectToMediator(case_id=case_id, **said))
    assert refused.value.field == field
    for language in Language:
        assert refused.value.sentence(language)


def test_nobody_objects_once_a_case_is_closed(register: Database) -> None:
    case_id = builders.closed_case(register)
    with pytest.raises(Refusal, match="too-late"):
        register.run(ObjectToMediator(case_id=case_id, party="赵建明", mediator="陈国良"))
