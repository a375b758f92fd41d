"""What the papers for the court share (forms.md 3.13): the parties in full, the agreement."""

from collections.abc import Sequence

from reports.forms.party_block import by_whom, fitted, led, ordinal
from reports.forms.wording import day, joined
from reports.house.blocks import Gap, labelled
from reports.house.flow import Block
from reports.house.signing import Together
from reports.house.words import word
from services.sheets.shapes import PartyRow
from services.sheets.steps import MediationProof

__all__ = ["court_blocks", "court_signers", "said_of"]


def said_of(sheet: MediationProof) -> dict[str, object]:
    """What the sentences for the court are filled with."""
    number = sheet.agreement_number
    return {
        "matter": sheet.matter,
        "committee": sheet.office.seal_name,
        "day": day(sheet.agreed_on),
        "effective": day(sheet.effective_on),
        "number": word("numbered_agreement", number=number) if number else "",
    }


def court_labels(parties: Sequence[PartyRow]) -> tuple[str, ...]:
    """「申请人（一）」: before the court every party applies."""
    if len(parties) == 1:
        return (word("court_applicant"),)
    return tuple(f"{word('court_applicant')}（{ordinal(place)}）" for place in range(len(parties)))


def court_signers(parties: Sequence[PartyRow]) -> tuple[str, ...]:
    """The labels under which they sign, and how those do who act for a party (forms.md 2.5)."""
    return tuple(
        label + by_whom(party) for label, party in zip(court_labels(parties), parties, strict=True)
    )


def _colon(name: str) -> str:
    return f"{word(name)}："


def _person(head: str, party: PartyRow) -> list[Block]:
    born = day(party.birth_on) if party.birth_on else ""
    return [
        *led(
            (f"{head}{_colon('name')}", party.name, 1.9),
            (_colon("gender"), party.gender, 0.8),
            (_colon("court_birth"), born, 1.8),
        ),
        labelled(
            (_colon("ethnicity"), party.ethnicity.removesuffix("族"), 1.0),
            (_colon("id_number"), party.id_number, 1.6),
        ),
        labelled(
            (_colon("court_home"), party.address, 1.7), (_colon("court_phone"), party.phone, 1.0)
        ),
    ]


def _organisation(head: str, party: PartyRow) -> list[Block]:
    return [
        labelled((f"{head}{_colon('organisation_name')}", party.name, 1.0)),
        labelled((_colon("court_seat"), party.address, 1.0)),
        fitted(
            (_colon("legal_representative"), party.legal_representative, 1.3),
            (_colon("post"), party.representative_post, 1.0),
        ),
        labelled((_colon("uscc"), party.uscc, 1.7), (_colon("court_phone"), party.phone, 1.0)),
    ]


def court_blocks(parties: Sequence[PartyRow]) -> list[Block]:
    """Every party with what the court asks of it; none is left to an annex."""
    blocks: list[Block] = []
    for head, party in zip(court_labels(parties), parties, strict=True):
        rows = _organisation(head, party) if party.is_organisation else _person(head, party)
        if party.guardian or party.agent:
            name = "guardian" if party.guardian else "agent"
            who = joined(
                party.guardian or party.agent,
                party.guardian_relation if party.guardian else party.agent_relation,
            )
            rows.append(labelled((_colon(name), who, 1.0)))
        blocks += [Together(rows), Gap(5)]
    return blocks
