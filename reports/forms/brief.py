"""案件简报: five lines a case, to be read out."""

from reports.forms.marks import mark, printed
from reports.forms.wording import joined
from reports.house import styles
from reports.house.blocks import OneLine, Prose, Rule, Title
from reports.house.flow import LETTER_PAGE, Form
from reports.house.words import word
from services.sheets.shapes import Brief

__all__ = ["compose"]


def compose(sheet: Brief) -> Form:
    """Title line, place and parties, facts, progress, next step."""
    title = word("brief_title")
    parties = "、".join(joined(party.role, party.label or party.name) for party in sheet.parties)
    lines = (
        joined(sheet.topic, sheet.estate, sheet.state, parties),
        word("br_facts") + (sheet.facts or word("none")),
        word("br_progress") + (sheet.progress or word("none")),
        word("br_next") + (sheet.next_step or word("none")),
    )
    return Form(
        title=title,
        blocks=[
            Title(title),
            OneLine(sheet.office.committee, styles.NUMBER, "centre"),
            Rule(),
            OneLine(joined(sheet.number, sheet.title), styles.HEADING, keeps_with_next=True),
            *(Prose("", (line,), styles.FIELD) for line in lines),
        ],
        page=LETTER_PAGE,
        mark=mark(sheet.masking),
        foot=printed(sheet.masking, sheet.printed_by, sheet.printed_at),
        bookmark=joined(sheet.number, sheet.title),
    )
