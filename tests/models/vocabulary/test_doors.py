import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.doors import Spot, Where, around, same_door, spot_of

DOOR = "梧桐里9号楼301室"


@pytest.mark.parametrize(
    "written",
    [
        "梧桐里9号楼301室",
        "梧桐里 9号楼 301",
        "梧桐里9-301",
        "梧桐里９号楼３０１室",
        "上海市黄浦区梧桐里9号楼301室",
        "上海市黄浦区半淞园路街道梧桐里9号301室",
        "梧桐里9幢301室",
    ],
)
def test_one_door_is_known_however_it_is_written(written: str) -> None:
    assert same_door((DOOR,), (written,))


@pytest.mark.parametrize(
    "written",
    ["梧桐里9号楼302室", "梧桐里12号楼301室", "春晖苑9号楼301室", "", "梧桐里"],
)
def test_another_door_is_another_door(written: str) -> None:
    assert not same_door((DOOR,), (written,))


@pytest.mark.parametrize("building", ["梧桐里9号楼", "西藏南路88弄9号", "梧桐里居委会"])
def test_neighbours_of_one_building_do_not_live_together(building: str) -> None:
    assert not same_door((building,), (building,))


@pytest.mark.parametrize("vague", ["9号楼301室", "9-301", "301室", "里9-301"])
def test_a_door_without_its_estate_could_be_anywhere(vague: str) -> None:
    assert not same_door((vague,), (vague,))


def test_a_lane_and_a_road_name_a_door_as_an_estate_does() -> None:
    assert same_door(("西藏南路88弄9号301室",), ("上海市西藏南路88弄9-301",))
    assert same_door(("永安里3号亭子间",), ("永安里3号亭子间",))


def test_any_of_the_ways_a_person_is_written_down_will_do() -> None:
    assert same_door(("", "西藏南路88弄9号301室", DOOR), ("梧桐里9-301",))


@given(st.text(), st.text())
def test_whatever_is_written_breaks_nothing_and_works_both_ways(one: str, other: str) -> None:
    assert same_door((one,), (other,)) == same_door((other,), (one,))


@pytest.mark.parametrize(
    ("name", "spot"),
    [
        ("301", Spot(3, 1)),
        ("1204室", Spot(12, 4)),
        ("５０２", Spot(5, 2)),
        ("底楼", None),
        ("亭子间", None),
        ("30", None),
        ("001", None),
        ("300", None),
        ("12301", None),
    ],
)
def test_the_number_of_a_door_tells_its_floor_and_stack(name, spot):
    assert spot_of(name) == spot


def test_a_door_is_touched_from_above_below_and_both_sides():
    assert list(around(Spot(3, 2))) == [
        (Where.ABOVE, Spot(4, 2)),
        (Where.BELOW, Spot(2, 2)),
        (Where.BESIDE, Spot(3, 1)),
        (Where.BESIDE, Spot(3, 3)),
    ]
    assert [where for where, _ in around(Spot(1, 1))] == [Where.ABOVE, Where.BESIDE]
