"""Words and marks of joint projects: stages, what comes next, terms, signatures."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from gui.components import ChipFace, NextStep, Stage, Tone, short_date
from gui.components.case_look import clock_of
from gui.matters.words import course, demands
from models.vocabulary.projects import COURSE, ProjectStage, project_stage_label
from models.vocabulary.projects_effect import verdict_words
from resources import Language, phrase
from services.queries.projects import ProjectLine, ProjectWhole
from services.queries.projects_effect import IndicatorLine
from services.queries.projects_papers import DocumentLine, PartnerLine

__all__ = [
    "blocking_field",
    "next_words",
    "partner_chip",
    "signed_words",
    "stage_chip",
    "stages",
    "term",
    "verdict",
]

_TONES = {
    ProjectStage.PREPARING: Tone.NEUTRAL,
    ProjectStage.DONE: Tone.OK,
    ProjectStage.DROPPED: Tone.NEUTRAL,
    ProjectStage.LASTING: Tone.OK,
}


def stage_chip(stage: ProjectStage, language: Language) -> ChipFace:
    """The chip of a stage."""
    return ChipFace(project_stage_label(stage, language), _TONES.get(stage, Tone.INFO))


def term(line: ProjectLine, today: date) -> str:
    """From when until when the trial runs."""
    days = [one for one in (line.starts_on, line.ends_on) if one is not None]
    return "～".join(short_date(one, today) for one in days)


def stages(project: ProjectWhole, today: date, language: Language) -> tuple[Stage, ...]:
    """The stages with the day each was entered."""
    line = project.line
    last = next((one.stage for one in reversed(project.events) if not one.stage.over), COURSE[0])
    here = len(COURSE) if line.stage is ProjectStage.DONE else COURSE.index(last)
    entered = {one.stage: one.on for one in project.events}

    def note(stage: ProjectStage) -> str:
        return short_date(entered[stage], today) if stage in entered else ""

    return course(COURSE, here, lambda stage: project_stage_label(stage, language), note)


def blocking_field(project: ProjectWhole) -> str:
    """The field that mends what stands in the way of the step, empty where nothing does."""
    for one in project.next_step.missing:
        if one.severity.value == "block":
            return one.field
    return ""


def next_words(project: ProjectWhole, today: date, language: Language) -> NextStep:
    """Everything the panel says about ``project``."""
    step, clock = project.next_step, project.line.clock
    if step.move is None:
        return NextStep(
            act=project_stage_label(project.line.stage, language),
            why=QCoreApplication.translate("Projects", "Nothing is left to do."),
        )
    field = blocking_field(project)
    return NextStep(
        act=step.move.label(language),
        why=step.move.why(language),
        clock=clock_of(clock, today, language) if clock is not None else None,
        demands=tuple(demands(step, "project", language)),
        verb=_verb(field) if field else step.move.label(language),
        other=QCoreApplication.translate("Projects", "Take another step…"),
    )


def _verb(field: str) -> str:
    return {
        "partners": QCoreApplication.translate("Projects", "Add a partner…"),
        "starts_on": QCoreApplication.translate("Projects", "Set the dates…"),
        "appraisal": QCoreApplication.translate("Projects", "Write the appraisal…"),
    }[field]


def partner_chip(one: PartnerLine) -> ChipFace:
    """Whether a unit has signed everything it is party of."""
    if one.unsigned:
        return ChipFace(QCoreApplication.translate("Projects", "to sign"), Tone.WARN, True)
    if one.party:
        return ChipFace(QCoreApplication.translate("Projects", "signed"), Tone.OK)
    return ChipFace(QCoreApplication.translate("Projects", "no paper"), Tone.NEUTRAL)


def signed_words(one: DocumentLine, today: date, language: Language) -> str:
    """Who has still to sign a document, or when it was signed by how many."""
    if one.waiting:
        listed = ("、" if language is Language.CHINESE else ", ").join(one.waiting)
        return QCoreApplication.translate("Projects", "{0} yet to sign").format(listed)
    if one.signed_on is None:
        return QCoreApplication.translate("Projects", "not signed")
    day = short_date(one.signed_on, today)
    if len(one.parties) < 2:
        return day
    return QCoreApplication.translate("Projects", "{0}, {1} parties").format(day, len(one.parties))


def verdict(one: IndicatorLine, language: Language) -> str:
    """What counted figures say, with those of the place compared; empty for reported ones."""
    if one.verdict is None or one.counts is None:
        return ""
    said = verdict_words(one.verdict, language)
    if one.counts.control_before is None:
        return said
    compared = phrase(
        "project.control-counts",
        language,
        before=one.counts.control_before,
        after=one.counts.control_after,
    )
    return f"{said}{'；' if language is Language.CHINESE else '; '}{compared}"
