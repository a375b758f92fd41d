"""Marks for screens and lists: one value in, the same value with its middle hidden out.

Formats are those of privacy.md 4. A value that does not look like what it should be is hidden
whole rather than shown.
"""

import re

from models.vocabulary.readings import surname_readings
from resources import rules

__all__ = [
    "mask_address",
    "mask_bank",
    "mask_email",
    "mask_id",
    "mask_name",
    "mask_organisation",
    "mask_other_document",
    "mask_phone",
    "mask_plate",
    "may_be_a_person",
]

_LONGEST_NAME = 4

_PARTS = re.compile(r"[·•・\s]")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_LANDLINE = re.compile(r"(0\d{2,3})(\d{7,8})")
_DOOR = re.compile(
    r"[甲乙丙丁]?[0-9A-Za-z一二三四五六七八九十百零〇]+(?:[-/][0-9A-Za-z]+)*"
    r"(?=\s*(?:号楼|号|幢|栋|座|楼|单元|层|室|#))"
)
_BARE_ROOM = re.compile(r"(?<=[*号楼幢栋座元弄\-])\s*-?\d+[A-Za-z]?(?:-\d+)*$|(?<!\d)\d+(?:-\d+)+")
_UNNUMBERED = re.compile(r"(?<=楼)(?:[前后]楼|[前后]间|厢房|亭子间)|底楼|亭子间|[一二三四]层阁")
_WIDE = {ord("０") + i: ord("0") + i for i in range(10)} | {ord("－"): "-", ord("＠"): "@"}


def _compact(text: str) -> str:
    return re.sub(r"[\s\-—–]", "", text.translate(_WIDE))


def mask_name(name: str) -> str:
    """张三 → 张*, 张小三 → 张*三, 欧阳小明 → 欧**明, 阿不都·热合曼 → 阿***, 王 → *."""
    bare = name.strip()
    if not bare:
        return ""
    if _PARTS.search(bare):
        return f"{bare[0]}***"
    if len(bare) == 1:
        return "*"
    if len(bare) == 2:
        return f"{bare[0]}*"
    return f"{bare[0]}{'*' * (len(bare) - 2)}{bare[-1]}"


def may_be_a_person(name: str) -> bool:
    """Whether this stands for a person rather than plainly for a unit; in doubt it does.

    翁阿娣, 欧阳小明, John Smith are people; 安澜物业, 街管会巡逻组, 居委会 are units.
    """
    bare = name.strip()
    table = rules("masking")
    if bare in table["public_bodies"]:
        return False
    if _PARTS.search(bare) or bare.isascii():
        return True
    ends = (*table["unit_ends"], *table["public_bodies"], *table["organisation_types"])
    unit = bare.endswith((*ends, *table["organisation_trades"]))
    if len(bare) < _LONGEST_NAME:
        return not unit or bare[:1] in surname_readings()
    return len(bare) == _LONGEST_NAME and not unit


def mask_organisation(name: str) -> str:
    """The first two characters and the type word stay; public bodies are not masked at all."""
    bare = name.strip()
    table = rules("masking")
    if any(bare.endswith(body) for body in table["public_bodies"]):
        return bare
    kind = next((k for k in table["organisation_types"] if bare.endswith(k)), "")
    if len(bare) - len(kind) <= 2:
        return f"{bare[:1]}**{kind}"
    return f"{bare[:2]}**{kind}"


def mask_id(number: str, *, strict: bool = False) -> str:
    """310101********1234; ``strict`` shows 310***********1234. Other lengths show 4 digits at most.

    First six and last four together with name and birth date still identify: never print the
    birth date beside it.
    """
    bare = _compact(number)
    if len(bare) == 18:
        return f"{bare[:3]}{'*' * 11}{bare[-4:]}" if strict else f"{bare[:6]}{'*' * 8}{bare[-4:]}"
    if len(bare) == 15:
        return f"{bare[:3]}{'*' * 8}{bare[-4:]}" if strict else f"{bare[:6]}{'*' * 5}{bare[-4:]}"
    return mask_other_document(bare)


def mask_other_document(number: str) -> str:
    """A passport or permit: E*****123."""
    bare = _compact(number)
    if len(bare) < 6:
        return "*" * len(bare)
    return f"{bare[0]}{'*' * (len(bare) - 4)}{bare[-3:]}"


def mask_phone(number: str) -> str:
    """138****1234; a landline 021-****5678; anything else keeps its last two digits."""
    bare = re.sub(r"^(?:\+|00)?86(?=1)", "", _compact(number))
    if _MOBILE.fullmatch(bare):
        return f"{bare[:3]}****{bare[-4:]}"
    landline = _LANDLINE.match(bare)
    if landline:
        return f"{landline[1]}-****{landline[2][-4:]}"
    if len(bare) <= 5:
        return bare if bare.isdigit() else "*" * len(bare)  # 110, 12345: nobody's own
    return f"{'*' * (len(bare) - 2)}{bare[-2:]}"


def mask_plate(plate: str) -> str:
    """沪A***12, 沪AD***12 for a new-energy plate."""
    bare = re.sub(r"[\s·•・.\-]", "", plate.translate(_WIDE)).upper()
    if len(bare) == 7:
        return f"{bare[:2]}***{bare[-2:]}"
    if len(bare) == 8:
        return f"{bare[:3]}***{bare[-2:]}"
    return f"{bare[:1]}***" if bare else ""


def mask_bank(account: str) -> str:
    """``**** 1234``: the last four only."""
    bare = _compact(account)
    return f"**** {bare[-4:]}" if len(bare) >= 8 else "****"


def mask_email(address: str) -> str:
    """a***@b.cn."""
    name, at, domain = address.strip().translate(_WIDE).rpartition("@")
    return f"{name[0]}***@{domain}" if at and name else "***"


def mask_address(address: str) -> str:
    """Down to road and lane: 黄浦区局门路361弄*号*室; a house on the road 局门路*号."""
    hidden = _DOOR.sub("*", address.translate(_WIDE))
    return _BARE_ROOM.sub("*", _UNNUMBERED.sub("*", hidden))
