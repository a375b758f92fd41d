"""Topics (议题): opened, described, moved along, with the cases and estates they concern."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from re import compile as pattern
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.bodies import GovernanceBody
from models.records.places import Estate
from models.records.topics import AgendaTopic, EstateDecision, TopicCase, TopicEvent
from models.records.votes import OwnersVote
from models.vocabulary import bodies, reference
from models.vocabulary.errors import Refusal
from models.vocabulary.topic_guards import decision_findings, findings
from models.vocabulary.topics import Outcome, Stage, decider, matter, move_to, who_decides
from services.changes import Changes
from services.commands.matters import (
    LONGEST_LINE,
    LONGEST_TEXT,
    declared,
    hold_up,
    limited,
    not_before_last,
    put_cases,
    set_down,
    take_case_out,
    until_today,
)
from services.topic_facts import decision_facts, facts_of
from services.work import Work

__all__ = [
    "AddEstateToTopic",
    "AdvanceTopic",
    "BundleCases",
    "ChangeDecision",
    "ChangeTopic",
    "OpenTopic",
    "RemoveEstateFromTopic",
    "UnbundleCase",
    "open_topic",
]

DESCRIBED = frozenset(
    {"title", "topic", "proposed_by", "survey", "consensus", "moral_review", "appraisal"}
)
"""What can be written about a topic besides its course."""

_TEXTS = frozenset({"survey", "consensus", "moral_review", "appraisal"})
_BODIES = frozenset(
    {"association", "council", "patch", "street-frontage", "lane", "building", "residents"}
)


def open_topic(work: Work, topic_id: int) -> AgendaTopic:
    """A topic that is not over. Refusal ``topic.over`` where it is."""
    topic = work.get(AgendaTopic, topic_id)
    if topic.stage.over:
        raise Refusal("topic.over")
    work.label_params["number"] = topic.number
    return topic


@dataclass(frozen=True, kw_only=True)
class OpenTopic:
    """Open a topic of a body that deliberates, from cases or without."""

    label: ClassVar[str] = "history.open-topic"
    undoable: ClassVar[bool] = True

    body_id: int
    title: str = field(repr=False)
    topic: str = ""
    proposed_by: str = ""
    case_ids: tuple[int, ...] = ()
    estate_ids: tuple[int, ...] = ()
    matter: str = "carry-out"
    opened_on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write the topic with its first event, its cases, and the estates they lie in."""
        title = limited(self.title, "title", LONGEST_LINE)
        if not title:
            raise Refusal("topic.no-title", field="title")
        body = work.get(GovernanceBody, self.body_id)
        if not _deliberates(body.kind):
            raise Refusal("topic.not-a-body", field="body")
        on = until_today(work, self.opened_on, "topic", "opened_on")
        number = work.issue_number("topic", on.year)
        topic = work.add(
            AgendaTopic(
                uid=work.uid(),
                committee_id=work.committee_id,
                body_id=body.id,
                number=number,
                title=title,
                topic=reference.topic(self.topic).code if self.topic else "",
                proposed_by=limited(self.proposed_by, "proposed_by", LONGEST_LINE),
                opened_on=on,
            )
        )
        set_down(work, TopicEvent, topic, "open", on)
        work.label_params["number"] = number
        put_cases(work, TopicCase, topic.id, self.case_ids, "topic")
        for estate_id in self.estate_ids:
            _add_estate(work, topic, estate_id, self.matter)
        return work.done(topic.id)


def _deliberates(kind: str) -> bool:
    known = bodies.known_kind(kind)
    return known.code in _BODIES


