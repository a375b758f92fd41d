"""志愿服务记录证明: what a volunteer did, for the volunteer's own use (上海市志愿服务条例 21)."""

from collections.abc import Iterator
from datetime import date

from models.vocabulary.projects_effect import write_amount
from reports.forms.body_minutes import short_day
from reports.forms.wording import day, joined
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Prose, Title
from reports.house.flow import LETTER_PAGE, Block, Form
from reports.house.grid import Align, table
from reports.house.signing import Together
from reports.house.words import word
from services.sheets.projects import ServiceRow, VolunteerCertificate

__all__ = ["compose"]


def compose(sheet: VolunteerCertificate) -> Form:
    """The certificate; it leaves the office, so that it bears no mark of an inner paper."""
    title = word("vc_title")
    return Form(
        title=title,
        blocks=[Title(title), Gap(8), *_blocks(sheet)],
        page=LETTER_PAGE,
    )


def _blocks(sheet: VolunteerCertificate) -> Iterator[Block]:
    head = word(
        "vc_head",
        name=sheet.name,
        identity=word("vc_identity", identity=sheet.identity) if sheet.identity else "",
        project=sheet.title,
        team=word("vc_team", team=sheet.team) if sheet.team else "",
    )
    yield Prose("", (head,))
    yield Gap(4)
    yield _services(sheet.rows)
    yield Gap(6)
    yield Prose("", (_sums(sheet),))
    yield Together(
        (
            Prose("", (word("vc_true", source=sheet.source),)),
            Gap(24),
            OneLine(_office(sheet), styles.NUMBER, "right"),
            OneLine(day(_printed_on(sheet)), styles.NUMBER, "right"),
        )
    )


def _sums(sheet: VolunteerCertificate) -> str:
    span = ""
    if sheet.first_on is not None and sheet.last_on is not None:
        span = word("vc_span", first=day(sheet.first_on), last=day(sheet.last_on))
    sums = word(
        "vc_sums",
        times=sheet.times,
        hours=_hours(sheet.minutes),
        trainings=sheet.trainings,
        training_hours=_hours(sheet.training_minutes),
        honours=sheet.honours,
    )
    return joined(span, sums, by="，")


def _office(sheet: VolunteerCertificate) -> str:
    return word("vc_seal", office=joined(sheet.office.street, sheet.office.committee, by=""))


def _printed_on(sheet: VolunteerCertificate) -> date | None:
    return sheet.printed_at.date() if sheet.printed_at is not None else None


def _hours(minutes: int) -> str:
    return write_amount(minutes * 100 // 60)


def _services(rows: tuple[ServiceRow, ...]) -> Block:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("vc_day"), 2.6, "centre"),
        (word("vc_kind"), 1.6, "centre"),
        (word("vc_what"), 5.4, "left"),
        (word("jp_hours"), 1.6, "centre"),
        (word("vc_appraisal"), 3.2, "left"),
    )
    return table(
        heads,
        tuple(
            (
                short_day(one.on),
                one.kind,
                one.what,
                _hours(one.minutes) if one.minutes else word("none"),
                one.appraisal or word("none"),
            )
            for one in rows
        ),
    )
