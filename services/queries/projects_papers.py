"""The units of a joint project and the papers between them: who undertook what, who signed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.records.projects import DocumentParty, ProjectDocument, ProjectPartner
from services.evidence import StoredFile

__all__ = ["DocumentLine", "PartnerLine", "PartyLine", "documents_of", "partners_of"]


@dataclass(frozen=True, kw_only=True, slots=True)
class PartyLine:
    """A party of a document, and the day it signed."""

    partner_id: int
    name: str
    signed_on: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentLine:
    """An agreement or another paper of the project with its parties and its scan."""

    id: int
    kind: str
    title: str = field(repr=False)
    signed_on: date | None
    until_on: date | None
    summary: str = field(repr=False)
    parties: tuple[PartyLine, ...]
    file: StoredFile | None = field(default=None, repr=False)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The parties that have not signed yet."""
        return tuple(one.name for one in self.parties if one.signed_on is None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PartnerLine:
    """A unit of the project; ``unsigned`` are the documents it has still to sign."""

    id: int
    organisation_id: int | None
    name: str
    undertakes: str
    contact: str = field(repr=False)
    lead: bool
    party: bool
    unsigned: tuple[str, ...]


def documents_of(connection: sa.Connection, project_id: int) -> tuple[DocumentLine, ...]:
    """The documents of a project in the order they were put down; two statements."""
    parties: defaultdict[int, list[PartyLine]] = defaultdict(list)
    for row in connection.execute(
        sa.select(
            DocumentParty.document_id,
            DocumentParty.partner_id,
            ProjectPartner.name,
            DocumentParty.signed_on,
        )
        .join(ProjectPartner, ProjectPartner.id == DocumentParty.partner_id)
        .where(DocumentParty.project_id == project_id)
        .order_by(ProjectPartner.lead.desc(), ProjectPartner.id)
    ):
        parties[row.document_id].append(
            PartyLine(partner_id=row.partner_id, name=row.name, signed_on=row.signed_on)
        )
    rows = connection.execute(
        sa.select(ProjectDocument)
        .where(ProjectDocument.project_id == project_id)
        .order_by(ProjectDocument.id)
    )
    return tuple(
        DocumentLine(
            id=row.id,
            kind=row.kind,
            title=row.title,
            signed_on=row.signed_on,
            until_on=row.until_on,
            summary=row.summary,
            parties=tuple(parties[row.id]),
            file=_file(row),
        )
        for row in rows
    )


def _file(row: Any) -> StoredFile | None:
    if not row.digest:
        return None
    return StoredFile(digest=row.digest, size=row.size, media=row.media, name=row.file_name)


def partners_of(
    connection: sa.Connection, project_id: int, documents: Sequence[DocumentLine]
) -> tuple[PartnerLine, ...]:
    """The units, the one that leads first."""
    unsigned: defaultdict[int, list[str]] = defaultdict(list)
    party: set[int] = set()
    for document in documents:
        for one in document.parties:
            party.add(one.partner_id)
            if one.signed_on is None:
                unsigned[one.partner_id].append(document.title)
    rows = connection.execute(
        sa.select(ProjectPartner)
        .where(ProjectPartner.project_id == project_id)
        .order_by(ProjectPartner.lead.desc(), ProjectPartner.id)
    )
    return tuple(
        PartnerLine(
            id=row.id,
            organisation_id=row.organisation_id,
            name=row.name,
            undertakes=row.undertakes,
            contact=row.contact,
            lead=row.lead,
            party=row.id in party,
            unsigned=tuple(unsigned[row.id]),
        )
        for row in rows
    )
