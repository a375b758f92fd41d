"""Every form with forty parties, twenty thousand characters and the rarest names there are."""

import csv
import dataclasses
import os
from pathlib import Path

import pytest

from reports.catalog import catalog, document
from reports.docx.render import docx_bytes
from reports.house.fonts import missing_glyphs
from reports.render import traced
from services.sheets.shapes import Pack
from services.sheets.volume import BoundFile
from tests.reports.geometry import FOOT, faults
from tests.reports.plenty import LONG, contents, crowded, filled

RARE = Path("../shared/data/rare_characters_shared.csv")
FORMS = [entry.code for entry in catalog() if entry.sheet not in {BoundFile, Pack}]
SIGNS = ("（签名", "（印章）", "（签收）", "（签章）")
BOUNDED = ("notice-of-rights", "record", "judicial-application", "closing-report")


def rare_names():
    if not RARE.exists():
        pytest.skip("the list of rare characters is not beside this checkout")
    with RARE.open(encoding="utf-8") as rows:
        found = [row["char"] for row in csv.DictReader(rows)]
    return ["王" + "".join(found[at : at + 3]) for at in range(0, len(found), 3)]


def signed(page):
    """Texts of a page that ask for a signature or a seal, without those at the foot."""
    return [run for run in page.runs if run.y > FOOT and any(one in run.text for one in SIGNS)]


def test_every_rare_character_can_be_drawn_and_stays_in_its_place(one_of_each):
    names = rare_names()
    assert missing_glyphs("".join(names)) == ()
    for code in FORMS:
        sheet = one_of_each[code]
        first, *rest = sheet.parties
        for name in names[:: len(names) // 6]:
            parties = (dataclasses.replace(first, name=name), *rest)
            changed = filled(sheet, name * 40, (name,), parties=parties)
            assert faults(traced(document(code), [changed])) == [], (code, name)


@pytest.mark.parametrize("code", FORMS)
def test_every_signature_row_stands_on_a_page_with_what_is_signed(code, one_of_each, forty):
    for name, sheet in contents(code, one_of_each, forty):
        found = traced(document(code), [sheet])
        for number, page in enumerate(found[1:], 2):
            rows = signed(page)
            if not rows:
                continue
            top = max(run.y for run in rows)
            above = {round(run.y) for run in page.runs if run.y > top + 1}
            # Above it stand the heading of the continued page and at least one line that is signed.
            assert len(above) >= 2 or len(rows) > 2, (name, number)


@pytest.mark.slow
@pytest.mark.parametrize("code", FORMS)
def test_forty_parties_and_twenty_thousand_characters_at_once(code, one_of_each, forty):
    if os.environ.get("SLOW") != "full" and code not in BOUNDED:
        pytest.skip("the other forms are measured by make test-slow")
    sheet = filled(crowded(one_of_each[code], forty), LONG, (LONG[:900],) * 40)
    pages = traced(document(code), [sheet])
    assert faults(pages) == []
    content, made = docx_bytes(document(code), [sheet])
    assert made.pages == len(pages)
    assert content
