"""One case whole: read, edited in place, taken a step further, all by keys."""

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from gui.cases.correct_dialog import CorrectDialog
from gui.cases.parties import PartyCard
from gui.cases.waits import waits
from models.records.office import AccessRecord
from models.vocabulary.intake import PlaceDraft
from models.vocabulary.terms import CaseState, PartyRole
from services.commands.intake import EditCase
from services.commands.parties import AddParty
from services.queries import history
from services.queries.whole import whole
from tests import builders
from tests.gui.desk import accept, dialog, type_into
from tests.gui.filled import filled, street
from tests.gui.windows import CONTROL, clipped, compose, nameless, visible, wait_until


@pytest.fixture
def desk(open_window, register_folder, clock):
    """A window on a small street; ``made`` holds the ids of its cases."""
    place, made = filled(register_folder, clock, street)
    opened = open_window(place)
    opened.made = made
    return opened


def read(opened, case_id):
    """The case as the register has it now."""
    with opened.window.backstage.register.reading() as reading:
        return whole(reading, case_id)


def entries(opened, case_id):
    with opened.window.backstage.register.reading() as reading:
        return [one.command for one in history.entries(reading, case_id=case_id)]


def back(opened):
    """A dialog has closed: the window is the active one again, as on a real desktop."""
    opened.window.activateWindow()
    assert QTest.qWaitForWindowActive(opened.window)


# Read


def test_the_dispute_says_which_cases_like_it_were_seen_before(open_window, stocked):
    made: dict[str, str | int] = {}

    def fill(database):
        made["earlier"] = builders.read(database, builders.case(database)).line.number
        made["case"] = builders.case(database)

    opened = open_window(str(stocked(fill)))
    opened.go("case", made["case"])
    told = [one.text() for one in visible(opened.page) if isinstance(one, QLabel)]
    assert f"同一楼栋同一事项 {made['earlier']}" in told


def test_a_case_opens_with_the_keyboard_on_its_next_step(desk):
    page = desk.go("case", desk.made["accepted"])
    assert page.title() == read(desk, desk.made["accepted"]).line.number
    assert desk.focus() == "case.next.act"
    assert page.panel.primary.text() == "指派…"


def test_the_tabs_carry_their_counts(desk):
    page = desk.go("case", desk.made["performing"])
    texts = [page.head.tabs.tabText(index) for index in range(page.head.tabs.count())]
    assert texts == [
        *("概况", "当事人  2", "进程  10", "协议与义务  1", "证据", "文书  22", "留痕  10"),
        *("议题", "联合整治", "私记"),
    ]
    for key in (
        *("parties", "course", "agreement", "evidence", "documents"),
        *("trail", "topics", "projects", "notes"),
    ):
        page.head.set_tab(key)
        desk.settle()
        assert clipped(page) == [], key


def test_a_stage_leads_to_its_part(desk):
    page = desk.go("case", desk.made["performing"])
    page.head.stepper.setFocus()
    desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Return)
    assert page.tabs.currentWidget() is page.tabs.agreement


def test_a_phone_is_shown_for_half_a_minute_and_the_look_is_on_the_log(desk):
    page = desk.go("case", desk.made["fresh"])
    card = page.tabs.overview.parties.cards[0]
    eye = desk.named(f"case.party.{card.party.id}.reveal")
    assert card._masked[0][0].text() == "154****2406"
    eye.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert card._masked[0][0].text() == "15400002406"
    assert card._timer.isActive()
    assert card._timer.interval() == PartyCard.REVEALED_MS == 30_000
    with desk.window.backstage.register.reading() as reading:
        (seen,) = reading.session.scalars(sa.select(AccessRecord)).all()
        assert (seen.action, seen.case_ids) == ("reveal", [desk.made["fresh"]])
    card._timer.timeout.emit()
    assert card._masked[0][0].text() == "154****2406"


def test_a_clock_explains_itself_line_by_line(desk):
    page = desk.go("case", desk.made["mediating"])
    page.panel.findChild(type(page.head.stepper).__mro__[1], "case.next.clock").setFocus()
    desk.press(Qt.Key.Key_Space)
    popup = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "case.clock")
    said = [label.text() for label in popup.findChildren(type(page.head.title))]
    assert "受理日" in said
    assert "2026-10-27" in said
    assert "1 个月，到期月的同日或者月末" in said
    assert "2026-11-27" in said
    assert desk.focus() == "case.clock.correct"
    desk.press(Qt.Key.Key_Return)
    assert desk.focus() == "correct.on"
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CorrectDialog)
    assert dialog.editor.values()["on"] == "2026-10-27"
    desk.press(Qt.Key.Key_Escape)


