"""What a lead still lacks, said in the keys that ``record`` reads (contract.md, 2)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from models.vocabulary.errors import Refusal
from services.commands.leads import RegisterLead
from services.exchange.drafts import intake_draft, party_values
from services.exchange.values import path_of
from services.queries.rows import CaseWhole

__all__ = ["registering"]

_SAID_OF_A_LEAD: Final = {
    **{
        name: name
        for name in (
            *("source", "topic", "category", "title", "facts", "requests", "place", "anonymous"),
            *("urgency", "occurred_on", "occurred_text", "remarks"),
            *("order_number", "order_dispatched_on", "order_kind"),
        )
    },
    "claim": "requests",
}
"""The keys, and the field of the draft each is kept in."""

_FLAGS: Final = {"true": True, "false": False}


def registering(case: CaseWhole, said: Mapping[str, Any], note: str = "") -> RegisterLead:
    """The command that completes the lead with what is ``said`` and registers it.

    ``said`` are dotted fields unfolded (``{"place": {"text": …}, "parties": {"0": {…}}}``); what
    is no field of an intake is left to the step.

    Raises:
        Refusal: ``exchange.…``, naming the path of what is wrong.
    """
    about = {key: value for key, value in said.items() if key in _SAID_OF_A_LEAD}
    if "anonymous" in about:
        about["anonymous"] = _flag(about["anonymous"])
    read = intake_draft({"state": "lead", "facts": case.facts, **about})
    values = {_SAID_OF_A_LEAD[key]: getattr(read, _SAID_OF_A_LEAD[key]) for key in about}
    if "place" in values:
        named = {part: value for part, value in about["place"].items() if value is not None}
        kept = {part: getattr(case.place, part) for part in ("estate", "building", "unit", "text")}
        given = {part: getattr(read.place, part) for part in named}
        values["place"] = replace(read.place, **{**kept, **given})
    return RegisterLead(
        case_id=case.line.id,
        values=values,
        parties=dict(_parties(said.get("parties"))),
        draft={key: one for key, one in said.items() if key not in {*about, "parties"}},
        note=note,
    )


def _parties(said: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    if said is None:
        return
    listed = dict(enumerate(said)) if isinstance(said, list) else said
    if not isinstance(listed, dict):
        raise Refusal("exchange.not-list", field="parties", path="parties", found='"…"')
    for place, party in listed.items():
        path = path_of(f"parties.{place}")
        if not (str(place).isascii() and str(place).isdecimal() and len(str(place)) < 4):
            raise Refusal("exchange.unknown-key", field="parties", path=path, known="0, 1, …")
        plain = dict(party) if isinstance(party, dict) else party
        for name in ("organisation", "incapable"):
            if isinstance(plain, dict) and name in plain:
                plain[name] = _flag(plain[name])
        yield int(place), party_values(plain, path)


def _flag(typed: Any) -> Any:
    return _FLAGS.get(typed, typed) if isinstance(typed, str) else typed
