"""Photos: whether they are whole, what the camera says of them, small ones, blackened ones.

A picture made here is encoded anew from its pixels: nothing of the file it came from goes over,
no EXIF, no position, no preview inside. The camera's position is never read.
"""

import io
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.evidence import limits

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["Box", "Pixels", "blackened", "check", "fitted", "greys", "size_of", "taken_at"]

_FORMATS: Final = ("JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP")
_EXIF: Final = 0x8769
_ORIGINAL_TIME: Final = 0x9003
_ORIGINAL_OFFSET: Final = 0x9011
_TIME: Final = 0x0132
_ORIENTATION: Final = 0x0112
_ON_ITS_SIDE: Final = frozenset({5, 6, 7, 8})
_QUALITY: Final = 90
_INK: Final = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture as raw pixels: RGB, three bytes each, lines without a gap, top line first.

    ``whole`` is the size of the picture it was made from, upright; ``at`` when the camera says it
    was taken, None where it does not.
    """

    width: int
    height: int
    rgb: bytes = field(repr=False)
    whole: tuple[int, int]
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a picture, in its own pixels, upright, from the top left."""

    left: int
    top: int
    right: int
    bottom: int


@contextmanager
def _opened(source: Path | bytes, name: str) -> Iterator["Image"]:
    """A picture whose pixels may be asked for; one too large is refused before any is decoded.

    Raises:
        Refusal: ``evidence.too-many-pixels`` or ``evidence.broken-picture``.
    """
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # the limit is ours: refused by a sentence, not by a warning
    try:
        with (
            warnings.catch_warnings(),
            Image.open(
                source if isinstance(source, Path) else io.BytesIO(source), formats=_FORMATS
            ) as image,
        ):
            warnings.simplefilter("ignore")  # a camera's bad notes are no bad picture
            _refuse_bomb(image, name)
            yield image
    except Refusal:
        raise
    except Exception as error:  # a decoder meets a hostile file in ways of its own
        raise Refusal("evidence.broken-picture", field="file", name=name) from error


def _refuse_bomb(image: "Image", name: str) -> None:
    if image.width * image.height > limits().most_pixels:
        most = limits().most_pixels // 1_000_000
        raise Refusal("evidence.too-many-pixels", field="file", name=name, most=most)


def check(file: Path, name: str) -> None:
    """Refuse a picture that is too large or cannot be decoded to its last line."""
    with _opened(file, name) as image:
        image.load()


def _way_up(image: "Image") -> int:
    """How the camera was held (EXIF 274): 1 upright, 5 to 8 on its side; 1 where it is unsaid."""
    try:
        told = int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - notes that cannot be read say nothing
        return 1
    return told if 1 <= told <= 8 else 1


def _upright(image: "Image", way_up: int) -> "Image":
    from PIL.Image import Transpose

    turn = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }.get(way_up)
    return image if turn is None else image.transpose(turn)


def _opaque(image: "Image") -> "Image":
    """RGB on white; a picture with parts one can see through would show what lies behind."""
    from PIL import Image

    if image.mode == "RGB":
        return image
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        return image.convert("L").convert("RGB")
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        layered = image.convert("RGBA")
        ground = Image.new("RGBA", layered.size, (255, 255, 255, 255))
        return Image.alpha_composite(ground, layered).convert("RGB")
    return image.convert("RGB")


def fitted(content: bytes, width: int, height: int, *, name: str = "") -> Pixels:
    """The picture upright, no larger than ``width`` × ``height`` and than it is.

    Raises:
        Refusal: it cannot be decoded.
    """
    with _opened(content, name) as image:
        at = _camera_time(image)
        way_up = _way_up(image)
        turned = way_up in _ON_ITS_SIDE
        whole = (image.height, image.width) if turned else (image.width, image.height)
        wanted = (height, width) if turned else (width, height)
        image.draft("RGB", wanted)  # a JPEG is decoded no larger than needed
        image.thumbnail((max(1, wanted[0]), max(1, wanted[1])))
        small = _opaque(_upright(image, way_up))
        return Pixels(small.width, small.height, small.tobytes(), whole, at)


def greys(content: bytes, side: int, *, most: int, name: str = "") -> Iterator["Image"]:
    """The pages of a picture (a TIFF may have several) in grey, ``most`` of them at the most.

    Each is upright and no side longer than ``side``. Sizes are looked at before pixels are.

    Raises:
        Refusal: one of them is too large or cannot be decoded.
    """
    with _opened(content, name) as image:
        for place in range(min(most, getattr(image, "n_frames", 1))):
            image.seek(place)
            _refuse_bomb(image, name)
            image.draft("L", (side, side))
            page = _upright(image, _way_up(image))
            page.thumbnail((side, side))
            yield (
                page.convert("L") if page.mode in {"1", "L", "I;16"} else _opaque(page).convert("L")
            )


def size_of(content: bytes, *, name: str = "") -> tuple[int, int]:
    """Width and height of the picture, upright."""
    with _opened(content, name) as image:
        size = (image.width, image.height)
        return (size[1], size[0]) if _way_up(image) in _ON_ITS_SIDE else size


def taken_at(content: bytes, *, name: str = "") -> datetime | None:
    """When the camera says the picture was taken; its position is not asked for."""
    with _opened(content, name) as image:
        return _camera_time(image)


def _camera_time(image: "Image") -> datetime | None:
    try:
        exif = image.getexif()
        inner: Any = exif.get_ifd(_EXIF)
    except Exception:  # noqa: BLE001 - notes that cannot be read say nothing
        return None
    told = inner.get(_ORIGINAL_TIME) or exif.get(_TIME)
    try:
        local = datetime.strptime(str(told).strip("\x00 "), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - the zone follows
    except ValueError:
        return None
    return local.replace(tzinfo=_zone(inner.get(_ORIGINAL_OFFSET)))


def _zone(told: object) -> Any:
    """The camera's zone where it names one, else the office's."""
    text = str(told or "").strip("\x00 ")
    try:
        hours, minutes = int(text[:3]), int(text[0] + text[4:6])
        return timezone(timedelta(hours=hours, minutes=minutes))
    except (ValueError, IndexError):
        return moments.SHANGHAI


def blackened(content: bytes, boxes: Sequence[Box], *, name: str = "") -> bytes:
    """The picture with ``boxes`` painted over, encoded anew from its pixels as a JPEG.

    What lay under a box is gone from the bytes; so are EXIF, position, comments, colour profile
    and any preview inside. No boxes give a clean copy.

    Raises:
        Refusal: it cannot be decoded.
    """
    from PIL import Image, ImageDraw

    with _opened(content, name) as image:
        pixels = _opaque(_upright(image, _way_up(image)))
        clean = Image.frombytes("RGB", pixels.size, pixels.tobytes())  # pixels and nothing else
    pen = ImageDraw.Draw(clean)
    for box in boxes:
        left, right = sorted((box.left, box.right))
        top, bottom = sorted((box.top, box.bottom))
        pen.rectangle((left, top, right, bottom), fill=_INK)
    made = io.BytesIO()
    clean.save(made, "JPEG", quality=_QUALITY)
    return made.getvalue()
