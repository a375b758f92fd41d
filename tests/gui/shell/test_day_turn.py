"""The window left open over midnight shows the new day without anybody touching it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from gui.components import Banner
from models.vocabulary.terms import MeetingResult
from services import backups
from services.commands.agreements import SaveAgreement
from services.database import Database
from tests import builders, builders_evidence
from tests.builders import Clock
from tests.gui.conftest import OpenWindow
from tests.gui.today.test_today import lines
from tests.gui.windows import Opened

Stocked = Callable[[Callable[[Database], object]], Path]


def fresh(register: Database) -> int:
    """Whether it is accepted is to be decided by Friday, the 27th."""
    return builders.case(register, registered_on=date(2026, 11, 24))


def lapsing(register: Database) -> int:
    """The window for judicial confirmation closes on the 10th of December."""
    case = builders.mediating_case(register)
    register.run(builders.meeting(case, builders.AGREED_ON, result=MeetingResult.AGREED))
    late = builders.obligation(due_on=date(2027, 1, 5))
    register.run(SaveAgreement(case_id=case, draft=builders.agreement(obligations=(late,))))
    for command in builders.signing(case):
        register.run(command)
    return case


@pytest.fixture
def opened(open_window: OpenWindow, stocked: Stocked) -> Opened:
    return open_window(str(stocked(fresh)))


def minute(opened: Opened) -> None:
    """The minute after which the window looks at the clock has passed."""
    opened.window.day._timer.timeout.emit()
    opened.settle()


def due_words(opened: Opened) -> list[str]:
    return [line.clock.words for line in lines(opened.page)]


def test_it_looks_once_a_minute_and_does_nothing_on_the_same_day(opened: Opened, clock: Clock):
    timer = opened.window.day._timer
    assert (timer.isActive(), timer.interval(), timer.isSingleShot()) == (True, 60_000, False)
    heard: list[bool] = []
    opened.window.day.turned.connect(lambda: heard.append(True))
    clock.tick(hours=14)  # 23:00
    minute(opened)
    assert heard == []
    clock.tick(hours=1)  # midnight
    minute(opened)
    minute(opened)
    assert heard == [True]


def test_the_desk_counts_from_the_new_day(opened: Opened, clock: Clock):
    opened.go("today")
    assert due_words(opened) == ["剩 2 天"]
    clock.tick(days=1)
    minute(opened)
    assert due_words(opened) == ["剩 1 天"]
    clock.tick(days=2)
    minute(opened)
    assert due_words(opened) == ["逾期 1 天"]


def test_the_list_and_its_counts_follow(opened: Opened, clock: Clock):
    opened.go("cases")
    overdue = opened.window.frame.sidebar._rows["cases.overdue"]
    assert overdue.accessibleName() == "已逾期"
    clock.on(date(2026, 11, 28), 0)
    minute(opened)
    assert overdue.accessibleName() == "已逾期 1"


def test_a_right_that_lapsed_at_midnight_gives_way(
    open_window: OpenWindow, stocked: Stocked, clock: Clock
):
    clock.on(date(2026, 12, 10), 23)
    opened = open_window(str(stocked(lapsing)))
    opened.go("today")
    assert [line.title for line in lines(opened.page)] == ["可以共同申请司法确认"]
    clock.on(date(2027, 1, 4), 0)  # the computer slept
    minute(opened)
    assert [line.title for line in lines(opened.page)] == ["支付车位占用补偿，1,500.00 元应到账"]


def test_what_is_being_typed_stays(opened: Opened, clock: Clock):
    opened.go("intake")
    opened.named("intake.facts").setFocus()
    opened.write("车位被占。")
    clock.tick(days=1)
    minute(opened)
    assert opened.named("intake.facts").text() == "车位被占。"
    assert opened.focus() == "intake.facts"


def test_coming_back_to_the_window_is_enough(opened: Opened, clock: Clock):
    opened.go("today")
    clock.tick(days=1)
    opened.window.activateWindow()
    QCoreApplication.sendEvent(opened.window, QEvent(QEvent.Type.ActivationChange))
    opened.settle()
    assert due_words(opened) == ["剩 1 天"]


def test_the_new_day_has_its_backup(opened: Opened, register_folder: Path, clock: Clock):
    before = len(backups.kept(register_folder))
    clock.tick(days=1)
    minute(opened)
    assert len(backups.kept(register_folder)) == before + 1
    assert "备份 今天" in opened.window.frame.status.register_words


def test_a_backup_that_lacks_evidence_says_so(
    open_window: OpenWindow, stocked: Stocked, register_folder: Path, clock: Clock
):
    location = stocked(lambda register: builders_evidence.evidence(register, fresh(register)))
    shutil.rmtree(location / "evidence")
    opened = open_window(str(location))
    clock.tick(days=1)
    minute(opened)
    (banner,) = opened.window.frame.findChildren(Banner)
    assert "证据文件不见了或被改动过" in banner.accessibleName()
    opened.window.keeping.look_for_backup()  # to look at it mends nothing
    opened.settle()
    assert opened.window.frame.findChildren(Banner) == [banner]


def test_without_a_register_nothing_is_turned(first_run: Opened, clock: Clock):
    clock.tick(days=1)
    minute(first_run)
    assert first_run.window.backstage.register is None
