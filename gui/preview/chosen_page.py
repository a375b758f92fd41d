"""The papers of a subject, one chosen at a time: votes, joint projects, matching."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from gui.components import Combo
from gui.preview.subject_page import SubjectPaperPage
from gui.shell.page import Context
from reports.subject_papers import subject_documents
from services.database import Reading

__all__ = ["ChosenPaperPage"]


class ChosenPaperPage(SubjectPaperPage):
    """Opened with the ``document`` wanted and the ``id`` of its record, or as it was left.

    A ``row`` beside them is one row of the record, where the paper is of one.
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
    ) -> None:
        self._back = back
        self._key = 0
        self._row = 0
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
            choices=(self.choice,),
            newest=newest,
        )
        self.choice.chosen.connect(self.choose)

    def take(self, argument: Mapping[str, Any]) -> None:
        """Another record, another paper of it."""
        if isinstance(argument.get("id"), int):
            self._key = argument["id"]
            self._row = argument.get("row", 0)
        if isinstance(argument.get("document"), str):
            self.choice.set_value(argument["document"])

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return self._back

    def code(self) -> str:
        """The one chosen."""
        return str(self.choice.value())

    def keys(self) -> tuple[int, ...]:
        """The record it was opened with."""
        return (self._key,) if self._key else ()

    def row(self) -> int:
        """The row of the record it was opened with, 0 for all."""
        return self._row