# Edited


def test_one_field_left_is_one_command_and_undo_takes_it_back(desk):
    case_id = desk.made["fresh"]
    page = desk.go("case", case_id)
    before = read(desk, case_id).facts
    desk.press(Qt.Key.Key_F2)
    assert desk.focus() == "case.facts"
    desk.press(Qt.Key.Key_End, CONTROL)
    desk.write("双方约定周末面谈。")
    desk.press(Qt.Key.Key_Tab)
    assert read(desk, case_id).facts == before + "双方约定周末面谈。"
    assert entries(desk, case_id)[0] == "EditCase"
    assert desk.focus() == "case.requests"
    desk.write("恢复车位线\n")
    desk.press(Qt.Key.Key_Escape)
    assert not page.tabs.overview.summary.editing
    assert read(desk, case_id).requests == ("停止占用车位", "补画车位线")
    page.panel.primary.setFocus()
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert read(desk, case_id).facts == before


def test_nothing_is_saved_while_composing(desk):
    case_id = desk.made["fresh"]
    desk.go("case", case_id)
    before = entries(desk, case_id)
    desk.press(Qt.Key.Key_F2)
    compose(desk.named("case.facts"), "yue'ding")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Tab)
    assert desk.focus() == "case.facts"
    assert entries(desk, case_id) == before


def test_a_refused_value_comes_back_with_its_sentence(desk):
    case_id = desk.made["fresh"]
    page = desk.go("case", case_id)
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_Delete)
    desk.press(Qt.Key.Key_Tab)
    facts = desk.named("case.facts")
    assert facts.problem()
    assert page.tabs.overview.summary.editing
    assert desk.focus() == "case.facts"
    assert read(desk, case_id).facts


def test_what_is_typed_stays_when_the_case_is_fetched_again(desk):
    case_id = desk.made["fresh"]
    page = desk.go("case", case_id)
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_End, CONTROL)
    desk.write("还在写")
    page.context.backstage.run(EditCase(case_id=case_id, values={"remarks": "别处改的备注"}))
    desk.settle()
    assert desk.named("case.facts").text().endswith("还在写")
    assert desk.named("case.remarks").text() == "别处改的备注"
    desk.press(Qt.Key.Key_S, CONTROL)
    assert read(desk, case_id).facts.endswith("还在写")


def test_a_kill_while_typing_loses_nothing(desk, open_window, register_folder):
    case_id = desk.made["fresh"]
    page = desk.go("case", case_id)
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_End, CONTROL)
    desk.write("没来得及保存的话")
    page.tabs.overview.summary._editor.keep_draft()
    page.tabs.overview.summary._drop_form()  # the window is gone, its draft file is not
    page.tabs.overview.summary._case = None
    page._fetch(case_id)
    desk.settle()
    desk.click("case.draft.restore")
    assert desk.named("case.facts").text().endswith("没来得及保存的话")
    desk.named("case.facts").setFocus()
    desk.press(Qt.Key.Key_Tab)
    assert read(desk, case_id).facts.endswith("没来得及保存的话")


def test_who_leaves_while_typing_gets_the_case_asked_for_and_the_fields_go(desk):
    page = desk.go("case", desk.made["fresh"])
    desk.press(Qt.Key.Key_F2)
    desk.write("还在写")
    editor = page.tabs.overview.summary._editor
    desk.go("case", desk.made["mediating"])
    assert page.title() == "2026-0003"  # the save that leaving made does not call it back
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(editor)


def test_a_party_is_added_changed_and_removed_by_keys(desk):
    case_id = desk.made["fresh"]
    page = desk.go("case", case_id)
    desk.named("case.parties.add").setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.focus() == "party.name"
    desk.write("和泰物业")
    desk.press(Qt.Key.Key_Return, CONTROL)
    added = read(desk, case_id).parties[2]
    assert (added.role, added.name) == (PartyRole.THIRD_PARTY, "和泰物业")
    back(desk)
    change = desk.named(f"case.party.{added.id}.change")
    change.setFocus()
    desk.press(Qt.Key.Key_Space)
    party_phone = next(
        w for w in QApplication.allWidgets() if w.objectName() == "party.phone" and w.isVisible()
    )
    party_phone.setFocus()
    desk.press("1")
    desk.write("5400001234")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert read(desk, case_id).parties[2].phone == "15400001234"
    back(desk)
    desk.named(f"case.party.{added.id}.remove").setFocus()
    desk.press(Qt.Key.Key_Space)
    assert len(read(desk, case_id).parties) == 2
    assert page.tabs.overview.parties.cards[-1].party.name == "赵建明"


