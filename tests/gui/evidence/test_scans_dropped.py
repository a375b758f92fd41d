"""Signed papers dropped on a case: each finds its own file, and says when it is not the one."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from services.commands.agreements import SaveAgreement
from services.queries import evidence as queries
from tests import builders, builders_scans
from tests.gui.filled import filled
from tests.gui.windows import NONE, clipped, nameless


@pytest.fixture
def office(open_window, register_folder, clock, tmp_path):
    """A window on the evidence of one case; scans of its paper and of another case's."""
    scans = {}

    def fill(database):
        one = builders.agreed_case(database)
        other = builders.mediating_case(database)
        pages = {
            "own": builders_scans.printed(database, one),
            "other": builders_scans.printed(database, other, "record"),
        }
        draft = builders.agreement(liability="另议")
        database.run(SaveAgreement(case_id=one, draft=draft))
        pages["new"] = builders_scans.printed(database, one)
        for name, pdf in pages.items():
            file = tmp_path / f"{name}.jpg"
            file.write_bytes(builders_scans.jpeg(builders_scans.page(pdf), angle=2, quality=60))
            scans[name] = file
        foreign = tmp_path / "poster.png"
        builders_scans.foreign().save(foreign)
        scans["foreign"] = foreign
        return one, other

    place, (one, other) = filled(register_folder, clock, fill)
    opened = open_window(place)
    opened.case, opened.other, opened.scans = one, other, scans
    opened.go("case", {"id": one, "tab": "evidence"})
    return opened


def drop(opened, *names, on=None):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(opened.scans[name])) for name in names])
    buttons, act = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    page = on or opened.page
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(40, 40), act, mime, buttons, NONE))
    QApplication.sendEvent(page, QDropEvent(QPointF(40, 40), act, mime, buttons, NONE))
    opened.settle()


def kinds(opened, case):
    with opened.register.reading() as reading:
        return [one.kind for one in queries.of_case(reading, case)]


def test_each_dropped_paper_finds_its_own_case(office):
    tab = office.page.tabs.parts["evidence"]

    drop(office, "new")
    assert kinds(office, office.case) == ["signed-copy"]
    assert "第2版" in tab.viewer.line.text()
    office.page.head.set_tab("documents")
    agreement = next(one for one in office.page.tabs.documents._rows if one.code == "agreement")
    assert agreement.words == "签名件已入卷"
    office.page.head.set_tab("evidence")
    assert "2026-0001" in office.named("toast.undo").parentWidget().accessibleName()
    assert not tab.doubt.isVisible()
    office.click("toast.undo")
    assert kinds(office, office.case) == []

    drop(office, "other", "foreign")
    assert kinds(office, office.other) == ["signed-copy"]
    assert kinds(office, office.case) == ["photo"]  # a poster is evidence as any other
    assert not tab.notice.isVisible()

    drop(office, "own")
    assert kinds(office, office.case) == ["photo", "signed-copy"]
    assert tab.doubt.isVisible()
    assert "2" in tab.doubt.detail.text()
    assert "与打印记录不符" in tab.viewer.line.text()
    office.click("evidence.doubt.close")
    assert not tab.doubt.isVisible()

    drop(office, "own")
    assert kinds(office, office.case) == ["photo", "signed-copy"]
    assert "own.jpg" in tab.doubt.detail.text()


def test_papers_dropped_on_the_window_are_told_one_by_one_and_taken_back(office, monkeypatch):
    office.go("today")
    drop(office, "new", "other", "foreign", on=office.window)
    assert kinds(office, office.case) == ["signed-copy"]
    assert kinds(office, office.other) == ["signed-copy"]
    told = [one.told for one in office.page._lines]
    assert [one.name for one in told] == ["other.jpg", "new.jpg", "poster.png"]
    assert [one.ticks for one in told] == [True, True, False]
    assert office.focus() == "scans.open.1"
    assert nameless(office.window) == []
    assert clipped(office.window) == []

    office.click("scans.undo.1")
    assert kinds(office, office.other) == []
    monkeypatch.setattr(office.window.dialogs, "choose_files", lambda *_: [])
    office.click("scans.choose")
    office.click("scans.open.2")
    assert office.page.title() == "2026-0001"
