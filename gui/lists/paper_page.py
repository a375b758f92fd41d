"""The papers of the lists: a list, one row of it, the counts of everyday help."""

from collections.abc import Mapping, Sequence
from typing import Any

from gui.preview.subject_page import SubjectPaperPage
from gui.shell.page import Context
from models.vocabulary.lists import declared, declared_list
from models.vocabulary.masking import MaskLevel
from reports.subject_papers import HELP, list_paper, record_paper

__all__ = ["ListPaperPage"]

_KINDS = frozenset({"register", "office", "case", "person", "body", "estate", "organisation"})


class ListPaperPage(SubjectPaperPage):
    """Opened with ``list`` and ``keys`` (its rows), with ``record`` for one row; or ``help``."""

    def __init__(self, context: Context) -> None:
        self._list = declared()[0].code
        self._code = list_paper(self._list)
        self._keys: tuple[int, ...] = ()
        super().__init__(
            context,
            name="lists.paper",
            kinds=_KINDS,
            versions=(
                (MaskLevel.FULL.value, self.tr("In full")),
                (MaskLevel.MEETING.value, self.tr("To be posted")),
                (MaskLevel.ANONYMOUS.value, self.tr("Anonymous")),
            ),
        )

    def take(self, argument: Mapping[str, Any]) -> None:
        """A list, one row of it, or the counts, at the level it is usually shown."""
        if argument.get("help"):
            self._code, self._keys = HELP, ()
        elif isinstance(argument.get("list"), str):
            self._list = argument["list"]
            make = record_paper if argument.get("record") else list_paper
            self._code, self._keys = make(self._list), tuple(argument.get("keys") or ())
        self.version.set_value(self.document().masking)

    def code(self) -> str:
        """The paper asked for last."""
        return self._code

    def keys(self) -> tuple[int, ...]:
        """The rows as they were in view."""
        return self._keys

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        label = declared_list(self._list).label(self.context.language)
        return (("lists", label),)
