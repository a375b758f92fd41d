"""Paths from a mediator to a case: the weightiest found, none invented, always in one order."""

import itertools
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.vocabulary.findings import Severity
from models.vocabulary.recusal import (
    Heard,
    Individual,
    MediatorFacts,
    Objection,
    Recusal,
    Side,
    Surroundings,
    recusals,
)
from models.vocabulary.recusal_paths import End, Link, Node, Web, most_steps, paths, reach
from models.vocabulary.terms import PartyRole
from resources import Language, phrase, rules

ZH, EN = Language.CHINESE, Language.ENGLISH
TIES = ("kinship", "household", "declared", "colleague", "opponents", "fellow-parties", "acts-for")


def person(number: int) -> Node:
    return ("person", number)


def link(one: int, other: int, code: str = "kinship", told: str = "") -> Link:
    return Link(one=person(one), other=person(other), code=code, told=told)


def party(number: int, name: str = "李秀芳") -> End:
    return End(node=person(number), code="party", role="applicant", party=name)


def chain(*codes: str) -> tuple[Link, ...]:
    return tuple(link(number, number + 1, code) for number, code in enumerate(codes, start=1))


# What weighs how much


def test_one_step_excludes_and_the_same_tie_over_another_warns() -> None:
    for length, wanted in ((1, Severity.BLOCK), (2, Severity.WARN), (3, Severity.WARN)):
        (found,) = paths(Web(chain(*["kinship"] * length)), person(1), [party(length + 1)])
        assert found.severity is wanted
        assert len(found.steps) == length
    assert paths(Web(chain(*["kinship"] * 4)), person(1), [party(5)]) == ()


def test_a_path_reaches_as_far_as_its_shortest_tie() -> None:
    for codes, wanted in (
        (("colleague",), Severity.WARN),
        (("kinship", "colleague"), Severity.WARN),
        (("kinship", "kinship", "colleague"), None),
        (("opponents", "kinship", "kinship"), None),
    ):
        found = paths(Web(chain(*codes)), person(1), [party(len(codes) + 1)])
        assert [one.severity for one in found] == ([wanted] if wanted else [])


def test_of_two_paths_the_weightier_is_told_and_of_two_alike_the_shorter() -> None:
    straight, around = link(1, 3, "fellow-parties"), (link(1, 2), link(2, 3, "household"))
    (alike,) = paths(Web((straight, *around)), person(1), [party(3)])
    assert [one.code for one in alike.steps] == ["fellow-parties"]
    (weightier,) = paths(Web((link(1, 3, "declared"), *around)), person(1), [party(3)])
    assert weightier.severity is Severity.BLOCK


def test_no_path_leads_through_a_firm_or_a_case() -> None:
    firm: Node = ("organisation", 7)
    works = [Link(one=person(key), other=firm, code="employer") for key in (1, 2)]
    assert paths(Web(works), person(1), [party(2)]) == ()
    assert len(paths(Web(works), person(1), [End(node=firm, code="company", place="甲")])) == 1


def test_two_entries_of_one_person_are_one() -> None:
    web = Web([link(1, 2), link(9, 3)], same={person(9): person(2)})
    (found,) = paths(web, person(1), [party(3)])
    assert len(found.steps) == 2
    assert len(paths(web, person(1), [party(9)])) == 1


def test_every_reach_names_how_far_and_whether_the_rule_is_settled() -> None:
    for row in rules("assignment")["reach"]:
        one = reach(row["code"])
        assert 0 <= one.excludes <= one.warns <= most_steps()
        assert isinstance(one.certain, bool)
        assert one.source or row["code"] in {"party", "linked-case", "resident"}
    for row in rules("assignment")["same_building"]:
        assert reach(row["end"])


