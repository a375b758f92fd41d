"""What kind of file this is, by its content, and whether it is safe to unpack.

Endings lie (an HTML table saved as .xls is common), and a spreadsheet of a few kilobytes can claim
seventeen thousand million cells. The reader behind us reserves one place for every cell of the
rectangle around the filled ones, so the rectangle is measured here, in one pass over the packed
text, before it is asked to.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import NoReturn

from models.vocabulary.errors import Refusal, Trouble

__all__ = ["MOST_BYTES", "MOST_CELLS", "MOST_UNPACKED_BYTES", "LedgerKind", "inspect"]

MOST_BYTES = 256 * 2**20
"""Four times the packed size of 100,000 rows with long narratives; more is not a ledger."""

MOST_UNPACKED_BYTES = 2**30
"""What that packs at its usual ratio of one to four; beyond it an office computer swaps."""

MOST_CELLS = 30_000_000
"""The rectangle of 100,000 rows by 300 columns: about 0.7 GB while it is being read."""

_CHUNK = 2**20
_OVERLAP = 4096

# Every spreadsheet program writes a reference like this; looking for it is fast.
_COLUMN = re.compile(rb' r="([A-Z]{1,3})')
_ROW = re.compile(rb' r="[A-Z]{0,3}([0-9]{1,7})"')
# What XML allows besides: any white space and either quotation mark.
_ODD_COLUMN = re.compile(rb"""\sr\s*=\s*["']([A-Z]{1,3})""")
_ODD_ROW = re.compile(rb"""\sr\s*=\s*["'][A-Z]{0,3}([0-9]{1,7})["']""")
_ODS_TOKEN = re.compile(
    rb"<table:table[ >]|<table:table-row[ />][^<>]*|<table:(?:covered-)?table-cell[ />][^<>]*"
)
_ODS_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="([0-9]{1,9})"')


class LedgerKind(Enum):
    """How a ledger is stored."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"


_FOREIGN = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"SQLite format 3", "database"),
    (b"{\\rtf", "text"),
)
_MARKUP = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<(?:html|!doctype|table|\?xml|meta)", re.IGNORECASE)


def inspect(path: Path) -> LedgerKind:
    """The kind of ledger at ``path``.

    Refuses what is missing, a folder, empty, too large, protected, or no spreadsheet at all.
    """
    if path.is_dir():
        raise Refusal("ledger.is-folder", field="file", name=path.name or str(path))
    try:
        size = path.stat().st_size
        if not size:  # a pipe has none either, and opening it would wait for ever
            raise Refusal("ledger.empty", field="file", name=path.name)
        with path.open("rb") as file:
            head = file.read(4096)
    except (FileNotFoundError, NotADirectoryError, ValueError) as missing:
        raise Refusal("ledger.missing", field="file", name=path.name) from missing
    except OSError as fault:
        raise Trouble("ledger.unreadable", name=path.name, reason=fault.strerror or "") from fault
    if size > MOST_BYTES:
        _too_large(path)
    return _kind(path, head)


def _kind(path: Path, head: bytes) -> LedgerKind:
    if head.startswith(b"PK"):
        return _inspect_package(path)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _inspect_compound(path)
    for beginning, what in _FOREIGN:
        if head.startswith(beginning) and not (what == "picture" and _is_text(head)):
            raise Refusal(f"ledger.is-{what}", field="file", name=path.name)
    if _MARKUP.match(head):
        raise Refusal("ledger.is-markup", field="file", name=path.name)
    if path.suffix.lower() == ".json":
        raise Refusal("ledger.not-spreadsheet", field="file", name=path.name)
    return LedgerKind.CSV


def _is_text(head: bytes) -> bool:
    return not re.search(rb"[\x00-\x08\x0e-\x1a]", head)


def _too_large(path: Path) -> NoReturn:
    raise Refusal("ledger.too-large", field="file", name=path.name)


def _inspect_compound(path: Path) -> LedgerKind:
    """An old .xls, a Word file or an encrypted package all begin alike; the directory tells."""
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise Refusal("ledger.protected", field="file", name=path.name)
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        raise Refusal("ledger.not-spreadsheet", field="file", name=path.name)
    return LedgerKind.XLS


def _inspect_package(path: Path) -> LedgerKind:
    try:
        with zipfile.ZipFile(path) as package:
            parts = {part.filename.lstrip("/").lower(): part for part in package.infolist()}
            if sum(part.file_size for part in package.infolist()) > MOST_UNPACKED_BYTES:
                _too_large(path)
            if any(part.flag_bits & 1 for part in package.infolist()):
                raise Refusal("ledger.protected", field="file", name=path.name)
            if "xl/workbook.xml" in parts:
                cells = _xlsx_cells(package)
                kind = LedgerKind.XLSX
            elif "content.xml" in parts and b"spreadsheet" in _mimetype(package):
                _refuse_protected_ods(package, path)
                cells = _ods_cells(package, parts["content.xml"])
                kind = LedgerKind.ODS
            else:
                raise Refusal("ledger.not-spreadsheet", field="file", name=path.name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as damage:
        raise Refusal("ledger.damaged", field="file", name=path.name) from damage
    if cells > MOST_CELLS:
        raise Refusal("ledger.too-many-cells", field="file", name=path.name, most=MOST_CELLS)
    return kind


def _mimetype(package: zipfile.ZipFile) -> bytes:
    try:
        return package.read("mimetype")
    except KeyError:
        return b""


def _refuse_protected_ods(package: zipfile.ZipFile, path: Path) -> None:
    try:
        manifest = package.read("META-INF/manifest.xml")
    except KeyError:
        return
    if b"encryption-data" in manifest:
        raise Refusal("ledger.protected", field="file", name=path.name)


def _chunks(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The unpacked text of a part, piece by piece; each begins with the end of the one before.

    Reading to the end also checks the sum and the size the package claims.
    """
    rest = b""
    with package.open(part) as stream:
        while piece := stream.read(_CHUNK):
            yield rest + piece
            rest = piece[-_OVERLAP:]


