"""From sheets to a file: compose, lay out, dress, write whole.

Each sheet of a document is a paper of its own with its own page numbers; a pack is one paper.
"""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from models.vocabulary.errors import Refusal
from reports.catalog import FILE, PACK, Document
from reports.codes import put_codes
from reports.house import styles
from reports.house.flow import MM, Flow
from reports.house.handed_out import write_whole
from reports.house.press import Page, Press
from reports.house.words import word
from services.sheets.shapes import Pack, Sheet

if TYPE_CHECKING:
    from reports.house.tracing import TracedPage

__all__ = ["Rendered", "described", "render", "render_bytes", "traced", "watermark_word"]


_MARK_AT = (25 * MM, 13 * MM)
"""Where a mark of the whole print begins: in the head margin, left."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came out: the pages, where the file lies (None for bytes), what no font could draw."""

    pages: int
    path: Path | None
    missing_glyphs: tuple[str, ...]


def watermark_word(*, draft: bool, practice: bool) -> str:
    """The word that lies under every page, empty for a final paper of a real register."""
    if practice:
        return word("practice")
    return word("draft") if draft else ""


def described(document: Document, sheets: tuple[Sheet | Pack, ...]) -> dict[str, str]:
    """The file's own description: never a party's name, it is shown in lists of files."""
    first = sheets[0] if sheets else None
    numbers = [number for sheet in sheets[:50] for number in _numbers(document, sheet)]
    title = first.title if isinstance(first, Pack) else document.title
    return {
        "title": title,
        "author": first.office.committee if first else "",
        "subject": document.title,
        "keywords": ", ".join((document.code, *numbers)),
    }


def _numbers(document: Document, sheet: Sheet | Pack) -> tuple[str, ...]:
    if document.code == FILE:
        from services.sheets.volume import BoundFile

        return sheet.numbers if isinstance(sheet, BoundFile) else ()
    return (sheet.number,) if isinstance(sheet, Sheet) and sheet.number else ()


def render_bytes(
    document: Document,
    sheets: Iterable[Sheet | Pack],
    *,
    draft: bool = False,
    practice: bool = False,
    mark: str = "",
) -> tuple[bytes, Rendered]:
    """The PDF of ``sheets`` as ``document``.

    ``draft`` and ``practice`` lay 草稿 or 演示 under every page; ``mark`` stands small at the head
    of each (副本).
    Refusal ``paper.wrong_sheet`` when a sheet is not the document's own.
    """
    given = tuple(sheets)
    press = Press(described(document, given))
    watermark = watermark_word(draft=draft, practice=practice)
    with _unswept():
        for pages in _papers(press, document, given, watermark):
            if mark:
                _mark(press, pages, mark)
            press.put(pages)
        content = press.finish()
    if document.code == FILE:
        from reports.binding import written

        content = written(content, press.leaves)
    return content, Rendered(press.pages, None, tuple(press.missing))


def _mark(press: Press, pages: list[Page], mark: str) -> None:
    """Write ``mark`` at the head of each page, left of what the form itself has there."""
    for page in pages:
        press.text(page, (_MARK_AT[0], _MARK_AT[1]), mark, styles.MARK)


@contextmanager
def _unswept() -> Iterator[None]:
    """Without looking for garbage: a pack makes millions of values and not one circle of them."""
    sweeps = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if sweeps:
            gc.enable()


def _papers(
    press: Press, document: Document, sheets: tuple[Sheet | Pack, ...], watermark: str
) -> Iterator[list[Page]]:
    """The pages of each paper; packs and files are laid whole: their contents tell their pages."""
    if document.code == FILE:
        from reports.binding import Opener
        from reports.forms.file import lay_file
        from services.sheets.volume import BoundFile

        for sheet in sheets:
            if not isinstance(sheet, BoundFile):
                raise Refusal("paper.wrong_sheet", title=document.title)
            yield lay_file(press, sheet, Opener(sheet.store), watermark)
        return
    if document.code == PACK:
        from reports.forms.pack import lay_pack

        for sheet in sheets:
            if not isinstance(sheet, Pack):
                raise Refusal("paper.wrong_sheet", title=document.title)
            yield lay_pack(press, sheet, watermark)
        return
    # Several cases on one paper belong into no one's file: such a paper bears no code.
    each = () if document.joined else sheets
    for form, sheet in zip_longest(document.compose(sheets), each):
        flow = Flow(press, form)
        flow.lay()
        pages = flow.dress(watermark=watermark)
        put_codes(press, pages, sheet.coded if isinstance(sheet, Sheet) else None)
        yield pages


def traced(
    document: Document,
    sheets: Iterable[Sheet | Pack],
    *,
    draft: bool = False,
    practice: bool = False,
) -> "tuple[TracedPage, ...]":
    """What ``render_bytes`` puts on each page: glyph runs with their fonts, and lines.

    For benchmarks, which draw the same runs on a bare canvas, and for tests of geometry.
    """
    from reports.house.tracing import Tracer

    press = Tracer()
    for pages in _papers(
        press, document, tuple(sheets), watermark_word(draft=draft, practice=practice)
    ):
        press.put(pages)
    press.finish()
    return tuple(press.traced)


def render(
    document: Document,
    sheets: Iterable[Sheet | Pack],
    destination: Path,
    *,
    draft: bool = False,
    practice: bool = False,
    mark: str = "",
    kept: Callable[[], object] | None = None,
) -> Rendered:
    """As ``render_bytes``, into ``destination``: the old file or the whole new one, never half.

    ``kept`` as in :func:`reports.house.handed_out.put_in_place`.
    Trouble ``paper.unwritable`` when the file cannot be written.
    """
    content, made = render_bytes(document, sheets, draft=draft, practice=practice, mark=mark)
    write_whole(destination, content, kept=kept)
    return Rendered(made.pages, destination, made.missing_glyphs)
