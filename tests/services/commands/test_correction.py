"""What was recorded wrong is put right by an entry of its own, and the clocks follow."""

from datetime import date

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState, PartyRole
from services.commands.correction import CorrectEvent
from services.commands.party_correction import CorrectParty
from tests import builders


def correct(register, case, name, reason="登记时看错了日历", **values):
    event = builders.event_of(register, case, name)
    command = CorrectEvent(case_id=case, event_id=event, values=values, reason=reason)
    register.run(command)
    return next(one for one in builders.read(register, case).events if one.id == event)


def agreed(register, case):
    agreement = builders.read(register, case).agreement
    assert agreement is not None
    return agreement


def clock(register, case, code):
    clocks = builders.read(register, case).next_step.clocks
    return next(one for one in clocks if one.code == code)


def correction(register, case):
    return builders.read(register, case).events[-1]


def test_a_wrong_day_of_acceptance_moves_the_mediation_period_and_says_so(register):
    case = builders.mediating_case(register)
    assert clock(register, case, "mediation").due == date(2026, 11, 27)
    event = correct(register, case, "accept", on=date(2026, 10, 26))
    assert (event.on, event.was) == (date(2026, 10, 26), {"on": "2026-10-27"})
    whole = builders.read(register, case)
    assert whole.accepted_on == date(2026, 10, 26)
    assert clock(register, case, "mediation").due == date(2026, 11, 26)
    said = correction(register, case)
    assert (said.kind, said.on, said.note) == ("correction", builders.TODAY, "登记时看错了日历")
    assert ["mediation", "", "2026-11-27", "2026-11-26"] in said.facts["clocks"]


def test_a_second_correction_keeps_what_was_recorded_first(register):
    case = builders.mediating_case(register)
    correct(register, case, "accept", on=date(2026, 10, 26))
    event = correct(register, case, "accept", on=date(2026, 10, 28))
    assert (event.on, event.was["on"]) == (date(2026, 10, 28), "2026-10-27")


def test_the_step_a_meeting_made_goes_with_the_meeting(register):
    case = builders.mediating_case(register)
    correct(register, case, "meeting", on=date(2026, 11, 3))
    whole = builders.read(register, case)
    assert whole.dossier.meetings[0].held_on == date(2026, 11, 3)
    assert whole.rights_notice_on == date(2026, 11, 3)
    begun = builders.event_of(register, case, "begin")
    assert next(one for one in whole.events if one.id == begun).on == date(2026, 11, 3)


def test_the_consent_to_an_invited_person_is_asked_afterwards_and_put_on_record(register):
    """人民调解法 20: what was not said at the meeting is said by a correction with its reason."""
    case = builders.mediating_case(register)
    register.run(builders.meeting(case, attended=("李秀芳", "赵建明", "孙桂英")))
    event = correct(register, case, "meeting", "会后电话征得双方同意", consented=True)
    assert (event.facts["consented"], event.was) == (True, {"consented": None})
    whole = builders.read(register, case)
    assert [one.consented for one in whole.dossier.meetings[1].invitees] == [True]
    assert correction(register, case).note == "会后电话征得双方同意"


def test_a_partys_wish_for_closed_doors_is_put_on_record_afterwards(register):
    case = builders.assigned_case(register)
    register.run(builders.meeting(case, public=True))
    with pytest.raises(Refusal, match=r"log\.open-despite"):
        correct(register, case, "meeting", objected=True)
    correct(register, case, "meeting", public="否", objected="是")
    (held,) = builders.read(register, case).meetings
    assert (held.public, held.objected) == (False, True)
    with pytest.raises(Refusal, match=r"correction\.nobody-invited"):
        correct(register, case, "meeting", consented=True)
    with pytest.raises(Refusal, match=r"move\.not-a-flag"):
        correct(register, case, "meeting", public="半开")


def test_a_later_signature_moves_effect_and_the_window_for_confirmation(register):
    case = builders.performing_case(register)
    assert clock(register, case, "judicial-confirmation").start == builders.SIGNED_ON
    correct(register, case, "seal", on=date(2026, 11, 12))
    whole = builders.read(register, case)
    assert agreed(register, case).sealed_on == date(2026, 11, 12)
    assert agreed(register, case).effective_on == date(2026, 11, 12)
    assert clock(register, case, "judicial-confirmation").start == date(2026, 11, 12)
    effect = builders.event_of(register, case, "take-effect")
    assert next(one for one in whole.events if one.id == effect).on == date(2026, 11, 12)


def test_the_signature_of_one_party_is_told_from_that_of_the_other(register):
    case = builders.performing_case(register)
    first = next(one for one in builders.read(register, case).events if one.kind == "signature")
    values = {"on": date(2026, 11, 9)}
    register.run(CorrectEvent(case_id=case, event_id=first.id, values=values, reason="早一天签"))
    signed = [one.on for one in agreed(register, case).signatures]
    assert signed == [date(2026, 11, 9), builders.SIGNED_ON]


def test_the_day_of_the_agreement_is_corrected_on_the_agreement_too(register):
    case = builders.agreed_case(register)
    correct(register, case, "agree", on=date(2026, 11, 10))
    whole = builders.read(register, case)
    assert agreed(register, case).agreed_on == date(2026, 11, 10)
    assert whole.ended_on == date(2026, 11, 10)


