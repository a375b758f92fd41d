"""What paper is wanted, and what the reader answers to it; Qt-free."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from models.vocabulary.masking import MaskLevel
from reports import papers
from reports.catalog import catalog
from reports.papers import Offered, Prepared
from services.database import Reading
from services.queries import cases
from services.queries.rows import CaseLine

__all__ = ["Standing", "Wish", "as_wished", "is_statutory", "prepared", "standing"]

_NEVER = frozenset({"paper.other_form", "paper.not_a_dispute"})
"""Refusals of a paper this case will never have; the others only wait for something."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """A paper of one or several cases; ``masking`` None is the document's own level.

    ``copy`` is why a lost page is printed again as a marked copy.
    """

    case_ids: tuple[int, ...]
    code: str
    masking: str | None = None
    draft: bool = False
    copy: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """The cases a paper is wanted of and the documents offered for them."""

    lines: tuple[CaseLine, ...]
    documents: tuple[Offered, ...]


def is_statutory(offered: Offered) -> bool:
    """Whether the paper may be printed in full only."""
    return offered.document.masking == MaskLevel.FULL.value


def standing(reading: Reading, case_ids: Sequence[int]) -> Standing:
    """What is offered for the cases; of several what needs no one's signature, and their file."""
    lines = cases.lines(reading, case_ids)
    if len(case_ids) == 1:
        every = papers.offered(reading, case_ids[0])
        kept = (one for one in every if one.refusal is None or one.refusal.code not in _NEVER)
        return Standing(lines=lines, documents=tuple(kept))
    free = (
        Offered(document=entry, sheets=len(lines))
        for entry in catalog()
        if entry.code != papers.PACK
    )
    kept = (one for one in free if not is_statutory(one) or one.document.code == papers.FILE)
    return Standing(lines=lines, documents=tuple(kept))


def as_wished(reading: Reading, wish: Wish) -> Prepared:
    """The paper exactly as it is wanted.

    Raises:
        Refusal: as :func:`reports.papers.prepare` and :func:`reports.papers.copied`.
    """
    made = papers.prepare(reading, wish.code, wish.case_ids, masking=wish.masking, draft=wish.draft)
    return papers.copied(made, wish.copy) if wish.copy else made


def prepared(reading: Reading, wish: Wish) -> Prepared:
    """The paper to look at: one that still lacks something is drawn as a draft."""
    made = as_wished(reading, wish)
    return replace(made, draft=True) if made.missing else made
