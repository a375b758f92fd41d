"""What the file of a case holds as the register knows it, for its check and for binding it."""

from collections.abc import Iterator, Mapping
from datetime import date

from models.vocabulary import completeness, moments
from models.vocabulary.errors import Refusal
from models.vocabulary.evidence import is_pdf, is_picture, kind
from models.vocabulary.file_check import (
    FileCheck,
    FileFacts,
    MaterialFacts,
    SignedFacts,
    check,
)
from models.vocabulary.file_profiles import SIGNED, profile
from models.vocabulary.findings import Severity
from models.vocabulary.numbers_of_people import id_number_doubt
from models.vocabulary.paper_codes import signed_documents
from models.vocabulary.reference import channels
from models.vocabulary.terms import (
    AgreementForm,
    CaseKind,
    CaseState,
    JudicialState,
    PartyRole,
    SourceOrigin,
)
from resources import Language
from services.correspondence import ANSWERED, REFERRAL, invited_of
from services.party_facts import is_mandated
from services.queries.printed import counts, title_of
from services.queries.rows import CaseWhole, EvidenceLine, PartyLine

__all__ = ["check_of", "facts_of", "filed_profile", "is_on_paper", "part_of", "present"]

_OVER = frozenset({CaseState.CLOSED, CaseState.ARCHIVED})
_MANY = 3
"""From this many parties on one side a list of them is annexed (forms.md 2.5)."""


def check_of(case: CaseWhole, profile_code: str) -> FileCheck:
    """卷宗体检 of a case by the profile with this code, the usual one for an empty code.

    A filed case is checked by the profile it was filed by.
    """
    return check(facts_of(case), profile(filed_profile(case) or profile_code))


def filed_profile(case: CaseWhole) -> str:
    """The code of the profile a case was filed by, empty while it is not filed."""
    if case.line.state is not CaseState.ARCHIVED:
        return ""
    steps = (one for one in reversed(case.events) if one.facts.get("step") == "archive")
    return next((str(one.facts.get("profile") or "") for one in steps), "")


def facts_of(case: CaseWhole) -> FileFacts:
    """What the check asks of ``case``."""
    return FileFacts(
        dossier=case.dossier,
        papers=present(case),
        materials=tuple(
            MaterialFacts(
                position=one.position,
                part=part_of(one),
                printable=is_on_paper(one),
                titled=bool(one.title),
            )
            for one in case.evidence
        ),
        told=tuple(_told(case, party) for party in case.parties),
        doubtful=tuple(
            place
            for place, party in enumerate(case.parties)
            if party.id_number and id_number_doubt(party.id_number)
        ),
        recorders=tuple(one.recorder for one in case.meetings),
        signed=tuple(_signed(case)),
    )


def _signed(case: CaseWhole) -> Iterator[SignedFacts]:
    """The papers people sign that were printed to be signed, and which of them came back."""
    edition = case.agreement.edition if case.agreement is not None else 0
    scans = [one.scan for one in case.evidence if one.scan is not None]
    valid = [one for one in scans if counts(case.printed, one, edition)]
    for document in sorted(signed_documents()):
        printed = {one.part for one in case.printed if one.document == document and not one.bound}
        pages: dict[int, set[int]] = {}
        for scan in valid:
            if scan.document == document:
                pages.setdefault(scan.part, set()).update(scan.pages)
        last = {one.part: one.of for one in valid if one.document == document}
        back = {part for part, found in pages.items() if last[part] in found}
        if not printed | back:
            continue
        lacks = {page for part in back for page in range(1, last[part]) if page not in pages[part]}
        yield SignedFacts(
            document=document,
            title=title_of(document, Language.CHINESE),
            title_en=title_of(document, Language.ENGLISH),
            sheets=len(printed | back),
            back=len(back),
            lacks=tuple(sorted(lacks)),
        )


