"""Taking a case in and editing what was taken in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar

from models.records.cases import Case, CaseEvent, CaseParty
from models.vocabulary import intake, reference
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.intake import IntakeDraft, PlaceDraft
from models.vocabulary.terms import CaseState, Urgency
from resources import Language
from services import derived, search
from services.changes import Changes
from services.commands.directory import door
from services.commands.parties import described_party
from services.work import Work

__all__ = ["EditCase", "Held", "RecordCase", "RecordCases", "case_values", "record"]


class Held(Refusal):
    """A refusal that names everything in the way; ``findings`` are what the person can mend."""

    def __init__(self, findings: tuple[Finding, ...], code: str = "") -> None:
        first = next(one for one in findings if one.severity is Severity.BLOCK)
        super().__init__(code or first.code, field=first.field, **first.params)
        self.findings = findings
        self._first = first

    def sentence(self, language: Language) -> str:
        """The sentence of the first thing in the way, or that of the code given for all."""
        if self.code == self._first.code:
            return self._first.text(language)
        return super().sentence(language)


def refuse_if_held(findings: tuple[Finding, ...]) -> None:
    """Raise :class:`Held` when any finding blocks."""
    if any(one.severity is Severity.BLOCK for one in findings):
        raise Held(findings)


@dataclass(frozen=True, kw_only=True)
class RecordCase:
    """Put a case on record: a lead, or registered when nothing required is missing."""

    label: ClassVar[str] = "history.record-case"
    undoable: ClassVar[bool] = True

    draft: IntakeDraft

    def run(self, work: Work) -> Changes:
        """Write the case with its parties and its first event.

        Raises:
            Held: something required is missing or unreadable.
        """
        case_id, number = record(work, self.draft)
        work.label_params["number"] = number
        return work.done(case_id)


@dataclass(frozen=True, kw_only=True)
class RecordCases:
    """Put several cases on record as one entry: all of them, or none."""

    label: ClassVar[str] = "history.record-cases"
    undoable: ClassVar[bool] = True

    drafts: tuple[IntakeDraft, ...]

    def run(self, work: Work) -> Changes:
        """Write the cases one by one.

        Raises:
            Refusal: something required is missing or unreadable; ``field`` begins with the place
                of the case among the drafts, counted from 0.
        """
        for index, draft in enumerate(self.drafts):
            try:
                record(work, draft)
            except Refusal as refusal:
                place = f"{index}.{refusal.field}" if refusal.field else str(index)
                raise Refusal(refusal.code, field=place, **refusal.params) from refusal
        work.label_params["cases"] = len(self.drafts)
        return work.done()


def record(work: Work, draft: IntakeDraft) -> tuple[int, str]:
    """Write one case inside any command's work, with all that is derived; its id and number."""
    refuse_if_held(intake.problems(draft, work.today))
    place = draft.place
    estate_id, building_id, unit_id = door(work, place.estate, place.building, place.unit)
    parties = [
        described_party(work, party, position) for position, party in enumerate(draft.parties)
    ]
    values = case_values(work, draft)
    registered_on: date = values["registered_on"]
    values |= {
        "number": work.issue_number("intake", registered_on.year),
        "estate_id": estate_id,
        "building_id": building_id,
        "unit_id": unit_id,
        "place_label": place.label,
        "parties_label": "、".join(one.shown for one in parties),
    }
    index = derived.of_new_case(work.connection, values, work.today)
    case_id = work.insert(Case, uid=work.uid(), **values)
    for one in parties:
        work.insert(CaseParty, case_id=case_id, **one.values)
    work.insert(
        CaseEvent,
        case_id=case_id,
        kind="step",
        on=registered_on,
        at=work.now,
        actor=work.actor,
        state=values["state"],
        facts={},
    )
    search.add(work.straight, index)
    work.settle("case", (case_id,))
    return case_id, values["number"]


