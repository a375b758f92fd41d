"""How hard a case is (难易程度), as far as its facts say: a suggestion, the head decides.

No law has a threshold; an office's own are data (``resources/rules/grades.json``).
"""

from collections import Counter
from collections.abc import Iterator

from models.vocabulary.dossier import Dossier
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.terms import CaseKind, CaseState, Difficulty
from resources import Language, phrase, rules

__all__ = ["grade_suggestion"]

_UNDECIDED = frozenset({CaseState.LEAD, CaseState.REGISTERED, CaseState.ARCHIVED})


class _Suggestion(Finding):
    """Says for which reasons, each in the language that is read."""

    __slots__ = ()

    def text(self, language: Language, *, named: bool = True) -> str:
        del named  # nobody is named
        reasons = self.params["reasons"]
        assert isinstance(reasons, tuple)
        told = (phrase(f"guard.grade-{code}", language, count=count) for code, count in reasons)
        because = ("、" if language is Language.CHINESE else ", ").join(told)
        return phrase(self.code, language, because=because)


def grade_suggestion(dossier: Dossier) -> tuple[Finding, ...]:
    """That a dispute under way looks complex (疑难复杂) and is not graded so."""
    graded = dossier.difficulty is Difficulty.COMPLEX or dossier.backfilled
    if graded or dossier.kind is not CaseKind.DISPUTE or dossier.state in _UNDECIDED:
        return ()
    reasons = tuple(_reasons(dossier))
    if not reasons:
        return ()
    return (
        _Suggestion(
            code="guard.grade-complex",
            severity=Severity.INFO,
            field="difficulty",
            params={"reasons": reasons},
        ),
    )


def _reasons(dossier: Dossier) -> Iterator[tuple[str, int]]:
    """Each threshold that is reached, with what was counted (amounts in yuan)."""
    least = rules("grades")["complex"]
    sides = Counter(one.role for one in dossier.parties)
    most = max(sides.values(), default=0)
    amount = (
        sum(one.amount_fen for one in dossier.agreement.obligations) if dossier.agreement else 0
    )
    counted = (
        ("parties", most, least["parties_on_a_side"]),
        ("amount", amount, least["amount_fen"]),
        ("meetings", len(dossier.meetings), least["meetings"]),
    )
    for code, count, threshold in counted:
        if threshold and count >= threshold:
            yield code, count // 100 if code == "amount" else count
    if least["escalating"] and dossier.escalating:
        yield "escalating", 0
