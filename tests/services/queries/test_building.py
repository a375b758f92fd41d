"""A building door by door: who lives there, what came up there, who is around."""

import pytest

from models.vocabulary.doors import Where
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import PlaceDraft
from services.commands.directory import AddHousehold
from services.commands.ties import ChangeTies
from services.queries.building import building_plan, neighbours
from services.queries.places import estates
from tests import builders


def plan(register, building="9号楼"):
    with register.reading() as reading:
        estate = next(one for one in estates(reading) if one.name == "梧桐里")
        return building_plan(reading, estate.id, building)


@pytest.fixture
def lived_in(register):
    """梧桐里9号楼: a case at 301, somebody known above, a holder beside, and a ground floor."""
    builders.case(register)
    person = builders.person(register, "孙桂英")
    register.run(ChangeTies(person_id=person, home=("梧桐里", "9号楼", "401")))
    for unit, holder in (("302", "周家"), ("底楼", ""), ("601", "")):
        register.run(AddHousehold(estate="梧桐里", building="9号楼", unit=unit, holder=holder))
    return register


def test_who_lives_above_and_beside_is_told_with_the_cases_of_the_door(lived_in):
    told = plan(lived_in)
    doors = {one.name: one for one in told.doors}
    assert list(doors)[-1] == "底楼"
    assert doors["301"].cases == 1
    around = [(where, one.name, one.people) for where, one in told.around(doors["301"])]
    assert around == [(Where.ABOVE, "401", ("孙桂英",)), (Where.BESIDE, "302", ("周家",))]
    assert told.around(doors["底楼"]) == ()
    assert [one.name for _, one in told.around(doors["401"])] == ["301"]


def test_a_building_asks_a_fixed_number_of_statements(lived_in, queries):
    with queries(lived_in) as asked:
        plan(lived_in)
    assert len(asked) <= 6  # two of them find the estate
    with pytest.raises(Refusal, match="gone"):
        plan(lived_in, "99号楼")


def test_a_case_is_told_who_lives_around_its_door(lived_in, queries):
    above, ground, alone = (
        builders.case(lived_in, place=PlaceDraft(estate="梧桐里", building="9号楼", unit=unit))
        for unit in ("502", "底楼", "1204")
    )
    builders.case(lived_in, place=PlaceDraft(estate="梧桐里", building="8号楼", unit="402"))
    with lived_in.reading() as reading:
        told = [neighbours(reading, one) for one in (1, above, ground, alone)]
    assert [[(one.where, one.door, one.people) for one in case] for case in told] == [
        [(Where.ABOVE, "401", ("孙桂英",)), (Where.BESIDE, "302", ("周家",))],
        [],
        [],
        [],
    ]
    with queries(lived_in) as asked, lived_in.reading() as reading:
        neighbours(reading, 1)
    assert len(asked) <= 3
