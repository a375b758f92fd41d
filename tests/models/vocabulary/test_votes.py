"""Owners' votes at and around every threshold, by area and by heads (民法典 278, 1259)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.areas import parse_area, write_area
from models.vocabulary.errors import Refusal
from models.vocabulary.topics import majority
from models.vocabulary.votes import (
    Answer,
    Count,
    Head,
    Part,
    Voice,
    count,
    heads_of,
    invalid_rules,
    motion,
    motions,
    silent_rules,
)

ORDINARY, SPECIAL = motion("election"), motion("common-parts")
YES, NO, BLANK = Answer.FOR, Answer.AGAINST, Answer.ABSTAINED
BAD, SILENT = Answer.INVALID, Answer.NOT_RETURNED


def voted(matter, *said: tuple[int, Answer], **rules: str) -> Count:
    """A vote of one head for each area and answer."""
    heads = [Head(owner=str(place), area=area) for place, (area, _) in enumerate(said)]
    ballots = [Voice(owner=str(place), answer=answer) for place, (_, answer) in enumerate(said)]
    return count(matter, heads, ballots, **rules)


def level(matter, *, yes: int, no: int = 0, blank: int = 0, silent: int = 0) -> Count:
    """A vote of heads with equal areas, so that both measures stand alike."""
    said = [(yes, YES), (no, NO), (blank, BLANK), (silent, SILENT)]
    return voted(matter, *((100, answer) for many, answer in said for _ in range(many)))


@pytest.mark.parametrize(
    ("matter", "yes", "no", "silent", "turned_out", "passed"),
    [
        # two thirds of nine are six, and 以上 includes it
        (ORDINARY, 6, 0, 3, True, True),
        (ORDINARY, 5, 0, 4, False, False),
        (ORDINARY, 7, 0, 2, True, True),
        # two thirds of ten are 6⅔
        (ORDINARY, 6, 0, 4, False, False),
        (ORDINARY, 7, 0, 3, True, True),
        # half of those who took part is not more than half
        (ORDINARY, 5, 5, 0, True, False),
        (ORDINARY, 6, 5, 0, True, True),
        (ORDINARY, 4, 3, 3, True, True),
        (ORDINARY, 3, 4, 3, True, False),
        # three quarters include the number
        (SPECIAL, 9, 3, 0, True, True),
        (SPECIAL, 8, 3, 1, True, False),
        (SPECIAL, 8, 4, 0, True, False),
        (SPECIAL, 10, 2, 0, True, True),
        (SPECIAL, 6, 0, 3, True, True),
        (SPECIAL, 5, 0, 4, False, False),
        # nobody
        (ORDINARY, 0, 0, 9, False, False),
        (SPECIAL, 0, 9, 0, True, False),
    ],
)
def test_at_and_around_each_threshold(matter, yes, no, silent, turned_out, passed):
    found = level(matter, yes=yes, no=no, silent=silent)
    assert (found.turned_out, found.passed) == (turned_out, passed)


@pytest.mark.parametrize(
    ("yes_area", "rest", "turned_out"),
    [(6667, 3333, True), (6666, 3334, False), (66_666_67, 33_333_33, True), (2, 1, True)],
)
def test_area_turns_out_to_the_hundredth_of_a_square_metre(yes_area, rest, turned_out):
    """Three of four heads: only the area is in doubt."""
    third = yes_area // 3
    said = [(third, YES), (third, YES), (yes_area - 2 * third, YES), (rest, SILENT)]
    found = voted(ORDINARY, *(one for one in said if one[0]))
    assert found.area.turned_out is turned_out


@pytest.mark.parametrize(
    ("matter", "yes", "no", "approved"),
    [
        (ORDINARY, 50_00, 50_00, False),
        (ORDINARY, 50_01, 49_99, True),
        (ORDINARY, 49_99, 50_01, False),
        (SPECIAL, 75_00, 25_00, True),
        (SPECIAL, 74_99, 25_01, False),
        (SPECIAL, 75_01, 24_99, True),
    ],
)
def test_area_approves_to_the_hundredth_of_a_square_metre(matter, yes, no, approved):
    fifth = yes // 5
    said = [*((fifth, YES) for _ in range(4)), (yes - 4 * fifth, YES), (no, NO)]
    found = voted(matter, *said)
    assert found.heads.approved
    assert found.area.approved is approved
    assert found.passed is approved


def test_both_measures_are_needed():
    """One owner of a tower cannot outvote the heads, nor many small flats the tower."""
    tower_for = voted(ORDINARY, (900_00, YES), (50_00, NO), (50_00, NO))
    assert tower_for.area.approved
    assert not tower_for.heads.approved
    flats_for = voted(ORDINARY, (900_00, NO), (50_00, YES), (50_00, YES))
    assert flats_for.heads.approved
    assert not flats_for.area.approved
    assert not tower_for.passed
    assert not flats_for.passed


def test_abstentions_take_part_and_stand_in_the_way():
    assert level(ORDINARY, yes=5, blank=4).passed
    assert not level(ORDINARY, yes=5, blank=5).passed


def test_an_owner_of_several_parts_and_the_developer_are_one_head_each():
    parts = [
        Part(code="101", area=80_00, owner="a"),
        Part(code="102", area=90_00, owner="a"),
        Part(code="201", area=85_50, owner="b"),
        Part(code="202", area=70_00, owner="builder", developer=True),
        Part(code="301", area=70_00, owner="buyer", developer=True),
        Part(code="302", area=60_00, owner="buyer"),
    ]
    heads = heads_of(parts)
    assert [(one.area, one.parts) for one in heads] == [
        (170_00, ("101", "102")),
        (85_50, ("201",)),
        (140_00, ("202", "301")),
        (60_00, ("302",)),
    ]
    assert [one.developer for one in heads] == [False, False, True, False]
    found = count(ORDINARY, heads, [Voice(owner="a", answer=YES), Voice(owner="b", answer=NO)])
    assert (found.heads.tally.total, found.area.tally.total) == (4, 455_50)
    assert (found.heads.tally.in_favour, found.area.tally.in_favour) == (1, 170_00)


# The developer and owners of several parts, at and around each threshold


def estate(singles, several, unsold):
    """Owners of one part each, ``a`` with several, the developer's with names of their own."""
    return heads_of(
        [
            *(Part(code=f"1-{n}", area=area, owner=f"s{n}") for n, area in enumerate(singles)),
            *(Part(code=f"2-{n}", area=area, owner="a") for n, area in enumerate(several)),
            *(
                Part(code=f"3-{n}", area=area, owner=f"d{n}", developer=True)
                for n, area in enumerate(unsold)
            ),
        ]
    )