@dataclass(frozen=True, kw_only=True)
class ChangeTopic:
    """Write what is said about a topic: title, survey, consensus, appraisal."""

    label: ClassVar[str] = "history.change-topic"
    undoable: ClassVar[bool] = True

    topic_id: int
    values: Mapping[str, str] = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values that differ."""
        declared(self.values, DESCRIBED, "a topic")
        open_topic(work, self.topic_id)
        topic = work.get(AgendaTopic, self.topic_id, version=self.version, changing=self.values)
        for name, value in self.values.items():
            said = limited(value, name, LONGEST_TEXT if name in _TEXTS else LONGEST_LINE)
            if name == "title" and not said:
                raise Refusal("topic.no-title", field="title")
            if name == "topic" and said:
                said = reference.topic(said).code
            setattr(topic, name, said)
        return work.done(topic.id)


@dataclass(frozen=True, kw_only=True)
class AdvanceTopic:
    """Take one step in the life of a topic; ``move`` is its code, ``note`` the reason."""

    label: ClassVar[str] = "history.advance-topic"
    undoable: ClassVar[bool] = True

    topic_id: int
    move: str
    on: date | None = None
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write the step.

        Raises:
            Refusal: a guard blocks it, or its day is out of order.
        """
        topic = open_topic(work, self.topic_id)
        move, on = move_to(topic.stage, self.move), until_today(work, self.on, "topic")
        not_before_last(work, TopicEvent, topic.id, on, "topic")
        facts = facts_of(work.connection, (topic.id,))[topic.id]
        hold_up(findings(replace(facts, note=self.note), move, work.today))
        topic.stage = move.to
        topic.ended_on = on if move.to.over else None
        set_down(work, TopicEvent, topic, move.code, on, self.note)
        return work.done(topic.id)


# Cases


@dataclass(frozen=True, kw_only=True)
class BundleCases:
    """Put cases into a topic; each keeps its own course."""

    label: ClassVar[str] = "history.bundle-cases"
    undoable: ClassVar[bool] = True

    topic_id: int
    case_ids: tuple[int, ...]

    def run(self, work: Work) -> Changes:
        """Write the links; a case that is there already is refused."""
        topic = open_topic(work, self.topic_id)
        if not self.case_ids:
            raise Refusal("topic.no-chosen-case", field="cases")
        count = put_cases(work, TopicCase, topic.id, self.case_ids, "topic")
        work.label_params["count"] = count
        return work.done(topic.id)


@dataclass(frozen=True, kw_only=True)
class UnbundleCase:
    """Take a case out of a topic."""

    label: ClassVar[str] = "history.unbundle-case"
    undoable: ClassVar[bool] = True

    topic_id: int
    case_id: int

    def run(self, work: Work) -> Changes:
        """Remove the link; undo puts it back."""
        topic = open_topic(work, self.topic_id)
        take_case_out(work, TopicCase, topic.id, self.case_id)
        return work.done(topic.id)


# Estates


@dataclass(frozen=True, kw_only=True)
class AddEstateToTopic:
    """Name an estate that must decide for itself; ``matter`` says what, the law says who."""

    label: ClassVar[str] = "history.add-estate-to-topic"
    undoable: ClassVar[bool] = True

    topic_id: int
    estate_id: int
    matter: str = "carry-out"
    decider: str = ""

    def run(self, work: Work) -> Changes:
        """Write the line; an estate that is listed already is refused."""
        topic = open_topic(work, self.topic_id)
        return work.done(_add_estate(work, topic, self.estate_id, self.matter, self.decider))


def _add_estate(
    work: Work, topic: AgendaTopic, estate_id: int, of_matter: str, by: str = ""
) -> int:
    estate = work.get(Estate, estate_id)
    if work.session.scalar(
        sa.select(EstateDecision.id).where(
            EstateDecision.topic_id == topic.id, EstateDecision.estate_id == estate.id
        )
    ):
        raise Refusal("topic.estate-there", field="estate")
    known = matter(of_matter)
    who = decider(by) if by else who_decides(known.code, committee=_has_committee(work, estate))
    row = work.add(
        EstateDecision(topic_id=topic.id, estate_id=estate.id, matter=known.code, decider=who.code)
    )
    return row.id


