"""From the register to the papers of a body: what it is, who belongs to it, its work in figures."""

from datetime import date

import sqlalchemy as sa

from models.records.lists_owners import BodyTerm
from models.vocabulary.bodies import known_kind
from models.vocabulary.body_work import Figures
from models.vocabulary.duty import write_duty
from models.vocabulary.errors import Refusal
from models.vocabulary.reference import topic
from resources import Language, phrase
from services.database import Reading
from services.queries.body_work import work_of
from services.queries.directory_bodies import BodyLine, MembershipLine, bodies, memberships
from services.sheets.bodies import BodySheet, BodyWorkSheet, MemberRow, PeriodRow
from services.sheets.gathering.in_hand import Occasion
from services.sheets.gathering.people import office_of

__all__ = ["body_sheet", "body_work"]

_ZH = Language.CHINESE


def body_sheet(reading: Reading, body_id: int, occasion: Occasion) -> BodySheet:
    """What the directory says of a body today; members who left are not on it.

    Raises:
        Refusal: ``register.gone`` when there is no such body.
    """
    body = _body(reading, body_id)
    members = [
        one
        for one in memberships(reading, body_id)
        if one.until_on is None or one.until_on >= reading.today
    ]
    return BodySheet(
        office=office_of(occasion),
        printed_at=occasion.at,
        printed_by=occasion.by,
        name=body.name,
        kind=known_kind(body.kind).zh,
        parent=body.parent,
        sponsor=body.sponsor,
        territory=_territory(occasion, body),
        place=body.place,
        phone=body.phone,
        founded_on=body.founded_on,
        ended_on=body.ended_on,
        star=body.star,
        specialties=tuple(_topic(code) for code in body.specialties),
        term=_term(reading, body_id),
        in_hand=body.used,
        load_limit=body.load_limit,
        members=tuple(_member(one) for one in members),
    )


def body_work(reading: Reading, body_id: int, year: int, occasion: Occasion) -> BodyWorkSheet:
    """The work of a body in a year, quarter by quarter. Refusal as :func:`body_sheet`."""
    body = _body(reading, body_id)
    work = work_of(reading, body_id, year)
    return BodyWorkSheet(
        office=office_of(occasion),
        printed_at=occasion.at,
        printed_by=occasion.by,
        name=body.name,
        kind=known_kind(body.kind).zh,
        year=year,
        until_on=work.whole.until_on,
        quarters=tuple(
            _period(one, phrase("form.body_quarter", _ZH, number="一二三四"[place]))
            for place, one in enumerate(work.quarters)
        ),
        whole=_period(work.whole, phrase("form.body_year", _ZH)),
    )


def _body(reading: Reading, body_id: int) -> BodyLine:
    found = next((one for one in bodies(reading, ended=True) if one.id == body_id), None)
    if found is None:
        raise Refusal("register.gone")
    return found


def _territory(occasion: Occasion, body: BodyLine) -> str:
    """The street where the body serves all of it, else the residents' committee it belongs to."""
    return occasion.office.street if body.serves_street else occasion.office.committee


def _topic(code: str) -> str:
    try:
        return topic(code).zh
    except Refusal:
        return code


def _term(reading: Reading, body_id: int) -> str:
    """The term that runs, else the last one on the list."""
    row = reading.connection.execute(
        sa.select(BodyTerm.ordinal, BodyTerm.from_on, BodyTerm.until_on)
        .where(BodyTerm.body_id == body_id)
        .order_by((BodyTerm.from_on <= reading.today).desc(), BodyTerm.from_on.desc())
        .limit(1)
    ).first()
    if row is None:
        return ""
    days = {"begins": row.from_on.isoformat(), "ends": row.until_on.isoformat()}
    if row.ordinal is None:
        return phrase("form.body_term_once", _ZH, **days)
    return phrase("form.body_term_of", _ZH, ordinal=row.ordinal, **days)


def _member(one: MembershipLine) -> MemberRow:
    mediates = one.mediator_id is not None
    service = "body_full_time" if one.full_time else "body_part_time"
    return MemberRow(
        name=one.name,
        role=_post(one),
        service=phrase(f"form.{service}", _ZH) if mediates else "",
        term=_days(one.from_on, one.until_on),
        duty=write_duty(one.duty, _ZH),
        in_hand=one.in_hand,
        load_limit=one.load_limit,
        mediates=mediates,
    )


def _post(one: MembershipLine) -> str:
    """The post, and the owners' committee the member sits for."""
    if not one.seat_of:
        return one.role
    code = "form.body_deputy" if one.deputy else "form.body_seat"
    seat = phrase(code, _ZH, body=one.seat_of)
    return f"{one.role}\n{seat}" if one.role else seat


def _days(begins: date | None, ends: date | None) -> str:
    if begins is not None and ends is not None:
        return f"{begins.isoformat()}～{ends.isoformat()}"
    if begins is not None:
        return phrase("form.body_since", _ZH, begins=begins.isoformat())
    return phrase("form.body_to", _ZH, ends=ends.isoformat()) if ends is not None else ""


def _period(one: Figures, period: str) -> PeriodRow:
    return PeriodRow(
        period=period,
        before=one.before,
        taken=one.taken,
        settled=one.settled,
        failed=one.failed,
        otherwise=one.otherwise,
        handed_over=one.handed_over,
        open=one.open,
        asked=one.asked,
        content=one.content,
    )