def _xlsx_cells(package: zipfile.ZipFile) -> int:
    """The largest rectangle of any sheet, from the first cell to the outermost filled one."""
    largest = 0
    for part in package.infolist():
        row = column = 0
        for text in _chunks(package, part):
            odd = _oddly_written(text)
            columns = set((_ODD_COLUMN if odd else _COLUMN).findall(text))
            rows = set((_ODD_ROW if odd else _ROW).findall(text))
            column = max(column, *map(_column_number, columns), 0)
            row = max(row, *map(int, rows), 0)
        largest = max(largest, row * column)
    return largest


def _oddly_written(text: bytes) -> bool:
    """Whether a reference may be written otherwise than `` r="A1"``; three counts are cheap."""
    return (
        any(blank in text for blank in (b"\t", b"\n", b"\r"))
        or b" =" in text
        or text.count(b"=") != text.count(b'="')
    )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _ods_cells(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """The sum over rows of repeats times the widest row; empty repeats at the end do not count."""
    total = rows = widest = height = width = times = 0
    for token in _tokens(package, part):
        repeated = max(1, *(int(n) for n in (b"1", *_ODS_REPEATED.findall(token))))
        if token.startswith(b"<table:table-row"):
            rows, times, width = rows + times, repeated, 0
        elif token.startswith((b"<table:table-cell", b"<table:covered")):
            width += repeated
            if b"value-type=" in token:
                widest, height = max(widest, width), rows + times
        else:
            rows = times = widest = height = 0
        total = max(total, widest * height)
    return total


def _tokens(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Each opening tag of a table, row or cell once, also where a tag spans two pieces."""
    rest = b""
    with package.open(part) as stream:
        while piece := stream.read(_CHUNK):
            text = rest + piece
            end = text.rfind(b"<") if b"<" in text else len(text)
            yield from _ODS_TOKEN.findall(text[:end])
            rest = text[end : end + _CHUNK]
    yield from _ODS_TOKEN.findall(rest)