def test_a_party_in_the_proceeding_is_not_removed(desk):
    page = desk.go("case", desk.made["performing"])
    names = [
        w.objectName() for w in page.tabs.overview.parties.findChildren(type(page._log_button))
    ]
    assert not any(name.endswith(".remove") for name in names)


# Taken further


def test_a_lead_that_lacks_two_facts_shows_two_links_that_land_in_their_fields(
    open_window, register_folder, clock
):
    def fill(database):
        return builders.lead(
            database, topic="", place=PlaceDraft(), parties=(builders.party(),), title="来电反映"
        )

    place, case_id = filled(register_folder, clock, fill)
    desk = open_window(place)
    page = desk.go("case", case_id)
    missing = [one.field for one in page._case.next_step.missing if one.severity.value == "block"]
    assert sorted(missing) == ["place.text", "topic"]
    desk.named("case.next.fix.place.text").setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.focus() == "case.place.text"
    desk.write("梧桐里北门")
    desk.press(Qt.Key.Key_Return)
    desk.named("case.next.fix.topic").setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.focus() == "case.topic"
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    left = [one.field for one in page._case.next_step.missing if one.severity.value == "block"]
    assert left == []
    assert read(desk, case_id).place.text == "梧桐里北门"


def test_a_missing_respondent_is_added_from_the_panel(open_window, register_folder, clock):
    place, case_id = filled(
        register_folder,
        clock,
        lambda database: builders.lead(database, parties=(builders.party(),)),
    )
    desk = open_window(place)
    desk.go("case", case_id)
    desk.named("case.next.fix.parties.1.name").setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.focus() == "party.name"
    desk.write("赵建明")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert read(desk, case_id).parties[1].role is PartyRole.RESPONDENT


def test_the_primary_act_opens_the_step_and_takes_it(desk):
    case_id = desk.made["fresh"]
    page = desk.go("case", case_id)
    desk.press(Qt.Key.Key_Return, CONTROL)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.objectName() == "step"
    for number in (0, 1):
        consent = next(w for w in visible(dialog) if w.objectName() == f"step.consent.{number}")
        consent.setFocus()
        desk.press("1")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert read(desk, case_id).line.state is CaseState.ACCEPTED
    assert page.panel.primary.text() == "指派…"


def test_other_steps_are_offered_with_their_verbs(desk):
    page = desk.go("case", desk.made["mediating"])
    offered = [one.key for one in page.offers.other_steps(page._case)]
    assert {"extend", "suspend", "fail", "withdraw"} <= set(offered)
    logged = [one.key for one in page.offers.loggable(page._case)]
    assert logged[:2] == ["meeting", "contact"]


def test_letters_are_put_on_record_from_the_case_and_their_papers_wait_no_more(desk):
    case_id = desk.made["mediating"]
    page = desk.go("case", case_id)
    assert {"invitation", "referral"} <= {one.key for one in page.offers.loggable(page._case)}
    page.acts.begin(page._case, "invitation")
    desk.settle()
    type_into(desk, dialog("invitation"), "name", "吴秀珍", chinese=True)
    accept(desk, dialog("invitation"))
    page.acts.begin(page._case, "referral")
    desk.settle()
    type_into(desk, dialog("referral"), "body", "宁泽区人民法院", chinese=True)
    accept(desk, dialog("referral"))
    kept = read(desk, case_id)
    told = {one.kind: one.facts for one in kept.events[-2:]}
    assert told["invitation"]["name"] == "吴秀珍"
    assert told["referral"]["body"] == "宁泽区人民法院"
    ready = {code for code, one in waits().items() if one.ready(kept)}
    assert {"invitation", "invitation-consent", "referral-letter"} <= ready
    assert "referral-reply" not in ready


