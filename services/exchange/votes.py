"""Owners' votes as JSON: an estate's parts, a vote, what happens to it, and its count."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from models.vocabulary.areas import parse_area, write_area
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.vote_steps import vote_kind, vote_kinds
from models.vocabulary.votes import Answer, Measure, area_source, area_sources, motion, motions
from resources import Language
from services.commands.ballots import RecordBallots, ReturnedBallot, SendBallots
from services.commands.exclusive_parts import PartDraft
from services.commands.votes import ChangeVote, CloseCount, QuestionDraft, TakeVoteStep
from services.exchange.values import Located, Members
from services.queries.vote_rows import QuestionLine, VoteLine, VoteWhole
from services.work import Command

__all__ = ["VoteDraft", "line_value", "parts", "vote_draft", "vote_event", "vote_value"]

_MOST_PARTS: Final = 20_000
_MOST_QUESTIONS: Final = 200
_NAME: Final = LONGEST["name"]
_WORDS: Final = LONGEST["title"]
_TEXTS: Final = (
    *("own_rule", "notary_office", "notary", "notarised", "certificate_number"),
    *("callers", "tellers", "supervisors", "silent", "invalid"),
)
_FIELDS: Final = (*_TEXTS, "topic", "written", "seats", "planned_on")


@dataclass(frozen=True, kw_only=True, slots=True)
class VoteDraft:
    """A vote as it is handed in: the estate by name, and what OpenVote takes."""

    estate: str
    title: str = field(repr=False)
    kind: str
    questions: tuple[QuestionDraft, ...] = field(repr=False)
    values: Mapping[str, Any] = field(repr=False)


def parts(value: Any) -> tuple[PartDraft, ...]:
    """The exclusive parts in a list of objects; areas in square metres as text or number.

    Raises:
        Refusal: ``exchange.…`` or ``vote.no-area``, naming the path of what is wrong.
    """
    listed = Members({"parts": value}, "", ("parts",)).items("parts", _MOST_PARTS)
    return tuple(_part(one, f"[{place}]") for place, one in enumerate(listed))


def _part(value: Any, path: str) -> PartDraft:
    line = Members(value, path, ("part", "area", "owner", "mark", "developer", "area_source"))
    line.require("part", "area", "owner")
    source = area_sources()[0].code
    if line.has("area_source"):
        known = (one.code for one in area_sources())
        source = line.listed("area_source", area_source, known).code
    return PartDraft(
        code=line.text("part", _NAME),
        area=_area(line),
        owner=line.text("owner", _NAME),
        mark=line.text("mark", _NAME),
        developer=line.flag("developer"),
        area_source=source,
    )


def _area(line: Members) -> int:
    """In 0.01 m²; a number is read by its digits, so that nothing is rounded."""
    raw = line.raw("area")
    number = isinstance(raw, int | Decimal) and not isinstance(raw, bool)
    try:
        return parse_area(str(raw) if number else line.text("area"))
    except Refusal as refusal:
        raise Located(refusal, line.path("area")) from refusal


def vote_draft(value: Any) -> VoteDraft:
    """The vote in an object. Refusal ``exchange.…``, naming the path of what is wrong."""
    vote = Members(value, "", ("estate", "title", "kind", "questions", *_FIELDS))
    vote.require("estate", "title")
    kind = vote_kinds()[0]
    if vote.has("kind"):
        kind = vote.listed("kind", vote_kind, (one.code for one in vote_kinds()))
    return VoteDraft(
        estate=vote.text("estate", LONGEST["place"]),
        title=vote.text("title", _WORDS),
        kind=kind.code,
        questions=_questions(vote),
        values=_values(vote),
    )


def _values(vote: Members) -> dict[str, Any]:
    values: dict[str, Any] = {name: vote.text(name) for name in _TEXTS if vote.has(name)}
    if vote.has("topic"):
        values["topic"] = vote.text("topic", _NAME)
    if vote.has("written"):
        values["written"] = vote.flag("written")
    if vote.has("seats"):
        values["seats"] = vote.count("seats", _MOST_QUESTIONS)
    if vote.has("planned_on"):
        values["planned_on"] = vote.day("planned_on")
    return values


def _questions(vote: Members) -> tuple[QuestionDraft, ...]:
    listed = vote.items("questions", _MOST_QUESTIONS)
    path = vote.path("questions")
    return tuple(_question(one, f"{path}[{place}]") for place, one in enumerate(listed))


def _question(value: Any, path: str) -> QuestionDraft:
    line = Members(value, path, ("words", "matter", "candidate", "room", "conditions"))
    if line.has("candidate"):
        return QuestionDraft(
            words=line.text("candidate", _NAME),
            candidate=True,
            room=line.text("room", LONGEST["place"]),
            conditions=line.texts("conditions", _NAME, _MOST_QUESTIONS),
        )
    line.require("words", "matter")
    matter = line.listed("matter", motion, (one.code for one in motions()))
    return QuestionDraft(words=line.text("words", _WORDS), matter=matter.code)


# What happens to a vote


def vote_event(vote_id: int, value: Any) -> Command:
    """What puts ``value`` on record for a vote, by its ``type``.

    Raises:
        Refusal: ``exchange.…``, naming the path of what is wrong.
    """
    every = {name for keys, _ in _TYPES.values() for name in keys}
    event = Members(value, "", ("type", *sorted(every)))
    event.require("type")
    word = event.text("type")
    if word not in _TYPES:
        raise event.unknown("type", word, ", ".join(_TYPES))
    keys, read = _TYPES[word]
    return read(vote_id, Members(value, "", ("type", *keys)))


def _sent(vote_id: int, event: Members) -> Command:
    event.require("on")
    on = event.day("on")
    assert on is not None  # required
    return SendBallots(vote_id=vote_id, on=on)


def _returned(vote_id: int, event: Members) -> Command:
    listed = event.items("ballots", _MOST_PARTS)
    found = tuple(_ballot(one, f"ballots[{place}]") for place, one in enumerate(listed))
    return RecordBallots(vote_id=vote_id, returned=found)


def _ballot(value: Any, path: str) -> ReturnedBallot:
    line = Members(value, path, ("ballot", "on", "answers", "invalid"))
    line.require("ballot")
    said = line.members("answers")
    answers = Members(said, line.path("answers"), tuple(said))
    found: dict[int, Answer] = {}
    for name in said:
        if not (name.isascii() and name.isdecimal() and len(name) < 4):
            raise answers.unknown(name, name, "1, 2, 3, …")
        answer = answers.choice(name, Answer, None)
        if answer is not None:
            found[int(name)] = answer
    return ReturnedBallot(
        position=line.count("ballot", _MOST_PARTS) or 0,
        on=line.day("on"),
        answers=found,
        invalid_reason=line.text("invalid"),
    )


def _step(vote_id: int, event: Members) -> Command:
    event.require("step")
    return TakeVoteStep(
        vote_id=vote_id,
        step=event.text("step"),
        on=event.day("on"),
        note=event.text("note", LONGEST["remarks"], lines=True),
    )


def _counted(vote_id: int, event: Members) -> Command:
    event.require("on")
    on = event.day("on")
    assert on is not None  # required
    return CloseCount(vote_id=vote_id, on=on)


def _changed(vote_id: int, event: Members) -> Command:
    values = _values(event)
    if event.has("title"):
        values["title"] = event.text("title", _WORDS)
    if event.has("questions"):
        values["questions"] = _questions(event)
    return ChangeVote(vote_id=vote_id, values=values)


_TYPES: Final[dict[str, tuple[tuple[str, ...], Callable[[int, Members], Command]]]] = {
    "ballots-sent": (("on",), _sent),
    "ballots": (("ballots",), _returned),
    "step": (("step", "on", "note"), _step),
    "counted": (("on",), _counted),
    "change": (("title", "questions", *_FIELDS), _changed),
}


# Coming out


def line_value(line: VoteLine) -> dict[str, Any]:
    """A vote in a list."""
    return {
        "number": line.number,
        "estate": line.estate,
        "kind": line.kind,
        "title": line.title,
        "planned_on": _iso(line.planned_on),
        "counted_on": _iso(line.counted_on),
        "sent": line.sent,
        "returned": line.returned,
    }


def vote_value(vote: VoteWhole, language: Language) -> dict[str, Any]:
    """A vote whole, counted as it stands; areas in square metres as text."""
    sums = vote.sums
    return {
        **line_value(vote.line),
        "topic": vote.topic.number if vote.topic is not None else None,
        "written": vote.written,
        "seats": vote.seats,
        **{name: getattr(vote, name) for name in _TEXTS},
        "ballots": {
            name: {"heads": pair[0], "area": write_area(pair[1])}
            for name, pair in (
                ("sent", sums.sent),
                ("returned", sums.returned),
                ("valid", sums.valid),
                ("invalid", sums.invalid),
            )
        },
        "invalid_reasons": dict(sums.reasons),
        "questions": [_question_value(one) for one in vote.questions],
        "steps": list(_step_values(vote, language)),
        "findings": [
            {
                "code": one.code,
                "severity": one.severity.value,
                "field": one.field,
                "text": one.text(language),
                "source": one.source,
            }
            for one in vote.findings
        ],
    }


def _question_value(one: QuestionLine) -> dict[str, Any]:
    result = one.result
    return {
        "position": one.position,
        "matter": one.matter,
        "words": one.words,
        "candidate": one.candidate,
        "heads": _measure(one.count.heads, str),
        "area": _measure(one.count.area, write_area),
        "turned_out": one.count.turned_out,
        "passed": one.count.passed,
        "elected": result.elected if result is not None else None,
        "tied": result.tied if result is not None else None,
    }


def _measure(measure: Measure, write: Callable[[int], str]) -> dict[str, Any]:
    tally = measure.tally
    return {
        **{
            name: write(getattr(tally, name))
            for name in ("total", "took_part", "in_favour", "against", "abstained", "invalid")
        },
        "not_returned": write(tally.not_returned),
        "least_turnout": write(measure.least_turnout),
        "least_approval": write(measure.least_approval),
        "turned_out": measure.turned_out,
        "approved": measure.approved,
    }


def _step_values(vote: VoteWhole, language: Language) -> Iterator[dict[str, Any]]:
    for one in vote.steps:
        clock = one.clock
        yield {
            "step": one.step.code,
            "label": one.step.label(language),
            "on": _iso(one.on),
            "due": _iso(clock.due) if clock is not None else None,
            "latest": _iso(clock.latest) if clock is not None else None,
            "state": clock.state.value if clock is not None else None,
            "source": one.step.source,
        }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day is not None else None
