from datetime import date

import pytest

from services.commands.bodies import AddBody, ChangeBody, EndMembership
from services.commands.directory import AddHousehold, ChangePerson
from services.commands.history import UndoEntry
from services.database import Database
from services.queries import directory
from tests import builders
from tests.conftest import Recording


def names(register: Database, typed: str, limit: int = 8) -> list[str]:
    with register.reading() as reading:
        return [one.name for one in directory.people(reading, typed, limit)]


def labels(register: Database, typed: str, limit: int = 8) -> list[str]:
    with register.reading() as reading:
        return [one.label for one in directory.places(reading, typed, limit)]


@pytest.fixture
def neighbours(register: Database) -> Database:
    for name in ("张建国", "张建华", "章建国", "单雄信", "国建张", "欧阳修"):
        builders.person(register, name)
    return register


def test_a_person_is_found_by_any_part_of_the_name_the_whole_name_first(
    neighbours: Database,
) -> None:
    assert names(neighbours, "建国") == ["张建国", "章建国"]
    assert names(neighbours, "张") == ["张建华", "张建国", "国建张"]
    assert names(neighbours, "张建国") == ["张建国"]
    assert names(neighbours, "王") == []


def test_a_person_is_found_by_the_beginning_of_the_initials(neighbours: Database) -> None:
    assert set(names(neighbours, "zjg")) == {"张建国", "章建国"}
    assert set(names(neighbours, "ZJ")) == {"张建国", "章建国", "张建华"}
    assert names(neighbours, "sxx") == ["单雄信"]
    assert names(neighbours, "oyx") == ["欧阳修"]
    assert names(neighbours, "jg") == []


def test_a_person_is_found_while_the_name_is_still_spelled_out(neighbours: Database) -> None:
    assert set(names(neighbours, "zhang")) == {"张建国", "张建华", "章建国"}
    assert set(names(neighbours, "zhangjianguo")) == {"张建国", "章建国"}
    assert names(neighbours, "shanxiongx") == ["单雄信"]
    assert names(neighbours, "ouyang") == ["欧阳修"]
    assert names(neighbours, "wangjianguo") == []


@pytest.mark.parametrize("typed", ["", "  ", "%", "_", "'", '"', "12", "\\", "建国" * 200])
def test_whatever_is_typed_breaks_nothing(neighbours: Database, typed: str) -> None:
    assert names(neighbours, typed) == []


def test_a_person_is_found_by_part_of_the_telephone_number(register: Database) -> None:
    builders.person(register, "李秀芳", phone="15400002406")
    builders.person(register, "赵建明", phone="15400007713")
    assert names(register, "2406") == ["李秀芳"]
    assert set(names(register, "154")) == {"李秀芳", "赵建明"}


def test_a_hit_tells_namesakes_apart(register: Database) -> None:
    builders.studio(register)
    case_id = builders.case(register)
    firm = builders.organisation(register)
    builders.person(register, "李秀芳", employer_id=firm)
    number = builders.read(register, case_id).line.number
    with register.reading() as reading:
        party = directory.people(reading, "李秀芳")
        mediator = directory.people(reading, "陈国良")[0]
    assert {one.detail for one in party} == {number, "和泰物业服务有限公司"}
    assert {one.cases for one in party} == {0, 1}
    assert mediator.detail == "老陈调解工作室"
    assert mediator.mediator


def test_a_person_in_a_household_has_its_door_for_an_address(register: Database) -> None:
    household = builders.run(
        register, AddHousehold(estate="梧桐里", building="9号楼", unit="301", holder="李秀芳")
    )
    builders.person(register, "李秀芳", household_id=household)
    with register.reading() as reading:
        assert directory.people(reading, "李秀芳")[0].address == "梧桐里 9号楼 301"


def test_a_corrected_name_is_found_by_its_new_initials_and_after_undo_by_the_old(
    register: Database,
) -> None:
    person = builders.person(register, "张建国")
    entry = register.run(ChangePerson(person_id=person, name="章立国")).entry
    assert names(register, "zlg") == ["章立国"]
    assert names(register, "zjg") == []
    assert entry is not None
    register.run(UndoEntry(entry_id=entry))
    assert names(register, "zjg") == ["张建国"]


def test_as_many_are_offered_as_were_asked_for(neighbours: Database) -> None:
    assert len(names(neighbours, "建", limit=2)) == 2
    assert names(neighbours, "建", limit=0) == []


def test_organisations_are_found_by_name_initials_and_number(register: Database) -> None:
    builders.organisation(register, "和泰物业服务有限公司", phone="63280011")
    builders.organisation(register, "重庆小面馆")
    with register.reading() as reading:
        for typed in ("物业", "htwy", "6328"):
            hits = directory.organisations(reading, typed)
            assert [one.name for one in hits] == ["和泰物业服务有限公司"]
        assert [one.name for one in directory.organisations(reading, "cqxm")] == ["重庆小面馆"]


@pytest.fixture
def estates(register: Database) -> Database:
    builders.estate(register, "梧桐里", buildings=("12号楼", "9号楼", "3号楼"))
    builders.estate(register, "梧桐苑", buildings=("9号楼",))
    for unit in ("301", "302", "1101"):
        builders.household(register, unit=unit)
    return register


