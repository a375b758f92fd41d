"""Whether a paper is ready for its final print: what it lacks, what it locks, what fonts lack."""

from collections.abc import Iterable, Sequence
from typing import Final

from models.vocabulary.completeness import contents, effective_on, oral_form
from models.vocabulary.dossier import Dossier
from models.vocabulary.findings import Finding
from models.vocabulary.lawfulness import lawfulness
from models.vocabulary.terms import CaseState
from reports import volumes
from reports.catalog import FILE
from services.sheets.gathering import CaseInHand, Occasion

__all__ = ["found", "to_be_locked", "undrawable"]

_NUMBERED: Final = frozenset({"agreement", "oral-agreement"})
"""Papers of an agreement: the first final print locks the version and issues its number."""


def found(code: str, cases: Sequence[CaseInHand], occasion: Occasion) -> tuple[Finding, ...]:
    """Points 1 to 8 of an agreement (signatures and seal come later), the health of a file."""
    if code == FILE:
        return volumes.health(cases, occasion.office.file_profile)
    if code not in _NUMBERED:
        return ()
    dossiers = [case.whole.dossier for case in cases]
    return tuple(
        one for each in dossiers for one in (*contents(each), *oral_form(each), *_unsigned(each))
    )


def _unsigned(dossier: Dossier) -> tuple[Finding, ...]:
    """What is looked at before an agreement is signed, while it is not."""
    return lawfulness(dossier) if effective_on(dossier) is None else ()


def to_be_locked(code: str, cases: Sequence[CaseInHand]) -> tuple[int, ...]:
    """Whose agreement the print would lock; nothing changes of a case that is filed."""
    if code == FILE:
        cases = volumes.to_be_numbered(cases)
    elif code not in _NUMBERED:
        return ()
    return tuple(
        case.whole.line.id
        for case in cases
        if case.whole.agreement is not None
        and not case.whole.agreement.locked
        and case.whole.line.state is not CaseState.ARCHIVED
    )


def undrawable(texts: Iterable[str]) -> tuple[str, ...]:
    """The characters of ``texts`` that no shipped font can draw, each once."""
    from reports.house.fonts import missing_glyphs

    met = dict.fromkeys(char for text in texts for char in text)
    return missing_glyphs("".join(met))
