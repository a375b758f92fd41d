"""HEIC photos, MP4 and QuickTime: boxes in boxes; what is no picture or sound is overwritten.

Nothing moves: a box that goes is turned into free room of its size, an EXIF item of a photo into
zeros. What a camera records beside every frame as a track of its own stays.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

__all__ = ["boxed", "emptied"]

_GONE: Final = frozenset({b"udta", b"uuid", b"xml "})
"""Remarks of the user, boxes of makers (XMP is one), XML."""
_WITHIN: Final = frozenset({b"moov", b"trak", b"jp2h"})
_NOTES: Final = frozenset({b"Exif", b"mime", b"uri "})
_FREE: Final = b"free"


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int
    body: int
    end: int


def _boxes(made: bytes | bytearray, at: int, end: int) -> Iterator[_Box]:
    while at + 8 <= end:
        size, head = int.from_bytes(made[at : at + 4]), 8
        if size == 1:
            size, head = int.from_bytes(made[at + 8 : at + 16]), 16
        stop = end if size == 0 else at + size
        if stop < at + head:
            return
        stop = min(stop, end)  # cut off: what is there of it is looked at all the same
        yield _Box(bytes(made[at + 4 : at + 8]), at, min(at + head, stop), stop)
        at = stop


def boxed(content: bytes) -> bytes:
    """A HEIC photo, a film or a sound without EXIF, XMP, position and remarks."""
    made = bytearray(content)
    for box in _boxes(made, 0, len(made)):
        if box.kind == b"meta":
            _empty_items(made, box)
    _empty(made, 0, len(made), top=True)
    return bytes(made)


def emptied(content: bytes) -> bytes:
    """A JPEG 2000 picture without the boxes that hold notes."""
    made = bytearray(content)
    _empty(made, 0, len(made), top=True)
    return bytes(made)


def _empty(made: bytearray, at: int, end: int, *, top: bool) -> None:
    """``meta`` at the top holds the pictures of a HEIC file; further in, remarks."""
    for box in list(_boxes(made, at, end)):
        if box.kind in _WITHIN:
            _empty(made, box.body, box.end, top=False)
        elif box.kind in _GONE or (box.kind == b"meta" and not top):
            made[box.start + 4 : box.start + 8] = _FREE
            made[box.body : box.end] = bytes(box.end - box.body)


def _empty_items(made: bytearray, meta: _Box) -> None:
    """Overwrite the items of a photo that are notes: EXIF and XMP."""
    inside = {one.kind: one for one in _boxes(made, meta.body + 4, meta.end)}
    if b"iinf" not in inside or b"iloc" not in inside:
        return
    notes = set(_notes(made, inside[b"iinf"]))
    try:
        places = dict(_places(made, inside[b"iloc"], inside))
    except struct.error:  # cut off: nothing of it can be found by a reader either
        return
    for item in notes & places.keys():
        for start, end in places[item]:
            stop = min(end, len(made))
            if start < stop:
                made[start:stop] = bytes(stop - start)


def _notes(made: bytearray, items: _Box) -> Iterator[int]:
    """The numbers of the items that are EXIF, XMP or other texts."""
    head = 8 if any(made[items.body : items.body + 1]) else 6
    for box in _boxes(made, items.body + head, items.end):
        version = int.from_bytes(made[box.body : box.body + 1])
        if box.kind != b"infe" or version < 2:
            continue
        wide = 2 if version == 2 else 4
        number = int.from_bytes(made[box.body + 4 : box.body + 4 + wide])
        kind = bytes(made[box.body + 6 + wide : box.body + 10 + wide])
        if kind in _NOTES:
            yield number


class _Numbers:
    """Reads numbers one after another."""

    def __init__(self, made: bytearray, at: int) -> None:
        self._made, self._at = made, at

    def take(self, size: int) -> int:
        """The next number of ``size`` bytes, 0 for none; past the end is an error."""
        end = self._at + size
        if end > len(self._made):
            raise struct.error
        value = int.from_bytes(self._made[self._at : end])
        self._at = end
        return value


def _places(
    made: bytearray, iloc: _Box, inside: Mapping[bytes, _Box]
) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Where the bytes of each item stand in the file."""
    read = _Numbers(made, iloc.body)
    version = read.take(4) >> 24
    sizes, more = read.take(1), read.take(1)
    offset, length, base, index = sizes >> 4, sizes & 15, more >> 4, more & 15
    wide = 4 if version == 2 else 2
    for _ in range(read.take(wide)):
        item = read.take(wide)
        method = read.take(2) & 15 if version else 0
        read.take(2)  # in which file: always this one
        start = read.take(base)
        if method == 1 and b"idat" in inside:
            start += inside[b"idat"].body
        found = []
        for _ in range(read.take(2)):
            if version and index:
                read.take(index)
            at = start + read.take(offset)
            found.append((at, at + read.take(length)))
        if method in {0, 1}:
            yield item, found
