"""Meetings by commands alone: planned, told, moved, called off; open or not; what was said in one.

Commands ask the real clock, so what is to come lies far ahead.
"""

from tests.commands.conftest import BODY

AHEAD = "2099-06-01T14:00+08:00"
MEETING = {
    "type": "meeting",
    "held_at": "2025-03-11T14:00",
    "attended": ["李秀芳", "王建国"],
    "rights_told": True,
    "account": "双方到场。",
    "result": "continue",
}


def assigned(desk):
    number = desk.record()
    desk("advance", number, "accepted", "--set", "accepted_on=2025-03-04", "--set", "consent=all")
    desk("assign", number, "--to", BODY)
    return number


def test_a_meeting_is_planned_told_of_moved_and_called_off(desk):
    number = assigned(desk)
    planned = desk.log(
        number,
        type="planned-meeting",
        starts_at=AHEAD,
        minutes=90,
        room="居委会调解室",
        purpose="商量错时停放",
        invited=["楼组长老吴"],
    )
    assert (planned["event"] is not None, planned["state"]) == (True, "assigned")
    assert {one["code"] for one in planned["findings"]} == {
        "appointment.after-deadline",
        "appointment.calendar-unknown",
    }
    (plan,) = desk.show(number)["planned_meetings"]
    assert (plan["starts_at"], plan["ends_at"]) == (AHEAD, "2099-06-01T15:30+08:00")
    assert (plan["room"], plan["purpose"]) == ("居委会调解室", "商量错时停放")
    assert (plan["state"], plan["meeting"]) == ("planned", None)
    assert (plan["mediators"], plan["parties"]) == (["周慧敏"], ["李秀芳", "王建国"])
    assert (plan["invited"], plan["told"]) == (["楼组长老吴"], [])

    desk.log(number, type="meeting-notice", told=["王建国"], at="2025-03-10T09:00", by="handed")
    (plan,) = desk.show(number)["planned_meetings"]
    assert plan["told"] == [
        {"name": "王建国", "at": "2025-03-10T09:00+08:00", "by": "handed", "note": ""}
    ]

    said = desk.refused(
        "log", number, desk.file({"type": "moved-meeting", "starts_at": "2099-06-02T09:00"})
    )
    assert "reason" in said.error.lower()
    desk.log(number, type="moved-meeting", starts_at="2099-06-02T09:00", reason="调解员有会")
    (plan,) = desk.show(number)["planned_meetings"]
    assert (plan["starts_at"], plan["minutes"]) == ("2099-06-02T09:00+08:00", 90)
    assert (plan["told"], plan["reason"]) == ([], "调解员有会")

    desk.log(number, type="cancelled-meeting", plan=plan["id"], reason="自行和解")
    case = desk.show(number)
    assert case["planned_meetings"][0]["state"] == "cancelled"
    assert [one["kind"] for one in case["events"]][-4:] == [
        "planned-meeting",
        "meeting-notice",
        "moved-meeting",
        "cancelled-meeting",
    ]


def test_a_clash_is_said_with_the_other_number_and_time(desk):
    first, second = assigned(desk), assigned(desk)
    desk.log(first, type="planned-meeting", starts_at=AHEAD, room="调解室")
    planned = desk.log(second, type="planned-meeting", starts_at=AHEAD, room="调解室")
    told = {one["code"]: one["text"] for one in planned["findings"]}
    assert {"appointment.room-taken", "appointment.mediator-busy"} <= set(told)
    assert first in told["appointment.room-taken"]
    assert "14:00–15:00" in told["appointment.mediator-busy"]
    said = desk.refused(
        "log", first, desk.file({"type": "planned-meeting", "starts_at": "2099-06-01T14:30"})
    )
    assert (said.status, "starts_at" in said.error) == (1, True)


def test_what_is_said_is_shown_with_its_meeting(desk):
    number = assigned(desk)
    for minute, words in ((10, "愿意每晚八点后让出。"), (5, "车位被占十一次。")):
        desk.log(
            number,
            type="statement",
            speaker="李秀芳",
            kind="fact",
            words=words,
            at=f"2025-03-11T14:{minute:02}",
        )
    assert [one["meeting"] for one in desk.show(number)["statements"]] == [None, None]
    desk.log(number, **MEETING)
    assert [(one["words"], one["meeting"]) for one in desk.show(number)["statements"]] == [
        ("车位被占十一次。", 1),
        ("愿意每晚八点后让出。", 1),
    ]


def test_planned_meetings_go_to_a_calendar_without_names(desk, tmp_path):
    number = assigned(desk)
    target = tmp_path / "meetings.ics"
    said = desk.refused("calendar-out", "-o", str(target))
    assert (said.status, target.exists()) == (1, False)
    desk.log(number, type="planned-meeting", starts_at=AHEAD, room="调解室", purpose="停车")
    told = {"meetings": 1, "cancelled": 0, "path": str(target)}
    assert desk("calendar-out", number, "-o", str(target)) == told
    plain = target.read_text(encoding="utf-8")
    assert number in plain
    assert "调解室" in plain
    assert not [word for word in ("李秀芳", "王建国", "周慧敏", "停车") if word in plain]
    assert desk("calendar-out", "--mediator", "周慧敏", "--details", "-o", str(target)) == told
    assert "李秀芳" in target.read_text(encoding="utf-8")


def test_a_calendar_of_nobody_or_of_two_things_is_refused(desk, tmp_path):
    number = assigned(desk)
    desk.log(number, type="planned-meeting", starts_at=AHEAD)
    target = str(tmp_path / "meetings.ics")
    for words, status in (
        (("--mediator", "无名"), 1),
        (("2099-0001",), 1),
        ((number, "--mediator", "周慧敏"), 2),
    ):
        assert desk.refused("calendar-out", *words, "-o", target).status == status
    assert desk.refused("calendar-out", "-o", str(tmp_path / "x.pdf")).status == 1
    assert desk.refused("calendar-out", "-o", str(desk.folder / "x.ics")).status == 1
    assert desk.refused("calendar-out").status == 2
    assert list(tmp_path.glob("*.ics")) == []


def test_whether_the_doors_were_open_is_logged_and_shown(desk):
    number = assigned(desk)
    said = desk.refused("log", number, desk.file(MEETING | {"public": True, "objected": True}))
    assert (said.status, "closed doors" in said.error) == (1, True)
    desk.log(number, **MEETING, public=False, objected=True)
    (held,) = desk.show(number)["meetings"]
    assert (held["public"], held["objected"]) == (False, True)
