"""Signed papers that come back: looked at by the worker, filed by the code on their pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from gui.backstage import Progress
from gui.evidence.images import as_png
from gui.shell.page import Context
from models.vocabulary.errors import Refusal, WordedError
from services import scans
from services.changes import Changes
from services.commands.scans import FileScan
from services.database import Reading
from services.evidence import EvidenceStore, StoredFile
from services.queries.scans import Recognised, recognise

if TYPE_CHECKING:
    from services.scans import ScannedPaper

__all__ = ["Looked", "Pasted", "Received", "Receiving", "Source", "look_at", "undo_of"]


@dataclass(frozen=True, slots=True)
class Pasted:
    """A picture out of the clipboard, with the name it gets."""

    image: QImage
    name: str = field(repr=False)


Source = Path | Pasted


@dataclass(frozen=True, kw_only=True, slots=True)
class Looked:
    """A file the worker has looked at: kept as ``file``, the ``paper`` its code names.

    ``refusal`` says why it is no paper of a case, or why it could not be kept.
    """

    name: str = field(repr=False)
    file: StoredFile | None = None
    paper: "ScannedPaper | None" = None
    refusal: Refusal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Received:
    """What came of one file: a ``sentence``, the case, the ``item`` it is there, the entry.

    ``ticks`` when it counts as the signed paper; ``case_id`` 0 where it was not filed.
    """

    name: str = field(repr=False)
    sentence: str = field(repr=False)
    case_id: int = 0
    number: str = ""
    item: int = 0
    entry: int | None = None
    ticks: bool = False


def look_at(store: EvidenceStore, source: Source, *, keep: bool) -> Looked:
    """On the worker: read the code of a file; keep it if it has one, or in any case if ``keep``."""
    name = source.name
    try:
        if isinstance(source, Path) and keep:
            file: StoredFile | None = store.take(source)
            content = scans.content_of(source)
        elif isinstance(source, Path):
            file, content = None, scans.content_of(source)
        else:
            content = as_png(source.image)
            file = store.take_bytes(content, name) if keep else None
    except Refusal as refusal:
        return Looked(name=name, refusal=refusal)
    try:
        paper = scans.read(content, name)
        return Looked(name=name, file=file or store.take_bytes(content, name), paper=paper)
    except Refusal as refusal:
        return Looked(name=name, file=file, refusal=refusal)


class Receiving(QObject):
    """Files what was looked at, one after another; ``received`` carries what came of each.

    ``strangers`` carries those whose case is not in this register; they come before ``received``.
    """

    received = Signal(object)
    strangers = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._done: list[Received] = []

    def look(self, sources: Sequence[Source]) -> None:
        """Look at ``sources`` and file what can be filed; nothing else is kept."""
        register = self._context.backstage.register
        if register is None or not sources:
            return

        def job(progress: Progress) -> tuple[Looked, ...]:
            store = EvidenceStore.of(register.folder)
            looked = []
            for number, source in enumerate(sources):
                progress.report(number, len(sources))
                looked.append(look_at(store, source, keep=False))
            return tuple(looked)

        self._context.backstage.render(
            job,
            done=self._looked,
            failed=self._context.dialogs.failure,
            label=self.tr("Reading codes"),
        )

    def _looked(self, looked: Sequence[Looked]) -> None:
        refused = [one for one in looked if one.paper is None]
        self._done = [self._not_filed(one.name, one.refusal) for one in refused if one.refusal]
        self.file([one for one in looked if one.paper is not None])

    def _not_filed(self, name: str, error: WordedError) -> Received:
        return Received(name=name, sentence=error.sentence(self._context.language))

    def file(self, looked: Sequence[Looked]) -> None:
        """File papers in their cases, in order."""
        self._context.backstage.ask(
            _recognised, tuple(looked), done=self._next, failed=self._context.dialogs.failure
        )

    def _next(self, waiting: Sequence[tuple[Looked, Recognised | Refusal]]) -> None:
        strangers = [one for one, found in waiting if isinstance(found, Refusal)]
        if strangers:
            self.strangers.emit(tuple(strangers))
        for one, found in waiting:
            if isinstance(found, Refusal):
                self._done.append(self._not_filed(one.name, found))
        self._go_on([(one, found) for one, found in waiting if isinstance(found, Recognised)])

    def _go_on(self, waiting: Sequence[tuple[Looked, Recognised]]) -> None:
        if not waiting:
            done, self._done = tuple(self._done), []
            self.received.emit(done)
            return
        (one, found), rest = waiting[0], waiting[1:]
        assert one.paper is not None
        assert one.file is not None
        self._context.backstage.run(
            FileScan(paper=one.paper, file=one.file),
            done=partial(self._filed, one, found, rest),
            failed=partial(self._refused, one, rest),
        )

    def _filed(
        self,
        one: Looked,
        found: Recognised,
        rest: Sequence[tuple[Looked, Recognised]],
        changes: Changes,
    ) -> None:
        self._done.append(
            Received(
                name=one.name,
                sentence=found.sentence(self._context.language),
                case_id=found.case_id,
                number=found.number,
                item=changes.made or 0,
                entry=changes.entry,
                ticks=found.ticks,
            )
        )
        self._go_on(rest)

    def _refused(
        self, one: Looked, rest: Sequence[tuple[Looked, Recognised]], error: WordedError
    ) -> None:
        self._done.append(self._not_filed(one.name, error))
        self._go_on(rest)


def undo_of(
    context: Context, entry: int | None, done: Callable[[Changes], object] | None = None
) -> Callable[[], None]:
    """What takes one filing back; ``done`` hears when it was."""
    from services.commands.history import UndoEntry

    def undo() -> None:
        if entry is not None:
            undoing = UndoEntry(entry_id=entry)
            context.backstage.run(undoing, done=done, failed=context.dialogs.failure)

    return undo


def _recognised(
    reading: Reading, looked: Sequence[Looked]
) -> list[tuple[Looked, Recognised | Refusal]]:
    return [(one, _whose(reading, one)) for one in looked]


def _whose(reading: Reading, one: Looked) -> Recognised | Refusal:
    assert one.paper is not None
    try:
        return recognise(reading.connection, one.paper, one.name)
    except Refusal as refusal:
        return refusal
