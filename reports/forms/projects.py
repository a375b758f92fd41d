"""The papers of joint projects: 成效对照表, 项目简报, 联勤排班表, 协议/备忘录目录, 志愿者名册."""

from collections.abc import Iterator, Sequence

from models.vocabulary.projects_effect import write_amount
from reports.forms.body_minutes import short_day
from reports.forms.marks import mark, printed
from reports.forms.wording import joined
from reports.house import styles
from reports.house.bars import BarPair, BarPairs
from reports.house.blocks import Gap, Heading, OneLine, Prose, Title, labelled
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, table
from reports.house.words import word
from services.sheets.projects import (
    DocumentCatalog,
    DutyRoster,
    DutyTurnRow,
    EffectRow,
    EffectTable,
    PartnerRow,
    ProjectBrief,
    TaskRow,
    VolunteerList,
)

__all__ = ["compose"]

ProjectSheet = EffectTable | DutyRoster | DocumentCatalog | VolunteerList
Heads = tuple[tuple[str, float, Align], ...]


def compose(sheet: ProjectSheet) -> Form:
    """The paper on as many pages as it needs."""
    title = word(_title(sheet))
    return Form(
        title=title,
        blocks=[Title(title), *_head(sheet), *_body(sheet)],
        page=FORM_PAGE,
        mark=mark(sheet.masking),
        foot=printed(sheet.masking, sheet.printed_by, sheet.printed_at),
    )


def _title(sheet: ProjectSheet) -> str:
    match sheet:
        case ProjectBrief():
            return "jp_brief"
        case EffectTable():
            return "jp_effect"
        case DutyRoster():
            return "jp_roster"
        case DocumentCatalog():
            return "jp_documents"
    return "jp_volunteers"


def _body(sheet: ProjectSheet) -> Iterator[Block]:
    match sheet:
        case ProjectBrief():
            return _brief(sheet)
        case EffectTable():
            return _effect(sheet)
        case DutyRoster():
            return _roster(sheet)
        case DocumentCatalog():
            return _documents(sheet)
    return _volunteers(sheet)


def _head(sheet: ProjectSheet) -> Iterator[Block]:
    office = joined(sheet.office.street, sheet.office.committee, by="")
    yield OneLine(office, styles.NUMBER, "centre", after=4)
    yield labelled((word("jp_project"), joined(sheet.number, sheet.title), 1.0))
    yield labelled(
        (word("jp_lead"), sheet.lead or word("none"), 1.0),
        (word("jp_stage"), sheet.stage, 1.0),
    )
    span = joined(short_day(sheet.starts_on), short_day(sheet.ends_on), by=word("jp_until"))
    if sheet.place:
        yield labelled((word("jp_place"), sheet.place, 1.0))
    yield labelled((word("jp_term"), span, 1.0))
    yield Gap(6)


# Before and after


def _effect(sheet: EffectTable) -> Iterator[Block]:
    yield from _figures(sheet.rows)
    yield from _notes(sheet)
    if sheet.appraisal:
        yield Gap(4)
        yield Prose(word("jp_appraisal"), (sheet.appraisal,))
    yield Gap(6)
    yield Heading(word("jp_definitions"))
    heads: Heads = (
        (word("jp_indicator"), 3.0, "left"),
        (word("jp_definition"), 8.0, "left"),
        (word("jp_source"), 4.0, "left"),
    )
    yield table(
        heads,
        tuple(
            (one.name, one.definition or word("none"), one.source or word("none"))
            for one in sheet.rows
        ),
    )


def _figures(rows: Sequence[EffectRow]) -> Iterator[Block]:
    if not rows:
        yield OneLine(word("jp_nothing"), styles.CELL, "centre")
        return
    heads: Heads = (
        (word("jp_indicator"), 3.2, "left"),
        (word("jp_unit"), 1.4, "centre"),
        (word("jp_before"), 2.9, "centre"),
        (word("jp_after"), 2.9, "centre"),
        (word("jp_target"), 1.6, "centre"),
        (word("jp_change"), 4.4, "left"),
    )
    yield table(
        heads,
        tuple(
            (
                one.name,
                one.unit,
                joined(one.before or word("none"), _span(one.before_span), by="\n"),
                joined(one.after or word("none"), _span(one.after_span), by="\n"),
                one.target or word("none"),
                joined(one.change, one.verdict, by="\n"),
            )
            for one in rows
        ),
    )


def _span(span: str) -> str:
    """A period over two lines: it is wider than its column."""
    return span.replace("～", "～\n")


def _notes(sheet: EffectTable) -> Iterator[Block]:
    yield Gap(3)
    told = [
        word("jp_places", places=sheet.places) if sheet.places else "",
        word("jp_controls", places=sheet.controls) if sheet.controls else "",
        sheet.recurrence,
        word("jp_equal"),
    ]
    for said in filter(None, told):
        yield Prose("", (said,), style=styles.CELL)


# The brief


