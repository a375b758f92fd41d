"""What each party is told of other ways, as a clerk types it."""

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.ways import known_ways, read_ways, way_words, ways_in_words
from resources import Language

NAMES = ("李秀芳", "赵建明")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("court", (("court",), ("court",))),
        ("向人民法院起诉、申请仲裁", (("court", "arbitration"),) * 2),
        ("告知可向人民法院起诉", (("告知可向人民法院起诉",),) * 2),
        (["court", "police"], (("court", "police"),) * 2),
        ({"李秀芳": "court", "1": ["arbitration"]}, (("court",), ("arbitration",))),
        ({"赵建明": "court"}, ((), ("court",))),
        ((("court",), ()), (("court",), ())),
        ([["court"], ["court"]], (("court",), ("court",))),
        ({"李秀芳": ""}, None),
        ("", None),
    ],
)
def test_ways_are_read_for_all_or_for_each(typed, read):
    assert read_ways(typed, NAMES) == read


def test_somebody_who_is_no_party_is_refused_by_name():
    with pytest.raises(Refusal, match=r"move\.unknown-party"):
        read_ways({"王五": "court"}, NAMES)


def test_one_line_says_it_once_or_by_party():
    assert ways_in_words((("court",), ("court",)), NAMES) == "向人民法院起诉"
    apart = ways_in_words((("court", "找街道"), ("arbitration",)), NAMES)
    assert apart == "李秀芳：向人民法院起诉、找街道；赵建明：申请仲裁"
    assert ways_in_words((("court",), ()), NAMES) == "李秀芳：向人民法院起诉"


def test_every_known_way_has_a_ground_and_words():
    for way in known_ways():
        assert way.source
        assert way_words(way.code, Language.ENGLISH) == way.en
