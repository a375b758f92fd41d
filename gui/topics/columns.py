"""The lists of topics, declared: topics, meetings, estates' decisions."""

from PySide6.QtCore import QCoreApplication

from gui.components import ChipFace, Tone
from gui.matters.columns import Today, chip_column, clock_column, number_column
from gui.matters.words import topic_word
from gui.tables import CellKind, Column
from gui.topics.words import (
    decider_words,
    numbers,
    progress,
    progress_detail,
    stage_chip,
)
from models.vocabulary import moments
from models.vocabulary.body_meetings import known_meeting_kind
from models.vocabulary.topics import decider
from models.vocabulary.typed_times import write_moment
from resources import Language
from services.queries.body_meetings import MeetingLine
from services.queries.topic_rows import DecisionLine, TopicLine

__all__ = [
    "decision_columns",
    "meeting_columns",
    "topic_columns",
]


def topic_columns(today: Today, language: Language) -> tuple[Column[TopicLine], ...]:
    """Clock, number, title with its body, topic, stage, estates, cases, action items."""
    chinese = language is Language.CHINESE

    return (
        clock_column(today, language),
        number_column(88, leaves=3),
        Column(
            key="title",
            title=QCoreApplication.translate("Topics", "Topic"),
            text=lambda one: one.title,
            second=lambda one: "  ".join(part for part in (one.body, one.proposed_by) if part),
            kind=CellKind.TWO_LINES,
            width=240,
            stretch=True,
        ),
        Column(
            key="topic",
            title=QCoreApplication.translate("Topics", "About"),
            text=lambda one: topic_word(one.topic, language),
            width=98 if chinese else 120,
            leaves=1,
        ),
        chip_column(
            "stage",
            QCoreApplication.translate("Topics", "Stage"),
            lambda one: stage_chip(one.stage, language),
            126 if chinese else 146,
        ),
        Column(
            key="estates",
            title=QCoreApplication.translate("Topics", "Estates"),
            text=numbers,
            width=76,
        ),
        Column(
            key="cases",
            title=QCoreApplication.translate("Topics", "Cases"),
            text=lambda one: str(one.facts.cases or ""),
            width=66,
            leaves=2,
        ),
        Column(
            key="actions",
            title=QCoreApplication.translate("Topics", "Actions open"),
            text=lambda one: str(one.facts.open_actions or ""),
            width=96 if chinese else 116,
            leaves=4,
        ),
    )


def meeting_columns(today: Today, language: Language) -> tuple[Column[MeetingLine], ...]:
    """When, what kind and which time, whose, where, how many items, whether locked."""

    def state(one: MeetingLine) -> ChipFace:
        if one.closed:
            return ChipFace(QCoreApplication.translate("Topics", "minutes locked"), Tone.OK)
        return ChipFace(QCoreApplication.translate("Topics", "minutes open"), Tone.WARN, True)

    return (
        Column(
            key="held",
            title=QCoreApplication.translate("Topics", "Time"),
            text=lambda one: write_moment(moments.local(one.held_at), today()),
            width=150,
        ),
        Column(
            key="kind",
            title=QCoreApplication.translate("Topics", "Meeting"),
            text=lambda one: meeting_name(one, language),
            second=lambda one: one.body,
            kind=CellKind.TWO_LINES,
            width=220,
            stretch=True,
        ),
        Column(
            key="place",
            title=QCoreApplication.translate("Topics", "Place"),
            text=lambda one: one.place,
            width=180,
            leaves=1,
        ),
        Column(
            key="items",
            title=QCoreApplication.translate("Topics", "Items"),
            text=lambda one: str(one.items or ""),
            width=66,
        ),
        chip_column("state", QCoreApplication.translate("Topics", "Minutes"), state, 150),
    )


def meeting_name(one: MeetingLine, language: Language) -> str:
    """The kind of a meeting and which time it is, as 联谊会例会 第 6 次."""
    kind = known_meeting_kind(one.kind).label(language)
    return QCoreApplication.translate("Topics", "{0} no. {1}").format(kind, one.ordinal)


def decision_columns(today: Today, language: Language) -> tuple[Column[DecisionLine], ...]:
    """Estate, who must decide, how far, until when."""
    chinese = language is Language.CHINESE

    def alone(one: DecisionLine) -> ChipFace | None:
        if one.facts.decider != "no-committee":
            return None
        return ChipFace(decider(one.facts.decider).label(language), Tone.WARN, True)

    return (
        Column(
            key="estate",
            title=QCoreApplication.translate("Topics", "Estate"),
            text=lambda one: one.facts.estate,
            width=92,
        ),
        Column(
            key="decider",
            title=QCoreApplication.translate("Topics", "Decided by"),
            text=lambda one: decider_words(one, language),
            chip=alone,
            kind=CellKind.CHIP,
            width=104 if chinese else 172,
        ),
        Column(
            key="progress",
            title=QCoreApplication.translate("Topics", "Progress"),
            text=lambda one: progress(one, today(), language),
            second=lambda one: progress_detail(one, language),
            kind=CellKind.TWO_LINES,
            width=130,
            stretch=True,
        ),
        clock_column(today, language, chinese=124, english=150),
    )
