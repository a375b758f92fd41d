"""The library of clauses as this office has it."""

from dataclasses import dataclass, field

from models.vocabulary.clauses import OWN, Clause, own_clause
from models.vocabulary.clauses import clauses as shipped
from services.database import Reading
from services.queries.wordings import Edition, editions, in_force

__all__ = ["ClauseLine", "clauses"]


@dataclass(frozen=True, kw_only=True, slots=True)
class ClauseLine:
    """One clause; ``edition`` is None while the office never changed it."""

    shipped: Clause
    edition: Edition | None = field(default=None, repr=False)

    @property
    def is_own(self) -> bool:
        """Whether the words are the office's."""
        return self.edition is not None and bool(self.edition.text)

    @property
    def added(self) -> bool:
        """Whether the office has put the clause into the library."""
        return self.shipped.code.startswith(OWN)

    @property
    def text(self) -> str:
        """The words to fill now."""
        if self.added or self.edition is None or not self.edition.text:
            return self.shipped.text
        return self.edition.text


def clauses(reading: Reading) -> tuple[ClauseLine, ...]:
    """The shipped clauses in their order, then the office's own, oldest first."""
    known = editions(reading)
    found = [
        ClauseLine(shipped=one, edition=in_force(known.get(one.code, ()), None))
        for one in shipped()
    ]
    own = sorted(
        (code for code in known if code.startswith(OWN)),
        key=lambda code: int(code.removeprefix(OWN)),
    )
    for code in own:
        newest = in_force(known[code], None)
        if newest is not None and newest.text:
            found.append(ClauseLine(shipped=own_clause(code, newest.text), edition=newest))
    return tuple(found)
