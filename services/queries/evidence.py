"""Evidence of a case in its order, and the originals of blackened pictures under a permission.

Whoever puts evidence on paper takes :func:`of_case` and reads the bytes with
``EvidenceStore(folder).read(line.file)``: that is the picture which may be shown, never an
original that was blackened.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from models.records.cases import CaseParty
from models.records.evidence import Evidence, KeptFile
from models.records.office import AccessRecord
from models.records.people import Organisation, Person
from models.vocabulary.errors import Refusal
from models.vocabulary.evidence import PERMITTED, limits
from services.database import Reading
from services.evidence import StoredFile
from services.queries.printed_rows import ScannedPages
from services.queries.rows import EvidenceLine

__all__ = ["count", "kept", "of_case", "original"]


def of_case(reading: Reading, case_id: int) -> tuple[EvidenceLine, ...]:
    """The evidence of a case in its order."""
    rows = reading.connection.execute(_ROWS.where(Evidence.case_id == case_id))
    return tuple(_line(row) for row in rows)


def count(reading: Reading, case_id: int) -> int:
    """How many items a case has."""
    statement = sa.select(sa.func.count()).where(Evidence.case_id == case_id)
    return int(reading.connection.execute(statement).scalar_one())


def original(reading: Reading, evidence_id: int) -> StoredFile:
    """The original of a blackened picture, within a minute of a permission on the access log.

    Raises:
        Refusal: ``evidence.sealed`` without a permission, ``register.gone`` without the item.
    """
    row = reading.connection.execute(
        sa.select(
            Evidence.position,
            Evidence.digest,
            Evidence.size,
            Evidence.media,
            Evidence.file_name,
            Evidence.shown_digest,
        ).where(Evidence.id == evidence_id)
    ).first()
    if row is None:
        raise Refusal("register.gone")
    since = reading.now - timedelta(seconds=limits().permission_seconds)
    permitted = sa.select(AccessRecord.id).where(
        AccessRecord.action == PERMITTED,
        AccessRecord.document == f"evidence:{evidence_id}",
        AccessRecord.at >= since,
    )
    if row.shown_digest and reading.connection.execute(permitted.limit(1)).first() is None:
        raise Refusal("evidence.sealed", position=row.position)
    return StoredFile(digest=row.digest, size=row.size, media=row.media, name=row.file_name)


def kept(reading: Reading) -> frozenset[str]:
    """The digests of all files some row names or has named: the sweep leaves them alone."""
    return frozenset(reading.connection.scalars(sa.select(KeptFile.digest)))


_ROWS: sa.Select[Any] = (
    sa.select(
        Evidence.__table__,
        sa.func.coalesce(
            Person.name, Organisation.name, CaseParty.description, Evidence.provider
        ).label("from_name"),
    )
    .select_from(Evidence)
    .outerjoin(CaseParty, CaseParty.id == Evidence.party_id)
    .outerjoin(Person, Person.id == CaseParty.person_id)
    .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
    .order_by(Evidence.position, Evidence.id)
)

_PLAIN: Sequence[str] = (
    *("id", "case_id", "position", "kind", "title", "proves", "party_id", "form", "copies"),
    *("pages", "taken_by", "taken_at", "received_on", "received_by", "remarks", "digest"),
)


def _line(row: Any) -> EvidenceLine:
    sealed = bool(row.shown_digest)
    file = StoredFile(
        digest=row.shown_digest if sealed else row.digest,
        size=row.shown_size if sealed else row.size,
        media=row.shown_media if sealed else row.media,
        name=row.file_name,
    )
    values = {name: getattr(row, name) for name in _PLAIN}
    return EvidenceLine(**values, provider=row.from_name, file=file, sealed=sealed, scan=_scan(row))


def _scan(row: Any) -> ScannedPages | None:
    if not row.paper:
        return None
    return ScannedPages(
        document=row.paper,
        part=row.paper_part,
        version=row.paper_version,
        pages=tuple(row.paper_pages),
        of=row.paper_of,
    )
