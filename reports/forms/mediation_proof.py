"""主持调解证明: the committee's word to the court that it mediated (民诉法解释 art. 354)."""

from reports.forms.court import said_of
from reports.forms.statutory import masked_mark, named, wording
from reports.forms.wording import day
from reports.house.blocks import Gap, Prose, Title
from reports.house.flow import LETTER_PAGE, Form
from reports.house.signing import SealPlace
from reports.house.words import word
from services.sheets.steps import MediationProof

__all__ = ["compose"]


def compose(sheet: MediationProof) -> Form:
    """One sentence over the seal."""
    title = word("title_mediation_proof")
    names = "、".join(named(party) for party in sheet.parties)
    seal = SealPlace(word("sealed_name", name=sheet.office.seal_name), day(None))
    text = wording(sheet.office, "mediation_proof", **said_of(sheet), names=names)
    return Form(
        title=title,
        blocks=[Title(title), Gap(20), Prose("", (text,), tail=seal), Gap(30), seal],
        page=LETTER_PAGE,
        mark=masked_mark(sheet),
    )
