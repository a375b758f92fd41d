"""What was wrong is put right by keys; a simple case is settled in one dialog; cases go on."""

from PySide6.QtWidgets import QWidget

from gui.cases.acts import CaseActs
from gui.cases.correct_dialog import correct_event, correct_party
from gui.cases.course import happenings
from gui.cases.file_note import note_on_file
from gui.cases.handover_dialog import hand_over
from gui.cases.next_panel import next_words
from gui.cases.settle_dialog import settle
from gui.cases.side import Side
from models.vocabulary.terms import CaseState, MeetingResult, RelationKind
from resources import Language
from services.commands.directory import DeclareRelation
from tests import builders
from tests.gui.desk import dialog, hit, named, write
from tests.gui.windows import CONTROL, clipped, focus_name, nameless


def case_of(desk, case_id):
    return builders.read(desk.register, case_id)


def finish(qtbot, desk):
    """Ctrl+Enter, and wait until it is told."""
    before = len(desk.toasts)
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: len(desk.toasts) > before)
    return desk.toasts[-1]


def open_correction(desk, window, case_id, name):
    whole = case_of(desk, case_id)
    wanted = builders.event_of(desk.register, case_id, name)
    event = next(one for one in whole.events if one.id == wanted)
    correct_event(desk.context, whole, event, window)
    return dialog("correct")


def test_a_wrong_day_is_corrected_and_the_moved_deadline_is_told(qtbot, desk, window):
    case_id = builders.mediating_case(desk.register)
    form = open_correction(desk, window, case_id, "accept")
    assert focus_name() == "correct.on"
    assert not clipped(form)
    assert not nameless(form)
    hit("A", CONTROL)
    hit("10-26")
    hit("Return", CONTROL)
    assert form.lines["why"].problem()
    assert focus_name() == "correct.why"
    write("登记时看错日历")
    text, undo = finish(qtbot, desk)
    assert "2026-11-27 → 2026-11-26" in text
    case = case_of(desk, case_id)
    assert case.accepted_on == builders.REGISTERED_ON
    told = happenings(case, desk.register.today, Language.CHINESE)
    right = next(one for one in told if one.key == f"event.{case.events[-1].id}")
    assert right.title == "更正  受理"
    assert (right.struck, right.line) == ("2026-10-27", "2026-10-26  登记时看错日历")
    assert "2026-11-27 → 2026-11-26" in right.text
    accepted = next(one for one in told if one.title == "受理")
    assert (accepted.when, accepted.struck) == ("10-26", "10-27")
    undo()
    qtbot.waitUntil(lambda: case_of(desk, case_id).accepted_on == builders.ACCEPTED_ON)


def test_a_day_out_of_order_is_refused_at_its_field(qtbot, desk, window):
    case_id = builders.mediating_case(desk.register)
    form = open_correction(desk, window, case_id, "accept")
    hit("A", CONTROL)
    hit("10-29")
    form.editor.focus_field("why")
    write("看错")
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: bool(form.lines["on"].problem()))
    assert "2026-10-28" in form.lines["on"].problem()
    assert form.isVisible()


def test_a_consent_nobody_logged_is_put_right_from_where_it_is_missed(qtbot, desk, window):
    case_id = builders.assigned_case(desk.register)
    desk.register.run(
        builders.meeting(
            case_id, attended=("李秀芳", "赵建明", "吴涛"), result=MeetingResult.AGREED
        )
    )
    whole = case_of(desk, case_id)
    told = next_words(whole, desk.register.today, Language.CHINESE).demands
    asked = next(one for one in told if one.field == "meetings.0.invitees")
    assert (asked.met, asked.link) == (False, "更正")
    assert CaseActs(desk.context, Side(QWidget(window)), window).mend(whole, asked.field)
    form = dialog("correct")
    form.editor.focus_field("consented")
    hit("1")
    form.editor.focus_field("why")
    write("会后电话征得双方同意")
    finish(qtbot, desk)
    case = case_of(desk, case_id)
    told = next_words(case, desk.register.today, Language.CHINESE).demands
    assert asked.field not in [one.field for one in told]
    said = happenings(case, desk.register.today, Language.CHINESE)
    right = next(one for one in said if one.key == f"event.{case.events[-1].id}")
    assert "各方同意邀请由「无」更正为「是」\n会后电话征得双方同意" in right.text


def test_what_was_told_after_a_failure_is_completed(qtbot, desk, window):
    case_id = builders.failed_case(desk.register)
    form = open_correction(desk, window, case_id, "fail")
    form.editor.focus_field("ways_told.1")
    hit("A", CONTROL)
    write("申请仲裁")
    form.editor.focus_field("why")
    write("另一方当时告知的是仲裁")
    finish(qtbot, desk)
    assert case_of(desk, case_id).dossier.ways[1] == ("arbitration",)


