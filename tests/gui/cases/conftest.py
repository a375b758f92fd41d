"""What the dialogs and panes of a case are tried on: a desk, and a window to open them over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from services.database import Database
from tests.gui.desk import Desk


@pytest.fixture
def desk(qapp: QApplication, register: Database, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(register, tmp_path)
    yield made
    made.shut()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 640)
    with qtbot.waitExposed(made):
        made.show()
    return made
