"""Where a file that a command hands out comes to lie, and what of the place is left as it was."""

from pathlib import Path

import pytest

from tests.commands.conftest import Desk

HANDED_OUT = (
    ("export", "-o", "{name}.csv"),
    ("export", "-o", "{name}.xlsx"),
    ("print", "case-sheet", "2025-0001", "-o", "{name}.pdf"),
    ("print", "case-sheet", "2025-0001", "-o", "{name}.docx"),
    ("backup", "-o", "{name}.zip"),
)


def named(words: tuple[str, ...], name: Path) -> tuple[str, ...]:
    return tuple(word.replace("{name}", str(name)) for word in words)


def test_a_link_is_followed_and_stays(desk: Desk, tmp_path: Path) -> None:
    desk.record()
    stick = tmp_path / "U盘"
    stick.mkdir()
    for words in HANDED_OUT:
        given = named(words, tmp_path / "常用")
        link, file = Path(given[-1]), stick / Path(given[-1]).name
        link.symlink_to(file)
        told = desk(*given)
        assert told.get("path", str(link)) == str(link)
        assert link.is_symlink()
        assert file.stat().st_size > 100
    assert len(list(stick.iterdir())) == len(HANDED_OUT)  # and nothing half written


@pytest.mark.parametrize("words", HANDED_OUT[::2], ids=lambda words: words[0])
def test_a_link_that_leads_to_itself_is_refused(
    desk: Desk, tmp_path: Path, words: tuple[str, ...]
) -> None:
    desk.record()
    given = named(words, tmp_path / "圈")
    link = Path(given[-1])
    link.symlink_to(link)
    assert desk.refused(*given).status == 1
    assert link.is_symlink()


def test_a_link_into_the_register_is_refused(desk: Desk, tmp_path: Path) -> None:
    link = tmp_path / "x.csv"
    link.symlink_to(desk.folder / "register.sqlite3")
    assert "inside the register" in desk.refused("export", "-o", str(link)).error


@pytest.mark.parametrize(("lang", "words"), [("en", "standard output"), ("zh", "标准输出")])
def test_nothing_goes_to_standard_output_nor_to_a_file_called_like_it(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    said = desk.refused("backup", "-o", "-", lang=lang)
    assert (said.status, said.out) == (1, "")
    assert words in said.error
    assert not (tmp_path / "-").exists()


def test_no_folder_is_made_for_a_name_that_was_mistyped(desk: Desk, tmp_path: Path) -> None:
    desk.record()
    for words in HANDED_OUT:
        said = desk.refused(*named(words, tmp_path / "没有的文件夹" / "x"))
        assert said.status == 1
        assert "Choose another" in said.error
    assert not (tmp_path / "没有的文件夹").exists()
    (desk.folder / "backups").rmdir()
    assert Path(desk("backup")["path"]).parent == desk.folder / "backups"
