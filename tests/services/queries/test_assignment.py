from datetime import date

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState, RelationKind
from resources import Language
from services.commands.bodies import AddBody, AddMediator, EndMembership
from services.commands.proceeding import AdvanceCase, AssignCase
from services.database import Database
from services.queries import assignment, directory
from services.queries.assignment import Factor, Proposal, Verdict
from tests import builders
from tests.conftest import Recording

ZH = Language.CHINESE
STUDIO = "老陈调解工作室"


def proposals(register: Database, case_id: int, **asked: int) -> dict[str, Proposal]:
    with register.reading() as reading:
        return {one.body: one for one in assignment.propose(reading, case_id, **asked)}


def person_of(register: Database, name: str) -> int:
    with register.reading() as reading:
        return directory.people(reading, name)[0].id


def party_of(register: Database, case_id: int, name: str) -> int:
    found = next(one for one in builders.read(register, case_id).parties if one.name == name)
    assert found.person_id is not None
    return found.person_id


def told(proposal: Proposal) -> str:
    (tie,) = proposal.recusals
    return tie.text(ZH)


def test_a_parking_dispute_is_offered_to_the_studio_and_never_to_the_association(
    register: Database,
) -> None:
    builders.studio(register)
    builders.association(register)
    found = proposals(register, builders.accepted_case(register))
    assert next(iter(found)) == STUDIO
    studio = found[STUDIO]
    assert studio.verdict is Verdict.RECOMMENDED
    assert [(one.name, one.presides) for one in studio.mediators] == [
        ("陈国良", True),
        ("马建平", False),
    ]
    assert [one.text(ZH) for one in studio.reasons] == [
        "本居委会",
        "擅长停车",
        "在办 0 件，上限 8 件",
        "期限前还有 3 天，主持人已约 0 场调解会",
    ]
    association = found["业委会主任联谊会"]
    assert association.verdict is Verdict.EXCLUDED
    assert "不是人民调解组织" in association.of(Factor.KIND)[0].text(ZH)


def test_a_governance_matter_is_offered_to_the_association(register: Database) -> None:
    builders.studio(register)
    builders.association(register)
    found = proposals(register, builders.matter(register))
    assert found["业委会主任联谊会"].verdict is Verdict.RECOMMENDED
    assert found[STUDIO].verdict is Verdict.EXCLUDED


def test_what_a_studio_has_in_hand_and_has_ended_is_counted(register: Database) -> None:
    studio = builders.studio(register)
    for index in range(5):
        builders.closed_case(register, studio, title=f"停车{index}")
    builders.failed_case(register, studio)
    builders.mediating_case(register, studio)
    builders.oral_case(register, studio, topic="pets")
    found = proposals(register, builders.accepted_case(register))[STUDIO]
    assert (found.used, found.limit) == (2, 8)
    said = [one.text(ZH) for one in found.reasons]
    assert "近 24 个月停车 5 件，达成 5 件" in said
    assert "在办 2 件，上限 8 件" in said


def test_a_case_closed_without_agreement_counts_as_ended_but_not_as_agreed(
    register: Database,
) -> None:
    studio = builders.studio(register)
    for _ in range(4):
        builders.closed_case(register, studio)
    failed = builders.failed_case(register, studio)
    builders.advance(register, failed, CaseState.CLOSED, closed_on=builders.TODAY)
    found = proposals(register, builders.accepted_case(register))[STUDIO]
    assert "近 24 个月停车 5 件，达成 4 件" in [one.text(ZH) for one in found.reasons]


# Recusal, planted through the directory


def test_a_party_who_mediates_is_left_out(register: Database) -> None:
    builders.studio(register)
    chen = person_of(register, "陈国良")
    case_id = builders.accepted_case(
        register, parties=(builders.party(), builders.respondent("陈国良", person_id=chen))
    )
    found = proposals(register, case_id)[STUDIO]
    assert [one.name for one in found.mediators] == ["马建平"]
    assert told(found) == "陈国良须回避：本人是被申请人"


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("kind", "words"), [(RelationKind.KINSHIP, "是亲属"), (RelationKind.DECLARED, "有利害关系")]
)
def test_a_relation_recuses_whichever_of_the_two_it_was_recorded_for(
    register: Database, kind: RelationKind, words: str, *, turned: bool
) -> None:
    builders.studio(register)
    case_id = builders.accepted_case(register)
    pair = [person_of(register, "陈国良"), party_of(register, case_id, "李秀芳")]
    builders.relation(register, *(reversed(pair) if turned else pair), kind=kind)
    assert words in told(proposals(register, case_id)[STUDIO])


