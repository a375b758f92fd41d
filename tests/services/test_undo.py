"""Taking back and putting again: across restarts, one on top of another, never half."""

from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa

from models.records.office import IssuedNumber
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import PartyDraft
from models.vocabulary.terms import AgreementForm, CaseState, PartyRole
from resources import Language
from services.commands.agreements import LockAgreement, SaveAgreement
from services.commands.bodies import AddBody
from services.commands.directory import AddPerson, ChangePerson
from services.commands.history import UndoEntry
from services.commands.intake import EditCase, RecordCase
from services.commands.parties import RemoveParty
from services.commands.proceeding import AdvanceCase, AssignCase
from services.queries import cases, directory, history
from services.register import open_register
from services.verification import verify
from tests import builders


def run(register, command):
    """The number of the entry a command made."""
    entry = register.run(command).entry
    assert entry is not None
    return entry


def undo(register, entry, **more):
    return run(register, UndoEntry(entry_id=entry, **more))


def edit(register, case, **values):
    return run(register, EditCase(case_id=case, values=values))


def title(register, case):
    return builders.read(register, case).line.title


def offered(register):
    """What Ctrl+Z and Ctrl+Y would do."""
    with register.reading() as reading:
        return history.undoable(reading, register.actor), history.redoable(reading, register.actor)


def agreement_number(register, case):
    agreement = builders.read(register, case).agreement
    assert agreement is not None
    return agreement.number


def number(register, text):
    """The voiding reason of a number; None when it was never given out."""
    with register.reading() as reading:
        return reading.connection.execute(
            sa.select(IssuedNumber.void_reason).where(IssuedNumber.number == text)
        ).scalar()


@pytest.fixture(autouse=True)
def whole_at_the_end(register):
    yield
    if register.folder is not None and not register._closing:
        return
    assert verify(register) == ()


# Restarts


def test_undo_and_redo_work_after_a_restart(register, register_folder, clock):
    case = builders.case(register)
    entry = edit(register, case, title="新标题")
    register.close()

    register = open_register(register_folder, now=clock)
    taken = undo(register, entry)
    assert title(register, case) == "梧桐里 9号楼 车位被占"
    register.close()

    register = open_register(register_folder, now=clock)
    try:
        undo(register, taken)
        assert title(register, case) == "新标题"
    finally:
        register.close()


# One on top of another


def test_later_entries_are_named_and_nothing_is_changed(register):
    case = builders.case(register)
    first = edit(register, case, title="一")
    second = edit(register, case, title="二")
    third = edit(register, case, title="三")
    with pytest.raises(Refusal) as refusal:
        undo(register, first)
    assert refusal.value.code == "journal.later-entries"
    assert refusal.value.params["later"] == f"{third}, {second}"
    assert title(register, case) == "三"


def test_another_field_stands_on_nothing(register):
    case = builders.case(register)
    first = edit(register, case, title="一")
    edit(register, case, facts="另有情况。")
    undo(register, first)
    assert title(register, case) == "梧桐里 9号楼 车位被占"
    assert builders.read(register, case).facts == "另有情况。"


def test_what_stands_on_an_entry_is_taken_back_with_it(register):
    case = builders.case(register)
    first = edit(register, case, title="一")
    second = edit(register, case, title="二", facts="二")
    third = edit(register, case, facts="三")
    together = undo(register, first, together=True)
    assert title(register, case) == "梧桐里 9号楼 车位被占"
    assert builders.read(register, case).facts == builders.intake().facts
    with register.reading() as reading:
        lines = {line.id: line for line in history.entries(reading)}
    assert all(lines[one].taken_back for one in (first, second, third))
    assert lines[together].takes_back_id == first

    undo(register, together)
    assert title(register, case) == "二"
    assert builders.read(register, case).facts == "三"
    with register.reading() as reading:
        assert not any(history.entry(reading, one).taken_back for one in (first, second, third))


