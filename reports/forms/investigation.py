"""人民调解调查记录 (forms.md 3.7): printed to be written on where somebody is asked."""

from reports.forms.signed import signed_on, signed_paper
from reports.forms.statutory import wording
from reports.forms.wording import clock_span, or_none
from reports.house import styles
from reports.house.blocks import Gap, Prose, Title, labelled
from reports.house.flow import Block, Form
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.steps import InvestigationRecord

__all__ = ["compose"]

_QUESTIONS = 3


def _account(sheet: InvestigationRecord) -> Prose:
    """What was asked and answered, or lines for it."""
    if sheet.account:
        return Prose(word("account"), (sheet.account,), styles.FIELD, ruled=True, blank=8)
    pair = (word("question"), word("answer"), "")
    return Prose(word("account"), pair * _QUESTIONS, styles.WRITING, ruled=True)


def _others(sheet: InvestigationRecord) -> str:
    """Who else was there; struck where the record is filled in, blank on one to write on."""
    names = "、".join(sheet.participants)
    return or_none(names) if sheet.account else names


def compose(sheet: InvestigationRecord) -> Form:
    """Time, place, who asked whom, questions and answers, signatures."""
    title = word("title_investigation")
    when = clock_span(sheet.begun_at, sheet.ended_at) if sheet.begun_at else word("blank_span")
    signing = signed_on(
        None,
        Prose("", (wording(sheet.office, "investigation_closing"),)),
        Signatures((word("asked_signs"),), (word("investigator_signs"), word("recorder_signs"))),
    )
    account = _account(sheet)
    blocks: list[Block] = [
        Title(title),
        labelled((word("matter"), sheet.matter, 2.0), (word("intake_no"), sheet.number, 1.0)),
        Gap(4),
        labelled((word("time"), when, 1.0)),
        labelled((word("place"), sheet.place, 1.0)),
        labelled((word("participants"), _others(sheet), 1.0)),
        labelled(
            (word("asked"), sheet.asked, 2.2),
            (word("asked_gender"), sheet.asked_gender, 1.0),
            (word("asked_age"), sheet.asked_age, 1.0),
        ),
        labelled((word("asked_address"), sheet.asked_address, 1.0)),
        labelled((word("asked_relation"), sheet.relation, 1.0)),
        labelled(
            (word("investigators"), sheet.investigator, 1.0),
            (word("recorder"), sheet.recorder, 1.0),
        ),
        Prose(account.heading, account.texts, account.style, ruled=True, blank=8, tail=signing),
        signing,
    ]
    return signed_paper(sheet, title, blocks, "page_asked", "page_investigator", "page_recorder")
