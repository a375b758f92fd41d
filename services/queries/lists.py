"""Declared lists as they are read: their rows, what is due of them, what a search finds.

Every function asks a fixed number of statements for a list: its rows, the names of what they
point at, and its counted figures.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from models.records.lists import RECORDS
from models.records.office import JournalEntry, JournalTouch
from models.vocabulary.deadlines import DeadlineClass
from models.vocabulary.errors import Refusal
from models.vocabulary.lists import DeclaredList, declared, declared_list
from models.vocabulary.lists_checks import findings
from models.vocabulary.lists_due import Due, dues
from models.vocabulary.lists_values import is_over
from resources import Language
from services.database import Reading
from services.queries.lists_references import counted, holds, names, within
from services.queries.lists_rows import EntryRow, ListDue, ListHit, Turned

if TYPE_CHECKING:
    from services.evidence import StoredFile

__all__ = [
    "EntryRow",
    "ListDue",
    "ListHit",
    "Turned",
    "choices",
    "due",
    "due_count",
    "entries",
    "entry",
    "found",
    "history",
    "open_counts",
]


# Rows


def entries(
    reading: Reading, code: str, text: str = "", *, over: bool = False
) -> tuple[EntryRow, ...]:
    """The rows of a list that hold every word of ``text``, in its order.

    Those done with are left out unless ``over``.
    """
    listed = declared_list(code)
    rows = _rows(reading, listed, text=text)
    told = _told(reading, listed, rows)
    kept = [one for one in told if over or not one.over]
    return tuple(_sorted(listed, kept))


def entry(reading: Reading, code: str, entry_id: int) -> EntryRow:
    """One row. Refusal ``register.gone`` when it is not there."""
    listed = declared_list(code)
    rows = _rows(reading, listed, ids=(entry_id,))
    if not rows:
        raise Refusal("register.gone")
    return _told(reading, listed, rows)[0]


def _rows(
    reading: Reading,
    listed: DeclaredList,
    *,
    text: str = "",
    ids: Collection[int] | None = None,
) -> Sequence[Any]:
    record: Any = RECORDS[listed.code]
    table = record.__table__
    columns = [table.c.id, *(table.c[one.code] for one in listed.fields)]
    columns += [table.c[name] for name in ("version", "files") if name in table.c]
    asked = sa.select(*columns).where(within(reading, listed)).order_by(table.c.id)
    if ids is not None:
        asked = asked.where(table.c.id.in_(ids))
    for word in text.split():
        asked = asked.where(holds(listed, word))
    return reading.connection.execute(asked).all()


def _told(
    reading: Reading,
    listed: DeclaredList,
    rows: Sequence[Any],
    *,
    only_due: bool = False,
) -> list[EntryRow]:
    """The rows with their names, figures, dues and findings."""
    needed = {name for rule in listed.due for name in (rule.field, rule.otherwise)}
    figures = counted(reading, listed, rows, only=needed if only_due else None)
    newest = _newest(reading, listed)
    called = {} if only_due else names(reading, listed, rows)
    found = []
    for row in rows:
        values = {**row._mapping, **figures.get(row.id, {})}  # noqa: SLF001 - SQLAlchemy's name
        version, kept = values.pop("version", None), values.pop("files", ())
        lead = {code for code, ids in newest.items() if row.id in ids}
        found.append(
            EntryRow(
                id=row.id,
                version=version,
                listed=listed,
                values=values,
                names=called.get(row.id, {}),
                dues=dues(listed, values, reading.today, newest=lead),
                findings=() if only_due else findings(listed, values),
                over=is_over(listed, values, reading.today),
                files=_files(kept) if kept else (),
            )
        )
    return found


def _files(kept: Sequence[Mapping[str, Any]]) -> tuple["StoredFile", ...]:
    from services.attached import files_of  # most rows have none, and the day's page reads many

    return files_of(kept)


def _newest(reading: Reading, listed: DeclaredList) -> Mapping[str, frozenset[int]]:
    """By rule, the newest row of each body or matter: the last of the day counts."""
    table: Any = RECORDS[listed.code].__table__
    found = {}
    for rule in listed.due:
        if rule.newest:
            asked = (
                sa.select(table.c.id, table.c[rule.newest])
                .where(within(reading, listed), table.c[rule.field].is_not(None))
                .order_by(table.c[rule.field], table.c.id)
            )
            last = {of: key for key, of in reading.connection.execute(asked)}
            found[rule.code] = frozenset(last.values())
    return found


def _sorted(listed: DeclaredList, rows: Iterable[EntryRow]) -> list[EntryRow]:
    found = list(rows)
    for name in reversed(listed.order):
        bare = name.lstrip("-")

        def key(row: EntryRow, bare: str = bare) -> tuple[bool, Any]:
            value = row.names.get(bare, row.values.get(bare))
            return (value in (None, ""), "" if value in (None, "") else value)

        if name.startswith("-"):
            known = [one for one in found if one.values.get(bare) not in (None, "")]
            rest = [one for one in found if one.values.get(bare) in (None, "")]
            found = [*sorted(known, key=key, reverse=True), *rest]
        else:
            found.sort(key=key)
    return found


# Choices


def choices(reading: Reading, code: str) -> tuple[tuple[int, str], ...]:
    """The rows of a list that are not over, as what another list's field may point at."""
    return tuple((one.id, one.title(Language.CHINESE)) for one in entries(reading, code))


