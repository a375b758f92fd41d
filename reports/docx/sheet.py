"""A .docx being written: sections with header and foot, paragraphs, and what stays together."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from reports.docx.type import add_run, element, printable, twips
from reports.house import fonts, styles
from reports.house.blocks import Align
from reports.house.flow import Form
from reports.house.styles import Style
from reports.house.words import word

__all__ = ["SheetOfPaper"]

_ALIGN: Final = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
_GREY: Final = "8C8C8C"
_PAD_X, _PAD_Y = 4.0, 2.5


_AFTER_NUMBERS: Final = (
    "w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi",
    "w:rtlGutter", "w:docGrid", "w:printerSettings",
)  # fmt: skip
"""What stands behind the page numbers in a section's properties, in the order of the schema."""


class SheetOfPaper:
    """One composed form as one section of a document.

    ``width`` is what lies between the margins, in points. Blocks write into ``box``: the document
    or a cell of a table. ``pages`` are those of the print, shown until the word processor has
    counted its own; a form that ``is_alone`` in its file counts the pages of the file.
    """

    def __init__(
        self, document: Document, form: Form, *, mark: str, pages: int, is_alone: bool
    ) -> None:
        self.document = document
        self.form = form
        self.width = form.page.width
        self.box: Any = document
        self._kept = 0
        self._turns = False
        self.section = self._open()
        self._head(mark)
        self._foot(pages, "NUMPAGES" if is_alone else "SECTIONPAGES")

    # The section

    def _open(self) -> Section:
        body = self.document.element.body
        section = self.document.sections[0]
        if body.xpath("./w:p | ./w:tbl"):
            section = self.document.add_section(WD_SECTION.NEW_PAGE)
            self._least(Paragraph(body.xpath("./w:p[w:pPr/w:sectPr]")[-1], self.document))
        page = self.form.page
        section.page_width, section.page_height = map(Pt, page.paper)
        section.orientation = WD_ORIENT.LANDSCAPE if page.lies else WD_ORIENT.PORTRAIT
        section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
        section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
        section.header_distance, section.footer_distance = Mm(10), Mm(8)
        properties = section._sectPr  # noqa: SLF001 - python-docx has no other door
        for old in properties.findall(qn("w:pgNumType")):
            properties.remove(old)
        properties.insert_element_before(element("pgNumType", start=1), *_AFTER_NUMBERS)
        section.different_first_page_header_footer = True
        for part in (
            section.header,
            section.footer,
            section.first_page_header,
            section.first_page_footer,
        ):
            part.is_linked_to_previous = False
        return section

    def close(self) -> None:
        """End what was written: nothing may end in a table, or in air that opens a page."""
        last = self.document.element.body.xpath("(./w:p | ./w:tbl)[last()]")
        if last and last[0].tag == qn("w:tbl"):
            self.gap(1)
        elif last and not last[0].xpath(".//w:t | ./w:pPr/w:pBdr"):
            self._least(Paragraph(last[0], self.document))

    def _head(self, mark: str) -> None:
        """The mark at the right; on continued pages the title with （续页）."""
        for part, is_first in (
            (self.section.first_page_header, True),
            (self.section.header, False),
        ):
            paragraph = part.paragraphs[0]
            self._plain(paragraph)
            if mark:
                paragraph.alignment = _ALIGN["right"]
                add_run(paragraph, mark, styles.MARK)
            if not is_first and self.form.repeats_title:
                again = part.add_paragraph()
                self._plain(again)
                again.alignment = _ALIGN["centre"]
                title = printable(self.form.title) + word("continued_page")
                add_run(again, title, styles.HEADING)

    def _foot(self, pages: int, total: str) -> None:
        for part in (self.section.first_page_footer, self.section.footer):
            paragraph = part.paragraphs[0]
            self._plain(paragraph)
            if self.form.signers and pages > 1:
                for signer in self.form.signers:
                    add_run(paragraph, f"{signer}：", styles.SMALL)
                    add_run(paragraph, "　" * 8, styles.SMALL).font.underline = True
                    add_run(paragraph, "　", styles.SMALL)
                paragraph = part.add_paragraph()
                self._plain(paragraph)
            if self.form.foot:
                add_run(paragraph, printable(self.form.foot) + "　　", styles.FOOT)
            else:
                paragraph.alignment = _ALIGN["centre"]
            if self.form.numbered:
                self._page_of(paragraph, {"PAGE": "1", total: str(pages)})

    @staticmethod
    def _page_of(paragraph: Paragraph, fields: dict[str, str]) -> None:
        """第 x 页 共 y 页 as fields that the word processor keeps up to date."""
        before, rest = word("page_of", page="\0", pages="\1").split("\0")
        between, after = rest.split("\1")
        for text, (field, shown) in zip((before, between), fields.items(), strict=True):
            add_run(paragraph, text, styles.FOOT)
            code = element("instrText")
            code.text = field
            begin, separate, end = (
                element("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end")
            )
            for part in (begin, code, separate):
                add_run(paragraph, "", styles.FOOT)._element.append(part)  # noqa: SLF001 - see type
            add_run(paragraph, shown, styles.FOOT)
            add_run(paragraph, "", styles.FOOT)._element.append(end)  # noqa: SLF001 - see type
        add_run(paragraph, after, styles.FOOT)

    # What stays together

    @contextmanager
    def together(self) -> Iterator[None]:
        """Everything written meanwhile stays on one page with what follows it."""
        self._kept += 1
        try:
            yield
        finally:
            self._kept -= 1

    @property
    def keeps(self) -> bool:
        """Whether what is written now stays with what follows."""
        return self._kept > 0

    def turn_page(self) -> None:
        """The next paragraph begins a page."""
        self._turns = True

    # Paragraphs

    @staticmethod
    def _plain(paragraph: Paragraph) -> None:
        shape = paragraph.paragraph_format
        shape.space_before = shape.space_after = Pt(0)

    def paragraph(
        self,
        text: str,
        style: Style,
        align: Align = "left",
        *,
        before: float = 0.0,
        after: float = 0.0,
        indent: float = 0.0,
        keeps: bool = False,
    ) -> Paragraph:
        """One paragraph; ``indent`` of its first line in em."""
        made: Paragraph = self.box.add_paragraph()
        shape = made.paragraph_format
        shape.alignment = _ALIGN[align]
        shape.space_before, shape.space_after = Pt(before), Pt(after)
        shape.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
        shape.line_spacing = Pt(style.leading)
        if keeps or self.keeps:
            shape.keep_with_next = True
        if self._turns:
            shape.page_break_before = True
            self._turns = False
        if indent:
            shape.first_line_indent = Pt(indent * style.size)
        add_run(made, printable(text).replace("\n", "　"), style)
        return made

    def gap(self, height: float) -> None:
        """Air."""
        made = self.box.add_paragraph()
        self._least(made, height)
        made.paragraph_format.keep_with_next = self.keeps

    @staticmethod
    def _least(paragraph: Paragraph, height: float = 1.0) -> None:
        """Make an empty paragraph exactly so many points high."""
        shape = paragraph.paragraph_format
        shape.space_before = shape.space_after = Pt(0)
        shape.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        shape.line_spacing = Pt(max(1.0, height))

    @staticmethod
    def ruled(paragraph: Paragraph, side: str = "bottom", *, is_grey: bool = True) -> None:
        """A line of the form under (or over) a paragraph."""
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no other door
        colour = _GREY if is_grey else "000000"
        border = element("pBdr")
        border.append(element(side, val="single", sz=4, space=1, color=colour))
        # Without it, lines under paragraphs that are alike are drawn under the last one only.
        border.append(element("between", val="single", sz=4, space=1, color=colour))
        # The schema wants borders before spacing, indent and alignment.
        properties.insert_element_before(
            border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc"
        )

    # Tables

    def table(self, widths: list[float], *, is_ruled: bool) -> Table:
        """An empty table with columns ``widths`` points wide, ruled or invisible."""
        made: Table = self.document.add_table(0, 0)
        grid = made._tbl.tblGrid  # noqa: SLF001 - python-docx makes even columns only
        for width in widths:
            grid.append(element("gridCol", w=twips(width)))
        properties = made._tbl.tblPr  # noqa: SLF001
        for old in list(properties):
            properties.remove(old)
        properties.append(element("tblW", w=twips(sum(widths)), type="dxa"))
        if is_ruled:
            properties.append(element("tblInd", w=twips(_PAD_X), type="dxa"))
            borders = element("tblBorders")
            for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
                borders.append(element(side, val="single", sz=4, space=0, color="000000"))
            properties.append(borders)
        properties.append(element("tblLayout", type="fixed"))
        margins = element("tblCellMar")
        for side in ("top", "left", "bottom", "right"):
            pad = _PAD_X if side in {"left", "right"} else _PAD_Y
            margins.append(element(side, w=twips(pad if is_ruled else 0.0), type="dxa"))
        properties.append(margins)
        return made

    def row(
        self, table: Table, least: float = 0.0, *, repeats: bool = False, is_short: bool = False
    ) -> Any:
        """A new row of a table, never split when short or when it stays with what follows."""
        made = element("tr")
        properties = element("trPr")
        if self.keeps or is_short:
            properties.append(element("cantSplit"))
        if least:
            properties.append(element("trHeight", val=twips(least), hRule="atLeast"))
        if repeats:
            properties.append(element("tblHeader"))
        made.append(properties)
        table._tbl.append(made)  # noqa: SLF001
        return made

    def cell(
        self,
        table: Table,
        row: Any,
        width: float,
        *,
        span: int = 1,
        valign: str = "top",
        merge: str = "",
        line: bool = False,
    ) -> "_Cell":
        """A new cell; ``merge`` is ``restart`` or ``continue``, ``line`` rules its lower edge."""
        made = element("tc")
        properties = element("tcPr")
        properties.append(element("tcW", w=twips(width), type="dxa"))
        if span > 1:
            properties.append(element("gridSpan", val=span))
        if merge:
            properties.append(
                element("vMerge", val="restart") if merge == "restart" else element("vMerge")
            )
        if line:
            borders = element("tcBorders")
            borders.append(element("bottom", val="single", sz=4, space=0, color=_GREY))
            properties.append(borders)
        properties.append(element("vAlign", val=valign))
        made.append(properties)
        row.append(made)
        return _Cell(made, table)

    @contextmanager
    def inside(self, cell: "_Cell") -> Iterator[None]:
        """Write into a cell for a while."""
        before, self.box = self.box, cell
        try:
            yield
        finally:
            self.box = before

    @staticmethod
    def natural(text: str, style: Style) -> float:
        """How wide ``text`` runs, in points; office typefaces are as wide as the house's.

        Not every word processor takes the blank between two marks (标点挤压) as the house does.
        """
        shown = fonts.clean(text)
        kept = fonts.SQUEEZE * len(fonts.SQUEEZED.findall(shown)) * style.size
        return fonts.width(shown, style.face, style.size) + kept
