"""Pictures of every page, and nothing cut on any of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from gui.screens import SCREENS, Screen, screens
from gui.theme import Scheme, theme
from models.vocabulary.errors import Trouble
from models.vocabulary.terms import CaseState
from services.database import Database
from tests import builders, builders_matching, builders_topics, builders_votes
from tests.builders import Clock
from tests.gui.conftest import OpenWindow
from tests.gui.windows import clipped, nameless, overlapping, unaddressed

LARGE, SMALL = "1366x768", "1093x614"


def busy(database: Database) -> None:
    """One case in every stretch of the way, and one matter."""
    builders.case(database)
    builders.matter(database)
    builders.mediating_case(database, builders.studio(database, parent_id=1))
    builders.performing_case(database)
    topic = builders_topics.topic_at_estates(database)
    builders_topics.action(database, topic)
    body = builders_topics.read(database, topic).line.body_id
    held_at = builders.at(builders.TODAY, 8)
    builders_topics.meeting(database, body, topic, held_at=held_at, ended_at=None)
    builders_votes.held_election(database)
    need = builders_matching.need(database)
    builders_matching.invited(database, need, due_on=builders.DUE_ON)
    builders_matching.done(database, need)
    builders_matching.resource(database, provider="鸿远商务楼党总支", weekdays=(6, 7))


@pytest.fixture
def folder(stocked: Callable[[Callable[[Database], None]], Path]) -> Path:
    return stocked(busy)


def test_every_page_is_pictured_in_the_size_asked_for(folder: Path, tmp_path: Path, clock: Clock):
    taken = screens(folder, tmp_path / "out", theme="dark", size="1366x768", scale=1.25, now=clock)
    assert taken == sorted(taken)
    named = {file.stem.partition("-")[2] for file in taken}
    assert {"cases", "case", "intake", "backup"} <= named
    for file in taken:
        picture = QImage(str(file))
        assert (picture.width(), picture.height()) == (1366, 768)
        shades = {picture.pixel(x, y) for x in range(0, 1366, 7) for y in range(0, 768, 7)}
        assert len(shades) > 20, f"{file.name} is empty"
    assert theme().scheme is Scheme.DARK


def test_a_register_that_does_not_open_is_said_and_nothing_is_written(tmp_path: Path):
    with pytest.raises(Trouble) as raised:
        screens(tmp_path / "nowhere", tmp_path / "out")
    assert raised.value.code == "register.missing"
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_said(folder: Path, tmp_path: Path, clock: Clock):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Trouble) as raised:
        screens(folder, tmp_path / "file" / "out", now=clock)
    assert raised.value.code == "register.no-write"


@pytest.mark.parametrize(
    ("lang", "percent", "size"),
    [
        ("zh", "100", LARGE),
        ("zh", "100", SMALL),
        ("zh", "130", SMALL),
        ("en", "100", SMALL),
        ("en", "130", SMALL),
        ("en", "130", LARGE),
    ],
)
def test_nothing_is_cut_on_any_page(
    open_window: OpenWindow, folder: Path, lang: str, percent: str, size: str
):
    opened = open_window(str(folder), "--text-size", percent, size=size, lang=lang)
    with opened.register.reading() as reading:
        from services.queries import cases

        case_id = cases.page(reading)[-1].id
    wrong: dict[str, list[str]] = {}
    for screen in SCREENS:
        if not opened.window.offers(screen.page):
            continue
        opened.go(screen.page, _argument(screen, case_id))
        frame = opened.window.frame
        found = clipped(frame) + overlapping(frame) + nameless(frame) + unaddressed(frame)
        if found:
            wrong[screen.name] = found
        assert opened.window.width() == int(size.partition("x")[0]), screen.name
    assert not wrong, wrong


def test_what_is_written_over_a_narrow_case_stands_alone_and_whole(
    open_window: OpenWindow, folder: Path
):
    """The log of a meeting, the facts being edited, private notes."""
    opened = open_window(str(folder), "--text-size", "130", size="1093x614", lang="en")
    with opened.register.reading() as reading:
        from services.queries import cases

        mediating = next(one.id for one in cases.page(reading) if one.state is CaseState.MEDIATING)
    page = opened.go("case", {"id": mediating})
    page.primary_action()
    opened.settle()
    assert page.side.pane is not None
    cut = clipped(page) + overlapping(page)
    opened.press(Qt.Key.Key_Escape)
    assert page.side.pane is None
    opened.click("case.side")
    opened.click("case.summary.edit")
    assert not page.split.side_shown
    cut += clipped(page) + overlapping(page)
    page.head.set_tab("notes")
    opened.settle()
    cut += clipped(page) + overlapping(page)
    assert not cut, cut


def _argument(screen: Screen, case_id: int) -> object:
    return screen.argument(case_id) if callable(screen.argument) else screen.argument
