"""The papers of what changes on the way, gathered from a real register."""

from datetime import date

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState
from services.commands.logbook import LogPerformance
from services.commands.proceeding import AdvanceCase, AssignCase
from services.file_facts import present
from tests import builders

LATER, LAST = date(2026, 12, 27), date(2027, 1, 20)


def test_each_extension_tells_the_day_it_was_due_before(register, sheets, clock):
    case_id = builders.mediating_case(register)
    (open_one,) = sheets("extension-consent", case_id)
    assert (open_one.was_due, open_one.new_due) == (date(2026, 11, 27), None)
    assert "extension-consent" not in present(builders.read(register, case_id))
    for on, until in ((builders.TODAY, LATER), (date(2026, 12, 20), LAST)):
        clock.on(on)
        draft = {"extended_on": on, "new_due_on": until, "consent": "all"}
        register.run(AdvanceCase(case_id=case_id, code="extend", draft=draft))
    found = [(one.was_due, one.new_due) for one in sheets("extension-consent", case_id)]
    assert found == [(date(2026, 11, 27), LATER), (LATER, LAST)]
    assert present(builders.read(register, case_id))["extension-consent"] == 2
    with pytest.raises(Refusal, match=r"paper\.not_extended"):
        sheets("extension-consent", builders.case(register))


def test_a_replacement_tells_who_asked_why_and_from_whom_to_whom(register, sheets):
    body = builders.studio(register)
    case_id = builders.mediating_case(register, body)
    with pytest.raises(Refusal, match=r"paper\.no_mediator_change"):
        sheets("mediator-change", case_id)
    other = builders.mediator(register, body.id, "沈玉珍")
    register.run(
        AssignCase(
            case_id=case_id,
            body_id=body.id,
            mediator_ids=(other,),
            on=builders.TODAY,
            replace_reason="与对方同单位",
            asked_by="李秀芳",
        )
    )
    (found,) = sheets("mediator-change", case_id)
    assert (found.was, found.now) == (("陈国良", "马建平"), ("沈玉珍",))
    assert (found.asked_by, found.reason) == ("李秀芳", "与对方同单位")
    assert (found.decided_by, found.changed_on) == ("周慧敏", builders.TODAY)
    assert present(builders.read(register, case_id))["mediator-change"] == 1


def test_only_who_is_late_is_urged_and_only_for_that(register, sheets, clock):
    promises = (
        builders.obligation(due_on=date(2026, 12, 1)),
        builders.obligation(due_on=date(2026, 12, 31), what="付第二期"),
        builders.obligation(
            debtor="李秀芳", creditor="赵建明", amount_fen=None, what="移走花盆",
            due_on=date(2026, 12, 2),
        ),
    )  # fmt: skip
    case_id = builders.performing_case(register, draft=builders.agreement(obligations=promises))
    with pytest.raises(Refusal, match=r"paper\.nothing_overdue"):
        sheets("notice-to-perform", case_id)
    clock.on(date(2026, 12, 6))
    first, second = sheets("notice-to-perform", case_id)
    assert [(one.addressee, len(one.rows)) for one in (first, second)] == [
        ("赵建明", 1),
        ("李秀芳", 1),
    ]
    assert (first.rows[0].days_late, first.effective_on) == (5, builders.SIGNED_ON)
    register.run(LogPerformance(case_id=case_id, obligation=3, on=date(2026, 12, 5)))
    (only,) = sheets("notice-to-perform", case_id)
    assert only.addressee == "赵建明"
    register.run(LogPerformance(case_id=case_id, obligation=1, on=date(2026, 12, 6)))
    with pytest.raises(Refusal, match=r"paper\.nothing_overdue"):
        sheets("notice-to-perform", case_id)
    assert builders.read(register, case_id).line.state is CaseState.PERFORMING
