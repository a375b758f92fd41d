"""What an office sets of a deadline by itself, and what no office sets."""

from dataclasses import replace
from typing import Any

import pytest

from models.vocabulary.clocks import ClockState
from models.vocabulary.deadlines import OfficeLength, Reckoning, shipped_rules
from models.vocabulary.dossier import Suspension
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import SuspensionReason
from models.vocabulary.working_days import china
from resources import Language
from tests.builders_vocabulary import dossier
from tests.models.vocabulary.test_clocks import TODAY, clock, day, mediating


def longer_decision(**changes: Any) -> OfficeLength:
    whole = OfficeLength(
        code="acceptance",
        variant="",
        length=5,
        stopped_by=frozenset(),
        from_on=day("2026-11-24"),
    )
    return replace(whole, **changes)


def test_what_an_office_sets_holds_for_clocks_still_running() -> None:
    office = Reckoning(calendar=china(), rules=shipped_rules().set_by_office([longer_decision()]))
    running = dossier(registered_on=day("2026-11-20"), reckoning=office)
    found = clock(running, "acceptance")
    assert (found.due, found.office) == (day("2026-11-27"), True)
    decided = replace(running, registered_on=day("2026-11-02"), accepted_on=day("2026-11-06"))
    found = clock(decided, "acceptance")
    assert (found.due, found.office) == (day("2026-11-05"), False)
    assert found.state is ClockState.MISSED  # as it was on the day it was decided


def test_the_last_thing_an_office_set_holds() -> None:
    lengths = [longer_decision(), longer_decision(length=4, from_on=day("2026-11-25"))]
    rules = shipped_rules().set_by_office(lengths)
    assert rules.named("acceptance", TODAY).length == 4
    assert rules.named("acceptance", TODAY, until=day("2026-11-24")).length == 5
    assert rules.named("acceptance", TODAY, until=day("2026-11-23")).length == 5  # begun later
    assert rules.named("acceptance", day("2026-11-20"), until=day("2026-11-23")).length == 3


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"length": 0}, "length-outside"),
        ({"length": 31}, "length-outside"),
        ({"code": "judicial-confirmation", "length": 31}, "length-by-law"),
        ({"code": "mediation", "length": 2}, "length-by-law"),
        ({"code": "lunch"}, "length-unknown"),
    ],
)
def test_an_office_sets_no_law(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        shipped_rules().set_by_office([longer_decision(**changes)])
    assert refused.value.code == f"clock.{code}"
    assert all(refused.value.sentence(language) for language in Language)


def test_an_office_may_set_the_shortest_and_the_longest_there_is() -> None:
    bounds = shipped_rules().named("acceptance", TODAY).adjustable
    assert bounds is not None
    for length in bounds:
        rules = shipped_rules().set_by_office([longer_decision(length=length)])
        assert rules.named("acceptance", TODAY).length == length


def test_an_office_decides_what_stops_the_period_of_mediation() -> None:
    only = longer_decision(
        code="mediation", length=1, stopped_by=frozenset({SuspensionReason.APPRAISAL})
    )
    office = Reckoning(calendar=china(), rules=shipped_rules().set_by_office([only]))
    for reason, due in (
        (SuspensionReason.APPRAISAL, "2026-12-05"),
        (SuspensionReason.ILLNESS, "2026-12-02"),
    ):
        rest = Suspension(from_on=day("2026-11-05"), to_on=day("2026-11-08"), reason=reason)
        case = mediating(day("2026-11-02"), suspensions=(rest,), reckoning=office)
        assert clock(case, "mediation").due == day(due)
