"""What a clerk types again and again at the counter, and what the register then has."""

from PySide6.QtCore import Qt

from services.queries.rows import CaseWhole
from services.queries.whole import whole
from tests.gui.windows import ALT, Opened

Key = Qt.Key
FACTS = "对方车辆连续多日占用我家固定车位，物业贴单无效。"


def spell(opened: Opened, letters: str) -> None:
    for letter in letters:
        opened.press(letter)


def value(opened: Opened, path: str) -> object:
    return opened.page.editor.binding(path).value()


def recorded(opened: Opened, case_id: int = 1) -> CaseWhole:
    register = opened.window.backstage.register
    assert register is not None
    with register.reading() as reading:
        return whole(reading, case_id)


def essentials(opened: Opened) -> None:
    """The five required things, typed."""
    opened.press("1")
    opened.press(Key.Key_2, ALT)
    opened.write("王建国")
    opened.press(Key.Key_3, ALT)
    opened.write("梧桐里 9号楼 东侧车位")
    opened.press(Key.Key_Return)
    opened.press(Key.Key_Return)
    opened.write(FACTS)
    opened.press(Key.Key_Tab)
