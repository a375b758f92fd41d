"""A signed paper comes back: it files itself to its case by the code on its pages."""

from dataclasses import dataclass, field
from typing import ClassVar, Final

from models.vocabulary.errors import Refusal
from resources import Language, phrase
from services.changes import Changes
from services.commands.evidence import AddEvidence, EvidenceDraft
from services.evidence import StoredFile
from services.queries.printed import title_of
from services.queries.scans import already_there, recognise
from services.scans import ScannedPaper
from services.work import Work

__all__ = ["KIND", "FileScan"]

KIND: Final = "signed-copy"
"""The kind of evidence a signed paper of the office is."""


@dataclass(frozen=True, kw_only=True)
class FileScan:
    """Put a scan into the case its code names, as the signed copy of that paper.

    One that differs from what is on record is kept too, but does not count as signed.
    """

    label: ClassVar[str] = "history.file-scan"
    undoable: ClassVar[bool] = True

    paper: ScannedPaper
    file: StoredFile = field(repr=False)

    def run(self, work: Work) -> Changes:
        """Write the item; ``made`` is its id.

        Raises:
            Refusal: ``scan.other-register``, ``scan.already``, or the case is filed or full.
        """
        found = recognise(work.connection, self.paper, self.file.name)
        place = already_there(work.connection, found.case_id, self.file.digest)
        if place is not None:
            raise Refusal(
                "scan.already",
                field="file",
                name=self.file.name,
                number=found.number,
                position=place,
            )
        title = title_of(found.scan.document, Language.CHINESE)
        draft = EvidenceDraft(
            file=self.file,
            kind=KIND,
            title=phrase("scan.title", Language.CHINESE, title=title),
            pages=len(self.paper.pages),
            scan=found.scan,
        )
        made = AddEvidence(case_id=found.case_id, items=(draft,)).run(work)
        work.label_params |= {"title": title, "version": found.scan.version}
        return made
