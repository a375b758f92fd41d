"""The lists of votes, declared: votes, questions, steps, ballots, exclusive parts."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from gui.components import ChipFace, Tone, short_date
from gui.matters.columns import Today, chip_column, clock_column, number_column
from gui.tables import CellKind, Column
from gui.votes.words import act_words, conditions_words, matter_words, question_chip, state_chip
from models.vocabulary.areas import write_area
from models.vocabulary.ballot_entry import keys_of
from models.vocabulary.vote_steps import vote_kind
from models.vocabulary.votes import area_source
from resources import Language
from services.queries.vote_rows import (
    BallotLine,
    PartLine,
    QuestionLine,
    StepLine,
    VoteLine,
    VoteWhole,
)

__all__ = ["ballot_columns", "part_columns", "question_columns", "step_columns", "vote_columns"]


def vote_columns(today: Today, language: Language) -> tuple[Column[VoteLine], ...]:
    """Clock, number, question with its estate, kind, state, what comes next."""
    chinese = language is Language.CHINESE

    return (
        clock_column(today, language),
        number_column(96, leaves=2),
        Column(
            key="title",
            title=QCoreApplication.translate("Votes", "Vote"),
            text=lambda one: one.title,
            second=lambda one: one.estate,
            kind=CellKind.TWO_LINES,
            width=240,
            stretch=True,
        ),
        Column(
            key="kind",
            title=QCoreApplication.translate("Votes", "Kind"),
            text=lambda one: vote_kind(one.kind).label(language),
            width=172,
            leaves=1,
        ),
        chip_column(
            "state",
            QCoreApplication.translate("Votes", "State"),
            state_chip,
            132 if chinese else 150,
        ),
        Column(
            key="next",
            title=QCoreApplication.translate("Votes", "Next step"),
            text=lambda one: act_words(one, language),
            width=200,
            leaves=3,
        ),
    )


def question_columns(
    vote: Callable[[], VoteWhole], language: Language
) -> tuple[Column[QuestionLine], ...]:
    """Number, words with what they are in law, conditions checked, how it stands."""
    return (
        Column(
            key="position",
            title=QCoreApplication.translate("Votes", "No."),
            text=lambda one: str(one.position),
            kind=CellKind.QUIET,
            width=48,
        ),
        Column(
            key="words",
            title=QCoreApplication.translate("Votes", "Matter or candidate"),
            text=lambda one: one.words,
            second=lambda one: matter_words(one, language),
            kind=CellKind.TWO_LINES,
            width=160,
            stretch=True,
        ),
        Column(
            key="conditions",
            title=QCoreApplication.translate("Votes", "Conditions"),
            text=conditions_words,
            kind=CellKind.QUIET,
            width=84 if language is Language.CHINESE else 96,
        ),
        chip_column(
            "verdict",
            QCoreApplication.translate("Votes", "Result"),
            lambda one: question_chip(vote(), one, language),
            120 if language is Language.CHINESE else 160,
        ),
    )


def step_columns(today: Today, language: Language) -> tuple[Column[StepLine], ...]:
    """What, the article it rests on, and its day or its clock."""

    def when(one: StepLine) -> str:
        if one.on is not None:
            return short_date(one.on, today())
        return "—"

    return (
        Column(
            key="step",
            title=QCoreApplication.translate("Votes", "Step"),
            text=lambda one: one.step.label(language),
            second=lambda one: one.note or one.step.source,
            kind=CellKind.TWO_LINES,
            width=150,
            stretch=True,
        ),
        Column(
            key="on",
            title=QCoreApplication.translate("Votes", "Day"),
            text=when,
            width=88,
        ),
        clock_column(today, language, chinese=124, english=156),
    )


def _ballot_chip(one: BallotLine) -> ChipFace:
    if one.returned_on is None:
        return ChipFace(QCoreApplication.translate("Votes", "out"), Tone.NEUTRAL)
    if one.invalid_reason:
        told = QCoreApplication.translate("Votes", "void: {0}").format(one.invalid_reason)
        return ChipFace(told, Tone.WARN)
    return ChipFace(QCoreApplication.translate("Votes", "valid"), Tone.OK)


def ballot_columns(questions: Callable[[], tuple[int, ...]]) -> tuple[Column[BallotLine], ...]:
    """Number, doors, owner, area, state, keys."""

    def owner(one: BallotLine) -> str:
        if one.developer:
            return QCoreApplication.translate("Votes", "{0} (developer)").format(one.owner)
        return one.owner

    return (
        Column(
            key="position",
            title=QCoreApplication.translate("Votes", "Ballot"),
            text=lambda one: str(one.position),
            kind=CellKind.QUIET,
            width=60,
        ),
        Column(
            key="parts",
            title=QCoreApplication.translate("Votes", "Doors"),
            text=lambda one: "、".join(one.parts),
            width=120,
            stretch=True,
        ),
        Column(
            key="owner",
            title=QCoreApplication.translate("Votes", "Owner"),
            text=owner,
            width=132,
        ),
        Column(
            key="area",
            title=QCoreApplication.translate("Votes", "Area m²"),
            text=lambda one: write_area(one.area),
            kind=CellKind.NUMBER,
            width=88,
            leaves=2,
        ),
        chip_column("state", QCoreApplication.translate("Votes", "State"), _ballot_chip, 130),
        Column(
            key="answers",
            title=QCoreApplication.translate("Votes", "Keys"),
            text=lambda one: keys_of(one.answers, questions()) if one.valid else "",
            kind=CellKind.QUIET,
            width=90,
            leaves=1,
        ),
    )


def part_columns(language: Language) -> tuple[Column[PartLine], ...]:
    """Door, owner, area, what the area is taken from, whether it is the developer's."""

    def developer(one: PartLine) -> str:
        if one.developer:
            return QCoreApplication.translate("Votes", "developer's, unsold or not handed over")
        return one.mark

    return (
        Column(
            key="code",
            title=QCoreApplication.translate("Votes", "Door"),
            text=lambda one: one.code,
            width=150,
        ),
        Column(
            key="owner",
            title=QCoreApplication.translate("Votes", "Owner"),
            text=lambda one: one.owner,
            width=180,
            stretch=True,
        ),
        Column(
            key="mark",
            title=QCoreApplication.translate("Votes", "Note"),
            text=developer,
            kind=CellKind.QUIET,
            width=220,
            leaves=1,
        ),
        Column(
            key="area",
            title=QCoreApplication.translate("Votes", "Area m²"),
            text=lambda one: write_area(one.area),
            kind=CellKind.NUMBER,
            width=110,
        ),
        Column(
            key="source",
            title=QCoreApplication.translate("Votes", "Area taken from"),
            text=lambda one: area_source(one.area_source).label(language),
            width=150,
        ),
    )
