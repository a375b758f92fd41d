"""What the file of a case holds as the register knows it, for its check and for binding it."""

from collections.abc import Iterator, Mapping
from datetime import date

from models.vocabulary import completeness, moments
from models.vocabulary.errors import Refusal
from models.vocabulary.evidence import is_pdf, is_picture, kind
from models.vocabulary.file_check import FileCheck, FileFacts, MaterialFacts, check
from models.vocabulary.file_profiles import profile
from models.vocabulary.findings import Severity
from models.vocabulary.numbers_of_people import id_number_doubt
from models.vocabulary.reference import channels
from models.vocabulary.terms import (
    AgreementForm,
    CaseKind,
    CaseState,
    JudicialState,
    PartyRole,
    SourceOrigin,
)
from services.queries.rows import CaseWhole, EvidenceLine, PartyLine

__all__ = ["check_of", "facts_of", "is_on_paper", "part_of", "present"]

_OVER = frozenset({CaseState.CLOSED, CaseState.ARCHIVED})
_MANY = 3
"""From this many parties on one side a list of them is annexed (forms.md 2.5)."""


def check_of(case: CaseWhole, profile_code: str) -> FileCheck:
    """卷宗体检 of a case by the profile with this code, the usual one for an empty code."""
    return check(facts_of(case), profile(profile_code))


def facts_of(case: CaseWhole) -> FileFacts:
    """What the check asks of ``case``."""
    agreement = case.agreement
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
        printed_on=agreement.locked_on if agreement is not None else None,
        recorders=tuple(one.recorder for one in case.meetings),
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
    """The part of the file this material lies in: ``evidence``, ``identity`` or ``mandate``."""
    try:
        return kind(one.kind).form
    except Refusal:  # a kind the list no longer has
        return "evidence"


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
    yield "power-of-attorney", sum(bool(one.representative_name) for one in case.parties)
    yield "evidence-list", int(any(part_of(one) == "evidence" for one in case.evidence))
    yield "record", len(case.meetings)
    yield from _agreement(case)
    yield "notice-of-refusal", int(_took(case, "refuse"))
    yield "notice-of-termination", int(_took(case, "fail"))
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


def _took(case: CaseWhole, verb: str) -> bool:
    return any(one.kind == "step" and one.facts.get("step") == verb for one in case.events)
