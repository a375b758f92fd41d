"""The dialogs of topics, declared: opening, describing, stepping, deciding, agreeing on acts."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from gui.editing import FieldKind, FieldSpec, day_field
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.shell.page import Context
from gui.topics.questions import Choices
from models.vocabulary import reference
from models.vocabulary.errors import Refusal
from models.vocabulary.topics import (
    Outcome,
    TopicMove,
    decider,
    deciders,
    matters,
)
from resources import phrase
from services.commands.body_meetings import AddAction, ChangeAction
from services.commands.topics import (
    AddEstateToTopic,
    AdvanceTopic,
    BundleCases,
    ChangeDecision,
    ChangeTopic,
    OpenTopic,
)
from services.queries.body_meetings import ActionLine
from services.queries.topics import DecisionLine, TopicWhole

__all__ = [
    "action",
    "add_estate",
    "bundle",
    "decision",
    "describe",
    "first_gap",
    "open_topic",
    "step",
]


def _day(context: Context, path: str, label: str, name: str, **more: Any) -> FieldSpec:
    return FieldSpec(
        path=path,
        label=label,
        name=name,
        kind=FieldKind.DATE,
        **day_field(context.today, context.language),
        **more,
    )


def _topics(context: Context) -> list[tuple[object, str]]:
    return [(one.code, one.label(context.language)) for one in reference.topics()]


def _matters(context: Context) -> list[tuple[object, str]]:
    return [(one.code, one.label(context.language)) for one in matters()]


def _deciders(context: Context) -> list[tuple[object, str]]:
    return [(one.code, one.label(context.language)) for one in deciders()]


# Opening and bundling


def open_topic(context: Context, known: Choices) -> Entry:
    """A new topic, from the chosen cases or from nothing."""

    def command(values: Values, _changes: Values, _known: Any) -> OpenTopic:
        return OpenTopic(
            body_id=_body(values),
            title=text_of(values, "title"),
            topic=text_of(values, "topic"),
            proposed_by=text_of(values, "proposed_by"),
            case_ids=known.case_ids,
            estate_ids=known.estate_ids,
            matter=text_of(values, "matter") or "carry-out",
            opened_on=day_of(values, "opened_on", context.today()),
        )

    return Entry(
        name="topics.new",
        title=QCoreApplication.translate("TopicEntries", "New topic"),
        verb=QCoreApplication.translate("TopicEntries", "Open the topic"),
        done=QCoreApplication.translate("TopicEntries", "Topic opened"),
        specs=_opening(context, known),
        shown=_opened(context, known),
        command=command,
    )


def _body(values: Values) -> int:
    body = values.get("body")
    if not isinstance(body, int):
        raise Refusal("topic.not-a-body", field="body")
    return body


def _opening(context: Context, known: Choices) -> tuple[FieldSpec, ...]:
    return (
        FieldSpec(
            path="title",
            label=QCoreApplication.translate("TopicEntries", "Title"),
            name="topics.new.title",
            required=True,
        ),
        FieldSpec(
            path="body",
            label=QCoreApplication.translate("TopicEntries", "Body"),
            name="topics.new.body",
            kind=FieldKind.CHOICE,
            choices=known.bodies,
            width=300,
        ),
        FieldSpec(
            path="topic",
            label=QCoreApplication.translate("TopicEntries", "About"),
            name="topics.new.topic",
            kind=FieldKind.CHOICE,
            choices=_topics(context),
            width=180,
        ),
        FieldSpec(
            path="proposed_by",
            label=QCoreApplication.translate("TopicEntries", "Proposed by"),
            name="topics.new.proposed_by",
        ),
        FieldSpec(
            path="matter",
            label=QCoreApplication.translate("TopicEntries", "To decide"),
            name="topics.new.matter",
            kind=FieldKind.CHOICE,
            choices=_matters(context),
        ),
        _day(
            context,
            "opened_on",
            QCoreApplication.translate("TopicEntries", "Opened"),
            "topics.new.opened_on",
        ),
    )


def _opened(context: Context, known: Choices) -> dict[str, object]:
    return {
        "title": known.title,
        "body": known.bodies[0][0] if known.bodies else None,
        "topic": known.topic or "parking",
        "matter": "carry-out",
        "opened_on": context.today().isoformat(),
    }


def bundle(context: Context, known: Choices) -> Entry:
    """The chosen cases into a topic under way, or into a new one."""
    new = QCoreApplication.translate("TopicEntries", "a new topic")

    def command(values: Values, _changes: Values, _known: Any) -> OpenTopic | BundleCases:
        into = values.get("into")
        if isinstance(into, int) and into:
            return BundleCases(topic_id=into, case_ids=known.case_ids)
        if not text_of(values, "title"):
            raise Refusal("topic.no-title", field="title")
        return OpenTopic(
            body_id=_body(values),
            title=text_of(values, "title"),
            topic=text_of(values, "topic"),
            proposed_by=text_of(values, "proposed_by"),
            case_ids=known.case_ids,
            estate_ids=known.estate_ids,
            matter=text_of(values, "matter") or "carry-out",
        )

    title, *rest = _opening(context, known)
    into = FieldSpec(
        path="into",
        label=QCoreApplication.translate("TopicEntries", "Into"),
        name="topics.bundle.into",
        kind=FieldKind.CHOICE,
        choices=((0, new), *known.open_topics),
    )
    named = FieldSpec(path="title", label=title.label, name="topics.new.title")
    heading = BundleHeading().chosen(len(known.case_ids))
    return Entry(
        name="topics.bundle",
        title=heading,
        verb=QCoreApplication.translate("TopicEntries", "Put into the topic"),
        done=QCoreApplication.translate("TopicEntries", "Cases put into the topic"),
        specs=(into, named, *(one for one in rest if one.path != "opened_on")),
        shown={"into": 0, **_opened(context, known)},
        command=command,
    )


class BundleHeading(QObject):
    """Headings with a number; only ``tr`` knows plural forms."""

    def chosen(self, count: int) -> str:
        """How many cases are put into a topic."""
        return self.tr("%n case(s) into a topic", "", count)


# What is said about a topic


def describe(_context: Context, topic: TopicWhole, field: str) -> Entry:
    """One of the texts of a topic: survey, consensus, moral review, appraisal, or its title."""
    labels = {
        "title": QCoreApplication.translate("TopicEntries", "Title"),
        "survey": QCoreApplication.translate("TopicEntries", "Survey"),
        "consensus": QCoreApplication.translate("TopicEntries", "Consensus"),
        "moral_review": QCoreApplication.translate("TopicEntries", "Moral review stand"),
        "appraisal": QCoreApplication.translate("TopicEntries", "Appraisal"),
    }
    hints = {
        "survey": QCoreApplication.translate(
            "TopicEntries", "How each estate stands, in figures, and what people there say"
        ),
        "consensus": QCoreApplication.translate("TopicEntries", "One point a line"),
        "moral_review": QCoreApplication.translate(
            "TopicEntries", "What is talked about; nobody's name"
        ),
        "appraisal": QCoreApplication.translate(
            "TopicEntries", "What came of it, and what remains to be done"
        ),
    }
    before = topic.line.title if field == "title" else getattr(topic, field)

    def command(values: Values, _changes: Values, _known: Any) -> ChangeTopic:
        return ChangeTopic(
            topic_id=topic.line.id,
            values={field: text_of(values, field)},
            version=topic.line.version,
        )

    long = field != "title"
    return Entry(
        name="topic.text",
        title=labels[field],
        verb=QCoreApplication.translate("TopicEntries", "Save"),
        done=QCoreApplication.translate("TopicEntries", "Saved"),
        specs=(
            FieldSpec(
                path=field,
                label=labels[field],
                name=f"topic.text.{field}",
                kind=FieldKind.LONG_TEXT if long else FieldKind.TEXT,
                rows=8,
                hint=hints.get(field, ""),
            ),
        ),
        shown={field: before},
        command=command,
    )


def step(context: Context, topic: TopicWhole, move: TopicMove) -> Entry:
    """One step in the life of the topic, with its day and, where one is wanted, the reason."""
    wants_reason = "reason" in move.guards

    def command(values: Values, _changes: Values, _known: Any) -> AdvanceTopic:
        return AdvanceTopic(
            topic_id=topic.line.id,
            move=move.code,
            on=day_of(values, "on", context.today()),
            note=text_of(values, "note"),
        )

    return Entry(
        name="topic.step",
        title=move.label(context.language),
        verb=move.label(context.language),
        done=QCoreApplication.translate("TopicEntries", "Step taken"),
        specs=(
            _day(
                context,
                "on",
                QCoreApplication.translate("TopicEntries", "Date"),
                "topic.step.on",
                required=True,
            ),
            FieldSpec(
                path="note",
                label=QCoreApplication.translate("TopicEntries", "Reason")
                if wants_reason
                else QCoreApplication.translate("TopicEntries", "Note"),
                name="topic.step.note",
                kind=FieldKind.LONG_TEXT,
                rows=3,
                required=wants_reason,
            ),
        ),
        shown={"on": context.today().isoformat()},
        command=command,
    )


# Estates


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
            FieldSpec(
                path="estate",
                label=QCoreApplication.translate("TopicEntries", "Estate"),
                name="topic.estate.estate",
                kind=FieldKind.CHOICE,
                choices=free,
                width=240,
            ),
            FieldSpec(
                path="matter",
                label=QCoreApplication.translate("TopicEntries", "To decide"),
                name="topic.estate.matter",
                kind=FieldKind.CHOICE,
                choices=_matters(context),
            ),
            FieldSpec(
                path="decider",
                label=QCoreApplication.translate("TopicEntries", "Decided by"),
                name="topic.estate.decider",
                kind=FieldKind.CHOICE,
                choices=[("", by_law), *_deciders(context)],
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
        FieldSpec(
            path="matter",
            label=QCoreApplication.translate("TopicEntries", "To decide"),
            name="topic.decision.matter",
            kind=FieldKind.CHOICE,
            choices=_matters(context),
        ),
        FieldSpec(
            path="decider",
            label=QCoreApplication.translate("TopicEntries", "Decided by"),
            name="topic.decision.decider",
            kind=FieldKind.CHOICE,
            choices=_deciders(context),
            width=240,
        ),
        FieldSpec(
            path="progress",
            label=QCoreApplication.translate("TopicEntries", "Progress"),
            name="topic.decision.progress",
            hint=QCoreApplication.translate("TopicEntries", "meeting called, ballots sent …"),
        ),
    ]
    if who.code == "not-needed":
        return specs
    specs += [
        _day(
            context,
            "planned_on",
            QCoreApplication.translate("TopicEntries", "Planned for"),
            "topic.decision.planned_on",
        ),
        FieldSpec(
            path="outcome",
            label=QCoreApplication.translate("TopicEntries", "Outcome"),
            name="topic.decision.outcome",
            kind=FieldKind.SEGMENTS,
            choices=[
                (one.value, phrase(f"topic.outcome-{one.value}", context.language))
                for one in Outcome
            ],
        ),
        _day(
            context,
            "decided_on",
            QCoreApplication.translate("TopicEntries", "Decided on")
            if who.decides
            else QCoreApplication.translate("TopicEntries", "Heard on"),
            "topic.decision.decided_on",
        ),
    ]
    if who.code == "owners-committee":
        specs += _committee_specs(context)
    elif who.code == "owners-assembly":
        specs += _assembly_specs()
    return specs


def _figure(path: str, label: str) -> FieldSpec:
    return FieldSpec(path=path, label=label, name=f"topic.decision.{path}", width=110)


def _committee_specs(context: Context) -> list[FieldSpec]:
    return [
        _figure("heads_total", QCoreApplication.translate("TopicEntries", "All members")),
        _figure("heads_for", QCoreApplication.translate("TopicEntries", "Signed")),
        _day(
            context,
            "posted_on",
            QCoreApplication.translate("TopicEntries", "Posted on"),
            "topic.decision.posted_on",
        ),
        _day(
            context,
            "told_on",
            QCoreApplication.translate("TopicEntries", "Committee told"),
            "topic.decision.told_on",
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


# Action items


def action(
    context: Context, topic_id: int | None, one: ActionLine | None = None, meeting_id: int = 0
) -> Entry:
    """An action item, new or on record."""

    def command(values: Values, changes: Values, _known: Any) -> AddAction | ChangeAction:
        today = context.today()
        if one is None:
            return AddAction(
                what=text_of(values, "what"),
                owner=text_of(values, "owner"),
                due_on=day_of(values, "due_on", today),
                topic_id=topic_id,
                meeting_id=meeting_id or None,
            )
        days = {"due_on", "done_on"}
        given = {
            path: day_of(values, path, today) if path in days else text_of(values, path)
            for path in changes
        }
        return ChangeAction(action_id=one.id, values=given, version=one.version)

    specs = [
        FieldSpec(
            path="what",
            label=QCoreApplication.translate("TopicEntries", "What"),
            name="topic.action.what",
            required=True,
        ),
        FieldSpec(
            path="owner",
            label=QCoreApplication.translate("TopicEntries", "By whom"),
            name="topic.action.owner",
            required=True,
        ),
        _day(
            context,
            "due_on",
            QCoreApplication.translate("TopicEntries", "Due"),
            "topic.action.due_on",
        ),
    ]
    shown: dict[str, object] = {}
    if one is not None:
        specs += [
            _day(
                context,
                "done_on",
                QCoreApplication.translate("TopicEntries", "Done on"),
                "topic.action.done_on",
            ),
            FieldSpec(
                path="result",
                label=QCoreApplication.translate("TopicEntries", "Result"),
                name="topic.action.result",
            ),
        ]
        shown = {
            "what": one.what,
            "owner": one.owner,
            "due_on": one.due_on.isoformat() if one.due_on else None,
            "done_on": one.done_on.isoformat() if one.done_on else None,
            "result": one.result,
        }
    return Entry(
        name="topic.action",
        title=QCoreApplication.translate("TopicEntries", "Action item"),
        verb=QCoreApplication.translate("TopicEntries", "Save the action item"),
        done=QCoreApplication.translate("TopicEntries", "Action item saved"),
        specs=tuple(specs),
        shown=shown,
        command=command,
    )
