"""A clerk opens the program and finds her way about."""

import subprocess
import sys
from pathlib import Path

from tests.gui.windows import Opened

START = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from gui.app import create
app, window = create([sys.argv[1], "--lang", "zh"])
heavy = ("sqlalchemy", "alembic", "reportlab", "openpyxl", "pypinyin")
print(window.was_painted, [name for name in heavy if name in sys.modules])
window.idle.connect(lambda: app.exit(0))
app.exec()
print(window.backstage.register is not None, "sqlalchemy" in sys.modules)
window.close()
"""


def test_the_shell_is_painted_before_anything_heavy_is_loaded(register_folder: Path):
    done = subprocess.run(
        [sys.executable, "-c", START, str(register_folder)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.splitlines() == ["True []", "True True"]


def test_the_register_named_is_open_and_its_office_is_told(opened: Opened):
    assert "梧桐里居委会" in opened.window.frame.status.register_words
    assert opened.page.isVisible()
