"""What is no evidence, or cannot be taken in: refused by one sentence, and nothing is left."""

import io
import os
import random
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from models.vocabulary.errors import Refusal, Trouble
from models.vocabulary.evidence import limits
from resources import Language, rules
from services import evidence, pictures
from services.pictures import Box
from tests.builders_evidence import picture_bytes
from tests.services.evidence_folder import file, files


def refused(store, path, code):
    with pytest.raises(Refusal) as caught:
        store.take(path)
    assert caught.value.code == f"evidence.{code}"
    for language in Language:
        assert path.name in caught.value.sentence(language)
    return caught.value


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
