"""The lists of topics, declared: topics, meetings, estates' decisions, cases, action items."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from gui.components import ChipFace, ClockFace, Tone, clock_face
from gui.components.case_look import clock_of, state_chip
from gui.tables import CellKind, Column
from gui.topics.words import (
    decider_words,
    numbers,
    progress,
    progress_detail,
    stage_chip,
    topic_word,
)
from models.vocabulary import moments
from models.vocabulary.body_meetings import known_meeting_kind
from models.vocabulary.terms import label
from models.vocabulary.topics import decider
from models.vocabulary.typed_times import write_moment
from resources import Language
from services.queries.body_meetings import ActionLine, MeetingLine
from services.queries.rows import CaseLine
from services.queries.topics import DecisionLine, TopicLine

__all__ = [
    "action_columns",
    "case_columns",
    "decision_columns",
    "meeting_columns",
    "topic_columns",
]

Today = Callable[[], date]


def topic_columns(today: Today, language: Language) -> tuple[Column[TopicLine], ...]:
    """Clock, number, title with its body, topic, stage, estates, cases, action items."""
    chinese = language is Language.CHINESE

    def clock(one: TopicLine) -> ClockFace | None:
        return clock_of(one.clock, today(), language) if one.clock else None

    return (
        Column(
            key="clock",
            title=QCoreApplication.translate("Topics", "Deadline"),
            text=lambda one: one.clock.words(today(), language) if one.clock else "",
            clock=clock,
            kind=CellKind.CLOCK,
            width=118 if chinese else 146,
        ),
        Column(
            key="number",
            title=QCoreApplication.translate("Topics", "Number"),
            text=lambda one: one.number,
            kind=CellKind.QUIET,
            width=88,
            leaves=3,
        ),
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
            width=84 if chinese else 120,
            leaves=1,
        ),
        Column(
            key="stage",
            title=QCoreApplication.translate("Topics", "Stage"),
            text=lambda one: stage_chip(one.stage, language).text,
            chip=lambda one: stage_chip(one.stage, language),
            kind=CellKind.CHIP,
            width=126 if chinese else 146,
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
        Column(
            key="state",
            title=QCoreApplication.translate("Topics", "Minutes"),
            text=lambda one: state(one).text,
            chip=state,
            kind=CellKind.CHIP,
            width=150,
        ),
    )


def meeting_name(one: MeetingLine, language: Language) -> str:
    """The kind of a meeting and which time it is, as 联谊会例会 第 6 次."""
    kind = known_meeting_kind(one.kind).label(language)
    return QCoreApplication.translate("Topics", "{0} no. {1}").format(kind, one.ordinal)


def decision_columns(today: Today, language: Language) -> tuple[Column[DecisionLine], ...]:
    """Estate, who must decide, how far, until when."""
    chinese = language is Language.CHINESE

    def clock(one: DecisionLine) -> ClockFace | None:
        return clock_of(one.clock, today(), language) if one.clock else None

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
        Column(
            key="clock",
            title=QCoreApplication.translate("Topics", "Deadline"),
            text=lambda one: one.clock.words(today(), language) if one.clock else "",
            clock=clock,
            kind=CellKind.CLOCK,
            width=124 if chinese else 150,
        ),
    )


def case_columns(language: Language) -> tuple[Column[CaseLine], ...]:
    """Number, matter, state."""
    return (
        Column(
            key="number",
            title=QCoreApplication.translate("Topics", "Case number"),
            text=lambda one: one.number,
            kind=CellKind.QUIET,
            width=92 if language is Language.CHINESE else 108,
        ),
        Column(
            key="title",
            title=QCoreApplication.translate("Topics", "Matter"),
            text=lambda one: one.title,
            width=140,
            stretch=True,
        ),
        Column(
            key="state",
            title=QCoreApplication.translate("Topics", "State"),
            text=lambda one: label(one.state, language),
            chip=lambda one: state_chip(one.state, language),
            kind=CellKind.CHIP,
            width=96 if language is Language.CHINESE else 128,
        ),
    )


def action_columns(today: Today, language: Language) -> tuple[Column[ActionLine], ...]:
    """What, by whom, until when."""

    def when(one: ActionLine) -> str:
        if one.due_on is None and one.done_on is None:
            return QCoreApplication.translate("Topics", "no date")
        return one.clock.words(today(), language)

    def clock(one: ActionLine) -> ClockFace | None:
        if one.done_on is None and one.due_on is None:
            return None
        if one.done_on is not None:
            face = clock_of(one.clock, today(), language)
            return clock_face(
                kind=face.kind, due=one.due_on, today=today(), name=face.name, met_on=one.done_on
            )
        return clock_of(one.clock, today(), language)

    return (
        Column(
            key="what",
            title=QCoreApplication.translate("Topics", "Action item"),
            text=lambda one: one.what,
            second=lambda one: "  ".join(part for part in (one.owner, one.result) if part),
            kind=CellKind.TWO_LINES,
            width=160,
            stretch=True,
        ),
        Column(
            key="due",
            title=QCoreApplication.translate("Topics", "Due"),
            text=when,
            clock=clock,
            kind=CellKind.CLOCK,
            width=124 if language is Language.CHINESE else 150,
        ),
    )