def test_the_history_says_which_step_was_taken(register):
    case = builders.mediating_case(register)
    builders.advance(
        register, case, CaseState.SUSPENDED, reason="appraisal", expected_on=date(2026, 12, 10)
    )
    resumed = run(register, AdvanceCase(case_id=case, to=CaseState.MEDIATING))
    longer = {"new_due_on": date(2026, 12, 30), "consent": "all"}
    extended = run(register, AdvanceCase(case_id=case, code="extend", draft=longer))
    with register.reading() as reading:
        entries = {one.id: one.words(Language.CHINESE) for one in history.entries(reading)}
        english = history.entry(reading, resumed).words(Language.ENGLISH)
    assert entries[resumed] == "案件 2026-0001 恢复调解：中止 → 调解中"
    assert english == "Case 2026-0001: Resumed (Suspended → In mediation)"
    assert entries[extended] == "案件 2026-0001 延长期限"


def test_what_was_taken_back_with_others_is_not_taken_back_again(register):
    case = builders.case(register)
    first = edit(register, case, title="一")
    second = edit(register, case, title="二")
    undo(register, first, together=True)
    with pytest.raises(Refusal, match="already-undone"):
        undo(register, second)
    assert offered(register)[0] not in {first, second}


def test_putting_again_waits_for_what_was_taken_back_since(register):
    case = builders.case(register)
    first = edit(register, case, title="一")
    second = edit(register, case, title="二")
    taken_second = undo(register, second)
    taken_first = undo(register, first)
    with pytest.raises(Refusal) as refusal:
        undo(register, taken_second)  # 二 would stand where 一 never was
    assert refusal.value.params["later"] == str(taken_first)
    undo(register, taken_first)
    undo(register, taken_second)
    assert title(register, case) == "二"


def test_a_body_with_a_case_in_hand_is_not_taken_back_alone(register):
    body = register.run(AddBody(kind="council", name="自治议事会"))
    assert body.made is not None
    assert body.entry is not None
    matter = builders.matter(register)
    given = run(register, AssignCase(case_id=matter, body_id=body.made, on=builders.ACCEPTED_ON))
    with pytest.raises(Refusal) as refusal:
        undo(register, body.entry)
    assert refusal.value.params["later"] == str(given)
    undo(register, body.entry, together=True)
    assert builders.read(register, matter).assignment is None


# People and places that others rely on


def test_a_person_others_rely_on_stays_with_the_telephone(register):
    first = register.run(RecordCase(draft=builders.intake()))
    assert first.made is not None
    assert first.entry is not None
    person = builders.read(register, first.made).parties[0].person_id
    party = PartyDraft(role=PartyRole.APPLICANT, person_id=person)
    second = builders.case(register, parties=(party, builders.respondent("钱文斌")))
    undo(register, first.entry)
    kept = builders.read(register, second).parties[0]
    assert (kept.name, kept.phone) == ("李秀芳", "15400002406")
    with register.reading() as reading:
        assert directory.people(reading, "赵建明") == ()
        assert [one.name for one in directory.estates(reading)] == ["梧桐里"]


def test_a_party_does_not_come_back_without_its_person(register):
    person = register.run(AddPerson(name="钱文斌"))
    assert person.entry is not None
    party = PartyDraft(role=PartyRole.THIRD_PARTY, person_id=person.made)
    case = builders.case(register, parties=(builders.party(), builders.respondent(), party))
    third = builders.read(register, case).parties[2].id
    removed = run(register, RemoveParty(party_id=third))
    gone = undo(register, person.entry, together=True)
    with pytest.raises(Refusal, match=r"already-undone|later-entries|gone"):
        undo(register, removed)
    undo(register, gone)
    assert verify(register) == ()


def test_a_changed_name_comes_back_in_every_list(register):
    case = builders.case(register)
    person = builders.read(register, case).parties[0].person_id
    assert person is not None
    entry = run(register, ChangePerson(person_id=person, name="欧阳思敏"))
    with register.reading() as reading:
        assert cases.page(reading, text="oysm")
    undo(register, entry)
    with register.reading() as reading:
        assert not cases.page(reading, text="欧阳")
        assert [line.id for line in cases.page(reading, text="lxf")] == [case]