def test_a_party_is_corrected_by_keys(qtbot, desk, window):
    case_id = builders.performing_case(desk.register)
    whole = case_of(desk, case_id)
    correct_party(desk.context, whole, whole.parties[1], window)
    form = dialog("correctParty")
    form.editor.focus_field("name")
    hit("A", CONTROL)
    write("赵建民")
    form.editor.focus_field("why")
    write("身份证核对")
    finish(qtbot, desk)
    case = case_of(desk, case_id)
    assert case.parties[1].name == "赵建民"
    told = happenings(case, desk.register.today, Language.CHINESE)
    right = next(one for one in told if one.title == "更正当事人")
    assert right.struck == "赵建明"
    assert "赵建民" in right.line


def test_a_simple_case_is_settled_in_one_dialog_and_taken_back_in_one(qtbot, desk, window):
    builders.studio(desk.register)
    case_id = builders.case(desk.register)
    settle(desk.context, case_of(desk, case_id), window)
    qtbot.waitUntil(lambda: bool(dialog_or_none("settle")))
    form = dialog("settle")
    assert focus_name() == "settle.accepted_on"
    assert not nameless(form)
    hit("A", CONTROL)
    hit("11-20")
    hit("Return")
    assert form.editor.values()["closed_on"] == "2026-11-20"
    named(form, "settle.rights_told").setFocus()
    hit("Space")
    form.editor.focus_field("account")
    write("双方当面说清，赵建明当场付清。")
    form.editor.focus_field("liability")
    write("赵建明承担")
    form.editor.focus_field("what")
    write("支付补偿")
    form.editor.focus_field("amount")
    hit("300")
    form.editor.focus_field("manner")
    write("现金")
    form.editor.focus_field("outcome")
    write("当场付清")
    _, undo = finish(qtbot, desk)
    case = case_of(desk, case_id)
    assert case.line.state is CaseState.CLOSED
    steps = [one for one in case.events if one.kind == "step"]
    assert len(steps) == 7
    assert {one.on.isoformat() for one in steps[1:]} == {"2026-11-20"}
    undo()
    qtbot.waitUntil(lambda: case_of(desk, case_id).line.state is CaseState.REGISTERED)


def dialog_or_none(name):
    try:
        return dialog(name)
    except AssertionError:
        return None


def test_a_settlement_without_rights_told_stays_open_and_says_why(qtbot, desk, window):
    builders.studio(desk.register)
    case_id = builders.case(desk.register)
    settle(desk.context, case_of(desk, case_id), window)
    qtbot.waitUntil(lambda: bool(dialog_or_none("settle")))
    form = dialog("settle")
    form.editor.focus_field("account")
    write("说清")
    hit("Return", CONTROL)
    problem = form.lines["rights_told"].problem
    qtbot.waitUntil(lambda: bool(problem() or form.notice.text()))
    assert "权利义务" in (problem() or form.notice.text())
    assert case_of(desk, case_id).line.state is CaseState.REGISTERED


def test_a_note_is_all_that_is_added_to_a_filed_case(qtbot, desk, window):
    case_id = builders.filed_case(desk.register)
    note_on_file(desk.context, case_of(desk, case_id), window)
    dialog("fileNote")
    assert focus_name() == "fileNote.note"
    write("补交收条一份")
    finish(qtbot, desk)
    case = case_of(desk, case_id)
    assert case.events[-1].note == "补交收条一份"
    (newest, *_) = happenings(case, desk.register.today, Language.CHINESE)
    assert newest.title == "卷宗情况说明"


def test_who_leaves_hands_over_and_a_relative_stays_out(qtbot, desk, window):
    body = builders.studio(desk.register)
    first = builders.mediating_case(desk.register, body)
    second = builders.assigned_case(desk.register, body, parties=(builders.party("周小妹"),))
    kin = builders.person(desk.register, "赵明远")
    respondent = case_of(desk, first).parties[1].person_id
    assert respondent is not None
    desk.register.run(
        DeclareRelation(person_id=kin, other_id=respondent, kind=RelationKind.KINSHIP)
    )
    from services.commands.bodies import AddMediator

    desk.register.run(AddMediator(body_ids=(body.id,), person_id=kin, role="调解员"))
    hand_over(desk.context, window, body.mediators[0])
    qtbot.waitUntil(lambda: bool(dialog_or_none("handover")))
    form = dialog("handover")
    assert set(form.boxes) == {first, second}
    assert all(box.isChecked() for box in form.boxes.values())
    place = next(at for at, one in enumerate(form._receivers) if one.mediator == "赵明远")
    form.editor.focus_field("to")
    for _ in range(place + 1):
        hit("Down")
    qtbot.waitUntil(lambda: not form.boxes[first].isEnabled())
    assert form.boxes[second].isChecked()
    hit("Return", CONTROL)
    assert focus_name() == "handover.reason"
    write("退休")
    _, undo = finish(qtbot, desk)
    assert case_of(desk, second).assignment.presiding == "赵明远"
    assert case_of(desk, first).assignment.presiding == "陈国良"
    undo()
    qtbot.waitUntil(lambda: case_of(desk, second).assignment.presiding == "陈国良")
