"""The papers of the board by keys: chosen, looked at, saved."""

import pytest

from gui.matching.paper_page import MatchingPaperPage
from reports import preview
from tests import builders, builders_matching
from tests.gui.desk import Desk, hit
from tests.gui.windows import CONTROL, clipped, nameless, wait_until


@pytest.fixture
def desk(qapp, register, tmp_path):
    made = Desk(register, tmp_path)
    yield made
    made.shut()


@pytest.fixture
def page(qtbot, desk, register):
    builders.case(register)
    builders_matching.done(register)
    builders_matching.need(register, title="为李秀芳家送餐")
    made = MatchingPaperPage(desk.context)
    qtbot.addWidget(made)
    made.resize(1146, 688)
    made.show()
    made.activateWindow()
    wait_until(made.isActiveWindow)
    return made


def settle(desk):
    wait_until(lambda: not desk.backstage.working)


def test_the_three_lists_are_looked_at_and_saved(desk, page, tmp_path):
    page.open()
    settle(desk)
    assert page.choice.currentText() == "三张清单"
    while not page.save_button.isEnabled():
        page.look.setFocus()
        hit("Space")
    desk.targets.append(str(tmp_path / "清单"))
    page.primary_action()
    settle(desk)
    pdf = (tmp_path / "清单.pdf").read_bytes()
    said = "".join(preview.page_text(pdf, one) for one in range(3))
    assert "需求清单" in said
    assert "李秀芳" not in said
    assert desk.toasts[-1][0] == "已保存：清单.pdf"
    assert clipped(page) == []
    assert nameless(page) == []


def test_another_paper_is_chosen_and_kept_for_editing(desk, page, tmp_path):
    page.open({"document": "project-results"})
    settle(desk)
    assert page.choice.currentText() == "项目完成情况表"
    page.version.setFocus()
    hit("2")
    settle(desk)
    desk.targets.append(str(tmp_path / "完成情况.docx"))
    page.save_editable()
    settle(desk)
    assert (tmp_path / "完成情况.docx").stat().st_size > 1000


def test_the_board_leads_to_its_papers(stocked, open_window):
    opened = open_window(str(stocked(builders_matching.done)))
    opened.go("matching")
    hit("P", CONTROL)
    opened.settle()
    assert isinstance(opened.page, MatchingPaperPage)
    assert opened.page.view.isVisible()
