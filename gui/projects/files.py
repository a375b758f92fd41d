"""The scan of a project's document: taken into the evidence folder, saved outside again."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.attached import copy_out, take_in
from gui.shell.page import Context
from services.changes import Changes
from services.commands.project_files import AttachToDocument
from services.evidence import StoredFile
from services.queries.projects_papers import DocumentLine

__all__ = ["attach", "save_out"]


def attach(context: Context, one: DocumentLine) -> None:
    """Choose a file and put it to the document."""
    chosen = context.dialogs.choose_file(
        QCoreApplication.translate("ProjectFiles", "File of {0}").format(one.title),
        "*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.heic *.webp",
    )
    if not chosen:
        return

    def kept(files: tuple[StoredFile, ...]) -> None:
        command = AttachToDocument(document_id=one.id, file=files[0])
        context.backstage.run(command, done=done, failed=context.dialogs.failure)

    def done(_changes: Changes) -> None:
        said = QCoreApplication.translate("ProjectFiles", "File attached to {0}")
        context.toast(said.format(one.title))

    take_in(context, (Path(chosen),), kept)


def save_out(context: Context, one: DocumentLine) -> None:
    """Save the file outside of the register; it goes on the access log first."""
    if one.file is not None:
        copy_out(context, one.file, name=one.title, document=f"project-document:{one.id}")
