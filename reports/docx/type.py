"""Which typefaces a .docx names for the styles of the house, and how a run carries them."""

from functools import cache
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from reports.house import fonts, styles
from reports.house.fonts import Face
from reports.house.styles import Style

__all__ = ["add_run", "broken", "east_asian", "element", "printable", "twips"]

_LATIN: Final = "Times New Roman"
_BODY, _HEADING, _SMALL, _KAI = "仿宋", "黑体", "宋体", "楷体"
_DISPLAY: Final = "方正小标宋简体"
_NO_XML: Final = str.maketrans(dict.fromkeys("\ufffe\uffff", "〓"))
"""What no XML file may hold although it is no control character."""


def twips(points: float) -> int:
    """Twentieths of a point, the unit of WordprocessingML."""
    return round(points * 20)


@cache
def east_asian(style: Style) -> str:
    """The typeface of Chinese characters: titles 小标宋, labels 黑体, small 宋体, else 仿宋."""
    if style.face is Face.TITLE:
        return _DISPLAY if style.size >= styles.ERHAO else _HEADING
    if style.face is Face.HEI:
        return _HEADING
    if style.face is Face.KAI:
        return _KAI
    return _SMALL if style.size <= styles.XIAOWU else _BODY


def printable(text: str) -> str:
    """``text`` as XML may hold it and as paper prints it, its line breaks kept."""
    return fonts.clean(text).translate(_NO_XML)


def broken(text: str) -> list[str]:
    """The paragraphs of a text; an empty one is a blank line."""
    text = printable(text)
    if "\n" not in text:
        return [text]
    return [part.strip() for part in text.split("\n") if part.strip()] or [""]


def element(name: str, **attributes: object) -> Any:
    """``<w:name w:attribute="…"/>``."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def add_run(paragraph: Paragraph, text: str, style: Style) -> Any:
    """Add ``text`` to ``paragraph`` in the typefaces of ``style``; the run.

    The hint makes quotation marks and dashes Chinese ones: without it they are set in the Latin
    typeface.
    """
    run = paragraph.add_run(text)
    run.font.size = Pt(style.size)
    run.font.name = _LATIN
    properties = run._element.get_or_add_rPr()  # noqa: SLF001 - python-docx has no other door
    names = properties.get_or_add_rFonts()
    names.set(qn("w:eastAsia"), east_asian(style))
    names.set(qn("w:hint"), "eastAsia")
    return run
