"""Letters put on record: the one that sent a case here, and invitations to take part in it."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Final

from models.records.cases import Case
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.terms import CaseKind, CaseState
from services.changes import Changes
from services.commands.logged import no_later, note_event, short_enough
from services.correspondence import INVITATION, REFERRAL
from services.work import Work

__all__ = ["ANSWERS", "RecordInvitation", "RecordReferral"]

ANSWERS: Final = ("", "accepted", "declined")
"""What an invited participant answered; empty while nothing came back."""


def _dispute(work: Work, case_id: int) -> Case:
    case = work.get(Case, case_id)
    if case.kind is not CaseKind.DISPUTE or case.state in {CaseState.LEAD, CaseState.ARCHIVED}:
        raise Refusal("log.no-letter", number=case.number)
    return case


@dataclass(frozen=True, kw_only=True)
class RecordReferral:
    """Put the letter on record by which a body referred the case (委托、移送).

    ``number`` is its 文号, ``on`` its day (today if not said), ``due_on`` the day by which the
    body asks for an answer, ``materials`` what it handed over. A second one replaces the first.
    """

    label: ClassVar[str] = "history.record-referral"
    undoable: ClassVar[bool] = True

    case_id: int
    body: str
    number: str = ""
    on: date | None = None
    due_on: date | None = None
    materials: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write the line of the proceeding.

        Raises:
            Refusal: no body is named, the letter is of a day to come or due before it, or the
                case is no dispute on record.
        """
        case = _dispute(work, self.case_id)
        if not self.body.strip():
            raise Refusal("log.no-body", field="body")
        short_enough(self.body, "body", LONGEST["place"])
        short_enough(self.number, "number", LONGEST["short"])
        short_enough(self.materials, "materials", LONGEST["requests"])
        on = self.on or work.today
        no_later(on, work, "on")
        if self.due_on is not None and self.due_on < on:
            raise Refusal("log.due-before-letter", field="due_on", day=on.isoformat())
        note_event(
            work,
            case,
            REFERRAL,
            on,
            body=self.body.strip(),
            number=self.number.strip(),
            due_on=self.due_on.isoformat() if self.due_on else "",
            materials=self.materials.strip(),
        )
        return work.done(case.id)


@dataclass(frozen=True, kw_only=True)
class RecordInvitation:
    """Put on record that somebody was invited to take part (人民调解法 20), or what they answered.

    ``name`` is a person or an organisation. A second one of the same name adds to the first.
    """

    label: ClassVar[str] = "history.record-invitation"
    undoable: ClassVar[bool] = True

    case_id: int
    name: str = field(repr=False)
    reason: str = field(default="", repr=False)
    answer: str = ""
    on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write the line of the proceeding.

        Raises:
            Refusal: nobody is named, the answer is no word of :data:`ANSWERS`, the day is to
                come, or the case is no dispute on record.
        """
        case = _dispute(work, self.case_id)
        if not self.name.strip():
            raise Refusal("log.nobody-invited", field="name")
        short_enough(self.name, "name", LONGEST["name"])
        short_enough(self.reason, "reason", LONGEST["requests"])
        if self.answer not in ANSWERS:
            known = ", ".join(ANSWERS[1:])
            raise Refusal("log.unknown-answer", field="answer", value=self.answer[:40], known=known)
        on = self.on or work.today
        no_later(on, work, "on")
        note_event(
            work,
            case,
            INVITATION,
            on,
            name=self.name.strip(),
            reason=self.reason.strip(),
            answer=self.answer,
        )
        return work.done(case.id)
