"""Sound input with something changed at random: never a bug shown, never half a change.

Each round takes a case, an event, the words of a step or a ledger that would be taken in, changes
a few values of it, and hands it to the command. Whatever is answered: one sentence and nothing
changed, or the one value and one entry of the journal; at the end the register is sound.
"""

import json
import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import BODY, LIGHTS, PARKING, Desk
from tests.commands.test_bad_ledgers import workbook

ROUNDS = 2_000 if os.environ.get("SLOW") == "full" else 60
"""Of each kind; a few hundred in all where every test is run, thousands where time is no matter."""

EVENTS: tuple[dict[str, Any], ...] = (
    {"type": "contact", "at": "2025-03-05T10:00", "with": "王建国", "by": "phone", "note": "约定"},
    {
        "type": "meeting",
        "held_at": "2025-03-11T14:00",
        "place": "居委会",
        "attended": ["李秀芳", "王建国"],
        "rights_told": True,
        "account": "双方到场。",
        "result": "agreed",
        "next_at": None,
    },
    {
        "type": "agreement",
        "form": "written",
        "agreed_on": "2025-03-11",
        "facts": "占用十一次。",
        "liability": "承认。",
        "terms": ["不再占用。"],
        "obligations": [
            {
                "who": "王建国",
                "to": "李秀芳",
                "what": "补偿",
                "amount": "1500.07",
                "due": "2025-04-01",
                "proof": "转账记录",
            }
        ],
    },
    {"type": "signature", "party": "李秀芳", "on": "2025-03-12"},
    {"type": "mediator-signature", "mediator": "周慧敏", "on": "2025-03-12"},
    {"type": "seal", "on": "2025-03-13"},
    {
        "type": "performance",
        "obligation": 1,
        "on": "2025-03-20",
        "amount": "500.00",
        "note": "首付",
    },
    {"type": "follow-up", "on": "2025-04-08", "performed": "yes", "satisfied": "yes", "note": ""},
)
STEPS: tuple[tuple[str, ...], ...] = (
    ("accepted", "accepted_on=2025-03-04", "consent=all"),
    ("assigned", f"body={BODY}", "mediators=周慧敏", "assigned_on=2025-03-05"),
    ("mediating", "extended_on=2025-03-20", "new_due_on=2025-05-10", "consent=all"),
    ("failed", "reason=no-agreement", "ways_told=可向人民法院起诉"),
    ("suspended", "reason=x", "suspended_on=2025-03-20"),
    ("closed", "closed_on=2025-04-08", "outcome=已履行"),
    ("withdrawn", "reason=x"),
    ("refused", "reason=x"),
    ("registered", "registered_on=2025-03-04"),
    ("archived",),
)
ROWS: list[list[object]] = [
    ["编号", "登记日期", "反映人", "联系电话", "反映内容"],
    ["A1", "2025-03-03", "李秀芳", "15400002406", "车位被占。"],
    ["A2", "2025-03-04", "孙桂英", "15400001234", "楼道灯不亮。"],
]
LEAD: dict[str, Any] = {**PARKING, "state": "lead"}
ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 10**30, [], {}, [[]], {"a": {}}, "", " ", "x", "\0", "\ud800"),
    *("2026-02-30", "9999-12-31", "0001-01-01", "2025-03-03T25:00", "2025-03-03T10:00+99:00", "-1"),
    *("长" * 300, "长" * 150_000, '\'; DROP TABLE "case"; --', "=1+1", "{0}", "%s", "\u202e", "😀"),
    *("1e309", "NaN", "٣", "all", "agrees", "other", "lead", "2025-03-03", "李秀芳", "1500.00"),
)