def test_every_tie_and_every_end_has_words_in_both_languages() -> None:
    ends = {"party", "agent", "company", "committee", "committee-place", "linked-case"}
    ends |= {row["end"] for row in rules("assignment")["same_building"]}
    for row in rules("assignment")["reach"]:
        for language in Language:
            if row["code"] in ends:
                said = phrase(
                    f"assignment.end-{row['code']}", language, role="r", party="p", place="w"
                )
            else:
                said = phrase(f"assignment.tie-{row['code']}", language)
                told = phrase(f"assignment.tie-{row['code']}-told", language, told="2026-0001")
                assert "2026-0001" in told
            assert said


# In words


def chen() -> MediatorFacts:
    return MediatorFacts(id=21, person=Individual(id=1, name="陈国良"))


def test_the_sentence_names_everybody_on_the_way() -> None:
    web = Web(
        [link(1, 2, told="夫妻"), link(2, 3, "household")],
        names={person(1): "陈国良", person(2): "沈玉珍", person(3): "李秀芳"},
    )
    side = Side(person=Individual(id=3, name="李秀芳"), role=PartyRole.APPLICANT)
    (tie,) = recusals(chen(), (side,), around=Surroundings(web=web, ends=(party(3),)))
    assert tie.text(ZH) == "陈国良请核对：陈国良—（夫妻）—沈玉珍—（同户）—李秀芳（申请人）"
    assert tie.text(EN).startswith("Check 陈国良: 陈国良 — (kin: 夫妻) — 沈玉珍")
    assert "沈玉珍" not in repr(tie)
    assert "第15条" in tie.source


def test_an_objection_excludes_whatever_else_is_known() -> None:
    said = Surroundings(objections=(Objection(mediator_id=21, party="李秀芳"),))
    (tie,) = recusals(chen(), (), around=said)
    assert tie.excludes
    assert tie.text(ZH) == "陈国良须回避：李秀芳要求更换"
    other = Surroundings(objections=(Objection(mediator_id=22, party="李秀芳"),))
    assert recusals(chen(), (), around=other) == ()


def test_who_acts_for_a_party_is_recused_and_a_name_heard_elsewhere_only_warns() -> None:
    acts = End(node=person(1), code="agent", role="applicant", party="李秀芳")
    (tie,) = recusals(chen(), (), around=Surroundings(ends=(acts,)))
    assert (tie.excludes, tie.code) == (True, "assignment.recusal-acting")
    heard = Surroundings(heard=(Heard(name="陈国良", number="2026-0007"),))
    (tie,) = recusals(chen(), (), around=heard)
    assert not tie.excludes
    assert "2026-0007" in tie.text(ZH)


# Property: the walk finds what trying every way finds, in one order


def every_way(links: Sequence[Link], origin: int, end: int) -> Severity | None:
    """By trying all of them: the weight of the weightiest way of at most three ties."""
    best: Severity | None = None
    for length in range(1, 4):
        for chosen in itertools.permutations(links, length):
            at, seen = person(origin), {person(origin)}
            for one in chosen:
                if at not in {one.one, one.other}:
                    break
                at = one.other if at == one.one else one.one
                if at in seen:
                    break
                seen.add(at)
            else:
                if at == person(end):
                    known = [reach(one.code) for one in chosen]
                    if length <= min(one.excludes for one in known):
                        return Severity.BLOCK
                    if length <= min(one.warns for one in known):
                        best = Severity.WARN
    return best


few_links = st.lists(
    st.builds(link, st.integers(1, 5), st.integers(1, 5), st.sampled_from(TIES)).filter(
        lambda one: one.one != one.other
    ),
    max_size=7,
)


@settings(max_examples=60, deadline=None)
@given(few_links)
def test_the_walk_finds_what_trying_every_way_finds(links: list[Link]) -> None:
    found = paths(Web(links), person(1), [party(5)])
    assert [one.severity for one in found] == [
        one for one in (every_way(links, 1, 5),) if one is not None
    ]


