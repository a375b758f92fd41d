"""Whether two addresses, written by different hands, are the same door.

``梧桐里9号楼301室``, ``梧桐里 9-301`` and ``上海市黄浦区梧桐里９号楼301`` are one door. An address
that ends at the building names many doors, and one that names no estate or road could be anywhere:
neither says who lives together.
"""

import re
import unicodedata

from resources import rules

__all__ = ["same_door"]

_BUILDING = re.compile(r"(?<=[0-9a-z])(?:号楼|号|幢|栋|座)|[-—–#]")
_STREET_OFFICE = re.compile(r"^[^\W\d]{2,6}街道")
_NAMED = re.compile(r"^[^\W\d_]{2}")


def door(address: str) -> str:
    """The address as it is compared; empty when it does not name one door of one house."""
    text = "".join(unicodedata.normalize("NFKC", address).casefold().split())
    text = "".join(character for character in text if character not in "，,。.（）()、；;：:")
    for prefix in rules("assignment")["address_prefixes"]:
        text = text.removeprefix(prefix)
    text = _STREET_OFFICE.sub("", text)
    parts = _BUILDING.split(text.removesuffix("室"))
    return "#".join(parts) if len(parts) > 1 and parts[-1] and _NAMED.match(parts[0]) else ""


def same_door(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether any of the addresses of one person is the same door as any of another's."""
    known = {door(address) for address in some} - {""}
    return not known.isdisjoint(door(address) for address in others)
