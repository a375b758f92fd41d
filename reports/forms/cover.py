"""卷宗封面 (forms.md 3.1)."""

from reports.forms.statutory import masked_mark
from reports.forms.ticks import ticked
from reports.forms.wording import day
from reports.house import styles
from reports.house.blocks import Field, Fields, Gap, OneLine
from reports.house.flow import LETTER_PAGE, Block, Form
from reports.house.words import word
from services.sheets.volume import Cover

__all__ = ["compose"]

_KEPT = ("short", "long", "permanent")
_AIR = 130.0
"""Points above the committee's name: it stands in the top third."""


def _line(name: str, text: str) -> Fields:
    return Fields((Field(word(name), text),), styles.COVER_LINE)


def compose(sheet: Cover) -> Form:
    """The committee, 调解卷宗, and the list of labels ruled to the right."""
    title = word("title_cover")
    blocks: list[Block] = [
        Gap(_AIR),
        OneLine(sheet.office.seal_name, styles.TITLE, "centre", after=14),
        OneLine(word("cv_title"), styles.VOLUME_TITLE, "centre", after=70),
        _line("cv_name", sheet.volume_name),
        _line("cv_number", sheet.volume_number or word("cv_blank_number")),
        _line("cv_mediators", "、".join(sheet.mediators)),
        _line("cv_days", word("cv_from_to", begun=day(sheet.begun_on), ended=day(sheet.ended_on))),
        _line("cv_filed_by", sheet.filed_by),
        _line("cv_filed_on", day(sheet.filed_on)),
        _line("cv_kept", ticked("kept", _KEPT, sheet.kept)),
        _line("cv_note", sheet.note),
    ]
    return Form(
        title=title,
        blocks=blocks,
        page=LETTER_PAGE,
        mark=masked_mark(sheet),
        bookmark=title,
        numbered=False,
    )
