"""The clauses of agreements as an office words them: changed, or added as its own."""

from dataclasses import dataclass, field
from typing import ClassVar

import sqlalchemy as sa

from models.records.places import PaperWording
from models.vocabulary.clauses import OWN, clause, own_clause
from models.vocabulary.errors import Refusal
from services.changes import Changes
from services.commands.wordings import write_edition
from services.work import Work

__all__ = ["ChangeClause"]


@dataclass(frozen=True, kw_only=True)
class ChangeClause:
    """Word a clause anew; without a ``code`` it is one more of the office's own.

    An empty text goes back to the shipped words, and takes an own clause out of the library. The
    agreements that hold the clause already keep their words.
    """

    label: ClassVar[str] = "history.change-clause"
    undoable: ClassVar[bool] = True

    text: str = field(repr=False)
    code: str = ""

    def run(self, work: Work) -> Changes:
        """Check the text and write the edition; words that stay as they are change nothing.

        Raises:
            Refusal: ``clause.unknown``, or what :meth:`models.vocabulary.clauses.Clause.check`
                refuses.
        """
        text = "\n".join(line.strip() for line in self.text.strip().splitlines() if line.strip())
        if not self.code or self.code.startswith(OWN):
            return self._own(work, text)
        shipped = clause(self.code)
        if text:
            shipped.check(text)
        return write_edition(work, self.code, "" if text == shipped.text else text)

    def _own(self, work: Work, text: str) -> Changes:
        known = set(
            work.connection.execute(
                sa.select(PaperWording.code).where(
                    PaperWording.committee_id == work.committee_id,
                    PaperWording.code.startswith(OWN, autoescape=True),
                )
            ).scalars()
        )
        if self.code and self.code not in known:
            raise Refusal("clause.unknown", code=self.code)
        if text or not self.code:
            made = own_clause(self.code or OWN, text)
            made.check(made.text)
        last = max((int(one.removeprefix(OWN)) for one in known), default=0)
        return write_edition(work, self.code or f"{OWN}{last + 1}", text)
