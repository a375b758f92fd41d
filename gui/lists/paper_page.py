"""The papers of the lists: a list, one row of it, the counts of everyday help."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt

from gui.preview.subject_page import SubjectPaperPage
from gui.shell.page import Context
from models.vocabulary.lists import declared, declared_list
from models.vocabulary.masking import MaskLevel
from reports.catalog import Document
from reports.papers import Prepared
from reports.subject_papers import (
    HELP,
    Wanted,
    list_paper,
    prepare_subject_paper,
    record_paper,
    subject_documents,
)
from services.database import Reading

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

    def open(self, argument: object = None) -> None:
        """Show a paper at the level its list is usually shown; without an argument the last."""
        if isinstance(argument, Mapping):
            if argument.get("help"):
                self._code, self._keys = HELP, ()
            elif isinstance(argument.get("list"), str):
                self._list = argument["list"]
                make = record_paper if argument.get("record") else list_paper
                self._code, self._keys = make(self._list), tuple(argument.get("keys") or ())
            self.version.set_value(self._document().masking)
        self.choose()
        self.view.leaf.setFocus(Qt.FocusReason.OtherFocusReason)

    def _document(self) -> Document:
        return next(one for one in subject_documents("lists") if one.code == self._code)

    def title(self) -> str:
        """Print; what is printed stands on the paper."""
        return self.tr("Print")

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        label = declared_list(self._list).label(self.context.language)
        return (("lists", label),)

    def paper_name(self) -> str:
        """As the paper is titled."""
        return self._document().title

    def question(self) -> Callable[[Reading], Prepared]:
        """The rows as they were in view."""
        code, masking, wanted = self._code, str(self.version.value()), Wanted(keys=self._keys)

        def prepared(reading: Reading) -> Prepared:
            return prepare_subject_paper(reading, code, wanted, masking=masking)

        return prepared
