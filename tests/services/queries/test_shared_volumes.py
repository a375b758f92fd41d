"""Which closed cases are offered to share a volume."""

from services.commands.intake import EditCase
from services.database import Database
from services.queries.shared_volumes import Shelf, may_lie_with
from tests import builders


def test_simple_and_oral_closed_cases_are_offered_and_nothing_else(register: Database) -> None:
    body = builders.studio(register)
    own, other, complex_one = (
        builders.closed_case(register, body, title=title) for title in ("甲", "乙", "丙")
    )
    builders.performing_case(register, body, title="尚未结案")
    oral = builders.case(register, title="口头")
    register.run(builders.settlement(register, oral, body=body))
    for case_id, grade in ((own, "simple"), (other, "simple"), (complex_one, "complex")):
        register.run(EditCase(case_id=case_id, values={"difficulty": grade}))
    with register.reading() as reading:
        assert {one.id for one in may_lie_with(reading, own).lines} == {other, oral}
        assert may_lie_with(reading, complex_one) == Shelf(alone="file.alone-by-kind")
        (line,) = (one for one in may_lie_with(reading, own).lines if one.id == other)
    assert (line.number, line.title) == (builders.read(register, other).line.number, "乙")


def test_a_case_that_may_share_but_finds_no_other_is_told_so(register: Database) -> None:
    own = builders.closed_case(register)
    register.run(EditCase(case_id=own, values={"difficulty": "simple"}))
    with register.reading() as reading:
        assert may_lie_with(reading, own) == Shelf(alone="file.alone-so-far")
