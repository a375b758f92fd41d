"""How contacts, numbers and doors look in running Chinese text.

All patterns run over a *shadow* of the text: the same length, full-width letters, digits and
signs turned into their ASCII twins, so that a position in one is a position in the other.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache

from models.vocabulary.masking.spoken import spoken_patterns
from models.vocabulary.readings import surname_readings
from resources import rules

__all__ = [
    "DIGITS",
    "GAP",
    "Cue",
    "SpotKind",
    "doubtful_names",
    "name_shadow",
    "number_patterns",
    "shadow",
    "word_before_title",
]


class SpotKind(Enum):
    """What stood at a masked or doubtful place; the value names its placeholder."""

    NAME = "name"
    PHONE = "phone"
    ID = "id"
    PLATE = "plate"
    BANK = "bank"
    EMAIL = "email"
    MESSENGER = "messenger"
    ADDRESS = "address"
    ROOM = "room"
    BUILDING = "building"
    DIGITS = "digits"
    PLACE = "place"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cue:
    """One kind of thing to look for; the group ``hide`` is its place, or the whole match.

    ``hide``: it is replaced by the placeholder of its kind; ``sure``: nobody need look at it.
    """

    kind: SpotKind
    pattern: re.Pattern[str]
    hide: bool = True
    sure: bool = True


_TWINS = {0xFF01 + i: 0x21 + i for i in range(94)} | {
    0x3000: " ",
    **dict.fromkeys(map(ord, "–—―−‐‑‒﹣"), "-"),
    **dict.fromkeys(map(ord, "•・‧∙●⋅᛫˙﹒･"), "·"),
}

DIGITS = re.compile(r"\d{7,}")
"""Seven digits and more in a row are never left standing, whatever they are."""

_SEP = r"[\s\-.·\u200b-\u200d\u2060\ufeff]{0,2}"
_COUNT = r"[0-9一二三四五六七八九十百零〇甲乙丙丁两]{1,5}[A-Za-z]?"
_DOOR_WORD = r"(?:支?弄|号楼|号院|号|幢|栋|座|单元|楼|层|门|#楼?|村(?=\d))"
_CHAIN = rf"(?:(?:{_COUNT}|(?<![A-Za-z])[A-Z])\s*{_DOOR_WORD}[之\s\-,，]{{0,2}})"
_NOT_ROOM = r"(?![\d年月日元点分时秒个名户人岁次天万千百米平克块条件吨度%℃.]|室内)"
_RANGE = r"(?!\s*(?:[-\d]|\.\d|元|人|户|米|毫|厘|平|个|天|分贝|块|万|千|岁|年|月|次|%))"
_DASHED_ROOM = rf"(?<![\d\-.A-Z])\d{{1,3}}(?:\s?-\s?\d{{1,3}}){{0,2}}\s?-\s?\d{{3,4}}{_RANGE}"


def shadow(text: str) -> str:
    """The text with full-width signs as ASCII and ASCII letters upper case, of the same length."""
    wide = text.translate(_TWINS)
    return "".join(c.upper() if "a" <= c <= "z" else c for c in wide)


_GAPS = re.compile(r"[\s·*\u200b-\u200d\u2060\ufeff]")


def name_shadow(text: str) -> str:
    """The shadow without what may stand between the characters of a name: to look names up in."""
    return _GAPS.sub("", shadow(text))


def _digits(count: str) -> str:
    return rf"\d(?:{_SEP}\d){count}"


@cache
def number_patterns() -> tuple[Cue, ...]:
    """The patterns in the order they claim their places."""
    provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领"
    plate = (
        rf"[{provinces}]\s?[A-HJ-NP-Z]{_SEP}(?=[A-Z\s\-·]{{0,7}}\d)"
        rf"(?:[A-HJ-NP-Z0-9]{_SEP}){{4,5}}[A-HJ-NP-Z0-9学警港澳挂](?![A-Z0-9])"
    )
    known: list[tuple[SpotKind, str]] = [
        (SpotKind.EMAIL, r"[A-Z0-9._%+\-]+@[A-Z0-9\-]+(?:\.[A-Z0-9\-]+)+"),
        (SpotKind.ID, rf"(?<!\d){_digits('{16}')}{_SEP}[\dX×](?![\dA-Z])"),
        (SpotKind.BANK, r"(?<!\d)\d{4}(?:[\s\-]\d{4}){3}(?:[\s\-]?\d{1,4})?(?!\d)"),
        (SpotKind.PLATE, plate),
        (SpotKind.PHONE, rf"(?<!\d)(?:(?:\+|00)?86{_SEP})?1[3-9](?:{_SEP}\d){{9}}(?!\d)"),
        (
            SpotKind.PHONE,
            (
                r"(?<!\d)\(?0(?:10|2\d|[3-9]\d{2})\)?[\s\-]{0,2}[2-9]\d{2,3}[\s\-]?\d{4}"
                r"(?:[\s\-]{1,2}\d{1,5}|转\d{1,5})?(?!\d)"
            ),
        ),
        (SpotKind.PHONE, r"(?<![\d\-.])(?!20\d\d)[2-9]\d{3}[\s\-]\d{4}(?![\d\-])"),
        (SpotKind.BANK, r"(?<!\d)(?:\d{16,17}|\d{19})(?!\d)"),
        (SpotKind.ID, r"(?<!\d)[1-9]\d{14}(?!\d)"),
        (
            SpotKind.MESSENGER,
            r"(?:微信号?|WECHAT|QQ号?|WX)\s*(?:是|为|名|[:])?\s*(?P<hide>[A-Z0-9_\-]{5,})",
        ),
        (SpotKind.ROOM, rf"{_CHAIN}{{0,5}}\d{{1,4}}[A-Z]?\s*室(?!内)"),
        (SpotKind.ROOM, rf"{_CHAIN}{{1,5}}[一二三四五六七八九十百零〇]{{1,5}}室(?!内)"),
        (SpotKind.ROOM, rf"{_CHAIN}{{1,5}}(?<=[楼幢栋座元号门#\-\s])\d{{3,4}}{_NOT_ROOM}"),
        (
            SpotKind.ROOM,
            r"[一二三四五六七八九十][〇零一二三四五六七八九十]{1,2}[〇零一二三四五六七八九]室",
        ),
        (SpotKind.ROOM, r"[一二三四五六七八九十\d]{1,3}楼(?:[前后]楼|[前后]间|厢房|亭子间)"),
        (SpotKind.ADDRESS, rf"{_COUNT}\s*支?弄(?:\s*{_COUNT}\s*(?:支?弄|号楼|号))*"),
        (SpotKind.ADDRESS, rf"(?<=[路街道巷里坊村邨])\s*{_COUNT}\s*号(?!线|楼)"),
        (
            SpotKind.BUILDING,
            rf"(?:{_COUNT}|(?<![A-Za-z])[A-Z])\s*(?:号楼|#楼|幢|栋)(?:\s*{_COUNT}\s*单元)?",
        ),
        (SpotKind.BUILDING, r"[0-9一二三四五六七八九十]{1,3}\s*单元(?!格)"),
    ]
    return (
        *(Cue(kind=kind, pattern=re.compile(p)) for kind, p in known),
        *(
            Cue(kind=SpotKind(kind), pattern=pattern, sure=False)
            for kind, patterns in spoken_patterns()
            for pattern in patterns
        ),
        Cue(kind=SpotKind.ROOM, pattern=re.compile(_DASHED_ROOM), sure=False),
    )


_HAN = r"\u3400-\u9fff\U00020000-\U0003ffff"
GAP = r"[\s·*\u200b-\u200d\u2060\ufeff]{0,3}"
"""What may stand between the characters of a name that is spaced out or broken by a line."""


def _any(words: Iterable[str]) -> str:
    """One of the words, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


