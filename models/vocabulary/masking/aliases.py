"""What a person is called on a masked paper, and an organisation in speech."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from models.vocabulary.readings import split_name
from resources import rules

__all__ = ["anonymous_aliases", "called_for_short", "party_alias"]

_SHORTEST: Final = 3
"""Characters; a shorter part of an organisation's name is an ordinary word (物业, 梧桐)."""
_COMPANY: Final = re.compile(r"(?:股份有限|有限责任|有限)公司")
_DIVISION: Final = re.compile(r"^[一-鿿]{2,3}?[省市区县]")


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


def called_for_short(name: str) -> tuple[str, ...]:
    """What people call an organisation, the longest first, never its whole name.

    Of 上海美顺物业管理服务有限公司: 上海美顺物业, 美顺物业, 美顺公司 and what lies between. A
    public body is called what it is.
    """
    bare = name.strip()
    if bare.endswith(tuple(rules("masking")["public_bodies"])):
        return ()
    found = {
        short
        for start in _without_region(_COMPANY.split(bare)[0])
        for short in _without_trades(start, is_company="公司" in bare)
        if len(short) >= _SHORTEST and short != bare
    }
    return tuple(sorted(found, key=lambda short: (-len(short), short)))


def _without_region(name: str) -> Iterator[str]:
    """The name, and without the city or district before it."""
    yield name
    regions = rules("masking")["organisation_regions"]
    while True:
        region = next((one for one in regions if name.startswith(one)), "")
        rest = name.removeprefix(region).removeprefix("市" if region else "")
        rest = rest if region else _DIVISION.sub("", name)
        if len(rest) < 2 or rest == name:
            return
        name = rest
        yield name


def _without_trades(name: str, *, is_company: bool) -> Iterator[str]:
    """The name less what it is and does, from its end; its own word with 公司 behind."""
    table = rules("masking")
    kinds = table["organisation_types"]
    name = name.removesuffix(next((one for one in kinds if name.endswith(one)), ""))
    yield name
    while trade := next((one for one in table["organisation_trades"] if name.endswith(one)), ""):
        name = name.removesuffix(trade)
        yield name
    subject = next((one for one in table["organisation_subjects"] if name.endswith(one)), "")
    own = name.removesuffix(subject)
    if len(own) > 1 and is_company:
        yield f"{own}公司"
    for word in _without_ordinal(own):
        yield f"{word}{subject}"
        if is_company:
            yield f"{word}公司"


_ORDINAL: Final = re.compile(r"第?[一二三四五六七八九十\d]+$")
_ESTATE: Final = re.compile(r"(?:花园|新村|小区|公寓|新苑|[里坊村邨苑园弄])$")


def _without_ordinal(own: str) -> Iterator[str]:
    """梧桐里第一 is 梧桐里 and 梧桐 to those who live there."""
    bare = _ORDINAL.sub("", own)
    if bare == own or len(bare) < 2:
        return
    if bare in rules("masking")["organisation_regions"]:
        return
    yield bare
    estate = _ESTATE.sub("", bare)
    if len(estate) > 1 and estate != bare:
        yield estate
