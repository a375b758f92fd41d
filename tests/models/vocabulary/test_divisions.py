"""The division table the first-run form offers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.divisions import HUANGPU, committees, divisions, find, streets


def test_the_whole_city_is_there():
    assert len(divisions()) == 6509
    assert len(streets()) == 234
    assert len({street.district_code for street in streets()}) == 16


def test_huangpu_comes_first_with_its_ten_streets():
    first = streets()[:10]
    assert {street.district_code for street in first} == {HUANGPU}
    assert streets()[10].district_code != HUANGPU
    assert first[0].name == "南京东路街道"


def test_codes_nest():
    for division in divisions():
        assert len(division.code) == 12
        assert division.code.startswith(division.street.code)
        assert division.street.code.startswith(division.street.district_code)


def test_a_street_lists_its_own_committees():
    listed = committees("310101002")
    assert listed[0].name == "云南中路居委会"
    assert {division.street.name for division in listed} == {"南京东路街道"}
    assert committees("no such code") == ()


@pytest.mark.parametrize(
    "street", ["南京东路街道", "南京东路", "黄浦区南京东路街道", "310101002", ""]
)
@pytest.mark.parametrize(
    "committee", ["云南中路居委会", "云南中路居民委员会", "云南中路", "310101002001"]
)
def test_a_committee_is_found_by_the_ways_people_write_it(street, committee):
    found = find(street, committee)
    assert found is not None
    assert found.code == "310101002001"


def test_a_name_that_many_streets_share_needs_its_street():
    names = [division.name for division in divisions()]
    shared = next(
        division
        for division in divisions()
        if names.count(division.name) > 1
        and division.street.district_code != HUANGPU
        and not any(
            d.name == division.name and d.street.district_code == HUANGPU for d in divisions()
        )
    )
    assert find("", shared.name) is None
    assert find(shared.street.code, shared.code) == shared


def test_nothing_is_found_for_nothing():
    assert find("", "") is None
    assert find("南京东路街道", "") is None
    assert find("没有这条街", "云南中路居委会") is None


@given(st.sampled_from(divisions()))
def test_every_committee_is_found_by_its_codes(division):
    assert find(division.street.code, division.code) == division
