"""A register with as many invented cases as a benchmark needs, filled past the commands.

The rows, derived columns and index entries are those a case recorded at the counter would have;
only the journal is left out, because no benchmark here reads the journal of old cases.
"""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from models.vocabulary.moments import uuid7

__all__ = ["ANCHOR", "NARRATIVE", "WORDS", "stocked"]

ANCHOR = date(2026, 11, 25)
"""The day the invented office works on."""

NARRATIVE = (
    "申请人反映楼下车位近一个月被占用十一次，与对方沟通未果，物业协调后仍未改善，"
    "夜间回家无处停车，希望社区组织双方当面商量一个错时停放的办法，并请物业补画车位线。"
)
ESTATES = ("梧桐里", "春晖苑", "锦绣坊", "桂花园", "永安里", "海棠公寓")
SURNAMES = "李王张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗"
GIVEN = "秀芳建明立国志强慧敏玉珍国良建平涛静磊洋艳勇军杰娟霞"
TOPICS = ("parking", "falling-objects", "pets", "property", "neighbours", "noise", "leak", "other")
MATTERS = (
    "车位被占",
    "花盆坠落",
    "犬只扰民",
    "物业收费",
    "楼道堆物",
    "夜间噪音",
    "卫生间漏水",
    "照明故障",
)
STATES = ("registered", "accepted", "assigned", "mediating", "performing", "closed", "closed")
WORDS = (
    "停车",
    "车位",
    "梧",
    "张",
    "春晖",
    "志强",
    "沟通未果",
    "wtl",
    "zzq",
    "花盆坠落",
    "2026-01",
)
"""What a clerk types: words of one to four characters, names, initials, numbers."""

_PIECE = 5_000


def _name(chance: random.Random) -> str:
    return chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, chance.choice((1, 2, 2))))


def _cases(count: int, committee_id: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    first = (ANCHOR - date(1970, 1, 1)).days - 730
    moment = datetime(2024, 11, 25, tzinfo=UTC)
    for serial in range(1, count + 1):
        day = first + serial * 730 // count
        topic = chance.randrange(len(TOPICS))
        estate = chance.choice(ESTATES)
        building = f"{chance.randint(1, 30)}号楼"
        registered = date(1970, 1, 1) + timedelta(days=day)
        running = chance.random() < 0.4
        yield {
            "uid": uuid7(moment + timedelta(seconds=serial)),
            "committee_id": committee_id,
            "number": f"{registered.year}-{serial:06d}",
            "kind": "dispute",
            "state": chance.choice(STATES),
            "source": "walk-in",
            "topic": TOPICS[topic],
            "category": "邻里纠纷",
            "title": f"{estate} {building} {MATTERS[topic]}",
            "facts": f"{NARRATIVE}此为第{serial}件。",
            "requests": ["停止占用", "补画车位线"],
            "urgency": "ordinary",
            "place_text": "",
            "registered_on": registered,
            "registered_by": "周慧敏",
            "received_at": moment,
            "place_label": f"{estate} {building} {chance.randint(1, 24)}0{chance.randint(1, 4)}",
            "parties_label": f"{_name(chance)}、{_name(chance)}",
            "handler_label": f"老陈调解工作室 {_name(chance)}",
            "due_on": (due := ANCHOR + timedelta(days=chance.randint(-5, 60)) if running else None),
            "due_latest_on": due,
            "due_code": "mediation" if running else "",
            "due_class": "statutory" if running else "",
            "due_start_on": registered if running else None,
            "search_key": (day << 20) | serial,
        }


def stocked(folder: Path, cases: int) -> Path:
    """Make a register with ``cases`` invented cases in ``folder``; the same every time."""
    import sqlalchemy as sa

    from models.records.cases import Case
    from services import register, search
    from services.commands.office import FoundRegister
    from services.engines import sqlite_engine

    register.new_register(
        folder, FoundRegister(committee="梧桐里居委会", street="半淞园路街道", desk_name="周慧敏")
    ).close()
    engine = sqlite_engine(folder / register.DATABASE, write=True)
    table: Any = Case.__table__
    insert = sa.text("INSERT INTO case_terms (rowid, terms) VALUES (:key, :terms)")
    with engine.begin() as connection:
        committee = connection.execute(sa.text("SELECT id FROM residents_committee")).scalar_one()
        made = _cases(cases, committee, random.Random(20260101))  # noqa: S311 - invented content
        while piece := list(islice(made, _PIECE)):
            defaults = {
                column.name: column.default.arg
                for column in table.columns
                if column.default is not None and not callable(column.default.arg)
            }
            connection.execute(sa.insert(table), [{**defaults, **row} for row in piece])
            keys = [row["search_key"] for row in piece]
            rows = connection.execute(
                sa.select(*search.COLUMNS).where(table.c.search_key.in_(keys))
            )
            known = [one for one in map(search.indexed, rows) if one is not None]
            connection.execute(insert, [{"key": one.key, "terms": one.terms()} for one in known])
    with engine.connect() as connection:
        connection.execute(sa.text("ANALYZE"))
        connection.commit()
    engine.dispose()
    return folder
