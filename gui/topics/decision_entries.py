"""The dialogs of an estate's decision: naming the estate, and how far it has come."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldSpec
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import choice_spec, day_spec, segments_spec, text_spec
from gui.shell.page import Context
from gui.topics.questions import Choices
from gui.topics.words import matter_choices
from models.vocabulary.errors import Refusal
from models.vocabulary.topics import Outcome, decider, deciders
from resources import phrase
from services.commands.topics import AddEstateToTopic, ChangeDecision
from services.queries.topic_rows import DecisionLine, TopicWhole

__all__ = ["add_estate", "decision", "first_gap"]


def _deciders(context: Context) -> list[tuple[object, str]]:
    return [(one.code, one.label(context.language)) for one in deciders()]


def add_estate(context: Context, topic: TopicWhole, known: Choices) -> Entry:
    """An estate that must decide; the law says who, unless a person knows better."""
    there = {one.estate_id for one in topic.estates}
    free = [(key, name) for key, name in known.estates if key not in there]
    by_law = QCoreApplication.translate("TopicEntries", "as the law says")

    def command(values: Values, _changes: Values, _known: Any) -> AddEstateToTopic:
        estate = values.get("estate")
        if not isinstance(estate, int):
            raise Refusal("topic.no-estate", field="estate")
        return AddEstateToTopic(
            topic_id=topic.line.id,
            estate_id=estate,
            matter=text_of(values, "matter"),
            decider=text_of(values, "decider"),
        )

    return Entry(
        name="topic.estate",
        title=QCoreApplication.translate("TopicEntries", "Name an estate"),
        verb=QCoreApplication.translate("TopicEntries", "Name the estate"),
        done=QCoreApplication.translate("TopicEntries", "Estate named"),
        specs=(
            choice_spec(
                "estate",
                QCoreApplication.translate("TopicEntries", "Estate"),
                "topic.estate",
                free,
                width=240,
            ),
            choice_spec(
                "matter",
                QCoreApplication.translate("TopicEntries", "To decide"),
                "topic.estate",
                matter_choices(context),
            ),
            choice_spec(
                "decider",
                QCoreApplication.translate("TopicEntries", "Decided by"),
                "topic.estate",
                [("", by_law), *_deciders(context)],
                width=240,
            ),
        ),
        shown={"estate": free[0][0] if free else None, "matter": "carry-out", "decider": ""},
        command=command,
    )


_AREAS = frozenset({"area_total", "area_part", "area_for"})
_HEADS = frozenset({"heads_total", "heads_part", "heads_for"})
_DAYS = frozenset({"planned_on", "decided_on", "posted_on", "told_on"})


def decision(context: Context, one: DecisionLine) -> Entry:
    """How far an estate has come; which fields there are follows from who decides."""
    facts = one.facts

    def command(_values: Values, changes: Values, _known: Any) -> ChangeDecision:
        today = context.today()
        given = {path: _typed(path, changes, today) for path in changes}
        return ChangeDecision(decision_id=one.id, values=given)

    specs = tuple(_decision_specs(context, one))
    shown: dict[str, object] = {
        "matter": facts.matter,
        "decider": facts.decider,
        "progress": one.progress,
        "outcome": facts.outcome.value,
    }
    for name in _DAYS:
        day: date | None = getattr(facts, name)
        shown[name] = day.isoformat() if day else None
    for name in _HEADS:
        shown[name] = str(getattr(facts, name) or "")
    for name in _AREAS:
        area: int = getattr(facts, name)
        shown[name] = f"{area // 100}.{area % 100:02d}" if area else ""
    return Entry(
        name="topic.decision",
        title=QCoreApplication.translate("TopicEntries", "Decision of {0}").format(facts.estate),
        verb=QCoreApplication.translate("TopicEntries", "Save the decision"),
        done=QCoreApplication.translate("TopicEntries", "Decision recorded"),
        specs=specs,
        shown={one.path: shown[one.path] for one in specs},
        command=command,
    )


def first_gap(one: DecisionLine) -> str:
    """The field of an estate's decision where the keyboard begins: what is missing next."""
    facts, who = one.facts, decider(one.facts.decider)
    if who.code == "not-needed":
        return "progress"
    if not facts.answered:
        return "outcome" if facts.planned_on is not None else "planned_on"
    if who.notice and facts.posted_on is None:
        return "posted_on"
    return "told_on" if who.notice and facts.told_on is None else "progress"


