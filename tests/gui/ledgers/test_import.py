"""A clerk imports a ledger by keys: chooses, maps, sees what is wrong, takes it in, and back."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from gui.components import DropVeil
from models.vocabulary.terms import CaseState
from services.queries import cases
from tests import builders
from tests.gui.windows import CONTROL, clipped, nameless, press, wait_until

Key = Qt.Key

HEAD = "编号,登记日期,反映人,联系电话,反映内容\n"
ROWS = (
    "1,2026-11-02,王桂英,15400001234,楼上漏水，天花板渗水两周。\n"
    "2,上个月,钱文斌,15400001235,门口堆物影响通行。\n"
    "3,2026-11-03,,,\n"
)


@pytest.fixture
def ledger(tmp_path):
    """Writes a ledger and tells where."""

    def write(text, name="台账.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def choose(opened, path):
    """Ctrl+O, the name into the chooser, Enter: as a person does without a mouse."""

    def typed():
        chooser = QApplication.activeModalWidget()
        if not isinstance(chooser, QFileDialog):
            QTimer.singleShot(5, typed)
            return
        line = chooser.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setFocus()
        line.selectAll()
        line.insert(str(path))  # pasted: what is typed would be completed
        QTest.keyClick(line, Key.Key_Return)

    QTimer.singleShot(0, typed)
    opened.press(Key.Key_O, CONTROL)
    front(opened)
    return opened.page


def front(opened):
    """What a desktop's window manager does when a dialog has closed."""
    opened.window.activateWindow()
    wait_until(opened.window.isActiveWindow)


