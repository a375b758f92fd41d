"""The steps of a case taken by keys: accept, refuse, extend, contacts, performance, signatures."""

from PySide6.QtWidgets import QLabel

from gui.cases.contact_dialog import log_contact
from gui.cases.next_panel import next_words
from gui.cases.performance_dialog import log_follow_up, log_performance, log_signature
from gui.cases.step_dialog import take_step
from models.vocabulary.intake import PlaceDraft
from models.vocabulary.proceeding import move_named
from models.vocabulary.terms import Attitude, CaseState, ContactMeans, Performed, Satisfaction
from reports.volumes import page_count
from resources import Language
from services.commands.intake import EditCase
from services.commands.proceeding import AssignCase
from tests import builders
from tests.gui.desk import Desk, dialog, hit, named, write
from tests.gui.windows import ALT, CONTROL, compose, focus_name


def case_of(desk, case_id):
    return builders.read(desk.register, case_id)


def open_step(desk, window, case_id, code):
    whole = case_of(desk, case_id)
    take_step(desk.context, whole, move_named(code, whole.line.state, whole.line.kind), window)
    return dialog("step")


def finish(qtbot, desk):
    """Ctrl+Enter, and wait until it is on record."""
    before = len(desk.toasts)
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: len(desk.toasts) > before)


def test_a_case_is_accepted_with_what_each_side_says(qtbot, desk, window):
    case_id = builders.case(desk.register)
    open_step(desk, window, case_id, "accept")
    assert focus_name() == "step.accepted_on"
    hit("A", CONTROL)
    hit("10-27")
    hit("Return")
    hit("1")
    hit("Return")
    hit("1")
    finish(qtbot, desk)
    case = case_of(desk, case_id)
    assert case.line.state is CaseState.ACCEPTED
    assert case.accepted_on == builders.ACCEPTED_ON
    assert [party.attitude for party in case.parties] == [Attitude.AGREES, Attitude.AGREES]


def test_filing_offers_the_pages_of_the_file_as_it_would_be_bound(qtbot, desk, window):
    case_id = builders.closed_case(desk.register)
    with desk.register.reading() as reading:
        bound = page_count(reading, (case_id,))
    step = open_step(desk, window, case_id, "archive")
    pages = step.editor.binding("pages")
    qtbot.waitUntil(lambda: pages.value() == str(bound))
    step.editor.focus_field("retention")
    hit("1")
    step.editor.focus_field("profile")
    finish(qtbot, desk)
    filed = next(one for one in reversed(case_of(desk, case_id).events) if one.kind == "step")
    assert (filed.facts["pages"], filed.facts["profile"]) == (bound, "extended13")


def test_a_matter_is_filed_without_being_asked_for_the_order_of_a_file(qtbot, desk, window):
    case_id = builders.closed_matter(desk.register)
    step = open_step(desk, window, case_id, "archive")
    assert "profile" not in step.editor.paths()
    step.editor.focus_field("retention")
    hit("1")
    finish(qtbot, desk)
    assert case_of(desk, case_id).line.state is CaseState.ARCHIVED


def test_simple_cases_are_filed_in_one_volume_from_the_window(qtbot, desk, window):
    first, second = (
        builders.closed_case(
            desk.register,
            builders.studio(desk.register, f"{place}号工作室"),
            title=f"车位{place}",
            place=PlaceDraft(estate="梧桐里", text=f"{place}号楼下"),
        )
        for place in (1, 2)
    )
    for case_id in (first, second):
        desk.register.run(EditCase(case_id=case_id, values={"difficulty": "simple"}))
    with desk.register.reading() as reading:
        bound = page_count(reading, (first, second))
    number = case_of(desk, second).line.number
    step = open_step(desk, window, first, "archive")
    qtbot.waitUntil(lambda: "with" in step.editor.paths())
    step.editor.focus_field("with")
    hit("2026-9999")
    hit("Return", CONTROL)
    assert focus_name() == "step.with"
    assert "2026-9999 不能与本案合订一卷" in step.editor.binding("with").widget.problem()
    hit("A", CONTROL)
    write(number)
    step.editor.focus_field("retention")
    hit("1")
    qtbot.waitUntil(lambda: step.editor.binding("pages").value() == str(bound))
    finish(qtbot, desk)
    for case_id in (first, second):
        filed = next(one for one in reversed(case_of(desk, case_id).events) if one.kind == "step")
        assert filed.facts["volume_number"] == "（2026）梧桐人调字第001号"
        assert filed.facts["pages"] == bound
    _text, undo = desk.toasts[-1]
    undo()
    qtbot.waitUntil(lambda: case_of(desk, first).line.state is CaseState.CLOSED)
    for case_id in (first, second):
        assert case_of(desk, case_id).line.state is CaseState.CLOSED


