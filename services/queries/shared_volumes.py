"""Which closed cases may be filed in one volume with a case (多案一卷, forms.md 1.3)."""

from dataclasses import dataclass, field
from typing import Final

import sqlalchemy as sa

from models.records.agreements import Agreement
from models.records.cases import Case
from models.vocabulary.file_profiles import may_share
from models.vocabulary.terms import AgreementForm, CaseKind, CaseState, Difficulty
from resources import rules
from services import dossiers
from services.database import Reading

__all__ = ["Shelf", "ShelfLine", "may_lie_with"]

_MOST: Final = 60
"""Cases that are offered, those closed last first: a volume holds no more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShelfLine:
    """A closed case that waits for its volume."""

    id: int
    number: str
    title: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Shelf:
    """The closed cases that may share the volume of a case, those closed last first.

    Where there are none, ``alone`` is the code of the sentence that says why.
    """

    lines: tuple[ShelfLine, ...] = ()
    alone: str = ""


def may_lie_with(reading: Reading, case_id: int) -> Shelf:
    """The other closed cases that may share a volume with this one, else why it lies alone."""
    own = dossiers.gather(reading.connection, case_id)
    if own is None or own.kind is not CaseKind.DISPUTE or not may_share(own):
        return Shelf(alone="file.alone-by-kind")
    allowed = rules("file_profiles")["several_cases"]
    simple = Case.difficulty.in_([Difficulty(one).value for one in allowed["difficulties"]])
    oral = sa.exists().where(Agreement.case_id == Case.id, Agreement.form == AgreementForm.ORAL)
    rows = reading.connection.execute(
        sa.select(Case.id, Case.number, Case.title)
        .where(
            Case.committee_id == reading.committee_id,
            Case.kind == CaseKind.DISPUTE,
            Case.state == CaseState.CLOSED,
            Case.id != case_id,
            sa.or_(simple, oral) if allowed["oral"] else simple,
        )
        .order_by(Case.closed_on.desc(), Case.id.desc())
        .limit(_MOST)
    ).all()
    known = dossiers.gather_all(reading.connection, [row.id for row in rows])
    lines = tuple(
        ShelfLine(id=row.id, number=row.number, title=row.title)
        for row in rows
        if may_share(known[row.id])
    )
    return Shelf(lines=lines, alone="" if lines else "file.alone-so-far")
