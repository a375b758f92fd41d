"""From sheets to a .docx: composed as for paper, each form a section of its own."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from models.vocabulary.errors import Refusal
from reports.catalog import Document
from reports.house.flow import Flow, Form
from reports.house.press import Press
from reports.render import Rendered, described, watermark_word
from services.sheets.shapes import Pack, Sheet
from services.sheets.volume import BoundFile

if TYPE_CHECKING:
    from docx.document import Document as Writing

__all__ = ["docx_bytes"]


def _paged(form: Form) -> tuple[int, tuple[str, ...]]:
    """How many pages the form has in print, and the characters no font of the house has."""
    press = Press({})
    pages = Flow(press, form).lay()
    return len(pages), tuple(press.missing)


def docx_bytes(
    document: Document,
    sheets: Iterable[Sheet | Pack],
    *,
    draft: bool = False,
    practice: bool = False,
    mark: str = "",
) -> tuple[bytes, Rendered]:
    """The .docx of ``sheets`` as ``document``.

    Draft and practice are named in the header, as is the ``mark`` of a whole print (a copy).

    The pages told are those of the print: a word processor breaks its own.

    Raises:
        Refusal: ``paper.no_docx`` for a meeting pack or a bound file, ``paper.wrong_sheet``.
    """
    import docx

    from reports.docx.blocks import write_blocks
    from reports.docx.sheet import SheetOfPaper

    if document.sheet in {Pack, BoundFile}:
        raise Refusal("paper.no_docx", title=document.title)
    given = tuple(sheets)
    made = docx.Document()
    _space_as_the_house(made)
    _describe(made, described(document, given))
    stamps = (mark, watermark_word(draft=draft, practice=practice))
    count = 0
    missing: dict[str, None] = {}
    forms = list(document.compose(given))
    for form in forms:
        pages, lost = _paged(form)
        count += pages
        missing |= dict.fromkeys(lost)
        head = "　".join(part for part in (*stamps, form.mark) if part)
        paper = SheetOfPaper(made, form, mark=head, pages=pages, is_alone=len(forms) == 1)
        write_blocks(form.blocks, paper)
        paper.close()
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue(), Rendered(count, None, tuple(missing))


def _space_as_the_house(made: "Writing") -> None:
    """Chinese text, and no blanks between it and digits: with them a date outgrows its cell."""
    from docx.oxml.ns import qn

    from reports.docx.type import element

    properties = made.styles["Normal"].element.get_or_add_pPr()
    for place, name in enumerate(("autoSpaceDE", "autoSpaceDN")):
        properties.insert(place, element(name, val=0))
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def _describe(made: "Writing", facts: dict[str, str]) -> None:
    """The file's own description: as of the PDF, never a party's name."""
    told = made.core_properties
    told.title, told.author = facts["title"], facts["author"]
    told.subject, told.keywords = facts["subject"], facts["keywords"]
    told.comments = told.last_modified_by = ""
    told.language = "zh-CN"
