import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.vocabulary import bodies
from models.vocabulary.assignment import (
    Candidate,
    CaseAtHand,
    Factor,
    Proposal,
    Verdict,
    propose,
    shipped_rules,
)
from models.vocabulary.recusal import Company, Individual, MediatorFacts, Side, Tie
from models.vocabulary.terms import CaseKind, RelationKind
from resources import Language, rules

ZH, EN = Language.CHINESE, Language.ENGLISH
LI = Individual(id=2, name="李秀芳")


def mediator(number: int = 1, name: str = "陈国良", **changes: Any) -> MediatorFacts:
    facts = MediatorFacts(id=number, person=Individual(id=100 + number, name=name))
    return replace(facts, **changes)


def studio(number: int = 1, **changes: Any) -> Candidate:
    one = Candidate(
        body_id=number,
        body=f"第{number}调解工作室",
        kind="studio",
        specialties=("parking",),
        mediators=(mediator(number),),
    )
    return replace(one, **changes)


def body(number: int, kind: str, name: str, **changes: Any) -> Candidate:
    return replace(Candidate(body_id=number, body=name, kind=kind), **changes)


def dispute(**changes: Any) -> CaseAtHand:
    case = CaseAtHand(
        topic="parking",
        estate="梧桐里",
        building="9号楼",
        estates=("梧桐里", "春晖苑"),
        sides=(Side(person=LI, estate="梧桐里"),),
    )
    return replace(case, **changes)


def matter(**changes: Any) -> CaseAtHand:
    return dispute(kind=CaseKind.GOVERNANCE, sides=(), **changes)


def kin_of_li() -> tuple[Tie, ...]:
    return (Tie(other=LI, kind=RelationKind.KINSHIP),)


def by_body(case: CaseAtHand, *candidates: Candidate) -> dict[int, Proposal]:
    return {one.body_id: one for one in propose(case, candidates)}


def texts(proposal: Proposal, factor: Factor) -> list[str]:
    return [one.text(ZH) for one in proposal.of(factor)]


# Who may take what


@pytest.mark.parametrize("kind", [row.code for row in bodies.kinds()])
def test_a_dispute_goes_only_to_those_who_mediate(kind: str) -> None:
    (proposal,) = propose(dispute(), [body(1, kind, "甲", mediators=(mediator(),))])
    mediates = kind in {"committee", "studio", "subdistrict"}
    assert (proposal.verdict is Verdict.RECOMMENDED) is mediates
    assert (proposal.verdict is Verdict.EXCLUDED) is not mediates


@pytest.mark.parametrize("kind", [row.code for row in bodies.kinds()])
def test_a_governance_matter_goes_only_to_those_who_do_not_mediate(kind: str) -> None:
    (proposal,) = propose(matter(), [body(1, kind, "甲")])
    mediates = {"committee", "studio", "subdistrict"}
    handles = kind not in {*mediates, "moral-review", "conference", "preparatory"}
    assert (proposal.verdict is Verdict.RECOMMENDED) is handles


def test_the_association_is_told_why_it_takes_no_dispute() -> None:
    (proposal,) = propose(dispute(), [body(1, "association", "联谊会", mediators=(mediator(),))])
    (reason,) = proposal.of(Factor.KIND)
    assert "不是人民调解组织" in reason.text(ZH)
    assert "no mediation organisation" in reason.text(EN)
    assert reason.source == "人民调解法 第7、8条"
    assert proposal.mediators == ()


def test_a_dispute_needs_a_mediator_and_a_matter_does_not() -> None:
    (alone,) = propose(dispute(), [studio(mediators=())])
    assert alone.verdict is Verdict.EXCLUDED
    assert texts(alone, Factor.KIND) == ["没有在任的调解员"]
    (association,) = propose(matter(), [body(1, "association", "联谊会")])
    assert association.verdict is Verdict.RECOMMENDED


# Recusal comes first


