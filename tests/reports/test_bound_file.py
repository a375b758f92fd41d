"""卷: what is bound, in which order, on which pages; what cannot be bound is named."""

import dataclasses
import io
import os
import shutil
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa

from models.vocabulary.errors import Refusal
from models.vocabulary.intake import PlaceDraft
from models.vocabulary.terms import CaseKind, CaseState
from reports import papers, preview
from reports.catalog import document
from reports.house.press import A4
from reports.render import traced
from reports.volumes import page_count
from resources import Language
from services import practice
from services.commands.filing import FileTogether, NoteOnFile
from services.commands.intake import EditCase
from services.commands.logbook import LogPerformance
from services.commands.meeting_plans import RecordMeetingNotice
from services.commands.office import ChangeOffice
from services.database import Database
from services.queries import cases
from services.queries.case_views import CaseView
from services.register import open_register
from tests import builders, builders_evidence, builders_meetings
from tests.reports.bound import STAMP_FOOT, Bind, add, binder, handed_in, pdf
from tests.reports.geometry import FOOT, faults, outside, overlapping


@pytest.fixture
def bound(register: Database, tmp_path: Path) -> Bind:
    return binder(register, tmp_path)


def test_a_closed_case_is_bound_in_the_order_of_the_thirteen_items(register, bound):
    case_id = builders.closed_case(register)
    add(
        register,
        case_id,
        builders_evidence.photo(register, "证件", kind="identity", title="身份证"),
    )
    builders_evidence.evidence(register, case_id)
    made = bound(case_id)
    assert "第1项车位" in "".join(made.squeezed)  # as the list of evidence numbers it
    assert [title for title, _ in made.contents()] == [
        "人民调解申请书",
        "人民调解当事人权利义务告知书",
        "当事人身份证明",
        "人民调解证据材料",
        "人民调解记录（第1次）",
        "人民调解记录（第2次）",
        "人民调解协议书",
        "收条",
        "人民调解回访记录",
        "人民调解结案报告表",
    ]
    pages = made.squeezed
    assert "调解卷宗" in pages[0]
    assert "卷内目录" in pages[1]
    assert "卷宗情况说明" in pages[-2]
    assert "本卷共12页，照片2张" in pages[-2]
    assert "本卷共12页" in pages[-1]


def test_the_numbers_in_the_contents_are_those_stamped_on_the_pages(register, bound):
    case_id = builders.closed_case(register)
    add(
        register,
        case_id,
        handed_in(register, pdf(A4, A4, A4), "合同.pdf", title="租车位合同"),
        builders_evidence.photo(register),
    )
    made = bound(case_id)
    stamps = made.stamps()
    numbered = [one for one in stamps if one is not None]
    assert numbered == list(range(1, len(numbered) + 1))
    assert stamps[:2] == [None, None]
    assert stamps[-2:] == [None, None]
    next_page = 1
    rows = made.contents()
    for title, told in rows:
        first, _, last = told.partition("-")
        assert int(first) == next_page
        next_page = int(last or first) + 1
        page = made.squeezed[stamps.index(int(first))]
        assert title.split("（")[0] in page
    assert next_page == len(numbered) + 1
    assert "-" in rows[-1][1]
    evidence = dict(rows)["人民调解证据材料"]
    assert evidence == "3-7"


def test_nothing_leaves_its_place_and_only_the_stamp_stands_in_the_corner(register):
    case_id = builders.closed_case(register)
    builders_evidence.evidence(register, case_id)
    with register.reading() as reading:
        prepared = papers.prepare(reading, "file", [case_id])
    pages = traced(document("file"), prepared.sheets)
    inner = []
    for page in pages:
        stamps = [run for run in page.runs if run.y > STAMP_FOOT]
        assert all(run.text.isdigit() for run in stamps)
        below = tuple(run for run in page.runs if run not in stamps)
        inner.append(dataclasses.replace(page, runs=below))
    assert [fault for page in inner for fault in (*outside(page), *overlapping(page))] == []
    written = tuple(page for page in inner if any(run.y > FOOT for run in page.runs))
    assert len(written) >= len(inner) - 2  # the back and a whole page of a PDF
    assert faults(written) == []


