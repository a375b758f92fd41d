"""Pictures, photos and scans in one line, and evidence of a case made of them."""

import io
from typing import Any
from zlib import crc32

from services.commands.evidence import AddEvidence, EvidenceDraft
from services.database import Database
from services.evidence import EvidenceStore
from services.queries.rows import EvidenceLine
from tests.builders import case, read, run

# Evidence


def picture_bytes(
    words: str = "车位",
    *,
    size: tuple[int, int] = (640, 480),
    camera: bool = True,
    kind: str = "JPEG",
) -> bytes:
    """A photo as a telephone takes it: a red box left, a blue one right; with time and position.

    ``words`` make its bytes its own.
    """
    from PIL import Image, ImageDraw

    image = Image.new("RGB", size, (214, 211, 200))
    pen = ImageDraw.Draw(image)
    wide, high = size
    pen.rectangle((wide // 10, high // 4, wide // 3, high * 3 // 4), fill=(200, 30, 30))
    pen.rectangle((wide // 2, high // 4, wide * 9 // 10, high * 3 // 4), fill=(30, 60, 200))
    for bit in range(32):
        if crc32(words.encode()) >> bit & 1:
            pen.rectangle((bit * wide // 32, 0, (bit + 1) * wide // 32, high // 24), fill=(0, 0, 0))
    exif = Image.Exif()
    if camera:
        exif[0x010F] = "梧桐里相机".encode().decode("latin-1")
        exif[0x0132] = "2026:11:20 18:03:11"
        exif.get_ifd(0x8769)[0x9003] = "2026:11:20 18:03:11"
        exif.get_ifd(0x8825).update({1: "N", 2: (31.0, 12.0, 30.5), 3: "E", 4: (121.0, 29.0, 7.25)})
    made = io.BytesIO()
    image.save(made, kind, **({"exif": exif} if kind in {"JPEG", "PNG"} and camera else {}))
    return made.getvalue()


def store(database: Database) -> EvidenceStore:
    """The evidence folder of the register."""
    return EvidenceStore.of(database.folder)


def photo(database: Database, words: str = "车位", **said: Any) -> EvidenceDraft:
    """A photo in the evidence folder, not yet on record."""
    name = f"{words}.jpg"
    return EvidenceDraft(file=store(database).take_bytes(picture_bytes(words), name), **said)


def scan(database: Database, words: str = "收据", **said: Any) -> EvidenceDraft:
    """A scanned page as a PDF in the evidence folder, not yet on record."""
    from PIL import Image

    made = io.BytesIO()
    page = Image.open(io.BytesIO(picture_bytes(words, size=(620, 877), camera=False)))
    page.save(made, "PDF", resolution=75)
    return EvidenceDraft(file=store(database).take_bytes(made.getvalue(), f"{words}.pdf"), **said)


def evidence(database: Database, case_id: int | None = None) -> tuple[int, int]:
    """A photo and a scan on a case; their ids in order."""
    items = (photo(database), scan(database))
    case_id = case(database) if case_id is None else case_id
    first = run(database, AddEvidence(case_id=case_id, items=items))
    return first, first + 1


def evidence_lines(database: Database, case_id: int) -> tuple[EvidenceLine, ...]:
    """The evidence of a case as the register has it."""
    return read(database, case_id).evidence