def _brief(sheet: ProjectBrief) -> Iterator[Block]:
    if sheet.aim:
        yield Prose(word("jp_aim"), (sheet.aim,))
    figures = word(
        "jp_counts",
        cases=sheet.cases,
        units=len(sheet.partners),
        volunteers=sheet.volunteers,
        hours=_hours(sheet.minutes),
    )
    yield OneLine(figures, styles.FIELD, before=4, after=4)
    if sheet.rows:
        yield Heading(word("jp_compared"))
        yield BarPairs([_pair(one) for one in sheet.rows])
        yield from _figures(sheet.rows)
        yield from _notes(sheet)
    if sheet.appraisal:
        yield Prose(word("jp_appraisal"), (sheet.appraisal,))
    if sheet.partners:
        yield Gap(6)
        yield Heading(word("jp_partners"))
        yield _partners(sheet.partners)
    if sheet.tasks:
        yield Gap(6)
        yield Heading(word("jp_tasks"))
        yield _tasks(sheet.tasks)


def _pair(one: EffectRow) -> BarPair:
    def at(hundredths: int | None) -> float | None:
        return None if hundredths is None else hundredths / 100

    return BarPair(
        label=one.name,
        before=at(one.before_at),
        after=at(one.after_at),
        before_text=joined(one.before, one.unit, by=" ") if one.before else word("none"),
        after_text=joined(one.after, one.unit, by=" ") if one.after else word("none"),
        target=at(one.target_at),
        target_text=one.target,
    )


def _hours(minutes: int) -> str:
    return write_amount(minutes * 100 // 60)


def _partners(rows: Sequence[PartnerRow]) -> Block:
    heads: Heads = (
        (word("jp_unit_name"), 4.0, "left"),
        (word("jp_undertakes"), 8.0, "left"),
        (word("jp_signed"), 2.4, "centre"),
    )
    return table(
        heads,
        tuple(
            (
                joined(one.name, word("jp_leads") if one.is_lead else "", by=""),
                one.undertakes or word("none"),
                one.signed,
            )
            for one in rows
        ),
    )


def _tasks(rows: Sequence[TaskRow]) -> Block:
    heads: Heads = (
        (word("jp_task"), 7.0, "left"),
        (word("jp_owner"), 3.4, "left"),
        (word("jp_due"), 3.0, "centre"),
        (word("jp_done"), 3.0, "centre"),
    )
    return table(
        heads,
        tuple(
            (one.what, one.owner or word("none"), short_day(one.due_on), short_day(one.done_on))
            for one in rows
        ),
    )


# Roster, documents, volunteers


def _roster(sheet: DutyRoster) -> Iterator[Block]:
    station = joined(sheet.station, sheet.station_place, by="　")
    yield labelled((word("jp_station"), station or word("none"), 1.0))
    if not sheet.shifts:
        yield OneLine(word("jp_no_shift"), styles.CELL, "centre")
        return
    heads: Heads = (
        (word("jp_day"), 2.6, "centre"),
        *((joined(one.name, one.hours, by="\n"), 4.0, "left") for one in sheet.shifts),
    )
    weekdays = word("jp_weekdays")
    yield table(
        heads,
        tuple(
            (
                f"{short_day(one.day)}\n周{weekdays[one.day.weekday()]}",
                *("\n".join(map(_on_duty, turns)) or word("jp_vacant") for turns in one.turns),
            )
            for one in sheet.days
        ),
    )


def _on_duty(turn: DutyTurnRow) -> str:
    said = joined(turn.unit, word("jp_people", count=turn.people), by=" ")
    return joined(said, turn.names, by="：") if turn.names else said


def _documents(sheet: DocumentCatalog) -> Iterator[Block]:
    heads: Heads = (
        (word("jp_place_in_list"), 1.2, "centre"),
        (word("jp_kind"), 2.4, "centre"),
        (word("jp_document"), 4.0, "left"),
        (word("jp_signed_on"), 3.0, "centre"),
        (word("jp_until_on"), 3.0, "centre"),
        (word("jp_parties"), 4.6, "left"),
        (word("jp_waiting"), 3.0, "left"),
    )
    rows = tuple(
        (
            str(place),
            one.kind,
            one.title,
            short_day(one.signed_on),
            short_day(one.until_on),
            one.parties or word("none"),
            one.waiting or word("none"),
        )
        for place, one in enumerate(sheet.rows, 1)
    )
    yield table(heads, rows) if rows else OneLine(word("jp_nothing"), styles.CELL, "centre")


def _volunteers(sheet: VolunteerList) -> Iterator[Block]:
    if sheet.team:
        yield labelled((word("jp_team"), sheet.team, 1.0))
    heads: Heads = (
        (word("jp_place_in_list"), 1.2, "centre"),
        (word("jp_name"), 3.0, "left"),
        (word("jp_identity"), 3.0, "left"),
        (word("jp_skills"), 4.0, "left"),
        (word("jp_hours"), 2.0, "centre"),
        (word("jp_times"), 1.6, "centre"),
        (word("jp_honours"), 1.6, "centre"),
    )
    rows = tuple(
        (
            str(place),
            one.name,
            one.identity or word("none"),
            one.skills or word("none"),
            _hours(one.minutes),
            str(one.times),
            str(one.honours) if one.honours else word("none"),
        )
        for place, one in enumerate(sheet.rows, 1)
    )
    yield table(heads, rows) if rows else OneLine(word("jp_nothing"), styles.CELL, "centre")
    yield Gap(4)
    if sheet.unnamed:
        hours = _hours(sheet.unnamed_minutes)
        said = word("jp_unnamed", count=sheet.unnamed, hours=hours)
        yield Prose("", (said,), style=styles.CELL)
    yield Prose("", (word("jp_by_consent", source=sheet.source),), style=styles.CELL)
