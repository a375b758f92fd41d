"""The papers that belong to no case, with little, with much and with the rarest names there are."""

import dataclasses
import os
import re

import pytest

from models.vocabulary.lists import FieldType, declared
from reports.render import traced
from reports.subject_papers import Wanted, prepare_subject_paper, subject_documents
from services.sheets.lists import DeclaredTable
from services.sheets.privacy import Treatment, treatment_of
from services.sheets.shapes import Sheet
from tests.reports.geometry import faults
from tests.reports.plenty import LONG, RARE

CHINESE = re.compile("[一-鿿]")
OWN = {field.name for field in dataclasses.fields(Sheet)} - {"parties"}
"""What every sheet says of the office and of its printing; the office bounds it."""
BOUNDED = {"body-minutes", "project-brief", "result-notice", "list-place-problems", "record-terms"}
"""Those laid with forty rows and all the texts a field takes while time is short."""
LINES = {"name", "role", "title"}
"""Fields of one line, of which a command takes 200 characters at most."""
TEXTS = {one.zh for each in declared() for one in each.fields if one.type is FieldType.LONG}
"""The columns of declared lists in which 20,000 characters may stand."""
EVERY = pytest.mark.parametrize("code", [one.code for one in subject_documents()])


def prepared(kept, code):
    (lists, others), keys = kept
    wanted = Wanted(keys=(keys[code],)) if code in keys else None
    listed = code in {one.code for one in subject_documents("lists")}
    with (lists if listed else others).reading() as reading:
        return prepare_subject_paper(reading, code, wanted, masking="full")


def changed(value, text, times):
    """``value`` with ``text`` for what a person typed, each row so many ``times``."""
    if isinstance(value, tuple):
        rows = type(value[0]).__name__.endswith("Row") if value else False
        return tuple(changed(one, text, 1) for one in value) * (times if rows else 1)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    fields = {}
    for field in dataclasses.fields(value):
        held = getattr(value, field.name)
        if field.name in OWN:
            continue
        if isinstance(held, str):
            if treatment_of(field) is not Treatment.OFFICIAL and CHINESE.search(held):
                fields[field.name] = text
        else:
            columns = field.name == "shifts"
            fields[field.name] = changed(held, text, 1 if columns else times)
    return dataclasses.replace(value, **fields)


@EVERY
def test_nothing_is_clipped_or_stands_alone(kept, code):
    paper = prepared(kept, code)
    assert faults(traced(paper.document, paper.sheets)) == []
    for text, times in ((LONG[:400], 1), (RARE * 3, 1), ("欧阳文斌", 6)):
        sheets = [changed(one, text, times) for one in paper.sheets]
        assert faults(traced(paper.document, sheets)) == [], (text[:4], times)


def texts(value, path=()):
    """Where a person's own words stand in a sheet, and what they are; the columns of lists too."""
    if isinstance(value, DeclaredTable):
        longer = [place for place, one in enumerate(value.heads) if one.text in TEXTS]
        rows = value.sections[0].rows[:1] if value.sections else ()
        for place in longer if rows else ():
            where = ("sections", 0, "rows", 0, "cells", place, "text")
            yield where, rows[0].cells[place].text
    elif isinstance(value, tuple):
        for place, one in enumerate(value[:1]):
            yield from texts(one, (*path, place))
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            held = getattr(value, field.name)
            if field.name in OWN | LINES:
                continue
            if not isinstance(held, str):
                yield from texts(held, (*path, field.name))
            elif treatment_of(field) is not Treatment.OFFICIAL and CHINESE.search(held):
                yield (*path, field.name), held


def put(value, path, text):
    """``value`` with ``text`` at ``path``."""
    if not path:
        return text
    head, *rest = path
    if isinstance(head, str):
        return dataclasses.replace(value, **{head: put(getattr(value, head), rest, text)})
    return tuple(put(one, rest, text) if at == head else one for at, one in enumerate(value))


@pytest.mark.slow
@EVERY
def test_forty_rows_and_twenty_thousand_characters_go_on_over_the_pages(kept, code):
    if os.environ.get("SLOW") != "full" and code not in BOUNDED:
        pytest.skip("the other papers are measured by make test-slow")
    paper = prepared(kept, code)
    for sheet in paper.sheets[:2]:
        before = words_of(traced(paper.document, [sheet]))
        shown = [one for one in texts(sheet) if re.sub(r"\s", "", one[1]) in before]
        crowded = changed(sheet, RARE, 40)
        if shown:
            path, _ = max(shown, key=lambda one: len(one[1]))
            crowded = put(crowded, path, LONG[:20_000])
        pages = traced(paper.document, [crowded])
        assert faults(pages) == []
        if shown:  # whole, but for what a line broke apart
            assert words_of(pages).count("分贝") > LONG[:20_000].count("分贝") * 0.9


def words_of(pages):
    """Everything that stands on the pages, without spaces."""
    return re.sub(r"\s", "", "".join(run.text for page in pages for run in page.runs))
