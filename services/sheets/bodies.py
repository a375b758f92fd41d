"""The sheets of a body of the directory: what it is and who belongs to it; its work in figures.

They name the office's own people only and are not masked.
"""

from dataclasses import dataclass
from datetime import date

from services.sheets.privacy import official
from services.sheets.shapes import Sheet

__all__ = ["BodySheet", "BodyWorkSheet", "MemberRow", "PeriodRow"]


@dataclass(frozen=True, kw_only=True)
class MemberRow:
    """Who belongs to the body: post, service, term and duty times in words; cases in hand."""

    name: str = official()
    role: str = official()
    service: str = official()
    term: str = official()
    duty: str = official()
    in_hand: int = 0
    load_limit: int | None = None
    mediates: bool = False


@dataclass(frozen=True, kw_only=True)
class BodySheet(Sheet):
    """调解工作室情况表 (governance.md 1.2), and the same of any other body of the directory.

    ``term`` is that of the body (第2届) with its days, where one is on the list of terms.
    """

    name: str = official()
    kind: str = official()
    parent: str = official()
    sponsor: str = official()
    territory: str = official()
    place: str = official()
    phone: str = official()
    founded_on: date | None = None
    ended_on: date | None = None
    star: int | None = None
    specialties: tuple[str, ...] = official(())
    term: str = official()
    in_hand: int = 0
    load_limit: int = 0
    members: tuple[MemberRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PeriodRow:
    """A period of the figures, as :class:`models.vocabulary.body_work.Figures` counts it."""

    period: str = official()
    before: int = 0
    taken: int = 0
    settled: int = 0
    failed: int = 0
    otherwise: int = 0
    handed_over: int = 0
    open: int = 0
    asked: int = 0
    content: int = 0


@dataclass(frozen=True, kw_only=True)
class BodyWorkSheet(Sheet):
    """办案统计 of a body: each quarter of a year that has begun, and the year so far."""

    name: str = official()
    kind: str = official()
    year: int = 0
    until_on: date | None = None
    quarters: tuple[PeriodRow, ...] = ()
    whole: PeriodRow = PeriodRow()
