"""What is filed stays as it is: only notes are added, and its number is never given twice."""

from datetime import date

import pytest
import sqlalchemy as sa

from models.records.office import IssuedNumber
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import PlaceDraft
from models.vocabulary.terms import CaseState, Performed
from services.commands.correction import CorrectEvent
from services.commands.filing import FileTogether, NoteOnFile
from services.commands.history import UndoEntry
from services.commands.intake import EditCase
from services.commands.logbook import LogContact, LogFollowUp
from services.commands.office import ChangeOffice
from services.commands.parties import ChangeParty
from services.commands.proceeding import AdvanceCase
from services.file_facts import filed_profile
from tests import builders


def last_step(register, case):
    events = builders.read(register, case).events
    return next(one for one in reversed(events) if one.kind == "step")


def test_filing_gives_the_volume_its_number(register):
    case = builders.filed_case(register)
    filed = last_step(register, case)
    assert filed.facts["volume_number"] == "（2026）梧桐人调字第001号"
    assert (filed.facts["retention"], filed.facts["pages"]) == ("short", 18)
    assert builders.read(register, case).dossier.archived_on == builders.TODAY
    (clock,) = (
        one for one in builders.read(register, case).next_step.clocks if one.code == "filing"
    )
    assert clock.met_on == builders.TODAY


def test_a_number_from_paper_is_kept_as_it_is(register):
    case = builders.closed_case(register)
    draft = {"retention": "long", "compiled_by": "周慧敏", "volume_number": "梧桐卷7"}
    register.run(AdvanceCase(case_id=case, to=CaseState.ARCHIVED, draft=draft))
    assert last_step(register, case).facts["volume_number"] == "梧桐卷7"


def test_filing_taken_back_voids_the_number(register):
    case = builders.closed_case(register)
    draft = {"retention": "long", "compiled_by": "周慧敏"}
    entry = register.run(AdvanceCase(case_id=case, to=CaseState.ARCHIVED, draft=draft)).entry
    register.run(UndoEntry(entry_id=entry))
    register.run(AdvanceCase(case_id=case, to=CaseState.ARCHIVED, draft=draft))
    assert last_step(register, case).facts["volume_number"].endswith("002号")
    with register.reading() as reading:
        reasons = reading.connection.scalars(
            sa.select(IssuedNumber.void_reason)
            .where(IssuedNumber.series == "volume")
            .order_by(IssuedNumber.serial)
        ).all()
    assert reasons == ["undone", ""]


def test_nothing_of_a_filed_case_changes(register):
    case = builders.filed_case(register)
    whole = builders.read(register, case)
    for command in (
        EditCase(case_id=case, values={"facts": "另一说"}),
        ChangeParty(party_id=whole.parties[0].id, values={"role": "third-party"}),
        LogContact(case_id=case, whom="赵建明", note="来电"),
        LogFollowUp(case_id=case, on=builders.TODAY, performed=Performed.YES),
        CorrectEvent(
            case_id=case,
            event_id=whole.events[1].id,
            values={"on": builders.REGISTERED_ON},
            reason="看错",
        ),
    ):
        with pytest.raises(Refusal, match=r"case\.filed"):
            register.run(command)
    for state in CaseState:
        with pytest.raises(Refusal, match="no-such-step"):
            register.run(AdvanceCase(case_id=case, to=state))
    assert builders.read(register, case).events == whole.events


def test_what_came_before_the_filing_is_not_taken_back_past_it(register):
    case = builders.closed_case(register)
    contact = register.run(LogContact(case_id=case, whom="赵建明", note="来电")).entry
    draft = {"retention": "long", "compiled_by": "周慧敏"}
    filing = register.run(AdvanceCase(case_id=case, to=CaseState.ARCHIVED, draft=draft)).entry
    with pytest.raises(Refusal, match=r"case\.filed"):
        register.run(UndoEntry(entry_id=contact))
    register.run(UndoEntry(entry_id=filing))
    register.run(UndoEntry(entry_id=contact))
    assert builders.read(register, case).contacts == ()


def test_a_note_is_added_to_the_file_with_its_day(register):
    case = builders.filed_case(register)
    register.run(NoteOnFile(case_id=case, note="李秀芳补交付款凭证一份", on=builders.TODAY))
    note = builders.read(register, case).events[-1]
    assert (note.kind, note.on, note.note) == (
        "file-note",
        builders.TODAY,
        "李秀芳补交付款凭证一份",
    )


def test_a_note_needs_words_a_day_that_has_come_and_a_filed_case(register):
    with pytest.raises(Refusal, match="not-filed"):
        register.run(NoteOnFile(case_id=builders.closed_case(register), note="补"))
    body = builders.Body(id=2, mediators=(1, 2))
    case = builders.filed_case(register, body)
    with pytest.raises(Refusal, match="no-words"):
        register.run(NoteOnFile(case_id=case, note=" "))
    with pytest.raises(Refusal, match=r"log\.future") as refused:
        register.run(NoteOnFile(case_id=case, note="补入收条。", on=date(2026, 11, 26)))
    assert refused.value.field == "on"


