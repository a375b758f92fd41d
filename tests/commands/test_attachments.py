"""Files put on a case from the command line, and how ``show`` lists them."""

import hashlib

import pytest

from tests.builders_evidence import picture_bytes


@pytest.fixture
def photo(tmp_path):
    made = tmp_path / "车位照片.jpg"
    made.write_bytes(picture_bytes())
    return made


def test_a_photo_is_attached_and_shown_with_what_is_known_of_it(desk, photo):
    number = desk.record()
    told = desk.log(
        number,
        type="attachment",
        file=str(photo),
        title="九号楼东侧车位",
        proves="车位被占",
        provider="李秀芳",
        taken_by="李秀芳",
        taken_at="2025-03-01T18:03",
        form="electronic",
        copies=1,
    )
    assert told["state"] == "registered"
    assert isinstance(told["event"], int)
    (one,) = desk.show(number)["attachments"]
    assert one == {
        "ordinal": 1,
        "kind": "photo",
        "title": "九号楼东侧车位",
        "proves": "车位被占",
        "provider": "李秀芳",
        "form": "electronic",
        "copies": 1,
        "pages": None,
        "taken_by": "李秀芳",
        "taken_at": "2025-03-01T18:03+08:00",
        "received_on": one["received_on"],
        "received_by": "周慧敏",
        "remarks": "",
        "name": "车位照片.jpg",
        "media": "image/jpeg",
        "size": len(picture_bytes()),
        "sha256": hashlib.sha256(picture_bytes()).hexdigest(),
        "blackened": False,
        "paper": None,
    }
    assert desk("verify") == {"ok": True, "problems": []}


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ({"type": "attachment"}, "file"),
        ({"type": "attachment", "file": "a.jpg", "caption": "x"}, "caption"),
        ({"type": "attachment", "file": "a.jpg", "kind": "hearsay"}, "photo, document"),
        ({"type": "attachment", "file": "a.jpg", "pages": 0}, "pages"),
        ({"type": "attachment", "file": "/不在/a.jpg"}, "a.jpg"),
    ],
)
def test_what_is_wrong_is_said_by_its_path_and_nothing_changes(desk, event, said):
    number = desk.record()
    before = desk.digest()
    assert said in desk.refused("log", number, desk.file(event)).error
    assert desk.digest() == before


def test_the_same_file_twice_is_refused_by_its_place(desk, photo):
    number = desk.record()
    desk.log(number, type="attachment", file=str(photo))
    again = desk.refused("log", number, desk.file({"type": "attachment", "file": str(photo)}))
    assert "item 1" in again.error


def test_a_file_spoilt_behind_the_programs_back_is_named_by_verify(desk, photo):
    number = desk.record()
    desk.log(number, type="attachment", file=str(photo))
    digest = desk.show(number)["attachments"][0]["sha256"]
    (desk.folder / "evidence" / digest[:2] / digest).unlink()
    said = desk.run("--register", str(desk.folder), "--lang", "en", "verify")
    assert said.status == 1
    assert f"evidence 1 of case {number}" in said.out + said.error
