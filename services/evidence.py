"""The evidence folder: files by the SHA-256 of their content, each kept once, whole or not at all.

A file is written beside its place, brought to the disk and only then named; its row is committed
afterwards. What no row came to name is swept away a day later, what a row once named stays until
the retention path, so that undo finds it again. Names of files are digests: they say nothing.
"""

import hashlib
import os
import stat
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from models.vocabulary import evidence as words
from models.vocabulary.errors import Refusal, Trouble
from services import folders

__all__ = ["FOLDER", "EvidenceStore", "StoredFile"]

FOLDER = "evidence"
_PART = ".part-"
_PIECE = 1 << 20
_DIGEST = 64
"""Letters of a digest, which is a file's whole name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredFile:
    """A file of the evidence folder: digest, bytes, sort (a media type) and its name outside."""

    digest: str
    size: int
    media: str
    name: str = field(default="", repr=False)


class EvidenceStore:
    """The evidence folder of the register in ``folder``.

    Reading and writing may take long; never on the window's thread.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER

    @classmethod
    def of(cls, folder: Path | None) -> "EvidenceStore":
        """The store of a register that is a folder.

        Raises:
            Trouble: ``evidence.no-folder`` when it is none.
        """
        if folder is None:
            raise Trouble("evidence.no-folder")
        return cls(folder)

    def place(self, digest: str) -> Path:
        """Where the file with this digest lies."""
        return self._folder / digest[:2] / digest

    # In

    def take(self, file: Path) -> StoredFile:
        """Keep a copy of ``file``; the same content is kept once.

        Raises:
            Refusal: ``evidence.…`` when it is no file, empty, too large, of an unknown sort,
                broken, vanishes or changes meanwhile.
            Trouble: ``evidence.no-write`` when the register's disk does not take it.
        """
        name = file.name
        with _refusing(name):
            handle = _opened(file)
        with handle:
            return self._keep(handle, name)

    def take_bytes(self, content: bytes, name: str) -> StoredFile:
        """Keep ``content`` (what was pasted, or a picture that was blackened) under ``name``.

        Raises:
            Refusal, Trouble: as :meth:`take`.
        """
        import io

        with io.BytesIO(content) as handle:
            return self._keep(handle, name)

    def _keep(self, source: BinaryIO, name: str) -> StoredFile:
        with _writing(self._folder):
            self._folder.mkdir(exist_ok=True)
            number, part = tempfile.mkstemp(dir=self._folder, prefix=_PART)
        try:
            with _writing(self._folder), os.fdopen(number, "wb") as target:
                digest, size, head = _copied(source, target, name)
                target.flush()
                os.fsync(target.fileno())
            media = _sort_of(Path(part), head, name)
            self._name(Path(part), digest)
        finally:
            Path(part).unlink(missing_ok=True)
        return StoredFile(digest=digest, size=size, media=media, name=name)

    def _name(self, part: Path, digest: str) -> None:
        """Give the written file its name, unless it is there already and whole."""
        place = self.place(digest)
        with _writing(self._folder):
            made = not place.parent.exists()
            place.parent.mkdir(exist_ok=True)
            if place.exists() and _digest(place) == digest:
                os.utime(place)  # newly wanted: the sweep leaves it alone for another day
            else:
                part.chmod(0o600)
                part.replace(place)
                folders.keep_names(place.parent)
            if made:
                folders.keep_names(self._folder)

    # Out

    def read(self, file: StoredFile) -> bytes:
        """The bytes of a file, checked against its digest.

        Raises:
            Trouble: ``evidence.missing`` or ``evidence.altered``.
        """
        try:
            content = self.place(file.digest).read_bytes()
        except OSError as error:
            raise Trouble("evidence.missing", digest=file.digest[:12]) from error
        if hashlib.sha256(content).hexdigest() != file.digest:
            raise Trouble("evidence.altered", digest=file.digest[:12])
        return content

    def holds(self, digest: str) -> bool:
        """Whether there is a file of this name."""
        return self.place(digest).is_file()

    def sound(self, digest: str) -> bool:
        """Whether the file is what it was; False when its content was altered.

        Raises:
            OSError: it is not there or cannot be read.
        """
        return _digest(self.place(digest)) == digest

    def save_copy(self, file: StoredFile, target: Path) -> None:
        """Write a copy of ``file`` outside of the register, whole or not at all.

        What the camera wrote beside the picture, its position among it, stays here
        (:mod:`services.stripping`).

        Raises:
            Trouble: it is missing or altered, or ``evidence.no-copy``: the place does not take it.
        """
        from services.stripping import stripped

        content = stripped(self.read(file), file.media)
        part = None
        try:
            place = folders.behind_links(target)
            part = place.with_name(f".{place.name}.part")
            part.write_bytes(content)
            part.replace(place)
        except OSError as error:
            if part is not None:
                part.unlink(missing_ok=True)
            raise Trouble("evidence.no-copy", path=str(target)) from error

    # Upkeep

    def sweep(self, known: Collection[str], moment: datetime) -> int:
        """Remove what a kill or a refusal left here a day (``orphan_hours``) ago; how many went.

        ``known`` are the digests some row names or has named: they are never touched, nor is
        anything that does not look like a file of ours.
        """
        before = moment.timestamp() - words.limits().orphan_hours * 3600
        gone = 0
        for item in self._ours():
            try:
                if item.name not in known and item.stat().st_mtime < before:
                    item.unlink()
                    gone += 1
            except OSError:  # somebody holds it open: the next sweep takes it
                continue
        return gone

    def _ours(self) -> Iterator[Path]:
        yield from self._folder.glob(f"{_PART}*")
        for item in self._folder.glob("??/*"):
            if len(item.name) == _DIGEST and item.name.startswith(item.parent.name):
                yield item


