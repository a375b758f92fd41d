"""案件简报: no more than five lines a case, one under the other, to be read out."""

from collections.abc import Sequence
from typing import Final

from reports.forms.marks import FULL, mark, printed
from reports.forms.statutory import names_of_sides
from reports.forms.wording import joined
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Prose, Rule, Title
from reports.house.flow import LETTER_PAGE, Block, Form
from reports.house.lines import first_lines
from reports.house.signing import Together
from reports.house.styles import Style
from reports.house.words import word
from services.sheets.shapes import Brief

__all__ = ["compose"]

_FACTS_LINES: Final = 2


def _clipped(text: str, most: int, style: Style) -> str:
    return first_lines(text, most, style.face, style.size, LETTER_PAGE.width)


def _lines(sheet: Brief) -> Block:
    """Number, title and state; what it is about; how it went; what comes next."""
    heading = joined(sheet.number, sheet.title, sheet.state)
    names = word("and").join(names_of_sides(sheet.parties)) if sheet.masking == FULL else ""
    facts = word("br_facts") + joined(names, sheet.facts or word("none"), by="：")
    progress = word("br_progress") + (sheet.progress or word("none"))
    following = word("br_next") + (sheet.next_step or word("none"))
    return Together(
        (
            OneLine(_clipped(heading, 1, styles.HEADING), styles.HEADING),
            Prose("", (_clipped(facts, _FACTS_LINES, styles.FIELD),), styles.FIELD),
            Prose("", (_clipped(progress, 1, styles.FIELD),), styles.FIELD),
            Prose("", (_clipped(following, 1, styles.FIELD),), styles.FIELD),
        )
    )


def compose(sheets: Sequence[Brief]) -> Form:
    """The briefs of several cases on one paper, in the order given."""
    first, title = sheets[0], word("brief_title")
    blocks: list[Block] = [
        Title(title),
        OneLine(
            joined(first.office.street, first.office.committee, by=""), styles.NUMBER, "centre"
        ),
        Rule(),
    ]
    for sheet in sheets:
        blocks += [_lines(sheet), Gap(8)]
    alone = joined(first.number, first.title)
    return Form(
        title=title,
        blocks=blocks,
        page=LETTER_PAGE,
        mark=mark(first.masking),
        foot=printed(first.masking, first.printed_by, first.printed_at),
        bookmark=alone if len(sheets) == 1 else title,
    )
