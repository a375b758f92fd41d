"""From the register to the papers of 双向认领: the three lists and the results of a year."""

from models.vocabulary.masking import KnownName
from models.vocabulary.matching import ListKind, Side, known_entry, list_label, waits_for
from models.vocabulary.matching_fit import days_words, hours_words
from models.vocabulary.terms import Satisfaction
from resources import Language, phrase
from services.database import Reading
from services.queries.matching import (
    ClaimLine,
    NeedLine,
    ResourceLine,
    claim_lines,
    need_lines,
    resource_lines,
)
from services.queries.matching_year import year_figures
from services.sheets.gathering.in_hand import Occasion
from services.sheets.gathering.mentions import mentioned, texts_of
from services.sheets.gathering.people import office_of
from services.sheets.matching import (
    ClaimRegister,
    ClaimRow,
    NeedList,
    NeedRow,
    ProjectList,
    ProjectResults,
    ProjectRow,
    ResourceList,
    ResourceRow,
    ResultRow,
)

__all__ = ["claims", "needs", "people_of", "projects", "resources", "results"]

_ZH = Language.CHINESE
MatchingSheet = NeedList | ResourceList | ProjectList | ClaimRegister | ProjectResults


def _amount(amount: int | None, unit: str) -> str:
    return f"{amount}{unit}" if amount else ""


def _when(line: NeedLine | ResourceLine) -> str:
    days = days_words(line.weekdays, _ZH) if line.weekdays else ""
    return " ".join(filter(None, (days, hours_words(line.begins, line.ends))))


def _category(code: str) -> str:
    return known_entry("categories", code).zh


def needs(reading: Reading, occasion: Occasion) -> NeedList:
    """The needs on the list, in the order they were raised."""
    return NeedList(
        office=office_of(occasion),
        printed_at=occasion.at,
        printed_by=occasion.by,
        heading=list_label(ListKind.NEED, _ZH),
        rows=tuple(map(_need, reversed(need_lines(reading)))),
    )


def _need(line: NeedLine) -> NeedRow:
    return NeedRow(
        title=line.title,
        asker=line.asker,
        category=_category(line.category),
        amount=_amount(line.amount, line.unit),
        people=line.people,
        when=_when(line),
        estate=line.estate,
        urgency=known_entry("urgencies", line.urgency).zh,
        source=known_entry("sources", line.source).zh,
        raised_on=line.raised_on,
        is_matched=bool(line.claims),
    )


def resources(reading: Reading, occasion: Occasion) -> ResourceList:
    """The resources on the list, in the order they were listed."""
    return ResourceList(
        office=office_of(occasion),
        printed_at=occasion.at,
        printed_by=occasion.by,
        heading=list_label(ListKind.RESOURCE, _ZH),
        rows=tuple(map(_resource, reversed(resource_lines(reading)))),
    )


def _resource(line: ResourceLine) -> ResourceRow:
    return ResourceRow(
        provider=line.provider,
        what=line.what,
        categories="、".join(map(_category, line.categories)),
        amount=_amount(line.amount, line.unit),
        left="" if line.left is None else f"{line.left}{line.unit}",
        when=_when(line),
        estate=line.estate,
        condition=line.condition,
        until_on=line.until_on,
    )


def projects(reading: Reading, year: int, occasion: Occasion) -> ProjectList:
    """What is under way and what was matched in the year, by number."""
    found = {one.id: one for one in claim_lines(reading, year=year)}
    found |= {one.id: one for one in claim_lines(reading, over=False)}
    return ProjectList(
        office=office_of(occasion),
        printed_at=occasion.at,
        printed_by=occasion.by,
        heading=list_label(ListKind.PROJECT, _ZH),
        year=year,
        rows=tuple(_project(found[one]) for one in sorted(found)),
    )


def _project(line: ClaimLine) -> ProjectRow:
    return ProjectRow(
        number=line.number,
        name=line.name,
        asker=line.asker,
        provider=line.provider,
        what=line.what,
        quantity=_amount(line.quantity, line.unit),
        level=known_entry("levels", line.level).zh,
        budget_fen=line.budget_fen,
        claimed_on=line.claimed_on,
        due_on=line.facts.due_on,
        state=waits_for(line.facts, _ZH),
    )


def claims(reading: Reading, year: int, occasion: Occasion) -> ClaimRegister:
    """Every claim that was sent in the year, by number."""
    found = sorted(claim_lines(reading, invited=year), key=lambda one: one.id)
    return ClaimRegister(
        office=office_of(occasion),
        printed_at=occasion.at,
        printed_by=occasion.by,
        year=year,
        rows=tuple(map(_claim, found)),
    )


def _claim(line: ClaimLine) -> ClaimRow:
    return ClaimRow(
        number=line.number,
        need=line.need,
        asker=line.asker,
        provider=line.provider,
        what=line.what,
        quantity=_amount(line.quantity, line.unit),
        is_claimed_by_provider=line.invited_by is Side.RESOURCE,
        invited_on=line.facts.invited_on,
        asker_confirmed_on=line.facts.need_confirmed_on,
        provider_confirmed_on=line.facts.resource_confirmed_on,
        state=waits_for(line.facts, _ZH),
    )


def results(reading: Reading, year: int, occasion: Occasion) -> ProjectResults:
    """What came of the projects matched or ended in the year, by number, with its figures."""
    found = {one.id: one for one in claim_lines(reading, year=year)}
    found |= {one.id: one for one in claim_lines(reading, ended=year)}
    figures = year_figures(reading, year)
    return ProjectResults(
        office=office_of(occasion),
        printed_at=occasion.at,
        printed_by=occasion.by,
        year=year,
        made=figures.made,
        running=figures.running,
        done=figures.done,
        ended=figures.ended,
        served=figures.served,
        satisfied=figures.satisfaction.get(Satisfaction.YES, 0),
        judged=figures.judged,
        levels=tuple(
            (known_entry("levels", code).zh, count) for code, count in figures.levels.items()
        ),
        rows=tuple(_result(found[one]) for one in sorted(found)),
    )


def _result(line: ClaimLine) -> ResultRow:
    said = line.facts.satisfaction
    return ResultRow(
        number=line.number,
        name=line.name,
        asker=line.asker,
        provider=line.provider,
        state=waits_for(line.facts, _ZH),
        ended_on=line.facts.ended_on,
        effect=line.facts.effect,
        served=line.served,
        satisfaction=phrase(f"term.satisfaction-{said.value}", _ZH) if said else "",
    )


def people_of(reading: Reading, sheet: MatchingSheet) -> tuple[KnownName, ...]:
    """Whom masking must know: everybody of the directory who is named in a text."""
    return tuple(mentioned(reading, texts_of(sheet), set()))
