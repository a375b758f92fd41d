"""不予受理告知书 (forms.md 3.17; 人民调解工作若干规定 arts 22, 24)."""

from reports.forms.letter import letter
from reports.forms.statutory import wording
from reports.forms.wording import day
from reports.house.blocks import Prose
from reports.house.flow import Block, Form
from reports.house.words import word
from services.sheets.letters import RefusalNotice

__all__ = ["compose"]


def compose(sheet: RefusalNotice) -> Form:
    """What was asked, why it is refused, what else can be done."""
    requests = tuple(f"{place}、{text}" for place, text in enumerate(sheet.requests, 1))
    reason = sheet.reason
    if reason and sheet.source:
        reason = word("ln_reason", reason=reason, source=sheet.source)
    ways = (wording(sheet.office, "other_ways"), *([sheet.ways] if sheet.ways else []))
    parts: list[Block] = [
        Prose(word("ln_requests"), requests or (word("none"),)),
        Prose(word("ln_refused_because"), (reason,), blank=1 if reason else 2),
        Prose(word("ln_ways"), ways),
    ]
    said = {"matter": sheet.matter, "day": day(sheet.decided_on)}
    text = wording(sheet.office, "refusal_notice", **said)
    title = word("title_notice_of_refusal")
    return letter(sheet, title, sheet.addressee, text, parts, sheet.signed_on)
