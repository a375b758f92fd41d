"""The count sheet and the notice of the result: what they say, and when they are final."""

from datetime import date

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.votes import Answer
from reports import papers, preview
from reports.subject_papers import (
    ASSEMBLY,
    ASSEMBLY_NOTICE,
    BALLOT,
    COUNT,
    NOTICE,
    Wanted,
    issue_subject_paper,
    prepare_subject_paper,
    subject_documents,
)
from services.commands.ballots import RecordBallots
from services.commands.votes import (
    ChangeVote,
    CloseCount,
    OpenVote,
    QuestionDraft,
    TakeVoteStep,
)
from tests import builders, builders_votes


@pytest.fixture
def election(register):
    """Counted, the developer's ballot among those that came back: five are elected."""
    vote = builders_votes.held_election(register)
    yes = {1: Answer.FOR, 7: Answer.AGAINST, **dict.fromkeys(range(2, 7), Answer.FOR)}
    register.run(RecordBallots(vote_id=vote, returned=(builders_votes.returned(11, yes),)))
    register.run(TakeVoteStep(vote_id=vote, step="held", on=builders_votes.SENT_ON))
    register.run(CloseCount(vote_id=vote, on=builders_votes.COUNTED_ON))
    number = {"certificate_number": "（2026）沪申证字第1088号"}
    register.run(ChangeVote(vote_id=vote, values=number))
    register.run(TakeVoteStep(vote_id=vote, step="result-posted", on=date(2026, 11, 24)))
    return vote


def paper(register, code, vote):
    with register.reading() as reading:
        return prepare_subject_paper(reading, code, Wanted(keys=(vote,)))


def words(prepared):
    pdf, made = papers.bytes_of(prepared)
    assert made.missing_glyphs == ()
    text = "".join(preview.page_text(pdf, page) for page in range(made.pages))
    return "".join(text.split())


def test_the_papers_are_offered_under_their_names():
    assert [(one.code, one.title) for one in subject_documents("votes")] == [
        (ASSEMBLY_NOTICE, "业主大会会议通知"),
        (BALLOT, "表决票"),
        (COUNT, "计票表"),
        (NOTICE, "结果公告"),
        (ASSEMBLY, "业主大会会议情况表"),
    ]


def test_the_count_sheet_says_every_sum_by_heads_and_by_area(register, election):
    prepared = paper(register, COUNT, election)
    assert not prepared.draft
    said = words(prepared)
    for part in (
        "业主委员会选举计票表",
        "编号：V2026-01",
        "发出（全体业主）111400.00",
        "收回111400.00",
        "有效101160.00",
        "无效1240.00",
        "未收回00.00",
        "未签名1张",
        "参与表决应达到：8人，933.34平方米",
        "未交回的，不计入参与表决；无效票，不计入参与表决",
        "申江公证处",
        "（2026）沪申证字第1088号",
        "唱票人：柏青",
        "计票人：姚芳、董立",
        "监票人：高敏",
        "2026年11月23日",
        "陶国梁",
    ):
        assert part in said
    assert "田丰" not in said  # an owner who is no candidate


def test_nobody_signs_a_page_without_a_question(register, election):
    pdf, made = papers.bytes_of(paper(register, COUNT, election))
    last = preview.page_text(pdf, made.pages - 1)
    assert "唱票人" in last
    assert "未当选" in last


def test_the_notice_names_who_is_elected_in_the_order_of_votes(register, election):
    said = words(paper(register, NOTICE, election))
    for part in (
        "业主委员会选举结果公告",
        "全体业主：",
        "书面征求意见",
        "2026年11月23日开箱计票",
        "发出表决票11张，收回11张（面积1400.00平方米），其中有效10张（面积1160.00平方米）",
        "无效1张（面积240.00平方米），原因：未签名1张。",
        "（一）通过《管理规约》《业主大会议事规则》：参与表决10人、1160.00平方米",
        "结果：通过。",
        "三、委员选举",
        "柳文清、贺兰芝、宋以宁、陶国梁、鲁静怡当选国贸广场业主委员会委员",
        "共5人",
        "申江公证处公证员方明监督开箱、计票，公证书编号：（2026）沪申证字第1088号。",
        "国贸广场首届业主大会会议筹备组",
        "2026年11月24日",
    ):
        assert part in said
    assert "田丰" not in said


def test_a_vote_that_fails_says_which_sum_fell_short(register):
    vote = builders_votes.counted_election(register)
    said = words(paper(register, NOTICE, vote))
    assert "结果：未通过（参与表决面积应达到933.34平方米，实为900.00平方米）。" in said
    assert "没有候选人当选" in said
    assert "1.通过《管理规约》" in words(paper(register, COUNT, vote))


def test_a_motion_alone_is_no_election(register):
    vote = builders_votes.sent(register, builders_votes.vote(register))
    said = tuple(
        builders_votes.returned(place, {1: Answer.AGAINST if place < 6 else Answer.FOR})
        for place in range(1, 12)
    )
    register.run(RecordBallots(vote_id=vote, returned=said))
    register.run(CloseCount(vote_id=vote, on=builders_votes.COUNTED_ON))
    told = words(paper(register, NOTICE, vote))
    assert "业主大会表决结果公告" in told
    assert "结果：通过。" in told
    assert "候选人" not in told
    assert "公证" not in told
    assert "业主大会表决计票表" in words(paper(register, COUNT, vote))


