"""终止调解告知书 (forms.md 3.17; 人民调解法 art. 26)."""

from reports.forms.letter import letter
from reports.forms.statutory import wording
from reports.forms.wording import day
from reports.house.blocks import Prose
from reports.house.flow import Block, Form
from reports.house.words import word
from services.sheets.letters import TerminationNotice

__all__ = ["compose"]


def compose(sheet: TerminationNotice) -> Form:
    """Why the mediation ended, what else can be done, what both sides let stand."""
    ways = (wording(sheet.office, "other_ways"), *([sheet.ways] if sheet.ways else []))
    parts: list[Block] = [
        Prose(word("ln_ended_because"), (sheet.reason,), blank=1),
        Prose(word("ln_ways"), ways),
    ]
    if sheet.undisputed:  # the row is optional (forms.md 3.17): nobody has said that there is none
        parts.append(Prose(word("ln_undisputed"), (sheet.undisputed,)))
    said = {"matter": sheet.matter, "day": day(sheet.ended_on)}
    text = wording(sheet.office, "termination_notice", **said)
    title = word("title_notice_of_termination")
    return letter(sheet, title, sheet.addressee, text, parts, None)
