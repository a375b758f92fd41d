"""Writing a step of the proceeding: state, legal dates, event, and what each party said.

The step was found in the table and its guards are asked here; who asks for it is
:mod:`services.commands.proceeding`.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

import sqlalchemy as sa

from models.records.agreements import Agreement
from models.records.cases import Case, CaseEvent, CaseParty
from models.records.places import ResidentsCommittee
from models.vocabulary import guards
from models.vocabulary.completeness import effective_on
from models.vocabulary.dossier import Dossier
from models.vocabulary.drafts import read_draft
from models.vocabulary.errors import Refusal
from models.vocabulary.file_profiles import SETTING, default_profile
from models.vocabulary.proceeding import Move, local_roles
from models.vocabulary.terms import AgreementForm, Attitude, CaseKind, CaseState, DeskRole, label
from models.vocabulary.ways import Told, ways_in_words
from resources import Language
from services import dossiers
from services.commands.intake import refuse_if_held
from services.shelf import in_volume
from services.work import Work

__all__ = [
    "case_dossier",
    "latest_agreement",
    "plain",
    "take_step",
    "told_ways",
    "write_dates",
]

_AGAIN = frozenset({"mediate-again", "reopen"})
"""Steps back into mediation of a case that had come to its end: a new edition is agreed on."""


def case_dossier(work: Work, case: Case) -> Dossier:
    """The facts of a case as they stand inside this work, unflushed changes included."""
    work.session.flush()
    dossier = dossiers.gather(work.connection, case.id)
    if dossier is None:
        raise Refusal("register.gone")
    return dossier


def take_step(
    work: Work,
    case: Case,
    dossier: Dossier,
    step: Move,
    raw: Mapping[str, object],
    *,
    note: str = "",
) -> Mapping[str, Any]:
    """Check ``step`` against the facts and write it: state, dates, event, attitudes.

    The facts as the event keeps them are given back.

    Raises:
        Held: guards or required fields are in the way.
        Refusal: the person at the desk has none of the roles the step belongs to.
    """
    if not step.allows(local_roles()):
        raise Refusal("move.not-your-role", step=step.verb(Language.CHINESE), roles=_roles(step))
    draft = read_draft(step, raw, dossier, work.today)
    refuse_if_held(guards.missing(dossier, step, draft, work.today))
    on = draft[step.date_field]
    if not isinstance(on, date):
        raise Refusal("guard.no-date", field=step.date_field)
    told = {name: plain(value) for name, value in draft.items()}
    told |= _told_besides(work, case, dossier, step, draft)
    case.state = step.to_state
    if step.from_state is not step.to_state:
        write_dates(case, step.to_state, on)
    notice = draft.get("rights_notice_on")
    if isinstance(notice, date):
        case.rights_notice_on = notice
    _write_attitudes(work, case, draft, on)
    work.session.add(
        CaseEvent(
            case_id=case.id,
            kind="step",
            on=on,
            at=work.now,
            actor=work.actor,
            state=step.to_state,
            note=note or str(draft.get("note", "")),
            facts={"step": step.code, **told},
        )
    )
    work.label_params |= {
        "number": case.number,
        "step": step.code,
        "from_state": dossier.state.value,
        "to_state": step.to_state.value,
    }
    work.session.flush()
    return told


def _roles(step: Move) -> str:
    names = [label(one, Language.CHINESE) for one in DeskRole if one in step.roles]
    return "、".join(names)


def _told_besides(
    work: Work, case: Case, dossier: Dossier, step: Move, draft: Mapping[str, object]
) -> dict[str, Any]:
    """What the event keeps beyond the draft: ways in words, the edition set aside, the volume."""
    told: dict[str, Any] = {}
    ways = draft.get("ways_told")
    if isinstance(ways, tuple):
        told |= told_ways(ways, dossier)
    agreement = latest_agreement(work, case.id)
    if step.code in _AGAIN and agreement is not None:
        agreement.locked_at = agreement.locked_at or work.now
        told["edition"] = agreement.edition
    if step.code == "take-effect" and agreement is not None:
        agreement.effective_on = agreement.effective_on or effective_on(dossier)
        _number_oral(work, case, agreement)
    if step.to_state is CaseState.ARCHIVED:
        told |= _volume(work, case, step, draft)
    return told


def _number_oral(work: Work, case: Case, agreement: Agreement) -> None:
    """What binds by word of mouth is not printed to be signed: it has its 编号 from then on.

    Its register sheet (人民调解口头协议登记表) may be printed only when the file is bound, and of a
    filed case nothing is numbered any more. An old paper case has the number of its day on paper.
    """
    oral = agreement.form is AgreementForm.ORAL
    if oral and not agreement.number and not case.backfilled:
        agreement.number = work.issue_number("agreement", agreement.agreed_on.year)


def _volume(work: Work, case: Case, step: Move, draft: Mapping[str, object]) -> dict[str, Any]:
    """The number of the volume, and the order it is bound in: what the office sets later is later.

    A governance matter has no file of mediation papers, so no order.
    """
    told: dict[str, Any] = {}
    if not draft.get("volume_number"):
        on = draft[step.date_field]
        assert isinstance(on, date)
        told["volume_number"] = _next_volume(work, on.year)
    if case.kind is CaseKind.DISPUTE and not draft.get("profile"):
        settings = work.session.scalar(
            sa.select(ResidentsCommittee.settings).where(ResidentsCommittee.id == work.committee_id)
        )
        told["profile"] = str((settings or {}).get(SETTING) or default_profile())
    return told


def _next_volume(work: Work, year: int) -> str:
    """The next 卷号 of the series that no volume on the shelf has already, typed from paper."""
    while True:
        number = work.issue_number("volume", year)
        if not in_volume(work.connection, work.committee_id, number):
            return number


def told_ways(ways: Told, dossier: Dossier) -> dict[str, Any]:
    """The ways each party was told of, as an event keeps them: by party, and as one line."""
    names = [one.name or f"当事人{one.index + 1}" for one in dossier.parties]
    return {"ways": [list(one) for one in ways], "ways_told": ways_in_words(ways, names)}


def latest_agreement(work: Work, case_id: int) -> Agreement | None:
    """The newest edition of a case's agreement."""
    return work.session.scalar(
        sa.select(Agreement)
        .where(Agreement.case_id == case_id)
        .order_by(Agreement.edition.desc())
        .limit(1)
    )


