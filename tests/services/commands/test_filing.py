"""What is filed stays as it is: only notes are added, and its number is never given twice."""

import pytest
import sqlalchemy as sa

from models.records.office import IssuedNumber
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState
from services.commands.correction import CorrectEvent
from services.commands.filing import NoteOnFile
from services.commands.history import UndoEntry
from services.commands.intake import EditCase
from services.commands.logbook import LogContact, LogFollowUp
from services.commands.parties import ChangeParty
from services.commands.proceeding import AdvanceCase
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
        LogFollowUp(case_id=case, on=builders.TODAY),
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


def test_a_note_needs_words_and_a_filed_case(register):
    with pytest.raises(Refusal, match="not-filed"):
        register.run(NoteOnFile(case_id=builders.closed_case(register), note="补"))
    body = builders.Body(id=2, mediators=(1, 2))
    case = builders.filed_case(register, body)
    with pytest.raises(Refusal, match="no-words"):
        register.run(NoteOnFile(case_id=case, note=" "))
