"""The bodies of the directory and their members, kept by keys, on a real register."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from gui.directory.paper_page import DirectoryPaperPage
from gui.sources import search_sources
from reports.subject_papers import BODY_WORK
from services.commands.bodies import ChangeBody
from services.queries import directory
from tests import builders
from tests.gui.desk import dialog, hit, named, write
from tests.gui.directory.lists import listed, search, settle
from tests.gui.windows import CONTROL, clipped, focus_name, nameless, wait_until


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
