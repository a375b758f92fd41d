"""The objects of the contract, word for word: what a script may send, and what it gets back."""

from itertools import product
from typing import Any

import pytest

from tests.commands.conftest import BODY, Desk

RECORD: dict[str, Any] = {
    "kind": "dispute",
    "source": "walk-in",
    "topic": "parking",
    "category": "邻里纠纷",
    "title": "车位被占",
    "facts": "申请人的车位近一个月被占用十一次。",
    "claim": "停止占用车位",
    "place": {"estate": "梧桐里", "building": "9号楼", "unit": "301", "text": "东侧车位"},
    "occurred_on": "2025-02-20",
    "registered_on": "2025-02-26",
    "parties": [
        {
            "role": "applicant",
            "name": "李秀芳",
            "gender": "女",
            "id_number": "319901196805121226",
            "phone": "15400002406",
            "address": "梧桐里9号楼301室",
            "organisation": False,
        },
        {"role": "respondent", "name": "王建国"},
    ],
}
CONTACT = {
    "type": "contact",
    "at": "2025-02-27T10:00",
    "with": "王建国",
    "by": "phone",
    "note": "约定时间",
}
MEETING = {
    "type": "meeting",
    "held_at": "2025-03-02T14:00",
    "place": "居委会调解室",
    "attended": ["李秀芳", "王建国"],
    "rights_told": True,
    "account": "双方到场。",
    "result": "continue",
    "next_at": "2025-03-09T14:00",
}
LAST = {**MEETING, "held_at": "2025-03-09T14:00", "result": "agreed", "next_at": None}
AGREEMENT = {
    "type": "agreement",
    "form": "written",
    "agreed_on": "2025-03-09",
    "facts": "车位被占用十一次。",
    "liability": "王建国承认占用。",
    "terms": ["王建国不再占用该车位。"],
    "obligations": [
        {
            "who": "王建国",
            "to": "李秀芳",
            "what": "补偿停车费",
            "amount": "1500.00",
            "due": "2025-04-01",
            "proof": "转账记录",
        }
    ],
}

WHOLE = {
    *("number", "kind", "state", "source", "topic", "category", "title", "facts", "claim"),
    *("place", "occurred_on", "registered_on", "parties", "deadline", "handler"),
    *("accepted_on", "closed_on", "assignment", "events", "meetings", "agreement"),
    *("obligations", "findings", "clocks"),
}
"""Keys that ``show`` has whatever state the case is in."""


def mediated(desk: Desk) -> str:
    number = desk.record(RECORD)
    consent = 'consent={"李秀芳": "agrees", "王建国": "agrees"}'
    desk("advance", number, "accepted", "--set", "accepted_on=2025-02-27", "--set", consent)
    given = ("--set", f"body={BODY}", "--set", "mediators=周慧敏")
    desk("advance", number, "assigned", *given, "--set", "assigned_on=2025-02-28")
    assert desk.log(number, **CONTACT)["state"] == "assigned"
    assert desk.log(number, **MEETING)["state"] == "mediating"
    return number


def test_what_record_takes_is_what_show_gives(desk):
    case = desk.show(desk.record(RECORD))
    plain = {key: value for key, value in RECORD.items() if key != "parties"}
    assert {key: case[key] for key in plain} == plain
    for handed, shown in zip(RECORD["parties"], case["parties"], strict=True):
        assert {key: shown[key] for key in handed} == handed
    assert set(case) >= WHOLE
    assert (case["assignment"], case["agreement"], case["obligations"]) == (None, None, [])
    assert (case["meetings"], case["accepted_on"], case["closed_on"]) == ([], None, None)


@pytest.mark.parametrize("left_out", sorted(set(RECORD) - {"facts", "place", "parties"}))
def test_every_key_but_three_may_be_left_out(desk, left_out):
    assert desk.record({key: value for key, value in RECORD.items() if key != left_out})


def test_three_keys_are_enough(desk):
    least = {"facts": "楼上漏水。", "place": {"text": "楼道"}, "parties": [{"name": "李秀芳"}]}
    case = desk.show(desk.record(least))
    assert (case["state"], case["kind"], case["topic"]) == ("registered", "dispute", "other")


@pytest.mark.parametrize("left_out", ["facts", "place", "parties"])
def test_the_three_keys_are_asked_for(desk, left_out):
    said = desk.refused(
        "record", desk.file({key: value for key, value in RECORD.items() if key != left_out})
    )
    assert (said.status, left_out in said.error) == (1, True)


