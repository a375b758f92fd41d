"""卷宗体检: what a case file still lacks, before it is printed, closed or put away.

What must be in it and what may, by the office's profile; the signatures; days that must not
precede others; whether what was signed is what was printed for signature (forms.md 5, rules.md
1.8). Pure: the facts are gathered elsewhere. Only what the law wants kept blocks the filing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from models.vocabulary import completeness
from models.vocabulary.dossier import Dossier
from models.vocabulary.file_profiles import CONDITIONS, FileProfile, Mark, ProfileRow
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.terms import AgreementForm, CaseKind, CaseState
from resources import rules

__all__ = ["FileCheck", "FileFacts", "MaterialFacts", "SignedFacts", "check", "kept_by_law"]

LAW_27: Final = "人民调解法 第27条"
LAW_29: Final = "人民调解法 第29条"
RULES_30: Final = "人民调解工作若干规定 第30条"
_FIELDS: Final[Mapping[str, str]] = {
    "identity": "evidence",
    "mandate": "evidence",
    "evidence": "evidence",
    "rights-notice": "meetings",
    "record": "meetings",
    "agreement": "agreement",
    "performance": "agreement.obligations.1.performed_on",
    "follow-up": "follow_ups",
    "application": "parties.0.name",
}
"""The field that mends a missing row."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MaterialFacts:
    """One thing handed in: its place (from 1), its part of the file, whether paper can show it.

    A signed paper of the office is of the part ``signed``.
    """

    position: int
    part: str = "evidence"
    printable: bool = True
    titled: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class SignedFacts:
    """A paper people sign that was printed.

    How many sheets of it there are, and of how many of those the signed page came ``back``;
    ``lacks`` are pages that did not, where the signed one did.
    """

    document: str
    title: str
    title_en: str
    sheets: int
    back: int
    lacks: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FileFacts:
    """What the check asks of a case beside its dossier.

    ``papers`` counts the sheets there are by document code. ``told`` has the day each party was
    told its rights, None where no record says so; ``doubtful`` are the parties (from 0) whose
    identity number cannot be right. ``recorders`` has the recorder of each meeting. ``signed`` are
    the papers people sign that were printed, or whose signed copy is there.
    """

    dossier: Dossier
    papers: Mapping[str, int] = field(default_factory=dict)
    materials: tuple[MaterialFacts, ...] = ()
    told: tuple[date | None, ...] = ()
    doubtful: tuple[int, ...] = ()
    recorders: tuple[str, ...] = field(default=(), repr=False)
    signed: tuple[SignedFacts, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FileCheck:
    """What was found, the most serious first, and how healthy the file is: 0 to 100.

    ``signed`` are the papers whose signed copies are all there, by document code.
    """

    findings: tuple[Finding, ...]
    score: int
    signed: frozenset[str] = frozenset()

    @property
    def blocks(self) -> bool:
        """Whether the file cannot be put away yet."""
        return any(one.severity is Severity.BLOCK for one in self.findings)


def kept_by_law(dossier: Dossier) -> Iterator[Finding]:
    """What the law wants kept and is not there: it holds the filing back (rules.md R-ARC-01)."""
    if dossier.kind is not CaseKind.DISPUTE:
        return
    if dossier.last_on(CaseState.MEDIATING) and not any(one.has_record for one in dossier.meetings):
        yield Finding(
            code="guard.no-record", severity=Severity.BLOCK, field="meetings", source=LAW_27
        )
    if dossier.last_on(CaseState.PERFORMING) and completeness.effective_on(dossier) is None:
        yield from completeness.signatures(dossier)


def check(facts: FileFacts, profile: FileProfile) -> FileCheck:
    """The whole check of one case by the office's profile.

    Old paper cases raise no alarm: what is only advised of them is mere information.
    """
    if facts.dossier.kind is not CaseKind.DISPUTE or facts.dossier.state is CaseState.LEAD:
        return FileCheck(findings=(), score=100)  # neither has a file of mediation papers
    found: dict[tuple[str, str, str], Finding] = {}
    for one in _found(facts, profile):
        found.setdefault((one.code, one.field, str(one.params)), one)
    findings = [_quietened(one, facts.dossier) for one in found.values()]
    order = list(Severity)
    findings.sort(key=lambda one: order.index(one.severity))
    weights = rules("file_profiles")["weights"]
    lost = sum(int(weights[one.severity.value]) for one in findings)
    back = frozenset(one.document for one in facts.signed if one.back >= one.sheets > 0)
    return FileCheck(findings=tuple(findings), score=max(0, 100 - lost), signed=back)


def _quietened(finding: Finding, dossier: Dossier) -> Finding:
    if dossier.backfilled and finding.severity is Severity.WARN:
        return replace(finding, severity=Severity.INFO)
    return finding


def _found(facts: FileFacts, profile: FileProfile) -> Iterator[Finding]:
    yield from kept_by_law(facts.dossier)
    yield from _agreement(facts.dossier)
    for row in profile.rows:
        yield from _row(facts, row, profile.source)
    yield from _days(facts.dossier)
    yield from _print_for_signature(facts)
    yield from _signed_copies(facts)
    yield from _people(facts)
    yield from _materials(facts)


def _warn(code: str, field: str = "", source: str = "", **params: object) -> Finding:
    return Finding(
        code=f"file.{code}", severity=Severity.WARN, field=field, source=source, params=params
    )


def _hint(code: str, field: str = "", source: str = "", **params: object) -> Finding:
    return replace(_warn(code, field, source, **params), severity=Severity.INFO)


def _agreement(dossier: Dossier) -> Iterator[Finding]:
    """An agreement that was reached is whole and has its signatures, or the file lacks it."""
    if not CONDITIONS["agreed"](dossier):
        return
    if completeness.effective_on(dossier) is not None:
        return
    for one in completeness.contents(dossier):
        if one.severity is Severity.BLOCK:
            yield one
    yield from completeness.signatures(dossier)


def _row(facts: FileFacts, row: ProfileRow, source: str) -> Iterator[Finding]:
    """A row that should be there and is not."""
    there = any(facts.papers.get(code) for code in row.papers)
    there = there or any(row.material and row.holds(one.part) for one in facts.materials)
    there = there or any(one.back and one.document in row.papers for one in facts.signed)
    if there or not row.is_asked(facts.dossier):
        return
    made = _warn if row.mark is Mark.REQUIRED else _hint
    name = "required" if row.mark is Mark.REQUIRED else "as-needed"
    yield made(name, _FIELDS.get(row.kind, ""), source, title=row.zh, title_en=row.en)


def _days(dossier: Dossier) -> Iterator[Finding]:
    """Days that must not precede others (forms.md 5)."""
    meetings = [one.held_on for one in dossier.meetings]
    agreed_on = dossier.agreement.agreed_on if dossier.agreement else None
    days: dict[str, tuple[date | None, str]] = {
        "registered": (dossier.registered_on, "registered_on"),
        "accepted": (dossier.accepted_on, "accepted_on"),
        "told": (dossier.rights_notice_on, "rights_notice_on"),
        "met": (min(meetings, default=None), "meetings.0"),
        "agreed": (agreed_on, "agreement.agreed_on"),
        "visited": (min((one.on for one in dossier.follow_ups), default=None), "follow_ups"),
        "closed": (dossier.closed_on, "closed_on"),
        "filed": (dossier.archived_on, "filed_on"),
    }
    for earlier, later in _ORDER:
        first, (second, field_name) = days[earlier][0], days[later]
        if first is not None and second is not None and second < first:
            yield _warn(
                f"{later}-before-{earlier}",
                field_name,
                day=second.isoformat(),
                first=first.isoformat(),
            )


_ORDER: Final = (
    ("registered", "accepted"),
    ("accepted", "told"),
    ("accepted", "met"),
    ("told", "met"),
    ("met", "agreed"),
    ("agreed", "visited"),
    ("agreed", "closed"),
    ("accepted", "closed"),
    ("closed", "filed"),
)
"""Pairs of days: the second must not lie before the first."""


def _print_for_signature(facts: FileFacts) -> Iterator[Finding]:
    """What was signed is the version that was printed to be signed, on or after that day.

    Of an old paper case the register knows only when it printed it once more.
    """
    dossier = facts.dossier
    agreement = dossier.agreement
    if agreement is None or agreement.form is AgreementForm.ORAL or dossier.backfilled:
        return
    if agreement.printed_on is None:
        if CONDITIONS["agreed"](dossier):
            yield from completeness.printing(dossier)
        return
    for place, day in enumerate(agreement.signed_on):
        if day is not None and day < agreement.printed_on:
            yield _warn(
                "signed-before-print",
                f"agreement.signatures.{place}",
                LAW_29,
                **dossier.parties[place].told,
                day=day.isoformat(),
                printed=agreement.printed_on.isoformat(),
            )
            return


def _signed_copies(facts: FileFacts) -> Iterator[Finding]:
    """What was printed to be signed has come back, every page of it."""
    for one in facts.signed:
        titles = {"title": one.title, "title_en": one.title_en}
        if one.back < one.sheets:
            missing = one.sheets - one.back
            yield _hint("no-signed-copy", "evidence", count=missing, **titles)
        if one.lacks:
            pages = "、".join(str(page) for page in one.lacks)
            yield _hint("signed-copy-lacks", "evidence", pages=pages, **titles)


def _people(facts: FileFacts) -> Iterator[Finding]:
    dossier = facts.dossier
    for index in facts.doubtful:
        yield _warn("doubtful-number", f"parties.{index}.id_number", **dossier.parties[index].told)
    if CONDITIONS["mediated"](dossier):
        for index, day in enumerate(facts.told):
            if day is None and dossier.parties[index].known:
                yield _hint("not-told", "meetings", RULES_30, **dossier.parties[index].told)
    mediators = dossier.assignment.mediators
    for place, name in enumerate(facts.recorders):
        if name and mediators == (name,):
            yield _hint("recorder-mediates", f"meetings.{place}", number=place + 1)


def _materials(facts: FileFacts) -> Iterator[Finding]:
    for one in facts.materials:
        if not one.printable:
            yield _hint("not-on-paper", "evidence", number=one.position)
        if not one.titled and one.part == "evidence":
            yield _hint("untitled", "evidence", number=one.position)
