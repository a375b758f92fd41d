"""Papers of one topic, vote, project or list say no private note, and no name they must not."""

import re
from contextlib import suppress
from dataclasses import astuple

import pytest
import sqlalchemy as sa

from models.vocabulary.errors import WordedError
from models.vocabulary.masking import MaskLevel, may_be_a_person
from reports import papers, preview
from reports.subject_papers import Wanted, prepare_subject_paper, subject_documents
from services.commands.notes import AddNote
from tests import builders

MARK = "密语麒麟七零三"
"""Words that stand nowhere but in a private note."""

SECRETS = (
    "select name from person",
    "select id_number from person",
    "select value from contact_detail",
    "select name from meeting_attendance",
    "select recorder from mediation_meeting",
    "select representative_name from case_party",
)
"""Whose names and numbers stand on no paper that is not whole."""
ATTENDED = "select name from body_attendance union select recorder from body_meeting"
"""Who came to the meeting of a body: declared for its minutes, and named there alone."""


@pytest.fixture(scope="module")
def noted(kept):
    """Two registers with every subject, a private note on every case; where each record is."""
    both, keys = kept
    for database in both:
        builders.case(database)
        with database.reading() as reading:
            cases = list(reading.connection.scalars(sa.text('SELECT id FROM "case"')))
        for case in cases:
            database.run(AddNote(case_id=case, words=f"{MARK}：各让一步"))
    return both, keys


def made(database, keys, level, codes=None):
    """Every paper a register has something for, at a level, with what stands on its pages."""
    with database.reading() as reading:
        for document in subject_documents():
            if codes is not None and document.code not in codes:
                continue
            wanted = Wanted(keys=(keys[document.code],)) if document.code in keys else None
            with suppress(WordedError):
                paper = prepare_subject_paper(reading, document.code, wanted, masking=level)
                content, rendered = papers.bytes_of(paper)
                pages = "".join(preview.page_text(content, at) for at in range(rendered.pages))
                yield document.code, paper, re.sub(r"\s", "", pages)


def scalars(database, query):
    with database.reading() as reading:
        found = reading.connection.scalars(sa.text(query))
        return {re.sub(r"\s", "", one) for one in found if one and len(one) > 1}


@pytest.mark.parametrize("level", MaskLevel, ids=lambda one: one.value)
def test_no_paper_of_a_subject_says_a_private_note_or_a_name_it_must_not(noted, level):
    both, keys = noted
    papers_made, met = set(), set()
    for database in both:
        secrets = {one for query in SECRETS for one in scalars(database, query)}
        secrets = {one for one in secrets if not one.endswith("公司")}
        attended = scalars(database, ATTENDED)
        met |= secrets
        for code, paper, text in made(database, keys, level.value):
            papers_made.add(code)
            assert not any(MARK in str(astuple(sheet)) for sheet in paper.sheets), code
            assert MARK not in text, code
            if paper.masking != MaskLevel.FULL.value:
                declared = attended if level is MaskLevel.MEETING and code == "body-minutes" else ()
                assert {one for one in secrets.difference(declared) if one in text} == set(), code
                assert re.findall(r"1[3-9]\d{9}|\d{17}[\dXx]", text) == [], code
    assert len(met) > 20
    assert papers_made >= {"body-minutes", "topic-tracking", "result-notice", "project-brief"}
    assert len(papers_made) > 40


@pytest.mark.parametrize("level", ["meeting", "anonymous"])
def test_whoever_answers_for_something_is_not_named_but_a_unit_is(noted, level):
    """The directory knows nobody called 周慧敏; that a column is of people says it is a name."""
    codes = ("list-area-units", "list-place-problems")
    texts = {code: text for code, _, text in made(noted[0][0], noted[1], level, codes)}
    assert "联络员" in texts["list-area-units"]
    assert "周慧敏" not in texts["list-area-units"]
    assert "安澜物业" in texts["list-place-problems"]


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("翁阿娣", True),
        ("欧阳小明", True),
        ("阿不都·热合曼", True),
        ("John Smith", True),
        ("王会", True),
        ("安澜物业", False),
        ("街管会巡逻组", False),
        ("居委会", False),
        ("消防队", False),
        ("鸿远商务楼", False),
    ],
)
def test_who_answers_for_something_is_a_person_unless_it_is_plainly_a_unit(name, person):
    assert may_be_a_person(name) is person
