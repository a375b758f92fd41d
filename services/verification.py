"""Whether a register is whole: its file, its journal, its index, its numbers, its evidence.

Nothing is changed. What is found is told problem by problem, each in a sentence that says where.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from models.records.agreements import Agreement
from models.records.cases import Case
from models.records.evidence import Evidence, KeptFile
from models.records.notes import PrivateNote, PrivateText
from models.records.office import IssuedNumber
from models.records.people import Organisation, Person
from models.records.places import Estate
from models.records.projects import JointProject, ProjectDocument
from resources import Language, phrase
from services import derived, dossiers, journal, migration, register, search, writing
from services.alterations import alterations
from services.attached import named_files
from services.commands.notes import digest_of
from services.database import Database, Reading
from services.engines import worded
from services.evidence import EvidenceStore

__all__ = ["Problem", "altered", "verify"]

_PIECE = 500
_UNREADABLE = (ValueError, LookupError, TypeError)
"""What reading a value raises that nobody wrote so: half a JSON text, no day, a word of no list."""
_MOST_OF_A_KIND = 20
"""Problems of one kind that are told one by one; a count stands for the rest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One thing that is not as it should be; its parameters are numbers and codes, never names."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, language: Language) -> str:
        """What is wrong, and where."""
        return phrase(self.code, language, **self.params)


def verify(database: Database) -> tuple[Problem, ...]:
    """Everything that is wrong with an open register; empty when it is whole.

    Raises:
        Trouble: the disk does not let it be read.
    """
    with worded(database.folder):
        return _problems(database)


def altered(database: Database) -> bool:
    """Whether what the register keeps is not what was written: a spoilt disk, another program."""
    beginnings = ("verify.file", "verify.unreadable", "verify.journal", "verify.row-")
    return any(problem.code.startswith(beginnings) for problem in verify(database))


def _problems(database: Database) -> tuple[Problem, ...]:
    found: list[Problem] = []
    folder = database.folder
    if folder is not None:
        file = folder / register.DATABASE
        found += _few(_file(file), "file")
        if found:
            return tuple(found)  # what a damaged file says of the rest proves nothing
        found += _evidence(folder)
    with database.reading() as reading:
        found += _few(_journal(reading), "journal")
        found += _few(_rows(reading), "rows")
        found += _few(_numbers(reading), "numbers")
        found += _few(_notes(reading), "notes")
        found += _few(_derived(reading), "derived")
        if folder is not None:
            found += _few(_files(reading, EvidenceStore(folder)), "evidence")
            found += _few(_index(reading, folder / register.DATABASE), "index")
    return tuple(found)


def _few(problems: Iterator[Problem], kind: str) -> Iterator[Problem]:
    """The first problems of a kind, how many more there are, and that the rest cannot be read."""
    more = 0
    try:
        for count, problem in enumerate(problems):
            if count < _MOST_OF_A_KIND:
                yield problem
            else:
                more += 1
    except _UNREADABLE as error:
        yield Problem(code="verify.unreadable", params={"kind": kind, "why": type(error).__name__})
    if more:
        yield Problem(code=f"verify.more-{kind}", params={"count": more})


def _file(file: Path) -> Iterator[Problem]:
    for line in migration.sound(file):
        yield Problem(code="verify.file", params={"line": line[:200]})


def _evidence(folder: Path) -> Iterator[Problem]:
    if not (folder / register.EVIDENCE).is_dir():
        yield Problem(code="verify.no-evidence-folder", params={"path": str(folder)})


def _files(reading: Reading, store: EvidenceStore) -> Iterator[Problem]:
    """Files that are gone or are no longer what was taken in, each named by its case and place."""
    named = sa.or_(Evidence.digest == KeptFile.digest, Evidence.shown_digest == KeptFile.digest)
    for row in reading.connection.execute(
        sa.select(
            KeptFile.digest,
            sa.func.coalesce(Case.number, "").label("number"),
            sa.func.coalesce(Evidence.position, 0).label("position"),
            sa.func.coalesce(JointProject.number, "").label("project"),
        )
        .select_from(KeptFile)
        .outerjoin(Evidence, named)
        .outerjoin(ProjectDocument, ProjectDocument.digest == KeptFile.digest)
        .outerjoin(JointProject, JointProject.id == ProjectDocument.project_id)
        .outerjoin(Case, Case.id == Evidence.case_id)
        .order_by(Case.number, Evidence.position, KeptFile.id)
    ):
        try:
            wrong = "" if store.sound(row.digest) else "altered"
        except OSError:
            wrong = "missing"
        if wrong:
            yield _of_file(reading, row, wrong)


def _of_file(reading: Reading, row: Any, wrong: str) -> Problem:
    """What is wrong with a file, by who names it: a case, a project, a list, or nobody any more."""
    whose, digest = f"verify.evidence-{wrong}", row.digest[:12]
    if row.number:
        told = {"number": row.number, "position": row.position, "digest": digest}
        return Problem(code=whose, params=told)
    if row.project:
        return Problem(code=f"{whose}-project", params={"number": row.project, "digest": digest})
    named = named_files(reading.connection).get(row.digest)
    if named is not None:
        told = {"list": named.zh, "row": named.row, "digest": digest}
        return Problem(code=f"{whose}-list", params=told)
    return Problem(code=f"{whose}-unused", params={"digest": digest})


