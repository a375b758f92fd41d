"""The party block 当事人栏 (forms.md 2.4, 2.5) and the annex for many parties."""

from collections.abc import Collection, Sequence
from datetime import date

from reports.forms.wording import age_on, joined
from reports.house import grid, styles
from reports.house.blocks import Fields, Gap, Heading, OneLine, TurnPage, labelled
from reports.house.flow import LETTER_PAGE, Block
from reports.house.fonts import width
from reports.house.words import word
from services.sheets.shapes import PartyRow

__all__ = [
    "ANNEX_FROM",
    "annex",
    "by_whom",
    "fitted",
    "led",
    "ordinal",
    "particulars",
    "party_blocks",
    "party_table",
    "sides",
    "signature_labels",
    "signs_in_annex",
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
    """「一」 for place 0, 「十一」 for place 10, 「一百零一」 for place 100."""
    numerals = "零一二三四五六七八九"
    hundreds, rest = divmod(place + 1, 100)
    tens, ones = divmod(rest, 10)
    text = f"{numerals[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else numerals[tens]) + "十"
    elif hundreds and ones:
        text += numerals[0]
    return text + (numerals[ones] if ones else "")


def _needs(fields: Sequence[tuple[str, str, float]]) -> list[float]:
    """How wide each field must be to stand on one line, in points."""
    style, spare = styles.FIELD, 1.5 * styles.FIELD.size
    return [
        width(label, style.face, style.size)
        + (width(value, style.face, style.size) if value else 2 * style.size)
        + spare
        for label, value, _ in fields
    ]


def led(first: tuple[str, str, float], *fields: tuple[str, str, float]) -> list[Block]:
    """A row that a name leads; a name too long to share one has a row of its own before it."""
    if sum(_needs((first, *fields))) <= LETTER_PAGE.width:
        return [fitted(first, *fields)]
    return [labelled((*first[:2], 1.0)), labelled(*fields)]


def fitted(*fields: tuple[str, str, float]) -> Fields:
    """A row of (label, value, share); where a value would not fit, the first takes what is left.

    So a long name or the name of a people stands on one line where the row has the room.
    """
    needs = _needs(fields)
    whole = sum(share for _, _, share in fields)
    shares = [LETTER_PAGE.width * share / whole for _, _, share in fields]
    rest = LETTER_PAGE.width - sum(needs[1:])
    if all(need <= share for need, share in zip(needs, shares, strict=True)) or rest < shares[0]:
        return labelled(*fields)
    shares = [rest, *needs[1:]]
    return labelled(*((*field[:2], share) for field, share in zip(fields, shares, strict=True)))


def _person(head: str, party: PartyRow, on: date | None, *, with_id: bool) -> list[Block]:
    address = (word("address"), party.address, 1.1)
    rows = [
        *led(
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
        fitted(
            (word("legal_representative"), party.legal_representative, 1.2),
            (word("post"), party.representative_post, 1.0),
        ),
        labelled((word("uscc"), party.uscc, 1.5), (word("phone"), party.phone, 1.0)),
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


def _counted(word_: str, place: int, count: int) -> str:
    return f"{word_}（{ordinal(place)}）" if count > 1 else word_


def _heads(parties: Sequence[PartyRow], title: str) -> list[str]:
    """How each party is called: 「申请人（二）」 by side, 「当事人（四）」 through all of them."""
    if title:
        return [
            f"{title}（{party.label}）" if party.label else _counted(title, place, len(parties))
            for place, party in enumerate(parties)
        ]
    found, every = [], sides(parties)
    for party in parties:
        side = every[party.role]
        place = next(at for at, one in enumerate(side) if one is party)
        label = f"{party.role}（{party.label}）" if party.label else ""
        found.append(label or _counted(party.role, place, len(side)))
    return found


def party_blocks(
    parties: Sequence[PartyRow], on: date | None, *, title: str = "", with_id: bool = False
) -> list[Block]:
    """The blocks of all parties; ``title`` replaces the roles' own words (当事人).

    A side with three or more names its first party and refers to the annex.
    """
    blocks: list[Block] = []
    heads = {id(party): head for party, head in zip(parties, _heads(parties, title), strict=True)}
    for role, side in sides(parties).items():
        for party in side[:1] if len(side) >= ANNEX_FROM else side:
            blocks += [*_one(heads[id(party)], party, on, with_id=with_id), Gap(3)]
        if len(side) >= ANNEX_FROM:
            first = side[0].name or side[0].label
            text = word("see_annex", role=role, name=first, count=len(side))
            blocks.append(OneLine(text, styles.FIELD))
    return blocks


def needs_annex(parties: Sequence[PartyRow]) -> bool:
    """Whether some side has so many parties that the annex is bound in."""
    return any(len(side) >= ANNEX_FROM for side in sides(parties).values())


def annex(parties: Sequence[PartyRow], on: date | None, *, with_id: bool = False) -> list[Block]:
    """当事人名单（附表） on its own page, empty when no side needs it.

    Below it stands what its columns do not hold of those who have no block of their own.
    """
    if not needs_annex(parties):
        return []
    large = {role for role, side in sides(parties).items() if len(side) >= ANNEX_FROM}
    return [
        TurnPage(),
        Heading(word("annex_title")),
        party_table(parties, on),
        *particulars(parties, large, with_id=with_id),
    ]


def particulars(
    parties: Sequence[PartyRow], roles: Collection[str], *, with_id: bool = False
) -> list[Block]:
    """Who acts for whom, and what is said of an organisation, by the number in the list."""
    lines = (
        word("annex_more", place=place, name=party.name or party.label, told=told)
        for place, party in enumerate(parties, 1)
        if party.role in roles and (told := _told_of(party, with_id=with_id))
    )
    return [OneLine(line, styles.CELL, before=3) for line in lines]


def _told_of(party: PartyRow, *, with_id: bool) -> str:
    said = (
        ("id_number", party.id_number if with_id else ""),
        ("legal_representative", joined(party.legal_representative, party.representative_post)),
        ("uscc", party.uscc),
        ("guardian", joined(party.guardian, party.guardian_relation)),
        ("agent", joined(party.agent, party.agent_relation, party.agent_phone)),
    )
    return "；".join(f"{word(name)}：{text}" for name, text in said if text)


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


def signs_in_annex(parties: Sequence[PartyRow], head: str) -> list[Block]:
    """「当事人（签名、盖章或按指印）：申请人在附表《当事人名单》上签名」, for a large side."""
    return [
        OneLine(
            head.removesuffix("：") + "：" + word("signs_in_annex", role=role),
            styles.FIELD,
            before=6,
        )
        for role, side in sides(parties).items()
        if len(side) >= ANNEX_FROM
    ]


def signature_labels(parties: Sequence[PartyRow], head: str, *, title: str = "") -> tuple[str, ...]:
    """One label a party: 「当事人（签名、盖章或按指印）甲方」, and how those sign who act for it.

    A side in the annex signs there, and what says so bears the head (:func:`signs_in_annex`).
    ``title`` is that of the blocks, so that both count the parties alike.
    """
    if not parties:
        return (head,)
    every = sides(parties)
    heads = _heads(parties, title)
    here = [
        (party, name)
        for party, name in zip(parties, heads, strict=True)
        if len(every[party.role]) < ANNEX_FROM
    ]
    if len(here) < len(parties):
        return tuple((party.label or name) + by_whom(party) for party, name in here)
    found = [(one.label or name.removeprefix(title)) + by_whom(one) for one, name in here]
    return (head + found[0], *found[1:])


def by_whom(party: PartyRow) -> str:
    """Who writes whose name (forms.md 2.5, 2.6)."""
    if party.guardian:
        return word("signs_guardian")
    if party.agent:
        return word("signs_agent")
    return word("signs_organisation") if party.is_organisation else ""
