"""A case that a court sent, and neighbours invited to take part: on record and on paper."""

from datetime import date

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.masking import MaskLevel
from models.vocabulary.terms import CaseKind
from services.commands.correspondence import RecordInvitation, RecordReferral
from services.file_facts import present
from services.sheets import gathering
from services.sheets.masking import mask
from tests import builders, builders_meetings

LETTER = date(2026, 11, 20)


def sent(case_id, **more):
    said = {"body": "上海市宁泽区人民法院", "number": "（2026）沪0199诉前调书第215号", "on": LETTER}
    return RecordReferral(case_id=case_id, **{**said, **more})


def test_a_case_that_walked_in_has_no_letter_until_one_is_on_record(register, sheets):
    case_id = builders.mediating_case(register)
    with pytest.raises(Refusal, match=r"paper\.not_referred"):
        sheets("referral-letter", case_id)
    register.run(sent(case_id))
    register.run(sent(case_id, due_on=date(2026, 12, 20), materials="起诉状副本一份"))
    (letter,) = sheets("referral-letter", case_id)
    assert (letter.body, letter.due_on) == ("上海市宁泽区人民法院", date(2026, 12, 20))
    assert (letter.materials, letter.signed_on) == ("起诉状副本一份", LETTER)
    with pytest.raises(Refusal, match=r"paper\.no_result"):
        sheets("referral-reply", case_id)
    known = present(builders.read(register, case_id))
    assert (known["referral-letter"], known.get("referral-reply")) == (1, None)


def test_what_became_of_it_is_written_back(register, sheets):
    case_id = builders.failed_case(register)
    register.run(sent(case_id))
    (reply,) = sheets("referral-reply", case_id)
    assert reply.letter_number == "（2026）沪0199诉前调书第215号"
    assert (bool(reply.result), reply.agreement_number, reply.attached) == (True, "", ())
    assert present(builders.read(register, case_id))["referral-reply"] == 1


def test_who_is_invited_has_a_letter_with_the_reason_and_the_planned_meeting(register, sheets):
    case_id = builders.mediating_case(register)
    with pytest.raises(Refusal, match=r"paper\.nobody_invited"):
        sheets("invitation", case_id)
    builders_meetings.plan(register, case_id, others=("吴秀珍",))
    (planned,) = sheets("invitation", case_id)
    assert (planned.addressee, planned.sent_on) == ("吴秀珍", None)
    assert planned.at is not None
    assert "invitation" not in present(builders.read(register, case_id)), "nothing was sent yet"
    register.run(RecordInvitation(case_id=case_id, name="吴秀珍", reason="双方的老邻居"))
    register.run(RecordInvitation(case_id=case_id, name="社区民警", reason="处理过报警"))
    register.run(RecordInvitation(case_id=case_id, name="吴秀珍", answer="accepted"))
    first, second = sheets("invitation", case_id)
    assert (first.addressee, first.reason) == ("吴秀珍", "双方的老邻居")
    assert (second.addressee, second.at) == ("社区民警", None)
    (consent,) = sheets("invitation-consent", case_id)
    assert [row.name for row in consent.rows] == ["吴秀珍", "社区民警"]
    assert present(builders.read(register, case_id))["invitation"] == 2


def test_a_masked_paper_names_nobody_who_was_invited(register, sheets):
    case_id = builders.mediating_case(register)
    register.run(RecordInvitation(case_id=case_id, name="吴秀珍", reason="吴秀珍认识双方"))
    for code in ("invitation", "invitation-consent", "case-sheet"):
        (sheet,) = sheets(code, case_id)
        with register.reading() as reading:
            known = gathering.known(reading, case_id)
        masked = mask(sheet, MaskLevel.MEETING, known.people, known.places)
        texts = "".join(gathering.texts_of((masked.sheet,)))
        assert "吴秀珍" in "".join(gathering.texts_of((sheet,)))
        assert "吴秀珍" not in texts


def test_letters_of_what_is_no_dispute_on_record_are_refused(register):
    governance = builders.case(register, kind=CaseKind.GOVERNANCE)
    with pytest.raises(Refusal, match=r"log\.no-letter"):
        register.run(sent(governance))
    with pytest.raises(Refusal, match=r"log\.due-before-letter"):
        register.run(sent(builders.case(register), due_on=date(2026, 11, 1)))
