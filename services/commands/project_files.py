"""The scan of a document of a joint project: in the evidence folder, as the files of cases are."""

from dataclasses import dataclass
from typing import ClassVar

from models.records.projects import ProjectDocument
from models.vocabulary.intake import LONGEST
from services.changes import Changes
from services.commands.evidence import keep_file
from services.commands.projects import open_project
from services.evidence import StoredFile
from services.work import Work

__all__ = ["AttachToDocument"]


@dataclass(frozen=True, kw_only=True)
class AttachToDocument:
    """Put a scan, a PDF or a photo to a document in the place of what is there; None takes it off.

    The file lies in the evidence folder before the command names it (services.evidence), and
    stays there when it is taken off.
    """

    label: ClassVar[str] = "history.attach-to-document"
    undoable: ClassVar[bool] = True

    document_id: int
    file: StoredFile | None

    def run(self, work: Work) -> Changes:
        """Name the file. Refusal for a project that is over."""
        row = work.get(ProjectDocument, self.document_id)
        open_project(work, row.project_id)
        file = self.file
        row.file_name = file.name[: LONGEST["place"]] if file is not None else ""
        row.media = file.media if file is not None else ""
        row.size = file.size if file is not None else 0
        row.digest = file.digest if file is not None else ""
        if file is not None:
            keep_file(work, file)
        return work.done(row.id)
