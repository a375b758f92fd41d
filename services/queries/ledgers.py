"""What importing a ledger into this register would do, row by row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from models.records.cases import Case, CaseEvent
from models.records.office import ImportBatch
from models.records.places import Estate
from models.vocabulary.errors import Refusal
from services.database import Reading
from services.ledgers.cases import Problem
from services.ledgers.columns import Field
from services.ledgers.drafts import DIGEST_MARK, RowDraft, problem, row_draft
from services.ledgers.rows import ImportPlan, LedgerCase, Tell

__all__ = ["Batch", "Screened", "batch", "screen", "taken_in"]

_PIECE: Final = 500  # names asked for at once; SQLite takes 32,766 parameters
_case = Case.__table__
_event = CaseEvent.__table__
_batch = ImportBatch.__table__


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """A ledger that was taken in: when (UTC), how many rows it had and how many became cases.

    Its cases have the ids from ``first_case_id`` on, one after the other.
    """

    id: int
    at: datetime
    rows: int
    imported: int
    first_case_id: int

    @property
    def case_ids(self) -> range:
        """The ids its cases were given; some may have been merged or taken back since."""
        return range(self.first_case_id, self.first_case_id + self.imported)


@dataclass(frozen=True, kw_only=True, slots=True)
class Screened:
    """A planned ledger held against the register: the rows to take in, and all that is wrong.

    ``total`` counts the rows of the ledger; those not among ``rows`` are named by ``problems``.
    ``digest`` is that of the ledger's content, ``before`` the batch that took in the same content.
    """

    plan: ImportPlan
    rows: tuple[RowDraft, ...]
    problems: tuple[Problem, ...]
    digest: str
    before: Batch | None

    @property
    def total(self) -> int:
        """How many rows the ledger has."""
        return len(self.plan.ledger.rows)

    @property
    def skipped(self) -> int:
        """How many of them are left out."""
        return self.total - len(self.rows)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Known:
    """A case that has the outside name of a row."""

    number: str
    title: str
    facts: str
    received_at: datetime | None
    fingerprint: str


def screen(
    reading: Reading, plan: ImportPlan, *, tell: Tell = lambda _done, _rows: None
) -> Screened:
    """What would be taken in; writes nothing.

    A row that says the same as one taken in before is left out, and so is a row that has since
    changed: same number, and the title, the facts or the moment still the same. Where only the
    number agrees it is another matter of another ledger, which counts from 1 as well.
    """
    estates = frozenset(
        reading.connection.execute(
            sa.select(Estate.name).where(Estate.committee_id == reading.committee_id)
        ).scalars()
    )
    rows: list[RowDraft] = []
    problems: list[Problem] = []
    known_rows: set[int] = set()
    for piece in _pieces(plan.cases):
        known = _known(reading.connection, reading.committee_id, map(_name, piece))
        for case in piece:
            draft, found = row_draft(plan, case, reading.today, estates)
            if draft is not None:
                met = _met(plan, case, draft, known)
                found = (met,) if met is not None and met.skipped else (*found, *_one(met))
                if met is None or not met.skipped:
                    rows.append(draft)
                else:
                    known_rows.add(case.row)
            problems.extend(found)
        tell(len(rows), len(plan.ledger.rows))
    digest = plan.digest
    return Screened(
        plan=plan,
        rows=tuple(rows),
        problems=(*_still_open(plan, known_rows), *problems),
        digest=digest,
        before=_taken_before(reading, digest),
    )


def _still_open(plan: ImportPlan, known_rows: set[int]) -> Iterable[Problem]:
    """What is wrong with cells, but for the rows that were taken in with it before."""
    return (
        one
        for one in plan.problems
        if one.skipped or plan.ledger.row_of(one.cell) not in known_rows
    )


_BATCH = sa.select(
    _batch.c.id, _batch.c.at, _batch.c.rows, _batch.c.imported, _batch.c.first_case_id
)


def batch(reading: Reading, batch_id: int) -> Batch:
    """An import that is in force, by its id.

    Raises:
        Refusal: ``register.gone``: it was taken back.
    """
    row = reading.connection.execute(_BATCH.where(_batch.c.id == batch_id)).first()
    if row is None:
        raise Refusal("register.gone")
    return Batch(**row._asdict())


def _taken_before(reading: Reading, digest: str) -> Batch | None:
    """The newest import of the very same content that has not been taken back."""
    row = reading.connection.execute(
        _BATCH.where(
            _batch.c.committee_id == reading.committee_id, _batch.c.content_digest == digest
        )
        .order_by(_batch.c.id.desc())
        .limit(1)
    ).first()
    return None if row is None else Batch(**row._asdict())


def taken_in(connection: sa.Connection, committee_id: int, rows: Sequence[RowDraft]) -> bool:
    """Whether the register already has any of ``rows``, word for word."""
    for piece in _pieces(rows):
        known = _known(connection, committee_id, (one.draft.external_id for one in piece))
        for one in piece:
            if any(
                case.fingerprint == one.fingerprint for case in known.get(one.draft.external_id, ())
            ):
                return True
    return False


def _pieces(rows: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (rows[start : start + _PIECE] for start in range(0, len(rows), _PIECE))


def _one(found: Problem | None) -> tuple[Problem, ...]:
    return () if found is None else (found,)


def _name(case: LedgerCase) -> str:
    return case.external_id or f"{DIGEST_MARK}{case.fingerprint}"


def _known(
    connection: sa.Connection, committee_id: int, names: Iterable[str]
) -> Mapping[str, list[_Known]]:
    """The cases called so outside, or inside: what was exported here may come back."""
    asked = {"committee": committee_id, "names": list(names)}
    rows = [
        *connection.execute(_BY_OUTSIDE_NAME, asked),
        *connection.execute(_BY_NUMBER, asked),
    ]
    prints = _fingerprints(connection, [row.id for row in rows])
    known: dict[str, list[_Known]] = {}
    for row in rows:
        case = _Known(
            number=row.number,
            title=row.title,
            facts=row.facts,
            received_at=row.received_at,
            fingerprint=prints.get(row.id, ""),
        )
        known.setdefault(row.name, []).append(case)
    return known


def _selected(name: sa.ColumnElement[str]) -> sa.Select[Any]:
    return sa.select(
        name.label("name"),
        _case.c.id,
        _case.c.number,
        _case.c.title,
        _case.c.facts,
        _case.c.received_at,
    ).where(
        _case.c.committee_id == sa.bindparam("committee"),
        name.in_(sa.bindparam("names", expanding=True)),
    )


_BY_OUTSIDE_NAME = _selected(_case.c.external_id)
_BY_NUMBER = _selected(_case.c.number)


def _fingerprints(connection: sa.Connection, case_ids: Sequence[int]) -> Mapping[int, str]:
    """The digest each case's row had when it was taken in."""
    rows = connection.execute(
        sa.select(_event.c.case_id, _event.c.facts).where(_event.c.case_id.in_(case_ids))
    )
    return {
        row.case_id: str(row.facts["fingerprint"]) for row in rows if "fingerprint" in row.facts
    }


