"""The papers of a subject, one chosen at a time: votes, joint projects, matching."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from gui.components import Combo
from gui.preview.subject_page import SubjectPaperPage
from gui.shell.page import Context
from reports.subject_papers import subject_documents
from services.database import Reading

__all__ = ["ChosenPaperPage"]

_YEARS = 6
"""So many years back a paper of a year is offered."""


class ChosenPaperPage(SubjectPaperPage):
    """Opened with the ``document`` wanted and the ``id`` of its record, or as it was left.

    A ``row`` beside them is one row of the record, where the paper is of one; ``keys`` in the place
    of ``id`` are several records. The papers of ``yearly`` ask for a year.
    ``subject`` names the papers and begins the object names; ``first`` is in force at first,
    ``back`` is the breadcrumb. The rest is that of a :class:`SubjectPaperPage`.
    """

    def __init__(
        self,
        context: Context,
        *,
        subject: str,
        first: str,
        back: Sequence[tuple[str, str]],
        kinds: frozenset[str],
        versions: Sequence[tuple[object, str]],
        newest: Callable[[Reading], tuple[int, ...]] | None = None,
        yearly: frozenset[str] = frozenset(),
    ) -> None:
        self._back = back
        self._yearly = yearly
        self._chosen: tuple[int, ...] = ()
        self._row = 0
        this = context.today().year
        self.years = Combo(
            [(one, str(one)) for one in range(this, this - _YEARS, -1)],
            name=f"{subject}.paper.year",
            spoken=self.tr("Year"),
        )
        self.years.set_value(this)
        self.choice = Combo(
            [(one.code, one.title) for one in subject_documents(subject)],
            name=f"{subject}.paper.document",
            spoken=self.tr("Paper"),
        )
        self.choice.set_value(first)
        super().__init__(
            context,
            name=f"{subject}.paper",
            kinds=kinds,
            versions=versions,
            choices=(self.choice, self.years),
            newest=newest,
        )
        self.choice.chosen.connect(self.choose)
        self.years.chosen.connect(self.choose)

    def take(self, argument: Mapping[str, Any]) -> None:
        """Another record, another paper of it."""
        keys = argument.get("keys")
        if isinstance(argument.get("id"), int):
            self._chosen = (argument["id"],)
            self._row = argument.get("row", 0)
        elif keys:
            self._chosen, self._row = tuple(keys), 0
        if isinstance(argument.get("document"), str):
            self.choice.set_value(argument["document"])

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return self._back

    def code(self) -> str:
        """The one chosen."""
        return str(self.choice.value())

    def keys(self) -> tuple[int, ...]:
        """The records it was opened with."""
        return self._chosen

    def year(self) -> int:
        """The year chosen, where the paper is of one."""
        return int(str(self.years.value())) if self.code() in self._yearly else 0

    def choose(self, value: object = None) -> None:
        """Another paper or year is wanted; the year stands there where it counts."""
        self.years.setVisible(self.code() in self._yearly)
        super().choose(value)

    def row(self) -> int:
        """The row of the record it was opened with, 0 for all."""
        return self._row
