"""Conflicts planted along every path the register knows, and clean pairs beside them."""

import random
from dataclasses import replace
from typing import Any

import pytest

from models.vocabulary.findings import Severity
from models.vocabulary.recusal import (
    Company,
    Individual,
    MediatorFacts,
    Recusal,
    Side,
    Tie,
    recusals,
)
from models.vocabulary.terms import PartyRole, RelationKind
from resources import Language, rules

ZH, EN = Language.CHINESE, Language.ENGLISH

CHEN = Individual(
    id=1,
    name="陈国良",
    id_number="31990119600101121X",
    household_id=11,
    addresses=("梧桐里3号楼201室",),
    employer_id=5,
    employer="半淞园路街道办事处",
)
LI = Individual(
    id=2,
    name="李秀芳",
    id_number="319901196805121226",
    household_id=12,
    addresses=("梧桐里9号楼301室",),
)
SON = Individual(id=3, name="陈晓东", id_number="319901199003031217")
HETAI = Company(id=7, name="和泰物业服务有限公司", estate="梧桐里")


def mediator(**changes: Any) -> MediatorFacts:
    return replace(MediatorFacts(id=21, person=CHEN), **changes)


def chen(**changes: Any) -> MediatorFacts:
    return mediator(person=replace(CHEN, **changes))


def side(person: Individual | None = LI, **changes: Any) -> Side:
    return replace(Side(person=person, estate="梧桐里"), **changes)


def li(**changes: Any) -> Side:
    return side(replace(LI, **changes))


def firm(name: str = "和泰物业服务有限公司", **changes: Any) -> Side:
    return replace(
        Side(role=PartyRole.RESPONDENT, organisation_id=7, organisation=name, estate="梧桐里"),
        **changes,
    )


def kin(other: Individual) -> tuple[Tie, ...]:
    return (Tie(other=other, kind=RelationKind.KINSHIP),)


def declared(other: Individual) -> tuple[Tie, ...]:
    return (Tie(other=other, kind=RelationKind.DECLARED),)


NAMED_LI = Individual(name="李秀芳")
STRANGER_LI = replace(LI, id=9, id_number="", household_id=None, addresses=())

EXCLUDING = {
    "the mediator himself is the party": (mediator(), side(CHEN), "self"),
    "he is the party under a second entry of the directory": (
        mediator(),
        side(replace(CHEN, id=99, household_id=None, addresses=())),
        "same-number",
    ),
    "the number was typed in small letters": (
        mediator(),
        side(Individual(id=99, name="陈国梁", id_number="31990119600101121x")),
        "same-number",
    ),
    "they are kin": (mediator(ties=kin(LI)), side(), "kinship"),
    "they are kin and the party was typed again": (
        mediator(ties=kin(LI)),
        side(replace(LI, id=98)),
        "kinship",
    ),
    "an interest was declared": (mediator(ties=declared(LI)), side(), "declared"),
    "the second of two relations is the party": (
        mediator(ties=(*kin(SON), *declared(LI))),
        side(),
        "declared",
    ),
    "they are one household": (mediator(), li(household_id=11), "household"),
    "a housemate was typed again with the number": (
        mediator(housemates=(LI,)),
        side(replace(LI, id=97, household_id=None, addresses=())),
        "household",
    ),
    "the address is the same": (
        chen(household_id=None),
        li(addresses=("梧桐里 3-201",), household_id=None),
        "address",
    ),
    "only one of them is registered at the address": (
        mediator(),
        li(addresses=("上海市梧桐里3号楼201",), household_id=None),
        "address",
    ),
    "he works for the party": (chen(employer_id=7), firm(), "employer"),
    "he works for the party, entered twice": (
        chen(employer_id=70, employer="和泰物业服务有限公司"),
        firm(),
        "employer",
    ),
    "he works for the property company of the party's estate": (
        chen(employer_id=7, employer=HETAI.name),
        side(companies=(HETAI,)),
        "property-company",
    ),
    "he works for the second of the companies": (
        chen(employer_id=8, employer="安居物业"),
        side(companies=(HETAI, Company(id=8, name="安居物业", estate="春晖苑"))),
        "property-company",
    ),
    "he sits on the owners' committee that is the party": (
        mediator(owners_committees=("春晖苑第三届业主委员会",)),
        firm("春晖苑第三届业主委员会", organisation_id=44),
        "committee-party",
    ),
    "a third party is his wife": (
        mediator(ties=kin(LI)),
        side(role=PartyRole.THIRD_PARTY),
        "kinship",
    ),
    "the respondent lives with him": (
        mediator(),
        replace(li(household_id=11), role=PartyRole.RESPONDENT),
        "household",
    ),
}

