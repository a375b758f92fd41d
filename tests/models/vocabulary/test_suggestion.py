"""A narrative suggests its topic, and says which words it relied on."""

from models.vocabulary.suggestion import suggest_topics
from resources import Language


def test_a_parking_quarrel_is_known_by_its_words():
    first, *others = suggest_topics("对方车辆多日占用我家固定车位，物业贴单无效。")
    assert (first.topic, first.because) == ("parking", ("车位",))
    assert first.category == "property"
    assert first.label(Language.CHINESE) == "停车 › 物业纠纷"
    assert [one.topic for one in others] == ["property"]


def test_a_longer_word_says_more_than_a_part_of_it():
    first = suggest_topics("有人高空抛物，砸坏楼下的晾衣架。")[0]
    assert first.topic == "falling-objects"
    assert first.because == ("高空抛物",)
    assert first.category == "damages"


def test_nothing_is_suggested_from_nothing():
    assert suggest_topics("") == ()
    assert suggest_topics("双方因旧事争执。") == ()