def test_a_place_is_found_down_to_the_door(estates: Database) -> None:
    assert labels(estates, "梧桐里9号楼301") == ["梧桐里 9号楼 301"]
    assert labels(estates, "梧桐里 9-30") == ["梧桐里 9号楼 301", "梧桐里 9号楼 302"]
    assert labels(estates, "wtl9") == ["梧桐里 9号楼"]
    assert labels(estates, "wutongli9") == ["梧桐里 9号楼"]
    assert labels(estates, "梧桐里9号楼") == ["梧桐里 9号楼"]


def test_an_estate_is_offered_before_its_buildings_in_the_order_people_count(
    estates: Database,
) -> None:
    assert labels(estates, "梧桐里") == [
        "梧桐里",
        "梧桐里 3号楼",
        "梧桐里 9号楼",
        "梧桐里 12号楼",
    ]
    assert labels(estates, "wt")[:2] == ["梧桐苑", "梧桐里"]


def test_a_building_is_found_without_its_estate(estates: Database) -> None:
    assert labels(estates, "9号楼") == ["梧桐苑 9号楼", "梧桐里 9号楼"]


@pytest.mark.parametrize("typed", ["", "！？", "没有这里", "zzz", "99", "梧桐里99"])
def test_a_place_that_is_not_there_offers_nothing(estates: Database, typed: str) -> None:
    assert labels(estates, typed) == []


def test_bodies_are_listed_with_their_mediators_and_what_they_have_in_hand(
    register: Database,
) -> None:
    studio = builders.studio(register)
    builders.mediating_case(register, studio)
    with register.reading() as reading:
        lines = {one.name: one for one in directory.bodies(reading)}
    line = lines["老陈调解工作室"]
    assert line.parent == "梧桐里居民区人民调解委员会"
    assert line.specialties == ("parking", "neighbours")
    assert (line.used, line.load_limit) == (1, 8)
    assert [(one.name, one.in_hand) for one in line.mediators] == [("陈国良", 1), ("马建平", 1)]


def test_who_left_is_no_longer_in_office_but_still_on_the_list_of_members(
    register: Database, clock: builders.Clock
) -> None:
    studio = builders.studio(register)
    with register.reading() as reading:
        first = directory.memberships(reading, studio.id)[0]
    register.run(EndMembership(membership_id=first.id, until_on=builders.TODAY))
    clock.on(date(2026, 11, 26))
    with register.reading() as reading:
        (line,) = (one for one in directory.bodies(reading) if one.id == studio.id)
        everyone = directory.memberships(reading, studio.id)
    assert [one.name for one in line.mediators] == ["马建平"]
    assert [one.name for one in everyone] == ["马建平", "陈国良"]


def test_estates_are_listed_with_their_buildings(estates: Database) -> None:
    with estates.reading() as reading:
        lines = {one.name: one.buildings for one in directory.estates(reading)}
    assert lines == {"梧桐里": ("3号楼", "9号楼", "12号楼"), "梧桐苑": ("9号楼",)}


def test_a_list_asks_as_many_statements_of_a_large_register_as_of_a_small_one(
    register: Database, queries: Recording
) -> None:
    def asked() -> list[int]:
        counts = []
        with register.reading() as reading:
            for ask in (
                lambda: directory.bodies(reading),
                lambda: directory.estates(reading),
                lambda: directory.people(reading, "李"),
                lambda: directory.organisations(reading, "物业"),
                lambda: directory.places(reading, "梧桐里9号楼301"),
            ):
                with queries(register) as statements:
                    ask()
                counts.append(len(statements))
        return counts

    builders.studio(register)
    builders.mediating_case(register)
    builders.organisation(register)
    small = asked()
    for index in range(4):
        builders.estate(register, f"春晖苑{index}")
        builders.organisation(register, f"第{index}物业公司")
        builders.case(register)
        builders.run(register, AddBody(kind="patch", name=f"片管会{index}"))
    assert asked() == small
    assert max(small) <= 4


def test_the_newest_are_listed_before_a_word_is_typed(neighbours: Database) -> None:
    builders.organisation(neighbours, "和泰物业服务有限公司")
    with neighbours.reading() as reading:
        assert [one.name for one in directory.latest_people(reading, 2)] == ["欧阳修", "国建张"]
        assert [one.name for one in directory.latest_organisations(reading)] == [
            "和泰物业服务有限公司"
        ]


def test_bodies_estates_and_firms_are_found_in_one_look(register: Database) -> None:
    studio = builders.studio(register, "梧桐里老马调解工作室").id
    old = builders.studio(register, "梧桐里旧调解工作室").id
    register.run(ChangeBody(body_id=old, values={"ended_on": date(2026, 1, 1)}))
    builders.estate(register, "梧桐里")
    firm = builders.organisation(register)
    with register.reading() as reading:
        assert [one.id for one in directory.found(reading, "梧桐里 工作室", 8)] == [studio, old]
        found = directory.found(reading, "梧桐里", 8)
        assert [one.section for one in found] == ["bodies"] * 4 + ["estates"]
        assert {one.section for one in directory.found(reading, "wtl", 8)} == {"estates"}
        name = directory.latest_organisations(reading)[0].name
        assert [one.id for one in directory.found(reading, name, 8)] == [firm]
        assert directory.found(reading, "梧桐里 马", 1)[0].id == studio
        assert directory.found(reading, " ", 8) == ()