WARNING = {
    "they share a name": (mediator(), side(Individual(id=96, name="陈国良")), "namesake"),
    "one of the two has no number": (
        mediator(),
        side(replace(STRANGER_LI, id=95, name="陈国良")),
        "namesake",
    ),
    "a party has the name of his relative": (
        mediator(ties=kin(LI)),
        side(STRANGER_LI),
        "relative-namesake",
    ),
    "a party has the name of a declared relation": (
        mediator(ties=declared(NAMED_LI)),
        side(STRANGER_LI),
        "relative-namesake",
    ),
    "a party has the name of a housemate": (
        mediator(housemates=(NAMED_LI,)),
        side(STRANGER_LI),
        "housemate-namesake",
    ),
    "two households stand behind one door": (
        mediator(),
        li(addresses=("梧桐里3号楼201室",)),
        "door",
    ),
    "they are colleagues": (
        mediator(),
        li(employer_id=5, employer="半淞园路街道办事处"),
        "colleague",
    ),
    "they are colleagues of a firm entered twice": (
        mediator(),
        li(employer_id=55, employer="半淞园路街道办事处"),
        "colleague",
    ),
    "the agent has his name": (mediator(), side(agent="陈国良"), "agent"),
    "the agent has the name of his son": (
        mediator(ties=kin(SON)),
        side(agent="陈晓东"),
        "agent-relative",
    ),
    "the agent has the name of a housemate": (
        mediator(housemates=(SON,)),
        side(agent="陈晓东"),
        "agent-relative",
    ),
    "the legal representative has his name": (
        mediator(),
        firm(legal_representative="陈国良"),
        "representative",
    ),
    "the legal representative has the name of his son": (
        mediator(ties=kin(SON)),
        firm(legal_representative="陈晓东"),
        "representative-relative",
    ),
    "somebody still to be found out is described by his name": (
        mediator(),
        side(None, description="住3号楼的陈国良家"),
        "mentioned",
    ),
    "he sits on the owners' committee of the party's estate": (
        mediator(owners_committees=("梧桐里业主委员会",)),
        side(),
        "owners-committee",
    ),
}


def found(one: MediatorFacts, party: Side, *companies: Company) -> tuple[Recusal, ...]:
    return recusals(one, (side(Individual(id=90, name="孙桂英")), party), companies)


@pytest.mark.parametrize("planted", EXCLUDING)
def test_what_the_register_knows_for_certain_excludes(planted: str) -> None:
    one, party, code = EXCLUDING[planted]
    (tie,) = (tie for tie in found(one, party) if tie.excludes)
    assert tie.code == f"assignment.recusal-{code}"
    assert (tie.mediator_id, tie.mediator) == (21, "陈国良")
    assert tie.source
    for language in Language:
        assert "陈国良" in tie.text(language)
        assert "{" not in tie.text(language)


@pytest.mark.parametrize("planted", WARNING)
def test_a_likeness_only_warns(planted: str) -> None:
    one, party, code = WARNING[planted]
    (tie,) = found(one, party)
    assert tie.code == f"assignment.recusal-{code}"
    assert tie.severity is Severity.WARN
    for language in Language:
        assert "陈国良" in tie.text(language)
        assert "{" not in tie.text(language)


def test_thirty_conflicts_are_planted_along_every_ground() -> None:
    assert len(EXCLUDING) + len(WARNING) >= 30
    codes = {f"recusal-{code}" for _, _, code in (*EXCLUDING.values(), *WARNING.values())}
    around = {"recusal-acting", "recusal-objection", "recusal-heard"}  # in test_recusal_paths
    assert codes | around == {row["code"] for row in rules("assignment")["recusals"]}


