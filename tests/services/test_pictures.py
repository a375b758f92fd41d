"""Photos: when they were taken, how they stand, and what is blackened on them for good."""

import io
from datetime import datetime

import pytest
from PIL import Image

from models.vocabulary.errors import Refusal
from models.vocabulary.evidence import limits
from models.vocabulary.moments import SHANGHAI
from services import pictures
from services.commands.evidence import BlackenEvidence, PermitOriginal, RemoveEvidence
from services.commands.history import UndoEntry
from services.pictures import Box
from services.queries import evidence as queries
from tests import builders, builders_evidence
from tests.builders_evidence import evidence_lines, picture_bytes


def test_the_camera_says_when_and_is_not_asked_where():
    taken = datetime(2026, 11, 20, 18, 3, 11, tzinfo=SHANGHAI)
    assert pictures.taken_at(picture_bytes()) == taken
    assert pictures.taken_at(picture_bytes(camera=False)) is None
    assert pictures.taken_at(picture_bytes(kind="PNG")) == taken


def test_the_camera_may_name_its_zone():
    image = Image.open(io.BytesIO(picture_bytes()))
    exif = image.getexif()
    exif.get_ifd(0x8769)[0x9011] = "+09:00"
    made = io.BytesIO()
    image.save(made, "JPEG", exif=exif)
    taken = pictures.taken_at(made.getvalue())
    assert taken == datetime(2026, 11, 20, 17, 3, 11, tzinfo=SHANGHAI)


def test_a_small_picture_stands_upright(register):
    image = Image.open(io.BytesIO(picture_bytes(size=(640, 480), camera=False)))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera lay on its side
    made = io.BytesIO()
    image.save(made, "JPEG", exif=exif)
    small = pictures.fitted(made.getvalue(), 120, 120)
    assert (small.width, small.height, small.whole) == (90, 120, (480, 640))
    assert len(small.rgb) == 90 * 120 * 3
    assert pictures.size_of(made.getvalue()) == (480, 640)


def test_what_lies_under_a_box_is_gone_and_so_is_all_the_camera_said():
    """Red box at the left, blue at the right; the red one is a face."""
    with_preview = io.BytesIO()
    image = Image.open(io.BytesIO(picture_bytes()))
    image.save(with_preview, "JPEG", exif=image.getexif(), comment="李秀芳", icc_profile=b"x" * 64)
    made = pictures.blackened(with_preview.getvalue(), [Box(60, 110, 220, 370)])
    black = Image.open(io.BytesIO(made))
    assert black.size == (640, 480)
    inside = black.crop((64, 116, 214, 364)).tobytes()
    assert max(inside) < 24  # nothing but the ink, as JPEG has it
    assert black.crop((450, 240, 451, 241)).tobytes()[2] > 150  # the other box is as it was
    assert dict(black.getexif()) == {}
    assert set(black.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    for trace in ("李秀芳".encode(), b"Exif", b"GPS", b"2026:11:20", b"ICC_PROFILE"):
        assert trace not in made
    assert made.count(b"\xff\xd8\xff") == 1  # no picture inside the picture


def test_a_box_may_be_drawn_backwards_and_over_the_edge():
    made = pictures.blackened(picture_bytes(), [Box(10_000, 10_000, -5, -5)])
    assert max(Image.open(io.BytesIO(made)).tobytes()) < 8


def test_a_picture_one_can_see_through_hides_nothing_behind(register):
    image = Image.new("RGBA", (40, 40), (255, 0, 0, 0))
    made = io.BytesIO()
    image.save(made, "PNG")
    clean = Image.open(io.BytesIO(pictures.blackened(made.getvalue(), [])))
    assert min(clean.tobytes()) > 240  # the hidden red is not there


def blacken(register, evidence_id, line):
    store = builders_evidence.store(register)
    content = pictures.blackened(store.read(line.file), [Box(60, 110, 220, 370)])
    shown = store.take_bytes(content, line.file.name)
    register.run(BlackenEvidence(evidence_id=evidence_id, shown=shown))
    return shown


def test_the_original_is_seen_only_with_a_reason_on_the_access_log(register, clock):
    case = builders.case(register)
    first, second = builders_evidence.evidence(register, case)
    before, scan = evidence_lines(register, case)
    shown = blacken(register, first, before)
    line = evidence_lines(register, case)[0]
    assert (line.sealed, line.file.digest, line.digest) == (True, shown.digest, before.digest)

    def original():
        with register.reading() as reading:
            return queries.original(reading, first)

    with pytest.raises(Refusal, match=r"evidence\.sealed"):
        original()
    with pytest.raises(Refusal, match=r"evidence\.no-reason"):
        register.run(PermitOriginal(evidence_id=first, reason=" "))
    with pytest.raises(Refusal, match=r"evidence\.not-sealed"):
        register.run(PermitOriginal(evidence_id=second, reason="核对"))
    register.run(PermitOriginal(evidence_id=first, reason="法院调卷"))
    assert builders_evidence.store(register).read(original()) == picture_bytes()
    (log,) = access(register)
    assert (log.action, log.document, log.reason) == (
        "view-original",
        f"evidence:{first}",
        "法院调卷",
    )
    assert log.case_ids == [case]
    clock.tick(seconds=limits().permission_seconds + 1)
    with pytest.raises(Refusal, match=r"evidence\.sealed"):
        original()
    del scan


def access(register):
    import sqlalchemy as sa

    from models.records.office import AccessRecord

    with register.reading() as reading:
        return reading.connection.execute(sa.select(AccessRecord.__table__)).all()


def test_no_undo_lays_a_blackened_picture_open(register):
    case = builders.case(register)
    first, _ = builders_evidence.evidence(register, case)
    with register.reading() as reading:
        from services.queries import history

        added = history.entries(reading, case_id=case)[0].id
    blacken(register, first, evidence_lines(register, case)[0])
    for together in (False, True):
        with pytest.raises(Refusal):
            register.run(UndoEntry(entry_id=added, together=together))
    gone = register.run(RemoveEvidence(evidence_ids=(first,)))
    register.run(UndoEntry(entry_id=gone.entry))
    assert evidence_lines(register, case)[0].sealed


def test_a_scan_cannot_be_blackened(register):
    _, second = builders_evidence.evidence(register)
    shown = builders_evidence.photo(register, "遮").file
    with pytest.raises(Refusal, match=r"evidence\.no-picture"):
        register.run(BlackenEvidence(evidence_id=second, shown=shown))
