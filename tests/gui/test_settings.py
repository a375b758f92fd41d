"""What the computer remembers; a broken file costs nothing but the memory."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.settings import LatelyOpened, Settings, SettingsFile
from gui.theme import TextSize, ThemeChoice
from resources import Language


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "settings.json"


def test_what_was_changed_is_there_at_the_next_start(file: Path):
    SettingsFile(file).change(
        theme=ThemeChoice.DARK,
        text_size=TextSize.LARGEST,
        language=Language.ENGLISH,
        rail={"cases": True},
        widths={"cases.table": {"title": 300}},
        choices={"intake.after": "open"},
        size=(1200, 700),
    )
    again = SettingsFile(file).current
    assert again.theme is ThemeChoice.DARK
    assert again.text_size is TextSize.LARGEST
    assert again.language is Language.ENGLISH
    assert again.rail == {"cases": True}
    assert again.widths == {"cases.table": {"title": 300}}
    assert again.choices == {"intake.after": "open"}
    assert again.size == (1200, 700)


def test_the_registers_opened_last_come_first_and_only_eight_are_kept(file: Path):
    kept = SettingsFile(file)
    for place in [*"abcdefghij", "c"]:
        kept.adopt(kept.current.opened(place))
    assert SettingsFile(file).current.recent == ("c", "j", "i", "h", "g", "f", "e", "d")
    kept.change(recent=("/登记/\udcff",))  # a folder whose name is not UTF-8
    assert SettingsFile(file).current.recent == ("/登记/\udcff",)


def test_what_a_register_is_goes_with_its_place(file: Path):
    kept = SettingsFile(file)
    for place in "ab":
        kept.adopt(kept.current.opened(place).known(place, LatelyOpened(name="梧桐里居委会")))
    kept.adopt(kept.current.forgotten("a"))
    again = SettingsFile(file).current
    assert (again.recent, dict(again.lately)) == (("b",), {"b": LatelyOpened(name="梧桐里居委会")})


@pytest.mark.parametrize(
    "broken", ["", "{", "[]", '{"theme": "blue"}', '{"size": 3}', "\0\0", '{"rail": [1]}']
)
def test_a_damaged_file_gives_the_defaults(file: Path, broken: str):
    file.parent.mkdir()
    file.write_text(broken, encoding="utf-8")
    assert SettingsFile(file).current == Settings()


@given(st.binary(max_size=200))
def test_no_file_stops_the_start(tmp_path_factory: pytest.TempPathFactory, content: bytes):
    file = tmp_path_factory.mktemp("settings") / "settings.json"
    file.write_bytes(content)
    assert isinstance(SettingsFile(file).current, Settings)


def test_what_the_command_line_says_is_for_this_run_only(file: Path):
    kept = SettingsFile(file, overrides={"language": Language.ENGLISH})
    assert kept.current.language is Language.ENGLISH
    kept.change(text_size=TextSize.LARGE)
    again = SettingsFile(file).current
    assert again.language is None
    assert again.text_size is TextSize.LARGE


def test_a_change_is_told_once_and_no_change_is_not_told(file: Path, qtbot):
    kept = SettingsFile(file)
    told: list[Settings] = []
    kept.changed.connect(told.append)
    kept.change(text_size=TextSize.LARGE)
    kept.change(text_size=TextSize.LARGE)
    assert [one.text_size for one in told] == [TextSize.LARGE]


def test_a_folder_that_cannot_be_written_loses_only_the_memory(tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    kept = SettingsFile(blocked / "settings.json")
    assert kept.remember(text_size=TextSize.LARGE) is False
    assert kept.current.text_size is TextSize.LARGE
