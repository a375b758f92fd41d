"""条款库: the clauses of agreements, worded by the office, and those it adds."""

from collections.abc import Callable, Sequence
from typing import Any

from gui.office.wordings_section import WordingsSection
from models.vocabulary.clauses import Clause, group_label
from services.commands.clauses import ChangeClause
from services.queries.clauses import ClauseLine, clauses

__all__ = ["ClausesSection"]


class ClausesSection(WordingsSection):
    """One clause at a time; the last choice is one more of the office's own."""

    key = "clauses"
    kind = "clause"

    def title(self) -> str:
        """The title."""
        return self.tr("Library of clauses")

    def heading(self) -> str:
        """The title of the card."""
        return self.tr("Clauses of agreements")

    def subject(self) -> str:
        """What one of them is called."""
        return self.tr("Clause")

    def explained(self) -> str:
        """What a blank is, how a clause is added and taken out."""
        return self.tr(
            "A blank in braces is filled in when the clause is inserted. A clause of your own has"
            " its name on the first line and its words on the second; an emptied one leaves the"
            " library. Agreements that hold a clause already keep its words."
        )

    def query(self) -> Callable[[Any], Sequence[ClauseLine]]:
        """The library, and an empty place for one more."""
        fresh = Clause(code="", group="own", zh="新条款", en="New clause", text="")

        def every(reading: Any) -> Sequence[ClauseLine]:
            return (*clauses(reading), ClauseLine(shipped=fresh))

        return every

    def command(self, code: str, text: str) -> Any:
        """What changes one, or adds it."""
        return ChangeClause(code=code, text=text)

    def named(self, line: ClauseLine) -> str:
        """Its kind and its name."""
        language = self.context.language
        name = line.shipped.label(language)
        return (
            f"{group_label(line.shipped.group, language)} · {name}" if line.shipped.code else name
        )

    def typed(self, line: ClauseLine) -> str:
        """An own clause with its name above it."""
        if line.added and line.edition is not None:
            return line.edition.text
        return line.text

    def _standing(self, line: ClauseLine) -> str:
        return super()._standing(line) if line.shipped.code else "—"

    def _show_current(self, _code: object = None) -> None:
        super()._show_current()
        line = self._current()
        self.shipped.setVisible(line is not None and not line.added and bool(line.shipped.code))

    def _problem(self, value: object) -> str:
        line = self._current()
        empty = not str(value or "").strip()
        return "" if empty and line is not None else super()._problem(value)
