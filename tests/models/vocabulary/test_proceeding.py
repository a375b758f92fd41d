"""The whole way of a case, step by step, as the clerk goes it."""

import json
import string
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.vocabulary.dossier import CaseStep, Dossier
from models.vocabulary.errors import Refusal
from models.vocabulary.guards import blocks, missing
from models.vocabulary.next_step import next_step
from models.vocabulary.proceeding import move, move_named, moves, moves_from
from models.vocabulary.terms import Attitude, CaseKind, CaseState, MeetingResult
from resources import Language, text
from tests.builders_vocabulary import (
    dossier,
    matter,
    meeting,
    obligation,
    oral,
    party,
    signed,
    visit,
)

S = CaseState
TODAY = date(2026, 11, 24)
Way = list[tuple[CaseState, str, Mapping[str, Any]]]

# rules.md 2.2 and the governance way; who handles a case may be replaced until it is closed
TABLE = """
lead registered; lead closed; registered accepted; registered refused; registered transferred
accepted transferred; accepted assigned; assigned assigned; assigned mediating
mediating mediating; mediating suspended; suspended mediating; suspended suspended
mediating agreed; agreed performing; agreed mediating; mediating failed; assigned failed
accepted failed; suspended failed; registered withdrawn; accepted withdrawn; assigned withdrawn
mediating withdrawn; suspended withdrawn; performing closed; failed closed; withdrawn closed
refused closed; transferred closed; performing mediating; closed mediating; closed performing
closed archived; agreed agreed; performing performing; failed failed; withdrawn withdrawn
transferred transferred
"""
GOVERNANCE = """
lead registered; lead closed; registered assigned; assigned assigned; assigned handling
handling handling; handling closed; closed archived
"""


def pairs(table: str) -> set[tuple[str, ...]]:
    return {tuple(row.split()) for row in table.replace("\n", ";").split(";") if row.strip()}


@pytest.mark.parametrize(
    ("kind", "table"), [(CaseKind.DISPUTE, TABLE), (CaseKind.GOVERNANCE, GOVERNANCE)]
)
def test_the_steps_are_those_of_the_law_and_no_others(kind: CaseKind, table: str) -> None:
    known = {
        (one.from_state.value, one.to_state.value)
        for one in moves()
        if kind in one.kinds and one.from_state is not None
    }
    assert known == pairs(table)
    for start in CaseState:
        for end in CaseState:
            if (start.value, end.value) in known:
                assert move(start, end, kind).to_state is end
            else:
                with pytest.raises(Refusal, match=r"move\.no-such-step"):
                    move(start, end, kind)


def test_a_case_begins_as_a_lead_or_registered() -> None:
    for kind in CaseKind:
        assert {one.to_state for one in moves_from(None, kind)} == {S.LEAD, S.REGISTERED}


def test_a_refused_step_names_the_open_ones() -> None:
    with pytest.raises(Refusal) as refused:
        move(S.ARCHIVED, S.MEDIATING, CaseKind.DISPUTE)
    assert refused.value.sentence(Language.ENGLISH).endswith("It can go to: -.")
    with pytest.raises(Refusal, match="no-such-step") as refused:
        move_named("entrust", S.REGISTERED, CaseKind.DISPUTE)
    assert "cannot go to assigned." in refused.value.sentence(Language.ENGLISH)
    with pytest.raises(Refusal, match=r"move\.no-such-step"):
        move_named("assign", S.LEAD, CaseKind.DISPUTE)


def step(case: Dossier, to: CaseState, on: str, **typed: Any) -> Dossier:
    """Take one step as services do: guards first, then the new state with its date."""
    taken = move(case.state, to, case.kind)
    day = date.fromisoformat(on)
    found = missing(case, taken, {**typed, taken.date_field: on}, TODAY)
    assert not blocks(found), [one.code for one in found]
    facts: dict[str, Any] = {
        name: day for name in ("accepted_on", "closed_on") if taken.date_field == name
    }
    return replace(case, state=to, steps=(*case.steps, CaseStep(state=to, on=day)), **facts)


def test_a_written_agreement_goes_the_whole_way() -> None:
    case = step(dossier(S.LEAD, meetings=()), S.REGISTERED, "2026-11-02")
    case = step(case, S.ACCEPTED, "2026-11-03", consent="all")
    case = step(case, S.ASSIGNED, "2026-11-03")
    case = step(case, S.MEDIATING, "2026-11-04")
    assert next_step(case, TODAY).code == "hold-meeting"
    case = replace(case, meetings=(meeting(),))
    assert next_step(case, TODAY).code == "agree"
    case = replace(case, agreement=signed(date(2026, 11, 10)))
    unsigned = replace(case, agreement=replace(signed(), sealed_on=None))
    case = step(case, S.AGREED, "2026-11-09")
    unsigned = step(unsigned, S.AGREED, "2026-11-09")
    held_back = next_step(unsigned, TODAY)
    codes = [one.code for one in held_back.missing]
    assert codes == ["guard.lawfulness-unchecked", "guard.not-printed", "guard.not-sealed"]
    case = step(case, S.PERFORMING, "2026-11-10")
    assert next_step(case, TODAY).code == "record-performance"
    paid = obligation(performed_on=date(2026, 11, 20), amount_done_fen=150_000)
    case = replace(case, agreement=signed(date(2026, 11, 10), obligations=(paid,)))
    assert next_step(case, TODAY).code == "follow-up"
    case = replace(case, follow_ups=(visit(date(2026, 11, 22)),))
    assert next_step(case, TODAY).code == "close-performed"
    case = step(case, S.CLOSED, "2026-11-23")
    assert next_step(case, TODAY).code == "archive"
    assert step(case, S.PERFORMING, "2026-11-24", reason="仍有争议").state is S.PERFORMING