@settings(max_examples=60, deadline=None)
@given(few_links, st.randoms(use_true_random=False))
def test_the_same_web_gives_the_same_paths_however_it_is_handed_over(
    links: list[Link], chance: random.Random
) -> None:
    ends = [party(4, "孙桂英"), party(5)]
    wanted = paths(Web(links), person(1), ends)
    turned = [
        Link(one=one.other, other=one.one, code=one.code) if chance.random() < 0.5 else one
        for one in links
    ]
    chance.shuffle(turned)
    assert paths(Web(turned), person(1), ends) == wanted


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["陈国良", "李秀芳", "沈玉珍"]), min_size=4, max_size=4),
    st.sampled_from(list(PartyRole)),
)
def test_sharing_only_a_name_never_excludes(names: list[str], role: PartyRole) -> None:
    """The mediator, a relative, the party and an agent may be called alike as they please."""
    one, other, theirs, agent = names
    mediator = MediatorFacts(
        id=21,
        person=Individual(id=1, name=one),
        housemates=(Individual(id=2, name=other),),
    )
    web = Web([link(1, 2, "household")], names={person(1): one, person(2): other})
    side = Side(person=Individual(id=3, name=theirs), role=role, agent=agent, description=one)
    around = Surroundings(web=web, ends=(party(3, theirs),), heard=(Heard(name=one, number="1"),))
    assert not any(tie.excludes for tie in recusals(mediator, (side,), around=around))


# None is invented


class Town:
    """People with all the ties there are, in circles that never meet.

    A circle is a family with its homes, firms, committees and quarrels. Seeded; its figures are
    here: 24 people a circle, 60 ties in it, every kind alike.
    """

    PEOPLE, TIED = 24, 60

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - invents people
        self.links: list[Link] = []
        self.names: dict[Node, str] = {}

    def circle(self, number: int) -> range:
        """The people of circle ``number``."""
        people = range(number * 100, number * 100 + self.PEOPLE)
        for key in people:
            self.names[person(key)] = f"居民{key}"
        for _ in range(self.TIED):
            one, other = self.chance.sample(people, 2)
            self.links.append(link(one, other, self.chance.choice(TIES)))
        return people


@pytest.mark.parametrize("seed", [20261128])
def test_none_is_invented_in_a_thousand_clean_pairs(seed: int) -> None:
    """Mediator and party come from circles of their own, however thick the ties in each are."""
    town = Town(seed)
    circles = [town.circle(number) for number in range(1, 41)]
    web = Web(town.links, town.names)
    invented: list[Recusal] = []
    for _ in range(1000):
        ours, theirs = town.chance.sample(circles, 2)
        mine, yours = town.chance.choice(ours), town.chance.choice(theirs)
        mediator = MediatorFacts(id=mine, person=Individual(id=mine, name=f"居民{mine}"))
        side = Side(person=Individual(id=yours, name=f"居民{yours}"))
        around = Surroundings(web=web, ends=(party(yours, side.name),))
        invented += recusals(mediator, (side,), around=around)
    assert invented == []


def test_four_steps_away_is_clean() -> None:
    """Pairs of one circle at a distance of four ties and more, measured without the walk."""
    town = Town(7)
    town.TIED = 26
    circles = [town.circle(number) for number in range(1, 61)]
    web = Web(town.links, town.names)
    around: dict[int, set[int]] = defaultdict(set)
    for one in town.links:
        around[one.one[1]].add(one.other[1])
        around[one.other[1]].add(one.one[1])
    checked = 0
    for mine, yours in far_pairs(circles, around):
        assert paths(web, person(mine), [party(yours)]) == ()
        checked += 1
    assert checked >= 1000


def far_pairs(circles: Sequence[range], around: dict[int, set[int]]) -> Iterator[tuple[int, int]]:
    for people in circles:
        for mine in people:
            near = {mine}
            for _ in range(3):
                near |= {other for one in near for other in around[one]}
            yield from ((mine, yours) for yours in people if yours not in near)
