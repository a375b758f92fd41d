"""会议材料: cover, contents with true page numbers, one summary a case, sign-in sheet 签到表."""

from collections.abc import Sequence
from itertools import accumulate

from reports.forms.marks import mark, printed
from reports.forms.summary import summary_blocks
from reports.forms.wording import day, joined
from reports.house import styles
from reports.house.blocks import Gap, Heading, OneLine, Rule, ToFoot
from reports.house.flow import FORM_PAGE, Block, Flow, Form
from reports.house.grid import Align, table
from reports.house.lines import first_lines
from reports.house.press import Page, Press
from reports.house.words import word
from services.sheets.shapes import Pack, Summary

__all__ = ["lay_pack"]

_WEEKDAYS = "一二三四五六日"
# Blank lines at the end of a sign-in sheet, for guests nobody announced.
_SPARE_LINES = 5
_LINES_A_PAGE = 20


def _form(pack: Pack, title: str, blocks: Sequence[Block], *, bookmark: str = "") -> Form:
    return Form(
        title=title,
        blocks=blocks,
        page=FORM_PAGE,
        mark=mark(pack.masking),
        foot=joined(
            pack.note or word("pk_note"), printed(pack.masking, pack.printed_by, pack.printed_at)
        ),
        bookmark=bookmark or title,
    )


def _when(pack: Pack) -> str:
    at = pack.meeting_at
    if at is None:
        return word("blank_day")
    weekday = word("weekday", day=_WEEKDAYS[at.weekday()])
    return f"{day(at.date())}{weekday}{at.hour}:{at.minute:02d}"


def _cover(pack: Pack) -> Form:
    """Title and meeting in the upper half, the office and its day at the foot."""
    office = joined(pack.office.street, pack.office.committee, by="")
    when = pack.meeting_at or pack.printed_at
    return _form(
        pack,
        pack.title,
        [
            Gap(160),
            OneLine(pack.title, styles.COVER_TITLE, "centre", after=18),
            Rule(22),
            OneLine(word("pk_time", at=_when(pack)), styles.COVER_LINE, "centre"),
            OneLine(word("pk_place", place=pack.place or "　"), styles.COVER_LINE, "centre"),
            OneLine(word("pk_count", count=len(pack.summaries)), styles.COVER_LINE, "centre"),
            ToFoot(2 * styles.COVER_LINE.leading + 24),
            OneLine(office, styles.COVER_LINE, "centre"),
            OneLine(day(when.date() if when else None), styles.COVER_LINE, "centre"),
        ],
    )


def _case(pack: Pack, sheet: Summary, place: int) -> Form:
    style = styles.HEADING
    whole = word("pk_case", place=place, title=joined(sheet.number, sheet.title))
    heading = first_lines(whole, 1, style.face, style.size, FORM_PAGE.width)
    return _form(pack, heading, [Heading(heading), *summary_blocks(sheet)])


def _sign_in(pack: Pack, spare: int) -> Form:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("pk_number"), 1.2, "centre"),
        (word("pk_name"), 2.6, "centre"),
        (word("pk_unit"), 5.0, "left"),
        (word("pk_post"), 3.2, "left"),
        (word("pk_signature"), 4.0, "left"),
    )
    rows = [
        (str(place), person.name, person.unit, person.post, "")
        for place, person in enumerate(pack.attendees, 1)
    ]
    rows += [("", "", "", "", "")] * spare
    title = word("pk_sign_in")
    return _form(
        pack,
        title,
        [
            OneLine(title, styles.TITLE, "centre", after=6),
            OneLine(joined(pack.title, _when(pack), pack.place), styles.CELL, "centre", after=4),
            table(heads, tuple(rows), least_height=30),
        ],
    )


def _fitting_sign_in(press: Press, pack: Pack) -> Form:
    """The sign-in sheet with as many blank lines as open no page of their own."""
    most = max(_SPARE_LINES, _LINES_A_PAGE - len(pack.attendees))
    fewest = len(Flow(press, _sign_in(pack, 1)).lay())
    forms = (_sign_in(pack, spare) for spare in range(most, 1, -1))
    fitting = (form for form in forms if len(Flow(press, form).lay()) == fewest)
    return next(fitting, None) or _sign_in(pack, 1)


def _contents(pack: Pack, entries: Sequence[tuple[str, int, int]]) -> Form:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("pk_number"), 1.2, "centre"),
        (word("pk_item"), 12.0, "left"),
        (word("pk_page"), 1.8, "centre"),
    )
    rows = tuple(
        (str(place), title, str(first) if first == last else f"{first}–{last}")
        for place, (title, first, last) in enumerate(entries, 1)
    )
    title = word("pk_contents")
    return _form(
        pack,
        title,
        [OneLine(title, styles.TITLE, "centre", after=6), table(heads, rows)],
    )


def lay_pack(press: Press, pack: Pack, watermark: str = "") -> list[Page]:
    """All pages of a pack, numbered through.

    The parts are laid first; then the contents are set twice, once to learn their length and
    once with the page numbers that follow from it.
    """
    forms = [_case(pack, sheet, place) for place, sheet in enumerate(pack.summaries, 1)]
    forms.append(_fitting_sign_in(press, pack))
    parts = [Flow(press, form) for form in forms]
    lengths = [len(part.lay()) for part in parts]
    cover = Flow(press, _cover(pack))
    before = len(cover.lay())
    titles = [form.title for form in forms]
    draft = Flow(press, _contents(pack, [(title, 999, 999) for title in titles]))
    before += len(draft.lay())
    starts = list(accumulate(lengths, initial=before + 1))
    entries = [
        (title, start, start + length - 1)
        for title, start, length in zip(titles, starts, lengths, strict=False)
    ]
    contents = Flow(press, _contents(pack, entries))
    contents.lay()
    flows = [cover, contents, *parts]
    total = sum(len(flow.pages) for flow in flows)
    pages: list[Page] = []
    for flow in flows:
        pages += flow.dress(first=len(pages) + 1, total=total, watermark=watermark)
    return pages
