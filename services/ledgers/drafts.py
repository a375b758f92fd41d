"""From a row of a ledger to the draft of a lead, and what keeps a row from becoming one.

Nothing a row says is lost: what the draft has no place for, or cannot take as it stands, becomes
a line ``heading：value`` of the remarks.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

from models.vocabulary import intake, reference
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.intake import LONGEST, IntakeDraft, PartyDraft, PlaceDraft
from models.vocabulary.moments import SHANGHAI
from models.vocabulary.terms import PartyRole, Sex
from resources import Language, rules
from services.ledgers.cases import LedgerCase, LedgerParty, Problem
from services.ledgers.columns import Field, letters
from services.ledgers.rows import ImportPlan

__all__ = ["DIGEST_MARK", "RowDraft", "problem", "row_draft"]

DIGEST_MARK: Final = "sha256:"
"""Begins the outside name of a row that has no number: the digest of what it says."""

_OVER: Final = timedelta(days=31)
"""A matter older than the month that a mediation generally takes (人民调解工作若干规定 33) is
entered for the record; a younger one is still to be worked on, and its clocks may ring."""

_EARLIEST: Final = date(1949, 1, 1)
_SHOWN: Final = 80
_SEXES: Final = {"女": Sex.FEMALE, "男": Sex.MALE, "女性": Sex.FEMALE, "男性": Sex.MALE}
_KEPT: Final = (
    Field.ACCEPTED_ON,
    Field.CLOSED_ON,
    Field.REPLY,
    Field.REPLIED_AT,
    Field.AGENCY,
    Field.HANDLER,
    Field.STATE,
    Field.RESULT,
)
"""What a lead has no field for: it tells how others dealt with the matter."""

_FIELD_OF: Final = {
    "facts": Field.FACTS,
    "claim": Field.REQUESTS,
    "order_number": Field.ORDER_NUMBER,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class RowDraft:
    """A row ready to be put on record; ``fingerprint`` is the digest of what it says."""

    row: int
    fingerprint: str
    draft: IntakeDraft


def row_draft(
    plan: ImportPlan, case: LedgerCase, today: date, estates: Collection[str] = ()
) -> tuple[RowDraft | None, tuple[Problem, ...]]:
    """The lead that a row becomes, and what is wrong with its cells; no draft for a row left out.

    A place that is the name of one of ``estates`` is that estate. The days of the past stay as the
    ledger has them; one after today is a slip and kept as a remark.
    """
    reader = _Reader(plan, case, today)
    draft = reader.draft(estates)
    blocking = [one for one in intake.problems(draft, today) if one.severity is Severity.BLOCK]
    found = [*reader.problems, *(_refused(plan, case, draft, one) for one in blocking)]
    if blocking:
        return None, tuple(found)
    return RowDraft(row=case.row, fingerprint=case.fingerprint, draft=draft), tuple(found)


def problem(
    plan: ImportPlan,
    case: LedgerCase,
    meant: Field,
    *,
    reason: str,
    fix: str,
    skipped: bool,
    **params: object,
) -> Problem:
    """A problem in the cell of ``meant``, or in the row's first cell when it has no column.

    ``reason`` and ``fix`` are phrase codes.
    """
    column = plan.mapping.get(meant) or 0
    value = _said(case, meant)
    return Problem(
        sheet=plan.ledger.sheet,
        cell=f"{letters(column)}{case.row}",
        value=value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…",
        reason=reason,
        fix=fix,
        skipped=skipped,
        params={"header": plan.ledger.label(column), **params},
    )


def _said(case: LedgerCase, meant: Field) -> str:
    """What the row says under a heading, as text."""
    role, _, attribute = meant.value.rpartition(".")
    value: object = getattr(getattr(case, role) if role else case, attribute)
    return value.isoformat(sep=" ") if isinstance(value, datetime) else str(value or "")


def _refused(plan: ImportPlan, case: LedgerCase, draft: IntakeDraft, finding: Finding) -> Problem:
    """A finding of the intake check, in the cell that has to be mended."""
    meant = _FIELD_OF.get(finding.field, Field.FACTS)
    about, _, attribute = finding.field.rpartition(".")
    if about.startswith("parties."):
        role = draft.parties[int(about.removeprefix("parties."))].role.value
        known = {each.value: each for each in Field}
        meant = known.get(f"{role}.{attribute}", meant)
    return problem(
        plan,
        case,
        meant,
        reason=finding.code,
        fix="ledger.fix-refused",
        skipped=True,
        **finding.params,
    )


@dataclass(slots=True)
class _Reader:
    """One row on its way to a draft, with the remarks and problems met."""

    plan: ImportPlan
    case: LedgerCase
    today: date
    remarks: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def draft(self, estates: Collection[str]) -> IntakeDraft:
        """The draft; what it cannot hold is in the remarks afterwards."""
        case = self.case
        title = self._cut(Field.TITLE, case.title, LONGEST["title"])
        place = self._cut(Field.PLACE, case.place, LONGEST["place"])
        external_id = self._cut(Field.EXTERNAL_ID, case.external_id, LONGEST["short"])
        received_at = self._received_at()
        known_since = self._registered_on(received_at)
        occurred_on = self._occurred_on(known_since)
        registered_on = known_since or occurred_on or self.today
        parties = self._parties()
        self._keep()
        return IntakeDraft(
            lead=True,
            source=case.source,
            topic=case.topic,
            category=_category(case.category),
            title=title,
            facts=case.facts,
            requests=(case.requests,) if case.requests else (),
            place=PlaceDraft(estate=place) if place in estates else PlaceDraft(text=place),
            parties=parties,
            occurred_on=occurred_on,
            received_at=received_at,
            registered_on=registered_on,
            order_number=case.order_number,
            backfilled=self.today - registered_on > _OVER,
            external_id=external_id or f"{DIGEST_MARK}{case.fingerprint}",
            remarks="\n".join((*self.remarks, *case.remarks)),
        )

    def _remark(self, meant: Field, value: object) -> None:
        """Keep a value under the heading it stood under."""
        column = self.plan.mapping.get(meant)
        heading = self.plan.ledger.label(column) if column is not None else meant.value
        self.remarks.append(f"{heading}：{value}")

    def _cut(self, meant: Field, value: str, most: int) -> str:
        """A short value, its end left to the remarks where it is longer than the register takes."""
        if len(value) <= most:
            return value
        self._kept_aside(meant, value, "cut", "fix-cut", count=len(value), most=most)
        return value[: most - 1] + "…"

    def _past(self, meant: Field, day: date | None) -> date | None:
        """A day that is over; one that cannot be is named and kept as a remark."""
        if day is None or _EARLIEST <= day <= self.today:
            return day
        self._doubt(meant, day, "future-date", day=day, today=self.today)
        return None

    def _doubt(self, meant: Field, value: object, reason: str, **params: object) -> None:
        """Name a day that cannot be right and keep it as a remark."""
        self._kept_aside(meant, value, reason, "fix-doubtful-date", **params)

    def _kept_aside(
        self, meant: Field, value: object, reason: str, fix: str, **params: object
    ) -> None:
        """Name the cell of a value that has no place as it stands, and keep it as a remark."""
        self._remark(meant, value)
        self.problems.append(
            problem(
                self.plan,
                self.case,
                meant,
                reason=f"ledger.{reason}",
                fix=f"ledger.{fix}",
                skipped=False,
                **params,
            )
        )

    def _received_at(self) -> datetime | None:
        moment = self.case.received_at
        if moment is None or self._past(Field.RECEIVED_AT, moment.date()) is None:
            return None
        return moment.replace(tzinfo=SHANGHAI)

    def _registered_on(self, received_at: datetime | None) -> date | None:
        """The day the matter was put on paper, else the day it came in; None when unknown.

        Steps taken long ago can then be entered with their dates: none may lie before this day.
        """
        written = self._past(Field.REGISTERED_ON, self.case.registered_on)
        return written or (received_at.date() if received_at else None)

    def _occurred_on(self, registered_on: date | None) -> date | None:
        day = self._past(Field.OCCURRED_ON, self.case.occurred_on)
        if day is None or registered_on is None or day <= registered_on:
            return day
        self._doubt(Field.OCCURRED_ON, day, "occurred-after", day=day, registered=registered_on)
        return None

    def _parties(self) -> tuple[PartyDraft, ...]:
        """The sides the row names; who only has a user name is still to be found out."""
        case = self.case
        sides = (
            (PartyRole.APPLICANT, case.applicant, case.reporter),
            (PartyRole.RESPONDENT, case.respondent, ""),
        )
        parties = (self._party(role, said, called) for role, said, called in sides)
        found = tuple(party for party in parties if party is not None)
        if case.reporter and case.applicant.name:
            self._remark(Field.REPORTER, case.reporter)
        return found

    def _party(self, role: PartyRole, said: LedgerParty, called: str) -> PartyDraft | None:
        meant = Field(f"{role.value}.gender")
        if said.gender and said.gender not in _SEXES:
            self._kept_aside(meant, said.gender, "unknown-word", "fix-unknown-word")
        elif said.gender and not said.name:
            self._remark(meant, said.gender)
        if said.name:
            return PartyDraft(
                role=role,
                name=self._cut(Field(f"{role.value}.name"), said.name, LONGEST["name"]),
                organisation=_is_organisation(said.name),
                sex=_SEXES.get(said.gender),
                id_number=said.id_number,
                phone=said.phone,
                address=said.address,
            )
        parts = (called, said.phone, said.id_number, said.address)
        description = " ".join(part for part in parts if part)[: LONGEST["place"]]
        return PartyDraft(role=role, description=description) if description else None

    def _keep(self) -> None:
        for meant in _KEPT:
            value: Any = getattr(self.case, meant.value)
            if value:
                self._remark(meant, value)


def _is_organisation(name: str) -> bool:
    return name.endswith(tuple(rules("ledger_columns")["organisations"]))


def _category(code: str) -> str:
    return reference.category(code).label(Language.CHINESE) if code else ""
