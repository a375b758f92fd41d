"""Claims of 双向认领: sent out, confirmed by both sides, carried out and finished.

What is done to claims takes many at once: a quarter's claims are settled in one act, and are one
entry of the journal.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.matching import Claim, ClaimEvent, Need, Resource
from models.vocabulary.errors import Refusal
from models.vocabulary.matching import ClaimState, Side, entry, findings, move_to
from models.vocabulary.terms import Satisfaction
from services.changes import Changes
from services.claim_facts import claim_facts, left_of
from services.commands.matters import declared, hold_up, not_before_last, until_today
from services.work import Work

__all__ = ["AdvanceClaims", "ChangeClaim", "ConfirmClaims", "InviteClaims", "Pair"]

_OVER = [state for state in ClaimState if state.over]


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A need and a resource to be brought together.

    ``quantity`` is what is wanted of the resource; None for what the need counts in the same
    unit, as far as it is left. ``name`` is the project's, empty for the need's own.
    """

    need_id: int
    resource_id: int
    quantity: int | None = None
    name: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class InviteClaims:
    """Invite to claims: one for each pair, each waiting for both sides to confirm.

    ``invited_by`` is the side that asked for it; a side that claims by itself has thereby
    confirmed (``confirmed``).
    """

    label: ClassVar[str] = "history.invite-claims"
    undoable: ClassVar[bool] = True

    pairs: tuple[Pair, ...]
    invited_by: Side = Side.NEED
    confirmed: bool = False
    level: str = "area"
    due_on: date | None = None
    on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write the claims with their numbers.

        Raises:
            Refusal: a line was taken off its list, the resource has not that much left, or the
                two are in one project already.
        """
        if not self.pairs:
            raise Refusal("matching.no-choice", field="pairs")
        on = until_today(work, self.on, "matching")
        level = entry("levels", self.level).code
        numbers = work.issue_numbers("claim", on.year, len(self.pairs))
        work.label_params["count"] = len(self.pairs)
        last = 0
        for pair, number in zip(self.pairs, numbers, strict=True):
            last = self._write(work, pair, number, on, level)
        return work.done(last)

    def _write(self, work: Work, pair: Pair, number: str, on: date, level: str) -> int:
        need, resource = work.get(Need, pair.need_id), work.get(Resource, pair.resource_id)
        if need.closed_on is not None or resource.closed_on is not None:
            raise Refusal("matching.closed")
        if work.session.scalar(
            sa.select(Claim.id).where(
                Claim.need_id == need.id,
                Claim.resource_id == resource.id,
                Claim.state.not_in(_OVER),
            )
        ):
            raise Refusal("matching.claimed-already")
        confirmed = on if self.confirmed else None
        claim = work.add(
            Claim(
                uid=work.uid(),
                committee_id=work.committee_id,
                need_id=need.id,
                resource_id=resource.id,
                number=number,
                name=pair.name.strip() or need.title,
                level=level,
                quantity=_quantity(work, need, resource, pair.quantity),
                invited_by=self.invited_by,
                invited_on=on,
                need_confirmed_on=confirmed if self.invited_by is Side.NEED else None,
                resource_confirmed_on=confirmed if self.invited_by is Side.RESOURCE else None,
                due_on=self.due_on,
            )
        )
        _note(work, claim, "invite", on)
        return claim.id


def _quantity(work: Work, need: Need, resource: Resource, asked: int | None) -> int:
    """How much of the resource is taken; never more than is left of it."""
    left = left_of(work.connection, (resource.id,))[resource.id]
    if asked is not None and asked < 0:
        raise Refusal("matching.negative", field="quantity")
    if left is None:
        return asked or 0
    if asked is None:
        wanted = need.amount if need.unit == resource.unit and need.amount else 1
        asked = min(wanted, left) or wanted
    if asked > left:
        raise Refusal(
            "matching.over-capacity",
            field="quantity",
            remaining=left,
            asked=asked,
            unit=resource.unit,
        )
    return asked


def _note(work: Work, claim: Claim, step: str, on: date, note: str = "") -> None:
    work.add(
        ClaimEvent(
            claim_id=claim.id,
            step=step,
            state=claim.state,
            on=on,
            at=work.now,
            actor=work.actor,
            note=note.strip(),
        )
    )


def _open(work: Work, claim_id: int) -> Claim:
    """A claim that is not over. Refusal ``matching.over`` where it is."""
    claim = work.get(Claim, claim_id)
    if claim.state.over:
        raise Refusal("matching.over")
    work.label_params["number"] = claim.number
    return claim


def _day(work: Work, claim: Claim, on: date | None) -> date:
    """The day of a step: not after today, not before the last one."""
    day = until_today(work, on, "matching")
    not_before_last(work, ClaimEvent, claim.id, day, "matching")
    return day


def _take(work: Work, claim: Claim, step: str, on: date, note: str) -> None:
    """One step of a claim, with its guards and its event."""
    move = move_to(claim.state, step)
    hold_up(findings(replace(claim_facts(claim), note=note), move))
    claim.state = move.to
    if move.to is ClaimState.CLAIMED:
        claim.claimed_on = on
    if move.to is ClaimState.RUNNING and claim.starts_on is None:
        claim.starts_on = on
    claim.ended_on = on if move.to.over else None
    _note(work, claim, step, on, note)


@dataclass(frozen=True, kw_only=True)
class ConfirmClaims:
    """One side, or both, confirm; a claim that both have confirmed is a project (已认领)."""

    label: ClassVar[str] = "history.confirm-claims"
    undoable: ClassVar[bool] = True

    claim_ids: tuple[int, ...]
    sides: tuple[Side, ...]
    on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write the confirmations, and the step where both are there."""
        work.label_params["count"] = len(self.claim_ids)
        for claim_id in self.claim_ids:
            claim = _open(work, claim_id)
            day = _day(work, claim, self.on)
            for side in self.sides:
                name = f"{side.value}_confirmed_on"
                if getattr(claim, name) is not None:
                    raise Refusal("matching.confirmed-already", field=name)
                setattr(claim, name, day)
                _note(work, claim, f"confirm-{side.value}", day)
            if claim.need_confirmed_on and claim.resource_confirmed_on:
                _take(work, claim, "confirm", day, "")
        return work.done(self.claim_ids[-1] if self.claim_ids else None)


