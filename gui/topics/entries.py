"""The dialogs of topics, declared: opening, bundling cases, describing, stepping."""

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from gui.editing import FieldSpec
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import choice_spec, day_spec, long_spec, text_spec
from gui.matters import entries
from gui.matters.entries import saving
from gui.shell.page import Context
from gui.topics.questions import Choices
from gui.topics.words import matter_choices
from models.vocabulary import reference
from models.vocabulary.errors import Refusal
from models.vocabulary.topics import TopicMove
from services.commands.topics import AdvanceTopic, BundleCases, ChangeTopic, OpenTopic
from services.queries.topic_rows import TopicWhole

__all__ = ["bundle", "describe", "open_topic", "step"]


def _topics(context: Context) -> list[tuple[object, str]]:
    return [(one.code, one.label(context.language)) for one in reference.topics()]


# Opening and bundling


def open_topic(context: Context, known: Choices) -> Entry:
    """A new topic, from the chosen cases or from nothing."""

    def command(values: Values, _changes: Values, _known: Any) -> OpenTopic:
        return _open(values, known, day_of(values, "opened_on", context.today()))

    return Entry(
        name="topics.new",
        title=QCoreApplication.translate("TopicEntries", "New topic"),
        verb=QCoreApplication.translate("TopicEntries", "Open the topic"),
        done=QCoreApplication.translate("TopicEntries", "Topic opened"),
        specs=_opening(context, known),
        shown=_opened(context, known),
        command=command,
    )


def _open(values: Values, known: Choices, on: date | None = None) -> OpenTopic:
    body = values.get("body")
    if not isinstance(body, int):
        raise Refusal("topic.not-a-body", field="body")
    return OpenTopic(
        body_id=body,
        title=text_of(values, "title"),
        topic=text_of(values, "topic"),
        proposed_by=text_of(values, "proposed_by"),
        case_ids=known.case_ids,
        estate_ids=known.estate_ids,
        matter=text_of(values, "matter") or "carry-out",
        opened_on=on,
    )


def _opening(context: Context, known: Choices) -> tuple[FieldSpec, ...]:
    return (
        text_spec(
            "title",
            QCoreApplication.translate("TopicEntries", "Title"),
            "topics.new",
            required=True,
        ),
        choice_spec(
            "body",
            QCoreApplication.translate("TopicEntries", "Body"),
            "topics.new",
            known.bodies,
            width=300,
        ),
        choice_spec(
            "topic",
            QCoreApplication.translate("TopicEntries", "About"),
            "topics.new",
            _topics(context),
            width=180,
        ),
        text_spec(
            "proposed_by", QCoreApplication.translate("TopicEntries", "Proposed by"), "topics.new"
        ),
        choice_spec(
            "matter",
            QCoreApplication.translate("TopicEntries", "To decide"),
            "topics.new",
            matter_choices(context),
        ),
        day_spec(
            context,
            "opened_on",
            QCoreApplication.translate("TopicEntries", "Opened"),
            "topics.new",
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
        return _open(values, known)

    title, *rest = _opening(context, known)
    into = choice_spec(
        "into",
        QCoreApplication.translate("TopicEntries", "Into"),
        "topics.bundle",
        ((0, new), *known.open_topics),
    )
    named = text_spec("title", title.label, "topics.new")
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

    spec = long_spec if field != "title" else text_spec
    specs = (spec(field, labels[field], "topic.text", rows=8, hint=hints.get(field, "")),)
    return saving("topic.text", labels[field], specs, {field: before}, command)


def step(context: Context, topic: TopicWhole, move: TopicMove) -> Entry:
    """One step in the life of the topic."""

    def take(on: date | None, note: str) -> AdvanceTopic:
        return AdvanceTopic(topic_id=topic.line.id, move=move.code, on=on, note=note)

    return entries.step(context, "topic.step", move, take)
