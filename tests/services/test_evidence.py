"""The evidence folder: what is taken in, what is refused and why, what stays and what is swept."""

import hashlib
import os
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from models.vocabulary.errors import Refusal, Trouble
from resources import Language
from services import backups
from services.commands.evidence import AddEvidence, ChangeEvidence, MoveEvidence, RemoveEvidence
from services.commands.history import UndoEntry
from services.commands.parties import RemoveParty
from services.evidence import EvidenceStore
from services.queries import sweeping
from services.register import open_register
from services.verification import verify
from tests import builders, builders_evidence
from tests.builders_evidence import evidence_lines, picture_bytes
from tests.services.evidence_folder import file, files

# Taking in


def test_a_file_lies_under_the_digest_of_its_content_and_nothing_else(store, register, tmp_path):
    content = picture_bytes()
    kept = store.take(file(tmp_path, content, "李秀芳的车位.jpg"))
    assert kept.digest == hashlib.sha256(content).hexdigest()
    assert (kept.size, kept.media, kept.name) == (len(content), "image/jpeg", "李秀芳的车位.jpg")
    assert files(register) == [kept.digest]
    assert store.read(kept) == content
    assert "李秀芳" not in repr(kept)


def test_the_same_content_is_kept_once(store, register, tmp_path):
    one = store.take(file(tmp_path, picture_bytes(), "一.jpg"))
    two = store.take(file(tmp_path, picture_bytes(), "二.jpg"))
    assert one.digest == two.digest
    assert files(register) == [one.digest]


def test_a_file_spoilt_in_the_folder_is_mended_by_taking_it_in_again(store, tmp_path):
    source = file(tmp_path, picture_bytes())
    kept = store.take(source)
    store.place(kept.digest).write_bytes(b"x")
    with pytest.raises(Trouble, match=r"evidence\.altered"):
        store.read(kept)
    store.take(source)
    assert store.read(kept) == picture_bytes()


def test_a_file_is_on_the_disk_before_it_has_its_name(store, tmp_path, monkeypatch):
    order = []
    fsync, replace = os.fsync, Path.replace

    def on_the_disk(handle):
        order.append("fsync")
        fsync(handle)

    def named(self, to):
        order.append("named")
        return replace(self, to)

    monkeypatch.setattr(os, "fsync", on_the_disk)
    monkeypatch.setattr(Path, "replace", named)
    store.take(file(tmp_path, picture_bytes()))
    assert order.index("fsync") < order.index("named") < len(order) - 1  # and the name after it


@pytest.mark.parametrize(
    ("name", "content", "media"),
    [
        ("a.png", picture_bytes(kind="PNG"), "image/png"),
        ("a.jpg", picture_bytes(kind="PNG"), "image/png"),
        ("合同.docx", b"PK\x03\x04...", None),
        ("录音.m4a", b"\0\0\0 ftypM4A ", "audio/mp4"),
        ("说明.txt", "情况属实".encode(), "text/plain"),
        ("收据.PDF", b"%PDF-1.7\n", "application/pdf"),
    ],
)
def test_what_a_file_is_its_bytes_say_before_its_name(store, tmp_path, name, content, media):
    told = store.take(file(tmp_path, content, name)).media
    assert told == media or (media is None and "wordprocessing" in told)


