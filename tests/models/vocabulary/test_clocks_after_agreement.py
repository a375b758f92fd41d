"""What runs once there is an agreement: signing, obligations, the court, visits, filing."""

from dataclasses import replace

import pytest

from models.vocabulary.clocks import ClockState, clocks
from models.vocabulary.deadlines import DeadlineClass
from models.vocabulary.dossier import CaseStep, JudicialFacts
from models.vocabulary.next_step import next_step
from models.vocabulary.terms import CaseState, Difficulty, JudicialState
from tests.builders_vocabulary import agreement, dossier, obligation, oral, party, signed, visit
from tests.models.vocabulary.test_clocks import TODAY, clock, day


@pytest.mark.parametrize(
    ("effective", "due", "latest"),
    [
        ("2026-11-09", "2026-12-09", "2026-12-09"),
        ("2026-01-16", "2026-02-15", "2026-02-24"),
        ("2026-01-29", "2026-02-28", "2026-02-28"),
        ("2024-01-30", "2024-02-29", "2024-02-29"),
        ("2026-09-03", "2026-10-03", "2026-10-08"),
        ("2026-10-31", "2026-11-30", "2026-11-30"),
        ("2026-10-29", "2026-11-28", "2026-11-30"),
        ("2026-04-03", "2026-05-03", "2026-05-06"),
    ],
)
def test_judicial_confirmation_is_applied_for_within_thirty_days_of_effect(
    effective: str, due: str, latest: str
) -> None:
    written = signed(day(effective), obligations=(obligation(due_on=day("2027-01-05")),))
    written = replace(written, agreed_on=day(effective))
    case = dossier(CaseState.PERFORMING, agreement=written)
    found = clock(case, "judicial-confirmation", day(effective))
    assert (found.start, found.due, found.latest) == (day(effective), day(due), day(latest))
    assert found.klass is DeadlineClass.STATUTORY


def test_nothing_of_an_agreement_runs_before_it_has_effect() -> None:
    case = dossier(CaseState.AGREED, agreement=agreement())
    judicial = clock(case, "judicial-confirmation")
    assert (judicial.start, judicial.due, judicial.state) == (None, None, ClockState.NOT_STARTED)
    owed = clock(case, "obligation")
    assert (owed.start, owed.due) == (None, day("2026-12-01"))
    assert owed.state is ClockState.NOT_STARTED
    assert clock(case, "signing").due == day("2026-11-16")
    returned = replace(case, state=CaseState.MEDIATING)
    assert {one.code for one in clocks(returned, TODAY)} == {"acceptance"}


def test_every_obligation_has_its_clock_and_the_first_follow_up_comes_after_the_earliest() -> None:
    both = (obligation(1, due_on=day("2026-12-05")), obligation(2, due_on=day("2026-12-01")))
    case = dossier(CaseState.PERFORMING, agreement=signed(obligations=both))
    assert clock(case, "obligation", subject="1").latest == day("2026-12-07")
    assert clock(case, "obligation", subject="2").due == day("2026-12-01")
    assert clock(case, "follow-up").due == day("2026-12-08")
    paid = replace(both[1], performed_on=day("2026-11-30"), amount_done_fen=150_000)
    partly = replace(both[0], performed_on=day("2026-11-30"), amount_done_fen=1)
    case = replace(case, agreement=signed(obligations=(partly, paid)))
    assert clock(case, "obligation", subject="1").state is ClockState.RUNNING
    assert clock(case, "obligation", subject="2").state is ClockState.MET


def test_an_oral_agreement_needs_no_signing_and_runs_from_the_day_it_was_reached() -> None:
    case = dossier(CaseState.PERFORMING, agreement=oral())
    assert "signing" not in {one.code for one in clocks(case, TODAY)}
    assert clock(case, "judicial-confirmation").due == day("2026-12-09")
    assert clock(case, "follow-up").due == day("2026-12-09")


def test_a_complex_case_is_visited_again_after_three_months() -> None:
    case = dossier(CaseState.PERFORMING, agreement=oral(), difficulty=Difficulty.COMPLEX)
    again = clock(replace(case, follow_ups=(visit(TODAY),)), "follow-up", subject="2")
    assert (again.subject, again.due) == ("2", day("2027-02-09"))
    assert again.state is ClockState.RUNNING


