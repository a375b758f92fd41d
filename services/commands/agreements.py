"""The agreement of a case: written, signed, sealed, locked for signature (人民调解法 28 to 31)."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.agreements import Agreement, AgreementSignature, Obligation
from models.records.assignments import AssignedMediator
from models.records.bodies import Mediator
from models.records.cases import Case
from models.records.people import Person
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import AgreementForm, CaseState, SignMethod
from services.changes import Changes
from services.commands.logged import no_later, note_event, party_names, require_state, short_enough
from services.commands.proceeding import advance_if_ready
from services.commands.stepping import latest_agreement
from services.work import Work

__all__ = [
    "AgreementDraft",
    "LockAgreement",
    "MarkSealed",
    "ObligationDraft",
    "SaveAgreement",
    "SignAgreement",
    "SignAsMediator",
    "agreement_in_hand",
]

_AGREES = frozenset({CaseState.MEDIATING, CaseState.AGREED})


@dataclass(frozen=True, kw_only=True, slots=True)
class ObligationDraft:
    """A promise as typed: who owes whom what, how much (分), until when, how it is proved."""

    debtor: str = field(default="", repr=False)
    creditor: str = field(default="", repr=False)
    what: str = field(default="", repr=False)
    amount_fen: int | None = None
    due_on: date | None = None
    on_the_spot: bool = False
    manner: str = ""
    place: str = ""
    proof: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreementDraft:
    """An agreement as typed, with a term or a promise at least.

    What else it lacks is said by the completeness check, not here.
    """

    form: AgreementForm = AgreementForm.WRITTEN
    agreed_on: date | None = None
    facts: str = field(default="", repr=False)
    issues: str = field(default="", repr=False)
    liability: str = field(default="", repr=False)
    terms: tuple[str, ...] = field(default=(), repr=False)
    obligations: tuple[ObligationDraft, ...] = ()
    manner: str = ""
    place: str = ""
    copies: int | None = None


@dataclass(frozen=True, kw_only=True)
class SaveAgreement:
    """Save what the parties agreed; a version printed for signature is kept and the next begun.

    When the contents are complete (人民调解法 29, 工作若干规定 35) the case becomes *agreed*.
    """

    label: ClassVar[str] = "history.save-agreement"
    undoable: ClassVar[bool] = True

    case_id: int
    draft: AgreementDraft
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the agreement and its obligations anew.

        Raises:
            Refusal: nothing was agreed, a text is too long, the day is to come, or the case is
                not in mediation.
        """
        case = work.get(Case, self.case_id, version=self.version)
        require_state(case, _AGREES, "log.not-agreeing")
        agreed_on = self.draft.agreed_on or work.today
        no_later(agreed_on, work, "agreed_on")
        for name in ("facts", "issues", "liability"):
            short_enough(getattr(self.draft, name), name)
        if not (self.draft.terms or self.draft.obligations):
            raise Refusal("log.nothing-agreed", field="terms")
        agreement = self._agreement(work, case, agreed_on)
        for name in ("form", "facts", "issues", "liability", "manner", "place", "copies"):
            setattr(agreement, name, getattr(self.draft, name))
        agreement.agreed_on = agreed_on
        agreement.terms = list(self.draft.terms)
        self._write_obligations(work, case, agreement)
        note_event(
            work, case, "agreement", agreed_on, agreement=agreement.id, edition=agreement.edition
        )
        if case.state is CaseState.MEDIATING:
            advance_if_ready(work, case)
        if case.state is CaseState.AGREED and agreement.form is AgreementForm.ORAL:
            advance_if_ready(work, case)
        return work.done(case.id)

    def _agreement(self, work: Work, case: Case, agreed_on: date) -> Agreement:
        latest = latest_agreement(work, case.id)
        if (
            latest is not None
            and latest.effective_on is not None
            and case.state is CaseState.AGREED
        ):
            raise Refusal("log.agreement-in-force")
        if latest is not None and latest.locked_at is None:
            return latest
        return work.add(
            Agreement(
                case_id=case.id,
                edition=latest.edition + 1 if latest else 1,
                form=self.draft.form,
                agreed_on=agreed_on,
            )
        )

    def _write_obligations(self, work: Work, case: Case, agreement: Agreement) -> None:
        kept = list(
            work.session.scalars(
                sa.select(Obligation)
                .where(Obligation.agreement_id == agreement.id)
                .order_by(Obligation.ordinal)
            )
        )
        for ordinal, one in enumerate(self.draft.obligations, start=1):
            if one.amount_fen is not None and one.amount_fen < 0:
                raise Refusal(
                    "log.negative-amount", field=f"agreement.obligations.{ordinal}.amount"
                )
            row = kept.pop(0) if kept else None
            if row is None:
                row = Obligation(case_id=case.id, agreement_id=agreement.id, ordinal=ordinal)
                work.session.add(row)
            row.ordinal = ordinal
            for name in (
                "debtor",
                "creditor",
                "what",
                "amount_fen",
                "due_on",
                "on_the_spot",
                "manner",
                "place",
                "proof",
            ):
                setattr(row, name, getattr(one, name))
        for row in kept:
            work.session.delete(row)
        work.session.flush()


