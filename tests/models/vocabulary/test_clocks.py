from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.clocks import Clock, ClockState, clocks, term_clock
from models.vocabulary.deadlines import Reckoning, shipped_rules
from models.vocabulary.dossier import (
    CaseStep,
    Dossier,
    Extension,
    HotlineFacts,
    PlatformFacts,
    Suspension,
)
from models.vocabulary.terms import Attitude, CaseState, HotlineKind, SuspensionReason
from models.vocabulary.working_days import china
from resources import Language
from tests.builders_vocabulary import dossier, matter, obligation, oral, signed

TODAY = date(2026, 11, 24)
BOTH = (Attitude.AGREES, Attitude.AGREES)
ANY = st.dates(date(2019, 1, 1), date(2029, 1, 1))


def day(text: str) -> date:
    return date.fromisoformat(text)


def clock(case: Dossier, code: str, today: date = TODAY, subject: str = "") -> Clock:
    return next(
        one for one in clocks(case, today) if one.code == code and subject in {one.subject, ""}
    )


def mediating(accepted_on: date, **changes: object) -> Dossier:
    return dossier(CaseState.MEDIATING, accepted_on=accepted_on, **changes)


@pytest.mark.parametrize(
    ("accepted", "due", "latest"),
    [
        ("2026-01-31", "2026-02-28", "2026-02-28"),  # month end, a worked Saturday
        ("2026-01-15", "2026-02-15", "2026-02-24"),  # into 春节
        ("2026-01-23", "2026-02-23", "2026-02-24"),
        ("2026-01-14", "2026-02-14", "2026-02-14"),  # a worked Saturday does not move
        ("2024-01-31", "2024-02-29", "2024-02-29"),  # leap day, a Thursday
        ("2024-01-29", "2024-02-29", "2024-02-29"),
        ("2026-09-01", "2026-10-01", "2026-10-08"),  # into 国庆
        ("2026-09-10", "2026-10-10", "2026-10-10"),
        ("2026-08-20", "2026-09-20", "2026-09-20"),
        ("2026-08-26", "2026-09-26", "2026-09-28"),  # 中秋
        ("2026-10-28", "2026-11-28", "2026-11-30"),  # a Saturday
        ("2026-10-29", "2026-11-29", "2026-11-30"),  # a Sunday
        ("2026-10-31", "2026-11-30", "2026-11-30"),
        ("2026-03-31", "2026-04-30", "2026-04-30"),
        ("2026-04-01", "2026-05-01", "2026-05-06"),  # 劳动节
        ("2026-03-04", "2026-04-04", "2026-04-07"),  # 清明
        ("2026-05-19", "2026-06-19", "2026-06-22"),  # 端午
        ("2025-12-01", "2026-01-01", "2026-01-04"),  # 元旦, then a worked Sunday
        ("2024-02-29", "2024-03-29", "2024-03-29"),
        ("2023-12-30", "2024-01-30", "2024-01-30"),
    ],
)
def test_mediation_is_settled_within_one_month(accepted: str, due: str, latest: str) -> None:
    found = clock(mediating(day(accepted)), "mediation", day(accepted))
    assert (found.due, found.latest) == (day(due), day(latest))
    assert not found.provisional


@pytest.mark.parametrize(
    ("registered", "due"),
    [
        ("2026-11-24", "2026-11-27"),
        ("2026-11-26", "2026-12-01"),
        ("2026-02-12", "2026-02-24"),  # 13, the worked Saturday 14, then after 春节
        ("2026-02-13", "2026-02-25"),
        ("2026-09-30", "2026-10-10"),
        ("2026-02-27", "2026-03-03"),
    ],
)
def test_acceptance_is_decided_within_three_working_days(registered: str, due: str) -> None:
    found = clock(dossier(registered_on=day(registered)), "acceptance", day(registered))
    assert (found.due, found.latest) == (day(due), day(due))


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        (HotlineKind.CONTACT, "2026-11-25"),
        (HotlineKind.ORDINARY, "2026-12-01"),
        (HotlineKind.COMPLEX, "2026-12-15"),
    ],
)
def test_a_hotline_order_has_the_limit_of_its_kind(kind: HotlineKind, due: str) -> None:
    order = HotlineFacts(dispatched_on=TODAY, kind=kind)
    found = clock(matter(hotline=order), "hotline-order")
    assert found.due == day(due)
    answered = matter(hotline=replace(order, answered_on=TODAY))
    assert clock(answered, "hotline-order").state is ClockState.MET


