"""The window never waits: questions are answered later, in order, the newest of a kind only."""

import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread

from gui.backstage import Backstage, Cancelled, Desk, Progress, Work
from models.vocabulary.errors import Refusal, Trouble
from services.commands.intake import EditCase
from services.database import Database
from services.queries import cases
from services.queries.case_views import CaseView, Tally
from tests import builders


@pytest.fixture
def backstage(qtbot, register: Database) -> Iterator[Backstage]:
    one = Backstage(register)
    yield one
    one.shut()


def test_an_answer_comes_on_the_gui_thread(backstage: Backstage, qtbot):
    seen: list[tuple[int, bool]] = []
    here = QThread.currentThread()

    def answered(tally: Tally) -> None:
        seen.append((tally.of(CaseView.ALL), QThread.currentThread() is here))

    with qtbot.waitSignal(backstage.idle):
        backstage.ask(cases.tally, done=answered)
        assert seen == []
    assert seen == [(0, True)]


def test_a_command_tells_what_changed_before_it_answers(
    backstage: Backstage, register: Database, qtbot
):
    case_id = builders.case(register)
    order: list[object] = []
    backstage.changed.connect(lambda changes: order.append(sorted(changes.kinds)))
    with qtbot.waitSignal(backstage.idle):
        backstage.run(
            EditCase(case_id=case_id, values={"title": "改"}), done=lambda _c: order.append("done")
        )
    assert order == [["case"], "done"]


def test_of_questions_in_a_slot_only_the_newest_is_answered(backstage: Backstage, qtbot):
    hold = threading.Event()
    answers: list[str] = []

    def slowly(_reading: object, text: str) -> str:
        hold.wait(5)
        return text

    with qtbot.waitSignal(backstage.idle):
        for text in ("w", "wt", "wtl"):
            backstage.ask(slowly, text, done=answers.append, slot="list")
        hold.set()
    assert answers == ["wtl"]


def test_a_refusal_goes_to_who_asked_and_nothing_is_told_of_it(backstage: Backstage, qtbot):
    refused: list[str] = []
    changed: list[object] = []
    backstage.changed.connect(changed.append)
    with qtbot.waitSignal(backstage.idle):
        backstage.run(
            EditCase(case_id=99, values={}), failed=lambda error: refused.append(error.code)
        )
    assert refused == ["register.gone"]
    assert changed == []


def test_a_refusal_nobody_waits_for_and_a_bug_are_told_by_crashed(
    backstage: Backstage, qtbot, caplog
):
    crashed: list[type] = []
    backstage.crashed.connect(lambda error: crashed.append(type(error)))

    def broken(_reading: object) -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(backstage.idle):
        backstage.run(EditCase(case_id=99, values={}))
        backstage.ask(broken, done=lambda _answer: None)
    assert sorted(kind.__name__ for kind in crashed) == ["Refusal", "ZeroDivisionError"]
    assert [record.message for record in caplog.records] == ["work backstage failed"]
    caplog.clear()


def test_a_long_job_reports_and_can_be_stopped(backstage: Backstage, qtbot):
    begun, stopped = threading.Event(), threading.Event()
    steps: list[tuple[int, int]] = []

    def job(progress: Progress) -> str:
        begun.set()
        stopped.wait(5)
        progress.report(1, 10)
        return "whole"

    backstage.busy.connect(lambda work: steps.extend(one.steps for one in work))
    done: list[str] = []
    with qtbot.waitSignal(backstage.idle):
        progress = backstage.render(job, done=done.append, label="打印")
        assert begun.wait(5)
        progress.cancel()
        stopped.set()
    assert done == []
    assert progress.cancelled


def test_what_is_asked_while_the_register_opens_waits_for_it(qtbot, register: Database):
    backstage = Backstage()
    opening = threading.Event()
    counted: list[int] = []

    def opener() -> Database:
        opening.wait(5)
        return register

    with qtbot.waitSignal(backstage.idle):
        backstage.open(opener)
        backstage.ask(cases.count, done=counted.append)
        opening.set()
    assert counted == [0]
    backstage.shut()


