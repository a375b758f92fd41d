"""A meeting pack put together, masked, looked at and saved by keys, on a real register."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from gui.packs.page import PacksPage
from gui.packs.wish import attendees_of
from reports import preview
from tests import builders
from tests.gui.desk import Desk, hit, named, write
from tests.gui.windows import ALT, clipped, focus_name, nameless, wait_until


@pytest.fixture
def desk(qapp, register, tmp_path):
    made = Desk(register, tmp_path)
    yield made
    made.shut()


@pytest.fixture
def page(qtbot, desk):
    """The page as the shell shows it, in a window of its own."""
    made = PacksPage(desk.context)
    desk.backstage.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1146, 688)
    made.show()
    made.activateWindow()
    wait_until(made.isActiveWindow)
    return made


def settle(desk, page):
    """Everything asked for has come, and nothing waits for a pause in typing."""
    wait_until(lambda: not desk.backstage.working and not page._later.isActive())


def text_of(pdf: bytes) -> str:
    pages = range(preview.pages(pdf))
    return "".join(preview.page_text(pdf, page) for page in pages).replace("\r\n", "")


def save_at(desk, page, path: Path) -> str:
    desk.targets.append(str(path))
    page.primary_action()
    settle(desk, page)
    return text_of(path.read_bytes())


def look_at_doubtful(desk, page):
    """Walk through every doubtful place with the key of its button."""
    walk = named(page, "packs.uncertain")
    while not page.save_button.isEnabled():
        assert walk.isVisible(), "neither ready nor doubtful"
        walk.setFocus()
        hit("Space")
        settle(desk, page)


def test_a_saved_pack_holds_no_party_and_the_access_log_says_who_took_it(
    desk, page, register, tmp_path
):
    first, second = builders.mediating_case(register), builders.case(register)
    parties = [
        party.name
        for case_id in (first, second)
        for party in builders.read(register, case_id).parties
        if party.name
    ]
    assert parties
    page.open({"case_ids": [first, second]})
    settle(desk, page)
    assert focus_name() == "packs.title"
    write("联谊会第七次会议材料")
    hit("Return")
    hit("11-26 14:00")
    hit("Return")
    write("居委会三楼")
    hit("Return")
    write("徐主任 润和公寓业委会 主任")
    settle(desk, page)
    look_at_doubtful(desk, page)
    saved = save_at(desk, page, tmp_path / "pack.pdf")
    assert "联谊会第七次会议材料" in saved
    assert "居委会三楼" in saved
    assert "徐主任" in saved
    assert not any(name in saved for name in parties)
    assert desk.toasts[-1][0].endswith("pack.pdf")
    with register.reading() as reading:
        logged = reading.connection.exec_driver_sql("select action, masking from access_record")
        assert [tuple(one) for one in logged] == [("export", "meeting")]
    assert clipped(page) == []
    assert nameless(page) == []


def test_cases_are_found_added_moved_and_taken_out_by_keys(desk, page, register):
    first, second = builders.case(register), builders.matter(register)
    page.open({"case_ids": [first]})
    settle(desk, page)
    page.focus_search()
    hit(builders.read(register, second).line.number)
    wait_until(page.form.chosen.offered.isVisible)
    hit("Return")
    settle(desk, page)
    assert page.form.chosen.ids() == (first, second)
    page.form.chosen.table.setFocus()
    hit("Up", ALT)
    settle(desk, page)
    assert page.form.chosen.ids() == (second, first)
    assert page.form.chosen.table.current_id() == second
    hit("Delete")
    hit("Delete")
    settle(desk, page)
    assert page.form.chosen.ids() == ()
    assert page.view.count == 0
    assert not page.save_button.isEnabled()
    assert any(one.isVisible() for one in page.findChildren(QWidget, "packs.choose"))


def test_other_cases_from_the_list_can_be_taken_back(desk, page, register):
    first, second = builders.case(register), builders.matter(register)
    page.open({"case_ids": [first]})
    page.open({"case_ids": [second]})
    settle(desk, page)
    assert page.form.chosen.ids() == (second,)
    desk.toasts[-1][1]()
    settle(desk, page)
    assert page.form.chosen.ids() == (first,)
    assert page.view.count > 0


def test_the_formal_version_says_that_names_are_printed(desk, page, register, tmp_path):
    case_id = builders.mediating_case(register)
    page.open({"case_ids": [case_id]})
    settle(desk, page)
    page.form.editor.focus_field("masking")
    hit("3")
    settle(desk, page)
    assert page.form.wish().masking == "full"
    saved = save_at(desk, page, tmp_path / "whole.pdf")
    assert any(one.name in saved for one in builders.read(register, case_id).parties if one.name)


def test_an_attendee_is_a_name_a_body_and_a_post():
    everyone = attendees_of("徐主任 润和公寓业委会 主任\n\n  周慧敏  \n")
    assert [(one.name, one.unit, one.post) for one in everyone] == [
        ("徐主任", "润和公寓业委会", "主任"),
        ("周慧敏", "", ""),
    ]
