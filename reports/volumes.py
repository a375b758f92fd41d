"""What is looked at before a file is printed: what it lacks, and whose agreement gets its number.

A file may be printed at any time, to be looked through; it is the filing that waits for what the
law wants kept (rules.md R-ARC-01). So nothing here blocks the print.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from models.vocabulary.findings import Finding, Severity
from services.file_facts import check_of, present
from services.sheets.gathering import CaseInHand

__all__ = ["health", "to_be_numbered"]

_AGREEMENTS: Final = frozenset({"agreement", "oral-agreement"})


def health(cases: Sequence[CaseInHand], profile: str) -> tuple[Finding, ...]:
    """卷宗体检 of the cases of a file, as advice."""
    return tuple(_findings(cases, profile))


def _findings(cases: Sequence[CaseInHand], profile: str) -> Iterator[Finding]:
    for case in cases:
        for one in check_of(case.whole, profile).findings:
            yield replace(one, severity=Severity.WARN) if one.severity is Severity.BLOCK else one


def to_be_numbered(cases: Sequence[CaseInHand]) -> tuple[CaseInHand, ...]:
    """The cases whose agreement lies in the file, written or oral: printing it prints that too."""
    return tuple(case for case in cases if not _AGREEMENTS.isdisjoint(present(case.whole)))
