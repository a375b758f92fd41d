"""卷: cover, contents with true page numbers, the papers, what was handed in, file note, back.

The papers and plates are laid first and numbered through; then the contents are set, which tell
those numbers. Cover, contents, file note and back are not numbered, by custom (forms.md 3.2), and
bear no code: bound, they are of this volume only.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reports.catalog import document
from reports.codes import put_codes
from reports.forms import back, contents, cover, file_note
from reports.forms.wording import day, joined
from reports.house import styles
from reports.house.flow import MM, Flow, Form, PageStyle
from reports.house.fonts import width
from reports.house.placing import Leaves, Plate
from reports.house.press import A4, Page, Press
from reports.house.words import word
from services.sheets.volume import Attachment, BoundFile, Contents, ContentsRow, FilePart

__all__ = ["count_pages", "lay_file"]

PLATE_PAGE: Final = PageStyle(top=20, right=15, bottom=16)
"""Photographs: the binding margin of every paper, less on the other sides."""
LEAF_PAGE: Final = PageStyle(top=18, right=8, bottom=14, left=25)
"""A page of a PDF has margins of its own inside."""
_STAMP: Final = (12 * MM, 12 * MM)
"""Right edge and baseline of the volume's page number, from the upper outer corner."""


Plates = Callable[[Attachment, str], Leaves]
"""Gives the pages of what was handed in, bound in the part of this title."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """One row of the contents with its pages, in the order they are bound."""

    part: FilePart
    flows: tuple[Flow, ...]

    @property
    def count(self) -> int:
        """How many pages it has."""
        return sum(len(flow.pages) for flow in self.flows)


def lay_file(press: Press, sheet: BoundFile, plates: Plates, watermark: str = "") -> list[Page]:
    """All pages of the file, numbered through behind the contents and before the file note."""
    several = len(sheet.numbers) > 1
    laid = [_lay(press, part, plates) for part in sheet.parts]
    counted = sum(one.count for one in laid)
    photos = sum(not item.is_pdf for part in sheet.parts for item in part.attachments)
    rows = tuple(_rows(laid, several=several))
    front = _alone(press, cover.compose(sheet.cover))
    index = _alone(press, contents.compose(_with_rows(sheet.contents, rows)))
    note = _alone(
        press,
        file_note.compose(
            replace(sheet.file_note, pages=counted, photos=photos, discs=sheet.discs)
        ),
    )
    end = _alone(press, back.compose(replace(sheet.back, pages=counted)))
    pages = [*front.dress(watermark=watermark), *index.dress(watermark=watermark)]
    pages += _numbered(press, laid, watermark, several=several)
    return [*pages, *note.dress(watermark=watermark), *end.dress(watermark=watermark)]


def count_pages(press: Press, sheet: BoundFile, plates: Plates) -> int:
    """How many numbered pages the volume has, without drawing it: the 页数 of its filing."""
    return sum(_lay(press, part, plates).count for part in sheet.parts)


def _alone(press: Press, form: Form) -> Flow:
    flow = Flow(press, form)
    flow.lay()
    return flow


def _with_rows(sheet: Contents, rows: tuple[ContentsRow, ...]) -> Contents:
    end = ContentsRow(title=word("title_file_note"), note=word("ct_unnumbered"))
    return replace(sheet, rows=(*rows, end))


def _rows(laid: Sequence[_Laid], *, several: bool) -> Iterator[ContentsRow]:
    """Title and pages of each part; the last numbered one always tells first and last."""
    first = 1
    for place, one in enumerate(laid):
        last = first + one.count - 1
        is_end = place + 1 == len(laid)
        pages = str(first) if first == last and not is_end else f"{first}-{last}"
        many = len(one.part.attachments)
        attached = word("ct_attached", count=many) if many else ""
        note = joined(one.part.number if several else "", attached)
        yield ContentsRow(title=one.part.title, pages=pages, note=note)
        first = last + 1


def _lay(press: Press, part: FilePart, plates: Plates) -> _Laid:
    forms = list(document(part.code).compose(part.sheets)) if part.code else []
    flows = [_alone(press, form) for form in forms]
    for flow, sheet in zip(flows, part.sheets, strict=True):
        put_codes(press, flow.pages, sheet.coded)
    flows += [_alone(press, form) for form in _plates(part, plates)]
    return _Laid(part, tuple(flows))


def _plates(part: FilePart, plates: Plates) -> Iterator[Form]:
    """A form for each page of a PDF and each picture, or for two pictures of a card."""
    waiting: list[Plate] = []
    for item in part.attachments:
        leaves = plates(item, part.title)
        if part.paired and not item.is_pdf:
            waiting += [Plate(*leaf, caption=_caption(item), share=0.5) for leaf in leaves]
            if len(waiting) > 1:
                yield _plate_form(item, waiting)
                waiting = []
            continue
        for place, leaf in enumerate(leaves, 1):
            yield _leaf_form(item, Plate(*leaf, caption=_caption(item, place, len(leaves))))
    if waiting:
        yield _plate_form(part.attachments[-1], waiting)


def _leaf_form(item: Attachment, plate: Plate) -> Form:
    if item.is_pdf:
        title = _title(item)
        return Form(
            title=title, blocks=(plate,), page=LEAF_PAGE, repeats_title=False, numbered=False
        )
    return _plate_form(item, (plate,))


def _plate_form(item: Attachment, blocks: Sequence[Plate]) -> Form:
    return Form(
        title=_title(item), blocks=blocks, page=PLATE_PAGE, repeats_title=False, numbered=False
    )


def _title(item: Attachment) -> str:
    title = item.title or item.kind
    return word("at_caption", place=item.place, title=title) if item.place else title


def _caption(item: Attachment, page: int = 1, pages: int = 1) -> tuple[str, ...]:
    """What it is; under it from whom and since when, and which page of how many."""
    told = []
    if page == 1 and item.provider:
        told.append(word("at_from", provider=item.provider))
    if page == 1 and item.received_on:
        told.append(word("at_received", day=day(item.received_on)))
    if pages > 1:
        told.append(word("at_page", page=page, pages=pages))
    return (_title(item), joined(*told))


def _numbered(
    press: Press, laid: Sequence[_Laid], watermark: str, *, several: bool
) -> Iterator[Page]:
    """The pages between contents and file note, each with its number and its bookmarks."""
    number, case = 0, ""
    for one in laid:
        depth = int(several)
        for place, flow in enumerate(one.flows):
            marks: list[tuple[str, int]] = []
            if several and one.part.number != case:
                case = one.part.number
                marks.append((case, 0))
            if place == 0:
                marks.append((one.part.title, depth))
            if _is_plate(flow) and not _goes_on(one.flows, place):
                marks.append((flow.form.title, depth + 1))
            flow.pages[0].bookmarks = marks
            for page in flow.dress(watermark=watermark):
                number += 1
                _stamp(press, page, number)
                yield page


def _is_plate(flow: Flow) -> bool:
    return flow.form.page in {PLATE_PAGE, LEAF_PAGE}


def _goes_on(flows: Sequence[Flow], place: int) -> bool:
    """Whether this is a later page of the PDF before it."""
    return (
        place > 0
        and _is_plate(flows[place - 1])
        and (flows[place - 1].form.title == flows[place].form.title)
    )


def _stamp(press: Press, page: Page, number: int) -> None:
    """The page number of the volume in the upper outer corner; files are printed on one side."""
    style, text = styles.STAMP, str(number)
    x = A4[0] - _STAMP[0] - width(text, style.face, style.size)
    press.text(page, (x, _STAMP[1]), text, style)
