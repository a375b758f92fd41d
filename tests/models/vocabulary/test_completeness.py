from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.completeness import completeness, contents, effective_on, signatures
from models.vocabulary.findings import Severity
from resources import Language
from tests.builders_vocabulary import AGREED_ON, agreement, dossier, obligation, oral, party, signed

BLOCK, WARN = Severity.BLOCK, Severity.WARN
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


def test_a_complete_agreement_lacks_only_signatures_until_it_is_signed() -> None:
    assert contents(dossier(agreement=agreement())) == ()
    codes = [one.code for one in completeness(dossier(agreement=agreement()))]
    assert codes == [
        "guard.not-signed",
        "guard.not-signed",
        "guard.mediator-not-signed",
        "guard.not-sealed",
    ]
    assert completeness(dossier(agreement=signed())) == ()
    assert completeness(dossier(agreement=oral())) == ()


@pytest.mark.parametrize(
    ("changes", "code", "severity", "field"),
    [
        ({"facts": ""}, None, None, ""),  # the case itself carries the facts
        ({"liability": ""}, "agreement-liability", WARN, "agreement.liability"),
        ({"clauses": ()}, "agreement-terms", WARN, "agreement.terms"),
        ({"obligations": ()}, "no-obligation", BLOCK, "agreement.obligations"),
        (
            {"obligations": (obligation(who=""),)},
            "obligation-who",
            BLOCK,
            "agreement.obligations.1.who",
        ),
        (
            {"obligations": (obligation(to=" "),)},
            "obligation-to",
            BLOCK,
            "agreement.obligations.1.to",
        ),
        (
            {"obligations": (obligation(what=""),)},
            "obligation-what",
            BLOCK,
            "agreement.obligations.1.what",
        ),
        (
            {"obligations": (obligation(manner=""),)},
            "obligation-manner",
            WARN,
            "agreement.obligations.1.manner",
        ),
        ({"obligations": (obligation(manner="", amount_fen=0),)}, None, None, ""),
        (
            {"obligations": (obligation(place=""),)},
            "obligation-place",
            WARN,
            "agreement.obligations.1.place",
        ),
        (
            {"obligations": (obligation(), obligation(2, due_on=None))},
            "obligation-due",
            BLOCK,
            "agreement.obligations.2.due_on",
        ),
        ({"obligations": (obligation(due_on=None, on_the_spot=True),)}, None, None, ""),
        (
            {"obligations": (obligation(due_on=date(2026, 11, 8)),)},
            "obligation-due-early",
            BLOCK,
            "agreement.obligations.1.due_on",
        ),
    ],
)
def test_each_point_of_the_contents_is_checked(
    changes: dict[str, Any], code: str | None, severity: Severity | None, field: str
) -> None:
    found = contents(dossier(agreement=agreement(**changes)))
    expected = [] if code is None else [(f"guard.{code}", severity, field)]
    assert [(one.code, one.severity, one.field) for one in found] == expected
    assert all(one.text(language) for one in found for language in Language)
    assert all(one.source for one in found)


def test_without_clauses_the_manner_stands_nowhere() -> None:
    bare = agreement(obligations=(obligation(manner=""),), clauses=())
    found = {one.code: one.severity for one in contents(dossier(agreement=bare))}
    assert found == {"guard.agreement-terms": WARN, "guard.obligation-manner": BLOCK}


@pytest.mark.parametrize(
    ("amounts", "parts", "clause", "code"),
    [
        ((50_000, 50_000), (1, 2), "分2期支付人民币1,000.00元（大写：壹仟元整）。", None),
        ((50_000, 40_000), (1, 2), "分2期支付人民币1,000.00元。", "instalments-differ"),
        ((50_000, 40_000), (1, 2), "双方互谅互让。", None),
        ((50_000,), (2,), "双方互谅互让。", "instalment-missing"),
    ],
)
def test_instalments_are_all_there_and_come_to_the_total_of_the_clause(
    amounts: tuple[int, ...], parts: tuple[int, ...], clause: str, code: str | None
) -> None:
    promised = tuple(
        obligation(place, what=f"支付补偿（第{part}期，共2期）", amount_fen=fen)
        for place, (part, fen) in enumerate(zip(parts, amounts, strict=True), start=1)
    )
    made = agreement(obligations=promised, clauses=(clause,))
    found = [one.code for one in contents(dossier(agreement=made))]
    assert found == ([] if code is None else [f"guard.{code}"])


