"""The sheets of what happens on the way, and when one of them cannot be made yet."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from models.vocabulary import moments
from models.vocabulary.completeness import effective_on
from models.vocabulary.errors import Refusal
from models.vocabulary.evidence import kinds as evidence_kinds
from models.vocabulary.investigation import written
from models.vocabulary.proposals import Factor, Reason
from models.vocabulary.terms import AgreementForm, CaseKind, CaseState, Sex
from models.vocabulary.wordings import shipped_edition
from resources import Language, phrase
from services.queries.agreement_rows import AgreementLine
from services.queries.judicial_rows import JudicialLine
from services.queries.rows import EvidenceLine
from services.queries.wordings import in_force
from services.sheets.gathering import due
from services.sheets.gathering.in_hand import CaseInHand, Occasion
from services.sheets.gathering.people import door, heads, office_of
from services.sheets.gathering.statutory import require_dispute
from services.sheets.gathering.words import day, term, topic_name
from services.sheets.shapes import PartyRow
from services.sheets.steps import (
    AssignmentSlip,
    EvidenceList,
    EvidenceRow,
    FollowUpRecord,
    InvestigationRecord,
    JudicialApplication,
    JudicialList,
    MaterialRow,
    MediationProof,
    PartyList,
    ReasonRow,
    ReceiverRow,
    RightsNotice,
)

__all__ = [
    "applied",
    "assignment_slip",
    "evidence_list",
    "evidence_rows",
    "follow_ups",
    "in_effect",
    "investigation",
    "judicial_application",
    "judicial_list",
    "last_step",
    "mediation_proof",
    "name_of",
    "party_list",
    "rights_notice",
]

_NOTICE: Final = "rights_notice"
_MANY: Final = 3
"""From this many parties on one side there is a list of them (forms.md 2.5)."""


def _said(name: str, **params: object) -> str:
    return phrase(f"form.{name}", Language.CHINESE, **params)


def name_of(party: PartyRow) -> str:
    """Whom a paper is handed to; of an anonymous caller only the role."""
    return party.name or party.role


def last_step(case: CaseInHand, code: str) -> tuple[date, Mapping[str, Any]] | None:
    """The day and the facts of the last step with this verb; None when it was never taken."""
    for event in reversed(case.whole.events):
        if event.kind == "step" and event.facts.get("step") == code:
            return event.on, event.facts
    return None


def rights_notice(case: CaseInHand, occasion: Occasion) -> RightsNotice:
    """人民调解当事人权利义务告知书, in the edition that was in use when it was handed out."""
    require_dispute(case)
    told_on = case.whole.rights_notice_on
    known = occasion.wordings.get(_NOTICE, ())
    edition = in_force(known, told_on)
    own = edition if edition is not None and edition.text else None
    head = heads(case, occasion)
    return RightsNotice(
        **{**head, "office": office_of(occasion, told_on)},
        document_on=told_on,
        edition=_said("own_edition", number=own.number, day=day(own.since))
        if own
        else _said("shipped_edition", edition=shipped_edition()),
        matter=case.whole.line.title,
        receivers=tuple(
            ReceiverRow(name=name_of(party), role=party.role) for party in head["parties"]
        ),
    )


def investigation(case: CaseInHand, occasion: Occasion) -> tuple[InvestigationRecord, ...]:
    """人民调解调查记录: one for each person asked, else one to be filled in where somebody is."""
    require_dispute(case)
    head, matter = heads(case, occasion), case.whole.line.title
    if not case.whole.investigations:
        return (InvestigationRecord(**head, matter=matter),)
    return tuple(
        InvestigationRecord(
            **head,
            document_on=one.signed_on or moments.local_day(one.begun_at),
            matter=matter,
            begun_at=_wall(one.begun_at),
            ended_at=_wall(one.ended_at) if one.ended_at else None,
            place=one.place,
            participants=one.participants,
            asked=one.asked,
            asked_gender=term(one.asked_sex) if one.asked_sex is not Sex.UNKNOWN else "",
            asked_age=str(one.asked_age or ""),
            asked_address=one.asked_address,
            relation=one.relation,
            investigator="、".join(one.investigators),
            recorder=one.recorder,
            account=written(one.answers),
        )
        for one in case.whole.investigations
    )


def _wall(moment: datetime) -> datetime:
    return moments.local(moment).replace(tzinfo=None)


def evidence_list(case: CaseInHand, occasion: Occasion) -> EvidenceList:
    """人民调解证据材料 with its list; proofs of identity and mandates lie elsewhere in the file."""
    require_dispute(case)
    return EvidenceList(
        **heads(case, occasion), matter=case.whole.line.title, rows=evidence_rows(case)
    )


def evidence_rows(case: CaseInHand) -> tuple[EvidenceRow, ...]:
    """What was handed in as evidence, in its order."""
    kinds = {one.code: one for one in evidence_kinds()}
    return tuple(
        EvidenceRow(
            title=one.title or (kinds[one.kind].zh if one.kind in kinds else one.kind),
            provider=one.provider,
            proves=one.proves,
            amount=_amount(one),
            form=term(one.form),
            received_on=one.received_on,
            received_by=one.received_by,
            note=one.remarks,
        )
        for one in case.whole.evidence
        if one.kind not in kinds or kinds[one.kind].form == "evidence"
    )


def _amount(one: EvidenceLine) -> str:
    copies = _said("copies_of", count=one.copies) if one.copies else ""
    sheets = _said("pages_of", count=one.pages) if one.pages else ""
    return "/".join(part for part in (copies, sheets) if part)


def follow_ups(case: CaseInHand, occasion: Occasion) -> tuple[FollowUpRecord, ...]:
    """人民调解回访记录: one of each visit.

    Raises:
        Refusal: ``paper.no_follow_up`` while nobody was visited.
    """
    require_dispute(case)
    if not case.follow_ups:
        raise Refusal("paper.no_follow_up", number=case.number)
    agreement = case.whole.agreement
    return tuple(
        FollowUpRecord(
            **heads(case, occasion),
            document_on=visit.on,
            agreement_number=agreement.number if agreement else "",
            matter=case.whole.line.title,
            visited_on=visit.on,
            obligations=due.obligation_rows(case, visit.on),
            account=visit.note,
            performed=visit.performed.value if visit.performed else "",
            satisfied=visit.satisfied.value if visit.satisfied else "",
            means=visit.means.value if visit.means else "",
            escalation={True: "yes", False: "no", None: ""}[visit.escalates],
            visitor=visit.actor,
        )
        for visit in case.follow_ups
    )


def in_effect(case: CaseInHand, title: str) -> tuple[AgreementLine, date]:
    """The case's agreement and the day since which it binds (人民调解法 arts 29, 30).

    Raises:
        Refusal: ``paper.no_agreement``, or ``paper.not_in_effect`` while something of it lacks.
    """
    require_dispute(case)
    agreement = case.whole.agreement
    if agreement is None:
        raise Refusal("paper.no_agreement", number=case.number, title=title)
    since = effective_on(case.whole.dossier)
    if since is None:
        raise Refusal("paper.not_in_effect", number=case.number, title=title)
    return agreement, since


def applied(case: CaseInHand) -> JudicialLine | None:
    """The application for confirmation of the newest version, None while none stands."""
    if case.whole.dossier.judicial.applied_on is None:
        return None
    return case.whole.judicial[-1]


def _to_court(case: CaseInHand, occasion: Occasion, title: str) -> dict[str, Any]:
    agreement, since = in_effect(case, title)
    standing = applied(case)
    return {
        **heads(case, occasion),
        "document_on": standing.applied_on if standing else occasion.today,
        "agreement_number": agreement.number,
        "agreed_on": agreement.agreed_on,
        "effective_on": since,
        "matter": case.whole.line.title,
    }


_HANDED_IN: Final = ("court_proof", "court_identity", "court_property", "court_address")
_LATER: Final = ("court_accepted", "court_ruling")
"""What the court asks for (民诉法解释 art. 354), and what comes back from it."""


def _paper(case: CaseInHand) -> str:
    agreement = case.whole.agreement
    oral = agreement is not None and agreement.form is AgreementForm.ORAL
    return _said("court_oral_agreement" if oral else "court_agreement")


def judicial_application(case: CaseInHand, occasion: Occasion) -> JudicialApplication:
    """司法确认申请书."""
    said = _to_court(case, occasion, _said("title_judicial_application"))
    standing = applied(case)
    return JudicialApplication(
        **said,
        court=standing.court if standing else "",
        applied_on=standing.applied_on if standing else None,
        materials=(_paper(case), *map(_said, _HANDED_IN)),
    )


def judicial_list(case: CaseInHand, occasion: Occasion) -> JudicialList:
    """司法确认有关材料."""
    said = _to_court(case, occasion, _said("title_judicial_list"))
    titles = (_said("title_judicial_application"), _paper(case), *map(_said, _HANDED_IN))
    return JudicialList(
        **said,
        rows=(
            *(MaterialRow(title=title) for title in titles),
            *(
                MaterialRow(title=_said(name), note=note or _said("court_later"))
                for name, note in zip(_LATER, _come_back(applied(case)), strict=True)
            ),
        ),
    )


def _come_back(standing: JudicialLine | None) -> tuple[str, str]:
    """What is known of the court's notice and of its ruling: its number, its day."""
    if standing is None:
        return "", ""
    filed, ended = standing.filed_on, standing.ended_on
    ruled = f"{standing.ruling_number}　{day(ended)}".strip() if ended else ""
    return (day(filed) if filed else ""), ruled