def held(matter, heads, *, yes=(), no=()):
    """Who is for and who against, by name; ``s3`` stands for the first three single owners."""

    def names(given):
        for one in given:
            yield from (f"s{n}" for n in range(int(one[1:]))) if one[0] == "s" else (one,)

    said = [(name, YES) for name in names(yes)]
    against = [(name, NO) for name in names(no) if name not in dict(said)]
    return count(matter, heads, [Voice(owner=name, answer=one) for name, one in (*said, *against)])


@pytest.mark.parametrize(
    ("yes", "turned_out"),
    [
        (("s4", "a", "d0"), True),  # six of nine heads
        (("s3", "a", "d0"), False),  # five of nine, though ten of fourteen parts
        (("s6",), False),  # six of nine heads, but 600 of 1,400
        (("s7", "a"), True),
    ],
)
def test_several_parts_turn_out_as_one_head(yes, turned_out):
    heads = estate([100_00] * 7, [100_00] * 3, [100_00] * 4)
    assert len(heads) == 9
    assert held(ORDINARY, heads, yes=yes).turned_out is turned_out


@pytest.mark.parametrize(("singles", "turned_out"), [(50_00, True), (49_99, False), (50_01, True)])
def test_a_developer_who_stays_away_decides_the_turn_out_by_area(singles, turned_out):
    """Four of five heads took part; the developer keeps what is left of 300 m² in three parts."""
    left = 300_00 - 4 * singles
    heads = estate([singles] * 4, [], [left - 2 * 30_00, 30_00, 30_00])
    found = held(ORDINARY, heads, yes=("s4",))
    assert found.heads.turned_out
    assert found.area.turned_out is turned_out
    assert found.passed is turned_out


@pytest.mark.parametrize(
    ("matter", "yes", "no", "passed"),
    [
        # eight took part; more than half of the heads are five
        (ORDINARY, ("s2", "a", "d0"), ("s6",), False),
        (ORDINARY, ("s3", "a", "d0"), ("s6",), True),
        # three quarters of eight are six, however many parts the other two hold
        (SPECIAL, ("s4", "a", "d0"), ("s6",), True),
        (SPECIAL, ("s3", "a", "d0"), ("s6",), False),
    ],
)
def test_several_parts_approve_as_one_head(matter, yes, no, passed):
    heads = estate([10_00] * 6, [100_00] * 3, [100_00] * 4)
    found = held(matter, heads, yes=yes, no=no)
    assert found.area.approved
    assert found.heads.approved is passed
    assert found.passed is passed


