"""A form is filled by keyboard; it knows what was changed, what is wrong, and keeps a draft."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.components import Field
from gui.editing import DraftFile, Editor, FieldKind, FieldSpec, Labelled
from models.vocabulary.errors import Refusal
from resources import Language
from tests.gui.windows import SHIFT, commit, compose, focus_name, press, wait_until


def name_check(value: object) -> str:
    return "不能是数字。应填姓名" if str(value or "").isdigit() else ""


SPECS = (
    FieldSpec(path="name", label="姓名", name="f.name", required=True, check=name_check),
    FieldSpec(
        path="sex",
        label="性别",
        name="f.sex",
        kind=FieldKind.SEGMENTS,
        choices=[("male", "男"), ("female", "女")],
    ),
    FieldSpec(path="born_on", label="出生", name="f.born_on", kind=FieldKind.DATE),
    FieldSpec(path="facts", label="情况", name="f.facts", kind=FieldKind.LONG_TEXT),
    FieldSpec(path="told", label="告知", name="f.told", kind=FieldKind.CHECK),
)


class Form(QWidget):
    """A small form of every kind of field."""

    def __init__(self, draft: DraftFile) -> None:
        super().__init__()
        self.editor = Editor(SPECS, draft=draft, parent=self)
        layout = QVBoxLayout(self)
        self.lines = {}
        for spec in SPECS:
            self.lines[spec.path] = Labelled(self.editor.binding(spec.path))
            layout.addWidget(self.lines[spec.path])
        self.resize(600, 500)


@pytest.fixture
def draft(tmp_path: Path) -> DraftFile:
    return DraftFile(tmp_path / "drafts" / "form.json")


@pytest.fixture
def form(draft: DraftFile, qtbot) -> Iterator[Form]:
    made = Form(draft)
    made.editor.show({"name": "李秀芳", "sex": "female", "born_on": "1960-02-03"})
    made.show()
    assert QTest.qWaitForWindowExposed(made)
    made.activateWindow()
    made.editor.focus_field("name")
    yield made
    made.close()


def test_what_is_shown_is_clean_and_what_is_typed_is_a_change(form: Form):
    assert not form.editor.dirty
    assert form.editor.changes() == {}
    commit(form.editor.binding("facts").widget, "车位被占")
    assert form.editor.dirty
    assert form.editor.changes() == {"facts": "车位被占"}
    form.editor.saved()
    assert not form.editor.dirty


def test_a_field_tells_once_when_it_is_left_changed(form: Form, qtbot):
    commit(form.editor.binding("name").widget, "娟")
    with qtbot.waitSignal(form.editor.field_left) as left:
        QTest.keyClick(form.editor.binding("name").widget, Qt.Key.Key_Tab)
    assert left.args == ["name"]
    assert focus_name() == "f.sex"


def test_enter_and_shift_enter_walk_the_fields(form: Form):
    press(Qt.Key.Key_Return)
    assert focus_name() == "f.sex"
    press("1")
    assert form.editor.binding("sex").value() == "male"
    press(Qt.Key.Key_Return)
    assert focus_name() == "f.born_on"
    press(Qt.Key.Key_Return, SHIFT)
    assert focus_name() == "f.sex"


def test_enter_breaks_the_line_in_a_long_text_and_tab_leaves_it(form: Form):
    form.editor.focus_field("facts")
    commit(form.editor.binding("facts").widget, "第一行")
    press(Qt.Key.Key_Return)
    commit(form.editor.binding("facts").widget, "第二行")
    press(Qt.Key.Key_Tab)
    assert form.editor.binding("facts").value() == "第一行\n第二行"
    assert focus_name() == "f.told"


def test_nothing_acts_while_composing(form: Form, qtbot):
    field = form.editor.binding("name").widget
    assert isinstance(field, Field)
    compose(field, "zhang'")
    assert field.query_text().endswith("zhang")
    with qtbot.assertNotEmitted(form.editor.primary_wanted):
        form.editor.submit()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    assert focus_name() == "f.name"
    assert field.text() == "李秀芳"
    commit(field, "张")
    with qtbot.waitSignal(form.editor.primary_wanted):
        form.editor.submit()


def test_a_problem_stands_under_its_field_until_it_is_edited(form: Form):
    field = form.editor.binding("name").widget
    assert isinstance(field, Field)
    field.selectAll()
    QTest.keyClicks(field, "123")
    assert form.lines["name"].problem() == ""
    press(Qt.Key.Key_Tab)
    assert form.lines["name"].problem() == "不能是数字。应填姓名"
    assert field.accessibleDescription() == "不能是数字。应填姓名"
    form.editor.focus_field("name")
    commit(field, "李")
    assert form.lines["name"].problem() == ""


def test_a_refusal_goes_to_its_field_or_the_nearest_above_it(form: Form):
    refusal = Refusal("office.no-committee", field="name.given")
    form.editor.focus_field("facts")
    assert form.editor.show_refusal(refusal, Language.CHINESE)
    assert focus_name() == "f.name"
    assert "居委会名称" in form.lines["name"].problem()
    assert not form.editor.show_refusal(Refusal("office.no-committee", field="x"), Language.CHINESE)


def test_required_fields_that_are_empty_are_known(form: Form):
    assert form.editor.missing() == ()
    form.editor.show({})
    assert form.editor.missing() == ("name",)


def test_the_draft_is_written_while_typing_and_goes_when_saved(
    form: Form, draft: DraftFile, tmp_path: Path
):
    commit(form.editor.binding("facts").widget, "写到一半")
    form.editor._timer.setInterval(1)
    form.editor._timer.start()
    wait_until(lambda: draft.read() is not None)
    kept = draft.read()
    assert kept is not None
    assert kept["facts"] == "写到一半"
    form.editor.saved()
    assert draft.read() is None


def test_a_draft_that_was_left_is_put_back_as_unsaved(form: Form, draft: DraftFile):
    draft.write({"facts": "昨天写的", "unknown": 1})
    left = draft.read()
    assert left is not None
    form.editor.restore(left)
    assert form.editor.changes() == {"facts": "昨天写的"}
    assert form.editor.dirty


@pytest.mark.parametrize("broken", ["", "[1]", "{", "\0"])
def test_a_damaged_draft_is_no_draft(tmp_path: Path, broken: str):
    file = tmp_path / "form.json"
    file.write_text(broken, encoding="utf-8")
    assert DraftFile(file).read() is None


def test_a_draft_is_replaced_whole(tmp_path: Path):
    file = tmp_path / "form.json"
    kept = DraftFile(file)
    kept.write({"facts": "长" * 1000})
    kept.write({"facts": "短"})
    assert json.loads(file.read_text(encoding="utf-8")) == {"facts": "短"}
    assert list(tmp_path.iterdir()) == [file]


def test_labels_belong_to_their_inputs_and_grow_with_the_text(form: Form):
    for path, line in form.lines.items():
        assert isinstance(line.label, QLabel)
        assert line.label.buddy() is form.editor.binding(path).widget
        assert form.editor.binding(path).widget.accessibleName()
