"""Blocks of running text: titles, lines, prose, labelled fields.

Every text handed to a block is drawn as it is: nothing in it is read as markup.
"""

from dataclasses import dataclass, field
from typing import Final, Literal

from reports.house import styles
from reports.house.flow import Block, Flow, baseline
from reports.house.fonts import clean, width
from reports.house.lines import Line, paragraphs
from reports.house.styles import Style
from reports.house.words import word

__all__ = ["Fields", "Gap", "Heading", "OneLine", "Prose", "Rule", "Title", "ToFoot", "TurnPage"]

Align = Literal["left", "centre", "right"]


def shift(text_width: float, room: float, align: Align) -> float:
    """How far right of the left edge a line begins."""
    if align == "centre":
        return (room - text_width) / 2
    return room - text_width if align == "right" else 0.0


@dataclass(frozen=True, slots=True)
class OneLine:
    """Text on its own line or lines, aligned, with ``before`` and ``after`` points of air."""

    text: str
    style: Style = styles.BODY
    align: Align = "left"
    before: float = 0.0
    after: float = 0.0
    keeps_with_next: bool = False

    def _lines(self, flow: Flow) -> tuple[Line, ...]:
        return paragraphs(self.text, self.style.face, self.style.size, flow.width)

    def least(self, flow: Flow) -> float:
        """The whole block."""
        return self.before + len(self._lines(flow)) * self.style.leading + self.after

    def lay(self, flow: Flow) -> None:
        """Draw the line."""
        flow.need(self.least(flow))
        flow.y += self.before
        for line in self._lines(flow):
            if flow.room < self.style.leading:
                flow.turn()
            start = flow.left + shift(line.width, flow.width, self.align)
            stretch = line.stretch if self.align == "left" else 0.0
            flow.text(start, baseline(flow.y, self.style), line.text, self.style, stretch)
            flow.y += self.style.leading
        flow.y += self.after


def Title(text: str) -> OneLine:  # noqa: N802 - reads as the block it makes
    """The paper's title, centred."""
    return OneLine(text, styles.TITLE, "centre", after=6, keeps_with_next=True)


def Heading(text: str) -> OneLine:  # noqa: N802 - reads as the block it makes
    """A bold heading that stays with what follows."""
    return OneLine(text, styles.HEADING, before=8, keeps_with_next=True)


@dataclass(frozen=True, slots=True)
class Gap:
    """Air, swallowed at a page's end."""

    height: float

    def least(self, flow: Flow) -> float:
        """Nothing: a gap may vanish."""
        del flow
        return 0.0

    def lay(self, flow: Flow) -> None:
        """Move down."""
        flow.y = min(flow.y + self.height, flow.bottom)