@dataclass(frozen=True, kw_only=True)
class AdvanceClaims:
    """Take claims one step on: contact, carry-out, finish, or end them with the reason why.

    With ``finish``, ``effect``, ``satisfaction`` and ``served`` may be said at once.
    """

    label: ClassVar[str] = "history.advance-claims"
    undoable: ClassVar[bool] = True

    claim_ids: tuple[int, ...]
    move: str
    on: date | None = None
    note: str = field(default="", repr=False)
    values: Mapping[str, Any] = field(default_factory=dict, repr=False)

    def run(self, work: Work) -> Changes:
        """Write the steps; one that a guard blocks refuses all of them."""
        work.label_params["count"] = len(self.claim_ids)
        for claim_id in self.claim_ids:
            claim = _open(work, claim_id)
            _describe(work, claim, self.values)
            _take(work, claim, self.move, _day(work, claim, self.on), self.note)
        return work.done(self.claim_ids[-1] if self.claim_ids else None)


@dataclass(frozen=True, kw_only=True)
class ChangeClaim:
    """Write what is said of a claim besides its course: name, budget, term, effect."""

    label: ClassVar[str] = "history.change-claim"
    undoable: ClassVar[bool] = True

    claim_id: int
    values: Mapping[str, Any] = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values that differ."""
        _open(work, self.claim_id)
        claim = work.get(Claim, self.claim_id, version=self.version, changing=self.values)
        _describe(work, claim, self.values)
        return work.done(claim.id)


DESCRIBED = frozenset(
    {"name", "level", "quantity", "budget_fen", "starts_on", "due_on", "served", "effect"}
    | {"satisfaction"}
)


def _describe(work: Work, claim: Claim, values: Mapping[str, Any]) -> None:
    declared(values, DESCRIBED, "a claim")
    for name, value in values.items():
        setattr(claim, name, _read(work, claim, name, value))
    if claim.starts_on and claim.due_on and claim.due_on < claim.starts_on:
        raise Refusal("matching.until-before-from", field="due_on")


def _read(work: Work, claim: Claim, name: str, value: Any) -> Any:
    if isinstance(value, int) and value < 0:
        raise Refusal("matching.negative", field=name)
    match name:
        case "name":
            if not value.strip():
                raise Refusal("matching.no-title", field=name)
            return value.strip()
        case "level":
            return entry("levels", value).code
        case "satisfaction":
            return None if value is None else Satisfaction(value)
        case "effect":
            return value.strip()
        case "quantity":
            left = left_of(work.connection, (claim.resource_id,))[claim.resource_id]
            room = None if left is None else left + claim.quantity
            if room is not None and value > room:
                unit = work.get(Resource, claim.resource_id).unit
                params = {"remaining": room, "asked": value, "unit": unit}
                raise Refusal("matching.over-capacity", field=name, **params)
    return value
