"""``hot-spots``: where cases gather, and where there are too few to say."""

from typing import Any

from commands.call import Call, command
from commands.root import COMMANDS

__all__: list[str] = []


@command(COMMANDS, "hot-spots")
def _hot_spots(call: Call) -> None:
    """Say where cases gather: how many, how many were to be expected, what the test says."""
    from services.queries.hot_spots import hot_look

    with call.register() as database, database.reading() as reading:
        look = hot_look(reading)
    language = call.language
    value: list[dict[str, Any]] = [
        {
            "kind": one.spot.axis.value,
            "place": f"{one.estate} {one.building}".strip(),
            "topic": one.spot.topic,
            "persons": list(one.persons),
            "observed": one.spot.observed,
            "expected": round(one.spot.expected, 2),
            "chance": one.spot.chance,
            "verdict": one.spot.verdict.value,
            "text": one.spot.sentence(language),
            "cases": list(one.numbers),
        }
        for one in look.lines
    ]
    lines = [
        f"{one.spot.verdict.label(language)}  {one.title(language)}  {one.spot.sentence(language)}"
        for one in look.lines
    ]
    call.say(value, lines or [call.word("nothing-gathers")])
