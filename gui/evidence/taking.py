"""Taking files in: kept by the worker, put on record by one command, refused one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from gui.backstage import Progress
from gui.evidence.images import as_png
from gui.shell.page import Context
from models.vocabulary.errors import Refusal, WordedError
from services.changes import Changes
from services.commands.evidence import AddEvidence, EvidenceDraft
from services.evidence import EvidenceStore, StoredFile
from services.queries.rows import CaseWhole

__all__ = ["Pasted", "Source", "Taking", "sources_of"]


@dataclass(frozen=True, slots=True)
class Pasted:
    """A picture out of the clipboard, with the name it gets."""

    image: QImage
    name: str = field(repr=False)


Source = Path | Pasted


def sources_of(mime: QMimeData, name: str) -> tuple[Source, ...]:
    """What was dropped or pasted: files of this computer, else a picture, called ``name``."""
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return files
    image = mime.imageData() if mime.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return (Pasted(image, name),)
    return ()


@dataclass(frozen=True, slots=True)
class _Kept:
    """What came of it: files kept, and why others were not."""

    files: tuple[StoredFile, ...]
    refused: tuple[Refusal, ...]


class Taking(QObject):
    """``taken`` carries the Changes and how many; ``refused`` sentences of what was not taken."""

    taken = Signal(object, int)
    refused = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def take(self, case: CaseWhole, sources: Sequence[Source]) -> None:
        """Keep ``sources`` and put them on record for ``case``."""
        register = self._context.backstage.register
        if register is None or not sources:
            return

        def job(progress: Progress) -> _Kept:
            return _keep(EvidenceStore.of(register.folder), sources, progress)

        def done(kept: _Kept) -> None:
            self._record(case, kept)

        self._context.backstage.render(
            job,
            done=done,
            failed=self._failed,
            label=self.tr("Taking in evidence"),
        )

    def _record(self, case: CaseWhole, kept: _Kept) -> None:
        places = {one.digest: one.position for one in case.evidence}
        problems: list[WordedError] = list(kept.refused)
        fresh: dict[str, StoredFile] = {}
        for file in kept.files:
            if file.digest in places:
                number, position = case.line.number, places[file.digest]
                problems.append(Refusal("evidence.not-there", number=number, position=position))
            else:
                fresh.setdefault(file.digest, file)
        self.refused.emit(tuple(one.sentence(self._context.language) for one in problems))
        if not fresh:
            return
        items = tuple(EvidenceDraft(file=file) for file in fresh.values())

        def done(changes: Changes) -> None:
            self.taken.emit(changes, len(items))

        self._context.backstage.run(
            AddEvidence(case_id=case.line.id, items=items), done=done, failed=self._failed
        )

    def _failed(self, error: WordedError) -> None:
        self.refused.emit((error.sentence(self._context.language),))


def _keep(store: EvidenceStore, sources: Sequence[Source], progress: Progress) -> _Kept:
    """On the worker: the files that can be kept, and why the others cannot."""
    files: list[StoredFile] = []
    refused: list[Refusal] = []
    for number, source in enumerate(sources):
        progress.report(number, len(sources))
        try:
            if isinstance(source, Pasted):
                files.append(store.take_bytes(as_png(source.image), source.name))
            else:
                files.append(store.take(source))
        except Refusal as refusal:
            refused.append(refusal)
    return _Kept(tuple(files), tuple(refused))
