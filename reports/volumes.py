"""What is looked at before a file is printed: what it lacks, and whose agreement gets its number.

A file may be printed at any time, to be looked through; it is the filing that waits for what the
law wants kept (rules.md R-ARC-01). So nothing here blocks the print.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from models.vocabulary.findings import Finding, Severity
from services.database import Reading
from services.file_facts import check_of, present
from services.sheets import gathering
from services.sheets.gathering import CaseInHand, Occasion

__all__ = ["health", "page_count", "to_be_numbered"]

_AGREEMENTS: Final = frozenset({"agreement", "oral-agreement"})


def health(cases: Sequence[CaseInHand], profile: str) -> tuple[Finding, ...]:
    """卷宗体检 of the cases of a file, as advice."""
    return tuple(_findings(cases, profile))


def _findings(cases: Sequence[CaseInHand], profile: str) -> Iterator[Finding]:
    for case in cases:
        for one in check_of(case.whole, profile).findings:
            yield replace(one, severity=Severity.WARN) if one.severity is Severity.BLOCK else one


def page_count(reading: Reading, case_ids: Sequence[int]) -> int:
    """How many numbered pages the file of these cases has as it would be bound now (本卷共几页).

    Raises:
        Refusal, Trouble: as binding it (:func:`reports.papers.prepare`, :mod:`reports.binding`).
    """
    from reports.binding import Opener
    from reports.forms.file import count_pages
    from reports.house.press import Press

    occasion = Occasion.of(reading, printed_at=reading.now, printed_by="")
    cases = [gathering.take(reading, case_id) for case_id in case_ids]
    sheet = gathering.bind(reading, cases, occasion)
    return count_pages(Press({}), sheet, Opener(sheet.store))


def to_be_numbered(cases: Sequence[CaseInHand]) -> tuple[CaseInHand, ...]:
    """The cases whose agreement lies in the file, written or oral: printing it prints that too."""
    return tuple(case for case in cases if not _AGREEMENTS.isdisjoint(present(case.whole)))