@pytest.mark.parametrize(
    ("matter", "against", "passed"),
    [
        (ORDINARY, (20_00, 15_00, 15_00), False),  # half against half
        (ORDINARY, (20_00, 15_00, 14_99), True),
        (ORDINARY, (20_00, 15_00, 15_01), False),
        (SPECIAL, (10_00, 4_00, 2_67), False),
        (SPECIAL, (10_00, 4_00, 2_66), True),
    ],
)
@pytest.mark.parametrize("who", ["a", "d0"])
def test_the_area_of_several_parts_is_added_up_against_a_motion(matter, against, passed, who):
    """Five single owners with 50 m² in all are for; whoever holds the three parts is against."""
    several, unsold = (against, ()) if who == "a" else ((), against)
    heads = estate([10_00] * 5, several, unsold)
    found = held(matter, heads, yes=("s5",), no=(who,))
    assert found.heads.approved
    assert found.area.approved is passed
    assert found.passed is passed


def test_an_invalid_ballot_is_no_vote_unless_the_assembly_wrote_so():
    said = [(100, YES)] * 6 + [(100, BAD)] * 1 + [(100, SILENT)] * 3
    by_law = voted(ORDINARY, *said)
    assert by_law.heads.tally.took_part == 6
    assert not by_law.turned_out
    assert by_law.findings == ()
    by_rule = voted(ORDINARY, *said, invalid="took-part")
    assert by_rule.heads.tally.took_part == 7
    assert by_rule.heads.tally.in_favour == 6
    assert by_rule.passed
    assert [one.code for one in by_rule.findings] == ["vote.invalid-counted"]


def test_invalid_ballots_counted_as_taking_part_stand_in_the_way_of_approval():
    said = [(100, YES)] * 4 + [(100, BAD)] * 4
    assert not voted(ORDINARY, *said, invalid="took-part").passed


def test_a_silent_ballot_is_never_a_vote_in_favour_by_itself():
    said = [(100, YES)] * 4 + [(100, NO)] * 2 + [(100, SILENT)] * 4
    assert not voted(ORDINARY, *said).turned_out
    with_majority = voted(ORDINARY, *said, silent="majority")
    assert with_majority.passed
    assert with_majority.heads.tally.not_returned == 4
    assert [one.code for one in with_majority.findings] == ["vote.silent-counted"]
    abstained = voted(ORDINARY, *said, silent="abstained")
    assert abstained.turned_out
    assert not abstained.passed


def test_silent_ballots_go_nowhere_without_a_majority_by_both_measures():
    """More heads for it, more area against it: there is no majority to go with."""
    said = [(100, YES), (100, YES), (100, YES), (900, NO), (500, SILENT), (500, SILENT)]
    found = voted(ORDINARY, *said, silent="majority")
    assert found.heads.tally.took_part == 4
    assert not found.passed
    plurality = level(ORDINARY, yes=3, no=2, blank=1, silent=4)
    assert plurality.heads.tally.took_part == 6


def test_silent_ballots_follow_a_majority_against():
    said = [(100, NO)] * 3 + [(100, YES), (100, SILENT)]
    found = voted(ORDINARY, *said, silent="majority")
    assert found.heads.tally.against == 4
    assert not found.passed


@pytest.mark.parametrize(
    ("heads", "ballots", "code"),
    [
        ([Head(owner="a", area=1), Head(owner="a", area=2)], [], "vote.owner-twice"),
        ([Head(owner="a", area=1)], [Voice(owner="b", answer=YES)], "vote.no-owner"),
        ([Head(owner="a", area=1)], [Voice(owner="a", answer=YES)] * 2, "vote.ballot-twice"),
    ],
)
def test_what_cannot_be_counted_is_refused(heads, ballots, code):
    with pytest.raises(Refusal) as refused:
        count(ORDINARY, heads, ballots)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ([Part(code="101", area=1, owner="a")] * 2, "vote.part-twice"),
        ([Part(code="101", area=0, owner="a")], "vote.part-without-area"),
    ],
)
def test_a_register_that_contradicts_itself_is_refused(parts, code):
    with pytest.raises(Refusal) as refused:
        heads_of(parts)
    assert refused.value.code == code


