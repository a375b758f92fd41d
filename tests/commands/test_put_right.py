"""What goes wrong at the desk is put right there: by commands alone."""

from typing import cast

from tests.commands.conftest import BODY
from tests.commands.test_day import AGREEMENT, MEETING


def accepted(desk):
    number = desk.record()
    desk("advance", number, "accepted", "--set", "accepted_on=2025-03-04", "--set", "consent=all")
    return number


def assigned(desk):
    number = accepted(desk)
    given = ("--set", f"body={BODY}", "--set", "assigned_on=2025-03-05")
    desk("advance", number, "assigned", *given)
    return number


def test_a_wrong_day_is_corrected_and_the_answer_says_what_moved(desk):
    number = accepted(desk)
    said = desk.log(number, type="correction", of="accept", on="2025-03-03", reason="看错日历")
    moved = {one["code"]: (one["was"], one["now"]) for one in said["changed"]}
    assert moved["mediation"] == ("2025-04-04", "2025-04-03")
    events = desk.show(number)["events"]
    assert next(one["kind"] for one in events if one["id"] == said["event"]) == "correction"
    assert desk.show(number)["accepted_on"] == "2025-03-03"


def test_what_a_step_said_and_who_a_party_is_are_corrected(desk):
    number = desk.record()
    ways = ("--set", "ways_told.李秀芳=court", "--set", "reason=not-civil")
    desk("advance", number, "refused", "--set", "refused_on=2025-03-04", *ways)
    desk.log(
        number,
        type="correction",
        of="refuse",
        values={"ways_told": {"李秀芳": ["court", "police"]}},
        reason="漏记一项",
    )
    desk.log(
        number,
        type="party-correction",
        party="王建国",
        values={"name": "王建民"},
        reason="核对证件",
    )
    assert [one["name"] for one in desk.show(number)["parties"]] == ["李秀芳", "王建民"]


def test_a_correction_without_reason_or_out_of_order_changes_nothing(desk):
    number = accepted(desk)
    before = desk.digest()
    for event in (
        {"type": "correction", "of": "accept", "on": "2025-03-03"},
        {"type": "correction", "of": "accept", "on": "2025-03-01", "reason": "看错"},
        {"type": "correction", "of": "begin", "on": "2025-03-05", "reason": "看错"},
        {"type": "correction", "of": "accept", "values": [], "reason": "看错"},
        {"type": "file-note", "note": "补一页"},
        {"type": "party-correction", "party": "无此人", "values": {"name": "甲"}, "reason": "x"},
    ):
        desk.refused("log", number, desk.file(event))
    assert desk.digest() == before


def settled(desk):
    number = desk.record()
    on = "2025-03-03"
    (promised,) = cast("list[dict[str, object]]", AGREEMENT["obligations"])
    promise = {**promised, "due": None, "on_the_spot": True}
    said = desk.log(
        number,
        type="settlement",
        accepted_on=on,
        body=BODY,
        assigned_on=on,
        meeting={**{k: v for k, v in MEETING.items() if k != "type"}, "held_at": f"{on}T15:00"},
        agreement={
            **{k: v for k, v in AGREEMENT.items() if k != "type"},
            "form": "oral",
            "agreed_on": on,
            "obligations": [promise],
        },
        performed_on=on,
        follow_up={"on": "2025-03-10", "performed": "yes", "satisfied": "yes"},
        closed_on="2025-03-10",
        outcome="当场付清",
    )
    assert said["state"] == "closed"
    return number


def test_a_simple_case_is_settled_in_one_act(desk):
    number = settled(desk)
    assert len(desk("history", number)) == 2
    ways = ("--set", "retention=short", "--set", "pages=9", "--set", "compiled_by=周慧敏")
    desk("advance", number, "archived", "--set", "filed_on=2025-03-12", *ways)
    noted = desk.log(number, type="file-note", note="补交收条一份", on="2025-04-01")
    assert noted["state"] == "archived"
    desk.refused("log", number, desk.file({"type": "contact", "note": "来电"}))


def test_two_oral_cases_are_filed_in_one_volume(desk):
    first, second = settled(desk), settled(desk)
    ways = ("--set", "retention=short", "--set", "pages=18", "--set", "compiled_by=周慧敏")
    desk.refused("advance", first, "closed", "--with", second)
    assert desk("advance", first, "archived", "--with", second, *ways)["state"] == "archived"
    assert desk.show(second)["state"] == "archived"


def test_re_mediation_asks_everybody_and_makes_a_new_edition(desk):
    number = assigned(desk)
    desk.log(number, **MEETING)
    desk.log(number, **AGREEMENT)
    for party in ("李秀芳", "王建国"):
        desk.log(number, type="signature", party=party, on="2025-03-12")
    desk.log(number, type="mediator-signature", mediator="周慧敏", on="2025-03-12")
    assert desk.log(number, type="seal", on="2025-03-12")["state"] == "performing"
    again = ("--set", "reopened_on=2025-03-20", "--set", "reason=金额需要变更")
    desk.refused("advance", number, "mediating", *again)
    desk("advance", number, "mediating", *again, "--set", "consent=all")
    desk.refused("advance", number, "agreed")
    said = desk.log(number, **{**AGREEMENT, "agreed_on": "2025-03-25"})
    assert said["state"] == "agreed"
    shown = desk.show(number)["agreement"]
    assert (shown["edition"], shown["agreed_on"]) == (2, "2025-03-25")


def test_who_leaves_hands_over_what_is_open(desk):
    number = assigned(desk)
    (line,) = desk("hand-over", "周慧敏")
    assert (line["number"], line["handed_over"]) == (number, False)
    refused = desk.refused("hand-over", "周慧敏", "--to", "无此人", "--reason", "调离")
    assert "无此人" in refused.error
    desk.refused("hand-over", "无此人")


def test_an_old_paper_case_goes_its_way_with_past_days_and_no_alarm(desk):
    number = desk.record(backfilled=True, registered_on="2024-03-04", occurred_on="2024-03-01")
    accepted_on = ("--set", "accepted_on=2024-03-06", "--set", "consent=all")
    desk("advance", number, "accepted", *accepted_on)
    clocks = desk.show(number)["clocks"]
    assert clocks
    assert not any(one["state"] == "overdue" for one in clocks)
