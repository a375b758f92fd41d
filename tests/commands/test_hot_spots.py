"""``hot-spots``: where cases gather, as a script reads it."""

from typing import Any

from tests.commands.conftest import PARKING, Desk


def test_an_office_without_cases_says_that_nothing_gathers(desk: Desk) -> None:
    assert desk("hot-spots") == []
    said = desk.run("--register", str(desk.folder), "--lang", "zh", "hot-spots")
    assert (said.status, said.out) == (0, "没有案件聚集。\n")


def test_cases_of_long_ago_do_not_gather_now(desk: Desk) -> None:
    desk.record(PARKING)
    assert desk("hot-spots") == []


def test_what_gathers_today_is_told_with_its_cases(desk: Desk) -> None:
    lately: dict[str, Any] = {
        name: value
        for name, value in PARKING.items()
        if name not in {"registered_on", "occurred_on"}
    }
    numbers = [desk.record(lately) for _ in range(2)]
    found = desk("hot-spots")
    building = next(one for one in found if one["kind"] == "building")
    assert (building["place"], building["observed"]) == ("梧桐里 9号楼", 2)
    assert building["verdict"] == "too-few"
    assert building["cases"] == numbers[::-1]
    assert "案件太少，不能下结论" in building["text"]