def test_one_household_recuses(register: Database) -> None:
    household = builders.household(register)
    body = builders.studio(register, mediators=())
    builders.mediator(register, body.id, "马建平")
    lodger = builders.person(register, "何美芬", household_id=household)
    register.run(AddMediator(body_ids=(body.id,), person_id=lodger))
    li = builders.person(register, "李秀芳", household_id=household)
    case_id = builders.accepted_case(
        register, parties=(builders.party(person_id=li), builders.respondent())
    )
    found = proposals(register, case_id)[STUDIO]
    assert told(found) == "何美芬须回避：与申请人李秀芳同住一户（名册）"
    assert [one.name for one in found.mediators] == ["马建平"]


def test_a_household_and_an_address_written_by_hand_are_compared(register: Database) -> None:
    household = builders.household(register, unit="301")
    body = builders.studio(register, mediators=())
    lodger = builders.person(register, "何美芬", household_id=household)
    register.run(AddMediator(body_ids=(body.id,), person_id=lodger))
    case_id = builders.accepted_case(register)
    found = proposals(register, case_id)[STUDIO]
    assert told(found) == "何美芬须回避：住址与申请人李秀芳相同"
    assert found.verdict is Verdict.EXCLUDED


def test_who_works_for_a_party_is_recused(register: Database) -> None:
    firm = builders.organisation(register)
    body = builders.studio(register, mediators=())
    clerk = builders.person(register, "何美芬", employer_id=firm)
    register.run(AddMediator(body_ids=(body.id,), person_id=clerk))
    known = builders.respondent("", organisation_id=firm, organisation=True)
    typed = builders.respondent("和泰物业服务有限公司", organisation=True)
    for party in (known, typed):
        case_id = builders.accepted_case(register, parties=(builders.party(), party))
        found = proposals(register, case_id)[STUDIO]
        assert told(found) == "何美芬须回避：任职于被申请人和泰物业服务有限公司"


def test_a_namesake_only_warns(register: Database) -> None:
    builders.studio(register)
    case_id = builders.accepted_case(
        register, parties=(builders.party(), builders.respondent("陈国良"))
    )
    found = proposals(register, case_id)[STUDIO]
    assert told(found) == "陈国良请核对：与被申请人陈国良同名"
    assert [one.name for one in found.mediators] == ["马建平", "陈国良"]
    assert found.verdict is Verdict.RECOMMENDED


def test_neighbours_of_one_building_are_no_conflict(register: Database) -> None:
    body = builders.studio(register, mediators=())
    neighbour = builders.person(register, "何美芬", address="梧桐里9号楼101室")
    register.run(AddMediator(body_ids=(body.id,), person_id=neighbour))
    found = proposals(register, builders.accepted_case(register))[STUDIO]
    assert found.recusals == ()


# Who is in office


def test_who_left_yesterday_is_no_longer_proposed(register: Database) -> None:
    studio = builders.studio(register)
    with register.reading() as reading:
        first = directory.memberships(reading, studio.id)[0]
    register.run(EndMembership(membership_id=first.id, until_on=date(2026, 11, 24)))
    found = proposals(register, builders.accepted_case(register))[STUDIO]
    assert [one.name for one in found.mediators] == ["马建平"]


def test_who_was_replaced_is_possible_but_not_recommended(register: Database) -> None:
    old, new = builders.studio(register), builders.studio(register, "玉珍调解工作室", ("沈玉珍",))
    case_id = builders.assigned_case(register, old)
    register.run(AssignCase(case_id=case_id, body_id=new.id, replace_reason="当事人要求更换调解员"))
    found = proposals(register, case_id)
    assert found[STUDIO].verdict is Verdict.POSSIBLE
    assert found["玉珍调解工作室"].of(Factor.CHOICE)[0].text(ZH) == "现由其办理"


def test_what_the_parties_chose_comes_first(register: Database) -> None:
    builders.studio(register)
    other = builders.studio(register, "玉珍调解工作室", ("沈玉珍",), specialties=("pets",))
    case_id = builders.accepted_case(register)
    assert next(iter(proposals(register, case_id))) == STUDIO
    chosen = proposals(register, case_id, chosen_body_id=other.id)
    assert next(iter(chosen)) == "玉珍调解工作室"
    assert chosen["玉珍调解工作室"].verdict is Verdict.RECOMMENDED


def test_one_body_is_compared_like_all(register: Database) -> None:
    studio = builders.studio(register)
    case_id = builders.accepted_case(register)
    with register.reading() as reading:
        one = assignment.proposal(reading, case_id, studio.id)
        assert one in assignment.propose(reading, case_id)
        with pytest.raises(Refusal, match=r"assignment\.unknown-body"):
            assignment.proposal(reading, case_id, 999)
        with pytest.raises(Refusal, match=r"register\.gone"):
            assignment.propose(reading, 999)


