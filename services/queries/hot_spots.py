"""热点: what the register counts for the test of :mod:`models.vocabulary.hot_spots`, and its cases.

A look asks a fixed number of statements, each along the order of recording; what is counted, is
counted by the database. Persons are compared only where the directory knows who they are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations, groupby, islice
from operator import itemgetter
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case, CaseParty
from models.records.exclusive_parts import ExclusivePart
from models.records.people import Person
from models.records.places import Building, Estate
from models.vocabulary import reference
from models.vocabulary.hot_spots import (
    Axis,
    Counted,
    Counts,
    Paired,
    Spot,
    Verdict,
    hot_spot_rules,
    hot_spots,
)
from resources import Language
from services import search
from services.database import Reading
from services.prepared import Prepared
from services.queries import cases

__all__ = ["HotLook", "SpotLine", "building_verdicts", "hot_look"]

_case = Case.__table__
_case_party = CaseParty.__table__
_estate = Estate.__table__
_exclusive_part = ExclusivePart.__table__

_YEAR = 365
_MOST = 20
"""How many comparisons that are no hot spot are told of each kind."""

_DAY = _case.c.search_key // (1 << 20)


@dataclass(frozen=True, kw_only=True, slots=True)
class SpotLine:
    """A comparison with the names of what it is about and the cases it counts, newest first."""

    spot: Spot
    estate: str = ""
    building: str = ""
    persons: tuple[str, ...] = field(default=(), repr=False)
    case_ids: tuple[int, ...] = ()
    numbers: tuple[str, ...] = ()

    def title(self, language: Language) -> str:
        """What cases gather around."""
        place = f"{self.estate} {self.building}".strip()
        topic = reference.topic(self.spot.topic).label(language) if self.spot.topic else ""
        people = " – ".join(self.persons)
        return "  ".join(part for part in (people, place, topic) if part)


@dataclass(frozen=True, kw_only=True, slots=True)
class HotLook:
    """The register on one day: hot spots first, then what is as usual and what are too few.

    ``buildings`` says of every building with a case in the look what the test says of it; a topic
    that gathers there makes it hot.
    """

    lines: tuple[SpotLine, ...]
    buildings: Mapping[int, Verdict]

    @property
    def hot(self) -> tuple[SpotLine, ...]:
        """Those that are hot spots."""
        return tuple(one for one in self.lines if one.spot.verdict is Verdict.HOT)


def hot_look(reading: Reading) -> HotLook:
    """Everything that gathers, and what looks like it and is not."""
    met = _met(reading)
    spots = hot_spots(_counts(reading, met))
    kept = tuple(_kept(spots))
    return HotLook(
        lines=_lines(reading, kept, met),
        buildings=_of_buildings(spots),
    )


def building_verdicts(reading: Reading) -> Mapping[int, Verdict]:
    """What the test says of every building with a case in the look; pairs do not bear on it."""
    return _of_buildings(hot_spots(_counts(reading, _Met(pairs=(), possible={}, cases={}))))


def _of_buildings(spots: Iterable[Spot]) -> Mapping[int, Verdict]:
    verdicts = {
        one.building: one.verdict
        for one in spots
        if one.axis is Axis.BUILDING and one.building is not None
    }
    hot = (
        one.building
        for one in spots
        if one.axis is Axis.BUILDING_TOPIC and one.verdict is Verdict.HOT
    )
    return verdicts | {building: Verdict.HOT for building in hot if building is not None}


def _kept(spots: Sequence[Spot]) -> Iterable[Spot]:
    """All that is hot; of the rest what has more cases than expected and enough to ask about."""
    least = hot_spot_rules().least
    wanted = {Verdict.HOT: 1, Verdict.USUAL: least, Verdict.TOO_FEW: 2}
    for verdict, cases_needed in wanted.items():
        of_it = (
            one
            for one in spots
            if one.verdict is verdict and one.observed >= max(cases_needed, one.expected)
        )
        yield from of_it if verdict is Verdict.HOT else islice(of_it, _MOST)


# Counting


def _counts(reading: Reading, met: "_Met") -> Counts:
    given = hot_spot_rules()
    ago = (reading.today - search.EPOCH).days - _DAY
    oldest = reading.today - timedelta(days=_YEAR * given.years_of_season - 1)
    rows = reading.connection.execute(
        sa.select(
            _case.c.building_id.label("building"),
            _case.c.estate_id.label("estate"),
            _case.c.topic.label("about"),
            (ago // _YEAR).label("year"),
            sa.case((ago % _YEAR < given.days, 1), else_=0).label("season"),
            sa.func.count().label("cases"),
            sa.func.max(ago).label("oldest"),
        )
        .where(cases.recorded_since(reading, oldest), _until(reading.today))
        .group_by("building", "estate", "about", "year", "season")
    ).all()
    parts = reading.connection.execute(
        sa.select(_estate.c.id, sa.func.count().label("parts"))
        .join(_exclusive_part, _exclusive_part.c.estate_id == _estate.c.id)
        .where(_estate.c.committee_id == reading.committee_id)
        .group_by(_estate.c.id)
    )
    return Counts(
        counted=tuple(
            Counted(
                building=row.building,
                estate=row.estate,
                topic=row.about,
                year=row.year,
                season=bool(row.season),
                cases=row.cases,
            )
            for row in rows
        ),
        pairs=met.pairs,
        possible=met.possible,
        parts={row.id: row.parts for row in parts},
        days=max((row.oldest for row in rows), default=0),
    )


def _until(day: date) -> sa.ColumnElement[bool]:
    return _case.c.search_key < search.first_key(day + timedelta(days=1))


@dataclass(frozen=True, kw_only=True)
class _Met:
    """Who met whom: the pairs, those that could have been, and the cases of each pair."""

    pairs: tuple[Paired, ...]
    possible: Mapping[tuple[int, int], int]
    cases: Mapping[tuple[int, int, int], Sequence[int]]


def _met(reading: Reading) -> _Met:
    """The persons of the cases of each building, two and two."""
    since = reading.today - timedelta(days=_YEAR * hot_spot_rules().years_before - 1)
    values = {
        "since": search.first_key(since),
        "until": search.first_key(reading.today + timedelta(days=1)),
        "committee": reading.committee_id,
    }
    couples: list[tuple[int, int, tuple[int, ...]]] = []
    each: defaultdict[int, Counter[int]] = defaultdict(Counter)
    among: Counter[int] = Counter()
    for (building, case_id), rows in groupby(_INVOLVED.rows(reading.connection, values), _PLACED):
        persons = sorted({row[2] for row in rows})
        if len(persons) > 1:
            among[building] += 1
            each[building].update(persons)
            couples += ((building, case_id, couple) for couple in combinations(persons, 2))
    often = Counter((building, couple) for building, _, couple in couples)
    together: defaultdict[tuple[int, int, int], list[int]] = defaultdict(list)
    for building, case_id, couple in couples:
        if often[building, couple] > 1:
            together[building, couple[0], couple[1]].append(case_id)
    return _Met(
        pairs=tuple(
            Paired(
                building=building,
                one=one,
                other=other,
                together=len(found),
                one_in=each[building][one],
                other_in=each[building][other],
                among=among[building],
                persons=len(each[building]),
            )
            for (building, one, other), found in together.items()
        ),
        possible=_possible(each.values()),
        cases=together,
    )


_PLACED = itemgetter(0, 1)
_INVOLVED = Prepared(
    sa.select(_case.c.building_id, _case_party.c.case_id, _case_party.c.person_id)
    .join(_case_party, _case_party.c.case_id == _case.c.id)
    .where(
        _case.c.search_key >= sa.bindparam("since", type_=sa.Integer),
        _case.c.search_key < sa.bindparam("until", type_=sa.Integer),
        _case.c.committee_id + 0 == sa.bindparam("committee", type_=sa.Integer),
        _case.c.building_id.is_not(None),
        _case_party.c.person_id.is_not(None),
    )
    .order_by(_case.c.search_key.desc())
)
"""Who is in which case, the newest first; a row a person."""


def _possible(buildings: Iterable[Counter[int]]) -> Mapping[tuple[int, int], int]:
    """How many pairs there could be, by persons of the building and cases of the rarer of the two.

    Who is in one case only makes no pair that could be told of.
    """
    possible: Counter[tuple[int, int]] = Counter()
    for each in buildings:
        above = 0
        for count, persons in sorted(Counter(each.values()).items(), reverse=True):
            if count > 1:
                possible[len(each), count] += persons * above + persons * (persons - 1) // 2
            above += persons
    return possible


# Names and cases


def _lines(reading: Reading, spots: Sequence[Spot], met: _Met) -> tuple[SpotLine, ...]:
    buildings = _names(reading, Building, {one.building for one in spots})
    estates = _names(
        reading,
        Estate,
        {one.estate for one in spots} | {row.estate_id for row in buildings.values()},
    )
    persons = _names(reading, Person, {key for one in spots for key in one.persons})
    found = _cases(reading, spots, met)
    lines = []
    for spot in spots:
        building = buildings.get(spot.building)
        estate = estates.get(building.estate_id if building is not None else spot.estate)
        lines.append(
            SpotLine(
                spot=spot,
                estate=estate.name if estate is not None else "",
                building=building.name if building is not None else "",
                persons=tuple(persons[key].name for key in spot.persons if key in persons),
                case_ids=tuple(key for key, _ in found[spot.key]),
                numbers=tuple(number for _, number in found[spot.key]),
            )
        )
    return tuple(lines)


def _names(reading: Reading, kind: Any, wanted: Iterable[int | None]) -> dict[int | None, Any]:
    columns = [kind.id, kind.name, *([kind.estate_id] if kind is Building else [])]
    keys = sorted(key for key in wanted if key is not None)
    rows = reading.connection.execute(sa.select(*columns).where(kind.id.in_(keys)))
    return {row.id: row for row in rows}


def _cases(
    reading: Reading, spots: Iterable[Spot], met: _Met
) -> Mapping[str, Sequence[tuple[int, str]]]:
    """The cases each comparison counts, newest first: id and number; one statement for all."""
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    of_pairs = {
        case_id: [one.key for one in spots if case_id in _of_pair(one, met)]
        for one in spots
        for case_id in _of_pair(one, met)
    }
    recent = search.first_key(reading.today - timedelta(days=hot_spot_rules().days - 1))
    year = search.first_key(reading.today - timedelta(days=_YEAR - 1))
    wide = any(one.axis is Axis.PARTS for one in spots)
    rows = reading.connection.execute(
        sa.select(
            _case.c.id,
            _case.c.number,
            _case.c.search_key,
            _case.c.building_id,
            _case.c.estate_id,
            _case.c.topic,
        )
        .where(
            sa.or_(
                _case.c.search_key >= (year if wide else recent),
                _case.c.id.in_(sorted(of_pairs)),
            ),
            _case.c.committee_id + 0 == reading.committee_id,
            _until(reading.today),
        )
        .order_by(_case.c.search_key.desc())
    )
    placed: defaultdict[tuple[Axis, object, str], list[str]] = defaultdict(list)
    for one in spots:
        placed[one.axis, one.building or one.estate, one.topic].append(one.key)
    for row in rows:
        keys = list(of_pairs.get(row.id, ()))
        lately, of_year = row.search_key >= recent, row.search_key >= year
        for what in _counted_for(row, lately=lately, of_year=of_year):
            keys += placed.get(what, ())
        for key in keys:
            found[key].append((row.id, row.number))
    return found


def _of_pair(spot: Spot, met: _Met) -> Sequence[int]:
    if spot.axis is not Axis.PAIR or spot.building is None:
        return ()
    one, other = spot.persons
    return met.cases.get((spot.building, one, other), ())


def _counted_for(row: Any, *, lately: bool, of_year: bool) -> Iterable[tuple[Axis, object, str]]:
    """The comparisons a case of the last 90 days is counted in; an older one: by size alone."""
    if of_year:
        yield Axis.PARTS, row.estate_id, ""
    if lately:
        yield Axis.BUILDING, row.building_id, ""
        yield Axis.BUILDING_TOPIC, row.building_id, row.topic
        yield Axis.ESTATE, row.estate_id, ""
        yield Axis.TOPIC, None, row.topic
        yield Axis.SEASON, None, row.topic