def test_two_hands_that_take_in_the_same_photo_do_not_meet(store, register, tmp_path):
    source = file(tmp_path, picture_bytes())
    hands = [threading.Thread(target=store.take, args=(source,)) for _ in range(8)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert files(register) == [hashlib.sha256(picture_bytes()).hexdigest()]


# On record


def test_items_stand_in_their_order_with_what_is_known_of_them(register):
    case = builders.case(register)
    photo = builders_evidence.photo(
        register, title="九号楼车位", provider="李秀芳", taken_by="李秀芳"
    )
    scan = builders_evidence.scan(register, kind="bill", provider="物业前台", copies=1, pages=2)
    register.run(AddEvidence(case_id=case, items=(photo, scan)))
    one, two = evidence_lines(register, case)
    assert [(row.position, row.title, row.kind) for row in (one, two)] == [
        (1, "九号楼车位", "photo"),
        (2, "收据", "bill"),
    ]
    assert one.party_id == builders.read(register, case).parties[0].id
    assert (one.provider, two.provider, two.party_id) == ("李秀芳", "物业前台", None)
    assert (one.received_on, one.received_by) == (builders.TODAY, "周慧敏")
    assert (one.is_picture, one.is_pdf, two.is_picture, two.is_pdf) == (True, False, False, True)
    assert builders_evidence.store(register).read(two.file).startswith(b"%PDF-")
    for row in (one, two):
        for private in ("李秀芳", "九号楼", "物业前台", "收据"):
            assert private not in repr(row)


def test_a_file_the_case_already_has_is_refused_by_its_place(register):
    case = builders.case(register)
    builders_evidence.evidence(register, case)
    with pytest.raises(Refusal, match=r"evidence\.not-there") as caught:
        register.run(AddEvidence(case_id=case, items=(builders_evidence.photo(register),)))
    assert caught.value.params["position"] == 1
    other = builders.case(register)
    builders_evidence.evidence(register, other)  # another case may have the same file
    assert len(evidence_lines(register, other)) == 2


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"kind": "hearsay"}, "evidence.unknown-kind", "kind"),
        ({"pages": 0}, "evidence.bad-count", "pages"),
        ({"copies": "三"}, "evidence.bad-count", "copies"),
        ({"title": "长" * 201}, "intake.too-long", "title"),
        ({"received_on": builders.TODAY + timedelta(days=1)}, "evidence.received-later", None),
        ({"taken_at": builders.at(builders.TODAY, 23)}, "evidence.taken-later", "taken_at"),
        ({"digest": "0"}, "evidence.unknown-field", "digest"),
    ],
)
def test_what_cannot_be_true_is_refused_at_its_field(register, values, code, field):
    first, _ = builders_evidence.evidence(register)
    with pytest.raises(Refusal) as caught:
        register.run(ChangeEvidence(evidence_id=first, values=values))
    assert caught.value.code == code
    assert caught.value.field == (field or "received_on")
    assert caught.value.sentence(Language.CHINESE)


def test_moving_and_removing_close_the_ranks(register):
    case = builders.case(register)
    items = tuple(builders_evidence.photo(register, f"照片{number}") for number in range(4))
    first = register.run(AddEvidence(case_id=case, items=items)).made
    register.run(MoveEvidence(evidence_id=first + 3, to=2))
    assert [row.title for row in evidence_lines(register, case)] == [
        *("照片0", "照片3", "照片1", "照片2"),
    ]
    register.run(RemoveEvidence(evidence_ids=(first, first + 1)))
    assert [(row.position, row.title) for row in evidence_lines(register, case)] == [
        (1, "照片3"),
        (2, "照片2"),
    ]


def test_taking_out_leaves_the_file_and_undo_shows_it_again(register, clock):
    case = builders.case(register)
    first, second = builders_evidence.evidence(register, case)
    gone = register.run(RemoveEvidence(evidence_ids=(first, second)))
    clock.tick(days=400)
    with register.reading() as reading:
        assert sweeping.sweep(reading, register.folder) == 0
    register.run(UndoEntry(entry_id=gone.entry))
    lines = evidence_lines(register, case)
    assert [row.position for row in lines] == [1, 2]
    assert builders_evidence.store(register).read(lines[0].file) == picture_bytes()
    assert verify(register) == ()


