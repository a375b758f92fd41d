"""What leaves the register shows the picture and nothing of where and by whom it was taken."""

import io

import pikepdf
import pytest
from PIL import Image

from services import pictures
from services.evidence import EvidenceStore
from services.stripping import stripped
from tests.builders_marked import DOCX, FILES, MARK, a_jpeg, a_pdf, encoded

PLAIN = ("image/jpeg", "image/png", "image/webp", "image/gif", "image/tiff")


@pytest.mark.parametrize("media", FILES)
def test_nothing_of_where_it_was_taken_is_in_the_bytes(media):
    made = FILES[media]()
    assert MARK in made or media == "application/pdf"
    clean = stripped(made, media)
    assert MARK not in clean
    assert b"GPS" not in clean
    assert stripped(clean, media) == clean


@pytest.mark.parametrize("media", PLAIN)
def test_the_picture_is_the_same_to_the_last_pixel_and_way_up(media):
    made = FILES[media]()
    clean = stripped(made, media)
    with Image.open(io.BytesIO(made)) as before, Image.open(io.BytesIO(clean)) as after:
        pages = getattr(before, "n_frames", 1) if media != "image/jpeg" else 1
        assert getattr(after, "n_frames", 1) == pages
        for page in range(pages):
            before.seek(page)
            after.seek(page)
            assert after.convert("RGB").tobytes() == before.convert("RGB").tobytes()
            exif = after.getexif()
            assert not exif.get_ifd(0x8825)
            assert not exif.get_ifd(0x8769)
    assert pictures.size_of(clean) == pictures.size_of(made)


def test_a_file_without_notes_goes_out_as_it_is():
    for media, made in (
        ("image/jpeg", encoded("JPEG")),
        ("image/png", encoded("PNG")),
        ("image/webp", encoded("WEBP")),
        ("image/bmp", encoded("BMP")),
        ("text/plain", "梧桐里".encode()),
    ):
        assert stripped(made, media) == made


def test_the_boxes_of_a_photo_and_a_film_stay_where_they_are():
    for media, told in (("image/heic", b"PIXELS" * 4), ("video/quicktime", b"FRAMES")):
        made = FILES[media]()
        clean = stripped(made, media)
        assert len(clean) == len(made)
        assert clean.index(told) == made.index(told)


def test_a_pdf_keeps_its_page_and_its_picture():
    with pikepdf.open(io.BytesIO(stripped(a_pdf(), "application/pdf"))) as clean:
        (page,) = clean.pages
        ((_name, image),) = page.get_images().items()
        raw = image.read_raw_bytes()
        assert "/Info" not in clean.trailer
    assert MARK not in raw
    with Image.open(io.BytesIO(a_jpeg())) as before, Image.open(io.BytesIO(raw)) as after:
        assert after.tobytes() == before.tobytes()


def test_a_signed_pdf_is_left_whole():
    with pikepdf.open(io.BytesIO(a_pdf())) as document:
        document.Root.AcroForm = pikepdf.Dictionary(SigFlags=3, Fields=pikepdf.Array())
        made = io.BytesIO()
        document.save(made)
    assert stripped(made.getvalue(), "application/pdf") == made.getvalue()


@pytest.mark.parametrize("media", FILES)
def test_a_file_cut_off_or_spoilt_is_no_trouble(media):
    made = FILES[media]()
    for cut in (*range(16, min(len(made), 400), 3), len(made) // 2, len(made) - 1):
        assert MARK not in stripped(made[:cut], media) or media in {"application/pdf", DOCX}
    for place in range(4, min(len(made), 300), 3):
        stripped(made[:place] + b"\xff" + made[place + 1 :], media)


def test_saved_copies_and_bound_pdfs_are_clean_and_the_original_is_kept(register, tmp_path):
    store = EvidenceStore.of(register.folder)
    for media, name in (("image/jpeg", "照片.jpg"), ("application/pdf", "照片.pdf")):
        kept = store.take_bytes(FILES[media](), name)
        store.save_copy(kept, tmp_path / name)
        assert store.read(kept) == FILES[media]()
        assert MARK not in (tmp_path / name).read_bytes()
