"""The sheets of declared lists: a list as a table, a row as a record, each cell with its treatment.

What masking does with a text is declared beside its field (``Privacy`` of the list); here it is
the kind of cell the text stands in, so that one masker serves every list.
"""

from dataclasses import dataclass

from services.sheets.privacy import local, official, personal, private
from services.sheets.shapes import Sheet

__all__ = [
    "Cell",
    "DeclaredRecord",
    "DeclaredTable",
    "DutyCell",
    "Head",
    "HelpCounts",
    "HelpRow",
    "LocalCell",
    "NamesCell",
    "OfficialCell",
    "PersonalCell",
    "PrivateCell",
    "ProseCell",
    "RecordLine",
    "Section",
    "TableRow",
]


@dataclass(frozen=True, kw_only=True)
class OfficialCell:
    """A date, a figure, a word of the declaration, the name of a body."""

    text: str = official()


@dataclass(frozen=True, kw_only=True)
class ProseCell:
    """What somebody wrote."""

    text: str = ""


@dataclass(frozen=True, kw_only=True)
class LocalCell:
    """An estate."""

    text: str = local()


@dataclass(frozen=True, kw_only=True)
class PersonalCell:
    """One person's name."""

    text: str = personal()


@dataclass(frozen=True, kw_only=True)
class NamesCell:
    """Several names."""

    names: tuple[str, ...] = personal(())

    @property
    def text(self) -> str:
        """Side by side; those masking has taken away are gone."""
        return "、".join(filter(None, self.names))


@dataclass(frozen=True, kw_only=True)
class DutyCell:
    """Who answers for something: people by their names, and units, which stay in view."""

    people: tuple[str, ...] = personal(())
    units: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Side by side, the people first."""
        return "、".join(filter(None, (*self.people, *self.units)))


@dataclass(frozen=True, kw_only=True)
class PrivateCell:
    """A phone, a room."""

    text: str = private()


Cell = OfficialCell | ProseCell | LocalCell | PersonalCell | NamesCell | DutyCell | PrivateCell


@dataclass(frozen=True, kw_only=True)
class Head:
    """The head of a column: its words, its share of the width, whether dates stand in it."""

    text: str = official()
    share: float = 1.0
    is_date: bool = False
    is_figure: bool = False


@dataclass(frozen=True, kw_only=True)
class TableRow:
    """A row of the list; ``due`` are the words for what falls due of it."""

    cells: tuple[Cell, ...] = ()
    due: str = official()


@dataclass(frozen=True, kw_only=True)
class Section:
    """Rows under one heading, None where the list is not grouped; the figures they come to."""

    heading: Cell | None = None
    rows: tuple[TableRow, ...] = ()
    totals: tuple[str, ...] = official(())


@dataclass(frozen=True, kw_only=True)
class DeclaredTable(Sheet):
    """A declared list (台账); ``totals`` are the figures under it, as they are read."""

    title: str = official()
    heads: tuple[Head, ...] = ()
    sections: tuple[Section, ...] = ()
    totals: tuple[str, ...] = official(())
    reminds: bool = False


@dataclass(frozen=True, kw_only=True)
class RecordLine:
    """A field of a row: its label and what stands in it; ``is_long`` takes the whole width."""

    label: str = official()
    cell: Cell
    is_long: bool = False


@dataclass(frozen=True, kw_only=True)
class DeclaredRecord(Sheet):
    """One row of a declared list on a paper of its own."""

    title: str = official()
    lines: tuple[RecordLine, ...] = ()
    due: tuple[str, ...] = official(())


@dataclass(frozen=True, kw_only=True)
class HelpRow:
    """Everyday help of one kind: the counts of each period, and how many are closed."""

    kind: str = official()
    counts: tuple[int, ...] = ()
    closed: int = 0

    @property
    def total(self) -> int:
        """All periods together."""
        return sum(self.counts)


@dataclass(frozen=True, kw_only=True)
class HelpCounts(Sheet):
    """日常服务事项: governance matters recorded in a year, by kind and quarter."""

    year: int = 0
    rows: tuple[HelpRow, ...] = ()
