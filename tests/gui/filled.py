"""Registers for windows: filled by commands, then closed, so that a window can open them."""

import atexit
import copy
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from models.vocabulary.intake import PlaceDraft
from services import register as registers
from services.database import Database
from tests import builders


def filled(
    folder: Path, clock: builders.Clock, *fills: Callable[[Database], Any]
) -> tuple[str, Any]:
    """Where the filled register lies, and what the last of ``fills`` gave back.

    It was empty before. What functions of modules fill is filled once and copied from then on.
    """
    key = (fills, clock.moment)
    if key in _KEPT:
        shutil.copytree(_KEPT[key].folder, folder, dirs_exist_ok=True)
        clock.moment = _KEPT[key].moment
        return str(folder), copy.deepcopy(_KEPT[key].made)
    database = registers.open_register(folder, now=clock, new_uid=Names())
    made = None
    try:
        for fill in fills:
            made = fill(database)
    finally:
        database.close()
    if all("<" not in getattr(one, "__qualname__", "<") for one in fills):  # none is of one test
        place = Path(tempfile.mkdtemp(dir=_scratch())) / "register"
        shutil.copytree(folder, place)
        _KEPT[key] = _Filled(folder=place, moment=clock.moment, made=copy.deepcopy(made))
    return str(folder), made


@dataclass(frozen=True, kw_only=True)
class _Filled:
    """A filled register that is kept, the moment it was then, and what filling it gave back."""

    folder: Path
    moment: datetime
    made: Any


_KEPT: dict[tuple[tuple[Callable[[Database], Any], ...], datetime], _Filled] = {}


@cache
def _scratch() -> Path:
    """Where filled registers are kept while the tests of this process run."""
    place = Path(tempfile.mkdtemp(prefix="filled-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    return place


class Names(builders.Uids):
    """Outside names that cannot meet those of the template or of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.given = 500_000


def cases(database: Database, count: int, **changes: Any) -> list[int]:
    """So many parking cases, each behind a building of its own."""
    return [
        builders.case(
            database,
            **{
                "title": f"梧桐里 {number}号楼 车位被占",
                "place": PlaceDraft(estate="梧桐里", building=f"{number}号楼"),
                **changes,
            },
        )
        for number in range(1, count + 1)
    ]


def street(database: Database) -> dict[str, int]:
    """One case of each kind a list should tell apart; ids by name."""
    body = builders.studio(database)
    pets = {
        "topic": "pets",
        "title": "润和公寓 3号楼 犬吠扰民",
        "facts": "邻居养犬夜间吠叫，影响老人休息，多次沟通没有结果。",
        "place": PlaceDraft(estate="润和公寓", building="3号楼"),
    }
    noise = {
        "topic": "noise",
        "title": "江畔新苑 7号楼 装修噪声",
        "facts": "楼上装修早上六点开工，居民要求调整施工时间。",
        "place": PlaceDraft(estate="江畔新苑", building="7号楼"),
    }
    return {
        "fresh": builders.case(database),
        "accepted": builders.accepted_case(database, **pets),
        "mediating": builders.mediating_case(database, body, **noise),
        "agreed": builders.agreed_case(database, body),
        "performing": builders.performing_case(database, body),
        "closed": builders.closed_case(database, body),
        "matter": builders.matter(database),
    }
