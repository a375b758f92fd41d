"""人民调解回访记录 (forms.md 3.12)."""

from reports.forms.agreement import obligation_words
from reports.forms.signed import intake_number, signed_on, signed_paper
from reports.forms.statutory import named
from reports.forms.ticks import ticked
from reports.forms.wording import day, joined
from reports.house.blocks import Gap, Prose, Title, labelled
from reports.house.flow import Block, Form
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.steps import FollowUpRecord

__all__ = ["compose"]

_MEANS = ("visit", "phone", "office", "online")
_PERFORMED = ("yes", "partly", "no", "not-due")
_SATISFIED = ("yes", "partly", "no", "silent")
_ESCALATION = ("no", "yes")


def _found(sheet: FollowUpRecord) -> tuple[str, ...]:
    """How far each obligation has come, then what was found."""
    many = len(sheet.obligations) > 1
    rows = tuple(
        word("fu_obligation", place=place, text=text) if many else text
        for place, row in enumerate(sheet.obligations, 1)
        if (text := joined(obligation_words(row), row.state, by="，"))
    )
    return (*rows, *([sheet.account] if sheet.account else []))


def compose(sheet: FollowUpRecord) -> Form:
    """Who was visited when, how each obligation stands, what was found, signatures."""
    title = word("title_follow_up")
    performed = word("none")
    if sheet.performed:
        performed = ticked("performed", _PERFORMED, sheet.performed)
    signing = signed_on(
        None,
        Gap(6),
        labelled((word("fu_performed"), performed, 1.0)),
        labelled((word("fu_satisfied"), ticked("satisfied", _SATISFIED, sheet.satisfied), 1.0)),
        labelled((word("fu_escalation"), ticked("escalation", _ESCALATION, sheet.escalation), 1.0)),
        labelled((word("fu_next"), "", 1.0)),
        Signatures((word("visited_signs"),), (word("visitor_signs"),)),
    )
    blocks: list[Block] = [
        Title(title),
        intake_number(sheet),
        labelled((word("fu_parties"), "、".join(named(party) for party in sheet.parties), 1.0)),
        labelled((word("fu_agreement"), sheet.agreement_number or word("none"), 1.0)),
        labelled((word("fu_matter"), sheet.matter, 1.0)),
        labelled((word("fu_on"), day(sheet.visited_on), 1.0)),
        labelled((word("fu_means"), ticked("means", _MEANS, sheet.means), 1.0)),
        Prose(word("fu_account"), _found(sheet), ruled=True, blank=8, tail=signing),
        signing,
    ]
    return signed_paper(sheet, title, blocks, "page_visitor")