def test_a_case_that_may_share_no_volume_says_why(qtbot, desk, window):
    case_id = builders.closed_case(desk.register)
    desk.register.run(EditCase(case_id=case_id, values={"difficulty": "complex"}))
    step = open_step(desk, window, case_id, "archive")
    qtbot.waitUntil(lambda: step.findChild(QLabel, "step.alone") is not None)
    assert "不是简易纠纷，也不是口头协议" in named(step, "step.alone").text()


def test_a_party_that_refuses_is_said_at_its_own_line_and_nothing_is_taken(qtbot, desk, window):
    case_id = builders.case(desk.register)
    step = open_step(desk, window, case_id, "accept")
    hit("Return")
    hit("1")
    hit("Return")
    hit("2")
    assert "拒绝调解" in step.lines["consent.1"].problem()
    hit("Return", CONTROL)
    assert step.isVisible()
    assert focus_name() == "step.consent.1"
    assert case_of(desk, case_id).line.state is CaseState.REGISTERED


def test_a_date_that_is_none_is_said_when_the_field_is_left(qtbot, desk, window):
    step = open_step(desk, window, builders.case(desk.register), "accept")
    hit("A", CONTROL)
    write("那天")
    hit("Return")
    assert "不是日期" in step.lines["accepted_on"].problem()
    hit("Return", CONTROL)
    assert step.isVisible()
    assert focus_name() == "step.accepted_on"


def test_a_date_before_the_step_before_is_refused_with_what_would_be_right(desk, window):
    step = open_step(desk, window, builders.case(desk.register), "accept")
    hit("A", CONTROL)
    hit("10-20")
    hit("Return")
    assert "2026-10-26" in step.lines["accepted_on"].problem()


def test_a_refusal_tells_its_ground_and_the_other_ways(qtbot, desk, window):
    case_id = builders.case(desk.register)
    step = open_step(desk, window, case_id, "refuse")
    hit("Return", CONTROL)
    assert step.lines["reason"].problem() == "未填理由"
    step.editor.focus_field("reason")
    hit("Down")
    hit("Tab")
    assert focus_name() == "step.ways_told.0"
    hit("Return", CONTROL)
    assert "告知" in step.lines["ways_told.0"].problem()
    write("向人民法院起诉")
    finish(qtbot, desk)
    case = case_of(desk, case_id)
    assert case.line.state is CaseState.REFUSED
    assert case.dossier.ways == (("court",), ())
    assert case.dossier.ways_told == "李秀芳：向人民法院起诉"


def test_after_a_failure_each_party_is_told_and_the_same_is_one_key(qtbot, desk, window):
    case_id = builders.mediating_case(desk.register)
    step = open_step(desk, window, case_id, "fail")
    hit("Return")
    hit("Down")
    hit("Tab")
    assert focus_name() == "step.ways_told.0"
    write("向人民法院起诉、申请仲裁")
    hit("Return", CONTROL)
    assert "赵建明" in step.lines["ways_told.1"].problem()
    named(step, "step.ways_told.same").setFocus()
    hit("Space")
    finish(qtbot, desk)
    case = case_of(desk, case_id)
    assert case.line.state is CaseState.FAILED
    assert case.dossier.ways == (("court", "arbitration"),) * 2
    assert case.dossier.ways_told == "向人民法院起诉、申请仲裁"


def test_closing_a_case_says_what_was_seen_before_it(desk, window):
    earlier = case_of(desk, builders.case(desk.register)).line.number
    case_id = builders.failed_case(desk.register)
    step = open_step(desk, window, case_id, "close-unsettled")
    said = step.findChild(QLabel, "step.earlier").text()
    assert said == f"12 个月内已有同类案件：同一楼栋同一事项 {earlier}。"
    told = next_words(case_of(desk, case_id), builders.TODAY, Language.CHINESE)
    assert told.why.endswith(said)


