"""One running writer per register folder, and no stale lock after a crash."""

import signal
import subprocess
import sys

import pytest

from models.vocabulary.errors import Trouble
from services.locks import WriterLock
from services.register import open_register

HOLDER = """
import sys, time
from pathlib import Path
from services.locks import WriterLock
lock = WriterLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "register.lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_writer_is_refused(register, register_folder):
    with pytest.raises(Trouble) as trouble:
        open_register(register_folder)
    assert trouble.value.code == "register.locked"
    assert trouble.value.params["path"] == str(register_folder)


def test_the_lock_is_free_when_the_register_is_closed(register, register_folder):
    register.close()
    open_register(register_folder).close()


def test_another_process_holds_its_lock(holder, tmp_path):
    with pytest.raises(Trouble, match="locked"):
        WriterLock(tmp_path / "register.lock")


def test_the_lock_of_a_killed_process_is_taken_over(holder, tmp_path):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    lock = WriterLock(tmp_path / "register.lock")
    with pytest.raises(Trouble, match="locked"):
        WriterLock(tmp_path / "register.lock")
    lock.release()
    lock.release()


def test_a_lock_file_left_over_means_nothing(tmp_path):
    (tmp_path / "register.lock").write_text("4711", encoding="ascii")
    WriterLock(tmp_path / "register.lock").release()


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path):
    with pytest.raises(Trouble, match="no-write"):
        WriterLock(tmp_path / "nowhere" / "register.lock")
