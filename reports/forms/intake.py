"""人民调解受理登记表 (forms.md 3.4)."""

from reports.forms.party_block import annex, signature_labels, signs_in_annex
from reports.forms.statutory import masked_mark, names_of_sides, wording
from reports.forms.wording import day
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Prose, Title, labelled
from reports.house.flow import LETTER_PAGE, Block, Form
from reports.house.signing import SealPlace, Signatures, Together
from reports.house.words import word
from services.sheets.shapes import IntakeForm

__all__ = ["compose"]

_ORIGINS = ("application", "initiative", "referral")

_SHORT_NOTE = 120
"""Characters; a longer note goes on behind the seal instead of pulling it to the next page."""


def _referring(sheet: IntakeForm) -> str:
    """The organ; 移送 and 委托 of its source are in the sentence already."""
    body = sheet.referred_by.removesuffix("移送").removesuffix("委托")
    return body or word("other_body")


def _opening(sheet: IntakeForm) -> str:
    names = names_of_sides(sheet.parties)
    ground = word(
        f"ground_{sheet.origin}",
        **({"body": _referring(sheet)} if sheet.origin == "referral" else {}),
    )
    code = "opening" if len(names) > 1 else "opening_one"
    return word(
        code, day=day(sheet.accepted_on), ground=ground, names=word("and").join(names or ["　"])
    )


def _origins(sheet: IntakeForm) -> str:
    """The three origins with a box each; the referral names its body on a line of its own."""
    found = []
    for numeral, origin in zip("①②③", _ORIGINS, strict=True):
        is_this = origin == sheet.origin
        text = word(f"origin_{origin}")
        if origin == "referral" and is_this:
            text += f"（{_referring(sheet)}）"
        found.append(f"{'■' if is_this else '□'}{numeral}{text}")
    return "　".join(found[:2]) + "\n" + found[2]


def compose(sheet: IntakeForm) -> Form:
    """Opening sentence, type, source, facts, signatures, seal, note."""
    title = word("title_intake")
    note = (
        labelled((word("note"), sheet.note, 1.0)),
        OneLine(wording(sheet.office, "intake_foot"), styles.SMALL, before=4),
    )
    is_short = len(sheet.note) <= _SHORT_NOTE
    signing = Together(
        (
            *signs_in_annex(sheet.parties, word("party_signs_plain")),
            Signatures(
                signature_labels(sheet.parties, word("party_signs_plain")),
                (word("registrar_signs") + sheet.registered_by,),
            ),
            SealPlace(word("sealed_name", name=sheet.office.seal_name), day(None)),
            *(note if is_short else ()),
        )
    )
    number = word("intake_number", number=sheet.number)
    blocks: list[Block] = [
        Title(title),
        OneLine(number, styles.NUMBER, "right", after=4),
        Prose("", (_opening(sheet),)),
        Gap(4),
        labelled((word("dispute_type"), sheet.category, 1.0)),
        labelled((word("case_origin"), _origins(sheet), 1.0)),
        Prose(word("brief_facts"), (sheet.facts,), ruled=True, blank=8, tail=signing),
        signing,
        *(() if is_short else note),
        *annex(sheet.parties, sheet.document_on),
    ]
    return Form(
        title=title,
        blocks=blocks,
        page=LETTER_PAGE,
        mark=masked_mark(sheet),
        signers=(word("page_party"), word("registrar")),
    )
