"""How hard a case looks: what is counted, and where nobody is asked."""

from typing import Any

import pytest

from models.vocabulary.grades import grade_suggestion
from models.vocabulary.terms import CaseState, Difficulty
from resources import Language
from tests.builders_vocabulary import agreement, dossier, meeting, obligation, party

OWNERS = tuple(party(number) for number in range(1, 6))
LARGE = agreement(
    obligations=(obligation(amount_fen=6_000_000), obligation(2, amount_fen=4_000_000))
)


@pytest.mark.parametrize(
    ("changes", "because"),
    [
        ({}, ""),
        ({"parties": (party(0), *OWNERS)}, "一方当事人 5 人"),
        ({"parties": (party(0), *OWNERS[:4])}, ""),
        ({"agreement": LARGE}, "协议金额 100000 元"),
        (
            {"meetings": (meeting(), meeting(), meeting()), "escalating": True},
            "调解 3 次、可能激化",
        ),
        ({"escalating": True, "difficulty": Difficulty.COMPLEX}, ""),
        ({"escalating": True, "backfilled": True}, ""),
        ({"escalating": True, "state": CaseState.REGISTERED}, ""),
    ],
)
def test_a_case_that_looks_complex_is_said_to(changes: dict[str, Any], because: str) -> None:
    found = grade_suggestion(dossier(**{"state": CaseState.MEDIATING, **changes}))
    said = [one.text(Language.CHINESE) for one in found]
    assert said == ([f"可定为疑难复杂：{because}。由调委会主任认定"] if because else [])
