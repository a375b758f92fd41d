"""PDF and office files: the photos in them, and what a scanner or a telephone wrote of itself."""

import io
import zipfile
from typing import Any

from models.vocabulary.evidence import HEAD_BYTES, is_picture, media_of
from services.stripping import boxes, pixels, tiff

__all__ = ["clean", "office", "pdf"]

_WAYS = {
    "image/jpeg": pixels.jpeg,
    "image/png": pixels.png,
    "image/webp": pixels.webp,
    "image/gif": pixels.gif,
    "image/tiff": tiff.tiff,
}
_CODED = {"/DCTDecode": pixels.jpeg, "/JPXDecode": boxes.emptied}
_LARGEST = 1 << 30
"""Bytes; what unpacks to more is no letter, and is not unpacked."""
_REMARKS = ("/Metadata", "/PieceInfo", "/LastModified")


def pdf(content: bytes) -> bytes:
    """A PDF without its remarks and those of the photos in it; locked or signed, as it is."""
    import pikepdf

    try:
        document = pikepdf.open(io.BytesIO(content))
    except pikepdf.PdfError:
        return content
    with document:
        if _is_signed(document) or not clean(document):
            return content
        made = io.BytesIO()
        document.save(made)
        return made.getvalue()


def _is_signed(document: Any) -> bool:
    form = document.Root.get("/AcroForm")
    return form is not None and bool(int(form.get("/SigFlags", 0)) & 1)


def clean(document: Any) -> bool:
    """Take remarks out of an open PDF and of the photos in it; whether there were any."""
    import pikepdf

    found = False
    if "/Info" in document.trailer:
        del document.trailer["/Info"]
        found = True
    for thing in document.objects:
        if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            continue
        for name in _REMARKS:
            if name in thing:
                del thing[name]
                found = True
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image":
            found = _clean_photo(thing) or found
    return found


def _clean_photo(image: Any) -> bool:
    """The coded bytes of a photo without its notes; one coded twice over is left to its reader."""
    import pikepdf

    coding = image.get("/Filter")
    names = [str(one) for one in coding] if isinstance(coding, pikepdf.Array) else [str(coding)]
    way = _CODED.get(names[0]) if len(names) == 1 else None
    if way is None:
        return False
    before = image.read_raw_bytes()
    after = way(before)
    if after == before:
        return False
    image.write(after, filter=coding, decode_parms=image.get("/DecodeParms"))
    return True


def office(content: bytes) -> bytes:
    """A .docx or .xlsx with its pictures cleaned, everything else as it is."""
    made = io.BytesIO()
    changed = False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(made, "w") as target:
            if sum(entry.file_size for entry in source.infolist()) > _LARGEST:
                return content
            for entry in source.infolist():
                part = source.read(entry)
                media = media_of(part[:HEAD_BYTES], "") if part else ""
                after = _WAYS[media](part) if is_picture(media) and media in _WAYS else part
                changed = changed or after != part
                target.writestr(entry, after, compress_type=entry.compress_type)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError):
        return content
    return made.getvalue() if changed else content