def go_to(opened, name):
    for _ in range(60):
        if opened.focus() == name:
            return
        opened.press(Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {name}; it is at {opened.focus()}")


def listed(page):
    model = page.problems.table.keyed()
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def all_cases(opened):
    with opened.register.reading() as reading:
        return cases.page(reading)


def test_a_ledger_is_chosen_looked_at_and_nothing_is_written(opened, ledger):
    page = choose(opened, ledger(HEAD + ROWS))
    assert page.subtitle() == "台账.csv"
    assert page.counts.accessibleName() == "3 行  2 成为案件  1 不导入  1 处待核对"
    skipped, doubtful = listed(page)
    assert (skipped[0], skipped[3]) == ("E4", "不导入")
    assert "既没有写明情况" in skipped[2]
    assert (doubtful[0], doubtful[1], doubtful[3]) == ("B3", "上个月", "导入")
    assert opened.focus() == "ledger.import"
    assert page.take.text() == "导入 2 件"
    assert all_cases(opened) == ()


def test_the_current_problem_is_told_in_full_as_one_walks_through_them(opened, ledger):
    page = choose(opened, ledger(HEAD + ROWS))
    go_to(opened, "ledger.problems")
    opened.press(Key.Key_Down)
    assert page.problems._where.text() == "单元格 B3"
    assert "2026-03-07" in page.problems._detail.text()
    assert page.problems._value.text() == "原文：上个月"


def test_it_is_taken_in_shown_and_taken_back_by_keys(opened, ledger):
    choose(opened, ledger(HEAD + ROWS))
    opened.press(Key.Key_Return, CONTROL)
    page = opened.page
    assert page.news.done.accessibleName() == "已导入 2 件案件 1 行未导入，见下表"
    assert {line.state for line in all_cases(opened)} == {CaseState.LEAD}
    assert opened.focus() == "ledger.show"
    opened.press(Key.Key_Return, CONTROL)
    assert opened.page.bar.batch.text() == "来自 台账.csv"
    assert opened.page.listing.model.rowCount() == 2
    opened.press(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert opened.page is page
    go_to(opened, "ledger.undo")
    opened.press(Key.Key_Space)
    assert all_cases(opened) == ()
    assert page.take.text() == "导入 2 件"
    assert opened.window.frame.toast.text == "已撤销这次导入"


def test_only_the_cases_of_the_import_are_shown_until_its_filter_is_taken_away(
    open_window, stocked, ledger
):
    opened = open_window(str(stocked(builders.case, builders.matter)))
    choose(opened, ledger(HEAD + ROWS))
    opened.press(Key.Key_Return, CONTROL)
    opened.press(Key.Key_Return, CONTROL)
    page = opened.page
    assert page.listing.model.rowCount() == 2
    page.focus_search()
    opened.write("漏水")
    assert page.listing.model.rowCount() == 1
    opened.press(Key.Key_Escape)
    page.bar.batch.setFocus()
    opened.press(Key.Key_Space)
    assert page.listing.model.rowCount() == 4
    assert not page.bar.batch.isVisible()


def test_columns_nobody_knows_are_mapped_by_keyboard(opened, ledger):
    page = choose(opened, ledger("甲,乙\n楼道堆物,2026-11-02\n阳台漏水,2026-11-03\n"))
    assert page.news.said.startswith("哪一列写的是简要情况")
    assert not page.take.isEnabled()
    assert opened.focus() == "ledger.column.1"
    opened.press("2")
    assert page.take.text() == "导入 2 件"
    assert opened.focus() == "ledger.column.1"
    opened.press(Key.Key_Return)
    assert opened.focus() == "ledger.column.2"
    opened.press("5")
    opened.press(Key.Key_Return, CONTROL)
    (newest, _older) = all_cases(opened)
    assert newest.registered_on.isoformat() == "2026-11-03"


def test_a_meaning_belongs_to_one_column(opened, ledger):
    page = choose(opened, ledger(HEAD + ROWS))
    go_to(opened, "ledger.column.1")
    opened.press("2")
    first, *_rest, last = page.form.columns.meanings()
    assert first is not None
    assert first.value == "facts"
    assert last is None
    assert page.counts.accessibleName().startswith("3 行  3 成为案件")


def test_the_heading_row_is_changed_by_keyboard(opened, ledger):
    text = "某街道台账\n填表人 周慧敏\n" + "甲,乙,丙\n一,二,三\n" + "四,五,六\n"
    page = choose(opened, ledger(text))
    assert page.form.heading.value() == 3
    page.form.heading.setFocus()
    opened.press(Key.Key_Down)
    assert page.form.heading.value() == 4
    assert page._seen.ledger.columns == ("一", "二", "三")
    assert len(page._seen.ledger.rows) == 1


def test_another_sheet_is_chosen_by_keyboard(opened, tmp_path):
    from tests.services.ledgers.test_reading import workbook

    path = workbook(
        tmp_path / "two.xlsx",
        {
            "一季度": [["编号", "反映内容"], ["1", "楼上漏水"]],
            "二季度": [["编号", "反映内容"], ["2", "门口堆物"], ["3", "占用车位"]],
        },
    )
    page = choose(opened, path)
    assert page.take.text() == "导入 1 件"
    page.form.sheet.setFocus()
    opened.press(Key.Key_Down)
    assert page.take.text() == "导入 2 件"


def test_the_same_ledger_is_known_again(opened, ledger):
    path = ledger(HEAD + ROWS)
    choose(opened, path)
    opened.press(Key.Key_Return, CONTROL)
    page = choose(opened, path)
    assert page.news.said == "这份台账已于 2026-11-25 09:00 导入过：第 1 批，2 件"
    assert not page.take.isEnabled()
    assert {row[3] for row in listed(page)} == {"不导入"}


def test_what_was_built_on_an_import_is_taken_back_together_or_not_at_all(opened, ledger):
    choose(opened, ledger(HEAD + ROWS))
    opened.press(Key.Key_Return, CONTROL)
    page = opened.page
    from services.commands.intake import EditCase

    case_id = all_cases(opened)[0].id
    opened.register.run(EditCase(case_id=case_id, values={"title": "渗水"}))

    def answer(name):
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog.objectName() != "confirm":
            QTimer.singleShot(5, lambda: answer(name))
        else:
            press(*((Key.Key_Escape,) if name == "no" else (Key.Key_Return, CONTROL)))

    for reply, left in (("no", 2), ("yes", 0)):
        go_to(opened, "ledger.undo")
        QTimer.singleShot(0, lambda reply=reply: answer(reply))
        opened.press(Key.Key_Space)
        front(opened)
        assert len(all_cases(opened)) == left
    assert page.take.text() == "导入 2 件"


def test_undoing_it_elsewhere_offers_it_again(opened, ledger):
    choose(opened, ledger(HEAD + ROWS))
    opened.press(Key.Key_Return, CONTROL)
    opened.press(Key.Key_Z, CONTROL)
    assert all_cases(opened) == ()
    assert opened.page.take.text() == "导入 2 件"


def test_a_long_import_is_stopped_and_leaves_nothing(opened, ledger):
    rows = "".join(f"{n},2026-11-02,,,第{n}户门口堆物影响通行。\n" for n in range(1, 4001))
    page = choose(opened, ledger(HEAD + rows))
    press(Key.Key_Return, CONTROL, opened.window)
    assert page.news.running.isVisible()
    assert opened.focus() == "ledger.stop"
    press(Key.Key_Space)
    opened.settle()
    assert page.news.said == "已停止，“台账.csv”没有导入，登记簿没有变化。"
    assert all_cases(opened) == ()
    opened.press(Key.Key_Return, CONTROL)
    assert page.news.done.accessibleName() == "已导入 4000 件案件"


def test_what_is_no_ledger_is_said_and_the_way_on_is_at_hand(opened, ledger):
    page = choose(opened, ledger("%PDF-1.7", "扫描件.pdf"))
    assert "是 PDF，不是表格" in page.news.said
    assert opened.focus() == "ledger.first"
    page = choose(opened, ledger(HEAD + ROWS))
    assert page.take.isEnabled()


def test_the_way_from_the_list_of_cases(opened, ledger):
    opened.go("cases")
    assert opened.focus() == "cases.empty.new"
    opened.press(Key.Key_Tab)
    assert opened.focus() == "cases.empty.import"
    opened.press(Key.Key_Space)
    assert opened.focus() == "ledger.first"
    assert opened.window.frame.header.title.text() == "导入台账"


def drag(window, kind, path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event: QDropEvent
    if kind is QEvent.Type.DragEnter:
        event = QDragEnterEvent(QPoint(400, 300), copy, mime, left, none)
    else:
        event = QDropEvent(QPointF(400, 300), copy, mime, left, none)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def test_a_file_dropped_on_the_window_is_looked_at(opened, ledger):
    path = ledger(HEAD + ROWS)
    assert drag(opened.window, QEvent.Type.DragEnter, path)
    veil = opened.window.findChild(DropVeil)
    assert (veil.text, veil.isVisible()) == ("松开，导入台账", True)
    assert drag(opened.window, QEvent.Type.Drop, path)
    assert not veil.isVisible()
    opened.settle()
    assert opened.page.take.text() == "导入 2 件"
    assert not drag(opened.window, QEvent.Type.DragEnter, ledger("", "日记.txt"))


def test_numbers_of_people_are_not_shown_whole(opened, ledger):
    page = choose(opened, ledger(HEAD + ROWS))
    shown = [
        one.accessibleName()
        for one in page.form.columns.findChildren(object)
        if hasattr(one, "accessibleName")
    ]
    assert any("154****1234" in text for text in shown)
    assert not any("15400001234" in text for text in shown)


@pytest.mark.parametrize(
    ("size", "lang"), [("1366x768", "en"), ("1093x614", "zh"), ("840x470", "en")]
)
def test_nothing_is_cut_and_everything_has_a_name(open_window, register_folder, ledger, size, lang):
    opened = open_window(str(register_folder), size=size, lang=lang)
    opened.go("ledger")
    wrong = {}

    def look(stand):
        found = clipped(opened.page) + nameless(opened.page)
        if found:
            wrong[stand] = found

    look("nothing")
    choose(opened, ledger(HEAD + ROWS))
    look("seen")
    opened.press(Key.Key_Return, CONTROL)
    look("done")
    choose(opened, ledger("甲,乙\n楼道堆物,2026-11-02\n"))
    look("no facts")
    choose(opened, ledger("%PDF-1.7", "扫描件.pdf"))
    look("refused")
    assert not wrong
    wait_until(lambda: not opened.window.backstage.working)
