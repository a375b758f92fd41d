"""Whole cases at the desk, by commands alone: from the first word to the last."""

import csv

import pytest

from tests.commands.conftest import BODY, LIGHTS, PARKING, RESIDENTS

MEETING = {
    "type": "meeting",
    "held_at": "2025-03-11T14:00",
    "place": "居委会调解室",
    "attended": ["李秀芳", "王建国", "楼组长老吴"],
    "rights_told": True,
    "account": "双方到场，各自陈述。",
    "result": "agreed",
    "next_at": None,
}
AGREEMENT = {
    "type": "agreement",
    "form": "written",
    "agreed_on": "2025-03-11",
    "facts": "车位被占用十一次。",
    "liability": "王建国承认占用。",
    "terms": ["王建国不再占用该车位。"],
    "obligations": [
        {
            "who": "王建国",
            "to": "李秀芳",
            "what": "补偿停车费",
            "amount": "1500.07",
            "due": "2025-04-01",
            "manner": "微信转账",
            "place": "居委会",
            "proof": "转账记录",
        }
    ],
}


def steps(case):
    return [
        (event["state"], event["on"], event["by"], event["note"])
        for event in case["events"]
        if event["kind"] == "step"
    ]


def accepted(desk, **changes):
    number = desk.record(**changes)
    desk("advance", number, "accepted", "--set", "accepted_on=2025-03-04", "--set", "consent=all")
    return number


def test_a_dispute_from_the_counter_to_the_end(desk):
    number = desk.record()
    assert number == "2025-0001"
    assert desk(
        "advance",
        number,
        "accepted",
        "--set",
        "accepted_on=2025-03-04",
        "--set",
        'consent={"李秀芳": "agrees", "王建国": "agrees"}',
        "--set",
        "note=双方电话同意",
    ) == {"state": "accepted", "missing": []}
    (first, *_) = desk("assign", number)
    assert (first["body"], first["verdict"]) == (BODY, "recommended")
    assert {reason["factor"] for reason in first["reasons"]} >= {"territory", "workload"}
    (assigned,) = desk("assign", number, "--to", BODY)
    assert assigned["mediators"] == ["周慧敏"]
    called = desk.log(
        number,
        type="contact",
        at="2025-03-05T10:00",
        by="phone",
        note="约定时间",
        **{"with": "王建国"},
    )
    assert called["state"] == "assigned"


def test_the_whole_way_is_dated_signed_and_shown(desk):
    number = accepted(desk)
    desk(
        "advance",
        number,
        "assigned",
        *("--set", f"body={BODY}", "--set", "mediators=周慧敏"),
        *("--set", "assigned_on=2025-03-05", "--set", "note=由本委调解"),
    )
    met = desk.log(number, **MEETING)
    assert met["state"] == "mediating"
    assert desk.log(number, **AGREEMENT)["state"] == "agreed"
    for party in ("李秀芳", "王建国"):
        said = desk.log(number, type="signature", party=party, on="2025-03-12")
        assert said["state"] == "agreed"
    desk.log(number, type="mediator-signature", mediator="周慧敏", on="2025-03-12")
    assert desk.log(number, type="seal", on="2025-03-13")["state"] == "performing"
    desk.log(
        number, type="performance", obligation=1, on="2025-03-20", amount="500.07", note="首付"
    )
    held = desk.refused("advance", number, "closed", "--json")
    assert held.status == 1
    assert held.value == {"state": "performing", "missing": ["guard.obligation-open"]}
    desk.log(number, type="performance", obligation=1, on="2025-04-01", amount="1000.00")
    desk.log(number, type="follow-up", on="2025-04-08", performed="yes", satisfied="yes")
    desk("advance", number, "closed", "--set", "closed_on=2025-04-08", "--set", "outcome=已履行")

    case = desk.show(number)
    assert steps(case) == [
        ("registered", "2025-03-03", "周慧敏", ""),
        ("accepted", "2025-03-04", "周慧敏", ""),
        ("assigned", "2025-03-05", "周慧敏", "由本委调解"),
        ("mediating", "2025-03-11", "周慧敏", ""),
        ("agreed", "2025-03-11", "周慧敏", ""),
        ("performing", "2025-03-13", "周慧敏", ""),
        ("closed", "2025-04-08", "周慧敏", ""),
    ]
    assert met["event"] in {event["id"] for event in case["events"]}
    assert (case["state"], case["closed_on"]) == ("closed", "2025-04-08")
    assert case["assignment"]["body"] == BODY
    assert case["assignment"]["mediators"] == ["周慧敏"]
    assert case["assignment"]["on"] == "2025-03-05"
    (meeting,) = case["meetings"]
    assert (meeting["held_at"], meeting["result"]) == ("2025-03-11T14:00+08:00", "agreed")
    assert meeting["attended"] == ["李秀芳", "王建国", "楼组长老吴"]
    assert case["agreement"]["effective_on"] == "2025-03-13"
    (promise,) = case["obligations"]
    assert (promise["amount"], promise["paid"]) == ("1500.07", "1500.07")
    assert (promise["due"], promise["done_on"]) == ("2025-04-01", "2025-04-01")
    assert case["follow_ups"][0]["satisfied"] == "yes"
    for language, words in (
        ("zh", ("受理", "拟定协议", "调解员签名", "结案")),
        ("en", ("Accepted", "Sealed")),
    ):
        told = desk.run("--register", str(desk.folder), "--lang", language, "show", number)
        assert (told.status, told.error) == (0, "")
        assert all(f"  {word}  " in told.out for word in words)


