"""A mediator looks up what the law says of the matter before the parties sit down."""

import re

import pytest

from models.vocabulary import reference
from models.vocabulary.topic_law import TopicLaw, topic_law
from resources import Language

LISTED = [one.code for one in reference.topics() if topic_law(one.code)]
ARTICLE = re.compile(r"^\S+ 第\d+(?:[—、]\d+)*条(?:之[一二三])?$")


def law(code: str) -> TopicLaw:
    found = topic_law(code)
    assert found is not None
    return found


def test_the_four_topics_of_the_office_have_their_law():
    assert set(LISTED) == {"parking", "falling-objects", "pets", "property"}
    assert topic_law("noise") is None
    assert topic_law("") is None


@pytest.mark.parametrize("code", LISTED)
def test_each_is_cited_by_law_and_article_and_said_in_both_languages(code):
    found = law(code)
    for one in found.law:
        assert ARTICLE.match(one.title), one.title
    for said in (*found.law, *found.others, *found.record):
        assert said.text(Language.CHINESE)
        assert said.text(Language.ENGLISH).isascii()


def test_a_law_stands_once_in_the_line_with_its_articles_behind_it():
    assert law("falling-objects").cited == (
        "民法典 第1253条、第1254条；侵权责任编解释（一） 第24、25条"
    )


def test_the_link_names_the_first_law_and_that_there_are_more():
    assert law("falling-objects").headline == "民法典 第1253条、第1254条 等"


def test_what_was_only_reported_is_marked():
    doubtful = [one.zh for one in law("falling-objects").others if not one.certain]
    assert len(doubtful) == 1
    assert "治安管理处罚法" in doubtful[0]
    assert {one.text_of for one in law("pets").law} == {"", "2011"}


def test_what_to_write_down_stands_in_one_line():
    line = law("pets").worth_recording(Language.CHINESE)
    assert line.startswith("种类、品种、养犬证和犬牌号")
