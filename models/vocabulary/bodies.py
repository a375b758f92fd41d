"""The kinds of bodies that take cases on, as data: what each may take and whose seal it has.

A street names its bodies as it likes (片管会, 楼管会, 路管会 …), so a kind is a row of
``resources/rules/bodies.json`` and a body keeps the code of its row. The rules of the proceeding
know only the few kinds the law tells apart (:class:`models.vocabulary.terms.BodyKind`); every
other kind is *other* to them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from models.vocabulary.errors import Refusal
from models.vocabulary.reference import Term
from models.vocabulary.terms import BodyKind, CaseKind
from resources import rules

__all__ = ["Basis", "KindOfBody", "body_kind", "kind", "kinds", "kinds_for", "known_kind"]


class Basis(Enum):
    """Whether a body answers for a place (因地治理) or for a matter (因事治理)."""

    PLACE = "place"
    MATTER = "matter"


@dataclass(frozen=True, kw_only=True, slots=True)
class KindOfBody(Term):
    """A kind of body.

    ``disputes`` and ``matters`` say which cases it may be given: only a people's mediation
    committee and what stands under it mediates (人民调解法 7-8, 34), and a governance matter goes
    to whoever can settle it. ``own_seal`` is a seal of its own, ``seals_agreements`` one that
    makes a mediation agreement effective (人民调解法 29); ``parents`` are the kinds it may
    stand under.
    """

    basis: Basis
    disputes: bool
    matters: bool
    own_seal: bool
    seals_agreements: bool
    parents: tuple[str, ...]
    source: str

    def takes(self, case_kind: CaseKind) -> bool:
        """Whether a case of this kind may be given to it."""
        return self.disputes if case_kind is CaseKind.DISPUTE else self.matters

    @property
    def law(self) -> BodyKind:
        """The kind as the rules of the proceeding know it."""
        return body_kind(self.code)


def _kind(row: Mapping[str, Any]) -> KindOfBody:
    return KindOfBody(**{**row, "basis": Basis(row["basis"]), "parents": tuple(row["parents"])})


@cache
def kinds() -> tuple[KindOfBody, ...]:
    """Every kind of body, in the order they are offered."""
    rows = tuple(_kind(row) for row in rules("bodies")["kinds"])
    codes = [row.code for row in rows]
    if len(codes) != len(set(codes)) or BodyKind.OTHER.value not in codes:
        message = f"a kind of body stands twice, or the other one is missing: {codes}"
        raise ValueError(message)
    for row in rows:
        if not set(row.parents) <= set(codes):
            message = f"kind {row.code} stands under an unknown kind"
            raise ValueError(message)
        if row.seals_agreements and not (row.own_seal and row.disputes):
            message = f"kind {row.code} seals agreements without a seal or without mediating"
            raise ValueError(message)
    return rows


def kind(code: str) -> KindOfBody:
    """The kind with this code or Chinese name. Refusal if unknown."""
    for row in kinds():
        if code in {row.code, row.zh}:
            return row
    raise Refusal("term.unknown-body-kind", field="kind", value=code[:40])


def known_kind(code: str) -> KindOfBody:
    """The kind with this code; *other* for a code that is no longer in the list."""
    listed = {row.code: row for row in kinds()}
    return listed.get(code, listed[BodyKind.OTHER.value])


def kinds_for(case_kind: CaseKind) -> tuple[KindOfBody, ...]:
    """The kinds of bodies a case of ``case_kind`` may be given to."""
    return tuple(row for row in kinds() if row.takes(case_kind))


def body_kind(code: str) -> BodyKind:
    """The kind the law tells apart behind a code; *other* for every kind it does not name."""
    known = {member.value: member for member in BodyKind}
    return known.get(code, BodyKind.OTHER)