def plain(value: object) -> Any:
    """A value of a draft as the facts of an event keep it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value


def write_dates(case: Case, reached: CaseState, on: date) -> None:
    """Write the legal date that reaching a state on ``on`` gives the case."""
    match reached:
        case CaseState.ACCEPTED:
            case.accepted_on = on
        case CaseState.REGISTERED if case.registered_on is None:
            case.registered_on = on
        case CaseState.FAILED | CaseState.WITHDRAWN | CaseState.REFUSED | CaseState.TRANSFERRED:
            case.ended_on = on
        case CaseState.AGREED:
            case.ended_on = on
        case CaseState.CLOSED:
            case.closed_on = on
        case CaseState.MEDIATING:
            case.closed_on = case.ended_on = None
        case CaseState.PERFORMING | CaseState.HANDLING:
            case.closed_on = None


def _write_attitudes(work: Work, case: Case, draft: Mapping[str, object], on: date) -> None:
    consent = draft.get("consent")
    if not isinstance(consent, tuple):
        return
    parties = work.session.scalars(
        sa.select(CaseParty).where(CaseParty.case_id == case.id).order_by(CaseParty.position)
    ).all()
    for party, attitude in zip(parties, consent, strict=True):
        if isinstance(attitude, Attitude) and party.attitude is not attitude:
            party.attitude, party.attitude_on = attitude, on