@pytest.mark.parametrize("rules", [{"silent": "for"}, {"invalid": "for"}])
def test_nobody_invents_a_rule(rules):
    with pytest.raises(Refusal, match=r"vote\.unknown"):
        voted(ORDINARY, (1, YES), **rules)


def test_the_matters_of_the_law_are_all_there():
    special = {one.code for one in motions() if one.majority == "special"}
    assert special == {"fund-raising", "rebuild", "common-parts"}
    assert {one.majority for one in motions()} == {"ordinary", "special"}
    assert motion("选举业主委员会或者更换其成员") is ORDINARY
    with pytest.raises(Refusal, match=r"vote\.unknown-motion"):
        motion("picnic")


# Properties

answers = st.sampled_from(Answer)
votes = st.lists(st.tuples(st.integers(1, 500_00), answers), min_size=1, max_size=40)
matters = st.sampled_from(motions())
silents = st.sampled_from([one.code for one in silent_rules()])
invalids = st.sampled_from([one.code for one in invalid_rules()])


@given(matters, st.integers(0, 10**9), st.integers(0, 10**9))
def test_cross_multiplication_never_disagrees_with_fractions(matter, one, other):
    part, whole = sorted((one, other))
    rule = majority(matter.majority)
    turnout, approval = Fraction(*rule.turnout), Fraction(*rule.approval)
    share = Fraction(part, whole) if whole else Fraction(-1)
    assert matter.turnout.reached(part, whole) == (share >= turnout)
    enough = share >= approval if rule.inclusive else share > approval
    assert matter.approval.reached(part, whole) == enough


@given(matters, st.integers(1, 10**9))
def test_the_least_that_is_enough_is_enough_and_one_less_is_not(matter, whole):
    for share in (matter.turnout, matter.approval):
        least = share.least(whole)
        assert share.reached(least, whole)
        assert not share.reached(least - 1, whole)


@given(matters, votes, st.data(), silents, invalids)
def test_another_vote_in_favour_never_undoes_a_decision(matter, said, data, silent, invalid):
    place = data.draw(st.integers(0, len(said) - 1))
    before = voted(matter, *said, silent=silent, invalid=invalid)
    turned = [*said[:place], (said[place][0], YES), *said[place + 1 :]]
    after = voted(matter, *turned, silent=silent, invalid=invalid)
    assert after.passed >= before.passed


@given(matters, votes, st.data(), silents, invalids)
def test_a_vote_against_never_carries_what_was_lost(matter, said, data, silent, invalid):
    """Turning a vote in favour or an abstention against it: nothing passes that had failed."""
    held = [place for place, one in enumerate(said) if one[1] in {YES, BLANK}]
    if not held:
        return
    place = data.draw(st.sampled_from(held))
    before = voted(matter, *said, silent=silent, invalid=invalid)
    turned = [*said[:place], (said[place][0], NO), *said[place + 1 :]]
    assert voted(matter, *turned, silent=silent, invalid=invalid).passed <= before.passed


@given(matters, votes, st.randoms())
def test_the_order_of_the_ballots_does_not_matter(matter, said, shuffled):
    mixed = list(said)
    shuffled.shuffle(mixed)
    assert voted(matter, *said) == voted(matter, *mixed)


@given(matters, votes, silents, invalids)
def test_every_sum_is_whole(matter, said, silent, invalid):
    found = voted(matter, *said, silent=silent, invalid=invalid)
    for tally in (found.area.tally, found.heads.tally):
        assert tally.in_favour + tally.against + tally.abstained <= tally.took_part <= tally.total
    by_law = voted(matter, *said)
    for tally in (by_law.area.tally, by_law.heads.tally):
        voices = tally.in_favour + tally.against + tally.abstained
        assert tally.total == voices + tally.invalid + tally.not_returned


# Areas


@pytest.mark.parametrize(
    ("typed", "area"),
    [
        ("89.5", 89_50),
        ("1,204.00 平方米", 120_400),
        ("８９．５㎡", 89_50),
        ("0.01", 1),
        ("70m²", 7000),
    ],
)
def test_an_area_is_read_as_people_write_it(typed, area):
    assert parse_area(typed) == area


@pytest.mark.parametrize("typed", ["", "0", "-3", "89.505", "大", "99999999999", "8 9.5.1"])
def test_what_is_no_area_is_refused(typed):
    with pytest.raises(Refusal, match=r"vote\.no-area"):
        parse_area(typed)


@given(st.integers(1, 10**9))
def test_an_area_is_read_back_as_it_is_written(area):
    assert parse_area(write_area(area)) == area