def test_every_clock_shows_its_computation(desk):
    number = accepted(desk)
    clocks = {clock["code"]: clock for clock in desk.show(number)["clocks"]}
    assert set(clocks) == {"acceptance", "mediation"}
    mediation = clocks["mediation"]
    assert mediation["class"] == "statutory"
    assert (mediation["start"], mediation["due"]) == ("2025-03-04", "2025-04-04")
    # 4 April 2025 was Qingming: the last day is the first working day after it.
    assert mediation["latest"] == "2025-04-07"
    assert [step["date"] for step in mediation["steps"]] == [
        "2025-03-04",
        "2025-04-04",
        "2025-04-07",
    ]
    assert mediation["state"] == "overdue"
    assert "33" in mediation["source"]
    acceptance = clocks["acceptance"]
    assert (acceptance["class"], acceptance["state"]) == ("internal", "met")


def test_what_fails_is_closed_once_the_other_ways_are_told(desk):
    number = accepted(desk)
    desk("assign", number, "--to", BODY)
    desk.log(number, **{**MEETING, "held_at": "2025-03-11T14:00", "result": "ended"})
    case = desk.show(number)
    held = desk.refused("advance", number, "failed", "--json")
    assert held.value["missing"] == ["guard.missing-reason", "guard.missing-ways-told"]
    assert desk.show(number) == case
    ways = ("--set", "ways_told=可向人民法院起诉")
    desk("advance", number, "failed", "--set", "reason=no-agreement", *ways)
    desk("advance", number, "closed")
    assert desk.show(number)["state"] == "closed"


def test_a_governance_matter_goes_from_lead_to_its_end(desk):
    number = desk.record({**LIGHTS, "state": "lead"})
    assert desk.show(number)["state"] == "lead"
    desk("advance", number, "registered", "--set", "registered_on=2025-03-04")
    desk("assign", number, "--to", RESIDENTS)
    desk("advance", number, "handling")
    desk("advance", number, "closed", "--set", "outcome=已修复")
    case = desk.show(number)
    assert [state for state, *_ in steps(case)] == [
        "lead",
        "registered",
        "assigned",
        "handling",
        "closed",
    ]
    assert case["assignment"]["body_kind"] == "residents"


def test_a_dispute_is_never_given_to_those_who_do_not_mediate(desk):
    number = accepted(desk)
    assert desk("assign", number)[-1]["verdict"] == "excluded"
    before = desk.digest()
    assert "调解" in desk.refused("assign", number, "--to", RESIDENTS, lang="zh").error
    assert "not in the directory" in desk.refused("assign", number, "--to", "无此单位").error
    assert desk.digest() == before


def test_a_message_out_of_a_ledger_becomes_a_case(desk):
    ledger = desk.folder.parent / "台账.csv"
    with ledger.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [
                ["编号", "标题", "反映内容", "来电时间", "申请人", "地点", "治理事项", "来源"],
                [
                    "A1",
                    "车位",
                    "车位被占。",
                    "2025-03-03 09:30",
                    "李秀芳",
                    "梧桐里",
                    "停车",
                    "12345",
                ],
            ]
        )
    desk("import", str(ledger))
    (line,) = desk("cases", "车位")
    number = line["number"]
    case = desk.show(number)
    assert (case["state"], case["backfilled"], case["deadline"]) == ("lead", True, None)
    assert case["received_at"] == "2025-03-03T09:30+08:00"
    assert {one["severity"] for one in case["findings"]} <= {"info", "warn"}
    desk("advance", number, "registered", "--set", "registered_on=2025-03-04")
    desk("advance", number, "accepted", "--set", "accepted_on=2025-03-05", "--set", "consent=all")
    assert not [one for one in desk.show(number)["clocks"] if one["state"] == "overdue"]


def test_a_longer_period_is_agreed_in_the_same_state(desk):
    number = accepted(desk)
    given = ("--set", f"body={BODY}", "--set", "assigned_on=2025-03-05")
    desk("advance", number, "assigned", *given)
    desk.log(number, **{**MEETING, "result": "continue"})
    told = ("--set", "extended_on=2025-03-20", "--set", "new_due_on=2025-05-10")
    desk("advance", number, "mediating", *told, "--set", "consent=all")
    clocks = {clock["code"]: clock for clock in desk.show(number)["clocks"]}
    assert clocks["mediation"]["due"] == "2025-05-10"


@pytest.mark.parametrize("words", [("advance", "closed"), ("advance", "archived")])
def test_no_step_is_skipped(desk, words):
    number = desk.record()
    before = desk.digest()
    desk.refused(words[0], number, words[1])
    assert desk.digest() == before


def test_the_example_of_the_contract_is_understood(desk):
    number = desk.record(PARKING)
    case = desk.show(number)
    kept = ("kind", "source", "topic", "facts", "claim", "place", "occurred_on", "registered_on")
    assert {key: case[key] for key in kept} == {key: PARKING[key] for key in kept}
    assert case["category"] == "邻里纠纷"
    assert [party["name"] for party in case["parties"]] == ["李秀芳", "王建国"]
    assert (case["parties"][0]["gender"], case["parties"][0]["phone"]) == ("女", "15400002406")
