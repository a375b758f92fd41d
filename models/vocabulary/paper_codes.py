"""The code on the edge of a printed paper: what it says and how that is written.

38 characters of the alphabet a QR code packs best, so that it stays as small as it can be read
from a poor scan (docs/decisions/0011): ``LNJ``, then one number in 35 digits of base 44. The
number holds, from its highest bits on, the uid of the case (128), the document (6), the version
(10), the first bits of the digest of its text (33), the page and how many pages there are (7 each).
Nothing in it tells who the case is about.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final
from uuid import UUID

from resources import rules

__all__ = ["MARK", "MOST_PAGES", "PaperCode", "short_digest", "signed_documents"]

MARK: Final = "LNJ"
"""What every code of ours begins with; another format would begin with another word."""
MOST_PAGES: Final = 127
MOST_VERSIONS: Final = 1023
_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%*+-./:"
_LENGTH: Final = 35
_DIGEST_BITS: Final = 33
_WIDTHS: Final = (6, 10, _DIGEST_BITS, 7, 7)


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperCode:
    """One page of one version of one paper of a case; pages count from 1.

    ``digest`` is the short one (:func:`short_digest`).
    """

    case_uid: UUID
    document: str
    version: int
    digest: int
    page: int = 1
    pages: int = 1

    @property
    def text(self) -> str:
        """What the code says; empty for a paper no code can hold (too many pages or versions)."""
        if not 1 <= self.page <= self.pages <= MOST_PAGES or self.version > MOST_VERSIONS:
            return ""
        number = self.case_uid.int
        serial = _serials()[self.document]
        values = (serial, self.version, self.digest, self.page, self.pages)
        for width, value in zip(_WIDTHS, values, strict=True):
            number = number << width | value
        digits = []
        for _ in range(_LENGTH):
            number, digit = divmod(number, len(_DIGITS))
            digits.append(_DIGITS[digit])
        return MARK + "".join(reversed(digits))

    @property
    def paper(self) -> tuple[UUID, str, int, int]:
        """What all pages of one print have in common."""
        return self.case_uid, self.document, self.version, self.digest

    @classmethod
    def of(cls, text: str) -> "PaperCode | None":
        """The code that says ``text``, None for a code of somebody else's."""
        digits = text.removeprefix(MARK)
        if len(text) != len(MARK) + _LENGTH or len(digits) != _LENGTH:
            return None
        number = 0
        for char in digits:
            digit = _DIGITS.find(char)
            if digit < 0:
                return None
            number = number * len(_DIGITS) + digit
        values = []
        for width in reversed(_WIDTHS):
            values.append(number & ((1 << width) - 1))
            number >>= width
        pages, page, digest, version, serial = values
        document = {known: code for code, known in _serials().items()}.get(serial)
        if number >> 128 or document is None or not 1 <= page <= pages or not version:
            return None
        return cls(
            case_uid=UUID(int=number),
            document=document,
            version=version,
            digest=digest,
            page=page,
            pages=pages,
        )


def short_digest(digest: str) -> int:
    """The first 33 bits of a SHA-256 in hexadecimal digits, as a code carries them."""
    return int(digest[:12], 16) >> (48 - _DIGEST_BITS)


@cache
def _serials() -> Mapping[str, int]:
    """The number of each document; one that was given out is never given to another."""
    return {row["code"]: int(row["serial"]) for row in rules("documents")["documents"]}


@cache
def signed_documents() -> frozenset[str]:
    """The documents that people sign, of which a signed copy belongs into the file."""
    return frozenset(row["code"] for row in rules("documents")["documents"] if row.get("signed"))