def _met(
    plan: ImportPlan, case: LedgerCase, row: RowDraft, known: Mapping[str, list[_Known]]
) -> Problem | None:
    """The problem that a case of the same name makes of a row; None when there is none."""
    namesakes = known.get(row.draft.external_id, [])
    for same in namesakes:
        if same.fingerprint == row.fingerprint or _says_all(same, row):
            return _named(plan, case, "taken-in", same, skipped=True)
    for same in namesakes:
        if _is_one_matter(same, row):
            return _named(plan, case, "taken-in-changed", same, skipped=True)
    if namesakes:
        return _named(plan, case, "number-of-another", namesakes[0], skipped=False)
    return None


def _named(
    plan: ImportPlan, case: LedgerCase, reason: str, same: _Known, *, skipped: bool
) -> Problem:
    return problem(
        plan,
        case,
        Field.EXTERNAL_ID,
        reason=f"ledger.{reason}",
        fix=f"ledger.fix-{reason}",
        skipped=skipped,
        number=same.number,
    )


def _says_all(same: _Known, row: RowDraft) -> bool:
    title = row.draft.title
    return same.facts == row.draft.facts and (not title or same.title == title)


def _is_one_matter(same: _Known, row: RowDraft) -> bool:
    draft = row.draft
    return (
        same.facts == draft.facts
        or (bool(draft.title) and same.title == draft.title)
        or (draft.received_at is not None and same.received_at == draft.received_at)
    )