def test_a_recused_mediator_is_left_out_and_the_others_are_proposed() -> None:
    pair = (mediator(1, ties=kin_of_li()), mediator(2, "马建平"))
    (proposal,) = propose(dispute(), [studio(mediators=pair)])
    assert proposal.verdict is Verdict.RECOMMENDED
    assert [(one.id, one.presides) for one in proposal.mediators] == [(2, True)]
    assert [one.mediator_id for one in proposal.recusals] == [1]


def test_a_body_whose_every_mediator_is_recused_is_excluded_however_good_it_is() -> None:
    best = studio(1, mediators=(mediator(1, ties=kin_of_li()),), closed=40, agreed=40)
    worst = studio(2, used=7, specialties=())
    found = by_body(dispute(), best, worst)
    assert found[1].verdict is Verdict.EXCLUDED
    assert texts(found[1], Factor.KIND) == ["调解员都须回避"]
    assert found[2].verdict is Verdict.RECOMMENDED


def test_who_shares_a_name_may_take_the_case_but_is_not_recommended() -> None:
    namesake = studio(1, mediators=(mediator(1, "李秀芳"),), closed=40, agreed=40)
    found = by_body(dispute(), namesake, studio(2))
    assert found[1].verdict is Verdict.POSSIBLE
    assert [one.id for one in found[1].mediators] == [1]
    assert found[2].verdict is Verdict.RECOMMENDED


def test_within_a_body_who_raises_no_question_presides() -> None:
    pair = (mediator(1, "李秀芳"), mediator(2, "马建平", open_cases=5))
    (proposal,) = propose(dispute(), [studio(mediators=pair)])
    assert [one.id for one in proposal.mediators] == [2, 1]
    assert proposal.verdict is Verdict.RECOMMENDED


def test_within_a_body_who_has_less_in_hand_presides_and_two_are_proposed() -> None:
    three = tuple(mediator(number, open_cases=9 - number) for number in (1, 2, 3))
    (proposal,) = propose(dispute(), [studio(mediators=three)])
    assert [one.id for one in proposal.mediators] == [3, 2]
    assert [one.id for one in proposal.others] == [1]
    assert [one.presides for one in (*proposal.mediators, *proposal.others)] == [True, False, False]


def test_the_property_company_of_the_place_may_not_lend_its_people() -> None:
    hetai = Company(id=7, name="和泰物业", estate="梧桐里")
    employed = mediator(1, person=Individual(id=101, name="陈国良", employer_id=7))
    (proposal,) = propose(dispute(companies=(hetai,)), [studio(mediators=(employed,))])
    assert proposal.verdict is Verdict.EXCLUDED


# Territory, specialty, workload


def test_this_committee_comes_before_the_street() -> None:
    found = propose(dispute(), [studio(1, serves_street=True), studio(2)])
    assert [one.body_id for one in found] == [2, 1]
    assert texts(found[0], Factor.TERRITORY) == ["本居委会"]
    assert texts(found[1], Factor.TERRITORY) == ["街道"]
    assert found[1].verdict is Verdict.POSSIBLE


def test_a_difficult_case_may_go_to_the_street_first() -> None:
    found = propose(dispute(difficulty="complex"), [studio(1, serves_street=True), studio(2)])
    assert [one.body_id for one in found] == [1, 2]


def test_who_knows_the_topic_comes_first_and_says_so_with_numbers() -> None:
    expert = studio(1, closed=23, agreed=20, used=5)
    other = studio(2, specialties=("neighbours", "leak"), used=5)
    found = propose(dispute(), [other, expert])
    assert [one.body_id for one in found] == [1, 2]
    assert texts(found[0], Factor.SPECIALTY) == ["擅长停车", "近 24 个月停车 23 件，达成 20 件"]
    assert texts(found[1], Factor.SPECIALTY) == ["长于邻里、漏水"]


