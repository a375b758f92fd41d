"""From the register to the papers of declared lists: the list, one row of it, everyday help."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from models.vocabulary import reference
from models.vocabulary.errors import Refusal
from models.vocabulary.lists import (
    Count,
    DeclaredList,
    FieldType,
    ListField,
    Privacy,
    declared_list,
)
from models.vocabulary.masking import KnownName, may_be_a_person
from resources import Language, phrase
from services.database import Reading
from services.queries.lists import EntryRow, entries
from services.queries.lists_help import everyday_help
from services.queries.lists_totals import totals
from services.sheets.gathering.in_hand import Occasion
from services.sheets.gathering.mentions import mentioned, texts_of
from services.sheets.gathering.people import office_of
from services.sheets.lists import (
    Cell,
    DeclaredRecord,
    DeclaredTable,
    DutyCell,
    Head,
    HelpCounts,
    HelpRow,
    LocalCell,
    NamesCell,
    OfficialCell,
    PersonalCell,
    PrivateCell,
    ProseCell,
    RecordLine,
    Section,
    TableRow,
)
from services.sheets.shapes import Sheet

__all__ = ["help_counts", "people_of", "record_of", "table_of"]

_ZH = Language.CHINESE
_LONG = frozenset({FieldType.LONG})
_PLACES = frozenset({FieldType.ESTATE, FieldType.BODY})
"""Estates, and bodies that are called after them."""
_FIGURES = frozenset({FieldType.NUMBER, FieldType.MONEY})


def table_of(
    reading: Reading, code: str, occasion: Occasion, keys: Sequence[int] = ()
) -> DeclaredTable:
    """A list in its order: the rows chosen; without a choice those not done with, or a whole one.

    A ``whole`` list is a register of what was done and is printed with all its rows.
    """
    listed = declared_list(code)
    rows = entries(reading, code, over=bool(keys) or listed.whole)
    if keys:
        chosen = set(keys)
        rows = tuple(one for one in rows if one.id in chosen)
    every: tuple[ListField | Count, ...] = (*listed.fields, *listed.counts)
    columns = [one for one in every if one.paper and one.code != listed.paper.group]
    merged = _lasting(listed, columns)
    columns = [one for one in columns if one.code != merged]
    return DeclaredTable(
        office=office_of(occasion),
        printed_at=occasion.at,
        printed_by=occasion.by,
        title=listed.paper.title,
        heads=tuple(_head(listed, one, merged) for one in columns),
        sections=tuple(_sections(listed, columns, rows, merged)),
        totals=totals(listed, rows, _ZH),
        reminds=bool(listed.due),
    )


def _lasting(listed: DeclaredList, columns: Sequence[ListField | Count]) -> str:
    """The last day of a term, where its first day is printed too: both stand in one column."""
    printed = {one.code for one in columns}
    return listed.term[1] if listed.term and printed.issuperset(listed.term) else ""


def _head(listed: DeclaredList, one: ListField | Count, merged: str) -> Head:
    if merged and one.code == listed.term[0]:
        return Head(text=phrase("lists.paper-term", _ZH), share=one.paper, is_date=True)
    if isinstance(one, Count):
        return Head(text=one.zh, share=one.paper, is_date=bool(one.last), is_figure=not one.last)
    return Head(
        text=one.zh,
        share=one.paper,
        is_date=one.type is FieldType.DATE,
        is_figure=one.type in _FIGURES or one.type is FieldType.CHECK,
    )


def _sections(
    listed: DeclaredList,
    columns: Sequence[ListField | Count],
    rows: Sequence[EntryRow],
    merged: str,
) -> Iterator[Section]:
    """The rows as they stand, or under a heading for each value of the field they go by."""
    if not listed.paper.group:
        yield Section(rows=tuple(_row(one, columns, merged) for one in rows))
        return
    by = listed.field(listed.paper.group)
    groups: dict[str, list[EntryRow]] = {}
    for row in rows:
        groups.setdefault(row.word(by.code, _ZH), []).append(row)
    apart = listed.paper.subtotals and len(groups) > 1
    for heading, members in groups.items():
        yield Section(
            heading=_cell(by, heading or phrase("lists.paper-rest", _ZH, label=by.zh)),
            rows=tuple(_row(one, columns, merged) for one in members),
            totals=totals(listed, members, _ZH) if apart else (),
        )


def _row(row: EntryRow, columns: Sequence[ListField | Count], merged: str) -> TableRow:
    def cell(one: ListField | Count) -> Cell:
        if merged and one.code == row.listed.term[0]:
            days = (row.word(code, _ZH) or "—" for code in row.listed.term)
            return OfficialCell(text="\n".join(days))
        text = row.word(one.code, _ZH)
        return OfficialCell(text=text) if isinstance(one, Count) else _cell(one, text)

    cells = tuple(map(cell, columns))
    return TableRow(cells=cells, due=_due(row))


def _due(row: EntryRow) -> str:
    return f"{row.due.rule.zh}\n{row.due.due_on.isoformat()}" if row.due else ""


def _cell(field: ListField, text: str) -> Cell:
    """A text in the cell that treats it as its field declares."""
    if field.type in _PLACES:
        return LocalCell(text=text)
    if field.type is FieldType.PEOPLE:
        names = tuple(filter(None, text.split("、")))
        if field.privacy is Privacy.NAME:
            return NamesCell(names=names)
        people = tuple(one for one in names if may_be_a_person(one))
        return DutyCell(people=people, units=tuple(one for one in names if one not in people))
    kind = _CELLS.get(field.privacy)
    return OfficialCell() if kind is None else kind(text=text)


_CELLS: Mapping[Privacy, Callable[..., Cell]] = {
    Privacy.OPEN: OfficialCell,
    Privacy.PROSE: ProseCell,
    Privacy.NAME: PersonalCell,
    Privacy.HIDDEN: PrivateCell,
}
"""What is withheld has no cell to stand in."""


def record_of(reading: Reading, code: str, occasion: Occasion, key: int) -> DeclaredRecord:
    """One row of a list on a paper of its own.

    Raises:
        Refusal: ``register.gone`` when the row is not there.
    """
    listed = declared_list(code)
    row = next((one for one in entries(reading, code, over=True) if one.id == key), None)
    if row is None:
        raise Refusal("register.gone")
    lines = [
        RecordLine(
            label=one.zh, cell=_cell(one, row.word(one.code, _ZH)), is_long=one.type in _LONG
        )
        for one in listed.fields
        if one.privacy is not Privacy.WITHHELD
    ]
    lines += [
        RecordLine(label=one.zh, cell=OfficialCell(text=row.word(one.code, _ZH)))
        for one in listed.counts
    ]
    return DeclaredRecord(
        office=office_of(occasion),
        printed_at=occasion.at,
        printed_by=occasion.by,
        title=listed.paper.record or listed.paper.title,
        lines=tuple(lines),
        due=tuple(f"{one.rule.zh} {one.due_on.isoformat()}" for one in row.dues),
    )


def help_counts(reading: Reading, year: int, occasion: Occasion) -> HelpCounts:
    """日常服务事项统计表 of a year."""
    return HelpCounts(
        office=office_of(occasion),
        printed_at=occasion.at,
        printed_by=occasion.by,
        year=year,
        rows=tuple(
            HelpRow(kind=_topic(one.topic), counts=one.quarters, closed=one.closed)
            for one in everyday_help(reading, year)
        ),
    )


def _topic(code: str) -> str:
    try:
        return reference.topic(code).zh
    except Refusal:
        return code or phrase("lists.paper-no-topic", _ZH)


def people_of(reading: Reading, sheet: Sheet) -> tuple[KnownName, ...]:
    """Whom masking must know: everybody of the directory who is named in a text."""
    return mentioned(reading, texts_of(sheet), set())