def mediation_proof(case: CaseInHand, occasion: Occasion) -> MediationProof:
    """主持调解证明."""
    return MediationProof(**_to_court(case, occasion, _said("title_mediation_proof")))


def _reason(kept: Any) -> ReasonRow:
    """A reason as it was shown when the choice was made; one that came in words stays as it is."""
    factor = str(kept.get("factor", ""))
    known = {one.value: one for one in Factor}
    code = str(kept.get("code", ""))
    weight = int(kept.get("weight") or 0)
    if factor in known and code:
        reason = Reason(factor=known[factor], code=code, params=kept.get("params") or {})
        told = reason.text(Language.CHINESE)
        return ReasonRow(
            factor=phrase(f"assignment.factor-{factor}", Language.CHINESE), text=told, weight=weight
        )
    return ReasonRow(factor=factor, text=str(kept.get("text", "")), weight=weight)


def _overridden(reason: str, by: str) -> str:
    """Why a recusal was passed over, and which supervisor decided it."""
    return _said("decided_by", reason=reason, by=by) if reason and by else reason


def assignment_slip(case: CaseInHand, occasion: Occasion) -> AssignmentSlip:
    """案件指派单, for a dispute or a governance matter.

    Raises:
        Refusal: ``paper.not_assigned`` while nobody was given the case.
    """
    whole = case.whole
    given = whole.assignment
    if given is None:
        raise Refusal("paper.not_assigned", number=case.number)
    clocks = [one for one in whole.next_step.clocks if one.code == "mediation"]
    chosen = "chosen_by_parties" if given.chosen_by == "parties" else "chosen_by_office"
    return AssignmentSlip(
        **heads(case, occasion),
        document_on=given.on,
        title=whole.line.title,
        topic=topic_name(whole.line.topic),
        category=whole.line.category if whole.line.kind is CaseKind.DISPUTE else "",
        estate=whole.place.estate,
        place=door(whole.place),
        facts=whole.facts,
        requests=whole.requests,
        body=given.body,
        mediators=given.mediators,
        presiding=given.presiding,
        assigned_on=given.on,
        chosen_by=_said(chosen),
        reasons=tuple(_reason(one) for one in given.reasons),
        override_reason=_overridden(given.override_reason, whole.dossier.assignment.conflict_by),
        due=clocks[0].due if clocks else None,
    )


def party_list(case: CaseInHand, occasion: Occasion) -> PartyList:
    """当事人名单（附表）.

    Raises:
        Refusal: ``paper.few_parties`` where every side fits into its block.
    """
    if case.whole.line.state is CaseState.LEAD:
        raise Refusal("paper.still_a_lead", number=case.number)
    roles = [party.role for party in case.whole.parties]
    if all(roles.count(role) < _MANY for role in roles):
        raise Refusal("paper.few_parties", number=case.number, least=_MANY)
    return PartyList(**heads(case, occasion), document_on=occasion.today)