def test_every_event_of_the_contract_is_taken(desk):
    number = mediated(desk)
    desk.log(number, **LAST)
    assert desk.log(number, **AGREEMENT)["state"] == "agreed"
    for party in ("李秀芳", "王建国"):
        desk.log(number, type="signature", party=party, on="2025-03-10")
    desk.log(number, type="mediator-signature", mediator="周慧敏", on="2025-03-10")
    assert desk.log(number, type="seal", on="2025-03-10")["state"] == "performing"
    paid = desk.log(
        number, type="performance", obligation=1, on="2025-03-20", amount="1500.00", note="已付"
    )
    visited = desk.log(
        number,
        type="follow-up",
        on="2025-04-08",
        performed="yes",
        satisfied="yes",
        note="双方满意",
    )
    assert all(isinstance(one["event"], int) for one in (paid, visited))
    assert desk("advance", number, "closed", "--set", "closed_on=2025-04-08") == {
        "state": "closed",
        "missing": [],
    }

    case = desk.show(number)
    assert set(case) >= WHOLE
    (call,) = case["contacts"]
    assert {key: call[key] for key in ("with", "by", "note")} == {
        key: CONTACT[key] for key in ("with", "by", "note")
    }
    first, _ = case["meetings"]
    kept = ("place", "attended", "rights_told", "account", "result")
    assert {key: first[key] for key in kept} == {key: MEETING[key] for key in kept}
    assert (first["held_at"], first["next_at"]) == (
        "2025-03-02T14:00+08:00",
        "2025-03-09T14:00+08:00",
    )
    written = ("form", "agreed_on", "facts", "liability", "terms")
    assert {key: case["agreement"][key] for key in written} == {
        key: AGREEMENT[key] for key in written
    }
    assert [one["on"] for one in case["agreement"]["signatures"]] == ["2025-03-10"] * 2
    assert case["agreement"]["sealed_on"] == "2025-03-10"
    (promise,) = case["obligations"]
    (asked,) = AGREEMENT["obligations"]
    assert {key: promise[key] for key in asked} == asked
    assert (promise["paid"], promise["done_on"]) == ("1500.00", "2025-03-20")


@pytest.mark.parametrize("result", ["agreed", "continue", "ended"])
def test_every_result_of_a_meeting_is_taken(desk, result):
    number = mediated(desk)
    desk.log(number, **{**LAST, "result": result})
    assert desk.show(number)["meetings"][-1]["result"] == result


def test_an_agreement_may_be_oral(desk):
    number = mediated(desk)
    desk.log(number, **LAST)
    desk.log(number, **{**AGREEMENT, "form": "oral"})
    assert desk.show(number)["agreement"]["form"] == "oral"


def test_every_answer_of_a_follow_up_is_taken(desk):
    number = mediated(desk)
    desk.log(number, **LAST)
    desk.log(number, **AGREEMENT)
    for party in ("李秀芳", "王建国"):
        desk.log(number, type="signature", party=party, on="2025-03-10")
    desk.log(number, type="mediator-signature", mediator="周慧敏", on="2025-03-10")
    desk.log(number, type="seal", on="2025-03-10")
    answers = list(product(("yes", "partly", "no"), repeat=2))
    for performed, satisfied in answers:
        answer = {"performed": performed, "satisfied": satisfied}
        desk.log(number, type="follow-up", on="2025-04-08", note="", **answer)
    visits = desk.show(number)["follow_ups"]
    assert [(one["performed"], one["satisfied"]) for one in visits] == answers


def test_what_is_shown_has_the_form_of_the_contract(desk):
    case = desk.show(mediated(desk))
    clock_keys = {"code", "class", "start", "due", "latest", "state", "source", "steps"}
    assert case["clocks"]
    for clock in case["clocks"]:
        assert set(clock) >= clock_keys
        assert clock["class"] in {"statutory", "agreed", "internal"}
    for finding in case["findings"]:
        assert set(finding) >= {"code", "severity", "field", "text", "source"}
    (listed,) = desk("cases")
    assert set(listed) == {
        *("number", "title", "topic", "category", "state", "place"),
        *("deadline", "parties", "handler"),
    }
    for proposal in desk("assign", case["number"]):
        assert set(proposal) >= {"body", "mediators", "verdict", "reasons", "recusals"}
        assert all(set(one) == {"factor", "text", "weight"} for one in proposal["reasons"])
    for entry in desk("history", case["number"]):
        assert set(entry) == {"entry", "at", "by", "label", "rows"}
