"""Numbers and doors as people say and type them: 三号五零一, 5楼左手, 尾号5678, 一三八一二三...

Each is found by the word before or behind it; a bare number says nothing. They run over the shadow
of a text, as the patterns of numbers do (``patterns.py``).
"""

import re
from collections.abc import Iterator

__all__ = ["spoken_patterns"]

_D = "[0-9〇○零一二三四五六七八九幺两]"
_GAP = r"[\s\-,/_\u200b-\u200d\u2060\ufeff]{0,2}"
_LINK = r"[\s\-./()·\u200b-\u200d\u2060\ufeff]{0,2}"
_IS = r"\s*(?:是|为|[:])?\s*"
_FLOOR = r"(?:底|[一二三四五六七八九十\d]{1,3})(?:楼|层)"
_HOME = r"(?:那|第?[一二三四\d])?[家户间]"
_SURE_SIDE = rf"(?:[左右](?:手边?|边|面)|[东西南北]首){_HOME}|[左右]手边?|[东西南北]首"
_SIDE = rf"(?:{_SURE_SIDE}|(?:[左右东西南北][面侧边头]|朝[东西南北]|中间)的?{_HOME})"
_WHO = "(?:住户|业主|租客|租户|房客|邻居|居民|人家|户主|房东|家里|那户|那家)"
_DOOR = r"(?<![\d.共有约近超达余第\-])\d{1,2}(?:0[1-9]|[1-4]\d)(?![\d.\-年月日元路号弄])"

_PHONE = (
    rf"(?<!{_D})[1一幺]{_GAP}[3-9三四五六七八九](?:{_GAP}{_D}){{9}}(?!{_D})",
    rf"(?:电话|座机|手机|联系方式|拨打|致电)(?:号码?)?{_IS}(?P<hide>{_D}(?:{_LINK}{_D}){{6,12}})",
    r"1[3-9]\d\*{3,4}\d{4}(?!\d)",
)
_ID = (r"\d{3,6}\*{4,}\d{2,4}[\dX]",)
_BANK = (
    rf"(?:账号|帐号|卡号|账户|户头|存折)(?:号码?)?{_IS}(?P<hide>\d(?:{_LINK}\d){{6,22}})",
    rf"尾号{_IS}(?P<hide>{_D}{{3,6}})",
)
_PLATE = (
    r"车牌(?:号码|号|牌)?(?:尾号)?(?:沪牌)?" + _IS + r"(?P<hide>[A-Z]?[\s\-·]?[A-Z0-9]{3,7})",
    r"[沪苏浙皖]牌\s*(?P<hide>[A-Z0-9]{4,7})",
)
_MESSENGER = (
    r"(?:VX|V信|薇信|威信|抖音|快手|小红书|支付宝|钉钉|微博)(?:账号|号|名)?"
    + _IS
    + r"(?P<hide>[A-Z0-9_\-]{5,})",
    r"(?:微信|QQ)(?:号|名|昵称)?\s*[:]\s*(?P<hide>[\u3400-\u9fff]{1,6}[A-Z0-9_\-]{2,})",
)
_EMAIL = (r"[A-Z0-9._%+\-]+\s?(?:\(AT\)|\[AT\]|#)\s?[A-Z0-9\-]+(?:\.[A-Z]{2,})+",)
_NUMBERED = r"[一二三四五六七八九][〇○零一二三四五六七八九]{2,3}"
_HOUSE = r"[\dA-Z一二三四五六七八九十甲乙丙丁]{1,3}\s*(?:号楼?|幢|栋|弄|楼|#)\s*"
_ROOM = (
    rf"{_HOUSE}{_NUMBERED}(?![〇零一二三四五六七八九十百千年月元])",
    rf"{_NUMBERED}(?:室|号房)",
    rf"(?:{_HOUSE})?{_FLOOR}\s*{_SIDE}",
    rf"{_FLOOR}[东西南北左右中](?=[家户间室,.;:，。；：、的\s]|$)",
    rf"[\d一二三四五六七八九十]{{1,3}}\s*号\s*{_FLOOR}(?:\s*[A-Z]座?)?(?!会议)",
    rf"{_FLOOR}(?:[前后]楼|[前后]间|[前后]?客堂|[前后]?厢房|亭子间|灶披间)",
    rf"(?:住在?|住的是|家住)\s*(?P<hide>{_DOOR})(?!\s*(?:户|人|个|天|岁|年))",
    rf"(?P<hide>{_DOOR})\s*的?\s*(?={_WHO})",
    rf"(?:楼上|楼下|隔壁|对门|对面)的?\s*(?P<hide>{_DOOR})(?!\s*(?:户|人|个|元|分贝|米|平))",
)
_ADDRESS = (r"[甲乙丙丁]\s?\d{1,4}\s?号",)


def spoken_patterns() -> Iterator[tuple[str, tuple[re.Pattern[str], ...]]]:
    """The patterns of each kind of number, by the value of the kind, in the order they claim."""
    for kind, patterns in (
        ("email", _EMAIL),
        ("id", _ID),
        ("phone", _PHONE),
        ("bank", _BANK),
        ("plate", _PLATE),
        ("messenger", _MESSENGER),
        ("room", _ROOM),
        ("address", _ADDRESS),
    ):
        yield kind, tuple(map(re.compile, patterns))
