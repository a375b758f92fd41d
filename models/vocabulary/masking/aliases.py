"""What a person is called on a masked paper."""

from collections import Counter
from collections.abc import Sequence

from models.vocabulary.readings import split_name
from resources import rules

__all__ = ["anonymous_aliases", "party_alias"]


def _stem(order: int) -> str:
    """甲, 乙, … 癸, and 第11 from the eleventh; ``order`` counts from 0."""
    stems: str = rules("masking")["stems"]
    return stems[order] if order < len(stems) else f"第{order + 1}"


def party_alias(order: int, role: str = "") -> str:
    """The alias at meeting level: 甲方 for the first party, or 申请人甲 with the word for its role.

    ``order`` counts from 0 through all parties of the case, so that no stem occurs twice.
    """
    if role:
        return f"{role}{_stem(order)}"
    party: str = rules("masking")["party"]
    return f"{_stem(order)}{party}"


def anonymous_aliases(names: Sequence[str]) -> tuple[str, ...]:
    """张某 for each name, and 张某甲, 张某乙 where several share a surname."""
    somebody: str = rules("masking")["somebody"]
    surnames = [split_name(name.strip())[0] for name in names]
    shared = Counter(surnames)
    met: Counter[str] = Counter()
    aliases: list[str] = []
    for surname in surnames:
        stem = _stem(met[surname]) if shared[surname] > 1 else ""
        met[surname] += 1
        aliases.append(f"{surname}{somebody}{stem}")
    return tuple(aliases)
