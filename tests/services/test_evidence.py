"""The evidence folder: what is taken in, what is refused and why, what stays and what is swept."""

import hashlib
import io
import os
import random
import struct
import threading
import zlib
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from models.vocabulary.errors import Refusal, Trouble
from models.vocabulary.evidence import limits
from resources import Language, rules
from services import backups, evidence, pictures
from services.commands.evidence import (
    AddEvidence,
    ChangeEvidence,
    MoveEvidence,
    RemoveEvidence,
)
from services.commands.history import UndoEntry
from services.commands.parties import RemoveParty
from services.evidence import EvidenceStore
from services.pictures import Box
from services.queries import evidence as queries
from services.register import open_register
from services.verification import verify
from tests import builders
from tests.builders import evidence_lines, picture_bytes


@pytest.fixture
def store(register):
    return builders.store(register)


def files(register):
    folder = register.folder / "evidence"
    return sorted(one.name for one in folder.rglob("*") if one.is_file())


def file(folder, content, name="车位.jpg"):
    made = folder / name
    made.write_bytes(content)
    return made


def refused(store, path, code):
    with pytest.raises(Refusal) as caught:
        store.take(path)
    assert caught.value.code == f"evidence.{code}"
    for language in Language:
        assert path.name in caught.value.sentence(language)
    return caught.value


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


# Refused by a sentence


def test_an_empty_file_is_refused(store, register, tmp_path):
    refused(store, file(tmp_path, b""), "empty")
    assert files(register) == []


def test_two_gigabytes_are_refused_before_a_byte_is_read(store, register, tmp_path):
    huge = tmp_path / "监控.mp4"
    with huge.open("wb") as made:
        made.truncate(2 << 30)  # a hole: it takes no room
    refused(store, huge, "too-large")
    assert files(register) == []


def test_a_file_that_grows_while_it_is_read_stops_at_the_limit(store, register, monkeypatch):
    class Growing(io.RawIOBase):
        def read(self, size=-1):
            return b"\xff" * size

    monkeypatch.setattr(evidence, "_opened", lambda _file: Growing())
    monkeypatch.setitem(rules("evidence"), "most_bytes", 3 << 20)
    limits.cache_clear()
    try:
        refused(store, Path("监控.mp4"), "too-large")
    finally:
        monkeypatch.undo()
        limits.cache_clear()
    assert files(register) == []


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(store, register, tmp_path):
    refused(store, file(tmp_path, bomb(60_000, 60_000), "炸弹.png"), "too-many-pixels")
    assert files(register) == []


def bomb(width, height):
    """A PNG of a few hundred bytes that says it has so many pixels."""

    def chunk(kind, content):
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0" * 100_000))
    return b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b"")


def test_a_picture_whose_words_unpack_without_end_is_refused(store, tmp_path):
    made = io.BytesIO()
    words = Image.new("RGB", (4, 4))
    words.save(made, "PNG")
    text = b"Comment\0\0" + zlib.compress(b"0" * 80_000_000)
    chunk = struct.pack(">I", len(text)) + b"zTXt" + text
    chunk += struct.pack(">I", zlib.crc32(b"zTXt" + text))
    whole = made.getvalue()
    refused(store, file(tmp_path, whole[:33] + chunk + whole[33:], "字.png"), "broken-picture")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "TIFF", "BMP", "WEBP"])