@pytest.mark.parametrize(
    ("rests", "due"),
    [
        ([("2026-11-05", "2026-11-10")], "2026-12-07"),
        ([("2026-11-05", "2026-11-10"), ("2026-11-12", "2026-11-15")], "2026-12-10"),
        ([("2026-11-05", "2026-11-05")], "2026-12-02"),
        ([("2026-10-30", "2026-11-04")], "2026-12-04"),  # only days after acceptance count
        ([("2026-11-02", None)], "2026-12-24"),  # still resting today
    ],
)
def test_days_of_rest_do_not_count(rests: list[tuple[str, str | None]], due: str) -> None:
    suspensions = tuple(
        Suspension(from_on=day(begin), to_on=day(end) if end else None) for begin, end in rests
    )
    case = mediating(date(2026, 11, 2), suspensions=suspensions)
    assert clock(case, "mediation").due == day(due)


@pytest.mark.parametrize(
    ("agreed", "new", "rest", "due"),
    [
        ("2026-11-20", "2026-12-20", None, "2026-12-20"),
        ("2026-11-20", "2026-12-20", ("2026-11-05", "2026-11-10"), "2026-12-20"),
        ("2026-11-10", "2026-12-20", ("2026-11-12", "2026-11-15"), "2026-12-23"),
        ("2026-11-10", "2026-12-20", ("2026-11-08", "2026-11-13"), "2026-12-23"),
        ("2026-11-10", "2026-12-20", ("2026-11-10", "2026-11-13"), "2026-12-23"),
    ],
)
def test_an_extension_replaces_what_was_before_and_later_rest_adds_to_it(
    agreed: str, new: str, rest: tuple[str, str] | None, due: str
) -> None:
    longer = Extension(agreed_on=day(agreed), new_due_on=day(new), consents=BOTH)
    suspensions = (Suspension(from_on=day(rest[0]), to_on=day(rest[1])),) if rest else ()
    case = mediating(date(2026, 11, 2), extensions=(longer,), suspensions=suspensions)
    assert clock(case, "mediation").due == day(due)


@pytest.mark.parametrize(("agreed", "due"), [("2026-11-02", "2026-12-30"), ("2026-11-01", None)])
def test_an_extension_holds_from_the_day_the_period_began_on(agreed: str, due: str | None) -> None:
    """What was agreed before it (a case taken up again) belonged to the period before."""
    longer = Extension(agreed_on=day(agreed), new_due_on=day("2026-12-30"), consents=BOTH)
    plain = clock(mediating(date(2026, 11, 2)), "mediation")
    found = clock(mediating(date(2026, 11, 2), extensions=(longer,)), "mediation")
    assert found.due == (day(due) if due else plain.due)


def test_the_last_of_several_extensions_holds() -> None:
    first = Extension(agreed_on=day("2026-11-10"), new_due_on=day("2026-12-10"), consents=BOTH)
    second = Extension(agreed_on=day("2026-11-20"), new_due_on=day("2027-01-11"), consents=BOTH)
    found = clock(mediating(date(2026, 11, 2), extensions=(second, first)), "mediation")
    assert found.due == day("2027-01-11")
    assert found.provisional
    assert found.state is ClockState.EXTENDED


@pytest.mark.parametrize("consents", [(), (Attitude.AGREES, Attitude.NOT_ASKED)])
def test_an_extension_without_everybodys_consent_changes_nothing(
    consents: tuple[Attitude, ...],
) -> None:
    longer = Extension(agreed_on=TODAY, new_due_on=day("2026-12-30"), consents=consents)
    case = mediating(date(2026, 11, 2), extensions=(longer,))
    found = clock(case, "mediation")
    assert found.due == day("2026-12-02")
    told = found.steps[-1].text(Language.CHINESE)
    assert told == "2026-11-24 提出延至 2026-12-30，未经各方同意，不延长"


def test_rest_for_a_reason_that_counts_does_not_stop_the_clock() -> None:
    rules = shipped_rules()
    strict = tuple(
        replace(one, stopped_by=frozenset({SuspensionReason.APPRAISAL})) for one in rules.deadlines
    )
    ill = Suspension(from_on=day("2026-11-05"), reason=SuspensionReason.ILLNESS)
    case = dossier(CaseState.SUSPENDED, accepted_on=day("2026-11-02"), suspensions=(ill,))
    found = clocks(case, TODAY, Reckoning(calendar=china(), rules=replace(rules, deadlines=strict)))
    mediation = next(one for one in found if one.code == "mediation")
    assert (mediation.due, mediation.state) == (day("2026-12-02"), ClockState.RUNNING)
    assert mediation.steps[-1].text(Language.CHINESE) == "2026-11-05 起因当事人患病中止，照常计算"


