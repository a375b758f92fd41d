"""Files put with a row of a list or with a claim, and taken off it again."""

from dataclasses import dataclass
from typing import Any, ClassVar

from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.lists import most_files
from services.attached import carrier, written
from services.changes import Changes
from services.commands.evidence import keep_file
from services.evidence import StoredFile
from services.work import Work

__all__ = ["AttachFiles", "DetachFile"]


@dataclass(frozen=True, kw_only=True)
class AttachFiles:
    """Put files with a row, behind those that are there.

    ``of`` is the code of a declared list, or :data:`services.attached.CLAIMS`. The files lie in
    the evidence folder before the command names them (services.evidence).
    """

    label: ClassVar[str] = "history.attach-files"
    undoable: ClassVar[bool] = True

    of: str
    row_id: int
    files: tuple[StoredFile, ...]

    def run(self, work: Work) -> Changes:
        """Name the files; one that is there already is not named twice.

        Raises:
            Refusal: nothing new was given, or more than a row may carry.
        """
        owner = carrier(self.of)
        row: Any = work.get(owner.record, self.row_id)
        there = {one["digest"] for one in row.files}
        fresh = {one.digest: one for one in self.files if one.digest not in there}
        if not self.files:
            raise Refusal("evidence.none", field="file")
        if not fresh:
            raise Refusal("lists.file-there", field="file", name=self.files[0].name)
        most = most_files()
        if len(there) + len(fresh) > most:
            raise Refusal("lists.files-full", field="file", most=most)
        told = [written(one, one.name[: LONGEST["place"]], work.today) for one in fresh.values()]
        row.files = [*row.files, *told]
        for one in fresh.values():
            keep_file(work, one)
        work.label_params |= {"list": owner.zh, "count": len(fresh)}
        return work.done(row.id)


@dataclass(frozen=True, kw_only=True)
class DetachFile:
    """Take a file off a row; it stays in the evidence folder, and undo names it again."""

    label: ClassVar[str] = "history.detach-file"
    undoable: ClassVar[bool] = True

    of: str
    row_id: int
    digest: str

    def run(self, work: Work) -> Changes:
        """Name it no longer. Refusal ``register.gone`` where the row does not name it."""
        owner = carrier(self.of)
        row: Any = work.get(owner.record, self.row_id)
        rest = [one for one in row.files if one["digest"] != self.digest]
        if len(rest) == len(row.files):
            raise Refusal("register.gone")
        row.files = rest
        work.label_params |= {"list": owner.zh}
        return work.done(row.id)