def test_an_oral_agreement_has_effect_the_day_it_is_reached() -> None:
    case = dossier(S.MEDIATING, accepted_on=date(2026, 11, 3), agreement=oral())
    case = step(case, S.AGREED, "2026-11-09")
    case = step(case, S.PERFORMING, "2026-11-09")
    done = oral(
        obligations=(obligation(on_the_spot=True, performed_on=TODAY, amount_done_fen=150_000),)
    )
    case = replace(case, agreement=done)
    assert step(case, S.CLOSED, "2026-11-24").state is S.CLOSED


def test_mediation_that_fails_is_closed_after_the_other_ways_were_told() -> None:
    case = dossier(S.MEDIATING, meetings=(meeting(result=MeetingResult.ENDED),))
    assert next_step(case, TODAY).code == "fail"
    case = step(case, S.SUSPENDED, "2026-11-05", reason="appraisal")
    untold = missing(case, move(S.SUSPENDED, S.FAILED, case.kind), {"reason": "other"}, TODAY)
    assert [one.code for one in untold] == ["guard.missing-ways-told"]
    half = {"reason": "other", "ways_told": {"当事人1": "court"}}
    found = missing(case, move(S.SUSPENDED, S.FAILED, case.kind), half, TODAY)
    assert [(one.code, one.field) for one in found] == [("guard.ways-of-party", "ways_told.1")]
    case = step(case, S.FAILED, "2026-11-20", reason="no-agreement", ways_told="仲裁、诉讼")
    case = replace(case, ways_told="仲裁、诉讼")
    assert step(case, S.CLOSED, "2026-11-20").state is S.CLOSED


def test_a_governance_matter_is_handled_not_mediated() -> None:
    case = step(matter(S.LEAD), S.REGISTERED, "2026-11-02")
    assert next_step(case, TODAY).code == "entrust"
    case = step(case, S.ASSIGNED, "2026-11-03", body="业委会主任联谊会", body_kind="association")
    case = step(case, S.HANDLING, "2026-11-04")
    case = step(case, S.CLOSED, "2026-11-20", outcome="已划线")
    assert case.state is S.CLOSED
    filed = step(case, S.ARCHIVED, "2026-11-21", retention="short", compiled_by="周慧敏")
    assert not moves_from(filed.state, CaseKind.GOVERNANCE)


@pytest.mark.parametrize("kind", list(CaseKind))
@pytest.mark.parametrize("state", list(CaseState))
def test_the_next_step_is_never_blank(state: CaseState, kind: CaseKind) -> None:
    advice = next_step(Dossier(kind=kind, state=state), TODAY)
    for language in Language:
        assert advice.verb(language)
        assert advice.why(language)
    known = {one.code for one in moves_from(state, kind)}
    shown = {one.code for one in advice.others} | ({advice.code} if advice.move else set())
    assert shown == known


def test_a_party_that_refuses_makes_refusal_the_next_step() -> None:
    against = dossier(parties=(party(0), party(1, attitude=Attitude.REFUSES)))
    assert next_step(against, TODAY).code == "refuse"


def test_a_period_that_ran_out_asks_a_person_to_choose() -> None:
    stuck = dossier(S.MEDIATING, accepted_on=date(2026, 9, 1), meetings=())
    advice = next_step(stuck, TODAY)
    assert (advice.code, advice.move) == ("choose", None)
    assert {"meet", "extend", "fail"} <= {one.code for one in advice.others}


def test_every_step_field_and_guard_has_its_words_in_both_languages() -> None:
    guards = json.loads(text("phrases/guard.json"))
    for one in moves():
        for language in Language:
            assert one.verb(language)
            assert all(field.label(language) for field in one.fields)
        assert all(f"ok-{name}" in guards for name in one.guards)
        required = [field for field in one.fields if field.required]
        assert all(f"missing-{field.name.replace('_', '-')}" in guards for field in required)


def test_every_sentence_stands_in_both_languages_with_the_same_blanks() -> None:
    for subject in ("guard", "move", "clock", "state", "term", "date", "numbering"):
        for name, words in json.loads(text(f"phrases/{subject}.json")).items():
            assert set(words) == {"zh", "en"}, name
            assert all(words.values()), name
            blanks = [
                {blank for _, blank, _, _ in string.Formatter().parse(words[one]) if blank}
                for one in ("zh", "en")
            ]
            assert blanks[0] == blanks[1], name
            assert not set("！!您") & set(words["zh"]), name
