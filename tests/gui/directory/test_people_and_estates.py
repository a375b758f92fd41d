"""People, estates and organisations of the directory, kept by keys, on a real register."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from gui.directory.entries import buildings_of
from services.commands.ties import ChangeTies
from services.queries import directory
from services.queries.person_ties import ties_of_person
from tests import builders
from tests.gui.desk import dialog, hit, named, write
from tests.gui.directory.lists import listed, search, settle
from tests.gui.windows import CONTROL, clipped, focus_name, nameless, wait_until


def test_a_person_found_by_initials_gets_another_phone(desk, page_of, register):
    builders.person(register, "张建国", phone="13800138001")
    builders.person(register, "李和平")
    page = page_of("people")
    assert listed(page) == ["李和平", "张建国"]
    search(desk, page, "zjg")
    assert listed(page) == ["张建国"]
    assert "13800138001" not in page.table.keyed().index(0, 1).data()
    hit("Return")
    assert focus_name() == "directory.people"
    hit("Return")
    form = dialog("directory.person")
    form.editor.focus_field("phone")
    hit("A", CONTROL)
    hit("13900139009")
    hit("Return", CONTROL)
    settle(desk, page)
    with register.reading() as reading:
        assert directory.people(reading, "张建国")[0].phone == "13900139009"


def test_the_ties_of_a_person_are_kept_for_recusal(desk, page_of, register):
    builders.estate(register, "梧桐里")
    person = builders.person(register, "沈玉珍")
    builders.person(register, "陈国良")
    page = page_of("people")
    page.table.select_id(person)
    wait_until(lambda: page.findChild(QWidget, "directory.ties") is not None)
    settle(desk, page)
    named(page, "directory.ties").click()
    settle(desk, page)
    form = dialog("directory.ties")
    for path, said in (("estate", "梧桐里"), ("building", "3号楼"), ("employer", "安澜物业")):
        form.editor.focus_field(path)
        write(said)
    hit("Return", CONTROL)
    settle(desk, page)
    assert form.editor.binding("unit").widget.problem()
    form.editor.focus_field("unit")
    hit("502")
    hit("Return", CONTROL)
    settle(desk, page)
    named(page, "directory.relate").click()
    settle(desk, page)
    form = dialog("directory.relation")
    form.editor.focus_field("other")
    write("陈国良")
    form.editor.focus_field("note")
    write("夫妻")
    hit("Return", CONTROL)
    settle(desk, page)
    with register.reading() as reading:
        told = ties_of_person(reading, person)
    assert (told.home, told.employer) == (("梧桐里", "3号楼", "502"), "安澜物业")
    (tie,) = told.relations
    assert (tie.other, tie.note) == ("陈国良", "夫妻")
    said_of = [one.text() for one in page.detail.findChildren(QLabel)]
    assert {"梧桐里 3号楼 502", "安澜物业", "陈国良（夫妻）"} <= set(said_of)
    assert clipped(page.detail) == []
    assert nameless(page) == []
    named(page, f"directory.relation.{tie.id}.remove").click()
    settle(desk, page)
    assert desk.toasts[-1][0] == "已删除关系"
    with register.reading() as reading:
        assert ties_of_person(reading, person).relations == ()


def test_an_estate_gets_its_property_company_and_an_organisation_another_name(
    desk, page_of, register
):
    estate = builders.estate(register, "梧桐里")
    page = page_of("estates")
    page.table.select_id(estate)
    page.table.setFocus()
    hit("Return")
    form = dialog("directory.estate")
    form.editor.focus_field("property_company")
    write("安澜物业")
    form.editor.focus_field("buildings")
    hit("21-22")
    hit("Return", CONTROL)
    settle(desk, page)
    with register.reading() as reading:
        told = next(one for one in directory.estates(reading) if one.id == estate)
    assert told.property_company == "安澜物业"
    assert told.buildings == ("1号楼", "3号楼", "21号楼", "22号楼")
    page.open("organisations")
    settle(desk, page)
    page.activateWindow()
    wait_until(page.isActiveWindow)
    page.table.setFocus()
    hit("Return")
    form = dialog("directory.organisation")
    form.editor.focus_field("name")
    hit("A", CONTROL)
    write("安澜物业服务有限公司")
    hit("Return", CONTROL)
    settle(desk, page)
    assert listed(page) == ["安澜物业服务有限公司"]


def test_a_building_shows_who_is_above_and_leads_to_the_cases_of_a_door(desk, page_of, register):
    builders.case(register)
    person = builders.person(register, "孙桂英")
    register.run(ChangeTies(person_id=person, home=("梧桐里", "9号楼", "401")))
    page = page_of("estates")
    settle(desk, page)
    wait_until(lambda: page.findChild(QWidget, "directory.building.9号楼") is not None)
    named(page, "directory.building.9号楼").click()
    settle(desk, page)
    shown = dialog("building")
    named(shown, "building.door.301").click()
    said = [one.text() for one in shown.findChildren(QLabel)]
    assert "401　孙桂英" in said
    assert clipped(shown) == []
    assert nameless(shown) == []
    named(shown, "building.cases").click()
    assert desk.visits[-1] == ("cases", {"text": "梧桐里 9号楼 301"})


def test_an_estate_searched_in_vain_is_added_under_that_name(desk, page_of, register):
    builders.estate(register, "润和公寓")
    page = page_of({"section": "estates"})
    page.focus_search()
    write("江畔新苑")
    settle(desk, page)
    assert listed(page) == []
    page.primary_action()
    form = dialog("directory.estate")
    form.editor.focus_field("buildings")
    hit("1-3")
    hit("Return", CONTROL)
    settle(desk, page)
    with register.reading() as reading:
        made = next(one for one in directory.estates(reading) if one.name == "江畔新苑")
    assert made.buildings == ("1号楼", "2号楼", "3号楼")
    page.choice.setFocus()
    assert "江畔新苑" in listed(page)
    assert clipped(page) == []


def test_digits_change_the_list_and_an_organisation_is_added(desk, page_of):
    page = page_of()
    page.choice.choose(3)
    settle(desk, page)
    page.primary_action()
    dialog("directory.organisation")
    write("和泰物业服务有限公司")
    hit("Return", CONTROL)
    settle(desk, page)
    assert listed(page) == ["和泰物业服务有限公司"]
    search(desk, page, "htwy")
    assert listed(page) == ["和泰物业服务有限公司"]


@pytest.mark.parametrize(
    ("typed", "buildings"),
    [
        ("1-3、9号楼", ("1号楼", "2号楼", "3号楼", "9号楼")),
        ("12", ("12号楼",)),
        ("东区甲楼，东区甲楼", ("东区甲楼",)),
        ("", ()),
    ],
)
def test_buildings_are_typed_as_a_range_or_one_by_one(typed, buildings):
    assert buildings_of(typed) == buildings
