"""Who comes in, and against whom: found in the directory, told apart, or not known yet."""

from datetime import date

from models.vocabulary.terms import CaseKind, Sex
from services.queries import cases
from tests.gui.intake.at_the_counter import Key, essentials, recorded, spell, value
from tests.gui.windows import ALT, CONTROL, SHIFT, clipped, commit, compose


def test_what_is_being_composed_already_finds_who_is_known(counter):
    counter.press(Key.Key_2, ALT)
    counter.press(Key.Key_Return)
    name = counter.named("intake.respondent.name")
    name.setFocus()
    compose(name, "zhao'li")
    counter.settle()
    assert [row.candidate.title for row in counter.page.candidate_card.rows] == ["赵丽华"]
    assert name.text() == ""
    commit(name, "赵丽华")
    counter.settle()
    counter.press(Key.Key_Return)
    assert value(counter, "respondent.name") == "赵丽华"
    assert counter.focus() == "intake.place"


def test_candidates_are_walked_by_arrows_and_escape_keeps_what_was_typed(counter):
    counter.press(Key.Key_2, ALT)
    spell(counter, "zhao")
    titles = [row.candidate.title for row in counter.page.candidate_card.rows]
    assert titles == ["赵丽华", "赵素英"]
    counter.press(Key.Key_Down)
    counter.press(Key.Key_Return)
    assert value(counter, "applicant.name") == "赵素英"
    counter.press(Key.Key_2, ALT)
    counter.press(Key.Key_Return, SHIFT)
    name = counter.named("intake.respondent.name")
    name.setFocus()
    spell(counter, "zhao")
    counter.press(Key.Key_Escape)
    counter.press(Key.Key_Return)
    assert value(counter, "respondent.name") == "zhao"
    assert counter.focus() == "intake.respondent.address"


def test_enter_faster_than_the_answer_still_takes_the_candidate(counter):
    from tests.gui.windows import press

    counter.press(Key.Key_2, ALT)
    for letter in "lxf":
        press(letter)
    press(Key.Key_Return)
    counter.settle()
    assert value(counter, "applicant.name") == "李秀芳"
    assert counter.focus() == "intake.respondent.name"


def test_a_whole_name_that_is_typed_stays_as_typed_where_others_only_begin_with_it(counter):
    counter.press(Key.Key_2, ALT)
    counter.write("赵丽")
    counter.press(Key.Key_Return)
    assert value(counter, "applicant.name") == "赵丽"
    assert counter.page.form.rows[0].known is None


def test_who_is_known_shows_a_masked_number_that_is_never_written_back(counter):
    essentials(counter)
    name = counter.named("intake.applicant.name")
    name.setFocus()
    name.selectAll()
    spell(counter, "lxf")
    counter.press(Key.Key_Return)
    phone = counter.named("intake.applicant.phone")
    assert phone.text() == "154****2406"
    assert phone.isReadOnly()
    counter.press(Key.Key_Return, CONTROL)
    assert recorded(counter).parties[0].phone == "15400002406"


def test_another_name_is_another_person(counter):
    counter.press(Key.Key_2, ALT)
    spell(counter, "lxf")
    counter.press(Key.Key_Return)
    name = counter.named("intake.applicant.name")
    name.setFocus()
    name.setCursorPosition(3)
    counter.write("芳")
    phone = counter.named("intake.applicant.phone")
    assert not phone.isReadOnly()
    assert phone.text() == ""


def test_a_slip_in_the_id_number_is_doubted_but_does_not_hold_the_case_up(counter):
    essentials(counter)
    number = counter.named("intake.applicant.id_number")
    number.setFocus()
    spell(counter, "319901196805121227")
    counter.press(Key.Key_Return)
    assert "校验位" in number.problem()
    assert number.property("problem") == "warn"
    number.setFocus()
    number.selectAll()
    spell(counter, "319901196805121226")
    counter.press(Key.Key_Return)
    assert number.problem() == ""
    counter.press(Key.Key_Return, CONTROL)
    party = recorded(counter).parties[0]
    assert (party.birth_on, party.sex) == (date(1968, 5, 12), Sex.FEMALE)


def test_who_has_no_full_capacity_is_said_at_the_counter_and_undone_with_the_case(counter):
    """民法典 21-23: the box stands with who is named, and asks for the statutory agent."""
    box = counter.page.editor.binding("applicant.incapable").widget
    assert not box.isVisible()
    essentials(counter)
    assert box.isVisible()
    counter.named("intake.anonymous").setFocus()
    counter.press(Key.Key_Return)  # it is seldom so: Enter passes it by
    assert counter.focus() == "intake.respondent.name"
    counter.named("intake.anonymous").setFocus()
    counter.press(Key.Key_Tab)
    assert counter.focus() == "intake.applicant.incapable"
    counter.press(Key.Key_Space)
    counter.press(Key.Key_Z, CONTROL)  # no slip of the hand in a form takes a case back
    assert "表单还没有保存" in counter.window.frame.toast.text
    assert not clipped(counter.window)
    counter.press(Key.Key_Return, CONTROL)
    case = recorded(counter)
    assert [one.incapable for one in case.parties] == [True, False]
    assert [one.code for one in case.next_step.missing if "agent" in one.field] == [
        "guard.no-agent"
    ]
    counter.press(Key.Key_Z, CONTROL)
    with counter.register.reading() as reading:
        assert not cases.ids(reading)


def test_a_caller_may_stay_anonymous(counter):
    essentials(counter)
    box = counter.named("intake.anonymous")
    box.setFocus()
    counter.press(Key.Key_Space)
    assert not counter.named("intake.applicant.name").isEnabled()
    counter.press(Key.Key_Return, CONTROL)
    case = recorded(counter)
    assert case.anonymous
    assert [one.role.value for one in case.parties] == ["respondent"]


def test_the_other_side_may_be_known_by_description_only(counter):
    essentials(counter)
    counter.named("intake.respondent.unknown").setFocus()
    counter.press(Key.Key_Space)
    counter.named("intake.respondent.name").setFocus()
    counter.write("开白色轿车的租客")
    counter.press(Key.Key_Return, CONTROL)
    other = recorded(counter).parties[1]
    assert (other.name, other.description) == ("", "开白色轿车的租客")


def test_a_governance_matter_needs_no_other_side(counter):
    counter.press("2")
    counter.press(Key.Key_Return)
    counter.press(Key.Key_Return)
    counter.press("2")
    assert not counter.page.editor.binding("respondent.name").widget.isVisible()
    assert not counter.page.editor.binding("willing").widget.isVisible()
    counter.press(Key.Key_3, ALT)
    counter.write("梧桐里 12号楼 三至五层楼道")
    counter.named("intake.facts").setFocus()
    counter.write("楼道灯不亮已有两周，物业未修。")
    counter.press(Key.Key_Return, CONTROL)
    case = recorded(counter)
    assert (case.line.kind, case.parties) == (CaseKind.GOVERNANCE, ())


def test_a_third_party_and_a_firm_are_added(counter):
    essentials(counter)
    counter.press(Key.Key_P, ALT)
    assert counter.focus() == "intake.parties.2.name"
    spell(counter, "htwy")
    counter.press(Key.Key_Return)
    assert value(counter, "parties.2.name") == "和泰物业服务有限公司"
    counter.press(Key.Key_P, ALT)
    counter.write("无关的人")
    counter.click("intake.parties.3.remove")
    counter.named("intake.parties.2.phone").setFocus()  # the row goes with the keyboard in it
    counter.press(Key.Key_Return, CONTROL)
    third = recorded(counter).parties[2]
    assert (third.role.value, third.organisation) == ("third-party", True)
