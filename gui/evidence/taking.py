"""Taking files in: kept by the worker, put on record by one command, refused one by one.

What bears the code of a printed paper files itself as its signed copy, in the case it is of.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from gui.backstage import Progress
from gui.evidence.receiving import Looked, Pasted, Received, Receiving, Source, look_at
from gui.shell.page import Context
from models.vocabulary.errors import Refusal, WordedError
from services.changes import Changes
from services.commands.evidence import AddEvidence, EvidenceDraft
from services.evidence import EvidenceStore, StoredFile
from services.queries.rows import CaseWhole

__all__ = ["Pasted", "Source", "Taking", "sources_of"]

_SILENT = frozenset({"scan.no-code", "scan.foreign", "scan.no-picture"})
"""Most evidence bears no code, and a photo of a poster somebody else's: nothing is said of it."""


def sources_of(mime: QMimeData, name: str) -> tuple[Source, ...]:
    """What was dropped or pasted: files of this computer, else a picture, called ``name``."""
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return files
    image = mime.imageData() if mime.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return (Pasted(image, name),)
    return ()


class Taking(QObject):
    """``taken`` carries the Changes and how many; ``refused`` sentences of what was not taken.

    ``filed`` carries what came of each signed paper, ``doubtful`` sentences about codes that could
    not be used: those files are taken in as any other.
    """

    taken = Signal(object, int)
    filed = Signal(object)
    refused = Signal(object)
    doubtful = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._case: CaseWhole | None = None
        self._receiving = Receiving(context, self)
        self._receiving.received.connect(self._received)
        self._receiving.strangers.connect(self._strangers)

    def take(self, case: CaseWhole, sources: Sequence[Source]) -> None:
        """Keep ``sources`` and put them on record for ``case``."""
        register = self._context.backstage.register
        if register is None or not sources:
            return

        def job(progress: Progress) -> tuple[Looked, ...]:
            return _look(EvidenceStore.of(register.folder), sources, progress)

        def done(looked: Sequence[Looked]) -> None:
            self._case = case
            self._record(case, looked)

        self._context.backstage.render(
            job,
            done=done,
            failed=self._failed,
            label=self.tr("Taking in evidence"),
        )

    def _record(self, case: CaseWhole, looked: Sequence[Looked]) -> None:
        papers = [one for one in looked if one.paper is not None]
        others = [one.file for one in looked if one.paper is None and one.file is not None]
        problems = [one.refusal for one in looked if one.file is None and one.refusal is not None]
        doubts = [
            one.refusal
            for one in looked
            if one.file is not None and one.refusal and one.refusal.code.startswith("scan.")
        ]
        self._add(case, others, problems)
        language = self._context.language
        told = tuple(one.sentence(language) for one in doubts if one.code not in _SILENT)
        if told:
            self.doubtful.emit(told)
        if papers:
            self._receiving.file(papers)

    def _add(
        self, case: CaseWhole, files: Sequence[StoredFile], refused: Sequence[Refusal]
    ) -> None:
        places = {one.digest: one.position for one in case.evidence}
        problems: list[WordedError] = list(refused)
        fresh: dict[str, StoredFile] = {}
        for file in files:
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

    def _strangers(self, looked: Sequence[Looked]) -> None:
        """A paper of another register is evidence here, as any other."""
        if self._case is not None:
            self._add(self._case, [one.file for one in looked if one.file is not None], ())

    def _received(self, received: Sequence[Received]) -> None:
        filed = tuple(one for one in received if one.case_id)
        if filed:
            self.filed.emit(filed)
        told = tuple(one.sentence for one in received if not one.ticks)
        if told:
            self.doubtful.emit(told)

    def _failed(self, error: WordedError) -> None:
        self.refused.emit((error.sentence(self._context.language),))


def _look(
    store: EvidenceStore, sources: Sequence[Source], progress: Progress
) -> tuple[Looked, ...]:
    """On the worker: the files that can be kept with their codes, and why the others cannot."""
    looked: list[Looked] = []
    for number, source in enumerate(sources):
        progress.report(number, len(sources))
        looked.append(look_at(store, source, keep=True))
    return tuple(looked)