def _told(case: CaseWhole, party: PartyLine) -> date | None:
    """The first meeting at which the rights were told and this party, or who acts for it, was."""
    names = {party.name, party.representative_name} - {""}
    days = (
        moments.local_day(one.held_at)
        for one in case.meetings
        if one.rights_told and not names.isdisjoint(one.attended)
    )
    return min(days, default=None)


def part_of(one: EvidenceLine) -> str:
    """The part of the file this lies in: ``evidence``, ``identity``, ``mandate`` or ``signed``.

    Only what was known by its code lies behind the paper it is the signed copy of.
    """
    try:
        part = kind(one.kind).form
    except Refusal:  # a kind the list no longer has
        return "evidence"
    return "evidence" if part == SIGNED and one.scan is None else part


def is_on_paper(one: EvidenceLine) -> bool:
    """Whether its pages can be bound: pictures and PDFs."""
    return is_picture(one.file.media) or is_pdf(one.file.media)


def present(case: CaseWhole) -> Mapping[str, int]:
    """How many sheets there are of each paper the file of a dispute can hold."""
    if case.line.kind is not CaseKind.DISPUTE or case.line.state is CaseState.LEAD:
        return {}
    return {code: count for code, count in _counted(case) if count}


def _counted(case: CaseWhole) -> Iterator[tuple[str, int]]:
    yield ("application" if _was_applied_for(case) else "intake"), 1
    roles = [one.role for one in case.parties]
    yield "party-list", int(any(roles.count(role) >= _MANY for role in roles))
    yield "notice-of-rights", int(case.rights_notice_on is not None)
    referred = any(one.kind == REFERRAL for one in case.events)
    yield "referral-letter", int(referred)
    yield "referral-reply", int(referred and case.line.state in ANSWERED)
    invited = [one for one in invited_of(case) if one.on is not None]
    yield "invitation", len(invited)
    yield "invitation-consent", int(bool(invited))
    yield "notices-given", sum(bool(one.told) for one in case.plans)
    yield "mediator-change", _taken(case, "reassign")
    yield "extension-consent", len(case.dossier.extensions)
    yield "power-of-attorney", sum(map(is_mandated, case.parties))
    yield "evidence-list", int(any(part_of(one) == "evidence" for one in case.evidence))
    yield "investigation", len(case.investigations)
    yield "record", len(case.meetings)
    yield from _agreement(case)
    yield "notice-of-refusal", min(1, _taken(case, "refuse"))
    yield "notice-of-termination", min(1, _taken(case, "fail"))
    yield "receipt", _paid(case)
    yield "follow-up", len(case.follow_ups)
    if case.dossier.judicial.state is not JudicialState.NOT_APPLIED:
        for code in ("judicial-list", "judicial-application", "mediation-proof"):
            yield code, 1
    yield "closing-report", int(case.line.state in _OVER)
    yield from (("file-note", 1), ("back", 1))


def _was_applied_for(case: CaseWhole) -> bool:
    """Whether somebody named applied; what came otherwise has the register sheet (forms.md 3.4)."""
    known = next((one for one in channels() if one.code == case.source), None)
    applied = known is None or known.origin is SourceOrigin.APPLICATION
    named = any(one.role is PartyRole.APPLICANT and one.name for one in case.parties)
    return applied and named and not case.anonymous


def _agreement(case: CaseWhole) -> Iterator[tuple[str, int]]:
    """An agreement that could be printed for signature, or already was; no half of one."""
    found = case.agreement
    if found is None:
        return
    whole = not any(one.severity is Severity.BLOCK for one in completeness.contents(case.dossier))
    there = found.locked or found.effective_on is not None or whole
    yield ("oral-agreement" if found.form is AgreementForm.ORAL else "agreement"), int(there)


def _paid(case: CaseWhole) -> int:
    """How many promises of an agreement in effect were paid, in part or in whole."""
    found = case.agreement
    if found is None or found.effective_on is None:
        return 0
    return sum(one.paid_fen > 0 for one in found.obligations)


def _taken(case: CaseWhole, verb: str) -> int:
    """How often a step with this verb was taken."""
    return sum(one.kind == "step" and one.facts.get("step") == verb for one in case.events)
