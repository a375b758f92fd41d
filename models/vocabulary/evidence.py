"""Evidence in words and limits: its kinds, what a file is by its first bytes, how large it may be.

The kinds follow 民事诉讼法 66; 身份证明 and 授权委托书 are taken in the same way but stand at their
own places in the file (司发通〔2010〕239号). Lists and limits are ``rules/evidence.json``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Final

from models.vocabulary.errors import Refusal
from models.vocabulary.reference import Term
from resources import rules

__all__ = [
    "HEAD_BYTES",
    "PERMITTED",
    "EvidenceForm",
    "EvidenceKind",
    "Limits",
    "ending_of",
    "endings",
    "is_pdf",
    "is_picture",
    "kind",
    "kinds",
    "limits",
    "media_of",
    "usual_kind",
]

HEAD_BYTES = 32
"""So many first bytes tell what a file is."""

PERMITTED: Final = "view-original"
"""The act on the access log that lets an original be seen."""


class EvidenceForm(Enum):
    """原件或复印件: what was handed in (forms.md 3.8)."""

    ORIGINAL = "original"
    COPY = "copy"
    ELECTRONIC = "electronic"


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceKind(Term):
    """A kind of evidence; ``form`` is its part of the file: evidence, identity, mandate or signed.

    What is ``signed`` is a paper of the office that came back: it lies behind that paper.
    """

    form: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """How much is taken: bytes of a file, pixels of a picture, files at once and of one case.

    ``orphan_hours`` is how long a file that no row names is left alone; a permission to see an
    original holds for ``permission_seconds``.
    """

    most_bytes: int
    most_pixels: int
    most_at_once: int
    most_of_a_case: int
    orphan_hours: int
    permission_seconds: int


@cache
def kinds() -> tuple[EvidenceKind, ...]:
    """Every kind, in the order it is offered."""
    return tuple(EvidenceKind(**row) for row in rules("evidence")["kinds"])


def kind(code: str) -> EvidenceKind:
    """The kind with this code.

    Raises:
        Refusal: ``evidence.unknown-kind``.
    """
    for one in kinds():
        if one.code == code:
            return one
    known = ", ".join(one.code for one in kinds())
    raise Refusal("evidence.unknown-kind", field="kind", code=code[:40], known=known)


@cache
def limits() -> Limits:
    """The limits in force."""
    names = Limits.__dataclass_fields__
    return Limits(**{name: int(rules("evidence")[name]) for name in names})


@cache
def endings() -> Mapping[str, str]:
    """What a file is by the ending of its name."""
    return {
        ending: media for media, known in rules("evidence")["endings"].items() for ending in known
    }


def ending_of(media: str) -> str:
    """The usual ending of a file of this sort, with its dot; empty for an unknown one."""
    known = rules("evidence")["endings"].get(media)
    return f".{known[0]}" if known else ""


_SIGNATURES = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"BM", "image/bmp"),
)
_TOLD_BY_BYTES = frozenset(media for _, _, media in _SIGNATURES)


def media_of(head: bytes, name: str) -> str:
    """What a file is: by its first bytes, else by the ending of its name; empty when neither says.

    A name that promises a picture or a PDF which the bytes do not keep says nothing: the file is
    broken or is something else.
    """
    for start, mark, media in _SIGNATURES:
        if head[start : start + len(mark)] == mark:
            return media
    _, dot, ending = name.rpartition(".")
    promised = endings().get(ending.casefold(), "") if dot else ""
    return "" if promised in _TOLD_BY_BYTES else promised


def is_picture(media: str) -> bool:
    """Whether it is a picture that can be shown and blackened."""
    return media in _TOLD_BY_BYTES and media.startswith("image/")


def is_pdf(media: str) -> bool:
    """Whether it is a PDF."""
    return media == "application/pdf"


def usual_kind(media: str) -> str:
    """The kind a file most likely is, until a person says otherwise."""
    if media.startswith("image/"):
        return "photo"
    if media.startswith(("audio/", "video/")):
        return "recording"
    return "document"
