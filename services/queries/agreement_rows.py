"""The frozen rows of what was agreed on a case: agreement, promises, signatures, visits."""

from dataclasses import dataclass, field
from datetime import date

from models.vocabulary.terms import AgreementForm, Performed, Satisfaction, VisitMeans

__all__ = ["AgreementLine", "FollowUpLine", "ObligationLine", "SignatureLine"]


@dataclass(frozen=True, kw_only=True, slots=True)
class ObligationLine:
    """A promise of the agreement; ``paid_fen`` is what was performed of its amount so far."""

    id: int
    ordinal: int
    debtor: str = field(repr=False)
    creditor: str = field(repr=False)
    what: str = field(repr=False)
    amount_fen: int | None
    due_on: date | None
    on_the_spot: bool
    manner: str
    place: str
    proof: str
    done_on: date | None
    paid_fen: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SignatureLine:
    """Who signed the agreement and when; None while the place is empty."""

    party_id: int
    name: str = field(repr=False)
    on: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreementLine:
    """The newest version of the agreement with its obligations and signatures.

    ``locked_on`` is the day it was first printed to be signed.
    """

    id: int
    edition: int
    form: AgreementForm
    number: str
    agreed_on: date
    facts: str = field(repr=False)
    issues: str = field(repr=False)
    liability: str = field(repr=False)
    terms: tuple[str, ...] = field(repr=False)
    manner: str
    place: str
    copies: int | None
    mediator_name: str = field(repr=False)
    mediator_signed_on: date | None
    sealed_on: date | None
    effective_on: date | None
    locked: bool
    locked_on: date | None
    obligations: tuple[ObligationLine, ...]
    signatures: tuple[SignatureLine, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUpLine:
    """A follow-up visit; ``satisfied`` is None where the party was not asked.

    ``performed`` is None where nothing was agreed.
    """

    id: int
    on: date
    performed: Performed | None
    satisfied: Satisfaction | None
    means: VisitMeans | None
    escalates: bool | None
    note: str = field(repr=False)
    actor: str = field(repr=False)
