"""A filed case is read-only: after 归档 only dated notes are added to it (rules.md 2.2).

The rule is kept where rows are written, so that no command can forget it. Undo puts rows back past
the session and asks :func:`refuse_if_filed` itself.
"""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, UOWTransaction

from models.records.cases import Case, CaseEvent
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState

__all__ = ["NOTE", "filed_among", "listen", "refuse_if_filed"]

NOTE = "file-note"
"""The kind of the events that may still be added: 卷宗情况说明."""


def listen(session: Session) -> None:
    """Refuse, before each flush of ``session``, what would change a filed case."""
    sa.event.listen(session, "before_flush", _before_flush)


def _before_flush(session: Session, _context: UOWTransaction, _rows: Any) -> None:
    changed = {_case_of(row) for row in (*session.new, *session.deleted) if not _is_note(row)}
    changed |= {_case_of(row) for row in session.dirty if session.is_modified(row)}
    begun = session.info.setdefault("filed-here", set())
    wanted = changed - {None} - begun
    if not wanted:
        return
    filing = {
        row.id for row in session.dirty if isinstance(row, Case) and row.state is CaseState.ARCHIVED
    }
    connection = session.connection()
    refuse_if_filed(connection, wanted)
    begun |= filing


def _is_note(row: object) -> bool:
    return isinstance(row, CaseEvent) and row.kind == NOTE


def _case_of(row: Any) -> int | None:
    """The case a row belongs to, None for one of none or of a case being taken in."""
    if row.__root__ is None or row.__root__[0] != "case":
        return None
    found: int | None = getattr(row, row.__root__[1])
    return found


def filed_among(connection: sa.Connection, case_ids: Collection[int | None]) -> dict[int, str]:
    """The numbers of those of these cases that are filed, by id."""
    if not case_ids:
        return {}
    rows = connection.execute(
        sa.select(Case.id, Case.number).where(
            Case.id.in_(sorted(one for one in case_ids if one is not None)),
            Case.state == CaseState.ARCHIVED,
        )
    )
    return {row.id: row.number for row in rows}


def refuse_if_filed(connection: sa.Connection, case_ids: Collection[int | None]) -> None:
    """Raise when any of these cases is filed.

    Raises:
        Refusal: ``case.filed`` with the number.
    """
    for number in filed_among(connection, case_ids).values():
        raise Refusal("case.filed", number=number)