def test_the_file_is_archival_and_names_no_one_in_its_description(register, bound):
    case_id = builders.closed_case(register)
    builders_evidence.evidence(register, case_id)
    made = bound(case_id)
    assert pdfa.validate_written(io.BytesIO(made.content), "2b").passed
    with pikepdf.open(io.BytesIO(made.content)) as whole:
        told = " ".join(str(value) for value in whole.docinfo.values())
        told += str(whole.Root.Metadata.read_bytes(), "utf-8")
    assert "2026-0001" in told
    for name in ("李秀芳", "赵建明", "陈国良", "周慧敏"):
        assert name not in told


def test_the_office_may_bind_by_the_nine_items(register, bound):
    case_id = builders.closed_case(register)
    add(
        register,
        case_id,
        builders_evidence.photo(register, "证件", kind="identity", title="身份证"),
    )
    register.run(ChangeOffice(file_profile="national9"))
    made = bound(case_id)
    titles = [title for title, _ in made.contents()]
    assert "人民调解当事人权利义务告知书" not in titles
    assert "人民调解结案报告表" not in titles
    assert titles[1] == "人民调解证据材料"
    register.run(ChangeOffice(file_profile="extended13"))
    assert "人民调解结案报告表" in [title for title, _ in bound(case_id).contents()]


def test_what_was_done_and_not_paid_has_no_receipt(register, bound):
    unpaid = builders.obligation(amount_fen=None, what="移走车辆")
    draft = builders.agreement(obligations=(unpaid,))
    case_id = builders.agreed_case(register, draft=draft)
    for command in builders.signing(case_id):
        register.run(command)
    register.run(LogPerformance(case_id=case_id, obligation=1, on=builders.TODAY))
    made = bound(case_id)
    assert "收条" not in [title for title, _ in made.contents()]
    assert "file.as-needed" not in [one.code for one in made.prepared.findings]


@pytest.mark.slow
def test_the_disputes_of_the_practice_estate_can_be_bound(tmp_path, estate_template):
    """All of three hundred in full, every second of a smaller estate else."""
    full = os.environ.get("SLOW") == "full"
    folder = tmp_path / "practice"
    if full:
        register = practice.make(folder, anchor=builders.TODAY)
    else:
        register = open_register(shutil.copytree(estate_template, folder), now=builders.Clock())
    try:
        with register.reading() as reading:
            ids = cases.ids(reading, view=CaseView.ALL)
            lines = cases.lines(reading, ids)
        files = [
            one.id
            for one in lines
            if one.kind is CaseKind.DISPUTE and one.state is not CaseState.LEAD
        ]
        for case_id in sorted(files)[:: 1 if full else 2]:
            _, made = papers.issue(register, "file", [case_id], tmp_path / "file.pdf")
            assert made.pages >= 4
            assert made.missing_glyphs == ()
    finally:
        register.close()


def test_what_was_told_of_the_meetings_is_bound_before_the_records(register, bound, clock):
    case_id = builders.assigned_case(register)
    plan = builders_meetings.plan(register, case_id)
    told = tuple(one.id for one in plan.parties)
    register.run(RecordMeetingNotice(plan_id=plan.id, invitation_ids=told, note="答应到会"))
    titles = [title for title, _ in bound(case_id).contents()]
    assert titles == ["人民调解申请书", "调解通知书送达记录"], "as soon as it was given"
    clock.on(date(2026, 11, 27))
    register.run(builders.meeting(case_id, builders_meetings.PLANNED_ON))
    register.run(ChangeOffice(file_profile="national9"))
    made = bound(case_id)
    assert [title for title, _ in made.contents()] == [
        "人民调解申请书",
        "调解通知书送达记录",
        "人民调解记录",
    ]
    page = next(page for page in made.squeezed if page.startswith("调解通知书送达记录"))
    labels = ("时间：2026年11月26日14时00分", "地点：居委会调解室", "人民调解员：陈国良、马建平")
    assert all(one in page for one in labels)
    assert "李秀芳申请人电话2026年11月25日9时00分答应到会" in page
    assert "已召开" in page


def test_a_failed_case_is_bound_without_an_agreement_and_with_what_was_told(register, bound):
    made = bound(builders.failed_case(register))
    titles = [title for title, _ in made.contents()]
    assert "终止调解告知书" in titles
    assert not any("协议" in title for title in titles)


def test_a_case_under_way_can_be_bound_to_be_looked_through(register, bound):
    made = bound(builders.accepted_case(register), draft=True)
    assert [title for title, _ in made.contents()] == ["人民调解申请书"]
    assert made.contents()[0][1] == "1-1"
    assert all("草" in page for page in made.pages)


def agreement_number(register: Database, case_id: int) -> str:
    found = builders.read(register, case_id).agreement
    assert found is not None
    return found.number


