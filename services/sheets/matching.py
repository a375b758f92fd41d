"""The sheets of 双向认领: the three lists, and what came of the year's projects.

They are posted in the community: contacts are never on them; who asks and who provides are units
of the area, kept for a meeting and gone from an anonymous paper.
"""

from dataclasses import dataclass
from datetime import date

from services.sheets.privacy import local, official
from services.sheets.shapes import Sheet

__all__ = [
    "ClaimRegister",
    "ClaimRow",
    "NeedList",
    "NeedRow",
    "ProjectList",
    "ProjectResults",
    "ProjectRow",
    "ResourceList",
    "ResourceRow",
    "ResultRow",
]


@dataclass(frozen=True, kw_only=True)
class NeedRow:
    """One need; ``amount`` and ``when`` are words as the list says them."""

    title: str = ""
    asker: str = local()
    category: str = official()
    amount: str = official()
    people: int = 0
    when: str = official()
    estate: str = local()
    urgency: str = official()
    source: str = official()
    raised_on: date | None = None
    is_matched: bool = False


@dataclass(frozen=True, kw_only=True)
class NeedList(Sheet):
    """需求清单 (governance.md 1.5)."""

    heading: str = official()
    rows: tuple[NeedRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ResourceRow:
    """One resource; ``left`` are the words for what is left, empty for no limit."""

    provider: str = local()
    what: str = ""
    categories: str = official()
    amount: str = official()
    left: str = official()
    when: str = official()
    estate: str = local()
    condition: str = ""
    until_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ResourceList(Sheet):
    """资源清单 (governance.md 1.5)."""

    heading: str = official()
    rows: tuple[ResourceRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ProjectRow:
    """One matched project: both sides, how much, budget in 分, term and state."""

    number: str = official()
    name: str = ""
    asker: str = local()
    provider: str = local()
    what: str = ""
    quantity: str = official()
    level: str = official()
    budget_fen: int | None = None
    claimed_on: date | None = None
    due_on: date | None = None
    state: str = official()


@dataclass(frozen=True, kw_only=True)
class ProjectList(Sheet):
    """项目清单 (governance.md 1.5) of what is under way and what was matched in the year."""

    heading: str = official()
    year: int = 0
    rows: tuple[ProjectRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ResultRow:
    """What came of one project; ``satisfaction`` is empty where nobody was asked."""

    number: str = official()
    name: str = ""
    asker: str = local()
    provider: str = local()
    state: str = official()
    ended_on: date | None = None
    effect: str = ""
    served: int = 0
    satisfaction: str = official()


@dataclass(frozen=True, kw_only=True)
class ProjectResults(Sheet):
    """项目完成情况表 of a year, with its figures; ``levels`` are pairs of level and count."""

    year: int = 0
    made: int = 0
    running: int = 0
    done: int = 0
    ended: int = 0
    served: int = 0
    satisfied: int = 0
    judged: int = 0
    levels: tuple[tuple[str, int], ...] = ()
    rows: tuple[ResultRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ClaimRow:
    """One claim: which side claimed, when it was sent, and the day each side confirmed."""

    number: str = official()
    need: str = ""
    asker: str = local()
    provider: str = local()
    what: str = ""
    quantity: str = official()
    is_claimed_by_provider: bool = False
    invited_on: date | None = None
    asker_confirmed_on: date | None = None
    provider_confirmed_on: date | None = None
    state: str = official()


@dataclass(frozen=True, kw_only=True)
class ClaimRegister(Sheet):
    """认领登记表 (governance.md 1.5) of every claim sent in a year."""

    year: int = 0
    rows: tuple[ClaimRow, ...] = ()
