"""``check-file``: what a script is told of a case's file."""

import pikepdf

from reports import preview
from tests.builders_evidence import picture_bytes
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


def test_the_file_is_printed_with_what_was_attached(desk, tmp_path):
    photo = tmp_path / "车位.jpg"
    photo.write_bytes(picture_bytes())
    number = desk.record()
    desk.log(number, type="attachment", file=str(photo), title="被占的车位")
    target = tmp_path / "file.pdf"
    made = desk("print", "file", number, "-o", str(target))
    assert made == {"pages": 7, "path": str(target), "missing_glyphs": []}
    assert preview.pages(target.read_bytes()) == 7


def test_a_locked_attachment_is_named_and_nothing_is_written(desk, tmp_path):
    locked = tmp_path / "银行流水.pdf"
    with pikepdf.new() as blank:
        blank.add_blank_page()
        blank.save(locked, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    number = desk.record()
    desk.log(number, type="attachment", file=str(locked), title="流水")
    target = tmp_path / "file.pdf"
    said = desk.refused("print", "file", number, "-o", str(target))
    assert "银行流水.pdf" in said.error
    assert "password" in said.error
    assert not target.exists()


def test_several_cases_share_a_file_only_when_simple_or_oral(desk, tmp_path):
    numbers = desk.record(), desk.record(facts="楼上漏水")
    said = desk.refused("print", "file", *numbers, "-o", str(tmp_path / "file.pdf"))
    assert all(number in said.error for number in numbers)
