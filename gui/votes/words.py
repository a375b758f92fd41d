"""A vote in words: chips, what comes next with its ground, how a count stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from gui.components import ChipFace, Demand, NextStep, Tone
from gui.components.case_look import clock_of
from gui.matters.words import running, runs
from models.vocabulary.areas import write_area
from models.vocabulary.elections import conditions
from models.vocabulary.vote_course import VoteAct
from models.vocabulary.vote_steps import vote_kind
from models.vocabulary.votes import Measure, motion
from resources import Language, phrase
from services.queries.vote_rows import QuestionLine, VoteLine, VoteWhole

__all__ = [
    "Shortfall",
    "act_words",
    "conditions_words",
    "matter_words",
    "measure_words",
    "next_words",
    "question_chip",
    "state_chip",
    "verdict",
]


def state_chip(line: VoteLine) -> ChipFace:
    """Where a vote stands: being prepared, ballots out, counted, over."""
    if line.over:
        return ChipFace(QCoreApplication.translate("Votes", "Done"), Tone.OK)
    if line.counted_on is not None:
        return ChipFace(QCoreApplication.translate("Votes", "Counted"), Tone.VIOLET)
    if line.sent:
        told = QCoreApplication.translate("Votes", "{0} of {1} back")
        return ChipFace(told.format(line.returned, line.sent), Tone.INFO)
    return ChipFace(QCoreApplication.translate("Votes", "Being prepared"), Tone.NEUTRAL)


def act_words(line: VoteLine, language: Language) -> str:
    """What comes next, as a verb."""
    step = line.next.step
    if step is None:
        return QCoreApplication.translate("Votes", "Nothing is left to do")
    if line.next.act is VoteAct.STEP:
        return step.label(language)
    return {
        VoteAct.ASK: QCoreApplication.translate("Votes", "List candidates and matters")
        if vote_kind(line.kind).election
        else QCoreApplication.translate("Votes", "List what is voted on"),
        VoteAct.REGISTER: QCoreApplication.translate("Votes", "Register parts and owners"),
        VoteAct.SEND: QCoreApplication.translate("Votes", "Send the ballots"),
        VoteAct.RETURN: QCoreApplication.translate("Votes", "Record the ballots that came back"),
        VoteAct.COUNT: QCoreApplication.translate("Votes", "Close the count"),
    }[line.next.act]


def _why(vote: VoteWhole) -> str:
    """One sentence why this is next."""
    line = vote.line
    whys = {
        VoteAct.ASK: QCoreApplication.translate(
            "Votes", "Owners must know what they decide before they are called."
        ),
        VoteAct.REGISTER: QCoreApplication.translate(
            "Votes",
            "Area and heads of every owner are the basis of the count; the developer's unsold"
            " parts count as one head.",
        ),
        VoteAct.SEND: QCoreApplication.translate(
            "Votes",
            "A ballot is made out for each owner with the area held on that day.",
        ),
        VoteAct.RETURN: QCoreApplication.translate(
            "Votes", "A ballot that does not come back counts for nothing, unless the rules say so."
        ),
        VoteAct.COUNT: QCoreApplication.translate(
            "Votes", "All ballots are back. Closing the count locks them."
        ),
        VoteAct.NOTHING: "",
        VoteAct.STEP: QCoreApplication.translate(
            "Votes", "Put its day on record; the clocks after it run from there."
        ),
    }
    return whys[line.next.act]


def _verb(vote: VoteWhole) -> str:
    return {
        VoteAct.ASK: QCoreApplication.translate("Votes", "Add to the ballot…"),
        VoteAct.REGISTER: QCoreApplication.translate("Votes", "Open the register…"),
        VoteAct.SEND: QCoreApplication.translate("Votes", "Send the ballots…"),
        VoteAct.RETURN: QCoreApplication.translate("Votes", "Record ballots…"),
        VoteAct.COUNT: QCoreApplication.translate("Votes", "Close the count…"),
        VoteAct.STEP: QCoreApplication.translate("Votes", "Record the step…"),
        VoteAct.NOTHING: "",
    }[vote.line.next.act]


def next_words(vote: VoteWhole, today: date, language: Language) -> NextStep:
    """Everything the panel says about ``vote``."""
    line = vote.line
    step = line.next.step
    clock = next((one.clock for one in vote.steps if step and one.step.code == step.code), None)
    if not runs(clock):
        clock = line.clock
    others = tuple(
        clock_of(one.clock, today, language, dated=True)
        for one in vote.steps
        if one.on is None and one.clock is not None and runs(one.clock) and one.clock != clock
    )
    return NextStep(
        act=act_words(line, language),
        why=_why(vote),
        ground=step.source if step is not None else "",
        clock=running(clock, today, language),
        clocks=others,
        demands=tuple(_demands(vote, language)),
        verb=_verb(vote),
        other=QCoreApplication.translate("Votes", "Do something else…"),
    )


def _demands(vote: VoteWhole, language: Language) -> Iterator[Demand]:
    """What is wrong or open; the open conditions of a candidate are one line."""
    seen: set[str] = set()
    for one in vote.findings:
        if one.code == "vote.condition-open":
            if one.field not in seen:
                seen.add(one.field)
                yield _open_conditions(vote, one.field)
            continue
        yield Demand(one.text(language), False, one.field, one.severity.value)


def _open_conditions(vote: VoteWhole, field: str) -> Demand:
    question = vote.questions[int(field.split(".")[1])]
    left = len(conditions()) - len(question.conditions)
    told = QCoreApplication.translate("Votes", "{0}: {1} conditions not checked")
    return Demand(told.format(question.words, left), False, field, "warn")


def conditions_words(one: QuestionLine) -> str:
    """How far a candidate's conditions were checked, as 5/5."""
    return f"{len(one.conditions)}/{len(conditions())}" if one.candidate else ""


