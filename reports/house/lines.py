"""Breaking text into lines: 禁则, whole numbers, an even right edge.

A line never begins with a closing mark or ends with an opening one, a number or Latin word stays
whole unless it alone is longer than a line, a number keeps its unit (3日, 1,500元), and 「……」 and
「——」 are not halved. Lines are found by bisection in the running sum of the widths, so that a long
statement costs little more than reading it.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from reports.house import fonts
from reports.house.fonts import Face

__all__ = ["NO_END", "NO_START", "Line", "breakable", "first_lines", "paragraph", "paragraphs"]

NO_START: Final = frozenset("，。、；：？！）〕】》〉」』］”’…—～·％‰℃,.;:?!)]}%々ー゛゜ヽヾ")
NO_END: Final = frozenset("（〔【《〈「『［“‘([{￥¥＄$")
_PAIRS: Final = frozenset("…—")
_DIGITS: Final = frozenset("0123456789")
_UNITS: Final = frozenset("年月日时分秒元号室楼层岁")
_GLUE: Final = frozenset(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,-/:@_%+#&*'~=\\"
)

# A line is stretched to the right edge only for the small gap that 禁则 leaves: this part of it.
_STRETCH: Final = 0.09


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: its indent and natural width in points, and what stretches it.

    ``stretch`` is the extra space after each character in points, 0 for a last line.
    """

    text: str
    indent: float
    width: float
    stretch: float


def breakable(before: str, after: str) -> bool:
    """Whether a line may end between these two characters."""
    if after in NO_START or before in NO_END:
        return False
    if before in _PAIRS and after == before:
        return False
    if before in _DIGITS and after in _UNITS:
        return False
    return not (before in _GLUE and after in _GLUE)


def _begins(text: str, place: int) -> str:
    """The character a line broken at ``place`` would begin with: blanks stay behind."""
    rest = place
    while rest < len(text) and text[rest] == " ":
        rest += 1
    return text[rest] if rest < len(text) else text[place]


def _cut(text: str, start: int, end: int) -> int:
    """The last allowed break at or before ``end``, or ``end`` itself when there is none."""
    place = end
    while place > start and not breakable(text[place - 1], _begins(text, place)):
        place -= 1
    return place if place > start else max(end, start + 1)


@lru_cache(maxsize=4096)
def paragraph(
    text: str, face: Face, size: float, width: float, indent: float = 0.0
) -> tuple[Line, ...]:
    """The lines of one paragraph set ``width`` points wide, the first one indented.

    ``text`` holds no line break (``paragraphs`` splits at them). An empty text is one empty
    line, so that a blank field still has its height.
    """
    sums = list(accumulate(fonts.advances(text, face)))
    if not sums:
        return (Line("", indent, 0.0, 0.0),)
    room, total = width / size + 1e-6, len(text)
    found: list[Line] = []
    start, base, shift = 0, 0.0, indent / size
    while start < total:
        end = bisect_right(sums, base + room - shift, start)
        if end < total:
            end = _cut(text, start, end)
        natural = sums[end - 1] - base
        gap = room - shift - natural
        part = text[start:end]
        is_last = end >= total
        stretch = gap * size / (len(part) - 1) if not is_last and len(part) > 1 else 0.0
        if gap > _STRETCH * room:
            stretch = 0.0
        found.append(Line(part, shift * size, natural * size, stretch))
        while end < total and text[end] == " ":
            end += 1
        start, base, shift = end, sums[end - 1], 0.0
    return tuple(found)


def paragraphs(
    text: str, face: Face, size: float, width: float, indent: float = 0.0
) -> tuple[Line, ...]:
    """The lines of ``text``, which may hold line breaks; blank paragraphs are left out."""
    text = fonts.clean(text)
    if "\n" not in text:
        return paragraph(text, face, size, width, indent)
    found: list[Line] = []
    for part in text.split("\n"):
        if part.strip():
            found.extend(paragraph(part.strip(), face, size, width, indent))
    return tuple(found) or (Line("", indent, 0.0, 0.0),)


def first_lines(text: str, most: int, face: Face, size: float, width: float) -> str:
    """As much of ``text`` as ``most`` lines hold, closed by …… where something is left out.

    Line breaks in it become blanks. Only for papers that name themselves a summary: a form
    continues on the next page instead.
    """
    text = "　".join(part.strip() for part in fonts.clean(text).split("\n") if part.strip())
    lines = paragraph(text, face, size, width)
    if len(lines) <= most:
        return text
    kept = "".join(line.text for line in lines[: most - 1])
    last = paragraph(lines[most - 1].text, face, size, width - 2 * size)[0].text
    return kept + last.rstrip("，、；：。") + "……"
