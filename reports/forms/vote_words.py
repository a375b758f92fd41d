"""What the papers of owners' votes share: sums by both measures, rows of questions."""

from models.vocabulary.areas import write_area
from reports.house.words import word
from services.sheets.votes import Both, VoteSheet

__all__ = ["both", "form_of", "title_of"]


def both(pair: Both) -> str:
    """「9人」 over 「900.00㎡」, for a cell."""
    return word("vote_both", heads=pair.heads, area=write_area(pair.area))


def title_of(sheet: VoteSheet, name: str) -> str:
    """The title of a paper, that of an election where it is one."""
    return word(f"{name}_election" if sheet.is_election else name)


def form_of(sheet: VoteSheet) -> str:
    """「书面征求意见」 or 「集体讨论」 (上海市住宅物业管理规定 18)."""
    return word("vote_written" if sheet.is_written else "vote_meeting")