def changed(value: Any, chance: random.Random) -> Any:
    """The value with one thing in it replaced, left out, doubled or put elsewhere."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(list(value))
        made = dict(value)
        match chance.randrange(7):
            case 0:
                del made[key]
            case 1:
                made[chance.choice(["x", "type", "facts", "on", "", "\ud800", key * 2])] = made[key]
            case 2:
                made[key] = made[chance.choice(list(made))]
            case _:
                made[key] = changed(made[key], chance)
        return made
    if isinstance(value, list) and value and chance.random() < 0.8:
        place = chance.randrange(len(value))
        return [
            *value[:place],
            changed(value[place], chance),
            *value[place + chance.randrange(2) :],
        ]
    if isinstance(value, str) and value and chance.random() < 0.3:
        place = chance.randrange(len(value))
        return (
            value[:place] + chr(chance.choice([0, 9, 10, 34, 48, 0x4E00, 0xD800])) + value[place:]
        )
    return chance.choice(ODD)


def scrambled(content: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them changed, cut out or doubled."""
    made = bytearray(content)
    for _ in range(chance.randrange(1, 4)):
        place = chance.randrange(len(made) or 1)
        match chance.randrange(3):
            case 0:
                made[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del made[place : place + chance.randrange(1, 30)]
            case _:
                made[place:place] = made[place : place + chance.randrange(1, 30)]
    return bytes(made)


class Fuzzed:
    """A desk with cases in every stretch of the way, and what was asked of it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.taken = self.refused = 0
        self.numbers = [desk.record(), desk.record(), desk.record(), desk.record(LIGHTS)]
        for number in self.numbers[1:3]:
            step = ("--set", "accepted_on=2025-03-04", "--set", "consent=all")
            desk("advance", number, "accepted", *step)
            given = ("--set", f"body={BODY}", "--set", "mediators=周慧敏")
            desk("advance", number, "assigned", *given, "--set", "assigned_on=2025-03-05")
        for event in EVENTS[1:3]:
            desk("log", self.numbers[2], desk.file(event))

    def entries(self) -> int:
        connection = sqlite3.connect(self.desk.folder / "register.sqlite3")
        try:
            return int(connection.execute("SELECT count(*) FROM journal_entry").fetchone()[0])
        finally:
            connection.close()

    def ask(self, *words: str) -> None:
        before = self.entries()
        said = self.desk.run("--register", str(self.desk.folder), *words, "--json")
        made = self.entries() - before
        if said.status == 0:
            self.taken += 1
            assert said.error == ""
            json.loads(said.out)
            assert made in {0, 1}
            return
        self.refused += 1
        assert said.status in {1, 2}
        assert said.error.count("\n") == 1
        assert len(said.error) < 2_000
        assert said.out == "" or "missing" in json.loads(said.out)
        assert made == 0, "refused, and something was written"


def cases(fuzzed: Fuzzed, chance: random.Random) -> None:
    case: Any = chance.choice([PARKING, LIGHTS, [PARKING, LIGHTS], LEAD])
    for _ in range(chance.randrange(1, 3)):
        case = changed(case, chance)
    content = json.dumps(case).encode()
    if chance.random() < 0.3:
        content = scrambled(content, chance)
    fuzzed.ask("record", fuzzed.desk.file(content, "case.json"))


def events(fuzzed: Fuzzed, chance: random.Random) -> None:
    event: Any = chance.choice(EVENTS)
    if chance.random() < 0.9:
        event = changed(event, chance)
    content = json.dumps(event).encode()
    if chance.random() < 0.2:
        content = scrambled(content, chance)
    fuzzed.ask("log", chance.choice(fuzzed.numbers), fuzzed.desk.file(content, "event.json"))


def steps(fuzzed: Fuzzed, chance: random.Random) -> None:
    if chance.random() < 0.5:
        number = fuzzed.desk.record()
        state, *pairs = STEPS[0]
    else:
        number = chance.choice(fuzzed.numbers)
        state, *pairs = chance.choice(STEPS)
    for place, pair in enumerate(pairs):
        if chance.random() < 0.4:
            name, _, value = pair.partition("=")
            odd = changed(value, chance)
            told = odd if isinstance(odd, str) else json.dumps(odd)
            pairs[place] = f"{changed(name, chance) if chance.random() < 0.1 else name}={told}"
    words = [word for pair in pairs for word in ("--set", pair[:60_000])]
    fuzzed.ask("advance", number, state, *words)


def ledgers(fuzzed: Fuzzed, chance: random.Random) -> None:
    rows = [list(row) for row in ROWS]
    for _ in range(chance.randrange(1, 4)):
        row = chance.choice(rows)
        odd = chance.choice([one for one in ODD if isinstance(one, str) and "\ud800" not in one])
        row[chance.randrange(len(row))] = odd[:30_000]
    if chance.random() < 0.5:
        text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
        content, name = text.encode(chance.choice(["utf-8", "utf-16"])), "台账.csv"
    else:
        content, name = workbook(rows), "台账.xlsx"
    if chance.random() < 0.5:
        content = scrambled(content, chance)
    fuzzed.ask("import", fuzzed.desk.file(content, name))


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("kind", [cases, events, steps, ledgers], ids=lambda kind: kind.__name__)
def test_whatever_is_changed_is_taken_in_whole_or_refused_whole(
    desk: Desk, kind: Callable[[Fuzzed, random.Random], None], tmp_path: Path
):
    fuzzed = Fuzzed(desk)
    for seed in range(ROUNDS):
        chance = random.Random(f"{kind.__name__} {seed}")  # noqa: S311
        try:
            kind(fuzzed, chance)
        except Exception as error:
            error.add_note(f"round {seed}")
            raise
    assert fuzzed.refused > ROUNDS // 10
    assert fuzzed.taken > ROUNDS // 50
    assert desk("verify")["ok"]
