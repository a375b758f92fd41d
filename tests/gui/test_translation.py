"""Every word of the window is there in Chinese; English counts in the right number."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from gui import translation
from gui.components.faces import Counted
from gui.translation import load_translations, packages
from resources import Language, path

FILES = sorted(path("translations").glob("*.ts"))


def messages(file: Path) -> list[tuple[str, ET.Element]]:
    tree = ET.parse(file)  # noqa: S314 - our own file
    return [
        (f"{context.findtext('name')}: {message.findtext('source')}", message)
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    ]


def finished(message: ET.Element, forms: int = 1) -> bool:
    told = message.find("translation")
    if told is None or told.get("type") in {"unfinished", "vanished", "obsolete"}:
        return False
    plurals = told.findall("numerusform")
    if message.get("numerus") == "yes":
        return len(plurals) == forms and all(form.text for form in plurals)
    return bool(told.text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_source_string_has_its_chinese(file: Path):
    missing = [text for text, message in messages(file) if not finished(message)]
    assert not missing


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_placeholders_are_the_same_in_both_languages(file: Path):
    holes = re.compile(r"\{[^{}]*\}|%n")
    wrong = []
    for text, message in messages(file):
        told = message.find("translation")
        assert told is not None
        source = message.findtext("source") or ""
        forms = [told.text or "", *(one.text or "" for one in told.findall("numerusform"))]
        wrong += [
            text
            for form in forms
            if form.strip() and set(holes.findall(form)) != set(holes.findall(source))
        ]
    assert not wrong


def test_english_has_one_and_many():
    missing = [
        text
        for text, message in messages(path("translations/plurals/english.ts"))
        if not finished(message, forms=2)
    ]
    assert not missing


def test_the_files_hold_what_the_source_says(tmp_path: Path):
    """A string added to the source and not to the translations fails here, not at the office."""
    fresh = tmp_path / "translations"
    stale = []
    for package, sources in packages().items():
        spoken = [str(source) for source in sources if translation._speaks(source)]
        if not spoken:
            continue
        target = fresh / f"{package}.ts"
        target.parent.mkdir(exist_ok=True)
        translation._tool("lupdate", *spoken, "-ts", str(target), "-locations", "none", "-silent")
        shipped = path(f"translations/{package}.ts")
        known = {text for text, _message in messages(shipped)} if shipped.exists() else set()
        stale += [text for text, _message in messages(target) if text not in known]
    assert not stale


def test_the_compiled_words_are_those_of_the_files(qapp: QApplication):
    load_translations(qapp, Language.CHINESE)
    wrong = []
    for file in FILES:
        for text, message in messages(file):
            context, _, source = text.partition(": ")
            told = message.find("translation")
            if told is None or message.get("numerus") == "yes":
                continue
            comment = message.findtext("comment")
            if QCoreApplication.translate(context, source, comment) != told.text:
                wrong.append(text)
    assert not wrong


def test_english_counts_days(qapp: QApplication):
    load_translations(qapp, Language.ENGLISH)
    assert [Counted().left(days) for days in (1, 3)] == ["1 day left", "3 days left"]
    load_translations(qapp, Language.CHINESE)
    assert Counted().left(3) == "剩 3 天"
