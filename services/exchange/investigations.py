"""The objects of ``log`` about who was asked and what was answered, as commands."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.vocabulary.intake import LONGEST
from models.vocabulary.investigation import Answer
from models.vocabulary.terms import Sex
from services.commands.investigations import LogInvestigation
from services.exchange.values import Members
from services.work import Command

__all__ = ["TYPES"]

_NARRATIVE: Final = LONGEST["facts"]
_NAME: Final = LONGEST["name"]
_MOST: Final = 400


def _investigation(case_id: int, event: Members) -> Command:
    begun_at = event.moment("begun_at")
    assert begun_at is not None  # required
    sexes = {**{one.value: one for one in Sex}, "男": Sex.MALE, "女": Sex.FEMALE}
    sex = event.text("gender")
    if sex and sex not in sexes:
        raise event.unknown("gender", sex, ", ".join(sexes))
    return LogInvestigation(
        case_id=case_id,
        begun_at=begun_at,
        ended_at=event.moment("ended_at"),
        place=event.text("place", LONGEST["place"]),
        asked=event.text("asked", _NAME),
        asked_sex=sexes.get(sex, Sex.UNKNOWN),
        asked_age=event.count("age", 120),
        asked_address=event.text("address", LONGEST["place"]),
        relation=event.text("relation", LONGEST["place"]),
        investigators=event.texts("investigators", _NAME, _MOST),
        recorder=event.text("recorder", _NAME),
        participants=event.texts("participants", _NAME, _MOST),
        answers=tuple(
            _answer(one, f"answers[{index}]")
            for index, one in enumerate(event.items("answers", _MOST))
        ),
        confirmed=event.flag("confirmed"),
        signed_on=event.day("signed_on"),
    )


def _answer(value: Any, path: str) -> Answer:
    said = Members(value, path, ("question", "answer"))
    return Answer(
        question=said.text("question", _NARRATIVE, lines=True),
        answer=said.text("answer", _NARRATIVE, lines=True),
    )


_KEYS: Final = (
    *("begun_at", "ended_at", "place", "asked", "gender", "age", "address", "relation"),
    *("investigators", "recorder", "participants", "answers", "confirmed", "signed_on"),
)
"""Every key of this type."""

TYPES: Final[
    Mapping[str, tuple[tuple[str, ...], tuple[str, ...], Callable[[int, Members], Command]]]
] = {
    "investigation": (
        _KEYS,
        ("begun_at", "asked", "investigators", "answers"),
        _investigation,
    ),
}
"""For each type: the keys it may have, those it must have, and how it is read."""
