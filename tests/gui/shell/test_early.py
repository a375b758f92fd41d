"""The morning's first second: the list of cases is there before the register is whole."""

import subprocess
import sys
import threading
from dataclasses import dataclass, field

import pytest

from gui.app import create
from models.vocabulary.errors import Trouble
from services import register as registers
from tests import builders
from tests.gui.windows import wait_until

OPEN = registers.open_register


@dataclass
class Held:
    gate: threading.Event = field(default_factory=threading.Event)
    outcome: Trouble | None = None


@pytest.fixture
def held(monkeypatch):
    """The opening waits until it is let go; ``outcome`` may raise instead."""
    held = Held()
    held.gate.set()

    def open_later(*arguments, **more):
        held.gate.wait(30)
        if held.outcome is not None:
            raise held.outcome
        return OPEN(*arguments, **more)

    monkeypatch.setattr(registers, "open_register", open_later)
    yield held
    held.gate.set()


@pytest.fixture
def early(held, stocked, clock, qtbot):
    """A window on a register with two cases, whose opening is being held."""
    place = stocked(builders.assigned_case, builders.case)
    held.gate.clear()
    _app, window = create([str(place), "--lang", "zh", "--size", "1366x768"], now=clock)
    wait_until(lambda: window.backstage.glance is not None)
    wait_until(lambda: window.frame.page() is not None)
    yield window
    held.gate.set()
    wait_until(lambda: not window.backstage.working)
    window.close()
    window.deleteLater()


def test_the_open_cases_are_listed_before_the_register_is_open(early, held):
    early.navigate("cases")
    page = early.frame.page()
    assert early.backstage.register is None
    assert page.table.model().rowCount() == 2
    held.gate.set()
    wait_until(lambda: early.backstage.register is not None and not early.backstage.working)
    assert early.frame.page() is page
    assert page.table.model().rowCount() == 2
    wait_until(lambda: page.preview.case is not None)  # its first case is looked at


def test_nothing_is_said_of_the_day_before_it_is_known(early, held):
    page = early.frame.page()
    assert {one.accessibleName().rsplit(" ", 1)[-1].isdigit() for one in page.strip.counts} == {
        False
    }
    held.gate.set()
    wait_until(lambda: early.backstage.register is not None and not early.backstage.working)
    assert early.frame.page() is page
    assert all(one.accessibleName().rsplit(" ", 1)[-1].isdigit() for one in page.strip.counts)


def test_a_register_that_is_refused_after_all_leaves_nothing_behind(early, held):
    held.outcome = Trouble("register.locked", path="register")
    early.navigate("cases")
    held.gate.set()
    wait_until(lambda: early.backstage.glance is None)
    assert early.backstage.register is None
    assert type(early.frame.page()).__name__ == "WelcomePage"


def test_a_record_is_mapped_while_no_other_thread_sets_mappers_up():
    """A mapper set up in one thread while another maps more of them has crashed the window."""
    code = (
        "from sqlalchemy import event\n"
        "from sqlalchemy.orm.mapper import _CONFIGURE_MUTEX\n"
        "from models.records import MODULES, Base, every\n"
        "held = []\n"
        "def mapping(_cls):\n"
        "    held.append(_CONFIGURE_MUTEX._is_owned())\n"
        "event.listen(Base, 'class_instrument', mapping, propagate=True)\n"
        "every()\n"
        "assert len(held) == len(Base.metadata.tables), held\n"
        "assert all(held)\n"
        "assert not _CONFIGURE_MUTEX._is_owned()\n"
    )
    assert _complaint(code) == ""


def test_a_register_that_is_only_looked_at_loads_nothing_that_writes(stocked, clock):
    place = stocked(builders.case)
    code = (
        "import sys\n"
        "from datetime import datetime\n"
        "from models.records import Base\n"
        "from services.queries import cases, present, today, whole\n"
        "from services.register import open_register\n"
        f"now = datetime.fromisoformat('{clock().isoformat()}')\n"
        f"register = open_register({str(place)!r}, now=lambda: now)\n"
        "with register.reading() as reading:\n"
        "    assert cases.page(reading)\n"
        "    assert today.today(reading, '').due\n"
        "    assert whole.whole(reading, 1).facts\n"
        "    assert present.clock_behind(reading) is None\n"
        "register.close()\n"
        "assert not any(one.configured for one in Base.registry.mappers)\n"
        "late = ('services.work', 'services.derived', 'services.journal', 'services.commands',\n"
        "        'models.records.projects', 'models.records.votes', 'models.records.lists')\n"
        "sys.exit(' '.join(one for one in late if one in sys.modules))\n"
    )
    assert _complaint(code) == ""


def test_the_first_pages_and_the_first_look_load_no_database_layer():
    code = (
        "import sys, gui.app, gui.today.page, gui.cases.list_page, services.glance\n"
        "sys.exit(' '.join(one for one in ('sqlalchemy', 'models.records') if one in sys.modules))"
    )
    assert _complaint(code) == ""


def _complaint(code: str) -> str:
    """What a process of its own says against ``code``, empty when all is as it should be."""
    told = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    return told.stderr.strip()
