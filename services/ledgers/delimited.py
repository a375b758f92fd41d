"""Rows of text out of CSV files, in the encodings and with the separators that offices produce."""

import csv
import io
import re
from pathlib import Path

from models.vocabulary.errors import Refusal, Trouble

__all__ = ["decode", "rows"]

_SEPARATORS = (",", "\t", ";", "，", "|")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAMPLE = 64 * 1024
_STRAY_CONTROLS = 20
"""Control characters that real texts were seen to hold; a binary file has one in ten."""


def decode(content: bytes, name: str) -> str:
    """The text of a CSV file: by its byte order mark, else strict UTF-8, else GB 18030.

    GB 18030 contains GBK and GB 2312. Refuses what is none of these and what is not text: nearly
    any bytes can be read as GB 18030, so the share of control characters decides.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            encodings: tuple[str, ...] = (encoding,)
            break
    else:
        encodings = ("utf-8", "gb18030")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        sample = text[:_SAMPLE]
        controls = len(_CONTROLS.findall(sample))
        if controls > _STRAY_CONTROLS and controls * 100 > len(sample):
            break
        return text
    raise Refusal("ledger.not-spreadsheet", field="file", name=name)


def rows(path: Path) -> list[tuple[str, ...]]:
    """Every record of the file; a record may span lines, and counts as one row as in Excel."""
    try:
        content = path.read_bytes()
    except OSError as fault:
        raise Trouble("ledger.unreadable", name=path.name, reason=fault.strerror or "") from fault
    text = decode(content, path.name).replace("\x00", "")
    text, separator = _told_separator(text)
    # The module's own limit of 128 KB a field is shared by the process; the file's size is ours.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    try:
        reader = csv.reader(
            io.StringIO(text, newline=""), delimiter=separator or _separator(text), strict=False
        )
        return [tuple(record) for record in reader]
    except csv.Error as damage:
        raise Refusal("ledger.damaged", field="file", name=path.name) from damage


def _told_separator(text: str) -> tuple[str, str]:
    """Excel's ``sep=;`` in the first line, taken off; otherwise the text as it is."""
    told = re.match(r"sep=(.)\r?\n", text)
    return (text[told.end() :], told.group(1)) if told else (text, "")


def _separator(text: str) -> str:
    """The separator that cuts the first records into the most columns of one number.

    A narrative is full of commas: what counts is that the records agree, not how often a
    character occurs.
    """
    sample = text[:_SAMPLE]
    best, most = ",", (0, 1)
    for separator in _SEPARATORS:
        try:
            records = [
                r for r in csv.reader(io.StringIO(sample, newline=""), delimiter=separator) if r
            ]
        except csv.Error:
            continue
        widths = [len(record) for record in records[:50]]
        if not widths or widths[0] < 2:
            continue
        merit = (sum(width == widths[0] for width in widths) * 100 // len(widths), widths[0])
        if merit > most:
            best, most = separator, merit
    return best
