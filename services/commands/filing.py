"""After 归档 nothing of a case changes; what comes up later is noted on its file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Final

from models.records.cases import Case, CaseEvent
from models.vocabulary.errors import Refusal
from models.vocabulary.file_profiles import may_share
from models.vocabulary.intake import LONGEST
from models.vocabulary.proceeding import move
from models.vocabulary.terms import CaseState
from services.changes import Changes
from services.commands.stepping import case_dossier, take_step
from services.filed import NOTE
from services.shelf import in_volume
from services.work import Work

__all__ = ["FileTogether", "NoteOnFile", "refuse_taken_volume"]

_TWO: Final = 2


def refuse_taken_volume(work: Work, draft: Mapping[str, object]) -> None:
    """Refuse a 卷号 typed from paper that another volume has: no number is given twice.

    Raises:
        Refusal: ``file.volume-taken`` with the number and a case of that volume.
    """
    number = str(draft.get("volume_number") or "").strip()
    taken = in_volume(work.connection, work.committee_id, number) if number else ()
    if taken:
        other = work.get(Case, taken[0]).number
        raise Refusal("file.volume-taken", field="volume_number", volume=number, number=other)


@dataclass(frozen=True, kw_only=True)
class FileTogether:
    """File several closed cases in one volume (多案一卷): all of them, or none.

    They share the number of the volume; ``draft`` holds the fields of the step 归档, and its
    ``pages`` are those of the whole volume. Only cases that are simple or were settled orally may
    share one (forms.md 1.3).
    """

    label: ClassVar[str] = "history.file-together"
    undoable: ClassVar[bool] = True

    case_ids: tuple[int, ...]
    draft: Mapping[str, object] = field(default_factory=dict, repr=False)
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """File each case as its own step, under the one number.

        Raises:
            Held: something is in the way of filing one of the cases.
            Refusal: fewer than two cases, one that is not closed, one that may not share, or the
                number typed is that of another volume.
        """
        cases = [work.get(Case, key) for key in dict.fromkeys(self.case_ids)]
        if len(cases) < _TWO:
            raise Refusal("file.one-case", field="cases")
        dossiers = [case_dossier(work, one) for one in cases]
        apart = [
            case.number
            for case, dossier in zip(cases, dossiers, strict=True)
            if not may_share(dossier)
        ]
        if apart:
            raise Refusal("file.not-shared", numbers="、".join(apart))
        draft = dict(self.draft)
        refuse_taken_volume(work, draft)
        for case, dossier in zip(cases, dossiers, strict=True):
            step = move(case.state, CaseState.ARCHIVED, case.kind)
            told = take_step(work, case, dossier, step, draft, note=self.note)
            draft["volume_number"] = told["volume_number"]
        work.label_params = {"number": draft["volume_number"], "count": len(cases)}
        return work.done(cases[0].id)


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
