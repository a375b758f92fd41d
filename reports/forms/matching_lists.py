"""需求清单、资源清单、项目清单、认领登记表 and 项目完成情况表: each a table under its title."""

from collections.abc import Iterator

from models.vocabulary.money import write_yuan
from reports.forms.body_minutes import short_day
from reports.forms.columns import Heads, with_room
from reports.forms.marks import mark, printed
from reports.forms.wording import joined
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Title
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import table
from reports.house.words import word
from services.sheets.matching import (
    ClaimRegister,
    NeedList,
    ProjectList,
    ProjectResults,
    ResourceList,
)

__all__ = ["compose"]

MatchingSheet = NeedList | ResourceList | ProjectList | ClaimRegister | ProjectResults


def compose(sheet: MatchingSheet) -> Form:
    """The list on as many pages as it needs."""
    title = _title(sheet)
    return Form(
        title=title,
        blocks=list(_blocks(sheet, title)),
        page=FORM_PAGE,
        mark=mark(sheet.masking),
        foot=printed(sheet.masking, sheet.printed_by, sheet.printed_at),
    )


def _title(sheet: MatchingSheet) -> str:
    """The lists are called what the office calls them."""
    match sheet:
        case ClaimRegister():
            return word("ml_register")
        case ProjectResults():
            return word("ml_results")
    return sheet.heading


def _blocks(sheet: MatchingSheet, title: str) -> Iterator[Block]:
    yield Title(title)
    office = joined(sheet.office.street, sheet.office.committee, by="")
    if isinstance(sheet, (ProjectList, ClaimRegister, ProjectResults)):
        office = joined(office, word("ml_year", year=sheet.year), by="　")
    yield OneLine(office, styles.NUMBER, "centre", after=6)
    if isinstance(sheet, ProjectResults):
        yield from _figures(sheet)
    heads, rows = _table(sheet)
    heads = with_room(heads, rows, FORM_PAGE.width)
    yield table(heads, rows) if rows else OneLine(word("ml_nothing"), styles.CELL, "centre")


def _table(sheet: MatchingSheet) -> tuple[Heads, tuple[tuple[str, ...], ...]]:
    match sheet:
        case NeedList():
            return _needs(sheet)
        case ResourceList():
            return _resources(sheet)
        case ProjectList():
            return _projects(sheet)
        case ClaimRegister():
            return _claims(sheet)
        case ProjectResults():
            return _results(sheet)


def _needs(sheet: NeedList) -> tuple[Heads, tuple[tuple[str, ...], ...]]:
    heads: Heads = (
        (word("ml_place"), 1.5, "centre"),
        (word("ml_need"), 3.4, "left"),
        (word("ml_asker"), 2.6, "left"),
        (word("ml_category"), 1.5, "centre"),
        (word("ml_amount"), 1.7, "centre"),
        (word("ml_when"), 2.3, "left"),
        (word("ml_urgency"), 1.5, "centre"),
        (word("ml_source"), 1.5, "centre"),
        (word("ml_raised"), 2.9, "centre"),
        (word("ml_state"), 2.1, "centre"),
    )
    rows = tuple(
        (
            str(place),
            joined(one.title, f"（{one.estate}）" if one.estate else "", by=""),
            one.asker or word("none"),
            one.category,
            one.amount or word("none"),
            one.when or word("ml_any_time"),
            one.urgency,
            one.source,
            short_day(one.raised_on),
            word("ml_matched") if one.is_matched else word("ml_open"),
        )
        for place, one in enumerate(sheet.rows, 1)
    )
    return heads, rows


def _resources(sheet: ResourceList) -> tuple[Heads, tuple[tuple[str, ...], ...]]:
    heads: Heads = (
        (word("ml_place"), 1.5, "centre"),
        (word("ml_provider"), 3.2, "left"),
        (word("ml_what"), 3.0, "left"),
        (word("ml_category"), 2.0, "centre"),
        (word("ml_amount"), 1.9, "centre"),
        (word("ml_left"), 1.8, "centre"),
        (word("ml_when"), 2.7, "left"),
        (word("ml_condition"), 2.5, "left"),
        (word("ml_until"), 2.9, "centre"),
    )
    rows = tuple(
        (
            str(place),
            one.provider or word("none"),
            joined(one.what, f"（{one.estate}）" if one.estate else "", by=""),
            one.categories,
            one.amount or word("ml_no_limit"),
            one.left or word("none"),
            one.when or word("ml_any_time"),
            one.condition or word("none"),
            short_day(one.until_on),
        )
        for place, one in enumerate(sheet.rows, 1)
    )
    return heads, rows


