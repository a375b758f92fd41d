"""JPEG, PNG, WebP and GIF: the parts that make the picture are copied, the rest stays behind.

How the camera was held is no secret and is kept, else a copy would lie on its side.
"""

import struct
import zlib
from collections.abc import Iterator
from typing import Final

__all__ = ["gif", "jpeg", "png", "webp"]

_APP0, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE2, 0xEE, 0xEF, 0xFE
_SCAN, _END = 0xDA, 0xD9
_RESTARTS: Final = range(0xD0, 0xD8)
_EXIF: Final = b"Exif\x00\x00"
_ORIENTATION: Final = 0x0112

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT: Final = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD hIST pHYs sPLT"
    b" acTL fcTL fdAT".split()
)
_WEBP_KEPT: Final = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_WEBP_EXIF, _WEBP_XMP = 0x08, 0x04
_GIF_KEPT: Final = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def _held(notes: bytes) -> bytes:
    """EXIF that says how the camera was held and nothing else; empty when it was held upright."""
    body = notes.removeprefix(_EXIF)
    order = {b"II": "<", b"MM": ">"}.get(body[:2])
    try:
        if order is None:
            return b""
        (at,) = struct.unpack_from(f"{order}I", body, 4)
        (count,) = struct.unpack_from(f"{order}H", body, at)
        for place in range(count):
            tag, kind, _number, value = struct.unpack_from(
                f"{order}HHIH", body, at + 2 + 12 * place
            )
            if tag == _ORIENTATION and kind == 3 and 1 < value <= 8:
                return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, tag, 3, 1, value, 0, 0)
    except struct.error:
        pass
    return b""


# JPEG


def jpeg(content: bytes) -> bytes:
    """A JPEG without EXIF, XMP, IPTC, comments, previews and what lies behind its end."""
    kept = [content[:2]]
    for mark, start, end in _segments(content):
        part = content[start:end]
        if mark == 0xE1 and part[4:].startswith(_EXIF):
            held = _held(part[4:])
            if held:
                notes = _EXIF + held
                kept.append(struct.pack(">BBH", 0xFF, mark, len(notes) + 2) + notes)
        elif _shows(mark, part[4:]):
            kept.append(part)
    return b"".join(kept)


def _shows(mark: int, part: bytes) -> bool:
    """Whether a segment is part of the picture: its tables, its pixels, its colours."""
    if mark == _APP0:
        return part.startswith(b"JFIF\x00")
    if mark == _APP2:
        return part.startswith(b"ICC_PROFILE\x00")
    if mark == _APP14:
        return part.startswith(b"Adobe")
    return mark != _COMMENT and not _APP0 < mark <= _APP15


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """The marker of each segment with where it starts and ends; the pixels go with their scan."""
    at = 2
    while at + 4 <= len(content):
        if content[at] != 0xFF:
            at += 1  # a stray byte between segments, which readers skip
            continue
        mark = content[at + 1]
        if mark == 0xFF:
            at += 1
            continue
        if mark == _END:
            break
        if mark == 0x01 or mark in _RESTARTS:
            at += 2
            continue
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4])
        if mark == _SCAN:
            end = _after_scan(content, end)
        yield mark, at, end
        at = end
    yield _END, at, at + 2


def _after_scan(content: bytes, at: int) -> int:
    """Where the pixels end: at the next marker that is no part of them."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            return len(content)
        mark = content[at + 1]
        if mark and mark != 0xFF and mark not in _RESTARTS:
            return at
        at += 1 if mark == 0xFF else 2


# PNG


def png(content: bytes) -> bytes:
    """A PNG without eXIf, texts, its time and what lies behind its end."""
    kept = [content[:8]]
    at = len(_PNG)
    while at + 12 <= len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4])
        kind = content[at + 4 : at + 8]
        if kind in _PNG_KEPT:
            kept.append(content[at:end])
        elif kind == b"eXIf" and (held := _held(content[at + 8 : end - 4])):
            kept.append(_chunk(kind, held))
        at = end
        if kind == b"IEND":
            break
    return b"".join(kept)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


# WebP


def webp(content: bytes) -> bytes:
    """A WebP without EXIF, XMP and unknown parts."""
    kept: list[bytes] = []
    held = b""
    at, whole = 12, min(len(content), 8 + int.from_bytes(content[4:8], "little"))
    while at + 8 <= whole:
        size = int.from_bytes(content[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        kind = content[at : at + 4]
        if kind == b"EXIF":
            held = _held(content[at + 8 : at + 8 + size])
        elif kind in _WEBP_KEPT:
            kept.append(content[at:end])
        at = end
    if kept and kept[0][:4] == b"VP8X":
        flags = kept[0][8] & ~(_WEBP_EXIF | _WEBP_XMP) | (_WEBP_EXIF if held else 0)
        kept[0] = kept[0][:8] + bytes((flags,)) + kept[0][9:]
    if held:
        kept.append(b"EXIF" + struct.pack("<I", len(held)) + held)
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


# GIF


def gif(content: bytes) -> bytes:
    """A GIF without comments, XMP and what lies behind its end."""
    at = 13 + _colours(content[10:11])
    kept = [content[:at]]
    while at < len(content) and content[at] in b"\x21\x2c":
        start = at
        if content[at] == 0x2C:
            at = _after_blocks(content, at + 11 + _colours(content[at + 9 : at + 10]))
            kept.append(content[start:at])
            continue
        label = int.from_bytes(content[at + 1 : at + 2])
        at = _after_blocks(content, at + 2)
        mark = content[start + 3 : start + 14]
        if label in {0xF9, 0x01} or (label == 0xFF and mark in _GIF_KEPT):
            kept.append(content[start:at])
    kept.append(b"\x3b")
    return b"".join(kept)


def _colours(told: bytes) -> int:
    """The bytes of a table of colours, by the byte that tells of it."""
    flags = int.from_bytes(told)
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(content: bytes, at: int) -> int:
    while at < len(content) and content[at]:
        at += content[at] + 1
    return at + 1