def test_the_sentence_says_who_the_tie_and_to_whom() -> None:
    (tie,) = recusals(mediator(), (replace(li(household_id=11), role=PartyRole.RESPONDENT),))
    assert tie.text(ZH) == "陈国良须回避：与被申请人李秀芳同住一户（名册）"
    assert tie.text(EN).startswith("陈国良 is recused")


def test_the_property_company_of_the_place_excludes_though_no_party_lives_there() -> None:
    (tie,) = found(chen(employer_id=7, employer=HETAI.name), side(estate=""), HETAI)[:1]
    assert tie.code == "assignment.recusal-property-company"
    assert "梧桐里" in tie.text(ZH)


def test_the_number_tells_namesakes_apart() -> None:
    other = Individual(id=94, name="陈国良", id_number="319901197701011216")
    assert found(mediator(), side(other)) == ()
    assert found(mediator(ties=kin(SON)), side(replace(SON, id=93, id_number="3199"))) == ()


def test_a_certain_tie_leaves_no_question_about_the_name() -> None:
    ties = found(mediator(), side(CHEN))
    assert [tie.code for tie in ties] == ["assignment.recusal-self"]


def test_two_certain_ties_are_both_told() -> None:
    ties = found(mediator(ties=kin(LI)), li(household_id=11))
    assert {tie.code.rpartition("-")[2] for tie in ties} == {"kinship", "household"}


def test_what_excludes_is_told_before_what_only_warns() -> None:
    namesake = side(Individual(id=92, name="陈国良"))
    ties = recusals(mediator(ties=kin(LI)), (namesake, side()))
    assert [tie.excludes for tie in ties] == [True, False]


def test_an_empty_name_or_number_or_firm_is_like_nothing() -> None:
    nobody = Individual(id=89)
    assert found(mediator(person=Individual(id=88)), side(nobody)) == ()
    assert found(mediator(person=Individual(id=88), ties=kin(nobody)), side(NAMED_LI)) == ()
    assert found(mediator(), side(None)) == ()
    one_character = mediator(person=Individual(id=88, name="陈"))
    assert found(one_character, side(None, description="住3号楼的陈国良家")) == ()
    assert found(mediator(), Side(organisation_id=7)) == ()


def test_nobody_is_named_in_a_log() -> None:
    (tie,) = recusals(mediator(ties=kin(LI)), (side(),))
    assert "陈国良" not in repr(tie)
    assert "李秀芳" not in repr(tie)
    assert "陈国良" not in repr(mediator())
    assert "李秀芳" not in repr(side())


SURNAMES = "李王张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗"
GIVEN = "秀芳建明立国志强慧敏玉珍良平涛静磊洋艳勇军杰"


def test_none_is_invented_in_a_thousand_clean_pairs() -> None:
    """People who share estate, building, surname or given name, but nothing that matters."""
    chance = random.Random(20261125)  # noqa: S311 - invented people

    def somebody(number: int, taken: set[str]) -> Individual:
        name = chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, 2))
        while name in taken:
            name = chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, 2))
        taken.add(name)
        door = number * 10 + chance.randrange(10)
        return Individual(
            id=number,
            name=name,
            id_number=f"3199{number:014d}" if chance.random() < 0.6 else "",
            household_id=number if chance.random() < 0.6 else None,
            addresses=(f"梧桐里{chance.randint(1, 3)}号楼{door}室",)
            if chance.random() < 0.7
            else ("梧桐里9号楼",),
            employer_id=number if chance.random() < 0.3 else None,
            employer=f"第{number}商店" if chance.random() < 0.3 else "",
        )

    invented: list[Recusal] = []
    for pair in range(1000):
        taken: set[str] = set()
        people = [somebody(pair * 10 + index, taken) for index in range(5)]
        one = MediatorFacts(
            id=pair,
            person=people[0],
            ties=kin(people[1]) if chance.random() < 0.5 else (),
            housemates=(people[2],) if chance.random() < 0.5 else (),
            owners_committees=("春晖苑业主委员会",) if chance.random() < 0.3 else (),
        )
        party = Side(
            person=people[3],
            agent=people[4].name,
            companies=(HETAI,) if chance.random() < 0.5 else (),
            estate="梧桐里",
        )
        invented += recusals(one, (party, firm(organisation_id=999_999)), (HETAI,))
    assert invented == []