def _projects(sheet: ProjectList) -> tuple[Heads, tuple[tuple[str, ...], ...]]:
    heads: Heads = (
        (word("ml_number"), 3.0, "centre"),
        (word("ml_project"), 3.2, "left"),
        (word("ml_asker"), 2.7, "left"),
        (word("ml_provider"), 3.6, "left"),
        (word("ml_level"), 2.2, "centre"),
        (word("ml_budget"), 2.3, "right"),
        (word("ml_term"), 3.2, "centre"),
        (word("ml_state"), 2.1, "centre"),
    )
    rows = tuple(
        (
            _number(one.number),
            one.name,
            one.asker or word("none"),
            joined(one.provider, one.what, one.quantity, by=" "),
            one.level,
            write_yuan(one.budget_fen) if one.budget_fen is not None else word("none"),
            joined(short_day(one.claimed_on), short_day(one.due_on), by="\n"),
            one.state,
        )
        for one in sheet.rows
    )
    return heads, rows


def _claims(sheet: ClaimRegister) -> tuple[Heads, tuple[tuple[str, ...], ...]]:
    heads: Heads = (
        (word("ml_number"), 3.1, "centre"),
        (word("ml_need"), 3.2, "left"),
        (word("ml_asker"), 2.8, "left"),
        (word("ml_provider"), 3.6, "left"),
        (word("ml_claimer"), 2.0, "centre"),
        (word("ml_invited"), 3.1, "centre"),
        (word("ml_confirmed"), 3.1, "centre"),
        (word("ml_state"), 2.1, "centre"),
    )
    rows = tuple(
        (
            _number(one.number),
            one.need,
            one.asker or word("none"),
            joined(one.provider, one.what, one.quantity, by=" "),
            word("ml_provider") if one.is_claimed_by_provider else word("ml_asker"),
            short_day(one.invited_on),
            joined(
                short_day(one.asker_confirmed_on), short_day(one.provider_confirmed_on), by="\n"
            ),
            one.state,
        )
        for one in sheet.rows
    )
    return heads, rows


def _results(sheet: ProjectResults) -> tuple[Heads, tuple[tuple[str, ...], ...]]:
    heads: Heads = (
        (word("ml_number"), 3.2, "centre"),
        (word("ml_project"), 2.8, "left"),
        (word("ml_asker"), 2.4, "left"),
        (word("ml_provider"), 2.4, "left"),
        (word("ml_state"), 1.6, "centre"),
        (word("ml_ended"), 3.1, "centre"),
        (word("ml_effect"), 4.0, "left"),
        (word("ml_served"), 1.7, "centre"),
        (word("ml_satisfaction"), 1.7, "centre"),
    )
    rows = tuple(
        (
            _number(one.number),
            one.name,
            one.asker or word("none"),
            one.provider or word("none"),
            one.state,
            short_day(one.ended_on),
            one.effect or word("none"),
            str(one.served) if one.served else word("none"),
            one.satisfaction or word("none"),
        )
        for one in sheet.rows
    )
    return heads, rows


def _number(number: str) -> str:
    """The word of the series over its figures: together they are wider than the column."""
    figures = number.lstrip("认领")
    return joined(number.removesuffix(figures), figures, by="\n")


def _figures(sheet: ProjectResults) -> Iterator[Block]:
    """The year's figures with what each of them counts."""
    told = word(
        "ml_figures",
        made=sheet.made,
        running=sheet.running,
        done=sheet.done,
        ended=sheet.ended,
        served=sheet.served,
    )
    yield OneLine(told, styles.FIELD, after=2)
    if sheet.levels:
        parts = [word("ml_level_count", level=level, count=count) for level, count in sheet.levels]
        listed = word("ml_between").join(parts)
        yield OneLine(word("ml_levels", listed=listed), styles.CELL, after=2)
    if sheet.judged:
        said = word("ml_satisfied", satisfied=sheet.satisfied, judged=sheet.judged)
        yield OneLine(said, styles.CELL, after=2)
    yield Gap(4)
