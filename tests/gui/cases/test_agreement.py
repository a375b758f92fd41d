"""An agreement written down by keys: clauses, obligations, sums, versions, signatures."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from gui.cases.agreement_fields import agreement_shown
from gui.cases.agreement_pane import AgreementPane
from gui.cases.clause_dialog import ClauseDialog
from gui.cases.instalments import split
from models.vocabulary.terms import AgreementForm, CaseState, MeetingResult
from services.commands.agreements import LockAgreement
from tests import builders
from tests.gui.desk import hit, named, write
from tests.gui.windows import CONTROL, clipped, focus_name, nameless, wait_until


@pytest.fixture
def open_pane(qtbot, desk):
    """Opens the editor on a case, as wide as the page of a small screen gives it."""
    kept = []

    def open_it(case_id):
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        pane = AgreementPane(desk.context, builders.read(desk.register, case_id))
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(pane)
        window.resize(757, 540)
        window.show()
        window.activateWindow()
        wait_until(window.isActiveWindow)
        pane.finished.connect(desk.heard.append)
        settle(desk)
        return pane

    return open_it


def settle(desk):
    wait_until(lambda: not desk.backstage.working)


def agreement(desk, case_id):
    made = builders.read(desk.register, case_id).agreement
    assert made is not None
    return made


def at(pane, name):
    """Go to a field and mark its text, so that typing replaces it."""
    named(pane, name).setFocus()
    hit("A", CONTROL)


def fill(pane, number=1, what="支付车位补偿", amount="1500", due="12-1"):
    """An obligation by keys, from its third field on."""
    at(pane, f"agreement.obligations.{number}.what")
    write(what)
    hit("Return")
    hit(amount)
    hit("Return")
    hit(due)
    hit("Return")
    assert focus_name() == f"agreement.obligations.{number}.on_the_spot"
    hit("Return")
    write("银行转账")
    hit("Return")
    write("居委会")
    hit("Return")
    write("转账凭证")


def test_an_agreement_is_written_by_keys_and_the_case_is_agreed(desk, open_pane):
    case_id = builders.mediating_case(desk.register)
    pane = open_pane(case_id)
    assert "固定车位" in named(pane, "agreement.facts").text()
    assert named(pane, "agreement.obligations.1.who").text() == "赵建明"
    assert named(pane, "agreement.obligations.1.to").text() == "李秀芳"
    at(pane, "agreement.liability")
    write("赵建明承认占用车位。")
    fill(pane)
    assert "壹仟伍佰元整" in named(pane, "agreement.sum").text()
    named(pane, "agreement.clauses").setFocus()
    hit("Space")
    hit("Return", CONTROL)
    settle(desk)
    made = agreement(desk, case_id)
    assert made.form is AgreementForm.WRITTEN
    (promise,) = made.obligations
    assert (promise.debtor, promise.creditor) == ("赵建明", "李秀芳")
    assert (promise.amount_fen, promise.due_on) == (150_000, date(2026, 12, 1))
    assert made.terms == (
        "赵建明于2026年12月1日前向李秀芳支付车位补偿人民币1,500.00元（大写：壹仟伍佰元整）。",
    )
    assert builders.read(desk.register, case_id).line.state is CaseState.AGREED
    assert desk.heard == [True]
    assert desk.visits == [("papers", {"case_id": case_id, "document": "agreement"})]


def test_enter_in_the_last_field_begins_another_obligation(desk, open_pane):
    pane = open_pane(builders.mediating_case(desk.register))
    fill(pane)
    hit("Return")
    assert focus_name() == "agreement.obligations.2.what"
    assert named(pane, "agreement.obligations.2.who").text() == "赵建明"
    assert named(pane, "agreement.obligations.2.manner").text() == "银行转账"
    write("今后不再占用车位")
    named(pane, "agreement.obligations.1.remove").setFocus()
    hit("Space")
    assert named(pane, "agreement.obligations.1.what").text() == "今后不再占用车位"
    assert pane.rows.count == 1


def test_what_is_missing_stands_at_its_field_with_its_article_and_does_not_stop_saving(
    desk, open_pane
):
    case_id = builders.mediating_case(desk.register)
    pane = open_pane(case_id)
    at(pane, "agreement.obligations.1.what")
    write("支付补偿")
    hit("Return")
    hit("800")
    named(pane, "agreement.save").setFocus()
    hit("Space")
    settle(desk)
    assert desk.heard == []
    assert agreement(desk, case_id).obligations[0].amount_fen == 80_000
    assert builders.read(desk.register, case_id).line.state is CaseState.MEDIATING
    due = named(pane, "agreement.obligations.1.due_on").problem()
    assert "未填履行期限" in due
    assert "第35条" in due
    named(pane, "agreement.missing").setFocus()
    hit("Space")
    menu = pane._missing.findChild(QMenu)
    action = next(one for one in menu.actions() if "履行期限" in one.text())
    action.trigger()
    menu.close()
    assert focus_name() == "agreement.obligations.1.due_on"


def test_a_deadline_before_the_agreement_is_said_when_it_is_left(desk, open_pane):
    pane = open_pane(builders.mediating_case(desk.register))
    at(pane, "agreement.obligations.1.what")
    write("支付补偿")
    at(pane, "agreement.obligations.1.due_on")
    hit("11-01")
    hit("Tab")
    assert "早于达成协议日" in named(pane, "agreement.obligations.1.due_on").problem()


def test_an_amount_and_its_capitals_must_say_the_same(desk, open_pane):
    pane = open_pane(builders.mediating_case(desk.register))
    at(pane, "agreement.terms")
    write("赔偿3,200.00元（大写：叁仟元整）。")
    hit("Tab")
    assert "叁仟贰佰元整" in pane.lines["agreement.terms"].problem()


def test_an_amount_that_is_none_is_refused_at_its_field(desk, open_pane):
    pane = open_pane(builders.mediating_case(desk.register))
    at(pane, "agreement.obligations.1.what")
    write("支付补偿")
    at(pane, "agreement.obligations.1.amount")
    write("若干")
    hit("Tab")
    assert "不是金额" in named(pane, "agreement.obligations.1.amount").problem()
    hit("Return", CONTROL)
    assert focus_name() == "agreement.obligations.1.amount"


def test_a_total_is_split_into_months_and_held_against_the_sum(desk, open_pane):
    pane = open_pane(builders.mediating_case(desk.register))
    at(pane, "agreement.obligations.1.what")
    write("赔偿款")
    named(pane, "agreement.instalments").setFocus()
    hit("Space")
    assert focus_name() == "agreement.total"
    hit("3000")
    hit("Return")
    hit("A", CONTROL)
    hit("3")
    hit("Return")
    hit("12-20")
    named(pane, "agreement.split").setFocus()
    hit("Space")
    dues = [named(pane, f"agreement.obligations.{n}.due_on").text() for n in (1, 2, 3)]
    assert dues == ["12-20", "2027-01-20", "2027-02-20"]
    assert "第3期" in named(pane, "agreement.obligations.3.what").text()
    assert "3,000.00" in named(pane, "agreement.sum").text()
    at(pane, "agreement.obligations.3.amount")
    hit("900")
    hit("Tab")
    assert "2,900.00" in pane.instalments._problem.text()


def test_parts_come_to_the_total_to_the_last_fen():
    parts = split(100_001, 3, date(2026, 1, 31))
    assert sum(part.fen for part in parts) == 100_001
    assert [part.due_on for part in parts] == [
        date(2026, 1, 31),
        date(2026, 2, 28),
        date(2026, 3, 31),
    ]


def test_an_oral_agreement_done_on_the_spot_has_effect_at_once(desk, open_pane):
    case_id = builders.mediating_case(desk.register)
    pane = open_pane(case_id)
    named(pane, "agreement.form").setFocus()
    hit("2")
    assert not pane.lines["agreement.copies"].isVisible()
    at(pane, "agreement.obligations.1.what")
    write("当面道歉")
    named(pane, "agreement.obligations.1.on_the_spot").setFocus()
    hit("Space")
    assert not named(pane, "agreement.obligations.1.due_on").isEnabled()
    named(pane, "agreement.save").setFocus()
    hit("Space")
    settle(desk)
    assert builders.read(desk.register, case_id).line.state is CaseState.PERFORMING
    assert desk.heard == [True]


def test_a_printed_version_is_locked_and_a_change_makes_the_next(desk, open_pane):
    case_id = builders.agreed_case(desk.register)
    desk.register.run(LockAgreement(case_id=case_id))
    pane = open_pane(case_id)
    assert named(pane, "agreement.terms").isReadOnly()
    assert not named(pane, "agreement.save").isVisible()
    named(pane, "agreement.next_version").setFocus()
    hit("Space")
    assert focus_name() == "agreement.terms"
    write("双方今后互谅互让。")
    named(pane, "agreement.save").setFocus()
    hit("Space")
    settle(desk)
    made = agreement(desk, case_id)
    assert made.edition == 2
    assert not made.locked


def test_what_is_in_effect_is_not_rewritten(desk, open_pane):
    pane = open_pane(builders.performing_case(desk.register))
    assert named(pane, "agreement.terms").isReadOnly()
    assert pane.findChild(QWidget, "agreement.next_version") is None


def test_signatures_are_dated_in_the_editor_and_close_it(desk, open_pane):
    case_id = builders.agreed_case(desk.register)
    pane = open_pane(case_id)
    assert pane.focus_field("agreement.signatures.0")
    hit("11-12")
    named(pane, "signing.same").setFocus()
    hit("Space")
    assert "11-12" in named(pane, "signing.effect").text()
    sign = named(pane, "agreement.sign")
    wait_until(sign.isVisible)
    sign.setFocus()
    hit("Space")
    settle(desk)
    wait_until(lambda: desk.heard == [True])
    case = builders.read(desk.register, case_id)
    assert case.line.state is CaseState.PERFORMING
    assert case.agreement is not None
    assert case.agreement.effective_on == date(2026, 11, 12)


def test_a_meeting_logged_meanwhile_does_not_make_the_editor_stale(desk, open_pane):
    case_id = builders.mediating_case(desk.register)
    before = builders.read(desk.register, case_id)
    desk.register.run(builders.meeting(case_id))
    pane = AgreementPane(desk.context, before)
    settle(desk)
    assert pane.whole.line.version > before.line.version
    pane.deleteLater()


def test_a_draft_with_more_rows_is_offered_back(desk, open_pane):
    case_id = builders.mediating_case(desk.register)
    pane = open_pane(case_id)
    fill(pane)
    hit("Return")
    write("第二项义务")
    pane.close_pane()
    assert desk.heard == [False]
    again = open_pane(case_id)
    assert again.rows.count == 2
    assert named(again, "agreement.obligations.2.what").text() == "第二项义务"


def test_nothing_is_clipped_and_everything_has_a_name(desk, open_pane):
    pane = open_pane(builders.agreed_case(desk.register))
    pane._show_instalments()
    QApplication.processEvents()
    wait_until(lambda: clipped(pane) == [])
    assert nameless(pane) == []


def test_a_clause_is_found_filled_and_inserted_by_keys_with_its_obligations(desk, open_pane):
    case_id = builders.mediating_case(desk.register)
    pane = open_pane(case_id)
    at(pane, "agreement.liability")
    hit("L", CONTROL)
    wait_until(lambda: focus_name() == "clause.filter")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ClauseDialog)
    write("分期")
    assert dialog.list.count() == 1
    hit("Return")
    assert focus_name() == "clause.what"
    for blank, typed in (
        ("what", "车位补偿"),
        ("amount", "1000"),
        ("parts", "3"),
        ("day", "12-1"),
        ("manner", "银行转账"),
        ("place", "居委会"),
    ):
        assert focus_name() == f"clause.{blank}"
        write(typed)
        hit("Return")
    assert "大写：壹仟元整" in named(dialog, "clause.preview").text()
    hit("Return")  # the proof is left empty: nothing is inserted, the blank says so
    assert "履行凭证" in dialog.lines["proof"].problem()
    write("转账凭证")
    hit("Return")
    settle(desk)
    terms = named(pane, "agreement.terms").text()
    assert terms.startswith(
        "赵建明以银行转账方式在居委会分3期向李秀芳支付车位补偿共计人民币1,000.00元"
    )
    path = "agreement.obligations.{}.{}"
    paid = [named(pane, path.format(number, "amount")).text() for number in (1, 2, 3)]
    assert paid == ["333.00", "333.00", "334.00"]
    assert named(pane, path.format(3, "what")).text() == "支付车位补偿（第3期，共3期）"
    assert named(pane, "agreement.sum").text().endswith("壹仟元整")
    pane.write_clauses()
    assert named(pane, "agreement.terms").text() == terms  # they stand there already
    text, undo = desk.toasts[-1]
    assert text == "已插入条款"
    undo()
    assert named(pane, "agreement.terms").text() == ""
    assert pane.rows.count == 1


def test_an_agreement_reached_before_breakfast_is_of_that_day(desk):
    """Moments are kept in UTC: until eight in the morning it is still yesterday there."""
    case_id = builders.assigned_case(desk.register)
    early = builders.at(date(2026, 11, 20), 7, 30)
    desk.register.run(
        builders.meeting(case_id, held_at=early, ended_at=None, result=MeetingResult.AGREED)
    )
    shown = agreement_shown(desk.context, builders.read(desk.register, case_id))
    assert shown["agreement.agreed_on"] == "2026-11-20"
