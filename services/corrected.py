"""The proceeding as it stands after its corrections.

A past event that was recorded wrong stays as it was written; a later event of the kind
``correction`` names it (``corrects_id``) and says what is right. Whoever reads the course of a case
reads it through here, so that clocks, papers and lists follow the correction.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from models.vocabulary.terms import CaseState

__all__ = ["CORRECTION", "Standing", "standing"]

CORRECTION = "correction"
"""The kind of the events that correct others, and of those that correct a party."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """An event as it stands: its day and facts are the corrected ones.

    ``was`` holds what was recorded first of each thing that has been corrected since: ``on`` and
    names of facts.
    """

    id: int
    kind: str
    state: CaseState
    on: date
    facts: Mapping[str, Any] = field(repr=False)
    was: Mapping[str, Any] = field(default_factory=dict, repr=False)


def standing(events: Iterable[Any]) -> list[Standing]:
    """The events of one case in their order, corrections applied and left out.

    ``events`` are rows with ``id kind state on facts corrects_id``.
    """
    found: dict[int, Standing] = {}
    for event in events:
        if event.kind != CORRECTION:
            found[event.id] = Standing(
                id=event.id,
                kind=event.kind,
                state=event.state,
                on=event.on,
                facts=event.facts or {},
            )
        elif event.corrects_id in found:
            found[event.corrects_id] = _corrected(found[event.corrects_id], event.facts)
    return list(found.values())


def _corrected(event: Standing, said: Mapping[str, Any]) -> Standing:
    now, was = dict(said.get("now", {})), said.get("was", {})
    on = date.fromisoformat(str(now.pop("on"))) if "on" in now else event.on
    return Standing(
        id=event.id,
        kind=event.kind,
        state=event.state,
        on=on,
        facts={**event.facts, **now},
        was={**was, **event.was},
    )
