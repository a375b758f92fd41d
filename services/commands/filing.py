"""After 归档 nothing of a case changes; what comes up later is noted on its file."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from models.records.cases import Case, CaseEvent
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.terms import CaseState
from services.changes import Changes
from services.database import Work
from services.filed import NOTE

__all__ = ["NoteOnFile"]


@dataclass(frozen=True, kw_only=True)
class NoteOnFile:
    """Add a dated entry to the note on the file (卷宗情况说明) of a filed case."""

    label: ClassVar[str] = "history.note-on-file"
    undoable: ClassVar[bool] = True

    case_id: int
    note: str = field(repr=False)
    on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write the entry.

        Raises:
            Refusal: the case is not filed, the note is empty or too long, or its day is to come.
        """
        case = work.get(Case, self.case_id)
        note, on = self.note.strip(), self.on or work.today
        if case.state is not CaseState.ARCHIVED:
            raise Refusal("log.not-filed", number=case.number)
        if not note:
            raise Refusal("log.no-words", field="note")
        if len(note) > LONGEST["remarks"]:
            raise Refusal("intake.too-long", field="note", count=len(note), most=LONGEST["remarks"])
        if on > work.today:
            raise Refusal(
                "log.future", field="on", day=on.isoformat(), today=work.today.isoformat()
            )
        made = work.add(
            CaseEvent(
                case_id=case.id,
                kind=NOTE,
                on=on,
                at=work.now,
                actor=work.actor,
                state=case.state,
                note=note,
            )
        )
        work.label_params["number"] = case.number
        return work.done(made.id)
