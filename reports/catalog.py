"""Every document the program prints: its code, its title, its masking, its compose function.

A new document is one sheet (``services/sheets/shapes.py``), one compose function
(``reports/forms``), one line here and one in ``rules/documents.json``.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, Final, cast

from models.vocabulary.errors import Refusal
from reports.house.flow import Form
from resources import rules

__all__ = ["FILE", "PACK", "Document", "catalog", "document"]

PACK: Final = "pack"
"""会议材料: of a meeting, no case's own."""
FILE: Final = "file"
"""The bound file 卷."""

Compose = Callable[[Any], Form]


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """One kind of paper.

    ``masking`` is its default level (``full``, ``meeting``, ``anonymous``); ``shape`` the sheet it
    is composed from, as ``module.Class`` of ``services.sheets``; ``module`` holds the compose
    function. Both are loaded at the first use: one paper needs few of them. A ``joined`` document
    sets the sheets of several cases on one paper.
    """

    code: str
    title: str
    masking: str
    shape: str
    module: str
    joined: bool = False

    @property
    def sheet(self) -> type:
        """The class of its sheets."""
        module, _, name = self.shape.partition(".")
        return cast("type", getattr(import_module(f"services.sheets.{module}"), name))

    def compose(self, sheets: Sequence[object]) -> Iterator[Form]:
        """Lay ``sheets`` out as this document, each on a paper of its own unless joined.

        Raises Refusal ``paper.wrong_sheet`` for a sheet of another kind.
        """
        if not all(isinstance(sheet, self.sheet) for sheet in sheets):
            raise Refusal("paper.wrong_sheet", title=self.title)
        compose = cast("Compose", import_module(self.module).compose)
        if self.joined and sheets:
            yield compose(sheets)
        else:
            yield from map(compose, sheets)


_SHAPES: Final[dict[str, str]] = {
    "case-sheet": "shapes.CaseSheet",
    "summary": "shapes.Summary",
    "brief": "shapes.Brief",
    "referral-letter": "correspondence.ReferralLetter",
    "intake": "shapes.IntakeForm",
    "application": "shapes.ApplicationForm",
    "notice-of-rights": "steps.RightsNotice",
    "power-of-attorney": "letters.PowerOfAttorney",
    "assignment-slip": "steps.AssignmentSlip",
    "notice-of-meeting": "letters.MeetingNotice",
    "notices-given": "letters.NoticesGiven",
    "invitation": "correspondence.Invitation",
    "invitation-consent": "correspondence.InvitationConsent",
    "investigation": "steps.InvestigationRecord",
    "evidence-list": "steps.EvidenceList",
    "record": "shapes.MediationRecord",
    "agreement": "shapes.AgreementForm",
    "oral-agreement": "shapes.OralAgreementForm",
    "party-list": "steps.PartyList",
    "receipt": "letters.Receipt",
    "follow-up": "steps.FollowUpRecord",
    "judicial-application": "steps.JudicialApplication",
    "judicial-list": "steps.JudicialList",
    "mediation-proof": "steps.MediationProof",
    "notice-of-refusal": "letters.RefusalNotice",
    "notice-of-termination": "letters.TerminationNotice",
    "mediator-change": "course_papers.MediatorChange",
    "extension-consent": "course_papers.ExtensionConsent",
    "notice-to-perform": "course_papers.PerformanceReminder",
    "referral-reply": "correspondence.ReferralReply",
    "closing-report": "volume.ClosingReport",
    "cover": "volume.Cover",
    "contents": "volume.Contents",
    "file-note": "volume.FileNote",
    "back": "volume.Back",
    "file": "volume.BoundFile",
    "pack": "shapes.Pack",
}
"""The sheet of each document; its compose function stands in the module of the same name."""


@cache
def catalog() -> tuple[Document, ...]:
    """All documents in the order in which they are offered."""
    return tuple(
        Document(
            code=row["code"],
            title=row["title"],
            masking=row["masking"],
            shape=_SHAPES[row["code"]],
            module=f"reports.forms.{row['code'].replace('-', '_')}",
            joined=row.get("joined", False),
        )
        for row in rules("documents")["documents"]
    )


def document(code: str) -> Document:
    """The document of a command-line code; Refusal ``paper.unknown_document`` for another."""
    for entry in catalog():
        if entry.code == code:
            return entry
    known = "、".join(entry.code for entry in catalog())
    raise Refusal("paper.unknown_document", code=code, known=known)