@pytest.mark.parametrize(
    ("today", "state", "zh"),
    [
        ("2026-11-10", ClockState.RUNNING, "剩 18 天"),
        ("2026-11-24", ClockState.RUNNING, "剩 4 天"),
        ("2026-11-25", ClockState.SOON, "剩 3 天"),
        ("2026-11-27", ClockState.SOON, "剩 1 天"),
        ("2026-11-28", ClockState.TODAY, "今天到期"),
        ("2026-11-29", ClockState.TODAY, "今天到期"),
        ("2026-11-30", ClockState.TODAY, "今天到期"),
        ("2026-12-01", ClockState.OVERDUE, "逾期 1 天"),
        ("2026-12-02", ClockState.OVERDUE, "逾期 2 天"),
    ],
)
def test_the_safe_date_warns_and_only_the_last_day_makes_overdue(
    today: str, state: ClockState, zh: str
) -> None:
    found = clock(mediating(day("2026-10-28")), "mediation", day(today))
    assert found.state is state
    assert found.words(day(today), Language.CHINESE) == zh


def test_a_suspended_case_is_paused_and_an_old_paper_case_raises_no_alarm() -> None:
    rest = (Suspension(from_on=day("2026-11-10")),)
    resting = dossier(CaseState.SUSPENDED, accepted_on=day("2026-11-02"), suspensions=rest)
    assert clock(resting, "mediation").state is ClockState.PAUSED
    old = mediating(day("2025-03-03"), backfilled=True)
    assert clock(old, "mediation").state is ClockState.MISSED
    assert clock(replace(old, backfilled=False), "mediation").state is ClockState.OVERDUE


@pytest.mark.parametrize(
    ("agreed", "state"), [("2026-11-30", ClockState.MET), ("2026-12-01", ClockState.MISSED)]
)
def test_an_agreement_on_the_last_day_after_rest_days_is_in_time(
    agreed: str, state: ClockState
) -> None:
    steps = (CaseStep(state=CaseState.AGREED, on=day(agreed)),)
    case = dossier(CaseState.AGREED, accepted_on=day("2026-10-28"), steps=steps)
    assert clock(case, "mediation", day("2026-12-20")).state is state


def test_mediating_again_after_effect_starts_a_new_month() -> None:
    order = [
        (CaseState.MEDIATING, "2026-09-02"),
        (CaseState.AGREED, "2026-09-10"),
        (CaseState.PERFORMING, "2026-09-11"),
        (CaseState.MEDIATING, "2026-11-16"),
    ]
    steps = tuple(CaseStep(state=state, on=day(on)) for state, on in order)
    again = clock(mediating(day("2026-09-01"), steps=steps), "mediation")
    assert (again.start, again.due) == (day("2026-11-16"), day("2026-12-16"))
    unsigned = (*steps[:2], CaseStep(state=CaseState.MEDIATING, on=day("2026-09-20")))
    same = clock(mediating(day("2026-09-01"), steps=unsigned), "mediation")
    assert same.start == day("2026-09-01")


def test_a_committee_serves_three_years() -> None:
    assert term_clock(day("2024-02-29"), TODAY).due == day("2027-02-28")


def test_a_governance_matter_has_no_clock_of_mediation() -> None:
    assert clocks(matter(accepted_on=TODAY), TODAY) == ()


def test_the_most_pressing_clock_stands_first_and_law_before_house_rule() -> None:
    owed = obligation(due_on=day("2026-12-09"), on_the_spot=False)
    case = dossier(CaseState.PERFORMING, agreement=signed(obligations=(owed,)))
    found = clocks(case, day("2026-12-01"))
    assert [one.code for one in found] == [
        "acceptance",  # overdue: it was never decided
        "judicial-confirmation",
        "obligation",
        "follow-up",
        "signing",
    ]