def _notes(reading: Reading) -> Iterator[Problem]:
    """Private notes whose words are gone or are not those their digest names."""
    for row in reading.connection.execute(
        sa.select(PrivateNote.id, PrivateNote.digest, PrivateText.salt, PrivateText.words)
        .select_from(PrivateNote)
        .outerjoin(PrivateText, PrivateText.digest == PrivateNote.digest)
    ):
        if row.words is None or digest_of(row.salt, row.words) != row.digest:
            yield Problem(code="verify.note", params={"id": row.id})


def _journal(reading: Reading) -> Iterator[Problem]:
    for entry in journal.chain_problems(reading.session):
        yield Problem(code="verify.journal", params={"entry": entry})


def _rows(reading: Reading) -> Iterator[Problem]:
    """Rows that somebody wrote past the program: the journal is held against them."""
    for one in alterations(reading.connection):
        params: dict[str, object] = {"table": one.table, "id": one.id}
        if one.columns:
            params["columns"] = ", ".join(one.columns)
        yield Problem(code=f"verify.row-{one.fault}", params=params)


# Numbers


def _numbers(reading: Reading) -> Iterator[Problem]:
    """A record without its number given out, and a number given out without its record."""
    for record, series in ((Case, "intake"), (Agreement, "agreement")):
        table: Any = record.__table__
        issued = (
            sa.select(IssuedNumber.id)
            .where(
                IssuedNumber.series == series,
                IssuedNumber.number == table.c.number,
                IssuedNumber.voided_at.is_(None),
            )
            .exists()
        )
        for number in reading.connection.scalars(
            sa.select(table.c.number).where(table.c.number != "", ~issued)
        ):
            yield Problem(code="verify.number-not-issued", params={"number": number})
        carried = sa.select(table.c.id).where(table.c.number == IssuedNumber.number).exists()
        for number in reading.connection.scalars(
            sa.select(IssuedNumber.number).where(
                IssuedNumber.series == series, IssuedNumber.voided_at.is_(None), ~carried
            )
        ):
            yield Problem(code="verify.number-unused", params={"number": number})


# What is derived


def _derived(reading: Reading) -> Iterator[Problem]:
    for rows in _pieces(reading):
        shown = derived.labels(reading.connection, rows)
        for row in rows:
            expected: dict[str, Any] = {**shown[row.id], **_clock(reading, row)}
            wrong = [name for name, value in expected.items() if getattr(row, name) != value]
            if wrong or row.search_key is None:
                columns = ", ".join(wrong or ["search_key"])
                yield Problem(
                    code="verify.derived", params={"number": row.number, "columns": columns}
                )
    for record in (Person, Organisation, Estate):
        table: Any = record.__table__
        for row in reading.connection.execute(
            sa.select(table.c.id, table.c.name, table.c.initials)
        ):
            if row.initials != writing.initials_of(row.name, is_person=record is Person):
                params = {"table": table.name, "id": row.id}
                yield Problem(code="verify.initials", params=params)


def _clock(reading: Reading, row: Any) -> Mapping[str, Any]:
    """The most pressing clock, unless time alone may have changed it since the case was saved."""
    if row.due_on is not None and row.due_on < reading.today:
        return {}
    return dossiers.pressing(reading.connection, row, reading.today)


def _pieces(reading: Reading) -> Iterator[Sequence[Any]]:
    ids = list(reading.connection.scalars(sa.select(Case.id).order_by(Case.id)))
    for start in range(0, len(ids), _PIECE):
        yield derived.rows(reading.connection, ids[start : start + _PIECE])


# The search index


def _index(reading: Reading, file: Path) -> Iterator[Problem]:
    """Compare the tokens the index holds of each case with those its text gives.

    A contentless index cannot be read back row by row, but its vocabulary can be walked: the
    tokens of each row are counted and folded into one number.
    """
    held = _held(file)
    for rows in _pieces(reading):
        for row in rows:
            entry = search.indexed(row)
            if entry is None:
                continue
            there = held.pop(entry.key, (0, 0))
            terms = entry.terms().split(" ")
            if there != (len(terms), _folded(terms)):
                yield Problem(code="verify.index", params={"number": row.number})
    for key in held:
        yield Problem(code="verify.index-stray", params={"key": key})


def _folded(terms: Sequence[str]) -> int:
    folded = 0
    for term in terms:
        folded ^= hash(term)
    return folded


def _held(file: Path) -> dict[int, tuple[int, int]]:
    held: dict[int, tuple[int, int]] = {}
    with closing(sqlite3.connect(file.absolute().as_uri() + "?mode=ro", uri=True)) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE temp.held USING fts5vocab('main', 'case_terms', 'instance')"
        )
        for term, key in connection.execute("SELECT term, doc FROM temp.held"):
            many, folded = held.get(key, (0, 0))
            held[key] = many + 1, folded ^ hash(term)
    return held
