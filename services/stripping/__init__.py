"""A file as it may leave the register: what is seen in it, without what the camera wrote beside it.

A photo carries where it was taken, when, by which camera and often a smaller picture of its own
(EXIF, XMP, IPTC); a paper made of photos carries theirs. A copy that goes out has none of it
(privacy.md 3, Attachments). Nothing is decoded and encoded again: the picture stays what it was,
bit for bit, and so does a file in which nothing of the kind is found.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from services.stripping import boxes, papers, pixels, tiff

__all__ = ["stripped"]

_WAYS: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType(
    {
        "image/jpeg": pixels.jpeg,
        "image/png": pixels.png,
        "image/webp": pixels.webp,
        "image/gif": pixels.gif,
        "image/tiff": tiff.tiff,
        "image/heic": boxes.boxed,
        "video/mp4": boxes.boxed,
        "video/quicktime": boxes.boxed,
        "audio/mp4": boxes.boxed,
        "application/pdf": papers.pdf,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": papers.office,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": papers.office,
    }
)


def stripped(content: bytes, media: str) -> bytes:
    """``content``, a file of the sort ``media``, without position, camera and preview.

    Other sorts are given back as they are; so is a PDF that is signed or locked, because every
    change would break its signature, and its key is not ours.
    """
    way = _WAYS.get(media)
    return content if way is None else way(content)
