"""What an office words itself on its papers."""

from dataclasses import dataclass, field
from typing import ClassVar

import sqlalchemy as sa

from models.records.places import PaperWording
from models.vocabulary.wordings import wording
from services.changes import Changes
from services.work import Work

__all__ = ["ChangeWording", "write_edition"]


@dataclass(frozen=True, kw_only=True)
class ChangeWording:
    """Put the office's own words in place of the shipped ones; an empty text goes back to them.

    Each change is a new edition from today on: a paper of an earlier day keeps its words.
    """

    label: ClassVar[str] = "history.change-wording"
    undoable: ClassVar[bool] = True

    code: str
    text: str = field(repr=False)

    def run(self, work: Work) -> Changes:
        """Check the text and write the edition; words that stay as they are change nothing.

        Raises:
            Refusal: ``wording.unknown``, or the text cannot be printed
                (:meth:`models.vocabulary.wordings.Wording.check`).
        """
        shipped = wording(self.code)
        text = "\n".join(line.strip() for line in self.text.strip().splitlines() if line.strip())
        shipped.check(text)
        if text == shipped.text:
            text = ""
        return write_edition(work, self.code, text)


def write_edition(work: Work, code: str, text: str) -> Changes:
    """The next edition of the office's words for ``code``, from today on; none for the same."""
    newest = work.connection.execute(
        sa.select(PaperWording.edition, PaperWording.words)
        .where(PaperWording.committee_id == work.committee_id, PaperWording.code == code)
        .order_by(PaperWording.edition.desc())
        .limit(1)
    ).first()
    if text == (newest.words if newest else ""):
        return work.done()
    row = PaperWording(
        committee_id=work.committee_id,
        code=code,
        edition=(newest.edition if newest else 0) + 1,
        since_on=work.today,
        words=text,
    )
    return work.done(work.add(row).id)
