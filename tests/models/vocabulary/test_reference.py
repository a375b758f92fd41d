from datetime import date
from enum import Enum

import pytest

from models.vocabulary import reference, terms
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import SourceOrigin, label
from resources import Language

ENUMS = [
    member
    for member in vars(terms).values()
    if isinstance(member, type) and issubclass(member, Enum) and member is not Enum
]


@pytest.mark.parametrize("words", ENUMS)
def test_every_word_has_a_label_in_both_languages(words: type[Enum]) -> None:
    for language in Language:
        if words is not Language:
            labels = [label(member, language) for member in words]
            assert len(labels) == len(set(labels))


def test_the_channels_map_to_the_statutory_origins() -> None:
    origins = {one.code: (one.origin, one.referral) for one in reference.channels()}
    assert origins["walk-in"] == (SourceOrigin.APPLICATION, None)
    assert origins["initiative"] == (SourceOrigin.INITIATIVE, None)
    assert origins["court"] == (SourceOrigin.REFERRAL, "court")
    assert set(origins) == {
        *("walk-in", "initiative", "hotline", "police", "court"),
        *("prosecutor", "petition-office", "grid", "platform", "other"),
    }
    assert {referral for _, referral in origins.values() if referral} == set(reference.REFERRALS)
    assert reference.channel("12345").order_number
    assert reference.channel("来访申请").code == "walk-in"


def test_the_topics_are_those_of_the_contract_with_their_usual_category() -> None:
    usual = {one.code: one.category for one in reference.topics()}
    assert list(usual) == [
        *("parking", "falling-objects", "pets", "property"),
        *("neighbours", "noise", "leak", "other"),
    ]
    assert usual["property"] == "property"
    assert reference.default_category("parking").zh == "邻里纠纷"


@pytest.mark.parametrize(
    ("topic", "narrative", "category"),
    [
        ("parking", "占用我的车位", "邻里纠纷"),
        ("parking", "物业停车费太高", "物业纠纷"),
        ("parking", "车辆被剐蹭", "损害赔偿纠纷"),
        ("parking", "向开发商购买车位", "合同纠纷"),
        ("falling-objects", "花盆掉落砸伤行人", "损害赔偿纠纷"),
        ("falling-objects", "楼上扔烟头", "邻里纠纷"),
        ("pets", "狗咬伤孩子", "损害赔偿纠纷"),
        ("pets", "狗叫扰民", "邻里纠纷"),
        ("leak", "要求赔偿损失", "损害赔偿纠纷"),
    ],
)
def test_the_narrative_may_point_to_another_category(
    topic: str, narrative: str, category: str
) -> None:
    assert reference.default_category(topic, narrative).zh == category


def test_categories_are_valid_for_their_years() -> None:
    assert reference.category_named("物业纠纷").number == 12
    assert reference.category("property").zh == "物业纠纷"
    old = reference.category("family-planning")
    assert old.valid_on(date(2014, 12, 31))
    assert not old.valid_on(date(2015, 1, 1))
    assert not reference.category("tourism").valid_on(date(2014, 12, 31))
    assert reference.category("labour-wages").parent == "labour"
    today = [one for one in reference.categories() if one.valid_on(date(2026, 11, 24))]
    numbers = {one.number for one in today if one.parent is None}
    assert numbers == {*range(16), 99}


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (reference.channel, "term.unknown-source"),
        (reference.topic, "term.unknown-topic"),
        (reference.category, "term.unknown-category"),
        (reference.category_named, "term.unknown-category"),
        (reference.refusal_reason, "term.unknown-refusal-reason"),
    ],
)
def test_an_unknown_code_is_refused(ask: object, code: str) -> None:
    assert callable(ask)
    with pytest.raises(Refusal) as refused:
        ask("外星人")
    assert refused.value.code == code
    assert all(refused.value.sentence(language) for language in Language)


def test_the_grounds_for_refusal_name_their_article() -> None:
    assert {"reserved-by-law", "taken-elsewhere", "party-refuses", "not-civil", "outside-area"} <= {
        one.code for one in reference.refusal_reasons()
    }
    assert all("第" in one.source for one in reference.refusal_reasons())
    assert reference.refusal_reason("party-refuses").label(Language.ENGLISH).startswith("A party")