def test_the_lines_shown_say_why_the_date_moved() -> None:
    rest = (Suspension(from_on=day("2026-09-05"), to_on=day("2026-09-09")),)
    found = clock(mediating(day("2026-09-01"), suspensions=rest), "mediation")
    lines = [(one.text(Language.CHINESE), one.value) for one in found.steps]
    assert lines == [
        ("受理日", day("2026-09-01")),
        ("1 个月，到期月的同日或者月末", day("2026-10-01")),
        ("中止 4 天不计入（2026-09-05 至 2026-09-09）", day("2026-10-05")),
        ("末日为国庆节假期，可顺延（民法典 第203条）", day("2026-10-08")),
    ]


@given(ANY, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 20)), max_size=4), ANY)
def test_the_lines_are_the_computation(
    accepted: date, rests: list[tuple[int, int]], today: date
) -> None:
    suspensions = tuple(
        Suspension(from_on=accepted + timedelta(begin), to_on=accepted + timedelta(begin + length))
        for begin, length in rests
    )
    case = mediating(accepted, agreement=signed(), suspensions=suspensions)
    for one in clocks(case, today):
        if one.steps:
            assert one.steps[-1].value == one.latest
            assert one.due is not None
            assert one.due in {step.value for step in one.steps}
            assert one.due <= one.steps[-1].value
            assert all(step.text(language) for step in one.steps for language in Language)
            assert one.words(today, Language.ENGLISH)
            assert one.label(Language.CHINESE)


@given(ANY, st.integers(1, 30), st.integers(1, 30))
def test_more_rest_never_brings_the_end_nearer(accepted: date, first: int, more: int) -> None:
    def due(days: int) -> date:
        rest = Suspension(from_on=accepted, to_on=accepted + timedelta(days))
        found = clock(mediating(accepted, suspensions=(rest,)), "mediation", accepted)
        assert found.due is not None
        return found.due

    assert due(first + more) == due(first) + timedelta(more)


def test_the_version_of_a_rule_in_force_on_the_day_counts() -> None:
    rules = shipped_rules()
    old = rules.named("mediation", TODAY)
    newer = replace(old, length=2, valid_from=day("2026-06-01"))
    later = replace(rules, deadlines=(*rules.deadlines, newer))
    assert later.named("mediation", day("2026-05-31")) is old
    assert later.named("mediation", day("2026-06-01")) is newer
    assert later.named("mediation", day("1990-01-01")) is old


def test_a_rest_after_the_end_revives_nothing() -> None:
    late = Suspension(from_on=day("2026-12-01"))
    case = dossier(CaseState.SUSPENDED, accepted_on=day("2026-10-28"), suspensions=(late,))
    found = clock(case, "mediation", day("2026-12-10"))
    assert (found.due, found.latest) == (day("2026-11-28"), day("2026-11-30"))
    assert found.state is ClockState.OVERDUE
    assert "2026-12-01 中止时期限已过，不再延长" in [
        one.text(Language.CHINESE) for one in found.steps
    ]
    rolled = replace(case, suspensions=(Suspension(from_on=day("2026-11-30")),))
    assert clock(rolled, "mediation", day("2026-12-10")).state is ClockState.PAUSED


def test_a_party_of_a_platform_case_is_reached_within_a_working_day() -> None:
    order = PlatformFacts(applied_on=day("2026-09-30"))
    found = clock(dossier(platform=order), "platform-contact", day("2026-10-08"))
    assert (found.due, found.state) == (day("2026-10-08"), ClockState.TODAY)
    assert found.label(Language.CHINESE) == "平台联系"
    reached = replace(order, contacted_on=day("2026-10-09"))
    assert clock(dossier(platform=reached), "platform-contact").state is ClockState.MISSED


def test_every_line_names_its_article() -> None:
    longer = Extension(agreed_on=day("2026-09-20"), new_due_on=day("2026-10-03"), consents=BOTH)
    rest = Suspension(from_on=day("2026-09-05"), to_on=day("2026-09-09"))
    case = mediating(day("2026-09-01"), suspensions=(rest,), extensions=(longer,))
    assert [one.source for one in clock(case, "mediation").steps] == [
        "民法典 第201条",
        "人民调解工作若干规定 第33条；民法典 第200条、第202条",
        "本单位设置（鉴定等期间不计入）",
        "人民调解工作若干规定 第33条",
        "民法典 第203条",
    ]
    settled = dossier(CaseState.PERFORMING, agreement=oral(agreed_on=day("2026-10-29")))
    assert [one.source for one in clock(settled, "judicial-confirmation").steps] == [
        "民事诉讼法 第85条",
        "人民调解法 第33条；民事诉讼法 第205条；民事诉讼法 第85条",
        "民事诉讼法 第85条；民法典 第203条",
    ]
