"""The intake page of an office that knows some neighbours."""

from typing import Any

import pytest

from tests import builders
from tests.gui.filled import filled
from tests.gui.intake.at_the_counter import Key
from tests.gui.windows import CONTROL


def directory(database: Any) -> None:
    """梧桐里 with its buildings, and neighbours the office knows."""
    builders.estate(database, "梧桐里", buildings=("9号楼", "12号楼"))
    for name, phone in (("李秀芳", "15400002406"), ("赵丽华", "13655554410"), ("赵素英", "")):
        builders.person(database, name, phone=phone, address="梧桐里9号楼301室")
    builders.organisation(database)


@pytest.fixture
def counter(open_window, register_folder, clock):
    """The intake page, the keyboard in its first field."""
    place, _ = filled(register_folder, clock, directory)
    opened = open_window(place)
    opened.press(Key.Key_N, CONTROL)
    assert opened.focus() == "intake.source"
    return opened
