"""TIFF: what does not make the picture is overwritten where it stands, so that nothing moves."""

import struct
from collections.abc import Iterator
from typing import Final

__all__ = ["tiff"]

_KEPT: Final = frozenset(
    {
        *(254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280),
        *(281, 282, 283, 284, 288, 289, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320),
        *(321, 322, 323, 324, 325, 326, 327, 328, 330, 332, 334, 336, 338, 339, 340, 341, 342),
        *(347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675),
    }
)
"""The tags that say how the pixels lie and what their colours are, and which way is up (274)."""
_INNER: Final = frozenset({34665, 34853, 40965})
"""EXIF, position, interoperability: directories of their own."""
_SMALLER: Final = 330
_SIZES: Final = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}


_ENTRY: Final = 12
"""Bytes: tag and type in two each, number of values and the value, or its place, in four."""


def tiff(content: bytes) -> bytes:
    """A TIFF without EXIF, position, XMP, IPTC, names and remarks, of each of its pages."""
    order = {b"II": "<", b"MM": ">"}.get(content[:2])
    if order is None:
        return content
    made = bytearray(content)
    _Scrub(made, order).pages()
    return bytes(made)


class _Scrub:
    """One file being cleaned; a directory is looked at once, whatever points to it."""

    def __init__(self, made: bytearray, order: str) -> None:
        self._made = made
        self._order = order
        self._seen: set[int] = set()

    def pages(self) -> None:
        """Clean every directory of the chain that begins in the head of the file."""
        at = self._number(4)
        while at and at not in self._seen:
            at = self._directory(at)

    def _number(self, where: int, size: int = 4) -> int:
        """The number that stands there, 0 past the end of the file."""
        if where + size > len(self._made):
            return 0
        form = f"{self._order}{'I' if size == 4 else 'H'}"
        return int(struct.unpack_from(form, self._made, where)[0])

    def _entries(self, at: int) -> range:
        """Where the entries of a directory stand."""
        first = at + 2
        count = min(self._number(at, 2), max(0, len(self._made) - first) // _ENTRY)
        return range(first, first + count * _ENTRY, _ENTRY)

    def _directory(self, at: int) -> int:
        """Clean a directory; where the next one stands."""
        self._seen.add(at)
        entries = self._entries(at)
        following = self._number(entries.stop)
        kept = []
        for place in entries:
            tag = self._number(place, 2)
            if tag not in _KEPT:
                self._forget(place)
                continue
            kept.append(bytes(self._made[place : place + _ENTRY]))
            for inner in self._linked(place) if tag == _SMALLER else ():
                if inner and inner not in self._seen:
                    self._directory(inner)
        if at + 2 <= len(self._made):
            struct.pack_into(f"{self._order}H", self._made, at, len(kept))
        tail = b"".join(kept) + struct.pack(f"{self._order}I", following)
        end = min(entries.stop + 4, len(self._made))
        self._made[entries.start : end] = tail.ljust(end - entries.start, b"\x00")
        return following

    def _value(self, place: int) -> tuple[int, int]:
        """Where the value of an entry stands, and its bytes."""
        length = self._number(place + 4) * _SIZES.get(self._number(place + 2, 2), 1)
        own = place + 8
        return (own if length <= 4 else self._number(own)), length

    def _linked(self, place: int) -> Iterator[int]:
        where, length = self._value(place)
        for one in range(where, min(where + length, len(self._made) - 3), 4):
            yield self._number(one)

    def _forget(self, place: int) -> None:
        """Overwrite the value of an entry, and the directory it points to."""
        inner = self._number(place + 8) if self._number(place, 2) in _INNER else 0
        if inner and inner not in self._seen:
            self._seen.add(inner)
            entries = self._entries(inner)
            for one in entries:
                self._forget(one)
            self._blank(entries.start, len(entries) * _ENTRY)
        where, length = self._value(place)
        self._blank(where, length)

    def _blank(self, where: int, length: int) -> None:
        end = min(where + length, len(self._made))
        if where < end:
            self._made[where:end] = bytes(end - where)
