"""Evidence of a case: taken in, described, put in order, blackened, taken out again.

The files are in the evidence folder before a command names them (services.evidence); taking an
item out, or back by undo, leaves its file there until the retention path.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar, Final

import sqlalchemy as sa

from models.records.cases import Case, CaseEvent, CaseParty
from models.records.evidence import Evidence, KeptFile
from models.records.office import AccessRecord
from models.vocabulary.errors import Refusal
from models.vocabulary.evidence import PERMITTED, EvidenceForm, is_picture, kind, limits, usual_kind
from models.vocabulary.intake import LONGEST
from services.changes import Changes
from services.evidence import StoredFile
from services.queries.printed_rows import ScannedPages
from services.work import Work

__all__ = [
    "AddEvidence",
    "BlackenEvidence",
    "ChangeEvidence",
    "EvidenceDraft",
    "MoveEvidence",
    "PermitOriginal",
    "RemoveEvidence",
    "keep_file",
]

_MOST_COPIES: Final = 9_999
_TEXTS: Final[Mapping[str, int]] = {
    "title": LONGEST["title"],
    "proves": LONGEST["requests"],
    "provider": LONGEST["name"],
    "taken_by": LONGEST["name"],
    "received_by": LONGEST["name"],
    "remarks": LONGEST["requests"],
}


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceDraft:
    """One file and what is known of it when it is taken in.

    Without a ``title`` its name without the ending stands for one; ``provider`` is a name, of a
    party of the case or of somebody else; ``received_on`` None is today. ``scan`` says which pages
    of which paper it shows, where the code on them told.
    """

    file: StoredFile
    kind: str = ""
    title: str = field(default="", repr=False)
    proves: str = field(default="", repr=False)
    provider: str = field(default="", repr=False)
    form: EvidenceForm = EvidenceForm.ELECTRONIC
    copies: int | None = None
    pages: int | None = None
    taken_by: str = field(default="", repr=False)
    taken_at: datetime | None = None
    received_on: date | None = None
    remarks: str = field(default="", repr=False)
    scan: ScannedPages | None = None


@dataclass(frozen=True, kw_only=True)
class AddEvidence:
    """Put files on record as evidence of a case, behind what is there."""

    label: ClassVar[str] = "history.add-evidence"
    undoable: ClassVar[bool] = True

    case_id: int
    items: tuple[EvidenceDraft, ...]

    def run(self, work: Work) -> Changes:
        """Write the items and their line in the proceeding; ``made`` is the first item's id.

        Raises:
            Refusal: nothing was given, too much, or a file the case already has.
        """
        case = work.get(Case, self.case_id)
        there = _items(work, case.id)
        self._check(case, there)
        rows = [
            work.add(self._row(work, case, draft, len(there) + number))
            for number, draft in enumerate(self.items, start=1)
        ]
        for draft in self.items:
            keep_file(work, draft.file)
        work.session.add(
            CaseEvent(
                case_id=case.id,
                kind="attachment",
                on=work.today,
                at=work.now,
                actor=work.actor,
                state=case.state,
                facts={"count": len(rows)},
            )
        )
        work.label_params |= {"number": case.number, "count": len(rows)}
        return work.done(rows[0].id)

    def _check(self, case: Case, there: Sequence[Evidence]) -> None:
        if not self.items:
            raise Refusal("evidence.none", field="file")
        most = limits()
        if len(self.items) > most.most_at_once:
            raise Refusal("evidence.too-many", count=len(self.items), most=most.most_at_once)
        if len(there) + len(self.items) > most.most_of_a_case:
            raise Refusal("evidence.case-full", number=case.number, most=most.most_of_a_case)
        places = {one.digest: one.position for one in there}
        for number, draft in enumerate(self.items, start=1):
            position = places.setdefault(draft.file.digest, len(there) + number)
            if position != len(there) + number:
                raise Refusal(
                    "evidence.not-there", field="file", number=case.number, position=position
                )

    @staticmethod
    def _row(work: Work, case: Case, draft: EvidenceDraft, position: int) -> Evidence:
        file = draft.file
        row = Evidence(
            case_id=case.id,
            position=position,
            kind=kind(draft.kind or usual_kind(file.media)).code,
            received_on=draft.received_on or work.today,
            received_by=work.actor,
            file_name=file.name[: LONGEST["place"]],
            media=file.media,
            size=file.size,
            digest=file.digest,
            form=draft.form,
        )
        title = draft.title.strip() or file.name.rpartition(".")[0] or file.name
        values = {
            "title": title[: LONGEST["title"]],
            "proves": draft.proves,
            "provider": draft.provider,
            "copies": draft.copies,
            "pages": draft.pages,
            "taken_by": draft.taken_by,
            "taken_at": draft.taken_at,
            "received_on": row.received_on,
            "remarks": draft.remarks,
        }
        _write(work, case, row, values)
        if draft.scan is not None:
            scan = draft.scan
            row.paper, row.paper_part, row.paper_version = scan.document, scan.part, scan.version
            row.paper_pages, row.paper_of = list(scan.pages), scan.of
        return row


@dataclass(frozen=True, kw_only=True)
class ChangeEvidence:
    """Say more of an item: ``values`` by name, among them ``provider`` (a name) and ``kind``."""

    label: ClassVar[str] = "history.change-evidence"
    undoable: ClassVar[bool] = True

    evidence_id: int
    values: Mapping[str, Any] = field(repr=False)

    def run(self, work: Work) -> Changes:
        """Write what was given, leave the rest.

        Raises:
            Refusal: a value that cannot be kept, at its field.
        """
        row = work.get(Evidence, self.evidence_id)
        case = work.get(Case, row.case_id)
        _write(work, case, row, self.values)
        work.label_params |= {"number": case.number, "position": row.position}
        return work.done(row.id)


@dataclass(frozen=True, kw_only=True)
class MoveEvidence:
    """Put an item at another place in the order (from 1); the others close up."""

    label: ClassVar[str] = "history.move-evidence"
    undoable: ClassVar[bool] = True

    evidence_id: int
    to: int

    def run(self, work: Work) -> Changes:
        """Number the items of the case anew."""
        row = work.get(Evidence, self.evidence_id)
        case = work.get(Case, row.case_id)
        rest = [one for one in _items(work, case.id) if one is not row]
        rest.insert(max(1, min(self.to, len(rest) + 1)) - 1, row)
        _number(rest)
        work.label_params |= {"number": case.number}
        return work.done(row.id)


@dataclass(frozen=True, kw_only=True)
class RemoveEvidence:
    """Take items off a case; their files stay until the retention path, undo brings them back."""

    label: ClassVar[str] = "history.remove-evidence"
    undoable: ClassVar[bool] = True

    evidence_ids: tuple[int, ...]

    def run(self, work: Work) -> Changes:
        """Remove the rows and close up the numbers."""
        rows = [work.get(Evidence, key) for key in dict.fromkeys(self.evidence_ids)]
        if not rows:
            raise Refusal("register.gone")
        for case_id in dict.fromkeys(row.case_id for row in rows):
            case = work.get(Case, case_id)
            gone = [row for row in rows if row.case_id == case_id]
            _number([one for one in _items(work, case_id) if one not in gone])
            work.label_params |= {"number": case.number, "count": len(gone)}
        for row in rows:
            work.session.delete(row)
        return work.done()


@dataclass(frozen=True, kw_only=True)
class BlackenEvidence:
    """Show a blackened picture in place of an original, which from now on needs a permission.

    Not undoable: undo would show the original without a line on the access log.
    """

    label: ClassVar[str] = "history.blacken-evidence"
    undoable: ClassVar[bool] = False

    evidence_id: int
    shown: StoredFile

    def run(self, work: Work) -> Changes:
        """Name the picture that is shown."""
        row = work.get(Evidence, self.evidence_id)
        case = work.get(Case, row.case_id)
        if not is_picture(row.media) or not is_picture(self.shown.media):
            raise Refusal("evidence.no-picture", position=row.position)
        row.shown_digest = self.shown.digest
        row.shown_size = self.shown.size
        row.shown_media = self.shown.media
        keep_file(work, self.shown)
        work.label_params |= {"number": case.number, "position": row.position}
        return work.done(row.id)


@dataclass(frozen=True, kw_only=True)
class PermitOriginal:
    """Permit oneself to see the original of a blackened picture: who, when, which, and why.

    The permission is the line on the access log; it holds for a minute
    (services.queries.evidence.original).
    """

    label: ClassVar[str] = "history.record-access"
    undoable: ClassVar[bool] = False

    evidence_id: int
    reason: str = field(repr=False)

    def run(self, work: Work) -> Changes:
        """Append the line.

        Raises:
            Refusal: nothing is hidden, or no reason was given.
        """
        row = work.get(Evidence, self.evidence_id)
        reason = self.reason.strip()
        if not row.shown_digest:
            raise Refusal("evidence.not-sealed", position=row.position)
        if not reason:
            raise Refusal("evidence.no-reason", field="reason")
        _short("reason", reason, LONGEST["short"])
        work.add(
            AccessRecord(
                at=work.now,
                actor=work.actor,
                action=PERMITTED,
                document=f"evidence:{row.id}",
                masking="full",
                case_ids=[row.case_id],
                reason=reason,
            )
        )
        return work.done(row.id)


# What they share


def _items(work: Work, case_id: int) -> list[Evidence]:
    return list(
        work.session.scalars(
            sa.select(Evidence)
            .where(Evidence.case_id == case_id)
            .order_by(Evidence.position, Evidence.id)
        )
    )


def _number(rows: Sequence[Evidence]) -> None:
    for position, row in enumerate(rows, start=1):
        if row.position != position:
            row.position = position


def keep_file(work: Work, file: StoredFile) -> None:
    """Say that the file belongs to the register from now on, whatever is undone."""
    known = sa.select(KeptFile.id).where(KeptFile.digest == file.digest)
    if work.connection.scalar(known) is None:
        work.insert(
            KeptFile, digest=file.digest, size=file.size, media=file.media, kept_at=work.now
        )


def _short(name: str, value: str, most: int) -> None:
    if len(value) > most:
        raise Refusal("intake.too-long", field=name, count=len(value), most=most)


def _write(work: Work, case: Case, row: Evidence, values: Mapping[str, Any]) -> None:
    """Put checked values into the row."""
    for name, value in values.items():
        if name == "provider":
            _provide(work, case, row, str(value or "").strip())
        elif name in _TEXTS:
            said = str(value or "").strip()
            _short(name, said, _TEXTS[name])
            setattr(row, name, said)
        elif name in {"copies", "pages"}:
            setattr(row, name, _counted(name, value))
        elif name == "kind":
            row.kind = kind(str(value)).code
        elif name == "form":
            row.form = value if isinstance(value, EvidenceForm) else EvidenceForm(value)
        elif name == "taken_at":
            if value is not None and value > work.now:
                raise Refusal("evidence.taken-later", field="taken_at")
            row.taken_at = value
        elif name == "received_on":
            row.received_on = _received(work, value)
        else:
            raise Refusal("evidence.unknown-field", field=name, name=name)


def _counted(name: str, value: Any) -> int | None:
    if value is None or value == "":
        return None
    try:
        count = int(value)
    except (TypeError, ValueError):
        count = 0
    if not 1 <= count <= _MOST_COPIES:
        raise Refusal("evidence.bad-count", field=name, most=_MOST_COPIES)
    return count


def _received(work: Work, value: date | None) -> date:
    day = value or work.today
    if day > work.today:
        raise Refusal(
            "evidence.received-later",
            field="received_on",
            day=day.isoformat(),
            today=work.today.isoformat(),
        )
    return day


def _provide(work: Work, case: Case, row: Evidence, name: str) -> None:
    """Who handed it in: a party of the case where the name is one's, else the name as it is."""
    from models.records.people import Organisation, Person

    _short("provider", name, _TEXTS["provider"])
    row.party_id, row.provider = None, name
    if not name:
        return
    named = sa.func.coalesce(Person.name, Organisation.name, CaseParty.description)
    party = work.session.scalar(
        sa.select(CaseParty.id)
        .outerjoin(Person, Person.id == CaseParty.person_id)
        .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
        .where(CaseParty.case_id == case.id, named == name)
        .order_by(CaseParty.position)
        .limit(1)
    )
    if party is not None:
        row.party_id, row.provider = party, ""
