"""卷宗体检 in the window: read, each line mended where it is mended, the file bound by one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.cases.next_panel import next_words
from resources import Language
from services.file_facts import check_of
from tests import builders, builders_evidence
from tests.builders import TODAY
from tests.gui.filled import filled
from tests.gui.windows import CONTROL, SHIFT, clipped, nameless


def stories(database):
    body = builders.studio(database)
    closed = builders.closed_case(database, body)
    builders_evidence.evidence(database, closed)
    signing = builders.agreed_case(database, body)
    return {"closed": closed, "signing": signing, "matter": builders.matter(database)}


@pytest.fixture
def desk(open_window, register_folder, clock):
    place, made = filled(register_folder, clock, stories)
    opened = open_window(place)
    opened.made = made
    return opened


def shown(desk, name):
    """The documents tab of a case."""
    page = desk.go("case", {"id": desk.made[name], "tab": "documents"})
    return page, page.tabs.documents


def texts(part):
    return [label.text() for label in part.findChildren(type(part._title)) if label.isVisible()]


def test_a_closed_case_says_how_its_file_stands(desk):
    page, tab = shown(desk, "closed")
    assert tab.health.score.face.text == "90 分"
    told = texts(tab.health)
    assert any("《当事人身份证明》（必须）" in one for one in told)
    assert clipped(page) == []
    assert nameless(page) == []


def test_each_line_leads_to_where_it_is_mended(desk):
    page, tab = shown(desk, "closed")
    fields = {
        button.accessibleName().split("：", 1)[1]: button.objectName()
        for button in tab.health.findChildren(type(tab.health.bind))
        if button.objectName().startswith("case.file.finding.")
    }
    name = next(one for text, one in fields.items() if "身份证明" in text)
    desk.named(name).setFocus()
    desk.press(Qt.Key.Key_Space)
    assert page.tabs.currentWidget() is page.tabs.parts["evidence"]


def test_a_missing_signature_leads_to_the_signing(desk):
    _, tab = shown(desk, "signing")
    assert tab.health.score.face.text == "30 分"
    desk.named("case.file.finding.1").setFocus()
    desk.press(Qt.Key.Key_Space)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.objectName() == "signing"
    desk.press(Qt.Key.Key_Escape)


def test_one_key_shows_the_bound_file_to_be_printed(desk):
    desk.go("case", desk.made["closed"])
    desk.press("p", CONTROL | SHIFT)
    page = desk.page
    assert page._wish.code == "file"
    assert page.view.count == 15
    assert page.options.save.isEnabled()
    assert not page.options.editable.isVisible()
    assert desk.named("print.finding.1").accessibleName().startswith("去补：")
    assert clipped(page) == []


def test_the_button_does_the_same(desk):
    shown(desk, "closed")
    desk.click("case.file.bind")
    assert desk.page._wish.code == "file"


def test_a_governance_matter_has_no_file_to_check(desk):
    _, tab = shown(desk, "matter")
    assert not tab.health.isVisible()


def test_before_a_case_is_put_away_the_panel_says_what_its_file_lacks(register):
    case_id = builders.closed_case(register)
    case = builders.read(register, case_id)
    told = next_words(case, TODAY, Language.CHINESE, check_of(case, ""))
    lacking = [one.text for one in told.demands if not one.met]
    assert any("《当事人身份证明》" in one for one in lacking)
    assert told.enabled


def test_the_office_chooses_the_contents_in_the_settings(desk):
    desk.go("settings", "office")
    choice = desk.named("settings.file_profile")
    assert choice.value() == "extended13"
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    desk.settle()
    desk.press(Qt.Key.Key_Tab)
    assert choice.value() == "national9"
    _, tab = shown(desk, "closed")
    assert tab.health.score.face.text == "95 分"