def test_an_objection_is_put_on_record_from_the_case_before_any_assignment(desk):
    """人民调解法 23: a party may say from the start whom it does not want."""
    case_id = desk.made["fresh"]
    page = desk.go("case", case_id)
    assert "objection" in [one.key for one in page.offers.loggable(page._case)]
    command = next(one for one in page.menu_actions() if one.key == "objection")
    assert command.enabled()
    command.act()
    desk.settle()
    asked = dialog("objection")
    choice = asked.editor.binding("mediators").widget
    choice.setFocus()
    desk.press(Qt.Key.Key_Down)
    mediator = choice.value()
    desk.press(Qt.Key.Key_Return, CONTROL)
    told = [one.facts for one in read(desk, case_id).events if one.kind == "objection"]
    assert told == [{"mediators": [mediator], "by": "李秀芳"}]
    back(desk)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert "objection" not in [one.kind for one in read(desk, case_id).events]
    desk.go("case", desk.made["closed"])
    assert not command.enabled()


def test_an_entry_of_the_trail_is_taken_back_with_those_that_stand_on_it(desk, monkeypatch):
    case_id = desk.made["performing"]
    page = desk.go("case", case_id)
    page.head.set_tab("trail")
    desk.settle()
    asked: list[tuple[str, ...]] = []

    def confirm(_dialogs: object, *told: str) -> bool:
        asked.append(told)
        return True

    monkeypatch.setattr(type(page.context.dialogs), "confirm", confirm)
    table = desk.named("case.trail")
    save = next(
        row
        for row in range(table.keyed().rowCount())
        if table.keyed().row_at(row).command == "SaveAgreement"
    )
    table.select_id(table.keyed().id_at(save))
    table.setFocus()
    desk.click("case.trail.undo")
    assert asked
    assert read(desk, case_id).line.state is CaseState.MEDIATING
    assert read(desk, case_id).agreement is None
    assert page._case.line.state is CaseState.MEDIATING


def test_the_last_entry_is_taken_back_at_once(desk):
    case_id = desk.made["accepted"]
    page = desk.go("case", case_id)
    page.head.set_tab("trail")
    desk.settle()
    table = desk.named("case.trail")
    table.select_id(table.keyed().id_at(0))
    table.setFocus()
    desk.click("case.trail.undo")
    assert read(desk, case_id).line.state is CaseState.REGISTERED


def test_a_change_elsewhere_is_seen_at_once(desk):
    case_id = desk.made["fresh"]
    page = desk.go("case", case_id)
    page.context.backstage.run(
        AddParty(case_id=case_id, party=builders.party("钱文斌", PartyRole.THIRD_PARTY))
    )
    desk.settle()
    wait_until(lambda: len(page.tabs.overview.parties.cards) == 3)


def test_while_the_agreement_is_written_its_own_verb_is_the_only_one(desk):
    page = desk.go("case", desk.made["agreed"])
    assert desk.named("case.next.act").isVisible()
    page.mend("agreement.terms")
    desk.settle()
    assert page.panel.primary.isHidden()
    desk.click("agreement.close")
    assert desk.named("case.next.act").isVisible()


def test_a_case_that_is_gone_says_so(desk):
    page = desk.go("case", 9_999)
    assert page._content.is_gone()
    assert page.title() == ""


# Look


@pytest.mark.parametrize(
    ("lang", "size"), [("zh", "1440x900"), ("en", "1366x768"), ("zh", "1093x614")]
)
def test_nothing_is_cut_and_everything_has_a_name(open_window, register_folder, clock, lang, size):
    place, made = filled(register_folder, clock, street)
    opened = open_window(place, lang=lang, size=size)
    for name in ("fresh", "agreed", "closed", "matter"):
        page = opened.go("case", made[name])
        assert clipped(page) == [], name
        assert nameless(page) == [], name
    page = opened.go("case", made["fresh"])
    opened.press(Qt.Key.Key_F2)
    assert clipped(page) == []


def test_a_low_window_has_one_line_of_stages_and_a_narrow_one_a_drawer(desk):
    page = desk.go("case", desk.made["mediating"])
    assert page.head.stepper.height() > 40
    desk.window.resize(QSize(1093, 540))
    desk.settle()
    assert page.head.stepper.height() < 40
    assert desk.named("case.next.act").isVisible()
    desk.window.resize(QSize(840, 540))
    desk.settle()
    assert page.side.isHidden()
    desk.click("case.side")
    assert desk.named("case.next.act").isVisible()
