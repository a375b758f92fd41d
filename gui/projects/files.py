"""The scan of a project's document: taken into the evidence folder, saved outside again."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from gui.backstage import Progress
from gui.shell.page import Context
from models.vocabulary.evidence import ending_of
from services.changes import Changes
from services.commands.office import RecordAccess
from services.commands.project_files import AttachToDocument
from services.evidence import EvidenceStore, StoredFile
from services.queries.projects_papers import DocumentLine

__all__ = ["attach", "save_out"]


def attach(context: Context, one: DocumentLine) -> None:
    """Choose a file and put it to the document."""
    register = context.backstage.register
    if register is None:
        return
    chosen = context.dialogs.choose_file(
        QCoreApplication.translate("ProjectFiles", "File of {0}").format(one.title),
        "*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.heic *.webp",
    )
    if not chosen:
        return

    def job(_progress: Progress) -> StoredFile:
        return EvidenceStore.of(register.folder).take(Path(chosen))

    def kept(file: StoredFile) -> None:
        command = AttachToDocument(document_id=one.id, file=file)
        context.backstage.run(command, done=done, failed=context.dialogs.failure)

    def done(_changes: Changes) -> None:
        said = QCoreApplication.translate("ProjectFiles", "File attached to {0}")
        context.toast(said.format(one.title))

    context.backstage.render(
        job,
        done=kept,
        failed=context.dialogs.failure,
        label=QCoreApplication.translate("ProjectFiles", "Taking in a file"),
    )


def save_out(context: Context, one: DocumentLine) -> None:
    """Save the file outside of the register; it goes on the access log first."""
    register, file = context.backstage.register, one.file
    if register is None or file is None:
        return
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    ending = ending_of(file.media)
    chosen = context.dialogs.choose_target(
        QCoreApplication.translate("ProjectFiles", "Save a copy"),
        f"*{ending}",
        str(Path(folder) / f"{one.title}{ending}"),
    )
    if not chosen:
        return
    target = Path(chosen)

    def job(_progress: Progress) -> None:
        EvidenceStore.of(register.folder).save_copy(file, target)

    def saved(_nothing: object) -> None:
        said = QCoreApplication.translate("ProjectFiles", "Saved: {0}")
        context.toast(said.format(target.name))

    def logged(_changes: object) -> None:
        context.backstage.render(job, done=saved, failed=context.dialogs.failure)

    access = RecordAccess(action="export", document=f"project-document:{one.id}", masking="full")
    context.backstage.run(access, done=logged, failed=context.dialogs.failure)
