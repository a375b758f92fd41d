"""人民调解记录 (forms.md 3.9): one for each mediation meeting 调解会."""

from reports.forms.party_block import annex, signature_labels, signs_in_annex
from reports.forms.signed import signed_on, signed_paper
from reports.forms.statutory import named, wording
from reports.forms.wording import clock_span, day, joined
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Prose, Title, labelled
from reports.house.flow import Block, Form
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.shapes import MediationRecord

__all__ = ["compose"]

_RESULTS = ("agreed", "ended", "continue")


def _result(sheet: MediationRecord) -> str:
    """The three results with a box each, and under them when it goes on."""
    boxes = [("■" if code == sheet.result else "□") + word(f"result_{code}") for code in _RESULTS]
    following = word("next_on", day=day(sheet.next_on)) if sheet.next_on else ""
    return joined("　".join(boxes), following, by="\n")


def _told(sheet: MediationRecord) -> list[Block]:
    """The lines that the notice of rights was given, and whether the doors were open."""
    codes = ["record_rights_told"] if sheet.rights_told else []
    if sheet.doors:
        codes.append(f"record_{sheet.doors}")
    if not codes:
        return []
    return [Gap(4), Prose("", tuple(wording(sheet.office, code) for code in codes))]


def compose(sheet: MediationRecord) -> Form:
    """Time, place, who was there, the account, the result, everybody's signature."""
    title = word("title_record")
    present = "、".join(sheet.present or tuple(named(party) for party in sheet.parties))
    mediators = "、".join(sheet.mediators)
    participants = (word("participant_signs"),) if sheet.participants else ()
    signing = signed_on(
        None,
        Gap(6),
        labelled((word("result"), _result(sheet), 1.0)),
        Prose("", (wording(sheet.office, "record_closing"),)),
        *signs_in_annex(sheet.parties, word("party_signs")),
        Signatures(
            signature_labels(sheet.parties, word("party_signs")),
            (*participants, word("mediator_signs"), word("recorder_signs")),
        ),
    )
    blocks: list[Block] = [
        Title(title),
        OneLine(
            joined(word("ordinal", number=sheet.ordinal), sheet.number),
            styles.NUMBER,
            "right",
            after=4,
        ),
        labelled((word("time"), clock_span(sheet.begun_at, sheet.ended_at), 1.0)),
        labelled((word("place"), sheet.place, 1.0)),
        labelled((word("parties_present"), present, 1.0)),
        labelled((word("participants"), "、".join(sheet.participants) or word("none"), 1.0)),
        labelled((word("matter"), sheet.matter, 1.0)),
        labelled((word("mediators"), mediators, 1.0), (word("recorder"), sheet.recorder, 0.6)),
        *_told(sheet),
        Prose(
            word("account"),
            (sheet.account,),
            ruled=True,
            blank=8,
            tail=signing,
        ),
        signing,
        *annex(sheet.parties, sheet.document_on),
    ]
    participant = ("page_participant",) if sheet.participants else ()
    signers = ("page_party", *participant, "page_mediator", "page_recorder")
    return signed_paper(sheet, title, blocks, *signers)
