"""Where cases gather: what is called hot, what is usual, and where there are too few to say."""

import pytest

from models.vocabulary.hot_spots import Axis, Counted, Counts, Paired, Spot, Verdict, hot_spots
from resources import Language

ZH, EN = Language.CHINESE, Language.ENGLISH
QUIET = tuple(
    Counted(building=building, estate=1, topic=topic, year=year, season=season, cases=cases)
    for building in range(2, 8)
    for topic in ("parking", "noise")
    for year, season, cases in ((0, True, 2), (0, False, 6), (1, True, 1), (1, False, 4))
)
"""An office of six buildings that are all alike."""


def look(*more: Counted, **others) -> dict[str, Spot]:
    counts = Counts(counted=(*QUIET, *more), days=730, **others)
    return {spot.key: spot for spot in hot_spots(counts)}


def of(building: int, recent: int, before: int, topic: str = "parking") -> tuple[Counted, ...]:
    return (
        Counted(building=building, estate=1, topic=topic, year=0, season=True, cases=recent),
        Counted(building=building, estate=1, topic=topic, year=1, season=False, cases=before),
    )


def test_buildings_that_are_alike_are_as_usual():
    found = look()
    assert {spot.verdict for spot in found.values()} <= {Verdict.USUAL, Verdict.TOO_FEW}
    building = found["building:2:1:"]
    assert building.verdict is Verdict.USUAL
    assert (building.observed, building.before) == (4, 26)
    assert building.expected == pytest.approx(4.0)


def test_a_building_whose_cases_all_came_lately_is_hot_and_stands_first():
    found = look(*of(1, recent=9, before=1))
    spot = found["building:1:1:"]
    assert next(iter(found.values())).building == 1
    assert spot.verdict is Verdict.HOT
    assert spot.chance < 0.001
    assert found["building-topic:1:1:parking"].verdict is Verdict.HOT
    assert "近 90 天 9 件" in spot.sentence(ZH)
    assert "偶然" in spot.sentence(ZH)
    assert "1 in " in spot.sentence(EN)


def test_two_cases_are_too_few_whatever_they_are():
    spot = look(*of(1, recent=2, before=0))["building:1:1:"]
    assert spot.verdict is Verdict.TOO_FEW
    assert spot.sentence(ZH) == "近 90 天 2 件，两年共 2 件。案件太少，不能下结论。"
    assert spot.sentence(EN).endswith("Too few to say.")


def test_a_busy_building_that_was_always_busy_is_as_usual():
    assert look(*of(1, recent=9, before=60))["building:1:1:"].verdict is Verdict.USUAL


def test_when_the_whole_office_has_more_no_building_is_hot():
    counted = tuple(
        Counted(building=one, estate=1, topic="parking", year=year, season=season, cases=cases)
        for one in range(10)
        for year, season, cases in ((0, True, 9), (0, False, 3), (1, False, 3))
    )
    found = hot_spots(Counts(counted=counted, days=730))
    assert Verdict.HOT not in {spot.verdict for spot in found if spot.building is not None}


def test_two_persons_who_meet_in_every_case_of_theirs_are_hot():
    spot = look(pairs=(pair(4, 4, 4),), possible={(12, 4): 1})["pair:2:::11:12"]
    assert (spot.verdict, spot.persons) == (Verdict.HOT, (11, 12))
    assert "同在 4 件案件里" in spot.sentence(ZH)


def test_two_persons_who_met_twice_are_too_few():
    assert look(pairs=(pair(2, 2, 2),))["pair:2:::11:12"].verdict is Verdict.TOO_FEW


def test_who_quarrels_with_everybody_makes_no_pair_with_one():
    assert look(pairs=(pair(4, 4, 16),))["pair:2:::11:12"].verdict is Verdict.USUAL


def test_pairs_that_could_have_met_are_comparisons_too():
    alone = look(pairs=(pair(4, 4, 4),))["pair:2:::11:12"]
    among_many = look(pairs=(pair(4, 4, 4),), possible={(12, 4): 2000})["pair:2:::11:12"]
    assert alone.verdict is Verdict.HOT
    assert among_many.verdict is not Verdict.HOT
    assert among_many.compared > alone.compared


def pair(together: int, one_in: int, other_in: int) -> Paired:
    return Paired(
        building=2,
        one=11,
        other=12,
        together=together,
        one_in=one_in,
        other_in=other_in,
        among=26,
        persons=12,
    )


def test_a_topic_that_comes_back_in_the_same_days_of_every_year_is_a_season():
    twice = tuple(
        Counted(building=None, estate=None, topic="leak", year=year, season=True, cases=14)
        for year in (0, 1)
    )
    spot = look(*twice)["season:::leak"]
    assert (spot.verdict, spot.years) == (Verdict.HOT, 2)
    assert "连续 2 年" in spot.sentence(ZH)
    once = look(twice[0])["season:::leak"]
    assert once.verdict is not Verdict.HOT


def test_a_register_of_one_year_knows_no_season():
    counts = Counts(counted=QUIET, days=400)
    assert Axis.SEASON not in {spot.axis for spot in hot_spots(counts)}


def test_an_estate_is_held_against_its_share_of_the_parts():
    many = Counted(building=None, estate=2, topic="parking", year=0, season=False, cases=40)
    found = look(many, parts={1: 900, 2: 100})
    assert found["parts::2:"].verdict is Verdict.HOT
    assert found["parts::2:"].expected == pytest.approx(13.6)
    assert "parts::1:" in found
    unknown = look(many, parts={2: 100})  # estate 1 has cases and nobody knows its size
    assert not any(key.startswith("parts") for key in unknown)


def test_an_empty_register_has_nothing_to_tell():
    assert hot_spots(Counts(counted=())) == ()


def test_every_way_of_looking_has_words_in_both_languages():
    spot = look()["building:2:1:"]
    for language in Language:
        for axis in Axis:
            assert axis.label(language)
            for verdict in Verdict:
                told = {name: getattr(spot, name) for name in ("observed", "expected", "before")}
                one = Spot(axis=axis, verdict=verdict, chance=1e-9, compared=40, years=2, **told)
                assert "{" not in one.sentence(language)
                assert verdict.label(language)