def agreement_in_hand(work: Work, case_id: int) -> tuple[Case, Agreement]:
    """The case and its newest agreement.

    Raises:
        Refusal: ``log.no-agreement`` when nothing was agreed on yet.
    """
    case = work.get(Case, case_id)
    agreement = latest_agreement(work, case_id)
    if agreement is None:
        raise Refusal("log.no-agreement", number=case.number)
    return case, agreement


def _after_signing(
    work: Work, case: Case, agreement: Agreement, on: date, what: str, **facts: Any
) -> Changes:
    if on < agreement.agreed_on:
        raise Refusal(
            "log.signed-before-agreed",
            field="on",
            day=on.isoformat(),
            agreed=agreement.agreed_on.isoformat(),
        )
    no_later(on, work, "on")
    note_event(work, case, what, on, agreement=agreement.id, **facts)
    if case.state is CaseState.AGREED:
        advance_if_ready(work, case)
    if case.state is CaseState.PERFORMING and agreement.effective_on is None:
        signed = work.session.scalars(
            sa.select(AgreementSignature.on).where(AgreementSignature.agreement_id == agreement.id)
        ).all()
        dates = [*signed, agreement.mediator_signed_on, agreement.sealed_on]
        agreement.effective_on = max(day for day in dates if day is not None)
    return work.done(case.id)


@dataclass(frozen=True, kw_only=True)
class SignAgreement:
    """A party signed, sealed or put a fingerprint to the agreement on a day."""

    label: ClassVar[str] = "history.sign-agreement"
    undoable: ClassVar[bool] = True

    case_id: int
    party: str = field(default="", repr=False)
    party_id: int | None = None
    on: date | None = None
    method: SignMethod = SignMethod.SIGNATURE

    def run(self, work: Work) -> Changes:
        """Write the signature; a second one of the same party replaces the day."""
        case, agreement = agreement_in_hand(work, self.case_id)
        party_id = self.party_id or party_names(work, case.id).get(self.party.strip())
        if party_id is None:
            raise Refusal("log.unknown-party", field="party", number=case.number)
        on = self.on or work.today
        known = work.session.scalar(
            sa.select(AgreementSignature).where(
                AgreementSignature.agreement_id == agreement.id,
                AgreementSignature.party_id == party_id,
            )
        )
        if known is None:
            work.add(
                AgreementSignature(
                    case_id=case.id,
                    agreement_id=agreement.id,
                    party_id=party_id,
                    on=on,
                    method=self.method,
                )
            )
        else:
            known.on, known.method = on, self.method
        return _after_signing(work, case, agreement, on, "signature", party=party_id)


@dataclass(frozen=True, kw_only=True)
class SignAsMediator:
    """A mediator signed the agreement on a day (人民调解法 29)."""

    label: ClassVar[str] = "history.sign-agreement"
    undoable: ClassVar[bool] = True

    case_id: int
    mediator: str = field(default="", repr=False)
    on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write the day and the name.

        Raises:
            Refusal: a party of the case is named, who is none of its mediators.
        """
        case, agreement = agreement_in_hand(work, self.case_id)
        named = self.mediator.strip()
        if named in party_names(work, case.id) and named not in _mediators(work, case.id):
            raise Refusal("log.party-as-mediator", field="mediator", number=case.number)
        on = self.on or work.today
        agreement.mediator_signed_on, agreement.mediator_name = on, self.mediator
        return _after_signing(work, case, agreement, on, "mediator-signature")


def _mediators(work: Work, case_id: int) -> frozenset[str]:
    """The names of all who were ever assigned to the case."""
    return frozenset(
        work.session.scalars(
            sa.select(Person.name)
            .join(Mediator, Mediator.person_id == Person.id)
            .join(AssignedMediator, AssignedMediator.mediator_id == Mediator.id)
            .where(AssignedMediator.case_id == case_id)
        )
    )


@dataclass(frozen=True, kw_only=True)
class MarkSealed:
    """The committee's seal was put on the agreement on a day (人民调解法 29)."""

    label: ClassVar[str] = "history.seal-agreement"
    undoable: ClassVar[bool] = True

    case_id: int
    on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write the day."""
        case, agreement = agreement_in_hand(work, self.case_id)
        on = self.on or work.today
        agreement.sealed_on = on
        return _after_signing(work, case, agreement, on, "seal")


@dataclass(frozen=True, kw_only=True)
class LockAgreement:
    """Lock the version that is printed finally and issue its 编号.

    Oral ones are of the same series, and have theirs since they bind.

    It has left the office, so it is not taken back: a change makes the next version.
    """

    label: ClassVar[str] = "history.lock-agreement"
    undoable: ClassVar[bool] = False

    case_id: int

    def run(self, work: Work) -> Changes:
        """Write number and moment; harmless when the version is locked already."""
        case, agreement = agreement_in_hand(work, self.case_id)
        if not agreement.number:
            agreement.number = work.issue_number("agreement", agreement.agreed_on.year)
        if agreement.locked_at is None:
            agreement.locked_at = work.now
            note_event(work, case, "lock", work.today, edition=agreement.edition)
        return work.done(case.id)