def case_values(work: Work, draft: IntakeDraft) -> dict[str, Any]:
    """The columns of a new case that its draft decides: all but its names, place and parties."""
    return {
        "committee_id": work.committee_id,
        "kind": draft.kind,
        "state": CaseState.LEAD if draft.lead else CaseState.REGISTERED,
        "source": draft.source,
        "topic": draft.topic,
        "category": draft.category or _default_category(draft),
        "title": draft.title or _title(draft),
        "facts": draft.facts,
        "requests": list(draft.requests),
        "urgency": draft.urgency,
        "anonymous": draft.anonymous,
        "place_text": draft.place.text,
        "occurred_on": draft.occurred_on,
        "occurred_text": draft.occurred_text,
        "received_at": draft.received_at or work.now,
        "registered_on": draft.registered_on or work.today,
        "registered_by": work.actor,
        "order_number": draft.order_number,
        "order_dispatched_on": draft.order_dispatched_on,
        "order_kind": draft.order_kind,
        "backfilled": draft.backfilled,
        "external_id": draft.external_id,
        "remarks": draft.remarks,
    }


def _default_category(draft: IntakeDraft) -> str:
    if not draft.topic:
        return ""
    return reference.default_category(draft.topic, draft.facts).label(Language.CHINESE)


def _title(draft: IntakeDraft) -> str:
    """A working title: the place and the topic, else the beginning of the facts."""
    place = " ".join(part for part in (draft.place.estate, draft.place.building) if part)
    place = place or draft.place.text
    topic = reference.topic(draft.topic).label(Language.CHINESE) if draft.topic else ""
    if place and topic:
        return f"{place[:60]} {topic}"
    return " ".join(draft.facts.split())[:30]


_EDITABLE = frozenset(
    {
        "title",
        "topic",
        "category",
        "facts",
        "requests",
        "issues",
        "urgency",
        "difficulty",
        "place",
        "occurred_on",
        "occurred_text",
        "source",
        "order_number",
        "order_dispatched_on",
        "order_kind",
        "remarks",
        "anonymous",
    }
)


_COLUMNS = {"place": ("estate_id", "building_id", "unit_id", "place_text")}
"""The columns behind a field that is not one column of the same name."""


@dataclass(frozen=True, kw_only=True)
class EditCase:
    """Change fields of a case; one command for each field a person leaves.

    ``values`` maps field names of the intake draft to their new values.
    """

    label: ClassVar[str] = "history.edit-case"
    undoable: ClassVar[bool] = True

    case_id: int
    values: Mapping[str, Any] = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values that differ."""
        for name in self.values:
            if name not in _EDITABLE:
                raise Refusal("case.not-editable", field=name, name=name)
        changing = [column for name in self.values for column in _COLUMNS.get(name, (name,))]
        case = work.get(Case, self.case_id, version=self.version, changing=changing)
        for name, value in self.values.items():
            self._check(case, name, value, work.today)
            if name == "place":
                self._move(work, case, value)
            elif name == "requests":
                case.requests = list(value)
            elif name == "urgency":
                case.urgency = Urgency(value)
            else:
                setattr(case, name, value)
        work.label_params["number"] = case.number
        return work.done(case.id)

    @staticmethod
    def _check(case: Case, name: str, value: Any, today: date) -> None:
        """Refuse a value that intake would refuse; the other fields are none of this edit's."""
        draft = IntakeDraft(
            kind=case.kind,
            lead=case.state is CaseState.LEAD,
            facts=case.facts,
            occurred_on=case.occurred_on,
            registered_on=case.registered_on,
        )
        if name in {
            "facts",
            "title",
            "topic",
            "category",
            "source",
            "occurred_on",
            "remarks",
            "requests",
            "place",
            "order_number",
            "occurred_text",
            "order_dispatched_on",
        }:
            changed: dict[str, Any] = {name: tuple(value) if name == "requests" else value}
            draft = replace(draft, **changed)
        found = intake.problems(draft, today)
        field_name = "claim" if name == "requests" else name
        refuse_if_held(tuple(one for one in found if one.field.partition(".")[0] == field_name))

    @staticmethod
    def _move(work: Work, case: Case, place: PlaceDraft) -> None:
        case.estate_id, case.building_id, case.unit_id = door(
            work, place.estate, place.building, place.unit
        )
        case.place_text = place.text
