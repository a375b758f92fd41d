from datetime import date, timedelta

from models.vocabulary.intake import PlaceDraft
from models.vocabulary.terms import CaseState
from resources import Language
from services.database import Database
from services.queries import duplicates
from services.queries.rows import CaseLine
from tests import builders
from tests.conftest import Recording

HERE = PlaceDraft(estate="梧桐里", building="9号楼")
ELSEWHERE = PlaceDraft(estate="梧桐里", building="12号楼")


def similar(
    register: Database,
    place: PlaceDraft = HERE,
    topic: str = "parking",
    names: tuple[str, ...] = (),
    **more: int,
) -> tuple[CaseLine, ...]:
    with register.reading() as reading:
        return duplicates.similar(reading, place, topic, names, builders.TODAY, **more)


def test_the_same_building_and_topic_within_ninety_days_is_shown(register: Database) -> None:
    case_id = builders.case(register)
    assert [one.id for one in similar(register)] == [case_id]


def test_the_same_building_alone_is_no_duplicate(register: Database) -> None:
    builders.case(register)
    assert similar(register, topic="pets") == ()


def test_the_same_party_with_the_same_topic_is_shown_wherever_it_was(register: Database) -> None:
    case_id = builders.case(register)
    found = similar(register, ELSEWHERE, names=("赵建明", ""))
    assert [one.id for one in found] == [case_id]
    assert similar(register, ELSEWHERE, "pets", ("赵建明",)) == ()


def test_the_same_party_in_the_same_building_is_shown_whatever_the_topic(
    register: Database,
) -> None:
    case_id = builders.case(register)
    assert [one.id for one in similar(register, topic="", names=("李秀芳",))] == [case_id]


def test_an_organisation_counts_as_a_party(register: Database) -> None:
    firm = builders.respondent("和泰物业服务有限公司", organisation=True)
    case_id = builders.case(register, topic="property", parties=(builders.party(), firm))
    found = similar(register, ELSEWHERE, "property", ("和泰物业服务有限公司",))
    assert [one.id for one in found] == [case_id]


def test_what_is_older_than_ninety_days_is_another_matter(register: Database) -> None:
    ninety = builders.TODAY - timedelta(days=90)
    case_id = builders.case(register, registered_on=ninety, occurred_on=None)
    builders.case(register, registered_on=ninety - timedelta(days=1), occurred_on=None)
    assert [one.id for one in similar(register)] == [case_id]


def test_the_most_alike_comes_first_then_the_newest(register: Database) -> None:
    alike = builders.case(register, registered_on=date(2026, 10, 1), occurred_on=None)
    stranger = builders.party("孙桂英")
    older = builders.case(register, parties=(stranger,), registered_on=date(2026, 10, 20))
    newer = builders.case(register, parties=(stranger,), registered_on=date(2026, 11, 2))
    found = similar(register, names=("李秀芳",))
    assert [one.id for one in found] == [alike, newer, older]
    assert [one.id for one in similar(register, names=("李秀芳",), limit=1)] == [alike]


def test_a_case_is_no_duplicate_of_itself(register: Database) -> None:
    case_id = builders.case(register)
    assert similar(register, but_not=case_id) == ()


def test_a_place_without_a_building_is_compared_by_its_words(register: Database) -> None:
    place = PlaceDraft(text="弄堂口垃圾房旁")
    case_id = builders.case(register, place=place)
    assert [one.id for one in similar(register, place)] == [case_id]
    assert similar(register, PlaceDraft(estate="梧桐里")) == ()


def test_a_lead_is_told_the_open_cases_it_may_be_and_a_registered_case_no_longer(
    register: Database,
) -> None:
    first = builders.case(register)
    number = builders.read(register, first).line.number
    lead = builders.lead(register)
    found = {one.code: one for one in builders.read(register, lead).next_step.missing}
    assert number in found["guard.similar-open"].text(Language.CHINESE)
    assert builders.read(register, first).dossier.similar_open == ()


def test_nothing_typed_finds_nothing(register: Database) -> None:
    builders.case(register)
    assert similar(register, PlaceDraft(), "", ()) == ()


def test_it_asks_three_statements_however_many_cases_there_are(
    register: Database, queries: Recording
) -> None:
    for _ in range(6):
        builders.case(register)
    with register.reading() as reading, queries(register) as asked:
        found = duplicates.similar(reading, HERE, "parking", ("李秀芳", "赵建明"))
    assert len(found) == 5
    assert len(asked) == 3


def test_a_lead_may_be_the_same_matter_as_an_open_case_and_never_as_one_that_is_over(
    register: Database,
) -> None:
    over, still = builders.failed_case(register), builders.case(register)
    builders.advance(register, over, CaseState.CLOSED, closed_on=builders.TODAY)
    with register.reading() as reading:
        alike = duplicates.open_alike(reading, 0, HERE, "parking", ())
    assert alike == (builders.read(register, still).line.number,)
