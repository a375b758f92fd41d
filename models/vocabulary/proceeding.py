"""The proceeding of a case as data: which step leads from where to where, and what it asks.

``resources/rules/proceeding.json`` holds every step of rules.md 2.2; this module turns it into
frozen moves and reads what a person typed for one. Which guards hold a step back is named here
and decided in :mod:`models.vocabulary.guards`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseKind, CaseState, DeskRole
from resources import Language, phrase, rules

__all__ = [
    "Field",
    "FieldKind",
    "Move",
    "is_old",
    "local_roles",
    "move",
    "move_named",
    "moves",
    "moves_from",
]


class FieldKind(Enum):
    """What a draft field of a step holds."""

    DATE = "date"
    TEXT = "text"
    CHOICE = "choice"
    CONSENT = "consent"
    NAMES = "names"
    WAYS = "ways"
    COUNT = "count"
    FLAG = "flag"


class Default(Enum):
    """Where the value of a field comes from when nobody typed one."""

    NONE = ""
    TODAY = "today"
    RECORDED = "recorded"


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One thing a step asks for.

    ``choices`` names the word list of a choice (an enum of the terms, ``refusal-reason`` or
    ``file-profile``); ``future`` allows a date after today; a ``required`` field without value
    holds the step back.
    """

    name: str
    kind: FieldKind
    required: bool = False
    default: Default = Default.NONE
    choices: str = ""
    future: bool = False

    @property
    def label_code(self) -> str:
        """The phrase code of the label beside the field."""
        return "move.field-" + self.name.replace("_", "-")

    def label(self, language: Language) -> str:
        """The label beside the field."""
        return phrase(self.label_code, language)


@dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """One step of the proceeding.

    ``code`` is the verb (``accept``); one verb may start from several states. ``from_state`` is
    None for what is put on record first. ``roles`` may take it, ``confirmed_by`` names who
    confirms it where somebody else must. ``date_field`` is the draft field that holds the legal
    date of the step, ``guards`` the names of the checks it must pass, ``source`` the article.
    """

    code: str
    from_state: CaseState | None
    to_state: CaseState
    kinds: frozenset[CaseKind]
    roles: frozenset[DeskRole]
    fields: tuple[Field, ...]
    guards: tuple[str, ...]
    date_field: str
    source: str = ""
    confirmed_by: frozenset[DeskRole] = frozenset()

    def allows(self, held: Collection[DeskRole]) -> bool:
        """Whether someone with the roles ``held`` may take the step and confirm it."""
        confirmed = not self.confirmed_by or not self.confirmed_by.isdisjoint(held)
        return confirmed and not self.roles.isdisjoint(held)

    @property
    def verb_code(self) -> str:
        """The phrase code of the verb phrase on the button."""
        return f"move.{self.code}"

    @property
    def why_code(self) -> str:
        """The phrase code of the one sentence that says why this step comes."""
        return f"move.why-{self.code}"

    def verb(self, language: Language) -> str:
        """The verb phrase on the button, for example 受理."""
        return phrase(self.verb_code, language)

    def field(self, name: str) -> Field:
        """The field called ``name``; Refusal if this step does not ask for it."""
        for one in self.fields:
            if one.name == name:
                return one
        known = ", ".join(one.name for one in self.fields)
        raise Refusal("move.unknown-field", field=name, name=name, known=known)


def _field(row: Mapping[str, Any]) -> Field:
    return Field(
        **{**row, "kind": FieldKind(row["kind"]), "default": Default(row.get("default", ""))}
    )


def _expanded(row: Mapping[str, Any]) -> tuple[Move, ...]:
    fields = tuple(_field(one) for one in row["fields"])
    if row["on"] not in {one.name for one in fields if one.kind is FieldKind.DATE}:
        message = f"step {row['code']} does not ask for its own date"
        raise ValueError(message)
    return tuple(
        Move(
            code=row["code"],
            from_state=None if origin is None else CaseState(origin),
            to_state=CaseState(origin if row["to"] == "same" else row["to"]),
            kinds=frozenset(CaseKind(kind) for kind in row["kinds"]),
            roles=frozenset(DeskRole(role) for role in row["roles"]),
            fields=fields,
            guards=tuple(row["guards"]),
            date_field=row["on"],
            source=row["source"],
            confirmed_by=frozenset(DeskRole(role) for role in row.get("confirmed_by", ())),
        )
        for origin in row["from"]
    )


@cache
def moves() -> tuple[Move, ...]:
    """Every step of the proceeding, the usual one first for each state."""
    table = tuple(one for row in rules("proceeding")["moves"] for one in _expanded(row))
    keys = [(one.code, one.from_state) for one in table]
    if len(keys) != len(set(keys)):
        message = "a verb starts twice from one state"
        raise ValueError(message)
    return table


@cache
def local_roles() -> frozenset[DeskRole]:
    """The roles of the one local person: all, until users and roles exist (decisions.md)."""
    return frozenset(DeskRole(role) for role in rules("proceeding")["local_roles"])


def is_old(registered_on: date, today: date) -> bool:
    """Whether a case that came in on that day is entered for the record, after the fact.

    Older than the month a mediation generally takes (若干规定 33): it raises no alarm.
    """
    return (today - registered_on).days > int(rules("proceeding")["old_after_days"])


def moves_from(state: CaseState | None, kind: CaseKind) -> tuple[Move, ...]:
    """The steps open to a case of ``kind`` in ``state``, the usual one first."""
    return tuple(one for one in moves() if one.from_state is state and kind in one.kinds)


def move(from_state: CaseState | None, to_state: CaseState, kind: CaseKind) -> Move:
    """The step from one state to another; Refusal if the law knows no such step.

    Where two verbs lead the same way (a meeting and an extension both stay in mediation) this
    is the usual one; :func:`move_named` picks the other.
    """
    open_moves = moves_from(from_state, kind)
    for one in open_moves:
        if one.to_state is to_state:
            return one
    raise _no_such_step(from_state, to_state.value, open_moves)


def move_named(code: str, from_state: CaseState | None, kind: CaseKind) -> Move:
    """The step with the verb ``code`` from ``from_state``; Refusal if there is none."""
    open_moves = moves_from(from_state, kind)
    for one in open_moves:
        if one.code == code:
            return one
    wanted = next((one.to_state.value for one in moves() if one.code == code), code)
    raise _no_such_step(from_state, wanted, open_moves)


def _no_such_step(from_state: CaseState | None, wanted: str, known: tuple[Move, ...]) -> Refusal:
    start = "new" if from_state is None else from_state.value
    targets = ", ".join(dict.fromkeys(one.to_state.value for one in known)) or "-"
    return Refusal("move.no-such-step", field="state", start=start, wanted=wanted, known=targets)
