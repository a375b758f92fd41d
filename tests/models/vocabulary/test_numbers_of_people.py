"""A slip in a number is doubted, never refused."""

from datetime import date

from models.vocabulary.findings import Severity
from models.vocabulary.intake import IntakeDraft, PartyDraft, problems
from models.vocabulary.numbers_of_people import (
    born_and_sex,
    id_number_doubt,
    plain_number,
    uscc_doubt,
)
from models.vocabulary.terms import Sex
from tests import builders


def test_a_right_number_raises_no_doubt():
    assert id_number_doubt("319901 19680512 1226") == ""
    assert plain_number("３１９９０１-19680512-122x") == "31990119680512122X"
    assert uscc_doubt("91110000600037341L") == ""
    assert id_number_doubt("") == uscc_doubt("") == ""


def test_one_wrong_digit_is_noticed():
    assert id_number_doubt("319901196805121227") == "intake.doubtful-id-number"
    assert id_number_doubt("3199011968") == "intake.doubtful-id-form"
    assert uscc_doubt("91110000600037341X") == "intake.doubtful-uscc"
    assert uscc_doubt("9111000060003734") == "intake.doubtful-uscc-form"


def test_a_number_tells_birth_and_sex():
    assert born_and_sex("319901196805121226") == (date(1968, 5, 12), Sex.FEMALE)
    assert born_and_sex("319901196805121227") == (None, None)
    assert born_and_sex("") == (None, None)


def test_a_moment_of_receiving_lies_not_ahead():
    draft = builders.intake(received_at=builders.at(date(2026, 11, 26)))
    assert [one.field for one in problems(draft, builders.TODAY)] == ["received_at"]


def test_a_doubt_does_not_keep_a_case_from_being_recorded():
    party = PartyDraft(name="李秀芳", id_number="319901196805121227")
    draft = builders.intake(parties=(party, builders.respondent()))
    found = problems(draft, builders.TODAY)
    assert [(one.severity, one.field) for one in found] == [(Severity.WARN, "parties.0.id_number")]
    assert isinstance(draft, IntakeDraft)