# 多案一卷


def simple_closed(register, count=2):
    """Closed cases of the simple kind, in hands of one studio each."""
    cases = []
    for place in range(1, count + 1):
        body = builders.studio(register, f"{place}号工作室")
        where = PlaceDraft(estate="梧桐里", text=f"{place}号楼下")
        case = builders.closed_case(register, body, title=f"车位{place}", place=where)
        cases.append(case)
    return cases


def file_together(register, *cases, **more):
    draft = {"filed_on": builders.TODAY, "retention": "short", "compiled_by": "周慧敏", **more}
    return register.run(FileTogether(case_ids=cases, draft=draft))


def make_simple(register, *cases):
    for case in cases:
        register.run(EditCase(case_id=case, values={"difficulty": "simple"}))


def test_several_simple_cases_are_filed_in_one_volume_under_its_one_number(register):
    first, second = simple_closed(register)
    make_simple(register, first, second)
    made = file_together(register, first, second, pages=40)
    numbers = {last_step(register, one).facts["volume_number"] for one in (first, second)}
    assert numbers == {"（2026）梧桐人调字第001号"}
    for case in (first, second):
        assert builders.read(register, case).line.state is CaseState.ARCHIVED
        assert last_step(register, case).facts["pages"] == 40
    with register.reading() as reading:
        issued = reading.connection.scalars(
            sa.select(IssuedNumber.number).where(IssuedNumber.series == "volume")
        ).all()
    assert issued == ["（2026）梧桐人调字第001号"]
    register.run(UndoEntry(entry_id=made.entry))
    assert {builders.read(register, one).line.state for one in (first, second)} == {
        CaseState.CLOSED
    }


def test_a_number_on_the_shelf_is_not_given_to_another_volume(register):
    first, second = simple_closed(register)
    draft = {"filed_on": builders.TODAY, "retention": "short", "compiled_by": "周慧敏"}
    typed = {**draft, "volume_number": "（2026）梧桐人调字第001号"}
    register.run(AdvanceCase(case_id=first, to=CaseState.ARCHIVED, draft=typed))
    with pytest.raises(Refusal, match=r"file\.volume-taken") as refused:
        register.run(AdvanceCase(case_id=second, to=CaseState.ARCHIVED, draft=typed))
    assert refused.value.field == "volume_number"
    assert refused.value.params["number"] == builders.read(register, first).line.number
    register.run(AdvanceCase(case_id=second, to=CaseState.ARCHIVED, draft=draft))
    assert last_step(register, second).facts["volume_number"].endswith("002号")


def test_nor_to_a_volume_of_several(register):
    first, *others = simple_closed(register, 3)
    make_simple(register, *others)
    typed = "梧桐卷7"
    draft = {"retention": "short", "compiled_by": "周慧敏", "volume_number": typed}
    register.run(AdvanceCase(case_id=first, to=CaseState.ARCHIVED, draft=draft))
    with pytest.raises(Refusal, match=r"file\.volume-taken"):
        file_together(register, *others, volume_number=typed)
    assert {builders.read(register, one).line.state for one in others} == {CaseState.CLOSED}


def test_the_order_a_case_was_filed_by_stays_when_the_office_chooses_another(register):
    first, second = simple_closed(register)
    draft = {"retention": "short", "compiled_by": "周慧敏"}
    register.run(AdvanceCase(case_id=first, to=CaseState.ARCHIVED, draft=draft))
    chosen = {**draft, "profile": "national9"}
    register.run(AdvanceCase(case_id=second, to=CaseState.ARCHIVED, draft=chosen))
    register.run(ChangeOffice(file_profile="national9"))
    kept = [filed_profile(builders.read(register, one)) for one in (first, second)]
    assert kept == ["extended13", "national9"]
    third = builders.closed_case(register, builders.Body(id=2, mediators=(1, 2)), title="第三件")
    assert filed_profile(builders.read(register, third)) == ""
    wrong = {**draft, "profile": "national10"}
    with pytest.raises(Refusal, match=r"file\.unknown-profile"):
        register.run(AdvanceCase(case_id=third, to=CaseState.ARCHIVED, draft=wrong))


def test_a_case_that_may_not_share_keeps_all_of_them_out_of_the_volume(register):
    first, second = simple_closed(register)
    make_simple(register, first)
    register.run(EditCase(case_id=second, values={"difficulty": "complex"}))
    number = builders.read(register, second).line.number
    with pytest.raises(Refusal, match=r"file\.not-shared") as refused:
        file_together(register, first, second)
    assert refused.value.params["numbers"] == number
    assert builders.read(register, first).line.state is CaseState.CLOSED


def test_a_volume_of_several_takes_two_closed_cases_at_least(register):
    (case,) = simple_closed(register, 1)
    make_simple(register, case)
    with pytest.raises(Refusal, match=r"file\.one-case"):
        file_together(register, case, case)
    still = builders.oral_case(register, builders.studio(register, "另一工作室"))
    with pytest.raises(Refusal, match="no-such-step"):
        file_together(register, case, still)
    assert builders.read(register, case).line.state is CaseState.CLOSED