def test_a_right_that_was_not_used_lapses_without_alarm() -> None:
    case = dossier(CaseState.PERFORMING, agreement=oral())
    assert clock(case, "judicial-confirmation", day("2026-12-10")).state is ClockState.MISSED
    applied = replace(case, judicial=JudicialFacts(applied_on=day("2026-12-09")))
    assert clock(applied, "judicial-confirmation").state is ClockState.MET


def test_enforcement_is_applied_for_within_two_years() -> None:
    ruling = JudicialFacts(applied_on=TODAY, perform_by_on=day("2024-02-29"))
    case = dossier(CaseState.PERFORMING, agreement=oral(), judicial=ruling)
    found = clock(case, "enforcement", day("2025-01-01"))
    assert (found.due, found.latest) == (day("2026-02-28"), day("2026-02-28"))


def test_filing_follows_closing_within_ninety_days() -> None:
    closed = dossier(CaseState.CLOSED, closed_on=day("2026-10-01"))
    assert clock(closed, "filing").due == day("2026-12-30")
    late = clock(closed, "filing", day("2027-01-05"))
    assert late.state is ClockState.OVERDUE
    filed = replace(closed, state=CaseState.ARCHIVED, archived_on=day("2026-12-30"))
    assert clock(filed, "filing").state is ClockState.MET


def test_a_filed_case_has_no_clock_of_the_office_but_keeps_the_days_of_the_parties() -> None:
    """rules.md 2.2: nothing changes after filing but the file note."""
    promised = obligation(due_on=day("2026-12-31"))
    open_case = dossier(
        CaseState.CLOSED,
        agreement=signed(day("2026-11-20"), obligations=(promised,)),
        closed_on=day("2026-11-23"),
        difficulty=Difficulty.COMPLEX,
    )
    assert "follow-up" in {one.code for one in clocks(open_case, TODAY)}
    filed = replace(open_case, state=CaseState.ARCHIVED, archived_on=TODAY)
    found = {one.code: one.state for one in clocks(filed, TODAY)}
    assert found["judicial-confirmation"] is ClockState.STANDING
    assert found["obligation"] is ClockState.STANDING
    assert "follow-up" not in found
    right = clock(filed, "judicial-confirmation", TODAY)
    assert (right.due, right.days_left(TODAY)) == (day("2026-12-20"), 26)
    later = clock(filed, "judicial-confirmation", day("2026-12-22"))
    assert later.state is ClockState.MISSED


def test_a_party_too_many_means_the_agreement_has_no_effect() -> None:
    case = dossier(CaseState.AGREED, parties=(party(0), party(1), party(2)), agreement=signed())
    assert clock(case, "judicial-confirmation").state is ClockState.NOT_STARTED


def test_enforcement_runs_from_the_ruling_where_it_sets_no_day() -> None:
    ruling = JudicialFacts(state=JudicialState.CONFIRMED, ruled_on=day("2026-11-20"))
    case = dossier(CaseState.PERFORMING, agreement=oral(), judicial=ruling)
    found = clock(case, "enforcement")
    assert (found.start, found.due) == (day("2026-11-20"), day("2028-11-20"))
    assert found.provisional
    rejected = replace(ruling, state=JudicialState.REJECTED)
    assert all(one.code != "enforcement" for one in clocks(replace(case, judicial=rejected), TODAY))


def test_the_visit_after_a_failure_may_lapse() -> None:
    failed = (CaseStep(state=CaseState.FAILED, on=day("2026-11-10")),)
    case = dossier(CaseState.FAILED, steps=failed)
    found = clock(case, "follow-up")
    assert (found.start, found.due) == (day("2026-11-10"), day("2026-12-10"))
    assert not found.presses
    late = [one.state for one in clocks(case, day("2027-01-04")) if one.code == "follow-up"]
    assert late == [ClockState.MISSED]
    again = replace(case, steps=(*failed, CaseStep(state=CaseState.MEDIATING, on=TODAY)))
    assert "follow-up" not in {one.code for one in clocks(again, TODAY)}


@pytest.mark.parametrize(
    ("clause", "doubts"),
    [
        ("支付修理费", []),
        ("双方同意解除收养关系", ["judicial.doubt-status"]),
        ("车位所有权归当事人1", ["judicial.doubt-title"]),
    ],
)
def test_what_a_court_may_not_take_is_said_before_it_is_asked(
    clause: str, doubts: list[str]
) -> None:
    """民诉法解释 355."""
    case = dossier(CaseState.PERFORMING, agreement=signed(clauses=(clause,)))
    found = [one.code for one in next_step(case, TODAY).offers]
    assert found == ["judicial.may-apply", *doubts]