@dataclass(frozen=True, slots=True)
class ToFoot:
    """Air down to the foot of the page, where ``height`` points are left."""

    height: float

    def least(self, flow: Flow) -> float:
        """What must still fit at the foot."""
        del flow
        return self.height

    def lay(self, flow: Flow) -> None:
        """Move down."""
        flow.need(self.height)
        flow.y = max(flow.y, flow.bottom - self.height)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line from margin to margin."""

    after: float = 6.0

    def least(self, flow: Flow) -> float:
        """The line and its air."""
        del flow
        return self.after + 4

    def lay(self, flow: Flow) -> None:
        """Draw the line."""
        flow.y += 4
        flow.rule(flow.left, flow.y, flow.right, flow.y)
        flow.y += self.after


@dataclass(frozen=True, slots=True)
class TurnPage:
    """A new page, unless the page is fresh."""

    def least(self, flow: Flow) -> float:
        """Nothing."""
        del flow
        return 0.0

    def lay(self, flow: Flow) -> None:
        """Turn."""
        if not flow.is_fresh:
            flow.turn()


_HELD: Final = 2
"""Lines of a text that stay with what follows it."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs under a heading; on a new page the heading stands again with （续页）.

    ``ruled`` draws the form's lines under the text and at least ``blank`` of them. ``tail`` is
    the block that must follow on the same page as the last two lines (the signatures), so that
    nobody signs an empty page. ``is_whole`` parts it over no turn where a page can hold it (a
    list of enclosures).
    """

    heading: str
    texts: tuple[str, ...]
    style: Style = styles.BODY
    ruled: bool = False
    blank: int = 1
    tail: Block | None = None
    is_whole: bool = False

    def _lines(self, flow: Flow) -> list[Line]:
        style = self.style
        found: list[Line] = []
        for text in self.texts:
            found.extend(
                paragraphs(text, style.face, style.size, flow.width, style.indent * style.size)
            )
        missing = self.blank - len(found)
        return found + [Line("", 0.0, 0.0, 0.0)] * max(0, missing)

    def least(self, flow: Flow) -> float:
        """The heading and two lines; all of them where they stay together and a page holds them."""
        head = styles.HEADING.leading + 6 if self.heading else 0.0
        count = len(self._lines(flow))
        whole = head + count * self.style.leading
        if self.is_whole and whole <= flow.highest:
            return whole
        return head + min(2, count) * self.style.leading

    def _head(self, flow: Flow, text: str) -> None:
        flow.y += 6
        flow.text(flow.left, baseline(flow.y, styles.HEADING), text, styles.HEADING)
        flow.y += styles.HEADING.leading

    def lay(self, flow: Flow) -> None:
        """Draw the lines, turning pages where they are full."""
        lines = self._lines(flow)
        leading = self.style.leading
        tail = self.tail.least(flow) if self.tail else 0.0
        # Two lines are the last two: what must follow them is needed from the start.
        flow.need(self.least(flow) + (tail if len(lines) <= _HELD else 0.0))
        if self.heading:
            self._head(flow, self.heading)
        for place, line in enumerate(lines):
            left = len(lines) - place
            # At the last two lines: turn with them when what follows would not fit below.
            held = left == min(_HELD, len(lines)) and flow.room < left * leading + tail
            # One line alone at the top of a page is a widow: take its neighbour along.
            widow = left == 2 and flow.room < 2 * leading
            if flow.room < leading or ((held or widow) and not flow.is_fresh and place):
                flow.turn()
                if self.heading:
                    self._head(flow, self.heading.rstrip("：") + word("continued_page"))
            flow.line(flow.left, flow.y, line, self.style)
            flow.y += leading
            if self.ruled:
                flow.rule(flow.left, flow.y - 1, flow.right, flow.y - 1, grey=styles.INK_GREY)


@dataclass(frozen=True, slots=True)
class Field:
    """A label and its value; ``share`` is the part of the row's width the two take."""

    label: str
    value: str
    share: float = 1.0


_LINE_DROP: Final = 3.0


@dataclass(frozen=True, slots=True)
class Fields:
    """One row of labels, each with its value on a line of the form."""

    fields: tuple[Field, ...]
    style: Style = styles.FIELD
    keeps_with_next: bool = False
    _gap: float = field(default=8.0)

    def _set(self, flow: Flow) -> list[tuple[float, float, Field, tuple[Line, ...]]]:
        style, total = self.style, sum(part.share for part in self.fields)
        x, found = flow.left, []
        for part in self.fields:
            share = flow.width * part.share / total
            start = x + width(part.label, style.face, style.size) + 4
            end = x + share - (self._gap if part is not self.fields[-1] else 0)
            value = part.value or "　"
            found.append((x, end, part, paragraphs(value, style.face, style.size, end - start - 2)))
            x += share
        return found

    def least(self, flow: Flow) -> float:
        """The whole row, or its first line when it is longer than a page could bear."""
        rows = max(len(lines) for _, _, _, lines in self._set(flow))
        return min(rows, 6) * self.style.leading

    def lay(self, flow: Flow) -> None:
        """Draw the row; a value too long for the page goes on over the turn."""
        flow.need(self.least(flow))
        style, parts = self.style, self._set(flow)
        for row in range(max(len(lines) for _, _, _, lines in parts)):
            if flow.room < style.leading:
                flow.turn()
            for x, end, part, lines in parts:
                label = width(part.label, style.face, style.size) + 4
                if row == 0:
                    flow.text(x, baseline(flow.y, style), part.label, style)
                if row < len(lines):
                    flow.line(x + label + 2, flow.y, lines[row], style)
                    y = baseline(flow.y, style) + _LINE_DROP
                    flow.rule(x + label, y, end, y, grey=styles.INK_GREY)
            flow.y += style.leading


def labelled(*pairs: tuple[str, str, float]) -> Fields:
    """A row of (label, value, share)."""
    return Fields(tuple(Field(label, clean(value), share) for label, value, share in pairs))
