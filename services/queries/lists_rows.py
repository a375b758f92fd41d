"""The rows of declared lists as they are read: a row, what is due of it, a hit, a change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from models.vocabulary.deadlines import DeadlineClass
from models.vocabulary.findings import Finding
from models.vocabulary.lists import DeclaredList, DueRule
from models.vocabulary.lists_due import Due, pressing
from models.vocabulary.lists_values import Values, words
from resources import Language

if TYPE_CHECKING:
    from services.evidence import StoredFile

__all__ = ["EntryRow", "ListDue", "ListHit", "Turned"]


@dataclass(frozen=True, kw_only=True, slots=True)
class EntryRow:
    """A row of a declared list.

    ``values`` hold its fields and its counted figures by code; ``names`` what its references are
    called. ``due`` is what falls due first, None for nothing. ``files`` are kept with it.
    """

    id: int
    version: int | None
    listed: DeclaredList = field(repr=False)
    values: Values = field(repr=False)
    names: Mapping[str, str] = field(repr=False)
    dues: tuple[Due, ...] = ()
    findings: tuple[Finding, ...] = field(default=(), repr=False)
    over: bool = False
    files: tuple["StoredFile", ...] = field(default=(), repr=False)

    @property
    def due(self) -> Due | None:
        """What falls due first."""
        return pressing(self.dues)

    def word(self, code: str, language: Language) -> str:
        """A field, or a counted figure, as a person reads it."""
        if code in self.names:
            return self.names[code]
        value = self.values.get(code)
        if not self.listed.has(code):
            return "" if value is None else str(value)
        return words(self.listed.field(code), value, language)

    def title(self, language: Language) -> str:
        """What the row is called."""
        return " ".join(filter(None, (self.word(one, language) for one in self.listed.title)))


@dataclass(frozen=True, kw_only=True, slots=True)
class ListDue:
    """Something of a list that is late or near: for the desk, beside the deadlines of cases.

    ``due_on`` is the safe day; ``start`` the day it is counted from; ``source`` the article.
    """

    listed: DeclaredList = field(repr=False)
    entry_id: int
    rule: DueRule = field(repr=False)
    text: str = field(repr=False)
    start: date
    due_on: date

    @property
    def klass(self) -> DeadlineClass:
        """The force of the time limit."""
        return self.rule.klass

    @property
    def source(self) -> str:
        """The article, or whose rule it is."""
        return self.rule.source or self.listed.source

    def title(self, language: Language) -> str:
        """What is to be done, as 公告决定：梧桐里业委会."""
        between = "：" if language is Language.CHINESE else ": "
        return f"{self.rule.label(language)}{between}{self.text}"


@dataclass(frozen=True, kw_only=True, slots=True)
class ListHit:
    """A row that a search found."""

    listed: DeclaredList = field(repr=False)
    id: int
    text: str = field(repr=False)
    over: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Turned:
    """A change of a row: when, by whom, by which command."""

    at: Any
    actor: str = field(repr=False)
    label: str
    label_params: Mapping[str, Any] = field(repr=False)
