"""The papers of declared lists: every one drawn, nothing cut, nobody named who must not be."""

import shutil
from io import BytesIO

import docx
import pytest
from docx.enum.section import WD_ORIENT

from models.vocabulary.lists import declared
from reports import papers, preview
from reports.subject_papers import (
    HELP,
    Wanted,
    list_paper,
    prepare_subject_paper,
    record_paper,
    subject_documents,
)
from services import register as registers
from services.queries.lists import entries
from tests import builders, builders_lists
from tests.conftest import Uids

EVERY = pytest.mark.parametrize("listed", declared(), ids=lambda one: one.code)


@pytest.fixture(scope="module")
def kept(register_template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("list-papers") / "register"
    shutil.copytree(register_template, folder)
    database = registers.open_register(folder, now=builders.Clock(), new_uid=Uids())
    made = builders_lists.practice(database)
    builders.matter(database)
    yield database, made
    database.close()


def printed(database, code, wanted=None, **asked):
    with database.reading() as reading:
        prepared = prepare_subject_paper(reading, code, wanted, **asked)
    pdf, made = papers.bytes_of(prepared)
    assert prepared.missing_glyphs == ()
    return "".join(preview.page_text(pdf, page) for page in range(made.pages)).replace("\r\n", "")


@EVERY
def test_a_list_prints_its_rows_and_its_figures(kept, listed):
    database, made = kept
    said = printed(database, list_paper(listed.code), masking="full")
    assert listed.paper.title in said
    with database.reading() as reading:
        running = len(entries(reading, listed.code, over=listed.whole))
    if listed.totals and running:
        assert f"{listed.totals[0].zh} {running}" in said
    whole = Wanted(keys=tuple(made[listed.code]))
    assert len(printed(database, list_paper(listed.code), whole, masking="full")) >= len(said)


def test_a_list_of_many_columns_lies_on_its_side_in_both_files(kept):
    database, _ = kept
    for code, lies in (("coached-projects", True), ("party-advice", False)):
        with database.reading() as reading:
            prepared = prepare_subject_paper(reading, list_paper(code))
        pdf, _made = papers.bytes_of(prepared)
        look = preview.look(pdf, 0, 400)
        assert (look.points[0] > look.points[1]) is lies, code
        section = docx.Document(BytesIO(papers.docx_of(prepared)[0])).sections[0]
        assert (section.orientation is WD_ORIENT.LANDSCAPE) is lies, code


@pytest.mark.parametrize(
    "listed", [one for one in declared() if one.paper.record], ids=lambda one: one.code
)
def test_a_row_prints_on_a_paper_of_its_own(kept, listed):
    database, made = kept
    said = printed(database, record_paper(listed.code), Wanted(keys=(made[listed.code][0],)))
    assert listed.paper.record in said
    assert listed.fields[0].zh in said


@pytest.mark.parametrize("masking", ["full", "meeting", "anonymous"])
def test_who_was_reviewed_stands_on_no_paper_at_any_level(kept, masking):
    database, made = kept
    wanted = Wanted(keys=tuple(made["moral-reviews"]))
    for code in (list_paper("moral-reviews"), record_paper("moral-reviews")):
        said = printed(database, code, wanted, masking=masking)
        assert "邵进才" not in said
        assert "楼道堆放纸箱" in said


def test_a_masked_list_hides_people_and_their_numbers(kept):
    database, _ = kept
    full = printed(database, list_paper("shops"), masking="full")
    masked = printed(database, list_paper("shops"), masking="meeting")
    assert "丁根发" in full
    assert "15400001811" in full
    assert "丁根发" not in masked
    assert "15400001811" not in masked
    assert "老灶台面馆" in masked


def test_bodies_called_after_an_estate_leave_an_anonymous_list(kept):
    database, _ = kept
    assert "南弄坊" not in printed(database, list_paper("rota"), masking="anonymous")
    assert "南弄坊" in printed(database, list_paper("rota"), masking="meeting")


def test_coverage_is_told_as_a_share_with_its_figures(kept):
    database, _ = kept
    said = printed(database, list_paper("area-units"))
    assert "联系覆盖率 67%（2/3）" in said
    assert "党的工作覆盖率 67%（2/3）" in said
    assert "从业人数 1283" in said


def test_everyday_help_is_counted_by_topic_and_quarter(kept):
    database, _ = kept
    said = printed(database, HELP)
    assert "日常服务事项统计表" in said
    assert "2026 年登记的治理事项" in said
    assert "合计00011" in said.replace(" ", "")
    assert "暂无记录" in printed(database, HELP, Wanted(year=2019))


def test_a_list_without_rows_says_so(register):
    assert "暂无记录" in printed(register, list_paper("library"))


def test_the_lists_stand_in_the_catalog_of_papers_that_belong_to_no_case():
    codes = [one.code for one in subject_documents("lists")]
    assert codes[0] == HELP
    assert {list_paper(one.code) for one in declared()} <= set(codes)


def test_the_thirty_four_services_of_a_station_print_under_repeated_heads(register):
    for number in range(1, 35):
        builders_lists.service(register, number=number, name=f"第{number}项服务")
    with register.reading() as reading:
        pdf, made = papers.bytes_of(prepare_subject_paper(reading, list_paper("station-services")))
    pages = [preview.page_text(pdf, page) for page in range(made.pages)]
    assert 1 < made.pages <= 3
    assert all("提供单位" in one.replace("\r\n", "") for one in pages)
    assert "服务 34" in "".join(pages)