def test_a_rate_of_fewer_than_five_cases_is_not_named() -> None:
    (few,) = propose(dispute(), [studio(closed=4, agreed=4)])
    assert texts(few, Factor.SPECIALTY) == ["擅长停车", "近 24 个月停车 4 件"]
    (none,) = propose(dispute(), [studio(specialties=())])
    assert texts(none, Factor.SPECIALTY) == ["未登记专长"]


def test_who_has_room_comes_before_who_has_little() -> None:
    found = propose(dispute(), [studio(1, used=6), studio(2, used=2), studio(3, used=4)])
    assert [one.body_id for one in found] == [2, 3, 1]
    assert texts(found[0], Factor.WORKLOAD) == ["在办 2 件，上限 8 件"]


def test_who_is_full_is_possible_but_never_recommended() -> None:
    (full,) = propose(dispute(), [studio(used=8)])
    assert full.verdict is Verdict.POSSIBLE
    assert texts(full, Factor.WORKLOAD) == ["在办 8 件，已到上限 8 件"]
    found = propose(dispute(), [studio(1, used=8, closed=90, agreed=90), studio(2, used=7)])
    assert [one.body_id for one in found] == [2, 1]


def test_a_mediator_at_the_own_limit_gives_way_to_another_of_the_body() -> None:
    busy = mediator(1, open_cases=3, limit=3)
    free = mediator(2, "马建平", open_cases=5, limit=8)
    (proposal,) = propose(dispute(), [studio(mediators=(busy, free))])
    assert [one.id for one in proposal.mediators] == [2, 1]
    assert proposal.verdict is Verdict.RECOMMENDED
    assert "主持人在办 5 件，本人上限 8 件" in texts(proposal, Factor.WORKLOAD)


def test_a_body_whose_mediators_are_all_at_their_limits_stands_back_and_says_so() -> None:
    full = studio(1, mediators=(mediator(1, open_cases=3, limit=3),))
    other = studio(2, specialties=(), used=4)
    found = by_body(dispute(), full, other)
    assert (found[1].verdict, found[2].verdict) == (Verdict.POSSIBLE, Verdict.RECOMMENDED)
    assert "主持人在办 3 件，已到本人上限 3 件" in texts(found[1], Factor.WORKLOAD)
    assert by_body(dispute(), replace(full, current=True))[1].verdict is Verdict.RECOMMENDED


def test_a_mediator_without_a_limit_is_never_full_and_nothing_is_said_of_it() -> None:
    (proposal,) = propose(dispute(), [studio(mediators=(mediator(1, open_cases=90),))])
    assert proposal.verdict is Verdict.RECOMMENDED
    assert not [one for one in texts(proposal, Factor.WORKLOAD) if "主持人" in one]


def test_a_body_that_takes_nothing_divides_nothing() -> None:
    for limit in (0, -1):
        (proposal,) = propose(dispute(), [studio(limit=limit, taken=3)])
        assert proposal.verdict is Verdict.POSSIBLE


def test_who_took_more_than_a_fair_share_stands_back_and_is_told_why() -> None:
    found = by_body(dispute(), studio(1, taken=70), studio(2, taken=50, specialties=()))
    assert next(iter(found)) == 2
    assert "近 12 个月承办 70 件，平均 60 件" in texts(found[1], Factor.WORKLOAD)


# The place of a governance matter


def test_a_body_of_the_place_comes_before_the_association() -> None:
    found = propose(
        matter(), [body(1, "association", "业委会主任联谊会"), body(2, "council", "梧桐里议事会")]
    )
    assert [one.body_id for one in found] == [2, 1]
    assert texts(found[0], Factor.TERRITORY) == ["负责梧桐里"]


def test_a_body_of_another_place_is_excluded_and_says_which_place_it_has() -> None:
    (proposal,) = propose(matter(), [body(1, "owners", "春晖苑业主委员会")])
    assert proposal.verdict is Verdict.EXCLUDED
    assert texts(proposal, Factor.TERRITORY) == ["负责的是春晖苑，不是本案地点"]


