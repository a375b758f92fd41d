"""The order of a file as data: the two lists of forms.md 1, and data that is refused on load."""

import copy
from datetime import date

import pytest

from models.vocabulary import file_profiles
from models.vocabulary.dossier import CaseStep, JudicialFacts
from models.vocabulary.errors import Refusal
from models.vocabulary.file_profiles import CONDITIONS, Mark, may_share, profile
from models.vocabulary.terms import CaseState, Difficulty, JudicialState
from resources import Language, rules
from tests.builders_vocabulary import dossier, obligation, oral, party, signed

DAY = date(2026, 11, 9)

EXTENDED = [
    ("人民调解申请书或人民调解受理登记表", "必须"),
    ("人民调解当事人权利义务告知书", "必须"),
    ("当事人身份证明", "必须"),
    ("授权委托书", "按需"),
    ("人民调解调查记录", "按需"),
    ("人民调解证据材料", "按需"),
    ("人民调解记录", "必须"),
    ("人民调解协议书或人民调解口头协议登记表", "必须"),
    ("收条或汇款单等履行凭证", "按需"),
    ("人民调解回访记录", "按需"),
    ("司法确认有关材料", "按需"),
    ("卷宗情况说明", "按需"),
    ("封底", "必须"),
]
NATIONAL = [
    "人民调解申请书或人民调解受理登记表",
    "人民调解调查记录",
    "人民调解证据材料",
    "人民调解记录",
    "人民调解协议书或人民调解口头协议登记表",
    "人民调解回访记录",
    "司法确认有关材料",
    "卷宗情况说明",
    "封底",
]


def test_the_thirteen_items_stand_in_their_order_with_their_marks():
    words = {Mark.REQUIRED: "必须", Mark.AS_NEEDED: "按需"}
    rows = [one for one in profile("extended13").rows if not one.added]
    assert [(one.zh, words[one.mark]) for one in rows] == EXTENDED


def test_the_nine_items_of_the_notice_stand_in_their_order():
    rows = [one for one in profile("national9").rows if not one.added]
    assert [one.zh for one in rows] == NATIONAL


@pytest.mark.parametrize("code", ["extended13", "national9"])
def test_the_notices_of_meeting_lie_before_what_was_found_out(code):
    kinds = [one.kind for one in profile(code).rows]
    assert kinds.index("notice") < kinds.index("investigation")


def test_the_usual_profile_is_the_long_one_and_an_unknown_one_is_refused():
    assert profile("").code == "extended13"
    with pytest.raises(Refusal) as refused:
        profile("national10")
    assert "national9" in refused.value.sentence(Language.ENGLISH)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda rows: rows[0].update(papers=["aplication"]), "paper aplication"),
        (lambda rows: rows[1].update(when="sometimes"), "condition sometimes"),
        (lambda rows: rows[2].update(material="passports"), "material passports"),
        (lambda rows: rows[2].pop("material"), "identity: empty"),
        (lambda rows: rows.append(rows[0]), "twice application"),
        (lambda rows: rows.insert(0, rows.pop()), "its end is not"),
        (lambda rows: rows[0].update(mark="maybe"), "maybe"),
    ],
)
def test_a_mistyped_profile_fails_when_it_is_loaded(spoil, said):
    data = copy.deepcopy(rules("file_profiles"))
    spoil(data["profiles"][0]["rows"])
    papers = [row["code"] for row in rules("documents")["documents"]]
    with pytest.raises(ValueError, match=said):
        file_profiles._loaded(data, papers)


@pytest.mark.parametrize(
    ("name", "yes", "no"),
    [
        ("mediated", dossier(), dossier(meetings=())),
        (
            "represented",
            dossier(parties=(party(0, has_proxy=True), party(1))),
            dossier(parties=(party(0, has_agent=True), party(1))),
        ),
        ("agreed", dossier(CaseState.PERFORMING), dossier(CaseState.FAILED)),
        (
            "agreed",
            dossier(CaseState.CLOSED, steps=(CaseStep(state=CaseState.PERFORMING, on=DAY),)),
            dossier(CaseState.CLOSED, steps=(CaseStep(state=CaseState.FAILED, on=DAY),)),
        ),
        ("told-in-writing", dossier(CaseState.REFUSED), dossier(CaseState.WITHDRAWN)),
        (
            "paid",
            dossier(
                agreement=signed(
                    obligations=(obligation(performed_on=DAY, amount_done_fen=150_000),)
                )
            ),
            dossier(agreement=signed()),
        ),
        (
            "closed-performed",
            dossier(CaseState.CLOSED, steps=(CaseStep(state=CaseState.PERFORMING, on=DAY),)),
            dossier(CaseState.PERFORMING),
        ),
        (
            "to-court",
            dossier(judicial=JudicialFacts(state=JudicialState.APPLIED)),
            dossier(),
        ),
        ("closed", dossier(CaseState.ARCHIVED), dossier(CaseState.PERFORMING)),
    ],
)
def test_each_condition_of_a_row(name, yes, no):
    assert CONDITIONS[name](yes)
    assert not CONDITIONS[name](no)


@pytest.mark.parametrize(
    ("case", "allowed"),
    [
        (dossier(difficulty=Difficulty.SIMPLE), True),
        (dossier(agreement=oral(), difficulty=Difficulty.ORDINARY), True),
        (dossier(agreement=signed(), difficulty=Difficulty.ORDINARY), False),
        (dossier(), False),
    ],
)
def test_several_cases_share_a_file_only_when_simple_or_oral(case, allowed):
    assert may_share(case) is allowed
