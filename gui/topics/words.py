"""A topic in words: chips, stepper, who decides, and the next step with its ground."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from gui.components import ChipFace, NextStep, Stage, Tone, short_date
from gui.matters.words import course, demands, running
from gui.shell.page import Context
from models.vocabulary import topics
from models.vocabulary.findings import Severity
from models.vocabulary.topics import COURSE, Outcome, decider, stage_label
from resources import Language, phrase
from services.queries.topic_rows import DecisionLine, TopicLine, TopicWhole

__all__ = [
    "Act",
    "act_of",
    "decider_words",
    "matter_choices",
    "next_words",
    "numbers",
    "progress",
    "progress_detail",
    "stage_chip",
    "stages",
]

_TONES = {
    topics.Stage.GATHERING: Tone.NEUTRAL,
    topics.Stage.CONSENSUS: Tone.INFO,
    topics.Stage.ESTATES: Tone.INFO,
    topics.Stage.EXECUTION: Tone.VIOLET,
    topics.Stage.DONE: Tone.OK,
    topics.Stage.DROPPED: Tone.NEUTRAL,
}


@dataclass(frozen=True, slots=True)
class Act:
    """What the primary button does: a step (``move``), or mending a ``field``."""

    move: str = ""
    field: str = ""
    decision_id: int = 0


def matter_choices(context: Context) -> list[tuple[object, str]]:
    """What an estate may have to decide."""
    return [(one.code, one.label(context.language)) for one in topics.matters()]


def stage_chip(stage: topics.Stage, language: Language) -> ChipFace:
    """The chip of a stage."""
    return ChipFace(stage_label(stage, language), _TONES.get(stage, Tone.INFO))


def stages(topic: TopicWhole, today: date, language: Language) -> tuple[Stage, ...]:
    """The seven stages with a count or the day beside each."""
    line = topic.line
    last = next(
        (one.stage for one in reversed(topic.events) if not one.stage.over), topics.Stage.GATHERING
    )
    here = len(COURSE) if line.stage is topics.Stage.DONE else COURSE.index(last)
    return course(
        COURSE,
        here,
        lambda stage: stage_label(stage, language),
        lambda stage: _note(topic, stage, today),
    )


def _note(topic: TopicWhole, stage: topics.Stage, today: date) -> str:
    if stage is topics.Stage.GATHERING:
        return str(len(topic.cases))
    if stage is topics.Stage.ESTATES and topic.estates:
        return f"{topic.line.decided}/{len(topic.estates)}"
    entered = topic.entered(stage)
    return short_date(entered, today) if entered else ""


def decider_words(one: DecisionLine, language: Language) -> str:
    """Who must decide in an estate."""
    return decider(one.facts.decider).label(language)


def progress(one: DecisionLine, today: date, language: Language) -> str:
    """Where an estate stands: decided and how, planned for when, or not yet."""
    facts = one.facts
    if decider(facts.decider).code == "not-needed":
        return QCoreApplication.translate("Topics", "nothing to decide")
    if facts.decided_on is not None and facts.outcome is not Outcome.OPEN:
        said = phrase(f"topic.outcome-{facts.outcome.value}", language)
        return f"{short_date(facts.decided_on, today)} {said}"
    if facts.planned_on is not None:
        planned = QCoreApplication.translate("Topics", "planned for {0}")
        return planned.format(short_date(facts.planned_on, today))
    return QCoreApplication.translate("Topics", "not planned yet")


def progress_detail(one: DecisionLine, language: Language) -> str:
    """What stands under it: who signed or voted, the notice, its own words, or the usual way."""
    facts, kind = one.facts, decider(one.facts.decider)
    parts = [one.progress] if one.progress else []
    if one.vote is not None:
        parts.append(QCoreApplication.translate("Topics", "vote {0}").format(one.vote.number))
    if facts.answered and facts.heads_total and kind.code == "owners-committee":
        signed = QCoreApplication.translate("Topics", "{0}/{1} signed")
        parts.append(signed.format(facts.heads_for, facts.heads_total))
    elif facts.answered and facts.heads_total:
        voted = QCoreApplication.translate("Topics", "{0} for of {1} owners")
        parts.append(voted.format(facts.heads_for, facts.heads_total))
    if facts.answered and kind.notice and facts.notice_on is None:
        parts.append(QCoreApplication.translate("Topics", "to be announced"))
    if not parts:
        parts.append(_usual(kind.code))
    return ("；" if language is Language.CHINESE else "; ").join(filter(None, parts))


def _usual(code: str) -> str:
    return {
        "owners-committee": QCoreApplication.translate("Topics", "at a meeting of its committee"),
        "owners-assembly": QCoreApplication.translate("Topics", "at a meeting or in writing"),
        "no-committee": QCoreApplication.translate("Topics", "the residents' committee asks"),
        "not-needed": QCoreApplication.translate("Topics", "an appeal to everybody"),
    }.get(code, "")


# The next step


def act_of(topic: TopicWhole) -> Act:
    """What comes next: a notice that runs, an estate to hear from, a gap to fill, or the step."""
    step = topic.next_step
    if step.move is None:
        return Act()
    if topic.line.stage is topics.Stage.ESTATES:
        for one in topic.estates:
            if _to_announce(one):
                return Act(field="estates", decision_id=one.id)
        waiting = [one for one in topic.estates if not one.facts.answered]
        if waiting:
            first = min(waiting, key=lambda one: (one.facts.planned_on or date.max, one.id))
            return Act(field="estates", decision_id=first.id)
    if step.blocked:
        first_block = next(one for one in step.missing if one.severity is Severity.BLOCK)
        return Act(field=first_block.field)
    return Act(move=step.move.code)


def _to_announce(one: DecisionLine) -> bool:
    return decider(one.facts.decider).notice and one.facts.answered and one.facts.notice_on is None


def next_words(topic: TopicWhole, today: date, language: Language) -> NextStep:
    """Everything the panel says about ``topic``."""
    step, act = topic.next_step, act_of(topic)
    if step.move is None:
        return NextStep(
            act=stage_label(topic.line.stage, language),
            why=QCoreApplication.translate("Topics", "Nothing is left to do."),
        )
    decision = next((one for one in topic.estates if one.id == act.decision_id), None)
    if decision is not None:
        head = _decision_act(decision, language)
        clock = decision.clock
    else:
        head = (step.move.label(language), step.move.why(language), step.move.source)
        clock = topic.line.clock
    dated = clock is None or clock.due is not None
    return NextStep(
        act=head[0],
        why=head[1],
        ground=head[2],
        clock=running(clock, today, language) if dated else None,
        demands=tuple(demands(step, "topic", language)),
        verb=_verb(topic, act, language),
        other=QCoreApplication.translate("Topics", "Take another step…"),
    )


def _decision_act(one: DecisionLine, language: Language) -> tuple[str, str, str]:
    estate = one.facts.estate
    if _to_announce(one):
        return (
            QCoreApplication.translate("Topics", "Announce the decision of {0}").format(estate),
            QCoreApplication.translate(
                "Topics",
                "A decision of the owners' committee is posted in the estate within three days and"
                " told to the residents' committee.",
            ),
            "上海市住宅物业管理规定 第26条",
        )
    kind = decider(one.facts.decider)
    record = QCoreApplication.translate("Topics", "Record what {0} decides")
    return (
        record.format(estate),
        phrase("topic.consensus-is-no-decision", language),
        kind.source if kind.decides else "",
    )


def _verb(topic: TopicWhole, act: Act, language: Language) -> str:
    if act.move:
        assert topic.next_step.move is not None
        return topic.next_step.move.label(language)
    decision = next((one for one in topic.estates if one.id == act.decision_id), None)
    if decision is not None and _to_announce(decision):
        return QCoreApplication.translate("Topics", "Record the notice…")
    return {
        "cases": QCoreApplication.translate("Topics", "Choose cases…"),
        "survey": QCoreApplication.translate("Topics", "Write the survey…"),
        "meeting": QCoreApplication.translate("Topics", "Record a meeting…"),
        "consensus": QCoreApplication.translate("Topics", "Write the consensus…"),
        "estates": QCoreApplication.translate("Topics", "Record the decision…")
        if decision is not None
        else QCoreApplication.translate("Topics", "Name an estate…"),
        "actions": QCoreApplication.translate("Topics", "Add an action item…"),
        "appraisal": QCoreApplication.translate("Topics", "Write the appraisal…"),
    }[act.field]


def numbers(line: TopicLine) -> str:
    """How many estates have decided, as 1/4; empty where none is named."""
    return f"{line.decided}/{len(line.facts.estates)}" if line.facts.estates else ""
