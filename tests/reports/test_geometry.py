"""Every document with little, much and rare content, measured run by run."""

import dataclasses

import pytest

from reports.catalog import catalog, document
from reports.render import render_bytes, traced
from services.sheets.shapes import Attendee
from services.sheets.volume import BoundFile
from tests.reports.geometry import FOOT, faults
from tests.reports.plenty import contents, crowded

CODES = [entry.code for entry in catalog() if entry.sheet is not BoundFile]
SMALLEST = 9.0
"""Points."""


@pytest.mark.parametrize("code", CODES)
def test_nothing_overlaps_leaves_its_cell_stands_alone_or_shrinks(code, one_of_each, forty):
    for name, sheet in contents(code, one_of_each, forty):
        pages = traced(document(code), [sheet])
        assert pages
        assert faults(pages) == [], name
        assert min(run.size for page in pages for run in page.runs) >= SMALLEST, name


def test_a_summary_is_one_page_whatever_it_holds(one_of_each, forty):
    for name, sheet in contents("summary", one_of_each, forty):
        _, made = render_bytes(document("summary"), [sheet])
        assert made.pages == 1, name


def test_a_brief_is_five_lines_a_case_and_several_share_a_page(one_of_each, forty):
    sheets = [sheet for _, sheet in contents("brief", one_of_each, forty)]
    for sheet in sheets:
        (page,) = traced(document("brief"), [sheet])
        lines = {round(run.y, 1) for run in page.runs if run.y > 25 * 72 / 25.4}
        title_office_mark = 3
        assert len(lines) <= 5 + title_office_mark
    _, made = render_bytes(document("brief"), sheets)
    assert made.pages == 1


def test_each_case_of_a_pack_has_one_page(pack, one_of_each, forty):
    summaries = tuple(sheet for _, sheet in contents("summary", one_of_each, forty))
    _, made = render_bytes(document("pack"), [dataclasses.replace(pack, summaries=summaries)])
    cover_contents_and_sign_in = 3
    assert made.pages == len(summaries) + cover_contents_and_sign_in


@pytest.mark.parametrize("count", [17, 18, 35])
def test_the_blank_lines_of_a_sign_in_sheet_open_no_page_of_their_own(count, pack):
    people = (Attendee(name="陈建国", unit="梧桐里第一物业服务股份有限公司黄浦第三分公司"),) * count
    last = traced(document("pack"), [dataclasses.replace(pack, attendees=people)])[-1]
    assert any(run.text == "陈建国" for run in last.runs)


def test_a_name_and_the_place_to_sign_beside_it_stand_on_one_page(one_of_each, forty):
    pages = traced(
        document("invitation-consent"), [crowded(one_of_each["invitation-consent"], forty)]
    )
    ends = [sum(run.text.endswith("户分离）") for run in page.runs) for page in pages]
    roles = [sum(run.text == "申请人" for run in page.runs) for page in pages]
    assert sum(ends) == 38
    assert ends == roles


def test_enclosures_behind_the_signatures_are_signed_at_the_foot(one_of_each):
    sheet = dataclasses.replace(
        one_of_each["judicial-application"], materials=("财产权利证明",) * 60
    )
    *before, last = traced(document("judicial-application"), [sheet])
    assert before
    assert not any("签名或盖章" in run.text for run in last.runs)
    assert any(run.text == "申请人：" and run.y < FOOT for run in last.runs)


@pytest.mark.parametrize("count", [1, 5, 6, 7, 8, 12])
def test_the_enclosures_of_an_application_to_the_court_stand_on_one_page(count, one_of_each):
    materials = tuple(f"第{place}项材料" for place in range(1, count + 1))
    sheet = dataclasses.replace(one_of_each["judicial-application"], materials=materials)
    pages = traced(document("judicial-application"), [sheet])
    homes = {
        place
        for place, page in enumerate(pages)
        for run in page.runs
        if run.text.startswith("附件清单") or "项材料" in run.text
    }
    assert len(homes) == 1


@pytest.mark.parametrize("code", ["case-sheet", "agreement", "record"])
def test_every_continued_page_is_headed_and_signed_at_its_foot(code, one_of_each, forty):
    pages = traced(document(code), [crowded(one_of_each[code], forty)])
    assert len(pages) > 1
    for page in pages[1:]:
        assert any(run.text.endswith("（续页）") for run in page.runs)
    signers = {"case-sheet": "承办人：", "agreement": "人民调解员：", "record": "记录人："}
    for page in pages[:-1]:
        feet = [run.text for run in page.runs if run.y < 25 * 72 / 25.4]
        assert signers[code] in feet
