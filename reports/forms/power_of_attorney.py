"""授权委托书 (forms.md 3.6): principal, agent, matter, authority, term."""

from dataclasses import replace

from reports.forms.party_block import by_whom, party_blocks
from reports.forms.signed import signed_on, signed_paper
from reports.forms.statutory import wording
from reports.house.blocks import Gap, Heading, Prose, Title, labelled
from reports.house.flow import Block, Form
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.letters import PowerOfAttorney

__all__ = ["compose"]

_POWERS = ("general", "special")


def _powers(sheet: PowerOfAttorney) -> tuple[str, ...]:
    """Both powers with a box each; the principal ticks one where none is recorded."""
    return tuple(
        ("■" if power == sheet.authority else "□") + wording(sheet.office, f"power_{power}")
        for power in _POWERS
    )


def compose(sheet: PowerOfAttorney) -> Form:
    """The two people, what is entrusted, how far, until when, both signatures."""
    title = word("title_power_of_attorney")
    principal = replace(sheet.principal, agent="", label="")
    matter = {"committee": sheet.office.seal_name, "matter": sheet.matter}
    signing = signed_on(
        None,
        labelled((word("poa_term"), word("blank_term"), 1.0)),
        Signatures((word("poa_principal_signs") + by_whom(principal),), (word("poa_agent_signs"),)),
    )
    blocks: list[Block] = [
        Title(title),
        *party_blocks(
            (principal,),
            sheet.document_on,
            title=word("poa_principal"),
            with_id=True,
        ),
        Heading(word("poa_agent")),
        labelled((word("poa_name"), sheet.agent, 1.6), (word("poa_gender"), "", 0.8)),
        labelled((word("poa_id"), "", 1.0), (word("poa_unit"), "", 1.0)),
        labelled(
            (word("poa_phone"), sheet.agent_phone, 1.0),
            (word("poa_relation"), sheet.agent_relation, 1.0),
        ),
        Gap(4),
        Prose(word("poa_matter"), (wording(sheet.office, "power_of_attorney", **matter),)),
        Prose(word("poa_authority"), _powers(sheet), tail=signing),
        Gap(6),
        signing,
    ]
    return signed_paper(sheet, title, blocks, "page_principal")