def test_printing_the_file_prints_the_agreement_for_signature_and_a_draft_does_not(register, bound):
    case_id = builders.agreed_case(register)
    bound(case_id, draft=True)
    assert agreement_number(register, case_id) == ""
    made = bound(case_id)
    number = agreement_number(register, case_id)
    assert number
    assert number in "".join("".join(page.split()) for page in made.pages)


def test_what_the_file_lacks_is_told_and_holds_no_print_back(register, bound):
    made = bound(builders.agreed_case(register))
    codes = [one.code for one in made.prepared.findings]
    assert "guard.not-signed" in codes
    assert made.prepared.missing == ()


def test_notes_made_on_a_filed_case_stand_in_its_file_note(register, bound, clock):
    case_id = builders.filed_case(register)
    register.run(NoteOnFile(case_id=case_id, note="补入收条一张。"))
    made = bound(case_id)
    assert "补入收条一张。" in made.squeezed[-2]
    assert "周慧敏" in made.squeezed[0]


def simple(register: Database, count: int) -> list[int]:
    body = builders.studio(register)
    places = [PlaceDraft(estate="梧桐里", text=f"{place}号楼下") for place in range(1, count + 1)]
    return [
        builders.oral_case(register, body, title=f"车位{place.text}", place=place)
        for place in places
    ]


def test_oral_cases_share_a_file_and_the_contents_say_which_paper_is_whose(register, bound):
    made = bound(*simple(register, 3))
    cover = made.squeezed[0]
    assert "等3件" in cover
    assert "2026-0001、2026-0002、2026-0003" in cover
    told = made.squeezed[1]
    for number in ("2026-0001", "2026-0002", "2026-0003"):
        assert number in told
    stamps = [one for one in made.stamps() if one is not None]
    assert stamps == list(range(1, len(stamps) + 1))
    names = [title for title, _ in made.outline() if title.startswith("2026")]
    assert names == ["2026-0001", "2026-0002", "2026-0003"]


def test_a_volume_that_is_put_away_is_printed_whole_whichever_of_its_cases_is_asked_for(
    register, bound
):
    first, second = (
        builders.closed_case(register, builders.studio(register, f"{place}号工作室"), title=place)
        for place in ("车位甲", "车位乙")
    )
    for case_id in (first, second):
        register.run(EditCase(case_id=case_id, values={"difficulty": "simple"}))
    with register.reading() as reading:
        pages = page_count(reading, (first, second))
    draft = {"retention": "short", "compiled_by": "周慧敏", "pages": pages}
    register.run(FileTogether(case_ids=(first, second), draft=draft))
    register.run(ChangeOffice(file_profile="national9"))
    made = bound(second)
    assert made.prepared.case_ids == (first, second)
    assert f"本卷共{pages}页" in made.squeezed[-1]
    assert max(one for one in made.stamps() if one is not None) == pages
    titles = [title for title, _ in made.contents()]
    assert titles.count("人民调解协议书") == 2
    assert "人民调解当事人权利义务告知书" in titles, "the order it was filed by, not today's"


def test_a_case_that_is_neither_simple_nor_oral_has_a_file_of_its_own(register, bound):
    (spoken,) = simple(register, 1)
    written = builders.agreed_case(register, builders.studio(register, name="老马工作室"))
    with pytest.raises(Refusal) as refused:
        bound(spoken, written)
    assert refused.value.code == "file.not-shared"
    assert "2026-0002" in refused.value.sentence(Language.CHINESE)


def test_a_governance_matter_has_no_file(register, bound):
    with pytest.raises(Refusal) as refused:
        bound(builders.matter(register))
    assert refused.value.code == "paper.not_a_dispute"


def test_a_lost_file_is_printed_again_as_a_marked_copy(register, tmp_path):
    case_id = builders.filed_case(register)
    papers.issue(register, "file", [case_id], tmp_path / "first.pdf")
    papers.issue_copy(register, "file", [case_id], tmp_path / "again.pdf", "水浸")
    content = (tmp_path / "again.pdf").read_bytes()
    for place in range(preview.pages(content)):
        assert "副本" in preview.page_text(content, place)


def test_a_file_is_no_word_document(register, tmp_path):
    case_id = builders.closed_case(register)
    with register.reading() as reading:
        prepared = papers.prepare(reading, "file", [case_id])
    with pytest.raises(Refusal) as refused:
        papers.write(prepared, tmp_path / "file.docx")
    assert refused.value.code == "paper.no_docx"
