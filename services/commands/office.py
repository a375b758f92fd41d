"""Founding a register and its office's own particulars."""

import unicodedata
from dataclasses import dataclass, field
from typing import ClassVar
from uuid import UUID

import sqlalchemy as sa

from models.records.cases import Case
from models.records.office import AccessRecord, RegisterProfile
from models.records.papers import PrintedPaper
from models.records.places import ResidentsCommittee, Subdistrict
from models.vocabulary.divisions import usual_seal_name
from models.vocabulary.errors import Refusal
from models.vocabulary.file_profiles import SETTING, profile
from models.vocabulary.intake import LONGEST
from models.vocabulary.numbering import AGREEMENT_PATTERN, INTAKE_PATTERN, NumberPattern
from models.vocabulary.terms import BodyKind
from services.changes import Changes
from services.queries.office import PHONE
from services.work import Work

__all__ = ["ChangeOffice", "FoundRegister", "PrintedSheet", "RecordAccess"]


@dataclass(frozen=True, kw_only=True)
class FoundRegister:
    """Make the register of one residents' committee; the first entry of its journal.

    ``seal_name`` is the full name of the people's mediation committee as cut in its seal, by
    default built from street and committee. ``first_intake`` and ``first_agreement`` are where
    this year's numbers begin in an office that has already numbered papers. With ``mediator``, a
    person's name, the committee's own two bodies are in the directory from the first day.
    """

    label: ClassVar[str] = "history.found-register"
    undoable: ClassVar[bool] = False

    committee: str
    street: str = ""
    committee_code: str = ""
    street_code: str = ""
    seal_name: str = ""
    prefix: str = ""
    intake_pattern: str = INTAKE_PATTERN.text
    agreement_pattern: str = AGREEMENT_PATTERN.text
    desk_name: str = ""
    practice: bool = False
    first_intake: int = 1
    first_agreement: int = 1
    mediator: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write committee, street and profile.

        Raises:
            Refusal: no committee, or a name that no line of a paper holds.
        """
        if not self.committee.strip():
            raise Refusal("office.no-committee", field="committee")
        _fit_a_line(self, "committee", "street", "seal_name", "prefix", "desk_name", "mediator")
        NumberPattern(self.intake_pattern)
        NumberPattern(self.agreement_pattern)
        street = work.add(Subdistrict(uid=work.uid(), name=self.street, code=self.street_code))
        committee = work.add(
            ResidentsCommittee(
                uid=work.uid(),
                subdistrict_id=street.id,
                name=self.committee,
                code=self.committee_code,
                seal_name=self.seal_name or usual_seal_name(self.street, self.committee),
                prefix=self.prefix,
                intake_pattern=self.intake_pattern,
                agreement_pattern=self.agreement_pattern,
                settings={
                    f"first_{series}_{work.today.year}": first
                    for series, first in (
                        ("intake", self.first_intake),
                        ("agreement", self.first_agreement),
                    )
                    if first > 1
                },
            )
        )
        work.committee_id = committee.id
        work.actor = self.desk_name
        work.add(
            RegisterProfile(
                uid=work.uid(),
                committee_id=committee.id,
                desk_name=self.desk_name,
                practice=self.practice,
                made_on=work.today,
            )
        )
        if self.mediator:
            _seat(work, committee, self.mediator)
        return work.done(committee.id)


def _fit_a_line(names: object, *fields: str) -> None:
    """Refuse a name that is too long for the head of a paper, or goes over several lines."""
    for name in fields:
        value = getattr(names, name) or ""
        if len(value) > LONGEST["name"]:
            raise Refusal("office.too-long", field=name, count=len(value), most=LONGEST["name"])
        if any(unicodedata.category(one) in {"Cc", "Cs"} for one in value):
            raise Refusal("office.several-lines", field=name, name=" ".join(value.split())[:40])


def _seat(work: Work, committee: ResidentsCommittee, mediator: str) -> None:
    """The bodies every residents' committee has: its mediation committee (人民调解法 8), itself.

    One takes disputes, the other governance matters; ``mediator`` works for both.
    """
    from services.commands.bodies import AddBody, AddMediator
    from services.commands.directory import AddPerson

    mediation = AddBody(kind=BodyKind.COMMITTEE.value, name=committee.seal_name).run(work)
    residents = AddBody(kind=BodyKind.RESIDENTS.value, name=committee.name).run(work)
    bodies = [one.made for one in (mediation, residents) if one.made is not None]
    AddMediator(body_ids=bodies, person=AddPerson(name=mediator)).run(work)


@dataclass(frozen=True, kw_only=True)
class ChangeOffice:
    """Change the office's names, number patterns and file profile; None leaves a value as it is."""

    label: ClassVar[str] = "history.change-office"
    undoable: ClassVar[bool] = True

    seal_name: str | None = None
    prefix: str | None = None
    intake_pattern: str | None = None
    agreement_pattern: str | None = None
    desk_name: str | None = None
    desk_phone: str | None = None
    file_profile: str | None = None
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values that were given."""
        _fit_a_line(self, "seal_name", "prefix", "desk_name", "desk_phone")
        committee = work.get(ResidentsCommittee, work.committee_id, version=self.version)
        for name in ("seal_name", "prefix", "intake_pattern", "agreement_pattern"):
            value = getattr(self, name)
            if value is None:
                continue
            if name.endswith("pattern"):
                NumberPattern(value)
            setattr(committee, name, value)
        if self.file_profile is not None:
            code = profile(self.file_profile).code
            committee.settings = {**committee.settings, SETTING: code}
        if self.desk_phone is not None:
            committee.settings = {**committee.settings, PHONE: self.desk_phone.strip()}
        if self.desk_name is not None:
            work.get(RegisterProfile, 1).desk_name = self.desk_name
            work.actor = self.desk_name  # whose last command this is, to be taken back by them
        return work.done(committee.id)


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintedSheet:
    """A version of a paper that was printed: of which case, the ``part`` of the document, digest.

    ``edition`` is that of the agreement it prints, else 0; ``bound`` inside a whole file.
    """

    case_uid: UUID
    document: str
    part: int
    version: int
    digest: str
    edition: int = 0
    bound: bool = False


@dataclass(frozen=True, kw_only=True)
class RecordAccess:
    """Put a view, a print or an export on the access log: append-only, never taken back.

    ``printed`` are the papers that came out; each version goes on record when it is first printed.
    """

    label: ClassVar[str] = "history.record-access"
    undoable: ClassVar[bool] = False

    action: str
    document: str = ""
    masking: str = ""
    case_ids: tuple[int, ...] = ()
    reason: str = field(default="", repr=False)
    printed: tuple[PrintedSheet, ...] = ()

    def run(self, work: Work) -> Changes:
        """Append the line, and the versions that are not on record yet."""
        for sheet in self.printed:
            _put_on_record(work, sheet)
        work.add(
            AccessRecord(
                at=work.now,
                actor=work.actor,
                action=self.action,
                document=self.document,
                masking=self.masking,
                case_ids=list(self.case_ids),
                reason=self.reason,
            )
        )
        return work.done()


def _put_on_record(work: Work, sheet: PrintedSheet) -> None:
    """Write the version, unless it was printed before."""
    table = PrintedPaper.__table__
    case_id = work.connection.scalar(sa.select(Case.id).where(Case.uid == sheet.case_uid))
    if case_id is None:
        raise Refusal("register.gone")
    known = sa.select(table.c.id).where(
        table.c.case_id == case_id,
        table.c.document == sheet.document,
        table.c.part == sheet.part,
        table.c.version == sheet.version,
        table.c.digest == sheet.digest,
    )
    if work.connection.scalar(known) is not None:
        return
    work.insert(
        PrintedPaper,
        case_id=case_id,
        document=sheet.document,
        part=sheet.part,
        version=sheet.version,
        digest=sheet.digest,
        edition=sheet.edition,
        bound=sheet.bound,
        printed_at=work.now,
        printed_by=work.actor,
    )
