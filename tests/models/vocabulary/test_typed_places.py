"""What a clerk types for a place, and what the directory makes of it."""

from dataclasses import dataclass

import pytest

from models.vocabulary.intake import PlaceDraft
from models.vocabulary.typed_places import new_place, place_text, read_place


@dataclass(frozen=True)
class Estate:
    name: str
    buildings: tuple[str, ...]


KNOWN = (
    Estate("梧桐里", ("9号楼", "12号楼", "19号楼")),
    Estate("梧桐里二期", ("1幢",)),
    Estate("润和公寓", ("A座", "3号楼")),
)


@pytest.mark.parametrize(
    ("typed", "estate", "building", "unit", "rest"),
    [
        ("梧桐里 9号楼 东侧车位", "梧桐里", "9号楼", "", "东侧车位"),
        ("梧桐里9号楼301室", "梧桐里", "9号楼", "301", ""),
        ("梧桐里 9-301，门口", "梧桐里", "9号楼", "301", "门口"),
        ("梧桐里19幢 1203", "梧桐里", "19号楼", "1203", ""),
        ("梧桐里二期1幢", "梧桐里二期", "1幢", "", ""),
        ("润和公寓A座大堂", "润和公寓", "A座", "", "大堂"),
        ("梧桐里 99号楼", "梧桐里", "", "", "99号楼"),
        ("梧桐里 中心花园", "梧桐里", "", "", "中心花园"),
        ("局门路361弄口", "", "", "", "局门路361弄口"),
        ("梧桐里9号楼2026年装的灯", "梧桐里", "9号楼", "", "2026年装的灯"),
    ],
)
def test_a_place_is_read_as_far_as_the_directory_knows_it(typed, estate, building, unit, rest):
    place = PlaceDraft(estate=estate, building=building, unit=unit, text=rest)
    assert read_place(typed, KNOWN) == place


def test_what_is_read_is_typed_again_the_same():
    place = read_place("梧桐里 9号楼 301 东侧车位", KNOWN)
    assert place_text(place) == "梧桐里 9号楼 301 东侧车位"
    assert read_place(place_text(place), KNOWN) == place


def test_a_new_estate_or_building_is_offered_only_when_it_is_named_plainly():
    place = new_place("云栖苑 6号楼 202室 楼道", KNOWN)
    assert place == PlaceDraft(estate="云栖苑", building="6号楼", unit="202", text="楼道")
    new = new_place("梧桐里 21号楼", KNOWN)
    assert new == PlaceDraft(estate="梧桐里", building="21号楼")
    assert new_place("梧桐里 9号楼", KNOWN) is None
    assert new_place("局门路361号楼前", KNOWN) is None
    assert new_place("门口的花坛", KNOWN) is None