def test_nothing_happens_while_the_input_method_composes(desk, window):
    case_id = builders.case(desk.register)
    step = open_step(desk, window, case_id, "withdraw")
    step.editor.focus_field("reason")
    compose(step.editor.binding("reason").widget, "zi'yuan")
    hit("Return", CONTROL)
    step.accept()
    hit("Escape")
    assert step.isVisible()
    assert case_of(desk, case_id).line.state is CaseState.REGISTERED


def test_an_extension_needs_everybody_and_the_clock_follows(qtbot, desk, window):
    case_id = builders.mediating_case(desk.register)
    step = open_step(desk, window, case_id, "extend")
    hit("Return")
    hit("+20")
    hit("Return")
    hit("1")
    hit("Return", CONTROL)
    assert "未同意" in step.lines["consent.1"].problem()
    assert step.isVisible()
    assert focus_name() == "step.consent.1"
    hit("1")
    finish(qtbot, desk)
    (clock,) = (c for c in case_of(desk, case_id).next_step.clocks if c.code == "mediation")
    assert clock.due.isoformat() == "2026-12-15"


def test_what_lies_elsewhere_is_listed_with_a_link_and_the_button_says_why(desk, window):
    case_id = builders.mediating_case(desk.register)
    step = open_step(desk, window, case_id, "agree")
    assert not step.verb.isEnabled()
    assert step._reason.text()
    link = named(step, "step.fix.agreement")
    link.setFocus()
    hit("Space")
    assert desk.visits == [("case", {"id": case_id, "field": "agreement"})]
    assert not step.isVisible()


def test_a_step_can_be_taken_back_from_the_toast(qtbot, desk, window):
    case_id = builders.mediating_case(desk.register)
    open_step(desk, window, case_id, "suspend")
    hit("Return")
    hit("1")
    finish(qtbot, desk)
    assert case_of(desk, case_id).line.state is CaseState.SUSPENDED
    with qtbot.waitSignal(desk.backstage.changed):
        desk.toasts[-1][1]()
    assert case_of(desk, case_id).line.state is CaseState.MEDIATING


def test_a_change_made_elsewhere_is_said_and_nothing_is_lost(qtbot, desk, window):
    case_id = builders.case(desk.register)
    step = open_step(desk, window, case_id, "accept")
    builders.advance(desk.register, case_id, CaseState.ACCEPTED, consent="all")
    hit("Return")
    hit("1")
    hit("Return")
    hit("1")
    hit("Return", CONTROL)
    qtbot.waitUntil(lambda: bool(step.notice.text()))
    assert step.isVisible()
    assert step.verb.isEnabled()


def entrusted_matter(register):
    case_id = builders.matter(register)
    body = builders.association(register, "业委会主任联谊会二组")
    register.run(AssignCase(case_id=case_id, body_id=body.id, mediator_ids=body.mediators))
    return case_id


def test_every_open_step_of_every_state_has_its_dialog(qtbot, desk, window):
    """The table is the dialog: whatever it asks for has a field with a name and a label."""
    made = (
        builders.lead,
        builders.case,
        builders.accepted_case,
        builders.mediating_case,
        builders.agreed_case,
        builders.performing_case,
        builders.failed_case,
        builders.closed_case,
        builders.matter,
        entrusted_matter,
        builders.handled_matter,
    )
    seen = set()
    for make in made:
        whole = case_of(desk, make(desk.register))
        mains = (whole.next_step.move,) if whole.next_step.move else ()
        for move in (*mains, *whole.next_step.others):
            take_step(desk.context, whole, move, window)
            step = dialog("step")
            asked = {field.name for field in move.fields}
            shown = {path.partition(".")[0] for path in step.editor.paths()}
            assert asked <= shown
            assert all(line.label.text() for line in step.lines.values())
            seen.add(move.code)
            step.close()
    assert {"accept", "refuse", "transfer", "withdraw", "suspend", "extend", "fail"} <= seen
    assert {"register", "handle", "close-unsettled", "return", "reopen", "dismiss"} <= seen


def test_a_call_is_logged_in_a_few_keys(qtbot, desk, window):
    case_id = builders.mediating_case(desk.register)
    log_contact(desk.context, case_of(desk, case_id), window)
    form = dialog("contact")
    hit("2")
    hit("Return")
    hit("Down", ALT)
    whom = named(form, "contact.whom")
    menu = next(child for child in whom.children() if hasattr(child, "menu")).menu
    assert menu.isVisible()
    menu.actions()[1].trigger()
    menu.close()
    whom.setFocus()
    hit("Return")
    write("约定周四下午再谈")
    finish(qtbot, desk)
    (contact,) = case_of(desk, case_id).contacts
    assert contact.means is ContactMeans.VISIT
    assert contact.whom == "赵建明"
    assert contact.note == "约定周四下午再谈"


