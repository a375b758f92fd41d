"""What the turn of a day changes by itself: rights that lapse."""

from dataclasses import dataclass
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.cases import Case
from models.vocabulary.deadlines import shipped_rules
from services import dossiers
from services.changes import Changes
from services.database import Work

__all__ = ["TurnDay"]

_case: Any = Case.__table__


@dataclass(frozen=True, kw_only=True)
class TurnDay:
    """Let the clocks of rights that have lapsed give way to the next clock of their case.

    A case shows its most pressing clock. One that is never overdue (the window for judicial
    confirmation) simply ends, and until something is put on record of the case nothing else would
    bring the next one forward. Only derived columns change, so no entry of the journal is made.
    """

    label: ClassVar[str] = "history.turn-day"
    undoable: ClassVar[bool] = False

    def run(self, work: Work) -> Changes:
        """Work out the clock of each such case anew."""
        connection = work.connection
        lapsing = sorted({one.code for one in shipped_rules().deadlines if one.optional})
        rows = connection.execute(
            sa.select(_case).where(
                _case.c.committee_id == work.committee_id,
                _case.c.due_on < work.today,
                _case.c.due_code.in_(lapsing),
            )
        ).all()
        turned = set()
        for row in rows:
            values = dossiers.pressing(connection, row, work.today)
            if values["due_on"] != row.due_on or values["due_code"] != row.due_code:
                connection.execute(sa.update(_case).where(_case.c.id == row.id).values(values))
                turned.add(("case", row.id))
        return Changes(touched=frozenset(turned))