def test_a_studio_under_no_committee_has_no_seal_for_the_agreement() -> None:
    studio = replace(dossier().assignment, body="老陈调解工作室", committee="")
    (found,) = contents(dossier(agreement=agreement(), assignment=studio))
    assert (found.code, found.severity, found.field) == ("guard.no-committee", WARN, "body")
    assert "老陈调解工作室" in found.text(Language.CHINESE)


def test_facts_and_points_in_dispute_may_come_from_the_case() -> None:
    bare = agreement(facts="", issues="")
    assert contents(dossier(agreement=bare)) == ()
    codes = [one.code for one in contents(dossier(agreement=bare, facts="", requests=""))]
    assert codes == ["guard.agreement-facts", "guard.agreement-issues"]


@pytest.mark.parametrize(
    ("changes", "code", "severity"),
    [
        ({"unidentified": True}, "party-unknown", BLOCK),
        ({"name": ""}, "party-unknown", BLOCK),
        ({"has_identity": False}, "party-identity", WARN),
        ({"has_address": False}, "party-address", WARN),
        ({"organisation": True}, "party-representative", WARN),
    ],
)
def test_the_parties_particulars_are_the_first_point(
    changes: dict[str, Any], code: str, severity: Severity
) -> None:
    case = dossier(parties=(party(0), party(1, **changes)), agreement=agreement())
    assert [(one.code, one.severity) for one in contents(case)] == [(f"guard.{code}", severity)]


def test_a_signature_cannot_come_before_the_agreement() -> None:
    early = signed(date(2026, 11, 8))
    assert {one.code for one in signatures(dossier(agreement=early))} == {
        "guard.signed-before-agreed"
    }


def test_an_oral_agreement_needs_its_day() -> None:
    undated = dossier(agreement=oral(agreed_on=None))
    assert [one.code for one in signatures(undated)] == ["guard.oral-date"]
    assert effective_on(undated) is None
    assert effective_on(dossier(agreement=oral())) == AGREED_ON


@given(st.lists(DAYS, min_size=4, max_size=4))
def test_a_written_agreement_takes_effect_with_the_last_signature_or_seal(
    days: list[date],
) -> None:
    paper = agreement(signed_on=(days[0], days[1]), mediator_signed_on=days[2], sealed_on=days[3])
    assert effective_on(dossier(agreement=paper)) == max(days)


@pytest.mark.parametrize(
    "lack",
    [
        {"signed_on": (AGREED_ON, None)},
        {"signed_on": (AGREED_ON,)},
        {"mediator_signed_on": None},
        {"sealed_on": None},
    ],
)
def test_without_one_of_them_it_has_no_effect(lack: dict[str, Any]) -> None:
    case = dossier(agreement=replace(signed(), **lack))
    assert effective_on(case) is None
    assert signatures(case)


@pytest.mark.parametrize(
    ("changes", "said", "numbered"),
    [
        (
            {"name": "赵建明", "has_identity": False},
            "赵建明未填证件号码",
            "第 2 位当事人未填证件号码",
        ),
        (
            {"name": "疑似楼上住户", "unidentified": True},
            "第 2 位当事人身份不明。补齐姓名或名称",
            "第 2 位当事人身份不明。补齐姓名或名称",
        ),
    ],
)
def test_a_finding_names_the_party_and_numbers_one_that_is_unknown_or_masked(
    changes: dict[str, Any], said: str, numbered: str
) -> None:
    people = (party(), party(1, **changes))
    found = contents(dossier(parties=people, agreement=agreement()))
    assert [one.text(Language.CHINESE) for one in found] == [said]
    assert [one.text(Language.CHINESE, named=False) for one in found] == [numbered]
    assert changes["name"] not in repr(found)


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("乙方支付500.00元（大写：伍佰元整）", []),
        ("乙方支付500.00元", []),
        ("乙方支付500.00元（大写：伍仟元整）", ["amount.capitals-differ"]),
    ],
)
def test_the_capitals_beside_a_figure_say_the_same(clause: str, expected: list[str]) -> None:
    found = contents(dossier(agreement=agreement(clauses=(clause,))))
    assert [one.code for one in found] == expected
    assert [one.params["capitals"] for one in found] == ["伍佰元整"] * len(expected)
