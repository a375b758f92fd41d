"""What is done with files kept with a record: taken in, looked at, copied out, taken off."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QWidget

from gui.backstage import Progress
from gui.shell.page import Context
from models.vocabulary.errors import Refusal
from models.vocabulary.evidence import ending_of, endings
from services.changes import Changes
from services.commands.attached import AttachFiles, DetachFile
from services.commands.office import RecordAccess
from services.evidence import EvidenceStore, StoredFile

__all__ = ["FileActs", "copy_out", "take_in"]

_Taken = tuple[tuple[StoredFile, ...], tuple[Refusal, ...]]


def take_in(
    context: Context, paths: Sequence[Path], kept: Callable[[tuple[StoredFile, ...]], object]
) -> None:
    """Take files into the evidence folder; ``kept`` hears of those that were taken.

    Why another was not is said of each.
    """
    register = context.backstage.register
    if register is None or not paths:
        return

    def job(progress: Progress) -> _Taken:
        store = EvidenceStore.of(register.folder)
        taken: list[StoredFile] = []
        refused: list[Refusal] = []
        for number, path in enumerate(paths):
            progress.report(number, len(paths))
            try:
                taken.append(store.take(path))
            except Refusal as refusal:
                refused.append(refusal)
        return tuple(taken), tuple(refused)

    def done(told: _Taken) -> None:
        taken, refused = told
        if taken:
            kept(taken)
        for refusal in refused:
            context.dialogs.failure(refusal)

    context.backstage.render(
        job,
        done=done,
        failed=context.dialogs.failure,
        label=QCoreApplication.translate("AttachedFiles", "Taking in files"),
    )


def copy_out(context: Context, file: StoredFile, *, name: str, document: str) -> None:
    """Save a copy of ``file`` outside of the register; it goes on the access log first.

    ``name`` is offered for the copy, without an ending; ``document`` stands on the log.
    """
    register = context.backstage.register
    if register is None:
        return
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    ending = ending_of(file.media)
    chosen = context.dialogs.choose_target(
        QCoreApplication.translate("AttachedFiles", "Save a copy"),
        f"*{ending}",
        str(Path(folder) / f"{name}{ending}"),
    )
    if not chosen:
        return
    target = Path(chosen)

    def job(_progress: Progress) -> None:
        EvidenceStore.of(register.folder).save_copy(file, target)

    def saved(_nothing: object) -> None:
        said = QCoreApplication.translate("AttachedFiles", "Saved: {0}")
        context.toast(said.format(target.name))

    def logged(_changes: object) -> None:
        context.backstage.render(job, done=saved, failed=context.dialogs.failure)

    access = RecordAccess(action="export", document=document, masking="full")
    context.backstage.run(access, done=logged, failed=context.dialogs.failure)


class FileActs(QObject):
    """The same for a row of a list, or a claim: ``of`` and its id name it, as for AttachFiles."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def choose(self, of: str, row_id: int, title: str) -> None:
        """Ask which files, and put them with the row called ``title``."""
        pattern = " ".join(f"*.{ending}" for ending in sorted(endings()))
        chosen = self._context.dialogs.choose_files(
            self.tr("Files of {0}").format(title), self.tr("Files ({0})").format(pattern)
        )
        self.put(of, row_id, [Path(one) for one in chosen])

    def put(self, of: str, row_id: int, paths: Sequence[Path]) -> None:
        """Put files of this computer with a row."""

        def kept(files: tuple[StoredFile, ...]) -> None:
            command = AttachFiles(of=of, row_id=row_id, files=files)
            self._context.backstage.run(command, done=done, failed=self._context.dialogs.failure)

        def done(_changes: Changes) -> None:
            told = self.tr("%n file(s) attached", "", len(paths))
            self._context.toast(told, self._context.undo)

        take_in(self._context, paths, kept)

    def show(self, of: str, row_id: int, file: StoredFile) -> None:
        """Look at a file in the window; what has no picture is copied out from there."""
        from gui.attached.viewer import FileDialog  # loads what draws pages

        dialog = FileDialog(self._context, file, self._page.window())
        dialog.copy_wanted.connect(lambda: self.copy(of, row_id, file))
        dialog.start()

    def copy(self, of: str, row_id: int, file: StoredFile) -> None:
        """Save a copy outside."""
        name = Path(file.name).stem or file.digest[:12]
        copy_out(self._context, file, name=name, document=f"file:{of}:{row_id}")

    def remove(self, of: str, row_id: int, file: StoredFile) -> None:
        """Take a file off the row; the toast brings it back."""

        def done(_changes: Changes) -> None:
            self._context.toast(self.tr("File taken off"), self._context.undo)

        command = DetachFile(of=of, row_id=row_id, digest=file.digest)
        self._context.backstage.run(command, done=done, failed=self._context.dialogs.failure)
