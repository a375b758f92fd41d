"""``check-file``: what a script is told of a case's file."""

from tests.commands.test_day import AGREEMENT, MEETING


def test_a_file_says_what_it_lacks(desk):
    number = desk.record()
    assert desk("check-file", number) == []
    desk("advance", number, "accepted", "--set", "accepted_on=2025-03-04", "--set", "consent=all")
    given = ("--set", "body=南京东路街道云南中路居民区人民调解委员会")
    desk("advance", number, "assigned", *given, "--set", "assigned_on=2025-03-05")
    desk.log(number, **MEETING)
    desk.log(number, **AGREEMENT)
    found = desk("check-file", number)
    assert {"code", "severity", "field", "text", "source"} == set(found[0])
    first = found[0]
    assert (first["code"], first["severity"]) == ("guard.not-signed", "block")
    assert first["field"] == "agreement.signatures.0"
    assert first["source"] == "人民调解法 第29条"
    assert "《当事人身份证明》" in " ".join(one["text"] for one in found)
