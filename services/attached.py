"""Files that are kept with a row: of a declared list (台账), or of a claim (双向认领).

They lie in the evidence folder (:mod:`services.evidence`) as the files of cases do; the row names
them (:class:`models.records.base.WithFiles`).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

import sqlalchemy as sa

from models.records.base import WithFiles
from models.vocabulary.errors import Refusal
from models.vocabulary.lists import declared, declared_list
from services.evidence import StoredFile

__all__ = ["CLAIMS", "Carrier", "Named", "carrier", "files_of", "named_files", "written"]

CLAIMS: Final = "claims"
"""What carries files beside the declared lists: a claim, for the photos of its effect."""

_CLAIMS_ZH: Final = "双向认领"


class Carrier(NamedTuple):
    """What carries files: its record, and what its list is called."""

    record: type[Any]
    zh: str


class Named(NamedTuple):
    """Where a file is named: the list and the id of its row."""

    zh: str
    row: int


def carrier(of: str) -> Carrier:
    """The rows of a list, by its code, or those of CLAIMS.

    Raises:
        Refusal: ``lists.unknown-list``, or ``lists.no-files`` where a list keeps none.
    """
    if of == CLAIMS:
        from models.records.matching import Claim

        return Carrier(Claim, _CLAIMS_ZH)
    listed = declared_list(of)
    if not listed.carries_files:
        raise Refusal("lists.no-files", field="file", list=listed.zh)
    from models.records.lists import RECORDS  # maps the tables of all lists

    record = RECORDS[of]
    assert issubclass(record, WithFiles)
    return Carrier(record, listed.zh)


def files_of(kept: Sequence[Mapping[str, Any]]) -> tuple[StoredFile, ...]:
    """The files a row names, in the order they were put there."""
    return tuple(
        StoredFile(digest=one["digest"], size=one["size"], media=one["media"], name=one["name"])
        for one in kept
    )


def written(file: StoredFile, name: str, day: date) -> dict[str, Any]:
    """A file as its row names it; ``day`` is when it was put there."""
    return {
        "digest": file.digest,
        "name": name,
        "media": file.media,
        "size": file.size,
        "on": day.isoformat(),
    }


def named_files(connection: sa.Connection) -> Mapping[str, Named]:
    """By digest, where in the whole register a file is named; one place of each is enough."""
    found: dict[str, Named] = {}
    for one in _carriers():
        table: Any = one.record.__table__
        rows = connection.execute(
            sa.select(table.c.id, table.c.files).where(sa.cast(table.c.files, sa.Text) != "[]")
        )
        for row in rows:
            for file in row.files:
                found.setdefault(file["digest"], Named(one.zh, row.id))
    return found


def _carriers() -> Iterator[Carrier]:
    seen = set()
    for of in (*(one.code for one in declared() if one.carries_files), CLAIMS):
        one = carrier(of)
        if one.record not in seen:  # lists may share a record
            seen.add(one.record)
            yield one
