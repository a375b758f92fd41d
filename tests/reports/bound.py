"""A bound file as somebody finds it on the disk, and what is handed in to be bound."""

import dataclasses
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf

from reports import papers, preview
from reports.house.flow import MM
from reports.house.press import A4
from services.commands.evidence import AddEvidence, EvidenceDraft
from services.database import Database
from tests import builders_evidence

STAMP_FOOT = A4[1] - 16 * MM
"""Above this height stands nothing but the volume's page numbers."""


def pdf(*sizes: tuple[float, float], encrypt: str = "") -> bytes:
    """A PDF with a blank page of each size and a word in its middle."""
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for place, size in enumerate(sizes, 1):
        canvas.setPageSize(size)
        canvas.rect(20, 20, size[0] - 40, size[1] - 40)
        canvas.setFont("Times-Roman", 14)  # one that no paper of ours names, and not embedded
        canvas.drawString(size[0] / 2, size[1] / 2, f"contract page {place}")
        canvas.showPage()
    canvas.save()
    if not encrypt:
        return made.getvalue()
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(made.getvalue())) as whole:
        whole.save(locked, encryption=pikepdf.Encryption(user=encrypt, owner=encrypt))
    return locked.getvalue()


def holed(content: bytes) -> bytes:
    """The same PDF with a stretch of it gone to zeros, as from a failing stick."""
    return content[:300] + bytes(200) + content[500:]


def stamped(content: bytes) -> bytes:
    """The same PDF with a seal laid over its first page, as an electronic signature is."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as whole:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Courier
        )
        look = whole.make_stream(b"BT /F 12 Tf 5 5 Td (electronic seal) Tj ET")
        look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        look.BBox = pikepdf.Array([0, 0, 200, 20])
        look.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        seal = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Stamp,
            Rect=pikepdf.Array([100, 100, 300, 120]),
            F=4,
            AP=pikepdf.Dictionary(N=look),
        )
        whole.pages[0].obj.Annots = pikepdf.Array([whole.make_indirect(seal)])
        whole.save(made)
    return made.getvalue()


def handed_in(database: Database, content: bytes, name: str, **said: Any) -> EvidenceDraft:
    return EvidenceDraft(file=builders_evidence.store(database).take_bytes(content, name), **said)


def add(database: Database, case_id: int, *items: EvidenceDraft) -> None:
    database.run(AddEvidence(case_id=case_id, items=items))


@dataclasses.dataclass
class Bound:
    """A bound file as somebody finds it on the disk."""

    content: bytes
    prepared: papers.Prepared

    @property
    def pages(self) -> list[str]:
        count = preview.pages(self.content)
        return [preview.page_text(self.content, place) for place in range(count)]

    @property
    def squeezed(self) -> list[str]:
        return ["".join(page.split()) for page in self.pages]

    def stamps(self) -> list[int | None]:
        """The number in the upper outer corner of each page, None where there is none."""
        return [self._stamp(place) for place in range(preview.pages(self.content))]

    def _stamp(self, place: int) -> int | None:
        import pypdfium2

        whole = pypdfium2.PdfDocument(self.content)
        page = whole[place]
        text = page.get_textpage()
        corner = text.get_text_bounded(A4[0] - 32 * MM, STAMP_FOOT, A4[0], A4[1]).strip()
        text.close()
        page.close()
        whole.close()
        return int(corner) if corner else None

    def contents(self) -> list[tuple[str, str]]:
        """Title and pages of each row of the contents, from the sheet's own words."""
        row = re.compile(r"^\d+ (\S+) (\d+(?:-\d+)?)(?: |$)", re.MULTILINE)
        return row.findall(self.pages[1].replace("\r", ""))

    def outline(self) -> list[tuple[str, list[str]]]:
        with pikepdf.open(io.BytesIO(self.content)) as whole, whole.open_outline() as outline:
            return [(one.title, [child.title for child in one.children]) for one in outline.root]


Bind = Callable[..., Bound]


def binder(register: Database, folder: Path) -> Bind:
    """Binds cases of the register into one file in ``folder``."""

    def bind(*case_ids: int, **wishes: Any) -> Bound:
        path = folder / "file.pdf"
        prepared, made = papers.issue(register, "file", case_ids, path, **wishes)
        assert made.pages == preview.pages(path.read_bytes())
        return Bound(path.read_bytes(), prepared)

    return bind