def _typed(path: str, values: Values, today: date) -> object:
    if path in _DAYS:
        return day_of(values, path, today)
    text = text_of(values, path)
    if path in _HEADS:
        if not text:
            return 0
        if not text.isdecimal():
            raise Refusal("topic.no-figure", field=path, value=text[:20])
        return int(text)
    if path in _AREAS:
        return _hundredths(text, path)
    return text


def _hundredths(text: str, path: str) -> int:
    """An area typed in m² as 0.01 m²."""
    if not text:
        return 0
    try:
        area = Decimal(text.replace(",", "").removesuffix("㎡"))
        whole = area * 100
    except InvalidOperation:
        raise Refusal("topic.no-figure", field=path, value=text[:20]) from None
    if whole != whole.to_integral_value() or whole < 0:
        raise Refusal("topic.no-figure", field=path, value=text[:20])
    return int(whole)


def _decision_specs(context: Context, one: DecisionLine) -> Sequence[FieldSpec]:
    who = decider(one.facts.decider)
    specs = [
        choice_spec(
            "matter",
            QCoreApplication.translate("TopicEntries", "To decide"),
            "topic.decision",
            matter_choices(context),
        ),
        choice_spec(
            "decider",
            QCoreApplication.translate("TopicEntries", "Decided by"),
            "topic.decision",
            _deciders(context),
            width=240,
        ),
        text_spec(
            "progress",
            QCoreApplication.translate("TopicEntries", "Progress"),
            "topic.decision",
            hint=QCoreApplication.translate("TopicEntries", "meeting called, ballots sent …"),
        ),
    ]
    if who.code == "not-needed":
        return specs
    specs += [
        day_spec(
            context,
            "planned_on",
            QCoreApplication.translate("TopicEntries", "Planned for"),
            "topic.decision",
        ),
        segments_spec(
            "outcome",
            QCoreApplication.translate("TopicEntries", "Outcome"),
            "topic.decision",
            [
                (one.value, phrase(f"topic.outcome-{one.value}", context.language))
                for one in Outcome
            ],
        ),
        day_spec(
            context,
            "decided_on",
            QCoreApplication.translate("TopicEntries", "Decided on")
            if who.decides
            else QCoreApplication.translate("TopicEntries", "Heard on"),
            "topic.decision",
        ),
    ]
    if who.code == "owners-committee":
        specs += _committee_specs(context)
    elif who.code == "owners-assembly":
        specs += _assembly_specs()
    return specs


def _figure(path: str, label: str) -> FieldSpec:
    return text_spec(path, label, "topic.decision", width=110)


def _committee_specs(context: Context) -> list[FieldSpec]:
    return [
        _figure("heads_total", QCoreApplication.translate("TopicEntries", "All members")),
        _figure("heads_for", QCoreApplication.translate("TopicEntries", "Signed")),
        day_spec(
            context,
            "posted_on",
            QCoreApplication.translate("TopicEntries", "Posted on"),
            "topic.decision",
        ),
        day_spec(
            context,
            "told_on",
            QCoreApplication.translate("TopicEntries", "Committee told"),
            "topic.decision",
        ),
    ]


def _assembly_specs() -> list[FieldSpec]:
    return [
        _figure("heads_total", QCoreApplication.translate("TopicEntries", "Owners, all")),
        _figure("heads_part", QCoreApplication.translate("TopicEntries", "took part")),
        _figure("heads_for", QCoreApplication.translate("TopicEntries", "in favour")),
        _figure("area_total", QCoreApplication.translate("TopicEntries", "Area m², all")),
        _figure("area_part", QCoreApplication.translate("TopicEntries", "area taking part")),
        _figure("area_for", QCoreApplication.translate("TopicEntries", "area in favour")),
    ]
