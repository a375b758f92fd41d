"""卷宗情况说明 (forms.md 3.14): the archivist's note page, its history as dated entries."""

from reports.forms.statutory import masked_mark
from reports.forms.wording import day
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Prose, Title, labelled
from reports.house.flow import LETTER_PAGE, Block, Form
from reports.house.signing import Together
from reports.house.words import word
from services.sheets.volume import FileNote, NoteRow

__all__ = ["compose", "count_words"]

_LINES = 12


def _entry(row: NoteRow) -> str:
    by = word("fn_by", name=row.by) if row.by else ""
    text = row.text + by
    return word("fn_entry", day=day(row.on), text=text) if row.on else text


def count_words(number: int | None) -> str:
    """How many, or room to write it."""
    return word("fn_blank_count") if number is None else str(number)


def compose(sheet: FileNote) -> Form:
    """The notes, how much there is, who filed and who checked it."""
    title = word("title_file_note")
    counts = word(
        "fn_counts",
        pages=count_words(sheet.pages),
        photos=count_words(sheet.photos),
        discs=count_words(sheet.discs),
    )
    closing = Together(
        (
            Gap(8),
            OneLine(counts, styles.FIELD),
            Gap(8),
            labelled(
                (word("fn_filed_by"), sheet.filed_by, 1.0),
                (word("fn_checked_by"), sheet.checked_by, 1.0),
            ),
            labelled(
                (word("fn_filed_on"), day(sheet.filed_on), 1.0),
                (word("fn_checked_on"), day(sheet.checked_on), 1.0),
            ),
        )
    )
    entries = tuple(_entry(row) for row in sheet.notes)
    blocks: list[Block] = [
        Title(title),
        Prose(word("fn_notes"), entries, styles.WRITING, ruled=True, blank=_LINES, tail=closing),
        closing,
    ]
    if sheet.volume_number:
        blocks.insert(1, OneLine(sheet.volume_number, styles.NUMBER, "right", after=4))
    return Form(
        title=title, blocks=blocks, page=LETTER_PAGE, mark=masked_mark(sheet), numbered=False
    )