@cache
def word_before_title() -> str:
    """A look ahead that refuses the end of an ordinary word before a title: 公司 in 公司经理."""
    words = rules("masking")["words_before_titles"]
    return "(?!" + "|".join(f"(?<={re.escape(w[:-1])}){re.escape(w[-1])}" for w in words) + ")"


@cache
def doubtful_names() -> tuple[Cue, ...]:
    """Where an unknown person may be named: a name after a cue, a surname before a title.

    The first two find whole names, the others a surname.
    """
    table = rules("masking")
    surname = _any(set(surname_readings()) - set(table["not_surnames_alone"]))
    usual = f"(?!{_any(table['not_names'])}){_any(table['usual_surnames'])}"
    title = _any(table["titles"])
    ends = r"\s,.;:!?，。；：！？、（(）)“”\"'的和与在说称等，"
    end = rf"(?=[{ends}]|$)"
    name = rf"\s*(?P<hide>{_any(surname_readings())}[{_HAN}]{{1,2}}?){end}"
    said = rf"(?=[{ends}{table['after_names']}]|$)"
    role = _any(table["roles_before_names"])
    patterns = (
        (_any(table["sure_name_cues"]) + name, True),
        (rf"{role}\s*:\s*(?P<hide>{usual}[{_HAN}]{{1,2}}?){said}", True),
        (_any(table["name_cues"]) + name, False),
        (rf"{word_before_title()}(?P<hide>{surname})(?={title})", True),
        (rf"(?<![{_HAN}])[老小阿](?P<hide>{surname})(?![{_HAN}])", False),
        (rf"[老小](?P<hide>{usual})(?=[说讲称问答家他她和的去来在]|不[肯愿同])", False),
        (rf"(?<![百贵同])姓(?P<hide>{surname})(?=[的那这一女男]|[^{_HAN}]|$)", True),
        (rf"{role}\s*(?P<hide>{usual}[{_HAN}]{{1,2}}?){said}", False),
    )
    return tuple(
        Cue(kind=SpotKind.NAME, pattern=re.compile(pattern), hide=hide, sure=False)
        for pattern, hide in patterns
    )