def _has_committee(work: Work, estate: Estate) -> bool:
    """Whether an owners' committee in office carries the estate's name in the directory."""
    names = work.session.scalars(
        sa.select(GovernanceBody.name).where(
            GovernanceBody.committee_id == work.committee_id,
            GovernanceBody.kind == "owners",
            sa.or_(GovernanceBody.ended_on.is_(None), GovernanceBody.ended_on >= work.today),
        )
    )
    return any(
        name.startswith(estate.name) and _OF_AN_ESTATE.fullmatch(name[len(estate.name) :])
        for name in names
    )


_OF_AN_ESTATE = pattern(r"(小区|第.{1,3}届)*(业委会|业主委员会)")
"""What follows an estate's name in the name of its owners' committee."""


@dataclass(frozen=True, kw_only=True)
class ChangeDecision:
    """Record how far an estate has come: the day planned, the decision, the notices.

    ``values`` are fields of :class:`models.records.topics.EstateDecision`. Nothing can be decided
    before the topic was handed to the estates: a consensus has to be there to decide on.
    """

    label: ClassVar[str] = "history.change-decision"
    undoable: ClassVar[bool] = True

    decision_id: int
    values: Mapping[str, Any] = field(repr=False)

    def run(self, work: Work) -> Changes:
        """Write the values.

        Raises:
            Refusal: they contradict each other or fall short of the majority the law wants.
        """
        row = work.get(EstateDecision, self.decision_id)
        topic = open_topic(work, row.topic_id)
        estate = work.get(Estate, row.estate_id)
        for name, value in self._read(work, estate).items():
            setattr(row, name, value)
        if row.decided_on is not None and topic.stage in BEFORE_ESTATES:
            raise Refusal("topic.too-early", field="decided_on")
        for name in ("decided_on", "posted_on", "told_on"):
            until_today(work, getattr(row, name), "topic", name)
        hold_up(decision_findings(decision_facts(row, estate.name)))
        return work.done(row.id)

    def _read(self, work: Work, estate: Estate) -> Mapping[str, Any]:
        """The values as the row takes them; of another matter, by law, another may decide."""
        declared(self.values, CHANGING, "an estate's decision")
        values = dict(self.values)
        if "matter" in values and "decider" not in values:
            committee = _has_committee(work, estate)
            values["decider"] = who_decides(values["matter"], committee=committee).code
        for name, value in values.items():
            if isinstance(value, int) and value < 0:
                raise Refusal("topic.negative", field=name)
        return {name: _checked(name, value) for name, value in values.items()}


BEFORE_ESTATES = frozenset({Stage.GATHERING, Stage.SURVEY, Stage.DELIBERATION, Stage.CONSENSUS})
CHANGING = frozenset(
    {"matter", "decider", "outcome", "progress", "planned_on", "decided_on", "posted_on"}
    | {"told_on", "heads_total", "heads_part", "heads_for"}
    | {"area_total", "area_part", "area_for"}
)


def _checked(name: str, value: Any) -> Any:
    match name:
        case "matter":
            return matter(value).code
        case "decider":
            return decider(value).code
        case "outcome":
            return Outcome(value)
        case "progress":
            return limited(str(value), name, LONGEST_LINE)
    return value


@dataclass(frozen=True, kw_only=True)
class RemoveEstateFromTopic:
    """Take an estate off a topic."""

    label: ClassVar[str] = "history.remove-estate-from-topic"
    undoable: ClassVar[bool] = True

    decision_id: int

    def run(self, work: Work) -> Changes:
        """Remove the line, also from votes held on it; undo puts it back."""
        row = work.get(EstateDecision, self.decision_id)
        topic = open_topic(work, row.topic_id)
        for vote in work.session.scalars(
            sa.select(OwnersVote).where(OwnersVote.decision_id == row.id)
        ):
            vote.decision_id = None
        work.session.flush()
        work.session.delete(row)
        return work.done(topic.id)
