"""The computer's clock stands before the journal: told once, and nothing is refused."""

from datetime import timedelta

import pytest

from models.vocabulary import moments
from services import register
from services.commands.office import ChangeOffice
from tests.commands.conftest import PARKING, Desk


def change_office(desk: Desk, ahead: timedelta) -> None:
    """An entry of a moment that has not come, as a clock that has been set back finds it."""
    database = register.open_register(desk.folder, now=lambda: moments.now() + ahead)
    database.run(ChangeOffice(desk_phone="63201234"))
    database.close()


@pytest.mark.parametrize(("lang", "words"), [("en", "Check the date and time"), ("zh", "请核对")])
def test_a_clock_before_the_journal_is_told_and_the_case_is_taken_in(
    desk: Desk, lang: str, words: str
) -> None:
    change_office(desk, timedelta(hours=3))
    given = ("--register", str(desk.folder), "--lang", lang, "--json")
    said = desk.run(*given, "record", desk.file(PARKING))
    assert (said.status, said.value) == (0, [{"number": "2025-0001"}])
    assert said.error.count("\n") == 1
    assert words in said.error
    again = desk.run(*given, "record", desk.file({**PARKING, "title": "又一件"}))
    assert words in again.error  # what was just written has the wrong moment, too
    assert desk.run(*given, "cases").error == ""  # reading makes no deadline


def test_a_clock_that_was_put_right_by_minutes_is_not_told(desk: Desk) -> None:
    change_office(desk, timedelta(minutes=5))
    assert desk.record() == "2025-0001"
