"""A list is walked by keys, keeps its place, and drops columns where it is narrow."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.tables import CellKind, Column, KeyedTableModel, RowDelegate, Table
from gui.theme import TextSize, ThemeChoice, Token, color, theme
from tests.gui.tables.test_model import Line, Store
from tests.gui.windows import CONTROL, SHIFT, wait_until

COLUMNS = (
    Column[Line](key="number", title="案号", text=lambda row: f"2026-{row.id:04d}", sort="number"),
    Column[Line](key="topic", title="类型", text=lambda _row: "停车", leaves=1),
    Column[Line](key="handler", title="承办", text=lambda _row: "沈玉珍", leaves=2),
    Column[Line](key="title", title="案由", text=lambda row: row.title, width=200, stretch=True),
)


@pytest.fixture
def table(qtbot) -> Iterator[Table]:
    made = Table(KeyedTableModel(COLUMNS, Store().fetch), name="list", spoken="案件")
    made.resize(700, 400)
    made.show()
    made.keyed().set_ids(range(1, 101))
    made.select_id(1)
    made.setFocus()
    yield made
    made.close()


def test_arrows_home_and_end_move_and_enter_opens(table: Table, qtbot):
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current_id() == 2
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.current_id() == 100
    QTest.keyClick(table, Qt.Key.Key_Home)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [1]


def test_what_is_looked_at_is_told_after_a_moment(table: Table, qtbot):
    with qtbot.waitSignal(table.looked_at) as looked:
        for _ in range(3):
            QTest.keyClick(table, Qt.Key.Key_Down)
    assert looked.args == [4]


def test_ctrl_enter_belongs_to_the_page(table: Table, qtbot):
    with qtbot.assertNotEmitted(table.opened):
        QTest.keyClick(table, Qt.Key.Key_Return, CONTROL)


def test_rows_are_chosen_by_shift_and_ctrl_a_and_given_up_by_escape(table: Table):
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    assert table.selected_ids() == [1, 2]
    QTest.keyClick(table, Qt.Key.Key_A, CONTROL)
    assert table.selected_count() == 100
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert table.selected_count() == 0


def test_the_place_is_kept_by_id_when_the_list_is_another(table: Table):
    table.select_id(50)
    top = table.rowAt(0)
    table.keyed().set_ids(range(2, 120))
    assert table.current_id() == 50
    assert table.selected_ids() == [50]
    assert table.rowAt(0) == top - 1


def test_columns_leave_in_their_order_when_it_is_narrow(table: Table):
    def shown() -> list[str]:
        return [c.key for i, c in enumerate(COLUMNS) if not table.isColumnHidden(i)]

    assert shown() == ["number", "topic", "handler", "title"]
    table.resize(480, 400)
    assert shown() == ["number", "handler", "title"]
    table.resize(360, 400)
    assert shown() == ["number", "title"]


def test_rows_grow_with_the_text(table: Table):
    assert table.rowHeight(0) == 38
    theme().apply(ThemeChoice.LIGHT, TextSize.LARGEST)
    assert table.rowHeight(0) == 49


def test_a_head_without_an_index_does_not_sort(table: Table, qtbot):
    head = table.horizontalHeader()
    with qtbot.waitSignal(table.sort_wanted) as wanted:
        click(head.viewport(), QPoint(head.sectionPosition(0) + 20, 10))
    assert wanted.args == ["number", False]
    with qtbot.assertNotEmitted(table.sort_wanted):
        click(head.viewport(), QPoint(head.sectionPosition(3) + 20, 10))


def click(widget, place: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_with_marks_space_chooses_and_moving_does_not(qtbot):
    model = KeyedTableModel(COLUMNS, Store().fetch)
    table = Table(model, name="list", spoken="案件", checks=True)
    table.resize(700, 400)
    table.show()
    model.set_ids(range(1, 11))
    table.select_id(1)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.selected_ids() == []
    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.selected_ids() == [2, 3]
    wait_until(lambda: not table._later.isActive())
    table.close()


def ink_of(table: Table, row: int) -> set[int]:
    """The colours in the first cell of a line."""
    place = table.visualRect(table.keyed().index(row, 0))
    picture = table.viewport().grab(place).toImage()
    return {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}


def test_a_line_is_painted_with_its_words_and_the_current_one_with_its_bar(table: Table):
    bar = color(Token.ACCENT).rgb()
    assert bar in ink_of(table, 0)
    other = ink_of(table, 1)
    assert bar not in other
    assert len(other) > 3, "the words are there"
    assert table.grab().toImage() == table.grab().toImage()


def test_a_delegate_with_cells_of_its_own_is_asked_for_them(table: Table):
    class Flag(RowDelegate):
        def _cell(self, painter, rect, _model, _index):
            painter.fillRect(rect, color(Token.WARN))

    table.rows = Flag(table)
    table.setItemDelegate(table.rows)
    assert color(Token.WARN).rgb() in ink_of(table, 1)


def test_the_tip_of_a_cell_says_what_is_cut_its_second_line_too(qtbot):
    duty = "统筹协调，提供联勤站和志愿者休息点，每周五汇总各方台账"
    column = Column[Line](
        key="unit",
        title="单位和职责",
        text=lambda row: row.title,
        second=lambda _row: duty,
        kind=CellKind.TWO_LINES,
        stretch=True,
    )
    table = Table(KeyedTableModel((column,), Store().fetch), name="list", spoken="单位")
    qtbot.addWidget(table)
    table.resize(180, 200)
    table.show()
    table.keyed().set_ids([1])
    cell = table.keyed().index(0, 0)
    words = (str(cell.data()), duty)
    assert table.cut_words(cell) == "\n".join(words)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "，".join(words)
    table.resize(900, 200)
    assert table.cut_words(cell) == ""
