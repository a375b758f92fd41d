"""The directory kept by keys, on a real register."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.directory.entries import buildings_of
from gui.directory.page import DirectoryPage
from gui.directory.paper_page import DirectoryPaperPage
from gui.sources import search_sources
from reports.subject_papers import BODY_WORK
from services.commands.bodies import ChangeBody
from services.commands.ties import ChangeTies
from services.queries import directory
from services.queries.person_ties import ties_of_person
from tests import builders
from tests.gui.desk import Desk, dialog, hit, named, write
from tests.gui.windows import CONTROL, clipped, focus_name, nameless, wait_until


@pytest.fixture
def desk(qapp, register, tmp_path):
    made = Desk(register, tmp_path)
    yield made
    made.shut()


@pytest.fixture
def page_of(qtbot, desk):
    """Opens the page as the shell does, in a window of its own."""

    def open_it(argument=None):
        page = DirectoryPage(desk.context)
        desk.backstage.changed.connect(page.refresh)
        qtbot.addWidget(page)
        page.resize(1146, 688)
        page.show()
        page.activateWindow()
        wait_until(page.isActiveWindow)
        page.open(argument)
        settle(desk, page)
        return page

    return open_it


def settle(desk, page):
    """Everything asked for has come, and nothing waits for a pause in typing."""
    wait_until(lambda: not desk.backstage.working and not page.search.waiting())
    QApplication.sendPostedEvents()  # what came is laid out


def listed(page) -> list[str]:
    """The names in the list in view."""
    model = page.table.keyed()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def search(desk, page, text):
    page.activateWindow()  # a dialog may have closed over it
    wait_until(page.isActiveWindow)
    page.focus_search()
    hit(text)
    settle(desk, page)


def test_a_studio_is_added_and_found_by_its_initials(desk, page_of, register):
    page = page_of()
    assert named(page, "directory.add_first").isVisible()
    page.primary_action()
    settle(desk, page)
    form = dialog("directory.body")
    assert focus_name() == "directory.body.kind"
    form.editor.focus_field("name")
    write("玉珍姐妹调解室")
    form.editor.focus_field("specialties")
    write("停车、漏水")
    hit("Return", CONTROL)
    settle(desk, page)
    assert listed(page) == ["玉珍姐妹调解室"]
    assert desk.toasts
    builders.studio(register, "老陈调解工作室")
    search(desk, page, "yzjm")
    assert listed(page) == ["玉珍姐妹调解室"]
    search(desk, page, "cgl")
    assert listed(page) == ["老陈调解工作室"]
    with register.reading() as reading:
        body = next(one for one in directory.bodies(reading) if one.name == "玉珍姐妹调解室")
    assert (body.kind, len(body.specialties), body.load_limit) == ("studio", 2, 8)
    assert clipped(page) == []
    assert nameless(page) == []


def test_what_is_no_topic_is_refused_at_its_field_and_nothing_typed_is_lost(desk, page_of):
    page = page_of()
    page.primary_action()
    settle(desk, page)
    form = dialog("directory.body")
    hit("Return", CONTROL)
    assert focus_name() == "directory.body.name"
    write("老陈调解工作室")
    form.editor.focus_field("specialties")
    write("麻将")
    hit("Return", CONTROL)
    settle(desk, page)
    assert focus_name() == "directory.body.specialties"
    assert "麻将" in form.editor.binding("specialties").widget.problem()
    assert form.editor.values()["name"] == "老陈调解工作室"


def test_a_mediator_is_the_person_the_directory_knows_and_leaves_again(desk, page_of, register):
    body = builders.studio(register, "老陈调解工作室", mediators=())
    person = builders.person(register, "沈玉芳")
    page = page_of("bodies")
    page.table.setFocus()
    hit("End")
    settle(desk, page)
    named(page, "directory.add_mediator").click()
    dialog("directory.mediator")
    write("沈玉芳")
    hit("Return", CONTROL)
    settle(desk, page)
    with register.reading() as reading:
        member = directory.memberships(reading, body.id)[-1]
    assert (member.person_id, member.until_on) == (person, None)
    named(page, f"directory.member.{member.id}.end").click()
    dialog("directory.end").accept()
    settle(desk, page)
    with register.reading() as reading:
        assert directory.memberships(reading, body.id)[-1].until_on == register.today


def test_the_duty_times_and_the_limit_of_a_mediator_are_typed_and_shown(desk, page_of, register):
    body = builders.studio(register)
    builders.mediating_case(register, body)
    page = page_of("bodies")
    assert page.table.select_id(body.id)
    wait_until(lambda: page.findChild(QWidget, "directory.member.1.duty") is not None)
    settle(desk, page)
    named(page, "directory.member.1.duty").click()
    form = dialog("directory.member")
    write("周一上午、随叫随到")
    hit("Return", CONTROL)
    settle(desk, page)
    assert focus_name() == "directory.member.duty"
    assert "随叫随到" in form.editor.binding("duty").widget.problem()
    hit("A", CONTROL)
    write("周一上午；周三 14:00-17:00")
    form.editor.focus_field("load_limit")
    write("3")
    hit("Return", CONTROL)
    settle(desk, page)
    with register.reading() as reading:
        member = directory.memberships(reading, body.id)[0]
    assert (len(member.duty), member.load_limit, member.in_hand) == (2, 3, 1)
    shown = [one.text() for one in page.detail.findChildren(QLabel)]
    assert "值班 周一 09:00–11:30；周三 14:00–17:00" in shown
    assert any("在办 1 / 3 件" in one for one in shown)
    assert not clipped(page)


def test_who_leaves_with_open_cases_is_led_to_the_handover(desk, page_of, register):
    body = builders.studio(register)
    builders.mediating_case(register, body)
    page = page_of("bodies")
    assert page.table.select_id(body.id)
    wait_until(lambda: page.findChild(QWidget, "directory.member.1.end") is not None)
    settle(desk, page)
    with register.reading() as reading:
        member = directory.memberships(reading, body.id)[0]
    named(page, f"directory.member.{member.id}.end").click()
    dialog("directory.end").accept()
    settle(desk, page)
    assert desk.visits[-1] == ("cases", {"hand_over": member.mediator_id})


def test_a_studio_gets_its_stars_its_place_and_its_beginning(desk, page_of, register):
    body = builders.studio(register, "郭英俊调解工作室")
    page = page_of("bodies")
    page.table.select_id(body.id)
    page.table.setFocus()
    hit("Return")
    settle(desk, page)
    form = dialog("directory.body")
    form.editor.focus_field("place")
    write("田子坊210弄")
    form.editor.binding("star").widget.set_value(4)
    form.editor.focus_field("founded_on")
    hit("2009-05-08")
    form.editor.focus_field("ended_on")
    hit("2009-05-01")
    hit("Return", CONTROL)
    settle(desk, page)
    assert form.editor.binding("ended_on").widget.problem()
    form.editor.binding("ended_on").widget.clear()
    hit("Return", CONTROL)
    settle(desk, page)
    with register.reading() as reading:
        told = next(one for one in directory.bodies(reading) if one.id == body.id)
    assert (told.star, told.place) == (4, "田子坊210弄")
    assert told.founded_on == date(2009, 5, 8)
    said = [one.text() for one in page.detail.findChildren(QLabel)]
    assert "★★★★" in said


def test_a_body_that_ended_stands_last_and_is_no_longer_above_another(desk, page_of, register):
    old = builders.studio(register, "旧调解室").id
    builders.studio(register, "新调解室")
    register.run(ChangeBody(body_id=old, values={"ended_on": date(2026, 1, 1)}))
    page = page_of("bodies")
    assert listed(page)[-1] == "旧调解室"
    page.table.select_id(old)

    def said():
        return {one.text() for one in page.detail.findChildren(QLabel)}

    wait_until(lambda: {"调解工作室（已终止）", "2026-01-01"} <= said())
    page.primary_action()
    settle(desk, page)
    form = dialog("directory.body")
    offered = form.editor.binding("parent_id").spec.choices
    assert "旧调解室" not in {text for _, text in offered}
    assert "新调解室" in {text for _, text in offered}


def test_the_search_of_everything_leads_to_the_body(stocked, open_window):
    opened = open_window(str(stocked(lambda database: builders.studio(database, "老马调解工作室"))))
    sources = {one.key: one for one in search_sources(opened.window.context)}
    found: list[Any] = []
    sources["directory"].ask("老马", found.extend)
    wait_until(lambda: bool(found))
    (hit_,) = found
    assert (hit_.text, hit_.detail, hit_.page) == ("老马调解工作室", "调解工作室", "directory")
    page = opened.go(hit_.page, hit_.argument)
    assert page._section.key == "bodies"
    assert page.table.current_id() == hit_.argument["id"]


def test_the_papers_of_a_studio_are_asked_for_and_its_work_of_another_year(
    desk, page_of, register, qtbot
):
    body = builders.studio(register, "郭英俊调解工作室")
    page = page_of("bodies")
    page.table.select_id(body.id)
    settle(desk, page)
    named(page, "directory.print").click()
    assert desk.visits[-1] == ("body-papers", {"id": body.id})
    paper = DirectoryPaperPage(desk.context)
    qtbot.addWidget(paper)
    paper.resize(1100, 700)
    paper.show()
    paper.open({"id": body.id})
    wait_until(lambda: not desk.backstage.working and paper.view.count == 1)
    assert not paper.years.isVisible()
    paper.choice.set_value(BODY_WORK)
    paper.choose()
    paper.years.set_value(register.today.year - 1)
    paper.choose()
    wait_until(lambda: not desk.backstage.working and paper.view.count == 1)
    assert paper.years.isVisible()
    assert paper.year() == register.today.year - 1
    assert nameless(paper) == []


def test_namesakes_are_told_apart_by_the_phone(desk, page_of, register):
    body = builders.committee(register)
    builders.person(register, "沈玉芳", phone="13800138001")
    second = builders.person(register, "沈玉芳", phone="13800138002")
    page = page_of("bodies")
    page.table.setFocus()
    settle(desk, page)
    named(page, "directory.add_mediator").click()
    form = dialog("directory.mediator")
    write("沈玉芳")
    hit("Return", CONTROL)
    settle(desk, page)
    assert focus_name() == "directory.mediator.phone"
    assert "2" in form.editor.binding("phone").widget.problem()
    hit("13800138002")
    hit("Return", CONTROL)
    settle(desk, page)
    with register.reading() as reading:
        assert [one.person_id for one in directory.memberships(reading, body.id)] == [second]


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