def matter_words(one: QuestionLine, language: Language) -> str:
    """What a question is in law: a candidate with the door, or the matter with its majority."""
    if one.candidate:
        return one.room
    known = motion(one.matter)
    special = known.majority == "special"
    majority = (
        QCoreApplication.translate("Votes", "three quarters")
        if special
        else QCoreApplication.translate("Votes", "more than half")
    )
    return f"{known.label(language)}  {majority}"


# The count


@dataclass(frozen=True, kw_only=True, slots=True)
class Shortfall:
    """What one measure lacks: so much for the turn-out, or for the approval."""

    turnout: int
    approval: int

    @classmethod
    def of(cls, measure: Measure) -> "Shortfall":
        """What is still needed; 0 where there is enough."""
        tally = measure.tally
        return cls(
            turnout=0 if measure.turned_out else measure.least_turnout - tally.took_part,
            approval=0 if measure.approved else measure.least_approval - tally.in_favour,
        )


def measure_words(measure: Measure, *, area: bool) -> str:
    """One measure held against its thresholds, as 参与还差 2 人."""
    lack = Shortfall.of(measure)

    def amount(value: int) -> str:
        if area:
            return QCoreApplication.translate("Votes", "{0} m²").format(write_area(value))
        return QCoreApplication.translate("Votes", "{0} heads").format(value)

    if lack.turnout:
        told = QCoreApplication.translate("Votes", "turn-out: {0} short")
        return told.format(amount(lack.turnout))
    if lack.approval:
        told = QCoreApplication.translate("Votes", "approval: {0} short")
        return told.format(amount(lack.approval))
    return QCoreApplication.translate("Votes", "enough")


def verdict(vote: VoteWhole, one: QuestionLine, language: Language) -> str:
    """The official word once counted; before, how it stands."""
    if vote.line.counted_on is None:
        if not vote.sums.returned[0]:
            return QCoreApplication.translate("Votes", "nothing counted yet")
        if one.count.passed:
            return QCoreApplication.translate("Votes", "enough so far")
        return QCoreApplication.translate("Votes", "not enough yet")
    return phrase(f"form.vote_{_outcome(one)}", language)


def _outcome(one: QuestionLine) -> str:
    if one.result is None:
        return "passed" if one.count.passed else "not_passed"
    if one.result.tied:
        return "tied"
    return "elected" if one.result.elected else "not_elected"


def question_chip(vote: VoteWhole, one: QuestionLine, language: Language) -> ChipFace:
    """The verdict on a chip: nothing is wrong with a motion that was voted down."""
    text = verdict(vote, one, language)
    if vote.line.counted_on is None:
        return ChipFace(text, Tone.INFO if one.count.passed else Tone.NEUTRAL)
    won = one.count.passed if one.result is None else one.result.elected
    tied = one.result is not None and one.result.tied
    return ChipFace(text, Tone.OK if won else Tone.WARN if tied else Tone.NEUTRAL, tied)
