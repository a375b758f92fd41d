"""The lists of 双向认领: needs and resources put on them, changed and taken off."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.matching import Claim, Need, Resource
from models.records.people import Organisation
from models.records.places import Estate
from models.vocabulary.errors import Refusal
from models.vocabulary.matching import ClaimState, Side, entry
from models.vocabulary.matching_fit import parse_hours, taken
from services.changes import Changes
from services.claim_facts import uses_of
from services.commands.matters import until_today
from services.work import Work

__all__ = [
    "AddNeed",
    "AddResource",
    "ChangeNeed",
    "ChangeResource",
    "NeedDraft",
    "ResourceDraft",
    "TakeOffList",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class NeedDraft:
    """A need as it is typed; fields are those of :class:`models.records.matching.Need`."""

    title: str = field(default="", repr=False)
    asker: str = field(default="", repr=False)
    category: str = ""
    detail: str = field(default="", repr=False)
    people: int = 0
    amount: int = 0
    unit: str = ""
    weekdays: tuple[int, ...] = ()
    begins: str = ""
    ends: str = ""
    estate_id: int | None = None
    urgency: str = "ordinary"
    source: str = "visit"
    contact: str = field(default="", repr=False)
    raised_on: date | None = None
    until_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ResourceDraft:
    """A resource as it is typed; fields are those of :class:`models.records.matching.Resource`."""

    provider: str = field(default="", repr=False)
    organisation_id: int | None = None
    what: str = field(default="", repr=False)
    categories: tuple[str, ...] = ()
    amount: int = 0
    unit: str = ""
    spent: bool = False
    weekdays: tuple[int, ...] = ()
    begins: str = ""
    ends: str = ""
    estate_id: int | None = None
    condition: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    listed_on: date | None = None
    from_on: date | None = None
    until_on: date | None = None


Draft = NeedDraft | ResourceDraft


def _values(work: Work, draft: Draft) -> dict[str, Any]:
    """The draft as columns, everything checked."""
    values = {one.name: getattr(draft, one.name) for one in fields(draft)}
    for name, value in values.items():
        if isinstance(value, str):
            values[name] = value.strip()
        elif isinstance(value, int) and value < 0:
            raise Refusal("matching.negative", field=name)
    values["weekdays"] = "".join(str(day) for day in draft.weekdays)
    values["begins"], values["ends"] = parse_hours(draft.begins, draft.ends)
    if draft.estate_id is not None:
        work.get(Estate, draft.estate_id)
    first = "raised_on" if isinstance(draft, NeedDraft) else "listed_on"
    values[first] = until_today(work, values[first], "matching", first)
    begins = draft.from_on if isinstance(draft, ResourceDraft) else values[first]
    if begins and draft.until_on and draft.until_on < begins:
        raise Refusal("matching.until-before-from", field="until_on")
    return {**values, **_own(work, draft)}


def _own(work: Work, draft: Draft) -> dict[str, Any]:
    """What only a need, or only a resource, must have."""
    if isinstance(draft, NeedDraft):
        _required(draft.title, "title", "matching.no-title")
        _required(draft.asker, "asker", "matching.no-asker")
        _required(draft.category, "category", "matching.no-category")
        return {
            "category": entry("categories", draft.category).code,
            "urgency": entry("urgencies", draft.urgency).code,
            "source": entry("sources", draft.source).code,
        }
    _required(draft.provider, "provider", "matching.no-provider")
    _required(draft.what, "what", "matching.no-what")
    if not draft.categories:
        raise Refusal("matching.no-category", field="categories")
    if draft.organisation_id is not None:
        work.get(Organisation, draft.organisation_id)
    return {"categories": [entry("categories", one).code for one in draft.categories]}


def _required(said: str, name: str, code: str) -> None:
    if not said.strip():
        raise Refusal(code, field=name)


@dataclass(frozen=True, kw_only=True)
class AddNeed:
    """Put a need on the list of needs."""

    label: ClassVar[str] = "history.add-need"
    undoable: ClassVar[bool] = True

    draft: NeedDraft

    def run(self, work: Work) -> Changes:
        """Write the need."""
        values = _values(work, self.draft)
        need = Need(uid=work.uid(), committee_id=work.committee_id, **values)
        return work.done(work.add(need).id)


@dataclass(frozen=True, kw_only=True)
class AddResource:
    """Put a resource on the list of resources."""

    label: ClassVar[str] = "history.add-resource"
    undoable: ClassVar[bool] = True

    draft: ResourceDraft

    def run(self, work: Work) -> Changes:
        """Write the resource."""
        values = _values(work, self.draft)
        resource = Resource(uid=work.uid(), committee_id=work.committee_id, **values)
        return work.done(work.add(resource).id)


@dataclass(frozen=True, kw_only=True)
class ChangeNeed:
    """Write other values into a need that is on the list; names are those of the draft."""

    label: ClassVar[str] = "history.change-need"
    undoable: ClassVar[bool] = True

    need_id: int
    values: Mapping[str, Any] = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values that differ."""
        row = work.get(Need, self.need_id, version=self.version, changing=self.values)
        _change(work, row, NeedDraft, self.values)
        return work.done(row.id)


@dataclass(frozen=True, kw_only=True)
class ChangeResource:
    """Write other values into a resource that is on the list; names are those of the draft."""

    label: ClassVar[str] = "history.change-resource"
    undoable: ClassVar[bool] = True

    resource_id: int
    values: Mapping[str, Any] = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values that differ."""
        row = work.get(Resource, self.resource_id, version=self.version, changing=self.values)
        _change(work, row, ResourceDraft, self.values)
        held = taken(uses_of(work.connection, (row.id,)).get(row.id, ()), spent=row.spent)
        if 0 < row.amount < held:
            raise Refusal("matching.below-taken", field="amount", held=held, unit=row.unit)
        return work.done(row.id)


def _change(
    work: Work, row: Need | Resource, kind: Callable[..., Draft], values: Mapping[str, Any]
) -> None:
    if row.closed_on is not None:
        raise Refusal("matching.closed")
    before = {
        one.name: getattr(row, one.name)
        for one in fields(NeedDraft if isinstance(row, Need) else ResourceDraft)
    }
    before["weekdays"] = tuple(int(day) for day in row.weekdays)
    if isinstance(row, Resource):
        before["categories"] = tuple(row.categories)
    draft = kind(**before)
    changed = _values(work, replace(draft, **values))
    for name, value in changed.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


@dataclass(frozen=True, kw_only=True)
class TakeOffList:
    """Take a need or a resource off its list; what is under way must be finished first."""

    label: ClassVar[str] = "history.take-off-list"
    undoable: ClassVar[bool] = True

    side: Side
    entry_id: int

    def run(self, work: Work) -> Changes:
        """Close the line; it stays on record with its projects."""
        kind: type[Need | Resource] = Need if self.side is Side.NEED else Resource
        row = work.get(kind, self.entry_id)
        if row.closed_on is not None:
            raise Refusal("matching.closed")
        column = Claim.need_id if self.side is Side.NEED else Claim.resource_id
        count = work.session.scalar(
            sa.select(sa.func.count()).where(column == row.id, Claim.state.not_in(_OVER))
        )
        if count:
            raise Refusal("matching.in-use", count=count)
        row.closed_on = work.today
        return work.done(row.id)


_OVER = [state for state in ClaimState if state.over]
