"""Blocks poured onto pages: margins, page turns, continuation headings, page feet.

A flow lays blocks one under the other and turns the page when one does not fit; each block
knows how to split itself. When the last block is laid the number of pages is known, and the
feet (第 x 页 共 y 页, signatures on continued pages), the mark and the watermark are added.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from reports.house import styles
from reports.house.fonts import width
from reports.house.lines import Line
from reports.house.press import A4, Page, Press
from reports.house.styles import Style
from reports.house.words import word

__all__ = [
    "FORM_PAGE",
    "LETTER_PAGE",
    "WIDE_PAGE",
    "Block",
    "Flow",
    "Form",
    "PageStyle",
    "baseline",
]

MM: Final = 72 / 25.4


@dataclass(frozen=True, slots=True)
class PageStyle:
    """Margins in millimetres. The binding margin 订口 is 28 mm on every paper of a file.

    A page that ``lies`` is wider than high; it is bound at its upper edge.
    """

    top: float
    right: float
    bottom: float
    left: float = 28.0
    lies: bool = False

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of the sheet, in points."""
        return (A4[1], A4[0]) if self.lies else A4

    @property
    def width(self) -> float:
        """Between the margins, in points."""
        return self.paper[0] - (self.left + self.right) * MM

    @property
    def height(self) -> float:
        """Between the margins, in points."""
        return self.paper[1] - (self.top + self.bottom) * MM


LETTER_PAGE: Final = PageStyle(top=26, right=26, bottom=24)
"""Papers of running text (GB/T 9704: 37, 26, 35; less at top and bottom, as the ministry's)."""
FORM_PAGE: Final = PageStyle(top=20, right=20, bottom=18)
"""Ruled forms."""
WIDE_PAGE: Final = PageStyle(top=28, right=18, bottom=18, left=20, lies=True)
"""Lists of many columns."""
_SIGNED_FOOT: Final = 24.0
"""Bottom margin in millimetres where people sign at the foot of each page."""