def test_a_building_has_its_own_committee() -> None:
    ninth, twelfth = (
        body(1, "building", "梧桐里9号楼楼管会"),
        body(2, "building", "梧桐里12号楼管会"),
    )
    found = by_body(matter(), ninth, twelfth)
    assert found[1].verdict is Verdict.RECOMMENDED
    assert found[2].verdict is Verdict.EXCLUDED
    assert texts(found[1], Factor.TERRITORY) == ["负责梧桐里9号楼"]
    assert texts(found[2], Factor.TERRITORY) == ["负责的是梧桐里12号楼，不是本案地点"]


def test_a_building_committee_names_its_building_to_a_case_of_another_estate() -> None:
    found = by_body(matter(estate="春晖苑"), body(1, "building", "梧桐里12号楼楼管会"))
    assert texts(found[1], Factor.TERRITORY) == ["负责的是梧桐里12号楼，不是本案地点"]


def test_a_matter_is_handled_and_counts_no_agreements() -> None:
    (proposal,) = propose(matter(), [body(1, "association", "联谊会", closed=6)])
    assert texts(proposal, Factor.SPECIALTY) == ["近 24 个月停车办结 6 件"]


def test_only_those_who_may_take_the_case_are_compared_by_their_shares() -> None:
    found = by_body(dispute(), studio(1), body(2, "association", "联谊会", taken=90))
    assert len(texts(found[2], Factor.WORKLOAD)) == 1


def test_a_property_company_answers_for_the_estates_it_serves() -> None:
    case = matter(companies=(Company(id=7, name="和泰物业服务有限公司", estate="梧桐里"),))
    (proposal,) = propose(case, [body(1, "property", "和泰物业")])
    assert texts(proposal, Factor.TERRITORY) == ["负责梧桐里"]


def test_a_place_nobody_named_excludes_no_body_of_a_place() -> None:
    (proposal,) = propose(matter(estate="", building=""), [body(1, "owners", "春晖苑业委会")])
    assert proposal.verdict is Verdict.RECOMMENDED


# Choice and order


def test_what_the_parties_chose_comes_first_even_when_it_is_full() -> None:
    found = propose(dispute(chosen_body_id=2), [studio(1), studio(2, used=8, specialties=())])
    assert [one.body_id for one in found] == [2, 1]
    assert found[0].verdict is Verdict.RECOMMENDED
    assert texts(found[0], Factor.CHOICE) == ["当事人选择"]


def test_the_parties_cannot_choose_past_a_recusal() -> None:
    recused = studio(2, mediators=(mediator(2, ties=kin_of_li()),))
    found = by_body(dispute(chosen_body_id=2), studio(1), recused)
    assert found[2].verdict is Verdict.EXCLUDED
    assert found[1].verdict is Verdict.RECOMMENDED


def test_who_was_replaced_in_this_case_is_not_recommended_again() -> None:
    found = by_body(dispute(), studio(1, replaced=True), studio(2, specialties=(), used=6))
    assert found[1].verdict is Verdict.POSSIBLE
    assert found[2].verdict is Verdict.RECOMMENDED
    assert texts(found[1], Factor.CHOICE) == ["本案曾更换"]


def test_who_has_the_case_says_so() -> None:
    (proposal,) = propose(dispute(), [studio(current=True, used=8)])
    assert texts(proposal, Factor.CHOICE) == ["现由其办理"]
    assert proposal.verdict is Verdict.RECOMMENDED


def test_one_at_most_is_recommended_and_the_excluded_come_last() -> None:
    candidates = [
        body(1, "association", "联谊会"),
        studio(2),
        studio(3),
        studio(4, mediators=(mediator(4, ties=kin_of_li()),)),
        studio(5, used=8),
    ]
    found = propose(dispute(), candidates)
    verdicts = [one.verdict for one in found]
    assert verdicts[0] is Verdict.RECOMMENDED
    assert verdicts[1:3] == [Verdict.POSSIBLE] * 2
    assert verdicts[3:] == [Verdict.EXCLUDED] * 2