def test_a_party_who_gave_evidence_is_not_taken_off(register):
    case = builders.case(register)
    first, _ = builders_evidence.evidence(register, case)
    register.run(ChangeEvidence(evidence_id=first, values={"provider": "赵建明"}))
    party = builders.read(register, case).parties[1]
    with pytest.raises(Refusal, match=r"case\.party-gave-evidence"):
        register.run(RemoveParty(party_id=party.id))
    register.run(ChangeEvidence(evidence_id=first, values={"provider": ""}))
    register.run(RemoveParty(party_id=party.id))


# Swept, verified, backed up


def test_what_no_row_ever_named_is_swept_a_day_later(register, store, clock):
    case = builders.case(register)
    builders_evidence.evidence(register, case)
    stray = store.take_bytes(picture_bytes("没用上"), "x.jpg")
    part = register.folder / "evidence" / ".part-killed"
    part.write_bytes(b"half")
    foreign = register.folder / "evidence" / "说明.txt"
    foreign.write_text("不是我们的")
    for one in (store.place(stray.digest), part, foreign):
        os.utime(one, (register.now.timestamp(),) * 2)

    def sweep():
        with register.reading() as reading:
            return sweeping.sweep(reading, register.folder)

    clock.tick(hours=23)
    assert sweep() == 0
    clock.tick(hours=2)
    assert sweep() == 2
    assert not store.holds(stray.digest)
    assert foreign.exists()
    assert verify(register) == ()


def test_a_missing_and_an_altered_file_are_named_by_case_and_place(register, store, tmp_path):
    case = builders.case(register)
    first, _ = builders_evidence.evidence(register, case)
    one, two = evidence_lines(register, case)
    store.place(one.digest).unlink()
    with store.place(two.digest).open("r+b") as spoilt:
        spoilt.write(b"!")
    number = builders.read(register, case).line.number
    found = verify(register)
    assert [(one.code, one.params["number"], one.params["position"]) for one in found] == [
        ("verify.evidence-missing", number, 1),
        ("verify.evidence-altered", number, 2),
    ]
    assert all("收据" not in problem.sentence(Language.CHINESE) for problem in found)
    assert backups.write_backup(register.folder, tmp_path / "copy.zip").lacking == 2
    register.run(RemoveEvidence(evidence_ids=(first,)))
    assert [one.code for one in verify(register)] == [
        "verify.evidence-missing-unused",
        "verify.evidence-altered",
    ]


def test_a_backup_carries_the_evidence_back(register, tmp_path):
    case = builders.case(register)
    builders_evidence.evidence(register, case)
    (register.folder / "evidence" / ".part-half").write_bytes(b"still being written")
    made = backups.write_backup(register.folder, tmp_path / "copy.zip")
    assert made.lacking == 0
    backups.restore(made.path, tmp_path / "back")
    restored = open_register(tmp_path / "back")
    try:
        assert verify(restored) == ()
        line = evidence_lines(restored, case)[0]
        assert builders_evidence.store(restored).read(line.file) == picture_bytes()
        assert not list((tmp_path / "back" / "evidence").glob(".part-*"))
    finally:
        restored.close()


def test_a_copy_leaves_whole_or_not_at_all(store, tmp_path):
    kept = store.take_bytes(picture_bytes(camera=False), "a.jpg")
    store.save_copy(kept, tmp_path / "副本.jpg")
    assert (tmp_path / "副本.jpg").read_bytes() == picture_bytes(camera=False)
    (tmp_path / "常用.jpg").symlink_to(tmp_path / "U盘.jpg")
    store.save_copy(kept, tmp_path / "常用.jpg")
    assert (tmp_path / "常用.jpg").is_symlink()
    assert (tmp_path / "U盘.jpg").is_file()
    with pytest.raises(Trouble, match=r"evidence\.no-copy"):
        store.save_copy(kept, tmp_path / "不在" / "副本.jpg")


def test_a_register_that_is_no_folder_takes_no_files():
    with pytest.raises(Trouble, match=r"evidence\.no-folder"):
        EvidenceStore.of(None)
