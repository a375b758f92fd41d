"""Signed papers handed to the command line file themselves."""

import pytest

from reports.preview import page_image
from tests.builders_scans import foreign


@pytest.fixture
def signed(desk):
    """A printed notice of rights, as a picture of its first page; the number of its case."""
    from PIL import Image

    number = desk.record()
    file = desk.folder.parent / "notice.pdf"
    desk("print", "notice-of-rights", number, "-o", str(file))
    seen = page_image(file.read_bytes(), 0, 150)
    picture = Image.frombuffer(
        "RGB", (seen.width, seen.height), seen.rgb, "raw", "RGB", seen.stride
    )
    scan = desk.folder.parent / "扫描件.png"
    picture.save(scan)
    return number, scan


def test_a_scan_files_itself_ticks_the_check_and_is_taken_back(desk, signed):
    number, scan = signed
    before = {one["code"] for one in desk("check-file", number)}
    assert "file.no-signed-copy" in before
    (told,) = desk("scan", str(scan))
    assert told["filed"]
    assert told["ticked"]
    assert (told["number"], told["document"], told["version"]) == (number, "notice-of-rights", 1)
    assert (told["pages"], told["of"]) == ([1], 1)
    assert number in told["sentence"]
    assert "file.no-signed-copy" not in {one["code"] for one in desk("check-file", number)}
    (item,) = desk.show(number)["attachments"]
    assert item["kind"] == "signed-copy"
    assert item["paper"] == {
        "document": "notice-of-rights",
        "version": 1,
        "pages": [1],
        "of": 1,
        "on_record": True,
    }
    desk("undo", str(told["entry"]))
    assert desk.show(number)["attachments"] == []


def test_what_is_not_filed_is_told_beside_what_is(desk, signed):
    number, scan = signed
    other = desk.folder.parent / "收款码.png"
    foreign().save(other)
    first, second = desk("scan", str(other), str(scan))
    assert (first["filed"], first["code"]) == (False, "scan.foreign")
    assert second["number"] == number


def test_nothing_is_changed_when_nothing_can_be_filed(desk, signed):
    other = desk.folder.parent / "收款码.png"
    foreign().save(other)
    before = desk.digest()
    assert "收款码.png" in desk.refused("scan", str(other)).error
    assert "nowhere.png" in desk.refused("scan", "nowhere.png").error
    said = desk.run("--register", str(desk.folder), "scan", str(other), "nowhere.png")
    assert said.status == 1
    assert desk.digest() == before


def test_the_paper_of_another_register_is_named_and_refused(desk, signed, tmp_path):
    _, scan = signed
    elsewhere = tmp_path / "elsewhere"
    desk.run("new", str(elsewhere), "--committee", "别处居委会")
    said = desk.run("--register", str(elsewhere), "--lang", "zh", "scan", str(scan))
    assert said.status == 1
    assert "别的登记簿" in said.error
