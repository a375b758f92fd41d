"""What the register counts for the test, over a register of forty cases made once."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from models.vocabulary.hot_spots import Axis, Verdict
from models.vocabulary.intake import PartyDraft, PlaceDraft
from resources import Language
from services import register as registers
from services.database import Database
from services.queries.hot_spots import HotLook, SpotLine, building_verdicts, hot_look
from tests import builders
from tests.conftest import Recording, Uids

HOT = PlaceDraft(estate="梧桐里", building="9号楼")


def _fill(register: Database) -> None:
    """Thirty-two cases over two years in eight buildings, and eight of late in one."""
    for turn in range(32):
        case(register, ago=100 + 18 * turn, building=f"{turn % 8 + 1}号楼", turn=turn)
    parties: tuple[PartyDraft, ...] = (builders.party(), builders.respondent())
    for turn in range(8):
        case(register, ago=5 + 9 * turn, building="9号楼", turn=turn, topic="pets", parties=parties)
        known = builders.read(register, turn + 33).parties
        parties = tuple(
            builders.party(one.name, role=one.role, person_id=one.person_id) for one in known
        )


def case(register: Database, *, ago: int, building: str, turn: int, **more: Any) -> int:
    day = builders.TODAY - timedelta(days=ago)
    draft: dict[str, Any] = {
        "place": PlaceDraft(estate="梧桐里", building=building),
        "topic": "noise" if turn % 2 else "parking",
        "parties": (
            builders.party(f"钱文{turn}", id_number="", phone=""),
            builders.respondent(f"孙桂{turn}", id_number="", phone=""),
        ),
    }
    return builders.case(register, registered_on=day, occurred_on=None, **{**draft, **more})


@pytest.fixture(scope="module")
def filled(register_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder = tmp_path_factory.mktemp("hot") / "register"
    shutil.copytree(register_template, folder)
    database = registers.open_register(folder, now=builders.Clock(), new_uid=Uids())
    _fill(database)
    yield database
    database.close()


@pytest.fixture(scope="module")
def look(filled: Database) -> HotLook:
    with filled.reading() as reading:
        return hot_look(reading)


def of(look: HotLook, axis: Axis) -> SpotLine:
    return next(one for one in look.lines if one.spot.axis is axis)


def test_the_building_where_cases_gathered_of_late_is_hot(look: HotLook) -> None:
    spot = of(look, Axis.BUILDING)
    assert spot.title(Language.CHINESE) == "梧桐里 9号楼"
    assert (spot.spot.observed, spot.spot.verdict) == (8, Verdict.HOT)
    assert look.buildings[spot.spot.building or 0] is Verdict.HOT
    assert len(spot.case_ids) == len(spot.numbers) == 8
    assert list(spot.case_ids) == sorted(spot.case_ids)  # the newest was recorded first


def test_what_gathers_is_named_by_topic_and_by_pair(look: HotLook) -> None:
    about = of(look, Axis.BUILDING_TOPIC)
    assert about.title(Language.CHINESE) == "梧桐里 9号楼  不文明养宠"
    pair = of(look, Axis.PAIR)
    assert pair.title(Language.CHINESE) == "李秀芳 – 赵建明  梧桐里 9号楼"
    assert pair.spot.observed == len(pair.case_ids) == 8
    assert "李秀芳" not in repr(pair)


def test_the_hot_ones_stand_first(look: HotLook) -> None:
    verdicts = [one.spot.verdict for one in look.lines]
    assert verdicts == sorted(verdicts, key=tuple(Verdict).index)
    assert len(look.hot) == verdicts.count(Verdict.HOT) >= 3


def test_the_marks_of_buildings_are_those_of_the_whole_look(
    look: HotLook, filled: Database
) -> None:
    with filled.reading() as reading:
        assert building_verdicts(reading) == look.buildings


def test_a_look_asks_seven_statements_whatever_it_finds(
    filled: Database, register: Database, queries: Recording
) -> None:
    for database in (filled, register):
        with database.reading() as reading, queries(database) as asked:
            hot_look(reading)
        assert len(asked) == 7


def test_an_empty_register_has_no_hot_spot(register: Database) -> None:
    with register.reading() as reading:
        look = hot_look(reading)
    assert look.lines == ()
    assert look.buildings == {}
