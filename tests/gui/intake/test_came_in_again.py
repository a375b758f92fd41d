"""A quarrel the office has had before: shown beside the page, never in the way."""

import pytest

from tests import builders
from tests.gui.filled import filled
from tests.gui.intake.at_the_counter import Key, recorded, value
from tests.gui.windows import ALT, CONTROL, Opened


@pytest.fixture
def again(open_window, register_folder, clock):
    """The page of an office that has had this quarrel before."""
    place, case_id = filled(register_folder, clock, builders.case)
    opened = open_window(place)
    opened.press(Key.Key_N, CONTROL)
    opened.earlier = case_id
    return opened


def type_it_again(opened: Opened) -> None:
    opened.press("1")
    opened.press(Key.Key_2, ALT)
    opened.write("李秀芳")
    opened.press(Key.Key_3, ALT)
    opened.write("梧桐里 9号楼")
    opened.named("intake.facts").setFocus()
    opened.write("车位又被占了。")


def test_a_likely_duplicate_is_shown_and_never_in_the_way(again):
    type_it_again(again)
    (twin,) = again.page.duplicate_card.twins
    assert twin.id == again.earlier
    assert {"同地点", "同当事人"} <= set(twin.facts)
    again.press(Key.Key_Tab)
    again.press(Key.Key_Return, CONTROL)
    assert recorded(again, 2).facts == "车位又被占了。"


def test_what_came_in_again_is_added_to_the_case_that_is_there(again):
    type_it_again(again)
    again.click("intake.merge.2026-0001")
    case = recorded(again, again.earlier)
    assert [(one.whom, one.note) for one in case.contacts] == [("李秀芳", "车位又被占了。")]
    with again.window.backstage.register.reading() as reading:
        from services.queries.cases import count

        assert count(reading) == 1
    again.click("toast.undo")
    assert recorded(again, again.earlier).contacts == ()


def test_a_twin_is_looked_at_and_the_page_is_as_it_was(again):
    type_it_again(again)
    again.click("intake.look.2026-0001")
    assert again.page.title() == "2026-0001"
    again.press(Key.Key_N, CONTROL)
    assert value(again, "facts") == "车位又被占了。"