def test_the_same_input_gives_the_same_order_however_it_is_handed_over() -> None:
    chance = random.Random(7)  # noqa: S311 - shuffles, hides nothing
    candidates = [studio(number, used=number % 3, taken=number % 4) for number in range(1, 20)]
    wanted = [one.body_id for one in propose(dispute(), candidates)]
    for _ in range(20):
        chance.shuffle(candidates)
        assert [one.body_id for one in propose(dispute(), candidates)] == wanted


def test_nobody_to_propose_is_an_empty_answer() -> None:
    assert propose(dispute(), []) == ()


# Words and data


def test_every_reason_and_verdict_has_words_in_both_languages() -> None:
    for row in rules("assignment")["weights"]:
        reason = shipped_rules().reason(
            row["code"],
            topic="parking",
            topics=["pets", "自己的话"],
            kind="patch",
            place="梧桐里",
            months=12,
            used=1,
            limit=8,
            closed=5,
            agreed=4,
            taken=3,
            fair=2,
            days=12,
            planned=3,
            until="2026-12-31",
        )
        for language in Language:
            assert reason.text(language)
            assert "{" not in reason.text(language)
    for language in Language:
        assert len({one.label(language) for one in Verdict}) == 3
        assert len({one.label(language) for one in Factor}) == len(Factor)


def test_every_weight_names_its_source() -> None:
    for code, (_, _, source) in shipped_rules().weights.items():
        assert source, code


def test_what_was_shown_is_kept_as_data() -> None:
    (proposal,) = propose(dispute(), [studio(closed=23, agreed=20)])
    kept = proposal.kept()
    assert {row["factor"] for row in kept} == {"territory", "specialty", "workload", "recusal"}
    assert sum(row["weight"] for row in kept if isinstance(row["weight"], int)) == proposal.score


# Fair shares


@pytest.mark.parametrize("seed", range(3))
def test_the_load_stays_fair_over_a_thousand_cases(seed: int) -> None:
    """Five studios, each with its own strength, and topics that are anything but even."""
    chance = random.Random(seed)  # noqa: S311 - invents a caseload
    strengths = [("parking",), ("parking", "pets"), ("property",), ("neighbours",), ()]
    limits = {1: 12, 2: 12, 3: 12, 4: 12, 5: 12}
    topics = ["parking"] * 6 + ["property"] * 2 + ["pets", "noise"]
    hand: dict[int, list[date]] = {number: [] for number in limits}
    given: list[tuple[date, int]] = []
    record: dict[tuple[int, str], int] = {}
    day = date(2024, 11, 25)
    for _ in range(1000):
        day += timedelta(days=chance.choice((0, 0, 1, 1, 1)))
        topic = chance.choice(topics)
        year = day - timedelta(days=365)
        for number, ends in hand.items():
            hand[number] = [end for end in ends if end > day]
        candidates = [
            studio(
                number,
                specialties=strengths[number - 1],
                limit=limits[number],
                used=len(hand[number]),
                taken=sum(on >= year and who == number for on, who in given),
                closed=record.get((number, topic), 0),
                agreed=record.get((number, topic), 0) * (60 + 8 * number) // 100,
            )
            for number in limits
        ]
        best = propose(dispute(topic=topic), candidates)[0].body_id
        given.append((day, best))
        hand[best].append(day + timedelta(days=chance.randint(15, 45)))
        record[best, topic] = record.get((best, topic), 0) + 1
    shares = [sum(who == number for _, who in given) for number in limits]
    assert sum(shares) == 1000
    assert max(shares) <= 220, shares
    assert min(shares) >= 180, shares
