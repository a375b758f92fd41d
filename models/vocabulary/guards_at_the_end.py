"""What holds back an agreement, its effect, the end of a case and its filing."""

from collections.abc import Iterable
from datetime import date

from models.vocabulary import completeness, file_check
from models.vocabulary.dossier import Dossier
from models.vocabulary.drafts import Draft
from models.vocabulary.file_profiles import CONDITIONS
from models.vocabulary.findings import Finding
from models.vocabulary.guard_table import block, guard, warn
from models.vocabulary.lawfulness import lawfulness
from models.vocabulary.terms import CaseState

__all__: list[str] = []

# Agreement


@guard("contents")
def _contents(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    return completeness.contents(dossier)


@guard("oral-form")
def _oral_form(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    return completeness.oral_form(dossier)


@guard("lawfulness")
def _lawfulness(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    return lawfulness(dossier)


@guard("signatures")
def _signatures(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """Only an agreement that has taken effect is performed (人民调解法 29, 30)."""
    yield from completeness.signatures(dossier)
    effective, day = completeness.effective_on(dossier), draft.get("performing_on")
    if effective is not None and isinstance(day, date) and day < effective:
        yield block("before-effect", "performing_on", "人民调解法 第29条", effective=effective)


@guard("printing")
def _printing(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """An agreement that stands was printed for signature and has its number (人民调解法 29)."""
    return completeness.printing(dossier) if CONDITIONS["agreed"](dossier) else ()


@guard("before-effect")
def _before_effect(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    effective = completeness.effective_on(dossier)
    if effective is not None:
        yield block("already-effective", "", "人民调解法 第31条", effective=effective)


# End


@guard("performance")
def _performance(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """Everything done, or the other side told what it can do (人民调解法 31, 32)."""
    told = bool(draft.get("ways_told")) or dossier.remedies_told_on is not None
    for one in dossier.agreement.obligations if dossier.agreement else ():
        field = f"agreement.obligations.{one.number}.performed_on"
        if not one.done and told:
            yield warn("obligation-left", field, "人民调解法 第32条", number=one.number)
        elif not one.done:
            yield block("obligation-open", field, "人民调解法 第31、32条", number=one.number)
        if not one.done and told and dossier.reminded_on is None:
            yield warn("not-urged", "reminded_on", "人民调解法 第31条", number=one.number)


@guard("follow-up")
def _follow_up(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    if not dossier.follow_ups:
        yield warn("no-follow-up", "follow_ups", "人民调解法 第31条")


@guard("ways")
def _ways(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """A failed or refused dispute is not closed before the parties know the other ways."""
    told = draft.get("ways_told") or dossier.ways_told
    if dossier.state in {CaseState.FAILED, CaseState.REFUSED} and not told:
        yield block("missing-ways-told", "ways_told", "人民调解法 第26条")


@guard("file-papers")
def _file_papers(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """What the law wants kept: the record of what was mediated, the agreement (人民调解法 27)."""
    return file_check.kept_by_law(dossier)


@guard("retention")
def _retention(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """How many pages the volume has is counted when it is bound."""
    if not draft.get("pages"):
        yield warn("no-pages", "pages")


@guard("outcome")
def _outcome(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    if not draft.get("outcome"):
        yield warn("no-outcome", "outcome")


@guard("was-mediated")
def _was_mediated(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """Only what was once in mediation is reopened into it."""
    if dossier.last_on(CaseState.MEDIATING) is None:
        yield block("never-mediated", "", "")


@guard("was-effective")
def _was_effective(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    had_effect = dossier.last_on(CaseState.PERFORMING) is not None
    if not had_effect and completeness.effective_on(dossier) is None:
        yield block("never-effective", "agreement", "人民调解法 第31条")