# Due


def due(
    reading: Reading,
    *,
    limit: int | None = None,
    classes: Collection[DeadlineClass] = frozenset(DeadlineClass),
) -> tuple[ListDue, ...]:
    """What is late or near in all lists, the first day first; at most ``limit``.

    Only time limits of these ``classes`` are looked for, and only in lists that have any.
    """
    waiting: list[tuple[EntryRow, Due]] = []
    asked = [one for one in declared() if any(rule.klass in classes for rule in one.due)]
    for listed in _filled(reading, asked):
        rows = _told(reading, listed, _rows(reading, listed), only_due=True)
        waiting += [
            (row, one)
            for row in rows
            for one in row.dues
            if one.rule.klass in classes and one.is_near(reading.today)
        ]
    waiting.sort(key=lambda pair: (pair[1].due_on, pair[0].listed.code, pair[0].id))
    kept = waiting if limit is None else waiting[:limit]
    wanted: dict[str, set[int]] = defaultdict(set)
    for row, _ in kept:
        wanted[row.listed.code].add(row.id)
    titles = {
        (code, one.id): one.title(Language.CHINESE)
        for code, ids in wanted.items()
        for one in _named(reading, declared_list(code), ids)
    }
    return tuple(
        ListDue(
            listed=row.listed,
            entry_id=row.id,
            rule=one.rule,
            text=titles[row.listed.code, row.id],
            start=one.start,
            due_on=one.due_on,
        )
        for row, one in kept
    )


def _filled(reading: Reading, every: Sequence[DeclaredList]) -> list[DeclaredList]:
    """Those that have a row at all, by one statement: an office keeps a few of the lists."""
    asked = sa.union_all(
        *(
            sa.select(sa.literal(one.code)).where(
                sa.exists(sa.select(RECORDS[one.code].__table__.c.id).where(within(reading, one)))
            )
            for one in every
        )
    )
    codes = set(reading.connection.scalars(asked))
    return [one for one in every if one.code in codes]


def due_count(reading: Reading) -> int:
    """How many rows of all lists are late or near."""
    return len({(one.listed.code, one.entry_id) for one in due(reading)})


def _named(reading: Reading, listed: DeclaredList, ids: Collection[int]) -> list[EntryRow]:
    """Rows with their names alone."""
    rows = _rows(reading, listed, ids=ids)
    called = names(reading, listed, rows)
    return [
        EntryRow(
            id=row.id,
            version=None,
            listed=listed,
            values=dict(row._mapping),  # noqa: SLF001 - SQLAlchemy's name
            names=called.get(row.id, {}),
            over=is_over(listed, row._mapping, reading.today),  # noqa: SLF001 - SQLAlchemy's name
        )
        for row in rows
    ]


# Search and counts


_OF_ONE_LIST = 3
"""Hits of one list: a name that stands in many rows does not push the other lists out."""


def found(reading: Reading, text: str, limit: int) -> tuple[ListHit, ...]:
    """The first rows of all lists that hold every word of ``text``, those running first."""
    asked_words = text.split()
    if not asked_words:
        return ()
    parts = []
    for turn, listed in enumerate(declared()):
        table: Any = RECORDS[listed.code].__table__
        part = sa.select(sa.literal(turn).label("turn"), table.c.id).where(within(reading, listed))
        for word in asked_words:
            part = part.where(holds(listed, word))
        newest = part.order_by(table.c.id.desc()).limit(_OF_ONE_LIST).subquery()
        parts.append(sa.select(newest))
    every = sa.union_all(*parts).subquery()
    rows = reading.connection.execute(
        sa.select(every).order_by(every.c.turn, every.c.id.desc()).limit(limit)
    )
    wanted: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        wanted[row.turn].append(row.id)
    hits = [
        ListHit(listed=one.listed, id=one.id, text=one.title(Language.CHINESE), over=one.over)
        for turn, ids in wanted.items()
        for one in _named(reading, declared()[turn], ids)
    ]
    return tuple(sorted(hits, key=lambda one: one.over))


def open_counts(reading: Reading) -> Mapping[str, int]:
    """How many running rows each list has, in one statement."""
    parts = []
    for listed in declared():
        table: Any = RECORDS[listed.code].__table__
        asked = sa.select(sa.literal(listed.code).label("code"), sa.func.count().label("rows"))
        parts.append(asked.select_from(table).where(within(reading, listed, running=True)))
    return {row.code: row.rows for row in reading.connection.execute(sa.union_all(*parts))}


def history(reading: Reading, code: str, entry_id: int, limit: int = 5) -> tuple[Turned, ...]:
    """The last changes of a row, the newest first."""
    record: Any = RECORDS[code]
    kind, column = record.__root__
    table = record.__table__
    root = sa.select(table.c[column]).where(table.c.id == entry_id).scalar_subquery()
    rows = reading.connection.execute(
        sa.select(
            JournalEntry.at, JournalEntry.actor, JournalEntry.label, JournalEntry.label_params
        )
        .join(JournalTouch, JournalTouch.entry_id == JournalEntry.id)
        .where(JournalTouch.kind == kind, JournalTouch.root_id == root)
        .order_by(JournalEntry.id.desc())
        .limit(limit)
    )
    return tuple(Turned(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name