def test_an_empty_contact_is_not_saved(desk, window):
    log_contact(desk.context, case_of(desk, builders.mediating_case(desk.register)), window)
    form = dialog("contact")
    hit("Return", CONTROL)
    assert form.lines["whom"].problem()


def test_part_of_an_obligation_is_logged_and_the_rest_is_said(qtbot, desk, window):
    case_id = builders.performing_case(desk.register)
    log_performance(desk.context, case_of(desk, case_id), window)
    form = dialog("performance")
    assert "1,500.00" in form._rest.text()
    hit("Return")
    hit("Return")
    hit("500")
    assert "伍佰元整" in form._rest.text()
    finish(qtbot, desk)
    (promise,) = case_of(desk, case_id).agreement.obligations
    assert (promise.paid_fen, promise.done_on) == (50_000, None)
    log_performance(desk.context, case_of(desk, case_id), window)
    assert "1,000.00" in dialog("performance")._rest.text()
    finish(qtbot, desk)
    assert case_of(desk, case_id).agreement.obligations[0].done_on == builders.TODAY


def test_an_amount_that_is_none_is_refused_at_its_field(desk, window):
    log_performance(desk.context, case_of(desk, builders.performing_case(desk.register)), window)
    form = dialog("performance")
    hit("Return")
    hit("Return")
    write("一些")
    hit("Return", CONTROL)
    assert "不是金额" in form.lines["amount"].problem()


def test_signatures_are_dated_in_one_go_and_the_effect_follows(qtbot, desk, window):
    case_id = builders.agreed_case(desk.register)
    log_signature(desk.context, case_of(desk, case_id), window)
    form = dialog("signing")
    assert focus_name() == "signing.party.0"
    hit("11-10")
    hit("Return")
    named(form, "signing.same").setFocus()
    hit("Space")
    assert "11-10" in named(form, "signing.effect").text()
    named(form, "signing.sealed_on").setFocus()
    hit("A", CONTROL)
    hit("11-12")
    assert "11-12" in named(form, "signing.effect").text()
    finish(qtbot, desk)
    case = case_of(desk, case_id)
    assert case.line.state is CaseState.PERFORMING
    assert case.agreement.effective_on.isoformat() == "2026-11-12"
    assert all(one.on == builders.SIGNED_ON for one in case.agreement.signatures)
    desk.toasts[-1][1]()
    qtbot.waitUntil(lambda: case_of(desk, case_id).line.state is CaseState.AGREED)
    qtbot.waitUntil(lambda: case_of(desk, case_id).agreement.signatures[0].on is None)


def test_a_signature_before_the_agreement_is_refused_at_its_line(qtbot, desk, window):
    case_id = builders.agreed_case(desk.register)
    log_signature(desk.context, case_of(desk, case_id), window)
    form = dialog("signing")
    hit("11-01")
    hit("Return", CONTROL)
    problem = form.signing.editor.binding("agreement.signatures.0").widget.problem
    qtbot.waitUntil(lambda: bool(problem()))
    assert "2026-11-09" in problem()
    assert form.isVisible()


def test_a_follow_up_asks_what_was_found(qtbot, desk, window):
    case_id = builders.performing_case(desk.register)
    log_follow_up(desk.context, case_of(desk, case_id), window)
    dialog("followUp")
    hit("Return", CONTROL)
    assert focus_name() == "followUp.performed"
    hit("2")
    hit("Return")
    hit("1")
    hit("Return")
    write("已付一部分，双方没有新的争执")
    finish(qtbot, desk)
    (visit,) = case_of(desk, case_id).follow_ups
    assert (visit.performed, visit.satisfied) == (Performed.PARTLY, Satisfaction.YES)


def test_the_dialogs_speak_english_too(qapp, register, tmp_path, qtbot, window):
    desk = Desk(register, tmp_path, Language.ENGLISH)
    try:
        step = open_step(desk, window, builders.case(register), "accept")
        assert step.verb.text() == "Accept"
        step.close()
    finally:
        desk.shut()