def test_a_picture_that_is_cut_off_is_refused(store, register, tmp_path, kind):
    whole = picture_bytes(kind=kind, camera=False)
    store.take(file(tmp_path, whole, f"整.{kind}"))
    refused(store, file(tmp_path, whole[: len(whole) // 2], f"残.{kind}"), "broken-picture")
    assert len(files(register)) == 1


def test_a_name_that_promises_what_the_bytes_do_not_keep_is_refused(store, tmp_path):
    refused(store, file(tmp_path, b"MZ\x90\0", "照片.jpg"), "unknown-sort")
    refused(store, file(tmp_path, b"MZ\x90\0", "程序.exe"), "unknown-sort")
    refused(store, file(tmp_path, b"MZ\x90\0", "没有后缀"), "unknown-sort")


def test_a_folder_a_pipe_and_a_broken_link_are_refused_at_once(store, tmp_path):
    refused(store, tmp_path, "folder")
    pipe = tmp_path / "管道.jpg"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
        refused(store, pipe, "no-file")
    link = tmp_path / "链接.jpg"
    link.symlink_to(tmp_path / "不在.jpg")
    refused(store, link, "vanished")


def test_a_path_that_vanishes_and_one_nobody_may_read(store, tmp_path, monkeypatch):
    gone = file(tmp_path, picture_bytes())
    gone.unlink()
    refused(store, gone, "vanished")
    locked = file(tmp_path, picture_bytes(), "锁.jpg")
    opening = Path.open

    def no_entry(self, *args, **kwargs):
        if self == locked:
            raise PermissionError(13, "no")
        return opening(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", no_entry)
    refused(store, locked, "unreadable")


def test_a_stick_pulled_out_while_it_is_read(store, register, monkeypatch):
    class Pulled(io.RawIOBase):
        reads = 0

        def read(self, _size=-1):
            self.reads += 1
            if self.reads > 1:
                raise OSError(5, "input/output error")
            return b"\xff\xd8\xff" + b"\0" * 100

    monkeypatch.setattr(evidence, "_opened", lambda _file: Pulled())
    refused(store, Path("U盘.jpg"), "unreadable")
    assert files(register) == []


def test_a_full_disk_is_trouble_and_leaves_nothing(store, register, tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(28, "no space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Trouble, match=r"evidence\.no-write"):
        store.take(file(tmp_path, picture_bytes()))
    assert files(register) == []


def test_two_hands_that_take_in_the_same_photo_do_not_meet(store, register, tmp_path):
    source = file(tmp_path, picture_bytes())
    hands = [threading.Thread(target=store.take, args=(source,)) for _ in range(8)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert files(register) == [hashlib.sha256(picture_bytes()).hexdigest()]


ROUNDS = 400 if os.environ.get("SLOW") == "full" else 25


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "TIFF", "BMP", "WEBP"])
def test_a_spoilt_picture_is_taken_whole_or_refused_and_breaks_nothing(store, tmp_path, kind):
    """Bytes are changed at random; what was taken can be shown and blackened to its last line."""
    chance = random.Random(kind)  # noqa: S311 - the same spoiling every time
    whole = picture_bytes(kind=kind, size=(96, 64))
    taken = 0
    for _ in range(ROUNDS):
        spoilt = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        try:
            kept = store.take(file(tmp_path, bytes(spoilt), f"坏.{kind.lower()}"))
        except Refusal:
            continue
        taken += 1
        content = store.read(kept)
        small = pictures.fitted(content, 40, 40)
        assert len(small.rgb) == small.width * small.height * 3
        assert pictures.blackened(content, [Box(0, 0, 5, 5)]).startswith(b"\xff\xd8")
    assert taken or kind == "PNG"  # a PNG checks itself


# On record


def test_items_stand_in_their_order_with_what_is_known_of_them(register):
    case = builders.case(register)
    photo = builders.photo(register, title="九号楼车位", provider="李秀芳", taken_by="李秀芳")
    scan = builders.scan(register, kind="bill", provider="物业前台", copies=1, pages=2)
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
    assert builders.store(register).read(two.file).startswith(b"%PDF-")
    for row in (one, two):
        for private in ("李秀芳", "九号楼", "物业前台", "收据"):
            assert private not in repr(row)


def test_a_file_the_case_already_has_is_refused_by_its_place(register):
    case = builders.case(register)
    builders.evidence(register, case)
    with pytest.raises(Refusal, match=r"evidence\.not-there") as caught:
        register.run(AddEvidence(case_id=case, items=(builders.photo(register),)))
    assert caught.value.params["position"] == 1
    other = builders.case(register)
    builders.evidence(register, other)  # another case may have the same file
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
    first, _ = builders.evidence(register)
    with pytest.raises(Refusal) as caught:
        register.run(ChangeEvidence(evidence_id=first, values=values))
    assert caught.value.code == code
    assert caught.value.field == (field or "received_on")
    assert caught.value.sentence(Language.CHINESE)


def test_moving_and_removing_close_the_ranks(register):
    case = builders.case(register)
    items = tuple(builders.photo(register, f"照片{number}") for number in range(4))
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
    first, second = builders.evidence(register, case)
    gone = register.run(RemoveEvidence(evidence_ids=(first, second)))
    clock.tick(days=400)
    with register.reading() as reading:
        assert queries.sweep(reading, register.folder) == 0
    register.run(UndoEntry(entry_id=gone.entry))
    lines = evidence_lines(register, case)
    assert [row.position for row in lines] == [1, 2]
    assert builders.store(register).read(lines[0].file) == picture_bytes()
    assert verify(register) == ()


def test_a_party_who_gave_evidence_is_not_taken_off(register):
    case = builders.case(register)
    first, _ = builders.evidence(register, case)
    register.run(ChangeEvidence(evidence_id=first, values={"provider": "赵建明"}))
    party = builders.read(register, case).parties[1]
    with pytest.raises(Refusal, match=r"case\.party-gave-evidence"):
        register.run(RemoveParty(party_id=party.id))
    register.run(ChangeEvidence(evidence_id=first, values={"provider": ""}))
    register.run(RemoveParty(party_id=party.id))


# Swept, verified, backed up


def test_what_no_row_ever_named_is_swept_a_day_later(register, store, clock):
    case = builders.case(register)
    builders.evidence(register, case)
    stray = store.take_bytes(picture_bytes("没用上"), "x.jpg")
    part = register.folder / "evidence" / ".part-killed"
    part.write_bytes(b"half")
    foreign = register.folder / "evidence" / "说明.txt"
    foreign.write_text("不是我们的")
    for one in (store.place(stray.digest), part, foreign):
        os.utime(one, (register.now.timestamp(),) * 2)

    def sweep():
        with register.reading() as reading:
            return queries.sweep(reading, register.folder)

    clock.tick(hours=23)
    assert sweep() == 0
    clock.tick(hours=2)
    assert sweep() == 2
    assert not store.holds(stray.digest)
    assert foreign.exists()
    assert verify(register) == ()


def test_a_missing_and_an_altered_file_are_named_by_case_and_place(register, store):
    case = builders.case(register)
    first, _ = builders.evidence(register, case)
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
    register.run(RemoveEvidence(evidence_ids=(first,)))
    assert [one.code for one in verify(register)] == [
        "verify.evidence-missing-unused",
        "verify.evidence-altered",
    ]


def test_a_backup_carries_the_evidence_back(register, tmp_path):
    case = builders.case(register)
    builders.evidence(register, case)
    (register.folder / "evidence" / ".part-half").write_bytes(b"still being written")
    made = backups.write_backup(register.folder, tmp_path / "copy.zip")
    backups.restore(made.path, tmp_path / "back")
    restored = open_register(tmp_path / "back")
    try:
        assert verify(restored) == ()
        line = evidence_lines(restored, case)[0]
        assert builders.store(restored).read(line.file) == picture_bytes()
        assert not list((tmp_path / "back" / "evidence").glob(".part-*"))
    finally:
        restored.close()


def test_a_copy_leaves_whole_or_not_at_all(store, tmp_path):
    kept = store.take_bytes(picture_bytes(), "a.jpg")
    store.save_copy(kept, tmp_path / "副本.jpg")
    assert (tmp_path / "副本.jpg").read_bytes() == picture_bytes()
    with pytest.raises(Trouble, match=r"evidence\.no-copy"):
        store.save_copy(kept, tmp_path / "不在" / "副本.jpg")


def test_a_register_that_is_no_folder_takes_no_files():
    with pytest.raises(Trouble, match=r"evidence\.no-folder"):
        EvidenceStore.of(None)
