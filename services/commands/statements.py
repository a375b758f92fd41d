"""What was said in a meeting, noted while it is held: by speaker and kind, in the order of time.

These notes become the account of the mediation record. Private notes are another matter and have
their own store (:mod:`services.commands.notes`).
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

import sqlalchemy as sa

from models.records.cases import Case
from models.records.meetings import MediationMeeting, MeetingStatement
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.terms import CaseState, StatementKind
from services.changes import Changes
from services.commands.logged import no_later, require_state, short_enough
from services.work import Work

__all__ = ["ChangeStatement", "NoteStatement", "RemoveStatement", "take_statements"]

_MEETS = frozenset({CaseState.ASSIGNED, CaseState.MEDIATING})


@dataclass(frozen=True, kw_only=True)
class NoteStatement:
    """Note what somebody said in the meeting that is being held."""

    label: ClassVar[str] = "history.note-statement"
    undoable: ClassVar[bool] = True

    case_id: int
    speaker: str = field(default="", repr=False)
    kind: StatementKind = StatementKind.FACT
    words: str = field(default="", repr=False)
    at: datetime | None = None

    def run(self, work: Work) -> Changes:
        """Write the statement; it belongs to no meeting until that is logged."""
        case = work.get(Case, self.case_id)
        require_state(case, _MEETS, "statement.not-mediating")
        at = self.at or work.now
        no_later(at, work, "at")
        statement = work.add(
            MeetingStatement(
                case_id=case.id,
                at=at,
                speaker=_name(self.speaker),
                kind=self.kind,
                words=_words(self.words),
            )
        )
        work.label_params["number"] = case.number
        return work.done(statement.id)


@dataclass(frozen=True, kw_only=True)
class ChangeStatement:
    """Correct the speaker, kind or words of a statement whose meeting is not logged yet."""

    label: ClassVar[str] = "history.change-statement"
    undoable: ClassVar[bool] = True

    statement_id: int
    speaker: str = field(repr=False)
    kind: StatementKind
    words: str = field(repr=False)

    def run(self, work: Work) -> Changes:
        """Write it anew; its time stays."""
        statement, case = _open(work, self.statement_id)
        statement.speaker, statement.kind = _name(self.speaker), self.kind
        statement.words = _words(self.words)
        work.label_params["number"] = case.number
        return work.done(statement.id)


@dataclass(frozen=True, kw_only=True)
class RemoveStatement:
    """Strike a statement out before its meeting is logged; undo brings it back."""

    label: ClassVar[str] = "history.remove-statement"
    undoable: ClassVar[bool] = True

    statement_id: int

    def run(self, work: Work) -> Changes:
        """Remove the row."""
        statement, case = _open(work, self.statement_id)
        work.session.delete(statement)
        work.label_params["number"] = case.number
        return work.done()


def take_statements(work: Work, meeting: MediationMeeting) -> None:
    """Give the open statements of a case to the meeting that was just logged."""
    for statement in work.session.scalars(
        sa.select(MeetingStatement).where(
            MeetingStatement.case_id == meeting.case_id, MeetingStatement.meeting_id.is_(None)
        )
    ):
        statement.meeting_id = meeting.id


def _open(work: Work, statement_id: int) -> tuple[MeetingStatement, Case]:
    statement = work.get(MeetingStatement, statement_id)
    if statement.meeting_id is not None:
        raise Refusal("statement.logged")
    return statement, work.get(Case, statement.case_id)


def _name(typed: str) -> str:
    speaker = typed.strip()
    if not speaker:
        raise Refusal("statement.no-speaker", field="speaker")
    short_enough(speaker, "speaker", LONGEST["name"])
    return speaker


def _words(typed: str) -> str:
    said = typed.strip()
    if not said:
        raise Refusal("statement.empty", field="words")
    short_enough(said, "words", LONGEST["requests"])
    return said
