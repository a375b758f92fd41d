"""What the committee owes a case is on record: agreement checked, performance urged."""

from datetime import date
from typing import Any

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.guards import blocks, missing
from models.vocabulary.lawfulness import points
from models.vocabulary.proceeding import move_named
from models.vocabulary.terms import CaseState, Performed, Urgency
from resources import Language
from services.commands.agreements import SaveAgreement
from services.commands.logbook import (
    LogFollowUp,
    LogLawfulness,
    LogPerformance,
    LogReminder,
    LogReport,
)
from services.exchange import logged
from tests import builders

URGED = date(2026, 11, 18)


def lacks(register: Any, case_id: int, code: str) -> dict[str, str]:
    """What the step ``code`` lacks, with its sentence."""
    whole = builders.read(register, case_id)
    step = move_named(code, whole.line.state, whole.line.kind)
    draft = {"consent": "all"} if code == "accept" else {}
    found = missing(whole.dossier, step, draft, builders.TODAY)
    return {one.code: one.text(Language.CHINESE) for one in found}


def test_an_agreement_is_looked_at_before_it_is_signed_and_again_when_rewritten(register):
    """人民调解法 3: what is not looked at is said, and holds nothing back."""
    case_id = builders.agreed_case(register)
    said = lacks(register, case_id, "take-effect")["guard.lawfulness-unchecked"]
    assert said.endswith("：自愿真实、合法、公共利益、他人权益、内容明确")
    told = {"type": "lawfulness", "points": ["clear", "自愿真实", "合法"], "on": "2026-11-24"}
    register.run(logged(case_id, told))
    said = lacks(register, case_id, "take-effect")["guard.lawfulness-unchecked"]
    assert said.endswith("：公共利益、他人权益")
    every = tuple(one.code for one in points())
    register.run(LogLawfulness(case_id=case_id, points=every))
    assert "guard.lawfulness-unchecked" not in lacks(register, case_id, "take-effect")
    register.run(SaveAgreement(case_id=case_id, draft=builders.agreement(terms=("另行约定",))))
    assert "guard.lawfulness-unchecked" in lacks(register, case_id, "take-effect")
    for wrong in ((), ("fair",)):
        with pytest.raises(Refusal, match=r"log\.(no|unknown)-point"):
            register.run(LogLawfulness(case_id=case_id, points=wrong))
    with pytest.raises(Refusal, match=r"log\.too-late-to-look"):
        register.run(LogLawfulness(case_id=builders.performing_case(register), points=every))


def test_who_found_no_agreement_is_visited_too_and_performance_is_said_where_it_is_owed(register):
    case_id = builders.failed_case(register)
    offers = [one.code for one in builders.read(register, case_id).next_step.offers]
    assert offers == ["guard.visit-after-failure"]
    with pytest.raises(Refusal, match=r"log\.nothing-agreed-on"):
        register.run(LogFollowUp(case_id=case_id, performed=Performed.YES))
    register.run(logged(case_id, {"type": "follow-up", "note": "双方已自行协商。"}))
    whole = builders.read(register, case_id)
    assert [one.performed for one in whole.follow_ups] == [None]
    assert whole.next_step.offers == ()
    with pytest.raises(Refusal, match=r"log\.performance-unsaid"):
        register.run(LogFollowUp(case_id=builders.performing_case(register)))


def test_a_debtor_who_does_not_pay_is_urged_and_the_creditor_told_of_the_court(register):
    """人民调解法 31, 32: the case may then be closed with what is left."""
    case_id = builders.performing_case(register)
    assert "guard.obligation-open" in lacks(register, case_id, "close-performed")
    register.run(LogReminder(case_id=case_id, on=URGED, note="电话催促"))
    assert "guard.obligation-open" in lacks(register, case_id, "close-performed")
    told = {"type": "reminder", "on": "2026-11-24", "remedies_told": True}
    command = logged(case_id, told)
    assert isinstance(command, LogReminder)
    register.run(command)
    whole = builders.read(register, case_id)
    assert (whole.dossier.reminded_on, whole.dossier.remedies_told_on) == (
        date(2026, 11, 24),
        date(2026, 11, 24),
    )
    found = lacks(register, case_id, "close-performed")
    assert "guard.obligation-open" not in found
    assert "guard.obligation-left" in found
    assert "guard.not-urged" not in found


def test_a_creditor_told_of_the_court_at_the_closing_only_was_not_helped_before(register):
    case_id = builders.performing_case(register)
    whole = builders.read(register, case_id)
    step = move_named("close-performed", whole.line.state, whole.line.kind)
    draft = {"ways_told": "可以向人民法院起诉"}
    found = missing(whole.dossier, step, draft, builders.TODAY)
    said = {one.code: one.text(Language.CHINESE) for one in found}
    assert said["guard.not-urged"] == "第 1 项义务未履行，没有登记督促履行"
    assert not blocks(found)


def test_nothing_is_urged_where_nothing_is_left(register):
    agreed = builders.agreed_case(register)
    with pytest.raises(Refusal, match=r"log\.nothing-performed"):
        register.run(LogReminder(case_id=agreed))
    for command in builders.signing(agreed):
        register.run(command)
    register.run(LogPerformance(case_id=agreed, obligation=1))
    with pytest.raises(Refusal, match=r"log\.nothing-to-urge"):
        register.run(LogReminder(case_id=agreed))


def test_a_danger_is_missed_until_it_was_reported(register):
    """人民调解法 25: what may become a matter for the police is reported in time."""
    case_id = builders.case(register, urgency=Urgency.DANGER)
    assert "公安机关" in lacks(register, case_id, "accept")["guard.offence-not-reported"]
    command = logged(case_id, {"type": "report", "to": "梧桐路派出所", "on": "2026-11-24"})
    assert isinstance(command, LogReport)
    register.run(command)
    assert "guard.offence-not-reported" not in lacks(register, case_id, "accept")
    assert builders.read(register, case_id).dossier.reported_on == date(2026, 11, 24)
    for wrong, field in ((LogReport(case_id=case_id, to=" "), "to"),):
        with pytest.raises(Refusal) as refused:
            register.run(wrong)
        assert refused.value.field == field


def test_an_ordinary_case_has_nothing_to_report_and_a_filed_one_no_more(register):
    assert "guard.offence-not-reported" not in lacks(register, builders.case(register), "accept")
    filed = builders.filed_case(register)
    assert builders.read(register, filed).line.state is CaseState.ARCHIVED
    with pytest.raises(Refusal, match=r"log\.filed"):
        register.run(LogReport(case_id=filed, to="梧桐路派出所"))
