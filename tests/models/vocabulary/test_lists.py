"""The declarations of the lists: they hold together, and their records hold what they declare."""

from datetime import date

import pytest
import sqlalchemy as sa

from models.records.lists import RECORDS
from models.vocabulary.errors import Refusal
from models.vocabulary.lists import FieldType, declared, declared_list, groups, lists_of
from models.vocabulary.lists_checks import KINDS, findings, prove
from models.vocabulary.lists_due import dues
from models.vocabulary.lists_values import take, words
from resources import Language, phrase

TODAY = date(2026, 11, 25)
EVERY = pytest.mark.parametrize("listed", declared(), ids=lambda one: one.code)
COLUMNS = {
    FieldType.DATE: sa.Date,
    FieldType.NUMBER: sa.Integer,
    FieldType.CHECK: sa.Boolean,
    FieldType.MONEY: sa.BigInteger,
}


def test_every_list_stands_in_a_group_and_has_its_record():
    assert [one.code for one in declared()] == [
        listed.code for group in groups() for listed in lists_of(group.code)
    ]
    assert {one.code for one in declared()} == set(RECORDS)


@EVERY
def test_its_record_has_a_column_of_the_kind_for_every_field(listed):
    table = RECORDS[listed.code].__table__
    for field in listed.fields:
        column = table.c[field.code]
        if field.type.is_reference:
            assert column.foreign_keys, field.code
        else:
            assert isinstance(column.type, COLUMNS.get(field.type, sa.Text)), field.code
        if not column.nullable and field.type is not FieldType.CHECK:
            assert field.required or isinstance(column.type, sa.Text), field.code


@EVERY
def test_its_record_carries_files_where_the_list_says_so(listed):
    record = RECORDS[listed.code]
    sharing = [one for one in declared() if RECORDS[one.code] is record]
    assert ("files" in record.__table__.c) is listed.carries_files
    assert {one.carries_files for one in sharing} == {listed.carries_files}
    assert bool(listed.files(Language.ENGLISH)) is listed.carries_files


@EVERY
def test_its_checks_are_known_and_worded(listed):
    for check in listed.checks:
        assert check.kind in KINDS
        for language in Language:
            blanks = dict.fromkeys(
                ("least", "most", "count", "said", "counted", "part", "whole", "days", "begin"), 0
            )
            blanks |= dict.fromkeys(("day", "taken", "capacity", "left"), 0)
            assert phrase(check.code, language, **blanks)


@EVERY
def test_its_words_stand_in_both_languages_and_its_papers_have_a_title(listed):
    named = [listed, *listed.fields, *listed.due, *listed.counts, *listed.totals]
    named += [choice for field in listed.fields for choice in field.choices]
    assert all(one.zh and one.en for one in named)
    assert listed.empty_zh
    assert listed.empty_en
    assert listed.source
    assert listed.paper.title
    assert sum(field.width > 0 for field in listed.fields) >= 3
    assert sum(field.paper > 0 for field in listed.fields) >= 4


def test_who_a_review_was_about_stands_on_no_paper():
    person = declared_list("moral-reviews").field("person_id")
    assert person.privacy.value == "withheld"
    assert person.paper == 0


def test_values_are_read_as_they_are_typed_and_told_in_both_languages():
    review = declared_list("moral-reviews")
    consent = review.field("consent")
    assert take(consent, "Agrees", TODAY) == take(consent, "同意", TODAY) == "given"
    assert words(consent, "given", Language.ENGLISH) == "Agrees"
    assert words(consent, "gone", Language.CHINESE) == "gone"
    assert take(review.field("held_on"), "11-20", TODAY) == date(2026, 11, 20)
    assert take(declared_list("rota").field("begins"), "上午9点半", TODAY) == "09:30"
    budget = declared_list("coached-projects").field("budget_fen")
    assert words(budget, take(budget, "1.5万", TODAY), Language.CHINESE) == "15,000.00"
    ordinal = declared_list("terms").field("ordinal")
    assert words(ordinal, 3, Language.CHINESE) == "第3届"


def test_a_term_that_ends_the_day_before_is_a_whole_one():
    terms = declared_list("terms")
    values = {"from_on": date(2024, 3, 1), "until_on": date(2027, 2, 28)}
    assert findings(terms, values) == ()
    assert findings(terms, values | {"until_on": date(2027, 2, 27)})
    assert findings(terms, values | {"until_on": date(2029, 3, 1)}) == ()
    assert findings(terms, values | {"until_on": date(2029, 3, 2)})


def test_a_change_of_term_is_reported_five_months_before_its_end():
    terms = declared_list("terms")
    values = {"until_on": date(2027, 5, 10), "state": "serving"}
    report, end = dues(terms, values, TODAY)
    assert (report.rule.code, report.due_on) == ("report", date(2026, 12, 10))
    assert (end.rule.code, end.due_on) == ("term-end", date(2027, 5, 10))
    assert report.is_near(TODAY)
    assert not end.is_near(TODAY)
    told = values | {"reported_on": date(2026, 12, 1)}
    assert [one.rule.code for one in dues(terms, told, TODAY)] == ["term-end"]
    assert dues(terms, values | {"state": "ended"}, TODAY) == ()


def test_a_turn_ends_after_it_begins():
    rota = declared_list("rota")
    turn = {"body_id": 1, "weekday": "1", "person_id": 1, "begins": "19:00"}
    prove(rota, turn | {"ends": "21:00"})
    with pytest.raises(Refusal, match="ends-before-begin"):
        prove(rota, turn | {"ends": "07:00"})
