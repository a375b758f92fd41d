"""What must hold of any page: nothing overlaps, leaves its box or the margins, or stands alone."""

from reports.house import fonts
from reports.house.flow import FORM_PAGE, MM, WIDE_PAGE
from reports.house.tracing import GlyphRun, Stroke, TracedPage

FOOT = 25 * MM
"""Below this height above the lower edge stand page numbers and signatures of a continued page."""


def right_of(run: GlyphRun) -> float:
    """The right edge of a run's ink: closing marks carry their blank outside."""
    finder = fonts.widths(fonts.Face.SONG)
    ink = run.text.rstrip("，。、；：）〕】》〉」』］　 ")
    stretch = run.stretch * max(0, len(ink) - 1)  # what follows the last character is no ink
    return run.x + sum(finder[char] for char in ink) * run.size + stretch


def outside(page: TracedPage) -> list[str]:
    """Texts that leave the margins, of an upright page or of one that lies."""
    wide, high = page.size
    style = WIDE_PAGE if wide > high else FORM_PAGE
    return [
        run.text
        for run in page.runs
        if run.text.strip()
        and not (
            run.x >= style.left * MM - 0.5
            and right_of(run) <= wide - style.right * MM + 0.5
            and run.y >= 9 * MM
            and run.y + run.size <= high - 9 * MM
        )
    ]


def _box(run: GlyphRun) -> tuple[float, float, float, float]:
    return run.x, run.y - 0.1 * run.size, right_of(run), run.y + 0.72 * run.size


def overlapping(page: TracedPage) -> list[tuple[str, str]]:
    """Pairs of texts that lie over one another by more than a hair."""
    found = []
    boxes = sorted((_box(run), run.text) for run in page.runs if run.text.strip())
    for place, (one, text) in enumerate(boxes):
        for other, beside in boxes[place + 1 :]:
            if other[0] >= one[2] - 0.6:
                break
            if min(one[3], other[3]) - max(one[1], other[1]) > 0.6:
                found.append((text, beside))
    return found


def _crosses(stroke: Stroke, run: GlyphRun) -> bool:
    left, low, right, high = _box(run)
    if stroke.x1 == stroke.x2:
        inside = left + 0.6 < stroke.x1 < right - 0.6
        bottom, top = sorted((stroke.y1, stroke.y2))
        return inside and bottom < (low + high) / 2 < top
    inside = low + 0.6 < stroke.y1 < high - 0.6
    return inside and stroke.x1 < right - 0.6 and left + 0.6 < stroke.x2


def crossed(page: TracedPage) -> list[str]:
    """Texts that a line of the form runs through: they have left their cell."""
    return [
        run.text
        for run in page.runs
        if run.text.strip() and any(_crosses(stroke, run) for stroke in page.strokes)
    ]


def orphaned(page: TracedPage) -> list[str]:
    """A bold heading that is the last thing on its page."""
    body = [run for run in page.runs if run.y > FOOT and run.text.strip()]
    lowest = min(body, key=lambda run: run.y)
    ruled = any(stroke.x1 == stroke.x2 for stroke in page.strokes)
    return [] if ruled or "Bold" not in lowest.font else [lowest.text]


def faults(pages: tuple[TracedPage, ...]) -> list[tuple[int, str, object]]:
    """Everything wrong with a paper, by page; empty when it can be handed over."""
    return [
        (number, check.__name__, fault)
        for number, page in enumerate(pages, 1)
        for check in (outside, overlapping, crossed, orphaned)
        for fault in check(page)
    ]
