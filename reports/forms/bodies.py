"""机构情况表 and 办案统计 of a body of the directory (governance.md 1.2)."""

from collections.abc import Iterator

from models.vocabulary.body_work import share
from reports.forms.marks import mark, printed
from reports.forms.wording import day, joined
from reports.house import styles
from reports.house.blocks import Gap, Heading, OneLine, Title
from reports.house.flow import FORM_PAGE, WIDE_PAGE, Block, Form
from reports.house.grid import Align, Cell, Grid, Row, label, table, value
from reports.house.words import word
from services.sheets.bodies import BodySheet, BodyWorkSheet, MemberRow, PeriodRow

__all__ = ["compose"]

Heads = tuple[tuple[str, float, Align], ...]

_LABEL, _VALUE = 2.0, 4.0


def compose(sheet: BodySheet | BodyWorkSheet) -> Form:
    """The paper; figures lie on their side, for they have many columns."""
    work = isinstance(sheet, BodyWorkSheet)
    title = word("body_work_title") if work else word("body_title", kind=sheet.kind)
    office = joined(sheet.office.street, sheet.office.committee, by="")
    blocks = _work(sheet) if isinstance(sheet, BodyWorkSheet) else _body(sheet)
    return Form(
        title=title,
        blocks=[Title(title), OneLine(office, styles.NUMBER, "centre", after=6), *blocks],
        page=WIDE_PAGE if work else FORM_PAGE,
        mark=mark(sheet.masking),
        foot=printed(sheet.masking, sheet.printed_by, sheet.printed_at),
    )


# What it is


def _body(sheet: BodySheet) -> Iterator[Block]:
    yield Grid(tuple(_facts(sheet)))
    yield Gap(6)
    yield Heading(word("body_members", count=len(sheet.members)))
    if not sheet.members:
        yield OneLine(word("body_nobody"), styles.CELL, "centre")
        return
    heads: Heads = (
        (word("body_no"), 0.9, "centre"),
        (word("body_name"), 1.9, "left"),
        (word("body_role"), 2.2, "left"),
        (word("body_service"), 1.3, "centre"),
        (word("body_term"), 2.7, "centre"),
        (word("body_duty"), 3.6, "left"),
        (word("body_in_hand"), 1.5, "centre"),
    )
    rows = (_member(place, one) for place, one in enumerate(sheet.members, 1))
    yield table(heads, tuple(rows), style=styles.SMALL)


def _facts(sheet: BodySheet) -> Iterator[Row]:
    none = word("none")
    yield _wide("body_called", sheet.name)
    yield _pair("body_kind", sheet.kind, "body_parent", sheet.parent or none)
    lasts = day(sheet.founded_on) if sheet.founded_on else none
    if sheet.ended_on is not None:
        lasts = word("body_until", begins=lasts, ends=day(sheet.ended_on))
    yield _pair("body_founded", lasts, "body_star", _stars(sheet.star))
    yield _wide("body_term_line", sheet.term or none)
    if sheet.sponsor:
        yield _wide("body_sponsor", sheet.sponsor)
    yield _pair("body_territory", sheet.territory or none, "body_phone", sheet.phone or none)
    yield _wide("body_place", sheet.place or none)
    yield _wide("body_specialties", "、".join(sheet.specialties) or none)
    in_hand = word("body_in_hand_of", count=sheet.in_hand, limit=sheet.load_limit)
    yield _wide("body_cases", in_hand)


def _stars(star: int | None) -> str:
    return word("body_stars", number="一二三四五"[star - 1]) if star else word("none")


def _pair(name: str, said: str, other: str, told: str) -> Row:
    return Row((*_cells(name, said, _VALUE), *_cells(other, told, _VALUE)))


def _wide(name: str, said: str) -> Row:
    return Row(_cells(name, said, _LABEL + 2 * _VALUE))


def _cells(name: str, said: str, share_of: float) -> tuple[Cell, Cell]:
    return label(word(name), _LABEL), value(said, share_of)


def _member(place: int, one: MemberRow) -> tuple[str, ...]:
    none = word("none")
    load = none
    if one.mediates:
        limit = one.load_limit
        load = f"{one.in_hand} / {limit}" if limit is not None else str(one.in_hand)
    return (
        str(place),
        one.name,
        one.role or none,
        one.service or none,
        one.term.replace("～", "～\n") or none,
        one.duty or none,
        load,
    )


# Its work


def _work(sheet: BodyWorkSheet) -> Iterator[Block]:
    until = day(sheet.until_on) if sheet.until_on else ""
    told = word("body_work_of", name=sheet.name, year=sheet.year, until=until)
    yield OneLine(told, styles.CELL, "centre", after=4)
    heads: Heads = (
        (word("body_period"), 2.2, "left"),
        *((word(f"body_{name}"), 1.5, "centre") for name in _COUNTS),
        (word("body_settled_share"), 1.7, "centre"),
        (word("body_asked"), 1.6, "centre"),
        (word("body_content"), 1.6, "centre"),
        (word("body_content_share"), 1.7, "centre"),
    )
    yield table(heads, tuple(map(_period, (*sheet.quarters, sheet.whole))))
    yield Gap(4)
    yield OneLine(word("body_work_note"), styles.SMALL)


_COUNTS = ("before", "taken", "settled", "failed", "otherwise", "handed_over", "open")


def _period(one: PeriodRow) -> tuple[str, ...]:
    none = word("none")
    counts = (str(getattr(one, name)) for name in _COUNTS)
    settled = share(one.settled, one.settled + one.failed)
    content = share(one.content, one.asked)
    return (one.period, *counts, settled or none, str(one.asked), str(one.content), content or none)