# Numbers


def test_a_number_is_voided_with_its_record_and_never_given_out_again(register):
    first = register.run(RecordCase(draft=builders.intake()))
    assert first.entry is not None
    undone = undo(register, first.entry)
    assert number(register, "2026-0001") == "undone"
    second = builders.case(register)
    assert builders.read(register, second).line.number == "2026-0002"
    undo(register, undone)
    assert number(register, "2026-0001") == ""
    third = builders.case(register)
    assert builders.read(register, third).line.number == "2026-0003"


def test_the_number_of_an_oral_agreement_is_void_when_the_agreement_is_taken_back(register):
    case = builders.mediating_case(register)
    spot = builders.obligation(due_on=None, on_the_spot=True)
    oral = builders.agreement(form=AgreementForm.ORAL, obligations=(spot,))
    run(register, SaveAgreement(case_id=case, draft=replace(oral, obligations=())))
    whole = run(register, SaveAgreement(case_id=case, draft=oral))
    given = agreement_number(register, case)
    assert given.endswith("001号")
    taken_back = undo(register, whole)
    assert agreement_number(register, case) == ""
    assert number(register, given) == "undone"
    undo(register, taken_back)
    assert agreement_number(register, case) == given
    assert number(register, given) == ""


def test_a_refused_record_takes_no_number(register):
    with pytest.raises(Refusal):
        builders.case(register, facts="")
    assert builders.read(register, builders.case(register)).line.number == "2026-0001"


# What has left the office


def test_a_printed_agreement_is_not_taken_back_even_together(register):
    case = builders.mediating_case(register)
    saved = run(register, SaveAgreement(case_id=case, draft=builders.agreement()))
    locked = run(register, LockAgreement(case_id=case))
    with pytest.raises(Refusal) as refusal:
        undo(register, saved)
    assert refusal.value.params["later"] == str(locked)
    with pytest.raises(Refusal) as refusal:
        undo(register, saved, together=True)
    assert refusal.value.code == "journal.not-undoable"
    assert builders.read(register, case).agreement is not None


@pytest.mark.parametrize("entry", [0, 10_000])
def test_an_entry_that_does_not_exist_is_said_to_be_gone(register, entry):
    with pytest.raises(Refusal, match="gone"):
        undo(register, entry)


# Ctrl+Z and Ctrl+Y


def test_undo_walks_back_and_redo_walks_forward_again(register):
    case = builders.case(register)
    first, second = edit(register, case, title="一"), edit(register, case, title="二")
    seen = []
    for _ in range(2):
        back, _forward = offered(register)
        seen.append(back)
        undo(register, back)
    assert seen == [second, first]
    for expected in ("一", "二"):
        _back, forward = offered(register)
        undo(register, forward)
        assert title(register, case) == expected
    assert offered(register) == (second, None)


def test_new_work_ends_what_could_be_put_again(register):
    case = builders.case(register)
    undo(register, edit(register, case, title="一"))
    assert offered(register)[1] is not None
    edit(register, case, facts="新的情况。")
    assert offered(register)[1] is None


def test_another_persons_work_is_not_offered(register):
    entry = edit(register, builders.case(register), title="一")
    register.actor = "陈敏"
    assert offered(register) == (None, None)
    mine = edit(register, 1, facts="补充。")
    assert offered(register)[0] == mine
    register.actor = "周慧敏"
    assert offered(register)[0] == entry


def test_listing_the_journal_asks_a_fixed_number_of_questions(register, queries):
    case = builders.closed_case(register)
    undo(register, edit(register, case, remarks="备注"))
    with queries(register) as asked, register.reading() as reading:
        assert len(history.entries(reading)) > 10
    assert len(asked) <= 3