def test_a_register_that_does_not_open_is_told_and_the_questions_are_dropped(qtbot):
    backstage = Backstage()
    told: list[object] = []

    def opener() -> Database:
        raise Trouble("register.missing", path="x")

    with qtbot.waitSignal(backstage.idle):
        backstage.open(opener, failed=lambda error: told.append(error.code))
        backstage.ask(cases.count, done=told.append)
    assert told == ["register.missing"]
    backstage.shut()


def by_itself(asker: Any) -> Any:
    return asker.take


def with_more(asker: Any) -> Any:
    return partial(asker.take)


def in_passing(asker: Any) -> Any:
    def take(answer: object) -> None:
        asker.take(answer)

    return take


@pytest.mark.parametrize("callback", [by_itself, with_more, in_passing])
def test_the_answer_to_a_widget_that_has_gone_is_dropped(backstage: Backstage, qtbot, callback):
    class Asker(QObject):
        answers = 0

        def take(self, _answer: object) -> None:
            Asker.answers += 1

    asker = Asker()
    with qtbot.waitSignal(backstage.idle):
        backstage.ask(cases.count, done=callback(asker))
        asker.deleteLater()
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(asker, QEvent.Type.DeferredDelete)
    assert Asker.answers == 0


def test_who_asked_does_not_die_on_the_thread_that_answered(backstage: Backstage, qtbot):
    """A widget freed there takes the program with it; the thread may well be the last to know."""
    died: list[int] = []
    answered = threading.Event()

    class Asker:
        def take(self, _answer: object) -> None:
            pass

        def __del__(self) -> None:
            died.append(threading.get_ident())

    with qtbot.waitSignal(backstage.idle):
        backstage.render(lambda _progress: None)
    worker = backstage._threads[Desk.WORKER]
    deliver = worker._deliver

    def deliver_and_dawdle(work: Work) -> None:
        deliver(work)
        assert answered.wait(10)

    worker._deliver = deliver_and_dawdle
    with qtbot.waitSignal(backstage.idle):
        backstage.render(lambda _progress: None, done=Asker().take)
    qtbot.waitUntil(lambda: not backstage.working)
    answered.set()
    worker._deliver = deliver
    with qtbot.waitSignal(backstage.idle):
        backstage.render(lambda _progress: None)
    assert died == [threading.get_ident()]


def test_shutting_finishes_what_writes_and_drops_what_reads(register_folder, qtbot):
    from services import register as registers

    database = registers.open_register(register_folder)
    case_id = builders.case(database)
    backstage = Backstage(database)
    answers: list[object] = []
    backstage.ask(cases.count, done=answers.append)
    backstage.run(EditCase(case_id=case_id, values={"title": "关门前写下"}))
    backstage.shut()
    backstage.ask(cases.count, done=answers.append)
    assert answers == []
    again = registers.open_register(register_folder)
    with again.reading() as reading:
        assert cases.page(reading)[0].title == "关门前写下"
    again.close()


def test_a_stopped_report_is_no_error():
    progress = Progress(lambda _done, _total: None)
    progress.report(1, 2)
    progress.cancel()
    with pytest.raises(Cancelled):
        progress.report(2, 2)
    assert not issubclass(Cancelled, Refusal)


def test_a_long_command_tells_how_far_it_is_and_leaves_nothing_when_cancelled(
    backstage: Backstage, register: Database, qtbot
):
    case_id = builders.case(register)
    made: list[Progress] = []
    steps: list[tuple[int, int]] = []
    backstage.busy.connect(lambda work: steps.extend(one.steps for one in work if one.label))

    def make(progress: Progress) -> EditCase:
        progress.report(1, 2)
        if made[0].cancelled:
            progress.report(2, 2)
        return EditCase(case_id=case_id, values={"title": "改"})

    made.append(Progress(lambda _done, _total: None))
    with qtbot.waitSignal(backstage.idle):
        backstage.carry_out(make, label="导入")
    assert (1, 2) in steps
    with register.reading() as reading:
        assert cases.lines(reading, [case_id])[0].title == "改"
    made[0].cancel()
    with qtbot.waitSignal(backstage.idle):
        backstage.carry_out(make, label="导入").cancel()
    with register.reading() as reading:
        assert cases.lines(reading, [case_id])[0].title == "改"