def test_each_owner_has_a_ballot_with_all_parts_held(register):
    vote = builders_votes.sent(register, builders_votes.election(register))
    prepared = paper(register, BALLOT, vote)
    assert len(prepared.sheets) == 11
    assert not prepared.draft
    pdf, made = papers.bytes_of(prepared)
    assert made.pages == 11
    said = "".join(preview.page_text(pdf, 9).split())
    for part in (
        "业主委员会选举表决票",
        "编号：V2026-01票号：10",
        "田丰",
        "2号楼101、2号楼102、2号楼103",
        "240.00平方米",
        "《管理规约》",
        "秦书怀",
        "应选委员5人",
        "业主（代理人）签名",
        "送达日期、送达人",
    ):
        assert part in said
    assert "江畔置业" in preview.page_text(pdf, 10)


def test_there_is_no_ballot_before_they_are_made_out(register):
    with pytest.raises(Refusal, match=r"vote\.ballots-not-sent"):
        paper(register, BALLOT, builders_votes.vote(register))


def test_what_is_not_counted_is_a_draft(register):
    vote = builders_votes.held_election(register)
    for code in (COUNT, NOTICE):
        prepared = paper(register, code, vote)
        assert prepared.draft
        assert "尚未完成计票" in words(prepared)


def test_every_candidate_of_many_stands_on_the_sheet(register):
    many = tuple(builders_votes.candidate(f"候选{number:02d}") for number in range(60))
    estate = builders_votes.estate(register)
    vote = builders.run(
        register,
        OpenVote(estate_id=estate, title="选举", kind="re-election", questions=many),
    )
    for code in (COUNT, NOTICE):
        said = words(paper(register, code, vote))
        assert all(one.words in said for one in many)
    assert "换届改选小组" in words(paper(register, NOTICE, vote))


def test_a_print_is_put_on_the_access_log_and_can_be_finished_in_a_word_processor(
    register, election, tmp_path
):
    made = issue_subject_paper(register, COUNT, Wanted(keys=(election,)), tmp_path / "计票表.pdf")
    assert made.path is not None
    assert made.path.read_bytes().startswith(b"%PDF")
    docx = issue_subject_paper(register, NOTICE, Wanted(keys=(election,)), tmp_path / "公告.docx")
    assert docx.path is not None
    assert docx.path.read_bytes().startswith(b"PK")


def test_what_asks_nothing_or_is_unknown_is_no_paper(register):
    vote = builders_votes.vote(register, questions=())
    with pytest.raises(Refusal, match=r"vote\.no-questions"):
        paper(register, COUNT, vote)
    with pytest.raises(Refusal, match=r"paper\.unknown_document"):
        paper(register, "receipt", vote)
    with pytest.raises(Refusal, match=r"register\.gone"):
        paper(register, COUNT, vote + 1)


def test_the_assembly_sheet_tells_each_motion_with_its_base_and_both_measures(register, election):
    """Eleven owners by the register; ten took part; the seventh candidate was voted down."""
    later = register.run(OpenVote(estate_id=1, kind="vote", title="使用维修资金修屋面")).made
    with register.reading() as reading:
        wanted = Wanted(keys=(later, election))
        prepared = prepare_subject_paper(reading, ASSEMBLY, wanted)
    assert prepared.draft  # one of the votes is not counted yet
    said = words(prepared)
    for part in (
        "业主大会会议情况表",
        "业主总数11人，1400.00㎡",
        "V2026-01",
        "会议（发票）日期2026年11月2日",
        "计票日期2026年11月23日",
        "公告结果2026年11月24日",
        "1400.00㎡10人",
        "90.9%82.8%",
        "未当选",
        "V2026-02使用维修资金修屋面",
        "还没有表决事项",
    ):
        assert part in said, part
    assert said.index("V2026-01") < said.index("V2026-02")


def test_the_notice_tells_all_owners_what_is_decided_and_how_it_counts(register, election):
    said = words(paper(register, ASSEMBLY_NOTICE, election))
    for part in (
        "业主大会会议（书面征询）通知",
        "全体业主：",
        "2026年11月2日起以书面征求意见的形式",
        "一、表决事项",
        "面积过半数且参与表决人数过半数",
        "二、业主委员会委员候选人",
        "应选委员5人",
        "业主总人数11人，专有部分总面积1400.00平方米",
        "应达到8人、933.34平方米",
        "未交回的，不计入参与表决",
        "书面委托代理人",
        "国贸广场首届业主大会会议筹备组",
    ):
        assert part in said, part
    raising = (QuestionDraft(words="筹集维修资金", matter="fund-raising"),)
    values = {"written": False}
    later = builders.run(
        register, OpenVote(estate_id=1, title="续筹", questions=raising, values=values)
    )
    said = words(paper(register, ASSEMBLY_NOTICE, later))
    assert "四分之三以上且参与表决人数四分之三以上" in said
    assert "业主大会会议通知" in said
    assert "候选人" not in said
    empty = builders.run(register, OpenVote(estate_id=1, title="未定"))
    with pytest.raises(Refusal, match="no-questions"):
        paper(register, ASSEMBLY_NOTICE, empty)