class Block(Protocol):
    """A piece of a paper."""

    def least(self, flow: "Flow") -> float:
        """How much height the block needs before a page turn helps it, in points."""
        ...

    def lay(self, flow: "Flow") -> None:
        """Draw the block at the flow's ``y`` and move ``y`` below it, turning pages at need."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """A composed paper: its title for the outline and for 续页, its page, its blocks.

    ``mark`` stands at the upper right of each page, ``foot`` at its lower left; ``signers`` sign
    at the foot of every page but the last when a paper is continued (forms.md 2.2). Cover,
    contents, file note and back of a file are not ``numbered`` (forms.md 3.2).
    """

    title: str
    blocks: Sequence[Block]
    page: PageStyle = LETTER_PAGE
    mark: str = ""
    foot: str = ""
    signers: tuple[str, ...] = ()
    bookmark: str = ""
    repeats_title: bool = True
    numbered: bool = True


def baseline(top: float, style: Style) -> float:
    """Where the baseline lies of a line whose box begins at ``top``: the em box is centred."""
    return top + style.leading / 2 + 0.37 * style.size


class Flow:
    """One paper being laid out on a press."""

    def __init__(self, press: Press, form: Form) -> None:
        self.press = press
        self.form = form
        self.left = form.page.left * MM
        self.top = form.page.top * MM
        self.right = form.page.paper[0] - form.page.right * MM
        self.bottom = form.page.paper[1] - form.page.bottom * MM
        self.pages: list[Page] = [self._sheet()]
        self.y = self.top

    @property
    def page(self) -> Page:
        """The page being filled."""
        return self.pages[-1]

    @property
    def width(self) -> float:
        """Width between the margins."""
        return self.right - self.left

    @property
    def room(self) -> float:
        """Height left on the page."""
        return self.bottom - self.y

    @property
    def highest(self) -> float:
        """The height of what fits on one page of its own, under the title that stands again."""
        again = styles.HEADING.leading + 6 if self.form.repeats_title else 0.0
        return self.bottom - self.top - again

    @property
    def is_fresh(self) -> bool:
        """Whether nothing but a continuation heading stands on the page."""
        return self.y <= self._start + 0.01

    _start = 0.0
    signed_on = 0
    """The page, from 1, that the last rows of signatures stand on; 0 for none."""

    def _sheet(self) -> Page:
        wide, high = self.form.page.paper
        return Page(width=wide, height=high)

    def turn(self) -> None:
        """Go on at the top of a new page, under the title with （续页）."""
        self.pages.append(self._sheet())
        self.y = self.top
        if self.form.repeats_title:
            text = self.form.title + word("continued_page")
            style = styles.HEADING
            self.text(
                self.left + (self.width - width(text, style.face, style.size)) / 2,
                baseline(self.y, style),
                text,
                style,
            )
            self.y += style.leading + 6
        self._start = self.y

    def need(self, height: float) -> None:
        """Turn the page unless ``height`` still fits or the page is fresh anyway."""
        if self.room < height and not self.is_fresh:
            self.turn()

    def text(self, x: float, y: float, text: str, style: Style, stretch: float = 0.0) -> None:
        """Draw one run with its baseline at ``y``."""
        self.press.text(self.page, (x, y), text, style, stretch)

    def line(self, x: float, top: float, line: Line, style: Style) -> None:
        """Draw one broken line in the box that begins at ``top``."""
        at = (x + line.indent, baseline(top, style))
        self.press.text(self.page, at, line.text, style, line.stretch)

    def rule(self, x1: float, y1: float, x2: float, y2: float, *, grey: float = 0.0) -> None:
        """Draw a form line."""
        self.press.rule(self.page, (x1, y1, x2, y2), styles.RULE, grey)

    def lay(self) -> list[Page]:
        """Lay every block; the pages, still without feet.

        A paper that turns out to be continued leaves room for the signatures at its feet.
        """
        self._pour()
        signed = self.form.page.paper[1] - _SIGNED_FOOT * MM
        if self.form.signers and len(self.pages) > 1 and self.bottom > signed:
            self.bottom = signed
            self.pages, self.y = [self._sheet()], self.top
            self._pour()
        self.pages[0].bookmarks.append((self.form.bookmark or self.form.title, 0))
        return self.pages

    def _pour(self) -> None:
        self._start, self.signed_on = self.top, 0
        blocks = self.form.blocks
        for place, block in enumerate(blocks):
            follower = blocks[place + 1] if place + 1 < len(blocks) else None
            if follower is not None and getattr(block, "keeps_with_next", False):
                self.need(block.least(self) + follower.least(self))
            block.lay(self)

    def dress(self, *, first: int = 1, total: int | None = None, watermark: str = "") -> list[Page]:
        """Add mark, feet and watermark to every page, numbered from ``first`` of ``total``."""
        count = len(self.pages) if total is None else total
        for place, page in enumerate(self.pages):
            self._foot(page, first + place, count, is_last=place + 1 == len(self.pages))
            if watermark:
                self.press.watermark(page, watermark, 60, styles.WATERMARK_GREY)
        return self.pages

    def _foot(self, page: Page, number: int, total: int, *, is_last: bool) -> None:
        foot, mark = styles.FOOT, styles.MARK
        y = page.height - 12 * MM
        text = word("page_of", page=number, pages=total) if self.form.numbered else ""
        if self.form.foot:
            self.press.text(page, (self.left, y), self.form.foot, foot)
            x = self.right - width(text, foot.face, foot.size)
        else:
            x = (self.left + self.right - width(text, foot.face, foot.size)) / 2
        self.press.text(page, (x, y), text, foot)
        if self.form.mark:
            x = self.right - width(self.form.mark, mark.face, mark.size)
            self.press.text(page, (x, 13 * MM), self.form.mark, mark)
        enclosed = is_last and 0 < self.signed_on < len(self.pages)
        if self.form.signers and (enclosed or not is_last):
            self._sign_foot(page, page.height - 20 * MM)

    def _sign_foot(self, page: Page, y: float) -> None:
        small = styles.SMALL
        share = self.width / len(self.form.signers)
        for place, signer in enumerate(self.form.signers):
            x = self.left + place * share
            label = f"{signer}："
            self.press.text(page, (x, y), label, small)
            start = x + width(label, small.face, small.size)
            self.press.rule(page, (start, y + 2, x + share - 8, y + 2), styles.RULE)