def test_it_asks_as_many_statements_of_twenty_bodies_as_of_two(
    register: Database, queries: Recording
) -> None:
    studio = builders.studio(register)
    builders.household(register)
    case_id = builders.accepted_case(register)

    def asked() -> int:
        with register.reading() as reading, queries(register) as statements:
            assignment.propose(reading, case_id)
        return len(statements)

    few = asked()
    for index in range(6):
        builders.studio(register, f"第{index}工作室", ("沈玉珍", "何美芬"))
        builders.mediating_case(register, studio)
    assert asked() <= few + 6  # the second round of the walk is asked once somebody is met
    assert few <= 26


# The command holds what the comparison says


def test_a_recused_mediator_is_refused_by_name_without_a_directors_reason(
    register: Database,
) -> None:
    studio = builders.studio(register)
    case_id = builders.accepted_case(register)
    pair = (person_of(register, "陈国良"), party_of(register, case_id, "李秀芳"))
    builders.relation(register, *pair)
    order = AssignCase(case_id=case_id, body_id=studio.id, mediator_ids=studio.mediators)
    with pytest.raises(Refusal) as refused:
        register.run(order)
    assert "陈国良" in refused.value.sentence(ZH)
    assert builders.read(register, case_id).line.state is CaseState.ACCEPTED
    register.run(
        AssignCase(
            case_id=case_id,
            body_id=studio.id,
            mediator_ids=studio.mediators,
            override_reason="双方当事人书面同意",
            override_by="周慧敏",
        )
    )
    whole = builders.read(register, case_id)
    assert whole.dossier.assignment.conflict_by == "周慧敏"
    given = whole.assignment
    assert given is not None
    assert given.override_reason == "双方当事人书面同意"


def test_without_names_the_others_of_the_body_take_it(register: Database) -> None:
    studio = builders.studio(register)
    case_id = builders.accepted_case(register)
    builders.relation(
        register, person_of(register, "陈国良"), party_of(register, case_id, "李秀芳")
    )
    register.run(AssignCase(case_id=case_id, body_id=studio.id))
    given = builders.read(register, case_id).assignment
    assert given is not None
    assert given.mediators == ("马建平",)
    assert given.presiding == "马建平"


def test_a_body_whose_every_mediator_is_recused_is_refused(register: Database) -> None:
    studio = builders.studio(register, mediators=("陈国良",))
    case_id = builders.accepted_case(register)
    builders.relation(
        register, person_of(register, "陈国良"), party_of(register, case_id, "李秀芳")
    )
    with pytest.raises(Refusal, match=r"assignment\.recused"):
        register.run(AdvanceCase(case_id=case_id, to=CaseState.ASSIGNED, draft={"body": STUDIO}))
    with pytest.raises(Refusal, match=r"assignment\.recused"):
        register.run(AssignCase(case_id=case_id, body_id=studio.id))


def test_names_without_a_body_assign_nobody_and_are_refused(register: Database) -> None:
    studio = builders.studio(register)
    case_id = builders.accepted_case(register)
    named = {"mediators": "陈国良", "conflict": "clear", "reason": "更换"}
    with pytest.raises(Refusal, match=r"assignment\.no-body-named"):
        register.run(AdvanceCase(case_id=case_id, to=CaseState.ASSIGNED, draft=named))
    register.run(AssignCase(case_id=case_id, body_id=studio.id))
    with pytest.raises(Refusal, match=r"assignment\.no-body-named"):
        register.run(AdvanceCase(case_id=case_id, code="reassign", draft=named))
    assert builders.read(register, case_id).line.state is CaseState.ASSIGNED


@pytest.mark.parametrize("kind", ["association", "patch", "owners", "moral-review"])
def test_a_body_that_does_not_mediate_is_given_no_dispute(register: Database, kind: str) -> None:
    body = builders.run(register, AddBody(kind=kind, name="甲"))
    builders.mediator(register, body)
    case_id = builders.accepted_case(register)
    for order in (
        AssignCase(case_id=case_id, body_id=body),
        AdvanceCase(case_id=case_id, to=CaseState.ASSIGNED, draft={"body": "甲"}),
    ):
        with pytest.raises(Refusal) as refused:
            register.run(order)
        assert refused.value.field == "body"
        for language in Language:
            assert refused.value.sentence(language)


def test_a_studio_is_given_no_governance_matter(register: Database) -> None:
    studio = builders.studio(register)
    with pytest.raises(Refusal, match=r"assignment\.unfit-body"):
        register.run(AssignCase(case_id=builders.matter(register), body_id=studio.id))


def test_an_old_paper_case_states_who_mediated_it(register: Database) -> None:
    studio = builders.studio(register)
    case_id = builders.accepted_case(register, backfilled=True)
    builders.relation(
        register, person_of(register, "陈国良"), party_of(register, case_id, "李秀芳")
    )
    register.run(AssignCase(case_id=case_id, body_id=studio.id, mediator_ids=studio.mediators[:1]))
    given = builders.read(register, case_id).assignment
    assert given is not None
    assert given.mediators == ("陈国良",)