def test_a_payment_and_a_visit_are_corrected_where_they_are_kept(register):
    case = builders.closed_case(register)
    correct(register, case, "performance", on=date(2026, 11, 15))
    correct(register, case, "follow-up", on=date(2026, 11, 21))
    correct(register, case, "close-performed", on=date(2026, 11, 24))
    whole = builders.read(register, case)
    assert agreed(register, case).obligations[0].done_on == date(2026, 11, 15)
    assert whole.follow_ups[0].on == date(2026, 11, 21)
    assert whole.closed_on == date(2026, 11, 24)


def test_what_a_step_said_is_corrected_like_its_day(register):
    case = builders.failed_case(register)
    told = {"李秀芳": "court", "赵建明": "arbitration"}
    event = correct(register, case, "fail", reason="漏记一方", ways_told=told)
    assert event.facts["ways"] == [["court"], ["arbitration"]]
    assert event.facts["ways_told"] == "李秀芳：向人民法院起诉；赵建明：申请仲裁"
    assert builders.read(register, case).dossier.ways == (("court",), ("arbitration",))
    assert event.was["ways_told"] == "告知可向人民法院起诉"


def test_the_registration_of_an_old_case_is_corrected(register):
    case = builders.case(register)
    first = builders.read(register, case).events[0].id
    values = {"on": date(2026, 10, 25)}
    register.run(CorrectEvent(case_id=case, event_id=first, values=values, reason="周日登记"))
    assert builders.read(register, case).line.registered_on == date(2026, 10, 25)


@pytest.mark.parametrize(
    ("values", "reason", "code", "field"),
    [
        ({"on": date(2026, 10, 25)}, "看错", "too-early", "on"),
        ({"on": date(2026, 10, 29)}, "看错", "too-late", "on"),
        ({"on": date(2026, 12, 1)}, "看错", "date-in-future", "on"),
        ({"on": builders.ACCEPTED_ON}, "看错", "nothing", "on"),
        ({"on": None}, "看错", "empty", "on"),
        ({"on": date(2026, 10, 26)}, "  ", "no-reason", "reason"),
        ({"mediators": "李某"}, "看错", "unknown-field", "mediators"),
    ],
)
def test_a_correction_that_cannot_be_is_refused_at_its_field(register, values, reason, code, field):
    case = builders.assigned_case(register)
    with pytest.raises(Refusal, match=code) as refused:
        correct(register, case, "accept", reason=reason, **values)
    assert refused.value.field == field
    assert builders.read(register, case).accepted_on == builders.ACCEPTED_ON
    assert correction(register, case).kind == "step"


def test_a_correction_is_not_itself_corrected_and_a_strangers_event_is_none(register):
    case, other = builders.mediating_case(register), builders.case(register)
    correct(register, case, "accept", on=date(2026, 10, 26))
    for event in (correction(register, case).id, builders.read(register, other).events[0].id):
        with pytest.raises(Refusal, match="no-event"):
            register.run(CorrectEvent(case_id=case, event_id=event, values={}, reason="看错"))


def test_a_party_of_the_wrong_name_is_corrected_with_its_reason(register):
    case = builders.performing_case(register)
    party = builders.read(register, case).parties[1]
    values = {"name": "赵建民", "id_number": "319901197908032124"}
    register.run(CorrectParty(party_id=party.id, values=values, reason="身份证核对"))
    whole = builders.read(register, case)
    assert whole.parties[1].name == "赵建民"
    assert whole.line.parties.endswith("赵建民")
    said = correction(register, case)
    assert said.facts["was"] == {"name": "赵建明", "id_number": "…2116"}
    assert said.facts["now"] == {"name": "赵建民", "id_number": "…2124"}
    assert said.facts["number"] == 2


def test_another_person_takes_the_place_and_the_first_stays_in_the_directory(register):
    case = builders.mediating_case(register)
    party = builders.read(register, case).parties[1]
    values = {"name": "赵建国", "phone": "15400005555"}
    command = CorrectParty(party_id=party.id, values=values, reason="认错了人", other_person=True)
    register.run(command)
    whole = builders.read(register, case)
    assert whole.parties[1].name == "赵建国"
    assert whole.parties[1].person_id != party.person_id
    assert whole.parties[1].role is PartyRole.RESPONDENT
    assert whole.parties[1].attitude is party.attitude
    assert whole.parties[1].id == party.id


def test_the_roles_of_the_parties_are_corrected(register):
    case = builders.mediating_case(register)
    party = builders.read(register, case).parties[1]
    register.run(CorrectParty(party_id=party.id, values={"role": "third-party"}, reason="角色"))
    assert builders.read(register, case).parties[1].role is PartyRole.THIRD_PARTY
    for values, code in (({"role": "third-party"}, "nothing"), ({"shoe": "42"}, "not-editable")):
        with pytest.raises(Refusal, match=code):
            register.run(CorrectParty(party_id=party.id, values=values, reason="角色"))


def test_an_old_paper_case_is_corrected_without_alarm(register):
    case = builders.mediating_case(register, backfilled=True)
    correct(register, case, "accept", on=date(2026, 10, 26))
    whole = builders.read(register, case)
    assert whole.line.state is CaseState.MEDIATING
    assert all(one.state.value != "overdue" for one in whole.next_step.clocks)
