"""调查: putting on record who was asked what, by whom, and what was answered."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

import sqlalchemy as sa

from models.records.cases import Case
from models.records.investigations import Investigation
from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.investigation import Answer, written
from models.vocabulary.terms import CaseKind, CaseState, Sex
from services.changes import Changes
from services.commands.logged import no_later, note_event, party_names, require_state, short_enough
from services.work import Work

__all__ = ["LogInvestigation"]

_WHEN = frozenset(CaseState) - {CaseState.LEAD, CaseState.ARCHIVED}
_OLDEST = 120


@dataclass(frozen=True, kw_only=True)
class LogInvestigation:
    """Log that somebody was asked (人民调解调查记录, forms.md 3.7); ``asked_age`` in years.

    A party of the case is recognised by its name. What such a record should have besides (two
    people, read back, signed) is said by :func:`models.vocabulary.investigation.doubts`.
    """

    label: ClassVar[str] = "history.log-investigation"
    undoable: ClassVar[bool] = True

    case_id: int
    begun_at: datetime
    ended_at: datetime | None = None
    place: str = field(default="", repr=False)
    asked: str = field(default="", repr=False)
    asked_sex: Sex = Sex.UNKNOWN
    asked_age: int | None = None
    asked_address: str = field(default="", repr=False)
    relation: str = ""
    investigators: tuple[str, ...] = field(default=(), repr=False)
    recorder: str = field(default="", repr=False)
    participants: tuple[str, ...] = field(default=(), repr=False)
    answers: tuple[Answer, ...] = field(default=(), repr=False)
    confirmed: bool = False
    signed_on: date | None = None
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the record and its line in the proceeding; its id is what was made.

        Raises:
            Refusal: ``investigation.…``: nobody was asked, nobody asked, nothing was answered.
        """
        case = work.get(Case, self.case_id, version=self.version)
        require_state(case, _WHEN, "investigation.not-now")
        if case.kind is not CaseKind.DISPUTE:
            raise Refusal("investigation.not-a-dispute", number=case.number)
        self._check(work)
        ordinal = 1 + (
            work.session.scalar(
                sa.select(sa.func.max(Investigation.ordinal)).where(
                    Investigation.case_id == case.id
                )
            )
            or 0
        )
        row = work.add(
            Investigation(
                case_id=case.id,
                ordinal=ordinal,
                begun_at=self.begun_at,
                ended_at=self.ended_at,
                place=self.place,
                asked=self.asked.strip(),
                party_id=party_names(work, case.id).get(self.asked.strip()),
                asked_sex=self.asked_sex,
                asked_age=self.asked_age,
                asked_address=self.asked_address,
                relation=self.relation,
                investigators=_names(self.investigators),
                recorder=self.recorder.strip(),
                participants=_names(self.participants),
                answers=[{"question": one.question, "answer": one.answer} for one in self.answers],
                confirmed=self.confirmed,
                signed_on=self.signed_on,
            )
        )
        on = moments.local_day(self.begun_at)
        note_event(work, case, "investigation", on, investigation=row.id, ordinal=ordinal)
        return work.done(row.id)

    def _check(self, work: Work) -> None:
        if not self.asked.strip():
            raise Refusal("investigation.nobody-asked", field="asked")
        if not _names(self.investigators):
            raise Refusal("investigation.nobody-asks", field="investigators")
        if not any(one.answer.strip() for one in self.answers):
            raise Refusal("investigation.no-answer", field="answers")
        no_later(self.begun_at, work, "begun_at")
        if self.ended_at is not None and self.ended_at < self.begun_at:
            raise Refusal("log.ends-before-start", field="ended_at")
        short_enough(written(self.answers), "answers")
        short_enough(self.asked, "asked", LONGEST["name"])
        for name in ("place", "asked_address", "relation"):
            short_enough(getattr(self, name), name, LONGEST["requests"])
        if self.asked_age is not None and not 0 < self.asked_age <= _OLDEST:
            raise Refusal("investigation.no-age", field="asked_age", most=_OLDEST)
        if self.signed_on is not None:
            no_later(self.signed_on, work, "signed_on")
            begun = moments.local_day(self.begun_at)
            if self.signed_on < begun:
                raise Refusal(
                    "investigation.signed-early", field="signed_on", begun=begun.isoformat()
                )


def _names(said: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(name.strip() for name in said if name.strip()))
