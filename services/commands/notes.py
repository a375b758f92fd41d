"""Private notes: written, changed, removed. The journal reads their ids and digests, no word."""

import hashlib
import secrets
from dataclasses import dataclass, field
from typing import ClassVar, Final

import sqlalchemy as sa

from models.records.cases import Case
from models.records.notes import PrivateNote, PrivateText
from models.vocabulary.errors import Refusal
from services.changes import Changes
from services.work import Work

__all__ = ["AddNote", "ChangeNote", "RemoveNote"]

_MOST: Final = 20_000
_SALT_BYTES: Final = 16


@dataclass(frozen=True, kw_only=True)
class AddNote:
    """Write a private note on a case."""

    label: ClassVar[str] = "history.add-note"
    undoable: ClassVar[bool] = True

    case_id: int
    words: str = field(repr=False)

    def run(self, work: Work) -> Changes:
        """Keep the words apart and name them by their digest."""
        case = work.get(Case, self.case_id)
        note = work.add(
            PrivateNote(
                case_id=case.id, author=work.actor, at=work.now, digest=_kept(work, self.words)
            )
        )
        work.label_params["number"] = case.number
        return work.done(note.id)


@dataclass(frozen=True, kw_only=True)
class ChangeNote:
    """Put other words in place of a note's."""

    label: ClassVar[str] = "history.change-note"
    undoable: ClassVar[bool] = True

    note_id: int
    words: str = field(repr=False)

    def run(self, work: Work) -> Changes:
        """Name the new words; the ones before stay for undo."""
        note, case = _own(work, self.note_id)
        held = work.session.scalar(
            sa.select(PrivateText.words).where(PrivateText.digest == note.digest)
        )
        if held == self.words.strip():
            return work.done(note.id)
        note.digest = _kept(work, self.words)
        work.label_params["number"] = case.number
        return work.done(note.id)


@dataclass(frozen=True, kw_only=True)
class RemoveNote:
    """Take a note away; undo brings it back."""

    label: ClassVar[str] = "history.remove-note"
    undoable: ClassVar[bool] = True

    note_id: int

    def run(self, work: Work) -> Changes:
        """Remove the row; its words stay until the retention path."""
        note, case = _own(work, self.note_id)
        work.session.delete(note)
        work.label_params["number"] = case.number
        return work.done()


def _own(work: Work, note_id: int) -> tuple[PrivateNote, Case]:
    note = work.get(PrivateNote, note_id)
    return note, work.get(Case, note.case_id)


def _kept(work: Work, words: str) -> str:
    """Put the words into their own table; the digest they are named by."""
    said = words.strip()
    if not said:
        raise Refusal("note.empty", field="words")
    if len(said) > _MOST:
        raise Refusal("note.too-long", field="words", count=len(said), most=_MOST)
    salt = secrets.token_hex(_SALT_BYTES)
    digest = digest_of(salt, said)
    work.insert(PrivateText, digest=digest, salt=salt, words=said)
    return digest


def digest_of(salt: str, words: str) -> str:
    """What names the words of a note."""
    return hashlib.sha256(f"{salt}{words}".encode()).hexdigest()
