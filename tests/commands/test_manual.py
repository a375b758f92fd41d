"""``--help`` and wrong usage, in the language asked for and of every command there is."""

import re
from collections.abc import Callable, Iterator

import click
import pytest

from commands import root
from commands.manual import told_of
from resources import Language
from tests.commands.conftest import Said


def every(group: click.Group, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of each command, the program's own first."""
    yield before
    for name, one in group.commands.items():
        if isinstance(one, click.Group):
            yield from every(one, (*before, name))
        else:
            yield (*before, name)


def test_every_command_and_every_option_is_told_in_both_languages(run: Callable[..., Said]) -> None:
    root._load()
    words = list(every(root.COMMANDS))
    assert len(words) > 25
    for one in words:
        for lang in Language:
            said = run("--lang", lang.value, *one, "--help")
            assert (said.status, said.error) == (0, "")
            shown = " ".join(said.out.split())
            assert told_of(list(one), lang)[:20] in shown
            options = re.findall(r"^  (-\S+)(?: [A-Z=]+)?(?:  |$)", said.out, re.MULTILINE)
            assert "--help" in options
            if lang is Language.CHINESE:
                assert not re.search(r"[A-Za-z]{3,} [a-z]{3,} [a-z]{3,}", shown), shown


def test_help_is_told_in_the_language_that_is_named_behind_it(run: Callable[..., Said]) -> None:
    assert "选项" in run("--help", "--lang", "zh").out
    assert "Options" in run("--help", "--lang", "en").out


@pytest.mark.parametrize("words", [("show", "2025-0001", "x"), ("undo", "1", "x"), ("verify", "x")])
def test_a_word_too_many_is_named_in_the_language_asked_for(
    run: Callable[..., Said], words: tuple[str, ...]
) -> None:
    said = run("--lang", "zh", *words)
    assert (said.status, said.out) == (2, "")
    assert said.error.startswith("「x」是多余的")
