"""The party block 当事人栏 (forms.md 2.4, 2.5) and the annex for many parties."""

from collections.abc import Sequence
from datetime import date

from reports.forms.wording import age_on, joined
from reports.house import grid, styles
from reports.house.blocks import Gap, Heading, OneLine, TurnPage, labelled
from reports.house.flow import Block
from reports.house.words import word
from services.sheets.shapes import PartyRow

__all__ = [
    "ANNEX_FROM",
    "annex",
    "ordinal",
    "party_blocks",
    "party_table",
    "sides",
    "signature_labels",
]

ANNEX_FROM = 3
"""From this many parties on one side the block names the first and refers to the annex."""


def sides(parties: Sequence[PartyRow]) -> dict[str, list[PartyRow]]:
    """The parties by their role, in the order in which roles first appear."""
    found: dict[str, list[PartyRow]] = {}
    for party in parties:
        found.setdefault(party.role, []).append(party)
    return found


def ordinal(place: int) -> str:
    """「一」 for place 0, as parties of one side are counted."""
    numerals = "一二三四五六七八九十"
    return numerals[place] if place < len(numerals) else str(place + 1)


def _person(head: str, party: PartyRow, on: date | None, *, with_id: bool) -> list[Block]:
    address = (word("address"), party.address, 1.1)
    rows = [
        labelled(
            (head + word("name"), party.name, 3.4),
            (word("gender"), party.gender, 1.1),
            (word("ethnicity"), party.ethnicity.removesuffix("族"), 1.1),
            (word("age"), age_on(party.birth_on, on), 1.1),
        ),
        labelled((word("occupation"), party.occupation, 1.0), (word("phone"), party.phone, 1.0)),
        labelled(address, (word("id_number"), party.id_number, 0.9))
        if with_id and party.id_number
        else labelled(address),
    ]
    if party.guardian:
        guardian = joined(party.guardian, party.guardian_relation)
        rows.append(labelled((word("guardian"), guardian, 1.0)))
    return [*rows]


def _organisation(head: str, party: PartyRow) -> list[Block]:
    rows = [
        labelled((head + word("organisation_name"), party.name, 1.0)),
        labelled(
            (word("legal_representative"), party.legal_representative, 1.2),
            (word("post"), party.representative_post, 1.0),
        ),
        labelled((word("uscc"), party.uscc, 1.2), (word("phone"), party.phone, 1.0)),
        labelled((word("address"), party.address, 1.0)),
    ]
    return [*rows]


def _one(head: str, party: PartyRow, on: date | None, *, with_id: bool) -> list[Block]:
    rows: list[Block]
    if party.is_anonymous:
        rows = [labelled((head, word("anonymous_caller"), 1.0))]
    elif party.is_organisation:
        rows = _organisation(head, party)
    elif party.is_unidentified:
        rows = [labelled((head, joined(word("unidentified"), party.name), 1.0))]
    else:
        rows = _person(head, party, on, with_id=with_id)
    if party.agent:
        agent = joined(party.agent, party.agent_relation, party.agent_authority)
        rows.append(labelled((word("agent"), agent, 1.0)))
    return rows


def _head(title: str, party: PartyRow, place: int, count: int) -> str:
    if party.label:
        return f"{title}（{party.label}）"
    return f"{title}（{ordinal(place)}）" if count > 1 else title


def party_blocks(
    parties: Sequence[PartyRow], on: date | None, *, title: str = "", with_id: bool = False
) -> list[Block]:
    """The blocks of all parties; ``title`` replaces the roles' own words (当事人).

    A side with three or more names its first party and refers to the annex.
    """
    blocks: list[Block] = []
    for role, side in sides(parties).items():
        shown = side[:1] if len(side) >= ANNEX_FROM else side
        for place, party in enumerate(shown):
            head = _head(title or role, party, place, len(side))
            blocks += [*_one(head, party, on, with_id=with_id), Gap(3)]
        if len(side) >= ANNEX_FROM:
            first = side[0].name or side[0].label
            text = word("see_annex", role=role, name=first, count=len(side))
            blocks.append(OneLine(text, styles.FIELD))
    return blocks


def needs_annex(parties: Sequence[PartyRow]) -> bool:
    """Whether some side has so many parties that the annex is bound in."""
    return any(len(side) >= ANNEX_FROM for side in sides(parties).values())


def annex(parties: Sequence[PartyRow], on: date | None) -> list[Block]:
    """当事人名单（附表） on its own page, empty when no side needs it."""
    if not needs_annex(parties):
        return []
    return [TurnPage(), Heading(word("annex_title")), party_table(parties, on)]


def party_table(parties: Sequence[PartyRow], on: date | None) -> grid.Grid:
    """One row a party, with room to sign (forms.md 2.5)."""
    heads: tuple[tuple[str, float, grid.Align], ...] = (
        (word("annex_number"), 1.15, "centre"),
        (word("annex_name"), 1.9, "left"),
        (word("annex_gender"), 0.8, "centre"),
        (word("annex_ethnicity"), 0.8, "centre"),
        (word("annex_age"), 0.8, "centre"),
        (word("annex_occupation"), 1.5, "left"),
        (word("annex_phone"), 2.5, "left"),
        (word("annex_address"), 2.8, "left"),
        (word("annex_role"), 1.7, "centre"),
        (word("annex_signature"), 1.7, "left"),
    )
    rows = tuple(
        (
            str(place),
            party.name,
            party.gender,
            party.ethnicity.removesuffix("族"),
            age_on(party.birth_on, on),
            party.occupation,
            party.phone,
            party.address,
            party.role,
            "",
        )
        for place, party in enumerate(parties, 1)
    )
    return grid.table(heads, rows, least_height=30, style=styles.SMALL)


def signature_labels(parties: Sequence[PartyRow], head: str) -> tuple[str, ...]:
    """One label a party: 「当事人（签名、盖章或按指印）甲方」; a side in the annex signs there."""
    found: list[str] = []
    for role, side in sides(parties).items():
        if len(side) >= ANNEX_FROM:
            found.append(word("signs_in_annex", role=role))
            continue
        found += [
            party.label or (role + (f"（{ordinal(place)}）" if len(side) > 1 else ""))
            for place, party in enumerate(side)
        ]
    if not found:
        return (head,)
    return (head + found[0], *found[1:])
