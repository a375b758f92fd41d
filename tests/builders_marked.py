"""Files as cameras, scanners and editors make them, with a mark wherever these write.

Whether anything of it goes out is asked of the raw bytes.
"""

import io
import struct
import zipfile
from typing import Any

import pikepdf
from PIL import Image
from PIL.PngImagePlugin import PngInfo

MARK = b"WHERE-IT-WAS-TAKEN"
WORDS = MARK.decode()
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" rdf:about=""'
    b' exif:GPSLatitude="' + MARK + b'"/></rdf:RDF></x:xmpmeta>'
)
ON_ITS_SIDE = 6


def drawn(size: tuple[int, int] = (60, 40)) -> Image.Image:
    """A picture of which no corner is like another."""
    image = Image.new("RGB", size)
    image.putdata(
        [(x * 4 % 256, y * 6 % 256, (x + y) % 256) for y in range(size[1]) for x in range(size[0])]
    )
    return image


def notes() -> Image.Exif:
    """What a telephone writes: its name, the hour, the place; and that it was held upright."""
    exif = Image.Exif()
    exif[0x010F] = exif[0x010E] = WORDS
    exif[0x0112] = ON_ITS_SIDE
    exif.get_ifd(0x8769)[0x9286] = MARK
    exif.get_ifd(0x8825).update(
        {1: "N", 2: (31.0, 12.0, 30.5), 3: "E", 4: (121.0, 29.0, 7.25), 27: MARK}
    )
    return exif


def encoded(kind: str, **more: Any) -> bytes:
    made = io.BytesIO()
    drawn().save(made, kind, **more)
    return made.getvalue()


def a_jpeg() -> bytes:
    """With EXIF, XMP, a remark, and a second photo behind its end, as telephones do."""
    plain = encoded("JPEG", exif=notes(), comment=MARK, xmp=XMP, quality=90)
    return plain + encoded("JPEG", exif=notes()) + MARK


def a_png() -> bytes:
    texts = PngInfo()
    texts.add_text("Location", WORDS)
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return encoded("PNG", exif=notes(), pnginfo=texts) + MARK


def a_webp() -> bytes:
    return encoded("WEBP", exif=notes(), xmp=XMP, lossless=True)


def a_gif() -> bytes:
    return encoded("GIF", comment=MARK, save_all=True, append_images=[drawn()], loop=0) + MARK


def a_tiff() -> bytes:
    """Two pages, both with a position."""
    first, second, made = drawn(), drawn((30, 20)), io.BytesIO()
    tags = notes()
    tags[700] = XMP
    first.save(made, "TIFF", exif=tags, save_all=True, append_images=[second])
    return made.getvalue()


def box(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", 8 + len(body)) + kind + body


def a_heic() -> bytes:
    """The boxes of a photo: one item is the picture, one EXIF, one XMP, kept in two ways."""
    picture = b"PIXELS" * 4
    exif = struct.pack(">I", 6) + b"Exif\0\0" + notes().tobytes()
    entries = [(1, b"hvc1"), (2, b"Exif"), (3, b"mime")]
    named = [
        box(b"infe", b"\2\0\0\0", struct.pack(">HH", number, 0), kind, b"\0")
        for number, kind in entries
    ]
    iinf = box(b"iinf", b"\0\0\0\0", struct.pack(">H", len(named)), *named)
    idat = box(b"idat", XMP)

    def whole(start: int) -> bytes:
        places = [(1, 0, start, len(picture)), (2, 0, start + len(picture), len(exif))]
        places.append((3, 1, 0, len(XMP)))
        rows = [
            struct.pack(">HHHHII", number, method, 0, 1, at, length)
            for number, method, at, length in places
        ]
        iloc = box(b"iloc", b"\1\0\0\0", b"\x44\0", struct.pack(">H", len(rows)), *rows)
        head = box(b"ftyp", b"heic\0\0\0\0mif1heic") + box(b"meta", b"\0" * 4, iinf, iloc, idat)
        return head + box(b"mdat", picture, exif)

    return whole(len(whole(0)) - len(picture) - len(exif))


def a_film() -> bytes:
    """Where it was taken stands in the remarks of the film, of its track, and in XMP."""
    remark = box(b"udta", box(b"\xa9xyz", MARK))
    keys = box(b"meta", box(b"ilst", MARK))
    track = box(b"trak", box(b"tkhd", b"TRACK"), remark)
    return (
        box(b"ftyp", b"qt  \0\0\0\0qt  ")
        + box(b"moov", box(b"mvhd", b"HEAD"), track, remark, keys)
        + box(b"uuid", XMP)
        + box(b"mdat", b"FRAMES")
    )


def a_pdf() -> bytes:
    """A photo put on a page by a telephone: the JPEG is in it with all its notes."""
    photo = a_jpeg()
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(300, 200))
        image = document.make_stream(photo)
        image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        image.Width, image.Height, image.BitsPerComponent = 60, 40, 8
        image.ColorSpace, image.Filter = pikepdf.Name.DeviceRGB, pikepdf.Name.DCTDecode
        image.Metadata = document.make_stream(XMP)
        page.obj.Metadata = document.make_stream(XMP)
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=image))
        page.Contents = document.make_stream(b"q 300 0 0 200 0 0 cm /P Do Q")
        document.Root.Metadata = document.make_stream(XMP)
        document.docinfo["/Subject"] = WORDS
        made = io.BytesIO()
        document.save(made, compress_streams=False)
    return made.getvalue()


def a_letter() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as whole:
        whole.writestr("word/document.xml", "<w:document/>")
        whole.writestr("word/media/image1.jpg", a_jpeg())
    return made.getvalue()


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FILES = {
    "image/jpeg": a_jpeg,
    "image/png": a_png,
    "image/webp": a_webp,
    "image/gif": a_gif,
    "image/tiff": a_tiff,
    "image/heic": a_heic,
    "video/quicktime": a_film,
    "application/pdf": a_pdf,
    DOCX: a_letter,
}
