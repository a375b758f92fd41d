"""The three lists and the results of a year: gathered, masked, laid out."""

import pytest

from models.vocabulary.errors import Refusal
from reports import papers, preview
from reports.subject_papers import (
    LISTS,
    RESULTS,
    Wanted,
    prepare_subject_paper,
    subject_documents,
)
from services.commands.claims import AdvanceClaims
from tests import builders, builders_matching


@pytest.fixture
def board(register):
    """A need with a finished project, one that was ended, one under way, and one need more."""
    need = builders_matching.need(register, contact="李秀芳 15400001234")
    builders_matching.done(register, need)
    ended = builders_matching.running(register, need, level="street")
    register.run(AdvanceClaims(claim_ids=(ended,), move="end", note="单位搬迁"))
    garage = builders_matching.resource(
        register,
        provider="鸿远商务楼",
        what="地库夜间车位",
        categories=("parking",),
        amount=120,
        unit="个",
        weekdays=(),
        begins="19:00",
        ends="7:30",
    )
    parking = builders_matching.need(
        register, title="夜间停车位", category="parking", amount=86, unit="个", weekdays=()
    )
    builders_matching.running(register, parking, garage, due_on=builders.DUE_ON)
    builders_matching.need(register, title="宠物便溺箱", category="pets")
    return register


def paper(register, code, **more):
    with register.reading() as reading:
        return prepare_subject_paper(reading, code, **more)


def words(prepared):
    pdf, made = papers.bytes_of(prepared)
    assert made.missing_glyphs == ()
    text = "".join(preview.page_text(pdf, page) for page in range(made.pages))
    return "".join(text.split())


def test_every_list_is_offered_under_its_name():
    assert [one.title for one in subject_documents("matching")] == [
        "三张清单",
        "需求清单",
        "资源清单",
        "项目清单",
        "认领登记表",
        "项目完成情况表",
    ]


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("need-list", ("需求清单", "独居老人送餐、陪诊", "23人", "周二、四", "已配对", "待认领")),
        (
            "resource-list",
            ("资源清单", "鸿远商务楼", "120个", "34个", "19:00–7:30", "提前三天预约"),
        ),
        ("project-list", ("项目清单", "2026年", "夜间停车位", "2026-12-01", "实施", "终止")),
        ("claim-register", ("认领登记表", "2026-0003", "提供方确认", "2026-11-18", "终止")),
        (
            RESULTS,
            (
                "项目完成情况表",
                "本年双方确认3项，其中进行中1项；本年完成1项，终止1项，惠及23人次。",
                "按层级：",
                "居民区2项",
                "街道1项",
                "满意1项，评价1项。",
                "陪诊12次，送餐180份。",
            ),
        ),
    ],
)
def test_a_list_says_what_it_is_for(board, code, parts):
    said = words(paper(board, code))
    for part in parts:
        assert part in said, part


def test_the_three_lists_are_one_paper_and_never_show_a_contact(board):
    said = words(paper(board, LISTS, masking="full"))
    for title in ("需求清单", "项目清单", "资源清单"):
        assert title in said
    assert "15400001234" not in said
    assert "李秀芳" not in said


def test_a_neighbour_named_in_a_need_is_hidden_from_what_is_posted(register):
    builders.case(register)
    builders_matching.need(register, title="为李秀芳家送餐")
    assert "李秀芳" not in words(paper(register, "need-list"))
    assert "李秀芳" in words(paper(register, "need-list", masking="full"))


def test_an_empty_list_says_so_and_another_year_is_another_list(board, register):
    assert "宠物" not in words(paper(board, "project-list"))
    before = paper(board, RESULTS, wanted=Wanted(year=2025))
    assert "本年双方确认0项" in words(before)
    assert "清单为空" in words(before)


def test_a_long_list_goes_on_over_pages_with_its_head(register):
    for place in range(60):
        builders_matching.need(register, title=f"第{place}号楼的照明", category="repair")
    pdf, made = papers.bytes_of(paper(register, "need-list"))
    assert made.pages >= 2
    assert "提出方" in preview.page_text(pdf, made.pages - 1)


def test_what_is_unknown_is_refused(register):
    with pytest.raises(Refusal, match="unknown_document"):
        paper(register, "agreement")
    with pytest.raises(Refusal, match="unknown_masking"):
        paper(register, LISTS, masking="half")
