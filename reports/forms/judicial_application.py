"""司法确认申请书 (forms.md 3.13): joint, by all parties of the agreement (人民调解法 art. 33)."""

from reports.forms.court import court_blocks, court_signers, said_of
from reports.forms.signed import signed_on, signed_paper
from reports.forms.statutory import wording
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Prose, Title
from reports.house.flow import Block, Form
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.steps import JudicialApplication

__all__ = ["compose"]


def compose(sheet: JudicialApplication) -> Form:
    """The applicants, what is asked, on what grounds, the declaration, signatures, enclosures."""
    title = word("title_judicial_application")
    said = said_of(sheet)
    labels = court_signers(sheet.parties)
    half = -(-len(labels) // 2)
    enclosed = "；".join(f"{place}、{text}" for place, text in enumerate(sheet.materials, 1))
    signing = signed_on(
        sheet.applied_on,
        OneLine(f"　　{word('court_to')}", styles.FIELD, before=6),
        OneLine(sheet.court or word("court_blank"), styles.FIELD),
        OneLine(word("court_signs"), styles.HEADING, before=8, keeps_with_next=True),
        Signatures(labels[:half], labels[half:]),
    )
    blocks: list[Block] = [
        Title(title),
        *court_blocks(sheet.parties),
        Prose(word("court_request"), (wording(sheet.office, "confirmation_request", **said),)),
        Prose(word("court_grounds"), (wording(sheet.office, "confirmation_grounds", **said),)),
        Prose(
            word("court_promise"),
            (wording(sheet.office, "confirmation_promise"),),
            tail=signing,
        ),
        signing,
        Gap(6),
        Prose(word("court_materials"), (f"{enclosed}。",) if enclosed else (), is_whole=True),
    ]
    return signed_paper(sheet, title, blocks, "court_applicant")