def _opened(file: Path) -> BinaryIO:
    """The file open for reading, known to be one; a pipe or a device is never waited for."""
    told = file.stat()
    if stat.S_ISDIR(told.st_mode):
        raise Refusal("evidence.folder", field="file", name=file.name)
    if not stat.S_ISREG(told.st_mode):
        raise Refusal("evidence.no-file", field="file", name=file.name)
    if told.st_size == 0:
        raise Refusal("evidence.empty", field="file", name=file.name)
    if told.st_size > words.limits().most_bytes:
        raise _too_large(file.name)
    return file.open("rb")


def _too_large(name: str) -> Refusal:
    most = words.limits().most_bytes // (1 << 20)
    return Refusal("evidence.too-large", field="file", name=name, most=most)


def _copied(source: BinaryIO, target: BinaryIO, name: str) -> tuple[str, int, bytes]:
    """Copy piece by piece; digest, size and first bytes. A file that grows past the limit stops."""
    digest, size, head = hashlib.sha256(), 0, b""
    while True:
        with _refusing(name):
            piece = source.read(_PIECE)
        if not piece:
            break
        head = head or piece[: words.HEAD_BYTES]
        size += len(piece)
        if size > words.limits().most_bytes:
            raise _too_large(name)
        digest.update(piece)
        target.write(piece)
    if not size:
        raise Refusal("evidence.empty", field="file", name=name)
    return digest.hexdigest(), size, head


def _sort_of(file: Path, head: bytes, name: str) -> str:
    """What the file is; a picture must be whole and of a size that can be shown."""
    media = words.media_of(head, name)
    if not media:
        raise Refusal("evidence.unknown-sort", field="file", name=name)
    if words.is_picture(media):
        from services import pictures

        pictures.check(file, name)
    return media


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    """Say of the file outside why it cannot be taken."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refusal("evidence.vanished", field="file", name=name) from error
    except OSError as error:
        raise Refusal("evidence.unreadable", field="file", name=name) from error


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Say of the register's own disk that it does not take a file."""
    try:
        yield
    except OSError as error:
        raise Trouble("evidence.no-write", path=str(folder)) from error
